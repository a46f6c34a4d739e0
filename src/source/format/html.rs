//! What the elements of HTML do.

use super::beginning;
use super::markup::{Effect, Markup};
use super::scribe::Scribe;
use super::tag::Tag;

/// Copies the words of a page.
pub(super) fn copy(scribe: &mut Scribe<'_>) {
    let range = beginning(scribe.file)..scribe.file.len();
    Markup::new(effect).feed(scribe, range);
}

/// What an element does. One that is not known does nothing.
pub(super) fn effect(tag: &Tag<'_>, _around: &[Effect]) -> Effect {
    match tag.name.as_str() {
        "script" | "style" | "template" | "textarea" | "xmp" | "noembed" | "noframes" => Effect::Raw,
        "audio" | "button" | "canvas" | "datalist" | "iframe" | "math" | "nav" | "noscript" | "object" | "select" | "svg"
        | "video" => Effect::Dropped(None),
        "title" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "caption" | "legend" | "summary" => Effect::Title,
        "li" => Effect::Item,
        "br" => Effect::Line,
        "pre" | "listing" => Effect::Kept,
        "del" | "s" | "strike" => Effect::Struck,
        "ins" => Effect::Inserted,
        "q" => Effect::Quoted,
        "sup" => Effect::Raised,
        "meta" => Effect::Stated,
        "address" | "article" | "aside" | "blockquote" | "body" | "center" | "dd" | "details" | "dialog" | "dir" | "div"
        | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "head" | "header" | "hgroup" | "hr"
        | "html" | "main" | "menu" | "ol" | "option" | "p" | "search" | "section" | "table" | "tbody" | "td" | "tfoot" | "th"
        | "thead" | "tr" | "ul" => Effect::Block,
        _ => Effect::Inline,
    }
}

/// Whether an element stands for itself among paragraphs, so that a text that begins with it may be a page.
pub(super) fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        effect(tag, &[]),
        Effect::Inline | Effect::Line | Effect::Struck | Effect::Inserted | Effect::Quoted | Effect::Raised
    )
}
