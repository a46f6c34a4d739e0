//! The report line by line, for programs that read one finding at a time.

use serde::Serialize;

use super::json::written;
use crate::report::{AccountSummary, Report, Tool};

/// The report as JSON Lines: the first line tells what was read, and each other line is one finding, with the fields that it has in
/// [`json`](super::json()). `record` says what a line is: `report`, `discrepancy`, `corroboration`, `omission`, `mark` or `note`.
pub fn jsonl(report: &Report) -> String {
    let mut lines = String::new();
    let Report { schema, tool, accounts, dismissed, .. } = report;
    add(&mut lines, "report", &[Head { schema: *schema, tool, accounts, dismissed: *dismissed }]);
    add(&mut lines, "discrepancy", &report.discrepancies);
    add(&mut lines, "corroboration", &report.corroborations);
    add(&mut lines, "omission", &report.omissions);
    add(&mut lines, "mark", &report.marks);
    add(&mut lines, "note", &report.notes);
    lines
}

#[derive(Serialize)]
struct Head<'a> {
    schema: u32,
    tool: &'a Tool,
    accounts: &'a [AccountSummary],
    dismissed: usize,
}

#[derive(Serialize)]
struct Line<'a, T> {
    record: &'static str,
    #[serde(flatten)]
    of: &'a T,
}

fn add<T: Serialize>(lines: &mut String, record: &'static str, all: &[T]) {
    for of in all {
        lines.push_str(&written(&Line { record, of }));
        lines.push('\n');
    }
}
