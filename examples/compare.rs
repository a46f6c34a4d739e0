//! Two or more accounts of the same events: where they contradict each other, bear each other out, or are silent.

mod shared;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use shared::input::{read_accounts, sample};
use shared::output::{ReportOptions, under_way, write_report};
use shared::{Outcome, Stop};

/// Compares two or more accounts of the same events
#[derive(Parser)]
#[command(name = "compare", after_help = EXAMPLES)]
struct Arguments {
    /// The accounts, as UTF-8 text: plain, transcript, Markdown, HTML or TEI; - is standard input. Without files, the two accounts that come with the crate
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,

    #[command(flatten)]
    options: ReportOptions,
}

const EXAMPLES: &str = "\
Examples:
  compare
  compare driver.txt cyclist.txt --top 5
  compare a.txt b.txt c.txt --format json --out report.json
  compare driver.txt - --author stdin=\"Joanna Pryce\" < cyclist.txt
  compare old.txt new.txt --fail-on 0.9 --dismissed seen.txt
  compare a.txt b.txt --format html --out report.html
  compare memo.html cable.xml
  compare notes.txt deposition.txt --input deposition=transcript

Exit status: 0 done, 1 a discrepancy reaches --fail-on, 2 bad usage or input.";

fn main() -> ExitCode {
    shared::run(|arguments: Arguments| {
        let accounts = match arguments.files.as_slice() {
            [] => sample(&arguments.options.known)?,
            [_] => return Err(Stop("two or more accounts are needed, but one is given".to_owned())),
            files => read_accounts(files, &arguments.options.known)?,
        };
        compare(&accounts, &arguments.options)
    })
}

fn compare(accounts: &[rashomon::Account], options: &ReportOptions) -> Result<Outcome, Stop> {
    let comparer = options.comparer()?;
    let report = under_way(accounts, || comparer.compare(accounts));
    write_report(report, accounts, options)
}
