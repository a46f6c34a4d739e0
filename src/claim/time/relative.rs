//! Days by their distance: "tomorrow", "the next day", "last week", "the preceding Friday".

use crate::lexicon::calendar::{month, part_of_day, season, weekday};

use super::super::atom::{Atom, before, phrase, text};
use super::calendar;
use super::clock::part;
use super::day::{Day, Origin, Shift, Step};
use super::{Clock, Piece, Reading};

const DAYS: &[(&str, (i16, Origin))] = &[
    ("the day after", (1, Origin::Narrative)),
    ("the day after tomorrow", (2, Origin::Speech)),
    ("the day before", (-1, Origin::Narrative)),
    ("the day before yesterday", (-2, Origin::Speech)),
    ("today", (0, Origin::Speech)),
    ("tomorrow", (1, Origin::Speech)),
    ("yesterday", (-1, Origin::Speech)),
];

/// The words that point to the one before, to this one or to the one after.
const POINTERS: &[(&str, (i16, Origin))] = &[
    ("following", (1, Origin::Narrative)),
    ("coming", (1, Origin::Speech)),
    ("last", (-1, Origin::Speech)),
    ("next", (1, Origin::Speech)),
    ("past", (-1, Origin::Speech)),
    ("preceding", (-1, Origin::Narrative)),
    ("previous", (-1, Origin::Narrative)),
    ("same", (0, Origin::Narrative)),
    ("that", (0, Origin::Narrative)),
    ("that same", (0, Origin::Narrative)),
    ("the coming", (1, Origin::Speech)),
    ("the following", (1, Origin::Narrative)),
    ("the last", (-1, Origin::Speech)),
    ("the next", (1, Origin::Narrative)),
    ("the past", (-1, Origin::Speech)),
    ("the preceding", (-1, Origin::Narrative)),
    ("the previous", (-1, Origin::Narrative)),
    ("the same", (0, Origin::Narrative)),
    ("the very next", (1, Origin::Narrative)),
    ("this", (0, Origin::Speech)),
    ("this coming", (1, Origin::Speech)),
    ("this past", (-1, Origin::Speech)),
];

/// The relative day that begins at `at`.
pub(super) fn read(atoms: &[Atom<'_>], at: usize) -> Reading {
    tonight(atoms, at).or_else(|| named_day(atoms, at)).or_else(|| beside(atoms, at)).or_else(|| pointed(atoms, at))
}

/// "tonight", "late tonight".
fn tonight(atoms: &[Atom<'_>], at: usize) -> Reading {
    let late = text(atoms, at) == "late";
    let word = at + usize::from(late);
    if !matches!(text(atoms, word), "tonight" | "tonite") {
        return None;
    }
    let low = if late { 1290 } else { 1080 };
    let clock = Some(Clock { low, high: 1440, either_half: false });
    Some((Piece { clock, ..Piece::of_day(Day::shifted(Step::Day, 0, Origin::Speech)) }, word + 1))
}

/// "tomorrow", "the day before yesterday"; "the day before the war" is left to its preposition.
fn named_day(atoms: &[Atom<'_>], at: usize) -> Reading {
    let ((by, from), end) = phrase(atoms, at, DAYS)?;
    let whole = from == Origin::Speech || is_open(atoms, end);
    whole.then(|| with_part(atoms, Day::shifted(Step::Day, by, from), end))
}

/// Whether nothing stands at `end` that "before" or "after" could belong to.
fn is_open(atoms: &[Atom<'_>], end: usize) -> bool {
    matches!(text(atoms, end), "" | "." | "," | ";" | ")" | "?" | "!" | "and" | "but")
}

/// "the night before", "the Friday after", "the year before"; not "the night before the battle".
fn beside(atoms: &[Atom<'_>], at: usize) -> Reading {
    let (word, after) = (text(atoms, at + 1), at + 3);
    let by = match text(atoms, at + 2) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    if text(atoms, at) != "the" || !is_open(atoms, after) {
        return None;
    }
    if let Some((clock, _)) = part(atoms, at + 1) {
        let day = Day::shifted(Step::Day, by, Origin::Narrative);
        return Some((Piece { clock: Some(clock), ..Piece::of_day(day) }, after));
    }
    if let Some(step) = step(word) {
        return Some((Piece::of_day(Day::shifted(step, by, Origin::Narrative)), after));
    }
    let named = weekday(word).is_some() || month(word).is_some();
    let (piece, end) = calendar::read(atoms, at + 1).filter(|_| named)?;
    let shift = Some(Shift { step: Step::Named, by, from: Origin::Narrative });
    (end == at + 2).then_some((Piece { day: piece.day.map(|day| Day { shift, ..day }), ..piece }, after))
}

/// With a part of the day right after: "yesterday evening".
fn with_part(atoms: &[Atom<'_>], day: Day, end: usize) -> (Piece, usize) {
    let (clock, end) = match part_of_day(text(atoms, end)).filter(|(low, high)| low < high) {
        Some((low, high)) => (Some(Clock { low, high, either_half: false }), end + 1),
        None => (None, end),
    };
    (Piece { clock, ..Piece::of_day(day) }, end)
}

/// "next week", "the preceding Friday", "last night", "that year".
fn pointed(atoms: &[Atom<'_>], at: usize) -> Reading {
    let ((by, from), end) = phrase(atoms, at, POINTERS)?;
    if at > 0 && before(atoms, at, 1) == "the" && text(atoms, at) != "the" {
        return None;
    }
    let word = text(atoms, end);
    if let Some(step) = step(word) {
        return Some(with_part(atoms, Day::shifted(step, by, from), end + 1));
    }
    if part_of_day(word).is_some() {
        return part_of(atoms, end, by, from);
    }
    let named = weekday(word).is_some() || month(word).is_some() || season(word).is_some();
    let (piece, end) = calendar::read(atoms, end).filter(|_| named)?;
    let shift = Some(Shift { step: Step::Named, by, from });
    Some((Piece { day: piece.day.map(|day| Day { shift, ..day }), ..piece }, end))
}

fn step(word: &str) -> Option<Step> {
    Some(match word {
        "day" => Step::Day,
        "week" => Step::Week,
        "month" => Step::Month,
        "year" => Step::Year,
        "decade" => Step::Decade,
        "century" => Step::Century,
        _ => return None,
    })
}

/// "this morning", "last night", "the next morning".
fn part_of(atoms: &[Atom<'_>], at: usize, by: i16, from: Origin) -> Reading {
    let (clock, end) = part(atoms, at)?;
    let day = Day::shifted(Step::Day, by, from);
    Some((Piece { clock: Some(clock), ..Piece::of_day(day) }, end))
}
