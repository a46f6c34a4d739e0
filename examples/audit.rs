//! One account against itself: what its voices say of each other, and what it says in two ways.

mod shared;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use shared::input::one_account;
use shared::output::{ReportOptions, under_way, write_report};

/// Compares an account with itself: reports with what they report, and what is said in two ways
#[derive(Parser)]
#[command(name = "audit", after_help = EXAMPLES)]
struct Arguments {
    /// The account, as UTF-8 text; - is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    options: ReportOptions,
}

const EXAMPLES: &str = "\
Examples:
  audit examples/accounts/rusk-retold.txt
  audit telegram.txt --format json --min-score 0.7
  audit - --author stdin=\"Dean Rusk\" < telegram.txt

Exit status: 0 done, 1 a discrepancy reaches --fail-on, 2 bad usage or input.";

fn main() -> ExitCode {
    shared::run(|arguments: Arguments| {
        let account = one_account(&arguments.file, &arguments.options.known)?;
        let (comparer, accounts) = (arguments.options.comparer()?, [account]);
        let report = under_way(&accounts, || comparer.audit(&accounts[0]));
        write_report(report, &accounts, &arguments.options)
    })
}
