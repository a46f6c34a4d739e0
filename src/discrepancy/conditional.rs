//! A condition that one side makes and the other leaves out, or condition and consequence turned round.
//!
//! "If they stop, we will not invade" against "we will not invade". Not a contradiction: the same condition in other words; a condition
//! on something else; "when" and "whenever".

use super::{Conflict, Ground, Kind, Reason, strength};
use crate::align::{Pair, Sides};
use crate::claim::Claim;
use crate::lexicon::commitment::Commitment;

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    let left = match (stated(a), stated(b)) {
        (true, false) => true,
        (false, true) => false,
        _ => return None,
    };
    let gives = |claim: &Claim| claim.commitment.as_ref().is_some_and(|rung| rung.rung >= Commitment::Conditional);
    // Only what somebody binds himself to depends on a condition in a way that matters: plain facts do not.
    if a.sign.polarity != b.sign.polarity || !gives(a) || !gives(b) || pair.content_mass < SOMETHING_SHARED {
        return None;
    }
    let cue = |claim: &Claim| {
        claim
            .condition
            .as_ref()
            .map_or(claim.commitment.as_ref().map_or(vec![], |rung| rung.cues.clone()), |condition| vec![condition.cue])
    };
    Some(Conflict {
        kind: Kind::Conditional,
        rule: "conditional.one-sided",
        strength: strength::ONE_SIDED_CONDITION,
        ground: Ground::Matter,
        cues: (cue(a), cue(b)),
        reason: Reason::OneSided { left },
    })
}

/// What is offered must be named on both sides: about one telling word.
const SOMETHING_SHARED: f32 = 0.5;

/// Whether a condition is stated in the claim itself.
fn stated(claim: &Claim) -> bool {
    claim.condition.as_ref().is_some_and(|condition| condition.clause.is_some() && !condition.taken_up)
}
