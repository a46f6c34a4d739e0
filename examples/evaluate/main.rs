//! How far the scores can be trusted: labelled pairs and catalogued passages to tables of precision, recall and the rest.

mod baseline;
mod evaluation;
mod folder;
mod form;
mod pairs;
mod passages;
#[path = "../shared/planted/mod.rs"]
mod planted;
mod progress;
mod sections;
#[path = "../shared/mod.rs"]
mod shared;
mod table;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use evaluation::Evaluation;
use folder::Found;
use shared::output::Destination;
use shared::{Outcome, Stop};

/// Measures the scores on labelled pairs: JSON Lines {"id", "a", "b", "label"} to precision, recall, F1, average precision and AUC
#[derive(Parser)]
#[command(name = "evaluate", after_help = EXAMPLES)]
struct Arguments {
    /// A folder with files of labelled pairs or of passages (*.jsonl, in sub-folders too), one such file, or - for standard input
    #[arg(value_name = "DIRECTORY")]
    directory: PathBuf,

    /// How to print the tables
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,

    /// Take at most N pairs of each set, at even steps through it
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    sample: Option<u64>,

    /// Which text of the verses in files of passages to compare
    #[arg(long, value_name = "KEY", default_value = "bsb")]
    text: String,

    /// Also plant edits in copies of the texts of FOLDER (plain files of prose), and measure how many are found
    #[arg(long, value_name = "FOLDER")]
    planted: Option<PathBuf>,

    #[command(flatten)]
    to: Destination,
}

/// The forms in which the tables are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs; with the measures of each set for each baseline, each kind and each base rate.
    Json,
    /// For documents.
    Markdown,
}

const EXAMPLES: &str = "\
Examples:
  evaluate my-pairs/
  evaluate my-pairs/ --sample 300 --format json > figures.json
  evaluate notes.jsonl
  evaluate my-pairs/ --planted my-prose/

Labels: \"contradiction\" is to be flagged; \"entailment\", \"neutral\" and \"not_contradiction\" are not; pairs with any other label are
left out of the counting. A score of at least 0.5 is a flag.
Exit status: 0 done, 2 bad usage or input.";

fn main() -> ExitCode {
    shared::run(|arguments: Arguments| {
        let found = folder::read(&arguments.directory, &arguments.text)?;
        if found.pairs.is_empty() && found.passages.is_empty() {
            return Err(nothing(&arguments.directory, &found));
        }
        for place in &found.passed_over {
            eprintln!("evaluate: passed over, as it holds neither labelled pairs nor passages: {place}");
        }
        let sample = arguments.sample.map_or(usize::MAX, |most| usize::try_from(most).unwrap_or(usize::MAX));
        let evaluation = Evaluation::of(found, sample, &arguments.text, arguments.planted.as_deref())?;
        arguments.to.write(&match arguments.format {
            Format::Text => evaluation.text(),
            Format::Json => evaluation.json(),
            Format::Markdown => evaluation.markdown(),
        })?;
        Ok(Outcome::Done)
    })
}

fn nothing(place: &Path, found: &Found) -> Stop {
    let (place, files) = (place.display(), found.passed_over.len());
    Stop(format!(
        "{place} holds no labelled pairs and no passages: of its files that end in .jsonl ({files}), none begins with a line that has the \
        fields \"a\", \"b\" and \"label\""
    ))
}
