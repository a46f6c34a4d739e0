//! Which pairs of claims are worth a closer look: those that share rare concepts. No claim is compared with all others.

use super::folded::FoldedMap;
use super::view::{View, Views};
use crate::lexicon::Key;

/// How many counterparts of a claim are looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Options {
    pub most_candidates: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options { most_candidates: 48 }
    }
}

/// A concept that more claims share than this tells nothing by itself.
const COMMONEST: usize = 2000;
/// What is shared by content counts in full, by topic less: topics are inherited.
const TOPIC_SHARE: f32 = 0.6;

/// A claim and how much a concept tells of it.
type Posting = (u32, f32);

/// Posting lists, in the order of the claims: for each concept the claims that hold it.
struct Index {
    postings: FoldedMap<Key, Vec<Posting>>,
}

impl Index {
    fn new(views: &Views) -> Index {
        let mut postings: FoldedMap<Key, Vec<Posting>> = FoldedMap::default();
        for (number, (content, topic)) in views.content.iter().zip(&views.topic).enumerate() {
            for (key, weight) in strengths(content, topic) {
                postings.entry(key).or_default().push((number as u32, weight));
            }
        }
        Index { postings }
    }

    /// How much each concept tells, and the claims from `first` on that hold it: of the rarest concepts, in the order given.
    fn lists(&self, strengths: &[(Key, f32)], first: usize) -> Vec<(f32, &[Posting])> {
        let known = strengths.iter().filter_map(|(key, weight)| Some((*weight, self.postings.get(key)?)));
        let telling = known.filter(|(_, postings)| postings.len() <= COMMONEST);
        let later = telling.map(|(weight, all)| (weight, &all[all.partition_point(|posting| (posting.0 as usize) < first)..]));
        let lists: Vec<(f32, &[Posting])> = later.collect();
        let afforded = afforded(&lists.iter().map(|(_, postings)| postings.len()).collect::<Vec<usize>>());
        lists.into_iter().zip(afforded).filter(|(_, afforded)| *afforded).map(|(list, _)| list).collect()
    }
}

/// Which lists can be looked at within [`MOST_POSTINGS`], the shortest first.
fn afforded(lengths: &[usize]) -> Vec<bool> {
    if lengths.iter().sum::<usize>() <= MOST_POSTINGS {
        return vec![true; lengths.len()];
    }
    let mut order: Vec<usize> = (0..lengths.len()).collect();
    order.sort_by_key(|&at| lengths[at]);
    let (mut afforded, mut sum) = (vec![false; lengths.len()], 0);
    for at in order {
        sum += lengths[at];
        afforded[at] = sum <= MOST_POSTINGS;
    }
    afforded
}

/// How much each concept of a claim tells, once.
pub(super) fn strengths(content: &View, topic: &View) -> Vec<(Key, f32)> {
    let of = |view: &View, scale: f32| -> Vec<(Key, f32)> {
        view.features
            .iter()
            .map(|feature| (feature.key, scale * feature.weight * view.terms[usize::from(feature.term)].telling))
            .collect()
    };
    let mut all = of(content, 1.0);
    all.extend(of(topic, TOPIC_SHARE));
    all.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    all.dedup_by_key(|entry| entry.0);
    all
}

/// How many postings are looked at for one claim, so that the cost grows with the number of claims and not with its square. No
/// account of a few dozen pages comes near it; beyond, the commonest concepts of a claim are passed over.
const MOST_POSTINGS: usize = 32_768;

/// Pairs of claims that share something telling, in order; for each left claim the most promising ones.
pub(crate) fn candidates(left: &Views, right: &Views, within: bool, options: &Options) -> Vec<(u32, u32)> {
    let index = Index::new(right);
    let mut pairs = vec![];
    let mut shared = Shared { with: vec![0.0; right.content.len()], touched: vec![] };
    for (a, (content, topic)) in left.content.iter().zip(&left.topic).enumerate() {
        for (weight, postings) in index.lists(&strengths(content, topic), if within { a + 1 } else { 0 }) {
            postings.iter().for_each(|&(b, other)| shared.add(b, weight * other));
        }
        pairs.extend(shared.best(options.most_candidates).into_iter().map(|b| (a as u32, b)));
        shared.clear();
    }
    pairs
}

/// What one claim shares with each claim of the other side, with room that serves one claim after the other.
struct Shared {
    with: Vec<f32>,
    /// Those it shares something with.
    touched: Vec<u32>,
}

impl Shared {
    fn add(&mut self, b: u32, weight: f32) {
        if self.with[b as usize] == 0.0 {
            self.touched.push(b);
        }
        self.with[b as usize] += weight;
    }

    /// Those it shares most with, of equals the first; in the order of the claims.
    fn best(&mut self, most: usize) -> Vec<u32> {
        let with = &self.with;
        if most < self.touched.len() {
            self.touched.select_nth_unstable_by(most, |&x, &y| with[y as usize].total_cmp(&with[x as usize]).then(x.cmp(&y)));
        }
        let mut best: Vec<u32> = self.touched.iter().copied().take(most).collect();
        best.sort_unstable();
        best
    }

    fn clear(&mut self) {
        for b in self.touched.drain(..) {
            self.with[b as usize] = 0.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rarest_concepts_are_looked_at() {
        assert_eq!(afforded(&[3, 1, 2]), [true; 3]);
        assert_eq!(afforded(&[MOST_POSTINGS, 10, MOST_POSTINGS - 10, 1]), [false, true, false, true]);
        assert_eq!(afforded(&[MOST_POSTINGS / 2; 3]), [true, true, false]);
    }

    #[test]
    fn the_best_are_taken_and_of_equals_the_first() {
        let best = |touched: &[u32]| Shared { with: vec![0.1, 0.5, 0.5, 0.9, 0.5], touched: touched.to_vec() }.best(3);
        assert_eq!(best(&[4, 3, 2, 1, 0]), [1, 2, 3]);
        assert_eq!(best(&[4, 0]), [0, 4]);
    }
}
