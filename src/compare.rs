//! PLACEHOLDER: the doors of the pipeline, without a pipeline behind them.

use serde::Serialize;

use crate::error::Error;
use crate::report::{AccountSummary, MarkedPassage, Report, Tool};
use crate::source::Account;
use crate::{discrepancy::Kind, report::Note};

/// Compares two accounts.
pub fn compare(a: &Account, b: &Account) -> Report {
    Comparer::new().compare(&[a.clone(), b.clone()])
}

/// Compares an account with itself.
pub fn audit(a: &Account) -> Report {
    Comparer::new().audit(a)
}

/// Compares accounts.
#[derive(Clone, Debug, Default)]
pub struct Comparer {
    min_score: f64,
}

/// Settings for a [`Comparer`].
#[derive(Clone, Debug, Default)]
pub struct ComparerBuilder {
    min_score: f64,
}

impl ComparerBuilder {
    /// The lowest score that is reported.
    #[must_use]
    pub fn min_score(mut self, score: f64) -> ComparerBuilder {
        self.min_score = score;
        self
    }

    /// The comparer.
    ///
    /// # Errors
    /// When a setting is out of range.
    pub fn build(self) -> Result<Comparer, Error> {
        Ok(Comparer { min_score: self.min_score })
    }
}

impl Comparer {
    /// With the usual settings.
    pub fn new() -> Comparer {
        Comparer::default()
    }

    /// With other settings.
    pub fn builder() -> ComparerBuilder {
        ComparerBuilder { min_score: 0.5 }
    }

    /// Compares two or more accounts.
    pub fn compare(&self, accounts: &[Account]) -> Report {
        Report {
            schema: 1,
            tool: Tool { name: "rashomon".into(), version: env!("CARGO_PKG_VERSION").into(), lexicon: "0".into() },
            accounts: accounts.iter().map(summary).collect(),
            discrepancies: vec![],
            corroborations: vec![],
            omissions: vec![],
            marks: vec![],
            notes: Vec::<Note>::new(),
        }
    }

    /// Compares an account with itself.
    pub fn audit(&self, account: &Account) -> Report {
        self.compare(std::slice::from_ref(account))
    }

    /// Scores a pair of statements.
    pub fn score(&self, _a: &str, _b: &str) -> PairScore {
        PairScore { score: 0.0, comparability: 0.0, kind: None }
    }

    /// What was read.
    pub fn read(&self, account: &Account) -> Reading {
        Reading { account: summary(account), attributions: vec![], claims: vec![], marks: vec![] }
    }
}

fn summary(account: &Account) -> AccountSummary {
    AccountSummary {
        id: account.id().to_owned(),
        author: account.author().map(str::to_owned),
        bytes: account.text().len(),
        sentences: 0,
        claims: 0,
    }
}

/// How far two statements contradict each other.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PairScore {
    /// The probability.
    pub score: f64,
    /// The gate.
    pub comparability: f64,
    /// The kind of the strongest discrepancy.
    pub kind: Option<Kind>,
}

/// What was read in one account.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reading {
    /// The account.
    pub account: AccountSummary,
    /// Who says what.
    pub attributions: Vec<()>,
    /// The claims.
    pub claims: Vec<()>,
    /// The marks.
    pub marks: Vec<MarkedPassage>,
}
