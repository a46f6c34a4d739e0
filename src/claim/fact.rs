//! What is told of somebody or something once for all: what it is, of which nation, where it lies, who made it, when and where it was
//! born, founded or released.
//!
//! One short clause may tell a single fact of which another sentence makes an aside: "(born 1950)", "a film directed by Lind", "the
//! town, which lies in Bavaria". Read as facts of the same thing, they can be compared however they are put.

use super::clause::Clause;
use super::participant::{Arg, Role, antecedent};
use super::time::{Role as When, Time};
use super::words::Words;
use crate::lexicon::deeds::happens_once;
use crate::syntax::{Rel, Upos};

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// What it is.
    Being,
    Birth,
    Death,
    /// Something that is done with it or that it does once, by the word for it.
    Deed(u32),
}

/// What a fact says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Says {
    /// Of what kind it is.
    Kind(u32),
    /// Of which nation.
    Nation(u32),
    /// Where.
    Place(u32),
    /// By whom.
    Doer(u32),
    /// When: the number of the time among those of the claim.
    Time(u16, Part),
}

/// Which part of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Whole,
    /// "1894" in "(1894-1986)".
    Beginning,
    End,
}

/// One fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fact {
    /// The word that names of whom or what it is told.
    pub of: u32,
    pub about: About,
    pub says: Says,
}

/// The facts that a clause tells, in no order that means anything.
pub(super) fn facts(words: &Words, clause: &Clause, args: &[Arg], times: &[Time]) -> Vec<Fact> {
    let mut facts = vec![];
    being(words, clause, args, &mut facts);
    deed(words, clause, args, times, &mut facts);
    lifetime(words, args, times, &mut facts);
    for &at in &clause.own {
        if words[at].rel == Rel::Appos && words[at].upos == Upos::Noun && words[words[at].head].upos == Upos::Propn {
            described(words, words[at].head, at, &mut facts);
        }
    }
    facts
}

/// "is a German painter", "is in Bavaria", "is German".
fn being(words: &Words, clause: &Clause, args: &[Arg], facts: &mut Vec<Fact>) {
    let core = clause.core();
    let Some(subject) = of_role(args, Role::Subject).filter(|_| words.child(core, Rel::Cop).is_some()) else { return };
    let of = bearer(words, subject);
    let word = &words[core];
    if is_located(words, core) {
        facts.push(Fact { of, about: About::Being, says: Says::Place(core) });
    } else if word.upos == Upos::Noun {
        described(words, of, core, facts);
    } else if word.nation && word.upos == Upos::Adj {
        facts.push(Fact { of, about: About::Being, says: Says::Nation(core) });
    }
}

/// What a noun with its adjectives says somebody or something is.
fn described(words: &Words, of: u32, noun: u32, facts: &mut Vec<Fact>) {
    let mut add = |says: Says| facts.push(Fact { of, about: About::Being, says });
    if words.child(noun, Rel::Case).is_some() {
        return;
    }
    add(Says::Kind(noun));
    for child in words.children(noun) {
        match words[child].rel {
            Rel::Amod | Rel::Compound if words[child].nation => add(Says::Nation(child)),
            Rel::Nmod if words[child].nation && case(words, child) == "from" => add(Says::Nation(child)),
            Rel::Nmod if is_located(words, child) => add(Says::Place(child)),
            _ => {}
        }
    }
}

/// Who, where and when of what happens once, of the thing it happens to.
fn deed(words: &Words, clause: &Clause, args: &[Arg], times: &[Time], facts: &mut Vec<Fact>) {
    let core = clause.core();
    let object = of_role(args, Role::Object);
    let Some(of) = object.or(of_role(args, Role::Subject)).map(|at| bearer(words, at)) else { return };
    let about = match words.lemma(core) {
        "locate" | "situate" | "base" | "headquarter" if words[core].upos == Upos::Verb => About::Being,
        "bear" | "born" => About::Birth,
        "die" => About::Death,
        verb if words[core].upos == Upos::Verb && happens_once(verb) => About::Deed(core),
        _ => return,
    };
    let mut add = |says: Says| facts.push(Fact { of, about, says });
    let places = args.iter().filter(|arg| matches!(arg.role, Role::Oblique(_)) && is_located(words, arg.head));
    places.for_each(|arg| add(Says::Place(arg.head)));
    if let (About::Deed(_), Some(_)) = (about, object) {
        args.iter().filter(|arg| arg.role == Role::Subject).for_each(|arg| add(Says::Doer(arg.head)));
    }
    if about != About::Being {
        let dated = times.iter().enumerate().filter(|(_, time)| time.role == When::At && time.day.is_some() && is_of(time, core));
        dated.for_each(|(number, _)| add(Says::Time(number as u16, Part::Whole)));
    }
}

/// Whether a time says when the deed was, and does not belong to something beside it.
fn is_of(time: &Time, core: u32) -> bool {
    time.head == Some(core)
}

/// "(born 1950)", "(10 February 1894 - 29 December 1986)" after the name of a person.
fn lifetime(words: &Words, args: &[Arg], times: &[Time], facts: &mut Vec<Fact>) {
    for (number, time) in times.iter().enumerate().filter(|(_, time)| time.day.is_some() && time.role == When::At) {
        let first = time.tokens.start;
        let Some(open) = opening(words, first) else { continue };
        let Some(of) = named_before(words, args, open) else { continue };
        let mut add = |about: About, number: usize, part: Part| {
            facts.push(Fact { of, about, says: Says::Time(number as u16, part) });
        };
        let lead = words.lemma(first.saturating_sub(1));
        let next = times.get(number + 1).filter(|next| next.tokens.start == time.tokens.end + 1 && is_dash(words, time.tokens.end));
        match (lead, next) {
            ("bear" | "born" | "b.", _) => add(About::Birth, number, Part::Whole),
            ("die" | "d.", _) => add(About::Death, number, Part::Whole),
            (_, Some(next)) if open + 1 == first && is_closing(words, next.tokens.end) => {
                add(About::Birth, number, Part::Whole);
                add(About::Death, number + 1, Part::Whole);
            }
            (_, None) if open + 1 == first && is_closing(words, time.tokens.end) && is_span_of_years(time) => {
                add(About::Birth, number, Part::Beginning);
                add(About::Death, number, Part::End);
            }
            _ => {}
        }
    }
}

/// The bracket that is open before a word, a few words back.
fn opening(words: &Words, at: u32) -> Option<u32> {
    const BACK: u32 = 8;
    let from = at.saturating_sub(BACK);
    let bracket = (from..at).rev().find(|&at| matches!(words.lemma(at), "(" | ")" | "-lrb-" | "-rrb-"))?;
    matches!(words.lemma(bracket), "(" | "-lrb-").then_some(bracket)
}

fn is_closing(words: &Words, at: u32) -> bool {
    (at as usize) < words.len() && matches!(words.lemma(at), ")" | "-rrb-")
}

fn is_dash(words: &Words, at: u32) -> bool {
    (at as usize) < words.len() && matches!(words.lemma(at), "-" | "--" | "–" | "—")
}

fn is_span_of_years(time: &Time) -> bool {
    time.day.is_some_and(|day| day.months.is_none() && day.years.is_some_and(|(low, high)| low < high && high - low < 110))
}

/// The name that an aside follows: the subject before it, or the name just before the bracket.
fn named_before(words: &Words, args: &[Arg], open: u32) -> Option<u32> {
    const NEAR: u32 = 24;
    let name = |at: u32| words[at].upos == Upos::Propn && words[at].sentence == words[open].sentence;
    let subject = of_role(args, Role::Subject).or(of_role(args, Role::Object));
    let subject = subject.filter(|&at| name(at) && at < open && open - at <= NEAR);
    subject.or_else(|| open.checked_sub(1).filter(|&at| name(at)))
}

/// Of whom or what a fact is told that hangs on this word: "a painter who", "a town, which", "she is a painter and".
fn bearer(words: &Words, at: u32) -> u32 {
    const STEPS: usize = 3;
    let mut at = at;
    for _ in 0..STEPS {
        let up = antecedent(words, at);
        let up = match words[up].rel {
            _ if words.child(up, Rel::Cop).is_some() => words.child(up, Rel::Nsubj).unwrap_or(up),
            Rel::Appos => words[up].head,
            _ => up,
        };
        if up == at {
            break;
        }
        at = up;
    }
    at
}

fn of_role(args: &[Arg], role: Role) -> Option<u32> {
    args.iter().find(|arg| arg.role == role).map(|arg| arg.head)
}

/// A name after "in" or "at".
fn is_located(words: &Words, at: u32) -> bool {
    words[at].upos == Upos::Propn && matches!(case(words, at), "in" | "at")
}

fn case<'a>(words: &'a Words, at: u32) -> &'a str {
    words.child(at, Rel::Case).map_or("", |case| words.lemma(case))
}
