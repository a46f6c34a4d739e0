//! What class a word is, and how two words relate. Knows no document.

pub(crate) mod reporting;
pub(crate) mod title;
