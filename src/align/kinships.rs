//! How pairs of words relate, found once for each pair: the same few words meet in most pairs of claims.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::claim::{Words, pos};
use crate::lexicon::wordnet::Pos;
use crate::lexicon::{Key, Kinship, Lexeme, Lexicon};

/// A base form by its own key, not that of its nation: Cuba and Cuban relate to other words in their own ways.
type Base = (Key, Option<Pos>);

/// What was found in one comparison.
#[derive(Debug, Default)]
pub(super) struct Kinships {
    lexemes: RefCell<HashMap<Base, Lexeme, BuildHasherDefault<Folded>>>,
    pairs: RefCell<HashMap<(Base, Base), Kinship, BuildHasherDefault<Folded>>>,
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

/// Keys are hashes already; it is enough to fold them into one number.
#[derive(Clone, Copy, Debug, Default)]
struct Folded(u64);

impl Hasher for Folded {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u64(&mut self, number: u64) {
        // An odd number whose bits are spread evenly, so that all of them reach the upper ones.
        const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
        self.0 = (self.0.rotate_left(25) ^ number).wrapping_mul(SPREAD);
    }

    fn write_isize(&mut self, number: isize) {
        self.write_u64(number as u64);
    }
}
