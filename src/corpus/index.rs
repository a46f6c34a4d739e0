//! Which claims of all accounts hold which concepts. Claims are numbered through, account after account, so that what an account is
//! asked is asked of those before it: the answer does not depend on what is added later.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::align::Signature;
use crate::lexicon::Key;
use crate::source::Span;

/// Where a claim stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Place {
    pub account: u32,
    /// In the file.
    pub span: Span,
}

/// The claims that hold a concept, in their order, and how well each stands for it, in 255ths.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Postings {
    claims: Vec<u32>,
    weights: Vec<u8>,
}

/// The index.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    places: Vec<Place>,
    postings: HashMap<u64, Postings>,
}

/// The index as it is stored: the concepts in their order, so that equal indices are equal bytes.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Stored {
    places: Vec<Place>,
    postings: Vec<(u64, Postings)>,
}

/// A concept that more claims share tells little; and more postings than this are not looked at for one claim, the rarest concepts
/// first, so that the cost of a question does not grow with the index.
const MOST_POSTINGS: usize = 4_096;

/// A claim that was found, and how much of what was asked it tells too, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hit {
    pub claim: u32,
    pub share: f32,
}

/// Room for the sums of one question after the other.
#[derive(Debug, Default)]
pub(super) struct Sums {
    with: Vec<f32>,
    touched: Vec<u32>,
}

impl Index {
    /// How many claims there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Where a claim stands.
    pub fn place(&self, claim: u32) -> Place {
        self.places[claim as usize]
    }

    /// Adds the claims of the next account.
    pub fn add(&mut self, places: impl IntoIterator<Item = Place>, signatures: &[Signature]) {
        let first = self.places.len() as u32;
        self.places.extend(places);
        for (claim, signature) in (first..).zip(signatures) {
            for &(key, weight) in signature {
                let postings = self.postings.entry(key.number()).or_default();
                postings.claims.push(claim);
                postings.weights.push((weight * 255.0).round() as u8);
            }
        }
    }

    /// The claims before `end` that tell most of what a claim tells, at most so many, best first, of equals the first.
    pub fn ask(&self, signature: &Signature, end: u32, most: usize, sums: &mut Sums) -> Vec<Hit> {
        sums.with.resize(self.places.len().max(sums.with.len()), 0.0);
        let all = f64::from(end.max(FEWEST_CLAIMS));
        let mut lists: Vec<(&Postings, usize, f32)> = vec![];
        let mut told = 0.0;
        for &(key, weight) in signature {
            let (postings, length) = self.before(key, end);
            let telling = telling(all, length);
            told += weight * weight * telling;
            lists.extend(postings.map(|postings| (postings, length, weight * telling)));
        }
        lists.sort_by_key(|list| list.1);
        let mut looked_at = 0;
        for (postings, length, weight) in lists {
            looked_at += length;
            if looked_at > MOST_POSTINGS {
                break;
            }
            for (&claim, &other) in postings.claims[..length].iter().zip(&postings.weights) {
                sums.add(claim, weight * f32::from(other) / 255.0);
            }
        }
        sums.best(most, told)
    }

    /// The claims before `end` that hold a concept.
    fn before(&self, key: Key, end: u32) -> (Option<&Postings>, usize) {
        let postings = self.postings.get(&key.number());
        (postings, postings.map_or(0, |postings| postings.claims.partition_point(|&claim| claim < end)))
    }

    /// The index as it is stored.
    pub fn stored(&self) -> Stored {
        let mut keys: Vec<u64> = self.postings.keys().copied().collect();
        keys.sort_unstable();
        let postings = keys.into_iter().filter_map(|key| Some((key, self.postings.get(&key)?.clone())));
        Stored { places: self.places.clone(), postings: postings.collect() }
    }
}

impl Stored {
    /// The index, if what was stored is one: every posting names a claim that there is.
    pub fn index(self) -> Option<Index> {
        let claims = self.places.len();
        let sound = |(_, postings): &(u64, Postings)| {
            postings.claims.len() == postings.weights.len()
                && postings.claims.is_sorted()
                && postings.claims.last().is_none_or(|&last| (last as usize) < claims)
        };
        let sound = self.postings.iter().all(sound);
        sound.then(|| Index { places: self.places, postings: self.postings.into_iter().collect() })
    }
}

/// In few claims every concept is rare; the counts are smoothed as if there were at least this many.
const FEWEST_CLAIMS: u32 = 40;

/// How telling a concept is: the logarithm of how few claims hold it, up to 1.
fn telling(all: f64, with: usize) -> f32 {
    let with = with.max(1) as f64;
    (((1.0 + all / with).ln() / (1.0 + all).ln()) as f32).clamp(0.05, 1.0)
}

impl Sums {
    fn add(&mut self, claim: u32, weight: f32) {
        let sum = &mut self.with[claim as usize];
        if *sum == 0.0 {
            self.touched.push(claim);
        }
        *sum += weight;
    }

    /// The highest sums as shares of what there is to be told; the room is empty again.
    fn best(&mut self, most: usize, told: f32) -> Vec<Hit> {
        let with = &mut self.with;
        let order = |x: &u32, y: &u32, with: &[f32]| with[*y as usize].total_cmp(&with[*x as usize]).then(x.cmp(y));
        if most < self.touched.len() {
            self.touched.select_nth_unstable_by(most, |x, y| order(x, y, with));
        }
        let mut best: Vec<u32> = self.touched.iter().copied().take(most).collect();
        best.sort_by(|x, y| order(x, y, with));
        let share = |claim: u32| if told > 0.0 { (with[claim as usize] / told).min(1.0) } else { 0.0 };
        let hits = best.into_iter().map(|claim| Hit { claim, share: share(claim) }).collect();
        self.touched.drain(..).for_each(|claim| with[claim as usize] = 0.0);
        hits
    }
}
