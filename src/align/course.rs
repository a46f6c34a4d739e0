//! The course of two accounts: which of their sentences stand beside each other. Accounts of one event tell much of it in the same
//! order, so that a passage between two that both accounts have most likely answers to what stands between them there.
//!
//! The sentences that both surely have are the heaviest chain that runs forwards in both (a longest increasing subsequence by weight,
//! as sentence aligners find it: Gale and Church 1993 for lengths, Melamed 1999 for chains of points).

use super::view::Frequencies;
use super::{Pair, Sides};
use crate::claim::Reading;

/// A sentence of one account beside one of the other.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Beside {
    pub left: u32,
    pub right: u32,
    /// How much of both they have in common, by what it tells: 0 nothing, 1 all.
    pub alike: f32,
    /// The share of either that the other has too.
    pub shares: (f32, f32),
    /// What each tells that the other does not, as a sum of what it tells.
    pub lone: (f32, f32),
    /// Whether both accounts come to them at the same point of their course.
    pub on_course: bool,
    /// Whether this pair itself is a step of the course.
    pub is_step: bool,
    /// Whether neither has a counterpart with which it shares more.
    pub mutual: bool,
    /// The pairs of their claims, by their numbers.
    pub pairs: Vec<usize>,
}

/// Sentences with less in common than this are no sign of the course.
const LEAST: f32 = 0.2;
/// How far, in sentences, a step of the course supports what stands around it.
pub(super) const REACH: u32 = 2;
/// So many counterparts of a sentence are looked at: more have a phrase in common and no more.
const MOST: usize = 8;

impl Beside {
    /// The same with other numbers for its pairs, as far as they have one.
    pub(super) fn renumbered(mut self, number: impl Fn(usize) -> Option<usize>) -> Beside {
        self.pairs = self.pairs.into_iter().filter_map(number).collect();
        self
    }
}

/// What the words of each sentence tell, left and right.
pub(super) struct Masses(Vec<f32>, Vec<f32>);

impl Masses {
    pub(super) fn new(sides: &Sides, frequencies: &Frequencies) -> Masses {
        Masses(masses(sides.left, frequencies), masses(sides.right, frequencies))
    }
}

/// What the words of each sentence tell.
fn masses(reading: &Reading, frequencies: &Frequencies) -> Vec<f32> {
    let mut masses = vec![0.0; reading.segments.sentences.len()];
    for claim in &reading.claims {
        let told: f32 = claim.content(&reading.words).map(|at| frequencies.telling(reading.words[at].key)).sum();
        masses[claim.sentence as usize] += told;
    }
    masses
}

/// The likeliest counterparts of one sentence, of which all pairs are given, with what they have in common; in the order of the right
/// account.
pub(super) fn counterparts(sides: &Sides, pairs: &[Pair], masses: &Masses, frequencies: &Frequencies) -> Vec<Beside> {
    let right = |at: &usize| sides.right.claims[pairs[*at].right].sentence;
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    order.sort_by_key(right);
    let mut found: Vec<Beside> = order
        .chunk_by(|one, other| right(one) == right(other))
        .map(|of_two| beside(sides, of_two.iter().map(|&at| (at, &pairs[at])), masses, frequencies))
        .collect();
    found.sort_by(|x, y| y.alike.total_cmp(&x.alike).then(x.right.cmp(&y.right)));
    found.truncate(MOST);
    found.sort_by_key(|beside| beside.right);
    found
}

/// What two sentences have in common, each word with the one that is most like it.
fn beside<'p>(
    sides: &Sides,
    pairs: impl Iterator<Item = (usize, &'p Pair)> + Clone,
    masses: &Masses,
    frequencies: &Frequencies,
) -> Beside {
    let words: Vec<(u32, u32, f32)> = pairs.clone().flat_map(|(_, pair)| pair.words.iter().copied()).collect();
    let left = shared(words.iter().map(|word| (word.0, word.2)), |at| frequencies.telling(sides.left.words[at].key));
    let right = shared(words.iter().map(|word| (word.1, word.2)), |at| frequencies.telling(sides.right.words[at].key));
    let (a, b) = pairs.clone().next().map_or((0, 0), |(_, pair)| {
        let (a, b) = sides.claims(pair);
        (a.sentence, b.sentence)
    });
    let whole = (masses.0[a as usize], masses.1[b as usize]);
    let sum = whole.0 + whole.1;
    let alike = if sum > 0.0 { ((left + right) / sum).min(1.0) } else { 0.0 };
    let lone = ((whole.0 - left).max(0.0), (whole.1 - right).max(0.0));
    let share = |part: f32, all: f32| if all > 0.0 { (part / all).min(1.0) } else { 0.0 };
    let shares = (share(left, whole.0), share(right, whole.1));
    let pairs = pairs.map(|(number, _)| number).collect();
    Beside { left: a, right: b, alike, shares, lone, on_course: false, is_step: false, mutual: false, pairs }
}

/// What those words tell, each counted once, as well as it is met.
fn shared(words: impl Iterator<Item = (u32, f32)>, telling: impl Fn(u32) -> f32) -> f32 {
    let mut met: Vec<(u32, f32)> = words.collect();
    met.sort_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
    met.dedup_by_key(|word| word.0);
    met.into_iter().map(|(at, alike)| alike * telling(at)).sum()
}

/// From this likeness on, the counterpart that the course gives a sentence is its counterpart.
pub(super) const SURE: f32 = 0.3;

/// Lets the course speak for the pairs that it passes, and against those of sentences that it leads elsewhere.
pub(super) fn follow(found: &[Beside], pairs: &mut [Pair]) {
    let steps: Vec<&Beside> = found.iter().filter(|beside| beside.is_step && beside.alike >= SURE).collect();
    let of_left = |left: u32| steps.binary_search_by_key(&left, |step| step.left).ok().map(|at| steps[at]);
    // The chain runs forwards in both accounts, so that its steps are in order on the right as well.
    let of_right = |right: u32| steps.binary_search_by_key(&right, |step| step.right).ok().map(|at| steps[at]);
    for beside in found.iter().filter(|beside| !beside.is_step) {
        let better = of_left(beside.left).into_iter().chain(of_right(beside.right)).map(|step| step.alike);
        let rival = better.fold(0.0, f32::max) - beside.alike;
        for &pair in beside.pairs.iter().filter(|_| !beside.on_course) {
            pairs[pair].rival = pairs[pair].rival.max(rival.max(0.0));
        }
    }
    let is_near = |at: u32, other: u32| at != other && at.abs_diff(other) <= REACH;
    for beside in found.iter().filter(|beside| beside.on_course) {
        let first = steps.partition_point(|step| step.left + REACH < beside.left);
        let mut near = steps[first..].iter().take_while(|step| step.left <= beside.left + REACH);
        if near.any(|step| is_near(step.left, beside.left) && is_near(step.right, beside.right)) {
            beside.pairs.iter().for_each(|&pair| pairs[pair].anchored = true);
        }
    }
}

/// Marks the steps of the course, and what lies between two neighbours of them on both sides.
pub(super) fn mark(found: &mut [Beside]) {
    let chain = chain(found);
    let best = best(found);
    for beside in found {
        beside.mutual = beside.alike >= best.0[beside.left as usize].max(best.1[beside.right as usize]);
        let next = chain.partition_point(|step| step.0 < beside.left);
        let at_step = chain.get(next).filter(|step| step.0 == beside.left);
        let low = at_step.or(next.checked_sub(1).and_then(|at| chain.get(at))).map_or(0, |step| step.1);
        let high = chain.get(next).map_or(u32::MAX, |step| step.1);
        beside.is_step = chain.get(next) == Some(&(beside.left, beside.right));
        beside.on_course = !chain.is_empty() && (low..=high).contains(&beside.right);
    }
}

/// How much each sentence shares with the one that it shares most with.
fn best(found: &[Beside]) -> (Vec<f32>, Vec<f32>) {
    let most = |of: fn(&Beside) -> u32| found.iter().map(|beside| of(beside) as usize + 1).max().unwrap_or(0);
    let mut best = (vec![0.0f32; most(|beside| beside.left)], vec![0.0f32; most(|beside| beside.right)]);
    for beside in found {
        let (left, right) = (&mut best.0[beside.left as usize], &mut best.1[beside.right as usize]);
        (*left, *right) = (left.max(beside.alike), right.max(beside.alike));
    }
    best
}

/// The heaviest chain of sentences that runs forwards in both accounts.
fn chain(found: &[Beside]) -> Vec<(u32, u32)> {
    let sure: Vec<&Beside> = found.iter().filter(|beside| beside.alike >= LEAST).collect();
    let most = sure.iter().map(|beside| beside.right + 1).max().unwrap_or(0);
    // The best chain that ends at each, and for each right sentence the best that ends there or before (a Fenwick tree).
    let mut best: Vec<(f32, Option<usize>)> = Vec::with_capacity(sure.len());
    let mut before: Vec<Option<usize>> = vec![None; most as usize + 1];
    for of_one in sure.chunk_by(|one, other| one.left == other.left) {
        let start = best.len();
        for beside in of_one {
            let last = heaviest(&before, &best, beside.right);
            best.push((last.map_or(0.0, |at| best[at].0) + beside.alike * beside.alike, last));
        }
        (start..best.len()).for_each(|at| enter(&mut before, &best, sure[at].right, at));
    }
    let mut steps = vec![];
    let mut at = heaviest(&before, &best, most);
    while let Some(step) = at {
        steps.push((sure[step].left, sure[step].right));
        at = best[step].1;
    }
    steps.reverse();
    steps
}

/// The heaviest chain that ends before a right sentence.
fn heaviest(before: &[Option<usize>], best: &[(f32, Option<usize>)], right: u32) -> Option<usize> {
    let mut at = right as usize;
    let mut most: Option<usize> = None;
    while at > 0 {
        most = heavier(best, most, before[at]);
        at &= at - 1;
    }
    most
}

/// Enters a chain that ends at a right sentence.
fn enter(before: &mut [Option<usize>], best: &[(f32, Option<usize>)], right: u32, chain: usize) {
    let mut at = right as usize + 1;
    while at < before.len() {
        before[at] = heavier(best, before[at], Some(chain));
        at += at & at.wrapping_neg();
    }
}

fn heavier(best: &[(f32, Option<usize>)], one: Option<usize>, other: Option<usize>) -> Option<usize> {
    match (one, other) {
        (Some(x), Some(y)) => Some(if best[y].0 > best[x].0 { y } else { x }),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beside(left: u32, right: u32, alike: f32) -> Beside {
        Beside {
            left,
            right,
            alike,
            shares: (alike, alike),
            lone: (1.0, 1.0),
            on_course: false,
            is_step: false,
            mutual: false,
            pairs: vec![],
        }
    }

    #[test]
    fn the_heaviest_chain_runs_forwards() {
        let found = [(0, 0, 0.9), (1, 3, 0.4), (2, 1, 0.5), (3, 2, 0.5), (4, 3, 0.9)].map(|(l, r, s)| beside(l, r, s));
        assert_eq!(chain(&found), [(0, 0), (2, 1), (3, 2), (4, 3)]);
        assert!(chain(&[]).is_empty());
    }

    #[test]
    fn what_lies_between_two_steps_is_on_course() {
        let mut found = [(0, 0, 0.9), (1, 1, 0.1), (1, 4, 0.1), (2, 2, 0.9)].map(|(l, r, s)| beside(l, r, s));
        mark(&mut found);
        assert_eq!(found.map(|beside| beside.on_course), [true, true, false, true]);
    }
}
