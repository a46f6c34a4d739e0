//! How much a difference is worth a look, of passages that stand beside each other and do not contradict each other: an order among
//! them, below every discrepancy. The weights are set by judgement and are log-odds, as all are.

use super::{Evidence, Scored, Severity, logistic, rounded};
use crate::align::Beside;
use crate::discrepancy::Conflict;

/// Passages that differ are seldom in conflict.
const PRIOR: f64 = -4.0;
/// All in common against nothing: the surer they are the same passage, the more a difference tells.
const ALIKE: f64 = 2.5;
/// Both tell something that the other does not.
const BOTH_TELL: f64 = 1.0;
/// A number or words that exclude each other; other details less, as their plainness says.
const DETAIL: f64 = 2.5;
/// A word or two in common do not make a passage the same.
const LITTLE: f64 = -2.5;
/// About as much telling words as make one.
const ENOUGH: f64 = 1.5;
/// The accounts run through both passages in one order.
const STEP: f64 = 0.5;
/// As sure as a mere difference can get: short of being called a discrepancy.
const MOST: f64 = 0.49;

/// The difference between two sentences, shown by that pair of claims.
pub(crate) fn weigh_difference(beside: &Beside, pair: usize, comparability: f64, conflict: Conflict) -> Scored {
    let lone = f64::from(beside.lone.0 + beside.lone.1);
    let alike = f64::from(beside.alike);
    let shared = lone * alike / (1.0 - alike).max(0.05) / 2.0;
    let least = f64::from(beside.lone.0.min(beside.lone.1));
    let parts = [
        ("prior", PRIOR),
        ("words in common", ALIKE * alike),
        ("words on one side only, on both", BOTH_TELL * (1.0 - (-least).exp())),
        ("little in common", LITTLE * (-shared / ENOUGH).exp()),
        ("in the course of both", if beside.is_step { STEP } else { 0.0 }),
        ("what differs", DETAIL * f64::from(conflict.strength)),
    ];
    let told = parts.into_iter().filter(|part| part.1 != 0.0);
    let evidence: Vec<Evidence> =
        told.map(|(name, weight)| Evidence { name: name.to_owned(), weight: rounded(weight) }).collect();
    let sum: f64 = evidence.iter().map(|part| part.weight).sum();
    let score = rounded(MOST * logistic(sum));
    Scored { pair, conflict, score, comparability, severity: Severity::Low, evidence }
}
