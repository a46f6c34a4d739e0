//! Units: lines that belong together (a paragraph, a list item, a heading), before it is known what they are for.

use std::ops::Range;

use super::line::Line;
use super::words::{ends_sentence, is_capitals, is_title, number, starts_small};
use super::{heading, page};
use crate::source::Span;

/// What a unit turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::source) enum Role {
    Text,
    Heading,
    /// A page number on a line of its own.
    Page,
    /// A line drawn across the page.
    Rule,
    Apparatus,
    /// A note at the foot of a page or at the end.
    Note,
    Signature,
}

/// Lines that belong together.
#[derive(Clone, Debug)]
pub(in crate::source) struct Unit<'t> {
    /// From the first word to the last, with the signs of quotation that may stand between.
    pub text: &'t str,
    /// The same without those signs.
    pub pieces: Vec<Span>,
    /// The sign of a list item before the first word.
    pub bullet: Option<char>,
    pub blank_before: bool,
    pub blank_after: bool,
    pub role: Role,
}

impl<'t> Unit<'t> {
    /// A unit of which it is known where it begins and ends, and what it is unless it is text.
    pub fn told(text: &'t str, words: Range<usize>, role: Role) -> Unit<'t> {
        let pieces = vec![Span::new(words.start, words.end)];
        Unit { text: &text[words], pieces, bullet: None, blank_before: true, blank_after: true, role }
    }

    pub fn start(&self) -> usize {
        self.pieces[0].start as usize
    }

    pub fn end(&self) -> usize {
        self.pieces[self.pieces.len() - 1].end as usize
    }
}

/// Groups lines into units.
pub(super) fn group<'t>(text: &'t str, lines: &[Line<'t>]) -> Vec<Unit<'t>> {
    let mut units: Vec<Unit<'t>> = vec![];
    let mut first = 0;
    while first < lines.len() {
        let run = run_length(&lines[first..]);
        group_run(text, &lines[first..first + run], &mut units);
        first += run;
    }
    units
}

/// How many lines follow each other without an empty one between.
fn run_length(lines: &[Line<'_>]) -> usize {
    1 + lines[1..].iter().take_while(|line| !line.blank_before).count()
}

fn group_run<'t>(text: &'t str, run: &[Line<'t>], units: &mut Vec<Unit<'t>>) {
    let width = run.iter().map(|line| line.raw.len()).max().unwrap_or(0);
    let mut bold = false;
    let mut from = 0;
    for at in 1..=run.len() {
        bold = at - from <= BOLD_LINES && is_in_bold(run[at - 1].text, bold);
        if at == run.len() || (!bold && parts(&run[at - 1], &run[at], width)) {
            let mut unit = unit(text, &run[from..at]);
            unit.blank_before = from == 0;
            unit.blank_after = at == run.len();
            units.push(unit);
            (from, bold) = (at, false);
        }
    }
}

/// A heading in bold type has at most so many lines more than one.
const BOLD_LINES: usize = 3;

/// Whether a line ends inside bold type that began with a line.
fn is_in_bold(line: &str, was: bool) -> bool {
    let odd = line.matches("**").count() % 2 == 1;
    if was { !odd } else { odd && line.starts_with("**") && !is_rule(line) }
}

fn unit<'t>(text: &'t str, lines: &[Line<'t>]) -> Unit<'t> {
    let mut pieces: Vec<Span> = vec![lines[0].span()];
    for line in &lines[1..] {
        let last = pieces.last_mut().expect("a piece for the first line was put in");
        // Where nothing but white space parts two lines, they are one piece.
        if line.start == line.raw_start {
            *last = last.join(line.span());
        } else {
            pieces.push(line.span());
        }
    }
    let (first, last) = (pieces[0], pieces[pieces.len() - 1]);
    Unit {
        text: &text[first.join(last).range()],
        pieces,
        bullet: lines[0].bullet,
        blank_before: false,
        blank_after: false,
        role: role(text, &lines[0]),
    }
}

/// What a unit is by its first line alone.
fn role(text: &str, line: &Line<'_>) -> Role {
    // A number in the middle of the page or at its right is the page's.
    let inset = number(line.raw).is_some() && text[..line.raw_start].ends_with(INSET);
    match line.raw {
        raw if inset || page::is_page_line(raw) => Role::Page,
        raw if is_rule(raw) => Role::Rule,
        _ => Role::Text,
    }
}

const INSET: &str = "          ";

/// Whether a line break parts two units, rather than being where a paragraph's line was full.
fn parts(before: &Line<'_>, after: &Line<'_>, width: usize) -> bool {
    if stands_alone(before.raw) || stands_alone(after.raw) {
        return true;
    }
    if after.bullet.is_some_and(|sign| sign != '>') || before.bullet == Some('>') && after.bullet.is_none() {
        return true;
    }
    if is_label_line(before.text) {
        return !names_speaker(before.text) || starts_turn(after.text) || starts_item(after.text);
    }
    let full = was_full(before, after, width);
    if starts_item(after.text) || starts_turn(after.text) {
        return !full || ends_sentence(before.text);
    }
    !(starts_small(after.text) || full)
}

/// Whether the line before was full: its successor's first word would not have fitted on it.
fn was_full(before: &Line<'_>, after: &Line<'_>, width: usize) -> bool {
    let word = after.text.split_whitespace().next().map_or(0, str::len);
    // Lines shorter than 40 are verse, addresses, lists; lines longer than 160 were not broken to fit a page.
    (40..=160).contains(&width) && before.raw.len() + 1 + word + SLACK > width
}

/// Typesetters and editors leave lines a little shorter than the longest.
const SLACK: usize = 4;

/// Lines that are never part of a paragraph.
fn stands_alone(line: &str) -> bool {
    page::is_page_line(line) || is_rule(line) || heading::is_marked(line) || is_address(line)
}

/// A line drawn with signs: "---", "* * *", "=====".
pub(super) fn is_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|c| *c != ' ');
    let Some(first) = signs.next() else { return false };
    "-=*_~#•–—".contains(first) && signs.clone().count() >= 2 && signs.all(|c| c == first)
}

/// A line that is an internet address and nothing else.
pub(super) fn is_address(line: &str) -> bool {
    let line = line.trim_matches(['<', '>', '(', ')', '*']);
    !line.contains(' ') && ["http://", "https://", "www."].iter().any(|start| line.starts_with(start))
}

/// "THE COURT:", "Citation:": a short line in title case or capitals that ends with a colon.
fn is_label_line(line: &str) -> bool {
    line.len() <= 60 && line.trim_end_matches('*').ends_with(':') && is_title(line.trim_matches('*'))
}

/// Whether the label names a speaker, whose words begin on the next line.
fn names_speaker(line: &str) -> bool {
    is_capitals(line) && !line.starts_with('*')
}

/// Whether a line begins with the number or letter of a list item: "1. ", "(a) ", "[3] ", "b) ".
pub(super) fn starts_item(line: &str) -> bool {
    let open = line.starts_with(['(', '[']);
    let rest = line.strip_prefix(['(', '[']).unwrap_or(line);
    let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = &rest[..length];
    let numbered = length <= 3 && !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit());
    let lettered = length == 1 && name.bytes().all(|b| b.is_ascii_lowercase());
    let mut after = rest[length..].chars();
    let close = after.next();
    let closed = match close {
        Some('.') => numbered && !open,
        Some(')') => numbered || lettered,
        Some(']') => open && numbered,
        _ => false,
    };
    closed && after.next().is_none_or(char::is_whitespace)
}

/// Whether a line begins a turn of a dialogue: "Q. ", "MR. SMITH: ", "Bob: ", "[10:32] ".
fn starts_turn(line: &str) -> bool {
    if line.starts_with(['[', '(']) && line.as_bytes().get(1).is_some_and(u8::is_ascii_digit) && line.contains(':') {
        return true;
    }
    if ["Q.", "A.", "Q:", "A:"].iter().any(|turn| line.strip_prefix(turn).is_some_and(|rest| rest.starts_with([' ', '\t']))) {
        return true;
    }
    let Some((label, rest)) = line.split_once(':') else { return false };
    rest.starts_with(char::is_whitespace) && label.len() <= 40 && label.split(' ').count() <= 4 && is_title(label)
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        group(text, &line::read(text, 0..text.len())).into_iter().map(|unit| unit.text).collect()
    }

    #[test]
    fn wrapped_lines_are_one_paragraph_and_short_ones_are_not() {
        let wrapped =
            "The committee met on Tuesday and heard from three\nWitnesses who had come from the coast to tell what\nthey saw.";
        assert_eq!(texts(wrapped).len(), 1);
        assert_eq!(texts("A man plays the guitar\nA woman sings").len(), 2);
        assert_eq!(texts("it began\nand went on").len(), 1, "a small letter continues");
        assert_eq!(texts("One.\r\n\r\nTwo.\r\nand on").len(), 2);
    }

    #[test]
    fn items_and_turns_begin_units() {
        assert_eq!(texts("Rusk\n  1. Source: Archives.\n  2. See it."), ["Rusk", "1. Source: Archives.", "2. See it."]);
        assert_eq!(texts("- flour\n- sugar"), ["flour", "sugar"]);
        assert_eq!(texts("Q. Did you go?\nA. Yes."), ["Q. Did you go?", "A. Yes."]);
        assert_eq!(texts("Bob: hi\nAnn: hello there"), ["Bob: hi", "Ann: hello there"]);
        assert_eq!(texts("THE COURT:\nYou may proceed."), ["THE COURT:\nYou may proceed."]);
    }

    #[test]
    fn a_number_at_the_edge_of_a_full_line_is_no_item() {
        let text = "They all agreed that the meeting had been set for the month of October\n12. He left the room after it and did not come back.";
        assert_eq!(texts(text).len(), 1);
    }

    #[test]
    fn signs_of_quotation_are_no_words() {
        let text = "> The first line of it which is long enough to be full, and\n> the second.";
        let lines = line::read(text, 0..text.len());
        let units = group(text, &lines);
        assert_eq!(units.len(), 1);
        assert_eq!(units[0].pieces.len(), 2);
    }
}
