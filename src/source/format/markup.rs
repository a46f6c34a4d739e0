//! Copies the words out of HTML and XML: one walk over the tags, with what the elements of each vocabulary do.

use std::ops::Range;

use super::entity;
use super::scribe::Scribe;
use super::tag::{Name, Piece, Pieces, Tag};
use crate::source::layout::{self, MarkKind, Role};

/// What an element does to the words in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Nothing.
    Inline,
    /// Parts paragraphs.
    Block,
    /// Parts paragraphs, and its words are of that role.
    Framed(Role),
    /// The same for a title, in which no other block can stand: one that was not closed ends there.
    Title,
    Item,
    /// Breaks a line.
    Line,
    /// Is not read; what is in it is no markup.
    Raw,
    /// Is not read, and marked so.
    Dropped(Option<MarkKind>),
    Struck,
    Inserted,
    /// The reader sees quotation marks around it.
    Quoted,
    /// Its white space is the text's own.
    Kept,
    /// Raised signs, which may refer to a note.
    Raised,
    /// A page begins.
    Page,
    /// Says that the source has more than is given.
    Withheld,
    /// Readings of one passage.
    Choice,
    /// A date in words, with what it is in numbers.
    Dated,
    /// What the text says of itself.
    Stated,
}

/// An element whose end matters.
struct Open {
    name: Name,
    effect: Effect,
    /// Where it begins in the file and in the copy.
    file: usize,
    copy: usize,
}

/// Elements deeper than this have no effect on their words, as no prose is nested so deeply.
const DEEPEST: usize = 64;

/// What an element does, of which those around it may decide.
type Vocabulary = fn(&Tag<'_>, &[Effect]) -> Effect;

/// The walk, which can be fed one part of a file after the other.
pub(super) struct Markup {
    vocabulary: Vocabulary,
    open: Vec<Open>,
    around: Vec<Effect>,
    /// The role of words outside of any element that says one.
    pub role: Role,
    pub item: bool,
}

impl Markup {
    pub fn new(vocabulary: Vocabulary) -> Markup {
        Markup { vocabulary, open: vec![], around: vec![], role: Role::Text, item: false }
    }

    /// Copies a part of the file.
    pub fn feed(&mut self, scribe: &mut Scribe<'_>, range: Range<usize>) {
        let mut pieces = Pieces::new(scribe.file, range);
        // An element that is not read and never closed would swallow the rest: then none is left out any more.
        let mut forgiving = false;
        while let Some((piece, range)) = pieces.next() {
            match piece {
                Piece::Text => self.text(scribe, range),
                Piece::Verbatim => self.words(scribe, range),
                Piece::Aside => {}
                Piece::Close(name) => self.close(scribe, name, range),
                Piece::Open(tag) => match (self.vocabulary)(&tag, &self.around) {
                    Effect::Dropped(kind) if !tag.empty && !forgiving => {
                        let after = pieces.at;
                        match skip(&mut pieces, tag.name) {
                            Some(end) => self.drop(scribe, range.start..end, kind),
                            None => {
                                (pieces.at, forgiving) = (after, true);
                                self.block(scribe);
                            }
                        }
                    }
                    Effect::Raw if !tag.empty => {
                        pieces.skip_to_end_of(tag.name);
                    }
                    effect => self.open(scribe, &tag, effect, range),
                },
            }
        }
    }

    fn drop(&self, scribe: &mut Scribe<'_>, range: Range<usize>, kind: Option<MarkKind>) {
        if let Some(kind) = kind {
            scribe.leave_out(range, kind);
        }
    }

    fn text(&self, scribe: &mut Scribe<'_>, range: Range<usize>) {
        let bytes = scribe.file.as_bytes();
        let mut at = range.start;
        while let Some(length) = bytes[at..range.end].iter().position(|&byte| byte == b'&') {
            self.words(scribe, at..at + length);
            at += length;
            let reference = entity::decode(&scribe.file[at..range.end]);
            let end = at + reference.map_or(1, |(_, length)| length);
            match reference {
                // A place where a word may be hyphenated is no part of it.
                Some(('\u{ad}', _)) => {}
                Some((c, _)) => scribe.instead(at..end, c.encode_utf8(&mut [0; 4])),
                None => scribe.verbatim(at..end),
            }
            at = end;
        }
        self.words(scribe, at..range.end);
    }

    /// Words without references.
    fn words(&self, scribe: &mut Scribe<'_>, range: Range<usize>) {
        if self.around.contains(&Effect::Kept) {
            scribe.keep_lines();
            return scribe.verbatim(range);
        }
        flow(scribe, range);
    }

    fn open(&mut self, scribe: &mut Scribe<'_>, tag: &Tag<'_>, effect: Effect, range: Range<usize>) {
        match effect {
            Effect::Inline | Effect::Raw => {}
            Effect::Dropped(kind) if tag.empty => self.drop(scribe, range, kind),
            Effect::Block | Effect::Dropped(_) => self.block(scribe),
            Effect::Withheld => scribe.leave_out(range, MarkKind::Redacted),
            Effect::Line => scribe.line_break(range),
            Effect::Page => page(scribe, tag, range),
            Effect::Stated => stated(scribe, tag),
            Effect::Choice | Effect::Inserted | Effect::Quoted | Effect::Raised | Effect::Struck if tag.empty => {}
            Effect::Dated if tag.empty => dated(scribe, tag),
            _ if tag.empty => self.block(scribe),
            _ => self.enter(scribe, tag, effect, range),
        }
    }

    fn enter(&mut self, scribe: &mut Scribe<'_>, tag: &Tag<'_>, effect: Effect, range: Range<usize>) {
        match effect {
            Effect::Framed(_) | Effect::Title | Effect::Item | Effect::Kept => self.block(scribe),
            Effect::Quoted => scribe.instead(range.clone(), "“"),
            Effect::Dated => dated(scribe, tag),
            _ => {}
        }
        if self.open.len() < DEEPEST {
            self.open.push(Open { name: tag.name, effect, file: range.start, copy: scribe.len() });
            self.around.push(effect);
        }
        self.settle(scribe);
    }

    /// Ends the paragraph, and a title that nobody closed.
    fn block(&mut self, scribe: &mut Scribe<'_>) {
        scribe.part();
        if self.around.last() == Some(&Effect::Title) {
            self.open.pop();
            self.around.pop();
        }
        self.settle(scribe);
    }

    /// What the words are from here on.
    fn settle(&self, scribe: &mut Scribe<'_>) {
        let role = self.around.iter().rev().find_map(|effect| match effect {
            Effect::Framed(role) => Some(*role),
            Effect::Title => Some(Role::Heading),
            _ => None,
        });
        scribe.role = role.unwrap_or(self.role);
        scribe.item = self.item || self.around.contains(&Effect::Item);
    }

    fn close(&mut self, scribe: &mut Scribe<'_>, name: Name, range: Range<usize>) {
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else {
            if is_block(name, self.vocabulary, &self.around) {
                self.block(scribe);
            }
            return;
        };
        let open = self.open.remove(at);
        self.around.remove(at);
        match open.effect {
            Effect::Struck => strike(scribe, &open, range),
            Effect::Inserted => scribe.mark(open.copy, MarkKind::Inserted),
            Effect::Quoted => scribe.instead(range, "”"),
            Effect::Raised => lower(scribe, &open, range),
            Effect::Choice | Effect::Dated => {}
            _ => scribe.part(),
        }
        self.settle(scribe);
    }
}

/// The end of the element in which the pieces stand, with all others of its name in it.
fn skip(pieces: &mut Pieces<'_>, name: Name) -> Option<usize> {
    let mut depth = 1;
    while let Some((piece, range)) = pieces.next() {
        match piece {
            Piece::Open(tag) if tag.name == name && !tag.empty => depth += 1,
            Piece::Close(closed) if closed == name => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(range.end);
        }
    }
    None
}

/// Whether the end of an element that was not kept ends a paragraph.
fn is_block(name: Name, vocabulary: Vocabulary, around: &[Effect]) -> bool {
    matches!(vocabulary(&Tag::bare(name), around), Effect::Block | Effect::Framed(_) | Effect::Item | Effect::Title)
}

/// Copies words, white space as single spaces.
pub(super) fn flow(scribe: &mut Scribe<'_>, range: Range<usize>) {
    let bytes = scribe.file.as_bytes();
    let mut at = range.start;
    while at < range.end {
        let word = bytes[at..range.end].iter().position(u8::is_ascii_whitespace).unwrap_or(range.end - at);
        scribe.verbatim(at..at + word);
        at += word;
        let space = bytes[at..range.end].iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(range.end - at);
        if space > 0 {
            scribe.space(at..at + space);
        }
        at += space;
    }
}

/// A passage struck out: whole sentences are read, and known to be struck out by their mark; other words are not.
fn strike(scribe: &mut Scribe<'_>, open: &Open, range: Range<usize>) {
    strike_out(scribe, open.copy, open.file..range.end);
}

/// Strikes out what was copied since.
pub(super) fn strike_out(scribe: &mut Scribe<'_>, copy: usize, file: Range<usize>) {
    if scribe.since(copy).trim().is_empty() {
        return;
    }
    if scribe.has_parted(copy) || layout::ends_sentence(scribe.since(copy).trim_end()) {
        scribe.mark(copy, MarkKind::StruckOut);
    } else {
        scribe.withdraw(copy, file, MarkKind::StruckOut);
    }
}

/// A raised number or letter behind a word refers to a note; "27th" and "10 to the sixth" do not.
fn lower(scribe: &mut Scribe<'_>, open: &Open, range: Range<usize>) {
    let sign = scribe.since(open.copy).trim().trim_matches(['[', ']', '(', ')']);
    let numbered = !sign.is_empty() && sign.len() <= 3 && sign.bytes().all(|byte| byte.is_ascii_digit());
    let lettered = sign.len() == 1 && sign.bytes().all(|byte| byte.is_ascii_lowercase());
    let signed = !sign.is_empty() && sign.chars().all(|c| "*†‡§".contains(c));
    let before = scribe.before(open.copy);
    if (numbered || lettered || signed) && layout::refers(before) && !scribe.has_parted(open.copy) {
        scribe.withdraw(open.copy, open.file..range.end, MarkKind::Footnote);
    }
}

fn page(scribe: &mut Scribe<'_>, tag: &Tag<'_>, range: Range<usize>) {
    let name = tag.attribute("n").unwrap_or_default().trim_matches(|c: char| "[]() ".contains(c));
    if !name.is_empty() && name.len() <= 16 {
        scribe.cited.page(range.start, name);
    }
    scribe.leave_out(range, MarkKind::Page);
}

/// "1962-10-27", also with a time behind it.
fn dated(scribe: &mut Scribe<'_>, tag: &Tag<'_>) {
    let date = ["when", "from"].iter().find_map(|name| tag.attribute(name)).and_then(|value| value.get(..10)?.parse().ok());
    scribe.stated.date = scribe.stated.date.or(date);
}

/// `<meta name="author" content="...">` and its like.
fn stated(scribe: &mut Scribe<'_>, tag: &Tag<'_>) {
    let Some(name) = tag.attribute("name").or_else(|| tag.attribute("property")) else { return };
    let content = tag.attribute("content").unwrap_or_default().trim();
    match name.to_ascii_lowercase().as_str() {
        "author" | "dc.creator" | "dcterms.creator" => super::name_author(&mut scribe.stated, content),
        "date" | "dc.date" | "dcterms.date" | "dcterms.created" => {
            scribe.stated.date = scribe.stated.date.or_else(|| content.get(..10)?.parse().ok());
        }
        _ => {}
    }
}
