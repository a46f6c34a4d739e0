//! The same content from another mouth: one account lets somebody argue what the other puts to somebody else.
//!
//! "He raised the Cubans' argument that we violated their air space" against "I said that you violated it". Not a contradiction: what
//! both persons may well have said in turn; a report and its original by one speaker.

use super::{Conflict, Ground, Kind, Reason};
use crate::align::{Pair, Sides, Voices};

/// From this share of common words on, the content is the same.
const SAME_CONTENT: f32 = 0.5;

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    let alike = pair.content.0.min(pair.content.1) >= SAME_CONTENT && pair.predicate.agrees();
    if pair.voices != Voices::OtherSpeaker || a.sign.polarity != b.sign.polarity || !alike || pair.is_at_odds() {
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
