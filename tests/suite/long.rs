//! Long accounts, in which much is told: what contradicts each other is found among the rest, and what is told of different things is not
//! held together because there is so much of it. The statements of labelled pairs stand in two accounts, in the second in another order,
//! and nothing around them tells which belong together.

use std::ops::Range;
use std::path::Path;

use rashomon::{Account, Finding, Format};
use serde_json::Value;

use crate::{kinds, made};

/// What the two accounts have in each other's place.
struct Told {
    texts: [String; 2],
    contradicts: bool,
}

/// What was reported.
#[derive(Debug, Default)]
struct Found {
    contradictions: usize,
    /// How many of them were reported.
    hits: usize,
    /// How many others were.
    wrong: usize,
    /// How many discrepancies there are between statements that do not belong together.
    crossed: usize,
}

/// The statements in the order of their numbers, and where each stands.
fn account<'t>(id: &str, told: impl Iterator<Item = (usize, &'t str)>) -> (Account, Vec<(usize, Range<usize>)>) {
    let (mut text, mut places) = (String::new(), vec![]);
    for (number, statement) in told {
        let start = text.len();
        text.push_str(statement);
        if !statement.ends_with(['.', '!', '?', '"']) {
            text.push('.');
        }
        places.push((number, start..text.len()));
        text.push_str("\n\n");
    }
    (Account::new(id, text).expect("it is not too long").with_format(Format::Plain), places)
}

/// All numbers up to `many`, neighbours far from each other.
fn scattered(many: usize) -> impl Iterator<Item = usize> {
    let step = (many * 3 / 8..).find(|&step| is_prime(step) && !many.is_multiple_of(step)).unwrap_or(1);
    (0..many).map(move |at| at * step % many)
}

fn is_prime(number: usize) -> bool {
    number > 1 && (2..number).take_while(|by| by * by <= number).all(|by| !number.is_multiple_of(by))
}

/// Compares the two accounts of what is told.
fn found(told: &[Told]) -> Found {
    let (left, lefts) = account("left", told.iter().map(|one| one.texts[0].as_str()).enumerate());
    let (right, rights) = account("right", scattered(told.len()).map(|at| (at, told[at].texts[1].as_str())));
    let number = |places: &[(usize, Range<usize>)], start: usize| {
        places.iter().find(|place| place.1.contains(&start)).expect("it is in a statement").0
    };
    let report = rashomon::compare(&left, &right);
    let (mut own, mut crossed): (Vec<usize>, usize) = (vec![], 0);
    for one in &report.discrepancies {
        let [a, b] = [0, 1].map(|side| one.sides[side].span.range().start);
        let (a, b) = (number(&lefts, a), number(&rights, b));
        if a == b { own.push(a) } else { crossed += 1 }
    }
    own.sort_unstable();
    own.dedup();
    let hits = own.iter().filter(|&&at| told[at].contradicts).count();
    let contradictions = told.iter().filter(|one| one.contradicts).count();
    Found { contradictions, hits, wrong: own.len() - hits, crossed }
}

#[test]
fn neighbours_are_scattered() {
    let all: Vec<usize> = scattered(40).collect();
    assert!(all.windows(2).all(|two| two[0].abs_diff(two[1]) > 2), "{all:?}");
    assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), 40);
}

#[test]
fn hits_are_found_among_many() {
    let told = kinds::cases().into_iter().map(|case| Told { contradicts: case.contradicts(), texts: case.texts });
    let told: Vec<Told> = told.collect();
    let found = found(&told);
    assert!(found.hits * 10 >= found.contradictions * 9, "{found:?}");
}

/// The score with which the statements are held against each other, one in each of two accounts that tell so many scenes besides.
fn score_among(scenes: usize, statements: [&str; 2]) -> f64 {
    let made = made::made(scenes);
    let account = |id: &str, before: &Account, said: &str| Account::new(id, format!("{}\n\n{said}\n", before.text()));
    let left = account("left", &made.left, statements[0]).expect("it is not too long");
    let right = account("right", &made.right, statements[1]).expect("it is not too long");
    let report = rashomon::compare(&left, &right);
    let said = |one: &&Finding| one.sides.iter().zip(statements).all(|(side, said)| said.contains(&side.quote));
    report.discrepancies.iter().find(said).map_or(0.0, |one| one.score)
}

#[test]
fn what_few_words_have_in_common_tells_less_among_many_claims() {
    let few = ["Nobody wept.", "The widow wept."];
    assert!(score_among(1, few) >= 0.5);
    assert!(score_among(1000, few) < 0.5);
    let many = ["The pilot was killed in the crash near Lowick.", "The pilot was not killed in the crash near Lowick."];
    assert!(score_among(1, many) >= 0.5);
    assert!(score_among(1000, many) >= 0.5);
}

/// News, encyclopedias, conversations, captions and verses.
const SETS: [&str; 6] =
    ["msrp_news_paraphrase", "wikifactcheck_refuted", "mnli_dev_matched", "snli_test", "verse_translations", "climate_fever"];
/// So many pairs of a set make two accounts.
const SIZES: [usize; 4] = [40, 150, 600, 2400];

/// Pairs spread evenly over a set.
fn pairs(folder: &str, set: &str, many: usize) -> Vec<Told> {
    let path = Path::new(folder).join(format!("eval/pairs/{set}.jsonl"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines: Vec<&str> = text.lines().collect();
    let told = |line: &&str| {
        let pair: Value = serde_json::from_str(line).expect("a pair");
        let text = |side: &str| pair[side].as_str().expect("a text").split_whitespace().collect::<Vec<_>>().join(" ");
        Told { texts: [text("a"), text("b")], contradicts: pair["label"] == "contradiction" }
    };
    lines.iter().step_by((lines.len() / many).max(1)).take(many).map(told).collect()
}

#[test]
#[ignore = "takes long without optimisation"]
fn detection_is_as_good_as_it_was_in_long_accounts() {
    let Ok(folder) = std::env::var("RASHOMON_SHARED") else { return println!("RASHOMON_SHARED is not set: left out") };
    println!("| pairs | contradictions | reported | others reported | between others |");
    println!("| ---: | ---: | ---: | ---: | ---: |");
    for size in SIZES {
        let mut sum = Found::default();
        for set in SETS {
            let found = found(&pairs(&folder, set, size));
            sum.contradictions += found.contradictions;
            sum.hits += found.hits;
            sum.wrong += found.wrong;
            sum.crossed += found.crossed;
        }
        println!("| {size} | {} | {} | {} | {} |", sum.contradictions, sum.hits, sum.wrong, sum.crossed);
        assert!(sum.hits * 100 >= sum.contradictions * 20, "{size}: {sum:?}");
        assert!(sum.crossed * 5 <= sum.hits, "{size}: {sum:?}");
    }
}
