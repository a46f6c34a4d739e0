//! Amounts with a unit: of length, of time, of age.

use crate::lexicon::units::{Dimension, Unit, compound, named, unit};

use super::super::amount::{Amount, amount, approx_after};
use super::super::numeral::{Form, read};
use super::{Quantity, Reader, Role, plain};

type Reading = Option<(Quantity, usize)>;

impl Reader<'_> {
    /// "5 km", "five-month", "20 dollars", "30 miles per hour", "6 feet 2 inches", "five years old".
    pub(super) fn measure(&self, amount: &Amount, _at: usize) -> Reading {
        let vague = amount.form == Form::Vague && self.text(amount.end) != "of";
        if amount.form == Form::Ordinal || vague {
            return None;
        }
        let (unit, mut end) = self.unit_at(amount.end)?;
        let unit = self.weighed_or_paid(unit, amount.end);
        let mut quantity = Quantity { unit: Some(unit), ..self.quantity(amount, end) };
        quantity.role = if matches!(unit.dimension, Dimension::Money(_)) { Role::Money } else { Role::Measure };
        if let Some(old) = self.old(unit, end) {
            quantity.role = Role::Age;
            quantity.tokens = self.tokens(amount.from, old);
            return Some((quantity, old));
        }
        if let Some((more, after)) = self.smaller(unit, end) {
            (quantity.low, quantity.high) = (quantity.low + more, quantity.high + more);
            quantity.grain = quantity.grain.min(0.01);
            end = after;
        }
        if let Some((approx, after)) = approx_after(self.atoms, end) {
            (quantity.approx, end) = (approx, after);
        }
        quantity.tokens = self.tokens(amount.from, end);
        quantity.counted = self.counted_after_unit(end);
        let (quantity, end) = self.below_zero(quantity, amount, end);
        Some(self.per(quantity, end))
    }

    /// "minus 5 degrees", "-5 °C", "5 degrees below zero".
    fn below_zero(&self, mut quantity: Quantity, amount: &Amount, end: usize) -> (Quantity, usize) {
        let scale = quantity.unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Degree | Dimension::Temperature));
        let sign = amount.from.checked_sub(1).filter(|&at| match self.text(at) {
            "minus" => true,
            // Not the hyphen of a range or of a word.
            "-" => !self.atoms[at].glued && self.atoms[at + 1].glued,
            _ => false,
        });
        let after = self.text(end) == "below" && matches!(self.text(end + 1), "zero" | "freezing");
        if !scale || (sign.is_none() && !after) {
            return (quantity, end);
        }
        let end = end + 2 * usize::from(after);
        (quantity.low, quantity.high) = (-quantity.high, -quantity.low);
        quantity.tokens = self.tokens(sign.unwrap_or(amount.from), end);
        (quantity, end)
    }

    /// The unit at `at`, after a hyphen or "of" or nothing, and its end.
    pub(super) fn unit_at(&self, at: usize) -> Option<(&'static Unit, usize)> {
        let at = at + usize::from(matches!(self.text(at), "-" | "of"));
        let first = self.text(at);
        if let Some(scale) = self.temperature(at) {
            return Some(scale);
        }
        let double = unit(self.text(at + 1)).and_then(|second| compound(first, second.name));
        if let Some(unit) = double.or_else(|| compound_sign(first, self.text(at + 1))) {
            return Some((unit, at + 2));
        }
        let one = unit(first).filter(|_| self.may_stand(at, first))?;
        // "miles per hour", "km/h"
        let slash = matches!(self.text(at + 1), "per" | "an" | "a" | "/");
        let speed = unit(self.text(at + 2)).filter(|_| slash).and_then(|second| compound(one.name, second.name));
        Some(speed.map_or((one, at + 1), |unit| (unit, at + 3)))
    }

    /// Letters alone are units only in the digits' own word or right after digits; "5 A" is none.
    fn may_stand(&self, at: usize, word: &str) -> bool {
        let digits = at.checked_sub(1).is_some_and(|at| self.atoms[at].digits().is_some());
        let capital = self.atoms[at].is_capital() && !self.atoms[at].glued;
        let ordinary = matches!(word, "s" | "min" | "h" | "t" | "m" | "g" | "l") && !self.atoms[at].form.ends_with('.');
        word.chars().count() > 1 || (digits && !capital && (ordinary || !word.is_ascii()) && !self.is_decade(at, word))
    }

    /// The "s" of "1980s".
    fn is_decade(&self, at: usize, word: &str) -> bool {
        word == "s" && self.atoms[at].glued && self.atoms[at - 1].digits().is_some_and(|digits| digits.value >= 20.0)
    }

    /// "20 degrees Celsius", "68 °F".
    fn temperature(&self, at: usize) -> Option<(&'static Unit, usize)> {
        if !matches!(self.text(at), "degree" | "degrees" | "°") {
            return None;
        }
        let scale = match self.text(at + 1) {
            "c" | "celsius" | "centigrade" => "celsius",
            "f" | "fahrenheit" => "fahrenheit",
            _ => return None,
        };
        Some((named(scale)?, at + 2))
    }

    /// The inches of "6 feet 2 inches", counted in the unit before them.
    fn smaller(&self, unit: &'static Unit, end: usize) -> Option<(f64, usize)> {
        if let Some(inches) = self.bare_inches(unit, end) {
            return Some(inches);
        }
        let at = end + usize::from(matches!(self.text(end), "and" | ","));
        let more = amount(self.atoms, at).filter(|more| more.from == at && !more.is_range)?;
        let (small, end) = self.unit_at(more.end)?;
        let fits = small.dimension == unit.dimension && small.factor < unit.factor && unit.dimension != Dimension::Occurrence;
        fits.then(|| (more.low * small.factor / unit.factor, end))
    }

    /// The inches of "6-foot-2" and "six feet two"; not the men of "six feet two men apart".
    fn bare_inches(&self, unit: &'static Unit, end: usize) -> Option<(f64, usize)> {
        let joined = self.text(end) == "-";
        let inches = read(self.atoms, end + usize::from(joined)).filter(|_| unit.name == "foot")?;
        let closed = |at: usize| match self.atoms.get(at) {
            Some(next) => !next.is_word() || matches!(&*next.text, "tall" | "high" | "long" | "in" | "in." | "and"),
            None => true,
        };
        let small = matches!(inches.form, Form::Digits | Form::Words) && inches.is_whole() && inches.low < 12.0;
        (small && (joined || closed(inches.end))).then_some((inches.low / 12.0, inches.end))
    }

    /// The atoms 5 ' 10 " of a height.
    pub(super) fn feet_and_inches(&self, at: usize) -> Reading {
        let number = |at: usize| self.atoms.get(at)?.plain();
        let glued = |at: usize| self.atoms.get(at).is_some_and(|atom| atom.glued);
        let (feet, inches) = (number(at)?, number(at + 2)?);
        let marked = matches!(self.text(at + 1), "'" | "’" | "′") && glued(at + 1) && glued(at + 2);
        let closed = matches!(self.text(at + 3), "\"" | "”" | "″" | "''");
        let value = f64::from(feet) + f64::from(inches) / 12.0;
        let quantity = Quantity { role: Role::Measure, unit: named("foot"), ..plain(self.tokens(at, at + 4), value, value) };
        (marked && closed && inches < 12).then_some((Quantity { grain: 0.01, ..quantity }, at + 4))
    }

    /// The end of "years old", "-year-old", "years of age".
    fn old(&self, unit: &'static Unit, end: usize) -> Option<usize> {
        let after = match (self.text(end), self.text(end + 1)) {
            ("old" | "olds", _) => end + 1,
            ("-", "old" | "olds") | ("of", "age") => end + 2,
            _ => return None,
        };
        (unit.dimension == Dimension::Time).then_some(after)
    }

    /// "a day", "per person" after an amount: the unit that it goes by.
    pub(super) fn per(&self, mut quantity: Quantity, end: usize) -> (Quantity, usize) {
        let unit = matches!(self.text(end), "a" | "an" | "per" | "each" | "every" | "/").then(|| unit(self.text(end + 1)));
        match unit.flatten().filter(|unit| unit.dimension != Dimension::Occurrence) {
            Some(unit) => {
                quantity.per = Some(unit);
                quantity.tokens.end = self.tokens(end, end + 2).end;
                (quantity, end + 2)
            }
            None => (quantity, end),
        }
    }
}

/// "sq mi", "sq. km", "cu m".
fn compound_sign(first: &str, second: &str) -> Option<&'static Unit> {
    let power = match first.trim_end_matches('.') {
        "sq" | "square" => "square",
        "cu" | "cubic" => "cubic",
        _ => return None,
    };
    compound(power, unit(second)?.name)
}
