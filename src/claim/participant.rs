//! Who and what takes part in a claim, and in which part.

use super::clause::Clause;
use super::words::Words;
use crate::lexicon::deeds::{Of, deed};
use crate::lexicon::{Key, function, transfer};
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

/// The participants of a clause, in text order; some words are known to be persons.
pub(crate) fn args(words: &Words, clause: &Clause, is_person: impl Fn(u32) -> bool) -> Vec<Arg> {
    let mut args = vec![];
    let passive = is_passive(words, clause.core());
    let mut subject = false;
    for &at in &clause.chain {
        let verb = Verb::new(words, at, passive && at == clause.core());
        for child in words.children(at) {
            let Some(role) = verb.role(words, child, &is_person).filter(|_| !is_called(words, child)) else { continue };
            subject |= matches!(words[child].rel, Rel::Nsubj | Rel::Csubj);
            args.push(Arg { role, head: child });
            // What is coordinated with a participant shares its part.
            let others = coordinated(words, child).into_iter().filter(|&other| is_nominal(words, other));
            args.extend(others.map(|head| Arg { role, head }));
        }
        args.extend(verb.beyond(words));
    }
    if !subject {
        args.extend(inherited_subject(words, clause, passive));
    }
    args.extend(left_out(words, clause, passive, &args));
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

/// Whether a noun only calls somebody: "Sir, it is good to be here", which a parser may take for the subject.
fn is_called(words: &Words, at: u32) -> bool {
    let alone = words[at].left == at && words[at].upos == Upos::Noun;
    let opens = at == 0 || words[at - 1].sentence != words[at].sentence || matches!(words.lemma(at - 1), "“" | "\"" | "‘" | "``");
    let set_off = (at as usize) + 1 < words.len() && words.lemma(at + 1) == "," && words[at + 1].sentence == words[at].sentence;
    let bare = !words.children(at).any(|child| words[child].upos != Upos::Punct);
    alone && opens && set_off && bare
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

/// A predicate and what it makes of its dependents.
struct Verb<'a> {
    at: u32,
    lemma: &'a str,
    passive: bool,
    /// The first of several objects.
    first: Option<u32>,
    objects: usize,
}

impl<'a> Verb<'a> {
    fn new(words: &'a Words, at: u32, passive: bool) -> Verb<'a> {
        let mut objects = words.children(at).filter(|&child| matches!(words[child].rel, Rel::Obj | Rel::Iobj));
        let first = objects.next();
        Verb { at, lemma: words.lemma(at), passive, first, objects: usize::from(first.is_some()) + objects.count() }
    }

    /// The part that a dependent plays.
    fn role(&self, words: &Words, child: u32, is_person: impl Fn(u32) -> bool) -> Option<Role> {
        match words[child].rel {
            Rel::Nsubj | Rel::Csubj if self.passive => Some(self.passive_subject()),
            Rel::Nsubj | Rel::Csubj => Some(Role::Subject),
            Rel::Obj | Rel::Iobj => Some(self.object(words, child)),
            Rel::Obl | Rel::Nmod if is_nominal(words, child) => Some(self.oblique(words, child, is_person)),
            _ => None,
        }
    }

    /// "Holm was given the key" tells who got it, "Holm was elected president" who was.
    fn passive_subject(&self) -> Role {
        if self.objects > 0 && transfer::gives(self.lemma) { Role::Recipient } else { Role::Object }
    }

    /// "gave Holm the key", "called Holm a traitor", "became the mayor".
    fn object(&self, words: &Words, child: u32) -> Role {
        let first = self.first == Some(child);
        let naming = transfer::names(self.lemma);
        match (words[child].rel, self.objects) {
            (_, 1) if transfer::becomes(self.lemma) || naming && self.passive => Role::Predicate,
            (_, 2) if naming => {
                if first {
                    Role::Object
                } else {
                    Role::Predicate
                }
            }
            (Rel::Iobj, _) => Role::Recipient,
            (_, 2) if first && transfer::gives(self.lemma) => Role::Recipient,
            _ => Role::Object,
        }
    }

    /// By its preposition; the "by" of a passive names who did it.
    fn oblique(&self, words: &Words, child: u32, is_person: impl Fn(u32) -> bool) -> Role {
        let Some(case) = words.child(child, Rel::Case) else { return Role::Oblique(Key::of("")) };
        let lone = !self.passive && self.objects == 0;
        match words.lemma(case) {
            "by" if self.passive && is_doer(words, child) => Role::Subject,
            "to" if lone && transfer::goes(self.lemma) && !is_person(child) && words[child].upos != Upos::Pron => {
                Role::Oblique(Key::of("to"))
            }
            "to" => Role::Recipient,
            other => Role::Oblique(Key::of(other)),
        }
    }

    /// Participants that a parser hangs on another: "received a letter from Lind", "was told the truth by Lind", "there is a man in
    /// the room".
    fn beyond(&self, words: &Words) -> Vec<Arg> {
        let existential = words.child(self.at, Rel::Expl).is_some() && self.lemma == "be";
        let holder = if existential { words.child(self.at, Rel::Nsubj) } else { words.child(self.at, Rel::Obj) };
        let Some(holder) = holder else { return vec![] };
        let role = |child: u32| {
            let case = words.lemma(words.child(child, Rel::Case)?);
            match case {
                "to" if transfer::gives(self.lemma) => Some(Role::Recipient),
                "from" if transfer::gets(self.lemma) => Some(Role::Oblique(Key::of(case))),
                "by" if self.passive && is_doer(words, child) => Some(Role::Subject),
                "in" | "on" | "at" | "near" | "under" if existential => Some(Role::Oblique(Key::of(case))),
                _ => None,
            }
        };
        let after = words.all_in(holder, Rel::Nmod).filter(|&child| child > holder && is_nominal(words, child));
        after.filter_map(|child| role(child).map(|role| Arg { role, head: child })).collect()
    }
}

/// Whether the word after the "by" of a passive names who or what did it; not when ("by Monday"), how ("by hand"), by how much ("by ten
/// dollars") nor beside what ("by the river").
fn is_doer(words: &Words, at: u32) -> bool {
    let (upos, lemma) = (words[at].upos, words.lemma(at));
    let counted = words.child(at, Rel::Nummod).is_some();
    match upos {
        Upos::Pron => true,
        Upos::Num | Upos::Sym => false,
        Upos::Propn => !(transfer::is_term(lemma) || transfer::is_term(&lemma.to_lowercase())),
        _ => {
            let bare = words[at].left + 1 >= at && words[at].right == at;
            let beside = !bare && words.child(at, Rel::Det).is_some() && transfer::is_beside(lemma);
            let means = transfer::is_means(lemma) && (bare || matches!(lemma, "means" | "virtue" | "way" | "dint" | "reason"));
            let extent = (counted || lemma == "half") && transfer::is_extent(lemma);
            !(transfer::is_term(lemma) || means || extent || beside)
        }
    }
}

/// The object that a relative clause without a pronoun leaves out: "the man Lind attacked".
fn left_out(words: &Words, clause: &Clause, passive: bool, args: &[Arg]) -> Option<Arg> {
    let word = &words[clause.head];
    let noun = word.head;
    let lemma = words.lemma(noun);
    let whole = clause.chain.len() == 1 && word.rel == Rel::Acl && word.upos == Upos::Verb && !passive;
    if !whole || args.iter().any(|arg| arg.role == Role::Object || arg.head == noun) {
        return None;
    }
    let own = |subject: u32| subject > noun && !matches!(words.lemma(subject), "who" | "which" | "that" | "what");
    let subject = words.child(clause.head, Rel::Nsubj).is_some_and(own);
    let open =
        words.children(clause.head).any(|child| matches!(words[child].rel, Rel::Mark | Rel::Ccomp | Rel::Xcomp | Rel::Advmod));
    let other =
        transfer::is_term(lemma) || function::is_shell(lemma) || matches!(lemma, "fact" | "moment" | "place" | "reason" | "way");
    (subject && !open && !other).then_some(Arg { role: Role::Object, head: noun })
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

/// The deeds that nouns among the words name, with who takes part in each.
pub(super) fn deeds(words: &Words, own: &[u32]) -> Vec<(u32, Vec<Arg>)> {
    let nouns = own.iter().copied().filter(|&at| words[at].upos == Upos::Noun && words.child(at, Rel::Nmod).is_some());
    nouns.map(|noun| (noun, of_noun(words, noun))).filter(|(_, args)| !args.is_empty()).collect()
}

/// Who takes part in a deed that a noun names: "Holm's attack on Lind", "the sale of the house to Lind by Holm".
fn of_noun(words: &Words, noun: u32) -> Vec<Arg> {
    let Some(of) = deed(words.lemma(noun)) else { return vec![] };
    let case = |child: u32| words.child(child, Rel::Case).map_or("", |case| words.lemma(case));
    // A parser may hang the second of two prepositions on the first: "the attack on Lind by Holm".
    let inner =
        |child: u32| words.all_in(child, Rel::Nmod).filter(move |&inner| matches!(case(inner), "by" | "to" | "on" | "against"));
    let mut others: Vec<u32> = words.all_in(noun, Rel::Nmod).collect();
    others.extend(others.clone().into_iter().flat_map(inner));
    let by = others.iter().any(|&child| case(child) == "by" && is_doer(words, child));
    let done_to = others.iter().any(|&child| matches!(case(child), "on" | "against"));
    let mut args: Vec<Arg> = others
        .into_iter()
        .filter_map(|head| {
            let role = match case(head) {
                "by" if is_doer(words, head) => Role::Subject,
                "on" | "against" if words[head].upos != Upos::Num && !transfer::is_term(words.lemma(head)) => Role::Object,
                "of" if of == Of::Patient || by && !done_to => Role::Object,
                "of" => Role::Subject,
                "to" => Role::Recipient,
                "'s" | "'" | "" if head < noun => {
                    if by {
                        Role::Object
                    } else {
                        Role::Subject
                    }
                }
                _ => return None,
            };
            Some(Arg { role, head })
        })
        .collect();
    args.sort_by_key(|arg| (arg.head, arg.role));
    args
}
