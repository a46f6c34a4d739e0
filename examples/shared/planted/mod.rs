//! Planted edits: copies of prose in which facts were changed and other sentences reworded, and how many of the changes a comparison
//! finds. Made without the library's own words and rules, so that it judges them from outside.

#![allow(dead_code, reason = "who measures needs no part of the making, and the other way round")]

mod copy;
mod edit;
mod exchange;
mod fact;
mod harmless;
mod inflect;
mod numerals;
mod prose;
mod random;
mod tables;
mod words;

use std::collections::BTreeMap;
use std::path::Path;

use rashomon::{Account, Finding, Span, compare};
use serde::{Deserialize, Serialize};

pub use copy::{Copy, Edit, copy};
pub use edit::Family;
pub use random::Random;

/// How often edits of one family were planted, and how often a discrepancy was reported in them: right for a changed fact, wrong
/// for a rewording.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    pub planted: usize,
    pub reported: usize,
}

/// A sentence and its copy, or the two sides of a discrepancy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Case {
    pub what: String,
    pub original: String,
    pub copy: String,
}

/// What was planted and what was found of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Changed facts.
    pub facts: BTreeMap<Family, Count>,
    /// Rewordings of sentences in which no fact was changed.
    pub rewordings: BTreeMap<Family, Count>,
    /// Discrepancies reported.
    pub reported: usize,
    /// Those that touch a changed sentence in both texts.
    pub right: usize,
    /// Those that touch no changed sentence in either.
    pub wrong: usize,
    /// Changed facts that were not reported.
    pub missed: Vec<Case>,
    /// Discrepancies that are wrong.
    pub alarms: Vec<Case>,
}

impl Outcome {
    /// The share of the changed facts that were reported.
    pub fn recall(&self) -> f64 {
        share(self.facts.values())
    }

    /// The share of the discrepancies that touch a changed fact.
    pub fn precision(&self) -> f64 {
        if self.reported == 0 { 1.0 } else { 1.0 - self.wrong as f64 / self.reported as f64 }
    }

    /// The share of the rewordings that were taken for a discrepancy.
    pub fn flagged(&self) -> f64 {
        share(self.rewordings.values())
    }

    /// All of it as a table.
    pub fn table(&self) -> String {
        let rows = |counts: &BTreeMap<Family, Count>| -> String {
            counts.iter().map(|(family, count)| format!("{family:<14?} {:>5} {:>5}\n", count.planted, count.reported)).collect()
        };
        format!(
            "changed      planted found\n{}reworded     planted flagged\n{}recall {:.3}, precision {:.3} ({} of {} touch no change, {} touch one in both texts), flagged {:.4}\n",
            rows(&self.facts),
            rows(&self.rewordings),
            self.recall(),
            self.precision(),
            self.wrong,
            self.reported,
            self.right,
            self.flagged()
        )
    }
}

fn share<'a>(counts: impl Iterator<Item = &'a Count>) -> f64 {
    let (planted, reported) = counts.fold((0, 0), |sum, count| (sum.0 + count.planted, sum.1 + count.reported));
    if planted == 0 { 0.0 } else { reported as f64 / planted as f64 }
}

/// The texts of a folder, in the order of their names, and at the end one that holds several of them.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn texts(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut paths = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    let mut texts = paths.iter().map(std::fs::read_to_string).collect::<std::io::Result<Vec<_>>>()?;
    texts.push(texts.iter().step_by(3).map(|text| text.trim_end()).collect::<Vec<_>>().join("\n\n"));
    Ok(texts)
}

/// Makes so many copies of each text and compares each with its original, with the usual settings.
///
/// # Errors
/// When a text is no account.
pub fn measure(texts: &[String], copies: usize, seed: u64) -> Result<Outcome, rashomon::Error> {
    let mut outcome = Outcome::default();
    let mut random = Random::new(seed);
    let mut used = vec![];
    for text in texts {
        for _ in 0..copies {
            let copy = copy(text, &mut random, &mut used);
            let (a, b) = (Account::new("original", text.as_str())?, Account::new("copy", copy.text.as_str())?);
            outcome.add(text, &copy, &compare(&a, &b).discrepancies);
        }
    }
    Ok(outcome)
}

impl Outcome {
    fn add(&mut self, text: &str, copy: &Copy, found: &[Finding]) {
        let is_fact = |edit: &&Edit| Family::FACTS.contains(&edit.family);
        let facts: Vec<&Edit> = copy.edits.iter().filter(is_fact).collect();
        for edit in &copy.edits {
            let reported = found.iter().any(|finding| touched(finding, edit) == (true, true));
            let changed = facts.iter().any(|fact| fact.original == edit.original);
            let counts = if is_fact(&edit) { &mut self.facts } else { &mut self.rewordings };
            if is_fact(&edit) && !reported {
                self.missed.push(case(format!("{:?}", edit.family), &text[edit.original.clone()], &copy.text[edit.copy.clone()]));
            }
            if is_fact(&edit) || !changed {
                let count = counts.entry(edit.family).or_default();
                count.planted += 1;
                count.reported += usize::from(reported);
            }
        }
        for finding in found {
            let touches: Vec<(bool, bool)> = facts.iter().map(|edit| touched(finding, edit)).collect();
            self.reported += 1;
            self.right += usize::from(touches.contains(&(true, true)));
            if touches.iter().all(|touch| *touch == (false, false)) {
                self.wrong += 1;
                let quote = |name: &str| finding.sides.iter().find(|side| side.account == name).map_or("", |side| &side.quote);
                self.alarms.push(case(format!("{:?} {:.2}", finding.kind, finding.score), quote("original"), quote("copy")));
            }
        }
    }
}

fn case(what: String, original: &str, copy: &str) -> Case {
    Case { what, original: original.to_owned(), copy: copy.to_owned() }
}

/// Whether a discrepancy touches the edited sentence in the original, and in the copy.
fn touched(finding: &Finding, edit: &Edit) -> (bool, bool) {
    let touches = |name: &str, place: &std::ops::Range<usize>| {
        let overlaps = |span: Span| (span.start as usize) < place.end && place.start < span.end as usize;
        finding.sides.iter().any(|side| side.account == name && overlaps(side.span))
    };
    (touches("original", &edit.original), touches("copy", &edit.copy))
}
