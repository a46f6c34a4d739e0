//! One has the words of the other, one after the other, but for a denial.
//!
//! "I don't suggest that we sell the farm" against "I suggest that we sell the farm". Whatever else the longer text tells around it,
//! and however its parts hang together. Not a contradiction: what is denied in one respect only ("was not killed by the fall", "not only",
//! "nothing but"), two denials, a condition, a question.

use super::{Conflict, Ground, Kind, Reason, strength};
use crate::align::{Pair, Sides};
use crate::claim::{Claim, Polarity, Reading, Words};
use crate::lexicon::{Key, polarity};
use crate::syntax::{Rel, Upos};

/// The share of its words that one side must have from the other to be looked at.
const SHARED: f32 = 0.75;
/// Fewer words in a row say nothing.
const FEWEST: usize = 3;
/// Longer sentences are not read word by word.
const MOST: usize = 80;
/// The longer may have one word in so many of its own in between.
const BETWEEN: usize = 5;

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    if pair.content.0.max(pair.content.1) < SHARED {
        return None;
    }
    let (a, b) = sides.claims(pair);
    let denied = |words: &Words, claim: &Claim, at: u32| claim.polarity_at(words, at) == Polarity::Negative;
    let both = |(x, y): (u32, u32)| denied(&sides.left.words, a, x) && denied(&sides.right.words, b, y);
    if pair.like_predicates(sides).is_some_and(both) {
        return None;
    }
    let (left, right) = ((sides.left, a), (sides.right, b));
    let short_left = pair.content.0 >= pair.content.1;
    let (short, long) = if short_left { (left, right) } else { (right, left) };
    let found = denial(short, long)?;
    let affirmed_left = found.in_short != short_left;
    let heads = (vec![a.core()], vec![b.core()]);
    let cues = if affirmed_left { (heads.0, vec![found.at]) } else { (vec![found.at], heads.1) };
    Some(Conflict {
        kind: Kind::Negation,
        rule: "negation.word_by_word",
        strength: strength::DENIED * if found.narrowed { strength::NARROWED } else { 1.0 },
        ground: Ground::Event,
        cues,
        reason: Reason::Denied { affirmed_left },
    })
}

/// The one denial that only one of two texts has.
struct Denial {
    at: u32,
    in_short: bool,
    /// Whether what is denied is narrowed by something that the other has not.
    narrowed: bool,
}

fn denial(short: (&Reading, &Claim), long: (&Reading, &Claim)) -> Option<Denial> {
    let (here, there) = (clause(short.0, short.1), sentence(long.0, long.1));
    if here.len() < FEWEST || there.len() > MOST || here.len() > MOST {
        return None;
    }
    let (short, long) = (&short.0.words, &long.0.words);
    let met = in_order(&keys(short, &here), &keys(long, &there));
    let own = without(&here, 0..here.len(), |at| met.iter().any(|met| met.0 == at));
    let others = without(&there, met.first()?.1..met.last()?.1 + 1, |at| met.iter().any(|met| met.1 == at));
    let spare = |words: &Words, own: &[u32]| own.iter().filter(|&&at| !is_carried(words, at)).count();
    if spare(short, &own) > 0 || spare(long, &others) > there.len() / BETWEEN || others.iter().any(|&at| opens(long, at)) {
        return None;
    }
    let denials = |words: &Words, own: &[u32]| own.iter().copied().filter(|&at| denies(words, at)).collect::<Vec<u32>>();
    let (at, words, in_short, common) = match (&denials(short, &own)[..], &denials(long, &others)[..]) {
        (&[at], []) => (at, short, true, met.iter().map(|met| here[met.0]).collect::<Vec<u32>>()),
        ([], &[at]) => (at, long, false, met.iter().map(|met| there[met.1]).collect()),
        _ => return None,
    };
    let elsewhere = without(&there, 0..there.len(), |at| met.iter().any(|met| met.1 == at) || others.contains(&there[at]));
    (!is_partial(words, at) && !elsewhere.iter().any(|&at| denies(long, at))).then(|| Denial {
        at,
        in_short,
        narrowed: is_narrowed(words, at, &common),
    })
}

fn keys(words: &Words, run: &[u32]) -> Vec<Key> {
    run.iter().map(|&at| words[at].base).collect()
}

/// The words of a stretch of a run but for some.
fn without(run: &[u32], stretch: std::ops::Range<usize>, left_out: impl Fn(usize) -> bool) -> Vec<u32> {
    stretch.filter(|&at| !left_out(at)).map(|at| run[at]).collect()
}

/// The words of a clause with all that hangs on it, without marks.
fn clause(reading: &Reading, claim: &Claim) -> Vec<u32> {
    let head = &reading.words[claim.head()];
    (head.left..=head.right).filter(|&at| reading.words[at].upos != Upos::Punct).collect()
}

fn sentence(reading: &Reading, claim: &Claim) -> Vec<u32> {
    let tokens = &reading.segments.sentences[claim.sentence as usize].tokens;
    (tokens.start..tokens.end).filter(|&at| reading.words[at].upos != Upos::Punct).collect()
}

/// The longest run of words in common, in order, as places in both; the nearest to the end of equals.
fn in_order(a: &[Key], b: &[Key]) -> Vec<(usize, usize)> {
    let width = b.len() + 1;
    let mut table = vec![0u16; (a.len() + 1) * width];
    for i in 0..a.len() {
        for j in 0..b.len() {
            table[(i + 1) * width + j + 1] =
                if a[i] == b[j] { table[i * width + j] + 1 } else { table[i * width + j + 1].max(table[(i + 1) * width + j]) };
        }
    }
    let (mut i, mut j, mut met) = (a.len(), b.len(), vec![]);
    while i > 0 && j > 0 {
        if a[i - 1] == b[j - 1] {
            (i, j) = (i - 1, j - 1);
            met.push((i, j));
        } else if table[(i - 1) * width + j] >= table[i * width + j - 1] {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    met.reverse();
    met
}

fn denies(words: &Words, at: u32) -> bool {
    polarity::negates(words.lemma(at)) || polarity::is_none(words.lemma(at))
}

/// What comes and goes with a denial: the denial itself, "do", "any" for "some", an article.
fn is_carried(words: &Words, at: u32) -> bool {
    denies(words, at) || matches!(words.lemma(at), "do" | "any" | "some" | "a" | "an" | "the" | "that" | "and" | "but" | "ever")
}

/// Words after which what is denied is no longer what the other affirms.
fn opens(words: &Words, at: u32) -> bool {
    matches!(words.lemma(at), "if" | "unless" | "whether" | "than" | "except" | "until" | "without" | "though" | "although")
}

/// "Not only", "not necessarily", "nothing but": the denial leaves something.
fn is_partial(words: &Words, at: u32) -> bool {
    let next = at + 1;
    let leaves = |at: u32| {
        matches!(
            words.lemma(at),
            "only"
                | "just"
                | "merely"
                | "simply"
                | "even"
                | "necessarily"
                | "always"
                | "all"
                | "every"
                | "quite"
                | "but"
                | "doubt"
                | "longer"
                | "more"
                | "less"
                | "yet"
                | "until"
        )
    };
    (next as usize) < words.len() && leaves(next)
}

/// Whether an adverb or adjunct of what is denied is the denying text's own.
fn is_narrowed(words: &Words, denial: u32, common: &[u32]) -> bool {
    let noun = words[denial].head;
    let denied = if matches!(words[noun].upos, Upos::Noun | Upos::Propn) { words[noun].head } else { noun };
    let adjunct = |at: u32| matches!(words[at].rel, Rel::Advmod | Rel::Obl) && words[at].content;
    words.children(denied).any(|at| adjunct(at) && !common.contains(&at))
}
