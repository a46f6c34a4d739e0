//! Who and where does not matter, what is told does: with every name exchanged the findings stay, with one fact turned exactly its
//! finding comes, and with the fact turned back it goes.

use std::collections::BTreeMap;

use rashomon::{Account, Finding, Kind, Report, Side, compare};

/// How far the score of a finding may move when its names do.
const TOLERANCE: f64 = 0.1;

/// A false alarm of the samples ("he wanted to know" against "I have never known him like this") that hangs on who "he" is taken to
/// be, and so on names. To be taken out with the alarm.
const UNSTEADY: (Kind, [usize; 2]) = (Kind::Negation, [22, 70]);

type Renaming = &'static [(&'static str, &'static str)];

const CUBA_TO_ANGOLA: Renaming = &[
    ("Dobrynin", "Kuznetsov"),
    ("DOBRYNIN", "KUZNETSOV"),
    ("Kennedy", "Harrison"),
    ("KENNEDY", "HARRISON"),
    ("RFK", "RFH"),
    ("Rusk", "Lansing"),
    ("RUSK", "LANSING"),
    ("Khrushchev", "Bulganin"),
    ("Castro", "Mendes"),
    ("Scali", "Porter"),
    ("Cuba", "Angola"),
    ("Cuban", "Angolan"),
    ("Cubans", "Angolans"),
    ("Turkey", "Norway"),
    ("Caribbean", "Atlantic"),
];

const SUPERPOWERS: Renaming = &[
    ("Soviet Union", "South Korea"),
    ("Soviet", "Korean"),
    ("Russians", "Koreans"),
    ("Moscow", "Seoul"),
    ("United States", "United Kingdom"),
    ("US", "UK"),
    ("American", "British"),
    ("Americans", "Britons"),
    ("Washington", "London"),
    ("Cuba", "Malta"),
    ("Cuban", "Maltese"),
    ("Cubans", "Maltese"),
    ("Turkey", "Greece"),
];

const DAYS: Renaming = &[
    ("Saturday", "Tuesday"),
    ("Sunday", "Wednesday"),
    ("October 27", "October 30"),
    ("October 30", "November 2"),
    ("October 26", "October 29"),
    ("27/X-62", "30/X-62"),
    ("Robert Kennedy", "Albert Norton"),
    ("ROBERT F. KENNEDY", "ALBERT F. NORTON"),
    ("R. Kennedy", "A. Norton"),
    ("Kennedy", "Norton"),
    ("RFK", "AFN"),
    ("Dobrynin", "Malik"),
    ("DOBRYNIN", "MALIK"),
];

const ACCIDENT: Renaming = &[
    ("Martin Hale", "Peter Stone"),
    ("Joanna Pryce", "Susan Clarke"),
    ("Mill Road", "Lime Road"),
    ("Park Street", "Hill Street"),
    ("Northgate", "Southgate"),
    ("Friday", "Tuesday"),
    ("12 May", "9 May"),
];

fn sample(name: &str) -> String {
    std::fs::read_to_string(crate::programs::account(name)).expect("it comes with the crate")
}

/// Every name exchanged at once, so that two may change places; the longest name first.
fn renamed(text: &str, renaming: Renaming) -> String {
    let mut renamed = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let inside = renamed.ends_with(char::is_alphanumeric);
        let ends = |from: &str| !rest[from.len()..].starts_with(char::is_alphanumeric);
        let fits = renaming.iter().filter(|(from, _)| !inside && rest.starts_with(from) && ends(from));
        match fits.max_by_key(|(from, _)| from.len()) {
            Some((from, to)) => {
                renamed.push_str(to);
                rest = &rest[from.len()..];
            }
            None => {
                renamed.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    renamed
}

fn report(texts: &[String; 2]) -> Report {
    let account = |id: &str, text: &str| Account::new(id, text).expect("it is short");
    compare(&account("a", &texts[0]), &account("b", &texts[1]))
}

/// The kind of a finding, and after how many ends of sentences its sides begin.
fn place(finding: &Finding, texts: &[String; 2]) -> (Kind, Vec<usize>) {
    let sentence = |side: &Side| {
        let text = &texts[usize::from(side.account == "b")];
        text[..side.span.start as usize].matches(['.', '?', '!']).count()
    };
    (finding.kind, finding.sides.iter().map(sentence).collect())
}

/// The scores of findings by their places, the best of each place.
fn findings(texts: &[String; 2]) -> BTreeMap<(Kind, Vec<usize>), f64> {
    let report = report(texts);
    let placed = report.discrepancies.iter().rev().map(|finding| (place(finding, texts), finding.score));
    let mut found: BTreeMap<_, _> = placed.collect();
    found.remove(&(UNSTEADY.0, UNSTEADY.1.to_vec()));
    found
}

#[track_caller]
fn stays(names: [&str; 2], renaming: Renaming) {
    let before = names.map(sample);
    let after = before.clone().map(|text| renamed(&text, renaming));
    let (before, after) = (findings(&before), findings(&after));
    // What stands just above the floor may fall below it within the tolerance.
    let plain = |score: f64| score >= 0.5 + TOLERANCE;
    let moved = |now: Option<&f64>, score: f64| now.map_or(plain(score), |now| (now - score).abs() > TOLERANCE);
    let lost: Vec<_> = before.iter().filter(|(place, score)| moved(after.get(*place), **score)).collect();
    let come: Vec<_> = after.iter().filter(|(place, score)| !before.contains_key(*place) && plain(**score)).collect();
    assert!(lost.is_empty() && come.is_empty(), "of {}: lost {lost:?}, come {come:?}", before.len());
}

#[test]
fn other_persons_and_places() {
    stays(["kennedy-retold", "dobrynin-retold"], CUBA_TO_ANGOLA);
}

#[test]
fn other_powers() {
    stays(["kennedy-retold", "dobrynin-retold"], SUPERPOWERS);
}

#[test]
fn other_days() {
    stays(["kennedy-retold", "dobrynin-retold"], DAYS);
}

#[test]
fn another_accident() {
    stays(["accident-driver", "accident-cyclist"], ACCIDENT);
}

/// Two accounts that agree in everything.
const LEFT: &str = "On Monday, 4 March 1974, the committee met at the town hall. The chairman opened the meeting at nine o'clock. \
    Mr. Ward sold the house to Mr. Lane for 40,000 pounds. The council refused to pay for the repairs. The engineer wore a red coat. \
    The bridge was closed on Thursday. The mayor did not sign the contract. The driver hit the cyclist near the bridge. \
    Twelve members voted for the plan. The auditor promised to publish the report.";
const RIGHT: &str = "The committee met at the town hall on Monday, 4 March 1974. The chairman opened the meeting at nine. \
    Mr. Ward sold the house to Mr. Lane for 40,000 pounds. The council refused to pay for the repairs. The engineer wore a red coat. \
    On Thursday the bridge was closed. The mayor did not sign the contract. The driver hit the cyclist near the bridge. \
    Twelve members voted for the plan. The auditor promised to publish the report.";

/// One fact, turned: what stands in the right account, what is put there, the kinds that name the difference.
const FLIPS: &[(&str, &str, &[Kind])] = &[
    ("40,000 pounds", "70,000 pounds", &[Kind::Numeric]),
    ("Twelve members", "Seven members", &[Kind::Numeric]),
    ("On Thursday the bridge", "On Tuesday the bridge", &[Kind::Temporal]),
    ("at nine", "at eleven", &[Kind::Temporal]),
    // A year by itself is still told as a number.
    ("4 March 1974", "4 March 1975", &[Kind::Temporal, Kind::Numeric]),
    ("did not sign", "signed", &[Kind::Negation]),
    ("bridge was closed", "bridge was not closed", &[Kind::Negation]),
    ("bridge was closed", "bridge was open", &[Kind::Antonymy]),
    ("The driver hit the cyclist", "The cyclist hit the driver", &[Kind::Structural]),
    ("a red coat", "a blue coat", &[Kind::Entity, Kind::Lexical]),
    ("Mr. Ward sold the house to Mr. Lane", "Mr. Lane sold the house to Mr. Ward", &[Kind::Structural]),
    ("refused to pay", "agreed to pay", &[Kind::Commitment, Kind::Antonymy, Kind::Negation]),
    ("promised to publish", "refused to publish", &[Kind::Commitment, Kind::Antonymy, Kind::Negation]),
];

/// Flips that are not seen yet; whoever teaches the library one of them moves it up.
const NOT_YET: &[(&str, &str)] = &[];

fn flipped(from: &str, to: &str) -> Vec<Finding> {
    assert_eq!(RIGHT.matches(from).count(), 1, "{from:?}");
    report(&[LEFT.to_owned(), RIGHT.replace(from, to)]).discrepancies
}

#[test]
fn accounts_that_agree_give_no_finding() {
    let report = report(&[LEFT.to_owned(), RIGHT.to_owned()]);
    assert!(report.discrepancies.is_empty(), "{:#?}", report.discrepancies);
}

#[test]
fn one_fact_turned_is_one_finding() {
    let said =
        |finding: &Finding| format!("{} {:?} against {:?}", finding.kind.name(), finding.sides[0].quote, finding.sides[1].quote);
    let mut faults = vec![];
    for &(from, to, kinds) in FLIPS {
        let found = flipped(from, to);
        if found.len() != 1 || !kinds.contains(&found[0].kind) {
            faults.push(format!("{from:?} to {to:?} gives {:#?}", found.iter().map(said).collect::<Vec<_>>()));
        }
    }
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), FLIPS.len(), faults.join("\n"));
}

#[test]
fn what_is_not_seen_yet_is_known() {
    for (from, to) in NOT_YET {
        assert!(flipped(from, to).is_empty(), "{from:?} to {to:?} is seen now: move it to FLIPS");
    }
}
