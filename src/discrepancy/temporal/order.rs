//! Which of two events came first.
//!
//! "He called before he left" against "he left before he called" or "he called after he left". Not a contradiction: the same order told
//! from its other end; two occasions; "when" against "after", which say nearly the same.

use super::super::{Conflict, Ground, Kind, Reason, strength};
use crate::align::{Pair, Sides, fit};
use crate::claim::time::Role;
use crate::claim::{Claim, Order, Polarity, Reading};
use crate::syntax::Upos;

/// Two events in another order.
pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if a.sign.polarity != b.sign.polarity || a.sign.polarity == Polarity::Negative || pair.is_at_odds() {
        return None;
    }
    let met = a.orders.iter().flat_map(|x| b.orders.iter().map(move |y| (x, y)));
    let (left, right, strength) = met
        .into_iter()
        .find_map(|(x, y)| Some((x, y, strength_of(sides, pair, x, y)?)))
        .or_else(|| turned_round(sides, pair).map(|(x, y)| (x, y, strength::OTHER_ORDER)))?;
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
    let same = |left: u32, right: u32| fit(sides, left, right).agrees();
    let straight = pair.predicate.agrees() && same(x.event, y.event);
    let noun = sides.left.words[x.event].upos == Upos::Noun && sides.right.words[y.event].upos == Upos::Noun;
    match (x.role, y.role) {
        (Role::Before, Role::After) | (Role::After, Role::Before) if straight => Some(strength::OTHER_ORDER),
        // "during the war" and "after the war"; "when" is too loose for this.
        (Role::At, Role::Before | Role::After) | (Role::Before | Role::After, Role::At) if straight && noun => {
            Some(strength::DURING_AND_BESIDE)
        }
        _ => None,
    }
}

/// "He called before he landed" against "he landed before he called", where what is the first event here is the second there.
fn turned_round<'s>(sides: &Sides<'s>, pair: &Pair) -> Option<(&'s Order, &'s Order)> {
    if !pair.predicate.agrees() {
        return None;
    }
    let (a, b) = sides.claims(pair);
    if a.orders.is_empty() && b.orders.is_empty() {
        return None;
    }
    let same = |left: u32, right: u32| fit(sides, left, right).agrees();
    let one_way = |x: &Order, y: &Order| x.role == y.role && matches!(x.role, Role::Before | Role::After);
    let right = frames(sides.right, b);
    let left = frames(sides.left, a);
    let straight = a.orders.iter().flat_map(|x| right.iter().map(move |&(core, y)| (x, core, y)));
    let turned = b.orders.iter().flat_map(|y| left.iter().map(move |&(core, x)| (x, core, y)));
    let first = straight.into_iter().find(|&(x, core, y)| one_way(x, y) && same(x.event, core)).map(|(x, _, y)| (x, y));
    first.or_else(|| turned.into_iter().find(|&(x, core, y)| one_way(x, y) && same(core, y.event)).map(|(x, _, y)| (x, y)))
}

/// The events beside which a claim tells when they were, each with the order.
fn frames<'r>(reading: &'r Reading, claim: &Claim) -> Vec<(u32, &'r Order)> {
    let head = claim.head();
    let others = reading.claims_of(claim.sentence).iter();
    let told = others.flat_map(|other| other.orders.iter().map(move |order| (other.core(), order)));
    told.filter(|(_, order)| order.event == head).collect()
}
