//! Whether a claim affirms or denies: negators, negative quantifiers and implicative verbs, multiplied along the chain of predicates.
//!
//! The algebra is that of Nairn, Condoravdi and Karttunen (2006): each operator keeps or turns the sign of what it governs.

use serde::{Deserialize, Serialize};

use super::clause::Clause;
use super::words::Words;
use crate::lexicon::commitment;
use crate::lexicon::polarity::{Implies, grounds, implies, is_none, negates};
use crate::syntax::{Rel, Upos};

/// Whether something is affirmed or denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Polarity {
    Positive,
    Negative,
}

impl Polarity {
    /// The other one.
    pub(crate) fn turned(self) -> Polarity {
        match self {
            Polarity::Positive => Polarity::Negative,
            Polarity::Negative => Polarity::Positive,
        }
    }
}

/// A reading of polarity, and the words it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sign {
    pub polarity: Polarity,
    pub cues: Vec<u32>,
}

/// The sign of what the clause is about.
pub(crate) fn sign(words: &Words, clause: &Clause) -> Sign {
    let mut sign = Sign { polarity: Polarity::Positive, cues: vec![] };
    if let Some(cue) = ruled_out(words, clause).or_else(|| absent(words, clause)).or_else(|| carried_over(words, clause.head)) {
        sign.turn(cue);
    }
    for (step, &at) in clause.chain.iter().enumerate() {
        for cue in negators(words, at) {
            sign.turn(cue);
        }
        let governs = step + 1 < clause.chain.len();
        if governs && implies(words.lemma(at)) == Some(Implies::No) {
            sign.turn(at);
        }
        if governs && let Some(obstacle) = obstacle(words, at) {
            sign.turn(obstacle);
        }
    }
    sign
}

/// "no reason why it could not", "no evidence that it did": the noun before the clause is denied, and the clause with it. Parsers
/// often hang such clauses elsewhere, so the place beside the noun decides.
fn ruled_out(words: &Words, clause: &Clause) -> Option<u32> {
    let first = words[clause.head].left;
    let opened = matches!(words.lemma(first), "why" | "that" | "to" | "of");
    let noun = first.checked_sub(1).filter(|&noun| opened && words[noun].sentence == words[first].sentence)?;
    (words[noun].upos == Upos::Noun && grounds(words.lemma(noun))).then(|| none_of(words, noun)).flatten()
}

/// "There is no man playing": what is said of somebody who is not there is denied with him.
fn absent(words: &Words, clause: &Clause) -> Option<u32> {
    let head = &words[clause.head];
    let existence = words[head.head].head;
    let exists = head.rel == Rel::Acl && words.child(existence, Rel::Expl).is_some() && words[head.head].rel == Rel::Nsubj;
    let cue = || none_of(words, head.head).or_else(|| negators(words, existence).first().copied());
    exists.then(cue).flatten()
}

/// "You must not insult or curse him": what is joined by "or" to a denied verb, without a subject of its own, is denied with it.
fn carried_over(words: &Words, head: u32) -> Option<u32> {
    let joined = words[head].rel == Rel::Conj && words.child(head, Rel::Cc).is_some_and(|cc| words.lemma(cc) == "or");
    let shares = joined && words.child(head, Rel::Nsubj).is_none() && negators(words, head).is_empty();
    let denies = |&child: &u32| matches!(words[child].rel, Rel::Advmod | Rel::Aux) && negates(words.lemma(child));
    shares.then(|| words.children(words[head].head).find(|child| denies(child) && *child < head)).flatten()
}

impl Sign {
    fn turn(&mut self, cue: u32) {
        self.polarity = self.polarity.turned();
        self.cues.push(cue);
    }
}

/// The words that deny the predicate itself: "not" on it, "no" on its subject or object. "Not any" counts once.
pub(crate) fn negators(words: &Words, predicate: u32) -> Vec<u32> {
    let mut cues = vec![];
    let mut nominal = None;
    for child in words.children(predicate) {
        match words[child].rel {
            Rel::Advmod | Rel::Det | Rel::Aux | Rel::Cc if negates(words.lemma(child)) && !is_focus(words, child) => {
                cues.push(child)
            }
            Rel::Case | Rel::Mark if words.lemma(child) == "without" => cues.push(child),
            // "No truce, no peace": a denial that is said again is still one denial.
            Rel::Nsubj | Rel::Obj | Rel::Iobj => nominal = nominal.or(none_of(words, child)),
            // "At no time" denies, "for no reason" says only that there was none.
            Rel::Obl if denies_all(words.lemma(child)) || is_none(words.lemma(child)) => {
                nominal = nominal.or(none_of(words, child))
            }
            _ => {}
        }
    }
    cues.extend(nominal);
    cues
}

/// "Not a name but a title": what follows the "but" stands in the place of what is denied.
pub(crate) fn is_put_instead(words: &Words, word: u32, chain: &[u32]) -> bool {
    let instead = words[word].rel == Rel::Conj && words.child(word, Rel::Cc).is_some_and(|cc| words.lemma(cc) == "but");
    instead
        && chain.contains(&words[word].head)
        && negators(words, word).is_empty()
        && !negators(words, words[word].head).is_empty()
}

/// Whether "no" with this noun beside a predicate denies the predicate.
fn denies_all(lemma: &str) -> bool {
    matches!(
        lemma,
        "account"
            | "case"
            | "circumstance"
            | "event"
            | "instance"
            | "mean"
            | "means"
            | "moment"
            | "occasion"
            | "point"
            | "stage"
            | "time"
            | "way"
    )
}

/// "not only", "not until", "not just" deny something else than the predicate, and "may or may not" denies nothing.
fn is_focus(words: &Words, negator: u32) -> bool {
    let next = negator + 1;
    let before = |back: u32| negator.checked_sub(back).map(|at| words.lemma(at));
    let open = before(2) == Some("or") && before(1) == before(3) || before(1) == Some("or");
    open || (next as usize) < words.len() && matches!(words.lemma(next), "only" | "just" | "merely" | "until" | "least")
}

/// The "no" of "no deal", or "nobody".
fn none_of(words: &Words, nominal: u32) -> Option<u32> {
    // "Does nothing but play" says that he plays.
    let next = nominal + 1;
    if (next as usize) < words.len() && words.lemma(next) == "but" {
        return None;
    }
    if is_none(words.lemma(nominal)) && words[nominal].upos != Upos::Adj {
        return Some(nominal);
    }
    // "Neither they nor I work" has its "neither" as a conjunction.
    words.children(nominal).find(|&child| matches!(words[child].rel, Rel::Det | Rel::Cc) && is_none(words.lemma(child)))
}

/// A noun for something that stands in the way of what the chain goes on to: its absence is a yes.
fn obstacle(words: &Words, predicate: u32) -> Option<u32> {
    let is_obstacle = |at: u32| words[at].upos == Upos::Noun && commitment::is_obstacle(words.lemma(at));
    let object = words.children(predicate).find(|&child| matches!(words[child].rel, Rel::Obj | Rel::Nsubj) && is_obstacle(child));
    object.or_else(|| is_obstacle(predicate).then_some(predicate))
}
