//! How two claims disagree, as typed evidence, one file a kind.

mod kind;

pub use kind::Kind;
