//! How sure and how important: the only room with weights.

mod bound;
mod clue;
mod difference;
#[cfg(any(test, feature = "learn"))]
pub mod fit;
mod statement;
mod weight;

pub(crate) use bound::{may_count, may_dispute};
pub(crate) use clue::Clue;
pub(crate) use difference::weigh_difference;
pub(crate) use statement::{seen_in_statement, weigh_statement};

use crate::align::{Fit, Pair, Sides, Voices};
use crate::claim::{Claim, Reading, Role};
use crate::discrepancy::{Accord, Conflict, Ground, Kind, Reason};
use serde::{Deserialize, Serialize};

/// How much a finding matters, apart from how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A detail.
    Low,
    /// A matter of substance.
    Medium,
    /// What the accounts are about.
    High,
}

impl Severity {
    /// Its name, in small letters.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Low => "low",
            Severity::Medium => "medium",
            Severity::High => "high",
        }
    }
}

/// One piece of evidence and its weight.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Evidence {
    /// What was seen.
    pub name: String,
    /// What it adds to the log-odds of the score.
    pub weight: f64,
}

/// A conflict with its numbers.
#[derive(Clone, Debug)]
pub(crate) struct Scored {
    pub pair: usize,
    pub conflict: Conflict,
    pub score: f64,
    pub comparability: f64,
    pub severity: Severity,
    pub evidence: Vec<Evidence>,
}

/// An accord with its numbers.
#[derive(Clone, Debug)]
pub(crate) struct Agreed {
    pub pair: usize,
    pub accord: Accord,
    pub score: f64,
    pub comparability: f64,
    pub evidence: Vec<Evidence>,
}

impl Agreed {
    /// Whether it is sure enough to be reported.
    pub(crate) fn is_sure(&self) -> bool {
        self.score >= CORROBORATED
    }
}

/// A claim of which the other account has less than this share is missing there.
pub(crate) const COVERED: f32 = 0.5;
/// A passage that agrees and is nearly as comparable explains away one that differs: at least this share of its comparability.
pub(crate) const AS_GOOD: f64 = 0.7;
/// Accords from this score on are reported.
pub(crate) const CORROBORATED: f64 = 0.5;

/// How sure it is that two claims say the same; a conflict of that score speaks against it.
pub(crate) fn weigh_accord(number: usize, pair: &Pair, accord: Accord, against: f64) -> Agreed {
    let ground = if accord.kind == Kind::Lexical { Ground::Event } else { Ground::Matter };
    let mut sum = comparability_sum(&as_agreed(pair, ground), ground);
    let comparability = rounded(logistic(sum.total()));
    match accord.kind {
        Kind::Numeric => sum.add(Clue::SameQuantity, 1.0),
        Kind::Temporal => sum.add(Clue::SameTime, 1.0),
        _ => {}
    }
    sum.add(Clue::Disputed, against);
    Agreed { pair: number, accord, score: rounded(logistic(sum.total())), comparability, evidence: sum.evidence() }
}

/// What one says is borne out as far as the other has it too, whatever else that one tells in the same breath.
fn as_agreed(pair: &Pair, ground: Ground) -> Pair {
    let mut pair = pair.clone();
    if ground == Ground::Event {
        pair.content = of_shorter(pair.content);
        pair.rival *= weight::RIVAL_OF_ACCORD;
    }
    pair
}

/// The shares of both, with that of the longer claim raised.
fn of_shorter((a, b): (f32, f32)) -> (f32, f32) {
    let raised = |share: f32| share + weight::OF_SHORTER * (a.max(b) - share);
    (raised(a), raised(b))
}

/// How much a missing claim deserves attention: what it tells, and how little of it the other account has.
pub(crate) fn omission(reading: &Reading, claim: &Claim, covered: f32) -> f64 {
    let words = claim.content(&reading.words).count() as f64;
    let tells = 1.0 - (-words / weight::TELLING_WORDS).exp();
    let binds = if claim.commitment.is_some() || claim.obligation.is_some() || claim.struck { 1.0 } else { 0.8 };
    rounded(tells * binds * (1.0 - f64::from(covered)))
}

/// The best conflict of a pair; a correction is no contradiction, and so replaces what it corrects.
pub(crate) fn strongest(scored: Vec<Scored>) -> Option<Scored> {
    let superseded = scored.iter().position(|scored| scored.conflict.kind == Kind::Superseded);
    match superseded {
        Some(at) => scored.into_iter().nth(at),
        None => scored.into_iter().reduce(|best, next| if next.score > best.score { next } else { best }),
    }
}

/// The comparability of the pair that has most.
pub(crate) fn best_comparability(pairs: &[Pair]) -> f64 {
    pairs.iter().map(|pair| comparability(pair, Ground::Event)).fold(0.0, f64::max)
}

/// Rounded so that a report read back equals itself, and no digit is shown that means nothing.
fn rounded(number: f64) -> f64 {
    (number * 1e4).round() / 1e4
}

fn logistic(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

/// What was seen, clue by clue, with how much of it.
#[derive(Clone, Debug, Default)]
struct Sum {
    seen: Vec<(Clue, f64)>,
}

impl Sum {
    fn add(&mut self, clue: Clue, seen: f64) {
        if seen != 0.0 {
            self.seen.push((clue, seen));
        }
    }

    /// What it adds up to, in log-odds, of the parts as they are shown.
    fn total(&self) -> f64 {
        self.seen.iter().map(|&(clue, seen)| part(clue, seen)).sum()
    }

    /// The parts, without those that add nothing.
    fn evidence(&self) -> Vec<Evidence> {
        let parts = self.seen.iter().map(|&(clue, seen)| Evidence { name: clue.name().to_owned(), weight: part(clue, seen) });
        parts.filter(|evidence| evidence.weight != 0.0).collect()
    }
}

fn part(clue: Clue, seen: f64) -> f64 {
    rounded(weight::of(clue) * seen)
}

/// How sure it is that the conflict is one, with what speaks for and against.
pub(crate) fn weigh(sides: &Sides, number: usize, pair: &Pair, conflict: Conflict) -> Scored {
    let mut sum = comparability_sum(&apart_from(sides, pair, &conflict), conflict.ground);
    let comparability = rounded(logistic(sum.total()));
    if conflict.ground == Ground::Event {
        // However surely two claims are of one event, a faint disagreement stays faint.
        sum.add(Clue::SureEnough, (weight::SURE - sum.total()).min(0.0));
        sum.add(Clue::PlainnessOfEvent, f64::from(conflict.strength) - 1.0);
    } else {
        sum.add(Clue::NoPlainness, 1.0);
        sum.add(Clue::PlainnessOfMatter, f64::from(conflict.strength));
    }
    if conflict.kind == Kind::Superseded {
        sum.add(Clue::Correction, 1.0);
    }
    let score = rounded(logistic(sum.total()));
    let severity = severity(sides, pair, &conflict);
    Scored { pair: number, conflict, score, comparability, severity, evidence: sum.evidence() }
}

/// The pair as it is apart from the words in dispute: that they differ is no sign of two events, since it is what is asked.
fn apart_from(sides: &Sides, pair: &Pair, conflict: &Conflict) -> Pair {
    let mut pair = pair.clone();
    if let Reason::Denied { affirmed_left } = conflict.reason {
        // Who affirms may well tell more; who denies has to speak of the same.
        let (affirms, denies) =
            if affirmed_left { (&mut pair.content.0, pair.content.1) } else { (&mut pair.content.1, pair.content.0) };
        *affirms = affirms.max((*affirms + denies) / 2.0);
    }
    if !matches!(conflict.kind, Kind::Structural | Kind::Entity | Kind::Lexical | Kind::Antonymy | Kind::Numeric | Kind::Temporal)
    {
        return pair;
    }
    let (left, right) = &conflict.cues;
    let lone_left =
        left.iter().filter(|&&at| sides.left.words[at].content && !pair.words.iter().any(|word| word.0 == at)).count();
    let lone_right =
        right.iter().filter(|&&at| sides.right.words[at].content && !pair.words.iter().any(|word| word.1 == at)).count();
    let part = |lone: usize, words: usize| lone as f32 / words.max(1) as f32;
    let [(mass, words), (_, others)] = pair.told;
    pair.content.0 = (pair.content.0 + part(lone_left, words)).min(1.0);
    pair.content.1 = (pair.content.1 + part(lone_right, others)).min(1.0);
    // What is asked about is half known.
    pair.content_mass += 0.5 * mass * part(lone_left, words);
    pair.slots.retain(|slot| !(left.contains(&slot.left) && right.contains(&slot.right)));
    let (a, b) = sides.claims(&pair);
    if pair.predicate == Fit::Exclusive && left.contains(&a.core()) && right.contains(&b.core()) {
        pair.predicate = Fit::Opposed;
    }
    pair
}

/// How sure it is that two claims speak of the same event.
pub(crate) fn comparability(pair: &Pair, ground: Ground) -> f64 {
    rounded(logistic(comparability_sum(pair, ground).total()))
}

fn comparability_sum(pair: &Pair, ground: Ground) -> Sum {
    let mut sum = Sum::default();
    let content = harmonic(pair.content) * saturated(pair.content_mass, weight::ENOUGH_WORDS);
    let topic = saturated(pair.topic_mass, weight::ENOUGH_TOPIC);
    match ground {
        Ground::Event => same_event(&mut sum, pair, content, topic),
        // Events and times are found on both sides whoever tells of them.
        Ground::Binding => {
            sum.add(Clue::MatterPrior, 1.0);
            sum.add(Clue::MatterOfMany, crowd(pair));
            sum.add(Clue::SameEventsAndTimes, 1.0);
            sum.add(Clue::TopicOfEvent, topic);
            sum.add(Clue::WordsOfMatter, content);
            return sum;
        }
        Ground::Matter => same_matter(&mut sum, pair, content, topic),
        Ground::Term => {
            same_matter(&mut sum, pair, content, topic);
            sum.add(Clue::SameTerm, 1.0);
        }
        Ground::Act => {
            same_matter(&mut sum, pair, content, topic);
            sum.add(Clue::SameAct, 1.0);
        }
    }
    voices(&mut sum, pair);
    sum
}

fn same_event(sum: &mut Sum, pair: &Pair, content: f64, topic: f64) {
    sum.add(Clue::EventPrior, 1.0);
    sum.add(Clue::EventOfMany, crowd(pair));
    sum.add(Clue::WordsOfEvent, content);
    sum.add(Clue::WordsOnBothSides, f64::from(pair.content.0.min(pair.content.1)));
    sum.add(Clue::TopicOfEvent, topic);
    predicate(sum, pair.predicate);
    slots(sum, pair);
    sum.add(Clue::Rival, f64::from(pair.rival));
}

fn same_matter(sum: &mut Sum, pair: &Pair, content: f64, topic: f64) {
    sum.add(Clue::MatterPrior, 1.0);
    sum.add(Clue::MatterOfMany, crowd(pair));
    sum.add(Clue::TopicOfMatter, topic);
    sum.add(Clue::WordsOfMatter, content);
}

/// Among how many others the two were met; beside passages that agree, there are few.
fn crowd(pair: &Pair) -> f64 {
    if pair.anchored { 0.0 } else { f64::from(pair.crowd) }
}

/// From 0 for nothing to 1 for plenty.
fn saturated(mass: f32, enough: f64) -> f64 {
    1.0 - (-f64::from(mass) / enough).exp()
}

fn harmonic((a, b): (f32, f32)) -> f64 {
    if a + b == 0.0 { 0.0 } else { f64::from(2.0 * a * b / (a + b)) }
}

fn predicate(sum: &mut Sum, fit: Fit) {
    match fit {
        Fit::Same => sum.add(Clue::SamePredicate, 1.0),
        Fit::Alike(_) | Fit::Opposed => sum.add(Clue::RelatedPredicate, 1.0),
        Fit::Other | Fit::Exclusive => sum.add(Clue::OtherPredicate, 1.0),
        Fit::Unknown => {}
    }
}

fn slots(sum: &mut Sum, pair: &Pair) {
    for slot in pair.slots.iter().filter(|slot| slot.role != Role::Predicate) {
        match slot.fit {
            fit if fit.agrees() => sum.add(Clue::SameParticipant, 1.0),
            _ if slot.is_other() => sum.add(Clue::OtherParticipant, 1.0),
            _ => {}
        }
    }
}

fn voices(sum: &mut Sum, pair: &Pair) {
    match pair.voices {
        Voices::SameSpeaker => sum.add(Clue::SameSpeaker, 1.0),
        Voices::OtherSpeaker => sum.add(Clue::OtherSpeaker, 1.0),
        Voices::Mixed => sum.add(Clue::ToldAndSaid, 1.0),
        Voices::Narrated | Voices::Unknown => {}
    }
    if pair.anchored {
        sum.add(Clue::Anchored, 1.0);
    }
    if pair.answers == (true, true) {
        sum.add(Clue::BothAnswer, 1.0);
    }
}

/// How much a disagreement matters: what is promised, demanded or turned round most; a detail least.
fn severity(sides: &Sides, pair: &Pair, conflict: &Conflict) -> Severity {
    let (a, b) = sides.claims(pair);
    let central = a.commitment.is_some() || b.commitment.is_some();
    match conflict.kind {
        Kind::Commitment | Kind::Structural => Severity::High,
        Kind::Negation | Kind::Antonymy if central => Severity::High,
        Kind::Negation | Kind::Antonymy | Kind::Modality | Kind::Conditional | Kind::Attribution | Kind::Entity => {
            Severity::Medium
        }
        Kind::Numeric if conflict.strength >= 0.9 => Severity::Medium,
        Kind::Numeric | Kind::Temporal | Kind::Lexical | Kind::Superseded => Severity::Low,
    }
}
