//! What does reading an account cost, beside one pass over the same text that does nothing but cut it into words and sentences, and
//! how much memory does it take for each byte of text? Does either grow faster than the text?
//!
//! The aims: at most twenty such passes, on one thread, from 10 kB to 100 MB; and memory in step with the text.
//!
//! `cargo bench --bench reading` goes up to 10 MB; `cargo bench --bench reading -- 100` goes on to 100 MB, which takes minutes and
//! ten gigabytes. Each line is one size: the floor's time, then how many floors each room costs, and all of them together, which is
//! what the first aim speaks of. The last is `Comparer::read`, which also writes what was read down as plain data, and throws it
//! away. Floors and rooms take turns, and the best time of each counts, so that a busy machine does little harm. Memory is the peak of a process that reads such a
//! text and does nothing else, less what the same process takes for a text of one line.

#[path = "shared/peak.rs"]
mod peak;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

use rashomon::stages::Rooms;
use rashomon::{Account, Comparer};
use unicode_segmentation::UnicodeSegmentation;

const TEXTS: [&str; 5] = [
    include_str!("../examples/accounts/kennedy-retold.txt"),
    include_str!("../examples/accounts/dobrynin-retold.txt"),
    include_str!("../examples/accounts/rusk-retold.txt"),
    include_str!("../examples/accounts/accident-driver.txt"),
    include_str!("../examples/accounts/accident-cyclist.txt"),
];

/// How many passes of the floor reading may cost.
const MOST: f64 = 20.0;
/// By how much more memory a byte of the longest text may take than one of a text of 100 kB.
const DRIFT: f64 = 1.25;

const ROOMS: [&str; 7] = ["source", "segment", "syntax", "speech", "claim", "rooms", "whole"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--bench")).collect();
    if let [flag, bytes] = &arguments[..]
        && flag == peak::FLAG
    {
        return peak::told(|| drop(black_box(Comparer::new().read(&account(bytes.parse().unwrap_or(1))))));
    }
    let most = arguments.first().and_then(|megabytes| megabytes.parse().ok()).unwrap_or(10);
    let sizes = [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];
    let sizes: Vec<usize> = sizes.into_iter().filter(|&bytes| bytes <= most * 1_000_000).collect();
    println!("{:>11} {:>10} {}  {:>14}", "bytes", "floor", ROOMS.map(|room| format!("{room:>8}")).concat(), "memory a byte");
    let (mut holds, mut first): (bool, Option<f64>) = (true, None);
    for bytes in sizes {
        let reading = cost(bytes);
        let memory = peak::a_byte(bytes, bytes);
        println!("{}", memory.map_or("not known here".to_owned(), |memory| format!("{memory:>14.1}")));
        // A small text hardly shows in the memory of a process.
        let grown = memory.zip(first).is_some_and(|(memory, first)| memory > first * DRIFT);
        first = first.or(memory.filter(|_| bytes >= 100_000));
        holds &= reading <= MOST && !grown;
    }
    println!("{}", if holds { "Both aims hold." } else { "An aim does not hold." });
    if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints what reading costs in floors, and gives the cost of all rooms.
fn cost(bytes: usize) -> f64 {
    let account = account(bytes);
    let text = account.text();
    let rooms = Rooms::new(&account);
    let comparer = Comparer::new();
    let mut stages: [(f64, Box<dyn Fn() -> usize + '_>); 7] = [
        (f64::INFINITY, Box::new(|| text.unicode_words().count() + text.unicode_sentences().count())),
        (f64::INFINITY, Box::new(|| rooms.source())),
        (f64::INFINITY, Box::new(|| rooms.segment())),
        (f64::INFINITY, Box::new(|| rooms.syntax())),
        (f64::INFINITY, Box::new(|| rooms.speech())),
        (f64::INFINITY, Box::new(|| rooms.claim())),
        (f64::INFINITY, Box::new(|| comparer.read(&account).claims.len())),
    ];
    for _ in 0..(2_000_000 / bytes).clamp(1, 40) {
        for (best, stage) in &mut stages {
            let start = Instant::now();
            assert!(black_box(stage()) > 0, "there is something to read");
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    let floor = stages[0].0;
    let mut floors: Vec<f64> = stages[1..].iter().map(|stage| stage.0 / floor).collect();
    floors.insert(5, floors[..5].iter().sum());
    let shown: String = floors.iter().map(|cost| format!("{cost:>8.2}")).collect();
    print!("{bytes:>11} {:>7.2} ms {shown}  ", floor * 1e3);
    floors[5]
}

/// So many bytes of prose: the small accounts over and over, each time with other names and numbers, so that the words grow in
/// number with the text as those of real prose do.
fn account(bytes: usize) -> Account {
    let (mut text, mut state) = (String::with_capacity(bytes + 20_000), 1_u64);
    while text.len() < bytes {
        for part in TEXTS {
            part.split_inclusive(' ').for_each(|word| vary(word, &mut state, &mut text));
            text.push_str("\n\n");
        }
    }
    text.truncate(text.floor_char_boundary(bytes));
    Account::new("long", text).expect("it is not too long")
}

/// One name in four, and one number in two, becomes another.
fn vary(word: &str, state: &mut u64, text: &mut String) {
    const SYLLABLES: [&str; 16] =
        ["bar", "den", "dor", "el", "gan", "hol", "ka", "lin", "mar", "ner", "or", "ros", "san", "tor", "ul", "vik"];
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    let pick = (*state >> 33) as usize;
    let is_name = word.starts_with(char::is_uppercase) && word.trim().len() > 3 && word.trim().chars().all(char::is_alphabetic);
    if is_name && pick.is_multiple_of(4) {
        let name = [pick >> 2, pick >> 6, pick >> 10].map(|at| SYLLABLES[at % 16]).concat();
        text.push_str(&name[..1].to_uppercase());
        text.push_str(&name[1..]);
        text.push(' ');
    } else if word.trim().parse::<u16>().is_ok() && pick.is_multiple_of(2) {
        text.push_str(&format!("{} ", 2 + pick % 90));
    } else {
        text.push_str(word);
    }
}
