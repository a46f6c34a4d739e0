//! What tells two claims apart, although they share their words: each differs from the other in two respects at once, one speaks in
//! general and one of a case, one gives what somebody believed, or one tells of a state that the other says has passed.
//!
//! One difference is what two accounts may dispute; of two, the second rather shows that they speak of two things. "The front tyre was
//! flat" beside "the rear tyre was sound"; not "the front tyre was flat" beside "the front tyre was sound".

use super::naming::name_at;
use super::slot::{Fit, Slot, fit};
use super::{Sides, Voices};
use crate::claim::time::{Day, Role as When};
use crate::claim::{Claim, Link, Reading, Role, Time, Words};
use crate::lexicon::opposites;
use crate::lexicon::reporting::Act;
use crate::lexicon::title;
use crate::syntax::{Rel, Upos};

/// Words from this likeness on are the same.
const LIKE: f32 = 0.8;

/// Whether two claims rather speak of two things.
pub(super) fn are_apart(
    sides: &Sides,
    (a, b): (&Claim, &Claim),
    predicate: Fit,
    slots: &[Slot],
    words: &[(u32, u32, f32)],
    voices: Voices,
) -> bool {
    voices == Voices::Mixed && is_only_held(sides, a, b)
        || is_general(sides.left, a, sides.right, b)
        || is_general(sides.right, b, sides.left, a)
        || voices == Voices::Narrated && are_stages((sides.left, a), (sides.right, b))
        || have_other_names(sides, (a, b), words)
        || differences(sides, (a, b), predicate, slots, words) >= 2
}

/// So many names on either side, and none of them on the other, are of two scenes.
const NAMES: usize = 2;

/// Whether both name several persons or places, and not one that the other names too.
fn have_other_names(sides: &Sides, (a, b): (&Claim, &Claim), words: &[(u32, u32, f32)]) -> bool {
    let is_name = |words: &Words, claim: &Claim, at: u32| {
        let word = &words[at];
        word.upos == Upos::Propn && word.content && !claim.in_time(at) && !title::is_title(&words.lemma(at).to_lowercase())
    };
    if words.iter().any(|&(x, y, _)| is_name(&sides.left.words, a, x) || is_name(&sides.right.words, b, y)) {
        return false;
    }
    let names = |words: &Words, claim: &Claim| -> Vec<u32> {
        let all = claim.own.iter().copied().filter(|&at| is_name(words, claim, at));
        // The words of one name are one.
        let mut firsts: Vec<u32> = all.map(|at| name_at(words, at).first().copied().unwrap_or(at)).collect();
        firsts.dedup();
        firsts
    };
    let (here, there) = (names(&sides.left.words, a), names(&sides.right.words, b));
    let met = |x: u32| there.iter().any(|&y| sides.may_be_one(x, y));
    here.len() >= NAMES && there.len() >= NAMES && !here.iter().any(|&x| met(x))
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
    let at = |claim: &'_ Claim| -> Vec<Time> {
        claim.times.iter().filter(|time| matches!(time.role, When::At | When::Within)).cloned().collect()
    };
    let (one, two) = (at(a), at(b));
    let differ = |x: &Time, y: &Time| differ_in_day(x, y) || differ_in_clock(x, y);
    !one.is_empty() && !two.is_empty() && one.iter().all(|x| two.iter().all(|y| differ(x, y)))
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
    let own = |claim: &'_ Claim| -> Vec<(f64, f64)> {
        claim.quantities.iter().filter(|one| !claim.in_time(one.tokens.start)).map(|one| (one.low, one.high)).collect()
    };
    let (one, two) = (own(a), own(b));
    !one.is_empty() && !two.is_empty() && one.iter().all(|x| two.iter().all(|y| x.1 < y.0 || y.1 < x.0))
}

/// Whether one claim is told as what happened and the other only as what somebody believed, wished or denied.
fn is_only_held(sides: &Sides, a: &Claim, b: &Claim) -> bool {
    let held = |reading: &Reading, claim: &Claim| {
        claim.attribution.map(|at| &reading.speech.attributions[at as usize]).is_some_and(|said| {
            let claims = matches!(reading.words.lemma(said.cue_token), "claim" | "allege" | "pretend" | "rumour" | "rumor");
            reading.words[said.cue_token].sentence == claim.sentence
                && !said.vouches
                && !said.direct
                && (claims || matches!(said.act, Act::Hold | Act::Wish | Act::Doubt | Act::Deny | Act::Misreport))
        })
    };
    held(sides.left, a) || held(sides.right, b)
}

/// Whether the first speaks of what is so in general, and the other of one case: "nurses work at night", "Nurse Bell did not work".
fn is_general(reading: &Reading, general: &Claim, other: &Reading, case: &Claim) -> bool {
    let (Some(kind), Some(one)) = (general.arg(Role::Subject), case.arg(Role::Subject)) else { return false };
    let words = &reading.words;
    let bare = words[kind].upos == Upos::Noun
        && words.is_inflected(kind)
        && !words
            .children(kind)
            .any(|child| matches!(words[child].rel, Rel::Det | Rel::Nummod) || words[child].upos == Upos::Pron);
    let lasting =
        words.child(general.head(), Rel::Advmod).is_some_and(|at| matches!(words.lemma(at), "always" | "never" | "usually"));
    let bare = bare || matches!(words.lemma(kind), "whoever" | "anyone" | "anybody" | "everyone" | "everybody");
    let lasting = lasting || general.times.iter().any(|time| time.role == When::Frequency);
    general.link == Link::Main
        && (bare || lasting)
        && is_present(words, general.head())
        && is_past(&other.words, case.head())
        && (other.words[one].upos == Upos::Propn
            || other.words[one].upos == Upos::Det
            || other.words.child(one, Rel::Det).is_some())
}

/// Whether a predicate stands in the simple present.
fn is_present(words: &Words, head: u32) -> bool {
    let helpers: Vec<&str> =
        words.children(head).filter(|&at| matches!(words[at].rel, Rel::Aux | Rel::Cop)).map(|at| words.lemma(at)).collect();
    match words[head].upos {
        Upos::Verb => {
            !words.is_gerund(head)
                && (helpers.iter().all(|lemma| matches!(*lemma, "do" | "must" | "may" | "can")) && !is_past(words, head))
        }
        _ => words.child(head, Rel::Cop).is_some() && !is_past(words, head),
    }
}

/// Whether a predicate tells of the past by its form or by that of its helpers.
fn is_past(words: &Words, head: u32) -> bool {
    let helpers = words.children(head).filter(|&at| matches!(words[at].rel, Rel::Aux | Rel::Cop));
    let verb = (words[head].upos == Upos::Verb).then_some(head);
    helpers.chain(verb).any(|at| words.is_past_form(at))
}

/// Whether one tells how it was at first and the other how it was in the end.
fn are_stages(a: (&Reading, &Claim), b: (&Reading, &Claim)) -> bool {
    let early = |(reading, claim): (&Reading, &Claim)| stage(reading, claim, is_early);
    let late = |(reading, claim): (&Reading, &Claim)| stage(reading, claim, is_late);
    early(a) && late(b) && !early(b) || early(b) && late(a) && !early(a)
}

fn stage(reading: &Reading, claim: &Claim, is: fn(&Words, u32) -> bool) -> bool {
    claim.own.iter().any(|&at| is(&reading.words, at))
}

fn is_early(words: &Words, at: u32) -> bool {
    let lemma = words.lemma(at);
    let before = at.checked_sub(1).map_or("", |before| words.lemma(before));
    matches!(lemma, "initially" | "originally" | "formerly" | "previously" | "once") && words[at].rel == Rel::Advmod
        || lemma == "then" && words[at].rel == Rel::Advmod && words[at].head < at
        || lemma == "still" && words[at].rel == Rel::Advmod
        || lemma == "have" && words[at].rel == Rel::Aux && words.is_past_form(at)
        || lemma == "first" && before == "at"
        || lemma == "use" && words[at].upos == Upos::Verb && words.is_past_form(at) && words.child(at, Rel::Xcomp).is_some()
}

fn is_late(words: &Words, at: u32) -> bool {
    let lemma = words.lemma(at);
    let before = at.checked_sub(1).map_or("", |before| words.lemma(before));
    matches!(
        lemma,
        "now" | "later" | "eventually" | "finally" | "subsequently" | "afterwards" | "today" | "nowadays" | "longer" | "anymore"
    ) || matches!(lemma, "last" | "length") && before == "at"
        || lemma == "end" && before == "the"
        || lemma == "go" && words.is_gerund(at) && words.child(at, Rel::Xcomp).is_some()
}
