//! The shape of the network, and its smooth steps.
//!
//! A word's features are summed to a vector; two layers of light gated recurrent units (Ravanelli et al. 2018) read the
//! sentence in both directions; a tag is read from every word's vector, and the parser scores its moves and relations from
//! the vectors of a few words of its state (Kiperwasser and Goldberg 2016), whose share in the hidden layer is
//! computed once per word (Chen and Manning 2014).

use super::features::PLACES;

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
    pub(crate) fn times<const LEN: usize>(&self, vector: &[i16; LEN], products: &mut [i32]) {
        let (pairs, last) = self.weights.as_chunks::<LEN>().0.as_chunks::<2>();
        let (products, last_product) = products.as_chunks_mut::<2>();
        for (rows, products) in pairs.iter().zip(products) {
            // Two short rows at once halve the cost of the call; two longer ones are more than the compiler makes wide.
            *products = if LEN <= 32 { dots(rows, vector) } else { [dot(&rows[0], vector), dot(&rows[1], vector)] };
        }
        if let ([row], [product]) = (last, last_product) {
            *product = dot(row, vector);
        }
    }
}

/// Rounds to a whole number, by the place of the last bit beside a number so large: the compiler makes this wide, which it
/// does not with the conversions that look after numbers out of range.
pub(crate) fn round(x: f32) -> i16 {
    (x.clamp(-32767.0, 32767.0) + 12_582_912.0).to_bits() as i16
}

/// The sum of products of one row. Not inlined, as the compiler loses sight of what it can do (see [`product`]) when it
/// unrolls the loops around it first.
#[inline(never)]
fn dot<const LEN: usize>(row: &[[u8; 2]; LEN], vector: &[i16; LEN]) -> i32 {
    product(row, vector)
}

/// The sums of products of two rows.
#[inline(never)]
fn dots<const LEN: usize>(rows: &[[[u8; 2]; LEN]; 2], vector: &[i16; LEN]) -> [i32; 2] {
    [product(&rows[0], vector), product(&rows[1], vector)]
}

/// In eight strands, so that the compiler multiplies and adds eight pairs at once (`pmaddwd`).
#[inline(always)]
fn product<const LEN: usize>(row: &[[u8; 2]; LEN], vector: &[i16; LEN]) -> i32 {
    const { assert!(LEN & 31 == 0, "lengths at which the compiler has been seen to do so") };
    let mut sums = [0i32; 8];
    for (row, vector) in row.as_chunks::<8>().0.iter().zip(vector.as_chunks::<8>().0) {
        for i in 0..8 {
            sums[i] = sums[i].wrapping_add(i32::from(i16::from_le_bytes(row[i])) * i32::from(vector[i]));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_to_the_nearest_number_in_range() {
        let cases = [(0.0, 0), (0.6, 1), (-0.6, -1), (-1.4, -1), (1023.7, 1024), (1e9, 32767), (-1e9, -32767)];
        assert!(cases.iter().all(|&(x, y)| round(x) == y));
    }

    #[test]
    fn products_are_those_of_plain_arithmetic() {
        let rows: Vec<[u8; 2]> = (0..128).map(|i: i16| (i * 91 - 6000).to_le_bytes()).collect();
        let vector: [i16; 64] = std::array::from_fn(|i| 900 - 31 * i as i16);
        let mut products = [0; 2];
        Matrix { weights: &rows, scale: 1.0 }.times(&vector, &mut products);
        let plain = |from: i32| (0..64).map(|i| ((from + i) * 91 - 6000) * (900 - 31 * i)).sum::<i32>();
        assert_eq!(products, [plain(0), plain(64)]);
    }
}
