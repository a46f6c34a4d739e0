//! What the claims ask of their quantities and times.

use super::quantity::{Quantity, Role};
use super::time::{self, Time};

impl Quantity {
    /// The same with all its word numbers raised: from those of its sentence to those of its account.
    pub(super) fn moved(mut self, by: u32) -> Quantity {
        self.tokens = self.tokens.start + by..self.tokens.end + by;
        self.counted = self.counted.map(|at| at + by);
        self
    }

    /// Whether sharing it says something: nearly everything is one of something.
    pub(crate) fn is_telling(&self) -> bool {
        !(self.role == Role::Count && self.high <= 2.0) && !matches!(self.role, Role::Ordinal | Role::Clock | Role::Year)
    }
}

impl Time {
    /// The same with all its word numbers raised: from those of its sentence to those of its account.
    pub(super) fn moved(mut self, by: u32) -> Time {
        self.tokens = self.tokens.start + by..self.tokens.end + by;
        self.head = self.head.map(|at| at + by);
        self
    }

    /// Whether it says when, and not only how long or how often.
    pub(crate) fn is_point(&self) -> bool {
        (self.day.is_some() || self.clock.is_some()) && !matches!(self.role, time::Role::Duration | time::Role::Frequency)
    }

    /// Whether sharing it says something: "now" and "today" are shared by too much.
    pub(crate) fn is_telling(&self) -> bool {
        self.tokens.len() > 1 || self.clock.is_some()
    }
}

