//! What the text is made of: blocks to be read, and marks that are no part of what the text says.
//!
//! Lines make units (a paragraph, a list item, a heading), units make blocks, and what stands inside a block without
//! belonging to its words (a page number, a reference to a note, an editor's brackets) is cut out of it.

mod bracket;
mod frame;
mod heading;
mod inline;
mod join;
mod line;
mod note;
mod page;
#[cfg(test)]
pub(crate) mod tests;
mod unit;
mod words;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Span;
pub(super) use inline::refers;
pub(super) use unit::{Role, Unit};
pub(super) use words::ends_sentence;

/// What kind of mark a passage carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MarkKind {
    /// A passage that the source shows as deleted.
    StruckOut,
    /// A place where the source withholds text.
    Redacted,
    /// Words that an editor put in.
    Inserted,
    /// A page number or page break, or the number of a line.
    Page,
    /// A reference to a note, or the note itself.
    Footnote,
    /// A heading, or other matter that frames the text.
    Heading,
}

impl MarkKind {
    /// Its name, in words.
    pub fn name(self) -> &'static str {
        match self {
            MarkKind::StruckOut => "struck out",
            MarkKind::Redacted => "redacted",
            MarkKind::Inserted => "inserted",
            MarkKind::Page => "page",
            MarkKind::Footnote => "footnote",
            MarkKind::Heading => "heading",
        }
    }
}

/// A mark on the text that is no part of what the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mark {
    /// Where.
    pub span: Span,
    /// Which.
    pub kind: MarkKind,
}

/// What a block of text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// Prose to be read.
    Paragraph,
    /// A title, a salutation, an address, a place and date line.
    Heading,
    /// Matter about the document that its author did not write: archive labels, citations, notes.
    Apparatus,
    /// The name of the author at the end.
    Signature,
}

/// A block: pieces of text to be read on one after the other; what lies between them is marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub kind: BlockKind,
    pub pieces: Vec<Span>,
}

#[cfg(test)]
impl Block {
    /// From the first byte of the block to its last, with all that lies between its pieces.
    pub fn span(&self) -> Span {
        match (self.pieces.first(), self.pieces.last()) {
            (Some(first), Some(last)) => first.join(*last),
            _ => Span::new(0, 0),
        }
    }
}

/// How much an editor's note of deletion strikes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// So many sentences before the note.
    Sentences(u32),
    /// All of the paragraph before the note.
    Paragraph,
}

/// An editor's note that what stands before it is deleted. Which bytes that are is known when sentences are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Strike {
    pub note: Span,
    pub reach: Reach,
}

/// The text of an account as blocks in reading order, and its marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Layout {
    pub blocks: Vec<Block>,
    /// The marks in order of their start; a mark may stand inside another (a reference inside a heading).
    pub marks: Vec<Mark>,
    /// The notes of deletion, which are not yet among the marks.
    pub strikes: Vec<Strike>,
}

/// Whether a character separates words and is no part of any: white space, controls, marks of order and direction.
pub(crate) fn is_gap(c: char) -> bool {
    match c {
        ' ' => true,
        '!'..='~' => false,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {
            true
        }
        _ => c.is_whitespace() || c.is_control(),
    }
}

/// How the roles of units are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// By their looks, beside what is known of them.
    Looks,
    /// They are known.
    Told,
}

/// Finds the blocks and the marks of a text. Any text has a layout.
pub(crate) fn lay_out(text: &str) -> Layout {
    let lines = line::read(text, 0..text.len());
    let units = unit::group(text, &lines);
    let mut marks = page::breaks(text, &lines);
    marks.extend(lines.iter().filter_map(|line| line.margin()).map(|span| Mark { span, kind: MarkKind::Page }));
    of_units(text, units, marks, Frame::Looks)
}

/// The units of a part of a text that keeps its lines.
pub(super) fn units_in(text: &str, range: Range<usize>) -> Vec<Unit<'_>> {
    unit::group(text, &line::read(text, range))
}

/// The layout of a text whose units are known, and some of its marks.
pub(super) fn of_units(text: &str, mut units: Vec<Unit<'_>>, mut marks: Vec<Mark>, frame: Frame) -> Layout {
    let mut references = vec![];
    if frame == Frame::Looks {
        references = note::find(text, &mut units);
        frame::classify(&mut units);
    }
    marks.extend(frame::marks(&units));
    let joined = join::blocks(&units, frame == Frame::Looks);
    let mut layout = Layout { blocks: Vec::with_capacity(joined.len()), marks, strikes: vec![] };
    let mut scan = inline::Scan::new(text, &references);
    for block in joined {
        // What others wrote about the text is one mark as a whole.
        let cut = |piece: &Span| if block.kind == BlockKind::Apparatus { vec![*piece] } else { scan.cut(*piece) };
        layout.blocks.push(Block { kind: block.kind, pieces: block.pieces.iter().flat_map(cut).collect() });
    }
    // A paragraph that was nothing but marks is none.
    layout.blocks.retain(|block| !block.pieces.is_empty());
    layout.marks.append(&mut scan.marks);
    layout.strikes = scan.strikes;
    layout.marks.sort_unstable();
    layout
}
