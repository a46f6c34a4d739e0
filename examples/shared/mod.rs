//! What the example programs have in common: reading accounts, writing results, and the way they end.

#![allow(dead_code, reason = "every program uses a part of it")]

pub mod gather;
pub mod input;
pub mod output;

use std::process::ExitCode;

use clap::Parser;

/// Why a program stops: one plain sentence.
#[derive(Debug)]
pub struct Stop(pub String);

impl std::fmt::Display for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Stop {
    fn from(error: E) -> Stop {
        Stop(error.to_string())
    }
}

/// How a program that did its work ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing more to say.
    Done,
    /// The caller asked for a failure when a discrepancy scores as high as one does.
    Failed,
}

/// Reads the arguments, runs the program, and turns its outcome into an exit status: 0 done, 1 failed on request, 2 bad usage
/// or input.
pub fn run<A: Parser>(program: impl FnOnce(A) -> Result<Outcome, Stop>) -> ExitCode {
    let arguments = match A::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return usage(A::command().get_name(), &error),
    };
    match program(arguments) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Failed) => ExitCode::from(1),
        Err(Stop(sentence)) => {
            eprintln!("{}: {}", A::command().get_name(), one_line(&sentence));
            ExitCode::from(2)
        }
    }
}

/// Help goes to standard output and is no error; anything else is told in one sentence.
fn usage(program: &str, error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        // Who closes the pipe has read enough of the help.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let text = error.render().to_string();
    let what = text.split("\n\n").next().unwrap_or_default();
    let what = what.strip_prefix("error: ").unwrap_or(what);
    eprintln!("{program}: {}; --help shows what can be asked for", one_line(what));
    ExitCode::from(2)
}

/// The sentence on one line, without anything in a file name or an argument that would steer a terminal.
fn one_line(sentence: &str) -> String {
    let words = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect()
}
