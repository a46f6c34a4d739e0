//! A report in the making: findings of every pair of accounts, then what is missing where, then all in order.

use super::{Finding, Note, Omission, Report, Tool, WordDifference, compose};
use crate::align::{Alignment, Sides};
use crate::claim::{Claim, Link, Reading};
use crate::score::{self, Agreed, Scored};

/// The version of the JSON shape.
const SCHEMA: u32 = 1;

/// Findings as they come in.
pub(crate) struct Draft {
    discrepancies: Vec<Finding>,
    corroborations: Vec<Finding>,
    /// For each account and claim, and each other account, how much of the claim that one has.
    covered: Vec<Vec<Vec<Option<f32>>>>,
}

/// What two accounts say of each other.
pub(crate) struct Found {
    pub discrepancies: Vec<Finding>,
    pub corroborations: Vec<Finding>,
    /// The pairs of which these tell.
    pub met: Vec<usize>,
}

/// The findings on two accounts; `turned` when the right one was given first.
pub(crate) fn findings(
    sides: &Sides,
    turned: bool,
    alignment: &Alignment,
    conflicts: Vec<Scored>,
    accords: Vec<Agreed>,
) -> Found {
    let pairs = &alignment.pairs;
    let chosen = compose::choose(conflicts, sides, pairs);
    let agreed = compose::choose_accords(accords, sides, pairs, &chosen);
    let orient = |mut finding: Finding| {
        if turned {
            finding.sides.reverse();
            finding.differences.iter_mut().for_each(WordDifference::turn);
        }
        finding
    };
    let disputed = chosen.iter().map(|scored| orient(compose::discrepancy(sides, &pairs[scored.pair], scored)));
    let borne_out = agreed.iter().map(|agreed| orient(compose::corroboration(sides, &pairs[agreed.pair], agreed)));
    let met = chosen.iter().map(|scored| scored.pair).chain(agreed.iter().map(|agreed| agreed.pair));
    Found { discrepancies: disputed.collect(), corroborations: borne_out.collect(), met: met.collect() }
}

/// The best first, of equals always the same.
fn sort(findings: &mut [Finding]) {
    let place = |finding: &Finding| finding.sides.iter().map(|side| (side.account.clone(), side.span)).collect::<Vec<_>>();
    findings.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.id.cmp(&b.id)).then_with(|| place(a).cmp(&place(b))));
}

impl Draft {
    /// An empty report on these accounts.
    pub(crate) fn new(readings: &[Reading]) -> Draft {
        let covered = readings.iter().map(|reading| vec![vec![None; readings.len()]; reading.claims.len()]).collect();
        Draft { discrepancies: vec![], corroborations: vec![], covered }
    }

    /// Adds what two accounts say of each other.
    pub(crate) fn add(&mut self, (left, right): (usize, usize), alignment: &Alignment, found: Found) {
        if left != right {
            self.cover((left, right), alignment, &found.met);
        }
        self.discrepancies.extend(found.discrepancies);
        self.corroborations.extend(found.corroborations);
    }

    /// Notes how much of each claim the other account has: all, where it agrees or speaks against it.
    fn cover(&mut self, (left, right): (usize, usize), alignment: &Alignment, met: &[usize]) {
        for (claim, &share) in alignment.covered.0.iter().enumerate() {
            self.covered[left][claim][right] = Some(share);
        }
        for (claim, &share) in alignment.covered.1.iter().enumerate() {
            self.covered[right][claim][left] = Some(share);
        }
        for pair in met.iter().map(|&pair| &alignment.pairs[pair]) {
            self.covered[left][pair.left][right] = Some(1.0);
            self.covered[right][pair.right][left] = Some(1.0);
        }
    }

    /// The report, everything in order.
    pub(crate) fn finish(mut self, readings: &[Reading]) -> Report {
        let mut omissions = self.omissions(readings);
        sort(&mut self.discrepancies);
        sort(&mut self.corroborations);
        let findings = self.discrepancies.iter_mut().chain(&mut self.corroborations);
        compose::unique_ids(findings.map(|finding| &mut finding.id).chain(omissions.iter_mut().map(|omission| &mut omission.id)));
        Report {
            schema: SCHEMA,
            tool: tool(),
            accounts: readings.iter().map(compose::summary).collect(),
            discrepancies: self.discrepancies,
            corroborations: self.corroborations,
            omissions,
            marks: readings.iter().flat_map(compose::marks).collect(),
            notes: readings.iter().flat_map(notes).collect(),
            dismissed: 0,
        }
    }

    /// The claims that some other account does not have.
    fn omissions(&self, readings: &[Reading]) -> Vec<Omission> {
        let mut found = vec![];
        for (reading, covered) in readings.iter().zip(&self.covered) {
            for (claim, covered) in reading.claims.iter().zip(covered).filter(|(claim, _)| may_be_missed(reading, claim)) {
                let lacks = |at: usize| !readings[at].foreign && covered[at].is_some_and(|share| share < score::COVERED);
                let missing: Vec<String> =
                    (0..readings.len()).filter(|&at| lacks(at)).map(|at| readings[at].account.id().to_owned()).collect();
                if missing.is_empty() {
                    continue;
                }
                let least = covered.iter().flatten().copied().fold(1.0f32, f32::min);
                found.push(compose::omission(reading, claim, missing, score::omission(reading, claim, least)));
            }
        }
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| (&a.account, a.span).cmp(&(&b.account, b.span))));
        found
    }
}

/// Only what is stated can be missed, and only if it has something to miss.
fn may_be_missed(reading: &Reading, claim: &Claim) -> bool {
    const FEWEST_WORDS: usize = 2;
    claim.link != Link::Condition && !claim.question && claim.content(&reading.words).count() >= FEWEST_WORDS
}

/// What a reader should know before trusting what was read in an account.
pub(crate) fn notes(reading: &Reading) -> Vec<Note> {
    let note = |text: &str| Note { account: reading.account.id().to_owned(), text: text.to_owned() };
    reading.warnings.iter().map(|warning| note(warning)).collect()
}

fn tool() -> Tool {
    Tool {
        name: env!("CARGO_PKG_NAME").to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        lexicon: "wordnet-3.0, ewt-2014".to_owned(),
    }
}
