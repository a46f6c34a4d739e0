//! The weights, one for each clue, and the shapes of what is weighed.

use std::sync::LazyLock;

use super::clue::Clue;

/// The table: clue, weight in log-odds, origin, reason.
pub(super) const TABLE: &str = include_str!("weights.tsv");

static WEIGHTS: LazyLock<Vec<f64>> = LazyLock::new(|| Clue::ALL.iter().map(|clue| listed(*clue).unwrap_or_default()).collect());

/// The weight of a clue, in log-odds for each unit of what is seen.
pub(super) fn of(clue: Clue) -> f64 {
    WEIGHTS[clue as usize]
}

/// The weight that the table gives.
fn listed(clue: Clue) -> Option<f64> {
    rows().find(|row| row.0 == clue.name()).and_then(|row| row.1.parse().ok())
}

/// Name, weight and origin of each row of the table.
pub(super) fn rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.next()?, cells.next()?))
    })
}

/// What two claims share counts in full from about three times this much telling words.
pub(super) const ENOUGH_WORDS: f64 = 0.9;
/// The same for topics.
pub(super) const ENOUGH_TOPIC: f64 = 0.6;
/// For agreement, the words that only the longer claim has count less.
pub(super) const OF_SHORTER: f32 = 0.35;
/// Two passages of one account may both bear out one of the other.
pub(super) const RIVAL_OF_ACCORD: f32 = 0.3;
/// Past this, more in common does not make it surer that two claims are of one event: about one pair in twenty is not.
pub(super) const SURE: f64 = 3.0;
/// About as many content words as a plain statement has.
pub(super) const TELLING_WORDS: f64 = 3.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_clue_has_one_row_and_each_row_its_clue() {
        let named: Vec<&str> = rows().map(|row| row.0).collect();
        let known: Vec<&str> = Clue::ALL.iter().map(|clue| clue.name()).collect();
        assert_eq!(named, known);
        for (name, weight, origin) in rows() {
            assert!(weight.parse::<f64>().is_ok_and(f64::is_finite), "{name}: {weight}");
            assert!(matches!(origin, "judged" | "fitted"), "{name}: {origin}");
        }
    }
}
