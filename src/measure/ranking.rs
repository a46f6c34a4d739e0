//! How well scores put contradictions before all else, whatever the threshold.

use super::{Judged, share, sortable};

/// The probability that a contradiction, taken at random, scores higher than another pair, taken at random, where a tie counts half:
/// the area under the curve of recall against false alarms. From 0 to 1, and 0.5 for scores that tell nothing; `None` where one of
/// the classes is missing.
///
/// It is the statistic of Mann and Whitney, divided by the number of pairs of one and the other (Hanley and McNeil, *Radiology* 143,
/// 1982).
///
/// ```
/// use rashomon::measure::auc;
///
/// // Of the four comparisons, two are won, one is a tie and one is lost.
/// assert_eq!(auc(&[(0.9, true), (0.4, false), (0.4, true), (0.6, false)]), Some(2.5 / 4.0));
/// ```
pub fn auc(judged: &[Judged]) -> Option<f64> {
    let (mut won, mut positives, mut negatives) = (0.0, 0.0, 0.0);
    // From the highest score down: each other pair loses against every contradiction above it.
    for tie in ties(judged) {
        won += tie.negatives * (positives + tie.positives / 2.0);
        positives += tie.positives;
        negatives += tie.negatives;
    }
    share(won, positives * negatives)
}

/// The mean, over the contradictions, of the precision down to the place of each in the list that is sorted by score: the area under
/// the curve of precision against recall, taken in steps. From 0 to 1; scores that tell nothing reach the share of contradictions;
/// `None` where there is none. Pairs of one score stand in one place, so that their order does not matter.
///
/// Defined as in Buckley and Voorhees, *Evaluating evaluation measure stability* (SIGIR 2000).
///
/// ```
/// use rashomon::measure::average_precision;
///
/// assert_eq!(average_precision(&[(0.9, true), (0.8, false), (0.7, true)]), Some((1.0 + 2.0 / 3.0) / 2.0));
/// ```
pub fn average_precision(judged: &[Judged]) -> Option<f64> {
    let (mut sum, mut positives, mut all) = (0.0, 0.0, 0.0);
    for tie in ties(judged) {
        positives += tie.positives;
        all += tie.positives + tie.negatives;
        sum += tie.positives * positives / all;
    }
    share(sum, positives)
}

/// How many pairs have one score.
#[derive(Clone, Copy, Debug)]
struct Tie {
    positives: f64,
    negatives: f64,
}

/// The pairs by their scores, the highest first.
fn ties(judged: &[Judged]) -> Vec<Tie> {
    let mut sorted: Vec<Judged> = judged.iter().map(|&(score, truth)| (sortable(score), truth)).collect();
    sorted.sort_by(|x, y| y.0.total_cmp(&x.0));
    let tie = |same: &[Judged]| {
        let positives = same.iter().filter(|(_, truth)| *truth).count();
        Tie { positives: positives as f64, negatives: (same.len() - positives) as f64 }
    };
    sorted.chunk_by(|x, y| x.0 == y.0).map(tie).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_perfect_order_a_reversed_one_and_none() {
        let perfect = [(0.9, true), (0.8, true), (0.2, false)];
        assert_eq!((auc(&perfect), average_precision(&perfect)), (Some(1.0), Some(1.0)));
        let reversed = [(0.1, true), (0.8, false), (0.9, false), (0.7, false)];
        assert_eq!((auc(&reversed), average_precision(&reversed)), (Some(0.0), Some(0.25)));
        let flat = [(1.0, true), (1.0, false), (1.0, false), (1.0, false)];
        assert_eq!((auc(&flat), average_precision(&flat)), (Some(0.5), Some(0.25)));
    }

    #[test]
    fn ties_count_half_and_have_no_order() {
        // Of six comparisons: 0.9 wins two; 0.5 ties one and wins one; 0.2 loses one and ties one.
        let judged = [(0.9, true), (0.5, true), (0.5, false), (0.2, false), (0.2, true)];
        assert_eq!(auc(&judged), Some((2.0 + 1.5 + 0.5) / 6.0));
        assert_eq!(average_precision(&judged), Some((1.0 + 2.0 / 3.0 + 3.0 / 5.0) / 3.0));
        let mut turned = judged;
        turned.reverse();
        assert_eq!((auc(&turned), average_precision(&turned)), (auc(&judged), average_precision(&judged)));
        assert_eq!(auc(&[(0.0, true), (-0.0, false)]), Some(0.5), "both are nought");
    }

    #[test]
    fn one_class_or_nothing() {
        assert_eq!((auc(&[]), average_precision(&[])), (None, None));
        assert_eq!((auc(&[(0.3, true)]), average_precision(&[(0.3, true)])), (None, Some(1.0)));
        assert_eq!((auc(&[(0.3, false)]), average_precision(&[(0.3, false)])), (None, None));
    }

    #[test]
    fn what_is_no_number_comes_last() {
        let judged = [(f64::NAN, false), (0.0, true)];
        assert_eq!((auc(&judged), average_precision(&judged)), (Some(1.0), Some(1.0)));
    }
}
