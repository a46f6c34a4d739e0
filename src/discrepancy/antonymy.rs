//! Opposite words in the same place.
//!
//! "He accepted the offer" against "he rejected the offer"; "a public promise" against "a secret promise". Not a contradiction:
//! an opposite that is itself denied ("did not reject"); opposites of different things. The relation comes from WordNet and a table.

use super::modifier::{clashes, is_found_elsewhere};
use super::{Conflict, Ground, Kind, Reason};
use crate::align::{Fit, Pair, Sides, carrier};

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    predicates(sides, pair).or_else(|| modifiers(sides, pair))
}

/// Opposite predicates with the same sign.
fn predicates(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if pair.predicate != Fit::Opposed || a.sign.polarity != b.sign.polarity || pair.is_at_odds() {
        return None;
    }
    let (left, right) = (carrier(sides.left, a.core()), carrier(sides.right, b.core()));
    (!is_found_elsewhere(sides, pair, left, right)).then(|| conflict("antonymy.predicate", 1.0, left, right))
}

/// Opposite words that say more of the same thing.
fn modifiers(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    let clash = clashes(sides, pair).into_iter().find(|clash| clash.fit == Fit::Opposed)?;
    (a.sign.polarity == b.sign.polarity).then(|| conflict("antonymy.modifier", 0.9, clash.left, clash.right))
}

fn conflict(rule: &'static str, strength: f32, left: u32, right: u32) -> Conflict {
    Conflict {
        kind: Kind::Antonymy,
        rule,
        strength,
        ground: Ground::Event,
        cues: (vec![left], vec![right]),
        reason: Reason::Opposites { left, right },
    }
}
