//! The formats in which accounts come, and the readers that take the words out of each.
//!
//! A plain text is read where it stands. From a marked-up one a reading copy is made: the words without the markup, the characters
//! that entities stand for, and for every byte of the copy where it stands in the file. So every later room reads plain text, whatever
//! the file was, and all that is reported is a place in the file.

mod detect;
mod entity;
mod html;
mod markdown;
mod markup;
mod scribe;
mod tag;
mod tei;
#[cfg(test)]
mod tests;
mod transcript;

use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Account;
use super::layout::{self, Layout};
use super::wording::Wording;
use crate::error::Error;
use scribe::Scribe;
pub(crate) use transcript::is_speaker_label;

/// The format of an account's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Format {
    /// Words, and marks such as an editor types: square brackets, page numbers, a heading on a line of its own.
    Plain,
    /// Pages of numbered lines with questions, answers and speakers, as court reporters make them. Sentences run on over lines and
    /// pages; what stands on no numbered line is the page's own. Passages are cited as `12:5-9`. "Q." and "A." are the examiner and the
    /// witness, whom "BY MR. LIND:" and "JANE DOE, having been sworn ..." name.
    Transcript,
    /// CommonMark with tables, strikethrough, footnotes, fields at the head, and HTML. Code and notes are not read.
    Markdown,
    /// A page of the web, or a piece of one, however broken. Scripts, styles and navigation are not read; `<del>` and `<s>` strike
    /// out, `<ins>` inserts, raised numbers refer to notes.
    Html,
    /// XML as the Text Encoding Initiative describes it and volumes of diplomatic papers use it. The header and notes are not read;
    /// `<pb>` begins a page, by which passages are cited (`p. 274`); `<del>` strikes out, `<supplied>` inserts, `<gap>` withholds.
    Tei,
}

impl Format {
    /// Every format.
    pub const ALL: &[Format] = &[Format::Plain, Format::Transcript, Format::Markdown, Format::Html, Format::Tei];

    /// The name by which options call the format.
    pub fn name(self) -> &'static str {
        match self {
            Format::Plain => "plain",
            Format::Transcript => "transcript",
            Format::Markdown => "markdown",
            Format::Html => "html",
            Format::Tei => "tei",
        }
    }

    /// The format of that name.
    pub fn from_name(name: &str) -> Option<Format> {
        Format::ALL.iter().copied().find(|format| format.name() == name)
    }

    /// The format that a text looks like. In doubt it is plain: a sign or two of markup does not make a format.
    pub fn of(text: &str) -> Format {
        detect::detect(text)
    }
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(name: &str) -> Result<Format, Error> {
        Format::from_name(name).ok_or_else(|| Error::unknown_format(name))
    }
}

/// What a text says of itself outside of its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stated {
    pub author: Option<String>,
    pub date: Option<Date>,
}

/// The words of an account and how they are laid out, by the format that was named or that the text looks like.
pub(crate) fn read(account: &Account) -> (Wording<'_>, Layout) {
    let text = account.text();
    let format = account.format().unwrap_or_else(|| Format::of(text));
    let mut scribe = Scribe::new(text);
    match format {
        Format::Plain => return (Wording::plain(account), layout::lay_out(text)),
        Format::Transcript => match transcript::pages(text) {
            // What was said to be a transcript and has no numbered lines can only be read as it stands.
            None => return (Wording::plain(account), layout::lay_out(text)),
            Some(pages) => transcript::copy(&mut scribe, &pages),
        },
        Format::Markdown => markdown::copy(&mut scribe),
        Format::Html => html::copy(&mut scribe),
        Format::Tei => tei::copy(&mut scribe),
    }
    scribe.finish(account, format)
}

/// The words of an account alone.
pub(crate) fn wording(account: &Account) -> Wording<'_> {
    match account.format().unwrap_or_else(|| Format::of(account.text())) {
        Format::Plain => Wording::plain(account),
        _ => read(account).0,
    }
}

/// Where the words of the file begin, after a byte order mark.
fn beginning(text: &str) -> usize {
    text.len() - text.trim_start_matches('\u{feff}').len()
}

/// Takes a name that a text gives as its author's, unless it is too long for one or is the name of an account ("admin") or a body.
fn name_author(stated: &mut Stated, name: &str) {
    let words: Vec<&str> = name.split_whitespace().collect();
    let named = |word: &&str| word.chars().all(|c| c.is_alphabetic() || ".'’-,".contains(c));
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    if (2..=5).contains(&words.len())
        && words.iter().all(named)
        && words.first().is_some_and(capital)
        && words.last().is_some_and(capital)
    {
        stated.author = stated.author.take().or_else(|| Some(words.join(" ")));
    }
}
