//! Room.

mod amount;
mod atom;
mod numeral;

pub(crate) mod quantity;
pub(crate) mod time;
