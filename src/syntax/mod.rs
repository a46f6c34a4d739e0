//! Which word governs which: parts of speech and dependencies (Universal Dependencies). Knows no meaning.

mod features;
#[cfg(feature = "learn")]
pub mod learn;
mod linear;
mod model;
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
