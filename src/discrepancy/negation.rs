//! One affirms what the other denies.
//!
//! "The pilot was killed" against "the pilot was not killed". Not a contradiction: "the pilot was not killed by the fall",
//! "the pilot was killed" (something else is denied); "not only"; two denials. Misses denials that take world knowledge.

use super::{Conflict, Ground, Kind, Reason};
use crate::align::{Pair, Sides};
use crate::claim::{Polarity, Sign};

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    let (left, right) = pair.like_predicates(sides)?;
    let affirmed_left = a.polarity_at(&sides.left.words, left) == Polarity::Positive;
    let affirmed_right = b.polarity_at(&sides.right.words, right) == Polarity::Positive;
    if affirmed_left == affirmed_right || pair.is_at_odds() {
        return None;
    }
    let cues = |sign: &Sign, head: u32| if sign.cues.is_empty() { vec![head] } else { sign.cues.clone() };
    Some(Conflict {
        kind: Kind::Negation,
        rule: "negation.predicate",
        strength: 1.0,
        ground: Ground::Event,
        cues: (cues(&a.sign, left), cues(&b.sign, right)),
        reason: Reason::Denied { affirmed_left },
    })
}
