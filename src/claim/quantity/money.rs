//! Sums of money: "$5", "US$ 1.5 million", "between £10 and £20", and pounds that are paid.

use crate::lexicon::units::{Dimension, Unit, named, unit};

use super::super::amount::{Amount, amount, approx_before};
use super::super::atom::{before, touches};
use super::{Quantity, Reader, Role};

type Reading = Option<(Quantity, usize)>;

impl Reader<'_> {
    /// "$5", "US$ 1.5 million", "about £20 a day".
    pub(super) fn money_sign(&self, amount: &Amount, at: usize) -> Reading {
        let sign = before(self.atoms, at, 1);
        let unit = unit(sign).filter(|unit| matches!(unit.dimension, Dimension::Money(_)) && !sign.ends_with('s'))?;
        let (unit, from) = self.with_country(unit, at - 1);
        let mut amount = Amount { from: amount.from.min(from), ..*amount };
        if let Some((approx, from)) = approx_before(self.atoms, from) {
            (amount.approx, amount.from) = (approx, from);
        }
        let amount = self.to_another(self.shortened(amount), sign, from);
        Some(self.per(Quantity { role: Role::Money, unit: Some(unit), ..self.quantity(&amount, amount.end) }, amount.end))
    }

    /// "between $10 and $20", "$10 to $20", "$10-$20".
    fn to_another(&self, first: Amount, sign: &str, from: usize) -> Amount {
        let between = before(self.atoms, from, 1) == "between";
        let joins = matches!(self.text(first.end), "-" | "to" | "or") || between && self.text(first.end) == "and";
        if first.is_range || !joins || self.text(first.end + 1) != sign {
            return first;
        }
        let Some(second) = amount(self.atoms, first.end + 2).filter(|second| !second.is_range) else { return first };
        let second = self.shortened(second);
        match first.low < second.low {
            true => Amount {
                high: second.high,
                grain: first.grain.min(second.grain),
                end: second.end,
                from: first.from - usize::from(between && first.from == from),
                is_range: true,
                ..first
            },
            false => first,
        }
    }

    /// The dollar of "US$", "C$" and "A$".
    fn with_country(&self, unit: &'static Unit, at: usize) -> (&'static Unit, usize) {
        let dollar = match before(self.atoms, at, 1) {
            "us" => "dollar",
            "c" | "ca" => "canadian dollar",
            "a" | "au" if self.atoms[at - 1].is_capital() => "australian dollar",
            _ => return (unit, at),
        };
        named(dollar).filter(|_| unit.name == "dollar").map_or((unit, at), |unit| (unit, at - 1))
    }

    /// "$5m", "$20k"; the point may be that of the sentence.
    fn shortened(&self, mut amount: Amount) -> Amount {
        let glued = touches(self.atoms, amount.end);
        let factor = match self.text(amount.end).trim_end_matches('.') {
            "k" if glued => 1e3,
            "m" if glued => 1e6,
            "b" | "bn" if glued => 1e9,
            _ => return amount,
        };
        (amount.low, amount.high, amount.grain) = (amount.low * factor, amount.high * factor, amount.grain * factor);
        amount.end += 1;
        amount
    }

    /// Pounds are of money where something nearby is bought or paid.
    pub(super) fn weighed_or_paid(&self, unit: &'static Unit, at: usize) -> &'static Unit {
        const WINDOW: usize = 12;
        let near = &self.atoms[at.saturating_sub(WINDOW)..(at + WINDOW).min(self.atoms.len())];
        let paid = unit.name == "pound" && near.iter().any(|atom| is_paying(&atom.text));
        named("sterling").filter(|_| paid).unwrap_or(unit)
    }
}

/// Words of buying, paying and owing.
fn is_paying(word: &str) -> bool {
    const PAYING: &[&str] = &[
        "bill",
        "borrow",
        "borrowed",
        "bought",
        "buy",
        "charge",
        "charged",
        "cheque",
        "cost",
        "costing",
        "costs",
        "debt",
        "donated",
        "earn",
        "earned",
        "earns",
        "fee",
        "fined",
        "lent",
        "loan",
        "owe",
        "owed",
        "owes",
        "paid",
        "pay",
        "paying",
        "pays",
        "pence",
        "price",
        "priced",
        "rent",
        "salary",
        "sell",
        "shillings",
        "sold",
        "spend",
        "spent",
        "wage",
        "wages",
        "worth",
    ];
    PAYING.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_paying_are_found() {
        assert!(["bill", "cost", "paid", "worth"].into_iter().all(is_paying));
        assert!(!["weighed", "heavy", "lifted"].into_iter().any(is_paying));
    }
}
