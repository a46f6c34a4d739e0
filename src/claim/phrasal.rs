//! Finds the verbs that are read together with their particles.

use super::words::Words;
use crate::lexicon::phrasal::{Needs, is_adjustable, is_word_given, phrasal, takes_particle};
use crate::syntax::{Rel, Upos};

/// The one verb that the verb there and its particle mean.
pub(super) fn meant(words: &Words, verb: u32) -> Option<&'static str> {
    if words[verb].upos != Upos::Verb || !takes_particle(words.lemma(verb)) {
        return None;
    }
    words.children(verb).filter(|&child| child > verb).find_map(|child| {
        let (meaning, needs) = phrasal(words.lemma(verb), words.lemma(particle(words, verb, child)?))?;
        has(words, verb, child, needs).then_some(meaning)
    })
}

/// The particle that a dependent is, or that a parser took for its first preposition ("backed out of the deal").
fn particle(words: &Words, verb: u32, child: u32) -> Option<u32> {
    match words[child].rel {
        Rel::Compound | Rel::Advmod if matches!(words[child].upos, Upos::Adp | Upos::Adv) => Some(child),
        Rel::Obl if words[child].left == verb + 1 => words.child(child, Rel::Case),
        _ => None,
    }
}

/// Whether what the meaning takes is there.
fn has(words: &Words, verb: u32, child: u32, needs: Needs) -> bool {
    let passive = words.all_in(verb, Rel::Aux).any(|aux| matches!(words.lemma(aux), "be" | "get"));
    match needs {
        Needs::Nothing => true,
        Needs::Object => {
            let object = words.child(verb, Rel::Obj);
            words[child].rel != Rel::Obl
                && !object.is_some_and(|object| is_adjustable(words.lemma(object)))
                && (object.is_some() || passive || words.child(verb, Rel::Xcomp).is_some())
        }
        Needs::Word => words.all_in(verb, Rel::Obl).any(|other| is_word_given(words.lemma(other))),
    }
}
