//! Nouns that name deeds, and what their "of" is to them: "the murder of Lind" is done to her, "the arrival of Lind" is hers.

/// What the "of" of a deed names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// To whom or what it is done.
    Patient,
    /// Who does it.
    Doer,
}

/// Verbs of what happens to a thing, or is done by a person, only once; what is done again is said to be.
const ONCE: &[&str] = &[
    "abolish",
    "assassinate",
    "baptise",
    "baptize",
    "behead",
    "build",
    "bury",
    "christen",
    "coin",
    "commission",
    "complete",
    "compose",
    "conceive",
    "construct",
    "create",
    "crown",
    "debut",
    "decommission",
    "demolish",
    "design",
    "develop",
    "devise",
    "direct",
    "disband",
    "discover",
    "dissolve",
    "draft",
    "establish",
    "execute",
    "film",
    "finish",
    "form",
    "found",
    "inaugurate",
    "incorporate",
    "initiate",
    "institute",
    "invent",
    "launch",
    "originate",
    "paint",
    "patent",
    "pen",
    "premier",
    "premiere",
    "produce",
    "publish",
    "record",
    "release",
    "retire",
    "sculpt",
    "sink",
    "start",
    "unveil",
    "write",
];

/// Whether what the verb tells of happens to one thing only once.
pub(crate) fn happens_once(verb: &str) -> bool {
    super::table::has(ONCE, verb)
}

use Of::{Doer, Patient};

static DEEDS: &[(&str, Of)] = &[
    ("abduction", Patient),
    ("abolition", Patient),
    ("acquisition", Patient),
    ("answer", Doer),
    ("appeal", Doer),
    ("appearance", Doer),
    ("appointment", Patient),
    ("arrest", Patient),
    ("arrival", Doer),
    ("assassination", Patient),
    ("assault", Doer),
    ("attack", Doer),
    ("birth", Doer),
    ("bombardment", Patient),
    ("bombing", Patient),
    ("capture", Patient),
    ("collapse", Doer),
    ("complaint", Doer),
    ("conquest", Patient),
    ("construction", Patient),
    ("death", Doer),
    ("defeat", Patient),
    ("delivery", Patient),
    ("departure", Doer),
    ("deportation", Patient),
    ("destruction", Patient),
    ("discovery", Patient),
    ("dismissal", Patient),
    ("election", Patient),
    ("escape", Doer),
    ("execution", Patient),
    ("expulsion", Patient),
    ("flight", Doer),
    ("gift", Patient),
    ("inspection", Patient),
    ("installation", Patient),
    ("invasion", Patient),
    ("invention", Patient),
    ("kidnapping", Patient),
    ("killing", Patient),
    ("letter", Doer),
    ("liberation", Patient),
    ("loan", Patient),
    ("message", Doer),
    ("murder", Patient),
    ("nomination", Patient),
    ("note", Doer),
    ("occupation", Patient),
    ("offer", Patient),
    ("payment", Patient),
    ("persecution", Patient),
    ("promise", Doer),
    ("proposal", Doer),
    ("protest", Doer),
    ("punishment", Patient),
    ("purchase", Patient),
    ("raid", Doer),
    ("rape", Patient),
    ("refusal", Doer),
    ("release", Patient),
    ("removal", Patient),
    ("reply", Doer),
    ("request", Doer),
    ("rescue", Patient),
    ("resignation", Doer),
    ("retreat", Doer),
    ("return", Doer),
    ("robbery", Patient),
    ("sale", Patient),
    ("seizure", Patient),
    ("shipment", Patient),
    ("shooting", Patient),
    ("siege", Patient),
    ("speech", Doer),
    ("surrender", Doer),
    ("theft", Patient),
    ("threat", Doer),
    ("torture", Patient),
    ("transfer", Patient),
    ("translation", Patient),
    ("trial", Patient),
    ("victory", Doer),
    ("visit", Doer),
    ("warning", Doer),
    ("withdrawal", Patient),
];

/// What the "of" of the noun names, where it names a deed.
pub(crate) fn deed(lemma: &str) -> Option<Of> {
    let at = DEEDS.binary_search_by_key(&lemma, |entry| entry.0).ok()?;
    Some(DEEDS[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(DEEDS.is_sorted_by(|a, b| a.0 < b.0));
        assert_eq!((deed("murder"), deed("arrival"), deed("house")), (Some(Patient), Some(Doer), None));
    }
}
