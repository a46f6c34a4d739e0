//! What class a word has, and how two words relate. Knows no document.

mod added;
mod apart;
pub(crate) mod calendar;
pub(crate) mod collective;
pub(crate) mod commitment;
pub(crate) mod condition;
pub(crate) mod course;
pub(crate) mod deeds;
pub(crate) mod english;
pub(crate) mod exclusives;
pub(crate) mod function;
mod key;
pub(crate) mod modality;
pub(crate) mod nations;
pub(crate) mod numerals;
pub(crate) mod opposites;
pub(crate) mod organisations;
pub(crate) mod phrasal;
pub(crate) mod polarity;
mod relation;
pub(crate) mod reporting;
pub(crate) mod revision;
pub(crate) mod spelling;
pub(crate) mod synonyms;
pub(crate) mod table;
pub(crate) mod title;
pub(crate) mod transfer;
pub(crate) mod units;
pub(crate) mod wordnet;
pub(crate) mod works;

pub(crate) use apart::are_apart_places;
pub(crate) use key::Key;
pub use relation::Lexicon;
pub(crate) use relation::{Kinship, Lexeme, is_common_noun, is_nation, is_symmetric, key, lemma, proper_name};
