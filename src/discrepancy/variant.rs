//! What was changed in a sentence that both accounts have nearly word by word: a denial put in or taken out, another name, another
//! number, an opposite, another modal verb, words that have changed places. It asks no parser, as the rest of the sentence is there
//! on both sides. Not a contradiction: another word for the same, a title written out, a part of the sentence put elsewhere.

use super::{Conflict, Ground, Kind, Reason, strength};
use crate::align::{Pair, Sides, Variant, is_mentioned};
use crate::claim::{Claim, Reading};
use crate::lexicon::modality::{Certainty, Obligation};
use crate::lexicon::numerals::{Numeral, numeral};
use crate::lexicon::{Kinship, calendar, is_common_noun, opposites, title};
use crate::syntax::{Rel, Upos};

/// The first change of the sentence that makes it say something else, if the claims of the pair have the words.
pub(crate) fn detect(sides: &Sides, pair: &Pair, variant: &Variant) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    // "He told me that": who reports is no part of what is claimed, and so of all that he reports.
    let overlaps = |reading: &Reading, claim: &Claim, at: u32| claim.span.overlaps(reading.words[at].span);
    let reports = |reading: &Reading, claim: &Claim, at: u32| {
        !reading.claims_of(claim.sentence).iter().any(|other| overlaps(reading, other, at))
    };
    let within = |reading: &Reading, claim: &Claim, at: u32| overlaps(reading, claim, at) || reports(reading, claim, at);
    let here = |(left, right): &(Vec<u32>, Vec<u32>)| {
        left.iter().any(|&at| within(sides.left, a, at)) || right.iter().any(|&at| within(sides.right, b, at))
    };
    let changed = || variant.changed.iter().filter(|change| here(change));
    let conflict = changed().find_map(|(left, right)| {
        denied(sides, left, right)
            .or_else(|| replaced(sides, variant, left, right))
            .or_else(|| one_by_one(sides, variant, left, right))
    });
    conflict.or_else(|| changed().next().and_then(|_| exchanged(sides, variant)))
}

fn conflict(kind: Kind, rule: &'static str, strength: f32, left: Vec<u32>, right: Vec<u32>, reason: Reason) -> Conflict {
    Conflict { kind, rule, strength, ground: Ground::Binding, cues: (left, right), reason }
}

/// A denial on one side, and no other word than the "do" that carries it.
fn denied(sides: &Sides, left: &[u32], right: &[u32]) -> Option<Conflict> {
    let denials =
        |reading: &Reading, words: &[u32]| words.iter().filter(|&&at| matches!(reading.words.lemma(at), "not" | "never")).count();
    let bare =
        |reading: &Reading, words: &[u32]| words.iter().all(|&at| matches!(reading.words.lemma(at), "not" | "never" | "do"));
    let (here, there) = (denials(sides.left, left), denials(sides.right, right));
    let one_sided = here.min(there) == 0 && here.max(there) == 1 && bare(sides.left, left) && bare(sides.right, right);
    let reason = Reason::Denied { affirmed_left: here == 0 };
    one_sided.then(|| conflict(Kind::Negation, "negation.variant", strength::DENIED, left.to_vec(), right.to_vec(), reason))
}

/// Each of several words in the place of another; but no numbers, which may be counted in other units.
fn one_by_one(sides: &Sides, variant: &Variant, left: &[u32], right: &[u32]) -> Option<Conflict> {
    const MOST: usize = 3;
    let several = left.len() == right.len() && (2..=MOST).contains(&left.len());
    let mut both = left.iter().zip(right).filter(|_| several);
    let found = both.find_map(|(&x, &y)| replaced(sides, variant, &[x], &[y]))?;
    (found.kind != Kind::Numeric).then_some(found)
}

/// One word in the place of another.
fn replaced(sides: &Sides, variant: &Variant, left: &[u32], right: &[u32]) -> Option<Conflict> {
    let (&[x], &[y]) = (left, right) else { return None };
    if is_moved(sides, variant, x, y) {
        return None;
    }
    let (here, there) = (sides.left.words.lemma(x), sides.right.words.lemma(y));
    let made = |kind, rule, strength, reason| Some(conflict(kind, rule, strength, vec![x], vec![y], reason));
    if let Some((one, two)) = values(here, there) {
        let plain = if (one - two).abs() > f64::EPSILON { strength::EXACT_NUMBERS } else { return None };
        return made(Kind::Numeric, "numeric.variant", plain, Reason::Numbers { left: (x, x), right: (y, y) });
    }
    if let (Some(one), Some(two)) = (modal(here), modal(there)) {
        let reason = one.reason(two)?;
        return made(Kind::Modality, "modality.variant", strength::IMPOSSIBLE_AND_POSSIBLE, reason);
    }
    if is_opposed(sides, x, y) {
        return made(Kind::Antonymy, "antonymy.variant", strength::OPPOSITE_MODIFIERS, Reason::Opposites { left: x, right: y });
    }
    match names(sides, x, y)? {
        Kind::Temporal => {
            made(Kind::Temporal, "temporal.variant", strength::OTHER_MONTH, Reason::Times { left: (x, x), right: (y, y) })
        }
        kind => made(kind, "entity.variant", strength::OTHER_ENTITY, Reason::Entities { left: x, right: y }),
    }
}

/// Whether one of the words stands elsewhere in the other sentence: then the words were put in another order.
fn is_moved(sides: &Sides, variant: &Variant, x: u32, y: u32) -> bool {
    let (mut lefts, mut rights) =
        (variant.changed.iter().flat_map(|change| &change.0), variant.changed.iter().flat_map(|change| &change.1));
    let key = |reading: &Reading, at: u32| reading.words[at].base;
    rights.any(|&at| key(sides.right, at) == key(sides.left, x)) || lefts.any(|&at| key(sides.left, at) == key(sides.right, y))
}

fn is_opposed(sides: &Sides, x: u32, y: u32) -> bool {
    let (here, there) = (sides.left.words.lemma(x), sides.right.words.lemma(y));
    let told = sides.left.words[x].content && sides.right.words[y].content && sides.kinship(x, y) == Kinship::Opposed;
    told || opposites::opposed(here, there).is_some_and(|how| how.excludes())
}

/// The values of two numbers of one word each, of the same sort.
fn values(here: &str, there: &str) -> Option<(f64, f64)> {
    let value = |word: &str| match numeral(word) {
        Some(Numeral::Small(value) | Numeral::Teen(value) | Numeral::Tens(value)) => Some((value, false)),
        Some(Numeral::Ordinal(value)) => Some((value, true)),
        Some(_) => None,
        None => spelled(word).or_else(|| word.replace(',', "").parse().ok()).map(|value: f64| (value, false)),
    };
    let ((one, nth), (two, other)) = (value(here)?, value(there)?);
    (nth == other && one.is_finite() && two.is_finite()).then_some((one, two))
}

/// "Forty-eight".
fn spelled(word: &str) -> Option<f64> {
    match word.split_once('-').map(|(tens, ones)| (numeral(tens), numeral(ones)))? {
        (Some(Numeral::Tens(tens)), Some(Numeral::Small(ones))) => Some(tens + ones),
        _ => None,
    }
}

/// What a modal verb leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Modal {
    Possible,
    Decided,
    Binding,
}

fn modal(word: &str) -> Option<Modal> {
    match word {
        "may" | "might" | "can" | "could" => Some(Modal::Possible),
        "will" | "shall" => Some(Modal::Decided),
        "must" => Some(Modal::Binding),
        _ => None,
    }
}

impl Modal {
    fn reason(self, other: Modal) -> Option<Reason> {
        let certainty = |modal: Modal| match modal {
            Modal::Possible => Certainty::Possible,
            Modal::Decided => Certainty::Asserted,
            Modal::Binding => Certainty::Certain,
        };
        let obligation = |modal: Modal| if modal == Modal::Binding { Obligation::Demanded } else { Obligation::Decided };
        match (self, other) {
            (one, two) if one == two => None,
            (Modal::Possible, _) | (_, Modal::Possible) => {
                Some(Reason::Certainties { left: certainty(self), right: certainty(other) })
            }
            (one, two) => Some(Reason::Obligations { left: obligation(one), right: obligation(two) }),
        }
    }
}

/// Two names that are not of one thing: of days and months, or of persons and places.
fn names(sides: &Sides, x: u32, y: u32) -> Option<Kind> {
    let (here, there) = (sides.left.words.lemma(x).to_lowercase(), sides.right.words.lemma(y).to_lowercase());
    let both = |of: fn(&str) -> Option<u8>| Some((of(&here)?, of(&there)?));
    if let Some((one, two)) = both(calendar::weekday).or_else(|| both(calendar::month)) {
        return (one != two).then_some(Kind::Temporal);
    }
    let shortened = here.contains('.') || there.contains('.') || here.starts_with(&there) || there.starts_with(&here);
    let surely = is_proper(sides.left, x) || is_proper(sides.right, y);
    let named = surely && may_be_name(sides.left, x, &here) && may_be_name(sides.right, y, &there) && !shortened;
    let one = sides.left.words[x].key == sides.right.words[y].key
        || matches!(sides.kinship(x, y), Kinship::Same | Kinship::Alike(_))
        || are_forms_of_one(sides, x, y);
    (named && !one).then_some(Kind::Entity)
}

fn is_proper(reading: &Reading, at: u32) -> bool {
    reading.words[at].upos == Upos::Propn || reading.words[at].nation
}

/// Whether a word is a name, or has a capital and is no other word: at the beginning of a sentence, names are taken for all sorts.
fn may_be_name(reading: &Reading, at: u32, word: &str) -> bool {
    let capital = reading.wording.quote(reading.words[at].span).starts_with(char::is_uppercase);
    let unknown =
        matches!(reading.words[at].upos, Upos::Noun | Upos::Verb | Upos::Adj | Upos::X) && capital && !is_common_noun(word);
    (is_proper(reading, at) || unknown) && word.len() > 2 && !title::is_title(word) && !title::is_body(word)
}

/// Whether the names share a word, unless that is the title or first name before both.
fn are_forms_of_one(sides: &Sides, x: u32, y: u32) -> bool {
    let alone = |reading: &Reading, at: u32| at.checked_sub(1).is_none_or(|before| reading.words[before].upos != Upos::Propn);
    let both_alone = alone(sides.left, x) && alone(sides.right, y);
    both_alone && (sides.may_be_one(x, y) && is_mentioned(sides.left, x, sides.right, std::iter::once(y)))
}

/// Two words, or a pronoun and whom it is put against, have changed places, and nothing else has changed.
fn exchanged(sides: &Sides, variant: &Variant) -> Option<Conflict> {
    let (left, right) = (sentence(sides.left, variant.left), sentence(sides.right, variant.right));
    let keys = |reading: &'_ Reading, words: &[u32]| {
        let mut keys: Vec<String> = words.iter().map(|&at| key(reading, at).to_owned()).collect();
        keys.sort_unstable();
        keys
    };
    if left.len() != right.len() || keys(sides.left, &left) != keys(sides.right, &right) {
        return None;
    }
    let first = left.iter().zip(&right).position(|(&x, &y)| key(sides.left, x) != key(sides.right, y))?;
    let last = left.iter().zip(&right).rposition(|(&x, &y)| key(sides.left, x) != key(sides.right, y))?;
    let (here, there) = (&left[first..=last], &right[first..=last]);
    let turned = turned(sides, here, there)?;
    let ((x, z), (y, w)) = turned;
    let reason = Reason::Exchanged { left: (x, z), right: (y, w) };
    Some(conflict(Kind::Structural, "structural.variant", strength::BOTH_EXCHANGED, vec![x, z], vec![y, w], reason))
}

/// The base form; of a personal pronoun that of the subject.
fn key<'a>(reading: &'a Reading, at: u32) -> &'a str {
    match reading.words.lemma(at) {
        "me" => "i",
        "him" => "he",
        "her" if reading.words[at].rel != Rel::Nmod => "she",
        "us" => "we",
        "them" => "they",
        lemma => lemma,
    }
}

fn sentence(reading: &Reading, sentence: u32) -> Vec<u32> {
    let tokens = reading.segments.sentences[sentence as usize].tokens.clone();
    tokens.filter(|&at| !matches!(reading.words[at].upos, Upos::Punct | Upos::Sym)).collect()
}

/// The first and last word on either side, where "x between y" has become "y between x". Without anything between but what joins a
/// list, the order says nothing.
fn turned(sides: &Sides, here: &[u32], there: &[u32]) -> Option<((u32, u32), (u32, u32))> {
    let same = |left: &[u32], right: &[u32]| {
        left.len() == right.len() && left.iter().zip(right).all(|(&x, &y)| key(sides.left, x) == key(sides.right, y))
    };
    const LONGEST: usize = 3;
    let all = here.len();
    for front in 1..=LONGEST.min(all) {
        for back in (1..=LONGEST).filter(|back| front + back < all) {
            let (x, between, y) = (&here[..front], &here[front..all - back], &here[all - back..]);
            let exchanged = same(x, &there[all - front..]) && same(y, &there[..back]) && same(between, &there[back..all - front]);
            let joined = between.iter().all(|&at| {
                matches!(sides.left.words.lemma(at), "and" | "or" | "nor" | "be" | "with" | "than" | "the" | "a" | "an")
            });
            if exchanged && !joined && is_party(sides.left, x) && is_party(sides.left, y) {
                return Some(((x[front - 1], y[back - 1]), (there[back - 1], there[all - 1])));
            }
        }
    }
    None
}

/// Whether the words name somebody or something.
fn is_party(reading: &Reading, words: &[u32]) -> bool {
    words.last().is_some_and(|&at| matches!(reading.words[at].upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num))
}
