//! What the tagger and the parser look at, as hashed numbers. Learner and reader share it, so that they cannot drift.

use super::transition::{NONE, State};
use super::word::{Word, mix};

/// What the parser knows of a word beside its place: letters and tag.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known {
    pub word: Word,
    pub tag: u32,
}

/// Collects the numbers of one decision, each with its template's number mixed in.
struct Collector<'a> {
    out: &'a mut Vec<u32>,
    template: u32,
}

impl Collector<'_> {
    fn add(&mut self, parts: &[u32]) {
        self.template += 1;
        self.out.push(parts.iter().fold(self.template.wrapping_mul(0x51ED_270B), |hash, &part| mix(hash, part)));
    }
}

/// What the tagger looks at: the word, its neighbours, the two tags before it (Honnibal 2013, after Ratnaparkhi 1996).
pub(crate) fn of_tagger(words: &[Word], i: usize, tags: [u32; 2], out: &mut Vec<u32>) {
    out.clear();
    let mut to = Collector { out, template: 0 };
    let at = |offset: isize| i.checked_add_signed(offset).and_then(|j| words.get(j)).copied().unwrap_or_default();
    let word = at(0);
    to.add(&[word.form]);
    for suffix in word.suffix {
        to.add(&[suffix]);
    }
    for prefix in word.prefix {
        to.add(&[prefix]);
    }
    to.add(&[word.shape]);
    to.add(&[word.shape, u32::from(i == 0)]);
    to.add(&[word.shape, word.suffix[2]]);
    to.add(&[tags[0]]);
    to.add(&[tags[1], tags[0]]);
    to.add(&[tags[0], word.form]);
    to.add(&[tags[0], word.suffix[2]]);
    to.add(&[tags[0], at(1).form]);
    to.add(&[at(-1).form]);
    to.add(&[at(-1).form, word.form]);
    to.add(&[at(-2).form]);
    to.add(&[at(1).form]);
    to.add(&[at(1).form, word.form]);
    to.add(&[at(1).suffix[2]]);
    to.add(&[at(1).shape]);
    to.add(&[at(-1).shape]);
    to.add(&[at(2).form]);
    to.add(&[at(1).suffix[1], at(2).suffix[1]]);
}

/// What the parser looks at (after Zhang and Nivre 2011): stack, buffer, children, distance, valency.
pub(crate) fn of_parser(state: &State, known: &[Known], out: &mut Vec<u32>) {
    out.clear();
    let mut to = Collector { out, template: 100 };
    let [s0, s1, s2] = [0, 1, 2].map(|depth| state.stack(depth));
    let [b0, b1, b2] = [0, 1, 2].map(|ahead| state.buffer(ahead));
    let known_of = |i: u32| if i == NONE { Known { tag: 250, ..Known::default() } } else { known[i as usize] };
    let w = |i: u32| known_of(i).word.form;
    let t = |i: u32| known_of(i).tag;
    let wt = |i: u32| mix(w(i), t(i));
    let (seen0, seen1, seenb) = (state.seen(s0), state.seen(s1), state.seen(b0));
    let rel = |i: u32| if i == NONE { 99 } else { state.seen(i).rel as u32 };
    for i in [s0, s1, b0] {
        to.add(&[w(i)]);
        to.add(&[t(i)]);
        to.add(&[wt(i)]);
    }
    for i in [s2, b1, b2] {
        to.add(&[wt(i)]);
        to.add(&[t(i)]);
    }
    to.add(&[wt(s0), wt(b0)]);
    to.add(&[wt(s0), t(b0)]);
    to.add(&[t(s0), wt(b0)]);
    to.add(&[w(s0), w(b0)]);
    to.add(&[t(s0), t(b0)]);
    to.add(&[wt(s1), wt(s0)]);
    to.add(&[wt(s1), t(s0)]);
    to.add(&[t(s1), wt(s0)]);
    to.add(&[w(s1), w(s0)]);
    to.add(&[t(s1), t(s0)]);
    to.add(&[t(b0), t(b1)]);
    to.add(&[t(s0), t(b0), t(b1)]);
    to.add(&[t(b0), t(b1), t(b2)]);
    to.add(&[t(s1), t(s0), t(b0)]);
    to.add(&[t(s2), t(s1), t(s0)]);
    to.add(&[t(s1), t(s0), wt(b0)]);
    to.add(&[t(s1), w(s0), t(b0)]);
    to.add(&[w(s1), t(s0), t(b0)]);
    to.add(&[w(s1), w(s0), t(b0)]);
    to.add(&[t(s1), w(s0), w(b0)]);
    to.add(&[t(s1), t(s0), t(b0), t(b1)]);
    to.add(&[t(s0), t(seen0.left[0]), t(b0)]);
    to.add(&[t(s0), t(seen0.right[0]), t(b0)]);
    to.add(&[t(s0), t(b0), t(seenb.left[0])]);
    to.add(&[t(s1), t(s0), t(seen0.left[0])]);
    to.add(&[t(s1), t(s0), t(seen0.right[0])]);
    to.add(&[t(s1), t(seen1.right[0]), t(s0)]);
    to.add(&[t(s1), t(seen1.left[0]), t(s0)]);
    to.add(&[t(s0), t(seen0.right[0]), t(seen0.right[1])]);
    to.add(&[t(s0), t(seen0.left[0]), t(seen0.left[1])]);
    for (i, seen) in [(s0, seen0), (s1, seen1), (b0, seenb)] {
        to.add(&[w(i), seen.lefts.min(4), seen.rights.min(4)]);
        to.add(&[t(i), seen.lefts.min(4), seen.rights.min(4)]);
        to.add(&[w(i), rel(seen.left[0]), rel(seen.left[1])]);
        to.add(&[w(i), rel(seen.right[0]), rel(seen.right[1])]);
        to.add(&[t(i), rel(seen.left[0]), rel(seen.left[1])]);
        to.add(&[t(i), rel(seen.right[0]), rel(seen.right[1])]);
        to.add(&[w(seen.left[0]), t(i)]);
        to.add(&[w(seen.right[0]), t(i)]);
    }
    let distance = b0.wrapping_sub(s0).min(6);
    let between = s0.wrapping_sub(s1).min(6);
    to.add(&[t(s0), t(b0), distance]);
    to.add(&[w(s0), distance]);
    to.add(&[w(b0), distance]);
    to.add(&[t(s1), t(s0), between]);
    to.add(&[w(s1), w(s0), between]);
    to.add(&[state.depth().min(5) as u32, t(s0), t(b0)]);
}

/// Tells the features of a label from those of a move, and the two directions from each other.
pub(crate) fn toward(step: super::transition::Move, features: &mut [u32]) {
    for feature in features {
        *feature = mix(*feature, 17 + step as u32);
    }
}
