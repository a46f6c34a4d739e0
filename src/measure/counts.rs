//! Flagged or not, right or wrong: the four counts and what is read off them.

use serde::{Deserialize, Serialize};

use super::{Judged, share, sortable};

/// How many pairs were flagged and let pass, rightly and wrongly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Counts {
    /// Contradictions that were flagged.
    pub right: usize,
    /// Other pairs that were flagged.
    pub wrong: usize,
    /// Contradictions that were not flagged.
    pub missed: usize,
    /// Other pairs that were not flagged.
    pub passed: usize,
}

impl Counts {
    /// Of these pairs, where a score of at least `threshold` is a flag.
    ///
    /// ```
    /// use rashomon::measure::Counts;
    ///
    /// let counts = Counts::at(&[(0.5, true), (0.8, false), (0.4, true)], 0.5);
    /// assert_eq!(counts, Counts { right: 1, wrong: 1, missed: 1, passed: 0 });
    /// ```
    pub fn at(judged: &[Judged], threshold: f64) -> Counts {
        let mut counts = Counts::default();
        for &(score, truth) in judged {
            let count = match (sortable(score) >= threshold, truth) {
                (true, true) => &mut counts.right,
                (true, false) => &mut counts.wrong,
                (false, true) => &mut counts.missed,
                (false, false) => &mut counts.passed,
            };
            *count += 1;
        }
        counts
    }

    /// How many contradictions there are.
    pub fn positives(&self) -> usize {
        self.right + self.missed
    }

    /// How many other pairs there are.
    pub fn negatives(&self) -> usize {
        self.wrong + self.passed
    }

    /// How many pairs were flagged.
    pub fn flagged(&self) -> usize {
        self.right + self.wrong
    }

    /// The share of the flagged that is right, from 0 to 1; `None` where nothing is flagged.
    pub fn precision(&self) -> Option<f64> {
        share(self.right as f64, self.flagged() as f64)
    }

    /// The share of the contradictions that is flagged, from 0 to 1; `None` where there are none.
    pub fn recall(&self) -> Option<f64> {
        share(self.right as f64, self.positives() as f64)
    }

    /// The harmonic mean of precision and recall, from 0 to 1; `None` where nothing is flagged and nothing was to be. (Van
    /// Rijsbergen, *Information Retrieval*, 1979, chapter 7, with both weighing the same.)
    pub fn f1(&self) -> Option<f64> {
        share(2.0 * self.right as f64, (2 * self.right + self.wrong + self.missed) as f64)
    }

    /// The share of the other pairs that is flagged (false positive rate), from 0 to 1; `None` where there are none.
    pub fn false_alarms(&self) -> Option<f64> {
        share(self.wrong as f64, self.negatives() as f64)
    }
}

/// The precision to expect where `base_rate` of all pairs are contradictions, by Bayes' rule from what was measured anywhere else: the
/// share of the contradictions that is flagged, and the share of the others. All from 0 to 1; `None` where nothing would be flagged.
///
/// Test sets hold far more contradictions than life does. When three pairs of a hundred contradict each other, six false alarms in a
/// hundred make three quarters of a report wrong, however well it did where every second pair was a contradiction.
///
/// ```
/// use rashomon::measure::precision_at;
///
/// let precision = precision_at(0.03, 0.8, 0.06).expect("something is flagged");
/// assert!((precision - 0.292).abs() < 0.001);
/// ```
pub fn precision_at(base_rate: f64, recall: f64, false_alarms: f64) -> Option<f64> {
    let right = base_rate * recall;
    share(right, right + (1.0 - base_rate) * false_alarms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_off_the_counts() {
        let counts = Counts { right: 6, wrong: 2, missed: 3, passed: 8 };
        assert_eq!((counts.positives(), counts.negatives(), counts.flagged()), (9, 10, 8));
        assert_eq!(counts.precision(), Some(0.75));
        assert_eq!(counts.recall(), Some(6.0 / 9.0));
        assert_eq!(counts.f1(), Some(12.0 / 17.0));
        assert_eq!(counts.false_alarms(), Some(0.2));
    }

    #[test]
    fn nothing_counted_tells_nothing() {
        let counts = Counts::at(&[], 0.5);
        assert_eq!((counts.precision(), counts.recall(), counts.f1(), counts.false_alarms()), (None, None, None, None));
    }

    #[test]
    fn the_threshold_itself_is_a_flag_and_no_number_is_none() {
        let judged = [(0.5, true), (0.499_999, true), (f64::NAN, false)];
        assert_eq!(Counts::at(&judged, 0.5), Counts { right: 1, wrong: 0, missed: 1, passed: 1 });
    }

    #[test]
    fn precision_at_other_base_rates() {
        assert_eq!(precision_at(0.5, 0.8, 0.2), Some(0.8));
        assert_eq!(precision_at(0.1, 1.0, 0.0), Some(1.0));
        assert_eq!(precision_at(0.1, 0.0, 0.5), Some(0.0));
        assert_eq!(precision_at(0.1, 0.0, 0.0), None);
    }
}
