//! Reads `wordnet.bin` in place. The sections are found by the compiler, so nothing is opened, parsed or allocated at run time.

use super::format::{
    BLOCK, FILE_BYTES, FILES, FILES_OF_POS, FormRecord, HEADER, LAST, Link, MAGIC, Pos, RUN_BLOCK, Section, SenseRecord,
    TieRecord, key, u24,
};

static FILE: &[u8] = include_bytes!("../data/wordnet.bin");

/// WordNet.
pub(super) static NET: Net = Net::open(FILE);

/// The sections of the file.
pub(super) struct Net {
    lemmas: Strings,
    senses: Runs,
    forms: Strings,
    bases: Runs,
    ties: Runs,
    link_at: &'static [u8],
    links: &'static [u8],
    files: &'static [u8],
    depths: &'static [u8],
}

impl Net {
    /// Finds the sections.
    const fn open(file: &'static [u8]) -> Self {
        Self {
            lemmas: Strings::open(file, Section::LemmaKeys, Section::LemmaAt, Section::LemmaText),
            senses: Runs { at: section(file, Section::SenseAt), records: section(file, Section::Senses) },
            forms: Strings::open(file, Section::FormKeys, Section::FormAt, Section::FormText),
            bases: Runs { at: section(file, Section::BaseAt), records: section(file, Section::Bases) },
            ties: Runs { at: section(file, Section::TieAt), records: section(file, Section::Ties) },
            link_at: section(file, Section::LinkAt),
            links: section(file, Section::Links),
            files: section(file, Section::Files),
            depths: section(file, Section::Depths),
        }
    }

    /// The number of a lemma.
    pub(super) fn lemma(&self, text: &str) -> Option<u32> {
        self.lemmas.find(text.as_bytes())
    }

    /// The text of a lemma.
    pub(super) fn text(&self, lemma: u32) -> String {
        self.lemmas.text(lemma)
    }

    /// The senses of a lemma, in all parts of speech.
    pub(super) fn senses(&self, lemma: u32) -> impl Iterator<Item = SenseRecord> + use<> {
        self.senses.of(lemma).map(SenseRecord::from_bits)
    }

    /// What an irregular form may be a form of.
    pub(super) fn bases(&self, form: &str) -> impl Iterator<Item = FormRecord> + use<> {
        let run = self.forms.find(form.as_bytes()).map(|number| self.bases.of(number));
        run.into_iter().flatten().map(FormRecord::from_bits)
    }

    /// How a synset is tied to others.
    pub(super) fn ties(&self, synset: u32) -> impl Iterator<Item = TieRecord> + use<> {
        self.ties.of(synset).map(TieRecord::from_bits)
    }

    /// How a lemma is linked to others.
    pub(super) fn links(&self, lemma: u32) -> impl Iterator<Item = Link> + use<> {
        let block = lemma as usize / BLOCK;
        let links = self.links;
        let mut at = u24(self.link_at, block * 3) as usize;
        let end = u24(self.link_at, block * 3 + 3) as usize;
        let next = move || (at < end).then(|| Link::read(links, &mut at, block));
        std::iter::from_fn(next).skip_while(move |link| link.from < lemma).take_while(move |link| link.from == lemma)
    }

    /// Whether a synset is of a part of speech.
    pub(super) fn is(&self, synset: u32, pos: Pos) -> bool {
        let start = |pos: usize| self.file_start(FILES_OF_POS[pos]);
        (start(pos as usize)..start(pos as usize + 1)).contains(&synset)
    }

    /// The place of a synset's lexicographer file in [`FILES`].
    pub(super) fn file(&self, synset: u32) -> usize {
        partition_point(1, FILES.len(), |file| self.file_start(file) <= synset) - 1
    }

    /// The shortest way up from a synset that has kinds to a root.
    pub(super) fn depth(&self, synset: u32) -> Option<u8> {
        let file = self.file(synset);
        let first = u24(self.files, file * FILE_BYTES + 3);
        let end = u24(self.files, (file + 1) * FILE_BYTES + 3);
        let number = first + (synset - self.file_start(file));
        (number < end).then(|| self.depths[number as usize])
    }

    fn file_start(&self, file: usize) -> u32 {
        u24(self.files, file * FILE_BYTES)
    }
}

/// The bytes of one section; none of a file in another layout, as the library must compile for the packer to be run.
const fn section(file: &'static [u8], section: Section) -> &'static [u8] {
    if !is_in_this_layout(file) {
        return &[];
    }
    let mut start = HEADER;
    let mut before = 0;
    while before < section as usize {
        start += length(file, before);
        before += 1;
    }
    file.split_at(start).1.split_at(length(file, section as usize)).0
}

const fn is_in_this_layout(file: &[u8]) -> bool {
    let mut at = 0;
    while at < MAGIC.len() {
        if file[at] != MAGIC[at] {
            return false;
        }
        at += 1;
    }
    true
}

const fn length(file: &[u8], section: usize) -> usize {
    let at = MAGIC.len() + 4 * section;
    u32::from_le_bytes([file[at], file[at + 1], file[at + 2], file[at + 3]]) as usize
}

/// Sorted strings.
struct Strings {
    keys: &'static [u8],
    at: &'static [u8],
    text: &'static [u8],
}

impl Strings {
    const fn open(file: &'static [u8], keys: Section, at: Section, text: Section) -> Self {
        Self { keys: section(file, keys), at: section(file, at), text: section(file, text) }
    }

    fn find(&self, wanted: &[u8]) -> Option<u32> {
        let wanted_key = key(wanted);
        let blocks = self.keys.len() / 8;
        let first = partition_point(0, blocks, |block| self.key(block) < wanted_key);
        // Only where keys are equal must the strings themselves be looked at.
        let above = partition_point(first, blocks, |block| self.key(block) == wanted_key && !self.begins_after(block, wanted));
        let block = above.checked_sub(1)?;
        let place = find_in_block(self.block(block), wanted)?;
        Some((block * BLOCK + place) as u32)
    }

    fn key(&self, block: usize) -> u64 {
        let (chunks, _) = self.keys.as_chunks::<8>();
        u64::from_be_bytes(chunks[block])
    }

    fn block(&self, block: usize) -> &'static [u8] {
        let start = u24(self.at, block * 3) as usize;
        let end = (block + 1) * 3;
        let end = if end < self.at.len() { u24(self.at, end) as usize } else { self.text.len() };
        &self.text[start..end]
    }

    /// Whether the first string of a block comes after the one that is wanted.
    fn begins_after(&self, block: usize, wanted: &[u8]) -> bool {
        let text = self.block(block);
        let length = rest_length(text);
        let first = text[..length].iter().map(|byte| byte & 0x7F);
        first.cmp(wanted.iter().copied()).is_gt()
    }

    fn text(&self, number: u32) -> String {
        let (mut text, mut string) = (self.block(number as usize / BLOCK), String::new());
        for place in 0..=number as usize % BLOCK {
            if place > 0 {
                string.truncate(usize::from(text[0]));
                text = &text[1..];
            }
            let (rest, after) = text.split_at(rest_length(text));
            string.extend(rest.iter().map(|byte| char::from(byte & 0x7F)));
            text = after;
        }
        string
    }
}

/// How many bytes until the one that is flagged as the last.
fn rest_length(text: &[u8]) -> usize {
    text.iter().position(|byte| *byte >= 0x80).map_or(text.len(), |last| last + 1)
}

/// The place of a string within a block, without putting any string together: it is enough to know how far the string before
/// agreed with the one that is wanted.
fn find_in_block(mut text: &[u8], wanted: &[u8]) -> Option<usize> {
    let mut agreed = 0;
    for place in 0..BLOCK {
        let mut shared = 0;
        if place > 0 {
            shared = usize::from(*text.first()?);
            text = &text[1..];
        }
        let (rest, after) = text.split_at(rest_length(text));
        text = after;
        if shared < agreed {
            return None;
        }
        if shared == agreed {
            let same = rest.iter().zip(&wanted[agreed..]).take_while(|(one, other)| **one & 0x7F == **other).count();
            agreed += same;
            match (rest.get(same), wanted.get(agreed)) {
                (None, None) => return Some(place),
                (Some(_), None) => return None,
                (Some(one), Some(other)) if one & 0x7F > *other => return None,
                _ => {}
            }
        }
    }
    None
}

/// Records of three bytes, one or more for each owner.
struct Runs {
    at: &'static [u8],
    records: &'static [u8],
}

impl Runs {
    fn of(&self, owner: u32) -> impl Iterator<Item = u32> + use<> {
        let records = self.records;
        let mut at = u24(self.at, owner as usize / RUN_BLOCK * 3) as usize * 3;
        for _ in 0..owner as usize % RUN_BLOCK {
            while u24(records, at) & LAST == 0 {
                at += 3;
            }
            at += 3;
        }
        let mut more = true;
        std::iter::from_fn(move || {
            let bits = more.then(|| u24(records, at))?;
            at += 3;
            more = bits & LAST == 0;
            Some(bits & !LAST)
        })
    }
}

/// The first number from `low` up to `high` for which `holds` is false, where it is true for all before that one.
fn partition_point(mut low: usize, mut high: usize, holds: impl Fn(usize) -> bool) -> usize {
    while low < high {
        let middle = low.midpoint(high);
        if holds(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

#[test]
fn the_file_is_in_this_layout() {
    assert!(is_in_this_layout(FILE), "pack it again: cargo run --example pack_wordnet");
}
