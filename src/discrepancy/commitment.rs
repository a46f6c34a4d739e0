//! Another degree of commitment: refusing against readiness, promising against putting off.
//!
//! "There could be no deal" against "he sees no obstacles". Not a contradiction: refusing one thing and promising another, which is why
//! the matter, inherited from the question that is answered, must be the same. The ladder stands in `lexicon::commitment`.

use super::{Conflict, Ground, Kind, Reason, strength};
use crate::align::{Fit, Pair, Sides, Voices, carrier, fit};
use crate::claim::{Claim, Reading, Role, Words};
use crate::lexicon::commitment::{Commitment, commitment, is_bargain, is_obstacle, is_settling};
use crate::lexicon::function::{is_light, is_shell};
use crate::lexicon::modality::{Certainty, certainty};
use crate::syntax::{Rel, Upos};

pub(super) fn detect(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    let (left, right) = (a.commitment.as_ref()?, b.commitment.as_ref()?);
    // What different persons are ready to do is no disagreement about either.
    let parties = pair.slots.iter().any(|slot| slot.role == Role::Subject && slot.fit == Fit::Exclusive);
    if pair.voices == Voices::OtherSpeaker || parties {
        return None;
    }
    let firmness = firmness(&sides.left.words, &left.cues) * firmness(&sides.right.words, &right.cues);
    let strength = distance(left.rung, right.rung)? * same_matter(sides, pair) * firmness;
    Some(Conflict {
        kind: Kind::Commitment,
        rule: "commitment.ladder",
        strength,
        ground: Ground::Matter,
        cues: (left.cues.clone(), right.cues.clone()),
        reason: Reason::Commitments { left: left.rung, right: right.rung },
    })
}

/// What is said to be impossible is refused only by implication.
fn firmness(words: &Words, cues: &[u32]) -> f32 {
    let implied = cues.iter().all(|&cue| certainty(words.lemma(cue)) == Some(Certainty::Impossible));
    if implied { strength::IMPLIED_REFUSAL } else { 1.0 }
}

/// Whether what is refused may be what is offered: words for any bargain ("no deal", "resolve this issue") fit all that was spoken of,
/// a particular act fits what the other side speaks of, two particular acts must be alike.
fn same_matter(sides: &Sides, pair: &Pair) -> f32 {
    let (a, b) = sides.claims(pair);
    match (is_general(sides.left, a), is_general(sides.right, b)) {
        (true, true) => 1.0,
        (false, false) if is_same_act(sides, pair) => 1.0,
        (false, false) => strength::OTHER_ACT,
        (true, false) => at_least(strength::OTHER_ACT, named(sides, b, a, false)),
        (false, true) => at_least(strength::OTHER_ACT, named(sides, a, b, true)),
    }
}

/// From the least for nothing named to 1 for all of it.
fn at_least(least: f32, share: f32) -> f32 {
    least + (1.0 - least) * share
}

/// Subjects that are inherited from the sentence before only are too faint to say what is refused.
const SURELY_ABOUT: f32 = 0.5;

/// The share of the words of a particular act that the other claim is about.
fn named(sides: &Sides, act: &Claim, other: &Claim, act_left: bool) -> f32 {
    let words = if act_left { &sides.left.words } else { &sides.right.words };
    let content: Vec<u32> = matters(words, act).collect();
    let about = |at: u32| {
        let mut sure = other.topic.iter().filter(|subject| subject.weight >= SURELY_ABOUT);
        sure.any(|subject| if act_left { fit(sides, at, subject.word) } else { fit(sides, subject.word, at) }.agrees())
    };
    content.iter().filter(|&&at| about(at)).count() as f32 / content.len().max(1) as f32
}

/// The words for what is done, without those for who does it.
fn matters<'a>(words: &'a Words, claim: &'a Claim) -> impl Iterator<Item = u32> + 'a {
    let agent = claim.arg(Role::Subject);
    let is_agent = move |at: u32| agent.is_some_and(|agent| (words[agent].left..=words[agent].right).contains(&at));
    claim.content(words).filter(move |&at| !claim.is_person(words, at) && !is_agent(at))
}

/// Whether two particular acts are one: done by those who may be the same, to what may be the same.
fn is_same_act(sides: &Sides, pair: &Pair) -> bool {
    let (a, b) = sides.claims(pair);
    let other = |role: Role| pair.slots.iter().any(|slot| slot.role == role && matches!(slot.fit, Fit::Other | Fit::Exclusive));
    let shared = |at: u32| pair.words.iter().any(|&(left, _, alike)| left == at && alike >= LIKE_ACTS);
    let some = matters(&sides.left.words, a).any(shared);
    let differs = other(Role::Object) || other(Role::Subject) && a.link == b.link;
    !differs && (pair.predicate.agrees() || some)
}

/// From this likeness on, a word of one act stands for one of the other.
const LIKE_ACTS: f32 = 0.6;

/// Whether the claim says only that something is agreed, settled or refused, and leaves what to the context.
fn is_general(reading: &Reading, claim: &Claim) -> bool {
    let general = |at: u32| {
        let lemma = reading.words.lemma(at);
        let light = reading.words[at].upos == Upos::Verb && is_light(lemma);
        let binds = reading.words[at].upos != Upos::Noun && commitment(lemma).is_some();
        is_bargain(lemma) || is_obstacle(lemma) || is_settling(lemma) || is_shell(lemma) || light || binds
    };
    let words = &reading.words;
    // An infinitive that a parser hung elsewhere still says what is offered.
    let infinitive =
        |&&at: &&u32| words[at].upos == Upos::Verb && words.all_in(at, Rel::Mark).any(|mark| words.lemma(mark) == "to");
    // "come to an agreement", "enter into a deal".
    let comes_to_terms = words[claim.core()].upos == Upos::Verb
        && claim.args.iter().any(|arg| words[arg.head].head == claim.core() && is_bargain(words.lemma(arg.head)));
    let given = |role: Role| matches!(role, Role::Object | Role::Recipient);
    let spelt_out = claim.args.iter().any(|arg| given(arg.role) && is_spelt_out(words, claim, arg.head));
    !spelt_out
        && (comes_to_terms || general(carrier(reading, claim.core())))
        && claim.arg(Role::Object).is_none_or(general)
        && claim.own.iter().filter(|at| !claim.chain.contains(at)).filter(infinitive).all(|&at| general(carrier(reading, at)))
}

/// Whether a clause says what a noun is about: "to give assurances that there will be no war".
fn is_spelt_out(words: &Words, claim: &Claim, noun: u32) -> bool {
    words.all_in(noun, Rel::Acl).chain(words.all_in(noun, Rel::Ccomp)).any(|clause| !claim.chain.contains(&clause))
}

/// How far two rungs lie apart; neighbours are no disagreement.
fn distance(a: Commitment, b: Commitment) -> Option<f32> {
    use Commitment::*;
    match (a.min(b), a.max(b)) {
        (Refuse, Willing | Promise) => Some(strength::REFUSED_AND_OFFERED),
        (Refuse, Conditional) => Some(strength::REFUSED_AND_BARGAINED),
        (Avoid, Promise) => Some(strength::AVOIDED_AND_PROMISED),
        _ => None,
    }
}
