//! Words for the course of what rises and falls by the hour: prices, indices, tides, storms.

const COURSE: &[&str] = &[
    "add", "advance", "climb", "crest", "decline", "decrease", "dip", "down", "drop", "ease", "edge", "fall", "gain", "grow",
    "increase", "jump", "lose", "off", "plunge", "rally", "rebound", "recede", "recover", "retreat", "rise", "rose", "shed",
    "shoot", "shrink", "sink", "skid", "slide", "slip", "slump", "soar", "surge", "track", "trade", "tumble", "up",
];

/// Whether the base form says that a level moves.
pub(crate) fn moves(lemma: &str) -> bool {
    super::table::has(COURSE, lemma)
}

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sound() {
        super::super::table::check(super::COURSE.iter().copied());
    }
}
