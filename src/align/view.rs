//! A claim as it looks for counterparts: its words as concepts, with how telling each is.

use std::ops::Range;

use super::concept::Concepts;
use super::folded::FoldedMap;
use crate::claim::{Claim, Reading};
use crate::lexicon::Key;

/// One concept of one word of a claim.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Feature {
    pub key: Key,
    /// How well the word stands for the concept.
    pub weight: f32,
    /// The word, as its number in `View::terms`.
    pub term: u16,
}

/// A word of a claim and how telling it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    pub word: u32,
    /// Rare words tell more.
    pub telling: f32,
    /// How surely the claim is about it: less for what is inherited.
    pub weight: f32,
}

/// The words of a claim and their concepts, sorted by concept.
#[derive(Clone, Debug, Default)]
pub(crate) struct View {
    pub terms: Vec<Term>,
    pub features: Vec<Feature>,
    /// The sum of what all terms tell.
    pub mass: f32,
}

/// Claims of one account, ready to be compared.
#[derive(Clone, Debug, Default)]
pub(crate) struct Views {
    pub content: Vec<View>,
    pub topic: Vec<View>,
}

/// How many claims hold each word, over all accounts compared.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frequencies {
    counts: FoldedMap<Key, u32>,
    claims: u32,
}

/// In few claims every word is rare; the counts are smoothed as if there were at least this many.
const FEWEST_CLAIMS: u32 = 40;
/// Longer claims are lists; their first words decide.
const MOST_TERMS: usize = 64;

/// The words of its condition tell less of a claim than its own.
const IN_CONDITION: f32 = 0.5;

impl Frequencies {
    /// Counts the words of all claims.
    pub(crate) fn count(readings: &[&Reading]) -> Frequencies {
        let mut frequencies = Frequencies::default();
        let mut seen: Vec<Key> = vec![];
        for reading in readings {
            for claim in &reading.claims {
                seen.clear();
                seen.extend(claim.content(&reading.words).map(|at| reading.words[at].key));
                seen.sort_unstable();
                seen.dedup();
                for &key in &seen {
                    *frequencies.counts.entry(key).or_default() += 1;
                }
            }
            frequencies.claims += reading.claims.len() as u32;
        }
        frequencies
    }

    /// How telling a word is: the logarithm of how few claims hold it, between 0 and 1.
    pub(crate) fn telling(&self, key: Key) -> f32 {
        let all = self.claims.max(FEWEST_CLAIMS) as f32;
        let with = self.counts.get(&key).copied().unwrap_or(1) as f32;
        ((1.0 + all / with).ln() / (1.0 + all).ln()).clamp(0.05, 1.0)
    }
}

impl Views {
    /// Looks at all claims of a reading.
    pub(crate) fn new(reading: &Reading, frequencies: &Frequencies, concepts: &mut Concepts) -> Views {
        let mut views = Views::default();
        for claim in &reading.claims {
            views.content.push(content(reading, claim, frequencies, concepts));
            views.topic.push(topic(reading, claim, frequencies, concepts));
        }
        views
    }
}

fn content(reading: &Reading, claim: &Claim, frequencies: &Frequencies, concepts: &mut Concepts) -> View {
    let times: Vec<(u32, Key)> = claim
        .times
        .iter()
        .chain(claim.sentence_times.iter().filter(|_| claim.times.is_empty()))
        .filter_map(|time| Some((time.tokens.start, time.key()?)))
        .collect();
    let dated = |word: &u32| claim.times.iter().any(|time| time.key().is_some() && time.tokens.contains(word));
    let plain = claim.content(&reading.words).filter(|word| !dated(word)).map(|word| (word, reading.words[word].key, 1.0));
    let own = times.iter().map(|&(word, key)| (word, key, 1.0)).chain(plain);
    let apart = condition(reading, claim).filter(|at| reading.words[*at].content && claim.own.binary_search(at).is_err());
    let stated = apart.map(|word| (word, reading.words[word].key, IN_CONDITION));
    View::new(reading, own.chain(stated), frequencies, concepts)
}

/// The words of the condition under which a claim holds.
pub(super) fn condition(reading: &Reading, claim: &Claim) -> Range<u32> {
    let stated = claim.condition.as_ref().and_then(|condition| condition.clause).map(|head| &reading.words[head]);
    stated.map_or(0..0, |head| head.left..head.right + 1)
}

fn topic(reading: &Reading, claim: &Claim, frequencies: &Frequencies, concepts: &mut Concepts) -> View {
    let words = claim.topic.iter().map(|subject| (subject.word, subject.key, subject.weight));
    View::new(reading, words, frequencies, concepts)
}

impl View {
    fn new(
        reading: &Reading,
        words: impl Iterator<Item = (u32, Key, f32)>,
        frequencies: &Frequencies,
        concepts: &mut Concepts,
    ) -> View {
        let mut view = View::default();
        for (word, key, weight) in words.take(MOST_TERMS) {
            let term = view.terms.len() as u16;
            let telling = frequencies.telling(key) * weight;
            view.terms.push(Term { word, telling, weight });
            view.mass += telling;
            let lemma = reading.words.lemma(word);
            let related = concepts.of(key, lemma, reading.words[word].upos);
            view.features.extend(related.iter().map(|concept| Feature { key: concept.key, weight: concept.weight, term }));
        }
        view.features.sort_by(|a, b| a.key.cmp(&b.key).then(a.term.cmp(&b.term)));
        view
    }
}

/// For every term of two views its best counterpart in the other, and how alike they are.
#[derive(Clone, Debug, Default)]
pub(crate) struct Overlap {
    pub left: Vec<(f32, u16)>,
    pub right: Vec<(f32, u16)>,
}

/// A view that is held against many others, with a sieve of its concepts: most of theirs it does not have.
pub(crate) struct Looked<'v> {
    view: &'v View,
    sieve: [u64; SIEVE],
}

/// Words of 64 bits. A claim has a hundred or two concepts, so that one in twenty passes by chance.
const SIEVE: usize = 64;

impl<'v> Looked<'v> {
    pub(crate) fn at(view: &'v View) -> Looked<'v> {
        let mut sieve = [0; SIEVE];
        for feature in &view.features {
            let (word, bit) = hole(feature.key);
            sieve[word] |= bit;
        }
        Looked { view, sieve }
    }

    /// Meets the concepts of another view, in the order of their keys. What the overlap held before is gone: its room serves one pair
    /// after the other.
    pub(crate) fn overlap(&self, other: &View, overlap: &mut Overlap) {
        let (a, b) = (&self.view.features, &other.features);
        overlap.left.clear();
        overlap.left.resize(self.view.terms.len(), (0.0, 0));
        overlap.right.clear();
        overlap.right.resize(other.terms.len(), (0.0, 0));
        let mut j = 0;
        while j < b.len() {
            let key = b[j].key;
            let (word, bit) = hole(key);
            if self.sieve[word] & bit == 0 {
                j += 1;
                continue;
            }
            let i = a.partition_point(|feature| feature.key < key);
            let (ends_a, ends_b) = (run(a, i, key), run(b, j, key));
            for left in &a[i..ends_a] {
                b[j..ends_b].iter().for_each(|right| overlap.meet(left, right));
            }
            j = ends_b;
        }
    }
}

/// The place of a key in a sieve. Keys are hashes: any of their bits will do.
fn hole(key: Key) -> (usize, u64) {
    let number = key.number();
    ((number >> 6) as usize % SIEVE, 1 << (number & 63))
}

impl Overlap {
    fn meet(&mut self, left: &Feature, right: &Feature) {
        let alike = left.weight * right.weight;
        let (l, r) = (usize::from(left.term), usize::from(right.term));
        if alike > self.left[l].0 {
            self.left[l] = (alike, right.term);
        }
        if alike > self.right[r].0 {
            self.right[r] = (alike, left.term);
        }
    }

    /// The share of what the left tells that the right tells too, and the other way round.
    pub(crate) fn shares(&self, a: &View, b: &View) -> (f32, f32) {
        (share(&self.left, a), share(&self.right, b))
    }

    /// What the two share, as a sum of what it tells.
    pub(crate) fn shared_mass(&self, a: &View, b: &View) -> f32 {
        let mass = |((alike, other), term): (&(f32, u16), &Term)| match b.terms.get(usize::from(*other)) {
            Some(other) => alike * term.telling * other.weight,
            None => 0.0,
        };
        self.left.iter().zip(&a.terms).map(mass).sum()
    }
}

fn run(features: &[Feature], from: usize, key: Key) -> usize {
    from + features[from..].iter().take_while(|feature| feature.key == key).count()
}

fn share(alike: &[(f32, u16)], view: &View) -> f32 {
    if view.mass == 0.0 {
        return 0.0;
    }
    alike.iter().zip(&view.terms).map(|((alike, _), term)| alike * term.telling).sum::<f32>() / view.mass
}
