//! Words that make one statement depend on another.

use super::table::has;

/// Whether the subordinator states a condition.
pub(crate) fn is_conditional(word: &str) -> bool {
    has(CONDITIONAL, word)
}

/// Whether the subordinator states the condition under which it would not hold.
pub(crate) fn is_exceptive(word: &str) -> bool {
    has(EXCEPTIVE, word)
}

/// Whether the noun, after "in", makes a statement depend on what was said before ("in return").
pub(crate) fn is_return(lemma: &str) -> bool {
    has(RETURNS, lemma)
}

/// Whether the verb, as a participle over a clause, makes that clause a condition ("provided that", "assuming").
pub(crate) fn is_proviso(lemma: &str) -> bool {
    has(PROVISOS, lemma)
}

/// Whether the predicate, with what follows its preposition, says what something depends on ("contingent on").
pub(crate) fn depends(lemma: &str) -> bool {
    has(DEPENDENT, lemma)
}

/// Whether the noun names what somebody has to give before something may happen ("subject to approval").
pub(crate) fn is_leave(lemma: &str) -> bool {
    has(LEAVE, lemma)
}

const CONDITIONAL: &[&str] = &["assuming", "if", "lest", "provided", "providing", "unless"];

const PROVISOS: &[&str] = &["assume", "presume", "provide", "suppose"];

const DEPENDENT: &[&str] = &["conditional", "contingent", "depend", "dependent", "hinge"];

const LEAVE: &[&str] = &[
    "acceptance",
    "agreement",
    "approval",
    "authorization",
    "availability",
    "condition",
    "confirmation",
    "consent",
    "permission",
    "ratification",
    "review",
];

const EXCEPTIVE: &[&str] = &["lest", "unless"];

const RETURNS: &[&str] = &["consideration", "exchange", "return"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::check;

    #[test]
    fn tables_are_sorted() {
        for list in [CONDITIONAL, PROVISOS, DEPENDENT, LEAVE, EXCEPTIVE, RETURNS] {
            check(list.iter().copied());
        }
    }
}
