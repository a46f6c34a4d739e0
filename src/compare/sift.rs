//! Conflicts that what stands around them explains away.

use std::collections::{BTreeMap, BTreeSet};

use super::accords;
use crate::align::{Alignment, Sides};
use crate::claim::{Claim, Reading};
use crate::discrepancy::{Ground, Kind};
use crate::score::{self, Agreed, Scored};

/// Drops conflicts between sentences that both accounts have, word by word or but for words that are not in dispute: what one says
/// twice, the other says twice as well.
pub(super) fn without_common(found: Vec<Scored>, sides: &Sides, alignment: &Alignment) -> Vec<Scored> {
    if found.is_empty() || std::ptr::eq(sides.left, sides.right) {
        return found;
    }
    let (here, there) = (sentences(sides.left), sentences(sides.right));
    let common = |scored: &Scored| {
        let (a, b) = sides.claims(&alignment.pairs[scored.pair]);
        there.contains(sentence(sides.left, a)) && here.contains(sentence(sides.right, b))
            || is_within_one(scored, a, b, alignment)
    };
    found.into_iter().filter(|scored| !common(scored)).collect()
}

/// Whether one of the accounts says both things itself: it has a sentence of the other, with the words in dispute, beside its own.
fn is_within_one(scored: &Scored, a: &Claim, b: &Claim, alignment: &Alignment) -> bool {
    let (here, there) = &scored.conflict.cues;
    let touched = |words: &[u32], cues: &[u32]| words.iter().any(|at| cues.contains(at));
    let left = alignment
        .variants
        .of_left(a.sentence)
        .is_some_and(|variant| variant.right != b.sentence && !variant.changed.iter().any(|change| touched(&change.0, here)));
    let right = alignment
        .variants
        .of_right(b.sentence)
        .is_some_and(|variant| variant.left != a.sentence && !variant.changed.iter().any(|change| touched(&change.1, there)));
    left || right
}

fn sentences<'a>(reading: &'a Reading) -> BTreeSet<&'a str> {
    reading.claims.iter().map(|claim| sentence(reading, claim)).collect()
}

fn sentence<'a>(reading: &'a Reading, claim: &Claim) -> &'a str {
    &reading.text()[reading.segments.sentences[claim.sentence as usize].span.range()]
}

/// Drops denials and opposites where both accounts have either side of them: "he stopped at the gate, he did not stop at the bridge",
/// told twice, is no contradiction between the gate here and the bridge there.
pub(super) fn without_both(found: Vec<Scored>, sides: &Sides, alignment: &Alignment) -> Vec<Scored> {
    let signed = |scored: &Scored| matches!(scored.conflict.kind, Kind::Negation | Kind::Antonymy);
    if !found.iter().any(signed) {
        return found;
    }
    let ends = |pair: usize| [(false, alignment.pairs[pair].left), (true, alignment.pairs[pair].right)];
    let disputed: BTreeSet<(bool, usize)> =
        found.iter().filter(|scored| signed(scored)).flat_map(|scored| ends(scored.pair)).collect();
    let near = |pair: usize| ends(pair).iter().any(|end| disputed.contains(end));
    let against: BTreeSet<usize> = found.iter().map(|scored| scored.pair).collect();
    let sure = accords(sides, alignment, &found, |pair| near(pair) && !against.contains(&pair));
    let agreed: BTreeSet<(bool, usize)> = sure.into_iter().filter(Agreed::is_sure).flat_map(|agreed| ends(agreed.pair)).collect();
    found.into_iter().filter(|scored| !signed(scored) || !ends(scored.pair).iter().all(|end| agreed.contains(end))).collect()
}

/// Drops numbers and times that differ from one passage where another passage of that account has the very same.
pub(super) fn without_better(found: Vec<Scored>, sides: &Sides, alignment: &Alignment) -> Vec<Scored> {
    let measured = |kind: Kind| matches!(kind, Kind::Numeric | Kind::Temporal);
    if !found.iter().any(|scored| measured(scored.conflict.kind)) {
        return found;
    }
    let ends = |pair: usize| [(false, alignment.pairs[pair].left), (true, alignment.pairs[pair].right)];
    let disputed: BTreeSet<(bool, usize)> =
        found.iter().filter(|scored| measured(scored.conflict.kind)).flat_map(|scored| ends(scored.pair)).collect();
    let near = |pair: usize| ends(pair).iter().any(|end| disputed.contains(end));
    let agreed: Vec<Agreed> = accords(sides, alignment, &found, near).into_iter().filter(Agreed::is_sure).collect();
    let mut of_claim: BTreeMap<(bool, usize), Vec<&Agreed>> = BTreeMap::new();
    for agreed in agreed.iter().filter(|agreed| measured(agreed.accord.kind)) {
        let pair = &alignment.pairs[agreed.pair];
        of_claim.entry((false, pair.left)).or_default().push(agreed);
        of_claim.entry((true, pair.right)).or_default().push(agreed);
    }
    let has_better = |scored: &Scored, claim: (bool, usize)| {
        let words = |cues: &(Vec<u32>, Vec<u32>)| if claim.0 { cues.1.clone() } else { cues.0.clone() };
        let mine = words(&scored.conflict.cues);
        of_claim.get(&claim).into_iter().flatten().any(|agreed| {
            agreed.accord.kind == scored.conflict.kind
                && agreed.comparability >= scored.comparability * score::AS_GOOD
                && words(&agreed.accord.cues).iter().any(|word| mine.contains(word))
        })
    };
    let stands = |scored: &Scored| {
        let pair = &alignment.pairs[scored.pair];
        // A fact of one thing is not explained away by the time of something else that it did.
        !measured(scored.conflict.kind)
            || scored.conflict.ground == Ground::Binding
            || !has_better(scored, (false, pair.left)) && !has_better(scored, (true, pair.right))
    };
    found.into_iter().filter(stands).collect()
}
