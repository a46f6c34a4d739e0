//! The accounts side by side, with the passages of the findings marked, and over each a strip that shows where they lie.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::{Page, clean, section};
use crate::source::{Account, MarkKind, Span};

/// A stretch of an account that something is told of.
struct Stretch {
    span: Span,
    /// By which the page finds it.
    anchor: String,
    finding: String,
    class: String,
    /// What a reader is told who does not see colours.
    label: String,
}

impl Page<'_> {
    pub(super) fn readings(&self) -> Markup {
        let given: Vec<&Account> = self
            .report
            .accounts
            .iter()
            .filter_map(|known| self.accounts.iter().find(|account| account.id() == known.id))
            .collect();
        section(
            "accounts",
            "The accounts",
            given.is_empty(),
            &html! {
                div.panes { @for account in given { (self.pane(account)) } }
            },
        )
    }

    fn pane(&self, account: &Account) -> Markup {
        let stretches = self.stretches(account);
        let length = account.text().len().max(1);
        html! {
            article.pane aria-label=(clean(account.id())) {
                h3 { (clean(account.id())) }
                div.strip {
                    @for stretch in stretches.iter().filter(|stretch| stretch.class.starts_with("d ")) {
                        a.tick.(stretch.class) href={ "#" (stretch.anchor) } title=(stretch.label) aria-label=(stretch.label)
                            style={ "left:" (format!("{:.2}", 100.0 * f64::from(stretch.span.start) / length as f64)) "%" } {}
                    }
                }
                div.text tabindex="0" role="region" aria-label={ "Text of " (clean(account.id())) } { (marked(account.text(), &stretches)) }
            }
        }
    }

    /// All stretches of an account, in the order of the text.
    fn stretches(&self, account: &Account) -> Vec<Stretch> {
        let mut all = vec![];
        let sections = [("d", &self.report.discrepancies), ("c", &self.report.corroborations)];
        for (section, findings) in sections {
            for found in findings {
                for (number, side) in found.sides.iter().enumerate().filter(|(_, side)| side.account == account.id()) {
                    all.push(Stretch {
                        span: side.span,
                        anchor: format!("p-{}-{number}", found.id),
                        finding: found.id.clone(),
                        class: format!("{section} k-{} s-{}", found.kind.name(), found.severity.name()),
                        label: format!("{}, score {:.2}", found.kind.name(), found.score),
                    });
                }
            }
        }
        for found in self.report.omissions.iter().filter(|found| found.account == account.id()) {
            let anchor = format!("o-{}", found.id);
            let label = "only here".to_owned();
            all.push(Stretch { span: found.span, anchor, finding: String::new(), class: "o".to_owned(), label });
        }
        for mark in self.report.marks.iter().filter(|mark| mark.account == account.id() && mark.kind != MarkKind::Heading) {
            let class = format!("m m-{}", mark.kind.name().replace(' ', "-"));
            let label = mark.kind.name().to_owned();
            all.push(Stretch { span: mark.span, anchor: String::new(), finding: String::new(), class, label });
        }
        all.retain(|stretch| account.text().get(stretch.span.range()).is_some());
        all.sort_by(|x, y| (x.span, &x.anchor).cmp(&(y.span, &y.anchor)));
        all
    }
}

/// The text, cut wherever a stretch begins or ends; each piece is marked once, as all that it is part of.
fn marked(text: &str, stretches: &[Stretch]) -> Markup {
    // For each place in the text the stretches that begin and that end there.
    let mut edges: BTreeMap<u32, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (number, stretch) in stretches.iter().enumerate() {
        edges.entry(stretch.span.start).or_default().0.push(number);
        edges.entry(stretch.span.end).or_default().1.push(number);
    }
    let ends = edges.keys().copied().skip(1).chain(std::iter::once(text.len() as u32));
    let starts: Vec<(u32, u32)> = edges.keys().copied().zip(ends).collect();
    let mut open: Vec<usize> = vec![];
    let first = starts.first().map_or(text.len(), |piece| piece.0 as usize);
    html! {
        (shown(&text[..first]))
        @for (start, end) in starts {
            @let (begun, ended) = &edges[&start];
            @let () = { open.retain(|number| !ended.contains(number)); open.extend(begun.iter().filter(|number| !stretches[**number].span.is_empty())); };
            @for &number in begun.iter().filter(|number| !stretches[**number].anchor.is_empty()) { span id=(stretches[number].anchor) {} }
            @if open.is_empty() {
                (shown(&text[start as usize..end as usize]))
            } @else {
                mark class=(classes(&open, stretches)) data-of=(findings(&open, stretches)) title=(labels(&open, stretches)) {
                    (shown(&text[start as usize..end as usize]))
                }
            }
        }
    }
}

/// So many findings of one piece are told: what more lie over each other is one passage of many.
const MOST: usize = 8;

fn classes(open: &[usize], stretches: &[Stretch]) -> String {
    joined(open.iter().flat_map(|&number| stretches[number].class.split(' ')), " ")
}

fn findings(open: &[usize], stretches: &[Stretch]) -> String {
    joined(open.iter().map(|&number| stretches[number].finding.as_str()).filter(|id| !id.is_empty()), " ")
}

fn labels(open: &[usize], stretches: &[Stretch]) -> String {
    joined(open.iter().map(|&number| stretches[number].label.as_str()), "; ")
}

fn joined<'s>(parts: impl Iterator<Item = &'s str>, between: &str) -> String {
    let mut all: Vec<&str> = vec![];
    for part in parts {
        if all.len() < 3 * MOST && !all.contains(&part) {
            all.push(part);
        }
    }
    all.join(between)
}

/// The text as it may be shown, with its lines.
fn shown(text: &str) -> String {
    text.split('\n').map(clean).collect::<Vec<_>>().join("\n")
}
