//! How fast are look-ups in WordNet, beside a hash map of the same words that is already filled?

use std::{collections::HashMap, hint::black_box};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

// What is measured is private to the library, and needs nothing else of it.
#[allow(dead_code, unused_imports, reason = "only some of it is measured")]
#[path = "../src/lexicon/wordnet/mod.rs"]
mod wordnet;

use wordnet::{Known, Pos, Relatedness, base, closest, find};

/// Words of a report on a crisis, of which the last three are in no dictionary.
const WORDS: [&str; 16] = [
    "missile",
    "withdraw",
    "turkey",
    "president",
    "agreement",
    "deny",
    "soviet union",
    "question",
    "remove",
    "week",
    "meeting",
    "unsurmountable",
    "letter",
    "xqzzy",
    "dobryninx",
    "thee-er",
];

const FORMS: [&str; 8] = ["were", "missiles", "withdrew", "denied", "agreements", "letters", "said", "remove"];

const PAIRS: [(&str, &str, Pos); 8] = [
    ("missile", "weapon", Pos::Noun),
    ("monday", "friday", Pos::Noun),
    ("letter", "character", Pos::Noun),
    ("party", "company", Pos::Noun),
    ("accept", "reject", Pos::Verb),
    ("buy", "sell", Pos::Verb),
    ("public", "secret", Pos::Adj),
    ("question", "kitchen", Pos::Noun),
];

fn relation(a: &str, b: &str, pos: Pos) -> Option<Relatedness> {
    closest(&Known::of(a, pos)?, &Known::of(b, pos)?)
}

fn look_ups(criterion: &mut Criterion) {
    let known: HashMap<&str, _> = WORDS.iter().filter_map(|word| Some((*word, find(word)?))).collect();
    assert_eq!(known.len(), 13, "the last three are no words");
    let mut group = criterion.benchmark_group("find");
    group.throughput(Throughput::Elements(WORDS.len() as u64));
    group.bench_function("in place", |bencher| bencher.iter(|| WORDS.map(|word| find(black_box(word)))));
    group.bench_function("in a small hash map", |bencher| bencher.iter(|| WORDS.map(|word| known.get(black_box(word)))));
    group.finish();
}

/// Look-ups all over the table, so that little of it is in the nearest cache.
fn all_words(criterion: &mut Criterion) {
    let mut words = vec![];
    for first in 'a'..='z' {
        for second in 'a'..='z' {
            words.extend(["", "e", "in", "rd", "tion", "ment", "ster"].map(|end| format!("{first}{second}{end}")));
        }
    }
    let mut group = criterion.benchmark_group("find");
    group.throughput(Throughput::Elements(words.len() as u64));
    let found = || words.iter().filter(|word| find(black_box(word)).is_some()).count();
    assert!(found() > 200, "{}", found());
    group.bench_function("all over", |bencher| bencher.iter(found));
    group.finish();
}

fn meanings(criterion: &mut Criterion) {
    assert!(relation("monday", "friday", Pos::Noun).is_some());
    let mut group = criterion.benchmark_group("meaning");
    group.throughput(Throughput::Elements(FORMS.len() as u64));
    group.bench_function("base", |bencher| bencher.iter(|| FORMS.map(|form| base(black_box(form), Pos::Verb).is_some())));
    group.throughput(Throughput::Elements(PAIRS.len() as u64));
    group.bench_function("relation", |bencher| bencher.iter(|| PAIRS.map(|(a, b, pos)| relation(black_box(a), b, pos))));
    group.finish();
}

/// The worst case: two verbs of about fifty senses each.
fn many_senses(criterion: &mut Criterion) {
    assert!(relation("break", "make", Pos::Verb).is_some());
    criterion.bench_function("meaning/relation of break and make", |bencher| {
        bencher.iter(|| relation(black_box("break"), "make", Pos::Verb));
    });
}

criterion_group!(benches, look_ups, all_words, meanings, many_senses);
criterion_main!(benches);
