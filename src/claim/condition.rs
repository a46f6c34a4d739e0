//! What a claim is made to depend on.

use super::clause::{Clause, Link};
use super::over::{MODALS, has_aux, would_have};
use super::words::Words;
use crate::lexicon::condition::{depends, is_conditional, is_exceptive, is_leave, is_proviso, is_return};
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
    let named = clause.chain.iter().find_map(|&at| named(words, at).or_else(|| in_return(words, at)));
    named.or_else(|| opening(words, clause)).or_else(|| shared(words, clause, &link_of))
}

fn on(words: &Words, head: u32, cue: u32, first: u32, last: u32) -> Option<Condition> {
    Some(Condition { clause: Some(head), taken_up: false, exceptive: false, cue, span: words.span(first, last) })
}

/// "If they turn, we will withdraw and the king will return": what opens the sentence holds for all that is joined.
fn shared(words: &Words, clause: &Clause, link_of: &impl Fn(u32) -> Option<Link>) -> Option<Condition> {
    let first = words[clause.head].head;
    let joined =
        words[clause.head].rel == Rel::Conj && words.child(clause.head, Rel::Cc).is_some_and(|cc| words.lemma(cc) == "and");
    let stated = |&child: &u32| child < first && link_of(child) == Some(Link::Condition);
    let head = words.children(first).find(stated).filter(|_| joined)?;
    let cue = words.child(head, Rel::Mark).unwrap_or(words[head].left);
    let mut found = on(words, head, cue, words[head].left, words[head].right)?;
    found.exceptive = is_exceptive(words.lemma(cue));
    Some(found)
}

/// A condition in the form of a noun beside the predicate: "in case of war", "without a licence", "subject to approval".
fn named(words: &Words, at: u32) -> Option<Condition> {
    words.children(at).find_map(|child| {
        let whole = |head: u32, cue: u32| on(words, head, cue, words[child].left, words[child].right);
        match words[child].rel {
            Rel::Advmod if words.child(child, Rel::Mark).is_some_and(|mark| is_conditional(words.lemma(mark))) => {
                whole(child, words[child].left)
            }
            Rel::Advcl if depends(words.lemma(child)) => whole(words.child(child, Rel::Obl)?, child),
            Rel::Advcl if is_without(words, child, at) && !words.is_gerund(child) => whole(child, words[child].left),
            Rel::Obl if is_without(words, child, at) => whole(child, words[child].left),
            Rel::Obl => beside_noun(words, child).or_else(|| dependent(words, at, child)),
            _ if words.lemma(child) == "subject" => dependent(words, child, words.child(child, Rel::Obl)?),
            _ => None,
        }
    })
}

/// "Without help they would drown": what will be so without it depends on it. "Left without a word" tells how.
fn is_without(words: &Words, child: u32, at: u32) -> bool {
    let cue = words.children(child).find(|&cue| matches!(words[cue].rel, Rel::Case | Rel::Mark));
    let Some(cue) = cue else { return false };
    let without =
        words.lemma(cue) == "without" && has_aux(words, at, &MODALS) && !matches!(words.lemma(child), "doubt" | "question");
    let but_for = words.lemma(cue) == "for" && cue > 0 && words.lemma(cue - 1) == "but" && would_have(words, at);
    without || but_for
}

/// "In case of war", "in the event that", "on condition that", "in return for food".
fn beside_noun(words: &Words, noun: u32) -> Option<Condition> {
    let case = words.child(noun, Rel::Case)?;
    let with = |by: &str, child: u32| words.child(child, Rel::Case).is_some_and(|case| words.lemma(case) == by);
    let said = words.child(noun, Rel::Acl);
    let stated = match (words.lemma(case), words.lemma(noun)) {
        ("in", "case" | "event") => said.or_else(|| words.all_in(noun, Rel::Nmod).find(|&child| with("of", child))),
        ("on", "condition") => said,
        ("in", lemma) if is_return(lemma) => {
            let given = words.children(noun).chain(words.children(words[noun].head));
            given.filter(|&child| child > noun && words[child].left == noun + 1).find(|&child| with("for", child))
        }
        _ => None,
    }?;
    on(words, stated, noun, words[noun].left, words[stated].right.max(words[noun].right))
}

/// "Is contingent on a ceasefire", "subject to approval".
fn dependent(words: &Words, at: u32, noun: u32) -> Option<Condition> {
    let case = words.lemma(words.child(noun, Rel::Case)?);
    let holds = match words.lemma(at) {
        "subject" => case == "to" && is_leave(words.lemma(noun)),
        lemma => depends(lemma) && matches!(case, "on" | "upon"),
    };
    if holds { on(words, noun, at, words[noun].left, words[noun].right) } else { None }
}

/// "Should the ships turn, we will withdraw", "assuming that they turn, ...": a parser may take the condition for the main clause.
fn opening(words: &Words, clause: &Clause) -> Option<Condition> {
    let over = words[clause.head].head;
    let first = words[over].left;
    let joined = words[clause.head].rel == Rel::Parataxis && over < clause.head;
    if !joined || !has_aux(words, clause.head, &MODALS) || words[first].sentence != words[clause.head].sentence {
        return None;
    }
    let comma = (over..clause.head).find(|&at| words.lemma(at) == ",")?;
    let subject = words.child(over, Rel::Nsubj).or_else(|| words.child(over, Rel::Obj));
    let conditional = words.lemma(first) == "should" || words.lemma(first) == "have" && would_have(words, clause.head);
    let inverted = conditional && subject.is_some_and(|subject| subject > first);
    let assumed = first == over && words.is_gerund(over) && is_proviso(words.lemma(over));
    if inverted || assumed { on(words, over, first, first, comma - 1) } else { None }
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

/// "in return", "in exchange", "in that case": the condition stands in the sentence before.
fn in_return(words: &Words, at: u32) -> Option<Condition> {
    let that = |child: u32| words.child(child, Rel::Det).is_some_and(|det| matches!(words.lemma(det), "that" | "this" | "such"));
    let cue = words.children(at).find(|&child| {
        (is_return(words.lemma(child)) || words.lemma(child) == "case" && that(child))
            && words.child(child, Rel::Case).is_some_and(|case| words.lemma(case) == "in")
            && words.child(child, Rel::Nmod).is_none()
    })?;
    Some(Condition { clause: None, taken_up: false, exceptive: false, cue, span: words.span(words[cue].left, cue) })
}
