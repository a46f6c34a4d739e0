//! Another degree of commitment: refusing against readiness, promising against putting off.
//!
//! "There could be no deal" against "he sees no obstacles". Not a contradiction: refusing one thing and promising another, which is why
//! the matter, inherited from the question that is answered, must be the same. The ladder stands in `lexicon::commitment`.

use super::{Conflict, Ground, Kind, Reason};
use crate::align::{Pair, Sides, Voices};
use crate::lexicon::commitment::Commitment;

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    let (left, right) = (a.commitment.as_ref()?, b.commitment.as_ref()?);
    // What different persons are ready to do is no disagreement about either.
    if pair.voices == Voices::OtherSpeaker {
        return None;
    }
    let strength = distance(left.rung, right.rung)?;
    Some(Conflict {
        kind: Kind::Commitment,
        rule: "commitment.ladder",
        strength,
        ground: Ground::Matter,
        cues: (left.cues.clone(), right.cues.clone()),
        reason: Reason::Commitments { left: left.rung, right: right.rung },
    })
}

/// How far two rungs lie apart; neighbours are no disagreement.
fn distance(a: Commitment, b: Commitment) -> Option<f32> {
    use Commitment::*;
    match (a.min(b), a.max(b)) {
        (Refuse, Willing | Promise) => Some(1.0),
        (Refuse, Conditional) => Some(0.7),
        (Avoid, Promise) => Some(0.5),
        _ => None,
    }
}
