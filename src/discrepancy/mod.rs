//! How two claims disagree, as typed evidence, one file a kind, or one folder where readings are compared that several kinds
//! ask about. How plain each disagreement is by itself stands in [`strength`]. Knows nothing of importance.

mod agreement;
mod antonymy;
mod attribution;
mod commitment;
mod conditional;
mod corroboration;
mod difference;
mod entity;
mod fact;
mod kind;
mod lexical;
mod modality;
mod modifier;
mod negation;
mod numeric;
mod reason;
mod replaced;
mod strength;
mod structural;
mod superseded;
mod temporal;
mod variant;
mod withdrawn;
mod word_by_word;

pub(crate) use corroboration::{Accord, agree_in_measure, detect as corroborate};
pub(crate) use difference::differ;
pub(crate) use fact::tell_of_one;
pub use kind::Kind;
pub(crate) use reason::Reason;

pub(crate) use agreement::Agreement;

use crate::align::{Pair, Sides};
use crate::claim::Link;
use withdrawn::is_withdrawn;

/// How two claims disagree.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Conflict {
    pub kind: Kind,
    /// The rule that found it, by a name that stays.
    pub rule: &'static str,
    /// How plain the disagreement is by itself, from 0 to 1, before asking whether the claims are comparable.
    pub strength: f32,
    /// What the claims must share for the disagreement to count.
    pub ground: Ground,
    /// The words that decide, left and right.
    pub cues: (Vec<u32>, Vec<u32>),
    pub reason: Reason,
}

/// What makes two claims comparable for a kind of disagreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
    /// The same event: predicate and participants.
    Event,
    /// The same events and times, only bound otherwise, or the same fact of the same thing: that all of them return is no coincidence.
    Binding,
    /// The same matter, and the same act that is demanded or asked.
    Act,
    /// The same matter, and the same time by which something is due.
    Term,
    /// The same matter: what the claims are about, however it is put.
    Matter,
}

type Detect = fn(&Sides, &Pair) -> Option<Conflict>;

/// Every kind with its detector; the order decides nothing.
const DETECTORS: &[(Kind, Detect)] = &[
    (Kind::Negation, negation::detect),
    (Kind::Antonymy, antonymy::detect),
    (Kind::Numeric, numeric::detect),
    (Kind::Temporal, temporal::detect),
    (Kind::Structural, structural::detect),
    (Kind::Entity, entity::detect),
    (Kind::Modality, modality::detect),
    (Kind::Commitment, commitment::detect),
    (Kind::Conditional, conditional::detect),
    (Kind::Attribution, attribution::detect),
    (Kind::Lexical, lexical::detect),
    (Kind::Superseded, superseded::detect),
];

/// A claim with more quantities or times than this is a table, whose numbers say nothing without their headings.
const MOST_MEASURES: usize = 32;

/// Whether one of the claims is a table: its numbers are not held one by one against those of the other.
fn has_table(sides: &Sides, pair: &Pair) -> bool {
    let (a, b) = sides.claims(pair);
    [a, b].iter().any(|claim| claim.quantities.len().max(claim.times.len()) > MOST_MEASURES)
}

/// What was changed in two sentences that are nearly one, as far as the claims of the pair tell it.
pub(crate) use variant::detect as changed;

/// All disagreements of a pair.
pub(crate) fn detect(sides: &Sides, pair: &Pair) -> Vec<Conflict> {
    let (a, b) = sides.claims(pair);
    if a.question != b.question || a.question {
        return vec![];
    }
    // "Nobody says that it could replace them": what is not said is not asserted by anybody.
    if is_withdrawn(sides.left, a) || is_withdrawn(sides.right, b) {
        return withdrawn::detect(sides, pair).into_iter().collect();
    }
    // What stands in a condition is not asserted; only the bindings of its words can be compared.
    let open = a.link == Link::Condition || b.link == Link::Condition;
    let detectors = DETECTORS.iter().filter(|(kind, _)| !open || *kind == Kind::Structural);
    detectors.filter_map(|(_, detect)| detect(sides, pair)).map(|conflict| weakened(pair, conflict)).collect()
}

/// A disagreement between claims that something else tells apart as well is hardly one about the same thing.
fn weakened(pair: &Pair, mut conflict: Conflict) -> Conflict {
    let exchanged = matches!(conflict.kind, Kind::Structural | Kind::Superseded);
    if pair.apart && conflict.ground == Ground::Event && !exchanged {
        conflict.strength *= strength::OTHER_THING;
    }
    conflict
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_detector() {
        let kinds: Vec<Kind> = DETECTORS.iter().map(|entry| entry.0).collect();
        assert_eq!(kinds, Kind::ALL);
    }
}
