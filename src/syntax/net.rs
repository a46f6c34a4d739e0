//! The shape of the network, and its smooth steps.
//!
//! A word's features are summed to a vector; two layers of light gated recurrent units (Ravanelli et al. 2018) read the
//! sentence in both directions; a tag is read from every word's vector, and the parser scores its moves and relations from
//! the vectors of a few words of its state (Kiperwasser and Goldberg 2016), whose share in the hidden layer is
//! computed once per word (Chen and Manning 2014).

use super::features::PLACES;
use super::kernel::Kernel;

/// Length of a word's input vector.
pub(crate) const INPUT: usize = 32;
/// Units of one layer in one direction.
pub(crate) const UNITS: usize = 32;
/// Both directions side by side.
pub(crate) const BOTH: usize = 2 * UNITS;
/// A unit's candidate and gate, in both directions.
pub(crate) const GATES: usize = 2 * BOTH;
/// Units of the parser's hidden layer.
pub(crate) const HIDDEN: usize = 32;
/// What every word gives to the hidden layer, for each place it can be looked at in.
pub(crate) const SHARES: usize = PLACES * HIDDEN;

/// The hyperbolic tangent, near enough, the same on every machine (a Padé approximant of it).
#[inline(always)]
pub(crate) fn tanh(x: f32) -> f32 {
    let x = x.clamp(-3.0, 3.0);
    let square = x * x;
    x * (27.0 + square) / (27.0 + 9.0 * square)
}

/// The logistic function, from [`tanh`].
#[inline(always)]
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
#[cfg(any(test, feature = "learn"))]
pub(crate) const WEIGHT_TOP: f32 = 8191.0;
/// The largest packed weight behind the hidden layer, whose values are larger.
#[cfg(any(test, feature = "learn"))]
pub(crate) const OUTPUT_TOP: f32 = 2047.0;

/// A matrix of 16-bit weights in the packed model, a row for each output, and what one step of a weight is worth.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Matrix<'a> {
    pub weights: &'a [[u8; 2]],
    pub scale: f32,
}

impl Matrix<'_> {
    /// The products of a vector with every row.
    #[inline(always)]
    pub(crate) fn times<const LEN: usize>(&self, kernel: Kernel, vector: &[i16; LEN], products: &mut [i32]) {
        let (weights, numbers) = (self.weights.as_chunks::<16>().0, vector.as_chunks::<16>().0);
        match *numbers {
            [a, b] => kernel.times(weights.as_chunks().0, &[a, b], products),
            [a, b, c, d] => kernel.times(weights.as_chunks().0, &[a, b, c, d], products),
            _ => unreachable!("no vector of the network has another length"),
        }
    }
}

/// Rounds to a whole number, by the place of the last bit beside a number so large: the compiler makes this wide, which it
/// does not with the conversions that look after numbers out of range.
#[inline(always)]
pub(crate) fn round(x: f32) -> i16 {
    (x.clamp(-32767.0, 32767.0) + 12_582_912.0).to_bits() as i16
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_to_the_nearest_number_in_range() {
        let cases = [(0.0, 0), (0.6, 1), (-0.6, -1), (-1.4, -1), (1023.7, 1024), (1e9, 32767), (-1e9, -32767)];
        assert!(cases.iter().all(|&(x, y)| round(x) == y));
    }
}
