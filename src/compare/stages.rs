//! The rooms one at a time, for the benches: what goes in and out of each stays closed, and only its number is told.

use super::{Comparer, accords, read};
use crate::align::{self, Alignment, People, Sides};
use crate::claim::{self, Reading};
use crate::discrepancy::Ground;
use crate::report::{self, Draft, Report};
use crate::score::{self, Agreed, Scored};
use crate::segment::{self, Segments};
use crate::source::{self, Account, Layout, Wording};
use crate::speech::{self, Speech};
use crate::syntax::{self, Tree};

/// An account with what every room reads in it, so that each can be asked again by itself.
pub struct Rooms<'a> {
    account: &'a Account,
    wording: Wording<'a>,
    layout: Layout,
    segments: Segments,
    trees: Vec<Tree>,
    speech: Speech,
}

impl<'a> Rooms<'a> {
    /// Reads an account up to its claims.
    pub fn new(account: &'a Account) -> Rooms<'a> {
        let (wording, layout) = source::read(account);
        let segments = segment::split(wording.text(), &layout);
        let trees = syntax::trees(wording.text(), &segments);
        let speech = speech::attribute(&wording, &segments, &trees);
        Rooms { account, wording, layout, segments, trees, speech }
    }

    /// How many blocks the text is laid out in.
    pub fn source(&self) -> usize {
        source::read(self.account).1.blocks.len()
    }

    /// How many tokens it has.
    pub fn segment(&self) -> usize {
        segment::split(self.wording.text(), &self.layout).tokens.len()
    }

    /// How many sentences have a tree.
    pub fn syntax(&self) -> usize {
        syntax::trees(self.wording.text(), &self.segments).len()
    }

    /// How many passages are given to somebody.
    pub fn speech(&self) -> usize {
        speech::attribute(&self.wording, &self.segments, &self.trees).attributions.len()
    }

    /// How many claims it makes; with a copy of what the claims are read from, which they keep.
    pub fn claim(&self) -> usize {
        claim::extract(self.wording.clone(), self.segments.clone(), &self.trees, self.speech.clone()).claims.len()
    }
}

/// Two accounts as they were read.
pub struct Readings<'a> {
    readings: [Reading<'a>; 2],
    people: People,
    comparer: Comparer,
}

/// Two accounts, aligned.
pub struct Aligned<'r> {
    sides: Sides<'r>,
    alignment: Alignment,
}

/// What two accounts say of each other, weighed.
pub struct Weighed {
    conflicts: Vec<Scored>,
    accords: Vec<Agreed>,
}

impl<'a> Readings<'a> {
    /// Reads two accounts.
    pub fn new(left: &'a Account, right: &'a Account) -> Readings<'a> {
        let readings = [left, right].map(read);
        let people = People::new(&readings[0], &readings[1]);
        Readings { readings, people, comparer: Comparer::new() }
    }

    /// Finds the pairs of claims that speak of the same thing.
    pub fn align(&self) -> Aligned<'_> {
        let sides = Sides::new(&self.readings[0], &self.readings[1], &self.people, &self.comparer.lexicon);
        let alignment = align::align(&sides, false, &self.comparer.align, self.comparer.worth(&sides));
        Aligned { sides, alignment }
    }

    /// Of some left claims, spread over the account, how many have a counterpart among all claims of the other side, and for how many
    /// of these the alignment has that pair too. Their counterpart is the claim that is most comparable, if it is so more likely than not.
    pub fn kept(&self, aligned: &Aligned, sample: usize) -> (usize, usize) {
        const COMPARABLE: f64 = 0.5;
        let all = self.readings[0].claims.len();
        let claims: Vec<usize> = (0..all).step_by(all.div_ceil(sample).max(1)).collect();
        let (mut counterparts, mut kept) = (0, 0);
        for pairs in align::exhaustive(&aligned.sides, &claims) {
            let comparable = pairs.iter().map(|pair| (score::comparability(pair, Ground::Event), pair));
            let best = comparable.max_by(|x, y| x.0.total_cmp(&y.0).then(y.1.right.cmp(&x.1.right)));
            let Some((_, best)) = best.filter(|(comparability, _)| *comparability >= COMPARABLE) else { continue };
            counterparts += 1;
            kept += usize::from(aligned.alignment.pairs.iter().any(|pair| (pair.left, pair.right) == (best.left, best.right)));
        }
        (counterparts, kept)
    }

    /// The words of the claims, left and right.
    pub fn quotes(&self) -> [Vec<&str>; 2] {
        [0, 1].map(|side| {
            let reading = &self.readings[side];
            reading.claims.iter().map(|claim| &reading.text()[claim.span.range()]).collect()
        })
    }

    /// How the aligned pairs disagree and agree, with scores.
    pub fn weigh(&self, aligned: &Aligned) -> Weighed {
        let conflicts = self.comparer.conflicts(
            &aligned.sides,
            &aligned.alignment,
            self.comparer.may_dispute(&aligned.sides, &aligned.alignment),
        );
        let accords = accords(&aligned.sides, &aligned.alignment, &conflicts, |_| true);
        Weighed { conflicts, accords }
    }

    /// The report on them.
    pub fn report(&self, aligned: &Aligned, weighed: &Weighed) -> Report {
        let mut draft = Draft::new(&self.readings);
        let conflicts = self.comparer.reported(weighed.conflicts.clone());
        let found = report::findings(&aligned.sides, false, &aligned.alignment, conflicts, weighed.accords.clone());
        draft.add((0, 1), &aligned.alignment, found);
        draft.finish(&self.readings)
    }
}

impl Aligned<'_> {
    /// How many pairs of claims.
    pub fn pairs(&self) -> usize {
        self.alignment.pairs.len()
    }
}

impl Weighed {
    /// How many pairs disagree, on the face of it.
    pub fn conflicts(&self) -> usize {
        self.conflicts.len()
    }
}

/// What is seen in two texts put side by side as wholes, clue by clue, before it is weighed; nothing where a discrepancy speaks for
/// itself.
pub fn evidence(comparer: &Comparer, a: &str, b: &str) -> Option<Vec<(&'static str, f64)>> {
    let seen = comparer.side_by_side(a, b, score::seen_in_statement)??;
    Some(seen.into_iter().map(|(clue, seen)| (clue.name(), seen)).collect())
}
