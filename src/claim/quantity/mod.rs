//! How much and how many: the quantities of one sentence, each with its role.
//!
//! A count, a sum of money, a year and a page number are never comparable, however alike the digits; so the role is most of
//! what is read. "Five thousand people in 1962" is a count and a year; "Document 95" and "U-2" are names.
//!
//! Not read here: "several", "most" and their like, which are quantifiers, and the article "a",
//! which counts one thing but is hardly ever meant to.

mod counted;
mod measure;
mod money;
mod part;
mod role;

use std::ops::Range;

use crate::lexicon::numerals::roman;
use crate::lexicon::units::Unit;
use crate::syntax::Tree;

use super::amount::{Amount, amount, approx_after};
use super::atom::{Atom, text};
use super::numeral::Form;
use super::time::{self, Time};

pub(crate) use super::amount::Approx;

/// What a number is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Role {
    /// How many.
    Count,
    /// How much of a unit.
    Measure,
    /// How much money.
    Money,
    /// How many in a hundred.
    Percent,
    /// Which in an order.
    Ordinal,
    /// A year of the calendar. `claim::time` reads it with its date.
    Year,
    /// A time of the day, in minutes from midnight. `claim::time` reads it with its date.
    Clock,
    /// A name made with a number: "No. 5", "Document 95", "U-2", "Henry VIII".
    Reference,
    /// Two numbers of which neither is the greater by rule: `low` is the first, `high` the second.
    Score,
    /// Which part of a whole.
    Fraction,
    /// How old, in years unless the unit says otherwise.
    Age,
}

/// A quantity, as read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Quantity {
    /// The words of approximation, the number and the unit; not what is counted.
    pub tokens: Range<u32>,
    pub low: f64,
    /// The same as `low` where there is one number.
    pub high: f64,
    /// The step to the next number of the same roundness: 100 for 1,100.
    pub grain: f64,
    pub approx: Approx,
    pub role: Role,
    pub unit: Option<&'static Unit>,
    /// The unit that it goes by: the day of "$5 a day".
    pub per: Option<&'static Unit>,
    /// The head of the noun phrase that it counts.
    pub counted: Option<u32>,
}

/// The sentence that is read.
struct Reader<'a> {
    atoms: &'a [Atom<'a>],
    tree: &'a Tree,
    /// Whether it speaks of a game, so that "2-3" is its score.
    is_game: bool,
}

/// The quantities of a sentence, in its order.
#[cfg(test)]
pub(crate) fn quantities(words: &[&str], tree: &Tree) -> Vec<Quantity> {
    let atoms = super::atom::atoms(words);
    beside(&time::scan(&atoms, tree), &atoms, tree)
}

/// The quantities of a sentence, in its order; its times have been read, and what is part of a date is no quantity.
pub(super) fn beside(times: &[(Range<usize>, Time)], atoms: &[Atom<'_>], tree: &Tree) -> Vec<Quantity> {
    let dates: Vec<_> = times.iter().filter(|(_, time)| time.length.is_none()).collect();
    let reader = Reader { atoms, tree, is_game: atoms.iter().any(|atom| role::is_game(&atom.text)) };
    let (mut found, mut at, mut date) = (Vec::new(), 0, 0);
    while at < atoms.len() {
        while dates.get(date).is_some_and(|(range, _)| range.end <= at) {
            date += 1;
        }
        let end = match dates.get(date).filter(|(range, _)| range.contains(&at)) {
            Some((range, time)) => {
                found.extend(in_calendar(time));
                range.end
            }
            None => reader.read(at, &mut found),
        };
        at = end.max(at + 1);
    }
    found
}

/// Whether a number or a time can stand in a sentence because of this word. Few words let one.
pub(super) fn may_count(form: &str) -> bool {
    super::atom::atoms(&[form]).iter().any(|atom| {
        let roman = || atom.is_capital() && roman(atom.form.strip_suffix('.').unwrap_or(atom.form)).is_some();
        let few = || matches!(&*atom.text, "both" | "few" | "many" | "no" | "several" | "thrice" | "twice");
        atom.digits().is_some() || time::names_time(&atom.text) || few() || roman()
    })
}

/// The year or the clock of a time.
fn in_calendar(time: &Time) -> Option<Quantity> {
    let years = time.day.and_then(|day| day.years).map(|(low, high)| (Role::Year, f64::from(low), f64::from(high)));
    let exact = time.clock.filter(|clock| clock.low == clock.high);
    let clock = exact.map(|clock| (Role::Clock, f64::from(clock.low), f64::from(clock.high)));
    let (role, low, high) = years.or(clock)?;
    let approx = match time.role {
        time::Role::Before => Approx::LessThan,
        time::Role::After => Approx::MoreThan,
        _ => time.approx,
    };
    Some(Quantity { approx, role, ..plain(time.tokens.clone(), low, high) })
}

fn plain(tokens: Range<u32>, low: f64, high: f64) -> Quantity {
    let (approx, role) = (Approx::Exact, Role::Count);
    Quantity { tokens, low, high, grain: 1.0, approx, role, unit: None, per: None, counted: None }
}

impl<'a> Reader<'a> {
    fn text(&self, at: usize) -> &str {
        text(self.atoms, at)
    }

    /// Reads what begins at `at`, and says where to go on.
    fn read(&self, at: usize, found: &mut Vec<Quantity>) -> usize {
        let read = self.no(at).or_else(|| self.both(at)).or_else(|| self.roman(at)).or_else(|| self.twice(at));
        if let Some((quantity, end)) = read.or_else(|| self.feet_and_inches(at)) {
            found.push(quantity);
            return end;
        }
        let Some(amount) = amount(self.atoms, at) else { return at + 1 };
        let (quantity, end) = self.with_role(&amount, at);
        found.extend(quantity);
        end.max(amount.end)
    }

    /// The quantity of an amount in its surroundings; none where the number word is no number here.
    fn with_role(&self, amount: &Amount, at: usize) -> (Option<Quantity>, usize) {
        if self.is_once(at) {
            return (None, amount.end);
        }
        let readings =
            [Reader::odds, Reader::money_sign, Reader::score, Reader::reference, Reader::percent, Reader::measure, Reader::aged];
        if let Some((quantity, end)) = readings.iter().find_map(|read| read(self, amount, at)) {
            return (Some(quantity), end);
        }
        if amount.form == Form::Ordinal {
            return (self.ordinal(amount, at), amount.end);
        }
        if self.is_pronoun(amount, at) {
            return (None, amount.end);
        }
        (Some(self.count(amount)), amount.end)
    }

    fn count(&self, amount: &Amount) -> Quantity {
        let role = match amount.form {
            Form::Fraction => Role::Fraction,
            _ if self.is_year(amount) => Role::Year,
            _ => Role::Count,
        };
        let counted = (role != Role::Year).then(|| self.counted(amount.end).or_else(|| self.made_up(amount))).flatten();
        let quantity = Quantity { role, counted, ..self.quantity(amount, amount.end) };
        self.bounded_after_noun(quantity, amount.end)
    }

    /// "ten soldiers at most": the bound stands after what is counted.
    fn bounded_after_noun(&self, mut quantity: Quantity, end: usize) -> Quantity {
        let Some(noun) = quantity.counted.filter(|noun| *noun >= quantity.tokens.end) else { return quantity };
        let after = end + self.atoms[end..].partition_point(|atom| atom.token <= noun);
        if let Some((approx, _)) = approx_after(self.atoms, after).filter(|_| self.text(after) == "at") {
            quantity.approx = approx;
        }
        quantity
    }

    /// A quantity that ends before the atom `end`.
    fn quantity(&self, amount: &Amount, end: usize) -> Quantity {
        let tokens = self.tokens(amount.from, end);
        Quantity { grain: amount.grain, approx: amount.approx, ..plain(tokens, amount.low, amount.high) }
    }

    fn tokens(&self, from: usize, end: usize) -> Range<u32> {
        token_range(self.atoms, from, end)
    }
}

/// The tokens that the atoms of a range stand in.
pub(super) fn token_range(atoms: &[Atom<'_>], from: usize, end: usize) -> Range<u32> {
    let token = |at: usize| atoms.get(at).map_or(0, |atom| atom.token);
    token(from)..token(end.saturating_sub(1)) + 1
}

#[cfg(test)]
pub(super) mod tests;
