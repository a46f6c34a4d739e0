//! Parts of a whole: "5 per cent of the men", "two out of three", "one in five men"; and "both", which is all of two.

use crate::lexicon::numerals::{Numeral, numeral};
use crate::syntax::{Rel, Upos};

use super::super::amount::Amount;
use super::super::numeral::{Form, read};
use super::{Quantity, Reader, Role, plain};

type Reading = Option<(Quantity, usize)>;

impl Reader<'_> {
    /// "50 %", "fifty per cent", "three percentage points".
    pub(super) fn percent(&self, amount: &Amount, _at: usize) -> Reading {
        let end = match (self.text(amount.end), self.text(amount.end + 1)) {
            ("%" | "percent" | "pct", _) => amount.end + 1,
            ("-", "percent" | "%") | ("per", "cent") | ("percentage", "points" | "point") => amount.end + 2,
            _ => return None,
        };
        let counted = if self.text(end) == "of" { self.counted_after_unit(end) } else { None };
        Some((Quantity { role: Role::Percent, counted, ..self.quantity(amount, end) }, end))
    }

    /// "two out of three men", "one in five men"; not "one in five minutes".
    pub(super) fn odds(&self, amount: &Amount, _at: usize) -> Reading {
        let after = match (self.text(amount.end), self.text(amount.end + 1)) {
            ("out", "of") => amount.end + 2,
            ("in", next) if is_small(next) || self.atoms.get(amount.end + 1)?.plain().is_some() => amount.end + 1,
            _ => return None,
        };
        let plain_number = matches!(amount.form, Form::Digits | Form::Words) && !amount.is_range && amount.low >= 1.0;
        let whole = read(self.atoms, after).filter(|whole| plain_number && whole.is_whole() && whole.low > amount.high)?;
        let noun = self.counted(whole.end).filter(|_| whole.low <= 1000.0 && self.unit_at(whole.end).is_none())?;
        let value = amount.low / whole.low;
        let quantity = Quantity { counted: Some(noun), role: Role::Fraction, ..self.quantity(amount, whole.end) };
        Some((Quantity { low: value, high: value, grain: 0.01, ..quantity }, whole.end))
    }

    /// "both brothers": two of them; not "both the mill and the house".
    pub(super) fn both(&self, at: usize) -> Reading {
        let atom = self.atoms.get(at).filter(|atom| atom.text == "both")?;
        let node = self.tree.nodes.get(atom.token as usize).filter(|node| node.rel == Rel::Det && node.head > atom.token)?;
        let noun = self.tree.nodes.get(node.head as usize).filter(|noun| noun.upos == Upos::Noun)?;
        let listed = self
            .tree
            .nodes
            .iter()
            .skip(node.head as usize)
            .take(8)
            .any(|other| other.rel == Rel::Conj && other.head == node.head);
        let beside =
            self.tree.nodes.get(atom.token as usize + 1).is_some_and(|next| next.rel != Rel::Conj && noun.rel != Rel::Conj);
        let quantity = plain(self.tokens(at, at + 1), 2.0, 2.0);
        (!listed && beside).then_some((Quantity { counted: Some(node.head), ..quantity }, at + 1))
    }
}

fn is_small(word: &str) -> bool {
    matches!(numeral(word), Some(Numeral::Small(_) | Numeral::Teen(_) | Numeral::Tens(_) | Numeral::Hundred))
}
