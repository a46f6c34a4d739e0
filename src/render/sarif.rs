//! The findings as SARIF 2.1.0 (OASIS, 2020), for code review tools.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::points::{Points, percent_encoded};
use crate::report::{Finding, Omission, Report, Severity, Side};
use crate::source::{Account, Span};

/// The report as a SARIF log with one run: a result for each discrepancy, corroboration and omission. The first side is where the result
/// is, the others are related to it. `partialFingerprints` holds the finding's id, which survives edits elsewhere in an account, so that a
/// tool knows it again.
///
/// Accounts are named by their ids. Columns are counted in code points.
pub fn sarif(report: &Report, accounts: &[Account]) -> String {
    let points = Points::new(accounts);
    let discrepancies = report.discrepancies.iter().map(|found| result("discrepancy", found, &points));
    let corroborations = report.corroborations.iter().map(|found| result("corroboration", found, &points));
    let omissions = report.omissions.iter().map(|found| of_omission(found, &points));
    let results: Vec<Value> = discrepancies.chain(corroborations).chain(omissions).collect();
    let artifacts: Vec<Value> = report.accounts.iter().map(|account| json!({ "location": address(&account.id) })).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": report.tool.name, "semanticVersion": report.tool.version, "rules": rules(report) } },
            "columnKind": "unicodeCodePoints",
            "artifacts": artifacts,
            "results": results,
        }],
    });
    let mut text = format!("{log:#}");
    text.push('\n');
    text
}

/// The rules by which something was found, in the order of their names.
fn rules(report: &Report) -> Vec<Value> {
    let found = report.discrepancies.iter().chain(&report.corroborations);
    let mut rules: BTreeMap<&str, &str> = found.map(|found| (found.rule.as_str(), found.kind.name())).collect();
    if !report.omissions.is_empty() {
        rules.insert(OMISSION, OMISSION);
    }
    rules.into_iter().map(|(id, kind)| json!({ "id": id, "shortDescription": { "text": kind } })).collect()
}

const OMISSION: &str = "omission";

fn result(record: &str, found: &Finding, points: &Points) -> Value {
    let places = |sides: &[Side]| -> Vec<Value> {
        sides.iter().map(|side| location(&side.account, side.span, &side.quote, &side.voices, points)).collect()
    };
    let (first, others) = found.sides.split_at(found.sides.len().min(1));
    let (kind, level) = match (record, found.severity) {
        ("corroboration", _) => ("pass", "none"),
        (_, Severity::High) => ("fail", "error"),
        (_, Severity::Medium) => ("fail", "warning"),
        (_, Severity::Low) => ("fail", "note"),
    };
    json!({
        "ruleId": found.rule,
        "kind": kind,
        "level": level,
        "rank": (found.score * 1e4).round() / 100.0,
        "message": { "text": found.explanation },
        "locations": places(first),
        "relatedLocations": places(others),
        "partialFingerprints": { "rashomon/v1": found.id },
        "properties": { "tags": [record, found.kind.name()], "score": found.score, "comparability": found.comparability },
    })
}

fn of_omission(found: &Omission, points: &Points) -> Value {
    json!({
        "ruleId": OMISSION,
        "kind": "review",
        "level": "none",
        "rank": (found.score * 1e4).round() / 100.0,
        "message": { "text": found.explanation },
        "locations": [location(&found.account, found.span, &found.quote, &[], points)],
        "partialFingerprints": { "rashomon/v1": found.id },
        "properties": { "tags": [OMISSION], "score": found.score },
    })
}

fn address(account: &str) -> Value {
    json!({ "uri": percent_encoded(account) })
}

fn location(account: &str, span: Span, quote: &str, voices: &[String], points: &Points) -> Value {
    let mut region = json!({ "byteOffset": span.start, "byteLength": span.end - span.start, "snippet": { "text": quote } });
    if let Some(place) = points.of(account, span, quote) {
        for (name, number) in [
            ("startLine", place.first.0),
            ("startColumn", place.first.1),
            ("endLine", place.last.0),
            ("endColumn", place.last.1),
            ("charOffset", place.start),
            ("charLength", place.end - place.start),
        ] {
            region[name] = number.into();
        }
    }
    let mut location = json!({ "physicalLocation": { "artifactLocation": address(account), "region": region } });
    if !voices.is_empty() {
        location["message"] = json!({ "text": voices.join(" > ") });
    }
    location
}
