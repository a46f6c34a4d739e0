//! Linear scores: every feature has a row of small weights, and the rows are summed.

/// Rows of weights in the packed model, read in place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rows<'a> {
    bytes: &'a [u8],
    width: usize,
    mask: usize,
}

impl<'a> Rows<'a> {
    /// Rows of that many weights; their number is a power of two.
    pub(crate) fn new(bytes: &'a [u8], width: usize) -> Rows<'a> {
        Rows { bytes, width, mask: bytes.len() / width - 1 }
    }

    /// The sum of the rows of these features.
    pub(crate) fn score(&self, features: &[u32], scores: &mut [i32]) {
        scores.fill(0);
        for &feature in features {
            let start = (feature as usize & self.mask) * self.width;
            for (score, &weight) in scores.iter_mut().zip(&self.bytes[start..start + self.width]) {
                *score += i32::from(weight as i8);
            }
        }
    }
}

/// Where the best score stands among those allowed.
pub(crate) fn best(scores: &[i32], allowed: impl Fn(usize) -> bool) -> usize {
    let candidates = scores.iter().enumerate().filter(|&(i, _)| allowed(i));
    candidates.max_by_key(|&(i, &score)| (score, std::cmp::Reverse(i))).map_or(0, |(i, _)| i)
}
