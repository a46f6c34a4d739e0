//! A passage with its near neighbourhood, in lines that fit: a paragraph of prose is often one line of the file.

use std::ops::Range;

use crate::source::Span;

use super::clean::shown;
use super::layout::width_of;

/// How much of the text around a passage is shown on either side, in bytes.
const CONTEXT: usize = 64;
/// A passage of more bytes than this is shown in part.
const LONGEST: usize = 480;
/// How much of either end of a long passage, and of either side of a word that stands out in it, is shown, in bytes.
const PART: usize = 96;
/// How many words of a long passage are shown because they decided, and how many because they differ.
const CUES: usize = 3;

/// How a character is to be shown; nothing of it around the passage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Emphasis {
    /// In the passage.
    pub passage: bool,
    /// In a word that decided.
    pub decides: bool,
    /// In a word in which the passage differs from a nearly identical one.
    pub differs: bool,
}

impl Emphasis {
    /// Around the passage.
    pub const CONTEXT: Emphasis = Emphasis { passage: false, decides: false, differs: false };
}

/// What is to be shown of a text, and what of it stands out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage<'a> {
    pub span: Span,
    /// The words that decided.
    pub cues: &'a [Span],
    /// The words in which it differs from a nearly identical one.
    pub differing: &'a [Span],
}

impl Passage<'_> {
    fn emphasis(&self, at: usize) -> Emphasis {
        let stands_in = |spans: &[Span]| spans.iter().any(|span| span.contains(at));
        let (decides, differs) = (stands_in(self.cues), stands_in(self.differing));
        Emphasis { passage: decides || differs || self.span.contains(at), decides, differs }
    }
}

/// One line of an excerpt.
pub(super) type Row = Vec<(char, Emphasis)>;

/// The passage and what stands next to it, in rows of at most `width` columns.
pub(super) fn excerpt(text: &str, passage: &Passage, width: usize) -> Vec<Row> {
    let span = passage.span;
    let around = before(text, span.start as usize)..after(text, span.end as usize);
    let mut row = Row::new();
    let mut seen = 0;
    for part in parts(text, passage, around) {
        if part.start > seen && !ends_paragraph(&text[..part.start]) {
            row.extend(ellipsis(&row));
        }
        copy(&mut row, text, &part, passage);
        seen = part.end;
    }
    if !begins_paragraph(&text[seen..]) {
        row.extend(ellipsis(&row));
    }
    fold(row, width)
}

/// The pieces of the text to be shown, in order and apart from each other.
fn parts(text: &str, passage: &Passage, around: Range<usize>) -> Vec<Range<usize>> {
    let span = passage.span;
    if span.len() <= LONGEST {
        return vec![around];
    }
    let mut parts = vec![around.start..span.start as usize + PART, span.end as usize - PART..around.end];
    for marked in [passage.cues, passage.differing] {
        let near =
            |at: &Span| (at.start as usize).saturating_sub(PART).max(around.start)..(at.end as usize + PART).min(around.end);
        parts.extend(marked.iter().filter(|at| span.covers(**at)).take(CUES).map(near));
    }
    parts.sort_by_key(|part| part.start);
    merge(parts.into_iter().map(|part| whole_words(text, part)))
}

/// Ranges that touch become one.
fn merge(ranges: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut merged: Vec<Range<usize>> = vec![];
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// The range without the words that its ends cut in two.
fn whole_words(text: &str, range: Range<usize>) -> Range<usize> {
    let (start, end) = (text.ceil_char_boundary(range.start), text.floor_char_boundary(range.end));
    let tail = text[..end].rfind(char::is_whitespace).filter(|at| end < text.len() && *at > start).unwrap_or(end);
    let head = match text[..start].chars().next_back() {
        Some(c) if !c.is_whitespace() => text[start..tail].find(char::is_whitespace).map_or(start, |at| start + at),
        _ => start,
    };
    head..tail
}

/// Where the shown text before a passage begins: at a word, in the passage's own paragraph.
fn before(text: &str, start: usize) -> usize {
    let far = text.floor_char_boundary(start.saturating_sub(CONTEXT));
    let near = &text[far..start];
    if let Some(at) = last_blank_line(near) {
        return far + at;
    }
    match near.find(char::is_whitespace) {
        _ if far == 0 => 0,
        Some(at) => far + at,
        None => start,
    }
}

/// Where the shown text after a passage ends: at a word, in the passage's own paragraph.
fn after(text: &str, end: usize) -> usize {
    let far = text.ceil_char_boundary((end + CONTEXT).min(text.len()));
    let near = &text[end..far];
    if let Some(at) = first_blank_line(near) {
        return end + at;
    }
    match near.rfind(char::is_whitespace) {
        _ if far == text.len() => far,
        Some(at) => end + at,
        None => end,
    }
}

/// Where the first blank line begins, at the end of the line before it.
fn first_blank_line(text: &str) -> Option<usize> {
    let ends = text.match_indices('\n').map(|(at, _)| at);
    ends.zip(text.match_indices('\n').skip(1)).find(|(end, (next, _))| text[*end..*next].trim().is_empty()).map(|(end, _)| end)
}

/// Where the last blank line ends: at the beginning of the next.
fn last_blank_line(text: &str) -> Option<usize> {
    let ends = text.rmatch_indices('\n').map(|(at, _)| at);
    ends.zip(text.rmatch_indices('\n').skip(1))
        .find(|(end, (last, _))| text[*last..*end].trim().is_empty())
        .map(|(end, _)| end + 1)
}

fn ends_paragraph(text: &str) -> bool {
    let blank = &text[text.trim_end().len()..];
    blank.len() == text.len() || blank.matches('\n').count() > 1
}

fn begins_paragraph(text: &str) -> bool {
    let blank = &text[..text.len() - text.trim_start().len()];
    blank.len() == text.len() || blank.matches('\n').count() > 1
}

/// The sign that something is left out, apart from the word before it.
fn ellipsis(row: &Row) -> Row {
    let sign = if row.is_empty() { "… " } else { " … " };
    sign.chars().map(|c| (c, Emphasis::CONTEXT)).collect()
}

/// Adds a piece of the text, each run of blanks as one.
fn copy(row: &mut Row, text: &str, part: &Range<usize>, passage: &Passage) {
    for (at, c) in text[part.clone()].char_indices() {
        let c = shown(c);
        let blank_again = c == ' ' && row.last().is_none_or(|(last, _)| *last == ' ');
        if !blank_again {
            row.push((c, passage.emphasis(part.start + at)));
        }
    }
}

/// Breaks a row at blanks into rows of at most `width` columns; a longer word is cut.
fn fold(row: Row, width: usize) -> Vec<Row> {
    let mut rows = vec![];
    let row = trimmed(&row);
    let mut rest = row.as_slice();
    loop {
        let fit = fitting(rest, width);
        if fit == rest.len() {
            rows.push(trimmed(rest));
            return rows;
        }
        let cut = rest[..=fit].iter().rposition(|(c, _)| *c == ' ').filter(|at| *at > 0).unwrap_or(fit);
        rows.push(trimmed(&rest[..cut]));
        rest = &rest[cut..];
        rest = &rest[rest.iter().take_while(|(c, _)| *c == ' ').count()..];
    }
}

/// How many characters fit into `width` columns; at least one, so that every step gets on.
fn fitting(row: &[(char, Emphasis)], width: usize) -> usize {
    let mut used = 0;
    let fit = row.iter().position(|(c, _)| {
        used += width_of(*c);
        used > width
    });
    fit.map_or(row.len(), |at| at.max(1))
}

fn trimmed(row: &[(char, Emphasis)]) -> Row {
    let end = row.iter().rposition(|(c, _)| *c != ' ').map_or(0, |at| at + 1);
    row[..end].to_vec()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn span_of(text: &str, part: &str) -> Span {
        let start = text.find(part).expect("it is there");
        Span::new(start, start + part.len())
    }

    /// The rows as text, with passages in [] and cues in {}.
    fn shown_as(text: &str, passage: &str, cues: &[&str], width: usize) -> Vec<String> {
        let cues: Vec<Span> = cues.iter().map(|cue| span_of(text, cue)).collect();
        let passage = Passage { span: span_of(text, passage), cues: &cues, differing: &[] };
        excerpt(text, &passage, width).iter().map(bracketed).collect()
    }

    fn bracketed(row: &Row) -> String {
        let mut out = String::new();
        for group in row.chunk_by(|a, b| a.1 == b.1) {
            let words: String = group.iter().map(|(c, _)| *c).collect();
            out += &match group[0].1 {
                Emphasis { decides: true, .. } => format!("{{{words}}}"),
                Emphasis { passage: true, .. } => format!("[{words}]"),
                _ => words,
            };
        }
        out
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        let rows = shown_as("Ann saw it. Bob did not see it. Eve slept.", "Bob did not see it", &["not"], 80);
        assert_eq!(rows, ["Ann saw it. [Bob did ]{not}[ see it]. Eve slept."]);
    }

    #[test]
    fn a_long_paragraph_is_cut_to_the_neighbourhood_of_the_passage() {
        let text = format!("{}Bob did not see it. {}", "Ann saw the van. ".repeat(40), "Eve slept all day. ".repeat(40));
        let rows = shown_as(&text, "Bob did not see it", &["not"], 60);
        assert_eq!(
            rows,
            [
                "… the van. Ann saw the van. Ann saw the van. Ann saw the",
                "van. [Bob did ]{not}[ see it]. Eve slept all day. Eve slept all",
                "day. Eve slept all day. Eve …",
            ]
        );
    }

    #[test]
    fn other_paragraphs_are_left_out_without_an_ellipsis() {
        let rows = shown_as("A heading\n\nBob did not\nsee it.\r\n \r\nEve slept.", "not\nsee", &[], 80);
        assert_eq!(rows, ["Bob did [not see] it."]);
    }

    #[test]
    fn a_long_passage_keeps_its_ends_and_its_cues() {
        let long = format!("It began here {} never {} and there it ended", "and went on ".repeat(60), "and went on ".repeat(60));
        let text = format!("Before. {long}. After.");
        let rows = shown_as(&text, &long, &["never"], 100).join(" ");
        assert!(rows.starts_with("Before. [It began here"), "{rows}");
        assert!(rows.contains("{never}"), "{rows}");
        assert!(rows.ends_with("and there it ended]. After."), "{rows}");
        assert!(rows.chars().count() < 600, "{rows}");
    }

    proptest! {
        #[test]
        fn any_passage_of_any_text_fits(text in "(\\PC|[ \n\r]){0,900}", a in 0usize..3600, b in 0usize..3600, width in 2usize..120) {
            let (a, b) = (text.floor_char_boundary(a), text.floor_char_boundary(b));
            let span = Span::new(a.min(b), a.max(b));
            for row in excerpt(&text, &Passage { span, cues: &[span], differing: &[] }, width) {
                prop_assert!(row.iter().map(|(c, _)| width_of(*c)).sum::<usize>() <= width);
            }
        }
    }
}
