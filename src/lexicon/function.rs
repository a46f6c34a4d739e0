//! Words that carry structure and little else: light verbs, words that point back, words that stand for what was said before.

use super::table::has;

/// Whether the verb says little by itself, so that its object or complement is what happens ("have a meeting").
pub(crate) fn is_light(lemma: &str) -> bool {
    has(LIGHT, lemma)
}

/// Whether the noun is a shell for something said before ("this issue", "such a step"); after Schmid, "English Abstract
/// Nouns as Conceptual Shells" (2000).
pub(crate) fn is_shell(lemma: &str) -> bool {
    has(SHELLS, lemma)
}

/// Whether the word points back to something said before.
pub(crate) fn points_back(lemma: &str) -> bool {
    has(POINTERS, lemma)
}

/// Whether an adverb or adjective carries too little to tell one statement from another.
pub(crate) fn is_filler(lemma: &str) -> bool {
    has(FILLERS, lemma)
}

const LIGHT: &[&str] = &["be", "become", "do", "get", "give", "have", "hold", "make", "set", "take"];

const SHELLS: &[&str] = &[
    "affair",
    "agreement",
    "argument",
    "arrangement",
    "aspect",
    "case",
    "circumstance",
    "claim",
    "deal",
    "decision",
    "event",
    "fact",
    "idea",
    "issue",
    "kind",
    "manner",
    "matter",
    "measure",
    "move",
    "plan",
    "point",
    "position",
    "problem",
    "proposal",
    "proposition",
    "purpose",
    "question",
    "quid",
    "quo",
    "reason",
    "regard",
    "request",
    "respect",
    "situation",
    "sort",
    "step",
    "subject",
    "suggestion",
    "thing",
    "thought",
    "topic",
    "type",
    "view",
    "way",
];

const POINTERS: &[&str] = &["it", "same", "so", "such", "that", "the", "these", "this", "those", "thus"];

const FILLERS: &[&str] = &[
    "again",
    "ago",
    "all",
    "already",
    "also",
    "always",
    "away",
    "back",
    "certain",
    "completely",
    "currently",
    "easily",
    "else",
    "even",
    "ever",
    "extremely",
    "first",
    "formally",
    "further",
    "generally",
    "here",
    "however",
    "immediately",
    "indeed",
    "instead",
    "just",
    "largely",
    "later",
    "least",
    "less",
    "merely",
    "more",
    "moreover",
    "most",
    "much",
    "nearly",
    "next",
    "now",
    "often",
    "once",
    "only",
    "other",
    "otherwise",
    "own",
    "particular",
    "quickly",
    "quite",
    "rather",
    "really",
    "recently",
    "same",
    "seriously",
    "several",
    "simply",
    "so",
    "some",
    "soon",
    "still",
    "such",
    "then",
    "there",
    "therefore",
    "thus",
    "together",
    "too",
    "up",
    "usually",
    "very",
    "well",
    "yet",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::check;

    #[test]
    fn tables_are_sorted() {
        for list in [LIGHT, SHELLS, POINTERS, FILLERS] {
            check(list.iter().copied());
        }
    }
}
