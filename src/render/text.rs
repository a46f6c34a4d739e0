//! A report for a terminal, in the manner of a compiler's diagnostics.

use crate::report::{Finding, MarkedPassage, Note, Omission, Report, Side, WordDifference};
use crate::source::{Account, MarkKind, Span};

use super::clean::clean;
use super::excerpt::{Emphasis, Passage, Row, excerpt};
use super::layout::{shorten, width_of, wrap};
use super::paint::{self, Paint};
use super::place::Places;

/// Narrower than this, nothing can be read.
const NARROWEST: usize = 40;
/// How many of the shorter entries are listed when no number is asked for.
const SHORT_LIST: usize = 10;
/// How far what belongs to an entry stands from the edge.
const INDENT: &str = "   ";

/// How a report is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextOptions {
    width: usize,
    colour: bool,
    top: Option<usize>,
}

impl Default for TextOptions {
    fn default() -> TextOptions {
        TextOptions { width: 100, colour: false, top: None }
    }
}

impl TextOptions {
    /// A hundred columns, no colour, every discrepancy.
    pub fn new() -> TextOptions {
        TextOptions::default()
    }

    /// The number of columns; fewer than 40 count as 40.
    #[must_use]
    pub fn width(mut self, columns: usize) -> TextOptions {
        self.width = columns.max(NARROWEST);
        self
    }

    /// Whether to use the colours of a terminal.
    #[must_use]
    pub fn colour(mut self, colour: bool) -> TextOptions {
        self.colour = colour;
        self
    }

    /// The most entries to show of each list.
    #[must_use]
    pub fn top(mut self, most: usize) -> TextOptions {
        self.top = Some(most);
        self
    }
}

/// The report as text for a terminal. The accounts are those that were compared; a passage of an account that is not
/// among them, or that has changed since, is shown without its line and its surroundings.
pub fn text(report: &Report, accounts: &[Account], options: &TextOptions) -> String {
    let mut page = Page { out: String::new(), places: Places::new(accounts), paint: Paint::new(options.colour), options };
    page.heading(report);
    page.list("Discrepancies", &report.discrepancies, usize::MAX, Page::discrepancy);
    page.list("Corroborations", &report.corroborations, SHORT_LIST, Page::corroboration);
    page.list("Omissions", &report.omissions, SHORT_LIST, Page::omission);
    let marks: Vec<_> = report.marks.iter().filter(|mark| mark_name(mark.kind).is_some()).collect();
    page.list("Marks in the texts", &marks, SHORT_LIST, |page, _, mark| page.mark(mark));
    page.list("Notes", &report.notes, usize::MAX, |page, _, note| page.note(note));
    page.out
}

/// The text as it grows.
struct Page<'a> {
    out: String,
    places: Places<'a>,
    paint: Paint,
    options: &'a TextOptions,
}

impl Page<'_> {
    /// What was read, and what was found.
    fn heading(&mut self, report: &Report) {
        let read = counted(report.accounts.len(), "account", "accounts");
        self.line(&self.paint.bold(&format!("{} read {read}:", capital(&clean(&report.tool.name)))));
        for account in &report.accounts {
            let author = account.author.as_ref().map(|name| format!(" by {}", clean(name))).unwrap_or_default();
            let sentences = counted(account.sentences, "sentence", "sentences");
            let claims = counted(account.claims, "claim", "claims");
            self.paragraph(INDENT, INDENT, &format!("{}{author}, {sentences}, {claims}", clean(&account.id)));
        }
        let found = [
            counted(report.discrepancies.len(), "discrepancy", "discrepancies"),
            counted(report.corroborations.len(), "corroboration", "corroborations"),
            counted(report.omissions.len(), "omission", "omissions"),
            counted(report.marks.len(), "mark", "marks"),
        ];
        let dismissed = match report.dismissed {
            0 => String::new(),
            some => format!(" {} left out, as dismissed.", counted(some, "finding is", "findings are")),
        };
        self.paragraph("", "", &format!("It found {}.{dismissed}", found.join(", ")));
    }

    /// A section: its title and its entries, as many as are wanted.
    fn list<T>(&mut self, title: &str, entries: &[T], usual: usize, show: impl Fn(&mut Self, usize, &T)) {
        if entries.is_empty() {
            return;
        }
        let most = self.options.top.unwrap_or(usual);
        self.out.push('\n');
        self.line(&self.paint.bold(title));
        for (at, entry) in entries.iter().take(most).enumerate() {
            show(self, at + 1, entry);
        }
        if entries.len() > most {
            self.line(&self.paint.dim(&format!("{INDENT}… and {} more", entries.len() - most)));
        }
    }

    /// A discrepancy in full: the passages with their surroundings, and what led to the finding.
    fn discrepancy(&mut self, number: usize, finding: &Finding) {
        self.out.push('\n');
        self.title(number, finding);
        for (at, side) in finding.sides.iter().enumerate() {
            self.place(if at == 0 { '╭' } else { '├' }, side);
            self.passage(side, &differing(finding, at));
        }
        self.reasons(finding);
    }

    fn title(&mut self, number: usize, finding: &Finding) {
        let kind = self.paint.severity(finding.severity, &format!("{number}. {}", finding.kind.name()));
        let figures = format!(
            "score {:.2}, severity {}, comparability {:.2}",
            finding.score,
            paint::severity_name(finding.severity),
            finding.comparability
        );
        let topic = if finding.topic.is_empty() { String::new() } else { format!(", on {}", finding.topic.join(", ")) };
        let room = self.options.width.saturating_sub(number.to_string().len() + finding.kind.name().len() + 4);
        self.line(&format!("{kind}  {}", shorten(&clean(&format!("{figures}{topic}")), room)));
    }

    /// Where a passage stands, and whose words it is.
    fn place(&mut self, corner: char, side: &Side) {
        let place = clean(&self.places.name(&side.account, side.span, &side.quote, side.citation.as_deref()));
        let voices = shorten(&clean(&heard(&side.voices)), self.options.width.saturating_sub(place.chars().count() + 8));
        let corner = self.paint.rule(&format!("{corner}─"));
        self.line(format!("{INDENT}{corner} {}  {voices}", self.paint.bold(&place)).trim_end());
    }

    /// The passage with its surroundings, underlined: the passage lightly, the words that decided heavily, and the words that
    /// differ from a nearly identical passage with a broken line.
    fn passage(&mut self, side: &Side, differing: &[Span]) {
        let width = self.options.width - INDENT.len() - 3;
        let rows = match self.places.wording(&side.account, side.span, &side.quote) {
            Some(wording) => {
                let read = |spans: &[Span]| spans.iter().map(|span| wording.of_file(*span)).collect::<Vec<_>>();
                let (span, cues, differing) = (wording.of_file(side.span), read(&side.cues), read(differing));
                excerpt(wording.text(), &Passage { span, cues: &cues, differing: &differing }, width)
            }
            None => excerpt(&side.quote, &Passage { span: Span::new(0, side.quote.len()), cues: &[], differing: &[] }, width),
        };
        for row in rows {
            self.ruled(&self.words(&row));
            if row.iter().any(|(_, emphasis)| *emphasis != Emphasis::CONTEXT) {
                self.ruled(&self.underline(&row));
            }
        }
    }

    fn words(&self, row: &Row) -> String {
        let groups = row.chunk_by(|a, b| a.1.differs == b.1.differs).map(|group| {
            let words: String = group.iter().map(|(c, _)| *c).collect();
            if group[0].1.differs { self.paint.bold(&words) } else { words }
        });
        groups.collect()
    }

    fn underline(&self, row: &Row) -> String {
        let end = row.iter().rposition(|(_, emphasis)| *emphasis != Emphasis::CONTEXT).map_or(0, |at| at + 1);
        let groups = row[..end].chunk_by(|a, b| a.1 == b.1).map(|group| {
            let columns = group.iter().map(|(c, _)| width_of(*c)).sum();
            match group[0].1 {
                Emphasis { decides: true, differs: true, .. } => self.paint.cue(&"┅".repeat(columns)),
                Emphasis { decides: true, .. } => self.paint.cue(&"━".repeat(columns)),
                Emphasis { differs: true, .. } => self.paint.rule(&"┄".repeat(columns)),
                Emphasis { passage: true, .. } => self.paint.rule(&"─".repeat(columns)),
                _ => " ".repeat(columns),
            }
        });
        groups.collect()
    }

    /// Why it is a finding, what speaks for and against, and what would let both sides stand.
    fn reasons(&mut self, finding: &Finding) {
        self.ruled("");
        self.reason("because", &finding.explanation);
        let evidence: Vec<_> = finding.evidence.iter().map(|item| format!("{} {:+.2}", item.name, item.weight)).collect();
        self.reason("evidence", &evidence.join(", "));
        self.reason("both stand if", &finding.reconcilable_if.join("; or "));
        let origin = shorten(&clean(&format!("{}, rule {}", finding.id, finding.rule)), self.options.width - INDENT.len() - 3);
        let corner = self.paint.rule("╰─");
        self.line(&format!("{INDENT}{corner} {}", self.paint.dim(&origin)));
    }

    fn reason(&mut self, name: &str, words: &str) {
        if words.is_empty() {
            return;
        }
        let label = format!("{name}: ");
        let width = self.options.width - INDENT.len() - 3;
        for (at, line) in wrap(&clean(words), width.saturating_sub(label.len())).iter().enumerate() {
            let lead = if at == 0 { self.paint.dim(&label) } else { " ".repeat(label.len()) };
            self.ruled(&format!("{lead}{line}"));
        }
    }

    /// A corroboration, one line a side.
    fn corroboration(&mut self, number: usize, finding: &Finding) {
        let kind = self.paint.bold(&format!("{number}. {}", finding.kind.name()));
        self.line(&format!("{kind}  sure {:.2}", finding.score));
        for side in &finding.sides {
            let place = self.places.name(&side.account, side.span, &side.quote, side.citation.as_deref());
            let words = self.places.words(&side.account, side.span, &side.quote).to_owned();
            self.entry(&place, &words);
        }
    }

    fn omission(&mut self, number: usize, omission: &Omission) {
        let missing = clean(&omission.missing_from.join(", "));
        let lead = self.paint.bold(&format!("{number}. not in {missing}"));
        self.line(&format!("{lead}  weight {:.2}", omission.score));
        let place = self.places.name(&omission.account, omission.span, &omission.quote, omission.citation.as_deref());
        let words = self.places.words(&omission.account, omission.span, &omission.quote).to_owned();
        self.entry(&place, &words);
        self.paragraph(INDENT, INDENT, &clean(&omission.explanation));
    }

    fn mark(&mut self, mark: &MarkedPassage) {
        let name = mark_name(mark.kind).unwrap_or_default();
        let place = self.places.name(&mark.account, mark.span, &mark.quote, mark.citation.as_deref());
        let words = self.places.words(&mark.account, mark.span, &mark.quote).to_owned();
        self.entry(&format!("{name}, {place}"), &words);
    }

    fn note(&mut self, note: &Note) {
        self.paragraph(INDENT, INDENT, &format!("{}: {}", clean(&note.account), clean(&note.text)));
    }

    /// A place and what it says, on one line.
    fn entry(&mut self, place: &str, quote: &str) {
        let place = clean(place);
        let room = self.options.width.saturating_sub(INDENT.len() + place.chars().count() + 4);
        let quote = shorten(&clean(quote), room.max(NARROWEST / 2));
        self.line(&format!("{INDENT}{}  “{quote}”", self.paint.rule(&place)));
    }

    /// A line of a finding, with the rule that holds it together.
    fn ruled(&mut self, words: &str) {
        let rule = self.paint.rule("│");
        self.line(format!("{INDENT}{rule}  {words}").trim_end());
    }

    fn paragraph(&mut self, first: &str, next: &str, words: &str) {
        let width = self.options.width.saturating_sub(first.len().max(next.len()));
        for (at, line) in wrap(words, width).iter().enumerate() {
            self.line(format!("{}{line}", if at == 0 { first } else { next }).trim_end());
        }
    }

    fn line(&mut self, words: &str) {
        self.out.push_str(words);
        self.out.push('\n');
    }
}

/// The words of the side in which it differs from the other one, where the two are nearly identical.
fn differing(finding: &Finding, side: usize) -> Vec<Span> {
    let words = |difference: &WordDifference| if side == 0 { difference.left } else { difference.right };
    finding.differences.iter().filter_map(words).collect()
}

/// Whose words they are, the nearest voice first; the narrator's own words need no more than a name.
pub(super) fn heard(voices: &[String]) -> String {
    let nearest_first: Vec<&str> = voices.iter().rev().map(String::as_str).collect();
    nearest_first.join(", reported by ")
}

/// The name of a mark that changes how a passage is to be taken. Headings, pages and notes are listed in other formats.
fn mark_name(kind: MarkKind) -> Option<&'static str> {
    match kind {
        MarkKind::StruckOut => Some("struck out"),
        MarkKind::Redacted => Some("withheld"),
        MarkKind::Inserted => Some("inserted"),
        MarkKind::Page | MarkKind::Footnote | MarkKind::Heading => None,
    }
}

fn counted(n: usize, one: &str, many: &str) -> String {
    match n {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        _ => format!("{n} {many}"),
    }
}

fn capital(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests;
