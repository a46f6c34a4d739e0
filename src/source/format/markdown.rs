//! Copies the words out of Markdown.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::beginning;
use super::html;
use super::markup::{Markup, flow, strike_out};
use super::scribe::Scribe;
use crate::source::layout::{MarkKind, Role};

/// Copies the words of a text.
pub(super) fn copy(scribe: &mut Scribe<'_>) {
    let (file, start) = (scribe.file, beginning(scribe.file));
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut walk = Walk { scribe, markup: Markup::new(html::effect), left_out: 0, struck: vec![], items: 0, copied: false };
    for (event, range) in Parser::new_ext(&file[start..], options).into_offset_iter() {
        walk.event(event, range.start + start..range.end + start);
    }
}

struct Walk<'s, 'a> {
    scribe: &'s mut Scribe<'a>,
    /// Tags of HTML among the Markdown.
    markup: Markup,
    /// How many things that are not read stand around the place.
    left_out: usize,
    /// Where passages that are struck out begin in the file and in the copy.
    struck: Vec<(usize, usize)>,
    /// How many items of lists stand around the place.
    items: usize,
    /// The block of HTML around the place has been copied as a whole.
    copied: bool,
}

impl Walk<'_, '_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::FootnoteReference(_) => self.scribe.leave_out(range, MarkKind::Footnote),
            _ if self.left_out > 0 => {}
            Event::Text(words) => self.words(&words, range),
            Event::Code(words) => self.code(&words, range),
            Event::Html(_) if self.copied => {}
            Event::Html(_) | Event::InlineHtml(_) => self.markup.feed(self.scribe, range),
            Event::SoftBreak => self.scribe.space(range),
            Event::HardBreak => self.scribe.line_break(range),
            Event::Rule => self.scribe.part(),
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    /// Text as it stands in the file, or with what stands for it there.
    fn words(&mut self, words: &str, range: Range<usize>) {
        if self.scribe.file.get(range.clone()) == Some(words) {
            flow(self.scribe, range);
        } else {
            self.scribe.instead(range, words);
        }
    }

    /// Words set as code, without the signs around them.
    fn code(&mut self, words: &str, range: Range<usize>) {
        let found = self.scribe.file.get(range.clone()).and_then(|code| code.find(words));
        match found.map(|at| range.start + at) {
            Some(start) => self.words(words, start..start + words.len()),
            None => self.words(words, range),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::FootnoteDefinition(_) => self.pass_over(range, Some(MarkKind::Footnote)),
            Tag::CodeBlock(_) => self.pass_over(range, Some(MarkKind::Heading)),
            Tag::MetadataBlock(_) => {
                fields(self.scribe, range.clone());
                self.pass_over(range, Some(MarkKind::Heading));
            }
            Tag::Image { .. } => self.left_out += 1,
            Tag::Strikethrough => self.struck.push((range.start, self.scribe.len())),
            Tag::Heading { .. } => self.block(Role::Heading),
            Tag::Item => {
                self.items += 1;
                self.block(Role::Text);
            }
            Tag::HtmlBlock => self.html(range),
            tag if is_block(tag.to_end()) => self.block(Role::Text),
            _ => {}
        }
    }

    /// A block of HTML is copied as a whole, as its elements may go over several lines; in a quotation, where its lines have signs
    /// before them, line by line.
    fn html(&mut self, range: Range<usize>) {
        self.block(Role::Text);
        let quoted = self.scribe.file[range.clone()].lines().skip(1).any(|line| line.trim_start().starts_with('>'));
        if self.left_out == 0 && !quoted {
            self.copied = true;
            self.markup.feed(self.scribe, range);
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::FootnoteDefinition | TagEnd::CodeBlock | TagEnd::MetadataBlock(_) | TagEnd::Image => {
                self.left_out = self.left_out.saturating_sub(1);
            }
            TagEnd::HtmlBlock => {
                self.copied = false;
                self.block(Role::Text);
            }
            TagEnd::Strikethrough => {
                if let Some((file, copy)) = self.struck.pop() {
                    strike_out(self.scribe, copy, file..range.end);
                }
            }
            TagEnd::Item => {
                self.scribe.part();
                self.items = self.items.saturating_sub(1);
                self.block(Role::Text);
            }
            tag if is_block(tag) => self.block(Role::Text),
            _ => {}
        }
    }

    /// What is not read: a block that has its own end.
    fn pass_over(&mut self, range: Range<usize>, kind: Option<MarkKind>) {
        self.block(Role::Text);
        self.left_out += 1;
        if let Some(kind) = kind.filter(|_| self.left_out == 1) {
            self.scribe.leave_out(trimmed(self.scribe.file, range), kind);
        }
    }

    fn block(&mut self, role: Role) {
        self.scribe.part();
        (self.markup.role, self.markup.item) = (role, self.items > 0);
        (self.scribe.role, self.scribe.item) = (role, self.items > 0);
    }
}

fn is_block(tag: TagEnd) -> bool {
    !matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image | TagEnd::Strikethrough)
}

/// The range without the white space at its end.
fn trimmed(file: &str, range: Range<usize>) -> Range<usize> {
    let length = file.get(range.clone()).map_or(range.len(), |text| text.trim_end().len());
    range.start..range.start + length
}

/// The fields before a text: "author: Ann Lee", "date: 2021-05-03".
fn fields(scribe: &mut Scribe<'_>, range: Range<usize>) {
    for line in scribe.file.get(range).unwrap_or_default().lines() {
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim().trim_matches(['"', '\'']);
        if name.eq_ignore_ascii_case("author") {
            super::name_author(&mut scribe.stated, value);
        } else if name.eq_ignore_ascii_case("date") {
            scribe.stated.date = scribe.stated.date.or_else(|| value.get(..10)?.parse().ok());
        }
    }
}
