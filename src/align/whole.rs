//! Two texts that somebody has put side by side, as wholes: what they have in common however their clauses are cut, what each has for
//! itself, and where both have something of their own in the same place.
//!
//! Where one text is a line and the other a page, the line is held against the stretch of the page that has most of its words.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Sides;
use crate::claim::{Reading, Time, Words};
use crate::lexicon::{Key, Kinship, polarity};
use crate::syntax::{Rel, Upos};

/// From this likeness on, a word of one text is one of the other's.
const ALIKE: f32 = 0.5;
/// From this likeness on, what hangs on two words hangs in the same place.
const SAME_PLACE: f32 = 0.8;
/// Only the first content words of a long text are looked at, and the first running words.
const MOST_WORDS: usize = 64;
const MOST_RUNNING: usize = 128;

/// What two texts have in common and what each has for itself; of a pair of numbers, the first is of the shorter text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Whole {
    /// The share of the words that tell one statement from another which the other has too.
    pub shared: (f32, f32),
    /// The share of all running words that the other has in the same order.
    pub in_order: (f32, f32),
    /// How many of them the other has not.
    pub own: (usize, usize),
    /// How many words of its own the shorter has that stand against one of the other's own.
    pub rivals: Rivals,
    /// The share of the other words of the shorter that the longer has: how far the rivals stand in the same frame.
    pub frame: f32,
    /// How many words deny something.
    pub denials: (usize, usize),
    /// Whether it says that it is so of this alone ("only").
    pub alone: (bool, bool),
    /// Whether one tells of one where the other tells of several.
    pub number_differs: bool,
    /// The doer of the shorter is in the longer, what he does is not.
    pub other_deed: bool,
    /// Each is at a place of its own.
    pub other_place: bool,
}

/// Words of the shorter text's own that stand against one of the longer's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rivals {
    /// Opposite words of one part of speech.
    pub opposed: usize,
    /// Nouns that exclude each other.
    pub nouns: usize,
    /// Adjectives that exclude each other.
    pub adjectives: usize,
    /// Words that say more of one and the same thing.
    pub modifiers: usize,
    /// Words in the same part of one and the same event.
    pub parts: usize,
}

/// Holds the texts of two readings against each other.
pub(crate) fn whole(sides: &Sides) -> Whole {
    let (left, right) =
        (telling(sides.left, 0..sides.left.words.len() as u32), telling(sides.right, 0..sides.right.words.len() as u32));
    let turned = left.len() > right.len();
    let (short, long) = if turned { (sides.right, sides.left) } else { (sides.left, sides.right) };
    let stretch = stretch(short, long);
    let mut texts = Texts {
        sides,
        turned,
        short,
        long,
        words: (telling(short, 0..short.words.len() as u32), telling(long, stretch.clone())),
        own: (vec![], vec![]),
        apart: are_apart(&times(sides.left), &times(sides.right)),
    };
    let shared = texts.settle();
    Whole {
        shared,
        in_order: in_order(&running(short, 0..short.words.len() as u32), &running(long, stretch.clone())),
        own: (texts.own.0.len(), texts.own.1.len()),
        frame: texts.frame(),
        rivals: texts.rivals(),
        denials: (denials(&short.words, 0..short.words.len() as u32), denials(&long.words, stretch.clone())),
        alone: (is_alone(&short.words, 0..short.words.len() as u32), is_alone(&long.words, stretch)),
        number_differs: texts.number_differs(),
        other_deed: texts.other_deed(),
        other_place: texts.other_place(),
    }
}

/// The first words that tell one statement from another.
fn telling(reading: &Reading, range: Range<u32>) -> Vec<u32> {
    range.filter(|&at| reading.words[at].content).take(MOST_WORDS).collect()
}

/// All words but the marks between them.
fn running(reading: &Reading, range: Range<u32>) -> Vec<Key> {
    range.filter(|&at| reading.words[at].upos != Upos::Punct).map(|at| reading.words[at].key).take(MOST_RUNNING).collect()
}

/// The words of as many sentences of the longer text as the shorter has: those with most of its words, the first of equals.
fn stretch(short: &Reading, long: &Reading) -> Range<u32> {
    let (few, many) = (short.segments.sentences.len(), long.segments.sentences.len());
    let all = 0..long.words.len() as u32;
    if few >= many {
        return all;
    }
    let sought: BTreeSet<Key> = telling(short, 0..short.words.len() as u32).into_iter().map(|at| short.words[at].key).collect();
    let mut starts = vec![long.words.len() as u32; many + 1];
    let mut found = vec![0usize; many + 1];
    for at in all.rev() {
        let word = &long.words[at];
        starts[word.sentence as usize] = at;
        found[word.sentence as usize] += usize::from(word.content && sought.contains(&word.key));
    }
    for sentence in (0..many).rev() {
        starts[sentence] = starts[sentence].min(starts[sentence + 1]);
    }
    let mut best = (0, 0);
    let mut sum: usize = found[..few].iter().sum();
    for first in 0..=many - few {
        if first > 0 {
            sum = sum + found[first + few - 1] - found[first - 1];
        }
        if sum > best.1 {
            best = (first, sum);
        }
    }
    starts[best.0]..starts[best.0 + few]
}

/// The shares of two runs of words that stand in the other in the same order.
fn in_order(a: &[Key], b: &[Key]) -> (f32, f32) {
    let mut row = vec![0u32; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (at, y) in b.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if x == y { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    let common = row[b.len()] as f32;
    (common / a.len().max(1) as f32, common / b.len().max(1) as f32)
}

fn denials(words: &Words, range: Range<u32>) -> usize {
    // "Not only he" does not deny that he did.
    let more = |at: u32| at + 1 < range.end && matches!(words.lemma(at + 1), "only" | "just" | "merely");
    let denies = |at: u32| polarity::negates(words.lemma(at)) && !more(at) || polarity::is_none(words.lemma(at));
    range.clone().filter(|&at| denies(at)).count()
}

fn is_alone(words: &Words, mut range: Range<u32>) -> bool {
    range.any(|at| matches!(words.lemma(at), "only" | "just" | "solely" | "exclusively" | "alone"))
}

/// The shorter and the longer text, with the words that tell and those of them that the other has not.
struct Texts<'s, 'a> {
    sides: &'s Sides<'a>,
    /// Whether the shorter text is the right one.
    turned: bool,
    short: &'s Reading<'a>,
    long: &'s Reading<'a>,
    words: (Vec<u32>, Vec<u32>),
    own: (Vec<u32>, Vec<u32>),
    /// Whether each is put at a time of its own.
    apart: bool,
}

impl Texts<'_, '_> {
    /// How a word of the shorter text and one of the longer relate.
    fn kinship(&self, x: u32, y: u32) -> Kinship {
        if self.short.words[x].key == self.long.words[y].key {
            return Kinship::Same;
        }
        if self.turned { self.sides.kinship(y, x) } else { self.sides.kinship(x, y) }
    }

    fn alike(&self, x: u32, y: u32) -> f32 {
        match self.kinship(x, y) {
            Kinship::Same => 1.0,
            Kinship::Alike(alike) => alike,
            _ => 0.0,
        }
    }

    fn in_long(&self, x: u32) -> f32 {
        self.words.1.iter().map(|&y| self.alike(x, y)).fold(0.0, f32::max)
    }

    fn in_short(&self, y: u32) -> f32 {
        self.words.0.iter().map(|&x| self.alike(x, y)).fold(0.0, f32::max)
    }

    /// Finds the words of each text's own; the shares of those in common.
    fn settle(&mut self) -> (f32, f32) {
        let here: Vec<f32> = self.words.0.iter().map(|&x| self.in_long(x)).collect();
        let there: Vec<f32> = self.words.1.iter().map(|&y| self.in_short(y)).collect();
        let lone = |words: &[u32], alike: &[f32]| {
            words.iter().zip(alike).filter(|(_, alike)| **alike < ALIKE).map(|(at, _)| *at).collect::<Vec<u32>>()
        };
        self.own = (lone(&self.words.0, &here), lone(&self.words.1, &there));
        let share = |alike: &[f32]| alike.iter().sum::<f32>() / alike.len().max(1) as f32;
        (share(&here), share(&there))
    }

    fn rivals(&self) -> Rivals {
        let mut rivals = Rivals::default();
        for &x in &self.own.0 {
            self.rivals_as_words(x, &mut rivals);
            match self.rival_in_place(x) {
                Some(Rel::Amod | Rel::Compound | Rel::Nummod | Rel::Nmod) => rivals.modifiers += 1,
                Some(_) => rivals.parts += 1,
                None => {}
            }
        }
        rivals
    }

    /// The share of the words of the shorter without a rival that the longer has.
    fn frame(&self) -> f32 {
        let rivalled = self.own.0.iter().filter(|&&x| self.has_rival(x)).count();
        let (all, own) = (self.words.0.len(), self.own.0.len());
        (all - own) as f32 / (all - rivalled).max(1) as f32
    }

    fn has_rival(&self, x: u32) -> bool {
        let clashes = |y: u32| matches!(self.kinship(x, y), Kinship::Opposed | Kinship::Exclusive);
        let like = |y: u32| self.short.words[x].upos == self.long.words[y].upos;
        self.own.1.iter().any(|&y| like(y) && clashes(y)) || self.rival_in_place(x).is_some()
    }

    /// Words of the longer text's own that are of the same sort, opposites, or exclude it.
    fn rivals_as_words(&self, x: u32, rivals: &mut Rivals) {
        let upos = self.short.words[x].upos;
        let others = || self.own.1.iter().filter(|&&y| self.long.words[y].upos == upos);
        let any = |kinship: Kinship| usize::from(others().any(|&y| self.kinship(x, y) == kinship));
        // Who came in June may well have gone in July.
        rivals.opposed += if self.apart { 0 } else { any(Kinship::Opposed) };
        match upos {
            Upos::Noun => rivals.nouns += any(Kinship::Exclusive),
            Upos::Adj => rivals.adjectives += any(Kinship::Exclusive),
            _ => {}
        }
    }

    /// The relation in which a word hangs on one that the longer text has too, if there another word of its own hangs in it.
    fn rival_in_place(&self, x: u32) -> Option<Rel> {
        let word = &self.short.words[x];
        let other = (word.head != x).then(|| self.words.1.iter().find(|&&y| self.alike(word.head, y) >= SAME_PLACE))??;
        let mut there = self.long.words.all_in(*other, word.rel);
        there.any(|at| self.own.1.contains(&at)).then_some(word.rel)
    }

    fn number_differs(&self) -> bool {
        let several = |words: &Words, at: u32| words[at].upos == Upos::Noun && words.is_inflected(at);
        self.words.0.iter().filter(|&&x| self.short.words[x].upos == Upos::Noun).any(|&x| {
            let same = |&&y: &&u32| self.long.words[y].key == self.short.words[x].key && self.long.words[y].upos == Upos::Noun;
            self.words.1.iter().filter(same).any(|&y| several(&self.short.words, x) != several(&self.long.words, y))
        })
    }

    fn other_deed(&self) -> bool {
        let words = &self.short.words;
        let Some(root) = (0..words.len() as u32).find(|&at| words[at].head == at) else { return false };
        let done_by = |doer: u32| self.in_long(doer) >= ALIKE;
        words[root].upos == Upos::Verb && self.in_long(root) < ALIKE && words.child(root, Rel::Nsubj).is_some_and(done_by)
    }

    fn other_place(&self) -> bool {
        let at_place = |reading: &Reading, own: &[u32]| {
            own.iter().any(|&at| is_place(&reading.words, at) && !reading.claims.iter().any(|claim| claim.in_time(at)))
        };
        at_place(self.short, &self.own.0) && at_place(self.long, &self.own.1)
    }
}

/// The times that a text names.
fn times(reading: &Reading) -> Vec<Key> {
    reading.claims.iter().flat_map(|claim| claim.times.iter().filter_map(Time::key)).take(MOST_WORDS).collect()
}

fn are_apart(here: &[Key], there: &[Key]) -> bool {
    !here.is_empty() && !there.is_empty() && !here.iter().any(|time| there.contains(time))
}

/// Whether the word says where something is.
fn is_place(words: &Words, at: u32) -> bool {
    let case = matches!(words[at].rel, Rel::Obl | Rel::Nmod).then(|| words.child(at, Rel::Case)).flatten();
    case.is_some_and(|case| {
        matches!(words.lemma(case), "in" | "on" | "at" | "inside" | "outside" | "near" | "under" | "into" | "through")
    })
}
