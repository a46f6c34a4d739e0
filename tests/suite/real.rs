//! The real documents, where they are at hand: marks, and the findings that careful readers made. What is quoted from them comes from
//! the files at run time.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use rashomon::{Account, Finding, Kind, MarkKind, Report, Span, audit, compare};
use serde_json::Value;

/// The least share of the gold items that is found, weighted by grade.
const FLOOR: f64 = 0.80;
/// A discrepancy counts as found when it is among so many.
const SHOWN: usize = 20;

/// The folder with the documents, or a word on what is left out without it.
fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("RASHOMON_SHARED").map(PathBuf::from);
    if folder.is_none() {
        println!("left out: RASHOMON_SHARED names no folder, so the real documents and the findings in them are not looked at");
    }
    folder
}

fn account(shared: &Path, id: &str) -> Account {
    Account::read(shared.join("accounts").join(id).with_extension("txt")).expect("a real document")
}

/// The gold file and its accounts.
fn gold(shared: &Path, name: &str) -> (Vec<Value>, Vec<Account>) {
    let text = std::fs::read_to_string(shared.join("gold").join(name).with_extension("json")).expect("a gold file");
    let file: Value = serde_json::from_str(&text).expect("it is JSON");
    let ids = file["accounts"].as_array().expect("a list");
    let accounts = ids.iter().map(|id| account(shared, id.as_str().expect("an id"))).collect();
    (file["items"].as_array().expect("a list").clone(), accounts)
}

/// Where the passages on one side of an item stand, whatever white space the file has between their words.
fn passages(accounts: &[Account], quotes: &Value) -> Vec<(String, Span)> {
    let mut found = vec![];
    for quote in quotes.as_array().expect("a list") {
        let id = quote["account"].as_str().expect("an id");
        let text = accounts.iter().find(|account| account.id() == id).expect("the account is compared").text();
        let words: Vec<&str> = quote["quote"].as_str().expect("words").split_whitespace().collect();
        let ends = text.char_indices().filter_map(|(start, _)| Some((start, matched(text, start, &words)?)));
        found.extend(ends.map(|(start, end)| (id.to_owned(), span(start, end))));
    }
    found
}

fn span(start: usize, end: usize) -> Span {
    Span { start: u32::try_from(start).expect("it is short"), end: u32::try_from(end).expect("it is short") }
}

/// Where the words end if they stand at `start`.
fn matched(text: &str, start: usize, words: &[&str]) -> Option<usize> {
    let mut rest = &text[start..];
    for (number, word) in words.iter().enumerate() {
        let trimmed = if number > 0 { rest.trim_start() } else { rest };
        if number > 0 && trimmed.len() == rest.len() {
            return None;
        }
        rest = trimmed.strip_prefix(word)?;
    }
    Some(text.len() - rest.len())
}

/// Whether the finding touches a passage on each side of the item.
fn shows(finding: &Finding, accounts: &[Account], item: &Value) -> bool {
    let touched = |side: &str| {
        let passages = passages(accounts, &item[side]);
        finding.sides.iter().any(|side| passages.iter().any(|(id, span)| *id == side.account && side.span.overlaps(*span)))
    };
    touched("left") && touched("right")
}

fn is_found(report: &Report, accounts: &[Account], item: &Value) -> bool {
    let shown = |findings: &[Finding]| findings.iter().any(|finding| shows(finding, accounts, item));
    match item["relation"].as_str().expect("a word") {
        "discrepancy" => shown(&report.discrepancies[..report.discrepancies.len().min(SHOWN)]),
        "omission" => ["left", "right"].iter().any(|side| is_omitted(report, &passages(accounts, &item[*side]))),
        _ => shown(&report.corroborations),
    }
}

fn is_omitted(report: &Report, passages: &[(String, Span)]) -> bool {
    let told = |(id, span): &(String, Span)| {
        report.omissions.iter().any(|omission| omission.account == *id && omission.span.overlaps(*span))
    };
    passages.iter().any(told)
}

/// Written to the stream itself: what tests print is shown only where they fail.
#[test]
fn what_is_left_out_is_said() {
    if std::env::var_os("RASHOMON_SHARED").is_none() {
        let told = "left out: RASHOMON_SHARED names no folder, so nothing was checked against real documents and the treebank";
        writeln!(std::io::stderr(), "\n{told}").expect("standard error is open");
    }
}

#[test]
fn what_careful_readers_found_is_found() {
    let Some(shared) = shared() else { return };
    let (items, accounts) = gold(&shared, "cuba-1962");
    let report = compare(&accounts[0], &accounts[1]);
    let weight = |item: &Value| item["grade"].as_f64().expect("a grade");
    let (found, missed): (Vec<&Value>, Vec<&Value>) = items.iter().partition(|item| is_found(&report, &accounts, item));
    let share = found.iter().copied().map(weight).sum::<f64>() / items.iter().map(weight).sum::<f64>();
    let missed: Vec<&Value> = missed.iter().map(|item| &item["id"]).collect();
    println!("found {share:.3} of the gold; missed {missed:?}");
    assert!(share >= FLOOR, "found {share:.3}, missed {missed:?}");
}

#[test]
fn the_refusal_stands_among_the_first_three() {
    let Some(shared) = shared() else { return };
    let (items, accounts) = gold(&shared, "cuba-1962");
    let report = compare(&accounts[0], &accounts[1]);
    let item = items.iter().find(|item| item["id"] == "turkey-deal").expect("it is in the list");
    let first = &report.discrepancies[..3];
    assert!(first.iter().any(|finding| finding.kind == Kind::Commitment && shows(finding, &accounts, item)), "{first:#?}");
}

#[test]
fn each_omission_is_found() {
    let Some(shared) = shared() else { return };
    let (items, accounts) = gold(&shared, "cuba-1962");
    let report = compare(&accounts[0], &accounts[1]);
    for item in items.iter().filter(|item| item["relation"] == "omission") {
        assert!(is_found(&report, &accounts, item), "{} is not among the omissions", item["id"]);
    }
}

#[test]
fn what_agrees_is_not_called_a_discrepancy() {
    let Some(shared) = shared() else { return };
    let (items, accounts) = gold(&shared, "cuba-1962");
    let report = compare(&accounts[0], &accounts[1]);
    for item in items.iter().filter(|item| item["relation"] == "corroboration") {
        let called = report.discrepancies.iter().filter(|finding| shows(finding, &accounts, item));
        let wrong: Vec<&str> = called.map(|finding| finding.id.as_str()).collect();
        assert!(wrong.is_empty(), "{} agrees, but is called a discrepancy: {wrong:?}", item["id"]);
    }
}

#[test]
fn the_misreport_comes_first() {
    let Some(shared) = shared() else { return };
    let (items, accounts) = gold(&shared, "rusk-1968");
    let report = audit(&accounts[0]);
    let first = report.discrepancies.first().expect("there is one");
    assert_eq!(first.kind, Kind::Structural);
    assert!(shows(first, &accounts, &items[0]), "{:#?}", first.sides);
    let depths: BTreeSet<usize> = first.sides.iter().map(|side| side.voices.len()).collect();
    assert_eq!(depths.len(), 2, "one side is what the author said, the other his report of it: {:?}", first.sides);
}

#[test]
fn the_marks_are_seen() {
    let Some(shared) = shared() else { return };
    let ids = ["kennedy-memo-1962", "dobrynin-cable-1962", "rusk-telegram-1968"];
    let marks: Vec<MarkKind> = ids.iter().flat_map(|id| audit(&account(&shared, id)).marks).map(|mark| mark.kind).collect();
    for wanted in [MarkKind::StruckOut, MarkKind::Redacted, MarkKind::Inserted, MarkKind::Page, MarkKind::Footnote] {
        assert!(marks.contains(&wanted), "{wanted:?} is not among {marks:?}");
    }
}
