//! From words to vectors that know their sentence, and to tags.

use super::features;
use super::lexicon::Entry;
use super::model::{Layer, Model};
use super::net::{BOTH, GATES, HIDDEN_STEPS, INPUT, SHARES, STEPS, UNITS, logistic, tanh};
use super::word::{self, Word};

/// The vectors of a sentence; the room is used again for the next.
#[derive(Debug, Default)]
pub(crate) struct Encoder {
    letters: Vec<char>,
    inputs: Vec<[i16; INPUT]>,
    gates: Vec<[f32; GATES]>,
    lower: Vec<[i16; BOTH]>,
    upper: Vec<[i16; BOTH]>,
    scores: Vec<f32>,
    /// The number of each word's tag.
    pub tags: Vec<u8>,
    /// What each word gives to the parser's hidden layer.
    pub shares: Vec<[i16; SHARES]>,
}

impl Encoder {
    /// Reads the words; `first` says whether they begin the sentence, `shouted` whether their capitals mean nothing.
    pub(crate) fn read(&mut self, model: &Model<'_>, words: &[&str], first: bool, shouted: bool) {
        self.look_up(model, words, first, shouted);
        spread(&model.layers[0], model.input.scale, &self.inputs, &mut self.gates);
        run(&model.layers[0], &mut self.gates, &mut self.lower);
        spread(&model.layers[1], 1.0 / STEPS, &self.lower, &mut self.gates);
        run(&model.layers[1], &mut self.gates, &mut self.upper);
        for (upper, lower) in self.upper.iter_mut().zip(&self.lower) {
            upper.iter_mut().zip(lower).for_each(|(upper, lower)| *upper += lower);
        }
        self.tag(model);
        self.share(model);
    }

    fn look_up(&mut self, model: &Model<'_>, words: &[&str], first: bool, shouted: bool) {
        self.inputs.clear();
        for (i, text) in words.iter().enumerate() {
            let word = Word::read(text, shouted, &mut self.letters);
            let id = model.vocabulary.find(word.form);
            let entry = Entry(model.dictionary.find(word.form));
            let place = word::place(if first { i } else { i + 1 }, shouted);
            let mut sum = [0; INPUT];
            for row in features::of_word(&word, id.into(), entry, place) {
                let row = &model.input.rows[row as usize];
                sum.iter_mut().zip(row).for_each(|(sum, &weight)| *sum += i16::from(weight as i8));
            }
            self.inputs.push(sum);
        }
    }

    fn tag(&mut self, model: &Model<'_>) {
        let scale = model.tags.scale / STEPS;
        self.scores.resize(model.tag_bias.len(), 0.0);
        self.tags.clear();
        for upper in &self.upper {
            let scores = &mut self.scores;
            model.tags.times(upper, |i, sum| scores[i] = sum as f32 * scale + f32::from_le_bytes(model.tag_bias[i]));
            self.tags.push(highest(scores) as u8);
        }
    }

    fn share(&mut self, model: &Model<'_>) {
        let scale = model.shares.scale / STEPS * HIDDEN_STEPS;
        self.shares.resize(self.upper.len(), [0; SHARES]);
        let shares = &mut self.shares;
        model.shares.times_all(&self.upper, |word, i, sum| shares[word][i] = (sum as f32 * scale) as i16);
    }
}

/// What the input gives to the gates of a layer; one step of it is worth `step`.
fn spread<const LEN: usize>(layer: &Layer<'_>, step: f32, input: &[[i16; LEN]], gates: &mut Vec<[f32; GATES]>) {
    gates.resize(input.len(), [0.0; GATES]);
    let scale = layer.from_input.scale * step;
    let bias = |i: usize| f32::from_le_bytes(layer.bias[i]);
    layer.from_input.times_all(input, |word, i, sum| gates[word][i] = sum as f32 * scale + bias(i));
}

/// Runs the units over the sentence, forwards and backwards.
fn run(layer: &Layer<'_>, gates: &mut [[f32; GATES]], units: &mut Vec<[i16; BOTH]>) {
    units.resize(gates.len(), [0; BOTH]);
    for direction in 0..2 {
        let (mut before, mut packed) = ([0.0; UNITS], [0; UNITS]);
        for i in 0..gates.len() {
            let word = if direction == 0 { i } else { gates.len() - 1 - i };
            let gates = &mut gates[word].as_chunks_mut::<BOTH>().0[direction];
            let scale = layer.from_units[direction].scale / STEPS;
            layer.from_units[direction].times(&packed, |i, sum| gates[i] += sum as f32 * scale);
            step(gates, &mut before, &mut packed);
            units[word].as_chunks_mut::<UNITS>().0[direction] = packed;
        }
    }
}

/// One word further: every unit keeps as much of itself as its gate says, and takes the rest from its candidate.
fn step(gates: &[f32; BOTH], units: &mut [f32; UNITS], packed: &mut [i16; UNITS]) {
    for i in 0..UNITS {
        let keep = logistic(gates[UNITS + i]);
        units[i] = keep * units[i] + (1.0 - keep) * tanh(gates[i]);
        packed[i] = (units[i] * STEPS) as i16;
    }
}

/// Where the highest score stands; the first of equal ones.
fn highest(scores: &[f32]) -> usize {
    let mut best = 0;
    for (i, &score) in scores.iter().enumerate() {
        if score > scores[best] {
            best = i;
        }
    }
    best
}
