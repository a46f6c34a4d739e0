//! The accounts side by side, with the passages of findings and the marks of the source in their text.

use super::entry::{Entry, View};
use super::markup::Markup;
use super::stretch::{Stretch, stretches};
use crate::report::Report;
use crate::source::{self, Account, MarkKind, Span, Wording};

/// A text in a pane of its own. An account that is compared with itself has two, one for each side.
struct Pane<'a> {
    account: &'a Account,
    /// The only side whose passages it shows, where it does not show all.
    side: Option<usize>,
}

/// All panes.
pub(super) fn panes(page: &mut Markup, report: &Report, accounts: &[Account], entries: &[Entry]) {
    page.raw("<section id=\"accounts\" aria-labelledby=\"accounts-title\">\n<h2 id=\"accounts-title\">Accounts</h2>\n");
    page.raw(
        "<p class=\"legend\">In the texts: <mark class=\"high\">high</mark>, <mark class=\"medium\">medium</mark> and \
         <mark class=\"low\">low</mark> severity, <mark class=\"corroboration\">borne out</mark>, \
         <mark class=\"omission\">told here only</mark>; the words that decided are <mark class=\"high\"><b>bold</b></mark>. \
         <button type=\"button\" id=\"all-panes\" hidden>Show all accounts</button></p>\n",
    );
    page.raw("<div id=\"panes\">\n");
    let shown: Vec<Pane> = match accounts {
        [account] => [0, 1].map(|side| Pane { account, side: Some(side) }).into(),
        _ => accounts.iter().map(|account| Pane { account, side: None }).collect(),
    };
    for (number, pane) in shown.iter().enumerate() {
        pane.write(page, number, report, entries);
    }
    page.raw("</div>\n</section>\n");
}

impl Pane<'_> {
    fn write(&self, page: &mut Markup, number: usize, report: &Report, entries: &[Entry]) {
        let id = self.account.id();
        page.raw(&format!("<article class=\"pane\" aria-labelledby=\"pane-{number}\">\n"));
        page.words(&format!("h3 id=\"pane-{number}\""), id).raw("\n");
        let wording = source::wording(self.account);
        // A report can outlive the text that it was made from: what no longer stands there is not marked.
        let stands = |span: Span, quote: &str| self.account.text().get(span.start as usize..span.end as usize) == Some(quote);
        let here: Vec<&Entry> = entries
            .iter()
            .filter(|entry| entry.account == id && self.side.is_none_or(|side| side == entry.side))
            .filter(|entry| stands(entry.span, entry.quote))
            .collect();
        let spans: Vec<Span> = here.iter().map(|entry| wording.of_file(entry.span)).collect();
        let disputed = here.iter().filter(|entry| matches!(entry.view, View::Discrepancy(_)));
        let cues: Vec<Span> = disputed
            .flat_map(|entry| entry.cues)
            .filter(|cue| within(**cue, self.account))
            .map(|cue| wording.of_file(*cue))
            .collect();
        let marks: Vec<(MarkKind, Span)> = report
            .marks
            .iter()
            .filter(|mark| mark.account == id && stands(mark.span, &mark.quote))
            .map(|mark| (mark.kind, wording.of_file(mark.span)))
            .collect();
        strip(page, id, wording.text().len(), &here, &spans);
        page.raw("<div class=\"text\" tabindex=\"0\" role=\"region\" aria-label=\"Text of ").text(id).raw("\">\n");
        let stretches = stretches(wording.text().len(), &here, &spans, &cues, &marks);
        write_text(page, &wording, &here, &stretches);
        page.raw("</div>\n</article>\n");
    }
}

fn within(span: Span, account: &Account) -> bool {
    account.text().get(span.start as usize..span.end as usize).is_some()
}

/// Where in the account its discrepancies lie: a line for each severity, the beginning of the text at the left.
fn strip(page: &mut Markup, id: &str, length: usize, entries: &[&Entry], spans: &[Span]) {
    const WIDTH: f64 = 1000.0;
    page.raw("<svg class=\"strip\" viewBox=\"0 0 1000 24\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"Where the discrepancies lie in ");
    page.text(id).raw("\">");
    let scale = WIDTH / length.max(1) as f64;
    for (entry, span) in entries.iter().zip(spans) {
        let View::Discrepancy(severity) = entry.view else { continue };
        let (x, width) = (f64::from(span.start) * scale, (span.len() as f64 * scale).max(2.0));
        let y = 16 - 8 * severity as u32;
        let (class, name, side) = (entry.view.class(), &entry.name, entry.side);
        page.raw(&format!(
            "<a href=\"#{name}-{side}\" data-to=\"{name}\" tabindex=\"-1\"><rect class=\"{class}\" x=\"{x:.1}\" y=\"{y}\" width=\"{width:.1}\" height=\"7\"/></a>"
        ));
    }
    page.raw("</svg>\n");
}

/// The text in paragraphs, so that a browser lays out only those in view.
fn write_text(page: &mut Markup, wording: &Wording, entries: &[&Entry], stretches: &[Stretch]) {
    page.raw("<p>");
    for stretch in stretches {
        let words = wording.text().get(stretch.span.range()).unwrap_or_default();
        for &at in &stretch.begins {
            anchor(page, entries[at]);
        }
        for (at, words) in words.split("\n\n").enumerate() {
            if at > 0 {
                page.raw("</p>\n<p>");
            }
            if !words.is_empty() {
                write_stretch(page, words, entries, stretch);
            }
        }
    }
    page.raw("</p>\n");
}

/// The number of a finding before its passage, by which the one leads to the other.
fn anchor(page: &mut Markup, entry: &Entry) {
    let (name, side) = (&entry.name, entry.side);
    // Omissions are many: their numbers would stand between the words everywhere.
    let quiet = if entry.view == View::Omission { " quiet\" tabindex=\"-1" } else { "" };
    page.raw(&format!("<a class=\"ref{quiet}\" id=\"{name}-{side}\" href=\"#{name}\" data-to=\"{name}\" aria-label=\""));
    page.text(&format!("{name}: {}", entry.label)).raw("\">").text(name).raw("</a>");
}

fn write_stretch(page: &mut Markup, words: &str, entries: &[&Entry], stretch: &Stretch) {
    let mark = stretch.mark.map(|(kind, begins)| (element(kind), spoken(kind), begins));
    if let Some((element, name, begins)) = mark {
        page.raw(&format!("<{element} class=\"source\" title=\"{name}\">"));
        if begins {
            page.raw(&format!("<span class=\"spoken\">[{name}] </span>"));
        }
    }
    match stretch.over.map(|at| entries[at]) {
        Some(entry) => {
            page.raw(&format!("<mark class=\"{}\" data-to=\"{}\" title=\"", entry.view.class(), entry.name));
            page.text(&format!("{}: {}", entry.name, entry.label)).raw("\">");
            page.words(if stretch.decides { "b" } else { "span" }, words).raw("</mark>");
        }
        None => {
            page.text(words);
        }
    }
    if let Some((element, ..)) = mark {
        page.raw(&format!("</{element}>"));
    }
}

/// The element that means what the mark means, where there is one.
fn element(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::StruckOut => "del",
        MarkKind::Inserted => "ins",
        MarkKind::Heading => "strong",
        MarkKind::Footnote | MarkKind::Page | MarkKind::Redacted => "small",
    }
}

/// The name of a mark, as it is told to a reader.
pub(super) fn spoken(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::StruckOut => "struck out",
        MarkKind::Redacted => "withheld",
        MarkKind::Inserted => "inserted",
        MarkKind::Page => "page",
        MarkKind::Footnote => "footnote",
        MarkKind::Heading => "heading",
    }
}
