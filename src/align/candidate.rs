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
    let mut shared = vec![0.0f32; right.content.len()];
    let mut touched: Vec<u32> = vec![];
    for (a, (content, topic)) in left.content.iter().zip(&left.topic).enumerate() {
        for (key, weight) in strengths(content, topic) {
            let Some(postings) = index.postings.get(&key).filter(|postings| postings.len() <= COMMONEST) else { continue };
            for &(b, other) in postings {
                if within && b as usize <= a {
                    continue;
                }
                if shared[b as usize] == 0.0 {
                    touched.push(b);
                }
                shared[b as usize] += weight * other;
            }
        }
        touched.sort_by(|&x, &y| shared[y as usize].total_cmp(&shared[x as usize]).then(x.cmp(&y)));
        let mut best: Vec<u32> = touched.iter().copied().take(options.most_candidates).collect();
        best.sort_unstable();
        pairs.extend(best.into_iter().map(|b| (a, b as usize)));
        for b in touched.drain(..) {
            shared[b as usize] = 0.0;
        }
    }
    pairs
}
