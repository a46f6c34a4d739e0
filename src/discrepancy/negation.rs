//! One affirms what the other denies.
//!
//! "The pilot was killed" against "the pilot was not killed". Not a contradiction: "the pilot was not killed by the fall",
//! "the pilot was killed" (something else is denied); "not only"; two denials. Misses denials that take world knowledge.

use super::modifier::have_opposites;
use super::{Conflict, Ground, Kind, Reason, strength, word_by_word};
use crate::align::{Fit, Pair, Sides, fit, is_mentioned, is_name};
use crate::claim::{Claim, Link, Polarity, Reading, Sign};
use crate::lexicon::polarity::leaves_open;
use crate::syntax::Rel;

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let plain = predicates(sides, pair);
    match plain {
        Some(found) if found.strength >= strength::DENIED => Some(found),
        _ => word_by_word::detect(sides, pair).or(plain),
    }
}

/// Like predicates of which one is denied.
fn predicates(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    let (left, right) = pair.like_predicates(sides)?;
    let affirmed_left = a.polarity_at(&sides.left.words, left) == Polarity::Positive;
    let affirmed_right = b.polarity_at(&sides.right.words, right) == Polarity::Positive;
    // To deny the opposite is to say the same.
    if affirmed_left == affirmed_right
        || pair.is_at_odds()
        || fit(sides, left, right) == Fit::Opposed
        || have_opposites(sides, pair)
    {
        return None;
    }
    if is_left_open(sides, a, b) {
        return None;
    }
    // Of whom it is denied that there is such a one, the clause that hangs on him tells more.
    let denial = if affirmed_left { (sides.right, b) } else { (sides.left, a) };
    if is_bare_absence(denial.0, denial.1) {
        return None;
    }
    let cues = |sign: &Sign, head: u32| if sign.cues.is_empty() { vec![head] } else { sign.cues.clone() };
    Some(Conflict {
        kind: Kind::Negation,
        rule: "negation.predicate",
        strength: plainness(sides, pair, affirmed_left),
        ground: Ground::Event,
        cues: (cues(&a.sign, left), cues(&b.sign, right)),
        reason: Reason::Denied { affirmed_left },
    })
}

/// Whether one side only wants or plans what the other says did or did not happen.
fn is_left_open(sides: &Sides, a: &Claim, b: &Claim) -> bool {
    let open = |reading: &Reading, claim: &Claim| {
        let governors = &claim.chain[..claim.chain.len() - 1];
        governors.iter().any(|&at| leaves_open(reading.words.lemma(at)))
    };
    open(sides.left, a) != open(sides.right, b)
}

/// From this share of its words on that the other side has too, a denial is of the same thing.
const COVERED: f32 = 0.7;

/// A denial with more in it than the other side affirms may deny only that: "not sitting on the ground" of one who sits.
fn plainness(sides: &Sides, pair: &Pair, affirmed_left: bool) -> f32 {
    let (left, right) = ((sides.left, sides.claims(pair).0), (sides.right, sides.claims(pair).1));
    let (affirms, denies) = if affirmed_left { (left, right) } else { (right, left) };
    let share = if affirmed_left { pair.content.1 } else { pair.content.0 };
    let is_matched = |at: u32| pair.words.iter().any(|word| at == if affirmed_left { word.1 } else { word.0 });
    let denied = denials(denies.0, denies.1);
    let subordinate = affirms.1.link != Link::Main || denies.1.link != Link::Main;
    let slight = subordinate && pair.words.len() < 2 && !pair.slots.iter().any(|slot| slot.fit.agrees());
    let doubts = [
        (denied > 0 && denials(affirms.0, affirms.1) >= denied, strength::DENIED_ON_BOTH),
        (!is_named(denies.0, denies.1, affirms.0, affirms.1), strength::OTHER_NAME),
        (slight, strength::SLIGHT),
        (is_narrowed(denies.0, denies.1, is_matched), strength::NARROWED),
        (is_ahead(affirms.0, affirms.1) && !is_ahead(denies.0, denies.1), strength::NOT_YET),
    ];
    let clear = doubts.iter().filter(|doubt| doubt.0).fold(strength::DENIED, |clear, doubt| clear * doubt.1);
    clear * (1.0 - strength::UNCOVERED * (1.0 - share / COVERED).max(0.0))
}

/// Whether the claim tells what will be.
fn is_ahead(reading: &Reading, claim: &Claim) -> bool {
    let words = &reading.words;
    claim.chain.iter().any(|&at| words.all_in(at, Rel::Aux).any(|aux| matches!(words.lemma(aux), "will" | "shall" | "would")))
}

/// Whether an adverb or an adjunct of the denied predicate has no counterpart.
fn is_narrowed(reading: &Reading, denial: &Claim, is_matched: impl Fn(u32) -> bool) -> bool {
    let words = &reading.words;
    let adjunct =
        |at: u32| matches!(words[at].rel, Rel::Advmod | Rel::Obl) && words[at].content && !is_matched(at) && !denial.in_time(at);
    denial.chain.iter().flat_map(|&at| words.children(at)).any(adjunct)
}

/// "There is no man playing" read without the "playing".
fn is_bare_absence(reading: &Reading, denial: &Claim) -> bool {
    let words = &reading.words;
    let exists = words.child(denial.head(), Rel::Expl).is_some();
    exists && words.all_in(denial.head(), Rel::Nsubj).any(|subject| words.child(subject, Rel::Acl).is_some())
}

/// Whether every name in a denial stands in the other sentence too.
fn is_named(reading: &Reading, denial: &Claim, other: &Reading, affirmed: &Claim) -> bool {
    let mut names = denial.content(&reading.words).filter(|&at| is_name(reading, at));
    names.all(|at| {
        is_mentioned(reading, at, other, other.claims_of(affirmed.sentence).iter().flat_map(|claim| claim.own.iter().copied()))
    })
}

/// How many words of the claim's sentence deny something, up to where another clause is joined on.
fn denials(reading: &Reading, claim: &Claim) -> usize {
    let words = &reading.words;
    let joins = |at: u32| matches!(words.lemma(at), "and" | "but" | "or" | "so" | "yet" | "because" | "although");
    let ends = |at: u32| words.lemma(at) == ";" || words.lemma(at) == "," && joins(at + 1);
    let parts = |from: u32, to: u32| (from..to).any(ends);
    let core = claim.core();
    let near = |at: u32| !parts(at.min(core), at.max(core));
    let all = reading.claims_of(claim.sentence).iter().flat_map(|claim| &claim.own);
    all.filter(|&&at| words[at].denies && near(at)).count()
}
