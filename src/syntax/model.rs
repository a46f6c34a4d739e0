//! The packed model: weights learnt by `examples/learn_syntax.rs`, read in place.
//!
//! The file begins with the number of its parts and the length of each, as 32-bit numbers, lowest byte first like all
//! numbers in it; the parts follow in the order of [`Model`]'s fields. A matrix begins with its scale.

use super::features::FACT_ROWS;
use super::lexicon::Table;
use super::net::{HIDDEN, INPUT, Matrix};
use super::tags::{Tag, Upos};

/// The bytes of the model that comes with the crate.
static ENGLISH: &[u8] = include_bytes!("data/english.bin");

/// How many parts the file has.
pub(crate) const PARTS: usize = 18;

/// A model, read where it lies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Model<'a> {
    pairs: &'a [[u8; 2]],
    pub vocabulary: Table<'a>,
    pub dictionary: Table<'a>,
    pub input: Rows<'a>,
    pub layers: [Layer<'a>; 2],
    pub tags: Matrix<'a>,
    pub tag_bias: &'a [[u8; 4]],
    pub shares: Matrix<'a>,
    pub facts: &'a [[[u8; 2]; HIDDEN]],
    pub moves: Matrix<'a>,
    labels: Matrix<'a>,
}

/// The input table: a row of signed bytes for each feature of a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rows<'a> {
    pub rows: &'a [[u8; INPUT]],
    pub scale: f32,
}

/// One layer of units, in both directions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Layer<'a> {
    pub from_input: Matrix<'a>,
    pub bias: &'a [[u8; 4]],
    pub from_units: [Matrix<'a>; 2],
}

impl Model<'static> {
    /// The model of English; costs nothing to open.
    pub(crate) fn english() -> Model<'static> {
        Model::read(ENGLISH)
    }
}

impl<'a> Model<'a> {
    /// Reads the header.
    ///
    /// # Panics
    ///
    /// If the bytes are not those of a packed model.
    pub(crate) fn read(bytes: &'a [u8]) -> Model<'a> {
        let mut parts = Parts::new(bytes);
        let model = Model {
            pairs: parts.next().as_chunks().0,
            vocabulary: Table::new(parts.next()),
            dictionary: Table::new(parts.next()),
            input: parts.rows(),
            layers: [parts.layer(), parts.layer()],
            tags: parts.matrix(),
            tag_bias: parts.next().as_chunks().0,
            shares: parts.matrix(),
            facts: parts.next().as_chunks().0.as_chunks().0,
            moves: parts.matrix(),
            labels: parts.matrix(),
        };
        assert_eq!(model.facts.len(), FACT_ROWS, "the model is of this version");
        model
    }

    /// The weights of the relations, which differ with the side that the head is on.
    pub(crate) fn labels(&self, is_right: bool) -> Matrix<'a> {
        let (left, right) = self.labels.weights.split_at(self.labels.weights.len() / 2);
        Matrix { weights: if is_right { right } else { left }, ..self.labels }
    }

    /// The pair of universal and Penn tag of that number.
    pub(crate) fn pair(&self, number: usize) -> (Upos, Tag) {
        let [upos, tag] = self.pairs[number];
        (Upos::from_index(upos.into()), Tag::from_index(tag.into()))
    }
}

/// The parts of the file, one after the other.
struct Parts<'a> {
    lengths: &'a [[u8; 4]],
    rest: &'a [u8],
}

impl<'a> Parts<'a> {
    fn new(bytes: &'a [u8]) -> Parts<'a> {
        let (header, rest) = bytes.split_at(4 * PARTS);
        Parts { lengths: header.as_chunks().0, rest }
    }

    fn next(&mut self) -> &'a [u8] {
        let (&length, lengths) = self.lengths.split_first().expect("the file has as many parts as the model");
        let (part, rest) = self.rest.split_at(u32::from_le_bytes(length) as usize);
        self.lengths = lengths;
        self.rest = rest;
        part
    }

    fn scaled(&mut self) -> (f32, &'a [u8]) {
        let (scale, rest) = self.next().split_first_chunk().expect("a matrix begins with its scale");
        (f32::from_le_bytes(*scale), rest)
    }

    fn matrix(&mut self) -> Matrix<'a> {
        let (scale, weights) = self.scaled();
        Matrix { weights: weights.as_chunks().0, scale }
    }

    fn rows(&mut self) -> Rows<'a> {
        let (scale, rows) = self.scaled();
        Rows { rows: rows.as_chunks().0, scale }
    }

    fn layer(&mut self) -> Layer<'a> {
        Layer { from_input: self.matrix(), bias: self.next().as_chunks().0, from_units: [self.matrix(), self.matrix()] }
    }
}
