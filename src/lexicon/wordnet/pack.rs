//! Packs the files of WordNet 3.0 into one file that is read in place. Runs when `wordnet.bin` is made or checked, never in use.
//!
//! The glosses and examples, the domains, the attributes and the "see also" pointers are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::{fs, io, path::Path};

use super::format::{
    BLOCK, COUNTS, FILES, FormRecord, LAST, Link, MAGIC, Pos, RUN_BLOCK, Section, SenseRecord, Tie, TieRecord, key,
};

/// Where a synset stands in WordNet: its part of speech and its byte in the data file.
type Place = (Pos, u32);

/// Reads the files in `folder` and packs them; the same files always give the same bytes.
///
/// # Errors
///
/// When a file cannot be read, or is not what WordNet's manual says it is.
pub(crate) fn pack(folder: &Path) -> io::Result<Vec<u8>> {
    Ok(Packer::new(Dict::read(folder)?).pack())
}

/// The files as they stand.
struct Dict {
    synsets: BTreeMap<Place, Synset>,
    /// For each lemma and part of speech, its synsets in the order of its senses.
    index: BTreeMap<String, [Vec<u32>; 4]>,
    /// How often a sense was tagged.
    counts: BTreeMap<(String, Pos, usize), u32>,
    /// Irregular forms, and their base forms in the order of the file.
    forms: BTreeMap<String, Vec<(Pos, String)>>,
}

struct Synset {
    file: u8,
    /// An adjective that hangs on a head adjective.
    satellite: bool,
    words: Vec<String>,
    pointers: Vec<Pointer>,
}

/// A pointer from one synset, or one of its words, to another; words are counted from 1, and 0 is the synset itself.
struct Pointer {
    symbol: String,
    to: Place,
    from_word: usize,
    to_word: usize,
}

const NAMES: [(Pos, &str); 4] = [(Pos::Noun, "noun"), (Pos::Verb, "verb"), (Pos::Adj, "adj"), (Pos::Adv, "adv")];

impl Dict {
    fn read(folder: &Path) -> io::Result<Self> {
        let mut dict = Self { synsets: BTreeMap::new(), index: BTreeMap::new(), counts: BTreeMap::new(), forms: BTreeMap::new() };
        for (pos, name) in NAMES {
            each_line(&folder.join(format!("data.{name}")), |line| dict.data_line(pos, line))?;
            each_line(&folder.join(format!("index.{name}")), |line| dict.index_line(pos, line))?;
            each_line(&folder.join(format!("{name}.exc")), |line| dict.form_line(pos, line))?;
        }
        each_line(&folder.join("cntlist.rev"), |line| dict.count_line(line))?;
        Ok(dict)
    }

    fn data_line(&mut self, pos: Pos, line: &str) -> Option<()> {
        let mut fields = line.split(" | ").next()?.split_ascii_whitespace();
        let offset = fields.next()?.parse().ok()?;
        let file = fields.next()?.parse().ok()?;
        let satellite = fields.next()? == "s";
        let words = usize::from_str_radix(fields.next()?, 16).ok()?;
        let words = (0..words).map(|_| word_and_id(&mut fields)).collect::<Option<_>>()?;
        let pointers: usize = fields.next()?.parse().ok()?;
        let pointers = (0..pointers).map(|_| pointer(&mut fields)).collect::<Option<_>>()?;
        self.synsets.insert((pos, offset), Synset { file, satellite, words, pointers });
        Some(())
    }

    fn index_line(&mut self, pos: Pos, line: &str) -> Option<()> {
        let mut fields = line.split_ascii_whitespace();
        let lemma = fields.next()?.replace('_', " ");
        let senses: usize = fields.nth(1)?.parse().ok()?;
        let offsets: Vec<_> = fields.collect();
        let offsets = offsets[offsets.len().checked_sub(senses)?..].iter();
        self.index.entry(lemma).or_default()[pos as usize] = offsets.map(|offset| offset.parse().ok()).collect::<Option<_>>()?;
        Some(())
    }

    fn form_line(&mut self, pos: Pos, line: &str) -> Option<()> {
        let mut fields = line.split_ascii_whitespace().map(|word| word.replace('_', " "));
        let form = fields.next()?;
        self.forms.entry(form).or_default().extend(fields.map(|base| (pos, base)));
        Some(())
    }

    /// `lemma%type:file:id:head:id number count`
    fn count_line(&mut self, line: &str) -> Option<()> {
        let mut fields = line.split_ascii_whitespace();
        let (lemma, rest) = fields.next()?.split_once('%')?;
        let pos = match rest.as_bytes().first()? {
            b'1' => Pos::Noun,
            b'2' => Pos::Verb,
            b'3' | b'5' => Pos::Adj,
            _ => Pos::Adv,
        };
        let number = fields.next()?.parse().ok()?;
        self.counts.insert((lemma.replace('_', " "), pos, number), fields.next()?.parse().ok()?);
        Some(())
    }
}

/// Calls `read` on each line after the licence, whose lines begin with two blanks.
fn each_line(path: &Path, mut read: impl FnMut(&str) -> Option<()>) -> io::Result<()> {
    for (number, line) in fs::read_to_string(path)?.lines().enumerate() {
        if !line.starts_with("  ") && read(line).is_none() {
            let fault = format!("{}: line {} is not in WordNet's format", path.display(), number + 1);
            return Err(io::Error::new(io::ErrorKind::InvalidData, fault));
        }
    }
    Ok(())
}

/// A word of a synset without the mark of an adjective's place, as in `galore(ip)`.
fn word_and_id<'a>(fields: &mut impl Iterator<Item = &'a str>) -> Option<String> {
    let word = fields.next()?;
    fields.next()?;
    Some(word.split('(').next()?.replace('_', " "))
}

fn pointer<'a>(fields: &mut impl Iterator<Item = &'a str>) -> Option<Pointer> {
    let symbol = fields.next()?.to_owned();
    let offset = fields.next()?.parse().ok()?;
    let pos = match fields.next()? {
        "n" => Pos::Noun,
        "v" => Pos::Verb,
        "a" | "s" => Pos::Adj,
        "r" => Pos::Adv,
        _ => return None,
    };
    let words = fields.next()?;
    let from_word = usize::from_str_radix(words.get(..2)?, 16).ok()?;
    let to_word = usize::from_str_radix(words.get(2..)?, 16).ok()?;
    Some(Pointer { symbol, to: (pos, offset), from_word, to_word })
}

/// The files, with lemmas and synsets numbered.
struct Packer {
    dict: Dict,
    lemmas: BTreeMap<String, u32>,
    synsets: BTreeMap<Place, u32>,
    /// The synsets in their order.
    places: Vec<Place>,
    /// How many synsets stand directly below one.
    parents: BTreeSet<Place>,
}

impl Packer {
    fn new(dict: Dict) -> Self {
        let lemmas = dict.index.keys().enumerate().map(|(number, lemma)| (lemma.clone(), number as u32)).collect();
        let parents = parents(&dict);
        let mut places: Vec<_> = dict.synsets.keys().copied().collect();
        places.sort_by_cached_key(|place| (file_of(&dict.synsets[place]), !parents.contains(place), *place));
        let synsets = places.iter().enumerate().map(|(number, place)| (*place, number as u32)).collect();
        Self { dict, lemmas, synsets, places, parents }
    }

    fn pack(&self) -> Vec<u8> {
        let mut sections = vec![vec![]; Section::COUNT];
        let mut put = |section: Section, bytes| sections[section as usize] = bytes;
        let [keys, at, text] = strings(self.dict.index.keys().map(String::as_str));
        put(Section::LemmaKeys, keys);
        put(Section::LemmaAt, at);
        put(Section::LemmaText, text);
        let [at, records] = runs(self.dict.index.iter().map(|(lemma, senses)| self.senses(lemma, senses)));
        put(Section::SenseAt, at);
        put(Section::Senses, records);
        let forms = self.forms();
        let [keys, at, text] = strings(forms.keys().copied());
        put(Section::FormKeys, keys);
        put(Section::FormAt, at);
        put(Section::FormText, text);
        let [at, records] = runs(forms.into_values());
        put(Section::BaseAt, at);
        put(Section::Bases, records);
        let [at, records] = runs(self.ties().into_iter());
        put(Section::TieAt, at);
        put(Section::Ties, records);
        let [at, links] = links(&self.links(), self.lemmas.len());
        put(Section::LinkAt, at);
        put(Section::Links, links);
        put(Section::Files, self.files());
        put(Section::Depths, self.depths());
        join(&sections)
    }

    fn senses(&self, lemma: &str, senses: &[Vec<u32>; 4]) -> Vec<u32> {
        let mut records = vec![];
        for pos in Pos::ALL {
            for (rank, &offset) in senses[pos as usize].iter().enumerate() {
                let tagged = self.dict.counts.get(&(lemma.to_owned(), pos, rank + 1)).copied().unwrap_or(0);
                let count = COUNTS.iter().rposition(|&count| u32::from(count) <= tagged).unwrap_or(0) as u8;
                let capital = self.capital(lemma, (pos, offset));
                let record = SenseRecord { synset: self.synsets[&(pos, offset)], count, capital };
                records.push(record.to_bits());
            }
        }
        records
    }

    /// Whether every spelling of the lemma in this synset begins with a capital.
    fn capital(&self, lemma: &str, place: Place) -> bool {
        let mut spellings = self.dict.synsets[&place].words.iter().filter(|word| word.eq_ignore_ascii_case(lemma));
        spellings.all(|word| word.starts_with(|first: char| first.is_ascii_uppercase()))
    }

    /// The irregular forms of the words that WordNet has.
    fn forms(&self) -> BTreeMap<&str, Vec<u32>> {
        let mut forms = BTreeMap::new();
        for (form, bases) in &self.dict.forms {
            let known = bases.iter().filter(|(pos, base)| {
                base != form && self.dict.index.get(base).is_some_and(|senses| !senses[*pos as usize].is_empty())
            });
            let bits: Vec<_> = known.map(|(pos, base)| FormRecord { pos: *pos, lemma: self.lemmas[base] }.to_bits()).collect();
            if !bits.is_empty() {
                forms.insert(form.as_str(), bits);
            }
        }
        forms
    }

    fn ties(&self) -> Vec<Vec<u32>> {
        let of = |place: &Place| {
            let synset = &self.dict.synsets[place];
            let mut ties: Vec<_> = synset.pointers.iter().filter_map(|pointer| self.tie(synset, pointer)).collect();
            ties.sort_unstable();
            ties.dedup();
            if ties.is_empty() {
                ties.push(TieRecord::NONE);
            }
            ties.into_iter().map(TieRecord::to_bits).collect()
        };
        self.places.iter().map(of).collect()
    }

    fn tie(&self, from: &Synset, pointer: &Pointer) -> Option<TieRecord> {
        let tie = match pointer.symbol.as_str() {
            "@" => Tie::Kind,
            "@i" => Tie::Instance,
            // Heads and satellites point at each other; one direction is enough.
            "&" if from.satellite => Tie::Satellite,
            "!" => Tie::Antonym,
            "*" => Tie::Entails,
            ">" => Tie::Causes,
            "$" => Tie::Group,
            "#p" | "#m" | "#s" => Tie::Part,
            _ => return None,
        };
        Some(TieRecord { tie, synset: self.synsets[&pointer.to] })
    }

    /// The links of words, in the order of the words; of several pairs of senses the one with the best ranks.
    fn links(&self) -> Vec<Link> {
        let mut best: BTreeMap<_, (u8, u8)> = BTreeMap::new();
        for (place, synset) in &self.dict.synsets {
            for pointer in &synset.pointers {
                for link in self.links_of(*place, pointer) {
                    let ranks = best.entry((link.from, link.antonym, link.pos, link.to, link.to_pos)).or_insert((u8::MAX, 0));
                    if link.rank + link.to_rank < ranks.0.saturating_add(ranks.1) {
                        *ranks = (link.rank, link.to_rank);
                    }
                }
            }
        }
        let link = |((from, antonym, pos, to, to_pos), (rank, to_rank))| Link { from, antonym, pos, rank, to, to_pos, to_rank };
        best.into_iter().map(link).collect()
    }

    /// A link and its mirror image, as pertainyms and participles point one way only.
    fn links_of(&self, from: Place, pointer: &Pointer) -> Vec<Link> {
        if !matches!(pointer.symbol.as_str(), "!" | "+" | "\\" | "<") || pointer.from_word == 0 {
            return vec![];
        }
        let (word, rank) = self.word(from, pointer.from_word);
        let (to, to_rank) = self.word(pointer.to, pointer.to_word);
        let antonym = pointer.symbol == "!";
        let link = Link { from: word, antonym, pos: from.0, rank, to, to_pos: pointer.to.0, to_rank };
        let back = Link { from: to, antonym, pos: link.to_pos, rank: to_rank, to: word, to_pos: link.pos, to_rank: rank };
        vec![link, back]
    }

    /// The lemma of a word of a synset, and which of its senses that is.
    fn word(&self, place: Place, number: usize) -> (u32, u8) {
        let lemma = self.dict.synsets[&place].words[number - 1].to_ascii_lowercase();
        let senses = &self.dict.index[&lemma][place.0 as usize];
        let rank = senses.iter().position(|offset| *offset == place.1).expect("an index lists each synset of its words");
        (self.lemmas[&lemma], (rank as u8).min(Link::TOP_RANK))
    }

    fn files(&self) -> Vec<u8> {
        let mut counts = vec![(0, 0); FILES.len() + 1];
        for place in &self.places {
            let (synsets, inner) = &mut counts[file_of(&self.dict.synsets[place]) + 1];
            *synsets += 1;
            *inner += usize::from(self.parents.contains(place));
        }
        let (mut start, mut inner_before, mut out) = (0, 0, vec![]);
        for (synsets, inner) in counts {
            start += synsets;
            inner_before += inner;
            out.extend(three(start));
            out.extend(three(inner_before));
        }
        out
    }

    fn depths(&self) -> Vec<u8> {
        self.places.iter().filter(|place| self.parents.contains(place)).map(|place| self.depth(place)).collect()
    }

    fn depth(&self, place: &Place) -> u8 {
        let above = self.dict.synsets[place].pointers.iter().filter(|pointer| is_up(pointer));
        above.map(|pointer| 1 + self.depth(&pointer.to)).min().unwrap_or(0)
    }
}

fn is_up(pointer: &Pointer) -> bool {
    matches!(pointer.symbol.as_str(), "@" | "@i")
}

/// The synsets that have kinds.
fn parents(dict: &Dict) -> BTreeSet<Place> {
    let pointers = dict.synsets.values().flat_map(|synset| &synset.pointers);
    pointers.filter(|pointer| is_up(pointer)).map(|pointer| pointer.to).collect()
}

/// WordNet keeps the synsets that head its noun files (person, act, time, ...) in a file of their own, number 3; each goes to the
/// file that it heads, so that "person" is a person.
const TOPS: [(&str, u8); 24] = [
    ("act", 4),
    ("animal", 5),
    ("artifact", 6),
    ("attribute", 7),
    ("cognition", 9),
    ("communication", 10),
    ("event", 11),
    ("feeling", 12),
    ("food", 13),
    ("group", 14),
    ("location", 15),
    ("motivation", 16),
    ("object", 17),
    ("person", 18),
    ("phenomenon", 19),
    ("plant", 20),
    ("possession", 21),
    ("process", 22),
    ("measure", 23),
    ("relation", 24),
    ("shape", 25),
    ("state", 26),
    ("substance", 27),
    ("time", 28),
];

/// The place of a synset's file in [`FILES`].
fn file_of(synset: &Synset) -> usize {
    let is_top = |(top, _): &&(&str, u8)| synset.words.iter().any(|word| word == top);
    let file = match TOPS.iter().find(is_top) {
        Some((_, file)) if synset.file == 3 => *file,
        _ => synset.file,
    };
    FILES.iter().position(|known| *known == file).expect("the manual lists these 45 files")
}

fn three(number: usize) -> [u8; 3] {
    let bytes = (number as u32).to_le_bytes();
    assert_eq!(bytes[3], 0, "{number} does not fit three bytes");
    [bytes[0], bytes[1], bytes[2]]
}

/// The keys, the index and the text of sorted strings.
fn strings<'a>(sorted: impl Iterator<Item = &'a str>) -> [Vec<u8>; 3] {
    let [mut keys, mut at, mut text] = [vec![], vec![], vec![]];
    let mut before = "";
    for (number, string) in sorted.enumerate() {
        assert!(before < string && string.is_ascii(), "{string:?} is out of order or not ASCII");
        let mut shared = 0;
        if number % BLOCK == 0 {
            keys.extend(key(string.as_bytes()).to_be_bytes());
            at.extend(three(text.len()));
        } else {
            shared = before.bytes().zip(string.bytes()).take_while(|(one, other)| one == other).count();
            text.push(shared as u8);
        }
        text.extend(&string.as_bytes()[shared..]);
        *text.last_mut().expect("no string is empty") |= 0x80;
        before = string;
    }
    [keys, at, text]
}

/// The index and the records of runs.
fn runs(owners: impl Iterator<Item = Vec<u32>>) -> [Vec<u8>; 2] {
    let [mut at, mut records] = [vec![], vec![]];
    for (number, run) in owners.enumerate() {
        if number % RUN_BLOCK == 0 {
            at.extend(three(records.len() / 3));
        }
        let last = run.len() - 1;
        for (place, bits) in run.into_iter().enumerate() {
            assert!(bits < LAST, "{bits:x} leaves no room for the flag");
            records.extend(three((bits | if place == last { LAST } else { 0 }) as usize));
        }
    }
    [at, records]
}

/// The index and the bytes of links that are sorted by their words.
fn links(links: &[Link], lemmas: usize) -> [Vec<u8>; 2] {
    let [mut at, mut bytes] = [vec![], vec![]];
    let mut links = links.iter().peekable();
    for block in 0..=lemmas.div_ceil(BLOCK) {
        at.extend(three(bytes.len()));
        while let Some(link) = links.next_if(|link| link.from as usize / BLOCK == block) {
            link.write(&mut bytes);
        }
    }
    [at, bytes]
}

fn join(sections: &[Vec<u8>]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    for section in sections {
        out.extend((section.len() as u32).to_le_bytes());
    }
    for section in sections {
        out.extend(section);
    }
    out
}

// What is written, bit by bit: the counterpart of each `from_bits` and `read` in the layout.

impl SenseRecord {
    fn to_bits(self) -> u32 {
        self.synset | u32::from(self.count) << 17 | u32::from(self.capital) << 21
    }
}

impl FormRecord {
    fn to_bits(self) -> u32 {
        self.lemma | (self.pos as u32) << 18
    }
}

impl TieRecord {
    /// For a synset without ties, as every run has at least one record.
    const NONE: Self = Self { tie: Tie::None, synset: 0 };

    fn to_bits(self) -> u32 {
        self.synset | (self.tie as u32) << 17
    }
}

impl Link {
    /// Ranks from here on are not told apart.
    const TOP_RANK: u8 = 7;

    fn write(self, out: &mut Vec<u8>) {
        let place = (self.from as usize % BLOCK) as u8;
        out.push(place | u8::from(self.antonym) << 4 | (self.pos as u8) << 5);
        out.push(self.to_pos as u8 | self.rank << 2 | self.to_rank << 5);
        let away = i64::from(self.to) - i64::from(self.from);
        let mut rest = (away << 1 ^ away >> 63) as u32;
        while rest > 0x7F {
            out.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        out.push(rest as u8);
    }
}
