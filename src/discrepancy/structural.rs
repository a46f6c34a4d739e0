//! Who did what to whom, or which event on which day, is exchanged.
//!
//! "The driver hit the cyclist" against "the cyclist hit the driver"; "meet on Monday, stop on Friday" against "stop on Monday, meet on
//! Friday". Not a contradiction: the active and the passive of one event; symmetric verbs ("A met B"); two events that may both have been.
//! Word order blindness is where trained models fail too (McCoy et al. 2020).

use super::temporal::compare_times;
use super::{Agreement, Conflict, Ground, Kind, Reason};
use crate::align::{Fit, Pair, Sides, fit};
use crate::claim::{Binding, Reading, Role};
use crate::lexicon;
use crate::lexicon::function::is_shell;
use crate::syntax::Upos;

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    exchanged_times(sides, pair).or_else(|| exchanged_roles(sides, pair))
}

/// Subject and object have changed places.
fn exchanged_roles(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if a.sign.polarity != b.sign.polarity || !pair.predicate.agrees() || lexicon::is_symmetric(sides.left.words.lemma(a.core())) {
        return None;
    }
    let (subject_a, object_a) = (a.arg(Role::Subject)?, a.arg(Role::Object)?);
    let (subject_b, object_b) = (b.arg(Role::Subject)?, b.arg(Role::Object)?);
    let crossed = [fit(sides, subject_a, object_b), fit(sides, object_a, subject_b)];
    let straight = [fit(sides, subject_a, subject_b), fit(sides, object_a, object_b)];
    if !crossed.iter().all(|fit| *fit == Fit::Same) || straight.iter().any(|fit| fit.agrees()) {
        return None;
    }
    Some(Conflict {
        kind: Kind::Structural,
        rule: "structural.roles",
        strength: 0.9,
        ground: Ground::Event,
        cues: (vec![subject_a, object_a], vec![subject_b, object_b]),
        reason: Reason::Exchanged { left: (subject_a, object_a), right: (subject_b, object_b) },
    })
}

/// Two events with the times of each other.
fn exchanged_times(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    let same_time = |x: &Binding, y: &Binding| {
        matches!(compare_times(&x.time, &y.time, sides.dates()), Agreement::Same | Agreement::Compatible)
    };
    let other_time =
        |x: &Binding, y: &Binding| matches!(compare_times(&x.time, &y.time, sides.dates()), Agreement::Conflict { .. });
    for (first_a, second_a) in ordered_pairs(&a.bindings) {
        for (first_b, second_b) in ordered_pairs(&b.bindings) {
            let same = shared_words(sides, first_a, first_b) > 0 && shared_words(sides, second_a, second_b) > 0;
            // The two events must be told apart on both sides, or nothing can be exchanged.
            let events = same && shared_words(sides, first_a, second_b) == 0 && shared_words(sides, second_a, first_b) == 0;
            let exchanged = same_time(first_a, second_b) && same_time(second_a, first_b) && other_time(first_a, first_b);
            if events && exchanged {
                let events = [shared_word(sides, first_a, first_b), shared_word(sides, second_a, second_b)];
                return Some(exchange(events, a.condition.is_some(), first_a, second_a, first_b, second_b));
            }
        }
    }
    None
}

/// All pairs of two different bindings, in either order.
fn ordered_pairs(bindings: &[Binding]) -> impl Iterator<Item = (&Binding, &Binding)> {
    bindings.iter().flat_map(move |x| bindings.iter().filter(move |y| y.event != x.event).map(move |y| (x, y)))
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
        strength: 1.0,
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
