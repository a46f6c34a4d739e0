//! Cases of the room, and its measure on attributions that others marked.

mod cases;
mod polnear;
mod tables;

use super::{Speech, attribute};
use crate::{
    segment::{self, Segments},
    source::{self, Account},
    syntax,
};

/// An account read as far as speech.
struct Told {
    account: Account,
    segments: Segments,
    speech: Speech,
}

fn read(account: Account) -> Told {
    let segments = segment::split(account.text(), &source::lay_out(account.text()));
    let trees = syntax::trees(account.text(), &segments);
    let speech = attribute(&account, &segments, &trees);
    Told { account, segments, speech }
}

fn told(text: &str) -> Told {
    read(Account::new("case", text).expect("a case is short"))
}
