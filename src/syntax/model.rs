//! The packed model: weights learnt by `examples/learn_syntax.rs`, read in place.

use super::linear::Rows;
use super::tags::{Rel, Tag, Upos};

/// The bytes of the model that comes with the crate.
static ENGLISH: &[u8] = include_bytes!("data/english.bin");

/// How many moves the parser has.
pub(crate) const MOVES: usize = 3;

/// A model, read where it lies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Model<'a> {
    pairs: &'a [u8],
    pub tagger: Rows<'a>,
    pub moves: Rows<'a>,
    pub labels: Rows<'a>,
}

impl Model<'static> {
    /// The model of English; costs nothing to open.
    pub(crate) fn english() -> Model<'static> {
        Model::read(ENGLISH)
    }
}

impl<'a> Model<'a> {
    /// Reads the header, which says where the parts begin.
    pub(crate) fn read(bytes: &'a [u8]) -> Model<'a> {
        let (header, rest) = bytes.split_at(16);
        let length = |i: usize| u32::from_le_bytes([0, 1, 2, 3].map(|k| header[4 * i + k])) as usize;
        let (pairs, rest) = rest.split_at(length(0));
        let (tagger, rest) = rest.split_at(length(1));
        let (moves, labels) = rest.split_at(length(2));
        Model {
            pairs,
            tagger: Rows::new(tagger, pairs.len() / 2),
            moves: Rows::new(moves, MOVES),
            labels: Rows::new(&labels[..length(3)], Rel::COUNT),
        }
    }

    /// How many pairs of universal and Penn tag the tagger tells apart.
    pub(crate) fn tags(&self) -> usize {
        self.pairs.len() / 2
    }

    /// The pair of that number.
    pub(crate) fn pair(&self, tag: usize) -> (Upos, Tag) {
        (Upos::from_index(self.pairs[2 * tag].into()), Tag::from_index(self.pairs[2 * tag + 1].into()))
    }
}
