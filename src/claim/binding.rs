//! Which event a claim puts at which time, together with the events of its condition and of the clauses beside it.

use super::words::Words;
use super::{Claim, Link, Time};

/// An event and its time.
#[derive(Clone, Debug)]
pub(crate) struct Binding {
    /// The word that names the event best.
    pub event: u32,
    /// The words that tell the event from others.
    pub words: Vec<u32>,
    pub time: Time,
}

/// More bindings in one sentence are a timetable.
const MOST_BINDINGS: usize = 8;

/// Gives every claim the bindings of its sentence, as far as one voice speaks them.
pub(super) fn assign(words: &Words, claims: &mut [Claim]) {
    let mut start = 0;
    while start < claims.len() {
        let sentence = claims[start].sentence;
        let end = start + claims[start..].iter().take_while(|claim| claim.sentence == sentence).count();
        let bindings: Vec<(u32, Option<u32>, Binding)> =
            claims[start..end].iter().flat_map(|claim| own(words, claim)).take(MOST_BINDINGS).collect();
        let times: Vec<Time> = claims[start..end].iter().flat_map(|claim| claim.times.clone()).take(MOST_BINDINGS).collect();
        for claim in claims[start..end].iter_mut().filter(|claim| claim.obligation.is_some()) {
            claim.sentence_times = times.clone();
        }
        for claim in claims[start..end].iter_mut().filter(|claim| claim.link != Link::Condition) {
            let condition = claim.condition.as_ref().and_then(|condition| condition.clause);
            let belongs = |head: u32, attribution: Option<u32>| attribution == claim.attribution || Some(head) == condition;
            claim.bindings =
                bindings.iter().filter(|binding| belongs(binding.0, binding.1)).map(|binding| binding.2.clone()).collect();
        }
        start = end;
    }
}

/// The bindings that a claim states itself.
fn own(words: &Words, claim: &Claim) -> Vec<(u32, Option<u32>, Binding)> {
    let event_words: Vec<u32> = claim.content(words).filter(|&at| !claim.in_time(at)).collect();
    let Some(&event) = event_words.iter().find(|&&at| words[at].upos == crate::syntax::Upos::Noun).or(event_words.first()) else {
        return vec![];
    };
    let dated = claim.times.iter().filter(|time| time.is_point());
    dated
        .map(|time| (claim.head(), claim.attribution, Binding { event, words: event_words.clone(), time: time.clone() }))
        .collect()
}
