//! The findings as a table for spreadsheets.

use csv::{QuoteStyle, WriterBuilder};

use super::place::Places;
use crate::report::{Finding, Omission, Report, Side};
use crate::source::Account;

const HEADINGS: [&str; 20] = [
    "record",
    "id",
    "kind",
    "score",
    "comparability",
    "severity",
    "topic",
    "explanation",
    "reconcilable_if",
    "rule",
    "account_1",
    "place_1",
    "voices_1",
    "quote_1",
    "account_2",
    "place_2",
    "voices_2",
    "quote_2",
    "span_1",
    "span_2",
];

/// The report as a table of comma-separated values (RFC 4180): a row of headings, then one row for each discrepancy, corroboration and
/// omission.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end for a formula; such a cell gets an apostrophe before
/// it, which spreadsheets do not show.
pub fn csv(report: &Report, accounts: &[Account]) -> String {
    let places = Places::new(accounts);
    let mut writer = WriterBuilder::new().quote_style(QuoteStyle::Necessary).from_writer(vec![]);
    let rows = report.discrepancies.iter().map(|found| finding("discrepancy", found, &places));
    let rows = rows.chain(report.corroborations.iter().map(|found| finding("corroboration", found, &places)));
    let rows = rows.chain(report.omissions.iter().map(|found| omission(found, &places)));
    let headings = HEADINGS.map(str::to_owned);
    for row in std::iter::once(headings).chain(rows) {
        // Rows of one length into memory: nothing can fail.
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

type Row = [String; 20];

fn finding(record: &str, found: &Finding, places: &Places) -> Row {
    let side = |number: usize| found.sides.get(number).map_or_else(Default::default, |side| cells(side, places));
    let [[account_1, place_1, voices_1, quote_1, span_1], [account_2, place_2, voices_2, quote_2, span_2]] = [side(0), side(1)];
    [
        record.to_owned(),
        found.id.clone(),
        found.kind.name().to_owned(),
        found.score.to_string(),
        found.comparability.to_string(),
        found.severity.name().to_owned(),
        found.topic.join("; "),
        found.explanation.clone(),
        found.reconcilable_if.join("; "),
        found.rule.clone(),
        account_1,
        place_1,
        voices_1,
        quote_1,
        account_2,
        place_2,
        voices_2,
        quote_2,
        span_1,
        span_2,
    ]
}

fn cells(side: &Side, places: &Places) -> [String; 5] {
    [
        side.account.clone(),
        places.name(&side.account, side.span, &side.quote, side.citation.as_deref()),
        side.voices.join(" > "),
        side.quote.clone(),
        format!("{}..{}", side.span.start, side.span.end),
    ]
}

fn omission(found: &Omission, places: &Places) -> Row {
    let mut row = Row::default();
    let place = places.name(&found.account, found.span, &found.quote, found.citation.as_deref());
    let span = format!("{}..{}", found.span.start, found.span.end);
    for (at, cell) in [
        (0, "omission".to_owned()),
        (1, found.id.clone()),
        (3, found.score.to_string()),
        (7, found.explanation.clone()),
        (10, found.account.clone()),
        (11, place),
        (13, found.quote.clone()),
        (14, found.missing_from.join("; ")),
        (18, span),
    ] {
        row[at] = cell;
    }
    row
}

/// The cell, such that no spreadsheet computes it.
fn harmless(cell: &str) -> String {
    let starts = cell.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if starts { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_cell_starts_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", "  =1", "＝1"] {
            assert!(harmless(cell).starts_with('\''), "{cell:?}");
        }
        assert_eq!(harmless("He said 2 + 2 = 4 - or 5."), "He said 2 + 2 = 4 - or 5.");
    }
}
