//! What the elements of the Text Encoding Initiative do, as the volumes of diplomatic papers use them.

use super::beginning;
use super::markup::{Effect, Markup};
use super::scribe::Scribe;
use super::tag::{Piece, Pieces, Tag};
use crate::source::layout::{MarkKind, Role};

/// Copies the words of a document.
pub(super) fn copy(scribe: &mut Scribe<'_>) {
    let range = beginning(scribe.file)..scribe.file.len();
    header(scribe);
    Markup::new(effect).feed(scribe, range);
}

/// What an element does. One that is not known does nothing.
fn effect(tag: &Tag<'_>, around: &[Effect]) -> Effect {
    match tag.name.as_str() {
        "teiheader" | "figdesc" | "fw" => Effect::Dropped(None),
        "note" => Effect::Dropped(Some(MarkKind::Footnote)),
        "sic" | "orig" | "abbr" if around.last() == Some(&Effect::Choice) => Effect::Dropped(None),
        "choice" => Effect::Choice,
        "head" => Effect::Title,
        "opener" | "dateline" | "salute" | "byline" | "docauthor" | "docdate" | "doctitle" | "titlepage" | "trailer" => {
            Effect::Framed(Role::Heading)
        }
        "signed" => Effect::Framed(Role::Signature),
        "item" => Effect::Item,
        "lb" if tag.attribute("break") == Some("no") => Effect::Inline,
        "lb" => Effect::Line,
        "pb" => Effect::Page,
        "del" => Effect::Struck,
        "supplied" | "add" => Effect::Inserted,
        "gap" | "redaction" => withheld(tag),
        "date" if around.contains(&Effect::Framed(Role::Heading)) => Effect::Dated,
        "hi" => rendered(tag.attribute("rend").unwrap_or_default()),
        "ab" | "argument" | "attachment" | "back" | "body" | "cell" | "cit" | "closer" | "div" | "div1" | "div2" | "div3"
        | "epigraph" | "figure" | "floatingtext" | "front" | "group" | "l" | "lg" | "list" | "p" | "postscript" | "row"
        | "sp" | "speaker" | "table" | "tei" | "text" => Effect::Block,
        "quote" if tag.attribute("rend").is_some_and(|rend| rend.contains("block")) => Effect::Block,
        _ => Effect::Inline,
    }
}

/// Text that the source does not give: an empty element, or one around a description.
fn withheld(tag: &Tag<'_>) -> Effect {
    if tag.empty { Effect::Withheld } else { Effect::Dropped(Some(MarkKind::Redacted)) }
}

fn rendered(rend: &str) -> Effect {
    if ["strikethrough", "line-through", "strike"].iter().any(|name| rend.contains(name)) {
        Effect::Struck
    } else if rend.starts_with("sup") {
        Effect::Raised
    } else {
        Effect::Inline
    }
}

/// The header names the author of what follows, unless it names several, or an editor: who edits a volume did not write what is in it.
fn header(scribe: &mut Scribe<'_>) {
    let file = scribe.file;
    let Some(start) = file.get(..file.floor_char_boundary(HEADER)).and_then(|top| top.find("<teiHeader")) else { return };
    let end = file[start..].find("</teiHeader").map_or(start, |length| start + length);
    let mut pieces = Pieces::new(file, start..end);
    let (mut inside, mut authors, mut edited) = (false, vec![], false);
    while let Some((piece, range)) = pieces.next() {
        match piece {
            Piece::Open(tag) if tag.name.as_str() == "author" => {
                authors.push(String::new());
                inside = !tag.empty;
            }
            Piece::Open(tag) => edited |= tag.name.as_str() == "editor",
            Piece::Close(name) if name.as_str() == "author" => inside = false,
            // What the source was taken from may have authors of its own.
            Piece::Close(name) if name.as_str() == "titlestmt" => break,
            Piece::Text if inside => {
                authors.iter_mut().last().into_iter().for_each(|author| author.push_str(&file[range.clone()]))
            }
            _ => {}
        }
    }
    if let ([author], false) = (authors.as_slice(), edited) {
        super::name_author(&mut scribe.stated, author);
    }
}

/// A header begins within so many bytes.
const HEADER: usize = 4096;
