//! Words by which somebody binds himself or declines to: refusing, putting off, being willing, promising.
//!
//! The classes are the commissives of Searle, "A classification of illocutionary acts" (1976), laid out as a ladder.

use serde::{Deserialize, Serialize};

use super::table::{Table, find, has};

/// How far somebody binds himself, from refusing to promising.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Commitment {
    /// Says that he will not.
    Refuse,
    /// Puts it off, or leaves it to others.
    Avoid,
    /// Would, if something else happened first.
    Conditional,
    /// Is ready to, sees nothing in the way.
    Willing,
    /// Gives his word.
    Promise,
}

/// The commitment that a verb, an adjective or a noun expresses when it is affirmed.
pub(crate) fn commitment(lemma: &str) -> Option<Commitment> {
    find(COMMITMENT, lemma)
}

/// Whether the noun names a bargain: without one there is a refusal, with one a readiness.
pub(crate) fn is_bargain(lemma: &str) -> bool {
    has(BARGAINS, lemma)
}

/// Whether the noun names something that stands in the way: without one there is a readiness.
pub(crate) fn is_obstacle(lemma: &str) -> bool {
    has(OBSTACLES, lemma)
}

/// Whether the verb says that an open matter is brought to an end that suits both.
pub(crate) fn is_settling(lemma: &str) -> bool {
    has(SETTLING, lemma)
}

use Commitment::*;

const COMMITMENT: &Table<Commitment> = &[
    ("accept", Willing),
    ("acquiesce", Willing),
    ("agree", Willing),
    ("agreeable", Willing),
    ("assent", Willing),
    ("assurance", Promise),
    ("assure", Promise),
    ("commit", Promise),
    ("commitment", Promise),
    ("concede", Willing),
    ("consent", Willing),
    ("decline", Refuse),
    ("defer", Avoid),
    ("disagree", Refuse),
    ("disposed", Willing),
    ("evade", Avoid),
    ("glad", Willing),
    ("guarantee", Promise),
    ("happy", Willing),
    ("intransigent", Refuse),
    ("oppose", Refuse),
    ("opposed", Refuse),
    ("pledge", Promise),
    ("postpone", Avoid),
    ("prepared", Willing),
    ("promise", Promise),
    ("ready", Willing),
    ("rebuff", Refuse),
    ("refusal", Refuse),
    ("refuse", Refuse),
    ("reject", Refuse),
    ("rejection", Refuse),
    ("reluctant", Avoid),
    ("spurn", Refuse),
    ("swear", Promise),
    ("unwilling", Refuse),
    ("veto", Refuse),
    ("vow", Promise),
    ("willing", Willing),
    ("willingness", Willing),
];

const BARGAINS: &[&str] = &[
    "accommodation",
    "accord",
    "agreement",
    "arrangement",
    "bargain",
    "compromise",
    "concession",
    "deal",
    "exchange",
    "pact",
    "quid",
    "quo",
    "settlement",
    "swap",
    "trade",
    "trade-off",
    "tradeoff",
    "treaty",
    "understanding",
];

const OBSTACLES: &[&str] = &[
    "bar",
    "barrier",
    "difficulty",
    "hindrance",
    "hurdle",
    "impediment",
    "objection",
    "obstacle",
    "obstruction",
    "problem",
    "reservation",
    "trouble",
];

const SETTLING: &[&str] = &["accommodate", "arrange", "reconcile", "resolve", "settle", "solve"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::check;

    #[test]
    fn tables_are_sorted() {
        check(COMMITMENT.iter().map(|entry| entry.0));
        check(BARGAINS.iter().copied());
        check(OBSTACLES.iter().copied());
        check(SETTLING.iter().copied());
    }
}
