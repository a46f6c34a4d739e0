//! Room.

pub(crate) mod calendar;
pub(crate) mod exclusives;
pub(crate) mod nations;
pub(crate) mod numerals;
pub(crate) mod opposites;
pub(crate) mod organisations;
pub(crate) mod quantifiers;
pub(crate) mod units;
