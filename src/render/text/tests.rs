use unicode_width::UnicodeWidthStr;

use super::*;
use crate::discrepancy::Kind;
use crate::render::json;
use crate::report::{AccountSummary, Evidence, Severity, Tool};

const FARMER: &str = "A letter\n\nI told the miller that there could be no sale of any kind. We met at noon.\n";
const MILLER: &str = "He was friendly. The farmer sees no great obstacle to a sale, he told me. We met late.\n";

fn accounts() -> Vec<Account> {
    [("farmer", FARMER), ("miller", MILLER)].map(|(id, text)| Account::new(id, text).expect("short")).into()
}

fn span_of(text: &str, part: &str) -> Span {
    let start = text.find(part).expect("it is there");
    Span::new(start, start + part.len())
}

fn side(account: &str, text: &str, quote: &str, cue: &str, voices: &[&str]) -> Side {
    Side {
        account: account.into(),
        span: span_of(text, quote),
        quote: quote.into(),
        voices: voices.iter().map(|voice| (*voice).to_owned()).collect(),
        cues: vec![span_of(text, cue)],
        citation: None,
    }
}

fn finding() -> Finding {
    Finding {
        id: "d-1f2e".into(),
        kind: Kind::Commitment,
        score: 0.9312,
        comparability: 0.8,
        severity: Severity::High,
        rule: "refusal-against-readiness".into(),
        explanation: "One side refuses the sale, the other sees nothing in its way.".into(),
        topic: vec!["sale".into()],
        evidence: vec![
            Evidence { name: "refusal against readiness".into(), weight: 2.4 },
            Evidence { name: "reported speech".into(), weight: -0.3 },
        ],
        reconcilable_if: vec!["the farmer changed his mind".into()],
        sides: vec![
            side("farmer", FARMER, "there could be no sale of any kind", "no sale", &["Hans Huber"]),
            side("miller", MILLER, "The farmer sees no great obstacle to a sale", "no great obstacle", &["Max Moser", "Huber"]),
        ],
        differences: vec![],
    }
}

fn summary(id: &str, text: &str, author: Option<&str>) -> AccountSummary {
    AccountSummary { id: id.into(), author: author.map(str::to_owned), bytes: text.len(), sentences: 2, claims: 1 }
}

fn report() -> Report {
    let quote = "We met at noon";
    Report {
        schema: 1,
        tool: Tool { name: "rashomon".into(), version: "0.1.0".into(), lexicon: "1".into() },
        accounts: vec![summary("farmer", FARMER, Some("Hans Huber")), summary("miller", MILLER, None)],
        discrepancies: vec![finding()],
        corroborations: vec![Finding { kind: Kind::Lexical, ..finding() }],
        omissions: vec![Omission {
            id: "o-1".into(),
            account: "farmer".into(),
            missing_from: vec!["miller".into()],
            span: span_of(FARMER, quote),
            quote: quote.into(),
            score: 0.4,
            explanation: "Only the farmer names the hour.".into(),
            citation: None,
        }],
        marks: vec![MarkedPassage {
            account: "farmer".into(),
            kind: MarkKind::StruckOut,
            span: span_of(FARMER, quote),
            quote: quote.into(),
            citation: None,
        }],
        notes: vec![Note { account: "miller".into(), text: "Its author could not be found.".into() }],
        dismissed: 0,
    }
}

#[test]
fn a_report_in_full() {
    let shown = text(&report(), &accounts(), &TextOptions::new().width(80));
    let expected = "\
Rashomon read 2 accounts:
   farmer by Hans Huber, 2 sentences, 1 claim
   miller, 2 sentences, 1 claim
It found 1 discrepancy, 1 corroboration, 1 omission, 1 mark.

Discrepancies

1. commitment  score 0.93, severity high, comparability 0.80, on sale
   ╭─ farmer:3  Hans Huber
   │  I told the miller that there could be no sale of any kind. We met at noon.
   │                         ───────────────━━━━━━━────────────
   ├─ miller:1  Huber, reported by Max Moser
   │  He was friendly. The farmer sees no great obstacle to a sale, he told me.
   │                   ────────────────━━━━━━━━━━━━━━━━━──────────
   │  We met late.
   │
   │  because: One side refuses the sale, the other sees nothing in its way.
   │  evidence: refusal against readiness +2.40, reported speech -0.30
   │  both stand if: the farmer changed his mind
   ╰─ d-1f2e, rule refusal-against-readiness

Corroborations
1. lexical  sure 0.93
   farmer:3  “there could be no sale of any kind”
   miller:1  “The farmer sees no great obstacle to a sale”

Omissions
1. not in miller  weight 0.40
   farmer:3  “We met at noon”
   Only the farmer names the hour.

Marks in the texts
   struck out, farmer:3  “We met at noon”

Notes
   miller: Its author could not be found.
";
    assert_eq!(shown, expected);
}

#[test]
fn colour_changes_no_word() {
    let options = TextOptions::new().width(80);
    for report in [report(), nearly_identical()] {
        let coloured = text(&report, &accounts(), &options.colour(true));
        assert!(coloured.contains("\x1b["));
        assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), text(&report, &accounts(), &options));
    }
}

/// "We met at noon" against "We met late": the one word of the miller's decided, those of the farmer's did not.
fn nearly_identical() -> Report {
    let mut report = report();
    let found = &mut report.discrepancies[0];
    found.sides = vec![
        side("farmer", FARMER, "We met at noon", "met", &["Hans Huber"]),
        side("miller", MILLER, "We met late", "late", &["Max Moser"]),
    ];
    found.differences = vec![WordDifference { left: Some(span_of(FARMER, "at noon")), right: Some(span_of(MILLER, "late")) }];
    report
}

#[test]
fn differing_words_stand_out_on_both_sides() {
    let shown = text(&nearly_identical(), &accounts(), &TextOptions::new().width(80));
    let line = |words: &str| shown.lines().skip_while(|line| !line.contains(words)).nth(1).expect("it is underlined").trim();
    assert!(line("We met at noon.").ends_with(" ───━━━─┄┄┄┄┄┄┄"), "{shown}");
    assert!(line("We met late.").ends_with(" ───────┅┅┅┅"), "{shown}");
    let coloured = text(&nearly_identical(), &accounts(), &TextOptions::new().width(80).colour(true));
    assert!(coloured.contains("We met \x1b[1mat noon\x1b[0m."), "{coloured}");
}

#[test]
fn the_best_of_each_list() {
    let mut report = report();
    report.discrepancies = vec![finding(); 5];
    report.omissions = vec![report.omissions[0].clone(); 12];
    let shown = text(&report, &accounts(), &TextOptions::new().top(2));
    assert!(shown.contains("It found 5 discrepancies"));
    assert!(shown.contains("\n2. commitment") && !shown.contains("\n3. commitment"));
    assert!(shown.contains("… and 3 more") && shown.contains("… and 10 more"));
    let usual = text(&report, &accounts(), &TextOptions::new());
    assert!(usual.contains("\n5. commitment") && usual.contains("… and 2 more"));
}

#[test]
fn nothing_found_is_said_in_words() {
    let report =
        Report { discrepancies: vec![], corroborations: vec![], omissions: vec![], marks: vec![], notes: vec![], ..report() };
    let shown = text(&report, &accounts(), &TextOptions::new());
    assert!(shown.ends_with("It found no discrepancies, no corroborations, no omissions, no marks.\n"));
}

#[test]
fn a_report_outlives_its_files() {
    let changed = [Account::new("farmer", "Another text.").expect("short")];
    let shown = text(&report(), &changed, &TextOptions::new());
    assert!(shown.contains("╭─ farmer  Hans Huber\n   │  there could be no sale of any kind\n"), "{shown}");
    assert!(shown.contains("├─ miller  Huber, reported by Max Moser\n"), "{shown}");
}

/// Every string of the report, and the text around its passages, tries to steer the terminal.
#[test]
fn hostile_text_is_harmless() {
    let evil = "\x1b]0;owned\x07\u{202e}evil\u{9b}31m\r\u{2028}\n";
    let shown = json(&report()).replace("farmer", "f\\u001b[2Jr\\u202e").replace("sale", "s\\u009b1m\\r\\nle");
    let hostile: Report = serde_json::from_str(&shown).expect("still a report");
    let accounts = [Account::new("miller", MILLER.replace("We met late", evil)).expect("short")];
    let shown = text(&hostile, &accounts, &TextOptions::new());
    let steering = |c: char| c != '\n' && (c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2028}'));
    assert!(!shown.contains(steering), "{shown:?}");
}

#[test]
fn lines_keep_to_the_width() {
    let long = format!("{} not {} \u{65e5}\u{672c}", "wide words ".repeat(70), "x".repeat(300));
    let accounts = [Account::new("a", long.as_str()).expect("short")];
    let mut report = report();
    report.discrepancies[0].sides = vec![side("a", &long, long.trim(), "not", &["A very long name indeed"; 9])];
    report.discrepancies[0].explanation = "reason ".repeat(60);
    report.corroborations[0].sides = report.discrepancies[0].sides.clone();
    for width in [40, 61, 100, 200] {
        let shown = text(&report, &accounts, &TextOptions::new().width(width));
        assert!(shown.lines().all(|line| line.width() <= width), "{width}\n{shown}");
    }
}

#[test]
fn json_reads_back_as_the_same_report() {
    let written = json(&report());
    assert!(written.ends_with("}\n"));
    assert_eq!(serde_json::from_str::<Report>(&written).expect("our own"), report());
}
