//! How much text does each room read in a second, beside one pass over the same text that does nothing but cut it into words and
//! sentences? And what does each form of a report cost beside making the report?
//!
//! The aim for a whole run of the `compare` program, from its start to the printed report, on two accounts of a few pages
//! (5 and 8 kB): under 60 ms on a slow machine. `whole/two accounts` is that run without the start of the program and the
//! reading of files, which take a few milliseconds.

use std::hint::black_box;
use std::time::Instant;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use rashomon::render::OutputFormat;
use rashomon::stages::{Readings, Rooms};
use rashomon::{Account, compare, render};
use unicode_segmentation::UnicodeSegmentation;

const KENNEDY: &str = include_str!("../examples/accounts/kennedy-retold.txt");
const DOBRYNIN: &str = include_str!("../examples/accounts/dobrynin-retold.txt");
const RUSK: &str = include_str!("../examples/accounts/rusk-retold.txt");
const DRIVER: &str = include_str!("../examples/accounts/accident-driver.txt");
const CYCLIST: &str = include_str!("../examples/accounts/accident-cyclist.txt");

/// About how long each of two accounts is, in bytes.
const LENGTH: usize = 50_000;

/// The texts one after another, over and over.
fn long(id: &str, texts: &[&str]) -> Account {
    let mut text = String::new();
    while text.len() < LENGTH {
        texts.iter().for_each(|part| text.extend([part, "\n\n"]));
    }
    Account::new(id, text).expect("the accounts are not empty")
}

fn left() -> Account {
    long("left", &[KENNEDY, DRIVER, RUSK])
}

fn right() -> Account {
    long("right", &[DOBRYNIN, CYCLIST])
}

fn group<'c>(criterion: &'c mut Criterion, name: &str, bytes: usize) -> BenchmarkGroup<'c, WallTime> {
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(bytes as u64));
    group.sample_size(10);
    group
}

/// What any reader of text pays at least.
fn floor(criterion: &mut Criterion) {
    let account = left();
    let text = account.text();
    assert!(text.unicode_words().count() > 8_000);
    assert!(text.unicode_sentences().count() > 300);
    let mut group = group(criterion, "floor", text.len());
    group.bench_function("unicode words", |bencher| bencher.iter(|| black_box(text).unicode_words().count()));
    group.bench_function("unicode sentences", |bencher| bencher.iter(|| black_box(text).unicode_sentences().count()));
    group.finish();
}

/// The rooms that read one account.
fn one_account(criterion: &mut Criterion) {
    let account = left();
    let rooms = Rooms::new(&account);
    assert!(rooms.source() > 100, "{} blocks", rooms.source());
    assert!(rooms.segment() > 9_000, "{} tokens", rooms.segment());
    assert!(rooms.syntax() > 300, "{} sentences", rooms.syntax());
    assert!(rooms.speech() > 100, "{} attributions", rooms.speech());
    assert!(rooms.claim() > 600, "{} claims", rooms.claim());
    let mut group = group(criterion, "read", account.text().len());
    group.bench_function("source", |bencher| bencher.iter(|| black_box(&rooms).source()));
    group.bench_function("segment", |bencher| bencher.iter(|| black_box(&rooms).segment()));
    group.bench_function("syntax", |bencher| bencher.iter(|| black_box(&rooms).syntax()));
    group.bench_function("speech", |bencher| bencher.iter(|| black_box(&rooms).speech()));
    group.bench_function("claim", |bencher| bencher.iter(|| black_box(&rooms).claim()));
    group.finish();
}

/// The rooms that hold two accounts against each other; their bytes are those of both.
fn two_accounts(criterion: &mut Criterion) {
    let accounts = [left(), right()];
    let readings = Readings::new(&accounts[0], &accounts[1]);
    let aligned = readings.align();
    assert!(aligned.pairs() > 1_000, "{} pairs", aligned.pairs());
    let weighed = readings.weigh(&aligned);
    assert!(weighed.conflicts() > 100, "{} conflicts", weighed.conflicts());
    let report = readings.report(&aligned, &weighed);
    assert!(report.discrepancies.len() > 10, "{} discrepancies", report.discrepancies.len());
    let options = render::TextOptions::default();
    let bytes = accounts.iter().map(|account| account.text().len()).sum();
    let mut group = group(criterion, "compare", bytes);
    group.bench_function("align", |bencher| bencher.iter(|| black_box(&readings).align().pairs()));
    group.bench_function("discrepancy and score", |bencher| {
        bencher.iter(|| readings.weigh(black_box(&aligned)).conflicts());
    });
    group.bench_function("report", |bencher| {
        bencher.iter(|| readings.report(black_box(&aligned), &weighed).discrepancies.len());
    });
    group.bench_function("render", |bencher| bencher.iter(|| render::text(black_box(&report), &accounts, &options).len()));
    group.finish();
}

/// Every form of a report, whose bytes are those of the accounts. None may take more than a tenth of the time in which the report is made.
fn forms(criterion: &mut Criterion) {
    const MOST: f64 = 0.1;
    let accounts = [left(), right()];
    let start = Instant::now();
    let report = compare(&accounts[0], &accounts[1]);
    let made = start.elapsed();
    let mut group = group(criterion, "render", accounts.iter().map(|account| account.text().len()).sum());
    for format in OutputFormat::ALL {
        let once = || {
            let start = Instant::now();
            black_box(format.write(black_box(&report), &accounts));
            start.elapsed()
        };
        let best = (0..5).map(|_| once()).min().unwrap_or_default();
        let share = best.as_secs_f64() / made.as_secs_f64();
        assert!(share < MOST, "{} takes {share:.3} of the time in which the report is made", format.name());
        group.bench_function(format.name(), |bencher| bencher.iter(|| format.write(black_box(&report), &accounts).len()));
    }
    group.finish();
}

/// From two accounts to the printed report.
fn whole(criterion: &mut Criterion) {
    let print = |left: &Account, right: &Account| {
        let report = compare(left, right);
        let printed = render::text(&report, &[left.clone(), right.clone()], &render::TextOptions::default());
        (report.discrepancies.len(), printed.len())
    };
    let short = [("kennedy", KENNEDY), ("dobrynin", DOBRYNIN)].map(|(id, text)| Account::new(id, text).expect("not empty"));
    let long = [left(), right()];
    for (name, [left, right]) in [("two accounts", &short), ("two long accounts", &long)] {
        let (found, printed) = print(left, right);
        assert!(found > 3 && printed > 1_000, "{name}: {found} discrepancies in {printed} bytes");
        let mut group = group(criterion, "whole", left.text().len() + right.text().len());
        group.bench_function(name, |bencher| bencher.iter(|| print(black_box(left), right)));
        group.finish();
    }
}

criterion_group!(benches, floor, one_account, two_accounts, forms, whole);
criterion_main!(benches);
