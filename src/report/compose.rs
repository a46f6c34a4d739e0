//! From scored conflicts to findings: each matter once, with its passages, its voices and its reason.

use std::collections::{BTreeMap, BTreeSet};

use super::{AccountSummary, Finding, MarkedPassage, Omission, Severity, Side, difference, explain, reconcile};
use crate::align::{Pair, Sides};
use crate::claim::{Claim, Reading};
use crate::discrepancy::{Conflict, Kind, Reason};
use crate::lexicon::Key;
use crate::score::{self, Agreed, Scored};
use crate::source::{Mark, Span};

/// A claim may stand in this many findings of one kind; more repeat the same matter.
const PER_CLAIM: usize = 2;

/// The conflicts that are told: the best of each pair, then the best of those that tell of the same passages.
pub(crate) fn choose(mut scored: Vec<Scored>, sides: &Sides, pairs: &[Pair]) -> Vec<Scored> {
    let place = |scored: &Scored| {
        let (a, b) = sides.claims(&pairs[scored.pair]);
        (a.span.start, b.span.start, scored.conflict.kind)
    };
    scored.sort_by(|x, y| y.score.total_cmp(&x.score).then_with(|| place(x).cmp(&place(y))));
    let mut chosen: Vec<Scored> = vec![];
    let mut told = Told::default();
    let mut uses = Uses::default();
    for candidate in scored {
        let pair = &pairs[candidate.pair];
        if told.has(sides, pair, passages(sides, pair, &candidate.conflict))
            || !uses.are_left(sides, pair, candidate.conflict.kind)
        {
            continue;
        }
        uses.add(sides, pair, candidate.conflict.kind);
        told.add(sides, pair, &candidate.conflict);
        chosen.push(candidate);
    }
    chosen
}

/// How often each claim stands in findings of a kind, and beside which sentence of the other account.
#[derive(Debug, Default)]
struct Uses {
    claims: BTreeMap<(bool, usize, Kind), usize>,
    beside: BTreeSet<(bool, usize, u32, Kind)>,
}

impl Uses {
    /// A claim and two clauses of one sentence on the other side are one matter, and so are all findings beyond a few.
    fn are_left(&self, sides: &Sides, pair: &Pair, kind: Kind) -> bool {
        let (a, b) = sides.claims(pair);
        let few = |side: bool, claim: usize| self.claims.get(&(side, claim, kind)).is_none_or(|&used| used < PER_CLAIM);
        few(false, pair.left)
            && few(true, pair.right)
            && !self.beside.contains(&(false, pair.left, b.sentence, kind))
            && !self.beside.contains(&(true, pair.right, a.sentence, kind))
    }

    fn add(&mut self, sides: &Sides, pair: &Pair, kind: Kind) {
        let (a, b) = sides.claims(pair);
        *self.claims.entry((false, pair.left, kind)).or_default() += 1;
        *self.claims.entry((true, pair.right, kind)).or_default() += 1;
        self.beside.insert((false, pair.left, b.sentence, kind));
        self.beside.insert((true, pair.right, a.sentence, kind));
    }
}

/// The passages of findings, by their sentences: what overlaps stands in the same ones.
#[derive(Debug, Default)]
struct Told(BTreeMap<(u32, u32), Vec<(Span, Span)>>);

impl Told {
    fn add(&mut self, sides: &Sides, pair: &Pair, conflict: &Conflict) {
        let (a, b) = sides.claims(pair);
        self.0.entry((a.sentence, b.sentence)).or_default().push(passages(sides, pair, conflict));
    }

    /// Whether two passages overlap those of a finding on both sides.
    fn has(&self, sides: &Sides, pair: &Pair, (left, right): (Span, Span)) -> bool {
        let (a, b) = sides.claims(pair);
        let known = self.0.get(&(a.sentence, b.sentence));
        known.is_some_and(|known| known.iter().any(|(x, y)| left.overlaps(*x) && right.overlaps(*y)))
    }
}

/// What a conflict points at: the claims, and the words that decide.
fn passages(sides: &Sides, pair: &Pair, conflict: &Conflict) -> (Span, Span) {
    let (a, b) = sides.claims(pair);
    (passage(sides.left, a.whole, &conflict.cues.0), passage(sides.right, b.whole, &conflict.cues.1))
}

fn passage(reading: &Reading, span: Span, cues: &[u32]) -> Span {
    cues.iter().fold(span, |span, &cue| span.join(reading.words[cue].span))
}

/// A finding from a scored conflict.
pub(crate) fn discrepancy(sides: &Sides, pair: &Pair, scored: &Scored) -> Finding {
    let (a, b) = sides.claims(pair);
    let conflict = &scored.conflict;
    let whole = shows_condition(conflict);
    let found = [side(sides.left, a, &conflict.cues.0, whole), side(sides.right, b, &conflict.cues.1, whole)];
    Finding {
        id: id("d", conflict.kind.name(), &found),
        kind: conflict.kind,
        score: scored.score,
        comparability: scored.comparability,
        severity: scored.severity,
        rule: conflict.rule.to_owned(),
        explanation: explain::conflict(sides, a, b, conflict),
        topic: topic(sides, a, b),
        evidence: scored.evidence.clone(),
        reconcilable_if: reconcile::ways(pair, conflict),
        differences: difference::differences(&found),
        sides: found.into(),
    }
    .placed(sides)
}

impl Finding {
    /// The finding with the places of its passages in the files. Until then they point into the wording, so that what is compared and
    /// counted is words, and not markup.
    fn placed(mut self, sides: &Sides) -> Finding {
        let readings = [sides.left, sides.right];
        for (side, reading) in self.sides.iter_mut().zip(readings) {
            let wording = &reading.wording;
            side.quote = wording.quote(side.span).to_owned();
            side.span = wording.in_file(side.span);
            side.citation = wording.citation(side.span);
            side.cues.iter_mut().for_each(|cue| *cue = wording.in_file(*cue));
        }
        for difference in &mut self.differences {
            difference.left = difference.left.map(|span| sides.left.wording.in_file(span));
            difference.right = difference.right.map(|span| sides.right.wording.in_file(span));
        }
        self
    }
}

/// Where the condition is part of the disagreement, the passage includes it.
fn shows_condition(conflict: &Conflict) -> bool {
    matches!(conflict.reason, Reason::OneSided { .. } | Reason::ExchangedTimes { .. })
}

/// A finding from an accord.
pub(crate) fn corroboration(sides: &Sides, pair: &Pair, agreed: &Agreed) -> Finding {
    let (a, b) = sides.claims(pair);
    let accord = &agreed.accord;
    let found = [side(sides.left, a, &accord.cues.0, false), side(sides.right, b, &accord.cues.1, false)];
    Finding {
        id: id("c", accord.kind.name(), &found),
        kind: accord.kind,
        score: agreed.score,
        comparability: agreed.comparability,
        severity: Severity::Low,
        rule: accord.rule.to_owned(),
        explanation: explain::accord(sides, a, b, accord),
        topic: topic(sides, a, b),
        evidence: agreed.evidence.clone(),
        reconcilable_if: vec![],
        differences: difference::differences(&found),
        sides: found.into(),
    }
    .placed(sides)
}

/// The accords that are told: surest first, each claim twice at the most, and none between passages that contradict each other.
pub(crate) fn choose_accords(mut accords: Vec<Agreed>, sides: &Sides, pairs: &[Pair], conflicts: &[Scored]) -> Vec<Agreed> {
    let place = |agreed: &Agreed| {
        let (a, b) = sides.claims(&pairs[agreed.pair]);
        (a.span, b.span)
    };
    accords.retain(|agreed| agreed.score >= score::CORROBORATED);
    accords.sort_by(|x, y| y.score.total_cmp(&x.score).then_with(|| place(x).cmp(&place(y))));
    let mut disputed = Told::default();
    conflicts.iter().for_each(|scored| disputed.add(sides, &pairs[scored.pair], &scored.conflict));
    let mut uses: BTreeMap<(bool, usize), usize> = BTreeMap::new();
    accords.retain(|agreed| {
        let pair = &pairs[agreed.pair];
        let ends = [(false, pair.left), (true, pair.right)];
        let (a, b) = sides.claims(pair);
        let free = ends.iter().all(|end| uses.get(end).is_none_or(|&used| used < PER_CLAIM))
            && !disputed.has(sides, pair, (a.whole, b.whole));
        if free {
            ends.iter().for_each(|end| *uses.entry(*end).or_default() += 1);
        }
        free
    });
    accords
}

fn side(reading: &Reading, claim: &Claim, cues: &[u32], whole: bool) -> Side {
    let span = passage(reading, if whole { claim.whole } else { claim.span }, cues);
    let mut cues: Vec<Span> = cues.iter().map(|&cue| reading.words[cue].span).collect();
    cues.sort_unstable();
    cues.dedup();
    Side {
        account: reading.account.id().to_owned(),
        span,
        quote: reading.text()[span.range()].to_owned(),
        voices: reading.speech.chain(claim.voice).into_iter().map(str::to_owned).collect(),
        cues,
        citation: None,
    }
}

/// How many subjects a finding names.
const SUBJECTS: usize = 4;

/// What both claims are about first, then what either is about.
fn topic(sides: &Sides, a: &Claim, b: &Claim) -> Vec<String> {
    let shared = a.topic.iter().filter(|subject| b.topic.iter().any(|other| other.key == subject.key));
    let of_left = a.topic.iter().filter(|subject| subject.weight >= 1.0).map(|subject| (sides.left, subject));
    let of_right = b.topic.iter().filter(|subject| subject.weight >= 1.0).map(|subject| (sides.right, subject));
    let all = shared.map(|subject| (sides.left, subject)).chain(of_left).chain(of_right);
    let mut names: Vec<String> = vec![];
    for (reading, subject) in all {
        let name = reading.name_of(subject.word);
        if names.len() < SUBJECTS && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// An id that depends on the words alone, so that it survives edits elsewhere; equal passages are told apart by the caller.
fn id(prefix: &str, kind: &str, sides: &[Side]) -> String {
    let mut words = vec![kind.to_owned()];
    for side in sides {
        words.push(side.account.clone());
        words.push(side.quote.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    words.sort();
    stable_id(prefix, &words.join("\n"))
}

/// An id that depends on nothing but some words.
pub(crate) fn stable_id(prefix: &str, words: &str) -> String {
    format!("{prefix}-{:016x}", Key::of(words).number())
}

/// Ids made unique by counting, in order.
pub(crate) fn unique_ids<'a>(ids: impl Iterator<Item = &'a mut String>) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for id in ids {
        let times = seen.entry(id.clone()).or_default();
        *times += 1;
        if *times > 1 {
            *id = format!("{id}-{times}");
        }
    }
}

/// A passage that the accounts `missing_from` do not have.
pub(crate) fn omission(reading: &Reading, claim: &Claim, missing_from: Vec<String>, score: f64) -> Omission {
    let words = reading.text()[claim.span.range()].split_whitespace().collect::<Vec<_>>().join(" ");
    let struck = if claim.struck { "The source shows this passage as struck out. " } else { "" };
    Omission {
        id: stable_id("o", &format!("{}\n{words}", reading.account.id())),
        account: reading.account.id().to_owned(),
        explanation: format!(
            "{struck}Only {} has this; nothing like it was found in {}.",
            reading.account.id(),
            missing_from.join(", ")
        ),
        missing_from,
        span: reading.wording.in_file(claim.span),
        quote: reading.wording.quote(claim.span).to_owned(),
        citation: reading.wording.citation(reading.wording.in_file(claim.span)),
        score,
    }
}

/// One account in numbers.
pub(crate) fn summary(reading: &Reading) -> AccountSummary {
    AccountSummary {
        id: reading.account.id().to_owned(),
        author: reading.speech.author().map(str::to_owned),
        bytes: reading.account.text().len(),
        sentences: reading.segments.sentences.len(),
        claims: reading.claims.len(),
    }
}

/// The marks of an account with their words.
pub(crate) fn marks(reading: &Reading) -> impl Iterator<Item = MarkedPassage> {
    let wording = &reading.wording;
    let read = reading.segments.marks.iter().map(|mark| Mark { span: wording.in_file(mark.span), ..*mark });
    let mut marks: Vec<Mark> = read.chain(wording.left_out.iter().copied()).collect();
    marks.sort_unstable();
    marks.into_iter().map(|mark| MarkedPassage {
        account: reading.account.id().to_owned(),
        kind: mark.kind,
        span: mark.span,
        quote: reading.account.text()[mark.span.range()].to_owned(),
        citation: wording.citation(mark.span),
    })
}
