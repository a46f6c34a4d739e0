//! Whether two claims may turn out comparable at all, as far as their words alone tell: what is out of reach needs no closer look.
//!
//! Each part of the sum is taken at the most that it could be, so that nothing is passed over that a closer look would report. One
//! thing is an estimate: how many words are in dispute ([`IN_DISPUTE`]).

use super::weight::{self, ENOUGH_TOPIC, ENOUGH_WORDS, RIVAL_OF_ACCORD};
use super::{Clue, crowd, harmonic, logistic, of_shorter, saturated};
use crate::align::{Fit, Pair, Sides, may_be_one, predicate};
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
        || may_be_one_event(sides, pair, EVEN, &Most::agreed(pair))
        || may_dispute(sides, pair, least)
}

/// Whether it may be reported as a contradiction.
pub(crate) fn may_dispute(sides: &Sides, pair: &Pair, least: f64) -> bool {
    let (a, b) = sides.claims(pair);
    let stance = a.commitment.is_some() && b.commitment.is_some() || a.obligation.is_some() && b.obligation.is_some();
    tell_of_one(sides, pair)
        || a.bindings.len().min(b.bindings.len()) > 1
        || stance && logistic(of_matter(pair, a, b) + weight::of(Clue::SameTerm)) >= least
        || may_be_one_event(sides, pair, least.max(EVEN), &Most::disputed(pair))
}

/// A disagreement about an event, however plain, is no more probable than that both speak of one; nor is an agreement.
const EVEN: f64 = 0.5;

/// What may speak for one event, at the most.
struct Most {
    content: (f32, f32),
    content_mass: f32,
    /// How many participants may be what is in dispute.
    in_dispute: usize,
    rival: f32,
}

impl Most {
    /// For an agreement, which a better counterpart elsewhere speaks less against.
    fn agreed(pair: &Pair) -> Most {
        let Pair { content, content_mass, rival, .. } = *pair;
        Most { content: of_shorter(content), content_mass, in_dispute: 0, rival: rival * RIVAL_OF_ACCORD }
    }

    /// For a contradiction, whose words in dispute are no sign that the claims speak of two things.
    fn disputed(pair: &Pair) -> Most {
        let [(mass, words), (_, others)] = pair.told;
        let disputed = [words, others].map(|words| (IN_DISPUTE / words.max(1) as f32).min(1.0));
        let even = (pair.content.0 + pair.content.1) / 2.0;
        let raised = |share: f32, disputed: f32| (share.max(even) + disputed).min(1.0);
        Most {
            content: (raised(pair.content.0, disputed[0]), raised(pair.content.1, disputed[1])),
            content_mass: pair.content_mass + 0.5 * mass * disputed[0],
            in_dispute: 1,
            rival: pair.rival,
        }
    }
}

/// Whether two claims may be of one event: first by what costs nothing to know, then by their participants and predicates as well.
fn may_be_one_event(sides: &Sides, pair: &Pair, least: f64, most: &Most) -> bool {
    let (a, b) = sides.claims(pair);
    let words = of_event(sides, pair, most) + weight::of(Clue::Rival) * f64::from(most.rival);
    let all = weight::of(Clue::SameParticipant) * a.args.len().min(b.args.len()) as f64;
    if logistic(words + all + weight::of(Clue::SamePredicate)) < least {
        return false;
    }
    let known = words + participation(sides, pair, most.in_dispute);
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
        + weight::of(Clue::MatterOfMany) * crowd(pair)
        + weight::of(Clue::TopicOfMatter) * saturated(pair.topic_mass, ENOUGH_TOPIC)
        + weight::of(Clue::WordsOfMatter) * content
        + surroundings(pair, a, b)
}

/// The log-odds of one event without what participants, predicates and a better counterpart say.
fn of_event(sides: &Sides, pair: &Pair, most: &Most) -> f64 {
    let (a, b) = sides.claims(pair);
    let shared = saturated(most.content_mass, ENOUGH_WORDS);
    weight::of(Clue::EventPrior)
        + weight::of(Clue::EventOfMany) * crowd(pair)
        + weight::of(Clue::WordsOfEvent) * harmonic(most.content) * shared
        + weight::of(Clue::WordsOnBothSides) * f64::from(most.content.0.min(most.content.1))
        + weight::of(Clue::TopicOfEvent) * saturated(pair.topic_mass, ENOUGH_TOPIC)
        + surroundings(pair, a, b)
}

fn surroundings(pair: &Pair, a: &Claim, b: &Claim) -> f64 {
    let spoken = a.attribution.is_some() && b.attribution.is_some();
    let clues = [(Clue::SameSpeaker, spoken), (Clue::Anchored, pair.anchored), (Clue::BothAnswer, pair.answers == (true, true))];
    clues.iter().filter(|(_, seen)| *seen).map(|(clue, _)| weight::of(*clue)).sum()
}

/// What the participants add.
fn participation(sides: &Sides, pair: &Pair, in_dispute: usize) -> f64 {
    if !pair.looked {
        return weight::of(Clue::SameParticipant) * participants(sides, pair) as f64;
    }
    let same = pair.slots.iter().filter(|slot| slot.role != Role::Predicate && slot.fit.agrees()).count();
    let others =
        pair.slots.iter().filter(|slot| slot.role != Role::Predicate && slot.is_other()).count().saturating_sub(in_dispute);
    weight::of(Clue::SameParticipant) * same as f64 + weight::of(Clue::OtherParticipant) * others as f64
}

/// How many participants may be the same on both sides.
fn participants(sides: &Sides, pair: &Pair) -> usize {
    let (a, b) = sides.claims(pair);
    let left = |arg: &&Arg| may_return(sides.left, a, arg, pair.words.iter().any(|word| word.0 == arg.head));
    let right = |arg: &&Arg| may_return(sides.right, b, arg, pair.words.iter().any(|word| word.1 == arg.head));
    let fits = |x: &Arg, y: &Arg| x.role == y.role && may_be_one(sides, x.head, y.head);
    let lefts = a.args.iter().filter(|arg| left(arg) || b.args.iter().any(|other| fits(arg, other))).count();
    let rights = b.args.iter().filter(|arg| right(arg) || a.args.iter().any(|other| fits(other, arg))).count();
    lefts.min(rights)
}

/// Whether a participant surely needs a closer look: its word is met on the other side, is a pronoun, or stands in another clause.
fn may_return(reading: &Reading, claim: &Claim, arg: &Arg, met: bool) -> bool {
    met || reading.words[arg.head].upos == Upos::Pron || claim.own.binary_search(&arg.head).is_err()
}
