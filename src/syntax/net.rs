//! The shape of the network, and its smooth steps.
//!
//! A word's features are summed to a vector; two layers of light gated recurrent units (Ravanelli et al. 2018) read the
//! sentence in both directions; a tag is read from every word's vector, and the parser scores its moves and relations from
//! the vectors of a few words of its state (Kiperwasser and Goldberg 2016), whose share in the hidden layer is
//! computed once per word (Chen and Manning 2014).

use super::features::PLACES;

/// Length of a word's input vector.
pub(crate) const INPUT: usize = 64;
/// Units of one layer in one direction.
pub(crate) const UNITS: usize = 48;
/// Both directions side by side.
pub(crate) const BOTH: usize = 2 * UNITS;
/// A unit's candidate and gate, in both directions.
pub(crate) const GATES: usize = 2 * BOTH;
/// Units of the parser's hidden layer.
pub(crate) const HIDDEN: usize = 64;
/// What every word gives to the hidden layer, for each place it can be looked at in.
pub(crate) const SHARES: usize = PLACES * HIDDEN;

/// The hyperbolic tangent, near enough, the same on every machine (a Padé approximant of it).
pub(crate) fn tanh(x: f32) -> f32 {
    let x = x.clamp(-3.0, 3.0);
    let square = x * x;
    x * (27.0 + square) / (27.0 + 9.0 * square)
}

/// The logistic function, from [`tanh`].
pub(crate) fn logistic(x: f32) -> f32 {
    0.5 + 0.5 * tanh(0.5 * x)
}

/// How many steps of a packed number make one unit of a unit's value, which lies from -2 to 2.
pub(crate) const STEPS: f32 = 1024.0;
/// The same of a number in the hidden layer.
pub(crate) const HIDDEN_STEPS: f32 = 512.0;
/// What a number in the hidden layer is cut off at, so that no sum of products overflows.
const HIDDEN_TOP: i16 = 8191;
/// The largest packed weight: with values of two units and a hundred of them, sums stay below 2^31.
pub(crate) const WEIGHT_TOP: f32 = 8191.0;
/// The largest packed weight behind the hidden layer, whose values are larger.
pub(crate) const OUTPUT_TOP: f32 = 2047.0;

/// A matrix of 16-bit weights in the packed model, a row for each output, and what one step of a weight is worth.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Matrix<'a> {
    pub weights: &'a [[u8; 2]],
    pub scale: f32,
}

impl Matrix<'_> {
    /// The products of one vector with every row.
    pub(crate) fn times<const LEN: usize>(&self, vector: &[i16; LEN], mut give: impl FnMut(usize, i32)) {
        for (i, row) in self.weights.as_chunks::<LEN>().0.iter().enumerate() {
            give(i, dot(row, vector));
        }
    }

    /// The products of many vectors with every row. Row by row, so that each is fetched once.
    pub(crate) fn times_all<const LEN: usize>(&self, vectors: &[[i16; LEN]], mut give: impl FnMut(usize, usize, i32)) {
        for (i, row) in self.weights.as_chunks::<LEN>().0.iter().enumerate() {
            for (word, vector) in vectors.iter().enumerate() {
                give(word, i, dot(row, vector));
            }
        }
    }
}

/// The sum of products, in eight strands and not inlined: so the compiler multiplies and adds eight pairs at once
/// (`pmaddwd`), which it loses sight of when the loops around are unrolled first.
#[inline(never)]
fn dot<const LEN: usize>(row: &[[u8; 2]; LEN], vector: &[i16; LEN]) -> i32 {
    const { assert!(LEN % 16 == 0, "lengths at which the compiler has been seen to do so") };
    let row = row.map(i16::from_le_bytes);
    let mut sums = [0i32; 8];
    for (row, vector) in row.as_chunks::<8>().0.iter().zip(vector.as_chunks::<8>().0) {
        for i in 0..8 {
            sums[i] = sums[i].wrapping_add(i32::from(row[i]) * i32::from(vector[i]));
        }
    }
    sums.iter().fold(0, |sum, strand| sum.wrapping_add(*strand))
}

/// Adds a packed row of the hidden layer.
pub(crate) fn add_packed(hidden: &mut [i16; HIDDEN], row: &[[u8; 2]; HIDDEN]) {
    for i in 0..HIDDEN {
        hidden[i] = hidden[i].wrapping_add(i16::from_le_bytes(row[i]));
    }
}

/// Adds a row of the hidden layer.
pub(crate) fn add(hidden: &mut [i16; HIDDEN], row: &[i16]) {
    for (sum, share) in hidden.iter_mut().zip(row) {
        *sum = sum.wrapping_add(*share);
    }
}

/// The hidden layer's bend.
pub(crate) fn bend(hidden: &mut [i16; HIDDEN]) {
    hidden.iter_mut().for_each(|x| *x = (*x).clamp(0, HIDDEN_TOP));
}
