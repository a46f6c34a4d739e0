//! How two claims disagree, as typed evidence, one file a kind.

mod agreement;
mod kind;
mod numeric;
mod temporal;

pub(crate) use agreement::{Agreement, Reason};
pub use kind::Kind;
pub(crate) use numeric::compare_quantities;
pub(crate) use temporal::compare_times;
