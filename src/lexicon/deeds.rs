//! Nouns that name deeds, and what their "of" is to them: "the murder of Lind" is done to her, "the arrival of Lind" is hers.

/// What the "of" of a deed names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// To whom or what it is done.
    Patient,
    /// Who does it.
    Doer,
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
