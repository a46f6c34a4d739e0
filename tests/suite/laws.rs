//! What holds for every text: arbitrary ones, and ones shuffled from the sentences of the sample accounts.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use rashomon::{Account, Comparer, Finding, Report, Span, audit, compare};

const SAMPLES: &[&str] = &["kennedy-retold", "dobrynin-retold", "rusk-retold", "accident-driver", "accident-cyclist"];

/// With so many cases, the laws take about half a minute.
fn few() -> ProptestConfig {
    ProptestConfig { cases: 24, failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() }
}

/// Checks that every passage of a report stands in its account, and every number in its range.
#[track_caller]
pub fn sound(report: &Report, texts: &[(&str, &str)]) {
    let check = |id: &str, span: Span, quote: &str| {
        let (_, text) = texts.iter().find(|text| text.0 == id).unwrap_or_else(|| panic!("no account is called {id:?}"));
        assert_eq!(text.get(span.range()), Some(quote), "{span:?} of {id}");
    };
    for finding in report.discrepancies.iter().chain(&report.corroborations) {
        in_range(&[finding.score, finding.comparability]);
        assert!(finding.evidence.iter().all(|evidence| evidence.weight.is_finite()));
        for side in &finding.sides {
            check(&side.account, side.span, &side.quote);
            assert!(side.cues.iter().all(|cue| side.span.covers(*cue)), "cues lie in the passage");
        }
        check_differences(finding, texts);
    }
    for omission in &report.omissions {
        in_range(&[omission.score]);
        check(&omission.account, omission.span, &omission.quote);
    }
    report.marks.iter().for_each(|mark| check(&mark.account, mark.span, &mark.quote));
}

/// Words that differ lie in their sides, on the boundaries of characters, in text order.
#[track_caller]
fn check_differences(finding: &Finding, texts: &[(&str, &str)]) {
    let lefts = finding.differences.iter().filter_map(|found| found.left).collect::<Vec<_>>();
    let rights = finding.differences.iter().filter_map(|found| found.right).collect::<Vec<_>>();
    for (side, spans) in finding.sides.iter().zip([lefts, rights]) {
        let text = texts.iter().find(|text| text.0 == side.account).expect("checked before").1;
        assert!(spans.iter().all(|span| side.span.covers(*span) && text.get(span.range()).is_some()), "{finding:?}");
        assert!(spans.is_sorted_by(|a, b| a.end <= b.start), "{finding:?}");
    }
}

#[track_caller]
fn in_range(numbers: &[f64]) {
    assert!(numbers.iter().all(|number| (0.0..=1.0).contains(number)), "{numbers:?}");
}

fn account(id: &str, text: &str) -> Account {
    Account::new(id, text).expect("it is short")
}

fn sentences() -> Vec<String> {
    let text = |name: &&str| std::fs::read_to_string(crate::programs::account(name)).expect("it comes with the crate");
    let all = SAMPLES.iter().map(text).collect::<Vec<_>>().join("\n\n");
    let whole = |sentence: &str| format!("{}.", sentence.trim());
    all.split(['.', '?']).filter(|sentence| sentence.trim().len() > 20).map(whole).collect()
}

/// Sentences of the samples in any order, in paragraphs of three.
fn shuffled() -> impl Strategy<Value = String> {
    let paragraphs = |chosen: Vec<String>| chosen.chunks(3).map(|three| three.join(" ")).collect::<Vec<_>>().join("\n\n");
    subsequence(sentences(), 1..14).prop_shuffle().prop_map(paragraphs)
}

/// Pieces that mean something to some room.
const PIECES: &[&str] = &[
    "[",
    "]",
    "~~",
    "“",
    "”",
    "\"",
    "\r\n",
    "\n\n",
    "--",
    " [*1] ",
    "Mr. ",
    "He said that ",
    "on 3 May 1962, ",
    "didn't ",
    "If so, ",
    "\u{feff}",
    "5,000 ",
];

/// Any text at all, and texts of telling pieces.
fn arbitrary() -> impl Strategy<Value = String> {
    let known = proptest::sample::select(PIECES).prop_map(str::to_owned);
    let piece = prop_oneof![4 => known, 1 => ".{0,12}", 1 => "[A-Za-z ]{0,20}"];
    prop_oneof![".{0,200}", proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())]
}

/// What makes a finding one, apart from its id and the order of its sides.
fn essence(finding: &Finding) -> String {
    let mut sides: Vec<String> = finding.sides.iter().map(|side| format!("{side:?}")).collect();
    sides.sort();
    format!("{:?} {} {} {} {sides:?}", finding.kind, finding.rule, finding.score, finding.comparability)
}

/// The finding with its sides exchanged.
fn turn(finding: &mut Finding) {
    finding.sides.reverse();
    finding.differences.iter_mut().for_each(|found| std::mem::swap(&mut found.left, &mut found.right));
}

fn essences(report: &Report) -> BTreeSet<String> {
    report.discrepancies.iter().chain(&report.corroborations).map(essence).collect()
}

fn ids(findings: &[Finding]) -> BTreeSet<String> {
    findings.iter().map(|finding| finding.id.clone()).collect()
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn any_text_gives_a_sound_report(a in arbitrary(), b in arbitrary()) {
        sound(&compare(&account("a", &a), &account("b", &b)), &[("a", &a), ("b", &b)]);
        sound(&audit(&account("a", &a)), &[("a", &a)]);
    }

    #[test]
    fn what_is_read_stands_in_the_text(text in prop_oneof![arbitrary(), shuffled()]) {
        let reading = Comparer::new().read(&account("a", &text));
        for claim in &reading.claims {
            prop_assert_eq!(text.get(claim.span.range()), Some(claim.quote.as_str()));
            let words = claim.quantities.iter().chain(&claim.times);
            prop_assert!(words.clone().all(|part| text.get(part.span.range()) == Some(part.quote.as_str())));
            prop_assert!(claim.participants.iter().all(|part| text.get(part.span.range()).is_some()));
        }
        let spans = reading.attributions.iter().flat_map(|said| said.source.into_iter().chain([said.cue, said.content]));
        prop_assert!(spans.into_iter().all(|span| text.get(span.range()).is_some()));
    }

    #[test]
    fn an_account_does_not_contradict_its_copy(text in prop_oneof![arbitrary(), shuffled()], id in "[a-z]{1,8}") {
        let report = compare(&account("a", &text), &account(&id, &text));
        prop_assert!(report.discrepancies.is_empty(), "{:#?}", report.discrepancies);
    }

    #[test]
    fn the_sides_may_be_exchanged(a in shuffled(), b in shuffled()) {
        let (a, b) = (account("a", &a), account("b", &b));
        let (forth, mut back) = (compare(&a, &b), compare(&b, &a));
        back.discrepancies.iter_mut().chain(&mut back.corroborations).for_each(turn);
        prop_assert_eq!(&forth.discrepancies, &back.discrepancies);
        prop_assert_eq!(&forth.corroborations, &back.corroborations);
        prop_assert_eq!(&forth.omissions, &back.omissions);
    }

    #[test]
    fn the_order_of_accounts_changes_no_finding(texts in proptest::array::uniform3(shuffled()), first in any::<Index>()) {
        let mut accounts: Vec<Account> = ["a", "b", "c"].iter().zip(&texts).map(|(id, text)| account(id, text)).collect();
        let before = Comparer::new().compare(&accounts);
        accounts.rotate_left(first.index(3));
        accounts.swap(0, 1);
        let after = Comparer::new().compare(&accounts);
        prop_assert_eq!(essences(&before), essences(&after));
        prop_assert_eq!(ids(&before.discrepancies), ids(&after.discrepancies));
    }

    #[test]
    fn a_report_read_back_equals_itself(a in shuffled(), b in prop_oneof![arbitrary(), shuffled()]) {
        let report = compare(&account("a", &a), &account("b", &b));
        let json = serde_json::to_string(&report).expect("it is plain data");
        prop_assert_eq!(&serde_json::from_str::<Report>(&json).expect("it was written just now"), &report);
        let again = compare(&account("a", &a), &account("b", &b));
        prop_assert_eq!(serde_json::to_string(&again).expect("it is plain data"), json, "two runs, the same bytes");
    }
}

/// Nothing in it is in the samples.
const UNRELATED: &str = "Penguins raise their chicks on bare ice. Plumage changes twice before autumn.";

#[test]
fn an_unrelated_paragraph_removes_no_finding() {
    for (left, right) in [("accident-driver", "accident-cyclist"), ("kennedy-retold", "dobrynin-retold")] {
        let text = |name| std::fs::read_to_string(crate::programs::account(name)).expect("it comes with the crate");
        let (a, b) = (text(left), text(right));
        let findings = |text: &str| ids(&compare(&account(left, text), &account(right, &b)).discrepancies);
        let before = findings(&a);
        for longer in [format!("{}\n\n{UNRELATED}\n", a.trim_end()), in_the_middle(&a)] {
            let gone: Vec<_> = before.difference(&findings(&longer)).cloned().collect();
            assert!(gone.is_empty(), "{left}: {gone:?} of {}", before.len());
        }
    }
}

/// Between two paragraphs, so that heading and signature stay where they are.
fn in_the_middle(text: &str) -> String {
    let mut paragraphs: Vec<&str> = text.split("\n\n").collect();
    paragraphs.insert(paragraphs.len() / 2, UNRELATED);
    paragraphs.join("\n\n")
}
