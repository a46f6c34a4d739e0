//! From words to vectors that know their sentence, and to tags.

use super::features;
use super::kernel::Kernel;
use super::known::Known;
use super::lexicon::Entry;
use super::model::{Layer, Model};
use super::net::{BOTH, GATES, HIDDEN_STEPS, INPUT, SHARES, STEPS, UNITS, logistic, round, tanh};
use super::word::{self, Word};

/// The vectors of a sentence; the room is used again for the next.
#[derive(Debug, Default)]
pub(crate) struct Encoder {
    letters: Vec<char>,
    known: Known,
    inputs: Vec<[i16; INPUT]>,
    gates: Vec<[f32; GATES]>,
    lower: Vec<[i16; BOTH]>,
    upper: Vec<[i16; BOTH]>,
    products: Vec<i32>,
    /// The number of each word's tag.
    pub tags: Vec<u8>,
    /// What each word gives to the parser's hidden layer.
    pub shares: Vec<[i16; SHARES]>,
}

impl Encoder {
    /// Looks up the words; `first` says whether they begin the sentence, `shouted` whether their capitals mean nothing.
    pub(crate) fn look_up(&mut self, model: &Model<'_>, words: &[&str], first: bool, shouted: bool) {
        self.inputs.clear();
        for (i, text) in words.iter().enumerate() {
            let place = word::place(if first { i } else { i + 1 }, shouted);
            let letters = &mut self.letters;
            let look_up = || input(model, &Word::read(text, shouted, letters), place);
            self.inputs.push(self.known.get(Known::name(text, place), look_up));
        }
    }

    /// Reads the words that were looked up.
    #[inline(always)]
    pub(crate) fn encode(&mut self, kernel: Kernel, model: &Model<'_>) {
        spread(kernel, &model.layers[0], model.input.scale, &self.inputs, &mut self.gates);
        run(kernel, &model.layers[0], &mut self.gates, &mut self.lower);
        spread(kernel, &model.layers[1], 1.0 / STEPS, &self.lower, &mut self.gates);
        run(kernel, &model.layers[1], &mut self.gates, &mut self.upper);
        for (upper, lower) in self.upper.iter_mut().zip(&self.lower) {
            upper.iter_mut().zip(lower).for_each(|(upper, lower)| *upper += lower);
        }
        self.tag(kernel, model);
        self.share(kernel, model);
    }

    #[inline(always)]
    fn tag(&mut self, kernel: Kernel, model: &Model<'_>) {
        let scale = model.tags.scale / STEPS;
        self.products.resize(model.tag_bias.len(), 0);
        self.tags.clear();
        for upper in &self.upper {
            model.tags.times(kernel, upper, &mut self.products);
            let scores = self.products.iter().zip(model.tag_bias);
            self.tags.push(highest(scores.map(|(&sum, &bias)| sum as f32 * scale + f32::from_le_bytes(bias))));
        }
    }

    #[inline(always)]
    fn share(&mut self, kernel: Kernel, model: &Model<'_>) {
        let scale = model.shares.scale / STEPS * HIDDEN_STEPS;
        let mut products = [0; SHARES];
        self.shares.resize(self.upper.len(), [0; SHARES]);
        for (upper, shares) in self.upper.iter().zip(&mut self.shares) {
            model.shares.times(kernel, upper, &mut products);
            shares.iter_mut().zip(&products).for_each(|(share, &product)| *share = round(product as f32 * scale));
        }
    }
}

/// The sum of the rows that describe a word.
fn input(model: &Model<'_>, word: &Word, place: usize) -> [i16; INPUT] {
    let id = model.vocabulary.find(word.form);
    let entry = Entry(model.dictionary.find(word.form));
    let mut sum = [0; INPUT];
    for row in features::of_word(word, id.into(), entry, place) {
        let row = &model.input.rows[row as usize];
        sum.iter_mut().zip(row).for_each(|(sum, &weight)| *sum += i16::from(weight as i8));
    }
    sum
}

/// What the input gives to the gates of a layer; one step of it is worth `step`.
#[inline(always)]
fn spread<const LEN: usize>(kernel: Kernel, layer: &Layer<'_>, step: f32, input: &[[i16; LEN]], gates: &mut Vec<[f32; GATES]>) {
    let scale = layer.from_input.scale * step;
    let mut products = [0; GATES];
    gates.resize(input.len(), [0.0; GATES]);
    for (input, gates) in input.iter().zip(gates) {
        layer.from_input.times(kernel, input, &mut products);
        for ((gate, &product), &bias) in gates.iter_mut().zip(&products).zip(layer.bias) {
            *gate = product as f32 * scale + f32::from_le_bytes(bias);
        }
    }
}

/// Runs the units over the sentence, forwards and backwards.
#[inline(always)]
fn run(kernel: Kernel, layer: &Layer<'_>, gates: &mut [[f32; GATES]], units: &mut Vec<[i16; BOTH]>) {
    units.resize(gates.len(), [0; BOTH]);
    for (direction, matrix) in layer.from_units.iter().enumerate() {
        let scale = matrix.scale / STEPS;
        let (mut before, mut packed, mut products) = ([0.0; UNITS], [0; UNITS], [0; BOTH]);
        for i in 0..gates.len() {
            let word = if direction == 0 { i } else { gates.len() - 1 - i };
            let gates = &mut gates[word].as_chunks_mut::<BOTH>().0[direction];
            matrix.times(kernel, &packed, &mut products);
            gates.iter_mut().zip(&products).for_each(|(gate, &product)| *gate += product as f32 * scale);
            step(gates, &mut before, &mut packed);
            units[word].as_chunks_mut::<UNITS>().0[direction] = packed;
        }
    }
}

/// One word further: every unit keeps as much of itself as its gate says, and takes the rest from its candidate.
#[inline(always)]
fn step(gates: &[f32; BOTH], units: &mut [f32; UNITS], packed: &mut [i16; UNITS]) {
    for i in 0..UNITS {
        let keep = logistic(gates[UNITS + i]);
        units[i] = keep * units[i] + (1.0 - keep) * tanh(gates[i]);
    }
    for (packed, unit) in packed.iter_mut().zip(units) {
        *packed = round(*unit * STEPS);
    }
}

/// Where the highest score stands; the first of equal ones.
#[inline(always)]
fn highest(scores: impl Iterator<Item = f32>) -> u8 {
    let (mut best, mut top) = (0, f32::NEG_INFINITY);
    for (i, score) in (0..).zip(scores) {
        if score > top {
            (best, top) = (i, score);
        }
    }
    best
}
