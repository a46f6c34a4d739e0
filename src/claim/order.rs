//! Before, after, during and until which other event something happens: "after the meeting", "before leaving", "until he came".
//!
//! Not read: "since" before a clause, which more often gives a reason, and "as", which says almost anything.

use std::ops::Range;

use super::clause::Clause;
use super::time::{Role, Time};
use super::words::Words;
use crate::lexicon::transfer::{is_term, names};
use crate::syntax::{Rel, Upos};

/// Another event by which a claim says when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Order {
    pub role: Role,
    /// The word that names the other event.
    pub event: u32,
    /// With its preposition or conjunction.
    pub tokens: Range<u32>,
}

/// The events by which a clause says when, in text order.
pub(super) fn orders(words: &Words, clause: &Clause, times: &[Time]) -> Vec<Order> {
    let dated = |at: u32| times.iter().any(|time| time.tokens.contains(&at));
    let dependents = clause.chain.iter().flat_map(|&at| words.children(at));
    let order = |child: u32| {
        let role = match words[child].rel {
            // "named after his brother"
            Rel::Obl | Rel::Nmod if names(words.lemma(words[child].head)) => None,
            Rel::Obl | Rel::Nmod if words[child].upos == Upos::Noun && !dated(child) => by_noun(words, child),
            Rel::Advcl => by_clause(words, child),
            _ => None,
        };
        role.map(|role| Order { role, event: child, tokens: words[child].left..words[child].right + 1 })
    };
    let mut orders: Vec<Order> = dependents.filter_map(order).collect();
    orders.sort_by_key(|order| order.event);
    orders
}

/// "after the meeting"; not "before the court" nor "after a week".
fn by_noun(words: &Words, noun: u32) -> Option<Role> {
    let lemma = words.lemma(noun);
    match words.lemma(words.child(noun, Rel::Case)?) {
        _ if is_term(lemma) => None,
        "after" | "follow" | "following" => Some(Role::After),
        "before" if !is_audience(lemma) => Some(Role::Before),
        "prior" => Some(Role::Before),
        "during" => Some(Role::At),
        "since" => Some(Role::Since),
        "until" | "till" => Some(Role::Until),
        _ => None,
    }
}

/// Those before whom or what one stands.
fn is_audience(lemma: &str) -> bool {
    const AUDIENCES: &[&str] = &[
        "altar",
        "assembly",
        "audience",
        "board",
        "camera",
        "commission",
        "committee",
        "council",
        "court",
        "crowd",
        "door",
        "eye",
        "grave",
        "house",
        "judge",
        "jury",
        "king",
        "magistrate",
        "mirror",
        "panel",
        "parliament",
        "public",
        "queen",
        "senate",
        "tribunal",
    ];
    AUDIENCES.binary_search(&lemma).is_ok()
}

/// "before leaving", "after he had left", "when the bell rang".
fn by_clause(words: &Words, head: u32) -> Option<Role> {
    let leads = |child: &u32| matches!(words[*child].rel, Rel::Mark | Rel::Advmod | Rel::Case) && *child < head;
    words.children(head).filter(leads).find_map(|lead| match words.lemma(lead) {
        "after" | "once" => Some(Role::After),
        "before" => Some(Role::Before),
        "until" | "till" => Some(Role::Until),
        "when" | "while" => Some(Role::At),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn audiences_are_found() {
        assert!(["altar", "court", "jury", "tribunal"].into_iter().all(is_audience));
        assert!(!["meeting", "war", "vote"].into_iter().any(is_audience));
    }
}
