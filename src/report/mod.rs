//! What the reader is told: findings with their sides, omissions, marks. Knows no form of output.

mod account;
mod compose;
mod difference;
mod dismissal;
mod draft;
mod explain;
mod reconcile;
#[cfg(any(test, feature = "schema"))]
mod schema;

use serde::{Deserialize, Serialize};

pub(crate) use account::reading;
pub use account::{AccountReading, Attribution, ClaimReading, Deed, Mention, Participant, Passage, Referent};
pub(crate) use compose::{stable_id, summary, unique_ids};
pub use dismissal::Dismissals;
pub(crate) use draft::{Draft, Found, findings, notes};

#[cfg(any(test, feature = "schema"))]
pub use schema::schema;

use crate::discrepancy::Kind;
pub use crate::score::{Evidence, Severity};
use crate::source::{MarkKind, Span};

/// What a comparison found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Report {
    /// The version of this shape.
    pub schema: u32,
    /// What made the report.
    pub tool: Tool,
    /// The accounts that were read, in the order they were given.
    pub accounts: Vec<AccountSummary>,
    /// Where the accounts contradict each other, best first.
    pub discrepancies: Vec<Finding>,
    /// Where the accounts bear each other out, best first.
    pub corroborations: Vec<Finding>,
    /// What only some of the accounts tell, best first.
    pub omissions: Vec<Omission>,
    /// Marks in the texts, in the order of the accounts and of the text.
    pub marks: Vec<MarkedPassage>,
    /// What a reader should know before trusting the report: a language that is not read, a limit that was reached.
    pub notes: Vec<Note>,
    /// How many findings were left out because a reader has judged them ([`Report::without`]).
    #[serde(default, skip_serializing_if = "is_zero")]
    pub dismissed: usize,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

/// What made a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Tool {
    /// The name of this crate.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The version of the lexicons and weights.
    pub lexicon: String,
}

/// One account, as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct AccountSummary {
    /// Its id.
    pub id: String,
    /// Who "I" is in it, where that was said or could be found.
    pub author: Option<String>,
    /// The length of its text in bytes.
    pub bytes: usize,
    /// How many sentences were read.
    pub sentences: usize,
    /// How many claims were read.
    pub claims: usize,
}

/// A warning about one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Note {
    /// The account's id.
    pub account: String,
    /// One plain sentence.
    pub text: String,
}

/// Two or more passages that contradict each other, or that say the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Finding {
    /// Stable across runs, and across edits elsewhere in the accounts.
    pub id: String,
    /// What kind of disagreement, or which facet agrees.
    pub kind: Kind,
    /// How probable it is that a careful reader would say that both cannot be true as reported (for a corroboration: that both
    /// say the same), from 0 to 1.
    pub score: f64,
    /// How probable it is that the sides speak of the same thing, from 0 to 1.
    pub comparability: f64,
    /// How much it matters.
    pub severity: Severity,
    /// The rule that found it.
    pub rule: String,
    /// Why, in one or two plain sentences.
    pub explanation: String,
    /// What the sides speak of.
    pub topic: Vec<String>,
    /// What speaks for and against, with its weight in the score (log-odds).
    pub evidence: Vec<Evidence>,
    /// What, if it were so, would let both sides stand.
    pub reconcilable_if: Vec<String>,
    /// The passages.
    pub sides: Vec<Side>,
    /// Where two sides are nearly identical, the words in which they differ, in text order. Empty where they are not (less than
    /// six words of ten in common), where one has more than 400 words, and where they are the same word for word.
    #[serde(default)]
    pub differences: Vec<WordDifference>,
}

/// Words that stand on one side of a finding, and what stands in their place on the other; capitals and punctuation make no
/// difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct WordDifference {
    /// The words of the first side; none where only the second has some.
    pub left: Option<Span>,
    /// The words of the second side; none where only the first has some.
    pub right: Option<Span>,
}

impl WordDifference {
    /// The same with the sides exchanged.
    fn turn(&mut self) {
        std::mem::swap(&mut self.left, &mut self.right);
    }
}

/// One passage of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Side {
    /// The account's id.
    pub account: String,
    /// Where.
    #[serde(flatten)]
    pub span: Span,
    /// The exact words.
    pub quote: String,
    /// Whose words these are, the narrator first.
    pub voices: Vec<String>,
    /// The words that decided.
    pub cues: Vec<Span>,
    /// How the passage is cited, where the account tells pages: `12:5-9` by page and line, `p. 274` by page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<String>,
}

/// A passage that has no counterpart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Omission {
    /// Stable across runs.
    pub id: String,
    /// The id of the account that has it.
    pub account: String,
    /// The ids of those that have not.
    pub missing_from: Vec<String>,
    /// Where.
    #[serde(flatten)]
    pub span: Span,
    /// The exact words.
    pub quote: String,
    /// How much its absence deserves a reader's attention, from 0 to 1.
    pub score: f64,
    /// Why, in one plain sentence.
    pub explanation: String,
    /// How the passage is cited, where the account tells pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<String>,
}

/// A mark in the text of one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct MarkedPassage {
    /// The account's id.
    pub account: String,
    /// Which mark.
    pub kind: MarkKind,
    /// Where.
    #[serde(flatten)]
    pub span: Span,
    /// The exact words.
    pub quote: String,
    /// How the passage is cited, where the account tells pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<String>,
}
