//! Sentences with the reading that each must have, from tables beside this file: hits beside near-misses.

use std::fmt::Write;

use super::super::{Claim, Polarity, Reading};
use super::read;

/// The last word of that form, and the claim that it belongs to; the end of a chain before any other word.
fn named<'a>(reading: &'a Reading, form: &str) -> Option<(&'a Claim, u32)> {
    let text = reading.wording.text();
    let is_it = |at: &u32| &text[reading.words[*at].span.range()] == form;
    let word = (0..reading.words.len() as u32).rev().find(is_it)?;
    let core = reading.claims.iter().find(|claim| claim.core() == word);
    let claim = core.or_else(|| reading.claims.iter().find(|claim| claim.own.contains(&word)))?;
    Some((claim, word))
}

/// A value as the tables name it: in lower case.
fn name(value: &impl std::fmt::Debug) -> String {
    format!("{value:?}").to_lowercase()
}

/// What was read of the predicate: affirmed or denied, the rungs, and the base form.
fn polarity(reading: &Reading, form: &str) -> Vec<String> {
    let Some((claim, word)) = named(reading, form) else { return vec!["unread".to_owned()] };
    let sign = if claim.polarity_at(&reading.words, word) == Polarity::Positive { "affirmed" } else { "denied" };
    vec![
        sign.to_owned(),
        name(&claim.certainty.rung),
        claim.obligation.as_ref().map_or("unbound".to_owned(), |rung| name(&rung.rung)),
        claim.commitment.as_ref().map_or("uncommitted".to_owned(), |rung| name(&rung.rung)),
        format!("={}", reading.words.lemma(word)),
    ]
}

/// What the clause of the word depends on: the words of the condition, "before", or nothing.
fn condition(reading: &Reading, form: &str) -> Vec<String> {
    let Some((claim, _)) = named(reading, form) else { return vec!["unread".to_owned()] };
    let Some(condition) = &claim.condition else { return vec!["-".to_owned()] };
    if condition.clause.is_none() {
        return vec!["before".to_owned()];
    }
    let stated = reading.wording.text()[condition.span.range()].split(|c: char| !c.is_alphanumeric());
    stated.chain(condition.exceptive.then_some("unless")).map(str::to_owned).collect()
}

/// Checks every row of a table and shows all that are read otherwise, and the known gaps that are none any more.
fn check(table: &str, least: usize, what: impl Fn(&Reading, &str) -> Vec<String>) {
    let rows: Vec<&str> = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(rows.len() >= least, "only {} rows", rows.len());
    let gaps = rows.iter().filter(|row| row.ends_with("\tgap")).count();
    println!("{} of {} rows hold", rows.len() - gaps, rows.len());
    let (mut failed, mut report) = (0, String::new());
    for row in rows {
        let fields: Vec<&str> = row.split('\t').collect();
        let [text, word, expected] = fields[..3] else { panic!("{row} has no three fields") };
        let found = read(text, |reading| what(reading, word));
        let holds = expected.split(' ').all(|reading| found.iter().any(|found| found == reading));
        let is_gap = fields.get(3) == Some(&"gap");
        if holds == is_gap {
            failed += 1;
            let kind = if is_gap { "holds now" } else { "expected" };
            writeln!(report, "{text}\n    `{word}`: {}; {kind}: {expected}", found.join(" ")).expect("a string");
        }
    }
    assert!(failed == 0, "{failed} failed\n{report}");
}

#[test]
fn polarity_certainty_obligation_and_commitment() {
    check(include_str!("../cases/polarity.tsv"), 300, polarity);
}

#[test]
fn conditions_with_their_consequences() {
    check(include_str!("../cases/conditions.tsv"), 60, condition);
}
