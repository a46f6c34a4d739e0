//! Tables of phrases with what must be read in them.

/// Panics with every phrase that is read otherwise than its table says.
pub(super) fn check(cases: &[(&str, &str)], read: impl Fn(&str) -> String) {
    let readings = cases.iter().map(|(phrase, reading)| (phrase, reading, read(phrase)));
    let wrong: Vec<String> = readings
        .filter(|(_, reading, found)| found != *reading)
        .map(|(phrase, reading, found)| format!("{phrase}: {found} and not {reading}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
