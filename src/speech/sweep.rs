//! Which report's content each token stands in most closely.

use super::{reading::Tokens, reported::Report};

/// No report.
pub(super) const NONE: u32 = u32::MAX;
/// Contents nested more deeply than this count as part of the one around them.
const DEPTH: usize = 32;

/// The nesting of the contents of all reports.
pub(super) struct Nesting {
    /// For each token the innermost report in whose content it stands.
    pub inner: Vec<u32>,
    /// For each report the one in whose content its own content stands.
    pub container: Vec<u32>,
}

/// Sweeps over the text once with a stack of the open contents. A content that leaves the one around it is cut there.
pub(super) fn nest(reports: &[Report], tokens: u32) -> Nesting {
    let mut ranges: Vec<(Tokens, u32)> = vec![];
    for (index, report) in reports.iter().enumerate() {
        ranges.extend(report.content.iter().map(|range| (*range, index as u32)));
    }
    ranges.sort_by_key(|((start, end), index)| (*start, std::cmp::Reverse(*end), *index));
    let mut nesting = Nesting { inner: vec![NONE; tokens as usize], container: vec![NONE; reports.len()] };
    let mut stack: Vec<(u32, u32)> = vec![];
    let mut next = ranges.into_iter().peekable();
    for token in 0..tokens {
        while stack.last().is_some_and(|(end, _)| *end <= token) {
            stack.pop();
        }
        while let Some(((_, end), report)) = next.next_if(|((start, _), _)| *start <= token) {
            nesting.open(&mut stack, end, report);
        }
        nesting.inner[token as usize] = stack.last().map_or(NONE, |(_, report)| *report);
    }
    nesting
}

impl Nesting {
    fn open(&mut self, stack: &mut Vec<(u32, u32)>, end: u32, report: u32) {
        if stack.len() == DEPTH {
            return;
        }
        let around = stack.last().copied();
        let slot = &mut self.container[report as usize];
        if let Some((_, outer)) = around.filter(|(_, outer)| *slot == NONE && *outer != report) {
            *slot = outer;
        }
        stack.push((around.map_or(end, |(limit, _)| end.min(limit)), report));
    }

    /// The innermost report around `token` that `allowed` accepts.
    pub fn around(&self, token: u32, allowed: impl Fn(u32) -> bool) -> Option<u32> {
        let mut report = self.inner[token as usize];
        for _ in 0..DEPTH {
            if report == NONE || allowed(report) {
                break;
            }
            report = self.container[report as usize];
        }
        (report != NONE && allowed(report)).then_some(report)
    }
}
