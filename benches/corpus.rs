//! Does a corpus cost ten times as much when it is ten times as large? Do two threads help? Is one question quick in a large one? And
//! does text that was made to be slow stay slow in step with its length?
//!
//! `cargo bench --bench corpus` goes up to 100,000 claims, `cargo bench --bench corpus -- 1000000` to a million, which takes many
//! minutes and some gigabytes. The accounts are pages of a ledger told twice (`benches/shared/made.rs`), a hundred scenes each. Each line
//! is one size, in a process of its own: the time to read and compare all accounts on one thread and on two, the peak of memory, how many
//! of the changed facts the report has, and how long it takes to ask for the ten best counterparts of one claim, beside holding it
//! against every claim by strsim's Sørensen-Dice. The second table holds texts against themselves, and shows what a byte of them costs
//! beside a byte of ordinary prose.
//!
//! The aims: at most 13 times the time for ten times the claims from 10,000 on, within 8 GiB; two threads at least 1.7 times as fast as
//! one; an answer in at most a thousandth of the time of a scan; at most ten times the cost of prose. Which of them hold is printed.

#[path = "shared/made.rs"]
mod made;

use std::collections::{HashMap, HashSet};
use std::hint::black_box;
use std::ops::Range;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use made::Made;
use rashomon::{Account, Comparer, Corpus, CorpusReport, Side};

const MOST_GROWTH: f64 = 13.0;
const AT_LEAST_FASTER: f64 = 1.7;
const MOST_OF_A_SCAN: f64 = 1e-3;
const MOST_GIBIBYTES: f64 = 8.0;
const MOST_OF_PROSE: f64 = 10.0;
/// Scenes on a page.
const PAGE: usize = 100;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--bench")).collect();
    if let [flag, claims] = &arguments[..]
        && flag == "--measure"
    {
        return measure(claims.parse().unwrap_or(PAGE));
    }
    let most: usize = arguments.first().and_then(|claims| claims.parse().ok()).unwrap_or(100_000);
    let mut broken = sizes(most);
    broken.extend(hostile());
    broken.iter().for_each(|aim| println!("An aim does not hold: {aim}."));
    if broken.is_empty() {
        println!("All aims hold.");
    }
    ExitCode::SUCCESS
}

/// One corpus, in a process of its own: seconds, GiB, share of the changed facts found, seconds for a question, seconds for a scan.
fn measure(claims: usize) -> ExitCode {
    let made = made::made(claims / 2);
    let (accounts, starts) = pages(&made);
    let mut corpus = Corpus::new(Comparer::new());
    accounts.into_iter().for_each(|account| corpus.add(account));
    let start = Instant::now();
    corpus.update();
    let took = start.elapsed();
    let report = corpus.report();
    let found = found(&made, &starts, &report);
    let asked = "Captain Gandor sold 51 barrels of herring in Kaelbar on 11 May 1790.";
    let (mut ask, mut best) = (Duration::MAX, 0.0);
    for _ in 0..5 {
        let start = Instant::now();
        best = corpus.ask(black_box(asked), 10).first().map_or(0.0, |best| best.share);
        ask = ask.min(start.elapsed());
    }
    assert!(best > 0.0, "something is like it");
    let texts: Vec<&str> = corpus.accounts().iter().flat_map(|account| account.text().split_inclusive('.')).collect();
    let start = Instant::now();
    let sum: f64 = texts.iter().map(|text| strsim::sorensen_dice(black_box(asked), text)).sum();
    let scan = start.elapsed();
    assert!(sum > 0.0);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse::<f64>().ok());
    let numbers = [
        took.as_secs_f64(),
        peak.unwrap_or(0.0) / 1024.0 / 1024.0,
        found,
        ask.as_secs_f64(),
        scan.as_secs_f64(),
        texts.len() as f64,
    ];
    println!("{}", numbers.map(|number| number.to_string()).join(" "));
    ExitCode::SUCCESS
}

/// The pages of both accounts, and by their ids where each begins.
fn pages(made: &Made) -> (Vec<Account>, HashMap<String, usize>) {
    let (mut pages, mut starts) = (vec![], HashMap::new());
    for account in [&made.left, &made.right] {
        let sentences: Vec<&str> = account.text().split_inclusive('.').collect();
        let mut start = 0;
        for (number, sentences) in sentences.chunks(PAGE).enumerate() {
            let (id, text) = (format!("{}-{number}", account.id()), sentences.concat());
            starts.insert(id.clone(), start + text.len() - text.trim_start().len());
            start += text.len();
            pages.push(Account::new(id, text.trim()).expect("it is short"));
        }
    }
    (pages, starts)
}

/// The share of the changed facts that are reported, with both of their sentences among the sides of one discrepancy.
fn found(made: &Made, starts: &HashMap<String, usize>, report: &CorpusReport) -> f64 {
    let place = |side: &Side| (side.account.starts_with("left"), starts[&side.account] + side.span.start as usize);
    let mut told: HashMap<(bool, usize), Vec<usize>> = HashMap::new();
    for (number, found) in report.discrepancies.iter().enumerate() {
        found.finding.sides.iter().for_each(|side| told.entry(place(side)).or_default().push(number));
    }
    let of = |left: bool, sentence: &Range<usize>| -> HashSet<usize> {
        sentence.clone().filter_map(|at| told.get(&(left, at))).flatten().copied().collect()
    };
    let is_found = |(left, right): &&(Range<usize>, Range<usize>)| !of(true, left).is_disjoint(&of(false, right));
    made.changed.iter().filter(is_found).count() as f64 / made.changed.len() as f64
}

/// What a process of its own measures.
fn measured(claims: usize, threads: usize) -> Option<Vec<f64>> {
    let mut command = Command::new(std::env::current_exe().ok()?);
    command.args(["--measure", &claims.to_string()]).env("RAYON_NUM_THREADS", threads.to_string());
    let output = command.output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.split_whitespace().map(|number| number.parse().ok()).collect()
}

/// Prints a line for each size, and gives the aims that do not hold.
fn sizes(most: usize) -> Vec<String> {
    println!(
        "{:>8} {:>10} {:>11} {:>7} {:>6} {:>10} {:>12}",
        "claims", "one thread", "two threads", "memory", "found", "a question", "of a scan"
    );
    let (mut broken, mut last): (Vec<String>, Option<f64>) = (vec![], None);
    for claims in [1_000, 10_000, 100_000, 1_000_000].into_iter().filter(|&claims| claims <= most) {
        let (Some(one), Some(two)) = (measured(claims, 1), measured(claims, 2)) else {
            broken.push(format!("{claims} claims were not measured"));
            continue;
        };
        let (faster, of_a_scan) = (one[0] / two[0], one[3] / one[4]);
        println!(
            "{claims:>8} {:>8.2} s {:>9.2}x {:>3.2} GiB {:>6.3} {:>7.0} µs {of_a_scan:>12.6}",
            one[0],
            faster,
            one[1],
            one[2],
            one[3] * 1e6
        );
        let mut aim = |holds: bool, what: String| {
            if !holds {
                broken.push(format!("{what} at {claims} claims"));
            }
        };
        let large = claims >= 100_000;
        aim(!large || faster >= AT_LEAST_FASTER, format!("two threads are {faster:.2} times as fast"));
        aim(claims < 1_000_000 || of_a_scan <= MOST_OF_A_SCAN, format!("a question takes {of_a_scan:.6} of a scan"));
        aim(one[1] <= MOST_GIBIBYTES, format!("{:.1} GiB", one[1]));
        if let Some(last) = last.filter(|_| large) {
            aim(one[0] / last <= MOST_GROWTH, format!("{:.1} times the time of a tenth", one[0] / last));
        }
        last = Some(one[0]);
    }
    broken
}

/// How long each hostile text is, in bytes.
const LENGTH: usize = 200_000;

/// Ordinary prose; shorter than the others, so that a cost that grows faster than its text shows.
const PROSE: [&str; 5] = [
    include_str!("../examples/accounts/kennedy-retold.txt"),
    include_str!("../examples/accounts/dobrynin-retold.txt"),
    include_str!("../examples/accounts/rusk-retold.txt"),
    include_str!("../examples/accounts/accident-driver.txt"),
    include_str!("../examples/accounts/accident-cyclist.txt"),
];

/// Prints what a byte of texts made to be slow costs beside one of prose, and gives the aims that do not hold.
fn hostile() -> Vec<String> {
    let quotes = |nested: usize| format!("{}He left.{}", "He said, \"".repeat(nested), "\"".repeat(nested));
    let one_and_many = "The clerk sold the red mill. ".to_owned() + &"The clerk sold a mill. ".repeat(LENGTH / 23);
    let texts = [
        ("one word over and over", "stone ".repeat(LENGTH / 6)),
        ("every sentence the same", "The clerk sold the mill. ".repeat(LENGTH / 25)),
        ("ten thousand nested quotes", quotes(10_000)),
        ("one claim, ten thousand like it", one_and_many),
        ("no stop and no blank", "a".repeat(LENGTH)),
        ("brackets only", "([{".repeat(LENGTH / 3)),
        ("numbers only", "12 ".repeat(LENGTH / 3)),
    ];
    let of_prose = cost(&PROSE.concat());
    println!("\n{:>34} {:>16}", "text", "times prose");
    let mut broken = vec![];
    for (name, text) in texts {
        let times = cost(&text) / of_prose;
        println!("{name:>34} {times:>16.2}");
        if times > MOST_OF_PROSE {
            broken.push(format!("{name}: {times:.1} times the cost of prose"));
        }
    }
    broken
}

/// Seconds for each byte of comparing a text with itself.
fn cost(text: &str) -> f64 {
    let [left, right] = ["left", "right"].map(|id| Account::new(id, text).expect("it is short"));
    let once = || {
        let start = Instant::now();
        black_box(rashomon::compare(&left, &right));
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default().as_secs_f64() / text.len() as f64
}
