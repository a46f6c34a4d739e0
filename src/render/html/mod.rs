//! A report as one page that needs nothing else, and no script to be read.

mod entry;
mod findings;
mod markup;
mod panes;
mod stretch;

use crate::render::place::Places;
use crate::report::Report;
use crate::source::Account;

use entry::entries;
use markup::Markup;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// What the page may load and run: nothing but the style and the script above, told by their SHA-256. So even markup that slipped
/// through from an account could run nothing. A test works the sums out again.
const STYLE_SUM: &str = "MWabmJhL68mNAtrjttCPEGUlPEerhUaQ2EBiLs79pTA=";
const SCRIPT_SUM: &str = "wDU+eQqHk9yp8Cq3dzv/sz6ff9u/WsuLxtX9FqpSCuY=";

/// The report as a page: the accounts side by side with the passages of findings marked in them, a strip for each account that
/// shows where findings lie, and the findings, corroborations, omissions and marks in sections of their own.
///
/// The page is one file that loads nothing; without scripts it can be read, and with them its findings can be sorted and filtered,
/// and a click on one brings its passages into view. Everything from the accounts is escaped, and the page forbids every script but
/// its own. The accounts are those that were compared; one that is missing, or has changed since, is shown by its findings alone.
///
/// ```
/// use rashomon::{Account, compare, render};
///
/// let driver = Account::new("driver", "The light was green. <script>alert(1)</script>")?;
/// let cyclist = Account::new("cyclist", "The light was red.")?;
/// let page = render::html(&compare(&driver, &cyclist), &[driver, cyclist]);
/// assert!(page.starts_with("<!doctype html>") && !page.contains("<script>alert"));
/// # Ok::<(), rashomon::Error>(())
/// ```
pub fn html(report: &Report, accounts: &[Account]) -> String {
    let places = Places::new(accounts);
    let entries = entries(report);
    let mut page = Markup::default();
    head(&mut page);
    heading(&mut page, report);
    page.raw("<main>\n");
    panes::panes(&mut page, report, accounts, &entries);
    findings::discrepancies(&mut page, report, &places);
    findings::corroborations(&mut page, report, &places);
    findings::omissions(&mut page, report, &places);
    findings::marks(&mut page, report, &places);
    page.raw(&format!("</main>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"));
    page.finish()
}

fn head(page: &mut Markup) {
    page.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw(&format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{STYLE_SUM}'; \
         script-src 'sha256-{SCRIPT_SUM}'; base-uri 'none'; form-action 'none'\">\n"
    ));
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Accounts compared</title>\n");
    page.raw(&format!("<style>{STYLE}</style>\n</head>\n<body>\n"));
}

/// What was read and found, warnings, and where to go.
fn heading(page: &mut Markup, report: &Report) {
    page.raw(
        "<a class=\"skip\" href=\"#discrepancies\">Skip to the discrepancies</a>\n<header>\n<h1>Accounts compared</h1>\n<ul>\n",
    );
    for account in &report.accounts {
        page.raw("<li>").words("b", &account.id);
        if let Some(author) = &account.author {
            page.text(&format!(" by {author}"));
        }
        page.text(&format!(": {} sentences, {} claims", account.sentences, account.claims)).raw("</li>\n");
    }
    page.raw("</ul>\n");
    for note in &report.notes {
        page.words("p class=\"note\"", &format!("Note on {}: {}", note.account, note.text)).raw("\n");
    }
    if report.dismissed > 0 {
        page.words("p class=\"note\"", &format!("Left out, since dismissed before: {}.", report.dismissed)).raw("\n");
    }
    page.raw("<nav aria-label=\"Sections\">\n<a href=\"#accounts\">Accounts</a>\n");
    let sections = [
        ("discrepancies", "Discrepancies", report.discrepancies.len()),
        ("corroborations", "Corroborations", report.corroborations.len()),
        ("omissions", "Omissions", report.omissions.len()),
        ("marks", "Marks", report.marks.len()),
    ];
    for (id, title, number) in sections {
        page.raw(&format!("<a href=\"#{id}\">{title} ({number})</a>\n"));
    }
    page.raw("</nav>\n</header>\n");
}

#[cfg(test)]
mod tests;
