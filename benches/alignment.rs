//! Does it cost much less to find the claims that speak of the same thing than to hold all against all; is what that would find still
//! found; and does the cost grow in step with the text?
//!
//! `cargo bench --bench alignment` aligns 100, 1,000 and 10,000 scenes a side, `cargo bench --bench alignment -- 100000` goes on to
//! 100,000. The two accounts are a ledger told twice, in another order, with a fact changed in one scene of ten, so that every
//! disagreement is known (`benches/shared/made.rs`). Each line is one size:
//!
//! - `align`: the time to align all claims, once they are read;
//! - `all pairs`: how many times longer it takes to hold each claim against each other by strsim's Sørensen-Dice, measured on some of
//!   the pairs and scaled up beyond a million;
//! - `diff`: how many times longer similar's diff of the same texts takes, word by word (what it gives is no alignment: it finds what
//!   stands in the same order only);
//! - `kept`: of the claims that have a counterpart by our own score when held against all, the share for which the alignment has that
//!   counterpart too; four hundred claims are asked, a hundred of the largest size;
//! - `compare`: the whole comparison with reading, in passes of unicode-segmentation's words and sentences over both texts;
//! - `found` and `wrong`: the share of the changed facts that the report has, and how many discrepancies it has besides;
//! - `allocated`: how often aligning asks for memory, for each claim of both accounts;
//! - `memory`: the peak of a process that compares the two and does nothing else, for each byte of both, less what it takes for a line.
//!
//! The aims: at least 200 times faster than all pairs from 10,000 on, 99 of 100 kept, at most 25 passes for the comparison and
//! 16 bytes of memory a byte, and from 10,000 to 100,000 at most 13 times the time. Which of them hold is printed.

#[path = "shared/made.rs"]
mod made;
#[path = "shared/peak.rs"]
mod peak;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use made::{Made, made};
use rashomon::stages::Readings;
use similar::{Algorithm, capture_diff_slices_deadline};
use unicode_segmentation::UnicodeSegmentation;

const AT_LEAST_FASTER: f64 = 200.0;
const AT_LEAST_KEPT: f64 = 0.99;
const MOST_PASSES: f64 = 25.0;
const MOST_GROWTH: f64 = 13.0;
const MOST_MEMORY: f64 = 16.0;
/// Of this size on, all take so long that less is asked.
const LARGEST: usize = 100_000;
/// Of this many pairs all are held against each other; of more, some.
const PAIRS: usize = 100_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--bench")).collect();
    if let [flag, scenes] = &arguments[..]
        && flag == peak::FLAG
    {
        let made = made(scenes.parse().unwrap_or(1));
        return peak::told(|| drop(black_box(rashomon::compare(&made.left, &made.right))));
    }
    let most: usize = arguments.first().and_then(|scenes| scenes.parse().ok()).unwrap_or(10_000);
    println!(
        "{:>7} {:>11} {:>10} {:>8} {:>6} {:>9} {:>6} {:>6} {:>10} {:>14}",
        "claims", "align", "all pairs", "diff", "kept", "compare", "found", "wrong", "allocated", "memory a byte"
    );
    let (mut broken, mut last): (Vec<String>, Option<Line>) = (vec![], None);
    for scenes in [100, 1_000, 10_000, 100_000].into_iter().filter(|&scenes| scenes <= most) {
        let line = line(scenes);
        line.print();
        line.judge(scenes, last.as_ref(), &mut broken);
        last = Some(line);
    }
    broken.iter().for_each(|aim| println!("An aim does not hold: {aim}."));
    if broken.is_empty() {
        println!("All aims hold.");
    }
    ExitCode::SUCCESS
}

/// What was measured of one size.
struct Line {
    claims: usize,
    align: Duration,
    all_pairs: f64,
    diff: f64,
    kept: f64,
    passes: f64,
    found: f64,
    wrong: usize,
    allocated: f64,
    memory: Option<f64>,
}

fn line(scenes: usize) -> Line {
    let made = made(scenes);
    let readings = Readings::new(&made.left, &made.right);
    let (align, aligned) = best_of(if scenes < 10_000 { 5 } else { 1 }, || readings.align());
    assert!(aligned.pairs() > scenes / 2, "{} pairs of {scenes}", aligned.pairs());
    let allocations = allocation_counter::measure(|| drop(black_box(readings.align()))).count_total;
    let (counterparts, kept) = readings.kept(&aligned, if scenes < LARGEST { 400 } else { 100 });
    let quotes = readings.quotes();
    let (compare, report) = best_of(if scenes < 10_000 { 3 } else { 1 }, || rashomon::compare(&made.left, &made.right));
    let found = made::found(&made, &report);
    // On one thread, as the comparison is but for reading.
    let floor = best_of(5, || [&made.left, &made.right].map(|account| words_and_sentences(account.text()))).0;
    Line {
        claims: quotes[0].len(),
        align,
        all_pairs: all_pairs(&quotes).as_secs_f64() / align.as_secs_f64(),
        diff: diff(&made).as_secs_f64() / align.as_secs_f64(),
        kept: kept as f64 / counterparts.max(1) as f64,
        passes: compare.as_secs_f64() / floor.as_secs_f64(),
        found: found.of_changed,
        wrong: found.wrong,
        allocated: allocations as f64 / (quotes[0].len() + quotes[1].len()) as f64,
        memory: peak::a_byte(scenes, made.left.text().len() + made.right.text().len()),
    }
}

fn words_and_sentences(text: &str) -> usize {
    text.unicode_words().count() + text.unicode_sentences().count()
}

/// The shortest of several runs, and what the last one gave.
fn best_of<T>(runs: usize, mut run: impl FnMut() -> T) -> (Duration, T) {
    let mut timed = || {
        let start = Instant::now();
        let given = black_box(run());
        (start.elapsed(), given)
    };
    let first = timed();
    (1..runs).fold(first, |best, _| {
        let next = timed();
        (best.0.min(next.0), next.1)
    })
}

/// How long it takes to hold each against each; of many pairs some are taken, spread evenly.
fn all_pairs([left, right]: &[Vec<&str>; 2]) -> Duration {
    let all = left.len() * right.len();
    let step = all.div_ceil(PAIRS).max(1);
    // A step that shares no factor with the number of right claims meets all of them in turn.
    let step = (step..).find(|step| right.len() % step != 0 || *step == 1).unwrap_or(step);
    let start = Instant::now();
    let mut asked = 0;
    for pair in (0..all).step_by(step) {
        black_box(strsim::sorensen_dice(left[pair / right.len()], right[pair % right.len()]));
        asked += 1;
    }
    start.elapsed().mul_f64(all as f64 / asked as f64)
}

/// How long similar takes for the words of both, up to a minute.
fn diff(made: &Made) -> Duration {
    let [left, right] = [&made.left, &made.right].map(|account| account.text().unicode_words().collect::<Vec<&str>>());
    let start = Instant::now();
    let deadline = Some(start + Duration::from_secs(60));
    black_box(capture_diff_slices_deadline(Algorithm::Myers, &left, &right, deadline));
    start.elapsed()
}

impl Line {
    fn print(&self) {
        let memory = self.memory.map_or("not known here".to_owned(), |memory| format!("{memory:.1}"));
        println!(
            "{:>7} {:>8.1} ms {:>10.0} {:>8.2} {:>6.3} {:>9.1} {:>6.3} {:>6} {:>10.0} {memory:>14}",
            self.claims,
            self.align.as_secs_f64() * 1e3,
            self.all_pairs,
            self.diff,
            self.kept,
            self.passes,
            self.found,
            self.wrong,
            self.allocated,
        );
    }

    fn judge(&self, scenes: usize, last: Option<&Line>, broken: &mut Vec<String>) {
        let mut aim = |holds: bool, what: String| {
            if !holds {
                broken.push(format!("{what} at {} claims", self.claims));
            }
        };
        let large = scenes >= 10_000;
        aim(!large || self.all_pairs >= AT_LEAST_FASTER, format!("{:.0} times faster than all pairs", self.all_pairs));
        aim(self.kept >= AT_LEAST_KEPT, format!("{:.3} kept", self.kept));
        aim(!large || self.passes <= MOST_PASSES, format!("{:.1} passes", self.passes));
        aim(!large || self.memory.is_none_or(|memory| memory <= MOST_MEMORY), "memory".to_owned());
        if let Some(last) = last.filter(|_| scenes >= LARGEST) {
            let growth = self.align.as_secs_f64() / last.align.as_secs_f64();
            aim(growth <= MOST_GROWTH, format!("{growth:.1} times the time of a tenth"));
        }
    }
}
