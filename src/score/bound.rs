//! Whether two claims may turn out comparable at all, as far as their words alone tell: what is out of reach needs no closer look.
//!
//! Each part of the sum is taken at the most that it could be, so that nothing is passed over that a closer look would report. Two
//! things are estimates: how many words are in dispute ([`IN_DISPUTE`]), and which participants may be the same, which are those whose
//! words are alike, pronouns and persons.

use super::weight::{self, ENOUGH_TOPIC, ENOUGH_WORDS, RIVAL_OF_ACCORD};
use super::{Clue, harmonic, logistic, saturated};
use crate::align::{Fit, Pair, Sides, may_be_one_person, predicate};
use crate::claim::{Arg, Claim, Reading, Role};
use crate::discrepancy::{agree_in_measure, tell_of_one};
use crate::syntax::Upos;

/// So many words of either claim may be what the two dispute, and so be no sign that they speak of two things.
const IN_DISPUTE: f32 = 1.0;

/// Whether a pair, of which perhaps only the words have been looked at, may be reported at all: as a contradiction, or as an agreement,
/// against which a better counterpart elsewhere speaks less. `least` is the comparability that a contradiction needs, from 0 to 1.
pub(crate) fn may_count(sides: &Sides, pair: &Pair, least: f64) -> bool {
    let (a, b) = sides.claims(pair);
    of_matter(pair, a, b) + weight::of(Clue::SameQuantity) >= 0.0 && agree_in_measure(sides, pair)
        || may_be_one_event(sides, pair, EVEN, RIVAL_OF_ACCORD)
        || may_dispute(sides, pair, least)
}

/// Whether it may be reported as a contradiction.
pub(crate) fn may_dispute(sides: &Sides, pair: &Pair, least: f64) -> bool {
    let (a, b) = sides.claims(pair);
    let stance = a.commitment.is_some() && b.commitment.is_some() || a.obligation.is_some() && b.obligation.is_some();
    tell_of_one(sides, pair)
        || a.bindings.len().min(b.bindings.len()) > 1
        || stance && logistic(of_matter(pair, a, b) + weight::of(Clue::SameTerm)) >= least
        || may_be_one_event(sides, pair, least.max(EVEN), 1.0)
}

/// A disagreement about an event, however plain, is no more probable than that both speak of one; nor is an agreement.
const EVEN: f64 = 0.5;

/// Whether two claims may be of one event: first by what costs nothing to know, then by their predicates as well.
fn may_be_one_event(sides: &Sides, pair: &Pair, least: f64, rival: f32) -> bool {
    let known = of_event(sides, pair) + weight::of(Clue::Rival) * f64::from(pair.rival * rival);
    let predicate = || match predicate(sides, pair) {
        Fit::Same => weight::of(Clue::SamePredicate),
        // What is in dispute counts as related.
        Fit::Alike(_) | Fit::Opposed | Fit::Exclusive => weight::of(Clue::RelatedPredicate),
        Fit::Other => weight::of(Clue::OtherPredicate),
        Fit::Unknown => 0.0,
    };
    logistic(known + weight::of(Clue::SamePredicate)) >= least && logistic(known + predicate()) >= least
}

/// The log-odds of one matter, at the most.
fn of_matter(pair: &Pair, a: &Claim, b: &Claim) -> f64 {
    let content = harmonic(pair.content) * saturated(pair.content_mass, ENOUGH_WORDS);
    weight::of(Clue::MatterPrior)
        + weight::of(Clue::TopicOfMatter) * saturated(pair.topic_mass, ENOUGH_TOPIC)
        + weight::of(Clue::WordsOfMatter) * content
        + surroundings(pair, a, b)
}

/// The log-odds of one event without what the predicates say, at the most: of a disagreement, or of an agreement, which a better counterpart elsewhere speaks less against.
fn of_event(sides: &Sides, pair: &Pair) -> f64 {
    let (a, b) = sides.claims(pair);
    let [(mass, words), (_, others)] = pair.told;
    let disputed = [words, others].map(|words| (IN_DISPUTE / words.max(1) as f32).min(1.0));
    let even = (pair.content.0 + pair.content.1) / 2.0;
    let raised = |share: f32, disputed: f32| (share.max(even) + disputed).min(1.0);
    let content = (raised(pair.content.0, disputed[0]), raised(pair.content.1, disputed[1]));
    let shared = saturated(pair.content_mass + 0.5 * mass * disputed[0], ENOUGH_WORDS);
    weight::of(Clue::EventPrior)
        + weight::of(Clue::WordsOfEvent) * harmonic(content) * shared
        + weight::of(Clue::WordsOnBothSides) * f64::from(content.0.min(content.1))
        + weight::of(Clue::TopicOfEvent) * saturated(pair.topic_mass, ENOUGH_TOPIC)
        + participation(sides, pair)
        + surroundings(pair, a, b)
}

fn surroundings(pair: &Pair, a: &Claim, b: &Claim) -> f64 {
    let spoken = a.attribution.is_some() && b.attribution.is_some();
    let clues = [(Clue::SameSpeaker, spoken), (Clue::Anchored, pair.anchored), (Clue::BothAnswer, pair.answers == (true, true))];
    clues.iter().filter(|(_, seen)| *seen).map(|(clue, _)| weight::of(*clue)).sum()
}

/// What the participants add.
fn participation(sides: &Sides, pair: &Pair) -> f64 {
    if !pair.looked {
        return weight::of(Clue::SameParticipant) * participants(sides, pair) as f64;
    }
    let same = pair.slots.iter().filter(|slot| slot.role != Role::Predicate && slot.fit.agrees()).count();
    // One of the others may be what is in dispute.
    let others = pair.slots.iter().filter(|slot| slot.role != Role::Predicate && slot.is_other()).count().saturating_sub(1);
    weight::of(Clue::SameParticipant) * same as f64 + weight::of(Clue::OtherParticipant) * others as f64
}

/// How many participants may be the same on both sides.
fn participants(sides: &Sides, pair: &Pair) -> usize {
    let (a, b) = sides.claims(pair);
    let is_pronoun = |reading: &Reading, arg: &&Arg| reading.words[arg.head].upos == Upos::Pron;
    let left = |arg: &&Arg| {
        let others = || b.args.iter().filter(|other| other.role == arg.role);
        pair.words.iter().any(|word| word.0 == arg.head)
            || is_pronoun(sides.left, arg)
            || a.is_person(&sides.left.words, arg.head) && others().any(|other| may_be_one_person(sides, arg.head, other.head))
    };
    let right = |arg: &&Arg| {
        let others = || a.args.iter().filter(|other| other.role == arg.role);
        pair.words.iter().any(|word| word.1 == arg.head)
            || is_pronoun(sides.right, arg)
            || b.is_person(&sides.right.words, arg.head) && others().any(|other| may_be_one_person(sides, other.head, arg.head))
    };
    a.args.iter().filter(left).count().min(b.args.iter().filter(right).count())
}
