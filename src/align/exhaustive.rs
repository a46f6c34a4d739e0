//! All pairs of some claims with all claims of the other side, as the alignment would have them if it could afford to look at all. It
//! shows what is lost by looking at candidates only; nothing else uses it.

use super::concept::Concepts;
use super::view::{Frequencies, Looked, Overlap, Views};
use super::{Pair, Sides, pair};

/// For each of the left claims its pairs with all right ones, looked at closely.
pub(crate) fn exhaustive(sides: &Sides, claims: &[usize]) -> Vec<Vec<Pair>> {
    let mut concepts = Concepts::new(sides.lexicon);
    let frequencies = Frequencies::count(&[sides.left, sides.right]);
    let left = Views::new(sides.left, &frequencies, &mut concepts);
    let right = Views::new(sides.right, &frequencies, &mut concepts);
    let mut overlaps = (Overlap::default(), Overlap::default());
    let mut of_claim = |&a: &usize| {
        let looked_at = (Looked::at(&left.content[a]), Looked::at(&left.topic[a]));
        let with = |b: usize| {
            looked_at.0.overlap(&right.content[b], &mut overlaps.0);
            looked_at.1.overlap(&right.topic[b], &mut overlaps.1);
            let mut pair = pair(sides, (&left, a), (&right, b), &overlaps);
            pair.look_at_parts(sides);
            pair.look_around(sides);
            pair
        };
        (0..right.content.len()).map(with).collect()
    };
    claims.iter().map(&mut of_claim).collect()
}
