//! Who did what to whom, or which event on which day, is exchanged.
//!
//! "The driver hit the cyclist" against "the cyclist hit the driver"; "meet on Monday, stop on Friday" against "stop on Monday, meet on
//! Friday". Not a contradiction: the active and the passive of one event; symmetric verbs ("A met B"); two events that may both have been.
//! Word order blindness is where trained models fail too (McCoy et al. 2020).

use super::temporal::compare_times;
use super::{Agreement, Conflict, Ground, Kind, Reason, strength};
use crate::align::{Fit, Pair, Sides, fit, is_name};
use crate::claim::{Binding, Claim, Link, Reading, Role, Words};
use crate::lexicon;
use crate::lexicon::function::is_shell;
use crate::lexicon::modality::Certainty;
use crate::syntax::{Rel, Upos};

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    exchanged_times(sides, pair)
        .or_else(|| exchanged_roles(sides, pair, Role::Object))
        .or_else(|| exchanged_roles(sides, pair, Role::Recipient))
}

/// Who does it and to whom it is done, or given, have changed places.
fn exchanged_roles(sides: &Sides, pair: &Pair, other: Role) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if a.sign.polarity != b.sign.polarity || !pair.predicate.agrees() || lexicon::is_symmetric(sides.left.words.lemma(a.core())) {
        return None;
    }
    let (subject_a, object_a) = (a.arg(Role::Subject)?, a.arg(other)?);
    let (subject_b, object_b) = (b.arg(Role::Subject)?, b.arg(other)?);
    let crossed =
        [with_owner(sides, (subject_a, false), (object_b, true)), with_owner(sides, (object_a, true), (subject_b, false))];
    let straight = [fit(sides, subject_a, subject_b), fit(sides, object_a, object_b)];
    let both = crossed.iter().all(|fit| *fit == Fit::Same);
    let one = crossed.contains(&Fit::Same) && crossed.contains(&Fit::Unknown) && pair.predicate == Fit::Same && are_plain(a, b);
    // Two names of which it is not known whether they are one person's are no sign of an exchange.
    let named = |x: u32, y: u32| is_name(sides.left, x) && is_name(sides.right, y);
    let strangers =
        crossed[0] == Fit::Unknown && named(subject_a, object_b) || crossed[1] == Fit::Unknown && named(object_a, subject_b);
    let one = one && !strangers;
    if !(both || one) || straight.iter().any(|fit| fit.agrees()) {
        return None;
    }
    Some(Conflict {
        kind: Kind::Structural,
        rule: "structural.roles",
        strength: if both { strength::BOTH_EXCHANGED } else { strength::ONE_EXCHANGED },
        ground: Ground::Event,
        cues: (vec![subject_a, object_a], vec![subject_b, object_b]),
        reason: Reason::Exchanged { left: (subject_a, object_a), right: (subject_b, object_b) },
    })
}

/// Whether both are told as what happened.
fn are_plain(a: &Claim, b: &Claim) -> bool {
    [a, b]
        .iter()
        .all(|claim| claim.certainty.rung == Certainty::Asserted && claim.link == Link::Main && claim.condition.is_none())
}

/// How two participants fit; what is done to a part is done to the whole, and what is done to a thing to its owner.
fn with_owner(sides: &Sides, (left, left_owned): (u32, bool), (right, right_owned): (u32, bool)) -> Fit {
    let own = |words: &Words, at: u32, owned: bool| {
        let mut all = vec![at];
        all.extend(words.all_in(at, Rel::Nmod).filter(|_| owned));
        all
    };
    let others = own(&sides.right.words, right, right_owned);
    let pairs = own(&sides.left.words, left, left_owned).into_iter().flat_map(|x| others.iter().map(move |&y| (x, y)));
    let fits: Vec<Fit> = pairs.map(|(x, y)| fit(sides, x, y)).collect();
    match (fits.contains(&Fit::Same), fits.contains(&Fit::Unknown)) {
        (true, _) => Fit::Same,
        (false, true) => Fit::Unknown,
        _ => Fit::Other,
    }
}

/// Two events with the times of each other.
fn exchanged_times(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    let met = meetings(sides, &a.bindings, &b.bindings);
    for (first_a, second_a) in ordered_pairs(&a.bindings) {
        for (first_b, second_b) in ordered_pairs(&b.bindings) {
            let straight = [met[first_a][first_b], met[second_a][second_b]];
            let crossed = [met[first_a][second_b], met[second_a][first_b]];
            // The two events must be told apart on both sides, or nothing can be exchanged.
            let events = straight.iter().all(|met| met.alike) && !crossed.iter().any(|met| met.alike);
            if events && crossed.iter().all(|met| met.same_time) && straight[0].other_time {
                let (left, right) =
                    ([&a.bindings[first_a], &a.bindings[second_a]], [&b.bindings[first_b], &b.bindings[second_b]]);
                let events = [shared_word(sides, left[0], right[0]), shared_word(sides, left[1], right[1])];
                return Some(exchange(events, a.condition.is_some(), left[0], left[1], right[0], right[1]));
            }
        }
    }
    None
}

/// How an event of one side and its time stand to those of the other side.
#[derive(Clone, Copy, Debug)]
struct Meeting {
    alike: bool,
    same_time: bool,
    other_time: bool,
}

/// Each binding of one side with each of the other, looked at once: the pairs of pairs are many more.
fn meetings(sides: &Sides, left: &[Binding], right: &[Binding]) -> Vec<Vec<Meeting>> {
    let meeting = |x: &Binding, y: &Binding| {
        let times = compare_times(&x.time, &y.time, sides.dates());
        Meeting {
            alike: shared_words(sides, x, y) > 0,
            same_time: matches!(times, Agreement::Same | Agreement::Compatible),
            other_time: matches!(times, Agreement::Conflict { .. }),
        }
    };
    // One event alone has nothing to be exchanged with.
    if left.len() < 2 || right.len() < 2 {
        return vec![];
    }
    left.iter().map(|x| right.iter().map(|y| meeting(x, y)).collect()).collect()
}

/// The places of all pairs of two different events, in either order.
fn ordered_pairs(bindings: &[Binding]) -> impl Iterator<Item = (usize, usize)> {
    let all = bindings.len();
    let different = move |&(x, y): &(usize, usize)| bindings[x].event != bindings[y].event;
    (0..all).flat_map(move |x| (0..all).map(move |y| (x, y))).filter(different)
}

/// How many of the words that name an event have their like on the other side; those that name anything at all do not count.
fn shared_words(sides: &Sides, a: &Binding, b: &Binding) -> usize {
    let names = |reading: &Reading, at: u32| {
        let word = &reading.words[at];
        matches!(word.upos, Upos::Noun | Upos::Verb) && !is_shell(reading.words.lemma(at))
    };
    let alike = |x: u32| b.words.iter().any(|&y| names(sides.right, y) && fit(sides, x, y).agrees());
    a.words.iter().filter(|&&x| names(sides.left, x) && alike(x)).count()
}

/// The word of an event by which both sides call it; a noun if there is one.
fn shared_word(sides: &Sides, a: &Binding, b: &Binding) -> u32 {
    let shared = |&&x: &&u32| b.words.iter().any(|&y| fit(sides, x, y).agrees());
    let noun = |&&x: &&u32| sides.left.words[x].upos == Upos::Noun;
    a.words.iter().filter(shared).find(noun).or(a.words.iter().find(shared)).copied().unwrap_or(a.event)
}

fn exchange(
    events: [u32; 2],
    conditional: bool,
    first_a: &Binding,
    second_a: &Binding,
    first_b: &Binding,
    second_b: &Binding,
) -> Conflict {
    let ends = |binding: &Binding| (binding.time.tokens.start, binding.time.tokens.end - 1);
    let mut cues_a: Vec<u32> = first_a.time.tokens.clone().chain(second_a.time.tokens.clone()).collect();
    let mut cues_b: Vec<u32> = first_b.time.tokens.clone().chain(second_b.time.tokens.clone()).collect();
    cues_a.sort_unstable();
    cues_b.sort_unstable();
    Conflict {
        kind: Kind::Structural,
        rule: "structural.times",
        strength: strength::EXCHANGED_TIMES,
        ground: Ground::Binding,
        cues: (cues_a, cues_b),
        reason: Reason::ExchangedTimes {
            events,
            left: [ends(first_a), ends(second_a)],
            right: [ends(first_b), ends(second_b)],
            turned: conditional,
        },
    }
}
