//! Rashomon compares parallel accounts of the same events and reports where they contradict each other.

// PLACEHOLDER while the rooms are being built.
#![allow(dead_code, unused_imports)]

mod align;
mod claim;
mod compare;
mod discrepancy;
mod error;
mod lexicon;
pub mod render;
mod report;
mod score;
mod segment;
mod source;
mod speech;
mod syntax;

pub use compare::{debug_pair, Comparer, ComparerBuilder, PairScore, audit, compare};
pub use discrepancy::Kind;
pub use error::Error;
pub use lexicon::Lexicon;
pub use report::{AccountReading, AccountSummary, Attribution, ClaimReading, Evidence, Finding, MarkedPassage, Note, Omission, Report, Severity, Side, Tool};
pub use source::{Account, Mark, MarkKind, Span};

#[cfg(any(test, feature = "learn"))]
#[doc(hidden)]
pub use syntax::learn;

#[doc(hidden)]
pub fn debug_trees(text: &str) {
    let layout = source::lay_out(text);
    let segments = segment::split(text, &layout);
    let trees = syntax::trees(text, &segments);
    for (s, t) in segments.sentences.iter().zip(&trees) {
        for (i, n) in t.nodes.iter().enumerate() {
            let tok = segments.tokens[s.tokens.start as usize + i];
            println!("{i}\t{}\t{:?}\t{:?}\t{}\t{:?}", tok.form(text), n.upos, n.tag, n.head, n.rel);
        }
        println!();
    }
}
