//! The findings in sections: a table to look through, and each finding with its passages and its reasons.

use super::entry::severity_name;
use super::markup::Markup;
use super::panes::spoken;
use crate::discrepancy::Kind;
use crate::render::place::Places;
use crate::report::{Finding, Report, Side};
use crate::source::Span;

/// The discrepancies: a table, and below it each in full.
pub(super) fn discrepancies(page: &mut Markup, report: &Report, places: &Places) {
    open(page, "discrepancies", "Discrepancies");
    if report.discrepancies.is_empty() {
        page.raw("<p>None were found.</p>\n");
    } else {
        controls(page, report);
        table(page, &report.discrepancies);
        for (number, finding) in (1..).zip(&report.discrepancies) {
            in_full(page, &format!("d{number}"), finding, places);
        }
    }
    page.raw("</section>\n");
}

/// Where the accounts bear each other out.
pub(super) fn corroborations(page: &mut Markup, report: &Report, places: &Places) {
    open(page, "corroborations", "Corroborations");
    if report.corroborations.is_empty() {
        page.raw("<p>None were found.</p>\n");
    }
    for (number, finding) in (1..).zip(&report.corroborations) {
        in_full(page, &format!("c{number}"), finding, places);
    }
    page.raw("</section>\n");
}

/// What only some of the accounts tell.
pub(super) fn omissions(page: &mut Markup, report: &Report, places: &Places) {
    open(page, "omissions", "Omissions");
    if report.omissions.is_empty() {
        page.raw("<p>None were found.</p>\n");
    }
    for (number, omission) in (1..).zip(&report.omissions) {
        page.raw(&format!("<article class=\"finding omission\" id=\"o{number}\" tabindex=\"-1\">\n<h3><a href=\"#o{number}-0\" data-to=\"o{number}\">"));
        page.text(&format!("o{number}. Not in {}", omission.missing_from.join(", "))).raw("</a></h3>\n<p>");
        page.text(&format!("Weight {:.2}. {}", omission.score, omission.explanation)).raw("</p>\n<blockquote>");
        let name = places.name(&omission.account, omission.span, &omission.quote, omission.citation.as_deref());
        let words = places.words(&omission.account, omission.span, &omission.quote);
        page.words("cite", &name).words("p", words).raw("</blockquote>\n</article>\n");
    }
    page.raw("</section>\n");
}

/// The marks of the source, with those that stand in no text that is shown (notes beside it, pages).
pub(super) fn marks(page: &mut Markup, report: &Report, places: &Places) {
    open(page, "marks", "Marks in the texts");
    page.raw("<table>\n<thead><tr><th scope=\"col\">Mark</th><th scope=\"col\">Where</th><th scope=\"col\">Words</th></tr></thead>\n<tbody>\n");
    for mark in &report.marks {
        let name = places.name(&mark.account, mark.span, &mark.quote, mark.citation.as_deref());
        page.raw("<tr>").words("td", spoken(mark.kind)).words("td", &name);
        page.words("td", places.words(&mark.account, mark.span, &mark.quote)).raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n</section>\n");
}

fn open(page: &mut Markup, id: &str, title: &str) {
    page.raw(&format!("<section id=\"{id}\" aria-labelledby=\"{id}-title\">\n<h2 id=\"{id}-title\">{title}</h2>\n"));
}

/// What the script needs to sort and filter; it shows them only where it runs.
fn controls(page: &mut Markup, report: &Report) {
    page.raw("<form id=\"controls\" role=\"search\" aria-label=\"Filter the discrepancies\" hidden>\n");
    page.raw("<label>Words <input type=\"search\" id=\"words\"></label>\n<label>Kind <select id=\"kind\"><option value=\"\">all</option>");
    let is_found = |kind: &&Kind| report.discrepancies.iter().any(|finding| finding.kind == **kind);
    for kind in Kind::ALL.iter().filter(is_found) {
        page.words("option", kind.name());
    }
    page.raw("</select></label>\n<label>Severity <select id=\"severity\"><option value=\"\">all</option><option>high</option>");
    page.raw("<option>medium</option><option>low</option></select></label>\n<output id=\"shown\" aria-live=\"polite\"></output>\n</form>\n");
}

fn table(page: &mut Markup, findings: &[Finding]) {
    page.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table of discrepancies\">\n<table id=\"table\">\n<thead><tr>");
    for title in ["Number", "Kind", "Severity", "Score", "Why"] {
        page.raw(&format!("<th scope=\"col\">{title}</th>"));
    }
    page.raw("</tr></thead>\n<tbody>\n");
    for (number, finding) in (1..).zip(findings) {
        page.raw(&format!("<tr data-name=\"d{number}\"><td data-sort=\"{number}\"><a href=\"#d{number}\" data-to=\"d{number}\">d{number}</a></td>"));
        page.words("td", finding.kind.name());
        page.words(&format!("td data-sort=\"{}\"", finding.severity as u32), severity_name(finding.severity));
        page.raw(&format!("<td data-sort=\"{0}\">{0:.2}</td>", finding.score));
        page.words("td", &finding.explanation).raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n</div>\n");
}

/// A finding with its passages side by side, and what led to it.
fn in_full(page: &mut Markup, name: &str, finding: &Finding, places: &Places) {
    let severity = severity_name(finding.severity);
    let class = if name.starts_with('c') { "corroboration" } else { severity };
    page.raw(&format!(
        "<article class=\"finding {class}\" id=\"{name}\" tabindex=\"-1\">\n<h3><a href=\"#{name}-0\" data-to=\"{name}\">"
    ));
    page.text(&format!("{name}. {}", finding.kind.name())).raw("</a></h3>\n<p class=\"figures\">");
    if class != "corroboration" {
        page.text(&format!("severity {severity}, "));
    }
    page.text(&format!("score {:.2}, comparability {:.2}", finding.score, finding.comparability));
    if !finding.topic.is_empty() {
        page.text(&format!(", on {}", finding.topic.join(", ")));
    }
    page.raw("</p>\n<div class=\"sides\">\n");
    for (at, side) in finding.sides.iter().enumerate() {
        passage(page, &format!("{name}-{at}"), side, places);
    }
    page.raw("</div>\n").words("p", &finding.explanation).raw("\n");
    reasons(page, finding);
    page.raw("</article>\n");
}

fn passage(page: &mut Markup, anchor: &str, side: &Side, places: &Places) {
    page.raw(&format!("<blockquote><cite><a href=\"#{anchor}\">"));
    page.text(&places.name(&side.account, side.span, &side.quote, side.citation.as_deref())).raw("</a> ");
    let nearest_first: Vec<&str> = side.voices.iter().rev().map(String::as_str).collect();
    page.text(&nearest_first.join(", reported by ")).raw("</cite><p>");
    match places.wording(&side.account, side.span, &side.quote) {
        Some(wording) => {
            let cues: Vec<Span> = side.cues.iter().map(|cue| wording.of_file(*cue)).collect();
            decided(page, wording.text(), wording.of_file(side.span), &cues);
        }
        None => {
            page.text(&side.quote);
        }
    }
    page.raw("</p></blockquote>\n");
}

/// The words of a passage, those that decided in bold.
fn decided(page: &mut Markup, text: &str, passage: Span, cues: &[Span]) {
    let mut from = passage.start;
    for cue in cues.iter().filter(|cue| cue.end <= passage.end) {
        let start = cue.start.max(from);
        if start >= cue.end {
            continue;
        }
        page.text(text.get(from as usize..start as usize).unwrap_or_default());
        page.words("b", text.get(start as usize..cue.end as usize).unwrap_or_default());
        from = cue.end;
    }
    page.text(text.get(from as usize..passage.end as usize).unwrap_or_default());
}

fn reasons(page: &mut Markup, finding: &Finding) {
    if !finding.reconcilable_if.is_empty() {
        page.words("p", &format!("Both stand if {}.", finding.reconcilable_if.join("; or "))).raw("\n");
    }
    page.raw("<details><summary>Evidence</summary><p>");
    let evidence: Vec<_> = finding.evidence.iter().map(|item| format!("{} {:+.2}", item.name, item.weight)).collect();
    page.text(&format!("{}. Rule {}, ", evidence.join(", "), finding.rule)).words("code", &finding.id).raw("</p></details>\n");
}
