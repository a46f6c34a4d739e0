//! A text cut where its look changes: each stretch lies wholly inside or outside of every passage and mark.

use std::collections::BTreeSet;

use super::entry::{Entry, View};
use crate::source::{MarkKind, Span};

/// A stretch of one look.
#[derive(Debug)]
pub(super) struct Stretch {
    pub span: Span,
    /// The passages that begin here, by their number.
    pub begins: Vec<usize>,
    /// Of the passages that lie over it the one that is drawn.
    pub over: Option<usize>,
    /// Whether its words decided.
    pub decides: bool,
    /// The mark it lies in, and whether it begins here.
    pub mark: Option<(MarkKind, bool)>,
}

/// What begins or ends at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    End(Layer),
    Begin(Layer),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Layer {
    Passage(usize),
    Cue,
    Mark(usize),
}

/// Cuts a text of `length` bytes. A stretch tells only of the one passage that is drawn and of those that begin in it, so that the
/// whole grows with the number of passages however many of them lie over each other.
pub(super) fn stretches(
    length: usize,
    entries: &[&Entry],
    spans: &[Span],
    cues: &[Span],
    marks: &[(MarkKind, Span)],
) -> Vec<Stretch> {
    let mut changes: Vec<(u32, Change)> = vec![];
    let mut layer = |span: Span, layer: Layer| {
        if !span.is_empty() {
            changes.extend([(span.start, Change::Begin(layer)), (span.end, Change::End(layer))]);
        }
    };
    spans.iter().enumerate().for_each(|(at, span)| layer(*span, Layer::Passage(at)));
    cues.iter().for_each(|span| layer(*span, Layer::Cue));
    marks.iter().enumerate().for_each(|(at, (_, span))| layer(*span, Layer::Mark(at)));
    changes.sort_unstable();
    let mut state = State::default();
    let mut found = vec![];
    let mut from = 0;
    for group in changes.chunk_by(|a, b| a.0 == b.0) {
        state.cut(&mut found, from, group[0].0, marks);
        from = group[0].0;
        group.iter().for_each(|(_, change)| state.change(*change, entries));
    }
    state.cut(&mut found, from, length as u32, marks);
    found
}

/// What lies over the place that has been reached.
#[derive(Default)]
struct State {
    over: BTreeSet<(Weight, usize)>,
    cues: usize,
    marks: BTreeSet<usize>,
    begins: Vec<usize>,
    new_mark: bool,
}

/// The heaviest first, then the first of the report.
type Weight = std::cmp::Reverse<View>;

impl State {
    fn cut(&mut self, found: &mut Vec<Stretch>, from: u32, to: u32, marks: &[(MarkKind, Span)]) {
        if from >= to {
            return;
        }
        found.push(Stretch {
            span: Span { start: from, end: to },
            begins: std::mem::take(&mut self.begins),
            over: self.over.first().map(|(_, at)| *at),
            decides: self.cues > 0,
            mark: self.marks.first().map(|at| (marks[*at].0, self.new_mark)),
        });
        self.new_mark = false;
    }

    fn change(&mut self, change: Change, entries: &[&Entry]) {
        let key = |at: usize| (std::cmp::Reverse(entries[at].view), at);
        match change {
            Change::Begin(Layer::Passage(at)) => {
                self.over.insert(key(at));
                self.begins.push(at);
            }
            Change::End(Layer::Passage(at)) => {
                self.over.remove(&key(at));
            }
            Change::Begin(Layer::Cue) => self.cues += 1,
            Change::End(Layer::Cue) => self.cues -= 1,
            Change::Begin(Layer::Mark(at)) => self.new_mark |= self.marks.insert(at),
            Change::End(Layer::Mark(at)) => {
                self.marks.remove(&at);
            }
        }
    }
}
