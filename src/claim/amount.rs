//! A number with what blurs it: "about 1,100", "4-5", "four or five", "between 3 and 5", "12 or possibly 24", "no fewer than 6".

use super::atom::{Atom, before, phrase, phrase_before, text};
use super::numeral::{Form, Number, read};

/// How a number is to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Approx {
    /// As it stands.
    Exact,
    /// As a rounded one.
    About,
    /// That or more.
    AtLeast,
    /// That or less.
    AtMost,
    /// More, and not that.
    MoreThan,
    /// Less, and not that.
    LessThan,
}

/// A number or a range of them, with its approximation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Amount {
    pub low: f64,
    pub high: f64,
    pub grain: f64,
    pub approx: Approx,
    pub form: Form,
    /// The first atom, with the words of approximation.
    pub from: usize,
    /// The atom after the last.
    pub end: usize,
    /// Whether two numbers make it up.
    pub is_range: bool,
}

const BEFORE: &[(&str, Approx)] = &[
    (">", Approx::MoreThan),
    ("<", Approx::LessThan),
    ("~", Approx::About),
    ("≈", Approx::About),
    ("≤", Approx::AtMost),
    ("≥", Approx::AtLeast),
    ("a good", Approx::About),
    ("a little less than", Approx::About),
    ("a little more than", Approx::About),
    ("a little over", Approx::About),
    ("a little under", Approx::About),
    ("a maximum of", Approx::AtMost),
    ("a minimum of", Approx::AtLeast),
    ("a total of", Approx::Exact),
    ("about", Approx::About),
    ("above", Approx::MoreThan),
    ("almost", Approx::About),
    ("an average of", Approx::About),
    ("an estimated", Approx::About),
    ("approx", Approx::About),
    ("approx.", Approx::About),
    ("approximately", Approx::About),
    ("around", Approx::About),
    ("as few as", Approx::AtLeast),
    ("as many as", Approx::AtMost),
    ("as much as", Approx::AtMost),
    ("at least", Approx::AtLeast),
    ("at most", Approx::AtMost),
    ("barely", Approx::About),
    ("below", Approx::LessThan),
    ("c.", Approx::About),
    ("ca.", Approx::About),
    ("circa", Approx::About),
    ("close to", Approx::About),
    ("estimated", Approx::About),
    ("exactly", Approx::Exact),
    ("exceeding", Approx::MoreThan),
    ("far more than", Approx::MoreThan),
    ("fewer than", Approx::LessThan),
    ("greater than", Approx::MoreThan),
    ("in excess of", Approx::MoreThan),
    ("in the region of", Approx::About),
    ("just over", Approx::About),
    ("just under", Approx::About),
    ("less than", Approx::LessThan),
    ("maybe", Approx::About),
    ("more than", Approx::MoreThan),
    ("nearly", Approx::About),
    ("no fewer than", Approx::AtLeast),
    ("no less than", Approx::AtLeast),
    ("no more than", Approx::AtMost),
    ("not exceeding", Approx::AtMost),
    ("not fewer than", Approx::AtLeast),
    ("not less than", Approx::AtLeast),
    ("not more than", Approx::AtMost),
    ("not quite", Approx::About),
    ("of the order of", Approx::About),
    ("on the order of", Approx::About),
    ("over", Approx::MoreThan),
    ("perhaps", Approx::About),
    ("roughly", Approx::About),
    ("slightly less than", Approx::About),
    ("slightly more than", Approx::About),
    ("slightly over", Approx::About),
    ("some", Approx::About),
    ("something like", Approx::About),
    ("under", Approx::LessThan),
    ("up to", Approx::AtMost),
    ("upwards of", Approx::MoreThan),
    ("well below", Approx::LessThan),
    ("well over", Approx::MoreThan),
    ("well under", Approx::LessThan),
];

const AFTER: &[(&str, Approx)] = &[
    ("+", Approx::AtLeast),
    ("- odd", Approx::About),
    ("- plus", Approx::AtLeast),
    ("and above", Approx::AtLeast),
    ("and over", Approx::AtLeast),
    ("at least", Approx::AtLeast),
    ("at most", Approx::AtMost),
    ("at the least", Approx::AtLeast),
    ("at the most", Approx::AtMost),
    ("odd", Approx::About),
    ("or above", Approx::AtLeast),
    ("or fewer", Approx::AtMost),
    ("or less", Approx::AtMost),
    ("or more", Approx::AtLeast),
    ("or over", Approx::AtLeast),
    ("or so", Approx::About),
    ("or thereabouts", Approx::About),
    ("or under", Approx::AtMost),
    ("plus", Approx::AtLeast),
];

/// The approximation that ends before `at`, and where it begins.
pub(super) fn approx_before(atoms: &[Atom<'_>], at: usize) -> Option<(Approx, usize)> {
    phrase_before(atoms, at, BEFORE)
}

/// The approximation that begins at `at`, and where it ends.
pub(super) fn approx_after(atoms: &[Atom<'_>], at: usize) -> Option<(Approx, usize)> {
    phrase(atoms, at, AFTER)
}

/// The amount whose number begins at `at`.
pub(super) fn amount(atoms: &[Atom<'_>], at: usize) -> Option<Amount> {
    let number = vague(atoms, at).or_else(|| read(atoms, at))?;
    let mut amount = single(number, at);
    if let Some((first, second)) = joined(atoms, at, number) {
        amount = Amount { low: first.low, high: second.high, end: second.end, is_range: true, ..amount };
        amount.grain = first.grain.min(second.grain);
        amount.from -= usize::from(before(atoms, at, 1) == "between");
    }
    Some(blurred(atoms, amount))
}

fn single(number: Number, from: usize) -> Amount {
    let approx = if number.form == Form::Vague { Approx::About } else { Approx::Exact };
    Amount {
        low: number.low,
        high: number.high,
        grain: number.grain,
        approx,
        form: number.form,
        from,
        end: number.end,
        is_range: false,
    }
}

/// With the words of approximation before and after.
fn blurred(atoms: &[Atom<'_>], mut amount: Amount) -> Amount {
    if let Some((approx, from)) = approx_before(atoms, amount.from) {
        amount.from = from;
        amount.approx = stronger(amount.approx, approx);
    }
    if let Some((approx, end)) = approx_after(atoms, amount.end) {
        amount.end = end;
        amount.approx = stronger(amount.approx, approx);
    }
    amount
}

/// "exactly dozens" stays vague.
fn stronger(old: Approx, new: Approx) -> Approx {
    if new == Approx::Exact { old } else { new }
}

/// "several hundred", "a few thousand": the multiples that a reader would take it for.
fn vague(atoms: &[Atom<'_>], at: usize) -> Option<Number> {
    let (few, after) = phrase(atoms, at, &[("several", (3.0, 9.0)), ("a few", (2.0, 6.0)), ("many", (2.0, 9.0))])?;
    let number = read(atoms, after).filter(|number| number.form == Form::Words && number.scale > 1.0)?;
    Some(Number { low: number.low * few.0, high: number.high * few.1, form: Form::Vague, ..number })
}

/// The two numbers of a range, the first with the magnitude of the second: "4 or 5 million".
fn joined(atoms: &[Atom<'_>], at: usize, first: Number) -> Option<(Number, Number)> {
    let second = read(atoms, past_link(atoms, at, first.end)?)?;
    let countable = |form| matches!(form, Form::Digits | Form::Words | Form::Fraction);
    if !countable(first.form) || !countable(second.form) {
        return None;
    }
    let shares = first.scale == 1.0 && second.scale > 1.0 && first.low * second.scale < second.low;
    let first = if shares { first.times(second.scale) } else { first };
    (first.low < second.low).then_some((first, second))
}

/// The atom after the word that joins two numbers to a range.
fn past_link(atoms: &[Atom<'_>], at: usize, end: usize) -> Option<usize> {
    match text(atoms, end) {
        // "2- or 4-player": what the first is joined to comes with the second.
        "-" if matches!(text(atoms, end + 1), "or" | "to") => Some(end + 2),
        "-" | "to" => Some(end + 1),
        "and" if before(atoms, at, 1) == "between" => Some(end + 1),
        "or" if matches!(text(atoms, end + 1), "possibly" | "perhaps" | "maybe" | "even") => Some(end + 2),
        "or" => Some(end + 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::atom::atoms;
    use super::*;

    #[test]
    fn ranges_and_approximations() {
        use Approx::{About, AtLeast, AtMost, Exact, LessThan, MoreThan};
        let cases = [
            ("about 1,100", 1100.0, 1100.0, About),
            ("4-5", 4.0, 5.0, Exact),
            ("four or five", 4.0, 5.0, Exact),
            ("between 3 and 5", 3.0, 5.0, Exact),
            ("12 or possibly 24", 12.0, 24.0, Exact),
            ("10 to 20", 10.0, 20.0, Exact),
            ("4 or 5 million", 4e6, 5e6, Exact),
            ("no fewer than 6", 6.0, 6.0, AtLeast),
            ("up to 6", 6.0, 6.0, AtMost),
            ("more than 20", 20.0, 20.0, MoreThan),
            ("less than a hundred", 100.0, 100.0, LessThan),
            ("500 or so", 500.0, 500.0, About),
            ("20 + ", 20.0, 20.0, AtLeast),
            ("several hundred", 300.0, 900.0, About),
            ("20-odd", 20.0, 20.0, About),
        ];
        for (phrase, low, high, approx) in cases {
            let words: Vec<&str> = phrase.split(' ').collect();
            let atoms = atoms(&words);
            let at = (0..atoms.len()).find(|at| amount(&atoms, *at).is_some()).expect("the phrase has a number");
            let amount = amount(&atoms, at).expect("the phrase has a number");
            assert_eq!((amount.low, amount.high, amount.approx), (low, high, approx), "{phrase}");
        }
    }

    #[test]
    fn two_numbers_that_make_no_range() {
        for phrase in ["5 or 4", "3 and 5", "5 , 6", "the first or 2"] {
            let words: Vec<&str> = phrase.split(' ').collect();
            let atoms = atoms(&words);
            assert!((0..atoms.len()).filter_map(|at| amount(&atoms, at)).all(|amount| !amount.is_range), "{phrase}");
        }
    }
}
