//! Where quotations begin and end, whatever marks they use and however the marks are broken.

use super::{
    dashed,
    reading::{Reading, Tokens},
};
use crate::{
    lexicon::reporting::{self, QUOTE},
    syntax::{Tag, Upos},
};

/// Quotations deeper than this are read as words of the one around them.
const DEPTH: usize = 8;
/// A quotation that nothing closes reaches to the end of its paragraph, but no further than this many tokens.
const UNCLOSED: u32 = 600;
/// Within how many tokens after a closing mark its cue is looked for.
const CUE_WINDOW: u32 = 8;

/// A passage between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    /// The tokens between the marks.
    pub inner: Tokens,
    /// The same with the marks that are there.
    pub outer: Tokens,
    pub block: u32,
    /// How many quotations it stands in.
    pub depth: usize,
    /// Whether it goes on where the paragraph before broke off in the middle of a quotation.
    pub resumed: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Open,
    Close,
    Either,
}

struct Open {
    mark: u32,
    single: bool,
    resumed: bool,
}

/// Whether the word is a quotation mark.
pub(super) fn is_mark(raw: &str) -> bool {
    matches!(raw, "“" | "”" | "„" | "«" | "»" | "‘" | "’" | "‚" | "``" | "`" | "\"" | "'" | "''" | "’’")
}

/// All quotations of the account by their beginning, those around others first.
pub(super) fn quotations(reading: &Reading<'_>) -> Vec<Quotation> {
    let mut found = vec![];
    let mut unclosed = false;
    let blocks = blocks(reading);
    let dashed = dashed::is_dialogue(reading, &blocks);
    for (number, block) in blocks.iter().enumerate() {
        if dashed && dashed::is_dashed(reading, *block) {
            dashed::quotations(reading, *block, &mut found);
            unclosed = false;
            continue;
        }
        let next = blocks.get(number + 1).copied();
        unclosed = Scan { reading, found: &mut found, block: *block, open: vec![] }.run(unclosed, next);
    }
    found.sort_by_key(|quotation| (quotation.outer.0, std::cmp::Reverse(quotation.outer.1)));
    found
}

/// The token ranges of the blocks, in text order.
pub(super) fn blocks(reading: &Reading<'_>) -> Vec<Tokens> {
    let mut blocks: Vec<(u32, Tokens)> = vec![];
    for sentence in &reading.segments.sentences {
        match blocks.last_mut() {
            Some((block, tokens)) if *block == sentence.block => tokens.1 = sentence.tokens.end,
            _ if sentence.tokens.is_empty() => {}
            _ => blocks.push((sentence.block, (sentence.tokens.start, sentence.tokens.end))),
        }
    }
    blocks.into_iter().map(|(_, tokens)| tokens).collect()
}

struct Scan<'s, 'a> {
    reading: &'s Reading<'a>,
    found: &'s mut Vec<Quotation>,
    block: Tokens,
    open: Vec<Open>,
}

impl Scan<'_, '_> {
    /// Reads one block, and says whether a quotation is still open at its end.
    fn run(mut self, unclosed: bool, next: Option<Tokens>) -> bool {
        let first_mark = (self.block.0..self.block.1).find_map(|token| self.side(token));
        if unclosed && first_mark == Some(Side::Close) {
            self.open.push(Open { mark: u32::MAX, single: false, resumed: true });
        }
        for token in self.block.0..self.block.1 {
            match self.side(token) {
                Some(Side::Open) => self.opens(token, unclosed),
                Some(Side::Close) => self.closes(token),
                Some(Side::Either) if self.open.is_empty() => self.opens(token, unclosed),
                Some(Side::Either) => self.closes(token),
                None => {}
            }
        }
        self.end(next)
    }

    /// On which side of a quotation the token stands, if it is a mark; the text around decides for marks without a shape.
    fn side(&self, token: u32) -> Option<Side> {
        let raw = self.reading.raw(token);
        let side = match raw {
            "“" | "„" | "«" | "‘" | "‚" | "``" | "`" => Side::Open,
            "”" | "»" => Side::Close,
            "\"" | "'" | "''" | "’" | "’’" => self.shapeless(token),
            _ => return None,
        };
        let possessive = matches!(raw, "'" | "’") && side != Side::Open && !self.closes_single(token);
        (!possessive).then_some(side)
    }

    fn shapeless(&self, token: u32) -> Side {
        let opens_before = |c: char| c.is_whitespace() || "([{-–—“‘\"'".contains(c);
        let free_before = self.reading.char_before(token).is_none_or(opens_before);
        let free_after = self.reading.char_after(token).is_none_or(|c| c.is_whitespace() || ".,;:!?)]}–—-”’\"'".contains(c));
        match (free_before, free_after) {
            (true, false) => Side::Open,
            (false, true) => Side::Close,
            _ => Side::Either,
        }
    }

    /// Whether a single mark after a word closes a quotation, rather than being the apostrophe of a plural.
    fn closes_single(&self, token: u32) -> bool {
        let after_stop = self.reading.char_before(token).is_some_and(|c| ".,!?".contains(c));
        match self.open.last() {
            Some(open) if open.single => {
                after_stop || self.reading.char_before(token).is_none_or(|c| c != 's') || self.ends_clause(token)
            }
            Some(_) => after_stop && self.cue_follows(token),
            None => false,
        }
    }

    fn ends_clause(&self, token: u32) -> bool {
        token + 1 >= self.block.1 || self.reading.is_punct(token + 1)
    }

    fn cue_follows(&self, token: u32) -> bool {
        (token + 1..(token + CUE_WINDOW).min(self.block.1)).any(|token| reporting::verb(self.reading.word(token)).is_some())
    }

    fn opens(&mut self, token: u32, unclosed: bool) {
        let single = matches!(self.reading.raw(token), "'" | "‘" | "’" | "‚" | "`");
        if !single && self.begins_anew(token) {
            self.close_all(token);
        }
        let resumed = unclosed && token == self.block.0;
        self.open.push(Open { mark: token, single, resumed });
    }

    /// Whether a quotation begins with a sentence while another is open: then the one before was never closed.
    fn begins_anew(&self, token: u32) -> bool {
        let after_stop = token > self.block.0 && matches!(self.reading.raw(token - 1), "." | "!" | "?" | "...");
        after_stop && self.open.iter().any(|open| !open.single)
    }

    /// Closes the innermost quotation; but a double mark passes over single ones, which were apostrophes, to a double one.
    fn closes(&mut self, token: u32) {
        let single = matches!(self.reading.raw(token), "'" | "’");
        if !single && let Some(double) = self.open.iter().rposition(|open| !open.single) {
            self.open.truncate(double + 1);
        }
        if let Some(open) = self.open.pop() {
            self.record(&open, (token, token + 1));
        }
    }

    fn close_all(&mut self, before: u32) {
        while let Some(open) = self.open.pop() {
            self.record(&open, (before, before));
        }
    }

    /// Keeps a quotation that ends before `mark.0` and whose closing mark, if any, is the range `mark`.
    fn record(&mut self, open: &Open, mark: Tokens) {
        let (outer, inner) = match open.mark {
            u32::MAX => (self.block.0, self.block.0),
            at => (at, at + 1),
        };
        if inner < mark.0 && self.open.len() < DEPTH {
            self.found.push(Quotation {
                inner: (inner, mark.0),
                outer: (outer, mark.1),
                block: self.reading.block(inner),
                depth: self.open.len(),
                resumed: open.resumed,
            });
        }
    }

    /// Ends the block. What is open reaches to its end when the next block goes on, and to the limit otherwise;
    /// a lone single mark was an apostrophe.
    fn end(mut self, next: Option<Tokens>) -> bool {
        self.open.retain(|open| !open.single);
        self.open.truncate(1);
        let Some(open) = self.open.pop() else { return false };
        let start = if open.mark == u32::MAX { self.block.0 } else { open.mark };
        if let Some(end) = self.broken_off(start).filter(|_| !open.resumed) {
            self.record(&open, (end, end));
            return false;
        }
        let end = self.block.1.min(start.saturating_add(UNCLOSED));
        self.record(&open, (end, end));
        end == self.block.1 && next.is_some()
    }

    /// Where a quotation that nothing closes gives way to its cue: `"We need time, he said.`
    fn broken_off(&self, start: u32) -> Option<u32> {
        let reading = self.reading;
        let last = reading.around(start).1.min(self.block.1);
        let comma = (start + 1..last).rev().find(|token| reading.raw(*token) == ",")?;
        let cue = |token: u32| {
            reading.tag(token) == Tag::Vbd && reporting::verb(reading.word(token)).is_some_and(|entry| entry.has(QUOTE))
        };
        let named = |token: u32| matches!(reading.upos(token), Upos::Propn | Upos::Pron | Upos::Noun | Upos::Det) || cue(token);
        let short = last - comma <= CUE_WINDOW && comma + 2 < last;
        let words = (comma + 1..last).filter(|token| !reading.is_punct(*token));
        (short && words.clone().all(named) && words.clone().filter(|token| cue(*token)).count() == 1).then_some(comma + 1)
    }
}
