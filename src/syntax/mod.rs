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

pub(crate) use model::Model;
pub(crate) use parser::{Parser, parse};
pub(crate) use tags::{Rel, Tag, Upos};
pub(crate) use tree::{Node, Tree};

use crate::segment::Segments;

/// The tree of every sentence.
pub(crate) fn trees(text: &str, segments: &Segments) -> Vec<Tree> {
    let mut parser = Parser::new(Model::english());
    let mut trees = Vec::with_capacity(segments.sentences.len());
    for sentence in &segments.sentences {
        let tokens = &segments.tokens[sentence.tokens.start as usize..sentence.tokens.end as usize];
        let forms: Vec<_> = tokens.iter().map(|token| token.form(text)).collect();
        let words: Vec<&str> = forms.iter().map(AsRef::as_ref).collect();
        let mut tree = Tree::default();
        parser.parse(&words, &mut tree);
        trees.push(tree);
    }
    trees
}
