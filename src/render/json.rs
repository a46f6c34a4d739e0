//! The report as JSON: the model as it stands, field by field.

use serde::Serialize;

use crate::report::Report;

/// The report as indented JSON, with a newline at its end. Reading it back gives the same report.
pub fn json(report: &Report) -> String {
    pretty(report)
}

/// Numbers, strings, lists and structs with fixed field names as indented JSON.
pub(super) fn pretty<T: Serialize>(value: &T) -> String {
    let mut text = serde_json::to_string_pretty(value).expect(SOUND);
    text.push('\n');
    text
}

/// The same in one line.
pub(super) fn written<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect(SOUND)
}

const SOUND: &str = "nothing in a report can fail to be written";
