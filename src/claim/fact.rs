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
use crate::lexicon::numerals::{Numeral, numeral};
use crate::lexicon::table;
use crate::syntax::{Rel, Upos};

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// What it is.
    Being,
    Birth,
    Death,
    /// That it was founded, formed, begun.
    Start,
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
    /// Which of its kind by size, age and the like: the superlative, and the place, 1 without a number.
    Rank(u32, u16),
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
        if let Some(det) = is_beside_name(words, at) {
            described(words, words[at].head, (det, at), &mut facts);
        }
    }
    facts
}

/// "Lind, a German painter": the article of a noun in apposition to a name.
fn is_beside_name(words: &Words, at: u32) -> Option<u32> {
    let beside = words[at].rel == Rel::Appos && words[at].upos == Upos::Noun && words[words[at].head].upos == Upos::Propn;
    words.child(at, Rel::Det).filter(|&det| beside && det < at && matches!(words.lemma(det), "a" | "an" | "the"))
}

/// "is a German painter", "is in Bavaria", "is German".
fn being(words: &Words, clause: &Clause, args: &[Arg], facts: &mut Vec<Fact>) {
    let core = clause.core();
    let Some(copula) = words.child(core, Rel::Cop).filter(|&copula| words.lemma(copula) == "be") else { return };
    let Some(subject) = of_role(args, Role::Subject) else { return };
    let of = bearer(words, subject);
    let word = &words[core];
    let before = |places: Vec<u32>| places.into_iter().map(|at| Fact { of, about: About::Being, says: Says::Place(at) });
    facts.extend(before(places(words, core)));
    if word.nation && word.upos == Upos::Adj {
        facts.push(Fact { of, about: About::Being, says: Says::Nation(core) });
    } else if let Some(noun) = said_to_be(words, core) {
        described(words, of, (copula + 1, noun), facts);
    }
}

/// The noun that says what something is. "A film written by Lind" may be read as if the film were part of the verb.
fn said_to_be(words: &Words, core: u32) -> Option<u32> {
    let noun = |at: u32| words[at].upos == Upos::Noun;
    match words[core].upos {
        Upos::Noun => words.child(core, Rel::Case).is_none().then_some(core),
        Upos::Verb => core.checked_sub(1).filter(|&at| noun(at) && words[at].head == core && words[at].rel == Rel::Compound),
        _ => None,
    }
}

/// What a noun with its adjectives, from some word on, says somebody or something is.
fn described(words: &Words, of: u32, (first, noun): (u32, u32), facts: &mut Vec<Fact>) {
    if runs_on(words, noun) {
        return;
    }
    let mut add = |says: Says| facts.push(Fact { of, about: About::Being, says });
    add(Says::Kind(noun));
    let owned = (first..noun).rev().find(|&at| words.lemma(at) == "'s").map_or(first, |at| at + 1);
    let nations = (owned..noun).filter(|&at| words[at].nation && matches!(words[at].rel, Rel::Amod | Rel::Compound));
    nations.for_each(|at| add(Says::Nation(at)));
    rank(words, (first, noun)).map(&mut add);
    for child in words.all_in(noun, Rel::Nmod) {
        if words[child].nation && case(words, child) == "from" {
            add(Says::Nation(child));
        }
        places(words, child).into_iter().for_each(|at| add(Says::Place(at)));
    }
}

/// Whether a noun is rather the first of two that a parser did not join: "a music | performer".
fn runs_on(words: &Words, noun: u32) -> bool {
    let next = noun + 1;
    (next as usize) < words.len()
        && words[next].sentence == words[noun].sentence
        && matches!(words[next].upos, Upos::Noun | Upos::Propn | Upos::Adj)
}

/// "the second-largest planet", "the third oldest of the schools": a superlative among the words before a noun.
fn rank(words: &Words, (first, noun): (u32, u32)) -> Option<Says> {
    let superlative = (first..noun).find(|&at| words[at].upos == Upos::Adj && words.is_inflected(at) && !words[at].nation)?;
    let place = |at: u32| match numeral(words.lemma(at)) {
        Some(Numeral::Ordinal(place)) => Some(place as u16),
        _ => in_digits(words.lemma(at)),
    };
    let mut before = (first..superlative).rev().take(2);
    Some(Says::Rank(superlative, before.find_map(place).unwrap_or(1)))
}

/// "13th", "2nd".
fn in_digits(word: &str) -> Option<u16> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end))?;
    digits.parse().ok()
}

/// Who, where and when of what happens once, of the thing it happens to.
fn deed(words: &Words, clause: &Clause, args: &[Arg], times: &[Time], facts: &mut Vec<Fact>) {
    let core = clause.core();
    let object = of_role(args, Role::Object);
    let Some(of) = object.or(of_role(args, Role::Subject)).map(|at| bearer(words, at)) else { return };
    let about = match words.lemma(core) {
        _ if words[core].upos != Upos::Verb => return,
        "locate" | "situate" | "base" | "headquarter" => About::Being,
        "bear" | "born" => About::Birth,
        "die" => About::Death,
        verb if is_beginning(verb) => About::Start,
        verb if happens_once(verb) => About::Deed(core),
        _ => return,
    };
    let mut add = |says: Says| facts.push(Fact { of, about, says });
    let located = args.iter().filter(|arg| matches!(arg.role, Role::Oblique(_)));
    located.flat_map(|arg| places(words, arg.head)).for_each(|at| add(Says::Place(at)));
    if matches!(about, About::Deed(_) | About::Start) {
        let doers = args.iter().filter(|arg| arg.role == Role::Subject && object.is_some()).map(|arg| arg.head);
        let by = clause.own.iter().copied().filter(|&at| object.is_none() && is_doer_of(words, at, core));
        doers.chain(by).for_each(|at| add(Says::Doer(named_by(words, at))));
    }
    if about != About::Being {
        let dated = times.iter().enumerate().filter(|(_, time)| time.role == When::At && time.day.is_some() && is_of(time, core));
        dated.for_each(|(number, _)| add(Says::Time(number as u16, Part::Whole)));
    }
}

/// "made for Fox by Lind", where a parser did not see that the verb is a participle.
fn is_doer_of(words: &Words, at: u32, verb: u32) -> bool {
    let head = words[at].head;
    words[at].upos == Upos::Propn && case(words, at) == "by" && (head == verb || words[head].head == verb)
}

/// The name that stands beside a noun: "the British writer Lind".
fn named_by(words: &Words, at: u32) -> u32 {
    let name = |child: &u32| words[*child].upos == Upos::Propn && matches!(words[*child].rel, Rel::Appos | Rel::Flat);
    if words[at].upos == Upos::Noun { words.children(at).find(name).unwrap_or(at) } else { at }
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
        let begins = open + 1 == first || matches!(lead, ";" | ",");
        let born = || (open..first).any(|at| matches!(words.lemma(at), "bear" | "born"));
        let next =
            times.get(number + 1).filter(|next| next.tokens.start == time.tokens.end + 1 && is_dash(words, time.tokens.end));
        match (lead, next) {
            ("bear" | "born" | "b.", _) => add(About::Birth, number, Part::Whole),
            ("die" | "d.", _) => add(About::Death, number, Part::Whole),
            (_, Some(next)) if begins && is_closing(words, next.tokens.end) => {
                add(About::Birth, number, Part::Whole);
                add(About::Death, number + 1, Part::Whole);
            }
            (";" | ",", None) if is_closing(words, time.tokens.end) && born() => add(About::Birth, number, Part::Whole),
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
    const BACK: u32 = 16;
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

/// The places that are named after "in" or "at": "in Bavaria", "in the south of Bavaria", "in the Alpine region of Bavaria".
fn places(words: &Words, at: u32) -> Vec<u32> {
    let name = |at: u32| words[at].upos == Upos::Propn;
    if !matches!(case(words, at), "in" | "at") {
        return vec![];
    }
    if name(at) {
        return vec![at];
    }
    if !is_region(words.lemma(at)) {
        return vec![];
    }
    let belongs = |&child: &u32| match words[child].rel {
        Rel::Compound | Rel::Appos => true,
        Rel::Nmod => matches!(case(words, child), "of" | "in"),
        _ => false,
    };
    words.children(at).filter(belongs).filter(|&child| name(child)).collect()
}

/// Nouns for a part of the earth that take a name after them.
fn is_region(noun: &str) -> bool {
    const REGIONS: &[&str] = &[
        "area",
        "city",
        "continent",
        "county",
        "district",
        "east",
        "north",
        "northeast",
        "northwest",
        "part",
        "peninsula",
        "province",
        "region",
        "south",
        "southeast",
        "southwest",
        "state",
        "suburb",
        "town",
        "village",
        "west",
    ];
    table::has(REGIONS, noun)
}

/// Verbs of the beginning of a thing, which one account founds and the other forms.
fn is_beginning(verb: &str) -> bool {
    const BEGINNINGS: &[&str] =
        &["constitute", "create", "establish", "form", "found", "incorporate", "institute", "originate", "start"];
    table::has(BEGINNINGS, verb)
}

fn case(words: &Words, at: u32) -> &str {
    words.child(at, Rel::Case).map_or("", |case| words.lemma(case))
}
