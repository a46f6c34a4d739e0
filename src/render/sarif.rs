//! The findings as SARIF 2.1.0 (OASIS, 2020), for code review tools.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use super::json::pretty;
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
    let results: Vec<Outcome> = discrepancies.chain(corroborations).chain(omissions).collect();
    pretty(&Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        runs: [Run {
            artifacts: report.accounts.iter().map(|account| Artifact { location: address(&account.id) }).collect(),
            column_kind: "unicodeCodePoints",
            results,
            tool: Tool {
                driver: Driver { name: report.tool.name.as_ref(), rules: rules(report), version: report.tool.version.as_ref() },
            },
        }],
        version: "2.1.0",
    })
}

// The fields stand in the order of their names.

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    runs: [Run<'a>; 1],
    version: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    artifacts: Vec<Artifact>,
    column_kind: &'static str,
    results: Vec<Outcome<'a>>,
    tool: Tool<'a>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
struct Driver<'a> {
    name: &'a str,
    rules: Vec<Rule<'a>>,
    #[serde(rename = "semanticVersion")]
    version: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'a> {
    id: &'a str,
    short_description: Text<'a>,
}

#[derive(Serialize)]
struct Artifact {
    location: Address,
}

#[derive(Serialize)]
struct Address {
    uri: String,
}

#[derive(Serialize)]
struct Text<'a> {
    text: Cow<'a, str>,
}

/// A `result`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'a> {
    kind: &'static str,
    level: &'static str,
    locations: Vec<Location<'a>>,
    message: Text<'a>,
    partial_fingerprints: Fingerprints<'a>,
    properties: Properties<'a>,
    rank: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    related_locations: Option<Vec<Location<'a>>>,
    rule_id: &'a str,
}

#[derive(Serialize)]
struct Fingerprints<'a> {
    #[serde(rename = "rashomon/v1")]
    id: &'a str,
}

#[derive(Serialize)]
struct Properties<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    comparability: Option<f64>,
    score: f64,
    tags: Vec<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text<'a>>,
    physical_location: Physical<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical<'a> {
    artifact_location: Address,
    region: Region<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region<'a> {
    byte_length: u32,
    byte_offset: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    char_length: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    char_offset: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    snippet: Text<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_line: Option<usize>,
}

/// The rules by which something was found, in the order of their names.
fn rules(report: &Report) -> Vec<Rule<'_>> {
    let found = report.discrepancies.iter().chain(&report.corroborations);
    let mut rules: BTreeMap<&str, &str> = found.map(|found| (found.rule.as_str(), found.kind.name())).collect();
    if !report.omissions.is_empty() {
        rules.insert(OMISSION, OMISSION);
    }
    rules.into_iter().map(|(id, kind)| Rule { id, short_description: text(kind) }).collect()
}

const OMISSION: &str = "omission";

fn result<'a>(record: &'a str, found: &'a Finding, points: &Points<'a>) -> Outcome<'a> {
    let places = |sides: &'a [Side]| -> Vec<Location<'a>> {
        sides.iter().map(|side| location(&side.account, side.span, &side.quote, &side.voices, points)).collect()
    };
    let (first, others) = found.sides.split_at(found.sides.len().min(1));
    let (kind, level) = match (record, found.severity) {
        ("corroboration", _) => ("pass", "none"),
        (_, Severity::High) => ("fail", "error"),
        (_, Severity::Medium) => ("fail", "warning"),
        (_, Severity::Low) => ("fail", "note"),
    };
    let properties =
        Properties { comparability: Some(found.comparability), score: found.score, tags: vec![record, found.kind.name()] };
    Outcome {
        kind,
        level,
        locations: places(first),
        message: text(&found.explanation),
        partial_fingerprints: Fingerprints { id: &found.id },
        properties,
        rank: rank(found.score),
        related_locations: Some(places(others)),
        rule_id: &found.rule,
    }
}

fn of_omission<'a>(found: &'a Omission, points: &Points<'a>) -> Outcome<'a> {
    Outcome {
        kind: "review",
        level: "none",
        locations: vec![location(&found.account, found.span, &found.quote, &[], points)],
        message: text(&found.explanation),
        partial_fingerprints: Fingerprints { id: &found.id },
        properties: Properties { comparability: None, score: found.score, tags: vec![OMISSION] },
        rank: rank(found.score),
        related_locations: None,
        rule_id: OMISSION,
    }
}

/// A score from 0 to 1 as a rank from 0 to 100.
fn rank(score: f64) -> f64 {
    (score * 1e4).round() / 100.0
}

fn text(text: &str) -> Text<'_> {
    Text { text: text.into() }
}

fn address(account: &str) -> Address {
    Address { uri: percent_encoded(account) }
}

fn location<'a>(account: &'a str, span: Span, quote: &'a str, voices: &[String], points: &Points<'a>) -> Location<'a> {
    let place = points.of(account, span, quote);
    let place = place.as_ref();
    let region = Region {
        byte_length: span.end - span.start,
        byte_offset: span.start,
        char_length: place.map(|place| place.end - place.start),
        char_offset: place.map(|place| place.start),
        end_column: place.map(|place| place.last.1),
        end_line: place.map(|place| place.last.0),
        snippet: text(quote),
        start_column: place.map(|place| place.first.1),
        start_line: place.map(|place| place.first.0),
    };
    Location {
        message: (!voices.is_empty()).then(|| Text { text: voices.join(" > ").into() }),
        physical_location: Physical { artifact_location: address(account), region },
    }
}
