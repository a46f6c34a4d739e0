//! What the claims ask of their quantities and times.

use super::quantity::{Quantity, Role};
use super::time::{self, Time};
use crate::lexicon::Key;

impl Quantity {
    /// The same with all its word numbers raised: from those of its sentence to those of its account.
    pub(super) fn moved(mut self, by: u32) -> Quantity {
        self.tokens = self.tokens.start + by..self.tokens.end + by;
        self.counted = self.counted.map(|at| at + by);
        self
    }

    /// Whether sharing it says something: nearly everything is one of something.
    pub(crate) fn is_telling(&self) -> bool {
        !(matches!(self.role, Role::Ordinal | Role::Clock | Role::Year) || self.role == Role::Count && self.high <= 2.0)
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

    /// A key that equal times share: "tomorrow", "the next day" and "within a day" are one; none for what is too vague to be shared.
    pub(crate) fn key(&self) -> Option<Key> {
        const DAY: f64 = 86_400.0;
        let named = match (self.day, self.clock, self.length) {
            (_, Some(clock), _) if clock.high <= clock.low + 1 => format!("clock {}", clock.low % 720),
            (Some(day), _, _) if day.shift.is_some_and(|shift| shift.step == time::Step::Day) => {
                format!("days {}", day.shift?.by)
            }
            (Some(day), _, _) if day.days.is_some() => format!("date {:?} {:?}", day.months, day.days),
            (Some(day), _, _) if !day.weekdays.is_empty() => format!("weekdays {:?}", day.weekdays),
            (Some(day), _, _) if day.years.is_some() => format!("years {:?}", day.years),
            (_, _, Some(length)) if self.role == time::Role::Within => format!("days {}", (length.high / DAY).round()),
            (_, _, Some(length)) => format!("length {} {}", length.low, length.high),
            _ => return None,
        };
        Some(Key::of(&format!("\u{3}{named}")))
    }

    /// Whether sharing it says something: "now" and "today" are shared by too much.
    pub(crate) fn is_telling(&self) -> bool {
        self.tokens.len() > 1 || self.clock.is_some()
    }
}
