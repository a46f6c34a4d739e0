//! The report line by line, for programs that read one finding at a time.

use serde::Serialize;
use serde_json::{Value, json};

use crate::report::Report;

/// The report as JSON Lines: the first line tells what was read, and each other line is one finding, with the fields that it has in
/// [`json`](super::json()). `record` says what a line is: `report`, `discrepancy`, `corroboration`, `omission`, `mark` or `note`.
pub fn jsonl(report: &Report) -> String {
    let mut lines = json!({
        "record": "report", "schema": report.schema, "tool": report.tool, "accounts": report.accounts, "dismissed": report.dismissed,
    })
    .to_string();
    lines.push('\n');
    add(&mut lines, "discrepancy", &report.discrepancies);
    add(&mut lines, "corroboration", &report.corroborations);
    add(&mut lines, "omission", &report.omissions);
    add(&mut lines, "mark", &report.marks);
    add(&mut lines, "note", &report.notes);
    lines
}

fn add<T: Serialize>(lines: &mut String, record: &str, all: &[T]) {
    for one in all {
        let mut fields = serde_json::Map::from_iter([("record".to_owned(), Value::from(record))]);
        if let Ok(Value::Object(own)) = serde_json::to_value(one) {
            fields.extend(own);
        }
        lines.push_str(&Value::Object(fields).to_string());
        lines.push('\n');
    }
}
