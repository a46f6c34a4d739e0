//! From byte offsets to code points, lines and columns, for forms that count so.

use std::collections::HashMap;

use crate::source::{Account, Span};

/// The accounts of a report, ready to be asked where a passage stands.
pub(super) struct Points<'a> {
    known: HashMap<&'a str, Text<'a>>,
}

struct Text<'a> {
    text: &'a str,
    /// For every so many bytes, the code points before them: counting begins there.
    counted: Vec<usize>,
    /// The offsets at which lines begin.
    lines: Vec<usize>,
}

/// Where a passage stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place<'a> {
    /// In code points, from 0.
    pub start: usize,
    pub end: usize,
    /// Line and column, in code points, of the first character and behind the last one, from 1.
    pub first: (usize, usize),
    pub last: (usize, usize),
    /// The characters before and behind.
    pub before: &'a str,
    pub after: &'a str,
}

const STEP: usize = 1024;
/// So many characters around a passage are told, so that it can be found again in a changed text.
const AROUND: usize = 32;

impl<'a> Points<'a> {
    pub fn new(accounts: &'a [Account]) -> Points<'a> {
        Points { known: accounts.iter().map(|account| (account.id(), Text::new(account.text()))).collect() }
    }

    /// The place of a passage, if it really stands there.
    pub fn of(&self, account: &str, span: Span, quote: &str) -> Option<Place<'a>> {
        let text = self.known.get(account)?;
        let (start, end) = (span.start as usize, span.end as usize);
        if text.text.get(start..end)? != quote {
            return None;
        }
        Some(Place {
            start: text.points(start),
            end: text.points(end),
            first: text.line_and_column(start),
            last: text.line_and_column(end),
            before: last_of(&text.text[..start]),
            after: first_of(&text.text[end..]),
        })
    }
}

impl<'a> Text<'a> {
    fn new(text: &'a str) -> Text<'a> {
        let (mut counted, mut points) = (vec![], 0);
        for part in text.as_bytes().chunks(STEP) {
            counted.push(points);
            points += starts(part);
        }
        counted.push(points);
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Text { text, counted, lines: std::iter::once(0).chain(ends).collect() }
    }

    /// How many code points stand before a byte.
    fn points(&self, at: usize) -> usize {
        let step = at / STEP;
        self.counted[step] + starts(&self.text.as_bytes()[step * STEP..at])
    }

    fn line_and_column(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= at);
        (line, 1 + self.points(at) - self.points(self.lines[line - 1]))
    }
}

/// How many code points begin in these bytes.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

fn first_of(text: &str) -> &str {
    text.char_indices().nth(AROUND).map_or(text, |(end, _)| &text[..end])
}

fn last_of(text: &str) -> &str {
    text.char_indices().rev().nth(AROUND - 1).map_or(text, |(start, _)| &text[start..])
}

/// The text as a part of an address: every byte that is no letter, digit, `-`, `.`, `_` or `~` as `%` and two digits (RFC 3986).
pub(super) fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(byte.into());
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_lines_and_columns_are_counted() {
        let text = format!("{}äöü\nfür dich", "é".repeat(2_000));
        let account = [Account::new("a", text.as_str()).expect("short")];
        let points = Points::new(&account);
        let start = text.find("dich").expect("it is there");
        let place = points.of("a", Span::new(start, start + 4), "dich").expect("it stands there");
        assert_eq!((place.start, place.end), (2_008, 2_012));
        assert_eq!((place.first, place.last), ((2, 5), (2, 9)));
        assert_eq!((place.before.chars().count(), place.after), (32, ""));
        assert!(place.before.ends_with("äöü\nfür "));
        assert_eq!(points.of("a", Span::new(start, start + 4), "mich"), None, "it was changed");
        assert_eq!(points.of("b", Span::new(0, 0), ""), None, "it is not there");
    }

    #[test]
    fn addresses_hold_no_other_signs() {
        assert_eq!(percent_encoded("memo 1962/ä-b_c.d~"), "memo%201962%2F%C3%A4-b_c.d~");
    }
}
