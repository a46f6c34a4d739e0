//! The findings as W3C Web Annotations, for annotation libraries and viewers.

use std::borrow::Cow;

use serde::Serialize;

use super::json::pretty;
use super::points::{Points, percent_encoded};
use crate::report::{Finding, Omission, Report};
use crate::source::{Account, Span};

/// The report as an `AnnotationCollection` of the Web Annotation Data Model (W3C, 2017): one annotation for each discrepancy,
/// corroboration and omission, with a target for each side.
///
/// A target names its account as `urn:rashomon:account:` and the id, and selects the passage twice: by its place, counted in code points of
/// the file, and by its words with those around them. Of an account that is not given only the words are selected.
pub fn annotations(report: &Report, accounts: &[Account]) -> String {
    let points = Points::new(accounts);
    let discrepancies = report.discrepancies.iter().map(|found| annotation("discrepancy", found, &points));
    let corroborations = report.corroborations.iter().map(|found| annotation("corroboration", found, &points));
    let omissions = report.omissions.iter().map(|found| of_omission(found, &points));
    let items: Vec<Annotation> = discrepancies.chain(corroborations).chain(omissions).collect();
    pretty(&Collection {
        context: "http://www.w3.org/ns/anno.jsonld",
        generator: Generator {
            id: "urn:rashomon",
            name: format!("{} {}", report.tool.name, report.tool.version),
            class: "Software",
        },
        id: "urn:rashomon:report",
        label: "What the accounts say of each other",
        total: items.len(),
        first: Page { id: "urn:rashomon:report:1", items, start_index: 0, class: "AnnotationPage" },
        class: "AnnotationCollection",
    })
}

// The fields stand in the order of their names.

#[derive(Serialize)]
struct Collection<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    first: Page<'a>,
    generator: Generator,
    id: &'static str,
    label: &'static str,
    total: usize,
    #[serde(rename = "type")]
    class: &'static str,
}

#[derive(Serialize)]
struct Page<'a> {
    id: &'static str,
    items: Vec<Annotation<'a>>,
    #[serde(rename = "startIndex")]
    start_index: usize,
    #[serde(rename = "type")]
    class: &'static str,
}

#[derive(Serialize)]
struct Generator {
    id: &'static str,
    name: String,
    #[serde(rename = "type")]
    class: &'static str,
}

#[derive(Serialize)]
struct Annotation<'a> {
    body: Vec<Body<'a>>,
    id: String,
    motivation: &'static str,
    target: Vec<Target<'a>>,
    #[serde(rename = "type")]
    class: &'static str,
}

#[derive(Serialize)]
struct Body<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    purpose: &'static str,
    #[serde(rename = "type")]
    class: &'static str,
    value: Cow<'a, str>,
}

#[derive(Serialize)]
struct Target<'a> {
    selector: Vec<Selector<'a>>,
    source: String,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Selector<'a> {
    Position {
        end: usize,
        start: usize,
        #[serde(rename = "type")]
        class: &'static str,
    },
    Quote {
        exact: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        prefix: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        suffix: Option<&'a str>,
        #[serde(rename = "type")]
        class: &'static str,
    },
}

fn annotation<'a>(record: &'a str, found: &'a Finding, points: &Points<'a>) -> Annotation<'a> {
    let motivation = if record == "discrepancy" { "assessing" } else { "linking" };
    let body = vec![
        described(&found.explanation),
        body("classifying", record.into()),
        body("tagging", found.kind.name().into()),
        body("assessing", found.score.to_string().into()),
    ];
    let target = found.sides.iter().map(|side| target(&side.account, side.span, &side.quote, points)).collect();
    Annotation { body, id: format!("urn:rashomon:finding:{}", found.id), motivation, target, class: "Annotation" }
}

fn of_omission<'a>(found: &'a Omission, points: &Points<'a>) -> Annotation<'a> {
    let body = vec![
        described(&found.explanation),
        body("classifying", "omission".into()),
        body("assessing", found.score.to_string().into()),
    ];
    Annotation {
        body,
        id: format!("urn:rashomon:finding:{}", found.id),
        motivation: "highlighting",
        target: vec![target(&found.account, found.span, &found.quote, points)],
        class: "Annotation",
    }
}

fn described(explanation: &str) -> Body<'_> {
    Body { format: Some("text/plain"), language: Some("en"), ..body("describing", explanation.into()) }
}

fn body<'a>(purpose: &'static str, value: Cow<'a, str>) -> Body<'a> {
    Body { format: None, language: None, purpose, class: "TextualBody", value }
}

/// A passage, by its place and by its words.
fn target<'a>(account: &'a str, span: Span, quote: &'a str, points: &Points<'a>) -> Target<'a> {
    let place = points.of(account, span, quote);
    let at = place.as_ref().map(|place| Selector::Position { end: place.end, start: place.start, class: "TextPositionSelector" });
    let (prefix, suffix) = place.as_ref().map(|place| (place.before, place.after)).unzip();
    let words = Selector::Quote { exact: quote, prefix, suffix, class: "TextQuoteSelector" };
    let source = format!("urn:rashomon:account:{}", percent_encoded(account));
    Target { selector: at.into_iter().chain([words]).collect(), source }
}
