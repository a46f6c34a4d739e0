//! How good are scores, where the truth is known?
//!
//! Whoever puts a check for contradictions into a tool has to know how far to trust it on texts of his own: how much of what it
//! flags is real, how much it misses, and whether a score of 0.8 is right in eight cases of ten. The functions here answer that for
//! any list of judged pairs, `(score, truth)`: a score from 0 to 1, and whether the pair is in truth a contradiction. They know
//! nothing of texts, so they serve as well for the scores of another program. `examples/evaluate` is made of them.
//!
//! ```
//! use rashomon::measure::{Measures, Reliability};
//!
//! let judged = [(0.9, true), (0.7, false), (0.6, true), (0.2, false), (0.1, true)];
//! let measures = Measures::of(&judged, 0.5);
//! assert_eq!(measures.precision, Some(2.0 / 3.0));
//! assert_eq!(measures.recall, Some(2.0 / 3.0));
//! assert_eq!(measures.auc, Some(0.5));
//!
//! let reliability = Reliability::of(&[&judged], 10);
//! assert_eq!(reliability.bins[9].pairs, 1);
//! ```
//!
//! A measure that a list cannot tell, such as the recall where nothing is to be found, is `None` and not a number made up for it.
//! Scores that are no numbers count as the lowest.

mod counts;
mod ranking;
mod reliability;

pub use counts::{Counts, precision_at};
pub use ranking::{auc, average_precision};
pub use reliability::{Bin, Reliability};

use serde::{Deserialize, Serialize};

/// A score from 0 to 1, and whether the pair is in truth a contradiction.
pub type Judged = (f64, bool);

/// What there is to say of a list of judged pairs, in one place.
///
/// What needs both classes is `None` where one is missing: of a list without contradictions only the false alarms can be told, of a
/// list of nothing else only the recall.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measures {
    /// The share of the flagged that is right, from 0 to 1; 0 where nothing is flagged although there is something to be found.
    pub precision: Option<f64>,
    /// The share of the contradictions that is flagged, from 0 to 1.
    pub recall: Option<f64>,
    /// The harmonic mean of precision and recall, from 0 to 1.
    pub f1: Option<f64>,
    /// See [`average_precision`].
    pub average_precision: Option<f64>,
    /// See [`auc`].
    pub auc: Option<f64>,
    /// The share of all others that is flagged, from 0 to 1.
    pub false_alarms: Option<f64>,
}

impl Measures {
    /// Of these pairs, where a score of at least `threshold` is a flag.
    pub fn of(judged: &[Judged], threshold: f64) -> Measures {
        let counts = Counts::at(judged, threshold);
        let both = counts.positives() > 0 && counts.negatives() > 0;
        Measures {
            precision: both.then(|| counts.precision().unwrap_or(0.0)),
            recall: counts.recall(),
            f1: counts.f1().filter(|_| both),
            average_precision: average_precision(judged).filter(|_| both),
            auc: auc(judged),
            false_alarms: counts.false_alarms(),
        }
    }

    /// The mean of each measure over several lists, each weighing the same however long it is (macro average); of each measure over
    /// those that can tell it.
    pub fn mean(lists: &[Measures]) -> Measures {
        let mean = |measure: fn(&Measures) -> Option<f64>| mean(lists.iter().filter_map(measure));
        Measures {
            precision: mean(|list| list.precision),
            recall: mean(|list| list.recall),
            f1: mean(|list| list.f1),
            average_precision: mean(|list| list.average_precision),
            auc: mean(|list| list.auc),
            false_alarms: mean(|list| list.false_alarms),
        }
    }
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (count, sum) = values.fold((0u32, 0.0), |(count, sum), value| (count + 1, sum + value));
    (count > 0).then(|| sum / f64::from(count))
}

/// The number as it is sorted and compared: one that is no number is below all others.
fn sortable(score: f64) -> f64 {
    if score.is_nan() { f64::NEG_INFINITY } else { score }
}

/// The share of a whole, where there is a whole.
fn share(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: Measures =
        Measures { precision: None, recall: None, f1: None, average_precision: None, auc: None, false_alarms: None };

    #[test]
    fn one_class_tells_one_measure() {
        let only_false = [(0.9, false), (0.1, false), (0.2, false), (0.3, false)];
        assert_eq!(Measures::of(&only_false, 0.5), Measures { false_alarms: Some(0.25), ..NONE });
        let only_true = [(0.9, true), (0.1, true)];
        assert_eq!(Measures::of(&only_true, 0.5), Measures { recall: Some(0.5), ..NONE });
        assert_eq!(Measures::of(&[], 0.5), NONE);
    }

    #[test]
    fn nothing_flagged_is_no_precision_to_boast_of() {
        let silent = Measures::of(&[(0.1, true), (0.1, false)], 0.5);
        assert_eq!((silent.precision, silent.recall, silent.f1), (Some(0.0), Some(0.0), Some(0.0)));
        assert_eq!((silent.auc, silent.false_alarms), (Some(0.5), Some(0.0)));
    }

    #[test]
    fn means_weigh_lists_alike_and_leave_out_what_is_not_known() {
        let lists = [Measures { recall: Some(0.5), auc: Some(0.75), ..NONE }, Measures { recall: Some(1.0), ..NONE }];
        assert_eq!(Measures::mean(&lists), Measures { recall: Some(0.75), auc: Some(0.75), ..NONE });
        assert_eq!(Measures::mean(&[]), NONE);
    }
}
