//! Labelled pairs, and what we and the baselines say of them.

use rashomon::measure::Judged;
use rashomon::{Comparer, Kind};
use serde::{Deserialize, Serialize};

use crate::baseline;
use crate::form;
use crate::progress::Progress;
use crate::shared::Stop;

/// From this score on, a pair is flagged.
pub const THRESHOLD: f64 = 0.5;

/// The pairs of one file.
pub struct Set {
    pub name: String,
    pairs: Vec<Pair>,
    left_out: usize,
}

struct Pair {
    a: String,
    b: String,
    contradicts: bool,
}

#[derive(Deserialize)]
struct Line {
    a: String,
    b: String,
    label: String,
}

impl Set {
    pub fn read(name: &str, place: &str, bytes: &[u8]) -> Result<Set, Stop> {
        let lines: Vec<(usize, Line)> = form::read(place, bytes)?;
        let all = lines.len();
        let pair = |line: Line| Some(Pair { contradicts: contradicts(&line.label)?, a: line.a, b: line.b });
        let pairs: Vec<Pair> = lines.into_iter().filter_map(|(_, line)| pair(line)).collect();
        Ok(Set { name: name.to_owned(), left_out: all - pairs.len(), pairs })
    }

    /// How many pairs there are if at most so many are taken.
    pub fn len(&self, most: usize) -> usize {
        self.pairs.len().min(most)
    }

    /// At most so many of the pairs, at even steps, so that every part of the file has its share.
    fn sampled(&self, most: usize) -> Vec<&Pair> {
        let (all, taken) = (self.pairs.len(), self.len(most));
        (0..taken).map(|at| &self.pairs[at * all / taken]).collect()
    }
}

/// Whether the label says that the pair is to be flagged; `None` for labels that do not say it either way.
fn contradicts(label: &str) -> Option<bool> {
    match label {
        "contradiction" => Some(true),
        "entailment" | "neutral" | "not_contradiction" => Some(false),
        _ => None,
    }
}

/// One thing for each judge: for us and for the baselines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Judges<T> {
    pub rashomon: T,
    pub always_yes: T,
    pub negation_word: T,
    pub differing_number: T,
}

/// What the judges are called in tables.
pub const JUDGES: Judges<&str> = Judges {
    rashomon: "rashomon",
    always_yes: "always yes",
    negation_word: "a negation word on one side only",
    differing_number: "a differing number",
};

impl<T> Judges<T> {
    pub fn map<U>(&self, mut change: impl FnMut(&T) -> U) -> Judges<U> {
        Judges {
            rashomon: change(&self.rashomon),
            always_yes: change(&self.always_yes),
            negation_word: change(&self.negation_word),
            differing_number: change(&self.differing_number),
        }
    }

    pub fn list(self) -> [T; 4] {
        [self.rashomon, self.always_yes, self.negation_word, self.differing_number]
    }
}

/// What was said of the pairs of one set, beside what is true.
pub struct JudgedSet {
    pub name: String,
    pub left_out: usize,
    pub judged: Judges<Vec<Judged>>,
    /// The kind of our strongest finding, for each pair.
    pub kinds: Vec<Option<Kind>>,
}

impl JudgedSet {
    pub fn of(set: &Set, most: usize, comparer: &Comparer, progress: &mut Progress) -> JudgedSet {
        let mut judged: Judges<Vec<Judged>> = Judges::default();
        let mut kinds = vec![];
        for pair in set.sampled(most) {
            let ours = comparer.score(&pair.a, &pair.b);
            let mut say = |judge: fn(&mut Judges<Vec<Judged>>) -> &mut Vec<Judged>, score: f64| {
                judge(&mut judged).push((score, pair.contradicts));
            };
            say(|all| &mut all.rashomon, ours.score);
            say(|all| &mut all.always_yes, 1.0);
            say(|all| &mut all.negation_word, flag(baseline::negation_on_one_side(&pair.a, &pair.b)));
            say(|all| &mut all.differing_number, flag(baseline::numbers_differ(&pair.a, &pair.b)));
            kinds.push(ours.kind);
            progress.step(&set.name);
        }
        JudgedSet { name: set.name.clone(), left_out: set.left_out, judged, kinds }
    }

    pub fn contradictions(&self) -> usize {
        self.judged.rashomon.iter().filter(|(_, truth)| *truth).count()
    }

    /// Whether there are contradictions and other pairs: only then do all measures mean something.
    pub fn has_both_classes(&self) -> bool {
        let positives = self.contradictions();
        positives > 0 && positives < self.judged.rashomon.len()
    }
}

fn flag(yes: bool) -> f64 {
    if yes { 1.0 } else { 0.0 }
}
