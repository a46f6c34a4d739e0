//! How `wordnet.bin` is laid out: the one place that both the packer and the reader look at.
//!
//! The file is a header and a row of sections. The header is [`MAGIC`] and, for each [`Section`], its length in four bytes. All
//! numbers are little-endian, except the keys, which are big-endian so that they sort as their text does.
//!
//! Two shapes carry nearly everything:
//!
//! - *strings*: sorted, in blocks of [`BLOCK`]; each string is the length it shares with the one before (one byte; nothing at the
//!   start of a block) and the rest of its ASCII, the last byte with its high bit set. Beside them, for each block, the first eight
//!   bytes of its first string as a key, and where its text begins.
//! - *runs*: for each owner (a lemma, a form or a synset) one or more records of three bytes, the last one flagged; for each
//!   [`RUN_BLOCK`] owners the number of their first record.

/// The first bytes of the file; the digit is the version of the layout.
pub(crate) const MAGIC: [u8; 8] = *b"wordnet3";

/// How many strings share one entry of an index.
pub(crate) const BLOCK: usize = 16;

/// How many owners of runs share one entry of an index. A smaller number is faster and takes more room.
pub(crate) const RUN_BLOCK: usize = 8;

/// The bytes of the header.
pub(crate) const HEADER: usize = MAGIC.len() + 4 * Section::COUNT;

/// The sections, in the order in which they stand in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub(crate) enum Section {
    /// Strings: the lemmas.
    LemmaKeys,
    LemmaAt,
    LemmaText,
    /// Runs of [`SenseRecord`] for each lemma: nouns, verbs, adjectives, adverbs; each in the order of its senses.
    SenseAt,
    Senses,
    /// Strings: the irregular forms.
    FormKeys,
    FormAt,
    FormText,
    /// Runs of [`FormRecord`] for each irregular form.
    BaseAt,
    Bases,
    /// Runs of [`TieRecord`] for each synset.
    TieAt,
    Ties,
    /// For each block of lemmas, where its links begin.
    LinkAt,
    /// [`Link`]s between single words.
    Links,
    /// For each lexicographer file, in the order of [`FILES`], and once more for the end: its first synset, and how many inner
    /// synsets stand in the files before it.
    Files,
    /// For each synset that has kinds, the shortest way up to a root; they come first in their file.
    Depths,
}

impl Section {
    /// How many there are.
    pub(crate) const COUNT: usize = Self::Depths as usize + 1;
}

/// A part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Pos {
    /// A noun.
    Noun,
    /// A verb.
    Verb,
    /// An adjective.
    Adj,
    /// An adverb.
    Adv,
}

impl Pos {
    /// All of them, in the order in which synsets and senses are numbered.
    pub(crate) const ALL: [Self; 4] = [Self::Noun, Self::Verb, Self::Adj, Self::Adv];

    /// The part of speech with this number.
    pub(crate) const fn from_bits(bits: u32) -> Self {
        Self::ALL[(bits & 3) as usize]
    }
}

/// WordNet's numbers of its lexicographer files, in the order in which our synsets are numbered: a part of speech is then one range.
pub(crate) const FILES: [u8; 45] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, // nouns
    29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, // verbs
    0, 1, 44, // adjectives
    2,  // adverbs
];

/// Where in [`FILES`] each part of speech begins, and the end.
pub(crate) const FILES_OF_POS: [usize; 5] = [0, 26, 41, 44, 45];

/// The bytes of one entry of [`Section::Files`].
pub(crate) const FILE_BYTES: usize = 6;

/// Marks the last record of a run.
pub(crate) const LAST: u32 = 1 << 23;

/// A number of three bytes.
pub(crate) const fn u24(bytes: &[u8], at: usize) -> u32 {
    bytes[at] as u32 | (bytes[at + 1] as u32) << 8 | (bytes[at + 2] as u32) << 16
}

/// The first eight bytes of a string as a number that sorts as the string does.
pub(crate) fn key(text: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    let length = text.len().min(8);
    bytes[..length].copy_from_slice(&text[..length]);
    u64::from_be_bytes(bytes)
}

/// The tag counts that are told apart: a sense is kept as the highest that it reaches.
pub(crate) const COUNTS: [u16; 16] = [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 36, 60, 100, 200, 500, 1500];

/// One sense of a lemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SenseRecord {
    pub synset: u32,
    /// An index of [`COUNTS`].
    pub count: u8,
    /// Written with a capital in this sense: Turkey, not turkey.
    pub capital: bool,
}

impl SenseRecord {
    pub(crate) const fn from_bits(bits: u32) -> Self {
        Self { synset: bits & 0x1_FFFF, count: (bits >> 17 & 15) as u8, capital: bits >> 21 & 1 == 1 }
    }
}

/// What an irregular form is a form of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct FormRecord {
    pub pos: Pos,
    pub lemma: u32,
}

impl FormRecord {
    pub(crate) const fn from_bits(bits: u32) -> Self {
        Self { lemma: bits & 0x3_FFFF, pos: Pos::from_bits(bits >> 18) }
    }
}

/// How a synset is tied to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Tie {
    /// Not at all: the one record of a synset that has no ties.
    None,
    /// It is a kind of the other.
    Kind,
    /// It is a single thing of that kind: Cuba, a country.
    Instance,
    /// It is a satellite of the other adjective.
    Satellite,
    /// A word of it is the antonym of a word of the other.
    Antonym,
    /// Doing it entails doing the other: snoring, sleeping.
    Entails,
    /// It brings the other about: killing, dying.
    Causes,
    /// It is grouped with the other verb, as a near sense.
    Group,
    /// It is a part, a member or a substance of the other.
    Part,
}

impl Tie {
    const ALL: [Self; 9] = [
        Self::None,
        Self::Kind,
        Self::Instance,
        Self::Satellite,
        Self::Antonym,
        Self::Entails,
        Self::Causes,
        Self::Group,
        Self::Part,
    ];
}

/// One tie of a synset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct TieRecord {
    pub tie: Tie,
    pub synset: u32,
}

impl TieRecord {
    pub(crate) const fn from_bits(bits: u32) -> Self {
        Self { synset: bits & 0x1_FFFF, tie: Tie::ALL[(bits >> 17 & 15) as usize] }
    }
}

/// A tie between two words, not only between their synsets: an antonym or a derivation.
///
/// In the file: a byte with the place of the word within its block, the kind and its part of speech; a byte with the other's part of
/// speech and both ranks; and how far the other lemma is away, in bytes of seven bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Link {
    /// The word that has it.
    pub from: u32,
    pub antonym: bool,
    pub pos: Pos,
    /// The rank of the sense that has it, at most 7.
    pub rank: u8,
    pub to: u32,
    pub to_pos: Pos,
    pub to_rank: u8,
}

impl Link {
    /// Reads the link at `at` of a block of lemmas, and moves `at` behind it.
    pub(crate) fn read(bytes: &[u8], at: &mut usize, block: usize) -> Self {
        let (first, second) = (bytes[*at], bytes[*at + 1]);
        *at += 2;
        let from = block as u32 * BLOCK as u32 + u32::from(first & 15);
        Self {
            from,
            antonym: first >> 4 & 1 == 1,
            pos: Pos::from_bits(u32::from(first) >> 5),
            rank: second >> 2 & 7,
            to: from.wrapping_add_signed(distance(bytes, at)),
            to_pos: Pos::from_bits(u32::from(second)),
            to_rank: second >> 5,
        }
    }
}

fn distance(bytes: &[u8], at: &mut usize) -> i32 {
    let (mut rest, mut shift) = (0u32, 0);
    loop {
        let byte = bytes[*at];
        *at += 1;
        rest |= u32::from(byte & 0x7F) << shift;
        shift += 7;
        if byte < 0x80 {
            return (rest >> 1) as i32 ^ -((rest & 1) as i32);
        }
    }
}
