//! Different times for the same event.
//!
//! "On Monday" against "on Tuesday". Not a contradiction: a part of the other time, a rougher one, a bound that is kept; a time that the
//! other sentence has too; another event on another day.

mod compare;
mod order;
#[cfg(test)]
mod tests;

pub(super) use compare::compare_times;

use super::{Agreement, Conflict, Ground, Kind, Reason, fact, has_table, strength};
use crate::align::{Fit, Pair, Sides};
use crate::claim::time::Time;
use crate::lexicon::wordnet::class_of_verb;

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    fact::temporal(sides, pair).or_else(|| other_point(sides, pair)).or_else(|| order::detect(sides, pair))
}

/// Another time in the same event.
fn other_point(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if has_table(sides, pair) || a.sign.polarity != b.sign.polarity || pair.is_at_odds() {
        return None;
    }
    // "Listed in 1970" and "entered in 1920" are one event if all around them is the same.
    let put_otherwise = match pair.predicate {
        predicate if predicate.agrees() => false,
        Fit::Other | Fit::Unknown if is_the_rest_the_same(sides, pair) => true,
        _ => return None,
    };
    let lone_right: Vec<&Time> = b.times.iter().filter(|time| is_lone(sides, pair, time, false)).collect();
    let compared = a
        .times
        .iter()
        .filter(|time| is_lone(sides, pair, time, true))
        .flat_map(|left| lone_right.iter().map(move |&right| (left, right)));
    let judged: Vec<(&Time, &Time, Agreement)> =
        compared.map(|(left, right)| (left, right, compare_times(left, right, sides.dates()))).collect();
    if judged.iter().any(|(_, _, agreement)| *agreement == Agreement::Same) {
        return None;
    }
    let (left, right, agreement) = judged.into_iter().max_by(|x, y| x.2.strength().total_cmp(&y.2.strength()))?;
    let strength = agreement.strength() * if put_otherwise { strength::PUT_OTHERWISE } else { 1.0 };
    (strength > 0.0).then(|| Conflict {
        kind: Kind::Temporal,
        rule: "temporal.point",
        strength,
        ground: Ground::Event,
        cues: (left.tokens.clone().collect(), right.tokens.clone().collect()),
        reason: Reason::Times {
            left: (left.tokens.start, left.tokens.end - 1),
            right: (right.tokens.start, right.tokens.end - 1),
        },
    })
}

/// Whether a time can be another one for the same event: one that the sentence on the other side has too belongs to something else, and
/// "as of Monday" tells what was known by then.
fn is_lone(sides: &Sides, pair: &Pair, time: &Time, is_left: bool) -> bool {
    let (a, b) = sides.claims(pair);
    let (words, others) = match is_left {
        true => (&sides.left.words, sides.right.claims_of(b.sentence)),
        false => (&sides.right.words, sides.left.claims_of(a.sentence)),
    };
    let agrees = |other: &Time| {
        let (left, right) = if is_left { (time, other) } else { (other, time) };
        matches!(compare_times(left, right, sides.dates()), Agreement::Same | Agreement::Compatible)
    };
    words.lemma(time.tokens.start) != "as" && !others.iter().flat_map(|claim| &claim.times).any(agrees)
}

/// Whether nothing but the predicate and the time is without its like on the other side, the verbs are of one sort ("visited" and
/// "renovated" are not), and something that both know takes part.
fn is_the_rest_the_same(sides: &Sides, pair: &Pair) -> bool {
    const ENOUGH: usize = 2;
    const LIKE: f32 = 0.8;
    let (a, b) = sides.claims(pair);
    let like = || pair.words.iter().filter(|word| word.2 >= LIKE);
    let alone = !like().any(|word| word.0 == a.core() || word.1 == b.core());
    let met = like().count();
    let verbs = || class_of_verb(sides.left.words.lemma(a.core())) == class_of_verb(sides.right.words.lemma(b.core()));
    alone
        && met >= ENOUGH
        && pair.told.iter().all(|told| told.1 <= met + 2)
        && pair.slots.iter().any(|slot| slot.fit.agrees())
        && verbs()
}
