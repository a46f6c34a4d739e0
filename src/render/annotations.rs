//! The findings as W3C Web Annotations, for annotation libraries and viewers.

use serde_json::{Value, json};

use super::points::Points;
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
    let items: Vec<Value> = discrepancies.chain(corroborations).chain(omissions).collect();
    let collection = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:rashomon:report",
        "type": "AnnotationCollection",
        "label": "What the accounts say of each other",
        "generator": { "id": "urn:rashomon", "type": "Software", "name": format!("{} {}", report.tool.name, report.tool.version) },
        "total": items.len(),
        "first": { "id": "urn:rashomon:report:1", "type": "AnnotationPage", "startIndex": 0, "items": items },
    });
    let mut text = format!("{collection:#}");
    text.push('\n');
    text
}

fn annotation(record: &str, found: &Finding, points: &Points) -> Value {
    let targets: Vec<Value> = found.sides.iter().map(|side| target(&side.account, side.span, &side.quote, points)).collect();
    json!({
        "id": format!("urn:rashomon:finding:{}", found.id),
        "type": "Annotation",
        "motivation": if record == "discrepancy" { "assessing" } else { "linking" },
        "body": [
            { "type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "en", "value": found.explanation },
            { "type": "TextualBody", "purpose": "classifying", "value": record },
            { "type": "TextualBody", "purpose": "tagging", "value": found.kind.name() },
            { "type": "TextualBody", "purpose": "assessing", "value": found.score.to_string() },
        ],
        "target": targets,
    })
}

fn of_omission(found: &Omission, points: &Points) -> Value {
    json!({
        "id": format!("urn:rashomon:finding:{}", found.id),
        "type": "Annotation",
        "motivation": "highlighting",
        "body": [
            { "type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "en", "value": found.explanation },
            { "type": "TextualBody", "purpose": "classifying", "value": "omission" },
            { "type": "TextualBody", "purpose": "assessing", "value": found.score.to_string() },
        ],
        "target": [target(&found.account, found.span, &found.quote, points)],
    })
}

/// A passage, by its place and by its words.
fn target(account: &str, span: Span, quote: &str, points: &Points) -> Value {
    let mut words = json!({ "type": "TextQuoteSelector", "exact": quote });
    let mut selectors = vec![];
    if let Some(place) = points.of(account, span, quote) {
        selectors.push(json!({ "type": "TextPositionSelector", "start": place.start, "end": place.end }));
        words["prefix"] = place.before.into();
        words["suffix"] = place.after.into();
    }
    selectors.push(words);
    json!({ "source": format!("urn:rashomon:account:{}", super::points::percent_encoded(account)), "selector": selectors })
}
