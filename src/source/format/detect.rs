//! Which format a text looks like.
//!
//! Marked-up text read as plain shows its markup among the words; plain text read as marked up loses words. The second is worse: a format
//! is found only where it shows in more than one way, and everything else is plain.

use super::tag::{Piece, Pieces};
use super::transcript::{self, Opening};
use super::{Format, beginning, html};

/// So much of a text tells its format.
const WINDOW: usize = 64 * 1024;

pub(super) fn detect(text: &str) -> Format {
    let start = beginning(text);
    let window = &text[start..text.floor_char_boundary(text.len().min(start + WINDOW))];
    let format = tagged(window).unwrap_or(Format::Plain);
    if format == Format::Tei || format == Format::Html && !is_markdown(window, 2) {
        return format;
    }
    if is_markdown(window, 4) || format == Format::Html {
        return Format::Markdown;
    }
    if is_transcript(window) { Format::Transcript } else { Format::Plain }
}

/// The format of a text that begins with a tag.
fn tagged(text: &str) -> Option<Format> {
    let at = text.len() - text.trim_start().len();
    if !text[at..].starts_with('<') {
        return None;
    }
    let mut pieces = Pieces::new(text, at..text.len());
    while let Some((piece, range)) = pieces.next() {
        let tag = match piece {
            Piece::Aside if is_doctype(&text[range.clone()]) => return Some(Format::Html),
            Piece::Aside => continue,
            Piece::Text if text[range.clone()].trim().is_empty() => continue,
            Piece::Open(tag) => tag,
            _ => return None,
        };
        let names = ["xmlns", "xmlns:tei"].iter().filter_map(|name| tag.attribute(name));
        if names.into_iter().any(|name| name.contains("tei-c.org")) || tag.name.as_str().starts_with("tei") {
            return Some(Format::Tei);
        }
        return match tag.name.as_str() {
            "html" | "head" | "body" => Some(Format::Html),
            "div" | "text" | "p" if has_tei(&pieces) => Some(Format::Tei),
            name if html::is_block(&tag) => is_closed(&pieces, name).then_some(Format::Html),
            _ => None,
        };
    }
    None
}

fn is_doctype(aside: &str) -> bool {
    aside.get(..14).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype html"))
}

/// Whether elements follow that only the Text Encoding Initiative has: two of different names.
fn has_tei(pieces: &Pieces<'_>) -> bool {
    const NAMES: [&str; 12] =
        ["closer", "dateline", "gloss", "note", "opener", "pb", "persname", "placename", "salute", "signed", "hi", "supplied"];
    let mut pieces = pieces.clone();
    let mut seen = [false; NAMES.len()];
    while let Some((piece, _)) = pieces.next() {
        if let Piece::Open(tag) = piece
            && let Some(at) = NAMES.iter().position(|name| *name == tag.name.as_str())
        {
            seen[at] = true;
        }
    }
    seen.iter().filter(|seen| **seen).count() >= 2
}

/// Whether the element ends somewhere, or another that stands among paragraphs does.
fn is_closed(pieces: &Pieces<'_>, name: &str) -> bool {
    let mut pieces = pieces.clone();
    if matches!(name, "hr" | "meta") {
        return false;
    }
    while let Some((piece, _)) = pieces.next() {
        if matches!(piece, Piece::Close(closed) if closed.as_str() == name) {
            return true;
        }
    }
    false
}

/// Whether the signs of Markdown weigh so much. A sign that other texts have no use for weighs two, one that typists use, too, one.
fn is_markdown(text: &str, enough: u32) -> bool {
    let mut signs = Signs::default();
    text.lines().for_each(|line| signs.look(line));
    let strong = [signs.heading > 0, signs.link, signs.fences >= 2, signs.table && signs.row, signs.note];
    let weak = [signs.bold, signs.emphasis, signs.items >= 2, signs.quoted, signs.code, signs.heading >= 3];
    let count = |signs: &[bool]| signs.iter().filter(|sign| **sign).count() as u32;
    count(&strong) > 0 && 2 * count(&strong) + count(&weak) >= enough
}

#[derive(Default)]
struct Signs {
    heading: u32,
    link: bool,
    fences: u32,
    table: bool,
    row: bool,
    note: bool,
    bold: bool,
    emphasis: bool,
    items: u32,
    quoted: bool,
    code: bool,
}

impl Signs {
    fn look(&mut self, line: &str) {
        let inner = line.trim();
        let hashes = inner.len() - inner.trim_start_matches('#').len();
        let title = inner[hashes..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        self.heading += u32::from((1..=6).contains(&hashes) && title);
        self.fences += u32::from(inner.starts_with("```") || inner.starts_with("~~~"));
        self.table |= inner.contains('|') && inner.contains("--") && inner.chars().all(|c| "|-: ".contains(c));
        self.row |= inner.matches('|').count() >= 2 && inner.contains(char::is_alphanumeric);
        self.note |= inner.starts_with("[^") && inner.contains("]:");
        self.items += u32::from(["- ", "* ", "+ "].iter().any(|sign| inner.starts_with(sign)));
        self.quoted |= inner.starts_with("> ");
        self.link |= has_link(inner);
        self.bold |= has_pair(inner, "**") || has_pair(inner, "__");
        self.emphasis |= has_emphasis(inner, '*') || has_emphasis(inner, '_');
        self.code |= inner.matches('`').count() >= 2 && !inner.starts_with("```");
    }
}

/// "[words](address)".
fn has_link(line: &str) -> bool {
    line.match_indices("](").any(|(at, _)| {
        let address = &line[at + 2..];
        let end = address.find([')', ' ']).unwrap_or(0);
        end > 0 && line[..at].contains('[') && address[..end].contains(['/', '.', '#', ':'])
    })
}

fn has_pair(line: &str, sign: &str) -> bool {
    let mut parts = line.split(sign).skip(1);
    parts.next().is_some_and(|inner| inner.starts_with(char::is_alphanumeric) && parts.next().is_some())
}

/// A sign before a word and one behind a word.
fn has_emphasis(line: &str, sign: char) -> bool {
    let mut parts = line.split(sign);
    let Some(before) = parts.next() else { return false };
    let open = before.is_empty() || before.ends_with([' ', '(', '“', '"']);
    let closed =
        |inner: &str| inner.starts_with(char::is_alphanumeric) && inner.ends_with(|c: char| c.is_alphanumeric() || c == '.');
    open && parts.next().is_some_and(closed) && parts.next().is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether lines are numbered as on pages, and not as verses or items are: with questions and answers, with speakers on more than one page,
/// or with whole pages of one length.
fn is_transcript(text: &str) -> bool {
    // Without a look at most of the lines: a text whose lines have no numbers is none.
    let begins = |line: &str| line.trim_start().starts_with(|c: char| c.is_ascii_digit());
    if text.lines().filter(|line| begins(line)).take(5).count() < 5 {
        return false;
    }
    let Some(pages) = transcript::pages(text) else { return false };
    let lines = &pages.lines;
    let spoken: Vec<&str> = lines.iter().map(|line| &text[line.words.clone()]).filter(|words| !words.is_empty()).collect();
    if lines.len() < 5 || pages.strays() * 3 > lines.len() {
        return false;
    }
    let turns = spoken.iter().filter(|words| matches!(transcript::opening(words), Opening::Turn(_))).count();
    let asked =
        spoken.iter().filter(|words| words.starts_with(['Q', 'A']) && transcript::opening(words) != Opening::Words).count();
    let told = pages.numbers.first().is_some_and(Option::is_some);
    let runs = turns < spoken.len() && (told || pages.numbers.len() > 1);
    let runs_on = || pages.numbered() >= 2 && run_on(&spoken);
    asked >= 2 || turns >= 2 && runs || told && (has_whole_pages(lines) || runs_on())
}

/// Whether sentences run on over half of the lines, as they do where a page is full, and not where each line is a verse or an entry.
fn run_on(lines: &[&str]) -> bool {
    let open = lines.iter().filter(|line| line.ends_with(|c: char| c.is_alphanumeric()) && line.len() <= 100).count();
    open * 2 >= lines.len()
}

/// Whether a page has as many lines as reporters' pages have, or two pages have the same number of them.
fn has_whole_pages(lines: &[transcript::Line]) -> bool {
    let ends: Vec<u32> = lines.windows(2).filter(|pair| pair[1].number == 1).map(|pair| pair[0].number).collect();
    let last = lines.last().map_or(0, |line| line.number);
    let whole = |length: &u32| (24..=28).contains(length);
    match ends.first() {
        None => last == 25,
        Some(first) => ends.iter().all(|end| end == first) && (whole(first) || ends.len() >= 2 && *first >= 10) && last <= *first,
    }
}
