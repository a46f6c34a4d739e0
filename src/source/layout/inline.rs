//! What is cut out of a block: marks that stand among its words.

use super::bracket::{Sense, sense};
use super::{Mark, MarkKind, Strike};
use crate::source::Span;

/// Cuts marks out of pieces, and keeps them.
pub(super) struct Scan<'t> {
    text: &'t str,
    /// References to notes, in order, and how many of them were passed.
    references: &'t [Span],
    passed: usize,
    pub marks: Vec<Mark>,
    pub strikes: Vec<Strike>,
    cuts: Vec<Span>,
}

impl<'t> Scan<'t> {
    pub fn new(text: &'t str, references: &'t [Span]) -> Scan<'t> {
        Scan { text, references, passed: 0, marks: vec![], strikes: vec![], cuts: vec![] }
    }

    /// What remains of a piece. Pieces must come in order.
    pub fn cut(&mut self, piece: Span) -> Vec<Span> {
        self.cuts.clear();
        self.cut_references(piece);
        let mut at = piece.start as usize;
        let end = piece.end as usize;
        while let Some(found) = self.text.as_bytes()[at..end].iter().position(|&byte| is_sign(byte)) {
            at += found;
            at = self.sign(at, end);
        }
        self.cuts.sort_unstable();
        self.remains(piece)
    }

    fn remains(&self, piece: Span) -> Vec<Span> {
        let mut rest = vec![];
        let mut from = piece.start;
        for cut in &self.cuts {
            if cut.start > from {
                rest.push(Span { start: from, end: cut.start });
            }
            from = from.max(cut.end);
        }
        if from < piece.end {
            rest.push(Span { start: from, end: piece.end });
        }
        rest
    }

    fn cut_references(&mut self, piece: Span) {
        while let Some(&reference) = self.references.get(self.passed) {
            if reference.start >= piece.end {
                break;
            }
            self.passed += 1;
            if piece.covers(reference) {
                self.take(reference, MarkKind::Footnote);
            }
        }
    }

    /// Cuts `span` out and marks it.
    fn take(&mut self, span: Span, kind: MarkKind) {
        self.cuts.push(span);
        self.marks.push(Mark { span, kind });
    }

    /// Deals with what begins at `at`, and returns where to go on.
    fn sign(&mut self, at: usize, end: usize) -> usize {
        let rest = &self.text[at..end];
        match rest.as_bytes()[0] {
            b'[' => self.bracket(at, end),
            b'~' => self.paired(at, end, "~~", "~~"),
            b'<' => self.tag(at, end),
            b'*' => self.emphasis(at, end),
            b'(' => self.ellipsis(at, end),
            _ => self.symbol(at, rest),
        }
    }

    /// Square brackets, up to their end or to another that opens inside them.
    fn bracket(&mut self, at: usize, end: usize) -> usize {
        let inner = at + 1;
        let Some(length) = self.text.as_bytes()[inner..end].iter().take(LONGEST).position(|&b| b == b']' || b == b'[') else {
            return inner;
        };
        let close = inner + length;
        if self.text.as_bytes()[close] == b'[' {
            return close;
        }
        let before = self.text[..at].chars().next_back();
        let after = self.text[close + 1..].chars().next();
        let whole = Span::new(at, close + 1);
        match sense(&self.text[inner..close], before, after) {
            Sense::Plain => {}
            Sense::Letters => self.marks.push(Mark { span: whole, kind: MarkKind::Inserted }),
            Sense::Inserted if after == Some('(') => return self.link(whole, end),
            Sense::Inserted => {
                self.marks.push(Mark { span: whole, kind: MarkKind::Inserted });
                self.cuts.extend([Span::new(at, inner), Span::new(close, close + 1)]);
                // The words inside may hold marks of their own.
                return inner;
            }
            Sense::Struck(reach) => {
                self.cuts.push(whole);
                self.strikes.push(Strike { note: whole, reach });
            }
            Sense::StruckInside => self.take(whole, MarkKind::StruckOut),
            Sense::Redacted => self.take(whole, MarkKind::Redacted),
            Sense::Aside => self.take(whole, MarkKind::Inserted),
            Sense::Page => self.take(whole, MarkKind::Page),
            Sense::Reference => {
                // "[4]:23" names a page, too.
                let page = self.page_behind(close + 1, end);
                self.take(Span::new(at, page), MarkKind::Footnote);
                return page;
            }
        }
        close + 1
    }

    fn page_behind(&self, at: usize, end: usize) -> usize {
        let rest = &self.text.as_bytes()[at..end];
        let digits = rest.iter().skip(1).take_while(|b| b.is_ascii_digit() || **b == b'-').count();
        if rest.first() == Some(&b':') && digits > 0 { at + 1 + digits } else { at }
    }

    /// "[words](address)": the words are the writer's own.
    fn link(&mut self, label: Span, end: usize) -> usize {
        let (start, close) = (label.start as usize, label.end as usize);
        let length = self.text.as_bytes()[close..end].iter().take(LONGEST).position(|&b| b == b')' || b == b' ');
        let Some(length) = length.filter(|&length| self.text.as_bytes()[close + length] == b')') else { return close };
        self.cuts.extend([Span::new(start, start + 1), Span::new(close - 1, close + length + 1)]);
        close + length + 1
    }

    /// A passage struck out between two signs.
    fn paired(&mut self, at: usize, end: usize, open: &str, close: &str) -> usize {
        let inner = at + open.len();
        if !self.text[at..end].starts_with(open) {
            return at + 1;
        }
        let window = self.text.floor_char_boundary(end.min(inner + LONGEST)).max(inner.min(end));
        let Some(length) = self.text[inner..window].find(close).filter(|&length| length > 0) else { return inner };
        let whole = Span::new(at, inner + length + close.len());
        let words = &self.text[inner..inner + length];
        self.marks.push(Mark { span: whole, kind: MarkKind::StruckOut });
        if super::words::ends_sentence(words) {
            // Whole sentences are read, and known to be struck out by their place.
            self.cuts.extend([Span::new(at, inner), Span::new(inner + length, whole.end as usize)]);
        } else {
            self.cuts.push(whole);
        }
        whole.end as usize
    }

    /// "<s>...</s>" and its like.
    fn tag(&mut self, at: usize, end: usize) -> usize {
        for (open, close) in [("<s>", "</s>"), ("<del>", "</del>"), ("<strike>", "</strike>")] {
            if self.text[at..end].starts_with(open) {
                return self.paired(at, end, open, close);
            }
        }
        at + 1
    }

    /// Signs of bold type, which are no part of the words they stand by.
    fn emphasis(&mut self, at: usize, end: usize) -> usize {
        let length = self.text.as_bytes()[at..end].iter().take_while(|&&byte| byte == b'*').count();
        let before = self.text[..at].chars().next_back();
        let after = self.text[at + length..].chars().next();
        let beside = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        let inside = [before, after].iter().all(|c| c.is_some_and(char::is_alphanumeric));
        if (2..=3).contains(&length) && beside(before) != beside(after) || (length == 2 && beside(before) && !inside) {
            self.cuts.push(Span::new(at, at + length));
        }
        at + length
    }

    /// "(...)", with which some languages mark an omission.
    fn ellipsis(&mut self, at: usize, end: usize) -> usize {
        for omission in ["(...)", "(…)", "(. . .)"] {
            if self.text[at..end].starts_with(omission) {
                self.take(Span::new(at, at + omission.len()), MarkKind::Redacted);
                return at + omission.len();
            }
        }
        at + 1
    }

    /// Signs outside of ASCII: raised digits, daggers, blackened text.
    fn symbol(&mut self, at: usize, rest: &str) -> usize {
        let Some(first) = rest.chars().next() else { return at + 1 };
        let kind = if is_blackened(first) {
            MarkKind::Redacted
        } else if is_raised(first) && refers(&self.text[..at]) {
            MarkKind::Footnote
        } else {
            return at + first.len_utf8();
        };
        let same = |c: &char| if kind == MarkKind::Redacted { is_blackened(*c) } else { is_raised(*c) };
        let length: usize = rest.chars().take_while(same).map(char::len_utf8).sum();
        self.take(Span::new(at, at + length), kind);
        at + length
    }
}

/// No editor's note or link is longer.
const LONGEST: usize = 1000;

/// The bytes with which something to be cut out may begin.
fn is_sign(byte: u8) -> bool {
    // 0xc2 and 0xe2 begin the raised digits, the daggers and the blocks.
    matches!(byte, b'[' | b'~' | b'<' | b'*' | b'(' | 0xc2 | 0xe2)
}

fn is_blackened(c: char) -> bool {
    matches!(c, '█' | '▇' | '■' | '▓' | '▆' | '▉' | '▊')
}

fn is_raised(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | '†' | '‡')
}

/// Whether a raised sign behind `before` refers to a note, rather than being a power ("m²", "10⁶").
pub(in crate::source) fn refers(before: &str) -> bool {
    let Some(last) = before.chars().next_back() else { return false };
    if last.is_numeric() || last.is_whitespace() {
        return false;
    }
    let length: usize = before.chars().rev().take(4).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let word = &before[before.len() - length..];
    !["m", "km", "cm", "mm", "ft", "in", "mi", "yd", "s", "x", "y", "n", "r"].contains(&word)
}
