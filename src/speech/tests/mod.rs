//! Cases of the room, and its measure on attributions that others marked.

mod accounts;
mod cases;
mod polnear;

use super::{Speech, attribute};
use crate::{
    segment::{self, Segments},
    source::{self, Account},
    syntax::Parser,
    syntax::Tree,
};

/// An account read as far as speech.
struct Told {
    account: Account,
    segments: Segments,
    speech: Speech,
}

fn read(account: Account) -> Told {
    let segments = segment::split(account.text(), &source::lay_out(account.text()));
    let trees = trees(account.text(), &segments);
    let speech = attribute(&account, &segments, &trees);
    Told { account, segments, speech }
}

fn trees(text: &str, segments: &Segments) -> Vec<Tree> {
    let mut parser = Parser::default();
    let tree = |sentence: &segment::Sentence| {
        let tokens = &segments.tokens[sentence.tokens.start as usize..sentence.tokens.end as usize];
        let forms: Vec<_> = tokens.iter().map(|token| token.form(text)).collect();
        let words: Vec<&str> = forms.iter().map(AsRef::as_ref).collect();
        let mut tree = Tree::default();
        parser.parse(&words, &mut tree);
        tree
    };
    segments.sentences.iter().map(tree).collect()
}

fn told(text: &str) -> Told {
    read(Account::new("case", text).expect("a case is short"))
}
