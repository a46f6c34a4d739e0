//! Opposite words in the same place.
//!
//! "He accepted the offer" against "he rejected the offer"; "a public promise" against "a secret promise". Not a contradiction:
//! an opposite that is itself denied ("did not reject"); opposites of different things. The relation comes from WordNet and a table.

use super::modifier::{clashes, is_found_elsewhere};
use super::temporal::compare_times;
use super::{Agreement, Conflict, Ground, Kind, Reason, strength};
use crate::align::{Fit, Pair, Sides, carrier};
use crate::claim::{Claim, Role, Words};
use crate::lexicon::opposites;
use crate::syntax::{Rel, Upos};

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    predicates(sides, pair).or_else(|| modifiers(sides, pair)).or_else(|| prepositions(sides, pair))
}

/// Opposite prepositions before the same thing: near the house, far from the house.
fn prepositions(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if a.sign.polarity != b.sign.polarity || pair.is_at_odds() || are_other_acts(sides, pair) {
        return None;
    }
    let like = pair.words.iter().filter(|(_, _, alike)| *alike >= LIKE);
    let opposed = |(x, y): (u32, u32)| {
        let (left, right) = (place(&sides.left.words, x)?, place(&sides.right.words, y)?);
        let opposed =
            opposites::opposed(sides.left.words.lemma(left), sides.right.words.lemma(right)).is_some_and(|how| how.excludes());
        (opposed && !is_found_elsewhere(sides, pair, left, right)).then_some((left, right))
    };
    let (left, right) = like.filter_map(|&(x, y, _)| opposed((x, y))).next()?;
    Some(conflict("antonymy.preposition", strength::OPPOSITE_PREPOSITIONS, left, right))
}

/// Whether two verbs tell of two acts: to break an egg into a bowl and to take one out of it.
fn are_other_acts(sides: &Sides, pair: &Pair) -> bool {
    let (a, b) = sides.claims(pair);
    let verbs = sides.left.words[a.core()].upos == Upos::Verb && sides.right.words[b.core()].upos == Upos::Verb;
    verbs && matches!(pair.predicate, Fit::Other | Fit::Exclusive)
}

/// From this likeness on, two prepositions stand before the same thing.
const LIKE: f32 = 0.8;

/// The word that says where a thing is from here: its preposition, the "far" of "far from", or the "front" of "in front of".
fn place(words: &Words, noun: u32) -> Option<u32> {
    let case = words.child(noun, Rel::Case)?;
    let before = case.checked_sub(1)?;
    let distance = |at: u32| matches!(words.lemma(at), "far" | "close" | "near" | "away");
    let told = if words.lemma(before) == "away" && before > 0 && words.lemma(before - 1) == "far" { before - 1 } else { before };
    Some(match words.lemma(case) {
        "from" | "to" if distance(told) => told,
        "of" if matches!(words.lemma(before), "inside" | "outside" | "front" | "ahead" | "north" | "south" | "east" | "west") => {
            before
        }
        _ => case,
    })
}

/// Opposite predicates with the same sign.
fn predicates(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if pair.predicate != Fit::Opposed || a.sign.polarity != b.sign.polarity || pair.is_at_odds() || are_apart(sides, a, b) {
        return None;
    }
    if !share_something(sides, pair) || go_elsewhere(sides, pair) {
        return None;
    }
    let (left, right) = (carrier(sides.left, a.core()), carrier(sides.right, b.core()));
    (!is_found_elsewhere(sides, pair, left, right))
        .then(|| conflict("antonymy.predicate", strength::OPPOSITE_PREDICATES, left, right))
}

/// Whether the claims have more in common than the pair of opposites.
fn share_something(sides: &Sides, pair: &Pair) -> bool {
    let (a, b) = sides.claims(pair);
    let (left, right) = (carrier(sides.left, a.core()), carrier(sides.right, b.core()));
    let besides = |&&(x, y, _): &&(u32, u32, f32)| x != left && y != right;
    // "He left", "he stayed": nobody else takes part.
    let alone = [a, b].iter().all(|claim| claim.args.iter().all(|arg| arg.role == Role::Subject));
    alone || pair.words.iter().any(|word| besides(&word)) || pair.slots.iter().any(|slot| slot.fit.agrees())
}

/// "Arrived at the house" and "left the temple": each has a place or thing of its own, so these are two acts.
fn go_elsewhere(sides: &Sides, pair: &Pair) -> bool {
    let (a, b) = sides.claims(pair);
    let lone = |words: &Words, claim: &Claim, met: &dyn Fn(u32) -> bool| {
        let complements = claim.args.iter().filter(|arg| !matches!(arg.role, Role::Subject | Role::Predicate));
        let named: Vec<u32> = complements.map(|arg| arg.head).filter(|&at| words[at].content && !claim.in_time(at)).collect();
        !named.is_empty() && !named.iter().any(|&at| met(at))
    };
    let met = |at: u32, left: bool| {
        let slots = pair.slots.iter().filter(|slot| slot.fit.agrees());
        pair.words.iter().any(|word| at == if left { word.0 } else { word.1 })
            || slots.into_iter().any(|slot| at == if left { slot.left } else { slot.right })
    };
    lone(&sides.left.words, a, &|at| met(at, true)) && lone(&sides.right.words, b, &|at| met(at, false))
}

/// Whether the claims tell of different times: who was admitted in June may well be discharged in July.
fn are_apart(sides: &Sides, a: &Claim, b: &Claim) -> bool {
    let conflict = |left, right| matches!(compare_times(left, right, sides.dates()), Agreement::Conflict { .. });
    a.times.iter().any(|left| b.times.iter().any(|right| conflict(left, right)))
}

/// Opposite words that say more of the same thing.
fn modifiers(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if pair.predicate == Fit::Opposed {
        return None;
    }
    let clash = clashes(sides, pair).into_iter().find(|clash| clash.fit == Fit::Opposed)?;
    (a.sign.polarity == b.sign.polarity)
        .then(|| conflict("antonymy.modifier", strength::OPPOSITE_MODIFIERS, clash.left, clash.right))
}

fn conflict(rule: &'static str, strength: f32, left: u32, right: u32) -> Conflict {
    Conflict {
        kind: Kind::Antonymy,
        rule,
        strength,
        ground: Ground::Event,
        cues: (vec![left], vec![right]),
        reason: Reason::Opposites { left, right },
    }
}
