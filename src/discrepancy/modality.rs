//! Another degree of obligation or of certainty: demand against request, decided against urged, will against may.
//!
//! Not a contradiction: neighbouring rungs ("should", "must"), a plain statement against a hedged one, different things demanded and asked.
//! The ladders stand in `lexicon::modality`.

use super::temporal::compare_times;
use super::{Agreement, Conflict, Ground, Kind, Reason, strength};
use crate::align::{Pair, Sides, carrier};
use crate::claim::{Claim, Link, Polarity, Reading};
use crate::lexicon::modality::{Certainty, Obligation};

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    obligations(sides, pair, a, b).or_else(|| certainties(sides, pair, a, b))
}

/// Rungs of obligation that lie apart.
fn obligations(sides: &Sides, pair: &Pair, a: &Claim, b: &Claim) -> Option<Conflict> {
    let (left, right) = (a.obligation.as_ref()?, b.obligation.as_ref()?);
    let strength = distance(left.rung, right.rung)?;
    let same_term = a
        .sentence_times
        .iter()
        .any(|x| b.sentence_times.iter().any(|y| x.is_telling() && compare_times(x, y, sides.dates()) == Agreement::Same));
    let same_act = same_act(sides, pair);
    // Two things demanded and asked at one meeting are two things, unless what is to be done, or by when, ties them.
    if !same_term && !same_act && !pair.predicate.agrees() {
        return None;
    }
    Some(Conflict {
        kind: Kind::Modality,
        rule: "modality.obligation",
        strength,
        ground: match (same_term, same_act) {
            (true, _) => Ground::Term,
            (_, true) => Ground::Act,
            _ => Ground::Matter,
        },
        cues: (left.cues.clone(), right.cues.clone()),
        reason: Reason::Obligations { left: left.rung, right: right.rung },
    })
}

/// Whether what one side would have done has its like among the words of the other.
fn same_act(sides: &Sides, pair: &Pair) -> bool {
    const LIKE: f32 = 0.6;
    let (a, b) = sides.claims(pair);
    let (left, right) = (carrier(sides.left, a.core()), carrier(sides.right, b.core()));
    pair.words.iter().any(|&(x, y, alike)| alike >= LIKE && (x == left || y == right))
}

/// How far two rungs lie apart as answers to "how binding was it?"; none where both may well be said of one thing.
fn distance(a: Obligation, b: Obligation) -> Option<f32> {
    use Obligation::*;
    match (a.min(b), a.max(b)) {
        (Requested, Demanded) => Some(strength::REQUESTED_AND_DEMANDED),
        (Wished, Demanded) => Some(strength::WISHED_AND_DEMANDED),
        (Urged, Decided) => Some(strength::URGED_AND_DECIDED),
        (Requested, Decided) => Some(strength::REQUESTED_AND_DECIDED),
        _ => None,
    }
}

/// Rungs of certainty that lie apart, for the same event with the same sign.
fn certainties(sides: &Sides, pair: &Pair, a: &Claim, b: &Claim) -> Option<Conflict> {
    if a.sign.polarity != b.sign.polarity
        || a.sign.polarity == Polarity::Negative
        || !pair.predicate.agrees()
        || pair.is_at_odds()
    {
        return None;
    }
    // What is aimed at or asked is not said to be so, with whatever auxiliary: "so that he may live", "whether it would".
    if is_open(sides.left, a) || is_open(sides.right, b) {
        return None;
    }
    use Certainty::*;
    let (left, right) = (a.certainty.rung, b.certainty.rung);
    let strength = match (left.min(right), left.max(right)) {
        (Impossible, Possible | Likely | Asserted | Certain) => strength::IMPOSSIBLE_AND_POSSIBLE,
        (Unlikely, Certain) => strength::UNLIKELY_AND_CERTAIN,
        (Unlikely, Likely | Asserted) => strength::UNLIKELY_AND_LIKELY,
        (Possible, Certain) => strength::POSSIBLE_AND_CERTAIN,
        (Possible, Asserted) if a.is_prediction(&sides.left.words) && b.is_prediction(&sides.right.words) => {
            strength::MAY_AND_WILL
        }
        _ => return None,
    };
    Some(Conflict {
        kind: Kind::Modality,
        rule: "modality.certainty",
        strength,
        ground: Ground::Event,
        cues: (cues(a), cues(b)),
        reason: Reason::Certainties { left, right },
    })
}

fn cues(claim: &Claim) -> Vec<u32> {
    if claim.certainty.cues.is_empty() { vec![claim.core()] } else { claim.certainty.cues.clone() }
}

/// Whether the claim stands below another one that decides whether it is so, and that nobody is reported to have said.
fn is_open(reading: &Reading, claim: &Claim) -> bool {
    let reported = claim.attribution.is_some_and(|at| !reading.speech.attributions[at as usize].question);
    matches!(claim.link, Link::Adjunct | Link::Relative | Link::Condition) || claim.link == Link::Complement && !reported
}
