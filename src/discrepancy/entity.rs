//! Another person, place or thing in the same part.
//!
//! "Sent to the Soviet Embassy" against "sent through the US Embassy". Not a contradiction: one person under two names, a part against
//! its whole, two things that both are not so, a kind against its member, two persons who may both have done it, a name that the other side has in another place.

use super::modifier::clashes;
use super::{Conflict, Ground, Kind, Reason, fact, strength};
use crate::align::{Fit, Pair, Sides, is_mentioned, is_name};
use crate::claim::{Polarity, Words};
use crate::syntax::Rel;

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    fact::entity(sides, pair).or_else(|| other_name(sides, pair))
}

/// Another name in the same part.
fn other_name(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if a.sign.polarity != b.sign.polarity || a.sign.polarity == Polarity::Negative || !pair.predicate.agrees() {
        return None;
    }
    let named = |left: u32, right: u32| is_name(sides.left, left) && is_name(sides.right, right);
    let clash = clashes(sides, pair).into_iter().find(|clash| {
        clash.fit == Fit::Exclusive
            && named(clash.left, clash.right)
            && !(a.in_time(clash.left) || b.in_time(clash.right))
            && !is_on_both_sides(sides, pair, clash.left, clash.right)
    })?;
    let in_list = |words: &Words, at: u32| words[at].rel == Rel::Conj || words.child(at, Rel::Conj).is_some();
    let listed = in_list(&sides.left.words, clash.left) || in_list(&sides.right.words, clash.right);
    Some(Conflict {
        kind: Kind::Entity,
        rule: "entity.name",
        strength: if listed { strength::IN_LIST } else { strength::OTHER_ENTITY },
        ground: Ground::Event,
        cues: (vec![clash.left], vec![clash.right]),
        reason: Reason::Entities { left: clash.left, right: clash.right },
    })
}

/// Whether one of the names, or a part of it, stands somewhere in the sentence of the other.
fn is_on_both_sides(sides: &Sides, pair: &Pair, left: u32, right: u32) -> bool {
    let (a, b) = sides.claims(pair);
    let there = sides.right.claims_of(b.sentence).iter().flat_map(|claim| claim.own.iter().copied());
    let here = sides.left.claims_of(a.sentence).iter().flat_map(|claim| claim.own.iter().copied());
    is_mentioned(sides.left, left, sides.right, there) || is_mentioned(sides.right, right, sides.left, here)
}
