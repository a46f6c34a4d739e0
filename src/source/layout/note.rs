//! Numbered notes and the references to them.
//!
//! A digit behind a word ("Paris.2") may be a reference and may be a name ("F4"); a numbered line at the end may be a
//! note and may be a list. Each is the evidence for the other: references count where a note of that number follows,
//! and numbered lines are notes where at least half of their numbers are referred to.

use std::ops::Range;

use super::unit::{Role, Unit};
use super::words::number;
use crate::source::Span;

/// A digit behind a word, which may refer to a note.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    number: u32,
    span: Span,
}

/// Numbered units that follow one another with rising numbers.
#[derive(Clone, Debug)]
struct Series {
    units: Range<usize>,
    first: u32,
}

/// Gives notes their role, and returns the references in order of their place.
pub(super) fn find(text: &str, units: &mut [Unit<'_>]) -> Vec<Span> {
    listed(units);
    let mut references = stars(text, units);
    let series = series(units);
    if series.is_empty() {
        return references;
    }
    let (glued, bracketed) = (Candidates::glued(text), Candidates::bracketed(text));
    let mut from = 0;
    for series in series {
        let first = &units[series.units.start];
        let (region, numbers) = (from..first.start(), series.first..series.first + series.units.len() as u32);
        let candidates = if first.text.starts_with('[') { &bracketed } else { &glued };
        if first.role == Role::Note || candidates.count(&numbers, &region) * 2 >= series.units.len() {
            // References in brackets are found by their brackets.
            references.extend(rising(glued.within(&region), numbers).map(|c| c.span));
            from = units[series.units.end - 1].end();
            units[series.units].iter_mut().for_each(|unit| unit.role = Role::Note);
        }
    }
    references.sort_unstable();
    references
}

/// What stands under a heading "Notes" is notes.
fn listed(units: &mut [Unit<'_>]) {
    let names = ["notes", "footnotes", "endnotes", "references", "notes and references"];
    let is_heading = |unit: &Unit<'_>| {
        let name = unit.text.trim_matches(|c: char| !c.is_alphabetic());
        names.iter().any(|known| known.eq_ignore_ascii_case(name))
    };
    let Some(heading) = units.iter().rposition(is_heading) else { return };
    let is_note = |unit: &&mut Unit<'_>| leading_number(unit.text).is_some() || unit.text.starts_with(['^', '↑', '[']);
    let mut count = 0;
    for unit in units[heading + 1..].iter_mut().take_while(is_note) {
        unit.role = Role::Note;
        count += 1;
    }
    if count > 0 {
        units[heading].role = Role::Heading;
    }
}

fn series(units: &[Unit<'_>]) -> Vec<Series> {
    let mut all: Vec<Series> = vec![];
    for (at, unit) in units.iter().enumerate() {
        let Some(number) = leading_number(unit.text).filter(|_| matches!(unit.role, Role::Text | Role::Note)) else { continue };
        match all.last_mut() {
            Some(last) if last.units.end == at && last.first + last.units.len() as u32 == number => last.units.end = at + 1,
            _ => all.push(Series { units: at..at + 1, first: number }),
        }
    }
    all
}

/// The number of a note at the beginning of it: "1. ", "1 ", "1) ", "[1] ", "[^1]: ".
fn leading_number(text: &str) -> Option<u32> {
    let rest = text.strip_prefix("[^").or_else(|| text.strip_prefix(['[', '('])).unwrap_or(text);
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let after = rest[length..].trim_start_matches(['.', ')', ']', ':']);
    let spaced = after.starts_with(char::is_whitespace) && rest.len() - length - after.len() <= 2;
    number(&rest[..length]).filter(|_| length <= 3 && spaced)
}

/// Places that may refer to a note: in order, and by their number.
struct Candidates {
    all: Vec<Candidate>,
    /// The same in order of number, then of place.
    numbered: Vec<(u32, u32)>,
}

impl Candidates {
    fn new(all: Vec<Candidate>) -> Candidates {
        let mut numbered: Vec<_> = all.iter().map(|c| (c.number, c.span.start)).collect();
        numbered.sort_unstable();
        Candidates { all, numbered }
    }

    /// Every place where one to three digits stand behind a word or a stop.
    fn glued(text: &str) -> Candidates {
        let bytes = text.as_bytes();
        let mut found = vec![];
        let mut at = 1;
        while at < bytes.len() {
            let length = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if (1..=3).contains(&length) && bytes[at] != b'0' && follows_word(&text[..at]) && ends_word(&text[at + length..]) {
                let number = number(&text[at..at + length]).expect("one to three digits are a number");
                found.push(Candidate { number, span: Span::new(at, at + length) });
            }
            at += length.max(1);
        }
        Candidates::new(found)
    }

    /// Every number in square brackets that does not begin a line.
    fn bracketed(text: &str) -> Candidates {
        let inside = |(at, _): (usize, &str)| {
            let rest = text[at + 1..].strip_prefix('^').unwrap_or(&text[at + 1..]);
            let length = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
            let closed = rest[length..].starts_with(']') && !text[..at].ends_with(['\n', '\r']);
            let number = number(&rest[..length]).filter(|_| closed)?;
            Some(Candidate { number, span: Span::new(at, at + 1) })
        };
        Candidates::new(text.match_indices('[').filter_map(inside).collect())
    }

    /// How many of the numbers have a candidate in the region.
    fn count(&self, numbers: &Range<u32>, region: &Range<usize>) -> usize {
        let has = |number: &u32| {
            let at = self.numbered.partition_point(|&place| place < (*number, region.start as u32));
            self.numbered.get(at).is_some_and(|&(n, place)| n == *number && (place as usize) < region.end)
        };
        numbers.clone().filter(has).count()
    }

    fn within(&self, region: &Range<usize>) -> &[Candidate] {
        let place = |offset: usize| self.all.partition_point(|c| (c.span.start as usize) < offset);
        &self.all[place(region.start)..place(region.end)]
    }
}

/// Whether a number right behind `before` stands where references do: "Paris", "Paris.", "Paris,”, "crew".
fn follows_word(before: &str) -> bool {
    let word_end = before.trim_end_matches(['"', '”', '’', '\'', ')', ']']);
    let word_end = match word_end.as_bytes().last() {
        Some(b'.' | b',' | b';' | b':' | b'!' | b'?') => &word_end[..word_end.len() - 1],
        _ => word_end,
    };
    let word_end = word_end.trim_end_matches(['"', '”', '’', ')', ']']);
    let length: usize = word_end.chars().rev().take(WORD).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let word = &word_end[word_end.len() - length..];
    let stopped = word_end.len() < before.len();
    if stopped && NUMBERED.iter().any(|known| known.eq_ignore_ascii_case(word)) {
        return false;
    }
    // "F4", "CO2", "U2" are names; "France1" and "NATO3" are not.
    let small = word.chars().next_back().is_some_and(char::is_lowercase);
    let letters = word.chars().count();
    if small { letters >= 2 } else { letters >= 4 || (stopped && letters >= 1) }
}

/// So much of a word is looked at: more letters than any name with a number in it has.
const WORD: usize = 24;

/// Short forms after whose point a number belongs to the text.
const NUMBERED: [&str; 16] =
    ["no", "nos", "p", "pp", "vol", "fig", "art", "sec", "ch", "v", "op", "nr", "cap", "par", "app", "ver"];

/// Whether a reference may end before `after`.
fn ends_word(after: &str) -> bool {
    let mut chars = after.chars();
    let Some(next) = chars.next() else { return true };
    let beyond = chars.next();
    next.is_whitespace()
        || (['.', ',', ';', ':', '!', '?'].contains(&next) && !beyond.is_some_and(char::is_alphanumeric))
        || [')', ']', '"', '”', '’', '—', '['].contains(&next)
}

/// The candidates whose numbers lie in `range` and rise through the text.
fn rising(candidates: &[Candidate], range: Range<u32>) -> impl Iterator<Item = Candidate> {
    let mut last = range.start.saturating_sub(1);
    candidates.iter().copied().filter(move |candidate| {
        // A reference may have been lost in copying; one that jumps far ahead is a number of another kind.
        let rises = range.contains(&candidate.number) && (last..=last + LOST).contains(&candidate.number);
        if rises {
            last = candidate.number;
        }
        rises
    })
}

/// So many numbers may be skipped between two references.
const LOST: u32 = 3;

/// A note that begins with a star or a dagger.
fn is_starred(unit: &Unit<'_>) -> bool {
    unit.role == Role::Text && (unit.bullet == Some('*') || unit.text.starts_with(['†', '‡']) || is_glued_star(unit.text))
}

fn is_glued_star(text: &str) -> bool {
    text.strip_prefix('*').is_some_and(|rest| rest.starts_with(char::is_alphabetic) && !rest.contains('*'))
}

/// The stars and daggers behind words that refer to a note that begins with one; the notes get their role.
fn stars(text: &str, units: &mut [Unit<'_>]) -> Vec<Span> {
    let starred: Vec<usize> = (0..units.len()).filter(|&at| is_starred(&units[at])).collect();
    // More than two of them are a list.
    if starred.is_empty() || starred.len() > 2 {
        return vec![];
    }
    let end = units[starred[0]].start();
    let places = text[..end].char_indices().filter(|&(_, c)| matches!(c, '*' | '†' | '‡'));
    let refers = |at: usize, c: char| {
        let before = text[..at].chars().next_back();
        let after = text[at + c.len_utf8()..].chars().next();
        before.is_some_and(|b| b.is_alphanumeric() || ".,;:!?”\"')".contains(b))
            && after.is_none_or(|a| a.is_whitespace() || ".,;:!?".contains(a))
    };
    let found: Vec<Span> = places.filter(|&(at, c)| refers(at, c)).map(|(at, c)| Span::new(at, at + c.len_utf8())).collect();
    // Emphasis has a star on either side of it; a reference has one.
    if found.is_empty() || found.len() > starred.len() {
        return vec![];
    }
    starred.iter().for_each(|&at| units[at].role = Role::Note);
    found
}
