//! Where a byte is, and which marks the text carries. Knows no language.

mod account;
mod layout;
mod span;

pub use account::Account;
#[cfg(test)]
pub(crate) use layout::tests::signs;
pub(crate) use layout::{BlockKind, Layout, Reach, Strike, is_gap, lay_out};
pub use layout::{Mark, MarkKind};
pub use span::Span;
