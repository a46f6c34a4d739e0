//! Sentences that two accounts have nearly word by word, in the same surroundings: one is a copy of the other, or both are copies of
//! a third. What differs between them was changed, so it needs no other proof that both speak of the same thing.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};

use super::{Pair, Sides};
use crate::claim::Reading;
use crate::lexicon::Key;
use crate::syntax::Upos;

/// From this share of their words on, in the same order, two sentences are one.
const ALIKE: f32 = 0.6;
/// A shared sentence in the neighbourhood must have so many words: "Yes, he did" stands anywhere.
const TELLING: usize = 4;
/// How far away, in sentences, the same sentence shows that the accounts run side by side here.
const NEAR: u32 = 3;
/// The share of a claim's words that the other must have for their sentences to be looked at.
const SHARED: f32 = 0.3;
/// Sentences of more words than this are not compared word by word.
const MOST_WORDS: usize = 200;

/// Two sentences that are one but for the words that differ.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Variant {
    pub left: u32,
    pub right: u32,
    /// The words that stand in each other's place, one side of which may be empty; without punctuation.
    pub changed: Vec<(Vec<u32>, Vec<u32>)>,
    alike: f32,
}

impl Variant {
    /// The pair of claims as parts of sentences that are nearly one: whatever words they have in common tell enough.
    pub(crate) fn lent(&self, pair: &Pair) -> Pair {
        const PLENTY: f32 = 2.0;
        let share = |share: f32| share.max(self.alike);
        let content = (share(pair.content.0), share(pair.content.1));
        Pair { content, content_mass: pair.content_mass.max(PLENTY), rival: 0.0, crowd: 0.0, ..pair.clone() }
    }
}

/// All of them, by the sentence on either side.
#[derive(Clone, Debug, Default)]
pub(crate) struct Variants {
    of_left: BTreeMap<u32, Variant>,
    of_right: BTreeMap<u32, u32>,
}

impl Variants {
    /// Of those that were found, the ones whose surroundings have the same in common, each sentence with the one that is most like it.
    pub(super) fn new(sides: &Sides, mut found: Vec<Variant>) -> Variants {
        let shared: Vec<(u32, u32)> = found
            .iter()
            .filter(|one| one.changed.is_empty() && words(sides.left, one.left).len() >= TELLING)
            .map(|one| (one.left, one.right))
            .collect();
        let beside = |one: &Variant| {
            let first = shared.partition_point(|other| other.0 + NEAR < one.left);
            let near = shared[first..].iter().take_while(|other| other.0 <= one.left + NEAR);
            near.into_iter().any(|other| *other != (one.left, one.right) && other.1.abs_diff(one.right) <= NEAR)
        };
        found.retain(beside);
        best_first(&mut found);
        let mut variants = Variants::default();
        for one in found {
            if !variants.of_left.contains_key(&one.left) && !variants.of_right.contains_key(&one.right) {
                variants.of_right.insert(one.right, one.left);
                variants.of_left.insert(one.left, one);
            }
        }
        variants
    }

    /// Whether the claims of a pair stand in such sentences.
    pub(crate) fn has(&self, sides: &Sides, pair: &Pair) -> bool {
        let (a, b) = sides.claims(pair);
        self.of(a.sentence, b.sentence).is_some()
    }

    /// The variant that these two sentences are.
    pub(crate) fn of(&self, left: u32, right: u32) -> Option<&Variant> {
        self.of_left.get(&left).filter(|variant| variant.right == right)
    }

    /// What the other account has for a sentence of the left one.
    pub(crate) fn of_left(&self, sentence: u32) -> Option<&Variant> {
        self.of_left.get(&sentence)
    }

    /// What the other account has for a sentence of the right one.
    pub(crate) fn of_right(&self, sentence: u32) -> Option<&Variant> {
        self.of_left.get(self.of_right.get(&sentence)?)
    }
}

/// The sentences among those of the pairs that are one but for a few words, in order.
pub(super) fn variants(sides: &Sides, pairs: &[Pair]) -> Vec<Variant> {
    let sentences = |pair: &Pair| (sides.left.claims[pair.left].sentence, sides.right.claims[pair.right].sentence);
    let likely = pairs.iter().filter(|pair| pair.content.0.max(pair.content.1) >= SHARED).map(sentences);
    let likely: BTreeSet<(u32, u32)> = likely.collect();
    likely.into_iter().filter_map(|(a, b)| variant(sides, a, b)).collect()
}

fn best_first(found: &mut [Variant]) {
    found.sort_by(|x, y| y.alike.total_cmp(&x.alike).then((x.left, x.right).cmp(&(y.left, y.right))));
}

/// The words of a sentence.
fn words(reading: &Reading, sentence: u32) -> Vec<u32> {
    let tokens = reading.segments.sentences[sentence as usize].tokens.clone();
    tokens.filter(|&at| !matches!(reading.words[at].upos, Upos::Punct | Upos::Sym)).collect()
}

/// Whether two sentences are one but for a few words.
fn variant(sides: &Sides, left: u32, right: u32) -> Option<Variant> {
    let (here, there) = (words(sides.left, left), words(sides.right, right));
    let all = here.len() + there.len();
    let lengths = here.len().max(there.len()) <= MOST_WORDS && here.len().abs_diff(there.len()) * 2 <= all;
    if !lengths || all == 0 {
        return None;
    }
    let keys = |reading: &Reading, words: &[u32]| words.iter().map(|&at| reading.words[at].base).collect::<Vec<Key>>();
    let (keys_here, keys_there) = (keys(sides.left, &here), keys(sides.right, &there));
    // The words that both have in whatever order are the most that they can have in the same one.
    let most = 2.0 * in_common(&keys_here, &keys_there) as f32 / all as f32;
    if most < ALIKE {
        return None;
    }
    let ops = capture_diff_slices(Algorithm::Myers, &keys_here, &keys_there);
    let (same, other): (Vec<&DiffOp>, Vec<&DiffOp>) = ops.iter().partition(|op: &&DiffOp| op.tag() == DiffTag::Equal);
    let common: usize = same.iter().map(|op| op.old_range().len()).sum();
    let alike = 2.0 * common as f32 / all as f32;
    let part = |words: &[u32], range: Range<usize>| words[range].to_vec();
    let changed = other.iter().map(|op| (part(&here, op.old_range()), part(&there, op.new_range()))).collect();
    if alike >= ALIKE { Some(Variant { left, right, changed, alike }) } else { reordered(sides, (left, here), (right, there)) }
}

/// How many words two sentences have in common, in whatever order.
fn in_common(here: &[Key], there: &[Key]) -> usize {
    let sorted = |keys: &[Key]| {
        let mut keys = keys.to_vec();
        keys.sort_unstable();
        keys
    };
    let (here, there) = (sorted(here), sorted(there));
    let (mut at, mut common) = (0, 0);
    for key in here {
        at += there[at..].iter().take_while(|other| **other < key).count();
        if there.get(at) == Some(&key) {
            at += 1;
            common += 1;
        }
    }
    common
}

/// Whether two sentences have the same words but for a few, in whatever order: an active and its passive.
fn reordered(sides: &Sides, (left, here): (u32, Vec<u32>), (right, there): (u32, Vec<u32>)) -> Option<Variant> {
    let all = here.len() + there.len();
    let (mut lefts, mut rights) = (vec![], there);
    for at in here {
        let key = sides.left.words[at].base;
        match rights.iter().position(|&other| sides.right.words[other].base == key) {
            Some(found) => drop(rights.remove(found)),
            None => lefts.push(at),
        }
    }
    let alike = (all - lefts.len() - rights.len()) as f32 / all as f32;
    let least = if all >= 2 * TELLING { ALIKE } else { 1.0 };
    (alike >= least).then_some(Variant { left, right, changed: vec![(lefts, rights)], alike: alike * IN_ANOTHER_ORDER })
}

/// How much less the same words count in another order.
const IN_ANOTHER_ORDER: f32 = 0.9;
