//! Words that exclude each other in the same place.
//!
//! "A red car" against "a blue car"; "plays the guitar" against "plays the piano". Not a contradiction: a kind against its member
//! ("a dog", "a poodle"), a part against its whole, different things that may both be there.

use super::modifier::{clashes, is_found_elsewhere};
use super::{Conflict, Ground, Kind, Reason, replaced, strength};
use crate::align::{Fit, Pair, Sides, is_name};
use crate::claim::Polarity;

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    exclusive(sides, pair).or_else(|| replaced::detect(sides, pair))
}

fn exclusive(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if a.sign.polarity != b.sign.polarity || a.sign.polarity == Polarity::Negative {
        return None;
    }
    let common = |left: u32, right: u32| !is_name(sides.left, left) && !is_name(sides.right, right);
    let clash = clashes(sides, pair).into_iter().find(|clash| clash.fit == Fit::Exclusive && common(clash.left, clash.right));
    let (left, right) = match clash {
        Some(clash) => (clash.left, clash.right),
        None if pair.predicate == Fit::Exclusive
            && !pair.is_at_odds()
            && !is_found_elsewhere(sides, pair, a.core(), b.core()) =>
        {
            (a.core(), b.core())
        }
        None => return None,
    };
    Some(Conflict {
        kind: Kind::Lexical,
        rule: "lexical.exclusive",
        strength: strength::EXCLUSIVE_WORDS,
        ground: Ground::Event,
        cues: (vec![left], vec![right]),
        reason: Reason::Exclude { left, right },
    })
}
