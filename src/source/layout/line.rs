//! The lines of a text, without the white space and the signs that only lay them out.

use std::ops::Range;

use super::is_gap;
use super::page::is_page_line;
use super::unit::is_rule;
use super::words::number;
use crate::source::Span;

/// A line that holds something.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    /// Without the white space around it.
    pub raw: &'t str,
    /// Where `raw` begins.
    pub raw_start: usize,
    /// Without the sign of a list item or of a quotation before it, too.
    pub text: &'t str,
    /// Where `text` begins.
    pub start: usize,
    /// The sign of a list item or of a quotation that stood before the words.
    pub bullet: Option<char>,
    /// Whether an empty line, or the edge of the text, stands before it.
    pub blank_before: bool,
}

impl Line<'_> {
    /// The bytes of the line's words.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// The bytes of the number that stands before the line, if one does.
    pub fn margin(&self) -> Option<Span> {
        let digits = self.raw.bytes().take_while(u8::is_ascii_digit).count();
        (self.bullet.is_none() && self.start > self.raw_start).then(|| Span::new(self.raw_start, self.raw_start + digits))
    }
}

/// Reads the lines of a part of a text that are not empty.
pub(super) fn read(text: &str, part: Range<usize>) -> Vec<Line<'_>> {
    let (mut lines, mut start, mut blank) = (vec![], part.start, true);
    let mut push = |from: usize, to: usize| {
        let raw = text[from..to].trim_start_matches(is_gap);
        let raw_start = to - raw.len();
        let raw = raw.trim_end_matches(is_gap);
        if !raw.is_empty() {
            let words = without_sign(raw);
            let start = raw_start + raw.len() - words.len();
            let bullet = raw.chars().next().filter(|_| start > raw_start);
            lines.push(Line { raw, raw_start, text: words, start, bullet, blank_before: blank });
        }
        blank = raw.is_empty();
    };
    let bytes = &text.as_bytes()[..part.end];
    for (at, &byte) in bytes.iter().enumerate().skip(part.start) {
        if is_break(byte) {
            // A carriage return and a line feed are one break: the empty line between them would part paragraphs.
            if !(byte == b'\n' && at > 0 && bytes[at - 1] == b'\r') {
                push(start, at);
            }
            start = at + 1;
        }
    }
    push(start, part.end);
    set_numbers_apart(&mut lines);
    lines
}

/// Takes the numbers of lines and verses off, where every line has one and they rise.
fn set_numbers_apart(lines: &mut [Line<'_>]) {
    let mut first = 0;
    while first < lines.len() {
        let mut next = first + 1;
        while next < lines.len() && margin_number(&lines[next - 1]).is_some_and(|n| margin_number(&lines[next]) == Some(n + 1)) {
            next += 1;
        }
        // Two numbers in a row are chance.
        if next - first >= 3 {
            lines[first..next].iter_mut().for_each(without_number);
        }
        first = next;
    }
}

/// The number before a line's words: "12 And David said", not "12. And", "12,".
fn margin_number(line: &Line<'_>) -> Option<u32> {
    let digits = line.raw.bytes().take_while(u8::is_ascii_digit).count();
    let spaced = line.raw[digits..].starts_with([' ', '\t']);
    number(&line.raw[..digits]).filter(|_| spaced && digits <= 3)
}

fn without_number(line: &mut Line<'_>) {
    let digits = line.raw.bytes().take_while(u8::is_ascii_digit).count();
    line.text = line.raw[digits..].trim_start_matches(is_gap);
    line.start = line.raw_start + line.raw.len() - line.text.len();
}

fn is_break(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r' | 0x0b | 0x0c)
}

/// The line without the signs of quotation (">") and of a list item ("-", "•") that stand before its words.
fn without_sign(raw: &str) -> &str {
    let mut rest = raw;
    while let Some(inner) = rest.strip_prefix('>') {
        rest = inner.trim_start_matches(is_gap);
    }
    let bullets = ['-', '*', '+', '•', '·', '‣', '◦', '▪', '●', '–', '—'];
    match rest.strip_prefix(bullets).filter(|after| after.starts_with([' ', '\t'])) {
        Some(_) if is_page_line(raw) || is_rule(raw) => raw,
        Some(after) => non_empty(after.trim_start_matches(is_gap), raw),
        None => non_empty(rest, raw),
    }
}

fn non_empty<'t>(text: &'t str, otherwise: &'t str) -> &'t str {
    if text.is_empty() { otherwise } else { text }
}
