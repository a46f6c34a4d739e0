use serde::{Deserialize, Serialize};

use super::Span;

/// What kind of mark a passage carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MarkKind {
    /// A passage that the source shows as deleted.
    StruckOut,
    /// A place where the source withholds text.
    Redacted,
    /// Words that an editor put in.
    Inserted,
    /// A page number or page break.
    Page,
    /// A reference to a note, or the note itself.
    Footnote,
    /// A heading, or other matter that frames the text.
    Heading,
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

/// The text of an account as blocks in reading order, and its marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Layout {
    pub blocks: Vec<Block>,
    pub marks: Vec<Mark>,
}
