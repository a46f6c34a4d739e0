//! Verbs that mean something of their own with a particle: "turn down" is to reject, "call off" to cancel.
//!
//! Each is read as the one verb that says the same, so that its synonyms, its opposites and its class are found. What can be meant as it
//! stands as well ("set down the case") is left out, or tied to what follows.

/// What must stand beside the particle for the meaning to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Nothing.
    Nothing,
    /// An object.
    Object,
    /// A noun for something given or agreed ("his word", "the deal"), after any preposition.
    Word,
}

/// The one verb that a verb and a particle mean, and what it takes.
pub(crate) fn phrasal(verb: &str, particle: &str) -> Option<(&'static str, Needs)> {
    let at = PHRASAL.binary_search_by(|entry| (entry.0, entry.1).cmp(&(verb, particle))).ok()?;
    Some((PHRASAL[at].2, PHRASAL[at].3))
}

/// Whether the verb takes any particle of the table.
pub(crate) fn takes_particle(verb: &str) -> bool {
    let at = PHRASAL.partition_point(|entry| entry.0 < verb);
    PHRASAL.get(at).is_some_and(|entry| entry.0 == verb)
}

/// Whether the noun names something given or agreed, which can be kept or broken.
pub(crate) fn is_word_given(noun: &str) -> bool {
    WORDS_GIVEN.binary_search(&noun).is_ok()
}

/// Whether the noun names something that one makes less, or a way that one takes: neither is rejected by turning it down.
pub(crate) fn is_adjustable(noun: &str) -> bool {
    ADJUSTABLE.binary_search(&noun).is_ok() || WAYS.binary_search(&noun).is_ok()
}

use Needs::{Nothing, Object, Word};

static PHRASAL: &[(&str, &str, &str, Needs)] = &[
    ("back", "out", "withdraw", Word),
    ("blow", "up", "explode", Nothing),
    ("bring", "about", "cause", Object),
    ("call", "off", "cancel", Object),
    ("carry", "out", "perform", Object),
    ("find", "out", "discover", Nothing),
    ("give", "up", "abandon", Object),
    ("go", "back", "break", Word),
    ("look", "into", "investigate", Object),
    ("put", "off", "postpone", Object),
    ("rule", "out", "exclude", Object),
    ("run", "away", "flee", Nothing),
    ("send", "back", "return", Object),
    ("set", "up", "establish", Object),
    ("stick", "to", "keep", Word),
    ("turn", "down", "reject", Object),
];

const WORDS_GIVEN: &[&str] = &[
    "accord",
    "agreement",
    "bargain",
    "commitment",
    "contract",
    "deal",
    "obligation",
    "pact",
    "plan",
    "pledge",
    "promise",
    "treaty",
    "undertaking",
    "vow",
    "word",
];

const ADJUSTABLE: &[&str] =
    &["bed", "gas", "heat", "heating", "lamp", "light", "music", "radio", "sound", "television", "volume"];

const WAYS: &[&str] = &[
    "aisle", "alley", "avenue", "corridor", "drive", "hall", "hallway", "hill", "lane", "path", "road", "stairs", "street",
    "track", "trail", "valley",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::check;

    #[test]
    fn tables_are_sorted() {
        check(WORDS_GIVEN.iter().copied());
        check(ADJUSTABLE.iter().copied());
        check(WAYS.iter().copied());
        assert!(PHRASAL.is_sorted_by(|a, b| (a.0, a.1) < (b.0, b.1)));
    }
}
