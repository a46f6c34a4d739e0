//! The words of an account as they are read, and the way from them back to the file.

use std::borrow::Cow;

use jiff::civil::Date;

use super::citation::Citations;
use super::format::{Format, Stated};
use super::{Account, Mark, Span};

/// A stretch of the wording and the stretch of the file it stands for. It ends where the next one begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// Where it begins in the wording.
    pub at: u32,
    /// Where it begins in the file.
    pub from: u32,
    /// Where it ends in the file.
    pub to: u32,
}

/// The words of an account without the markup of its format. Those of a plain text are the text itself.
#[derive(Clone, Debug)]
pub(crate) struct Wording<'a> {
    pub account: &'a Account,
    pub format: Format,
    text: Cow<'a, str>,
    /// In order, and without gaps in the wording; none where the wording is the file.
    runs: Vec<Run>,
    /// Marks on what is in the file and not in the wording, by their place in the file.
    pub left_out: Vec<Mark>,
    cited: Citations,
    stated: Stated,
}

impl<'a> Wording<'a> {
    /// The wording of a text that is read as it stands.
    pub fn plain(account: &'a Account) -> Wording<'a> {
        Wording {
            account,
            format: Format::Plain,
            text: Cow::Borrowed(account.text()),
            runs: vec![],
            left_out: vec![],
            cited: Citations::default(),
            stated: Stated::default(),
        }
    }

    /// A copy of the words of a text.
    pub(super) fn copied(
        account: &'a Account,
        format: Format,
        (text, runs): (String, Vec<Run>),
        left_out: Vec<Mark>,
        cited: Citations,
        stated: Stated,
    ) -> Wording<'a> {
        Wording { account, format, text: Cow::Owned(text), runs, left_out, cited, stated }
    }

    /// The words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The author whom the caller named or, failing that, the text's own description of itself.
    pub fn author(&self) -> Option<&str> {
        self.account.author().or(self.stated.author.as_deref())
    }

    /// The date which the caller named or, failing that, the text's own description of itself.
    pub fn date(&self) -> Option<Date> {
        self.account.date().or(self.stated.date)
    }

    /// Where a passage of the wording stands in the file, with the markup between its words.
    pub fn in_file(&self, span: Span) -> Span {
        let Some(start) = self.before(span.start + 1) else { return span };
        let start = if self.is_verbatim(start) { self.shifted(start, span.start) } else { self.runs[start].from };
        let Some(end) = self.before(span.end).filter(|_| !span.is_empty()) else { return Span { start, end: start } };
        let end = if self.is_verbatim(end) { self.shifted(end, span.end) } else { self.runs[end].to };
        Span { start, end: end.max(start) }
    }

    /// The wording of a passage of the file.
    pub fn of_file(&self, span: Span) -> Span {
        if matches!(self.text, Cow::Borrowed(_)) {
            return span;
        }
        let first = self.runs.partition_point(|run| run.to <= span.start);
        let last = self.runs.partition_point(|run| run.from < span.end);
        if first >= last {
            let at = self.runs.get(first).map_or(self.text.len() as u32, |run| run.at);
            return Span { start: at, end: at };
        }
        let (run, last) = (self.runs[first], last - 1);
        let inside = |at: u32| if self.is_verbatim(first) { run.at + at } else { run.at };
        let start = if span.start <= run.from { run.at } else { inside(span.start - run.from) };
        let run = self.runs[last];
        let end = if span.end >= run.to || !self.is_verbatim(last) { self.end(last) } else { run.at + (span.end - run.from) };
        // A character may stand for as many bytes as it has itself, and is no less one for it.
        let (start, end) = (start as usize, end.max(start) as usize);
        Span::new(self.text.floor_char_boundary(start), self.text.ceil_char_boundary(end))
    }

    /// The exact words of a passage of the wording, as they stand in the file.
    pub fn quote(&self, span: Span) -> &'a str {
        &self.account.text()[self.in_file(span).range()]
    }

    /// How a passage of the file is cited, where the file tells pages.
    pub fn citation(&self, file: Span) -> Option<String> {
        self.cited.of(file)
    }

    /// The last run that begins before a byte of the wording.
    fn before(&self, at: u32) -> Option<usize> {
        self.runs.partition_point(|run| run.at < at).checked_sub(1)
    }

    fn end(&self, run: usize) -> u32 {
        self.runs.get(run + 1).map_or(self.text.len() as u32, |next| next.at)
    }

    /// Whether a run is the file's own bytes, so that one can be counted off against the other.
    fn is_verbatim(&self, run: usize) -> bool {
        let Run { at, from, to } = self.runs[run];
        self.end(run) - at == to - from
    }

    fn shifted(&self, run: usize, at: u32) -> u32 {
        self.runs[run].from + (at - self.runs[run].at)
    }
}
