//! Cases of the room, and its measure on attributions that others marked.

mod cases;
mod polnear;
mod tables;
mod turns;

use super::{Speech, attribute};
use crate::{
    segment::{self, Segments},
    source::{self, Account},
    syntax,
};

/// An account read as far as speech.
struct Told {
    /// The words of the account.
    text: String,
    segments: Segments,
    speech: Speech,
}

fn read(account: Account) -> Told {
    let (wording, layout) = source::read(&account);
    let segments = segment::split(wording.text(), &layout);
    let trees = syntax::trees(wording.text(), &segments);
    let speech = attribute(&wording, &segments, &trees);
    Told { text: wording.text().to_owned(), segments, speech }
}

fn told(text: &str) -> Told {
    read(Account::new("case", text).expect("a case is short"))
}
