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

/// More postings than this are not looked at for one claim, the rarest concepts first, so that the cost of a question does not grow with
/// the index.
const MOST_POSTINGS: usize = 2_048;

/// A claim that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hit {
    pub claim: u32,
    /// How much of what was asked it tells too, from 0 to 1.
    pub share: f32,
    /// The same as a sum of what it tells, rare words counting more.
    pub mass: f32,
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
    pub fn ask(&self, signature: &Signature, end: u32, most: usize) -> Vec<Hit> {
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
        let mut shared: Vec<(u32, f32)> = vec![];
        for (postings, length, weight) in lists {
            if shared.len() + length > MOST_POSTINGS {
                break;
            }
            let claims = postings.claims[..length].iter().zip(&postings.weights);
            shared.extend(claims.map(|(&claim, &other)| (claim, weight * f32::from(other) / 255.0)));
        }
        best(shared, most, told)
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

/// The claims with the highest sums, as shares of what there is to be told.
fn best(mut shared: Vec<(u32, f32)>, most: usize, told: f32) -> Vec<Hit> {
    // A stable sort, so that what a claim shares is always added up in the same order.
    shared.sort_by_key(|part| part.0);
    let sum = |of_one: &[(u32, f32)]| of_one.iter().map(|part| part.1).sum::<f32>();
    let share = |sum: f32| if told > 0.0 { (sum / told).min(1.0) } else { 0.0 };
    let of_claims = shared.chunk_by(|one, other| one.0 == other.0);
    let mut hits: Vec<Hit> =
        of_claims.map(|of_one| Hit { claim: of_one[0].0, share: share(sum(of_one)), mass: sum(of_one) }).collect();
    let order = |x: &Hit, y: &Hit| y.share.total_cmp(&x.share).then(x.claim.cmp(&y.claim));
    if most < hits.len() {
        hits.select_nth_unstable_by(most, order);
        hits.truncate(most);
    }
    hits.sort_by(order);
    hits
}
