//! Words that turn a statement round: negators, negative quantifiers, and verbs that imply that their complement holds or does not.
//!
//! The signatures of the implicative verbs follow Nairn, Condoravdi and Karttunen, "Computing relative polarity for textual
//! inference" (2006): what the complement is when the verb is affirmed, and when it is denied.

use super::table::{Sieve, Table, find, has};

/// What an implicative verb says of its complement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Implies {
    /// It holds (manage, remember).
    Yes,
    /// It does not hold (fail, refuse).
    No,
}

/// Whether the word negates the word that governs it ("not", "never", "hardly").
pub(crate) fn negates(word: &str) -> bool {
    has(NEGATORS, word)
}

/// Whether the word, as determiner or pronoun, says that there is none ("no", "nobody").
pub(crate) fn is_none(word: &str) -> bool {
    has(NONE, word)
}

/// What the verb implies of its complement, if anything.
pub(crate) fn implies(lemma: &str) -> Option<Implies> {
    SIEVE.passes(lemma).then(|| find(IMPLICATIVES, lemma)).flatten()
}

/// Whether the noun names what there must be for a clause to hold ("reason why", "evidence that"): without it, it does not.
pub(crate) fn grounds(lemma: &str) -> bool {
    has(GROUNDS, lemma)
}

/// Whether the word leaves open if what it governs comes about: who wants to know may never know.
pub(crate) fn leaves_open(lemma: &str) -> bool {
    has(OPEN, lemma)
}

const OPEN: &[&str] = &[
    "aim", "ask", "attempt", "demand", "desire", "eager", "expect", "hope", "inclined", "intend", "keen", "long", "mean",
    "offer", "order", "plan", "prepare", "propose", "ready", "seek", "strive", "threaten", "try", "urge", "want", "willing",
    "wish",
];

const GROUNDS: &[&str] = &[
    "chance",
    "evidence",
    "grounds",
    "indication",
    "likelihood",
    "possibility",
    "proof",
    "prospect",
    "reason",
    "sign",
    "trace",
    "way",
];

const NEGATORS: &[&str] = &["hardly", "n't", "neither", "never", "no", "nor", "not", "n’t", "rarely", "scarcely", "seldom"];

const NONE: &[&str] = &["neither", "no", "nobody", "none", "nothing", "nowhere"];

static SIEVE: Sieve = Sieve::of(IMPLICATIVES);

const IMPLICATIVES: &Table<Implies> = &[
    ("abandon", Implies::No),
    ("abstain", Implies::No),
    ("avoid", Implies::No),
    ("bother", Implies::Yes),
    ("cease", Implies::No),
    ("condescend", Implies::Yes),
    ("dare", Implies::Yes),
    ("decline", Implies::No),
    ("deign", Implies::Yes),
    ("deny", Implies::No),
    ("fail", Implies::No),
    ("forbear", Implies::No),
    ("forbid", Implies::No),
    ("forbidden", Implies::No),
    ("forget", Implies::No),
    ("halt", Implies::No),
    ("happen", Implies::Yes),
    ("hesitate", Implies::No),
    ("manage", Implies::Yes),
    ("miss", Implies::No),
    ("neglect", Implies::No),
    ("omit", Implies::No),
    ("pretend", Implies::No),
    ("prevent", Implies::No),
    ("proceed", Implies::Yes),
    ("prohibit", Implies::No),
    ("quit", Implies::No),
    ("refrain", Implies::No),
    ("refuse", Implies::No),
    ("remember", Implies::Yes),
    ("resist", Implies::No),
    ("stop", Implies::No),
    ("succeed", Implies::Yes),
    ("unable", Implies::No),
    ("unwilling", Implies::No),
    ("waste", Implies::No),
];

/// Verbs that keep somebody from something: with "from", it does not come about.
const BLOCKS: &[&str] = &[
    "ban",
    "bar",
    "block",
    "deter",
    "discourage",
    "dissuade",
    "hinder",
    "inhibit",
    "keep",
    "preclude",
    "prevent",
    "prohibit",
    "restrain",
    "save",
    "stop",
];

/// Words over a clause that say it is not so.
const FALSIFIES: &[&str] = &["deny", "disprove", "false", "lie", "myth", "pretend", "refute", "untrue"];

/// Words over a clause whose own denial denies the clause: who does not think that it is so thinks that it is not.
const CONVEYS: &[&str] = &["appear", "believe", "imagine", "seem", "suppose", "think", "true"];

/// Nouns for something not done: what follows did not happen.
const UNDONE: &[&str] = &["failure", "inability", "neglect", "omission", "refusal", "unwillingness"];

/// Nouns for what it takes to do something: who has it does, who lacks it does not.
const NERVE: &[&str] =
    &["audacity", "courage", "decency", "foresight", "guts", "impudence", "nerve", "sense", "strength", "temerity", "wisdom"];

/// Whether the verb, with "from", keeps somebody from something.
pub(crate) fn blocks(lemma: &str) -> bool {
    has(BLOCKS, lemma)
}

/// Whether the word says that the clause under it is not so.
pub(crate) fn falsifies(lemma: &str) -> bool {
    has(FALSIFIES, lemma)
}

/// Whether a denial of the word is one of the clause under it.
pub(crate) fn conveys(lemma: &str) -> bool {
    has(CONVEYS, lemma)
}

/// Whether the noun says that what follows was not done ("failure to report").
pub(crate) fn is_undone(lemma: &str) -> bool {
    has(UNDONE, lemma)
}

/// Whether the noun names what it takes to do something ("the courage to speak").
pub(crate) fn is_nerve(lemma: &str) -> bool {
    has(NERVE, lemma)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::check;

    #[test]
    fn tables_are_sorted() {
        check(NEGATORS.iter().copied());
        check(NONE.iter().copied());
        check(GROUNDS.iter().copied());
        for list in [OPEN, BLOCKS, FALSIFIES, CONVEYS, UNDONE, NERVE] {
            check(list.iter().copied());
        }
        check(IMPLICATIVES.iter().map(|entry| entry.0));
    }
}
