//! Another degree of commitment: refusing against readiness, promising against putting off.
//!
//! "There could be no deal" against "he sees no obstacles". Not a contradiction: refusing one thing and promising another, which is why
//! the matter, inherited from the question that is answered, must be the same. The ladder stands in `lexicon::commitment`.

use super::{Conflict, Ground, Kind, Reason};
use crate::align::{Pair, Sides, Voices};
use crate::claim::{Claim, Role, Words};
use crate::lexicon::commitment::{Commitment, commitment, is_bargain, is_obstacle, is_settling};
use crate::lexicon::function::{is_light, is_shell};
use crate::syntax::Upos;

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    let (left, right) = (a.commitment.as_ref()?, b.commitment.as_ref()?);
    // What different persons are ready to do is no disagreement about either.
    if pair.voices == Voices::OtherSpeaker {
        return None;
    }
    let strength = distance(left.rung, right.rung)? * same_matter(sides, pair);
    Some(Conflict {
        kind: Kind::Commitment,
        rule: "commitment.ladder",
        strength,
        ground: Ground::Matter,
        cues: (left.cues.clone(), right.cues.clone()),
        reason: Reason::Commitments { left: left.rung, right: right.rung },
    })
}

/// Whether what is refused may be what is offered: words for any bargain ("no deal", "resolve this issue") fit all that was spoken of,
/// two particular acts must be alike.
fn same_matter(sides: &Sides, pair: &Pair) -> f32 {
    let (a, b) = sides.claims(pair);
    match (is_general(&sides.left.words, a), is_general(&sides.right.words, b)) {
        (true, true) => 1.0,
        (false, false) if pair.predicate.agrees() || pair.content.0.min(pair.content.1) >= LIKE_ACTS => 1.0,
        (false, false) => 0.3,
        _ => 0.75,
    }
}

/// From this share of common words on, two acts are taken to be the same.
const LIKE_ACTS: f32 = 0.35;

/// Whether the claim says only that something is agreed, settled or refused, and leaves what to the context.
fn is_general(words: &Words, claim: &Claim) -> bool {
    let general = |at: u32| {
        let lemma = words.lemma(at);
        is_bargain(lemma) || is_obstacle(lemma) || is_settling(lemma) || is_shell(lemma) || words[at].upos == Upos::Verb && is_light(lemma)
            || commitment(lemma).is_some()
    };
    let core = claim.core();
    general(core) && claim.arg(Role::Object).is_none_or(general)
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
