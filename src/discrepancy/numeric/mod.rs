//! Different numbers for the same quantity of the same event.
//!
//! "12 dead" against "20 dead". Not a contradiction: a rounder number, another unit, a bound that is kept; numbers of different things;
//! a number that the other sentence has too; years and clocks, which are times.

mod compare;
#[cfg(test)]
mod tests;

pub(super) use compare::compare_quantities;

use super::{Agreement, Conflict, Ground, Kind, MOST_MEASURES, Reason, fact, has_table, strength};
use crate::align::{Fit, Pair, Sides, fit};
use crate::claim::quantity::{Quantity, Role};
use crate::claim::{Claim, Reading, Role as Part, Words};
use crate::lexicon::course;
use crate::lexicon::units::Dimension;
use crate::syntax::{Rel, Upos};

/// Two numbers with nothing else in common, about one telling word, measure different things.
const SOMETHING_SHARED: f32 = 0.5;

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    fact::numeric(sides, pair).or_else(|| other_quantity(sides, pair))
}

/// Another number of the same things.
fn other_quantity(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if has_table(sides, pair)
        || a.sign.polarity != b.sign.polarity
        || !pair.predicate.agrees() && pair.content_mass < SOMETHING_SHARED
    {
        return None;
    }
    // Times are a kind of their own.
    let timeless =
        |quantity: &&Quantity| !matches!(quantity.role, Role::Year | Role::Clock) && !a.in_time(quantity.tokens.end - 1);
    let mut best: Option<(f32, &Quantity, &Quantity)> = None;
    for left in a.quantities.iter().filter(timeless) {
        for (strength, right) in rivals(sides, pair, left, b) {
            if best.is_none_or(|(most, _, _)| strength > most) {
                best = Some((strength, left, right));
            }
        }
    }
    let (strength, left, right) = best?;
    let strength = strength * if are_other_moments(sides, a, b) { strength::OTHER_MOMENT } else { 1.0 };
    Some(Conflict {
        kind: Kind::Numeric,
        rule: "numeric.quantity",
        strength,
        ground: Ground::Event,
        cues: (left.tokens.clone().collect(), right.tokens.clone().collect()),
        reason: Reason::Numbers { left: ends(&left.tokens), right: ends(&right.tokens) },
    })
}

/// Whether both tell of the course of a level, with several figures each of which none is the same: reports of two moments.
fn are_other_moments(sides: &Sides, a: &Claim, b: &Claim) -> bool {
    let moves = |reading: &Reading, claim: &Claim| claim.own.iter().any(|&at| course::moves(reading.words.lemma(at)));
    if !moves(sides.left, a) || !moves(sides.right, b) {
        return false;
    }
    let (left, right) = (figures(sides.left, a.sentence), figures(sides.right, b.sentence));
    let agree = |x: &Quantity, y: &Quantity| matches!(compare_quantities(x, y), Agreement::Same | Agreement::Compatible);
    left.len() > 1 && right.len() > 1 && !left.iter().any(|x| right.iter().any(|y| agree(x, y)))
}

/// What a sentence measures or counts.
fn figures<'r>(reading: &'r Reading, sentence: u32) -> Vec<&'r Quantity> {
    let all = reading.claims_of(sentence).iter().flat_map(|claim| &claim.quantities);
    all.filter(|quantity| matches!(quantity.role, Role::Count | Role::Measure | Role::Money | Role::Percent))
        .take(MOST_MEASURES)
        .collect()
}

/// The numbers of the other side that cannot be right beside this one, and how plainly so.
fn rivals<'b>(sides: &Sides, pair: &Pair, left: &Quantity, b: &'b Claim) -> Vec<(f32, &'b Quantity)> {
    let others: Vec<&Quantity> = b.quantities.iter().filter(|right| counts_the_same(sides, left, right)).collect();
    let agreements: Vec<Agreement> = others.iter().map(|right| compare_quantities(left, right)).collect();
    // A quantity that the other side has too is no disagreement, whatever else is there.
    let agreed = agreements.iter().any(|agreement| matches!(agreement, Agreement::Same | Agreement::Compatible));
    if agreed || is_met(sides, left, b.sentence, true) {
        return vec![];
    }
    let sentence = sides.claims(pair).0.sentence;
    let judged = others.into_iter().zip(agreements);
    let conflicts = judged.filter(|(_, agreement)| matches!(agreement, Agreement::Conflict { .. }));
    let lone = conflicts.filter(|(right, _)| !is_met(sides, right, sentence, false));
    lone.map(|(right, agreement)| (agreement.strength() * fitness(sides, pair, left, right), right)).collect()
}

/// Whether the sentence on the other side has the number too, if in another clause.
fn is_met(sides: &Sides, quantity: &Quantity, sentence: u32, is_left: bool) -> bool {
    let reading = if is_left { sides.right } else { sides.left };
    let same = |other: &Quantity| {
        let (left, right) = if is_left { (quantity, other) } else { (other, quantity) };
        // "the thirteenth largest island, and the fifth in the country": the second leaves out what it counts.
        let place =
            left.role == Role::Ordinal && right.role == Role::Ordinal && (left.counted.is_none() || right.counted.is_none());
        (place || counts_the_same(sides, left, right))
            && matches!(compare_quantities(left, right), Agreement::Same | Agreement::Compatible)
    };
    reading.claims_of(sentence).iter().flat_map(|claim| &claim.quantities).any(same)
}

/// Whether an adjective stands with one of two nouns and none that is like it with the other. "The barge Marigold" is the Marigold.
fn tells_apart(sides: &Sides, left: u32, right: u32) -> bool {
    let names = [sides.left.words[left], sides.right.words[right]].iter().all(|word| word.upos == Upos::Propn);
    let of = |words: &Words, at: u32| {
        words
            .children(at)
            .filter(|&child| {
                words[child].rel == Rel::Amod || !names && words[child].rel == Rel::Compound && words[child].upos == Upos::Noun
            })
            .collect::<Vec<u32>>()
    };
    let (a, b) = (of(&sides.left.words, left), of(&sides.right.words, right));
    let lone_left = a.iter().any(|&x| !b.iter().any(|&y| fit(sides, x, y).agrees()));
    lone_left || b.iter().any(|&y| !a.iter().any(|&x| fit(sides, x, y).agrees()))
}

/// How far two quantities are said of the same thing.
fn fitness(sides: &Sides, pair: &Pair, left: &Quantity, right: &Quantity) -> f32 {
    let (x, y) = (governor(&sides.left.words, left), governor(&sides.right.words, right));
    let (a, b) = sides.claims(pair);
    let predicates = a.chain.contains(&x) && b.chain.contains(&y) && pair.predicate.agrees();
    // A speed is one whatever it hangs on.
    let is_rate =
        |quantity: &Quantity| quantity.per.is_some() || quantity.unit.is_some_and(|unit| unit.dimension == Dimension::Speed);
    let rates = is_rate(left) && is_rate(right);
    // How many men there are is one number; how many per cent of them is another for everything that they do.
    let counts = left.counted.is_some() && left.role != Role::Percent;
    let attached = counts || predicates || rates || fit(sides, x, y).agrees();
    let counted = |at: u32| left.counted == Some(at) || left.tokens.contains(&at);
    let others = pair.slots.iter().filter(|slot| matches!(slot.role, Part::Subject | Part::Object) && !counted(slot.left));
    let at_odds = others.into_iter().any(|slot| matches!(slot.fit, Fit::Exclusive | Fit::Opposed | Fit::Other));
    let lone = counts || is_lone(sides.left, a.sentence, left) && is_lone(sides.right, b.sentence, right);
    let is_subject = |reading: &Reading, claim: &Claim, at: Option<u32>| {
        at.is_some_and(|at| claim.arg(Part::Subject) == Some(at) && reading.words[at].content)
    };
    if left.role == Role::Ordinal && is_subject(sides.left, a, left.counted) && is_subject(sides.right, b, right.counted) {
        return strength::OTHER_THING;
    }
    if pair
        .slots
        .iter()
        .any(|slot| slot.role == Part::Subject && !counted(slot.left) && tells_apart(sides, slot.left, slot.right))
    {
        return strength::OTHER_THING;
    }
    (if attached && lone { 1.0 } else { strength::ELSEWHERE }) * if at_odds { strength::ELSEWHERE } else { 1.0 }
}

/// Whether the sentence has no other number of that role: of two prices nobody knows which answers to which.
fn is_lone(reading: &Reading, sentence: u32, quantity: &Quantity) -> bool {
    let alike = |other: &&Quantity| {
        other.role == quantity.role && other.unit.map(|unit| unit.dimension) == quantity.unit.map(|unit| unit.dimension)
    };
    reading.claims_of(sentence).iter().flat_map(|claim| &claim.quantities).filter(alike).count() <= 1
}

/// The preposition before a quantity.
fn case_of<'a>(words: &'a Words, quantity: &Quantity) -> Option<&'a str> {
    let last = quantity.tokens.end - 1;
    words.child(last, Rel::Case).map(|case| words.lemma(case))
}

/// The word that the whole quantity hangs on.
fn governor(words: &Words, quantity: &Quantity) -> u32 {
    let mut at = quantity.tokens.end - 1;
    while quantity.tokens.contains(&words[at].head) && words[at].head != at {
        at = words[at].head;
    }
    words[at].head
}

/// Whether two quantities are of like things: their counted nouns are alike, or they are measures of one dimension.
pub(super) fn counts_the_same(sides: &Sides, left: &Quantity, right: &Quantity) -> bool {
    match (left.counted, right.counted) {
        (Some(a), Some(b)) => fit(sides, a, b).agrees() || is_plural_name(sides, a, b),
        // Bare numbers count the same where they hang on the same word in the same way.
        (None, None) if left.role == Role::Count => {
            if let (Some(x), Some(y)) = (told_of(&sides.left.words, left), told_of(&sides.right.words, right)) {
                return left.role == right.role && fit(sides, x, y).agrees();
            }
            let (x, y) = (governor(&sides.left.words, left), governor(&sides.right.words, right));
            left.role == right.role
                && sides.left.words[x].key == sides.right.words[y].key
                && case_of(&sides.left.words, left) == case_of(&sides.right.words, right)
        }
        (None, None) => left.role == right.role,
        _ => left.unit.is_some() && right.unit.is_some(),
    }
}

/// Of what a bare number is said: "the average age was 25".
fn told_of(words: &Words, quantity: &Quantity) -> Option<u32> {
    // "over 33" may be headed by either word.
    let mut tokens = quantity.tokens.clone();
    tokens.find_map(|at| words.child(at, Rel::Cop).and(words.child(at, Rel::Nsubj)))
}

/// "Basques" as a name and "Basque" as a noun.
fn is_plural_name(sides: &Sides, a: u32, b: u32) -> bool {
    let (one, two) = (sides.left.words.lemma(a), sides.right.words.lemma(b));
    one.strip_suffix('s') == Some(two) || two.strip_suffix('s') == Some(one)
}

/// Whether two claims have numbers of like things of which none agrees.
pub(super) fn are_other(sides: &Sides, a: &Claim, b: &Claim) -> bool {
    let met = a.quantities.iter().flat_map(|left| b.quantities.iter().map(move |right| (left, right)));
    let like = met.filter(|(left, right)| left.is_telling() && right.is_telling() && counts_the_same(sides, left, right));
    let agreements: Vec<Agreement> = like.map(|(left, right)| compare_quantities(left, right)).collect();
    !agreements.is_empty() && agreements.iter().all(|agreement| matches!(agreement, Agreement::Conflict { .. }))
}

fn ends(tokens: &std::ops::Range<u32>) -> (u32, u32) {
    (tokens.start, tokens.end - 1)
}
