//! Words by which a statement presents itself as the newer state of a matter.

use super::table::has;

/// Whether the word announces that something stated before is replaced.
pub(crate) fn announces(lemma: &str) -> bool {
    has(REVISIONS, lemma)
}

const REVISIONS: &[&str] = &[
    "amend",
    "correct",
    "corrected",
    "correction",
    "longer",
    "meanwhile",
    "now",
    "retract",
    "retraction",
    "revise",
    "revised",
    "revision",
    "since",
    "subsequently",
    "update",
    "updated",
    "upgrade",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::check;

    #[test]
    fn table_is_sorted() {
        check(REVISIONS.iter().copied());
    }
}
