//! Words that name days, months, seasons and parts of the day.

use std::ops::RangeInclusive;

use super::table::Sieve;

static MONTHS: &[(&str, u8)] = &[
    ("apr", 4),
    ("april", 4),
    ("aug", 8),
    ("august", 8),
    ("dec", 12),
    ("december", 12),
    ("feb", 2),
    ("february", 2),
    ("jan", 1),
    ("january", 1),
    ("jul", 7),
    ("july", 7),
    ("jun", 6),
    ("june", 6),
    ("mar", 3),
    ("march", 3),
    ("may", 5),
    ("nov", 11),
    ("november", 11),
    ("oct", 10),
    ("october", 10),
    ("sep", 9),
    ("sept", 9),
    ("september", 9),
];

static WEEKDAYS: &[(&str, u8)] = &[
    ("fri", 4),
    ("friday", 4),
    ("fridays", 4),
    ("mon", 0),
    ("monday", 0),
    ("mondays", 0),
    ("sat", 5),
    ("saturday", 5),
    ("saturdays", 5),
    ("sun", 6),
    ("sunday", 6),
    ("sundays", 6),
    ("thu", 3),
    ("thur", 3),
    ("thurs", 3),
    ("thursday", 3),
    ("thursdays", 3),
    ("tue", 1),
    ("tues", 1),
    ("tuesday", 1),
    ("tuesdays", 1),
    ("wed", 2),
    ("wednesday", 2),
    ("wednesdays", 2),
];

/// Seasons of the northern half, as months; the end of winter is counted on from December.
static SEASONS: &[(&str, u8, u8)] = &[("autumn", 9, 11), ("spring", 3, 5), ("summer", 6, 8), ("winter", 12, 14)];

/// Parts of the day in minutes from midnight; past 1440 it is the morning after. The borders are those at which
/// speakers of English stop using the word, not those of the sun.
static PARTS: &[(&str, u16, u16)] = &[
    ("afternoon", 720, 1080),
    ("afternoons", 720, 1080),
    ("dawn", 270, 450),
    ("daybreak", 270, 450),
    ("dusk", 1050, 1290),
    ("evening", 1020, 1380),
    ("evenings", 1020, 1380),
    ("lunchtime", 690, 870),
    ("midday", 690, 780),
    ("midnight", 1440, 1440),
    ("morning", 270, 720),
    ("mornings", 270, 720),
    ("night", 1140, 1740),
    ("nightfall", 1050, 1290),
    ("nights", 1140, 1740),
    ("noon", 720, 720),
    ("sunrise", 270, 480),
    ("sunset", 990, 1290),
];

/// What the words of all four tables leave.
pub(crate) static SIEVE: Sieve = {
    let mut sieve = Sieve::of(MONTHS).or(&Sieve::of(WEEKDAYS));
    let mut at = 0;
    while at < SEASONS.len() {
        sieve = sieve.with(SEASONS[at].0);
        at += 1;
    }
    at = 0;
    while at < PARTS.len() {
        sieve = sieve.with(PARTS[at].0);
        at += 1;
    }
    sieve
};

fn look<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    let word = word.strip_suffix('.').unwrap_or(word);
    if !SIEVE.passes(word) {
        return None;
    }
    let at = table.binary_search_by_key(&word, |entry| entry.0).ok()?;
    Some(table[at].1)
}

/// January is 1. The abbreviation may have its point.
pub(crate) fn month(word: &str) -> Option<u8> {
    look(MONTHS, word)
}

/// Monday is 0. The abbreviation may have its point.
pub(crate) fn weekday(word: &str) -> Option<u8> {
    look(WEEKDAYS, word)
}

/// The months of a season; 13 and 14 are the January and February after it began.
pub(crate) fn season(word: &str) -> Option<RangeInclusive<u8>> {
    let at = SEASONS.binary_search_by_key(&word, |entry| entry.0).ok()?;
    Some(SEASONS[at].1..=SEASONS[at].2)
}

/// A part of the day, in minutes from midnight.
pub(crate) fn part_of_day(word: &str) -> Option<(u16, u16)> {
    if !SIEVE.passes(word) {
        return None;
    }
    let at = PARTS.binary_search_by_key(&word, |entry| entry.0).ok()?;
    Some((PARTS[at].1, PARTS[at].2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_in_bounds() {
        assert!(MONTHS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(WEEKDAYS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(SEASONS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(PARTS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(MONTHS.iter().all(|entry| (1..=12).contains(&entry.1)));
        assert!(WEEKDAYS.iter().all(|entry| entry.1 < 7));
        assert!(PARTS.iter().all(|entry| entry.1 <= entry.2));
    }

    #[test]
    fn points_of_abbreviations_do_not_matter() {
        assert_eq!((month("oct."), month("october"), month("octopus")), (Some(10), Some(10), None));
        assert_eq!((weekday("fri."), weekday("fried")), (Some(4), None));
    }
}
