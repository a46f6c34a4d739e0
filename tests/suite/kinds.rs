//! What each kind of disagreement takes in, and what comes near it and is none: one table a kind in `tests/cases`.

use rashomon::{Comparer, Kind, PairScore};

/// From this score on a pair counts as a discrepancy.
const FLAGGED: f64 = 0.5;

/// How many hits and how many near-misses hold a kind.
const ENOUGH: usize = 8;

/// A line of a table: a hit is found as that kind, a miss is not found as anything. A correction is no contradiction: there, a
/// hit is named so and does not pass the bar, and a miss is anything else, be it a contradiction.
pub struct Case {
    kind: Kind,
    hit: bool,
    pub texts: [String; 2],
}

impl Case {
    /// Whether its texts contradict each other.
    pub fn contradicts(&self) -> bool {
        self.hit && self.kind != Kind::Superseded
    }

    fn holds(&self, found: &PairScore) -> bool {
        let named = found.kind == Some(self.kind);
        match (self.kind, self.hit) {
            (Kind::Superseded, true) => named && found.score <= FLAGGED,
            (Kind::Superseded, false) => !named,
            (_, true) => named && found.score >= FLAGGED,
            (_, false) => found.score < FLAGGED,
        }
    }
}

/// The cases of every table; each is named after its kind.
pub fn cases() -> Vec<Case> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let mut tables: Vec<_> = std::fs::read_dir(folder).expect("the tables").map(|entry| entry.expect("a table").path()).collect();
    tables.retain(|path| path.extension().is_some_and(|extension| extension == "tsv"));
    tables.sort();
    // Beside the tables of kinds there is one of what can be compared at all.
    tables.retain(|table| table.extension().is_some_and(|end| end == "tsv") && !table.ends_with("comparability.tsv"));
    tables.iter().flat_map(|table| table_of(table)).collect()
}

fn table_of(path: &std::path::Path) -> Vec<Case> {
    let name = path.file_stem().expect("a file").to_string_lossy();
    let kind = Kind::from_name(&name).unwrap_or_else(|| panic!("{name} is no kind"));
    let text = std::fs::read_to_string(path).expect("a text");
    let case = |line: &str| {
        let columns: Vec<&str> = line.split('\t').collect();
        let [verdict @ ("hit" | "miss"), a, b] = columns[..] else { panic!("{name}: {line}") };
        Case { kind, hit: verdict == "hit", texts: [a.to_owned(), b.to_owned()] }
    };
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(case).collect()
}

#[test]
fn hits_are_found_and_near_misses_are_not() {
    let comparer = Comparer::new();
    let mut wrong = vec![];
    for case in cases() {
        let [a, b] = &case.texts;
        for (a, b) in [(a, b), (b, a)] {
            let found = comparer.score(a, b);
            if !case.holds(&found) {
                let verdict = if case.hit { "hit" } else { "miss" };
                wrong.push(format!("{} {verdict}: {found:?}\n  {a}\n  {b}", case.kind.name()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_kind_has_hits_and_near_misses() {
    let cases = cases();
    for kind in Kind::ALL {
        for hit in [true, false] {
            let count = cases.iter().filter(|case| case.kind == *kind && case.hit == hit).count();
            assert!(count >= ENOUGH, "{} has {count} cases that are hits: {hit}", kind.name());
        }
    }
}

#[test]
fn no_case_stands_twice() {
    let cases = cases();
    for (at, case) in cases.iter().enumerate() {
        let again = cases[..at].iter().any(|other| other.kind == case.kind && other.texts == case.texts);
        assert!(!again, "{}: {:?}", case.kind.name(), case.texts);
    }
}
