//! What tells two claims apart, although they share their words: each differs from the other in two respects at once, one speaks in
//! general and one of a case, one gives what somebody believed, or one tells of a state that the other says has passed.
//!
//! One difference is what two accounts may dispute; of two, the second rather shows that they speak of two things. "The front tyre was
//! flat" beside "the rear tyre was sound"; not "the front tyre was flat" beside "the front tyre was sound".

use super::outlook::Outlook;
use super::slot::{Fit, Slot, fit};
use super::{Sides, Voices};
use crate::claim::quantity::Quantity;
use crate::claim::time::{Day, Role as When};
use crate::claim::{Claim, Role, Time, Words};
use crate::lexicon::opposites;
use crate::syntax::{Rel, Upos};

/// Words from this likeness on are the same.
const LIKE: f32 = 0.8;

/// Whether two claims rather speak of two things.
pub(super) fn are_apart(
    sides: &Sides,
    (a, b): (&Claim, &Claim),
    outlooks: (&Outlook, &Outlook),
    predicate: Fit,
    slots: &[Slot],
    words: &[(u32, u32, f32)],
    voices: Voices,
) -> bool {
    let (one, two) = outlooks;
    voices == Voices::Mixed && (one.held || two.held)
        || one.general && two.of_one_case
        || two.general && one.of_one_case
        || voices == Voices::Narrated && are_stages(one, two)
        || have_other_names(sides, (one, two), words)
        || differences(sides, (a, b), predicate, slots, words) >= 2
}

/// Whether one tells how it was at first and the other how it was in the end.
fn are_stages(one: &Outlook, two: &Outlook) -> bool {
    one.early && two.late && !two.early || two.early && one.late && !one.early
}

/// So many names on either side, and none of them on the other, are of two scenes.
const NAMES: usize = 2;

/// Whether both name several persons or places, and not one that the other names too.
fn have_other_names(sides: &Sides, (one, two): (&Outlook, &Outlook), words: &[(u32, u32, f32)]) -> bool {
    let is_named = |(x, y, _): &(u32, u32, f32)| one.name_words.contains(x) || two.name_words.contains(y);
    let met = |&x: &u32| two.names.iter().any(|&y| sides.may_be_one(x, y));
    one.names.len() >= NAMES && two.names.len() >= NAMES && !words.iter().any(is_named) && !one.names.iter().any(met)
}

/// In how many respects two claims differ. Words that clash in two places, as a participant and as a modifier, are one difference.
fn differences(sides: &Sides, (a, b): (&Claim, &Claim), predicate: Fit, slots: &[Slot], words: &[(u32, u32, f32)]) -> usize {
    let turned = a.sign.polarity != b.sign.polarity || matches!(predicate, Fit::Opposed | Fit::Exclusive);
    let clashes = |slot: &Slot| matches!(slot.fit, Fit::Exclusive | Fit::Opposed);
    let others = slots.iter().filter(|slot| slot.role != Role::Predicate && clashes(slot));
    let mut found: Vec<(u32, u32)> = others.map(|slot| (slot.left, slot.right)).collect();
    let like = words.iter().filter(|word| word.2 >= LIKE);
    found.extend(like.filter_map(|&(x, y, _)| told_apart(sides, x, y)));
    // What both have, if in another place, is no difference.
    let is_met = |&(left, right): &(u32, u32)| words.iter().any(|&(x, y, alike)| alike >= LIKE && (x == left) != (y == right));
    found.retain(|pair| !is_met(pair) && !a.in_time(pair.0) && !b.in_time(pair.1));
    found.sort_unstable();
    found.dedup();
    usize::from(turned) + found.len() + usize::from(are_at_other_times(a, b)) + usize::from(are_other_numbers(a, b))
}

/// The modifiers of like nouns that do not go together: "the east wing" and "the west wing", "sales of books" and "sales of maps",
/// "before the war" and "after the war".
fn told_apart(sides: &Sides, left: u32, right: u32) -> Option<(u32, u32)> {
    let nouns = sides.left.words[left].upos == Upos::Noun && sides.right.words[right].upos == Upos::Noun;
    // What is counted is one with its number: "fifty shekels of silver".
    let counted = |words: &Words, at: u32| words.child(at, Rel::Nummod).is_some();
    if !nouns || counted(&sides.left.words, left) && counted(&sides.right.words, right) {
        return None;
    }
    let mut clash = opposed_places(sides, left, right);
    for x in sides.left.words.children(left).filter(|&x| tells_which(&sides.left.words, x)) {
        for y in sides.right.words.children(right).filter(|&y| tells_which(&sides.right.words, y)) {
            match fit(sides, x, y) {
                _ if !is_same_place(sides, x, y) => {}
                fit if fit.agrees() => return None,
                Fit::Opposed | Fit::Exclusive => clash = Some((x, y)),
                Fit::Other if sides.left.words[x].rel == Rel::Nmod => clash = Some((x, y)),
                _ => {}
            }
        }
    }
    clash
}

/// The prepositions of like nouns, where they exclude each other: "for the motion" and "against the motion".
fn opposed_places(sides: &Sides, left: u32, right: u32) -> Option<(u32, u32)> {
    let x = sides.left.words.child(left, Rel::Case)?;
    let y = sides.right.words.child(right, Rel::Case)?;
    let stage = |lemma: &str| matches!(lemma, "before" | "during" | "after");
    let (one, two) = (sides.left.words.lemma(x), sides.right.words.lemma(y));
    let opposed = opposites::opposed(one, two).is_some_and(|how| how.excludes()) || one != two && stage(one) && stage(two);
    opposed.then_some((x, y))
}

fn tells_which(words: &Words, at: u32) -> bool {
    words[at].content && matches!(words[at].rel, Rel::Amod | Rel::Compound | Rel::Nmod) && words[at].upos != Upos::Num
}

/// Whether two modifiers are joined to their nouns in the same way.
fn is_same_place(sides: &Sides, x: u32, y: u32) -> bool {
    let case = |words: &Words, at: u32| words.child(at, Rel::Case).map(|case| words[case].key);
    sides.left.words[x].rel == sides.right.words[y].rel && case(&sides.left.words, x) == case(&sides.right.words, y)
}

/// Whether both are timed and none of the times may be the same.
fn are_at_other_times(a: &Claim, b: &Claim) -> bool {
    fn at(claim: &Claim) -> impl Iterator<Item = &Time> {
        claim.times.iter().filter(|time| matches!(time.role, When::At | When::Within))
    }
    let differ = |x: &Time, y: &Time| differ_in_day(x, y) || differ_in_clock(x, y);
    at(a).next().is_some() && at(b).next().is_some() && at(a).all(|x| at(b).all(|y| differ(x, y)))
}

fn differ_in_day(x: &Time, y: &Time) -> bool {
    let (Some(x), Some(y)) = (x.day, y.day) else { return false };
    let disjoint = |one: Option<(i32, i32)>, two: Option<(i32, i32)>| match (one, two) {
        (Some((low, high)), Some((from, to))) => high < from || to < low,
        _ => false,
    };
    let wide = |range: Option<(u8, u8)>| range.map(|(low, high)| (i32::from(low), i32::from(high)));
    let years = |day: &Day| day.years.map(|(low, high)| (i32::from(low), i32::from(high)));
    disjoint(years(&x), years(&y))
        || disjoint(wide(x.months), wide(y.months))
        || disjoint(wide(x.days), wide(y.days))
        || !x.weekdays.is_empty() && !y.weekdays.is_empty() && !x.weekdays.overlaps(y.weekdays)
        || x.shift.zip(y.shift).is_some_and(|(one, two)| one.step == two.step && one.by != two.by)
}

fn differ_in_clock(x: &Time, y: &Time) -> bool {
    let (Some(x), Some(y)) = (x.clock, y.clock) else { return false };
    !x.either_half && !y.either_half && (x.high < y.low || y.high < x.low)
}

/// Whether both have numbers and none is the same; those of dates aside.
fn are_other_numbers(a: &Claim, b: &Claim) -> bool {
    fn own(claim: &Claim) -> impl Iterator<Item = &Quantity> {
        claim.quantities.iter().filter(|one| !claim.in_time(one.tokens.start))
    }
    let differ = |x: &Quantity, y: &Quantity| x.high < y.low || y.high < x.low;
    own(a).next().is_some() && own(b).next().is_some() && own(a).all(|x| own(b).all(|y| differ(x, y)))
}
