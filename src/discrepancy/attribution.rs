//! The same content from another mouth: one account lets somebody argue what the other puts to somebody else.
//!
//! "He raised the Cubans' argument that we violated their air space" against "I said that you violated it". Not a contradiction: what
//! both persons may well have said in turn; a report and its original by one speaker.

use super::{Conflict, Ground, Kind, Reason, strength};
use crate::align::{Pair, Sides, Slot, Voices};
use crate::claim::{Claim, Reading};
use crate::speech::Profile;
use crate::syntax::Upos;

/// From this share of common words on, the content is the same.
const SAME_CONTENT: f32 = 0.5;

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    let alike = pair.content.0.min(pair.content.1) >= SAME_CONTENT && pair.predicate.agrees();
    if pair.voices != Voices::OtherSpeaker
        || a.sign.polarity != b.sign.polarity
        || !alike
        || is_of_others(sides, pair)
        || !are_two_persons(sides, pair)
    {
        return None;
    }
    Some(Conflict {
        kind: Kind::Attribution,
        rule: "attribution.speaker",
        strength: strength::ANOTHER_MOUTH,
        ground: Ground::Event,
        cues: (vec![a.core()], vec![b.core()]),
        reason: Reason::Speakers,
    })
}

/// Whether the content is of different persons or things; each speaker's "she" for herself is the same in both mouths.
fn is_of_others(sides: &Sides, pair: &Pair) -> bool {
    let is_pronoun = |reading: &Reading, at: u32| reading.words[at].upos == Upos::Pron;
    let own = |slot: &&Slot| is_pronoun(sides.left, slot.left) && is_pronoun(sides.right, slot.right);
    !pair.slots.iter().filter(|slot| slot.is_at_odds()).all(|slot| own(&slot))
}

/// Whether both speakers are named, or both called by their offices, and neither is mentioned in what the other account says there:
/// one person may be called by an office here and by name there.
fn are_two_persons(sides: &Sides, pair: &Pair) -> bool {
    let (a, b) = sides.claims(pair);
    let (Some(x), Some(y)) = (speaker(sides.left, a), speaker(sides.right, b)) else { return false };
    let named = |speaker: &Profile| !speaker.surname.is_empty();
    named(x) == named(y) && !is_near(sides.right, b, x) && !is_near(sides.left, a, y)
}

/// Who speaks a claim.
fn speaker<'a>(reading: &'a Reading, claim: &Claim) -> Option<&'a Profile> {
    Some(reading.speech.persons.profile(reading.speech.voice(claim.voice).person?))
}

/// Whether the surname of a person, or the office of one without, stands in the sentence of a claim.
fn is_near(reading: &Reading, claim: &Claim, person: &Profile) -> bool {
    let sentence = &reading.segments.sentences[claim.sentence as usize];
    let text = reading.text()[sentence.span.range()].to_lowercase();
    match person.surname.as_str() {
        "" => person.titles.is_empty() || person.titles.iter().any(|title| text.contains(&title.to_lowercase())),
        surname => text.contains(&surname.to_lowercase()),
    }
}
