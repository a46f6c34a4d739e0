//! Learns the fitted weights of the `score` room from sets of labelled pairs, and writes them into their table.
//!
//! ```sh
//! cargo run --release --features learn --example fit_weights -- pairs/snli_test.jsonl pairs/med.jsonl
//! cargo run --release --features learn --example fit_weights -- --check pairs/*.jsonl
//! ```

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use rashomon::{Comparer, fitting, stages};
use serde::Deserialize;

/// Learns the fitted weights from sets of labelled pairs, JSON Lines {"a", "b", "label"}.
#[derive(Parser)]
struct Options {
    /// The sets; each counts by the root of its size.
    #[arg(required = true)]
    sets: Vec<PathBuf>,
    /// The table of weights.
    #[arg(long, default_value = "src/score/weights.tsv")]
    table: PathBuf,
    /// How strongly weights are drawn to nought.
    #[arg(long, default_value_t = 0.05)]
    ridge: f64,
    /// How much a contradiction counts, against 1 for any other pair.
    #[arg(long, default_value_t = 1.0)]
    contradiction: f64,
    /// Only says whether the table is what these sets give.
    #[arg(long)]
    check: bool,
}

/// A labelled pair; pairs with labels other than these four are left out.
#[derive(Deserialize)]
struct Pair {
    a: String,
    b: String,
    label: String,
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn run(options: &Options) -> Result<(), String> {
    let mut pairs = vec![];
    for set in &options.sets {
        pairs.extend(labelled(set, options.contradiction)?);
    }
    let learned = fitting::fit(&pairs, options.ridge)?;
    let told = |error: std::io::Error| format!("{}: {error}", options.table.display());
    if !options.check {
        return std::fs::write(&options.table, learned).map_err(told);
    }
    let table = std::fs::read_to_string(&options.table).map_err(told)?;
    let differs = learned.lines().zip(table.lines()).find(|(learned, kept)| learned != kept);
    differs
        .map_or(Ok(()), |(learned, kept)| Err(format!("{}: has\n{kept}\nbut the sets give\n{learned}", options.table.display())))
}

fn labelled(set: &Path, contradiction: f64) -> Result<Vec<fitting::Labelled>, String> {
    let text = std::fs::read_to_string(set).map_err(|error| format!("{}: {error}", set.display()))?;
    let mut pairs = vec![];
    for (number, line) in text.lines().enumerate() {
        let pair: Pair =
            serde_json::from_str(line).map_err(|error| format!("{}, line {}: {error}", set.display(), number + 1))?;
        if matches!(pair.label.as_str(), "contradiction" | "entailment" | "neutral" | "not_contradiction") {
            pairs.push(pair);
        }
    }
    let (comparer, share) = (Comparer::new(), 1.0 / (pairs.len() as f64).sqrt());
    let seen = pairs.iter().filter_map(|pair| {
        let seen = stages::evidence(&comparer, &pair.a, &pair.b)?;
        let is_contradiction = pair.label == "contradiction";
        let weight = if is_contradiction { share * contradiction } else { share };
        Some(fitting::Labelled { seen, contradiction: is_contradiction, weight })
    });
    Ok(seen.collect())
}
