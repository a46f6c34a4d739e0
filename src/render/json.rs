//! The report as JSON: the model as it stands, field by field.

use crate::report::Report;

/// The report as indented JSON, with a newline at its end. Reading it back gives the same report.
pub fn json(report: &Report) -> String {
    // Numbers, strings, lists and structs with fixed field names: nothing in a report can fail to serialise.
    let mut text = serde_json::to_string_pretty(report).expect("a report holds only what JSON can hold");
    text.push('\n');
    text
}
