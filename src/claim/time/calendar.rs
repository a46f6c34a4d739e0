//! Dates by the calendar: "27 October 1962", "October 27th", "27/X-62", "the 1980s", "Friday or Saturday".

use crate::lexicon::calendar::{month, season, weekday};
use crate::lexicon::numerals::roman;

use super::super::atom::{Atom, before, is_street, text};
use super::super::numeral::{self, Form};
use super::day::{Day, Weekdays};
use super::part::{narrowed, part_of_period};
use super::{Piece, Reading};

/// A day, and the atom after its last.
type Found = Option<(Day, usize)>;

/// The date that begins at `at`.
pub(super) fn read(atoms: &[Atom<'_>], at: usize) -> Reading {
    let (from, part) = part_of_period(atoms, at);
    let (day, end) = numeric(atoms, at)
        .or_else(|| day_first(atoms, from))
        .or_else(|| month_first(atoms, from))
        .or_else(|| of_season(atoms, from))
        .or_else(|| weekdays(atoms, from))
        .or_else(|| years(atoms, from))
        .or_else(|| lone_day(atoms, at))?;
    Some((Piece { clock: part.of_day(&day), ..Piece::of_day(narrowed(day, part)) }, end))
}

/// "10/27/62", "1962-10-27", "27.10.1962", "27/X-62".
fn numeric(atoms: &[Atom<'_>], at: usize) -> Found {
    if is_part_of_code(atoms, at) {
        return None;
    }
    let sign = |at: usize| matches!(text(atoms, at), "/" | "-" | ".");
    if !sign(at + 1) || !sign(at + 3) || is_part_of_code(atoms, at + 5) && text(atoms, at + 5) != "." {
        return None;
    }
    let (first, third) = (atoms.get(at)?.plain()?, atoms.get(at + 4)?.plain()?);
    let middle = &atoms[at + 2];
    if let Some(month) = middle.is_word().then(|| roman(middle.form)).flatten() {
        return Some((date(year_of(third)?, u32::from(month), first)?, at + 5));
    }
    let second = middle.plain()?;
    let (sign, digits) = (text(atoms, at + 1), |at: usize| atoms[at].digits().map_or(0, |digits| digits.whole));
    // "1.2.3" and "1-2-3" are versions and places, not dates.
    let is_year = digits(at + 4) == 4 || digits(at + 4) == 2 && (sign == "/" || digits(at) == 2 || digits(at + 2) == 2);
    let american = || if is_year { date(year_of(third)?, first, second) } else { None };
    let european = || if is_year { date(year_of(third)?, second, first) } else { None };
    let technical = || if digits(at) == 4 { date(first as i16, second, third) } else { None };
    // Points are of the countries that put the day first.
    let either = || if sign == "." { european().or_else(american) } else { in_either_order(american(), european()) };
    let written = technical().or_else(either).filter(|_| sign == text(atoms, at + 3))?;
    Some((written, at + 5))
}

/// "5/6/1962" is the fifth of June to some and May the sixth to others: it says as much as both have in common.
fn in_either_order(american: Option<Day>, european: Option<Day>) -> Option<Day> {
    let (Some(one), Some(two)) = (american, european) else { return american.or(european) };
    let ends = |one: Option<(u8, u8)>, two: Option<(u8, u8)>| Some((one?.0.min(two?.0), one?.1.max(two?.1)));
    Some(Day { months: ends(one.months, two.months), days: ends(one.days, two.days), ..one })
}

/// Whether a sign that joins digits stands before.
fn is_part_of_code(atoms: &[Atom<'_>], at: usize) -> bool {
    let glued = atoms.get(at).is_some_and(|atom| atom.glued);
    glued && matches!(before(atoms, at, 1), "/" | "-" | ".")
}

/// Two digits are of the last hundred years and more: nobody shortens what lies ahead.
fn year_of(digits: u32) -> Option<i16> {
    match digits {
        0..30 => Some(2000 + digits as i16),
        30..100 => Some(1900 + digits as i16),
        1000..2200 => Some(digits as i16),
        _ => None,
    }
}

fn date(year: i16, month: u32, day: u32) -> Option<Day> {
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day) && (1..2200).contains(&year);
    let whole = |value: u32| Some((value as u8, value as u8));
    fits.then(|| Day { years: Some((year, year)), months: whole(month), days: whole(day), ..Day::default() })
}

/// "27 October 1962", "the 27th of October", "3-5 October".
fn day_first(atoms: &[Atom<'_>], at: usize) -> Found {
    let start = at + usize::from(text(atoms, at) == "the");
    let (days, end) = day_of_month(atoms, start)?;
    let of = end + usize::from(matches!(text(atoms, end), "of" | "-"));
    let month = month_at(atoms, of, true)?;
    let day = Day { days: Some(days), months: Some((month, month)), ..Day::default() };
    Some(with_year(atoms, day, of + 1))
}

/// "October 27th, 1962", "October 3-5", "October 1962", "October or November".
fn month_first(atoms: &[Atom<'_>], at: usize) -> Found {
    let beside = day_of_month(atoms, at + 1).is_some() || year(atoms, at + 1).is_some();
    let month = month_at(atoms, at, beside)?;
    let base = Day { months: Some((month, month)), ..Day::default() };
    let of = at + 1 + usize::from(matches!(text(atoms, at + 1), "," | "of"));
    if let Some((years, end)) = year(atoms, of) {
        return Some((Day { years: Some(years), ..base }, end));
    }
    let the = at + 1 + usize::from(text(atoms, at + 1) == "the");
    if let Some((days, end)) = day_of_month(atoms, the) {
        return Some(with_year(atoms, Day { days: Some(days), ..base }, end));
    }
    Some(until_month(atoms, base, month, at + 1))
}

/// "between May and July", "June to August", "May or June".
fn until_month(atoms: &[Atom<'_>], base: Day, month: u8, end: usize) -> (Day, usize) {
    let between = before(atoms, end, 2) == "between" && text(atoms, end) == "and";
    let joins = between || matches!(text(atoms, end), "-" | "or");
    let last = if joins { month_at(atoms, end + 1, between) } else { None };
    match last.filter(|last| *last > month) {
        Some(last) => with_year(atoms, Day { months: Some((month, last)), ..base }, end + 2),
        None => (base, end),
    }
}

/// With the year that may follow a date, after a comma or "of" or "in".
fn with_year(atoms: &[Atom<'_>], day: Day, end: usize) -> (Day, usize) {
    let of = end + usize::from(matches!(text(atoms, end), "," | "of" | "-" | "in"));
    match year(atoms, of) {
        Some((years, end)) => (Day { years: Some(years), ..day }, end),
        None => (day, end),
    }
}

/// A month's name. Those that are also words or first names need a capital and something of a date `beside` them.
fn month_at(atoms: &[Atom<'_>], at: usize, beside: bool) -> Option<u8> {
    const BEFORE: &[&str] = &[
        "after",
        "and",
        "before",
        "between",
        "by",
        "during",
        "each",
        "early",
        "every",
        "from",
        "in",
        "last",
        "late",
        "mid",
        "next",
        "of",
        "or",
        "since",
        "this",
        "till",
        "to",
        "until",
        ",",
        "through",
        "previous",
        "following",
        "-",
    ];
    let atom = atoms.get(at).filter(|atom| atom.is_word() && atom.is_capital())?;
    let month = month(&atom.text)?;
    let word = &*atom.text;
    let doubtful = matches!(word, "may" | "march" | "april" | "june" | "august" | "mar" | "dec" | "jan" | "sep" | "jun");
    let dated = beside || (BEFORE.contains(&before(atoms, at, 1)) && at > 0);
    let name = !beside && is_name(atoms, at);
    let after_to = before(atoms, at, 1) == "to" && text(atoms, at + 1) == "the";
    // "in May's view"
    let owner = doubtful && text(atoms, at + 1) == "'s";
    ((dated || !doubtful) && !name && !after_to && !owner).then_some(month)
}

/// Whether a capital follows that makes a name of both: "October Revolution", "April Smith", "Friday Night".
fn is_name(atoms: &[Atom<'_>], at: usize) -> bool {
    let Some(next) = atoms.get(at + 1) else { return false };
    let of_time = month(&next.text).is_some() || weekday(&next.text).is_some();
    next.is_word() && next.is_capital() && !of_time && !next.glued
}

/// "27", "27th", "3-5", "twenty-seventh"; not "27,5" nor "27 people".
fn day_of_month(atoms: &[Atom<'_>], at: usize) -> Option<((u8, u8), usize)> {
    let (first, end) = one_day(atoms, at)?;
    let joins = matches!(text(atoms, end), "-" | "to" | "or") || (text(atoms, end) == "and" && before(atoms, at, 1) != "between");
    if let Some((second, after)) = one_day(atoms, end + 1).filter(|(second, _)| joins && *second > first) {
        return Some(((first, second), after));
    }
    Some(((first, first), end))
}

fn one_day(atoms: &[Atom<'_>], at: usize) -> Option<(u8, usize)> {
    let atom = atoms.get(at)?;
    let number = match atom.plain() {
        Some(value) => {
            let ending = atoms.get(at + 1).is_some_and(|next| next.glued && matches!(&*next.text, "st" | "nd" | "rd" | "th"));
            let clock = text(atoms, at + 1) == ":" || text(atoms, at + 1) == "%";
            (value, at + 1 + usize::from(ending && !clock))
        }
        None => {
            let number = numeral::read(atoms, at).filter(|number| number.form == Form::Ordinal)?;
            (number.low as u32, number.end)
        }
    };
    let clock = text(atoms, number.1) == ":" || matches!(text(atoms, number.1), "a.m." | "p.m." | "am" | "pm" | "o'clock");
    ((1..=31).contains(&number.0) && !clock).then_some((number.0 as u8, number.1))
}

/// The year beside a month: "1962", "'62", "AD 79"; with it, the end.
fn year(atoms: &[Atom<'_>], at: usize) -> Option<((i16, i16), usize)> {
    let short = matches!(text(atoms, at), "'" | "’");
    let start = at + usize::from(short);
    let digits = atoms.get(start)?;
    let value = digits.plain()?;
    let whole = digits.digits()?.whole;
    let year = match whole {
        2 if short => year_of(value)?,
        4 if (1000..2200).contains(&value) => value as i16,
        _ => return None,
    };
    Some(((year, year), start + 1))
}

/// "summer 1962", "the summer of 1962", "spring"; not "spring" the verb.
fn of_season(atoms: &[Atom<'_>], at: usize) -> Found {
    const BEFORE: &[&str] =
        &["by", "during", "in", "last", "next", "since", "that", "this", "until", "the", "early", "late", "mid", "every", "each"];
    let word = text(atoms, at);
    // "fall" is a season only where a year says so.
    let months = season(word).or_else(|| (word == "fall").then_some(9..=11))?;
    let base = Day { months: Some((*months.start(), *months.end())), ..Day::default() };
    let of = at + 1 + usize::from(matches!(text(atoms, at + 1), "of" | ","));
    if let Some((years, end)) = year(atoms, of) {
        return Some((Day { years: Some(years), ..base }, end));
    }
    let previous = before(atoms, at, 1);
    let led = BEFORE.contains(&previous)
        && (previous != "the" || matches!(before(atoms, at, 2), "in" | "during" | "by" | "until" | "since"));
    (word != "fall" && led && !is_name(atoms, at)).then_some((base, at + 1))
}

/// "Friday", "Friday or Saturday", "Monday through Friday".
fn weekdays(atoms: &[Atom<'_>], at: usize) -> Found {
    let first = one_weekday(atoms, at)?;
    let (mut set, mut end) = (Weekdays::one(first), at + 1);
    let (link, next) = (text(atoms, end), one_weekday(atoms, end + 1));
    match (link, next) {
        ("or" | "and" | "/", Some(second)) => (set, end) = (set.and(Weekdays::one(second)), end + 2),
        ("through" | "-" | "to", Some(second)) => (set, end) = (Weekdays::through(first, second), end + 2),
        _ => {}
    }
    Some((Day { weekdays: set, ..Day::default() }, end))
}

/// A weekday's name, but neither the name of a person or a work nor a word that looks like an abbreviation.
fn one_weekday(atoms: &[Atom<'_>], at: usize) -> Option<u8> {
    const NAMED: &[&str] = &["ash", "black", "bloody", "cyber", "freaky", "girl", "joe", "man", "ruby", "sheffield", "super"];
    let atom = atoms.get(at).filter(|atom| atom.is_word() && atom.is_capital())?;
    let day = weekday(&atom.text)?;
    let short = !atom.text.trim_end_matches('s').ends_with("day");
    let beside = month(text(atoms, at + 1)).is_some() || (text(atoms, at + 1) == "," && month(text(atoms, at + 2)).is_some());
    let part = is_part_of_day(text(atoms, at + 1));
    let named = (is_name(atoms, at) && !part) || NAMED.contains(&before(atoms, at, 1));
    // "Saturday Night Live": the part of the day is itself part of a name.
    let work = part && is_name(atoms, at) && is_name(atoms, at + 1);
    let clear = !short || beside || atom.text.ends_with('.') && atom.text.len() > 3;
    (clear && !named && !work).then_some(day)
}

fn is_part_of_day(word: &str) -> bool {
    crate::lexicon::calendar::part_of_day(word).is_some()
}

/// "in 1962", "1991-1995", "between 1991 and 1995", "the 1980s", "the 18th century", "44 BC".
fn years(atoms: &[Atom<'_>], at: usize) -> Found {
    let the = at + usize::from(text(atoms, at) == "the");
    century(atoms, the)
        .or_else(|| decade(atoms, the))
        .or_else(|| era(atoms, at))
        .or_else(|| year_span(atoms, at))
        .or_else(|| lone_year(atoms, at))
        .or_else(|| in_words(atoms, at))
}

fn century(atoms: &[Atom<'_>], at: usize) -> Found {
    let (first, end) = which_century(atoms, at)?;
    let (last, end) = another_century(atoms, first, end).unwrap_or((first, end));
    let word = end + usize::from(text(atoms, end) == "-");
    if !matches!(text(atoms, word), "century" | "centuries") {
        return None;
    }
    let (early, late, end) = (first.min(last) * 100, first.max(last) * 100, word + 1);
    match era_sign(atoms, end) {
        Some((true, end)) => Some((Day::year(1 - late, 100 - early), end)),
        Some((false, end)) => Some((Day::year(early - 99, late), end)),
        None => Some((Day::year(early - 99, late), end)),
    }
}

fn which_century(atoms: &[Atom<'_>], at: usize) -> Option<(i16, usize)> {
    let number = numeral::read(atoms, at).filter(|number| number.form == Form::Ordinal && number.low <= 21.0)?;
    Some((number.low as i16, number.end))
}

/// "18th or 19th", "18th to the 19th" before the word.
fn another_century(atoms: &[Atom<'_>], first: i16, end: usize) -> Option<(i16, usize)> {
    let joins = matches!(text(atoms, end), "or" | "and" | "to" | "-" | "/");
    let the = end + 1 + usize::from(text(atoms, end + 1) == "the");
    which_century(atoms, the).filter(|(last, _)| joins && *last != first)
}

/// "1980s", "1980's", "'80s", "the eighties".
fn decade(atoms: &[Atom<'_>], at: usize) -> Found {
    const WORDS: [(&str, i16); 8] = [
        ("twenties", 1920),
        ("thirties", 1930),
        ("forties", 1940),
        ("fifties", 1950),
        ("sixties", 1960),
        ("seventies", 1970),
        ("eighties", 1980),
        ("nineties", 1990),
    ];
    let spelled = || {
        let led = before(atoms, at, 1) == "the" && !matches!(before(atoms, at, 2), "his" | "her");
        WORDS.iter().find(|(word, _)| *word == text(atoms, at) && led).map(|(_, first)| (*first, at + 1))
    };
    let short = matches!(text(atoms, at), "'" | "’");
    let start = at + usize::from(short);
    let digits = || {
        let value = atoms.get(start)?.plain().filter(|value| value % 10 == 0)?;
        let suffix =
            atoms.get(start + 1).filter(|atom| matches!(&*atom.text, "s" | "'s") && (atom.glued || atom.text == "'s"))?;
        let led = short || before(atoms, at, 1) == "the" || suffix.text == "s";
        let first = if value >= 1000 { i16::try_from(value).ok() } else { year_of(value).filter(|_| value >= 20) }?;
        (led && (1000..2200).contains(&first)).then_some((first, start + 2))
    };
    let (first, end) = digits().or_else(spelled)?;
    // "the 1900s" is a hundred years to most.
    let length = if first % 100 == 0 && first != 2000 { 99 } else { 9 };
    Some((Day::year(first, first + length), end))
}

/// Whether the era before the year 1 is named at `at`, and the end of its name.
fn era_sign(atoms: &[Atom<'_>], at: usize) -> Option<(bool, usize)> {
    match text(atoms, at) {
        "bc" | "b.c." | "bce" | "b.c.e." => Some((true, at + 1)),
        "ad" | "a.d." | "ce" | "c.e." => Some((false, at + 1)),
        _ => None,
    }
}

/// "44 BC", "AD 79".
fn era(atoms: &[Atom<'_>], at: usize) -> Found {
    let small = |at: usize| atoms.get(at)?.plain().filter(|value| (1..3000).contains(value)).map(|value| value as i16);
    if let Some((false, next)) = era_sign(atoms, at).filter(|_| atoms[at].is_capital()) {
        return small(next).map(|year| (Day::year(year, year), next + 1));
    }
    let year = small(at)?;
    let (old, end) = era_sign(atoms, at + 1).filter(|_| atoms[at + 1].is_capital())?;
    Some((if old { Day::year(1 - year, 1 - year) } else { Day::year(year, year) }, end))
}

/// "1991-1995", "2017–18", "between 1991 and 1995".
fn year_span(atoms: &[Atom<'_>], at: usize) -> Found {
    let ((first, _), end) = year(atoms, at).filter(|_| !is_part_of_code(atoms, at))?;
    let joins = text(atoms, end) == "-" || matches!(text(atoms, end), "and" | "to") && before(atoms, at, 1) == "between";
    let joins = joins || (text(atoms, end) == "or" && year(atoms, end + 1).is_some());
    let digits = atoms.get(end + 1).filter(|_| joins)?;
    let value = digits.plain()? as i32;
    let last = match digits.digits()?.whole {
        2 => i32::from(first) / 100 * 100 + value,
        4 => value,
        _ => return None,
    };
    let last = i16::try_from(last).ok()?;
    (first < last && last < 2200 && text(atoms, end + 2) != "-").then(|| (Day::year(first, last), end + 2))
}

/// Four digits that nothing makes a count: after a preposition or in brackets, or before a noun in the singular.
fn lone_year(atoms: &[Atom<'_>], at: usize) -> Found {
    const LEADS: &[&str] = &[
        "(", "-lrb-", "about", "after", "around", "before", "by", "c.", "ca.", "circa", "during", "early", "from", "in", "late",
        "mid", "of", "since", "the", "through", "till", "to", "until", "year", "a", ",", "and", "or", "this", "his", "her",
        "its", "their", "'s", "between", "[", "than", "on", "for", "--", ";", "–", "was", "prior",
    ];
    const COUNTED: &[&str] = &[
        "of", "people", "men", "women", "children", "%", "$", "/", "percent", "km", "miles", "million", "thousand", "-", ":",
        "police",
    ];
    let ((year, _), end) = year(atoms, at).filter(|_| !is_part_of_code(atoms, at) && atoms[at].digits().is_some())?;
    let next = text(atoms, end);
    let many = COUNTED.contains(&next) && !(next == "-" && text(atoms, end + 1).is_empty());
    let plural = next.len() > 3 && next.ends_with('s') && atoms[end].is_word() && !atoms[end].is_capital();
    let unit = crate::lexicon::units::unit(next).is_some();
    let lead = before(atoms, at, 1);
    // Years near our own need no lead: nothing else is written so, where it counts nothing.
    let near = (1900..2036).contains(&year);
    let led = at == 0 || near || LEADS.contains(&lead);
    let named = at > 0 && atoms[at].glued || matches!(lead, "no." | "nos." | "number" | "page" | "room" | "flight" | "route");
    let compared = matches!(before(atoms, at, 2), "more" | "less" | "fewer") && lead == "than";
    let counts = many || plural || unit || is_street(atoms, end);
    (led && !counts && !named && !compared).then(|| (Day::year(year, year), end))
}

/// "nineteen sixty-two", after a preposition.
fn in_words(atoms: &[Atom<'_>], at: usize) -> Found {
    let led = matches!(before(atoms, at, 1), "in" | "since" | "until" | "by" | "from" | "before" | "after" | "of" | "year");
    let (year, end) = numeral::spelled_year(atoms, at).filter(|_| led)?;
    Some((Day::year(year, year), end))
}

/// "on the 27th", with nothing for the ordinal to count.
fn lone_day(atoms: &[Atom<'_>], at: usize) -> Found {
    const LEADS: &[&str] = &["after", "before", "by", "from", "on", "since", "till", "to", "until"];
    let two = before(atoms, at, 2);
    let led = before(atoms, at, 1) == "the" && (LEADS.contains(&two) || weekday(two).is_some());
    let ordinal = numeral::read(atoms, at).filter(|number| number.form == Form::Ordinal && led)?;
    let (days, end) = day_of_month(atoms, at).filter(|(_, end)| *end == ordinal.end && atoms[at].digits().is_some())?;
    let next = atoms.get(end);
    let alone = next
        .is_none_or(|atom| !atom.is_word() || matches!(&*atom.text, "and" | "at" | "he" | "she" | "they" | "we" | "i" | "the"));
    alone.then(|| (Day { days: Some(days), ..Day::default() }, end))
}
