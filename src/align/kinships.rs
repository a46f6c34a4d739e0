//! How pairs of words relate, found once for each pair: the same few words meet in most pairs of claims.

use std::cell::RefCell;

use super::folded::FoldedMap;
use crate::claim::{Words, pos};
use crate::lexicon::wordnet::Pos;
use crate::lexicon::{Key, Kinship, Lexeme, Lexicon};

/// A base form by its own key, not that of its nation: Cuba and Cuban relate to other words in their own ways.
type Base = (Key, Option<Pos>);

/// What was found in one comparison.
#[derive(Debug, Default)]
pub(super) struct Kinships {
    lexemes: RefCell<FoldedMap<Base, Lexeme>>,
    pairs: RefCell<FoldedMap<(Base, Base), Kinship>>,
}

impl Kinships {
    /// How the two words relate; asks the lexicon where that is not known yet.
    pub(super) fn of(&self, lexicon: &Lexicon, (left, a): (&Words, u32), (right, b): (&Words, u32)) -> Kinship {
        let pair = (base(left, a), base(right, b));
        *self.pairs.borrow_mut().entry(pair).or_insert_with(|| {
            let mut lexemes = self.lexemes.borrow_mut();
            lexemes.entry(pair.0).or_insert_with(|| Lexeme::new(left.lemma(a), pair.0.1));
            lexemes.entry(pair.1).or_insert_with(|| Lexeme::new(right.lemma(b), pair.1.1));
            lexicon.kinship(&lexemes[&pair.0], &lexemes[&pair.1])
        })
    }
}

fn base(words: &Words, at: u32) -> Base {
    (words[at].base, pos(words[at].upos))
}
