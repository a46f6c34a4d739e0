//! What the words over a clause and before a word say of it: "it is not true that", "too tired to", "instead of", "if he had".

use super::clause::inverted;
use super::polarity::negators;
use super::words::Words;
use crate::lexicon::modality::certainty;
use crate::lexicon::polarity::{Implies, conveys, falsifies, implies, is_nerve, is_undone};
use crate::syntax::{Rel, Upos};

/// The word that the clause stands under as what is said, thought or judged of it.
pub(super) fn governor(words: &Words, head: u32) -> Option<u32> {
    let above = words[head].head;
    let opened = |by: &[&str]| by.contains(&words.lemma(words[head].left));
    let governs = match words[head].rel {
        Rel::Ccomp | Rel::Csubj | Rel::Xcomp => true,
        Rel::Advcl => words[above].upos == Upos::Adj && opened(&["whether", "that"]),
        Rel::Acl => words[above].upos == Upos::Noun && opened(&["that"]) && above + 1 == words[head].left,
        _ => false,
    };
    (governs && above != head).then_some(above)
}

/// The words over the clause that turn its sign.
pub(super) fn turns(words: &Words, head: u32) -> Vec<u32> {
    let Some(above) = governor(words, head) else { return infinitive(words, head) };
    let lemma = words.lemma(above);
    let controlled = words[head].rel == Rel::Xcomp;
    if lemma == "wish" && is_perfect(words, head) {
        return vec![above];
    }
    if !controlled && falsifies(lemma) || controlled && implies(lemma) == Some(Implies::No) {
        let mut cues = negators(words, above);
        cues.push(above);
        return cues;
    }
    if matches!(words[head].rel, Rel::Ccomp | Rel::Csubj) && !is_to(words, head) && conveys(lemma) {
        return negators(words, above);
    }
    infinitive(words, head)
}

/// "too tired to walk", "not old enough to drive", "lacked the courage to speak", "his failure to stop".
fn infinitive(words: &Words, head: u32) -> Vec<u32> {
    let above = words[head].head;
    if above >= head || !is_to(words, head) {
        return vec![];
    }
    if let Some((degree, by)) = degree(words, above, head) {
        let mut cues = negators(words, above);
        cues.extend((by == "too").then_some(degree));
        return cues;
    }
    if words[head].rel != Rel::Acl {
        return vec![];
    }
    if is_undone(words.lemma(above)) {
        return vec![above];
    }
    if !is_nerve(words.lemma(above)) {
        return vec![];
    }
    let verb = words[above].head;
    let mut cues = negators(words, verb);
    cues.extend((words.lemma(verb) == "lack").then_some(verb));
    cues
}

/// The "too" or "enough" that measures what the infinitive needs: on the word over it, or on an adverb beside it.
fn degree(words: &Words, above: u32, head: u32) -> Option<(u32, &str)> {
    let on = |at: u32| {
        words.all_in(at, Rel::Advmod).find(|&child| match words.lemma(child) {
            // "Only too happy to help" is happy to.
            "too" => child < at && child.checked_sub(1).is_none_or(|before| words.lemma(before) != "only"),
            "enough" => child < head,
            _ => false,
        })
    };
    let measured = matches!(words[above].upos, Upos::Adj | Upos::Adv).then(|| on(above)).flatten();
    let beside = || words.all_in(above, Rel::Advmod).filter(|&child| child < head).find_map(on);
    let found = measured.or_else(beside)?;
    Some((found, words.lemma(found)))
}

/// Whether the clause is an infinitive with "to".
pub(super) fn is_to(words: &Words, head: u32) -> bool {
    words.child(head, Rel::Mark).is_some_and(|mark| words.lemma(mark) == "to")
}

/// Whether the clause stands in a perfect tense without a modal: "had come".
pub(super) fn is_perfect(words: &Words, head: u32) -> bool {
    has_aux(words, head, &["have"]) && !has_aux(words, head, &MODALS)
}

/// "Had he come": the auxiliary opens the clause.
pub(super) fn had_he(words: &Words, head: u32) -> bool {
    let first = words[head].left;
    inverted(words, head) && words.lemma(first) == "have" && words[first].rel == Rel::Aux
}

/// Whether it says what would have been.
pub(super) fn would_have(words: &Words, head: u32) -> bool {
    has_aux(words, head, &["have"]) && has_aux(words, head, &["would", "could", "might"])
}

pub(super) const MODALS: [&str; 9] = ["can", "could", "may", "might", "must", "shall", "should", "will", "would"];

pub(super) fn has_aux(words: &Words, head: u32, lemmas: &[&str]) -> bool {
    words.all_in(head, Rel::Aux).any(|aux| lemmas.contains(&words.lemma(aux)))
}

/// The word that puts aside what stands behind it: "lack of evidence", "instead of waiting", "anything but safe".
pub(super) fn put_aside(words: &Words, at: u32) -> Option<u32> {
    let same = |back: u32| at.checked_sub(back).filter(|&before| words[before].sentence == words[at].sentence);
    let skipped = (1..4).take_while(|&back| {
        same(back).is_some_and(|before| matches!(words[before].upos, Upos::Det | Upos::Adj | Upos::Num | Upos::Adv))
    });
    let bare = skipped.count() as u32;
    let (link, before) = (same(bare + 1)?, same(bare + 2)?);
    let nominal = matches!(words[at].upos, Upos::Noun | Upos::Propn | Upos::Pron);
    let quality = words[at].upos == Upos::Adj || words.is_gerund(at) || words[at].upos == Upos::Verb && words.is_inflected(at);
    let puts = match (words.lemma(before), words.lemma(link)) {
        ("lack" | "absence", "of") => nominal,
        ("want", "of") => nominal && before.checked_sub(1).is_some_and(|first| words.lemma(first) == "for"),
        ("instead", "of") => nominal || words.is_gerund(at),
        ("rather" | "instead", "than") | ("anything", "but") => true,
        ("far", "from") => quality && bare == 0,
        ("short", "of") => words.is_gerund(at) && bare == 0,
        _ => false,
    };
    if puts {
        return Some(before);
    }
    less_than(words, at)
}

/// "Less than honest", but not "less than ten".
fn less_than(words: &Words, at: u32) -> Option<u32> {
    let less = at.checked_sub(2)?;
    let is = words[at].upos == Upos::Adj && words.lemma(less + 1) == "than" && matches!(words.lemma(less), "less" | "little");
    is.then_some(less)
}

/// What lends the clause its certainty from above: "it is possible that", "there is no doubt that", "I doubt that".
pub(super) fn judged(words: &Words, head: u32) -> Option<u32> {
    let above = governor(words, head).filter(|_| words[head].rel != Rel::Xcomp)?;
    let judges = matches!(words[above].upos, Upos::Adj | Upos::Noun) || words.lemma(above) == "doubt";
    (judges && certainty(words.lemma(above)).is_some()).then_some(above)
}

/// The "doubt" of "no doubt" or "without doubt" before the predicate.
pub(super) fn no_doubt(words: &Words, at: u32) -> Option<u32> {
    const NEAR: u32 = 6;
    let before = (1..=NEAR)
        .map_while(|back| at.checked_sub(back))
        .take_while(|&word| words[word].sentence == words[at].sentence && !matches!(words[word].upos, Upos::Punct | Upos::Cconj));
    let mut doubts = before.filter(|&word| matches!(words.lemma(word), "doubt" | "question") && word > 0);
    doubts.find(|&doubt| matches!(words.lemma(doubt - 1), "no" | "without"))
}
