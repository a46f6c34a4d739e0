//! Lengths of time: "four or five months", "within two days", "two weeks ago", "twice a week".

use crate::lexicon::units::{Dimension, Unit, named, unit};
use crate::syntax::{Tree, Upos};

use super::super::amount::{Amount, Approx, amount, approx_after, approx_before};
use super::super::atom::{Atom, before, phrase, phrase_before, text};
use super::super::numeral::{self, Form};
use super::{Length, Piece, Reading, Role, Side};

/// The words before a length, and what they make of it.
const BEFORE: &[(&str, (Role, Side))] = &[
    ("after", (Role::After, Side::Unsaid)),
    ("a further", (Role::Duration, Side::Unsaid)),
    ("another", (Role::Duration, Side::Unsaid)),
    ("every", (Role::Frequency, Side::Unsaid)),
    ("for", (Role::Duration, Side::Unsaid)),
    ("for another", (Role::Duration, Side::Unsaid)),
    ("for the last", (Role::Duration, Side::Past)),
    ("for the next", (Role::Duration, Side::Future)),
    ("for the past", (Role::Duration, Side::Past)),
    ("in", (Role::Within, Side::Unsaid)),
    ("in the last", (Role::Within, Side::Past)),
    ("in the next", (Role::Within, Side::Future)),
    ("in the past", (Role::Within, Side::Past)),
    ("during the last", (Role::Within, Side::Past)),
    ("during the next", (Role::Within, Side::Future)),
    ("during the past", (Role::Within, Side::Past)),
    ("over the last", (Role::Within, Side::Past)),
    ("over the next", (Role::Within, Side::Future)),
    ("over the past", (Role::Within, Side::Past)),
    ("the last", (Role::Within, Side::Past)),
    ("the next", (Role::Within, Side::Future)),
    ("the past", (Role::Within, Side::Past)),
    ("throughout", (Role::Duration, Side::Unsaid)),
    ("within", (Role::Within, Side::Unsaid)),
    ("within the last", (Role::Within, Side::Past)),
    ("within the next", (Role::Within, Side::Future)),
    ("within the past", (Role::Within, Side::Past)),
];

/// The words after a length.
const AFTER: &[(&str, (Role, Side))] = &[
    ("after", (Role::After, Side::Unsaid)),
    ("afterwards", (Role::After, Side::Unsaid)),
    ("ago", (Role::Ago, Side::Past)),
    ("away", (Role::After, Side::Future)),
    ("before", (Role::Before, Side::Unsaid)),
    ("earlier", (Role::Before, Side::Unsaid)),
    ("from now", (Role::After, Side::Future)),
    ("from today", (Role::After, Side::Future)),
    ("hence", (Role::After, Side::Future)),
    ("later", (Role::After, Side::Unsaid)),
    ("on end", (Role::Duration, Side::Unsaid)),
    ("prior to", (Role::Before, Side::Unsaid)),
];

/// The length or the frequency that begins at `at`.
pub(super) fn read(atoms: &[Atom<'_>], tree: &Tree, at: usize) -> Reading {
    adverb(atoms, at)
        .or_else(|| times_per(atoms, at))
        .or_else(|| every(atoms, at))
        .or_else(|| counted(atoms, at))
        .or_else(|| vague(atoms, tree, at))
}

/// Where to go on after no time was found at `at`: past a number, so that a long one is read once.
pub(super) fn past_number(atoms: &[Atom<'_>], at: usize) -> usize {
    // Only words chain without end; "27" may yet be the day of the month that follows.
    let number = atoms[at].is_word().then(|| numeral::read(atoms, at)).flatten();
    number.map(|number| number.end).filter(|&end| end > at + 3).unwrap_or(at + 1)
}

/// Where the words begin that open a length whose number stands at `at`.
pub(super) fn opening(atoms: &[Atom<'_>], at: usize) -> usize {
    let from = approx_before(atoms, at).map_or(at, |(_, from)| from);
    phrase_before(atoms, from, BEFORE).map_or(from, |(_, from)| from)
}

fn time_unit(word: &str) -> Option<&'static Unit> {
    // Two letters may stand for other things than seconds and minutes.
    unit(word).filter(|unit| unit.dimension == Dimension::Time && !matches!(word, "s" | "m" | "h"))
}

fn length(low: f64, high: f64, unit: &'static Unit, side: Side) -> Length {
    Length { low: low * unit.factor, high: high * unit.factor, unit, side }
}

/// "five days", "4-5 months", "a week ago", "two-day".
fn counted(atoms: &[Atom<'_>], at: usize) -> Reading {
    let amount = amount(atoms, at).or_else(|| article(atoms, at)).filter(|amount| fits(atoms, amount))?;
    let hyphen = usize::from(text(atoms, amount.end) == "-");
    let of = usize::from(text(atoms, amount.end) == "of" && amount.form != Form::Digits);
    let more = usize::from(matches!(text(atoms, amount.end), "more" | "full" | "whole" | "long" | "consecutive"));
    let unit = time_unit(text(atoms, amount.end + hyphen + of + more))?;
    let end = amount.end + hyphen + of + more + 1;
    // "a Week 13 game"
    if amount.form == Form::Words && amount.end == at + 1 && atoms[end - 1].is_capital() && text(atoms, at).starts_with('a') {
        return None;
    }
    if is_age(atoms, end) || is_age_before(atoms, amount.from) {
        return None;
    }
    let (low, high, end) = with_half(atoms, &amount, end);
    let (blur, end) = approx_after(atoms, end).map_or((None, end), |(approx, end)| (Some(approx), end));
    let approx = Some(blur.unwrap_or(amount.approx));
    let frame = frame(atoms, amount.from, end, unit.dimension == Dimension::Time && hyphen == 0);
    let with_half = high > amount.high;
    let clear = with_half
        || at != amount.end - 1
        || !matches!(text(atoms, at), "a" | "an" | "one")
        || is_clear(atoms, at, frame.is_some());
    let ((role, side), end) = frame.unwrap_or(((Role::Duration, Side::Unsaid), end));
    let length = Some(length(low, high, unit, side));
    clear.then_some((Piece { length, role: Some(role), approx, ..Piece::default() }, end))
}

/// The half of "a year and a half".
fn with_half(atoms: &[Atom<'_>], amount: &Amount, end: usize) -> (f64, f64, usize) {
    match (text(atoms, end), text(atoms, end + 1), text(atoms, end + 2)) {
        ("and", "a", "half") => (amount.low + 0.5, amount.high + 0.5, end + 3),
        _ => (amount.low, amount.high, end),
    }
}

/// "a week" and "the next day" as one of them.
fn article(atoms: &[Atom<'_>], at: usize) -> Option<Amount> {
    let word = matches!(text(atoms, at), "a" | "an");
    let few = match (text(atoms, at), text(atoms, at + 1)) {
        ("a", "few") => Some((2.0, 6.0, at + 2)),
        ("several", _) => Some((3.0, 9.0, at + 1)),
        _ => word.then_some((1.0, 1.0, at + 1)),
    };
    let (low, high, end) = few?;
    let approx = if low < high { Approx::About } else { Approx::Exact };
    let (approx, from) = approx_before(atoms, at).unwrap_or((approx, at));
    Some(Amount { low, high, grain: 1.0, approx, form: Form::Words, from, end, is_range: low < high })
}

/// Neither an ordinal ("a second time", "the third day") nor a sum of money nor a year.
fn fits(atoms: &[Atom<'_>], amount: &Amount) -> bool {
    amount.form != Form::Ordinal && !matches!(before(atoms, amount.from, 1), "$" | "£" | "€") && amount.high < 1e15
}

/// "five years old", "two-year-old".
fn is_age(atoms: &[Atom<'_>], end: usize) -> bool {
    matches!((text(atoms, end), text(atoms, end + 1)), ("old" | "olds", _) | ("-", "old" | "olds") | ("of", "age"))
}

fn is_age_before(atoms: &[Atom<'_>], from: usize) -> bool {
    matches!(before(atoms, from, 1), "aged")
}

/// What the words around make of the length; the end is past those after.
fn frame(atoms: &[Atom<'_>], from: usize, end: usize, free: bool) -> Option<((Role, Side), usize)> {
    let long = end + usize::from(matches!(text(atoms, end), "long" | "apart"));
    let after = phrase(atoms, end, AFTER).filter(|_| free);
    let before = phrase_before(atoms, from, BEFORE).map(|(frame, _)| frame);
    after.or(before.map(|frame| (frame, end))).or((long > end).then_some(((Role::Duration, Side::Unsaid), long)))
}

/// "a week" and "one day" are lengths where something frames them; "a day to remember" and "one day he came" are none.
fn is_clear(atoms: &[Atom<'_>], at: usize, framed: bool) -> bool {
    const VERBS: &[&str] =
        &["be", "last", "lasted", "lasts", "spend", "spent", "take", "takes", "than", "to", "took", "wait", "waited"];
    let previous = before(atoms, at, 1);
    let per = at.checked_sub(1).is_some_and(|at| atoms[at].digits().is_some()) || previous == "once";
    // "to a week", "wait a week": after these words a length is the whole of the phrase.
    let closed = atoms.get(at + 2).is_none_or(|next| !next.is_word() && next.text != "-");
    !per && (framed || (closed && VERBS.contains(&previous.trim_matches(['"', '“', '`']))))
}

/// "for years", "weeks or months": many, nobody says how many.
fn vague(atoms: &[Atom<'_>], tree: &Tree, at: usize) -> Reading {
    let word = text(atoms, at);
    let unit = time_unit(word).filter(|unit| word.ends_with('s') && word != unit.name && unit.factor > 30.0)?;
    let verb = tree.nodes.get(atoms[at].token as usize).is_some_and(|node| node.upos == Upos::Verb);
    let other = time_unit(text(atoms, at + 2)).filter(|_| text(atoms, at + 1) == "or");
    let end = at + 1 + 2 * usize::from(other.is_some());
    let high = other.unwrap_or(unit).factor.max(unit.factor) * 12.0;
    let ((role, side), end) = frame(atoms, at, end, true).or(other.map(|_| ((Role::Duration, Side::Unsaid), end)))?;
    let length = Length { low: unit.factor * 2.0, high, unit, side };
    (!verb).then_some((Piece { length: Some(length), role: Some(role), approx: Some(Approx::About), ..Piece::default() }, end))
}

fn frequency(period: f64, unit: &'static Unit, end: usize) -> Reading {
    let length = Some(Length { low: period, high: period, unit, side: Side::Unsaid });
    Some((Piece { length, role: Some(Role::Frequency), ..Piece::default() }, end))
}

/// "daily", "weekly", "annually".
fn adverb(atoms: &[Atom<'_>], at: usize) -> Reading {
    let name = match text(atoms, at) {
        "hourly" => "hour",
        "daily" | "nightly" => "day",
        "weekly" => "week",
        "fortnightly" => "fortnight",
        "monthly" => "month",
        "yearly" | "annually" => "year",
        _ => return None,
    };
    let unit = named(name).filter(|_| !atoms[at].is_capital() || at == 0)?;
    frequency(unit.factor, unit, at + 1)
}

/// "twice a week", "three times per year", "once every two weeks".
fn times_per(atoms: &[Atom<'_>], at: usize) -> Reading {
    let (count, end) = match text(atoms, at) {
        "once" => (1.0, at + 1),
        "twice" => (2.0, at + 1),
        "thrice" => (3.0, at + 1),
        _ => {
            let number = amount(atoms, at).filter(|number| !number.is_range && number.low > 0.0)?;
            (number.low, number.end + usize::from(text(atoms, number.end) == "times"))
        }
    };
    let times = matches!(before(atoms, end, 1), "once" | "twice" | "thrice" | "times");
    if !times || !matches!(text(atoms, end), "a" | "an" | "per" | "each" | "every") {
        return None;
    }
    let (unit, many, end) = period(atoms, end + 1)?;
    frequency(unit.factor * many / count, unit, end)
}

/// A unit with its number: "two weeks", "other day".
fn period(atoms: &[Atom<'_>], at: usize) -> Option<(&'static Unit, f64, usize)> {
    if text(atoms, at) == "other" {
        return time_unit(text(atoms, at + 1)).map(|unit| (unit, 2.0, at + 2));
    }
    if let Some(unit) = time_unit(text(atoms, at)) {
        return Some((unit, 1.0, at + 1));
    }
    let number = numeral::read(atoms, at).filter(|number| matches!(number.form, Form::Words | Form::Digits))?;
    time_unit(text(atoms, number.end)).map(|unit| (unit, number.low, number.end + 1))
}

/// "every day", "each year", "every two weeks", "per week".
fn every(atoms: &[Atom<'_>], at: usize) -> Reading {
    let word = text(atoms, at);
    let fits = matches!(word, "every" | "each") || (word == "per" && before(atoms, at, 1) == "times");
    let (unit, many, end) = if fits { period(atoms, at + 1)? } else { return None };
    frequency(unit.factor * many, unit, end)
}
