//! Which of two events came first.
//!
//! "He called before he left" against "he left before he called" or "he called after he left". Not a contradiction: the same order told
//! from its other end; two occasions; "when" against "after", which say nearly the same.

use super::super::{Conflict, Ground, Kind, Reason, strength};
use crate::align::{Pair, Sides, fit};
use crate::claim::time::Role;
use crate::claim::{Order, Polarity};
use crate::syntax::Upos;

/// Two events in another order.
pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if a.sign.polarity != b.sign.polarity || a.sign.polarity == Polarity::Negative || pair.is_at_odds() {
        return None;
    }
    let met = a.orders.iter().flat_map(|x| b.orders.iter().map(move |y| (x, y)));
    let (left, right, strength) = met.into_iter().find_map(|(x, y)| Some((x, y, strength_of(sides, pair, x, y)?)))?;
    let ends = |order: &Order| (order.tokens.start, order.tokens.end - 1);
    Some(Conflict {
        kind: Kind::Temporal,
        rule: "temporal.order",
        strength,
        ground: Ground::Event,
        cues: (left.tokens.clone().collect(), right.tokens.clone().collect()),
        reason: Reason::Times { left: ends(left), right: ends(right) },
    })
}

/// How plainly two orders are at odds, if they are.
fn strength_of(sides: &Sides, pair: &Pair, x: &Order, y: &Order) -> Option<f32> {
    let (a, b) = sides.claims(pair);
    let same = |left: u32, right: u32| fit(sides, left, right).agrees();
    let straight = pair.predicate.agrees() && same(x.event, y.event);
    let crossed = !straight && same(a.core(), y.event) && same(x.event, b.core());
    let noun = sides.left.words[x.event].upos == Upos::Noun && sides.right.words[y.event].upos == Upos::Noun;
    match (x.role, y.role) {
        (Role::Before, Role::After) | (Role::After, Role::Before) if straight => Some(strength::OTHER_ORDER),
        (Role::Before, Role::Before) | (Role::After, Role::After) if crossed => Some(strength::OTHER_ORDER),
        // "during the war" and "after the war"; "when" is too loose for this.
        (Role::At, Role::Before | Role::After) | (Role::Before | Role::After, Role::At) if straight && noun => {
            Some(strength::DURING_AND_BESIDE)
        }
        _ => None,
    }
}
