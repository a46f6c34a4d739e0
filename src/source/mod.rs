//! Where a byte is, and which marks the text carries. Knows no language.

mod account;
mod span;

pub use account::Account;
pub use span::Span;

mod layout;
pub(crate) use layout::{Block, BlockKind, Layout};
pub use layout::{Mark, MarkKind};
