//! What a word means, as a short list of concepts: itself, its synonyms' senses, its derivations, its opposites. Two words are
//! alike as far as they share a concept, so that finding like words is a merge of sorted lists and never a comparison of all
//! with all.

use super::folded::FoldedMap;
use crate::claim::pos;
use crate::lexicon::{Key, Lexicon};
use crate::syntax::Upos;

/// One concept of a word and how well the word stands for it, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Concept {
    pub key: Key,
    pub weight: f32,
}

/// The concepts of words, found once for each.
#[derive(Debug)]
pub(crate) struct Concepts<'a> {
    lexicon: &'a Lexicon,
    known: FoldedMap<(Key, Upos), Vec<Concept>>,
}

impl<'a> Concepts<'a> {
    pub(crate) fn new(lexicon: &'a Lexicon) -> Concepts<'a> {
        Concepts { lexicon, known: FoldedMap::default() }
    }

    /// The concepts of a base form, sorted by key.
    pub(crate) fn of(&mut self, key: Key, lemma: &str, upos: Upos) -> &[Concept] {
        self.known.entry((key, upos)).or_insert_with(|| expand(self.lexicon, key, lemma, upos))
    }
}

/// The word itself counts in full; what it is related to counts less.
fn expand(lexicon: &Lexicon, key: Key, lemma: &str, upos: Upos) -> Vec<Concept> {
    let mut concepts = vec![Concept { key, weight: 1.0 }];
    lexicon.related(lemma, pos(upos), |key, weight| concepts.push(Concept { key, weight }));
    concepts.sort_by(|a, b| a.key.cmp(&b.key).then(b.weight.total_cmp(&a.weight)));
    concepts.dedup_by_key(|concept| concept.key);
    concepts
}
