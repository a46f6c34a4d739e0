//! Who and what takes part in a claim, and in which part.

use super::clause::Clause;
use super::words::Words;
use crate::lexicon::Key;
use crate::syntax::{Rel, Upos};

/// The part of a participant, the same for active and passive clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Role {
    /// Who does it, or of what it is said.
    Subject,
    /// To whom or what it is done.
    Object,
    /// To whom it is given or said.
    Recipient,
    /// What the subject is said to be.
    Predicate,
    /// Anything else, by its preposition.
    Oblique(Key),
}

impl Role {
    /// The name by which reports call the part.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Role::Subject => "subject",
            Role::Object => "object",
            Role::Recipient => "recipient",
            Role::Predicate => "predicate",
            Role::Oblique(_) => "oblique",
        }
    }
}

/// A participant: the part and the word that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Arg {
    pub role: Role,
    pub head: u32,
}

/// The participants of a clause, in text order.
pub(crate) fn args(words: &Words, clause: &Clause) -> Vec<Arg> {
    let mut args = vec![];
    let passive = is_passive(words, clause.core());
    for &at in &clause.chain {
        let inner = at == clause.core();
        for child in words.children(at) {
            let Some(role) = role(words, child, passive && inner) else { continue };
            args.push(Arg { role, head: child });
            // What is coordinated with a participant shares its part.
            let others = coordinated(words, child).into_iter().filter(|&other| is_nominal(words, other));
            args.extend(others.map(|head| Arg { role, head }));
        }
    }
    if !args.iter().any(|arg| arg.role == Role::Subject || arg.role == Role::Object && passive) {
        args.extend(inherited_subject(words, clause, passive));
    }
    if words[clause.core()].upos != Upos::Verb && words.child(clause.core(), Rel::Cop).is_some() {
        args.push(Arg { role: Role::Predicate, head: clause.core() });
    }
    args.sort_by_key(|arg| (arg.head, arg.role));
    args
}

/// The part in what happens: `agent`, `patient`, `recipient`, `attribute` or `circumstance`. The subject of a verb does it, that of
/// a state is in it.
pub(crate) fn part(words: &Words, predicate: u32, arg: &Arg) -> &'static str {
    match arg.role {
        Role::Subject if words[predicate].upos == Upos::Verb => "agent",
        Role::Subject | Role::Object => "patient",
        Role::Recipient => "recipient",
        Role::Predicate => "attribute",
        Role::Oblique(_) => "circumstance",
    }
}

/// The members of a list after the first; a parser may hang each on the one before, and take a comma for an apposition of names.
fn coordinated(words: &Words, first: u32) -> Vec<u32> {
    let mut members = vec![];
    let mut open = vec![first];
    while let Some(at) = open.pop().filter(|_| members.len() < LONGEST_LIST) {
        let listed = words.children(at).filter(|&child| match words[child].rel {
            Rel::Conj => true,
            Rel::Appos | Rel::List => words[first].upos == Upos::Propn && words[child].upos == Upos::Propn,
            _ => false,
        });
        let found: Vec<u32> = listed.collect();
        members.extend(&found);
        open.extend(found);
    }
    members
}

/// Longer lists are tables.
const LONGEST_LIST: usize = 32;

/// The part that a dependent plays.
fn role(words: &Words, child: u32, passive: bool) -> Option<Role> {
    match words[child].rel {
        Rel::Nsubj | Rel::Csubj => Some(if passive { Role::Object } else { Role::Subject }),
        Rel::Obj => Some(Role::Object),
        Rel::Iobj => Some(Role::Recipient),
        Rel::Obl | Rel::Nmod if is_nominal(words, child) => Some(oblique(words, child, passive)),
        _ => None,
    }
}

/// By its preposition; the "by" of a passive names who did it.
fn oblique(words: &Words, child: u32, passive: bool) -> Role {
    let Some(case) = words.child(child, Rel::Case) else { return Role::Oblique(Key::of("")) };
    match words.lemma(case) {
        "by" if passive => Role::Subject,
        "to" => Role::Recipient,
        other => Role::Oblique(Key::of(other)),
    }
}

fn is_nominal(words: &Words, at: u32) -> bool {
    matches!(words[at].upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num | Upos::Det | Upos::X | Upos::Sym)
}

/// Whether the verb stands in the passive: a participle with "be" or "get", or one that says more of a noun.
pub(crate) fn is_passive(words: &Words, at: u32) -> bool {
    if words[at].upos != Upos::Verb || words.is_gerund(at) {
        return false;
    }
    let auxiliary = words.all_in(at, Rel::Aux).last();
    match auxiliary {
        Some(aux) => matches!(words.lemma(aux), "be" | "get"),
        None => words[at].rel == Rel::Acl && is_past_participle(words, at),
    }
}

/// A participle that says more of a noun has no subject and no "to" of its own.
fn is_past_participle(words: &Words, at: u32) -> bool {
    !words.children(at).any(|child| matches!(words[child].rel, Rel::Nsubj | Rel::Mark)) && words.is_inflected(at)
}

/// A clause without a subject shares that of the clause it is coordinated with or depends on; a relative clause has the noun it
/// belongs to.
fn inherited_subject(words: &Words, clause: &Clause, passive: bool) -> Option<Arg> {
    let role = if passive { Role::Object } else { Role::Subject };
    let word = &words[clause.head];
    if word.head == clause.head {
        return None;
    }
    match word.rel {
        Rel::Acl => Some(Arg { role, head: word.head }),
        Rel::Xcomp | Rel::Ccomp => {
            let controller = words.child(word.head, Rel::Obj).or(words.child(word.head, Rel::Iobj));
            controller.or(words.child(word.head, Rel::Nsubj)).map(|head| Arg { role, head })
        }
        Rel::Conj | Rel::Advcl | Rel::Parataxis => subject_above(words, word.head).map(|head| Arg { role, head }),
        _ => None,
    }
}

/// The nearest subject on the way up.
fn subject_above(words: &Words, at: u32) -> Option<u32> {
    let mut at = at;
    for _ in 0..4 {
        if let Some(subject) = words.child(at, Rel::Nsubj) {
            return Some(subject);
        }
        if words[at].rel == Rel::Acl || words[at].head == at {
            return None;
        }
        at = words[at].head;
    }
    None
}

/// What a word stands for: a relative pronoun for its noun, "one" in "one of the planes" for a plane, other words for themselves.
pub(crate) fn antecedent(words: &Words, at: u32) -> u32 {
    if matches!(words[at].upos, Upos::Num | Upos::Det | Upos::Pron)
        && let Some(whole) = words
            .all_in(at, Rel::Nmod)
            .find(|&child| words.child(child, Rel::Case).is_some_and(|case| words.lemma(case) == "of" || case > child))
    {
        return whole;
    }
    if !matches!(words.lemma(at), "which" | "who" | "that" | "whom") || words[at].upos != Upos::Pron {
        return at;
    }
    let mut up = words[at].head;
    for _ in 0..3 {
        if words[up].rel == Rel::Acl {
            return words[up].head;
        }
        up = words[up].head;
    }
    at
}
