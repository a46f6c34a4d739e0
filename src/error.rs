//! The one error type: opaque, with a plain sentence that names what and where.

use std::path::{Path, PathBuf};

/// Why an account could not be made, or a file not be read.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Kind);

#[derive(Debug, thiserror::Error)]
enum Kind {
    #[error("account \"{id}\" has {bytes} bytes; 4294967295 is the most that can be read")]
    TooLong { id: String, bytes: usize },
    #[error("{} is not UTF-8: byte {offset} begins no character", path.display())]
    NotUtf8 { path: PathBuf, offset: usize },
    #[error("{name} is {value}, which is out of range")]
    OutOfRange { name: &'static str, value: f64 },
    #[error("{name:?} is no format; the formats are plain, transcript, markdown, html and tei")]
    UnknownFormat { name: String },
    #[error(
        "line {number} of the lexicon, {line:?}, is not a relation (synonym, opposite, exclusive or kind) and two words, with tabs between"
    )]
    BadWord { number: usize, line: String },
    #[error("line {number} of the dismissals, {line:?}, does not begin with the id of a finding")]
    BadDismissal { number: usize, line: String },
    #[error("{} cannot be written: {cause}", path.display())]
    Unwritable { path: PathBuf, cause: std::io::Error },
    #[error("{} {fault}", path.display())]
    BadIndex { path: PathBuf, fault: &'static str },
    #[error("{} cannot be read: {cause}", path.display())]
    Unreadable { path: PathBuf, cause: std::io::Error },
}

impl Error {
    pub(crate) fn too_long(id: &str, bytes: usize) -> Error {
        Kind::TooLong { id: id.to_owned(), bytes }.into()
    }

    pub(crate) fn out_of_range(name: &'static str, value: f64) -> Error {
        Kind::OutOfRange { name, value }.into()
    }

    pub(crate) fn not_utf8(path: &Path, offset: usize) -> Error {
        Kind::NotUtf8 { path: path.to_owned(), offset }.into()
    }

    pub(crate) fn unreadable(path: &Path, cause: std::io::Error) -> Error {
        Kind::Unreadable { path: path.to_owned(), cause }.into()
    }

    pub(crate) fn bad_dismissal(number: usize, line: &str) -> Error {
        Kind::BadDismissal { number, line: line.to_owned() }.into()
    }

    pub(crate) fn unwritable(path: &Path, cause: std::io::Error) -> Error {
        Kind::Unwritable { path: path.to_owned(), cause }.into()
    }

    pub(crate) fn bad_index(path: &Path, fault: &'static str) -> Error {
        Kind::BadIndex { path: path.to_owned(), fault }.into()
    }

    pub(crate) fn unknown_format(name: &str) -> Error {
        Kind::UnknownFormat { name: name.to_owned() }.into()
    }

    pub(crate) fn bad_word(number: usize, line: &str) -> Error {
        Kind::BadWord { number, line: line.to_owned() }.into()
    }
}
