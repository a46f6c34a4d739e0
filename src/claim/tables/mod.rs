//! Tables of sentences with what must be read in them, a file each in `cases` beside this folder.

mod facets;
mod operators;

use super::{Reading, extract};
use crate::source::{self, Account};
use crate::{segment, speech, syntax};

/// Reads a text as far as its claims, and looks at them.
fn read<T>(text: &str, look: impl Fn(&Reading) -> T) -> T {
    let account = Account::new("case", text).expect("a case is short");
    let (wording, layout) = source::read(&account);
    let segments = segment::split(wording.text(), &layout);
    let trees = syntax::trees(wording.text(), &segments);
    let speech = speech::attribute(&wording, &segments, &trees);
    look(&extract(wording, segments, &trees, speech))
}
