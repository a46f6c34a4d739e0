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

const CONDITIONAL: &[&str] = &["assuming", "if", "lest", "provided", "providing", "unless"];

const EXCEPTIVE: &[&str] = &["lest", "unless"];

const RETURNS: &[&str] = &["consideration", "exchange", "return"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::check;

    #[test]
    fn tables_are_sorted() {
        for list in [CONDITIONAL, EXCEPTIVE, RETURNS] {
            check(list.iter().copied());
        }
    }
}
