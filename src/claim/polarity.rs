//! Whether a claim affirms or denies: negators, negative quantifiers and implicative verbs, multiplied along the chain of predicates.
//!
//! The algebra is that of Nairn, Condoravdi and Karttunen (2006): each operator keeps or turns the sign of what it governs.

use serde::{Deserialize, Serialize};

use super::clause::{Clause, Link};
use super::over::{self, has_aux, is_perfect, would_have};
use super::words::Words;
use crate::lexicon::commitment;
use crate::lexicon::condition::is_conditional;
use crate::lexicon::polarity::{Implies, blocks, grounds, implies, is_none, is_undone, negates};
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
    for cue in over::turns(words, clause.head) {
        sign.turn(cue);
    }
    if let Some(cue) = over::put_aside(words, clause.core()) {
        sign.turn(cue);
    }
    if let Some(cue) = counterfactual(words, clause).or_else(|| at_no_time(words, clause.core())) {
        sign.turn(cue);
    }
    for (step, &at) in clause.chain.iter().enumerate() {
        for cue in negators(words, at) {
            sign.turn(cue);
        }
        let Some(&next) = clause.chain.get(step + 1) else { break };
        if denies_next(words, at, next) {
            sign.turn(at);
        }
        if let Some(obstacle) = obstacle(words, at) {
            sign.turn(obstacle);
        }
    }
    sign
}

/// Whether the predicate says that the next one of its chain does not come about.
fn denies_next(words: &Words, at: u32, next: u32) -> bool {
    let marked = |by: &str| words.children(next).any(|child| child < next && words.lemma(child) == by);
    let lemma = words.lemma(at);
    // "Stopped to smoke" says what for; "stopped short of it" is denied by its "short".
    let purpose = lemma == "stop" && (marked("to") || marked("of"));
    // "Could not help laughing": what one cannot help is done.
    let helpless = lemma == "help" && !negators(words, at).is_empty() && (words.is_gerund(next) || marked("but"));
    implies(lemma) == Some(Implies::No) && !purpose
        || blocks(lemma) && marked("from")
        || helpless
        || is_undone(words.lemma(words[next].head))
}

/// "If he had come, we would have left", "should have closed it", "if only he had": what is told as not so.
fn counterfactual(words: &Words, clause: &Clause) -> Option<u32> {
    let head = clause.head;
    let have = || words.all_in(head, Rel::Aux).find(|&aux| words.lemma(aux) == "have");
    if clause.link == Link::Condition && is_perfect(words, head) && would_have(words, words[head].head) {
        return have();
    }
    let inverted = words.all_in(head, Rel::Parataxis).any(|child| child > head && would_have(words, child));
    if inverted && over::had_he(words, head) {
        return have();
    }
    let failed = |child: u32| {
        let unmet = |mark: u32| is_conditional(words.lemma(mark)) && !follows(words, mark, "even");
        is_perfect(words, child) && (over::had_he(words, child) || words.all_in(child, Rel::Mark).any(unmet))
    };
    let before = words[head].rel == Rel::Parataxis && over::had_he(words, words[head].head);
    if would_have(words, head) && (before || words.all_in(head, Rel::Advcl).any(failed)) {
        return have();
    }
    let missed = has_aux(words, head, &["should"]) || words.lemma(head) == "ought";
    if missed && have().is_some() {
        return have();
    }
    let mark = words.all_in(head, Rel::Mark).find(|&mark| words.lemma(mark) == "if")?;
    let wished = words.all_in(head, Rel::Advmod).any(|only| only == mark + 1 && words.lemma(only) == "only");
    // "It looks as if it had rained" leaves it open.
    let likened =
        follows(words, mark, "as") && !matches!(words.lemma(words[head].head), "appear" | "feel" | "look" | "seem" | "sound");
    (is_perfect(words, head) && (wished || likened)).then(have).flatten()
}

fn follows(words: &Words, at: u32, lemma: &str) -> bool {
    at > 0 && words.lemma(at - 1) == lemma
}

/// "By no means", "at no time" shortly before the predicate, where a parser hangs it on something else.
fn at_no_time(words: &Words, at: u32) -> Option<u32> {
    const NEAR: u32 = 3;
    let mut before = (1..=NEAR).map_while(|back| at.checked_sub(back)).take_while(|&word| {
        words[word].sentence == words[at].sentence && matches!(words[word].upos, Upos::Noun | Upos::Aux | Upos::Adv)
    });
    let noun = before.find(|&word| denies_all(words.lemma(word)) && follows(words, word, "no"))?;
    let adverbial = noun > 1 && words[noun - 2].upos == Upos::Adp;
    let counted = words[noun].rel == Rel::Obl && words[noun].head == at;
    (adverbial && !counted).then_some(noun - 1)
}

/// Whether a word that is no predicate is itself denied, and by how many words.
pub(crate) fn denials_of(words: &Words, word: u32) -> usize {
    let above = words[word].head;
    let undone = words[word].upos == Upos::Noun
        && words.lemma(word).ends_with("ing")
        && words.child(word, Rel::Case).is_some_and(|case| words.lemma(case) == "from")
        && (blocks(words.lemma(above)) || implies(words.lemma(above)) == Some(Implies::No));
    negators(words, word).len()
        + usize::from(undone)
        + usize::from(over::put_aside(words, word).is_some())
        + usize::from(is_scarce(words, word))
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
    let doubted = matches!(words.lemma(head.head), "doubt" | "question");
    let exists =
        head.rel == Rel::Acl && !doubted && words.child(existence, Rel::Expl).is_some() && words[head.head].rel == Rel::Nsubj;
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
            Rel::Advmod | Rel::Det | Rel::Aux | Rel::Cc
                if negates(words.lemma(child)) && !is_focus(words, child) && !is_put_off(words, predicate) =>
            {
                cues.push(child)
            }
            Rel::Advmod if is_no_longer(words, child) || is_almost(words, child, predicate) => cues.push(child),
            Rel::Case | Rel::Mark if words.lemma(child) == "without" => cues.push(child),
            // "No truce, no peace": a denial that is said again is still one denial.
            Rel::Nsubj if is_aside(words, child, predicate) => {}
            Rel::Nsubj | Rel::Obj | Rel::Iobj => nominal = nominal.or_else(|| none_of(words, child)),
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
    let following = if (next as usize) < words.len() { words.lemma(next) } else { "" };
    let idle = match following {
        "only" | "just" | "merely" | "simply" | "until" | "till" | "least" => true,
        // "Could not but laugh", "can hardly wait", "need not have come".
        "but" => matches!(before(1), Some("can" | "could")),
        "wait" => words.lemma(negator) != "not" && matches!(before(1), Some("can" | "could")),
        "have" => before(1) == Some("need"),
        _ => false,
    };
    open || idle || before(1) == Some("if") && before(2) == Some("nothing")
}

/// "Did not come until Monday": it came, on Monday.
fn is_put_off(words: &Words, predicate: u32) -> bool {
    let until = |at: u32| matches!(words.lemma(at), "until" | "till");
    words.children(predicate).any(|child| {
        child > predicate
            && matches!(words[child].rel, Rel::Obl | Rel::Advcl | Rel::Nmod)
            && words.children(child).any(|mark| matches!(words[mark].rel, Rel::Case | Rel::Mark) && until(mark))
    })
}

fn is_no_longer(words: &Words, adverb: u32) -> bool {
    matches!(words.lemma(adverb), "longer" | "long") && follows(words, adverb, "no")
}

/// "Almost fell", "nearly drowned": it did not come to that.
fn is_almost(words: &Words, adverb: u32, predicate: u32) -> bool {
    adverb + 1 == predicate && words[predicate].upos == Upos::Verb && matches!(words.lemma(adverb), "almost" | "nearly")
}

/// "The guard no doubt opened the gate": the doubt takes no part in it.
fn is_aside(words: &Words, subject: u32, predicate: u32) -> bool {
    let stays = matches!(words.lemma(predicate), "arise" | "be" | "exist" | "linger" | "remain");
    matches!(words.lemma(subject), "doubt" | "wonder") && !stays
}

/// "Has little hope", "has few friends"; not "a few", "the few", "the little boy". Who says that few came says that some did, so
/// this denies the thing and never the predicate.
fn is_scarce(words: &Words, noun: u32) -> bool {
    if words[noun].upos != Upos::Noun || words[noun].rel != Rel::Obj {
        return false;
    }
    let Some(scarce) = words.children(noun).find(|&child| child < noun && matches!(words.lemma(child), "few" | "little")) else {
        return false;
    };
    let told = words.children(noun).any(|child| child < scarce && matches!(words[child].rel, Rel::Det | Rel::Nmod));
    let by_number = words.lemma(scarce) == "few" || !words.is_inflected(noun);
    !told && by_number && !words.is_inflected(scarce) && words[scarce].left == scarce
}

/// The "no" of "no deal", or "nobody".
fn none_of(words: &Words, nominal: u32) -> Option<u32> {
    if is_excepted(words, nominal) {
        return None;
    }
    if is_none(words.lemma(nominal)) && words[nominal].upos != Upos::Adj {
        return Some(nominal);
    }
    // "Neither they nor I work" has its "neither" as a conjunction.
    let denies = |&child: &u32| match words[child].rel {
        Rel::Det | Rel::Cc => is_none(words.lemma(child)),
        Rel::Advmod | Rel::Nummod => denies_one(words, child),
        _ => false,
    };
    words.children(nominal).find(denies)
}

/// "Nobody but the cook", "does nothing but play": what is excepted does.
fn is_excepted(words: &Words, nominal: u32) -> bool {
    let after = |by: u32| if ((nominal + by) as usize) < words.len() { words.lemma(nominal + by) } else { "" };
    matches!(after(1), "but" | "except" | "save") || after(1) == "other" && after(2) == "than"
}

/// "Not a single shot", "not one shot".
fn denies_one(words: &Words, word: u32) -> bool {
    let next = word + 1;
    let not = words.lemma(word) == "not" && (next as usize) < words.len() && matches!(words.lemma(next), "a" | "an" | "one");
    let inner = || words.children(word).any(|child| words.lemma(child) == "not" && child + 1 == word);
    not || words.lemma(word) == "one" && inner()
}

/// A noun for something that stands in the way of what the chain goes on to: its absence is a yes.
fn obstacle(words: &Words, predicate: u32) -> Option<u32> {
    let is_obstacle = |at: u32| words[at].upos == Upos::Noun && commitment::is_obstacle(words.lemma(at));
    let object = words.children(predicate).find(|&child| matches!(words[child].rel, Rel::Obj | Rel::Nsubj) && is_obstacle(child));
    object.or_else(|| is_obstacle(predicate).then_some(predicate))
}
