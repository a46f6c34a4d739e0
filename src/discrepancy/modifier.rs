//! Words that say more of one and the same noun or verb in two claims, and how they fit: shared by the detectors of opposites,
//! of exclusive words and of entities.

use crate::align::{Fit, Pair, Sides, fit};
use crate::claim::{Reading, Words};
use crate::syntax::{Rel, Upos};

/// Two words in the same place that do not go together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Clash {
    pub left: u32,
    pub right: u32,
    pub fit: Fit,
}

/// A pair of words counts as the same from this likeness on.
const SAME: f32 = 0.8;

/// Clashes among the participants, part by part, and among the modifiers of like words.
pub(super) fn clashes(sides: &Sides, pair: &Pair) -> Vec<Clash> {
    let spelt_out = |reading: &Reading, at: u32| !matches!(reading.words[at].upos, Upos::Pron | Upos::Det);
    let mut found: Vec<Clash> = pair
        .slots
        .iter()
        .filter(|slot| matches!(slot.fit, Fit::Opposed | Fit::Exclusive))
        .filter(|slot| spelt_out(sides.left, slot.left) && spelt_out(sides.right, slot.right))
        .map(|slot| Clash { left: slot.left, right: slot.right, fit: slot.fit })
        .collect();
    for &(left, right, _) in pair.words.iter().filter(|(_, _, alike)| *alike >= SAME) {
        found.extend(modifiers(sides, left, right));
    }
    found
}

/// Modifiers of two like words that clash, when neither has one that fits.
fn modifiers(sides: &Sides, left: u32, right: u32) -> Vec<Clash> {
    let (a, b) = (modifiers_of(&sides.left.words, left), modifiers_of(&sides.right.words, right));
    let mut clashes = vec![];
    for &x in &a {
        let fits: Vec<(u32, Fit)> = b.iter().map(|&y| (y, fit(sides, x, y))).collect();
        if fits.iter().any(|(_, fit)| fit.agrees()) {
            continue;
        }
        let clash = fits.iter().find(|(y, fit)| matches!(fit, Fit::Opposed | Fit::Exclusive) && !matched(sides, &a, *y));
        clashes.extend(clash.map(|&(y, fit)| Clash { left: x, right: y, fit }));
    }
    clashes
}

/// Whether some modifier on the left fits the one on the right.
fn matched(sides: &Sides, left: &[u32], right: u32) -> bool {
    left.iter().any(|&x| fit(sides, x, right).agrees())
}

fn modifiers_of(words: &Words, at: u32) -> Vec<u32> {
    let noun = matches!(words[at].upos, Upos::Noun | Upos::Propn);
    words
        .children(at)
        .filter(|&child| match words[child].rel {
            Rel::Amod | Rel::Compound => words[child].content,
            Rel::Nmod => {
                noun && words[child].content
                    && words.child(child, Rel::Case).is_some_and(|case| matches!(words.lemma(case), "of" | "'s" | "from"))
            }
            Rel::Advmod => !noun && words[child].content,
            _ => false,
        })
        .collect()
}
