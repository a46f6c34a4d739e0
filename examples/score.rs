//! Pairs of statements, as JSON Lines, to scores, as JSON Lines: line by line, in the same order.

mod shared;

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use rashomon::Comparer;
use serde::Serialize;
use serde_json::{Map, Value};
use shared::input::{OwnWords, STDIN};
use shared::{Outcome, Stop};

/// Scores pairs of statements: JSON Lines {"id", "a", "b"} to JSON Lines {"id", "score", "comparability", "kind"}
#[derive(Parser)]
#[command(name = "score", after_help = EXAMPLES)]
struct Arguments {
    /// The pairs; - is standard input
    #[arg(value_name = "FILE", default_value = STDIN)]
    file: PathBuf,

    /// Repeat the fields that are not read here, under "input"
    #[arg(long)]
    pass_through: bool,

    #[command(flatten)]
    words: OwnWords,
}

const EXAMPLES: &str = "\
Examples:
  echo '{\"id\": 1, \"a\": \"He left at six.\", \"b\": \"He left at seven.\"}' | score
  score pairs.jsonl --pass-through > scores.jsonl

A line that cannot be read gives {\"line\": N, \"error\": \"...\"} in its place, and the rest goes on.
Exit status: 0 done, 2 bad usage or input.";

fn main() -> ExitCode {
    shared::run(|arguments: Arguments| {
        let pairs = open(&arguments.file)?;
        let answers = io::stdout().lock();
        let comparer = Comparer::builder().lexicon(arguments.words.lexicon()?).build()?;
        score_all(&comparer, pairs, &place(&arguments.file), answers, arguments.pass_through)
    })
}

fn open(path: &Path) -> Result<Box<dyn BufRead>, Stop> {
    if path.as_os_str() == STDIN {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(path).map_err(|cause| Stop(format!("{} cannot be read: {cause}", path.display())))?;
    Ok(Box::new(BufReader::new(file)))
}

/// What the input is called where it cannot be read.
fn place(path: &Path) -> String {
    if path.as_os_str() == STDIN { "standard input".to_owned() } else { path.display().to_string() }
}

/// Reads, scores and writes one line at a time, so that the answers keep pace with the questions of another program.
fn score_all(
    comparer: &Comparer,
    mut pairs: impl BufRead,
    place: &str,
    mut out: impl Write,
    pass_through: bool,
) -> Result<Outcome, Stop> {
    let mut line = vec![];
    for number in 1usize.. {
        line.clear();
        let read = pairs.read_until(b'\n', &mut line);
        if read.map_err(|cause| Stop(format!("line {number} of {place} cannot be read: {cause}")))? == 0 {
            break;
        }
        let answer = match pair(&line) {
            Ok(pair) => scored(comparer, pair, pass_through),
            Err(error) => to_json(&Refusal { line: number, error }),
        };
        match writeln!(out, "{answer}") {
            // Who closes the pipe has read enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => break,
            written => written.map_err(|cause| Stop(format!("standard output cannot be written: {cause}")))?,
        }
    }
    Ok(Outcome::Done)
}

/// What was asked.
struct Pair {
    id: Value,
    a: String,
    b: String,
    rest: Map<String, Value>,
}

/// The answer to a pair.
#[derive(Serialize)]
struct Answer {
    id: Value,
    score: f64,
    comparability: f64,
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    input: Option<Map<String, Value>>,
}

/// The answer to a line that is no pair.
#[derive(Serialize)]
struct Refusal {
    line: usize,
    error: String,
}

fn pair(line: &[u8]) -> Result<Pair, String> {
    let text =
        std::str::from_utf8(line).map_err(|error| format!("not UTF-8: byte {} begins no character", error.valid_up_to()))?;
    let mut rest = match serde_json::from_str(text.trim_end()).map_err(|error| no_json(&error))? {
        Value::Object(fields) => fields,
        _ => return Err("not a JSON object".to_owned()),
    };
    let (a, b) = (take_text(&mut rest, "a")?, take_text(&mut rest, "b")?);
    Ok(Pair { id: rest.remove("id").unwrap_or_default(), a, b, rest })
}

/// What is wrong and at which byte of the line; the line itself is told beside it.
fn no_json(error: &serde_json::Error) -> String {
    let told = error.to_string();
    let what = told.split(" at line ").next().unwrap_or_default();
    format!("not JSON: {what} at byte {}", error.column().saturating_sub(1))
}

fn take_text(fields: &mut Map<String, Value>, name: &str) -> Result<String, String> {
    match fields.remove(name) {
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err(format!("the field \"{name}\" is no text")),
        None => Err(format!("the field \"{name}\" is missing")),
    }
}

fn scored(comparer: &Comparer, pair: Pair, pass_through: bool) -> String {
    let found = comparer.score(&pair.a, &pair.b);
    to_json(&Answer {
        id: pair.id,
        score: found.score,
        comparability: found.comparability,
        kind: found.kind.map(rashomon::Kind::name),
        input: pass_through.then_some(pair.rest),
    })
}

fn to_json(answer: &impl Serialize) -> String {
    serde_json::to_string(answer).expect("an answer holds only what JSON can hold")
}
