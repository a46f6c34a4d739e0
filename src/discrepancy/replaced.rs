//! The same sentence word by word, but for one place that stands where the other has another of its sort.
//!
//! "The nurse waited in the chapel" against "the nurse waited in the laundry room". Where everything else is the same to the letter, nothing
//! but the two places can be meant, and less need be known of how they exclude each other than elsewhere. Not a contradiction: a kind
//! against its member, a part against its whole, two words for one place; two things, since one may have, buy or wear both.

use super::{Conflict, Ground, Kind, Reason, strength};
use crate::align::{Pair, Sides};
use crate::claim::{Claim, Polarity, Reading, Words};
use crate::lexicon::{self, Kinship};
use crate::syntax::{Rel, Upos};

/// So many words at most are replaced by so many.
const MOST_REPLACED: usize = 3;
/// The least that stays, in words.
const FEWEST_COMMON: usize = 3;

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    if a.sign.polarity != b.sign.polarity || a.sign.polarity == Polarity::Negative {
        return None;
    }
    let (here, there) = replaced(sides, a, b)?;
    let (left, right) = (*here.last()?, *there.last()?);
    let (x, y) = (place(&sides.left.words, &here)?, place(&sides.right.words, &there)?);
    let alike = matches!(sides.kinship(left, right), Kinship::Same | Kinship::Alike(_)) && here.len() == 1 && there.len() == 1;
    (!alike && lexicon::are_apart_places(&x, &y)).then_some(Conflict {
        kind: Kind::Lexical,
        rule: "lexical.replaced",
        strength: strength::EXCLUSIVE_WORDS,
        ground: Ground::Event,
        cues: (here, there),
        reason: Reason::Exclude { left, right },
    })
}

/// Whether the sentences of two claims are the same word by word but for one stretch.
pub(super) fn is_word_for_word(sides: &Sides, a: &Claim, b: &Claim) -> bool {
    replaced(sides, a, b).is_some()
}

/// The one stretch of either sentence that is not the other's.
fn replaced(sides: &Sides, a: &Claim, b: &Claim) -> Option<(Vec<u32>, Vec<u32>)> {
    let (here, there) = (running(sides.left, a), running(sides.right, b));
    let same = |(x, y): &(&u32, &u32)| sides.left.words[**x].base == sides.right.words[**y].base;
    let before = here.iter().zip(&there).take_while(same).count();
    let least = here.len().min(there.len()) - before;
    let after = here.iter().rev().zip(there.iter().rev()).take(least).take_while(same).count();
    let (here, there) = (&here[before..here.len() - after], &there[before..there.len() - after]);
    let fits = |run: &[u32]| !run.is_empty() && run.len() <= MOST_REPLACED;
    (before + after >= FEWEST_COMMON && fits(here) && fits(there)).then(|| (here.to_vec(), there.to_vec()))
}

fn running(reading: &Reading, claim: &Claim) -> Vec<u32> {
    let tokens = &reading.segments.sentences[claim.sentence as usize].tokens;
    (tokens.start..tokens.end).filter(|&at| !matches!(reading.words[at].upos, Upos::Punct | Upos::Det)).collect()
}

/// The place that a stretch comes to, with the words of its compound: one is in one place at a time, though one may buy or wear two things.
fn place(words: &Words, run: &[u32]) -> Option<String> {
    let (last, first) = run.split_last()?;
    let case =
        words.child(*last, Rel::Case).is_some_and(|case| matches!(words.lemma(case), "in" | "inside" | "at" | "into" | "on"));
    let noun =
        words[*last].upos == Upos::Noun && matches!(words[*last].rel, Rel::Obl | Rel::Nmod) || words[*last].rel == Rel::Root;
    let joined = first.iter().all(|&at| words[at].head == *last && matches!(words[at].rel, Rel::Compound | Rel::Amod));
    (case && noun && joined).then(|| run.iter().map(|&at| words.lemma(at)).collect::<Vec<_>>().join(" "))
}
