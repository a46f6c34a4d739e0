//! What "they" and "it" may stand for: the nouns of the last sentences, by how much they are in mind.

use super::Reading;
use super::reference::{Kind, Referent};
use super::words::Words;
use crate::lexicon::{collective, reporting, title};
use crate::syntax::{Rel, Upos};

/// How many things stand for a pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Number {
    Singular,
    Plural,
}

/// One noun that a pronoun may stand for.
#[derive(Clone, Debug)]
struct Candidate {
    at: u32,
    sentence: u32,
    number: Number,
    /// Persons, peoples, bodies.
    human: bool,
    /// Both one body and the many in it: "the police", "the delegation".
    body: bool,
    weight: i32,
    /// One of those named together is the speaker.
    with_speaker: bool,
    referent: Referent,
}

/// How far back a pronoun looks.
const WINDOW: usize = 16;
/// How many sentences back.
const SENTENCES: u32 = 2;
// Subject before object before the rest, as for persons; one sentence back costs half a rank.
const SUBJECT: i32 = 4;
const OBJECT: i32 = 2;
const DISTANCE: i32 = 2;
/// "They" are rather people than things.
const PEOPLE: i32 = 3;
/// By how much the best candidate must be ahead: "they" by one rank, "it" by more, since nearly every noun can be "it".
const AHEAD_PLURAL: i32 = 2;
const AHEAD_SINGULAR: i32 = 3;

/// The nouns of the last sentences, in text order.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    recent: Vec<Candidate>,
}

impl Candidates {
    /// Takes in a noun that takes part in something.
    pub(crate) fn offer(&mut self, reading: &Reading, at: u32, referent: &Referent) {
        let words = &reading.words;
        let weight = match words[at].rel {
            Rel::Nsubj => SUBJECT,
            Rel::Obj | Rel::Iobj => OBJECT,
            Rel::Obl | Rel::Nmod => 0,
            _ => return,
        };
        let timely = reading.claims_of(words[at].sentence).iter().any(|claim| claim.in_time(at));
        if timely || words[at].rel == Rel::Nmod && words.child(at, Rel::Case).is_none() {
            return;
        }
        if self.recent.len() >= 2 * WINDOW {
            self.recent.drain(..WINDOW);
        }
        let members = members(words, at);
        let group = members.len() > 1;
        let noun = words.lemma(at);
        let people = referent.kind == Kind::Nation && is_people(reading, at);
        let plural = group || people || words[at].upos == Upos::Noun && (is_plural(reading, at) || collective::is_many(noun));
        self.recent.push(Candidate {
            at,
            sentence: words[at].sentence,
            number: if plural { Number::Plural } else { Number::Singular },
            human: is_human(words, at, referent),
            body: !group && (is_body(words, at) || matches!(referent.kind, Kind::Nation | Kind::Organisation)),
            weight,
            with_speaker: members.iter().any(|&member| is_speaker(reading, member)),
            referent: if group { together(reading, &members) } else { referent.clone() },
        });
    }

    /// The one thing that "they" or "it" stands for, where that is clear.
    pub(crate) fn find(&self, reading: &Reading, at: u32, number: Number) -> Referent {
        let unresolved = Referent { kind: Kind::Unresolved, name: None };
        if number == Number::Singular && is_expletive(&reading.words, at) {
            return unresolved;
        }
        let mut scored: Vec<(i32, &Referent)> = vec![];
        for candidate in self.recent.iter().rev().take(WINDOW) {
            let Some(score) = score(&reading.words, at, number, candidate) else { continue };
            match scored.iter_mut().find(|(_, known)| **known == candidate.referent) {
                Some(known) => known.0 = known.0.max(score),
                None => scored.push((score, &candidate.referent)),
            }
        }
        scored.sort_by_key(|&(score, _)| std::cmp::Reverse(score));
        let ahead = if number == Number::Plural { AHEAD_PLURAL } else { AHEAD_SINGULAR };
        match scored[..] {
            [(_, only)] => only.clone(),
            [(best, first), (next, _), ..] if best - next >= ahead => first.clone(),
            _ => unresolved,
        }
    }

    /// Those whom the speaker has lately named together with himself.
    pub(crate) fn with_speaker(&self, reading: &Reading, at: u32) -> Option<String> {
        let here = &reading.words[at];
        let voice = reading.speech.voice_at(at);
        let near = self.recent.iter().rev().take(WINDOW).take_while(|candidate| candidate.sentence + SENTENCES >= here.sentence);
        near.filter(|candidate| candidate.with_speaker && reading.speech.voice_at(candidate.at) == voice)
            .find_map(|candidate| candidate.referent.name.clone())
    }
}

/// How good a candidate is; none where it cannot be meant.
fn score(words: &Words, pronoun: u32, number: Number, candidate: &Candidate) -> Option<i32> {
    let distance = words[pronoun].sentence - candidate.sentence;
    let fits = match number {
        Number::Plural => candidate.number == Number::Plural || candidate.body,
        Number::Singular => {
            candidate.number == Number::Singular
                && (!candidate.human || candidate.body)
                && (candidate.body || !speaks(words, pronoun))
        }
    };
    if distance > SENTENCES || !fits || share_verb(words, pronoun, candidate.at) {
        return None;
    }
    let people = if number == Number::Plural && (candidate.human || candidate.body) { PEOPLE } else { 0 };
    // A body is rather "it" where there is one, and "they" where nothing else is plural.
    let as_body = if number == Number::Plural && candidate.number == Number::Singular { -1 } else { 0 };
    Some(candidate.weight + people + as_body - DISTANCE * distance as i32)
}

/// Subject and object of one verb are two.
fn share_verb(words: &Words, pronoun: u32, noun: u32) -> bool {
    let argument = |at: u32| matches!(words[at].rel, Rel::Nsubj | Rel::Obj | Rel::Iobj | Rel::Obl);
    argument(pronoun) && argument(noun) && words[pronoun].head == words[noun].head
        // "The boat and it": a noun is not coordinated with its own pronoun.
        || words[pronoun].head == noun && words[pronoun].rel == Rel::Conj
}

/// Whether the pronoun does what only people and bodies do.
fn speaks(words: &Words, pronoun: u32) -> bool {
    let verb = words[pronoun].head;
    words[pronoun].rel == Rel::Nsubj
        && words[verb].upos == Upos::Verb
        && (reporting::verb(words.lemma(verb)).is_some() || matches!(words.lemma(verb), "decide" | "vote" | "elect" | "appoint"))
}

/// "It rained", "it is clear that", "it seems".
fn is_expletive(words: &Words, at: u32) -> bool {
    let head = words[at].head;
    let clause = |rel: Rel| matches!(rel, Rel::Csubj | Rel::Ccomp | Rel::Xcomp);
    let predicate = words.child(head, Rel::Cop).is_some();
    let weather =
        matches!(words.lemma(head), "rain" | "snow" | "hail" | "thunder" | "freeze" | "seem" | "appear" | "happen" | "turn");
    let extraposed = words.children(head).any(|child| child > head && clause(words[child].rel))
        && (predicate || words.all_in(head, Rel::Aux).any(|aux| words.lemma(aux) == "be"));
    let hour = predicate
        && (words[head].upos == Upos::Num
            || matches!(words.lemma(head), "time" | "late" | "early" | "dark" | "cold" | "o'clock" | "noon" | "midnight"));
    words[at].rel == Rel::Expl || words[at].rel == Rel::Nsubj && (weather || extraposed || hour)
}

/// "I", "me", "myself".
fn is_speaker(reading: &Reading, at: u32) -> bool {
    matches!(&reading.wording.text()[reading.words[at].span.range()], "I" | "me" | "myself")
}

/// The first of a list and the others.
fn members(words: &Words, at: u32) -> Vec<u32> {
    let nominal = |&child: &u32| matches!(words[child].upos, Upos::Noun | Upos::Propn | Upos::Pron);
    std::iter::once(at).chain(words.all_in(at, Rel::Conj).filter(nominal)).collect()
}

/// "Peter and Anna", as the text has it.
fn together(reading: &Reading, members: &[u32]) -> Referent {
    let words = &reading.words;
    let (first, last) = (members[0], members[members.len() - 1]);
    let from = words.children(first).filter(|&child| child < first && words[child].rel != Rel::Det).fold(first, u32::min);
    let to = words.children(last).filter(|&child| child > last && matches!(words[child].rel, Rel::Flat)).fold(last, u32::max);
    let name = reading.wording.text()[words.span(from, to).range()].split_whitespace().collect::<Vec<_>>().join(" ");
    Referent { kind: Kind::Group, name: Some(name) }
}

/// A plural noun: its form is not its base form.
fn is_plural(reading: &Reading, at: u32) -> bool {
    let form = &reading.wording.text()[reading.words[at].span.range()];
    reading.words.is_inflected(at) && form.to_lowercase() != reading.words.lemma(at)
}

/// "Americans", "the French": the people, not the country.
fn is_people(reading: &Reading, at: u32) -> bool {
    use crate::lexicon::nations::{Part, nation};
    nation(reading.words.lemma(at)).is_some_and(|nation| matches!(nation.part, Part::People | Part::Adjective))
        && reading.words[at].upos != Upos::Noun
        || reading.wording.text()[reading.words[at].span.range()].ends_with('s')
            && nation(&reading.wording.text()[reading.words[at].span.range()].to_lowercase())
                .is_some_and(|nation| nation.part == Part::People)
}

fn is_human(words: &Words, at: u32, referent: &Referent) -> bool {
    matches!(referent.kind, Kind::Person | Kind::Nation | Kind::Organisation)
        || title::is_human(words.lemma(at))
        || is_body(words, at)
        || collective::is_many(words.lemma(at))
}

/// A noun for several people who act as one.
fn is_body(words: &Words, at: u32) -> bool {
    words[at].upos == Upos::Noun && collective::is_body(words.lemma(at))
}
