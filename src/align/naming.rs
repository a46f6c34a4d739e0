//! Names of several words, and whether two of them may name one thing: part of a name ("Smith", "John Smith"), a name with its
//! designation ("Intel", "Intel Corp."), its first letters ("JI"), a near spelling ("Pashur", "Pashhur").

use std::cell::RefCell;
use std::rc::Rc;

use super::folded::FoldedMap;
use crate::claim::{Reading, Words};
use crate::lexicon::{is_common_noun, spelling};
use crate::syntax::{Rel, Upos};

/// Longer names are lists that a parser took for one.
const LONGEST: u32 = 8;
/// Spellings as near as this (Jaro-Winkler) are of one name; that of translated names is looser than that of misprints.
const NEAR: f64 = 0.9;
/// Names of up to this many letters that differ in one are taken for two, if they do not sound alike: "Marion" and "Marlon".
const LIKE: usize = 6;
/// Shorter names differ in a letter too easily.
const SHORT: usize = 4;

/// The words of the name that a word belongs to, in text order: neighbours in the same noun phrase that are names too.
pub(crate) fn name_at(words: &Words, at: u32) -> Vec<u32> {
    let mut first = at;
    while first > 0 && at - first < LONGEST && belongs(words, first - 1, first) {
        first -= 1;
    }
    let mut last = at;
    while (last as usize) + 1 < words.len() && last - at < LONGEST && belongs(words, last + 1, last) {
        last += 1;
    }
    (first..=last).filter(|&word| words[word].upos == Upos::Propn).collect()
}

/// Whether a word carries on the name of its neighbour.
fn belongs(words: &Words, at: u32, neighbour: u32) -> bool {
    let (word, other) = (&words[at], &words[neighbour]);
    let joined = |rel: Rel| matches!(rel, Rel::Flat | Rel::Compound | Rel::Appos | Rel::Goeswith | Rel::Nmod);
    let tied = word.head == neighbour && joined(word.rel)
        || other.head == at && joined(other.rel)
        || word.head == other.head && joined(word.rel) && joined(other.rel);
    word.upos == Upos::Propn && word.sentence == other.sentence && tied
}

/// The telling words of names, found once for each: the same few names meet in most pairs of claims.
#[derive(Debug, Default)]
pub(super) struct Names {
    known: RefCell<FoldedMap<u64, Rc<[Spelt]>>>,
}

impl Names {
    /// The telling words of the name that a word belongs to.
    pub(super) fn at(&self, words: &Words, at: u32) -> Rc<[Spelt]> {
        let mut known = self.known.borrow_mut();
        let spelt = || telling(words, &name_at(words, at), at).into_iter().map(Spelt::new).collect();
        known.entry(u64::from(at)).or_insert_with(spelt).clone()
    }
}

/// Whether two names, by their telling words, may be those of one thing.
pub(super) fn are_alike(one: &[Spelt], two: &[Spelt]) -> bool {
    one.iter().any(|x| two.iter().any(|y| x.is_like(y))) || abbreviates(one, two) || abbreviates(two, one)
}

/// A word of a name as it compares, with what tells most of them apart at a glance.
#[derive(Clone, Debug)]
pub(super) struct Spelt {
    word: String,
    letters: usize,
    /// A bit for each letter that it has.
    sieve: u32,
}

impl Spelt {
    fn new(word: String) -> Spelt {
        let sieve = word.chars().fold(0, |sieve, letter| sieve | 1 << (u32::from(letter) % u32::BITS));
        Spelt { letters: word.chars().count(), sieve, word }
    }

    fn is_like(&self, other: &Spelt) -> bool {
        alike_if(&self.word, &other.word, || self.may_be_near(other))
    }

    /// Whether their Jaro-Winkler likeness may reach [`NEAR`]: not if too many letters of either are not in the other at all.
    fn may_be_near(&self, other: &Spelt) -> bool {
        let met = |one: &Spelt, two: &Spelt| one.letters - (one.sieve & !two.sieve).count_ones() as usize;
        let met = met(self, other).min(met(other, self)) as f64;
        let jaro = (met / self.letters.max(1) as f64 + met / other.letters.max(1) as f64 + 1.0) / 3.0;
        let prefix = self.word.chars().zip(other.word.chars()).take(4).take_while(|(a, b)| a == b).count();
        jaro + 0.1 * prefix as f64 * (1.0 - jaro) >= NEAR - 1e-9
    }
}

/// Whether a word of the name is a word of some name among others.
pub(crate) fn is_mentioned(left: &Reading, a: u32, right: &Reading, mut others: impl Iterator<Item = u32>) -> bool {
    // Of a person's name, the surname counts: others have the given name, too.
    if let Some(surname) = surname_at(left, a) {
        return others.any(|at| right.words[at].upos == Upos::Propn && alike(&surname, &folded(right.words.lemma(at))));
    }
    let name = name_at(&left.words, a);
    // A nation within a name ("the US Embassy") is what is asked for, not the institution.
    let name = if left.words[a].nation { vec![] } else { telling(&left.words, &name, a) };
    let key = left.words[a].key;
    others.any(|at| {
        right.words[at].key == key
            || right.words[at].upos == Upos::Propn && name.iter().any(|x| alike(x, &folded(right.words.lemma(at))))
    })
}

/// The surname of whom a word names, if the name has another part besides.
fn surname_at(reading: &Reading, at: u32) -> Option<String> {
    let profile = reading.speech.persons.profile(reading.speech.persons.at(at)?);
    (!profile.surname.is_empty() && !profile.given.is_empty()).then(|| folded(&profile.surname))
}

/// The words of a name that tell it from others, as they compare: "university" and "corp." do not.
fn telling(words: &Words, name: &[u32], head: u32) -> Vec<String> {
    let all: Vec<String> = name.iter().map(|&at| folded(words.lemma(at))).collect();
    let own: Vec<String> = all.iter().filter(|word| !is_common_noun(word) && !is_designation(word)).cloned().collect();
    match (own.is_empty(), all.is_empty()) {
        (false, _) => own,
        (true, false) => all,
        (true, true) => vec![folded(words.lemma(head))],
    }
}

fn is_designation(word: &str) -> bool {
    matches!(
        word,
        "co" | "corp"
            | "gmbh"
            | "inc"
            | "ltd"
            | "llc"
            | "plc"
            | "dr"
            | "gov"
            | "jr"
            | "mr"
            | "mrs"
            | "ms"
            | "rep"
            | "sen"
            | "sr"
            | "st"
    )
}

/// In lower case, without full stops, apostrophes and the marks on letters.
pub(super) fn folded(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).map(plain).collect()
}

/// The letter without its mark.
fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' => 'o',
        'ř' => 'r',
        'š' | 'ś' | 'ş' => 's',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' => 'u',
        'ý' | 'ÿ' => 'y',
        'ž' | 'ź' | 'ż' => 'z',
        other => other,
    }
}

/// Whether two words of names, as they compare, may be one.
pub(super) fn alike(a: &str, b: &str) -> bool {
    alike_if(a, b, || true)
}

/// The same, where it may be known that their spellings are not near.
fn alike_if(a: &str, b: &str, may_be_near: impl Fn() -> bool) -> bool {
    let long = a.len() >= SHORT && b.len() >= SHORT;
    let near = || (a.len() > LIKE || b.len() > LIKE) && may_be_near() && strsim::jaro_winkler(a, b) >= NEAR;
    a == b
        || long
            && (near() || spelling::may_be_one(a, b) || a.ends_with(b) || b.ends_with(a) || a.starts_with(b) || b.starts_with(a))
}

/// Whether the first name is the first letters of the second.
fn abbreviates(short: &[Spelt], long: &[Spelt]) -> bool {
    let [short] = short else { return false };
    let letters = long.iter().filter_map(|spelt| spelt.word.chars().next());
    long.len() >= 2 && short.word.chars().eq(letters)
}
