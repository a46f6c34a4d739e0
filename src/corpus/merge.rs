//! One discrepancy out of several: where witnesses stand against each other about the same words, it is one matter with many sides.

use std::collections::BTreeMap;

use super::matter::Sets;
use super::{CorpusFinding, Opposition};
use crate::discrepancy::Kind;
use crate::report::{self, Finding, Side};

/// The words in dispute on one side: those of one account from which findings of one kind point to others.
type Words<'f> = (Kind, &'f str, u32);

/// The findings, put together where they dispute the same words of the same account; best first.
pub(super) fn merged(found: &[&Finding]) -> Vec<CorpusFinding> {
    let mut sets = Sets::default();
    let mut seen: BTreeMap<Words, u32> = BTreeMap::new();
    for (number, finding) in (0..).zip(found) {
        sets.join(number, number);
        for words in finding.sides.iter().flat_map(|side| disputed(finding.kind, side)) {
            sets.join(*seen.entry(words).or_insert(number), number);
        }
    }
    let mut matters: BTreeMap<u32, Vec<&Finding>> = BTreeMap::new();
    for (number, finding) in (0..).zip(found) {
        matters.entry(sets.first(number)).or_default().push(finding);
    }
    let mut all: Vec<CorpusFinding> = matters.into_values().map(one).collect();
    all.sort_by(|x, y| y.finding.score.total_cmp(&x.finding.score).then_with(|| x.finding.id.cmp(&y.finding.id)));
    report::unique_ids(all.iter_mut().map(|merged| &mut merged.finding.id));
    all
}

/// The places of the words in dispute; of the passage, where no words are.
fn disputed(kind: Kind, side: &Side) -> Vec<Words<'_>> {
    if side.cues.is_empty() {
        return vec![(kind, &side.account, side.span.start)];
    }
    side.cues.iter().map(|cue| (kind, side.account.as_str(), cue.start)).collect()
}

/// The surest finding, with the sides of all others.
fn one(mut found: Vec<&Finding>) -> CorpusFinding {
    found.sort_by(|x, y| y.score.total_cmp(&x.score).then_with(|| x.id.cmp(&y.id)));
    let mut finding = found[0].clone();
    finding.sides.clear();
    let mut between = vec![];
    let mut explained: Vec<String> = vec![];
    for one in found {
        let numbers: Vec<usize> = one.sides.iter().map(|side| number(&mut finding.sides, one.kind, side)).collect();
        let [a, b] = numbers[..] else { continue };
        let sides = (a.min(b), a.max(b));
        if a != b && !between.iter().any(|known: &Opposition| known.sides == sides) {
            between.push(Opposition { sides, score: one.score });
            // The same voices may say the same in several passages.
            if !explained.contains(&one.explanation) {
                explained.push(one.explanation.clone());
            }
        }
    }
    explained.truncate(MOST_EXPLAINED);
    finding.explanation = explained.join(" ");
    // The words in which two sides differ are told of two sides only.
    if finding.sides.len() > 2 {
        finding.differences.clear();
    }
    CorpusFinding { finding, between }
}

/// So many oppositions are explained; the others repeat them.
const MOST_EXPLAINED: usize = 3;

/// The number of a side; it is entered if none of the sides shows the same words.
fn number(sides: &mut Vec<Side>, kind: Kind, side: &Side) -> usize {
    let words = disputed(kind, side);
    let known = sides.iter().position(|known| disputed(kind, known).iter().any(|word| words.contains(word)));
    known.unwrap_or_else(|| {
        sides.push(side.clone());
        sides.len() - 1
    })
}
