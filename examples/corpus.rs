//! Many accounts at once: which statements in all of them speak of the same thing, and where they contradict each other.

mod shared;

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use rashomon::{Account, Comparer, Corpus, CorpusReport, Progress, Stage};
use shared::gather::{Gathered, gather};
use shared::input::{Judged, Known, OwnWords};
use shared::output::{Destination, probability};
use shared::{Outcome, Stop};

/// Compares many accounts among themselves; prints a JSON line for each discrepancy, with all its sides
#[derive(Parser)]
#[command(name = "corpus", after_help = EXAMPLES)]
struct Arguments {
    /// Folders of accounts, files of one account each, or .jsonl files of one account a line: {"id", "text", "author"?, "date"?}; - is such a file on standard input
    #[arg(value_name = "FOLDER|FILE", required = true)]
    paths: Vec<PathBuf>,

    /// Keep what was read and found in FILE, and read and compare only what is new to it
    #[arg(long, value_name = "FILE")]
    index: Option<PathBuf>,

    /// Also print a JSON line for each group of statements that tell of the same thing
    #[arg(long)]
    groups: bool,

    /// Compare each account with at most N of those before it: those that have most in common with it
    #[arg(long, value_name = "N", default_value_t = 16)]
    partners: usize,

    /// Print at most the N best discrepancies
    #[arg(long, value_name = "N")]
    top: Option<usize>,

    /// Report discrepancies that score at least S, from 0 to 1
    #[arg(long, value_name = "S", value_parser = probability)]
    min_score: Option<f64>,

    /// End with status 1 if a discrepancy scores at least SCORE, from 0 to 1
    #[arg(long, value_name = "SCORE", value_parser = probability)]
    fail_on: Option<f64>,

    #[command(flatten)]
    known: Known,

    #[command(flatten)]
    words: OwnWords,

    #[command(flatten)]
    judged: Judged,

    #[command(flatten)]
    to: Destination,
}

const EXAMPLES: &str = "\
Examples:
  corpus depositions/
  corpus depositions/ --index depositions.index --fail-on 0.9
  corpus letters.jsonl diary.txt --groups --out found.jsonl
  corpus - --top 20 < reports.jsonl

Folders are read with the folders in them, in the order of the names; files whose names begin with a dot are left alone.

Exit status: 0 done, 1 a discrepancy reaches --fail-on, 2 bad usage or input; an account that cannot be read is named, and the others
are compared all the same.";

fn main() -> ExitCode {
    shared::run(|arguments: Arguments| run(&arguments))
}

fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let Gathered { accounts, faults } = gather(&arguments.paths, &arguments.known)?;
    faults.iter().for_each(|fault| eprintln!("corpus: {fault}"));
    let mut corpus = filled(accounts, arguments)?;
    let bar = Bar::new();
    corpus.update_with(&|progress| bar.show(progress));
    bar.clear();
    if let Some(path) = &arguments.index {
        corpus.save(path)?;
    }
    let mut report = corpus.report();
    let (all, dismissals) = (report.discrepancies.len(), arguments.judged.dismissals()?);
    report.discrepancies.retain(|found| dismissals.note(&found.finding.id).is_none());
    if report.discrepancies.len() < all {
        eprintln!("corpus: {} discrepancies were dismissed", all - report.discrepancies.len());
    }
    report.notes.iter().for_each(|note| eprintln!("corpus: {}: {}", note.account, note.text));
    arguments.to.write(&lines(&report, arguments)?)?;
    let reached = |limit: f64| report.discrepancies.iter().any(|found| found.finding.score >= limit);
    match faults.len() {
        0 if arguments.fail_on.is_some_and(reached) => Ok(Outcome::Failed),
        0 => Ok(Outcome::Done),
        1 => Err(Stop("one account could not be read; the others were compared".to_owned())),
        many => Err(Stop(format!("{many} accounts could not be read; the others were compared"))),
    }
}

/// A corpus of these accounts: the one that is kept, if all its accounts are among them as they were, with those that are new.
fn filled(accounts: Vec<Account>, arguments: &Arguments) -> Result<Corpus, Stop> {
    let kept = match &arguments.index {
        Some(path) if path.exists() => Some((path, Corpus::load(path, comparer(arguments)?)?)),
        _ => None,
    };
    let by_id: HashMap<&str, &Account> = accounts.iter().map(|account| (account.id(), account)).collect();
    let changed = |corpus: &Corpus| {
        corpus.accounts().iter().find(|kept| by_id.get(kept.id()) != Some(kept)).map(|kept| kept.id().to_owned())
    };
    let mut corpus = match kept {
        Some((path, corpus)) => match changed(&corpus) {
            None => corpus,
            Some(id) => {
                eprintln!("corpus: {} is made anew, since account \"{id}\" is no longer what it was", path.display());
                Corpus::new(comparer(arguments)?)
            }
        },
        None => Corpus::new(comparer(arguments)?),
    };
    corpus = corpus.most_partners(arguments.partners);
    let known: HashSet<String> = corpus.accounts().iter().map(|account| account.id().to_owned()).collect();
    accounts.into_iter().filter(|account| !known.contains(account.id())).for_each(|account| corpus.add(account));
    Ok(corpus)
}

fn comparer(arguments: &Arguments) -> Result<Comparer, Stop> {
    let builder = Comparer::builder().lexicon(arguments.words.lexicon()?);
    let builder = arguments.min_score.into_iter().fold(builder, |builder, score| builder.min_score(score));
    Ok(builder.build()?)
}

/// A line for each finding, and for each group if these were asked for.
fn lines(report: &CorpusReport, arguments: &Arguments) -> Result<String, Stop> {
    let mut lines = String::new();
    for found in report.discrepancies.iter().take(arguments.top.unwrap_or(usize::MAX)) {
        lines += &serde_json::to_string(found)?;
        lines.push('\n');
    }
    for group in report.groups.iter().filter(|_| arguments.groups) {
        lines += &serde_json::json!({ "group": group.id, "claims": group.claims }).to_string();
        lines.push('\n');
    }
    Ok(lines)
}

/// How far it is, where standard error is a terminal; elsewhere nothing.
struct Bar(ProgressBar);

impl Bar {
    fn new() -> Bar {
        let style = ProgressStyle::with_template("{msg:10} {bar:40} {pos}/{len}  {eta} left");
        Bar(ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
    }

    fn show(&self, progress: Progress) {
        self.0.set_message(match progress.stage {
            Stage::Reading => "reading",
            Stage::Comparing => "comparing",
        });
        self.0.set_length(progress.all as u64);
        self.0.set_position(progress.done as u64);
    }

    fn clear(&self) {
        self.0.finish_and_clear();
    }
}
