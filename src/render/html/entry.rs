//! The passages of a report, each with the name by which the page calls it.

use crate::report::{Finding, Report, Severity};
use crate::source::Span;

/// Which view a passage belongs to, in the order in which one passage is drawn over another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum View {
    Omission,
    Corroboration,
    Discrepancy(Severity),
}

impl View {
    /// The name of its look.
    pub fn class(self) -> &'static str {
        match self {
            View::Omission => "omission",
            View::Corroboration => "corroboration",
            View::Discrepancy(Severity::Low) => "low",
            View::Discrepancy(Severity::Medium) => "medium",
            View::Discrepancy(Severity::High) => "high",
        }
    }
}

/// A passage of a finding in one account.
#[derive(Clone, Debug)]
pub(super) struct Entry<'a> {
    pub view: View,
    /// How the page calls the finding: a letter for the view, and its number.
    pub name: String,
    /// What the finding is, in a few words.
    pub label: String,
    pub account: &'a str,
    /// Which side of the finding it is.
    pub side: usize,
    pub span: Span,
    pub quote: &'a str,
    pub cues: &'a [Span],
}

/// All passages, in the order of the report.
pub(super) fn entries(report: &Report) -> Vec<Entry<'_>> {
    let disputed = numbered(&report.discrepancies).flat_map(|(number, finding)| {
        sides(finding, format!("d{number}"), View::Discrepancy(finding.severity), severity_name(finding.severity))
    });
    let agreed = numbered(&report.corroborations)
        .flat_map(|(number, finding)| sides(finding, format!("c{number}"), View::Corroboration, "corroboration"));
    let missing = report.omissions.iter().zip(1usize..).map(|(omission, number)| Entry {
        view: View::Omission,
        name: format!("o{number}"),
        label: format!("not in {}", omission.missing_from.join(", ")),
        account: &omission.account,
        side: 0,
        span: omission.span,
        quote: &omission.quote,
        cues: &[],
    });
    disputed.chain(agreed).chain(missing).collect()
}

fn numbered(findings: &[Finding]) -> impl Iterator<Item = (usize, &Finding)> {
    (1..).zip(findings)
}

fn sides<'a>(finding: &'a Finding, name: String, view: View, importance: &'a str) -> impl Iterator<Item = Entry<'a>> {
    finding.sides.iter().enumerate().map(move |(side, passage)| Entry {
        view,
        label: format!("{}, {importance}", finding.kind.name()),
        name: name.clone(),
        account: &passage.account,
        side,
        span: passage.span,
        quote: &passage.quote,
        cues: &passage.cues,
    })
}

/// The word for a severity.
pub(super) fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Low => "low",
        Severity::Medium => "medium",
        Severity::High => "high",
    }
}
