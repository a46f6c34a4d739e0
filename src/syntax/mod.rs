//! Which word governs which: parts of speech and dependencies (Universal Dependencies). Knows no meaning.

mod encoder;
mod features;
#[cfg(feature = "learn")]
pub mod learn;
mod lexicon;
mod model;
mod net;
mod parser;
mod tags;
#[cfg(test)]
mod tests;
mod transition;
mod tree;
mod word;

pub(crate) use parser::{Parser, parse};
pub(crate) use tags::{Rel, Tag, Upos};
pub(crate) use tree::{Node, Tree};
