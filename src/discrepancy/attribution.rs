//! The same content from another mouth: one account lets somebody argue what the other puts to somebody else.
//!
//! "He raised the Cubans' argument that we violated their air space" against "I said that you violated it". Not a contradiction: what
//! both persons may well have said in turn; a report and its original by one speaker.

use super::{Conflict, Ground, Kind, Reason};
use crate::align::{Pair, Sides, Voices};
use crate::claim::{Claim, Reading};

/// From this share of common words on, the content is the same.
const SAME_CONTENT: f32 = 0.5;

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    let alike = pair.content.0.min(pair.content.1) >= SAME_CONTENT && pair.predicate.agrees();
    if pair.voices != Voices::OtherSpeaker
        || a.sign.polarity != b.sign.polarity
        || !alike
        || pair.is_at_odds()
        || !are_two_persons(sides, pair)
    {
        return None;
    }
    Some(Conflict {
        kind: Kind::Attribution,
        rule: "attribution.speaker",
        strength: 0.7,
        ground: Ground::Event,
        cues: (vec![a.core()], vec![b.core()]),
        reason: Reason::Speakers,
    })
}

/// Whether both speakers are named, and neither name stands in what the other account says there: one person may be called by an
/// office here and by name there.
fn are_two_persons(sides: &Sides, pair: &Pair) -> bool {
    let (a, b) = sides.claims(pair);
    match (surname(sides.left, a), surname(sides.right, b)) {
        (Some(x), Some(y)) => !is_near(sides.right, b, x) && !is_near(sides.left, a, y),
        _ => false,
    }
}

/// The surname of the one who speaks a claim.
fn surname<'a>(reading: &'a Reading, claim: &Claim) -> Option<&'a str> {
    let person = reading.speech.voice(claim.voice).person?;
    Some(reading.speech.persons.profile(person).surname.as_str()).filter(|name| !name.is_empty())
}

/// Whether a name stands in the sentence of a claim.
fn is_near(reading: &Reading, claim: &Claim, name: &str) -> bool {
    let tokens = &reading.segments.sentences[claim.sentence as usize];
    let text = reading.account.text()[tokens.span.range()].to_lowercase();
    text.contains(&name.to_lowercase())
}
