//! A later statement by the same voice replaces an earlier one: a change, no contradiction.
//!
//! "At first he put the dead at ten. The figure was later corrected to twelve." A near-miss: two figures by one voice with no word of a
//! correction between them, which is a contradiction.

use super::{Conflict, Kind, Reason, antonymy, negation, numeric, temporal};
use crate::align::{Pair, Sides, Voices};
use crate::claim::{Claim, Reading};

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    if matches!(pair.voices, Voices::OtherSpeaker | Voices::Mixed) {
        return None;
    }
    let (a, b) = sides.claims(pair);
    let cues = (cues(sides.left, a), cues(sides.right, b));
    if cues.0.is_empty() == cues.1.is_empty() {
        return None;
    }
    let conflict =
        [negation::detect, antonymy::detect, numeric::detect, temporal::detect].iter().find_map(|detect| detect(sides, pair))?;
    Some(Conflict { kind: Kind::Superseded, rule: "superseded.revision", cues, reason: Reason::Replaced, ..conflict })
}

/// The words of the claim's sentence that announce a correction.
fn cues(reading: &Reading, claim: &Claim) -> Vec<u32> {
    claim.own.iter().copied().filter(|&at| reading.words[at].revises).collect()
}
