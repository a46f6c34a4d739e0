//! Nouns for many who act as one, and for those who act for a nation.

use super::table::has;

/// Whether the noun names several people who act as one: "committee", "crew".
pub(crate) fn is_body(noun: &str) -> bool {
    has(BODIES, noun)
}

/// Whether the noun is one word for many, with a plural verb: "the police".
pub(crate) fn is_many(noun: &str) -> bool {
    matches!(noun, "cattle" | "clergy" | "folk" | "people" | "police")
}

/// Whether the word says what kind of company a name is of: "corporation", "ltd".
pub(crate) fn is_company(word: &str) -> bool {
    has(COMPANIES, word)
}

/// Whether what is of a nation acts for it: "the Cuban government".
pub(crate) fn speaks_for_nation(noun: &str) -> bool {
    has(GOVERNMENTS, noun)
}

const BODIES: &[&str] = &[
    "administration",
    "agency",
    "army",
    "assembly",
    "association",
    "audience",
    "band",
    "bank",
    "board",
    "bureau",
    "cabinet",
    "club",
    "commission",
    "committee",
    "company",
    "congress",
    "council",
    "couple",
    "court",
    "crew",
    "crowd",
    "delegation",
    "department",
    "family",
    "firm",
    "force",
    "government",
    "group",
    "jury",
    "leadership",
    "league",
    "majority",
    "management",
    "ministry",
    "minority",
    "navy",
    "opposition",
    "pair",
    "parliament",
    "party",
    "patrol",
    "public",
    "regime",
    "senate",
    "society",
    "staff",
    "team",
    "troop",
    "union",
];

const COMPANIES: &[&str] = &["co", "company", "corp", "corporation", "gmbh", "inc", "limited", "llc", "ltd", "plc"];

const GOVERNMENTS: &[&str] = &[
    "administration",
    "authorities",
    "authority",
    "cabinet",
    "delegation",
    "government",
    "leadership",
    "people",
    "regime",
    "side",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::check;

    #[test]
    fn tables_are_sorted() {
        [BODIES, COMPANIES, GOVERNMENTS].iter().for_each(|list| check(list.iter().copied()));
    }
}
