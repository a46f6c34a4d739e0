//! From results to standard output or a file.

use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum};
use indicatif::ProgressBar;
use rashomon::render::{self, OutputFormat, TextOptions};
use rashomon::{Account, Comparer, Report};

use super::input::{Judged, Known, OwnWords};
use super::{Outcome, Stop};

/// The forms in which a reading is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// The form in which a report is printed.
fn output_format(name: &str) -> Result<OutputFormat, String> {
    let known = OutputFormat::ALL.into_iter().find(|format| format.name() == name);
    known.ok_or_else(|| format!("the formats are {}", OutputFormat::ALL.map(OutputFormat::name).join(", ")))
}

/// Where a result goes.
#[derive(Args, Clone, Debug)]
pub struct Destination {
    /// Write the result to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Destination {
    /// Writes the result. Who closes the pipe has read enough: no error.
    pub fn write(&self, result: &str) -> Result<(), Stop> {
        let Some(path) = &self.out else {
            return forgive_closed_pipe(print(result));
        };
        std::fs::write(path, result).map_err(|cause| Stop(format!("{} cannot be written: {cause}", path.display())))
    }

    /// Whether colours would be seen, and are wanted.
    fn takes_colour(&self) -> bool {
        self.out.is_none() && anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never
    }
}

fn print(result: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(result.as_bytes())?;
    stdout.flush()
}

/// A closed pipe counts as success; any other failure to write is told.
fn forgive_closed_pipe(written: io::Result<()>) -> Result<(), Stop> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Stop(format!("standard output cannot be written: {error}")))
        }
        _ => Ok(()),
    }
}

/// What can be asked of a program that prints a report.
#[derive(Args, Clone, Debug)]
pub struct ReportOptions {
    /// How to print the report: text, json, jsonl, markdown, html, csv, annotations (W3C Web Annotation), sarif or tei
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = output_format)]
    format: OutputFormat,

    /// Show at most the N best of the discrepancies, of the corroborations and of the omissions
    #[arg(long, value_name = "N")]
    top: Option<usize>,

    /// Report discrepancies that score at least S, from 0 to 1
    #[arg(long, value_name = "S", value_parser = probability)]
    min_score: Option<f64>,

    /// End with status 1 if a discrepancy scores at least SCORE, from 0 to 1
    #[arg(long, value_name = "SCORE", value_parser = probability)]
    fail_on: Option<f64>,

    #[command(flatten)]
    pub known: Known,

    #[command(flatten)]
    words: OwnWords,

    #[command(flatten)]
    judged: Judged,

    /// How many columns the text may take
    #[arg(long, value_name = "COLUMNS", default_value_t = 100)]
    width: usize,

    #[command(flatten)]
    to: Destination,
}

impl ReportOptions {
    /// A comparer as the options ask for it.
    pub fn comparer(&self) -> Result<Comparer, Stop> {
        let builder = Comparer::builder().lexicon(self.words.lexicon()?);
        let builder = match self.min_score {
            Some(score) => builder.min_score(score),
            None => builder,
        };
        Ok(builder.build()?)
    }
}

/// Prints the report, and says whether the caller wanted it to count as a failure.
pub fn write_report(report: Report, accounts: &[Account], options: &ReportOptions) -> Result<Outcome, Stop> {
    let mut report = report.without(&options.judged.dismissals()?);
    let failed = options.fail_on.is_some_and(|limit| report.discrepancies.iter().any(|found| found.score >= limit));
    let printed = if options.format == OutputFormat::Text {
        render::text(&report, accounts, &text_options(options))
    } else {
        keep_best(&mut report, options.top);
        options.format.write(&report, accounts)
    };
    options.to.write(&printed)?;
    Ok(if failed { Outcome::Failed } else { Outcome::Done })
}

fn text_options(options: &ReportOptions) -> TextOptions {
    let text = TextOptions::new().width(options.width).colour(options.to.takes_colour());
    match options.top {
        Some(most) => text.top(most),
        None => text,
    }
}

fn keep_best(report: &mut Report, top: Option<usize>) {
    let most = top.unwrap_or(usize::MAX);
    report.discrepancies.truncate(most);
    report.corroborations.truncate(most);
    report.omissions.truncate(most);
}

/// A number from 0 to 1.
pub fn probability(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(number) if (0.0..=1.0).contains(&number) => Ok(number),
        _ => Err("it must be a number from 0 to 1".to_owned()),
    }
}

/// Shows on a terminal that long work is under way; elsewhere, and for what takes a moment, nothing.
pub fn under_way<T>(accounts: &[Account], work: impl FnOnce() -> T) -> T {
    /// About what is compared in a second.
    const LONG: usize = 150_000;
    let long = accounts.iter().map(|account| account.text().len()).sum::<usize>() > LONG;
    let sign = if long { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
    sign.set_message("comparing");
    sign.enable_steady_tick(Duration::from_millis(120));
    let result = work();
    sign.finish_and_clear();
    result
}
