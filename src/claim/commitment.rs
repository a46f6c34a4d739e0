//! How far the one who speaks, or the one spoken of, binds himself: refusing, putting off, ready if, ready, promising.

use super::clause::Clause;
use super::modality::Rung;
use super::polarity::negators;
use super::words::Words;
use crate::lexicon::commitment::{Commitment, commitment, is_bargain, is_obstacle, is_settling};
use crate::lexicon::function::{is_light, is_shell};
use crate::lexicon::modality::{Certainty, is_getting};
use crate::lexicon::wordnet::{VerbClass, class_of_verb};
use crate::syntax::{Rel, Upos};

/// The commitment of a clause, where it has one; `certainty` is how sure the clause is.
pub(crate) fn commitment_of(words: &Words, clause: &Clause, certainty: Certainty) -> Option<Rung<Commitment>> {
    bargain(words, clause)
        .or_else(|| obstacle(words, clause))
        .or_else(|| operator(words, clause))
        .or_else(|| given(words, clause))
        .or_else(|| governed(words, clause))
        .or_else(|| impossible(words, clause, certainty))
        .or_else(|| undertaking(words, clause))
        .or_else(|| settled(words, clause, certainty))
}

/// "no deal could be made", "there could be no compromise"; "a deal is possible".
fn bargain(words: &Words, clause: &Clause) -> Option<Rung<Commitment>> {
    for &at in &clause.chain {
        let noun = noun_of(words, at, is_bargain)?;
        let mut cues = negators(words, at);
        if noun != at && cues.is_empty() {
            cues.extend(negators(words, noun));
        }
        if cues.len() % 2 == 1 {
            cues.push(noun);
            return Some(Rung { rung: Commitment::Refuse, cues });
        }
        if is_possible(words, at) && !words.children(at).any(|child| words.lemma(child) == "as") {
            return Some(Rung { rung: Commitment::Willing, cues: vec![noun] });
        }
    }
    None
}

/// The predicate itself, or its subject or object, when it is a noun of that class.
fn noun_of(words: &Words, predicate: u32, is: fn(&str) -> bool) -> Option<u32> {
    // "The exchange of opinions" is no bargain; "a deal of this kind" is.
    let of_something = |at: u32| {
        let of = |child: u32| words.child(child, Rel::Case).is_some_and(|case| words.lemma(case) == "of");
        words.all_in(at, Rel::Nmod).any(|child| of(child) && !is_shell(words.lemma(child)))
    };
    let named = |at: u32| words[at].upos == Upos::Noun && is(words.lemma(at)) && !of_something(at);
    let argument = words.children(predicate).find(|&child| matches!(words[child].rel, Rel::Obj | Rel::Nsubj) && named(child));
    argument.or_else(|| named(predicate).then_some(predicate))
}

fn is_possible(words: &Words, at: u32) -> bool {
    words.lemma(at) == "possible"
        || words.all_in(at, Rel::Aux).any(|aux| matches!(words.lemma(aux), "can" | "could" | "will" | "may" | "might"))
}

/// "sees no difficulty", "there is no objection"; "there are obstacles".
fn obstacle(words: &Words, clause: &Clause) -> Option<Rung<Commitment>> {
    let &at = clause.chain.iter().find(|&&at| noun_of(words, at, is_obstacle).is_some())?;
    let noun = noun_of(words, at, is_obstacle)?;
    let mut cues = negators(words, at);
    if cues.len() % 2 == 1 {
        cues.push(noun);
        return Some(Rung { rung: Commitment::Willing, cues });
    }
    None
}

/// "is ready to", "refused to", "agreed that", "will not promise".
fn operator(words: &Words, clause: &Clause) -> Option<Rung<Commitment>> {
    for (step, &at) in clause.chain.iter().enumerate() {
        if !commits(words, at, step + 1 < clause.chain.len()) {
            continue;
        }
        let Some(rung) = commitment(words.lemma(at)) else { continue };
        let mut cues: Vec<u32> = clause.chain[..=step].iter().flat_map(|&at| negators(words, at)).collect();
        let denied = cues.len() % 2 == 1;
        cues.push(at);
        let rung = if denied { denial(rung)? } else { rung };
        return Some(Rung { rung, cues });
    }
    None
}

/// "gave an assurance", "made a promise": a light verb with a noun that commits.
fn given(words: &Words, clause: &Clause) -> Option<Rung<Commitment>> {
    let core = clause.core();
    let noun = words.child(core, Rel::Obj).filter(|_| is_light(words.lemma(core)))?;
    let rung = commitment(words.lemma(noun))?;
    let mut cues = negators(words, core);
    let rung = if cues.len() % 2 == 1 { denial(rung)? } else { rung };
    cues.push(noun);
    Some(Rung { rung, cues })
}

/// What is promised or agreed to: the rung lies with the governing word.
fn governed(words: &Words, clause: &Clause) -> Option<Rung<Commitment>> {
    let head = &words[clause.head];
    if head.head == clause.head || is_relative(words, clause.head) {
        return None;
    }
    // "gives assurances that": a parser may hang the clause on the verb as well as on the noun.
    let named = words.child(head.head, Rel::Obj).filter(|&object| object < clause.head);
    let promises = |at: &u32| commitment(words.lemma(*at)) == Some(Commitment::Promise);
    let word = match head.rel {
        Rel::Ccomp | Rel::Xcomp | Rel::Acl => Some(head.head).filter(promises).or(named.filter(promises)),
        Rel::Advcl => {
            named.filter(promises).filter(|_| words.all_in(clause.head, Rel::Mark).any(|mark| words.lemma(mark) == "that"))
        }
        _ => None,
    }?;
    negators(words, head.head).is_empty().then(|| Rung { rung: Commitment::Promise, cues: vec![word] })
}

/// A clause with a relative pronoun says more of the noun; one with "that" or "to" says what is promised.
fn is_relative(words: &Words, head: u32) -> bool {
    words.children(head).any(|child| matches!(words.lemma(child), "which" | "who" | "whom"))
}

/// Verbs commit by themselves; adjectives and nouns only when they say what to.
fn commits(words: &Words, at: u32, governs: bool) -> bool {
    match words[at].upos {
        Upos::Verb => true,
        Upos::Adj => {
            governs || words.children(at).any(|child| matches!(words[child].rel, Rel::Xcomp | Rel::Ccomp | Rel::Advcl | Rel::Obl))
        }
        _ => governs,
    }
}

/// What is left of a commitment that is denied.
fn denial(rung: Commitment) -> Option<Commitment> {
    match rung {
        Commitment::Refuse => Some(Commitment::Willing),
        Commitment::Avoid => None,
        Commitment::Conditional | Commitment::Willing | Commitment::Promise => Some(Commitment::Refuse),
    }
}

/// "it is impossible for us to take such a step", "we cannot stop the flights": who says so declines.
fn impossible(words: &Words, clause: &Clause, certainty: Certainty) -> Option<Rung<Commitment>> {
    let acts = words[clause.core()].upos == Upos::Verb && clause.core() != clause.head || can_not(words, clause);
    let helpless = matches!(words.lemma(clause.head), "help" | "resist");
    (certainty == Certainty::Impossible && acts && !helpless)
        .then(|| Rung { rung: Commitment::Refuse, cues: clause.chain[..1].to_vec() })
}

fn can_not(words: &Words, clause: &Clause) -> bool {
    words.all_in(clause.head, Rel::Aux).any(|aux| words.lemma(aux) == "can" || words.lemma(aux) == "could")
        && !negators(words, clause.head).is_empty()
        && words.child(clause.head, Rel::Obj).is_some()
}

/// "we will keep the peace", "we would withdraw": what the speakers say they will do.
fn undertaking(words: &Words, clause: &Clause) -> Option<Rung<Commitment>> {
    let head = clause.head;
    let first_person = words.child(head, Rel::Nsubj).is_some_and(|subject| matches!(words.lemma(subject), "i" | "we"));
    let will = words.all_in(head, Rel::Aux).find(|&aux| matches!(words.lemma(aux), "will" | "would" | "shall"))?;
    let acts = words[head].upos == Upos::Verb && !is_getting(words.lemma(head)) && !is_light(words.lemma(head));
    let happens = acts && class_of_verb(words.lemma(head)).is_none_or(|class| !is_inner(class));
    (first_person && happens && words.child(head, Rel::Obj).is_some())
        .then(|| Rung { rung: Commitment::Promise, cues: vec![will] })
}

/// What one knows, feels or is cannot be promised.
fn is_inner(class: VerbClass) -> bool {
    matches!(
        class,
        VerbClass::Cognition | VerbClass::Emotion | VerbClass::Perception | VerbClass::Stative | VerbClass::Communication
    )
}

/// "these matters could be resolved", "the question can be settled".
fn settled(words: &Words, clause: &Clause, certainty: Certainty) -> Option<Rung<Commitment>> {
    let core = clause.core();
    let open = matches!(certainty, Certainty::Possible | Certainty::Likely | Certainty::Certain);
    (is_settling(words.lemma(core)) && open && negators(words, core).is_empty())
        .then(|| Rung { rung: Commitment::Willing, cues: vec![core] })
}
