//! Who holds an office or plays a part: "R. Kennedy, the Attorney General,", "the driver, John Smith,", "Smith was the driver".
//! From there on the office or the noun with "the" means that person.

use std::collections::BTreeMap;

use super::persons::{Person, Persons};
use super::reading::{Reading, Tokens};
use crate::lexicon::title;
use crate::syntax::{Rel, Tag, Upos};

/// A name follows a noun at this distance at most: "the driver, a Mr. John Smith,".
const NAME: u32 = 5;

/// The person of whom an office says more, or who is said to hold it.
pub(super) fn holder(reading: &Reading<'_>, persons: &Persons, (start, end): Tokens) -> Option<Person> {
    name_after(reading, persons, end).or_else(|| (start..end).find_map(|token| subject_of_copula(reading, persons, token)))
}

/// The person named between commas after a noun; in a list, the commas are followed by "and".
fn name_after(reading: &Reading<'_>, persons: &Persons, end: u32) -> Option<Person> {
    let first = end + 1;
    if reading.word_at(Some(end)) != "," {
        return None;
    }
    let person = persons.at(first)?;
    let last = (first..reading.len().min(first + NAME)).take_while(|token| persons.at(*token) == Some(person)).last()?;
    let closed = matches!(reading.word_at(Some(last + 1)), "," | "." | ")");
    let goes_on = Some(last + 2)
        .filter(|next| *next < reading.len())
        .is_some_and(|next| matches!(reading.upos(next), Upos::Verb | Upos::Aux | Upos::Adv) || reading.word(last + 1) == ".");
    let ended = reading.word_at(Some(last + 1)) == "." || goes_on;
    (reading.is_capital(first) && closed && ended).then_some(person)
}

/// "Robert Kennedy was the Attorney General", and not "was not".
fn subject_of_copula(reading: &Reading<'_>, persons: &Persons, token: u32) -> Option<Person> {
    reading.child(token, &[Rel::Cop])?;
    let subject = reading.child(token, &[Rel::Nsubj])?;
    let denied = reading.children(token).iter().any(|child| {
        matches!(reading.word(*child), "not" | "n't" | "n’t" | "never" | "no" | "or" | "if") || reading.rel(*child) == Rel::Aux
    });
    let named = reading.upos(subject) == Upos::Propn && reading.tag(subject) != Tag::Nnps;
    persons.at(subject).filter(|_| named && !denied)
}

/// Lets "the driver" mean the person of whom the text says so, from there on; a part that two persons play means neither.
pub(super) fn assign(reading: &Reading<'_>, persons: &mut Persons) {
    let mut players: BTreeMap<&str, (u32, Option<Person>)> = BTreeMap::new();
    let nouns = (1..reading.len()).filter(|token| is_part(reading, *token));
    for noun in nouns {
        let person = holder(reading, persons, (noun, noun + 1)).or_else(|| name_before(reading, persons, noun));
        let Some(person) = person else { continue };
        let known = players.entry(reading.word(noun)).or_insert((noun, Some(person)));
        if known.1 != Some(person) {
            known.1 = None;
        }
    }
    if players.is_empty() {
        return;
    }
    for token in 1..reading.len() {
        if !is_part(reading, token) || persons.at(token).is_some() {
            continue;
        }
        if let Some((from, Some(person))) = players.get(reading.word(token)).copied()
            && from <= token
        {
            persons.set(token, person);
        }
    }
}

/// "the driver": one human being, told from others by nothing but "the".
fn is_part(reading: &Reading<'_>, token: u32) -> bool {
    reading.word(token - 1) == "the"
        && reading.upos(token) == Upos::Noun
        && title::is_human(reading.word(token))
        && !title::is_rank(reading.word(token))
        && !reading.tag(token).is_plural()
        && reading.rel(token) != Rel::Compound
        && !reading.children(token).iter().any(|child| reading.rel(*child) == Rel::Acl)
}

/// "John Smith, the driver,".
fn name_before(reading: &Reading<'_>, persons: &Persons, noun: u32) -> Option<Person> {
    let comma = noun.checked_sub(2)?;
    let name = comma.checked_sub(1)?;
    let set_off = reading.word(comma) == "," && matches!(reading.word_at(Some(noun + 1)), "," | ".");
    persons.at(name).filter(|_| set_off && reading.upos(name) == Upos::Propn && !in_list(reading, noun))
}

/// "Smith, the driver, and Lee": the comma may only divide a list.
fn in_list(reading: &Reading<'_>, noun: u32) -> bool {
    matches!(reading.word_at(Some(noun + 2)), "and" | "or") || reading.rel(noun) == Rel::Conj
}
