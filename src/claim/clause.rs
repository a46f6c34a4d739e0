//! Which words head a clause, which words belong to it, and the chain of predicates from its head to what it is about.
//!
//! "The president is ready to come to agree" is one clause with the chain ready, come, agree: the outer predicates are read as
//! operators on the innermost.

use super::words::Words;
use crate::lexicon::{commitment, condition, function, modality, polarity};
use crate::syntax::{Rel, Upos};

/// How a clause hangs on the one above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// The main clause, or one coordinated with it.
    Main,
    /// What is said, thought or asked.
    Complement,
    /// Says more of a noun.
    Relative,
    /// States the condition of another clause.
    Condition,
    /// Says when, why or how.
    Adjunct,
}

/// A clause: its head, its chain of predicates, its own words.
#[derive(Clone, Debug)]
pub(crate) struct Clause {
    pub head: u32,
    pub link: Link,
    /// From the head to the innermost predicate.
    pub chain: Vec<u32>,
    /// The words of the clause, without those of clauses inside it.
    pub own: Vec<u32>,
}

impl Clause {
    /// The innermost predicate.
    pub(crate) fn core(&self) -> u32 {
        *self.chain.last().unwrap_or(&self.head)
    }
}

/// All clauses of the words, in text order of their heads; `quoted` tells whether a word is quoted and its governor is not, so that
/// it heads what is quoted.
pub(crate) fn clauses(words: &Words, quoted: impl Fn(u32) -> bool) -> Vec<Clause> {
    let mut clauses = vec![];
    // The clause each word belongs to; chains are folded into the clause of their head.
    let mut home = vec![u32::MAX; words.len()];
    let heads: Vec<Option<Link>> =
        (0..words.len() as u32).map(|at| link(words, at).or_else(|| quoted(at).then_some(Link::Complement))).collect();
    for at in 0..words.len() as u32 {
        if let Some(link) = heads[at as usize] {
            home[at as usize] = clauses.len() as u32;
            clauses.push(Clause { head: at, link, chain: chain(words, at, &heads), own: vec![] });
        }
    }
    for at in 0..words.len() as u32 {
        let clause = find_home(words, &mut home, at);
        if clause != u32::MAX {
            clauses[clause as usize].own.push(at);
        }
    }
    clauses
}

/// The clause of a word is that of its governor, unless it heads one; paths are remembered so that the whole is linear.
fn find_home(words: &Words, home: &mut [u32], at: u32) -> u32 {
    let mut path = vec![];
    let mut here = at;
    while home[here as usize] == u32::MAX && words[here].head != here {
        path.push(here);
        here = words[here].head;
    }
    let found = home[here as usize];
    for step in path {
        home[step as usize] = found;
    }
    found
}

/// How the word hangs as head of a clause, if it is one.
fn link(words: &Words, at: u32) -> Option<Link> {
    let word = &words[at];
    match word.rel {
        Rel::Root => Some(Link::Main),
        Rel::Parataxis if is_predicate(words, at) => Some(Link::Main),
        Rel::Ccomp | Rel::Csubj => (!continues_chain(words, at)).then_some(Link::Complement),
        Rel::Advcl | Rel::Xcomp if is_proviso(words, at) => Some(Link::Condition),
        Rel::Xcomp => (is_controlled(words, at) && !continues_chain(words, at)).then_some(Link::Complement),
        Rel::Advcl => {
            (!continues_chain(words, at)).then(|| if is_condition(words, at) { Link::Condition } else { Link::Adjunct })
        }
        Rel::Acl => (!continues_chain(words, at)).then_some(Link::Relative),
        Rel::Conj if is_predicate(words, at) => coordinated(words, at),
        _ => None,
    }
}

/// A conjunct is a clause of the kind of its first conjunct, when that is one.
fn coordinated(words: &Words, at: u32) -> Option<Link> {
    let first = words[at].head;
    if words[first].rel == Rel::Conj {
        // Chains of conjuncts hang on the first one in this scheme; a parser may still chain them.
        return is_predicate(words, first).then_some(Link::Main);
    }
    match link(words, first) {
        Some(link) => Some(link),
        None if words[first].rel == Rel::Xcomp => Some(Link::Main),
        None => None,
    }
}

/// A verb, or a nominal or adjective with a copula or a subject.
fn is_predicate(words: &Words, at: u32) -> bool {
    words[at].upos == Upos::Verb
        || words.children(at).any(|child| matches!(words[child].rel, Rel::Cop | Rel::Nsubj | Rel::Csubj | Rel::Expl))
}

/// "if", "unless", "provided" mark a condition; so does an inverted "had" or "were".
fn is_condition(words: &Words, at: u32) -> bool {
    // "Even if" sets no condition, and "as if" likens.
    let plain = |mark: u32| mark == 0 || !matches!(words.lemma(mark - 1), "as" | "even");
    words.all_in(at, Rel::Mark).any(|mark| condition::is_conditional(words.lemma(mark)) && plain(mark))
        || inverted(words, at)
        || is_in_case(words, at)
        || is_as_long_as(words, at)
}

/// "In case the ships turn".
fn is_in_case(words: &Words, at: u32) -> bool {
    let case = words[at].left.checked_sub(1).filter(|&case| words.lemma(case) == "case");
    case.and_then(|case| case.checked_sub(1)).is_some_and(|before| words.lemma(before) == "in")
        && words.child(at, Rel::Nsubj).is_some()
}

/// "As long as they stay away, we will withdraw"; of what was, it says how long.
fn is_as_long_as(words: &Words, at: u32) -> bool {
    let first = words[at].left;
    let as_long = first > 1 && words.lemma(first - 1) == "long" && matches!(words.lemma(first - 2), "as" | "so");
    as_long
        && words.lemma(first) == "as"
        && words.child(at, Rel::Nsubj).is_some()
        && super::over::has_aux(words, words[at].head, &super::over::MODALS)
}

/// "Provided that the ships turn", "assuming they do": a participle over the clause that it makes a condition.
pub(super) fn is_proviso(words: &Words, at: u32) -> bool {
    let over = |child: u32| child > at && matches!(words[child].rel, Rel::Ccomp | Rel::Xcomp) && words[child].upos == Upos::Verb;
    words[at].left == at && words.is_inflected(at) && condition::is_proviso(words.lemma(at)) && words.children(at).any(over)
}

/// "Had he come, ...", "were it so, ...": the auxiliary stands before its subject and opens the clause.
pub(super) fn inverted(words: &Words, at: u32) -> bool {
    let Some(aux) = words.children(at).find(|&child| matches!(words[child].rel, Rel::Aux | Rel::Cop)) else { return false };
    let Some(subject) = words.child(at, Rel::Nsubj) else { return false };
    aux == words[at].left && aux < subject && matches!(words.lemma(aux), "have" | "be" | "should")
}

/// The complement of a verb that asks or makes somebody do something is a clause of its own: that somebody is its subject.
fn is_controlled(words: &Words, at: u32) -> bool {
    let governor = words[at].head;
    words.children(governor).any(|child| matches!(words[child].rel, Rel::Obj | Rel::Iobj))
        && modality::obligation(words.lemma(governor)).is_some()
}

/// Whether the word carries on the chain of predicates of its governor.
fn continues_chain(words: &Words, at: u32) -> bool {
    let word = &words[at];
    let governor = word.head;
    match word.rel {
        Rel::Xcomp => !is_controlled(words, at) && !is_proviso(words, at),
        Rel::Obj | Rel::Ccomp if word.upos == Upos::Verb && is_had_better(words, governor) => true,
        Rel::Ccomp | Rel::Advcl | Rel::Acl | Rel::Csubj => {
            let own_subject = words.child(at, Rel::Nsubj).is_some() && !is_for_clause(words, at);
            (is_operator(words, governor)
                || keeps_from(words, governor, at)
                || meets_obstacle(words, governor, at)
                || carries_on(words, governor, at))
                && is_infinitive(words, at)
                && !own_subject
        }
        _ => false,
    }
}

/// "had better go", where a parser may take "go" for an object.
fn is_had_better(words: &Words, at: u32) -> bool {
    words.lemma(at) == "have" && (at as usize) + 1 < words.len() && words.lemma(at + 1) == "well"
}

/// "kept them from leaving".
fn keeps_from(words: &Words, governor: u32, at: u32) -> bool {
    polarity::blocks(words.lemma(governor)) && words.all_in(at, Rel::Mark).any(|mark| words.lemma(mark) == "from")
}

/// "for them to go": the subject of an infinitive.
fn is_for_clause(words: &Words, at: u32) -> bool {
    words.all_in(at, Rel::Mark).any(|mark| words.lemma(mark) == "for")
}

/// "sees no difficulties in going": what stands in the way is the object, and the way hangs on the verb.
fn meets_obstacle(words: &Words, governor: u32, at: u32) -> bool {
    let obstacle =
        words.child(governor, Rel::Obj).is_some_and(|object| object < at && commitment::is_obstacle(words.lemma(object)));
    obstacle && words.all_in(at, Rel::Mark).any(|mark| words.lemma(mark) == "in")
}

/// "there is pressure on him to go", "he gave the order to go": the infinitive hangs on the light verb, and belongs to its noun.
fn carries_on(words: &Words, governor: u32, at: u32) -> bool {
    let carrier = |child: u32| child < at && matches!(words[child].rel, Rel::Nsubj | Rel::Obj) && is_operator(words, child);
    function::is_light(words.lemma(governor))
        && words.children(governor).any(carrier)
        && words.all_in(at, Rel::Mark).any(|mark| words.lemma(mark) == "to")
}

/// Adjectives and nouns that say whether, or how bindingly, their complement holds.
fn is_operator(words: &Words, at: u32) -> bool {
    let lemma = words.lemma(at);
    matches!(words[at].upos, Upos::Adj | Upos::Noun | Upos::Adv)
        && (commitment::commitment(lemma).is_some()
            || commitment::is_obstacle(lemma)
            || modality::certainty(lemma).is_some()
            || modality::obligation(lemma).is_some())
        || polarity::implies(lemma).is_some()
}

/// "to go", "in going".
fn is_infinitive(words: &Words, at: u32) -> bool {
    words.children(at).any(|child| words[child].rel == Rel::Mark && matches!(words.lemma(child), "to" | "in" | "from" | "of"))
}

/// Longer chains of predicates are misread.
const LONGEST_CHAIN: usize = 6;

/// From the head of a clause inwards, while the next predicate is not a clause of its own.
fn chain(words: &Words, head: u32, heads: &[Option<Link>]) -> Vec<u32> {
    let mut chain = vec![head];
    while chain.len() < LONGEST_CHAIN {
        let at = chain[chain.len() - 1];
        let next = words.children(at).find(|&child| heads[child as usize].is_none() && continues_chain(words, child));
        let next = next.or_else(|| through_noun(words, at, heads));
        match next {
            Some(next) => chain.push(next),
            None => break,
        }
    }
    chain
}

/// "makes an effort to go", "sees no difficulty in going": the chain runs through the object of a light predicate.
fn through_noun(words: &Words, at: u32, heads: &[Option<Link>]) -> Option<u32> {
    let noun = words.children(at).find(|&child| {
        matches!(words[child].rel, Rel::Obj | Rel::Nsubj) && is_operator(words, child) && !function::is_filler(words.lemma(child))
    })?;
    words.children(noun).find(|&child| heads[child as usize].is_none() && continues_chain(words, child))
}
