//! Times of the day: "7:15 p.m.", "a quarter of eight", "half past six", "noon", "in the evening".

use crate::lexicon::calendar::part_of_day;
use crate::lexicon::numerals::{Numeral, numeral};
use crate::syntax::{Rel, Tree};

use super::super::atom::{Atom, before, text};
use super::super::numeral::{self, Form};
use super::{Clock, Piece, Reading};

/// The clock that begins at `at`.
pub(super) fn read(atoms: &[Atom<'_>], tree: &Tree, at: usize) -> Reading {
    let read = digits(atoms, at).or_else(|| past_or_to(atoms, at)).or_else(|| hour(atoms, at));
    let (clock, end) = read.or_else(|| named_part(atoms, tree, at))?;
    Some((Piece { clock: Some(clock), ..Piece::default() }, end))
}

type Found = Option<(Clock, usize)>;

fn at_minute(minute: u32, either_half: bool) -> Clock {
    let minute = (minute % 1440) as u16;
    Clock { low: minute, high: minute, either_half }
}

/// Whether a half of the day is named at `at`; the afternoon is `true`.
fn half(atoms: &[Atom<'_>], at: usize) -> Option<(bool, usize)> {
    match text(atoms, at) {
        "a.m." | "am" | "a.m" => Some((false, at + 1)),
        "p.m." | "pm" | "p.m" => Some((true, at + 1)),
        "a" | "p" if text(atoms, at + 1) == "." && text(atoms, at + 2) == "m." => Some((text(atoms, at) == "p", at + 3)),
        _ => None,
    }
}

/// The clock of an hour and a minute, with the half of the day that follows or without.
fn in_half(atoms: &[Atom<'_>], hour: u32, minute: u32, end: usize) -> Found {
    if hour > 24 || minute > 59 {
        return None;
    }
    match half(atoms, end) {
        Some((afternoon, end)) if (1..=12).contains(&hour) => {
            Some((at_minute(hour % 12 * 60 + minute + if afternoon { 720 } else { 0 }, false), end))
        }
        Some(_) => None,
        None => Some((at_minute(hour * 60 + minute, (1..=12).contains(&hour)), end)),
    }
}

/// "7:15", "7.15 pm", "7 p.m.", "19:45", "0730 hours", "7 o'clock".
fn digits(atoms: &[Atom<'_>], at: usize) -> Found {
    let atom = atoms.get(at)?;
    let value = atom.digits()?;
    if let Some(found) = with_colon(atoms, at) {
        return Some(found);
    }
    if value.decimals == 2 && half(atoms, at + 1).is_some() {
        return in_half(atoms, value.value as u32, ((value.value.fract() * 100.0).round()) as u32, at + 1);
    }
    let plain = atom.plain()?;
    if value.whole == 4 && is_in_hours(atoms, at + 1) && plain < 2400 {
        return Some((at_minute(plain / 100 * 60 + plain % 100, false), at + 2)).filter(|_| plain % 100 < 60);
    }
    match half(atoms, at + 1) {
        Some(_) => in_half(atoms, plain, 0, at + 1),
        None => hours(atoms, at, plain),
    }
}

/// "1945 hours", "1945Z", "1945 GMT".
fn is_in_hours(atoms: &[Atom<'_>], at: usize) -> bool {
    let zulu = text(atoms, at) == "z" && atoms[at].glued;
    zulu || matches!(text(atoms, at), "hours" | "hrs" | "h" | "zulu" | "gmt" | "utc")
}

/// "7-8 p.m.", "between 7 and 8 p.m.": the half of the day that the second names holds for the first.
fn hours(atoms: &[Atom<'_>], at: usize, first: u32) -> Found {
    if !matches!(text(atoms, at + 1), "-" | "to" | "and" | "or") || !(1..=12).contains(&first) {
        return None;
    }
    let last = atoms.get(at + 2)?.plain().filter(|last| (1..=12).contains(last))?;
    let (clock, end) = half(atoms, at + 3).and_then(|_| in_half(atoms, last, 0, at + 3))?;
    let low = first % 12 * 60 + u32::from(clock.low) / 720 * 720;
    let low = low as u16;
    (low < clock.low).then_some((Clock { low, ..clock }, end))
}

/// "7:15", but neither "7:15:30.5" read twice nor the ratio "3:1".
fn with_colon(atoms: &[Atom<'_>], at: usize) -> Found {
    let (hour, minute) = (atoms[at].plain()?, atoms.get(at + 2)?);
    let sign = text(atoms, at + 1) == ":" || text(atoms, at + 1) == "h" && atoms[at + 1].glued;
    let joined = sign && minute.glued && minute.digits()?.whole == 2 && before(atoms, at, 1) != ":";
    let mut end = at + 3;
    if text(atoms, end) == ":" && atoms.get(end + 1).is_some_and(|atom| atom.glued && atom.digits().is_some()) {
        end += 2;
    }
    let minute = minute.plain().filter(|_| joined)?;
    in_half(atoms, hour, minute, end)
}

/// The hour that a word or a digit names: one to twelve.
fn hour_at(atoms: &[Atom<'_>], at: usize) -> Option<u32> {
    let spelled = match numeral(text(atoms, at)) {
        Some(Numeral::Small(value) | Numeral::Teen(value)) => Some(value as u32),
        _ => None,
    };
    let hour = spelled.or_else(|| atoms.get(at)?.plain());
    hour.filter(|hour| (1..=12).contains(hour))
}

/// "half past six", "a quarter of eight", "ten minutes to nine".
fn past_or_to(atoms: &[Atom<'_>], at: usize) -> Found {
    let start = at + usize::from(text(atoms, at) == "a");
    let (minutes, next) = match text(atoms, start) {
        "half" => (30, start + 1 + usize::from(text(atoms, start + 1) == "-")),
        "quarter" => (15, start + 1),
        _ => few_minutes(atoms, at)?,
    };
    let sign: i32 = match text(atoms, next) {
        "past" | "after" => 1,
        "to" | "of" | "before" | "till" if minutes < 30 => -1,
        _ => return None,
    };
    let hour = hour_at(atoms, next + 1)?;
    if is_counted(atoms, at, next + 2) {
        return None;
    }
    let end = next + 2 + usize::from(text(atoms, next + 2) == "o'clock");
    let minute = (hour as i32 * 60 + sign * minutes as i32).rem_euclid(720) as u32;
    // The hour is settled by what follows; the minutes are counted from it.
    match half(atoms, end) {
        Some((afternoon, end)) => Some((at_minute(minute + if afternoon { 720 } else { 0 }, false), end)),
        None => Some((at_minute(minute, true), end)),
    }
}

/// "ten minutes", or "ten" after "at": "a ten to six majority" has no clock.
fn few_minutes(atoms: &[Atom<'_>], at: usize) -> Option<(u32, usize)> {
    let number = numeral::read(atoms, at).filter(|number| number.is_whole() && (1.0..30.0).contains(&number.low))?;
    let named = matches!(text(atoms, number.end), "minutes" | "minute");
    let led = matches!(before(atoms, at, 1), "at" | "about" | "around" | "by") && matches!(number.low as u32, 5 | 10 | 20 | 25);
    (named || led).then_some((number.low as u32, number.end + usize::from(named)))
}

/// Whether a noun follows that the number counts: "a quarter of eight apples".
fn is_counted(atoms: &[Atom<'_>], at: usize, end: usize) -> bool {
    const MAY_FOLLOW: &[&str] = &[
        "a.m.",
        "am",
        "and",
        "at",
        "but",
        "he",
        "i",
        "in",
        "o'clock",
        "on",
        "or",
        "p.m.",
        "pm",
        "she",
        "that",
        "the",
        "then",
        "they",
        "this",
        "today",
        "tomorrow",
        "tonight",
        "we",
        "when",
        "yesterday",
        "last",
        "each",
        "every",
        "for",
        "from",
        "to",
        "until",
        "sharp",
        "there",
        "after",
        "before",
    ];
    let led = before(atoms, at, 1) == "at";
    let next = atoms.get(end).filter(|atom| atom.is_word() && !atom.is_capital());
    next.is_some_and(|atom| !MAY_FOLLOW.contains(&&*atom.text)) && !led
}

/// "seven o'clock", "at eight", "6 in the morning", "four in the afternoon".
fn hour(atoms: &[Atom<'_>], at: usize) -> Found {
    let number = numeral::read(atoms, at).filter(|number| matches!(number.form, Form::Words | Form::Digits));
    let end = at + 1;
    let half_hour = number.filter(|number| number.end == at + 3 && number.low < 60.0);
    let hour = hour_at(atoms, at).filter(|_| number.is_some_and(|number| number.end == end) || half_hour.is_some())?;
    if matches!(text(atoms, end), "o'clock" | "o'clock.") {
        return in_half(atoms, hour, 0, end + 1);
    }
    if half(atoms, end).is_some() {
        return in_half(atoms, hour, 0, end);
    }
    if let Some(minute) = twelve(atoms, hour, end) {
        return Some((Clock { low: minute, high: minute, either_half: false }, end + 1));
    }
    let led = is_at(atoms, at);
    if let Some((minute, end)) = minutes_in_words(atoms, end).filter(|(_, end)| led && closes(atoms, *end)) {
        return in_half(atoms, hour, minute, end);
    }
    let part = text(atoms, end) == "in" && text(atoms, end + 1) == "the" && part_of_day(text(atoms, end + 2)).is_some();
    let night = text(atoms, end) == "at" && text(atoms, end + 1) == "night";
    let clock = (led && closes(atoms, end)) || part || night;
    clock.then(|| (at_minute(hour * 60, true), end))
}

/// "twelve noon", "12 midnight".
fn twelve(atoms: &[Atom<'_>], hour: u32, end: usize) -> Option<u16> {
    match text(atoms, end) {
        "noon" if hour == 12 => Some(720),
        "midnight" if hour == 12 => Some(1440),
        _ => None,
    }
}

/// "at", "at about".
fn is_at(atoms: &[Atom<'_>], at: usize) -> bool {
    let blurs = matches!(before(atoms, at, 1), "about" | "around" | "approximately" | "exactly" | "precisely");
    before(atoms, at, 1) == "at" || blurs && before(atoms, at, 2) == "at"
}

/// Whether nothing follows that the hour could count.
fn closes(atoms: &[Atom<'_>], end: usize) -> bool {
    const CLOSES: &[&str] = &[")", ",", ".", ";", "?", "!", "on", "sharp", "today", "tomorrow", "tonight", "yesterday"];
    let Some(next) = atoms.get(end) else { return true };
    let pointed = matches!(&*next.text, "every" | "last" | "that" | "the" | "this");
    let part = part_of_day(text(atoms, end + 1)).is_some() || part_of_day(text(atoms, end + 2)).is_some();
    CLOSES.contains(&&*next.text) || pointed && part || half(atoms, end).is_some()
}

/// The minutes of "seven forty-five".
fn minutes_in_words(atoms: &[Atom<'_>], at: usize) -> Option<(u32, usize)> {
    let number = numeral::read(atoms, at).filter(|number| number.form == Form::Words && number.is_whole())?;
    (10.0..60.0).contains(&number.low).then_some((number.low as u32, number.end))
}

/// A part of the day, with "early" or "late" before it.
pub(super) fn part(atoms: &[Atom<'_>], at: usize) -> Found {
    let (low, high) = part_of_day(text(atoms, at))?;
    Some((Clock { low, high, either_half: false }, at + 1))
}

/// "in the morning", "at night", "late afternoon", "noon"; not "night" in a name or before another noun.
fn named_part(atoms: &[Atom<'_>], tree: &Tree, at: usize) -> Found {
    let third = match text(atoms, at) {
        "early" => Some(true),
        "late" => Some(false),
        _ => None,
    };
    let first = at + usize::from(third.is_some());
    let inside = third.is_some() && text(atoms, first) == "in" && text(atoms, first + 1) == "the";
    let word = first + 2 * usize::from(inside);
    let (clock, end) = part(atoms, word)?;
    let name = atoms[word].is_capital() && word > 0;
    let compound = tree.nodes.get(atoms[word].token as usize).is_some_and(|node| node.rel == Rel::Compound);
    let led = is_led(atoms, at) || (third.is_some() && clock.low < clock.high) || after_day(atoms, at);
    (led && !name && !compound).then(|| (thirds(clock, third), end))
}

/// The first or the last half of a part of the day.
fn thirds(clock: Clock, early: Option<bool>) -> Clock {
    let middle = clock.low + (clock.high - clock.low) / 2;
    match early {
        Some(true) => Clock { high: middle, ..clock },
        Some(false) => Clock { low: middle, ..clock },
        None => clock,
    }
}

/// Whether a preposition of time leads the part of the day that begins at `at`.
fn is_led(atoms: &[Atom<'_>], at: usize) -> bool {
    let (one, two) = (before(atoms, at, 1), before(atoms, at, 2));
    match one {
        "the" => matches!(two, "in" | "during" | "on" | "by" | "until" | "through" | "since" | "throughout"),
        "at" | "by" | "before" | "after" | "until" | "till" | "since" | "around" | "about" | "of" | "than" => {
            !matches!(one, "of") || matches!(text(atoms, at), "noon" | "midnight")
        }
        "every" | "each" | "one" | "all" => true,
        _ => false,
    }
}

/// Whether the part follows a day: "Monday morning", "the 27th, in the evening".
fn after_day(atoms: &[Atom<'_>], at: usize) -> bool {
    let word = before(atoms, at, 1);
    crate::lexicon::calendar::weekday(word).is_some() || matches!(word, "tomorrow" | "yesterday")
}
