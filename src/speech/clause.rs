//! What the trees tell of a clause: its subject, its addressee, its voice and its negation.

use super::reading::{Reading, Tokens};
use crate::{
    lexicon::{
        reporting::{self, Act, Entry},
        title,
    },
    syntax::{Rel, Tag, Upos},
};

/// How many clauses up a missing subject is looked for.
const CONTROL: usize = 6;
/// How many words before a relative pronoun the noun it stands for is looked for.
const ANTECEDENT: u32 = 14;
/// A longer phrase is a parser's mistake, and its head alone is taken.
const PHRASE: u32 = 30;

/// Whether the verb is in the passive: a participle with a form of "be".
pub(super) fn is_passive(reading: &Reading<'_>, verb: u32) -> bool {
    let be = ["is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re", "am", "got", "get"];
    let first = reading.around(verb).0;
    let before =
        (first..verb).rev().find(|token| reading.upos(*token) != Upos::Adv).filter(|token| reading.upos(*token) == Upos::Aux);
    match before {
        Some(auxiliary) => reading.tag(verb) == Tag::Vbn && be.contains(&reading.word(auxiliary)),
        None => reading.tag(verb) == Tag::Vbn && reading.has_child(verb, Rel::Aux, &be),
    }
}

/// Whether the verb is a bare participle: "the plane reported missing".
pub(super) fn is_bare_participle(reading: &Reading<'_>, verb: u32) -> bool {
    reading.tag(verb) == Tag::Vbn && reading.child(verb, &[Rel::Aux, Rel::Nsubj]).is_none() && reading.rel(verb) != Rel::Conj
}

/// The subject of a verb in the active, or the agent of a passive; taken over from the clause above where it has none.
pub(super) fn subject(reading: &Reading<'_>, verb: u32) -> Option<u32> {
    let mut clause = verb;
    for _ in 0..CONTROL {
        if is_passive(reading, clause) {
            return agent(reading, clause);
        }
        if let Some(subject) = own_subject(reading, clause) {
            return Some(subject);
        }
        let head = reading.head(clause);
        clause = match reading.rel(clause) {
            Rel::Xcomp => match controller(reading, head) {
                Some(object) => return Some(object),
                None => head,
            },
            Rel::Advcl | Rel::Conj if head != clause => head,
            Rel::Acl if reading.has_child(clause, Rel::Mark, &["to"]) || is_time(reading.word(head)) => holder(reading, head),
            Rel::Acl if reading.tag(clause) != Tag::Vbn => return Some(head).filter(|head| is_nominal(reading, *head)),
            _ => return None,
        };
    }
    None
}

/// The subject that the clause itself has. A pronoun right before the verb counts for more than what the parser says.
fn own_subject(reading: &Reading<'_>, clause: u32) -> Option<u32> {
    if let Some(pronoun) = pronoun_before(reading, clause) {
        return Some(pronoun);
    }
    let subject = antecedent(reading, clause, reading.child(clause, &[Rel::Nsubj])?);
    is_nominal(reading, subject).then_some(subject)
}

/// "he" in "what he had never said": nothing but auxiliaries and adverbs between it and the verb.
fn pronoun_before(reading: &Reading<'_>, verb: u32) -> Option<u32> {
    let first = reading.around(verb).0;
    let between = |token: &u32| {
        matches!(reading.upos(*token), Upos::Aux | Upos::Adv) || matches!(reading.word(*token), "not" | "n't" | "n’t")
    };
    let before = (first..verb).rev().find(|token| !between(token))?;
    let word = reading.word(before);
    let nominative = matches!(
        word,
        "i" | "we" | "he" | "she" | "they" | "anyone" | "everyone" | "someone" | "nobody" | "somebody" | "everybody"
    );
    // "He was told": the finite verb must be this one, and not an auxiliary that belongs to another.
    (nominative && reading.tag(verb) != Tag::Vbg).then_some(before)
}

/// Whether the word can name somebody.
pub(super) fn is_nominal(reading: &Reading<'_>, token: u32) -> bool {
    match reading.upos(token) {
        Upos::Noun | Upos::Propn | Upos::Num | Upos::Sym | Upos::X => true,
        Upos::Pron | Upos::Det => {
            !matches!(reading.word(token), "that" | "which" | "what" | "this" | "there" | "it" | "whatever" | "any")
        }
        Upos::Adj => reading.child(token, &[Rel::Det]).is_some(),
        _ => false,
    }
}

/// "at the same TIME saying": a noun that no clause behind it is about.
fn is_time(word: &str) -> bool {
    matches!(word, "time" | "moment" | "day" | "hour" | "end" | "way")
}

/// The clause whose subject has what a noun names: "we are in a POSITION to say".
fn holder(reading: &Reading<'_>, noun: u32) -> u32 {
    if reading.child(noun, &[Rel::Nsubj]).is_some() { noun } else { reading.head(noun) }
}

/// The subject of the verb as the grammar has it, also of a passive.
pub(super) fn surface_subject(reading: &Reading<'_>, verb: u32) -> Option<u32> {
    reading.child(verb, &[Rel::Nsubj]).map(|subject| antecedent(reading, verb, subject))
}

/// The noun that a relative pronoun stands for.
fn antecedent(reading: &Reading<'_>, clause: u32, subject: u32) -> u32 {
    let relative = matches!(reading.word(subject), "who" | "which" | "that" | "whom");
    match reading.rel(clause) {
        Rel::Acl if relative && reading.word(subject) == "who" => reading.head(clause),
        _ if relative => noun_before(reading, subject).unwrap_or(subject),
        _ => subject,
    }
}

/// The noun right before a relative pronoun, or before the comma in front of it.
fn noun_before(reading: &Reading<'_>, pronoun: u32) -> Option<u32> {
    let first = reading.around(pronoun).0;
    let before = (first..pronoun).rev().find(|token| !reading.is_punct(*token))?;
    // "a letter to the embassy which stated": a letter states, an embassy may.
    let text = |token: &u32| reading.upos(*token) == Upos::Noun && reporting::noun(reading.word(*token)).is_some();
    let low = first.max(pronoun.saturating_sub(ANTECEDENT));
    if let Some(text) = (low..pronoun).rev().find(text).filter(|_| reading.word(pronoun) != "who") {
        return Some(text);
    }
    matches!(reading.upos(before), Upos::Noun | Upos::Propn).then_some(before)
}

/// The object that controls an infinitive: "asked HIM to tell".
fn controller(reading: &Reading<'_>, head: u32) -> Option<u32> {
    let entry = reporting::verb(reading.word(head))?;
    let moves = matches!(entry.act, Act::Ask | Act::Request | Act::Demand | Act::Warn) || entry.has(reporting::TELL);
    moves.then(|| reading.child(head, &[Rel::Obj, Rel::Iobj]))?
}

/// The one by whom something is said.
fn agent(reading: &Reading<'_>, verb: u32) -> Option<u32> {
    reading.children(verb).iter().copied().find(|child| reading.rel(*child) == Rel::Obl && reading.case(*child) == "by")
}

/// The one to whom a verb of saying is directed.
pub(super) fn addressee(reading: &Reading<'_>, verb: u32, entry: &Entry) -> Option<u32> {
    let told =
        entry.has(reporting::TELL) || matches!(entry.act, Act::Ask | Act::Request | Act::Demand | Act::Warn | Act::Promise);
    if is_passive(reading, verb) {
        return reading.child(verb, &[Rel::Nsubj]).filter(|_| told);
    }
    let object = reading.child(verb, &[Rel::Iobj]).or_else(|| reading.child(verb, &[Rel::Obj]).filter(|_| told));
    let to =
        || reading.children(verb).iter().copied().find(|child| reading.rel(*child) == Rel::Obl && reading.case(*child) == "to");
    object.filter(|object| can_hear(reading, *object)).or_else(to).filter(|child| can_hear(reading, *child))
}

/// Pronouns for people; "it" and "this" hear nothing.
const PERSONAL: &[&str] =
    &["me", "him", "her", "us", "them", "you", "whom", "who", "everyone", "anyone", "he", "she", "i", "we", "they"];

/// Whether the word can stand for somebody.
pub(super) fn can_hear(reading: &Reading<'_>, token: u32) -> bool {
    match reading.upos(token) {
        Upos::Propn => true,
        Upos::Pron => PERSONAL.contains(&reading.word(token)),
        Upos::Noun => title::is_human(reading.word(token)),
        _ => false,
    }
}

/// Whether a negation stands directly with the word.
pub(super) fn is_negated(reading: &Reading<'_>, verb: u32) -> bool {
    let words = ["not", "n't", "n’t", "never", "no", "neither", "nor"];
    reading.children(verb).iter().any(|child| {
        words.contains(&reading.word(*child)) && matches!(reading.rel(*child), Rel::Advmod | Rel::Aux | Rel::Dep | Rel::Cc)
    })
}

/// The speaker beside a verb: the nearest noun before it, or the noun phrase behind it where the order is turned.
pub(super) fn speaker(reading: &Reading<'_>, (start, end): Tokens, verb: u32, behind: u32) -> Option<(u32, Tokens)> {
    let noun = |token: &u32| matches!(reading.upos(*token), Upos::Pron | Upos::Propn | Upos::Noun);
    // Before the verb the first comma ends the name; what follows tells more about it.
    let named = (start..verb).find(|token| reading.raw(*token) == ",").unwrap_or(verb);
    if let Some(head) = (start..named).rev().find(noun) {
        let head = surface_subject(reading, verb).filter(|subject| (start..verb).contains(subject)).unwrap_or(head);
        let phrase = phrase(reading, head, verb);
        let mut first = phrase.0.max(start).min(head);
        while first > start && reading.upos(first - 1) == Upos::Propn {
            first -= 1;
        }
        return Some((head, (first, phrase.1.max(head + 1))));
    }
    let run = (behind..end).take_while(|token| {
        matches!(reading.upos(*token), Upos::Pron | Upos::Propn | Upos::Noun | Upos::Det | Upos::Adj | Upos::Num | Upos::Part)
    });
    // "said his wife TO him": the one addressed is not part of the name.
    let end = run.take_while(|token| reading.word(*token) != "to").last()? + 1;
    let top = |token: &u32| noun(token) && !(behind..end).contains(&reading.head(*token));
    let head = (behind..end).find(top).or_else(|| (behind..end).rev().find(noun))?;
    let phrase = phrase(reading, head, verb);
    let heard = (end..phrase.1.max(end)).find(|token| reading.word(*token) == "to");
    let last = if phrase.0 >= behind { heard.unwrap_or(phrase.1.max(end)) } else { end };
    Some((head, (behind, last)))
}

/// The words of a noun phrase, none beyond the cue or a quotation mark.
pub(super) fn phrase(reading: &Reading<'_>, head: u32, cue: u32) -> Tokens {
    let (mut start, mut end) = reading.subtree(head);
    (start, end) = (start.max(head.saturating_sub(2 * PHRASE)), end.min(head + 2 * PHRASE));
    if (start..end).contains(&cue) {
        (start, end) = if cue < head { (cue + 1, end) } else { (start, cue) };
    }
    if let Some(comma) = (start..head).rev().find(|token| reading.raw(*token) == ",") {
        start = comma + 1;
    }
    let marks = |token: &u32| matches!(reading.raw(*token), "\"" | "“" | "”" | "''" | "``" | ":" | ";");
    if let Some(mark) = (start..head).rev().find(marks) {
        start = mark + 1;
    }
    if let Some(mark) = (head + 1..end).find(marks) {
        end = mark;
    }
    while start < head && matches!(reading.upos(start), Upos::Adp | Upos::Punct | Upos::Cconj | Upos::Sconj) {
        start += 1;
    }
    if end - start > PHRASE {
        (start, end) = (head, head + 1);
    }
    let (start, end) = reading.trimmed((start, end));
    if start < end { (start, end) } else { (head, head + 1) }
}
