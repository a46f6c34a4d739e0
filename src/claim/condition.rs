//! What a claim is made to depend on.

use super::clause::{Clause, Link};
use super::words::Words;
use crate::lexicon::condition::{is_exceptive, is_return};
use crate::source::Span;
use crate::syntax::{Rel, Upos};

/// A condition on a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Condition {
    /// The head of the conditional clause; none where the condition is what was said before ("in return").
    pub clause: Option<u32>,
    /// Whether it takes up what somebody else has just said ("if that is the only obstacle") and sets nothing of its own.
    pub taken_up: bool,
    /// Whether the claim holds when the condition does not ("unless").
    pub exceptive: bool,
    /// The word that states it.
    pub cue: u32,
    pub span: Span,
}

/// The condition of a clause; `links` tells how each word heads a clause, if it does.
pub(crate) fn condition_of(words: &Words, clause: &Clause, link_of: impl Fn(u32) -> Option<Link>) -> Option<Condition> {
    let stated = |at: u32| words.children(at).find(|&child| link_of(child) == Some(Link::Condition));
    // A condition may hang on any word of the clause ("for example, if ..."), or beside it on the verb that reports both.
    let found =
        clause.chain.iter().chain(&clause.own).find_map(|&at| stated(at)).or_else(|| beside(words, clause.head, &link_of));
    if let Some(head) = found {
        let cue = words.child(head, Rel::Mark).unwrap_or(words[head].left);
        let span = words.span(words[head].left, words[head].right);
        let (taken_up, exceptive) = (takes_up(words, head), is_exceptive(words.lemma(cue)));
        return Some(Condition { clause: Some(head), taken_up, exceptive, cue, span });
    }
    clause.chain.iter().find_map(|&at| in_return(words, at))
}

/// "If that is the only obstacle", "if this is the case": the premise is the other's, and granted.
fn takes_up(words: &Words, head: u32) -> bool {
    let pointer = words.child(head, Rel::Nsubj).is_some_and(|subject| matches!(words.lemma(subject), "that" | "this"));
    let known = words.child(head, Rel::Det).is_some_and(|det| words.lemma(det) == "the");
    pointer && known && words[head].upos == Upos::Noun && words.child(head, Rel::Cop).is_some()
}

/// A condition between a reporting verb and the clause it reports.
fn beside(words: &Words, head: u32, link_of: &impl Fn(u32) -> Option<Link>) -> Option<u32> {
    let governor = words[head].head;
    if governor >= head || !matches!(words[head].rel, Rel::Ccomp | Rel::Parataxis) {
        return None;
    }
    words.children(governor).find(|&child| child > governor && child < head && link_of(child) == Some(Link::Condition))
}

/// "in return", "in exchange": the condition stands in the sentence before.
fn in_return(words: &Words, at: u32) -> Option<Condition> {
    let cue = words.children(at).find(|&child| {
        is_return(words.lemma(child))
            && words.child(child, Rel::Case).is_some_and(|case| words.lemma(case) == "in")
            && words.child(child, Rel::Nmod).is_none()
    })?;
    Some(Condition { clause: None, taken_up: false, exceptive: false, cue, span: words.span(words[cue].left, cue) })
}
