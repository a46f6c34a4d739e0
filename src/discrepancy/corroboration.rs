//! How two claims bear each other out: the same number, the same time, the same words.

use super::modifier::have_opposites;
use super::{Agreement, Kind, has_table, numeric, temporal};
use crate::align::{Fit, Pair, Sides};
use crate::claim::{Claim, Link, Reading};
use crate::lexicon::Key;
use crate::lexicon::modality::Obligation;
use crate::syntax::{Rel, Upos};

/// What two claims agree on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Accord {
    pub kind: Kind,
    pub rule: &'static str,
    /// The words that agree, left and right.
    pub cues: (Vec<u32>, Vec<u32>),
}

/// What the claims agree on, the most telling first; none when their signs differ or a participant is at odds.
pub(crate) fn detect(sides: &Sides, pair: &Pair) -> Option<Accord> {
    let (a, b) = sides.claims(pair);
    if a.question != b.question {
        return None;
    }
    measured(sides, pair).or_else(|| {
        let timeless = |&&(left, right, _): &&(u32, u32, f32)| !a.in_time(left) && !b.in_time(right);
        let first = || pair.words.iter().find(timeless).filter(|_| !is_something_else(pair.predicate));
        let aligned = || first().map(|&(left, right, _)| (left, right));
        let (left, right) = pair.like_predicates(sides).or_else(aligned)?;
        if is_slight(sides, pair, a, b) {
            return None;
        }
        let same_sign = a.polarity_at(&sides.left.words, left) == b.polarity_at(&sides.right.words, right);
        // What will or must be done is not what was done.
        let ahead = |claim: &Claim| claim.obligation.as_ref().is_some_and(|rung| rung.rung >= Obligation::Decided);
        let same_mood = ahead(a) == ahead(b)
            && a.condition.is_some() == b.condition.is_some()
            && is_infinitive(sides.left, a) == is_infinitive(sides.right, b);
        let elsewhere = is_elsewhere((sides.left, a), (sides.right, b)) || is_elsewhere((sides.right, b), (sides.left, a));
        let agree = same_sign
            && same_mood
            && !elsewhere
            && !pair.is_at_odds()
            && !have_opposites(sides, pair)
            && (has_table(sides, pair) || !numeric::are_other(sides, a, b))
            && a.link != Link::Condition
            && b.link != Link::Condition;
        let cues = pair.words.iter().map(|&(left, right, _)| (left, right)).unzip();
        agree.then_some(Accord { kind: Kind::Lexical, rule: "corroboration.words", cues })
    })
}

/// The same number or the same time; a table's numbers say nothing without their headings.
fn measured(sides: &Sides, pair: &Pair) -> Option<Accord> {
    let measured = || quantity(sides, pair).or_else(|| time(sides, pair));
    (!has_table(sides, pair)).then(measured).flatten()
}

/// Whether two claims agree on a number or a time, which needs nothing but their words.
pub(crate) fn agree_in_measure(sides: &Sides, pair: &Pair) -> bool {
    measured(sides, pair).is_some()
}

/// One word in common under two verbs is hardly the same said twice: "there is time" and "taking time".
fn is_slight(sides: &Sides, pair: &Pair, a: &Claim, b: &Claim) -> bool {
    let (left, right) = (&sides.left.words[a.core()], &sides.right.words[b.core()]);
    pair.words.len() < 2 && left.upos == Upos::Verb && right.upos == Upos::Verb && left.light != right.light
        || pair.words.len() < 2 && left.light && right.light && left.key != right.key
}

/// Whether two predicates surely tell of two things.
fn is_something_else(predicate: Fit) -> bool {
    matches!(predicate, Fit::Other | Fit::Exclusive | Fit::Opposed)
}

/// Whether one claim names a country of which the other, being about another one, says nothing: mines in Chile are not those in Peru.
fn is_elsewhere((reading, claim): (&Reading, &Claim), (other, about): (&Reading, &Claim)) -> bool {
    let is_there =
        |key: Key| about.topic.iter().any(|subject| subject.key == key) || about.own.iter().any(|&at| other.words[at].key == key);
    let placed = about.topic.iter().any(|subject| other.words[subject.word].nation);
    let mut nations = claim.own.iter().filter(|&&at| reading.words[at].nation);
    placed && nations.any(|&at| !is_there(reading.words[at].key))
}

/// "To fire" is an aim; "had been fired upon" happened.
fn is_infinitive(reading: &Reading, claim: &Claim) -> bool {
    reading.words.all_in(claim.head(), Rel::Mark).any(|mark| reading.words.lemma(mark) == "to")
}

/// The same quantity of the same thing.
fn quantity(sides: &Sides, pair: &Pair) -> Option<Accord> {
    let (a, b) = sides.claims(pair);
    let (left, right) =
        a.quantities.iter().flat_map(|left| b.quantities.iter().map(move |right| (left, right))).find(|(left, right)| {
            left.is_telling()
                && right.is_telling()
                && numeric::compare_quantities(left, right) == Agreement::Same
                && numeric::counts_the_same(sides, left, right)
        })?;
    let cues = (left.tokens.clone().collect(), right.tokens.clone().collect());
    Some(Accord { kind: Kind::Numeric, rule: "corroboration.quantity", cues })
}

/// The same time of what may be the same event.
fn time(sides: &Sides, pair: &Pair) -> Option<Accord> {
    let (a, b) = sides.claims(pair);
    let (left, right) =
        a.times.iter().flat_map(|left| b.times.iter().map(move |right| (left, right))).find(|(left, right)| {
            left.is_telling() && right.is_telling() && temporal::compare_times(left, right, sides.dates()) == Agreement::Same
        })?;
    let cues = (left.tokens.clone().collect(), right.tokens.clone().collect());
    Some(Accord { kind: Kind::Temporal, rule: "corroboration.time", cues })
}
