//! Where a byte is, and which marks the text carries. Knows no language.

mod account;
mod citation;
mod format;
mod layout;
mod span;
mod wording;

pub use account::Account;
pub use format::Format;
pub(crate) use format::{is_speaker_label, read, wording};
#[cfg(test)]
pub(crate) use layout::lay_out;
#[cfg(test)]
pub(crate) use layout::tests::signs;
pub(crate) use layout::{BlockKind, Layout, Reach, Strike, is_gap};
pub use layout::{Mark, MarkKind};
pub use span::Span;
pub(crate) use wording::Wording;
