//! Which pairs of claims are worth a closer look: those that share rare concepts. No claim is compared with all others.

use std::collections::HashMap;

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

/// Posting lists: for each concept the claims that hold it.
struct Index {
    postings: HashMap<Key, Vec<(u32, f32)>>,
}

impl Index {
    fn new(views: &Views) -> Index {
        let mut postings: HashMap<Key, Vec<(u32, f32)>> = HashMap::new();
        for (number, (content, topic)) in views.content.iter().zip(&views.topic).enumerate() {
            for (key, weight) in strengths(content, topic) {
                postings.entry(key).or_default().push((number as u32, weight));
            }
        }
        Index { postings }
    }
}

/// How much each concept of a claim tells, once.
fn strengths(content: &View, topic: &View) -> Vec<(Key, f32)> {
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

/// Pairs of claims that share something telling, in order; for each left claim the most promising ones.
pub(crate) fn candidates(left: &Views, right: &Views, within: bool, options: &Options) -> Vec<(usize, usize)> {
    let index = Index::new(right);
    let mut pairs = vec![];
    let mut shared = Shared { with: vec![0.0; right.content.len()], touched: vec![] };
    for (a, (content, topic)) in left.content.iter().zip(&left.topic).enumerate() {
        for (key, weight) in strengths(content, topic) {
            let Some(postings) = index.postings.get(&key).filter(|postings| postings.len() <= COMMONEST) else { continue };
            for &(b, other) in postings.iter().filter(|(b, _)| !within || *b as usize > a) {
                shared.add(b, weight * other);
            }
        }
        pairs.extend(shared.best(options.most_candidates).into_iter().map(|b| (a, b as usize)));
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

    /// The ones it shares most with, in the order of the text.
    fn best(&mut self, most: usize) -> Vec<u32> {
        let with = &self.with;
        self.touched.sort_by(|&x, &y| with[y as usize].total_cmp(&with[x as usize]).then(x.cmp(&y)));
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
