//! Rashomon compares parallel accounts of the same events and reports where they contradict each other.
//!
//! ```
//! use rashomon::{Account, Kind, compare};
//!
//! let driver = Account::new("driver", "The light was green. I was driving at 30 miles an hour.")?;
//! let cyclist = Account::new("cyclist", "The light was red. The van was not speeding.")?;
//! let report = compare(&driver, &cyclist);
//! assert_eq!(report.discrepancies[0].kind, Kind::Lexical);
//! assert_eq!(report.discrepancies[0].sides[1].quote, "The light was red");
//! # Ok::<(), rashomon::Error>(())
//! ```
//!
//! # Overview
//!
//! - [`Account`]: a text with its id, and its author and date where they are known; plain, a transcript, Markdown, HTML or TEI ([`Format`]).
//! - [`compare`], [`audit`]: two accounts against each other, one against itself. [`Comparer::builder`] changes gates, kinds and limits and
//!   takes words of your own ([`Lexicon`]); [`Comparer::compare`] takes any number of accounts.
//! - [`Corpus`]: many accounts, each compared with the few that have most in common with it; saved and loaded.
//! - [`Report`]: discrepancies, corroborations, omissions and marks, each with byte spans into the accounts, the voices, the words that
//!   decided, the rule and a plain explanation. It is plain data and serialises with serde.
//! - [`render`]: a report as text, HTML, Markdown, CSV, JSON, JSON Lines, Web Annotations, SARIF or TEI.
//! - [`Dismissals`]: what a reader has judged, to be kept out of the next report.
//! - [`measure`]: how good scores are on pairs whose truth is known.
//!
//! Most callers need no more than [`compare`] and [`render`].
//!
//! # What it does not do
//!
//! It reads English prose. It knows nothing of the world, and does not find out who is right: a discrepancy is a place to look, not an
//! error. A text in another language is reported as not read, unless it has fewer than twenty words. See [`_docs`] for how it works and why.

mod align;
mod claim;
mod compare;
mod corpus;
mod discrepancy;
mod error;
mod lexicon;
pub mod measure;
pub mod render;
mod report;
mod score;
mod segment;
mod source;
mod speech;
mod syntax;

#[doc = include_str!("docs/design.md")]
pub mod _docs {
    #[doc = include_str!("docs/benches.md")]
    pub mod benches {}
    #[doc = include_str!("docs/evaluation.md")]
    pub mod evaluation {}
    #[doc = include_str!("docs/gallery.md")]
    pub mod gallery {}
}

pub use compare::{Comparer, ComparerBuilder, PairScore, audit, compare};
pub use corpus::{Corpus, CorpusFinding, CorpusReport, Counterpart, Group, Opposition, Progress, Stage, Statement};
pub use discrepancy::Kind;
pub use error::Error;
pub use lexicon::Lexicon;
#[cfg(any(test, feature = "schema"))]
pub use report::schema;
pub use report::{
    AccountReading, AccountSummary, Attribution, ClaimReading, Deed, Dismissals, Evidence, Finding, MarkedPassage, Mention, Note,
    Omission, Participant, Passage, Referent, Report, Severity, Side, Tool, WordDifference,
};
pub use source::{Account, Format, Mark, MarkKind, Span};

#[doc(hidden)]
pub use compare::stages;

/// The example in the README runs with the tests of the documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;

#[cfg(any(test, feature = "learn"))]
#[doc(hidden)]
pub use score::fit as fitting;
#[cfg(any(test, feature = "learn"))]
#[doc(hidden)]
pub use syntax::learn;
