//! Different times for the same event.

use super::agreement::Agreement;
use super::temporal::compare_times;
use super::{Conflict, Ground, Kind, Reason as Why, has_table};
use crate::align::{Pair, Sides};
use crate::claim::time::Time;

/// Different times for what is the same event by its predicate.
pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if a.sign.polarity != b.sign.polarity || !pair.predicate.agrees() || pair.is_at_odds() || has_table(sides, pair) {
        return None;
    }
    // A time that the sentence on the other side has too belongs to something else, and "as of Monday" tells what was known by then.
    let lone = |time: &&Time, is_left: bool| {
        let words = if is_left { &sides.left.words } else { &sides.right.words };
        if words.lemma(time.tokens.start) == "as" {
            return false;
        }
        let claims = if is_left { sides.right.claims_of(b.sentence) } else { sides.left.claims_of(a.sentence) };
        !claims.iter().flat_map(|claim| &claim.times).any(|other| {
            let (left, right) = if is_left { (*time, other) } else { (other, *time) };
            matches!(compare_times(left, right, sides.dates()), Agreement::Same | Agreement::Compatible)
        })
    };
    let compared = a
        .times
        .iter()
        .filter(|time| lone(time, true))
        .flat_map(|left| b.times.iter().filter(|time| lone(time, false)).map(move |right| (left, right)));
    let judged: Vec<(&Time, &Time, Agreement)> =
        compared.map(|(left, right)| (left, right, compare_times(left, right, sides.dates()))).collect();
    if judged.iter().any(|(_, _, agreement)| *agreement == Agreement::Same) {
        return None;
    }
    let (left, right, agreement) = judged.into_iter().max_by(|x, y| x.2.strength().total_cmp(&y.2.strength()))?;
    let strength = agreement.strength();
    (strength > 0.0).then(|| Conflict {
        kind: Kind::Temporal,
        rule: "temporal.point",
        strength,
        ground: Ground::Event,
        cues: (left.tokens.clone().collect(), right.tokens.clone().collect()),
        reason: Why::Times { left: (left.tokens.start, left.tokens.end - 1), right: (right.tokens.start, right.tokens.end - 1) },
    })
}
