//! Findings as tables: a row each, with the passages in it, so that nothing has to be run or opened to read them.

use maud::{Markup, html};

use super::{Page, clean, section};
use crate::render::text::heard;
use crate::report::Finding;

impl Page<'_> {
    pub(super) fn discrepancies(&self) -> Markup {
        let findings = &self.report.discrepancies;
        section(
            "discrepancies",
            "Discrepancies",
            findings.is_empty(),
            &html! {
                (filters(findings))
                (self.table(findings, "Discrepancies, best first"))
            },
        )
    }

    pub(super) fn corroborations(&self) -> Markup {
        let findings = &self.report.corroborations;
        section("corroborations", "Corroborations", findings.is_empty(), &self.table(findings, "Corroborations, best first"))
    }

    fn table(&self, findings: &[Finding], caption: &str) -> Markup {
        html! {
            table.findings {
                caption { (caption) }
                thead {
                    tr {
                        @for (key, name) in [("number", "No."), ("kind", "Kind"), ("score", "Score"), ("severity", "Severity")] {
                            th scope="col" data-sort=(key) { (name) }
                        }
                        th scope="col" { "What the sides say" }
                    }
                }
                tbody { @for (number, found) in (1..).zip(findings) { (self.row(number, found)) } }
            }
        }
    }

    fn row(&self, number: usize, found: &Finding) -> Markup {
        let severity = found.severity.name();
        let rank = found.severity as usize;
        html! {
            tr.finding id={ "f-" (found.id) } data-id=(found.id) data-kind=(found.kind.name()) data-number=(number)
                data-score=(found.score) data-severity=(rank) {
                td { (number) }
                td { span.kind.{ "k-" (found.kind.name()) } { (found.kind.name()) } }
                td { (format!("{:.2}", found.score)) }
                td { (severity) }
                td {
                    a.show href={ "#p-" (found.id) "-0" } { (clean(&found.explanation)) }
                    @for (side, passage) in found.sides.iter().enumerate() {
                        blockquote {
                            q { (self.words(passage)) }
                            " " cite { a href={ "#p-" (found.id) "-" (side) } { (self.place(passage)) } ", " (clean(&heard(&passage.voices))) }
                        }
                    }
                    (reasons(found))
                }
            }
        }
    }
}

/// What the score is made of, for who asks.
fn reasons(found: &Finding) -> Markup {
    html! {
        details {
            summary { "Why " (format!("{:.2}", found.score)) }
            ul { @for evidence in &found.evidence { li { (evidence.name) " " (format!("{:+.2}", evidence.weight)) } } }
            @if !found.reconcilable_if.is_empty() { p { "Both stand if: " (clean(&found.reconcilable_if.join("; "))) "." } }
            p { "Comparability " (format!("{:.2}", found.comparability)) ", rule " code { (found.rule) } ", id " code { (found.id) } }
        }
    }
}

/// Fields to filter by, of use where the script runs, which shows them.
fn filters(findings: &[Finding]) -> Markup {
    let mut kinds: Vec<&str> = findings.iter().map(|found| found.kind.name()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    html! {
        form.filters hidden role="search" {
            label { "Words " input type="search" name="words"; }
            label { "Kind "
                select name="kind" {
                    option value="" { "all" }
                    @for kind in kinds { option value=(kind) { (kind) } }
                }
            }
            label { "Score from " input type="number" name="score" min="0" max="1" step="0.05" value="0"; }
            output aria-live="polite" {}
        }
    }
}
