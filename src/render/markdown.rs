//! The report as Markdown, for notes and pull requests.

use std::fmt::Write;

use super::clean::clean;
use super::place::Places;
use super::text::heard;
use crate::report::{Finding, Report, Side};
use crate::source::Account;

/// The report as Markdown (CommonMark): a section each for discrepancies, corroborations, omissions and marks, with the passages as
/// quotations. Signs of markup in the accounts stand for themselves.
pub fn markdown(report: &Report, accounts: &[Account]) -> String {
    let mut page = Page { places: Places::new(accounts), text: String::new() };
    page.heading(report);
    page.findings("Discrepancies", &report.discrepancies);
    page.findings("Corroborations", &report.corroborations);
    page.omissions(report);
    page.marks(report);
    page.text
}

struct Page<'a> {
    places: Places<'a>,
    text: String,
}

impl Page<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn heading(&mut self, report: &Report) {
        self.line("# What the accounts say of each other\n");
        self.line("| account | author | sentences | claims |\n|---|---|---:|---:|");
        for account in &report.accounts {
            let author = account.author.as_deref().map(plain).unwrap_or_default();
            self.line(&format!("| {} | {author} | {} | {} |", plain(&account.id), account.sentences, account.claims));
        }
        self.line(&format!(
            "\n{} discrepancies, {} corroborations, {} omissions, {} marks.",
            report.discrepancies.len(),
            report.corroborations.len(),
            report.omissions.len(),
            report.marks.len()
        ));
        if report.dismissed > 0 {
            self.line(&format!("\n{} findings are left out, as dismissed.", report.dismissed));
        }
        for note in &report.notes {
            self.line(&format!("\n**{}**: {}", plain(&note.account), plain(&note.text)));
        }
    }

    fn findings(&mut self, title: &str, findings: &[Finding]) {
        if findings.is_empty() {
            return;
        }
        self.line(&format!("\n## {title}"));
        for (number, found) in (1..).zip(findings) {
            self.finding(number, found);
        }
    }

    fn finding(&mut self, number: usize, found: &Finding) {
        let topic = plain(&found.topic.join(", "));
        self.line(&format!(
            "\n### {number}. {}, {:.2}{}{topic}\n",
            found.kind.name(),
            found.score,
            if topic.is_empty() { "" } else { ": " }
        ));
        self.line(&format!("{}\n", plain(&found.explanation)));
        for side in &found.sides {
            self.side(side);
        }
        if !found.reconcilable_if.is_empty() {
            self.line(&format!("Both stand if: {}.\n", plain(&found.reconcilable_if.join("; "))));
        }
        let (severity, comparability) = (found.severity.name(), found.comparability);
        self.line(&format!("`{}`, severity {severity}, comparability {comparability:.2}, rule `{}`", found.id, found.rule));
    }

    fn side(&mut self, side: &Side) {
        let place = self.places.name(&side.account, side.span, &side.quote, side.citation.as_deref());
        let words = plain(self.places.words(&side.account, side.span, &side.quote));
        let _ = writeln!(self.text, "> “{words}”  \n> — {}, {}\n", plain(&heard(&side.voices)), plain(&place));
    }

    fn omissions(&mut self, report: &Report) {
        if report.omissions.is_empty() {
            return;
        }
        self.line("\n## Omissions\n");
        for found in &report.omissions {
            let place = plain(&self.places.name(&found.account, found.span, &found.quote, found.citation.as_deref()));
            let words = plain(self.places.words(&found.account, found.span, &found.quote));
            let missing = plain(&found.missing_from.join(", "));
            self.line(&format!("- {:.2} {place}: “{words}” (not in {missing}; `{}`)", found.score, found.id));
        }
    }

    fn marks(&mut self, report: &Report) {
        if report.marks.is_empty() {
            return;
        }
        self.line("\n## Marks in the texts\n");
        for mark in &report.marks {
            let place = plain(&self.places.name(&mark.account, mark.span, &mark.quote, mark.citation.as_deref()));
            self.line(&format!("- {}, {place}: “{}”", mark.kind.name(), plain(&mark.quote)));
        }
    }
}

/// Text that stands for itself: on one line, without control characters, and no sign of it is markup.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in clean(text).split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        // Some signs are markup only where a line begins.
        let begins = plain.is_empty() && matches!(c, '#' | '+' | '-' | '=');
        if begins || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&') {
            plain.push('\\');
        }
        plain.push(c);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn no_sign_of_an_account_is_markup() {
        assert_eq!(plain("# *One*\n<b>[two](x)</b>"), "\\# \\*One\\* \\<b\\>\\[two\\](x)\\</b\\>");
        assert_eq!(plain("4-5 months, #2"), "4-5 months, #2");
        assert_eq!(plain("\u{1b}[31m"), "␛\\[31m");
    }
}
