//! Words that turn a statement round: negators, negative quantifiers, and verbs that imply that their complement holds or does not.
//!
//! The signatures of the implicative verbs follow Nairn, Condoravdi and Karttunen, "Computing relative polarity for textual
//! inference" (2006): what the complement is when the verb is affirmed, and when it is denied.

use super::table::{Table, find, has};

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
    find(IMPLICATIVES, lemma)
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

const NEGATORS: &[&str] =
    &["barely", "hardly", "n't", "neither", "never", "no", "nor", "not", "n’t", "rarely", "scarcely", "seldom"];

const NONE: &[&str] = &["neither", "no", "nobody", "none", "nothing", "nowhere"];

const IMPLICATIVES: &Table<Implies> = &[
    ("abandon", Implies::No),
    ("abstain", Implies::No),
    ("avoid", Implies::No),
    ("cease", Implies::No),
    ("decline", Implies::No),
    ("fail", Implies::No),
    ("forbear", Implies::No),
    ("forget", Implies::No),
    ("halt", Implies::No),
    ("happen", Implies::Yes),
    ("manage", Implies::Yes),
    ("miss", Implies::No),
    ("neglect", Implies::No),
    ("omit", Implies::No),
    ("prevent", Implies::No),
    ("proceed", Implies::Yes),
    ("prohibit", Implies::No),
    ("quit", Implies::No),
    ("refrain", Implies::No),
    ("refuse", Implies::No),
    ("remember", Implies::Yes),
    ("stop", Implies::No),
    ("succeed", Implies::Yes),
    ("unable", Implies::No),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::check;

    #[test]
    fn tables_are_sorted() {
        check(NEGATORS.iter().copied());
        check(NONE.iter().copied());
        check(GROUNDS.iter().copied());
        check(OPEN.iter().copied());
        check(IMPLICATIVES.iter().map(|entry| entry.0));
    }
}
