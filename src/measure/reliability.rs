//! Whether a score means what it says: of the pairs that score about 0.8, about eight in ten should be contradictions.

use serde::{Deserialize, Serialize};

use super::{Judged, share};

/// Scores against the observed share of contradictions, in bins of one width (the table behind a reliability diagram: Niculescu-Mizil
/// and Caruana, *Predicting good probabilities with supervised learning*, ICML 2005).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reliability {
    /// The bins, from the lowest scores to the highest, empty ones too.
    pub bins: Vec<Bin>,
    /// How far the observed shares lie from the mean scores, as the mean over the bins by what they weigh (expected calibration
    /// error: Naeini, Cooper and Hauskrecht, AAAI 2015), from 0 to 1; `None` where there are no pairs.
    pub error: Option<f64>,
}

/// The pairs whose scores lie between two bounds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// The lowest score in it.
    pub from: f64,
    /// The score at which the next bin begins; the last holds its upper bound too.
    pub to: f64,
    /// How many pairs are in it.
    pub pairs: usize,
    /// What part of the whole weight is in it, from 0 to 1.
    pub weight: f64,
    /// The mean of their scores; `None` where there are no pairs.
    pub mean_score: Option<f64>,
    /// What share of them are contradictions, from 0 to 1; `None` where there are no pairs.
    pub observed: Option<f64>,
}

impl Reliability {
    /// Of several lists, each weighing the same however long it is; with one list, of its pairs. Scores beyond 0 and 1 count in the
    /// outermost bins, and what is no number as 0. There is at least one bin.
    ///
    /// ```
    /// use rashomon::measure::Reliability;
    ///
    /// let table = Reliability::of(&[&[(0.25, false), (0.35, true), (0.95, true)]], 2);
    /// assert_eq!(table.bins[0].observed, Some(0.5));
    /// assert_eq!(table.bins[1].mean_score, Some(0.95));
    /// ```
    pub fn of(lists: &[&[Judged]], bins: usize) -> Reliability {
        let bins = bins.max(1);
        let mut sums = vec![Sum::default(); bins];
        for list in lists {
            for &(score, truth) in *list {
                let score = if score.is_nan() { 0.0 } else { score };
                sums[place(score, bins)].add(score, truth, 1.0 / list.len() as f64);
            }
        }
        let whole = sums.iter().map(|sum| sum.weight).sum();
        let bins: Vec<Bin> = sums.iter().enumerate().map(|(at, sum)| sum.bin(at, bins, whole)).collect();
        let gap = |bin: &Bin| Some(bin.weight * (bin.mean_score? - bin.observed?).abs());
        Reliability { error: (whole > 0.0).then(|| bins.iter().filter_map(gap).sum()), bins }
    }
}

/// In which bin the score lies. Bounds are compared as they are told, so that 0.3 begins a bin.
fn place(score: f64, bins: usize) -> usize {
    (1..bins).take_while(|&at| score >= bound(at, bins)).count()
}

fn bound(at: usize, bins: usize) -> f64 {
    at as f64 / bins as f64
}

#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    pairs: usize,
    weight: f64,
    score: f64,
    positives: f64,
}

impl Sum {
    fn add(&mut self, score: f64, truth: bool, weight: f64) {
        self.pairs += 1;
        self.weight += weight;
        self.score += weight * score;
        self.positives += if truth { weight } else { 0.0 };
    }

    fn bin(&self, at: usize, bins: usize, whole: f64) -> Bin {
        Bin {
            from: bound(at, bins),
            to: bound(at + 1, bins),
            pairs: self.pairs,
            weight: share(self.weight, whole).unwrap_or(0.0),
            mean_score: share(self.score, self.weight),
            observed: share(self.positives, self.weight),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_belong_to_the_upper_bin_and_one_to_the_last() {
        let at = |score: f64| place(score, 10);
        assert_eq!([at(0.0), at(0.099), at(0.1), at(0.3), at(0.7), at(0.999), at(1.0)], [0, 0, 1, 3, 7, 9, 9]);
        assert_eq!([at(-1.0), at(2.0)], [0, 9]);
    }

    #[test]
    fn a_short_list_weighs_as_much_as_a_long_one() {
        let long = [(0.9, true), (0.9, true), (0.9, true), (0.9, true)];
        let short = [(0.9, false)];
        let table = Reliability::of(&[&long, &short], 10);
        let bin = table.bins[9];
        assert_eq!((bin.pairs, bin.observed, bin.weight), (5, Some(0.5), 1.0));
        assert!((bin.mean_score.expect("there are pairs") - 0.9).abs() < 1e-12);
        assert!((table.error.expect("there are pairs") - 0.4).abs() < 1e-12);
    }

    #[test]
    fn empty_bins_tell_nothing() {
        let table = Reliability::of(&[&[(0.05, false)], &[]], 10);
        assert_eq!((table.bins.len(), table.bins[0].pairs, table.bins[0].observed), (10, 1, Some(0.0)));
        assert_eq!((table.bins[5].pairs, table.bins[5].mean_score, table.bins[5].observed), (0, None, None));
        assert_eq!(Reliability::of(&[], 0), Reliability::of(&[&[]], 1));
        assert_eq!(Reliability::of(&[], 3).error, None);
    }
}
