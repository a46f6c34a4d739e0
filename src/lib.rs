//! Rashomon compares parallel accounts of the same events and reports where they contradict each other.

// PLACEHOLDER while the rooms are being built.
#![allow(dead_code, unused_imports)]

mod align;
mod claim;
mod discrepancy;
mod error;
mod lexicon;
mod render;
mod report;
mod score;
mod segment;
mod source;
mod speech;
mod syntax;

pub use discrepancy::Kind;
pub use error::Error;
pub use report::{AccountSummary, Evidence, Finding, MarkedPassage, Note, Omission, Report, Severity, Side, Tool};
pub use source::{Account, Mark, MarkKind, Span};

#[cfg(any(test, feature = "learn"))]
#[doc(hidden)]
pub use syntax::learn;
