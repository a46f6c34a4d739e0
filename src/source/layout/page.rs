//! Page numbers and page breaks.

use super::line::Line;
use super::words::number;
use super::{Mark, MarkKind};
use crate::source::Span;

/// A mark for each form feed. They lie between lines, since a form feed ends a line.
pub(super) fn breaks(text: &str, lines: &[Line<'_>]) -> Vec<Mark> {
    let mut marks = vec![];
    let mut from = 0;
    let ends = lines.iter().map(|line| (line.raw_start, line.raw_start + line.raw.len()));
    for (start, end) in ends.chain([(text.len(), text.len())]) {
        let feeds = text[from..start].bytes().enumerate().filter(|&(_, byte)| byte == 0x0c);
        marks.extend(feeds.map(|(at, _)| Mark { span: Span::new(from + at, from + at + 1), kind: MarkKind::Page }));
        from = end;
    }
    marks
}

/// Whether a line says on which page it stands, and nothing else: "- 12 -", "Page 3 of 9", "[p. 4]".
pub(super) fn is_page_line(line: &str) -> bool {
    if line.len() > 40 {
        return false;
    }
    let inner = line.trim_matches(['[', ']', '(', ')', '<', '>', '{', '}', '|', ' ']);
    is_page_words(inner) || is_between_dashes(inner)
}

/// "Page 3", "page 3 of 9", "p. 12", "pp. 12-13", "Page 3/9".
pub(super) fn is_page_words(words: &str) -> bool {
    let mut parts = words.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let Some(first) = parts.next() else { return false };
    if !["page", "pages", "p", "pp", "pg"].iter().any(|name| first.eq_ignore_ascii_case(name)) {
        return false;
    }
    let mut numbers = 0;
    for part in parts {
        if number(part).is_some() || is_roman(part) {
            numbers += 1;
        } else if !part.eq_ignore_ascii_case("of") && !part.eq_ignore_ascii_case("break") {
            return false;
        }
    }
    (1..=2).contains(&numbers) || words.eq_ignore_ascii_case("page break")
}

fn is_roman(word: &str) -> bool {
    word.len() <= 6 && word.bytes().all(|b| b"ivxlc".contains(&b.to_ascii_lowercase()))
}

/// "- 12 -": a number between dashes.
fn is_between_dashes(line: &str) -> bool {
    let dashes = ['-', '–', '—', '~', '*'];
    let Some(inner) = line.strip_prefix(dashes).and_then(|rest| rest.strip_suffix(dashes)) else { return false };
    let inner = inner.trim_matches(['-', '–', '—', ' ', '~', '*']);
    number(inner).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_lines() {
        for line in ["- 12 -", "-12-", "— 3 —", "Page 3 of 9", "PAGE 3", "p. 12", "[Page 274]", "pp. 12-13", "Page iv", "(p. 4)"]
        {
            assert!(is_page_line(line), "{line}");
        }
        for line in ["Page", "page boy", "p", "12", "- twelve -", "Page 3 is missing.", "-", "--", "1962-1963", "P. Smith"] {
            assert!(!is_page_line(line), "{line}");
        }
    }
}
