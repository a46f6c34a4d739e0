//! The forms of a report, by their names.

use super::{TextOptions, annotations, csv, html, json, jsonl, markdown, sarif, tei, text};
use crate::report::Report;
use crate::source::Account;

/// A form in which a report is written. All are written from the same report, and none loses a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OutputFormat {
    /// For a terminal: [`text`](text()).
    Text,
    /// The report as it stands: [`json`](json()).
    Json,
    /// One finding a line: [`jsonl`](jsonl()).
    Jsonl,
    /// For notes and pull requests: [`markdown`](markdown()).
    Markdown,
    /// One page that needs nothing else: [`html`](html()).
    Html,
    /// One finding a row, for spreadsheets: [`csv`](csv()).
    Csv,
    /// W3C Web Annotations: [`annotations`](annotations()).
    Annotations,
    /// SARIF 2.1.0, for code review tools: [`sarif`](sarif()).
    Sarif,
    /// A TEI apparatus: [`tei`](tei()).
    Tei,
}

impl OutputFormat {
    /// Every form.
    pub const ALL: [OutputFormat; 9] = [
        OutputFormat::Text,
        OutputFormat::Json,
        OutputFormat::Jsonl,
        OutputFormat::Markdown,
        OutputFormat::Html,
        OutputFormat::Csv,
        OutputFormat::Annotations,
        OutputFormat::Sarif,
        OutputFormat::Tei,
    ];

    /// Its name, in small letters.
    pub fn name(self) -> &'static str {
        match self {
            OutputFormat::Text => "text",
            OutputFormat::Json => "json",
            OutputFormat::Jsonl => "jsonl",
            OutputFormat::Markdown => "markdown",
            OutputFormat::Html => "html",
            OutputFormat::Csv => "csv",
            OutputFormat::Annotations => "annotations",
            OutputFormat::Sarif => "sarif",
            OutputFormat::Tei => "tei",
        }
    }

    /// The report in this form, with the usual settings. The accounts are those that were compared; of one that is not given, or is no
    /// longer what it was, the places that have to be counted in its text are left out.
    pub fn write(self, report: &Report, accounts: &[Account]) -> String {
        match self {
            OutputFormat::Text => text(report, accounts, &TextOptions::new()),
            OutputFormat::Json => json(report),
            OutputFormat::Jsonl => jsonl(report),
            OutputFormat::Markdown => markdown(report, accounts),
            OutputFormat::Html => html(report, accounts),
            OutputFormat::Csv => csv(report, accounts),
            OutputFormat::Annotations => annotations(report, accounts),
            OutputFormat::Sarif => sarif(report, accounts),
            OutputFormat::Tei => tei(report),
        }
    }
}
