//! What one says that somebody said, thought or proposed, the other says that he did not.
//!
//! "I propose that we wait" against "I don't propose that we wait". Not a contradiction: what one denies to have said against what another
//! said; "nobody says that it is so" against "it is so", which only withdraws it.

use super::{Conflict, Ground, Kind, Reason, strength};
use crate::align::{Fit, Pair, Sides, fit};
use crate::claim::{Claim, Reading};
use crate::lexicon::Kinship;
use crate::speech::Attribution;

/// Both must have so much of what is said.
const SHARED: f32 = 0.6;

/// Whether what a claim says is said not to be said, or thought, or proposed.
pub(super) fn is_withdrawn(reading: &Reading, claim: &Claim) -> bool {
    attribution(reading, claim).is_some_and(|attribution| attribution.negated)
}

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    let (x, y) = (attribution(sides.left, a)?, attribution(sides.right, b)?);
    let alike = matches!(sides.kinship(x.cue_token, y.cue_token), Kinship::Same);
    if x.negated == y.negated || !alike || pair.content.0.min(pair.content.1) < SHARED || !is_one_source(sides, x, y) {
        return None;
    }
    Some(Conflict {
        kind: Kind::Negation,
        rule: "negation.attribution",
        strength: strength::DENIED,
        ground: Ground::Event,
        cues: (vec![x.cue_token], vec![y.cue_token]),
        reason: Reason::Denied { affirmed_left: y.negated },
    })
}

fn attribution<'r>(reading: &'r Reading, claim: &Claim) -> Option<&'r Attribution> {
    claim.attribution.map(|at| &reading.speech.attributions[at as usize])
}

/// Whether the same one speaks, as far as words and persons tell.
fn is_one_source(sides: &Sides, x: &Attribution, y: &Attribution) -> bool {
    let person = |reading: &Reading, attribution: &Attribution| reading.speech.voice(attribution.voice).person;
    match (person(sides.left, x), person(sides.right, y)) {
        (Some(x), Some(y)) if sides.people.same(x, y) => true,
        _ => {
            let first = |reading: &Reading, attribution: &Attribution| {
                attribution.source.map(|source| reading.words.first_from(source.start))
            };
            let heads = first(sides.left, x).zip(first(sides.right, y));
            heads.is_some_and(|(x, y)| sides.left.words[x].key == sides.right.words[y].key || fit(sides, x, y) == Fit::Same)
        }
    }
}
