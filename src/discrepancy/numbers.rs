//! Different numbers for the same quantity of the same event.

use super::agreement::Agreement;
use super::numeric::compare_quantities;
use super::{Conflict, Ground, Kind, Reason as Why};
use crate::align::{Pair, Sides, fit};
use crate::claim::quantity::{Quantity, Role};

/// Different numbers for the same quantity in claims that speak of the same event.
pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if a.sign.polarity != b.sign.polarity {
        return None;
    }
    let mut best: Option<(f32, &Quantity, &Quantity)> = None;
    for left in &a.quantities {
        // A quantity that the other side has too is no disagreement, whatever else is there.
        let same_role = |right: &&Quantity| counts_the_same(sides, left, right);
        let others: Vec<&Quantity> = b.quantities.iter().filter(same_role).collect();
        let agreements: Vec<Agreement> = others.iter().map(|right| compare_quantities(left, right)).collect();
        if agreements.iter().any(|agreement| matches!(agreement, Agreement::Same | Agreement::Compatible)) {
            continue;
        }
        for (right, agreement) in others.iter().zip(agreements) {
            if let Agreement::Conflict { strength, .. } = agreement
                && best.is_none_or(|(most, _, _)| strength > most)
            {
                best = Some((strength, left, right));
            }
        }
    }
    let (strength, left, right) = best?;
    Some(Conflict {
        kind: Kind::Numeric,
        rule: "numeric.quantity",
        strength,
        ground: Ground::Event,
        cues: (left.tokens.clone().collect(), right.tokens.clone().collect()),
        reason: Why::Numbers { left: ends(&left.tokens), right: ends(&right.tokens) },
    })
}

/// Whether two quantities are of like things: their counted nouns are alike, or they are measures of one dimension.
pub(super) fn counts_the_same(sides: &Sides, left: &Quantity, right: &Quantity) -> bool {
    match (left.counted, right.counted) {
        (Some(a), Some(b)) => fit(sides, a, b).agrees(),
        (None, None) => left.role == right.role && left.role != Role::Count,
        _ => left.unit.is_some() && right.unit.is_some(),
    }
}

fn ends(tokens: &std::ops::Range<u32>) -> (u32, u32) {
    (tokens.start, tokens.end - 1)
}
