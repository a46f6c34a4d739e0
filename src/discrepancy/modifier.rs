//! Words in the same place of two claims that do not go together: fillers of one part, or words that say more of one and the same noun
//! or verb. Shared by the detectors of opposites, of exclusive words and of entities.

use super::replaced::is_word_for_word;
use crate::align::{Fit, Pair, Sides, fit, is_name};
use crate::claim::{Claim, Reading, Role, Words};
use crate::syntax::{Rel, Upos};

/// Two words in the same place that do not go together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Clash {
    pub left: u32,
    pub right: u32,
    pub fit: Fit,
    /// The words of which they say more; themselves where they fill a part.
    pub heads: (u32, u32),
}

/// A pair of words counts as the same from this likeness on.
const SAME: f32 = 0.8;

/// Clashes among the participants, part by part, and among the modifiers of like words, when neither word is found elsewhere on the
/// other side and the rest of the clause agrees.
pub(super) fn clashes(sides: &Sides, pair: &Pair) -> Vec<Clash> {
    let spelt_out = |reading: &Reading, at: u32| !matches!(reading.words[at].upos, Upos::Pron | Upos::Det);
    let mut found: Vec<Clash> = pair
        .slots
        .iter()
        .filter(|slot| matches!(slot.fit, Fit::Opposed | Fit::Exclusive))
        .filter(|slot| spelt_out(sides.left, slot.left) && spelt_out(sides.right, slot.right))
        .map(|slot| Clash { left: slot.left, right: slot.right, fit: slot.fit, heads: (slot.left, slot.right) })
        .collect();
    let (a, b) = sides.claims(pair);
    for &(left, right, _) in pair.words.iter().filter(|(_, _, alike)| *alike >= SAME) {
        if have_one_part(a, left, b, right) {
            found.extend(modifiers(sides, left, right));
        }
    }
    found.retain(|clash| {
        !is_found_elsewhere(sides, pair, clash.left, clash.right) && rest_agrees(pair, clash) && is_settled(sides, pair, clash)
    });
    found
}

/// Whether two words fill the same part, as far as they fill one: the player who tackles is not the player who is tackled.
fn have_one_part(a: &Claim, left: u32, b: &Claim, right: u32) -> bool {
    let part = |claim: &Claim, at: u32| claim.args.iter().find(|arg| arg.head == at).map(|arg| arg.role);
    let central = |role: Option<Role>| matches!(role, Some(Role::Subject | Role::Object));
    let (x, y) = (part(a, left), part(b, right));
    x == y || !central(x) || !central(y)
}

/// Whether like words have opposite modifiers: "not a good idea" and "a bad idea" say the same.
pub(super) fn have_opposites(sides: &Sides, pair: &Pair) -> bool {
    let opposed = |left: u32, right: u32| {
        let others = modifiers_of(&sides.right.words, right);
        modifiers_of(&sides.left.words, left).iter().any(|&x| others.iter().any(|&y| fit(sides, x, y) == Fit::Opposed))
    };
    pair.words.iter().any(|&(left, right, alike)| alike >= SAME && opposed(left, right))
}

/// Modifiers of two like words that clash, when neither has one that fits.
fn modifiers(sides: &Sides, left: u32, right: u32) -> Vec<Clash> {
    let (a, b) = (modifiers_of(&sides.left.words, left), modifiers_of(&sides.right.words, right));
    if a.iter().any(|&x| b.iter().any(|&y| fit(sides, x, y).agrees() && may_exclude(sides, x, y))) {
        return vec![];
    }
    let clash = |x: u32, y: u32| {
        let fit = fit(sides, x, y);
        matches!(fit, Fit::Opposed | Fit::Exclusive).then_some(Clash { left: x, right: y, fit, heads: (left, right) })
    };
    let found = a.iter().find_map(|&x| b.iter().find_map(|&y| clash(x, y)));
    found.into_iter().collect()
}

/// Whether two modifiers that fit settle the matter: adjectives and names do, what is counted or done does not.
fn may_exclude(sides: &Sides, x: u32, y: u32) -> bool {
    sides.left.words[x].rel == sides.right.words[y].rel
        || sides.left.words[x].rel == Rel::Conj
        || sides.right.words[y].rel == Rel::Conj
}

/// Words that say more of a noun or verb, with what is coordinated with them. Parts of one name are no modifiers of it, but for the
/// nation in the name of its institutions ("the US Embassy").
fn modifiers_of(words: &Words, at: u32) -> Vec<u32> {
    let noun = matches!(words[at].upos, Upos::Noun | Upos::Propn);
    let name = |child: u32| words[at].upos == Upos::Propn && words[child].upos == Upos::Propn && !words[child].nation;
    let says_more = |child: u32| match words[child].rel {
        Rel::Amod | Rel::Compound => words[child].content && !name(child),
        // "The planet Mars", "the trawler Orion".
        Rel::Appos | Rel::Flat => words[at].upos == Upos::Noun && words[child].upos == Upos::Propn && child == at + 1,
        Rel::Nmod => {
            noun && words[child].content
                && words.child(child, Rel::Case).is_some_and(|case| matches!(words.lemma(case), "of" | "'s" | "from"))
        }
        Rel::Advmod => !noun && (words[child].content || matches!(words.lemma(child), "more" | "most" | "less" | "least")),
        _ => false,
    };
    let own: Vec<u32> = words.children(at).filter(|&child| says_more(child)).collect();
    let coordinated = own.iter().flat_map(|&child| words.all_in(child, Rel::Conj).chain(words.all_in(child, Rel::Amod)));
    let more: Vec<u32> = coordinated.collect();
    own.into_iter().chain(more).collect()
}

/// Whether one of the words stands elsewhere in the sentence of the other: then it may be a list, or both tell of both.
pub(super) fn is_found_elsewhere(sides: &Sides, pair: &Pair, left: u32, right: u32) -> bool {
    let (a, b) = sides.claims(pair);
    let among = |reading: &Reading, sentence: u32, word: &crate::claim::Word| {
        reading.claims_of(sentence).iter().flat_map(|claim| &claim.own).any(|&at| reading.words[at].key == word.key)
    };
    among(sides.right, b.sentence, &sides.left.words[left]) || among(sides.left, a.sentence, &sides.right.words[right])
}

/// Whether the other central participants are not surely different ones.
fn rest_agrees(pair: &Pair, clash: &Clash) -> bool {
    let central = |role: Role| matches!(role, Role::Subject | Role::Object);
    let touched = |left: u32, right: u32| left == clash.heads.0 || right == clash.heads.1;
    pair.slots
        .iter()
        .filter(|slot| central(slot.role) && !touched(slot.left, slot.right))
        .all(|slot| slot.fit.agrees() || slot.fit == Fit::Unknown)
}

/// Whether it is settled that the clashing words tell of one and the same thing. "A brown dog runs" and "a black dog runs" bring in a
/// dog each; only if something that both know takes part, or the clash lies elsewhere than in who does it, is it one event.
fn is_settled(sides: &Sides, pair: &Pair, clash: &Clash) -> bool {
    let (a, b) = sides.claims(pair);
    let subject = |claim: &Claim, head: u32| claim.args.iter().any(|arg| arg.role == Role::Subject && arg.head == head);
    let brought_in = !is_known(&sides.left.words, clash.heads.0) && !is_known(&sides.right.words, clash.heads.1);
    let anchored = || {
        pair.slots
            .iter()
            .any(|slot| slot.fit.agrees() && is_known(&sides.left.words, slot.left) && is_known(&sides.right.words, slot.right))
    };
    let day = |claim: &Claim| claim.times.iter().any(|time| time.day.is_some());
    let dated = day(a) && day(b);
    let nations = is_name(sides.left, clash.left) && is_name(sides.right, clash.right);
    let doer = subject(a, clash.heads.0) && subject(b, clash.heads.1);
    // "The old man fed the birds" and "the young man chased the birds" are two men.
    let themselves = clash.heads == (clash.left, clash.right);
    if doer && !themselves && matches!(pair.predicate, Fit::Other | Fit::Exclusive) {
        return false;
    }
    // "The woman breaks an egg" and "the man breaks an egg" are two events, unless the egg is one that both know.
    let done_by = doer && (brought_in || themselves);
    // "A man is playing a guitar" and "a man is playing a piano": nothing is known, so that little in common makes no scene in common.
    let bare = !is_one_of_many(&sides.left.words, clash.heads.0) && !is_one_of_many(&sides.right.words, clash.heads.1);
    let sketched = brought_in && pair.words.len() < SCENE && !(bare && is_word_for_word(sides, a, b));
    !(done_by || sketched) || nations || dated || anchored()
}

/// Whether a noun brings in one of many, or some: there may be others.
fn is_one_of_many(words: &Words, noun: u32) -> bool {
    words.children(noun).any(|child| matches!(words.lemma(child), "a" | "an" | "some" | "another" | "several" | "many" | "few"))
}

/// So many words in common make it one scene, though nobody and nothing in it is known.
const SCENE: usize = 4;

/// Whether a noun is told as known already: a name, or with "the", "this", "his".
pub(super) fn is_known(words: &Words, noun: u32) -> bool {
    let pointer = |child: u32| match words[child].rel {
        Rel::Det => matches!(words.lemma(child), "the" | "this" | "that" | "these" | "those" | "both" | "all" | "every" | "each"),
        Rel::Nmod => {
            words[child].upos == Upos::Pron || words.child(child, Rel::Case).is_some_and(|case| words.lemma(case) == "'s")
        }
        _ => false,
    };
    // "The rim of a bowl" is no better known than the bowl.
    let of_unknown = words
        .all_in(noun, Rel::Nmod)
        .any(|whole| words.child(whole, Rel::Det).is_some_and(|det| matches!(words.lemma(det), "a" | "an")));
    // "Plays the guitar" speaks of no guitar in particular.
    let of_kind = words[noun].rel == Rel::Obj && words.lemma(words[noun].head) == "play";
    if of_unknown || of_kind {
        return false;
    }
    matches!(words[noun].upos, Upos::Propn | Upos::Pron | Upos::Adj) || words.children(noun).any(pointer)
}
