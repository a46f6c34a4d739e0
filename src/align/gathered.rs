//! The pairs of claims as they are met, sentence after sentence of the left account. What they tell of each other is kept of all of them:
//! which passages both accounts surely have, which pairs suit their claims best, which sentences stand beside each other. The pairs
//! themselves are kept only where they may be reported, so that few are held at any time: those of a sentence wait for the sentences
//! after it, which tell whether the passages around them agree.

use std::collections::VecDeque;

use super::course::{self, Beside, Masses, REACH};
use super::variant::{self, Variant, Variants};
use super::view::Frequencies;
use super::{Alignment, Pair, Sides};

pub(super) struct Gathered<'s, 'a> {
    sides: &'s Sides<'a>,
    /// Whether both sides are one account.
    within: bool,
    frequencies: Frequencies,
    masses: Masses,
    pairs: Vec<Pair>,
    /// For each claim the share of its words that its best counterpart has.
    covered: (Vec<f32>, Vec<f32>),
    /// For each claim how well it is suited by the one that suits it best.
    best: (Vec<f32>, Vec<f32>),
    /// The sentences that are surely the same passage, in order of the left ones.
    anchors: Vec<(u32, u32)>,
    /// Those that may turn out to be steps of the course, in the same order.
    steps: Vec<(u32, u32)>,
    waiting: VecDeque<OfSentence>,
    variants: Vec<Variant>,
    beside: Vec<Beside>,
}

/// What was found of one left sentence.
struct OfSentence {
    left: u32,
    pairs: Vec<Pair>,
    variants: Vec<Variant>,
    beside: Vec<Beside>,
}

/// Shares and sums from which on a pair of claims surely is the same passage.
const ANCHOR_SHARE: f32 = 0.5;
const ANCHOR_MASS: f32 = 1.2;

impl<'s, 'a> Gathered<'s, 'a> {
    pub(super) fn new(sides: &'s Sides<'a>, within: bool, frequencies: Frequencies) -> Gathered<'s, 'a> {
        let none = || (vec![0.0; sides.left.claims.len()], vec![0.0; sides.right.claims.len()]);
        Gathered {
            sides,
            within,
            masses: Masses::new(sides, &frequencies),
            frequencies,
            pairs: vec![],
            covered: none(),
            best: none(),
            anchors: vec![],
            steps: vec![],
            waiting: VecDeque::new(),
            variants: vec![],
            beside: vec![],
        }
    }

    /// All pairs of one left sentence.
    pub(super) fn take_in(&mut self, left: u32, mut pairs: Vec<Pair>, worth: impl Fn(&Pair) -> bool) {
        for pair in &pairs {
            let (a, b) = (pair.left, pair.right);
            self.covered.0[a] = self.covered.0[a].max(pair.content.0);
            self.covered.1[b] = self.covered.1[b].max(pair.content.1);
        }
        if self.within {
            pairs.retain(worth);
            self.pairs.append(&mut pairs);
            return;
        }
        self.note(&pairs);
        let variants = variant::variants(self.sides, &pairs);
        let beside = course::counterparts(self.sides, &pairs, &self.masses, &self.frequencies);
        self.steps.extend(beside.iter().filter(|beside| beside.alike >= course::SURE).map(|beside| (beside.left, beside.right)));
        self.waiting.push_back(OfSentence { left, pairs, variants, beside });
        while let Some(known) = self.waiting.pop_front_if(|waiting| waiting.left + REACH < left) {
            self.settle(known, &worth);
        }
    }

    /// Keeps what may be reported of a sentence, once those around it are known.
    fn settle(&mut self, OfSentence { pairs, variants, beside, .. }: OfSentence, worth: impl Fn(&Pair) -> bool) {
        let in_variant = |pair: &Pair| {
            let place = place(self.sides, pair);
            variants.iter().any(|variant| (variant.left, variant.right) == place)
        };
        let first = self.pairs.len();
        let (kept, places) = kept(pairs, |pair| {
            // At its best the course leads to it, and its right claim has no better counterpart.
            let place = place(self.sides, pair);
            pair.anchored = are_near(&self.anchors, place) || are_near(&self.steps, place);
            pair.rival = self.best.0[pair.left] - suits(pair);
            let may_be = worth(pair);
            pair.anchored = false;
            may_be || in_variant(pair)
        });
        self.beside.extend(beside.into_iter().map(|beside| beside.renumbered(|pair| Some(first + places[pair]?))));
        self.pairs.extend(kept);
        self.variants.extend(variants);
    }

    /// What pairs tell of other pairs.
    fn note(&mut self, pairs: &[Pair]) {
        let sure = |pair: &&Pair| pair.content.0.min(pair.content.1) >= ANCHOR_SHARE && pair.content_mass >= ANCHOR_MASS;
        self.anchors.extend(pairs.iter().filter(sure).map(|pair| place(self.sides, pair)));
        for pair in pairs {
            let suits = suits(pair);
            self.best.0[pair.left] = self.best.0[pair.left].max(suits);
            self.best.1[pair.right] = self.best.1[pair.right].max(suits);
        }
    }

    /// The alignment, once all pairs are met.
    pub(super) fn finish(mut self, worth: impl Fn(&Pair) -> bool) -> Alignment {
        while let Some(last) = self.waiting.pop_front() {
            self.settle(last, &worth);
        }
        let variants = Variants::new(self.sides, std::mem::take(&mut self.variants));
        if !self.within {
            self.anchor();
            self.rivals();
            course::mark(&mut self.beside);
            course::follow(&self.beside, &mut self.pairs);
        }
        let Gathered { sides, pairs, covered, beside, .. } = self;
        let (mut pairs, places) = kept(pairs, |pair| {
            let worth = |pair: &Pair| variants.has(sides, pair) || worth(pair);
            worth(pair) && {
                pair.look_at_parts(sides);
                worth(pair)
            }
        });
        pairs.iter_mut().for_each(|pair| pair.look_around(sides));
        let beside = beside.into_iter().map(|beside| beside.renumbered(|pair| places[pair])).collect();
        Alignment { pairs, covered, beside, variants }
    }

    /// Marks the pairs beside the passages that both accounts surely have.
    fn anchor(&mut self) {
        for pair in &mut self.pairs {
            pair.anchored = are_near(&self.anchors, place(self.sides, pair));
        }
    }

    /// Finds for each pair how much better another counterpart suits one of its claims.
    fn rivals(&mut self) {
        for pair in &mut self.pairs {
            let suits = suits(pair);
            pair.rival = (self.best.0[pair.left] - suits).max(self.best.1[pair.right] - suits);
        }
    }
}

/// Whether others stand near those two sentences in both accounts.
fn are_near(others: &[(u32, u32)], (a, b): (u32, u32)) -> bool {
    let first = others.partition_point(|other| other.0 + REACH < a);
    let mut near = others[first..].iter().take_while(|other| other.0 <= a + REACH);
    near.any(|&(x, y)| (x, y) != (a, b) && y.abs_diff(b) <= REACH)
}

/// The sentences of a pair.
fn place(sides: &Sides, pair: &Pair) -> (u32, u32) {
    (sides.left.claims[pair.left].sentence, sides.right.claims[pair.right].sentence)
}

/// The pairs that are to be kept, and where each of all stands among them.
fn kept(pairs: Vec<Pair>, mut keep: impl FnMut(&mut Pair) -> bool) -> (Vec<Pair>, Vec<Option<usize>>) {
    let (mut kept, mut places) = (vec![], Vec::with_capacity(pairs.len()));
    for mut pair in pairs {
        let stays = keep(&mut pair);
        places.push(stays.then_some(kept.len()));
        if stays {
            kept.push(pair);
        }
    }
    (kept, places)
}

/// How well two claims suit each other by their words.
fn suits(pair: &Pair) -> f32 {
    let (a, b) = pair.content;
    let shares = if a + b > 0.0 { 2.0 * a * b / (a + b) } else { 0.0 };
    shares * (1.0 - (-pair.content_mass / PLENTY).exp())
}

/// What two claims share counts in full from about three times this much telling words.
const PLENTY: f32 = 0.9;
