//! What each kind of disagreement takes in, and what comes near it and is none: one table a kind in `tests/cases`.

use rashomon::{Comparer, Kind};

/// From this score on a pair counts as a discrepancy.
const FLAGGED: f64 = 0.5;

/// A line of a table: a hit is found as that kind, a miss is not found as anything.
struct Case {
    kind: Kind,
    hit: bool,
    texts: [String; 2],
}

/// The cases of every table; each is named after its kind.
fn cases() -> Vec<Case> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let mut tables: Vec<_> = std::fs::read_dir(folder).expect("the tables").map(|entry| entry.expect("a table").path()).collect();
    tables.sort();
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
    for Case { kind, hit, texts: [a, b] } in cases() {
        for (a, b) in [(&a, &b), (&b, &a)] {
            let found = comparer.score(a, b);
            let flagged = found.score >= FLAGGED;
            if flagged != hit || hit && found.kind != Some(kind) {
                wrong.push(format!("{} {}: {found:?}\n  {a}\n  {b}", kind.name(), if hit { "hit" } else { "miss" }));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
