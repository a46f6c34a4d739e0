//! The report as one page that needs nothing else: no network, no other file, and no script to be read.
//!
//! The accounts' words reach the page only as escaped text, and a content security policy lets no script run but the page's own, which
//! sorts, filters and scrolls.

mod reading;
mod table;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::clean::clean;
use super::place::Places;
use crate::report::{Report, Side};
use crate::source::Account;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");
/// Nothing is loaded, sent or framed, and of scripts only the one runs that has this SHA-256.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; \
    script-src 'sha256-Nj/KgZ3VSjgF5avYW2eity8CqYshHI0U900sRW4p9I0='; base-uri 'none'; form-action 'none'";

/// The report as an HTML page: the findings as a table, the accounts side by side with the passages marked, what bears out and what is
/// missing, and the marks in the texts. Of an account that is not given, or is no longer what it was, only the quoted passages are shown.
pub fn html(report: &Report, accounts: &[Account]) -> String {
    let page = Page { report, places: Places::new(accounts), accounts };
    let names: Vec<&str> = report.accounts.iter().map(|account| account.id.as_str()).collect();
    let title = clean(&format!("Rashomon: {}", names.join(", ")));
    let markup = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content={ (report.tool.name) " " (report.tool.version) };
                meta name="color-scheme" content="light dark";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#discrepancies" { "Skip to the findings" }
                (page.heading())
                main {
                    (page.discrepancies())
                    (page.readings())
                    (page.corroborations())
                    (page.omissions())
                    (page.marks())
                }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    let mut text = markup.into_string();
    text.push('\n');
    text
}

/// What the page is made from.
struct Page<'a> {
    report: &'a Report,
    places: Places<'a>,
    accounts: &'a [Account],
}

impl Page<'_> {
    fn heading(&self) -> Markup {
        let report = self.report;
        let counts = [
            ("discrepancies", "discrepancies", report.discrepancies.len()),
            ("corroborations", "corroborations", report.corroborations.len()),
            ("omissions", "omissions", report.omissions.len()),
            ("marks", "marks in the texts", report.marks.len()),
        ];
        html! {
            header {
                h1 { "What the accounts say of each other" }
                ul.accounts {
                    @for account in &report.accounts {
                        li {
                            b { (clean(&account.id)) }
                            @if let Some(author) = &account.author { " by " (clean(author)) }
                            ", " (account.sentences) " sentences, " (account.claims) " claims"
                        }
                    }
                }
                nav aria-label="Sections" {
                    @for (id, name, count) in counts { a href={ "#" (id) } { (count) " " (name) } " " }
                    a href="#accounts" { "The accounts" }
                }
                @if report.dismissed > 0 { p { (report.dismissed) " findings are left out, as dismissed." } }
                @for note in &report.notes { p.note role="note" { b { (clean(&note.account)) } ": " (clean(&note.text)) } }
            }
        }
    }

    fn place(&self, side: &Side) -> String {
        clean(&self.places.name(&side.account, side.span, &side.quote, side.citation.as_deref()))
    }

    fn words(&self, side: &Side) -> String {
        clean(self.places.words(&side.account, side.span, &side.quote))
    }

    fn omissions(&self) -> Markup {
        section(
            "omissions",
            "Omissions",
            self.report.omissions.is_empty(),
            &html! {
                ol {
                    @for found in &self.report.omissions {
                        li.omission {
                            a href={ "#o-" (found.id) } {
                                (clean(&self.places.name(&found.account, found.span, &found.quote, found.citation.as_deref())))
                            }
                            " not in " (clean(&found.missing_from.join(", "))) ", weight " (format!("{:.2}", found.score)) ": "
                            q { (clean(self.places.words(&found.account, found.span, &found.quote))) }
                        }
                    }
                }
            },
        )
    }

    fn marks(&self) -> Markup {
        section(
            "marks",
            "Marks in the texts",
            self.report.marks.is_empty(),
            &html! {
                ul {
                    @for mark in &self.report.marks {
                        li {
                            (mark.kind.name()) ", "
                            (clean(&self.places.name(&mark.account, mark.span, &mark.quote, mark.citation.as_deref()))) ": "
                            q { (clean(&mark.quote)) }
                        }
                    }
                }
            },
        )
    }
}

/// A section under a heading by which it is found.
fn section(id: &str, title: &str, empty: bool, content: &Markup) -> Markup {
    html! {
        section id=(id) aria-labelledby={ (id) "-title" } {
            h2 id={ (id) "-title" } { (title) }
            @if empty { p { "None." } } @else { (content) }
        }
    }
}
