//! Learns the tagger and parser of the `syntax` room from a treebank, or says how well a packed model reads one.
//!
//! ```sh
//! cargo run --release --features learn --example learn_syntax -- en_ewt-ud-train.conllu
//! cargo run --release --features learn --example learn_syntax -- --evaluate en_ewt-ud-test.conllu
//! ```

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use rashomon::learn;

/// Learns the syntax model from a treebank (CoNLL-U), or evaluates it.
#[derive(Parser)]
struct Options {
    /// The treebank to learn from, or to compare with.
    treebank: PathBuf,
    /// Compares what the packed model reads with the treebank.
    #[arg(long)]
    evaluate: bool,
    /// The packed model.
    #[arg(long, default_value = "src/syntax/data/english.bin")]
    model: PathBuf,
    /// The folder of WordNet's dictionary files.
    #[arg(long, default_value = "/usr/share/wordnet")]
    wordnet: PathBuf,
    /// A part of the treebank to report figures on after every round.
    #[arg(long)]
    check: Option<PathBuf>,
    /// How many times to go through the treebank.
    #[arg(long, default_value_t = 24)]
    rounds: usize,
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
    let sentences = treebank(&options.treebank)?;
    if options.evaluate {
        println!("{}", learn::evaluate(&read(&options.model)?, &sentences));
        return Ok(());
    }
    let check = options.check.as_deref().map_or(Ok(Vec::new()), treebank)?;
    let model = learn::learn(&sentences, &check, &options.wordnet, options.rounds, |line| eprintln!("{line}"))?;
    std::fs::write(&options.model, model).map_err(|error| format!("{}: {error}", options.model.display()))
}

fn treebank(path: &Path) -> Result<Vec<learn::Sentence>, String> {
    let text = String::from_utf8(read(path)?).map_err(|error| format!("{}: {error}", path.display()))?;
    learn::read(&text).map_err(|error| format!("{}: {error}", path.display()))
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}
