//! What callers rely on in the types.

use rashomon::measure::{Counts, Measures, Reliability};
use rashomon::render::TextOptions;
use rashomon::{
    Account, AccountReading, Comparer, ComparerBuilder, Error, Finding, Format, Kind, MarkKind, PairScore, Report, Severity, Span,
};

/// The two accounts that come with the crate.
fn accounts() -> [Account; 2] {
    ["kennedy-retold", "dobrynin-retold"].map(|id| {
        let text = std::fs::read_to_string(crate::programs::account(id)).expect("it comes with the crate");
        Account::new(id, text).expect("it is short")
    })
}

#[test]
fn types_cross_threads() {
    fn crosses<T: Send + Sync + 'static>() {}
    crosses::<Account>();
    crosses::<Comparer>();
    crosses::<ComparerBuilder>();
    crosses::<Counts>();
    crosses::<Error>();
    crosses::<Finding>();
    crosses::<Format>();
    crosses::<PairScore>();
    crosses::<Measures>();
    crosses::<Reliability>();
    crosses::<AccountReading>();
    crosses::<Report>();
    crosses::<Span>();
    crosses::<TextOptions>();
}

#[test]
fn names_of_kinds_lead_back_to_them() {
    for kind in Kind::ALL {
        assert_eq!(Kind::from_name(kind.name()), Some(*kind));
        assert_eq!(serde_json::to_value(kind).expect("a word"), kind.name(), "reports and options use one name");
        assert_eq!(Kind::ALL.iter().filter(|other| *other == kind).count(), 1);
    }
    assert_eq!(Kind::from_name("no such kind"), None);
}

#[test]
fn measures_survive_json() {
    let judged = [(0.9, true), (0.2, false), (0.7, false), (0.7, true)];
    let measures = Measures::of(&judged, 0.5);
    let written = serde_json::to_string(&measures).expect("numbers");
    assert_eq!(serde_json::from_str::<Measures>(&written).expect("what was written"), measures);
    let table = Reliability::of(&[&judged], 4);
    let written = serde_json::to_string(&table).expect("numbers");
    assert_eq!(serde_json::from_str::<Reliability>(&written).expect("what was written"), table);
}

#[test]
fn names_of_formats_lead_back_to_them() {
    for format in Format::ALL {
        assert_eq!(Format::from_name(format.name()), Some(*format));
        assert_eq!(serde_json::to_value(format).expect("a word"), format.name(), "accounts and options use one name");
    }
    assert_eq!(Format::from_name("no such format"), None);
}

#[test]
fn severities_are_ordered() {
    assert!(Severity::Low < Severity::Medium && Severity::Medium < Severity::High);
}

#[test]
fn marks_are_named_as_reports_name_them() {
    let names = [
        (MarkKind::StruckOut, "struck_out"),
        (MarkKind::Redacted, "redacted"),
        (MarkKind::Inserted, "inserted"),
        (MarkKind::Page, "page"),
        (MarkKind::Footnote, "footnote"),
        (MarkKind::Heading, "heading"),
    ];
    for (kind, name) in names {
        assert_eq!(serde_json::to_value(kind).expect("a word"), name);
    }
}

#[test]
fn a_report_read_back_equals_itself() {
    let [a, b] = accounts();
    for report in [rashomon::compare(&a, &b), rashomon::audit(&a)] {
        let written = rashomon::render::json(&report);
        let read: Report = serde_json::from_str(&written).expect("our own");
        assert_eq!(read, report);
        assert_eq!(rashomon::render::json(&read), written);
    }
}

#[test]
fn the_doors_lead_to_one_implementation() {
    let [a, b] = accounts();
    let short = rashomon::compare(&a, &b);
    let pair = [a, b];
    assert_eq!(Comparer::new().compare(&pair), short);
    assert_eq!(Comparer::builder().build().expect("the usual settings").compare(&pair), short);
    assert_eq!(rashomon::audit(&pair[0]), Comparer::new().audit(&pair[0]));
}
