//! Changed facts in copies of prose are found, and rewordings are left alone; and what comes near a change and is none.

use std::path::Path;

use rashomon::{Account, Kind, compare};

#[path = "../../examples/shared/planted/mod.rs"]
mod making;

/// The least share of the changed facts that is reported.
const RECALL: f64 = 0.88;
/// The least share of the reports that touch a changed fact.
const PRECISION: f64 = 0.97;
/// The greatest share of the rewordings that is reported.
const FLAGGED: f64 = 0.01;

fn measured(texts: &[String], copies: usize) -> making::Outcome {
    making::measure(texts, copies, 1).expect("the texts are accounts")
}

fn texts() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/planted/texts");
    making::texts(Path::new(folder)).expect("the texts")
}

#[track_caller]
fn holds(outcome: &making::Outcome) {
    println!("{}", outcome.table());
    assert!(outcome.recall() >= RECALL, "{:#?}", outcome.missed);
    assert!(outcome.precision() >= PRECISION && outcome.flagged() <= FLAGGED, "{:#?}", outcome.alarms);
}

#[test]
fn changed_facts_are_found_in_a_sample() {
    let texts = texts();
    holds(&measured(&texts[..4], 2));
}

#[test]
#[ignore = "takes a minute; run with --release -- --ignored --nocapture for the table"]
fn changed_facts_are_found() {
    holds(&measured(&texts(), 4));
}

#[test]
fn copies_are_the_same_in_every_run() {
    let texts = &texts()[..1];
    let copies = [(); 2].map(|()| making::copy(&texts[0], &mut making::Random::new(7), &mut vec![]).text);
    assert_eq!(copies[0], copies[1]);
    assert_ne!(copies[0], texts[0]);
}

#[test]
fn edits_stand_where_they_are_said_to() {
    for text in texts() {
        let copy = making::copy(&text, &mut making::Random::new(3), &mut vec![]);
        for edit in &copy.edits {
            let (here, there) = (&text[edit.original.clone()], &copy.text[edit.copy.clone()]);
            assert_ne!(here, there, "{edit:?}");
        }
    }
}

/// The kinds that are reported where one sentence is put in the place of another, among others that stay.
fn kinds(before: &str, after: &str) -> Vec<Kind> {
    let around = |sentence: &str| {
        format!(
            "The ferry from Holm was full that morning. {sentence} The harbour office had closed at noon because of the frost."
        )
    };
    let account = |id: &str, sentence: &str| Account::new(id, around(sentence)).expect("an account");
    compare(&account("a", before), &account("b", after)).discrepancies.iter().map(|finding| finding.kind).collect()
}

#[test]
fn what_was_changed_is_called_by_its_kind() {
    let cases = [
        ("Berit handed the keys to the clerk.", "Sigrun handed the keys to the clerk.", Kind::Entity),
        ("The pilot may leave the harbour on foot.", "The pilot must leave the harbour on foot.", Kind::Modality),
        (
            "The pilot told the clerk that the ice was thick.",
            "The clerk told the pilot that the ice was thick.",
            Kind::Structural,
        ),
        ("I told him that the ice would hold.", "He told me that the ice would hold.", Kind::Structural),
        ("The clerk could not read the list.", "The clerk could read the list.", Kind::Negation),
    ];
    let wrong: Vec<_> = cases.iter().filter(|(before, after, kind)| !kinds(before, after).contains(kind)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn what_was_put_otherwise_is_left_alone() {
    let cases = [
        ("Mr. Berg handed the keys to the clerk.", "Mister Berg handed the keys to the clerk."),
        ("The clerk had not read the list.", "The clerk hadn't read the list."),
        ("The pilot and the clerk saw the ice.", "The clerk and the pilot saw the ice."),
        ("The pilot can leave the harbour on foot.", "The pilot may leave the harbour on foot."),
        ("The clerk read the list of forty names.", "The clerk read the list of 40 names."),
        ("In January the clerk read the list of names.", "The clerk read the list of names in January."),
        ("The clerk read the list of the names.", "The list of the names was read by the clerk."),
    ];
    let wrong: Vec<_> = cases.iter().filter(|(before, after)| !kinds(before, after).is_empty()).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}
