//! Transcripts as court reporters make them: pages of numbered lines, with questions, answers and speakers.
//!
//! Everything that was said stands on a numbered line. What stands between the last line of a page and the first of the next is the page's
//! own: its number, a running head, the reporter's name.

use std::ops::Range;

use super::beginning;
use super::scribe::Scribe;
use crate::source::is_gap;
use crate::source::layout::{self, MarkKind, Role};

/// A line of the file that is not empty.
#[derive(Clone, Copy, Debug)]
struct Row<'t> {
    text: &'t str,
    start: usize,
    /// How far from the margin it begins.
    indent: usize,
}

/// A numbered line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub number: u32,
    /// The index of its page.
    page: usize,
    margin: Range<usize>,
    /// What is said on it; empty where nothing is.
    pub words: Range<usize>,
    /// How far the words stand from the number's end.
    indent: usize,
}

/// The lines of a transcript and what stands around them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pages {
    pub lines: Vec<Line>,
    /// The numbers of the pages, where they are known.
    pub numbers: Vec<Option<u32>>,
    /// What stands on no numbered line, and whether it is a page's number.
    around: Vec<(Range<usize>, bool)>,
}

/// No page has more lines.
const MOST_LINES: u32 = 60;

/// The number that a row begins with, how long it is, and where the words begin behind it.
fn numbered(row: &Row<'_>) -> Option<(u32, usize, usize)> {
    let digits = row.text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &row.text[digits..];
    let spaced = rest.is_empty() || rest.starts_with([' ', '\t', '\u{a0}']);
    let number = row.text[..digits].parse().ok().filter(|number| (1..=MOST_LINES).contains(number) && digits <= 2 && spaced)?;
    Some((number, digits, row.text.len() - rest.trim_start_matches(is_gap).len()))
}

/// The number of the page that a row says and nothing else.
fn page_number(row: &Row<'_>) -> Option<u32> {
    let inner = row.text.trim_matches(|c: char| "[](){}-–—| ".contains(c));
    let lower = inner.to_ascii_lowercase();
    let named = ["page", "pg.", "p."].iter().find_map(|name| lower.strip_prefix(name)).map(str::trim_start);
    let digits: &str = named.unwrap_or(&lower).split([' ', '/']).next().unwrap_or_default();
    let alone = named.is_some() || digits.len() == inner.len();
    digits
        .parse()
        .ok()
        .filter(|_| alone && inner.len() <= 20 && digits.len() <= 6 && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

fn rows(text: &str) -> Vec<Row<'_>> {
    let mut rows = vec![];
    let mut at = beginning(text);
    for line in text[at..].split_inclusive(['\n', '\r', '\u{c}']) {
        let inner = line.trim_start_matches(is_gap);
        let start = at + line.len() - inner.len();
        let text = inner.trim_end_matches(is_gap);
        if !text.is_empty() {
            rows.push(Row { text, start, indent: start - at });
        }
        at += line.len();
    }
    rows
}

/// The pages of a text, if it has numbered lines.
pub(super) fn pages(text: &str) -> Option<Pages> {
    let rows = rows(text);
    let mut pages = Pages::default();
    // The page number that was seen before the next page begins, and the rows since the last numbered line.
    let (mut last, mut pending): (u32, Vec<usize>) = (0, vec![]);
    for (at, row) in rows.iter().enumerate() {
        let found = numbered(row).filter(|(number, _, _)| {
            *number == last + 1 && last > 0 && !is_page_after_all(&rows, at, &pages)
                || begins_page(&rows, at, *number) && (last == 0 || *number <= last)
        });
        let Some((number, digits, words)) = found else {
            pending.push(at);
            continue;
        };
        if last == 0 || number != last + 1 {
            pages.numbers.push(pending.iter().rev().find_map(|&at| page_number(&rows[at])));
        }
        pages.keep_around(&rows, &pending);
        pending.clear();
        pages.lines.push(Line {
            number,
            page: pages.numbers.len() - 1,
            margin: row.start..row.start + digits,
            words: row.start + words..row.start + row.text.len(),
            indent: row.indent + words,
        });
        last = number;
    }
    pages.end(&rows, &pending);
    (pages.lines.len() >= FEWEST).then_some(pages)
}

/// Fewer numbered lines are chance.
const FEWEST: usize = 3;

/// Whether a page may begin with the row: others follow that are numbered on. It need not begin with 1, as an excerpt does not.
fn begins_page(rows: &[Row<'_>], at: usize, number: u32) -> bool {
    let next = |by: usize| rows.get(at + by).and_then(numbered).map(|(number, _, _)| number);
    // At the end of a document, one line may be all that stands on a page.
    let alone = number == 1 && at + 1 == rows.len() && numbered(&rows[at]).is_none_or(|(_, digits, words)| digits != words);
    next(1) == Some(number + 1) || number == 1 && next(1).is_none() && next(2) == Some(2) || alone
}

/// Whether a number that would be the next line's is the page's: it stands alone, and the first line of a page follows.
fn is_page_after_all(rows: &[Row<'_>], at: usize, pages: &Pages) -> bool {
    let (Some(number), Some(next)) = (page_number(&rows[at]), rows.get(at + 1)) else { return false };
    let first = numbered(next).is_some_and(|(number, _, _)| number == 1);
    let expected = pages.numbers.last().copied().flatten().is_none_or(|page| page + 1 == number);
    first && expected && rows[at].text.len() <= 6
}

impl Pages {
    fn keep_around(&mut self, rows: &[Row<'_>], pending: &[usize]) {
        let range = |row: &Row<'_>| row.start..row.start + row.text.len();
        self.around.extend(pending.iter().map(|&at| (range(&rows[at]), page_number(&rows[at]).is_some())));
    }

    /// What follows the last line. Where the pages have their numbers at the foot, each is that of the page before it.
    fn end(&mut self, rows: &[Row<'_>], pending: &[usize]) {
        self.keep_around(rows, pending);
        let foot = pending.iter().find_map(|&at| page_number(&rows[at]));
        if self.numbers.first() == Some(&None) && (foot.is_some() || self.numbers.len() > 1) {
            self.numbers.remove(0);
            self.numbers.push(foot);
        }
        self.count_on();
    }

    /// A page without a number is the one after the page before it.
    fn count_on(&mut self) {
        for at in 1..self.numbers.len() {
            self.numbers[at] = self.numbers[at].or(self.numbers[at - 1].map(|number| number + 1));
        }
        for at in (1..self.numbers.len()).rev() {
            self.numbers[at - 1] = self.numbers[at - 1].or(self.numbers[at].and_then(|number| number.checked_sub(1)));
        }
    }

    /// How many of the rows are numbers of pages.
    pub fn numbered(&self) -> usize {
        self.around.iter().filter(|(_, page)| *page).count()
    }

    /// How many of the rows stand on no numbered line.
    pub fn strays(&self) -> usize {
        self.around.iter().filter(|(_, page)| !page).count()
    }
}

/// What a line begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// "Q.", "A.", "THE COURT:", and what is said behind it.
    Turn(usize),
    /// A heading, "BY MR. LIND:", or what the reporter tells in brackets.
    Frame,
    /// Words of whoever speaks.
    Words,
}

/// What the words of a line begin with.
pub(super) fn opening(words: &str) -> Opening {
    let bytes = words.as_bytes();
    let mut rest = words.chars();
    if rest.next().is_some_and(|c| matches!(c, 'Q' | 'A')) {
        let sign = usize::from(matches!(bytes.get(1), Some(b'.' | b':')));
        let spaces = words[1 + sign..].chars().take_while(|c| is_gap(*c)).count();
        let tab = bytes.get(1 + sign) == Some(&b'\t');
        if sign == 1 && (spaces > 0 || words.len() == 2) || sign == 0 && (spaces > 1 || tab) {
            return Opening::Turn(1 + sign);
        }
    }
    if let Some(label) = speaker(words) {
        return if words.starts_with("BY ") { Opening::Frame } else { Opening::Turn(label) };
    }
    if is_frame(words) { Opening::Frame } else { Opening::Words }
}

/// The length of "MR. LIND:" with its colon.
fn speaker(words: &str) -> Option<usize> {
    let colon = words.find(':')?;
    let label = &words[..colon];
    let spaced = words[colon + 1..].is_empty() || words[colon + 1..].starts_with(is_gap);
    let named = label.chars().filter(|c| c.is_alphabetic()).take(2).count() == 2;
    let shouted = !label.chars().any(char::is_lowercase);
    let titled = TITLES.iter().any(|title| label.starts_with(title))
        && label.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    let short = label.len() <= 40 && label.split_whitespace().count() <= 5 && !label.contains([',', ';', '?']);
    (spaced && named && (shouted || titled) && short).then_some(colon + 1)
}

/// What labels begin with where they are not in capitals.
const TITLES: [&str; 8] = ["Mr. ", "Ms. ", "Mrs. ", "Dr. ", "Judge ", "The Court", "The Witness", "The Deponent"];

/// Whether words are the label of a speaker and nothing else: "MR. LIND:".
pub(crate) fn is_speaker_label(words: &str) -> bool {
    speaker(words) == Some(words.len())
}

/// Capitals without a stop, and what stands in round brackets as a whole.
fn is_frame(words: &str) -> bool {
    let letters = words.chars().filter(|c| c.is_alphabetic()).take(4).count();
    let shouted = letters == 4 && !words.chars().any(char::is_lowercase) && !words.ends_with(['.', '?', '!', ',', ';', '-', '—']);
    shouted && (words.contains(' ') || words.len() >= 8)
}

/// Copies the words of a transcript.
pub(super) fn copy(scribe: &mut Scribe<'_>, pages: &Pages) {
    front(scribe, pages);
    let left = left_margin(pages);
    let said = pages.lines.iter().map(|line| &scribe.file[line.words.clone()]);
    let turns = said.filter(|words| matches!(opening(words), Opening::Turn(_))).count() >= 2;
    let mut copyist = Copyist { scribe, left, turns, in_turn: false, open: Opening::Frame, bracket: false };
    for line in &pages.lines {
        copyist.scribe.leave_out(line.margin.clone(), MarkKind::Page);
        if let Some(page) = pages.numbers[line.page] {
            copyist.scribe.cited.line(line.margin.start, page, line.number);
        }
        copyist.line(line);
    }
    copyist.scribe.part();
}

/// What stands before the first numbered line frames the text; what stands between the pages does not even do that.
fn front(scribe: &mut Scribe<'_>, pages: &Pages) {
    let first = pages.lines.first().map_or(0, |line| line.margin.start);
    for (range, is_page) in &pages.around {
        if range.start < first && !is_page {
            scribe.role = Role::Heading;
            scribe.verbatim(range.clone());
            scribe.part();
        } else {
            scribe.leave_out(range.clone(), if *is_page { MarkKind::Page } else { MarkKind::Heading });
        }
    }
}

/// Where the words of most lines begin that continue others: the least indent that a tenth of the lines have.
fn left_margin(pages: &Pages) -> usize {
    let mut indents: Vec<usize> = pages.lines.iter().filter(|line| !line.words.is_empty()).map(|line| line.indent).collect();
    indents.sort_unstable();
    indents.get(indents.len() / 10).copied().unwrap_or(0)
}

struct Copyist<'s, 'a> {
    scribe: &'s mut Scribe<'a>,
    left: usize,
    /// What is said has labels, so that what stands outside of every turn is nobody's words.
    turns: bool,
    in_turn: bool,
    /// What the last line with words was.
    open: Opening,
    /// A remark in round brackets is open.
    bracket: bool,
}

impl Copyist<'_, '_> {
    fn line(&mut self, line: &Line) {
        let words = &self.scribe.file[line.words.clone()];
        if words.is_empty() {
            return;
        }
        if self.bracket || words.starts_with('(') && self.begins(line) {
            return self.remark(line, words);
        }
        match opening(words) {
            Opening::Turn(label) => self.turn(line, label),
            Opening::Frame if self.begins(line) || words.starts_with("BY ") && layout::ends_sentence(self.last()) => {
                self.scribe.part();
                self.scribe.role = Role::Heading;
                self.scribe.verbatim(line.words.clone());
                (self.open, self.in_turn) = (Opening::Frame, false);
            }
            _ => self.words(line),
        }
    }

    /// Whether something may begin with the line: nothing is said yet, or what was said is at an end.
    fn begins(&self, line: &Line) -> bool {
        self.open == Opening::Frame
            || self.turns && !self.in_turn
            || layout::ends_sentence(self.last()) && line.indent > self.left
            || self.last().is_empty()
            || self.last().ends_with("--")
    }

    fn last(&self) -> &str {
        self.scribe.before(self.scribe.len()).trim_end()
    }

    /// What the reporter tells in brackets, over one line or more.
    fn remark(&mut self, line: &Line, words: &str) {
        let whole = self.bracket || words.ends_with(')') || !words.contains(')');
        if !whole {
            return self.words(line);
        }
        if !self.bracket {
            self.scribe.part();
            self.scribe.role = Role::Heading;
        }
        self.scribe.space(line.margin.clone());
        self.scribe.verbatim(line.words.clone());
        // A bracket that is never closed ends with its line.
        self.bracket = !self.bracket && !words.ends_with(')') && words.starts_with('(');
        self.open = Opening::Frame;
    }

    /// The label is a unit of its own: it is no part of what is said.
    fn turn(&mut self, line: &Line, label: usize) {
        self.scribe.part();
        self.scribe.role = Role::Text;
        self.scribe.verbatim(line.words.start..line.words.start + label);
        self.scribe.part();
        let words = &self.scribe.file[line.words.start + label..line.words.end];
        let start = line.words.end - words.trim_start_matches(is_gap).len();
        self.scribe.verbatim(start..line.words.end);
        (self.open, self.in_turn) = (Opening::Turn(label), true);
    }

    fn words(&mut self, line: &Line) {
        let paragraph = self.open == Opening::Frame || line.indent > self.left && layout::ends_sentence(self.last());
        if paragraph && !self.last().is_empty() {
            self.scribe.part();
        }
        self.scribe.role = if self.turns && !self.in_turn { Role::Heading } else { Role::Text };
        self.scribe.space(line.margin.clone());
        self.scribe.verbatim(line.words.clone());
        self.open = Opening::Words;
    }
}
