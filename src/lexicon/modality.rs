//! Ladders of certainty and of obligation, and the words that stand on their rungs.
//!
//! The two ladders are those of Palmer, "Mood and Modality" (2001): epistemic (how sure) and deontic (how binding).

use serde::{Deserialize, Serialize};

use super::table::{Table, find, has};

/// How sure a statement is, from "impossible" to "certain".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Certainty {
    Impossible,
    Unlikely,
    Possible,
    Likely,
    /// Said plainly.
    Asserted,
    Certain,
}

/// How binding a statement is on somebody, from "wished" to "demanded".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Obligation {
    /// Somebody would like it.
    Wished,
    /// Somebody asks for it and may be refused.
    Requested,
    /// It is advised or expected.
    Advised,
    /// Others press for it; the choice is still open.
    Urged,
    /// It is settled that the speaker's side will do it.
    Decided,
    /// It has to be done.
    Demanded,
}

/// The certainty that a word lends to what it modifies or governs.
pub(crate) fn certainty(lemma: &str) -> Option<Certainty> {
    find(CERTAINTY, lemma)
}

/// The obligation that a word lends to what it modifies or governs.
pub(crate) fn obligation(lemma: &str) -> Option<Obligation> {
    find(OBLIGATION, lemma)
}

/// Whether the verb says that its subject is to get something from others.
pub(crate) fn is_getting(lemma: &str) -> bool {
    has(GETTING, lemma)
}

const GETTING: &[&str] = &["get", "have", "hear", "know", "obtain", "receive", "see"];

use Certainty::*;
use Obligation::*;

const CERTAINTY: &Table<Certainty> = &[
    ("allegedly", Possible),
    ("apparently", Likely),
    ("apt", Likely),
    ("assured", Certain),
    ("assuredly", Certain),
    ("believe", Likely),
    ("bound", Certain),
    ("can", Possible),
    ("certain", Certain),
    ("certainly", Certain),
    ("chance", Possible),
    ("conceivable", Possible),
    ("conceivably", Possible),
    ("confident", Certain),
    ("convinced", Certain),
    ("could", Possible),
    ("danger", Possible),
    ("definite", Certain),
    ("definitely", Certain),
    ("doubt", Unlikely),
    ("doubtful", Unlikely),
    ("doubtless", Certain),
    ("evidently", Likely),
    ("expect", Likely),
    ("fear", Possible),
    ("guess", Possible),
    ("hope", Possible),
    ("impossible", Impossible),
    ("improbable", Unlikely),
    ("inconceivable", Impossible),
    ("indubitably", Certain),
    ("inevitable", Certain),
    ("inevitably", Certain),
    ("likely", Likely),
    ("may", Possible),
    ("maybe", Possible),
    ("might", Possible),
    ("perhaps", Possible),
    ("positive", Certain),
    ("possibility", Possible),
    ("possible", Possible),
    ("possibly", Possible),
    ("presumably", Likely),
    ("probable", Likely),
    ("probably", Likely),
    ("questionable", Unlikely),
    ("risk", Possible),
    ("seem", Likely),
    ("seemingly", Likely),
    ("supposedly", Likely),
    ("sure", Certain),
    ("surely", Certain),
    ("suspect", Likely),
    ("think", Likely),
    ("unavoidable", Certain),
    ("uncertain", Possible),
    ("unclear", Possible),
    ("undoubtedly", Certain),
    ("unlikely", Unlikely),
    ("unquestionably", Certain),
];

const OBLIGATION: &Table<Obligation> = &[
    ("advise", Advised),
    ("appeal", Requested),
    ("ask", Requested),
    ("beg", Requested),
    ("behest", Demanded),
    ("clamor", Urged),
    ("command", Demanded),
    ("compel", Demanded),
    ("compulsory", Demanded),
    ("decide", Decided),
    ("decision", Decided),
    ("demand", Demanded),
    ("desire", Wished),
    ("determined", Decided),
    ("dictate", Demanded),
    ("directive", Demanded),
    ("encourage", Urged),
    ("entreat", Requested),
    ("essential", Demanded),
    ("exhort", Urged),
    ("forbid", Demanded),
    ("force", Demanded),
    ("imperative", Demanded),
    ("implore", Requested),
    ("insist", Demanded),
    ("insistence", Demanded),
    ("instruct", Demanded),
    ("intend", Decided),
    ("intent", Decided),
    ("invite", Requested),
    ("lobby", Urged),
    ("mandatory", Demanded),
    ("must", Demanded),
    ("necessary", Demanded),
    ("obligatory", Demanded),
    ("oblige", Demanded),
    ("obliged", Demanded),
    ("optional", Requested),
    ("order", Demanded),
    ("ought", Advised),
    ("petition", Requested),
    ("plea", Requested),
    ("plead", Requested),
    ("pressure", Urged),
    ("propose", Advised),
    ("recommend", Advised),
    ("recommendation", Advised),
    ("request", Requested),
    ("require", Demanded),
    ("requirement", Demanded),
    ("resolve", Decided),
    ("resolved", Decided),
    ("shall", Demanded),
    ("should", Advised),
    ("suggest", Advised),
    ("suggestion", Advised),
    ("ultimatum", Demanded),
    ("urge", Urged),
    ("urging", Urged),
    ("voluntary", Requested),
    ("want", Wished),
    ("wish", Wished),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::check;

    #[test]
    fn tables_are_sorted() {
        check(CERTAINTY.iter().map(|entry| entry.0));
        check(OBLIGATION.iter().map(|entry| entry.0));
    }
}
