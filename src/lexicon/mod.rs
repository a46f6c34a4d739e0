//! Room.

pub(crate) mod calendar;
pub(crate) mod nations;
pub(crate) mod numerals;
pub(crate) mod organisations;
pub(crate) mod units;
