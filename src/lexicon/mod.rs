//! Room.

pub(crate) mod calendar;
pub(crate) mod numerals;
pub(crate) mod units;
