//! What the library read in an account, before anything is compared: who says what.

mod shared;

use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use rashomon::{Account, Comparer};
use serde_json::Value;
use shared::Outcome;
use shared::input::{Known, one_account};
use shared::output::{Destination, Format};

/// Shows what is read in an account: its claims, whose they are, and the marks in the text
#[derive(Parser)]
#[command(name = "claims", after_help = EXAMPLES)]
struct Arguments {
    /// The account, as UTF-8 text; - is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// How to print what was read
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,

    #[command(flatten)]
    known: Known,

    #[command(flatten)]
    to: Destination,
}

const EXAMPLES: &str = "\
Examples:
  claims examples/accounts/accident-driver.txt
  claims telegram.txt --format json --out claims.json
  claims - < telegram.txt

Exit status: 0 done, 2 bad usage or input.";

fn main() -> ExitCode {
    shared::run(|arguments: Arguments| {
        let account = one_account(&arguments.file, &arguments.known)?;
        let reading = Comparer::new().read(&account);
        let printed = match arguments.format {
            Format::Json => format!("{}\n", serde_json::to_string_pretty(&reading)?),
            Format::Text => as_text(&account, &serde_json::to_value(&reading)?),
        };
        arguments.to.write(&printed)?;
        Ok(Outcome::Done)
    })
}

/// One block a claim: where, whose, what, and what was made of it.
fn as_text(account: &Account, reading: &Value) -> String {
    let claims = list(reading, "claims");
    let mut out = format!("{}: {} claims, {} marks\n", account.id(), claims.len(), list(reading, "marks").len());
    for claim in claims {
        let start = claim["start"].as_u64().map_or(0, |start| start as usize);
        let line = || 1 + account.text().bytes().take(start).filter(|byte| *byte == b'\n').count();
        let place = claim["citation"].as_str().map_or_else(|| line().to_string(), str::to_owned);
        // Written to a string: that cannot fail.
        let _ = writeln!(out, "\n{}:{place}  {}\n  “{}”", account.id(), words(&claim["voices"]), words(&claim["quote"]));
        for (name, value) in claim.as_object().into_iter().flatten().filter(|(name, _)| !SHOWN.contains(&name.as_str())) {
            if !is_empty(value) {
                let _ = writeln!(out, "  {name}: {}", words(value));
            }
        }
    }
    out
}

/// The fields that stand in the first two lines of a claim.
const SHOWN: &[&str] = &["start", "end", "quote", "citation", "voices"];

fn list<'a>(reading: &'a Value, name: &str) -> &'a [Value] {
    reading[name].as_array().map_or(&[], Vec::as_slice)
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::String(text) => text.is_empty(),
        _ => false,
    }
}

/// A field in words: texts as they are, without what would steer a terminal; lists with commas; passages by their words; anything else
/// as JSON.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect(),
        Value::Array(items) => items.iter().map(words).collect::<Vec<_>>().join(", "),
        Value::Object(fields) if fields.contains_key("referent") => participant(value),
        Value::Object(fields) if fields.contains_key("participants") => {
            format!("{} ({})", words(&value["name"]), words(&value["participants"]))
        }
        Value::Object(fields) if fields.contains_key("quote") => words(&value["quote"]),
        other => other.to_string(),
    }
}

/// "he = Dobrynin (agent)"; whom or what the word stands for only where it says more, or where nobody knows.
fn participant(value: &Value) -> String {
    let (quote, referent) = (words(&value["quote"]), &value["referent"]);
    let name = if referent["kind"] == "unresolved" { "?".to_owned() } else { words(&referent["name"]) };
    let known = referent["kind"] != "described" && name != quote;
    format!("{quote}{} ({})", if known { format!(" = {name}") } else { String::new() }, words(&value["part"]))
}
