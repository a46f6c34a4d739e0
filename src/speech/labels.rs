//! What stands beside quoted speech: labels that name the speaker of a paragraph, and asides of the reporter in brackets.

use super::{
    direct::asks,
    quoted::blocks,
    reading::{Reading, Tokens},
    reported::{Report, verb_cue},
};
use crate::{
    lexicon::reporting,
    syntax::{Rel, Upos},
};

/// A speaker's label at the head of a line has no more words than this.
const LABEL: u32 = 5;

/// `WALLACE: ...` at the head of a paragraph, where the same label or another stands at the head of a second one.
pub(super) fn labels(reading: &Reading<'_>, reports: &mut Vec<Report>) {
    let labelled: Vec<(Tokens, Tokens)> =
        blocks(reading).into_iter().filter_map(|block| label(reading, block).map(|label| (label, block))).collect();
    let labelled = if labelled.len() > 1 { labelled } else { vec![] };
    let Some(entry) = reporting::verb("say") else { return };
    // A label tells who speaks better than a quotation around it that has no cue.
    let starts: Vec<Tokens> = labelled.iter().map(|(label, _)| *label).collect();
    reports.retain(|report| {
        let (start, end) = report.hull();
        let next = starts.partition_point(|label| label.0 < start);
        !(report.direct && report.source.is_none() && starts.get(next).is_some_and(|label| label.1 < end))
    });
    let headline = blocks(reading).first().and_then(|block| headline(reading, *block).map(|label| (label, *block)));
    let free = headline.filter(|(_, block)| !reports.iter().any(|report| report.cue.0 < block.1));
    for (label, block) in labelled.into_iter().chain(free) {
        let content = (label.1 + 1, block.1);
        let mut report = Report::new((label.1, label.1 + 1), entry, vec![content]);
        (report.direct, report.question) = (true, asks(reading, content));
        report.source = Some((label.1 - 1, label));
        reports.push(report);
    }
}

/// `Mayor: The Bridge Is Closed`, at the head of the account: whose words its headline gives.
fn headline(reading: &Reading<'_>, block: Tokens) -> Option<Tokens> {
    let (start, end) = block;
    let colon = (start + 1..end.min(start + LABEL + 1)).find(|token| reading.raw(*token) == ":")?;
    let named = (start..colon).all(|token| reading.upos(token) == Upos::Propn);
    let rest = colon + 1..end;
    let relative = rest.clone().any(|token| matches!(reading.word(token), "who" | "which" | "that"));
    let clause =
        rest.clone().any(|token| reading.tag(token).is_finite()) && rest.clone().any(|token| reading.rel(token) == Rel::Nsubj);
    (named && clause && !relative && colon + 3 < end).then_some((start, colon))
}

fn label(reading: &Reading<'_>, (mut start, end): Tokens) -> Option<Tokens> {
    while start < end && reading.is_punct(start) {
        start += 1;
    }
    let colon = (start + 1..end.min(start + LABEL + 1)).find(|token| reading.raw(*token) == ":")?;
    let shouted = |token: u32| reading.raw(token).chars().all(|c| !c.is_lowercase()) && reading.raw(token).len() > 1;
    ((start..colon).all(shouted) && colon + 2 < end).then_some((start, colon))
}

/// Takes out of quoted speech what its reporter says between brackets: "(here he lowered his voice)".
pub(super) fn leave_out_asides(reading: &Reading<'_>, report: &mut Report) {
    let mut parts = vec![];
    for (start, end) in std::mem::take(&mut report.content) {
        let mut from = start;
        while let Some(aside) = aside(reading, (from, end)) {
            if from < aside.0 {
                parts.push((from, aside.0));
            }
            from = aside.1;
        }
        if from < end {
            parts.push((from, end));
        }
    }
    report.content = parts;
}

fn aside(reading: &Reading<'_>, (start, end): Tokens) -> Option<Tokens> {
    let open = (start + 1..end).find(|token| {
        reading.raw(*token) == "("
            && *token + 2 < end
            && matches!(reading.word(*token + 1), "here" | "then" | "at")
            && (*token + 2..end.min(*token + 8)).any(|token| verb_cue(reading, token).is_some())
    })?;
    let close = (open + 1..end).find(|token| reading.raw(*token) == ")")?;
    (close + 1 < end).then_some((open, close + 1))
}
