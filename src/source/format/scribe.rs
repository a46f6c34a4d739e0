//! Makes the reading copy of a marked-up text: words, the units they form, and what was left out.

use std::ops::Range;

use super::{Format, Stated};
use crate::source::citation::Citations;
use crate::source::layout::{self, Frame, Layout, MarkKind, Role, Unit};
use crate::source::wording::{Run, Wording};
use crate::source::{Account, Mark, Span};

/// A unit in the making.
struct Draft {
    words: Range<usize>,
    role: Role,
    item: bool,
    /// Line breaks in it are the text's own, and may part it.
    lines: bool,
}

/// Copies words out of a file, and keeps where they stood.
pub(super) struct Scribe<'a> {
    pub file: &'a str,
    text: String,
    runs: Vec<Run>,
    drafts: Vec<Draft>,
    /// On the copy.
    marks: Vec<Mark>,
    /// On what is not in the copy, by place in the file.
    left_out: Vec<Mark>,
    pub cited: Citations,
    pub stated: Stated,
    /// Where the unit that is being written begins.
    from: usize,
    /// What it is.
    pub role: Role,
    /// Whether it is an item of a list.
    pub item: bool,
    lines: bool,
}

impl<'a> Scribe<'a> {
    pub fn new(file: &'a str) -> Scribe<'a> {
        Scribe {
            file,
            text: String::new(),
            runs: vec![],
            drafts: vec![],
            marks: vec![],
            left_out: vec![],
            cited: Citations::default(),
            stated: Stated::default(),
            from: 0,
            role: Role::Text,
            item: false,
            lines: false,
        }
    }

    /// How much has been written.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// What has been written since.
    pub fn since(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    /// What has been written of the unit before that.
    pub fn before(&self, at: usize) -> &str {
        self.text.get(self.from..at).unwrap_or_default()
    }

    /// Copies bytes of the file.
    pub fn verbatim(&mut self, range: Range<usize>) {
        let file = self.file;
        self.instead(range.clone(), &file[range]);
    }

    /// Writes something in the place of bytes of the file.
    pub fn instead(&mut self, range: Range<usize>, words: &str) {
        if words.is_empty() {
            return;
        }
        let (at, from, to) = (self.text.len() as u32, range.start as u32, range.end as u32);
        self.text.push_str(words);
        let counted = |run: &Run, end: u32| end - run.at == run.to - run.from;
        match self.runs.last_mut() {
            // Bytes that follow upon each other here and there are one run.
            Some(last) if last.to == from && words.len() == range.len() && counted(last, at) => last.to = to,
            _ => self.runs.push(Run { at, from, to }),
        }
    }

    /// Writes white space as one space; none begins a unit, and none follows another.
    pub fn space(&mut self, range: Range<usize>) {
        if self.text.len() > self.from && !self.text.ends_with([' ', '\n']) {
            self.instead(range, " ");
        }
    }

    /// Breaks the line inside a unit.
    pub fn line_break(&mut self, range: Range<usize>) {
        if self.text.len() > self.from {
            self.instead(range, "\n");
            self.lines = true;
        }
    }

    /// The unit keeps the lines that it has in the file.
    pub fn keep_lines(&mut self) {
        self.lines = true;
    }

    /// Ends the unit, if one has begun.
    pub fn part(&mut self) {
        let words = self.text[self.from..].trim_matches(layout::is_gap);
        if !words.is_empty() {
            let start = self.from + (words.as_ptr() as usize - self.text[self.from..].as_ptr() as usize);
            let words = start..start + words.len();
            self.drafts.push(Draft { words, role: self.role, item: self.item, lines: self.lines });
            let end = self.runs.last().map_or(0, |run| run.to as usize);
            self.instead(end..end, "\n\n");
        }
        (self.from, self.lines) = (self.text.len(), false);
    }

    /// Whether the unit that is being written began after `at`.
    pub fn has_parted(&self, at: usize) -> bool {
        self.from > at
    }

    /// Marks what has been written since.
    pub fn mark(&mut self, from: usize, kind: MarkKind) {
        let words = self.since(from);
        let (start, end) = (words.len() - words.trim_start().len(), words.trim_end().len());
        if start < end {
            self.marks.push(Mark { span: Span::new(from + start, from + end), kind });
        }
    }

    /// Marks bytes of the file that are not copied.
    pub fn leave_out(&mut self, range: Range<usize>, kind: MarkKind) {
        self.left_out.push(Mark { span: Span::new(range.start, range.end), kind });
    }

    /// Takes back what has been written since, and marks the bytes of the file where it stood.
    pub fn withdraw(&mut self, at: usize, range: Range<usize>, kind: MarkKind) {
        while self.runs.last().is_some_and(|run| run.at as usize >= at) {
            self.runs.pop();
        }
        let length = self.text.len();
        self.text.truncate(at);
        if let Some(last) = self.runs.last_mut() {
            // A run that is not copied byte by byte is never cut: each is the work of one call.
            let inside = at as u32 - last.at;
            if length > at && last.to - last.from > inside {
                last.to = last.from + inside;
            }
        }
        self.marks.retain(|mark| (mark.span.end as usize) <= at);
        self.leave_out(range, kind);
    }

    /// The copy with its layout.
    pub fn finish(mut self, account: &'a Account, format: Format) -> (Wording<'a>, Layout) {
        self.part();
        let frame = if format == Format::Transcript { Frame::Told } else { Frame::Looks };
        let marks = std::mem::take(&mut self.marks);
        let layout = layout::of_units(&self.text, self.units(), marks, frame);
        self.left_out.sort_unstable();
        let Scribe { text, runs, left_out, cited, stated, .. } = self;
        (Wording::copied(account, format, (text, runs), left_out, cited, stated), layout)
    }

    fn units(&self) -> Vec<Unit<'_>> {
        let mut units = vec![];
        for draft in &self.drafts {
            let first = units.len();
            if draft.lines && draft.role == Role::Text {
                units.extend(layout::units_in(&self.text, draft.words.clone()));
            } else {
                units.push(Unit::told(&self.text, draft.words.clone(), draft.role));
            }
            if draft.item && first < units.len() {
                units[first].bullet = Some('-');
            }
        }
        units
    }
}
