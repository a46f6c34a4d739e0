//! Where tokens and sentences begin and end. Knows no meaning.

mod abbreviations;
mod sentence;
mod strike;
mod token;

use std::borrow::Cow;
use std::ops::Range;

use crate::source::{BlockKind, Layout, Mark, Span};

/// A token as the treebank has it: a word, a clitic ("n't", "'s"), a number, a mark of punctuation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub span: Span,
}

impl Token {
    /// The word as its author would have written it, without an editor's brackets inside it: "The" for "[T]he"; and a bracket for the
    /// name that treebanks give it.
    pub fn form(self, text: &str) -> Cow<'_, str> {
        let word = &text[self.span.range()];
        match word {
            "-LRB-" | "-LSB-" => return Cow::Borrowed("("),
            "-RRB-" | "-RSB-" => return Cow::Borrowed(")"),
            _ => {}
        }
        if word.len() > 1 && word.contains(['[', ']']) { Cow::Owned(word.replace(['[', ']'], "")) } else { Cow::Borrowed(word) }
    }
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
    /// The tokens of the paragraphs, in order.
    pub tokens: Vec<Token>,
    /// The sentences of the paragraphs, in order.
    pub sentences: Vec<Sentence>,
    /// The kind of each block, by number.
    pub blocks: Vec<BlockKind>,
    /// The marks of the layout, with struck-out passages extended to what they strike out.
    pub marks: Vec<Mark>,
}

/// Cuts the paragraphs of a layout into tokens and sentences.
pub(crate) fn split(text: &str, layout: &Layout) -> Segments {
    let mut segments = Segments { tokens: Vec::with_capacity(text.len() / 5), ..Segments::default() };
    let mut blocks = vec![];
    for block in &layout.blocks {
        let first = segments.tokens.len();
        if block.kind == BlockKind::Paragraph {
            block.pieces.iter().for_each(|&piece| token::tokenise(text, piece, &mut segments.tokens));
        }
        blocks.push(first..segments.tokens.len());
        segments.blocks.push(block.kind);
    }
    let small = sentence::begins_small(text, &segments.tokens);
    for (number, block) in blocks.into_iter().enumerate().filter(|(_, block)| !block.is_empty()) {
        for tokens in sentence::split(text, &segments.tokens, block, small) {
            segments.sentences.push(sentence_of(&segments.tokens, tokens, number));
        }
    }
    segments.marks = layout.marks.clone();
    segments.marks.extend(strike::passages(text, layout, &segments));
    segments.marks.sort_unstable();
    segments
}

fn sentence_of(tokens: &[Token], range: Range<usize>, block: usize) -> Sentence {
    let span = tokens[range.start].span.join(tokens[range.end - 1].span);
    Sentence { tokens: range.start as u32..range.end as u32, block: block as u32, span }
}

#[cfg(test)]
mod tests;
