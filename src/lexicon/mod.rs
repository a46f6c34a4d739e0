//! What class a word has, and how two words relate. Knows no document.

pub(crate) mod commitment;
pub(crate) mod function;
mod key;
pub(crate) mod modality;
pub(crate) mod polarity;
pub(crate) mod table;

pub(crate) use key::Key;
