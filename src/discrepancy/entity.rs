//! Another person, place or thing in the same part.
//!
//! "Sent to the Soviet Embassy" against "sent through the US Embassy". Not a contradiction: one person under two names, a part against
//! its whole, a kind against its member, two persons who may both have done it.

use super::modifier::clashes;
use super::{Conflict, Ground, Kind, Reason};
use crate::align::{Fit, Pair, Sides, is_name};

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if a.sign.polarity != b.sign.polarity || !pair.predicate.agrees() {
        return None;
    }
    let named = |left: u32, right: u32| is_name(sides.left, left) && is_name(sides.right, right);
    let clash = clashes(sides, pair).into_iter().find(|clash| clash.fit == Fit::Exclusive && named(clash.left, clash.right))?;
    Some(Conflict {
        kind: Kind::Entity,
        rule: "entity.name",
        strength: 0.8,
        ground: Ground::Event,
        cues: (vec![clash.left], vec![clash.right]),
        reason: Reason::Entities { left: clash.left, right: clash.right },
    })
}
