//! How two words relate: WordNet, our own tables, and what the caller adds.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::key::Key;
use super::nations::Nation;
use super::wordnet::{self, Known, Pos, Relation};
use super::{exclusives, nations, opposites, organisations, synonyms};

/// How two words relate, as far as it matters for comparing statements.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kinship {
    Same,
    /// Words for the same thing, a kind and its member, a verb and its noun; from 0 to 1.
    Alike(f32),
    /// Opposites.
    Opposed,
    /// Both cannot be said of one thing.
    Exclusive,
    None,
}

/// A base form with what the lexicons say of it by itself, found once for a word that is compared with many.
#[derive(Clone, Debug)]
pub(crate) struct Lexeme {
    lemma: String,
    nation: Option<Nation>,
    opposites: Vec<&'static str>,
    groups: Vec<usize>,
    exclusives: &'static [exclusives::Entry],
    known: Option<Known>,
}

impl Lexeme {
    pub(crate) fn new(lemma: &str, pos: Option<Pos>) -> Lexeme {
        let opposites = opposites::opposites(lemma).filter(|(_, how)| how.excludes());
        Lexeme {
            lemma: lemma.to_owned(),
            nation: nations::nation(lemma),
            opposites: opposites.map(|(other, _)| other).collect(),
            groups: synonyms::groups(lemma).collect(),
            exclusives: exclusives::entries(lemma),
            known: pos.and_then(|pos| Known::of(lemma, pos)),
        }
    }
}

/// The built-in lexicons together with a caller's additions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lexicon {
    synonyms: Vec<(String, String)>,
    opposites: Vec<(String, String)>,
    exclusives: Vec<(String, String)>,
    #[serde(default)]
    kinds: Vec<(String, String)>,
}

impl Lexicon {
    /// The built-in lexicons alone.
    pub fn new() -> Lexicon {
        Lexicon::default()
    }

    /// Adds two words (base forms) that mean the same: "chopper" and "helicopter".
    #[must_use]
    pub fn synonym(mut self, a: &str, b: &str) -> Lexicon {
        self.synonyms.push(ordered(a, b));
        self
    }

    /// Adds two words that are opposites: "vested" and "unvested".
    #[must_use]
    pub fn opposite(mut self, a: &str, b: &str) -> Lexicon {
        self.opposites.push(ordered(a, b));
        self
    }

    /// Adds two words that cannot both be said of one thing: "starboard" and "port".
    #[must_use]
    pub fn exclusive(mut self, a: &str, b: &str) -> Lexicon {
        self.exclusives.push(ordered(a, b));
        self
    }

    /// Adds a word (base form) for a kind of what another names: "ketch" and "boat". What is said of either may be said of the other.
    #[must_use]
    pub fn kind(mut self, kind: &str, of: &str) -> Lexicon {
        self.kinds.push(ordered(kind, of));
        self
    }

    /// How two base forms relate.
    pub(crate) fn kinship(&self, a: &Lexeme, b: &Lexeme) -> Kinship {
        if a.lemma == b.lemma {
            return Kinship::Same;
        }
        let added = self.added(&a.lemma, &b.lemma);
        added.or_else(|| nationality(a, b)).or_else(|| tabled(a, b)).unwrap_or_else(|| in_wordnet(a, b))
    }

    fn added(&self, a: &str, b: &str) -> Option<Kinship> {
        if [&self.synonyms, &self.opposites, &self.exclusives, &self.kinds].iter().all(|list| list.is_empty()) {
            return None;
        }
        let pair = ordered(a, b);
        let has = |list: &[(String, String)]| list.contains(&pair);
        if has(&self.synonyms) {
            Some(Kinship::Alike(1.0))
        } else if has(&self.opposites) {
            Some(Kinship::Opposed)
        } else if has(&self.kinds) {
            Some(Kinship::Alike(KIND))
        } else {
            has(&self.exclusives).then_some(Kinship::Exclusive)
        }
    }

    /// Calls `tell` with the key of every concept that the word stands for besides itself, and how well it does.
    pub(crate) fn related(&self, lemma: &str, pos: Option<Pos>, mut tell: impl FnMut(Key, f32)) {
        let added = self.synonyms.iter().chain(&self.opposites).chain(&self.exclusives).map(|pair| (pair, ADDED));
        for ((a, b), alike) in added.chain(self.kinds.iter().map(|pair| (pair, KIND))) {
            if a == lemma {
                tell(Key::of(b), alike);
            } else if b == lemma {
                tell(Key::of(a), alike);
            }
        }
        for (other, _) in opposites::opposites(lemma) {
            tell(Key::of(other), OPPOSED);
        }
        for group in synonyms::groups(lemma) {
            tell(Key::of(&format!("\u{2}{group}")), GROUPED);
        }
        if let Some(pos) = pos {
            senses(lemma, pos, &mut tell);
            derived(lemma, pos, &mut tell);
        }
    }
}

fn ordered(a: &str, b: &str) -> (String, String) {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    if a <= b { (a, b) } else { (b, a) }
}

/// What a caller adds is meant.
const ADDED: f32 = 0.95;
/// Opposites speak of the same thing.
const OPPOSED: f32 = 0.8;
/// Words of one of our own groups of synonyms.
const GROUPED: f32 = 0.8;
/// A word and one formed from it (invade, invasion).
const DERIVED: f32 = 0.85;
/// A shared sense counts by how usual it is, and never quite as much as the word itself.
const SENSE: f32 = 0.95;
/// Kinds of one thing are a little alike.
const KIND: f32 = 0.6;
/// Rarer senses are not looked at.
const SENSES: usize = 4;

/// Concepts from the more usual senses, and from what the most usual one is a kind of.
fn senses(lemma: &str, pos: Pos, tell: &mut impl FnMut(Key, f32)) {
    let senses: Vec<wordnet::Sense> = wordnet::senses(lemma, pos).take(SENSES).collect();
    let all: u32 = senses.iter().map(|sense| sense.weight()).sum();
    for (rank, sense) in senses.iter().enumerate() {
        let share = sense.weight() as f32 / all as f32;
        tell(synset_key(sense.synset), SENSE * share.sqrt());
        if rank == 0 {
            for above in sense.synset.above().filter(|above| above.depth().unwrap_or(0) >= 4) {
                tell(synset_key(above), KIND * share.sqrt());
            }
        }
    }
}

/// A key that tells a synset from all words and all other synsets.
fn synset_key(synset: wordnet::SynsetId) -> Key {
    Key::of(&format!("\u{1}{}", synset.number()))
}

fn derived(lemma: &str, pos: Pos, tell: &mut impl FnMut(Key, f32)) {
    for other in wordnet::formed_with(lemma, pos) {
        tell(Key::of(&other), DERIVED);
    }
}

/// Names of one nation are the same or alike; names of two exclude each other.
fn nationality(a: &Lexeme, b: &Lexeme) -> Option<Kinship> {
    let (a, b) = (a.nation?, b.nation?);
    Some(if a.id != b.id && nations::related(a.id, b.id) {
        Kinship::Alike(0.7)
    } else if a.id != b.id {
        Kinship::Exclusive
    } else if a.part == b.part {
        Kinship::Same
    } else {
        Kinship::Alike(0.9)
    })
}

/// Our own tables of opposites and of words that exclude each other.
fn tabled(a: &Lexeme, b: &Lexeme) -> Option<Kinship> {
    if a.opposites.contains(&b.lemma.as_str()) {
        return Some(Kinship::Opposed);
    }
    if a.groups.iter().any(|group| b.groups.contains(group)) {
        return Some(Kinship::Alike(GROUPED));
    }
    exclusives::rivals(a.exclusives, b.exclusives).map(|_| Kinship::Exclusive)
}

fn in_wordnet(a: &Lexeme, b: &Lexeme) -> Kinship {
    let Some((a, b)) = a.known.as_ref().zip(b.known.as_ref()) else { return Kinship::None };
    if let Some(kinship) = wordnet::closest(a, b).and_then(judged) {
        return kinship;
    }
    if wordnet::formed(a, b) { Kinship::Alike(DERIVED) } else { Kinship::None }
}

/// What a relation in WordNet is worth, by its share of the uses of both words.
fn judged(related: wordnet::Relatedness) -> Option<Kinship> {
    let share = related.share;
    match related.relation {
        Relation::Synonym if share >= 25 => Some(Kinship::Alike(0.9)),
        Relation::Synonym if share >= 5 => Some(Kinship::Alike(0.7)),
        Relation::Antonym { direct: true } if share >= 15 => Some(Kinship::Opposed),
        Relation::Antonym { direct: false } if share >= 40 => Some(Kinship::Opposed),
        Relation::KindOf | Relation::HasKind if share >= 30 && related.steps <= 2 => Some(Kinship::Alike(0.6)),
        Relation::Entails | Relation::EntailedBy | Relation::Causes | Relation::CausedBy if share >= 20 => {
            Some(Kinship::Alike(0.6))
        }
        Relation::PartOf | Relation::HasPart if share >= 30 => Some(Kinship::Alike(0.5)),
        Relation::Similar | Relation::Derived if share >= 20 => Some(Kinship::Alike(0.6)),
        _ => None,
    }
}

/// The base form of a word of that part of speech; names and words of no open class keep their form, in lower case.
pub(crate) fn lemma(form: &str, pos: Option<Pos>) -> Cow<'static, str> {
    let lower = form.to_lowercase();
    if let Some(fixed) = clitic(&lower) {
        return Cow::Borrowed(fixed);
    }
    let base = pos.and_then(|pos| wordnet::base(&lower, pos).map(Cow::into_owned));
    Cow::Owned(base.unwrap_or(lower))
}

/// Clitics and forms of function verbs, which WordNet does not know or takes for something else.
fn clitic(form: &str) -> Option<&'static str> {
    Some(match form {
        "n't" | "n’t" => "not",
        // Written without the apostrophe.
        "nt" | "arent" | "didnt" | "doesnt" | "dont" | "hasnt" | "havent" | "isnt" | "wasnt" | "werent" | "wouldnt" => "not",
        "ca" => "can",
        "wo" | "'ll" | "’ll" => "will",
        "sha" => "shall",
        "'ve" | "’ve" | "had" | "has" | "having" => "have",
        "'re" | "’re" | "'m" | "’m" | "is" | "are" | "was" | "were" | "been" | "being" | "am" => "be",
        "'s" | "’s" => "'s",
        "'d" | "’d" => "would",
        "does" | "did" | "done" | "doing" => "do",
        "better" => "well",
        _ => return None,
    })
}

/// The key of a base form: names and adjectives of one nation share theirs.
pub(crate) fn key(lemma: &str) -> Key {
    match nations::nation(lemma) {
        Some(nation) => Key::of(nation.id.name()),
        None => Key::of(lemma),
    }
}

/// A name of several words, or in capitals, that starts at a token: its canonical form, and how many tokens it has.
pub(crate) fn proper_name(words: &[&str], at: usize) -> Option<(String, usize)> {
    let nation = nations::nation_at(words, at).map(|(_, count)| (nation_form(words, at, count), count));
    let organisation = organisations::organisation_at(words, at).map(|(id, count)| (id.name().to_owned(), count));
    match (nation, organisation) {
        (Some(nation), Some(organisation)) => Some(if nation.1 >= organisation.1 { nation } else { organisation }),
        (nation, organisation) => nation.or(organisation),
    }
}

/// The words in lower case; "US" is told from "us" by its full stops.
fn nation_form(words: &[&str], at: usize, count: usize) -> String {
    let joined = words[at..at + count].join(" ").to_lowercase();
    if joined == "us" { "u.s.".to_owned() } else { joined }
}

/// Whether the word names a nation, its people, its capital, or says that something is of it.
pub(crate) fn is_nation(lemma: &str) -> bool {
    nations::nation(lemma).is_some()
}

/// Whether the word is usually written without a capital, as a noun: "university", not "Turkey".
pub(crate) fn is_common_noun(lemma: &str) -> bool {
    wordnet::senses(lemma, Pos::Noun).next().is_some_and(|sense| !sense.capital)
}

/// Verbs whose subject and object may be exchanged.
pub(crate) fn is_symmetric(lemma: &str) -> bool {
    super::table::has(SYMMETRIC, lemma)
}

const SYMMETRIC: &[&str] = &[
    "accompany",
    "agree",
    "border",
    "collide",
    "consult",
    "date",
    "equal",
    "marry",
    "match",
    "meet",
    "resemble",
    "see",
    "touch",
];
