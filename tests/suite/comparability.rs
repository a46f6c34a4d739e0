//! Whether two statements are held to speak of one thing, and that those which do not are not called a discrepancy.

use rashomon::{Comparer, PairScore};

/// From this comparability on two statements count as speaking of one thing; from this score on as a discrepancy.
const HALF: f64 = 0.5;

/// What is held, a little below what was measured last.
const LEAST_AUC: f64 = 0.88;
const LEAST_RIGHT: f64 = 0.70;
/// Pairs that speak of two things and are called a discrepancy all the same, as a share; and pairs of one thing that are not comparable.
const MOST_FLAGGED: f64 = 0.20;
const MOST_LOST: f64 = 0.08;

/// A line of the table.
struct Case {
    same: bool,
    why: String,
    texts: [String; 2],
}

fn cases() -> Vec<Case> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/comparability.tsv")).expect("the table");
    let case = |line: &str| {
        let columns: Vec<&str> = line.split('\t').collect();
        let [verdict @ ("same" | "apart"), why, a, b] = columns[..] else { panic!("{line}") };
        Case { same: verdict == "same", why: why.to_owned(), texts: [a.to_owned(), b.to_owned()] }
    };
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(case).collect()
}

fn scored(cases: &[Case]) -> Vec<PairScore> {
    let comparer = Comparer::new();
    cases.iter().map(|case| comparer.score(&case.texts[0], &case.texts[1])).collect()
}

/// How often a pair of one thing has more than a pair of two things; equals count half.
fn auc(same: &[f64], apart: &[f64]) -> f64 {
    let won = |x: &f64, y: &f64| if x > y { 1.0 } else { f64::from(u8::from(x == y)) / 2.0 };
    let sum: f64 = same.iter().map(|x| apart.iter().map(|y| won(x, y)).sum::<f64>()).sum();
    sum / (same.len() * apart.len()) as f64
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

#[test]
fn one_thing_is_told_from_two() {
    let cases = cases();
    let found = scored(&cases);
    let of = |same: bool| -> Vec<f64> {
        cases.iter().zip(&found).filter(|(case, _)| case.same == same).map(|(_, found)| found.comparability).collect()
    };
    let (same, apart) = (of(true), of(false));
    let (kept, parted) = (same.iter().filter(|x| **x >= HALF).count(), apart.iter().filter(|x| **x < HALF).count());
    let (auc, right) = (auc(&same, &apart), share(kept + parted, cases.len()));
    println!("AUC {auc:.3}, right at 0.5 {right:.3}: {kept} of {} of one thing, {parted} of {} of two", same.len(), apart.len());
    for (case, found) in cases.iter().zip(&found).filter(|(case, found)| (found.comparability >= HALF) != case.same) {
        println!("{:.2} {}: {} | {}", found.comparability, case.why, case.texts[0], case.texts[1]);
    }
    assert!(auc >= LEAST_AUC, "AUC {auc}");
    assert!(right >= LEAST_RIGHT, "right {right}");
    assert!(share(same.len() - kept, same.len()) <= MOST_LOST, "{kept} of {}", same.len());
}

#[test]
fn what_is_of_two_things_is_no_discrepancy() {
    let cases = cases();
    let found = scored(&cases);
    let apart = cases.iter().zip(&found).filter(|(case, _)| !case.same);
    let flagged: Vec<String> = apart
        .clone()
        .filter(|(_, found)| found.score >= HALF)
        .map(|(case, found)| format!("{:.2} {}: {} | {}", found.score, case.why, case.texts[0], case.texts[1]))
        .collect();
    println!("{}", flagged.join("\n"));
    assert!(share(flagged.len(), apart.count()) <= MOST_FLAGGED, "{} flagged", flagged.len());
}

#[test]
fn every_reason_has_its_pairs() {
    let cases = cases();
    assert!(cases.len() >= 120, "{} pairs", cases.len());
    for (at, case) in cases.iter().enumerate() {
        let again = cases[..at].iter().any(|other| other.texts == case.texts);
        assert!(!again, "{:?} stands twice", case.texts);
    }
}
