//! Passages that tell the same in the same place and yet differ in a detail, where no kind finds that both cannot be true.
//!
//! "Mary and Joan went to the well" beside "Mary went to the well early": each has something that the other leaves out or calls by
//! another name. What historians lay side by side; never enough to be called a discrepancy, but first to be looked at after those.

use super::{Conflict, Ground, Kind, Reason, strength};
use crate::align::{Beside, Fit, Pair, Sides, fit, is_name};
use crate::claim::{Claim, Reading, Words};
use crate::syntax::{Rel, Upos};

/// Sentences with less in common than this are not told to differ.
const LEAST_ALIKE: f32 = 0.12;
/// Nor are those that differ in less than about one telling word.
const LEAST_LONE: f32 = 0.4;
/// What has as much in common as this with nothing else and stands elsewhere is told at another point.
const MOVED: f32 = 0.4;
/// Words as like as this are the same.
const SAME: f32 = 0.9;
/// Words as like as this are met on the other side.
const MET: f32 = 0.5;

/// In which detail two sentences that stand beside each other differ.
pub(crate) fn differ(sides: &Sides, pairs: &[Pair], beside: &Beside) -> Option<Conflict> {
    let moved = !beside.on_course && beside.mutual && beside.alike >= MOVED;
    let parallel = beside.on_course && beside.alike >= LEAST_ALIKE && beside.lone.0 + beside.lone.1 >= LEAST_LONE;
    if !parallel && !moved {
        return None;
    }
    let of_two: Vec<&Pair> = beside.pairs.iter().map(|&number| &pairs[number]).collect();
    let lone = (
        lone(sides.left, beside.left, |at| is_met(&of_two, at, true)),
        lone(sides.right, beside.right, |at| is_met(&of_two, at, false)),
    );
    let counted = of_two.iter().find_map(|pair| one_and_many(sides, pair)).map(|(x, y)| (Detail::Number, (vec![x], vec![y])));
    let (detail, cues) = counted.or_else(|| clash(sides, &lone)).or_else(|| detail(&lone))?;
    let shown = |cues: &[u32]| cues.first().copied();
    let reason = Reason::Differ { left: shown(&cues.0), right: shown(&cues.1) };
    let both = !cues.0.is_empty() && !cues.1.is_empty();
    let strength = detail.plainness() * if both { 1.0 } else { strength::ON_ONE_SIDE };
    Some(Conflict { kind: detail.kind(), rule: "difference.detail", strength, ground: Ground::Event, cues, reason })
}

/// "A man" who meets them here, "two men" there: the same part, filled with one on one side and with more on the other.
fn one_and_many(sides: &Sides, pair: &Pair) -> Option<(u32, u32)> {
    let one = |words: &Words, at: u32| {
        words[at].upos == Upos::Noun
            && !words.is_inflected(at)
            && words.child(at, Rel::Det).is_some_and(|det| matches!(words.lemma(det), "a" | "an"))
    };
    let many =
        |words: &Words, at: u32| words[at].upos == Upos::Noun && words.is_inflected(at) && words.child(at, Rel::Nummod).is_some();
    let (left, right) = (&sides.left.words, &sides.right.words);
    let like = pair.words.iter().filter(|word| word.2 >= SAME);
    let clash = |&&(x, y, _): &&(u32, u32, f32)| one(left, x) && many(right, y) || many(left, x) && one(right, y);
    like.clone().find(clash).map(|&(x, y, _)| (x, y))
}

/// Whether a word has its like on the other side, or fills a part that the other side fills with the same.
fn is_met(pairs: &[&Pair], at: u32, is_left: bool) -> bool {
    pairs.iter().any(|pair| {
        pair.words.iter().any(|word| word.2 >= MET && at == if is_left { word.0 } else { word.1 })
            || pair.slots.iter().any(|slot| slot.fit.agrees() && at == if is_left { slot.left } else { slot.right })
    })
}

/// The words of a sentence that the other has not, each with what it is.
fn lone(reading: &Reading, sentence: u32, is_met: impl Fn(u32) -> bool) -> Vec<(Detail, u32)> {
    let of = |claim: &'_ Claim, at: u32| (Detail::of(reading, claim, at), at);
    let claims = reading.claims_of(sentence).iter();
    let mut found: Vec<(Detail, u32)> = claims
        .flat_map(|claim| claim.content(&reading.words).filter(|&at| !is_met(at)).map(|at| of(claim, at)).collect::<Vec<_>>())
        .collect();
    found.sort_unstable_by_key(|word| word.1);
    found.dedup_by_key(|word| word.1);
    found
}

/// What a word tells that may differ; the more telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Detail {
    Number,
    /// Words that exclude each other.
    Clash,
    Name,
    Time,
    Other,
}

impl Detail {
    const ALL: [Detail; 4] = [Detail::Number, Detail::Name, Detail::Time, Detail::Other];

    fn of(reading: &Reading, claim: &Claim, at: u32) -> Detail {
        match () {
            () if claim.in_time(at) => Detail::Time,
            () if reading.words[at].upos == Upos::Num => Detail::Number,
            () if is_name(reading, at) => Detail::Name,
            () => Detail::Other,
        }
    }

    fn kind(self) -> Kind {
        match self {
            Detail::Number => Kind::Numeric,
            Detail::Name => Kind::Entity,
            Detail::Time => Kind::Temporal,
            Detail::Clash | Detail::Other => Kind::Lexical,
        }
    }

    fn plainness(self) -> f32 {
        match self {
            Detail::Number | Detail::Clash => strength::TOLD_OTHERWISE,
            Detail::Name | Detail::Time => strength::CALLED_OTHERWISE,
            Detail::Other => 0.0,
        }
    }
}

type Lone = Vec<(Detail, u32)>;
/// A detail, and the words that show it, left and right.
type Shown = (Detail, (Vec<u32>, Vec<u32>));

/// Longer sentences are looked through up to so many words.
const MOST: usize = 16;

/// Words of either that exclude each other, wherever they stand: a scarlet robe, a purple robe.
fn clash(sides: &Sides, lone: &(Lone, Lone)) -> Option<Shown> {
    let plain =
        |all: &Lone| all.iter().filter(|word| word.0 == Detail::Other).map(|word| word.1).take(MOST).collect::<Vec<u32>>();
    let (left, right) = (plain(&lone.0), plain(&lone.1));
    let alike = |x: u32, y: u32| sides.left.words[x].upos == sides.right.words[y].upos;
    let excludes = |x: u32, y: u32| alike(x, y) && matches!(fit(sides, x, y), Fit::Exclusive | Fit::Opposed);
    let found = left.iter().find_map(|&x| right.iter().find(|&&y| excludes(x, y)).map(|&y| (x, y)));
    found.map(|(x, y)| (Detail::Clash, (vec![x], vec![y])))
}

/// The detail in which they differ most tellingly: one that both have and that is not the same, or else one that only one has.
fn detail(lone: &(Lone, Lone)) -> Option<Shown> {
    let of = |all: &[(Detail, u32)], detail: Detail| {
        all.iter().filter(|word| word.0 == detail).map(|word| word.1).take(1).collect::<Vec<u32>>()
    };
    let both = Detail::ALL.into_iter().map(|detail| (detail, (of(&lone.0, detail), of(&lone.1, detail))));
    let mut both = both.filter(|(_, cues)| !cues.0.is_empty() || !cues.1.is_empty());
    both.clone().find(|(_, cues)| !cues.0.is_empty() && !cues.1.is_empty()).or_else(|| both.next())
}
