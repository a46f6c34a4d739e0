//! How pairs of words relate, found once for each pair: the same few words meet in most pairs of claims.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::lexicon::wordnet::Pos;
use crate::lexicon::{Key, Kinship};

/// A base form by its own key, not that of its nation: Cuba and Cuban relate to other words in their own ways.
type Base = (Key, Option<Pos>);

/// What was found in one comparison.
#[derive(Debug, Default)]
pub(super) struct Kinships(RefCell<HashMap<(Base, Base), Kinship>>);

impl Kinships {
    /// How the two relate; asks where that is not known yet.
    pub(super) fn of(&self, a: Base, b: Base, ask: impl FnOnce() -> Kinship) -> Kinship {
        *self.0.borrow_mut().entry((a, b)).or_insert_with(ask)
    }
}
