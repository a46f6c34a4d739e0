//! Where tokens and sentences begin and end. Knows no meaning.

use std::ops::Range;

use crate::source::{BlockKind, Mark, Span};

/// A token as the treebank has it: a word, a clitic ("n't", "'s"), a number, a mark of punctuation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub span: Span,
}

/// A sentence: its tokens, and the paragraph (block) it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub tokens: Range<u32>,
    pub block: u32,
    pub span: Span,
}

/// An account cut into tokens and sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Segments {
    pub tokens: Vec<Token>,
    pub sentences: Vec<Sentence>,
    /// The kind of each block, by number.
    pub blocks: Vec<BlockKind>,
    /// The marks of the layout, with struck-out passages extended to what they strike out.
    pub marks: Vec<Mark>,
}
