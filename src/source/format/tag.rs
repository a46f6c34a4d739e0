//! The tags of HTML and XML, one after the other, whatever the markup is like.
//!
//! A crate that reads HTML as browsers do builds a tree and loses where the bytes were; those that read XML stop at the first fault.
//! What is needed here is less: where each tag begins and ends, in one pass, on any text.

use std::ops::Range;

/// The name of an element: small letters, without a prefix.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    bytes: [u8; Name::LONGEST],
    length: u8,
}

impl Name {
    /// Longer names are cut: no element that matters has one.
    const LONGEST: usize = 15;

    fn new(name: &str) -> Name {
        let local = name.rsplit(':').next().unwrap_or(name);
        let mut bytes = [0; Name::LONGEST];
        let mut length = 0;
        for byte in local.bytes().take(Name::LONGEST) {
            bytes[usize::from(length)] = byte.to_ascii_lowercase();
            length += 1;
        }
        Name { bytes, length }
    }

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.length)]).unwrap_or_default()
    }
}

/// A tag that opens an element.
#[derive(Clone, Copy)]
pub(super) struct Tag<'a> {
    pub name: Name,
    attributes: &'a str,
    /// The element has no content: "<pb/>".
    pub empty: bool,
}

impl<'a> Tag<'a> {
    /// A tag of which nothing is known but its name.
    pub fn bare(name: Name) -> Tag<'a> {
        Tag { name, attributes: "", empty: false }
    }

    /// The value of an attribute, as it is written.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/' || c == '=');
            let length = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '/').unwrap_or(rest.len());
            if length == 0 {
                return None;
            }
            let (found, after) = rest.split_at(length);
            let (value, next) = match after.trim_start().strip_prefix('=') {
                Some(value) => split_value(value.trim_start()),
                None => ("", after),
            };
            if found.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = next;
        }
    }
}

/// A value at the beginning of the text, and what follows it.
fn split_value(text: &str) -> (&str, &str) {
    match text.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        Some(quote) => text[1..].split_once(quote).unwrap_or((&text[1..], "")),
        None => text.split_at(text.find(char::is_whitespace).unwrap_or(text.len())),
    }
}

/// A piece of marked-up text.
#[derive(Clone, Copy)]
pub(super) enum Piece<'a> {
    Text,
    /// Text in which nothing is markup.
    Verbatim,
    Open(Tag<'a>),
    Close(Name),
    /// A comment, an instruction, a declaration.
    Aside,
}

/// Reads the pieces of a part of a file.
#[derive(Clone)]
pub(super) struct Pieces<'a> {
    file: &'a str,
    pub at: usize,
    end: usize,
    /// What was looked for in vain once is not there further on, either.
    no_quote_end: bool,
    no_aside_end: [bool; 3],
}

/// A quotation mark in a tag that no other closes.
struct Unclosed;

/// What begins an aside, and what ends it.
const ASIDES: [(&str, &str); 3] = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];

impl<'a> Pieces<'a> {
    pub fn new(file: &'a str, range: Range<usize>) -> Pieces<'a> {
        Pieces { file, at: range.start, end: range.end, no_quote_end: false, no_aside_end: [false; 3] }
    }

    /// The next piece, and where its content stands.
    pub fn next(&mut self) -> Option<(Piece<'a>, Range<usize>)> {
        if self.at >= self.end {
            return None;
        }
        let start = self.at;
        if let Some(found) = self.markup(start) {
            return Some(found);
        }
        // What begins no markup is text, and so is all up to the next sign that may.
        let mut at = start + 1;
        while let Some(sign) = self.find(at, b'<') {
            at = sign;
            if self.begins_markup(sign) {
                break;
            }
            at += 1;
        }
        self.at = self.find(at, b'<').unwrap_or(self.end);
        Some((Piece::Text, start..self.at))
    }

    /// Goes on where an element ends in which no tag counts: "<script>".
    pub fn skip_to_end_of(&mut self, name: Name) {
        while let Some(sign) = self.find(self.at, b'<') {
            let rest = &self.file.as_bytes()[sign..self.end];
            let tail = rest.get(2..2 + name.as_str().len());
            if rest.get(1) == Some(&b'/') && tail.is_some_and(|tail| tail.eq_ignore_ascii_case(name.as_str().as_bytes())) {
                self.at = sign;
                return;
            }
            self.at = sign + 1;
        }
        self.at = self.end;
    }

    fn find(&self, from: usize, byte: u8) -> Option<usize> {
        self.file.as_bytes()[from.min(self.end)..self.end].iter().position(|&b| b == byte).map(|at| from + at)
    }

    fn begins_markup(&self, sign: usize) -> bool {
        let next = self.file.as_bytes()[..self.end].get(sign + 1);
        next.is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?'))
    }

    fn markup(&mut self, start: usize) -> Option<(Piece<'a>, Range<usize>)> {
        if self.file.as_bytes()[start] != b'<' || !self.begins_markup(start) {
            return None;
        }
        if matches!(self.file.as_bytes()[start + 1], b'!' | b'?') {
            return self.aside(start);
        }
        let closes = self.file.as_bytes()[start + 1] == b'/';
        let name_at = start + 1 + usize::from(closes);
        let length = self.file.as_bytes()[name_at..self.end].iter().position(|&b| is_name_end(b)).unwrap_or(self.end - name_at);
        if length == 0 || !self.file.as_bytes()[name_at].is_ascii_alphabetic() {
            return None;
        }
        let end = self.tag_end(name_at + length)?;
        self.at = end + 1;
        let name = Name::new(&self.file[name_at..name_at + length]);
        let attributes = &self.file[name_at + length..end];
        let piece = match closes {
            true => Piece::Close(name),
            false => Piece::Open(Tag { name, attributes, empty: attributes.ends_with('/') }),
        };
        Some((piece, start..self.at))
    }

    /// Where the tag ends whose name ends at `from`: a ">" between quotation marks does not end it, if the marks are whole. Where
    /// another tag begins first, there was none.
    fn tag_end(&mut self, from: usize) -> Option<usize> {
        if !self.no_quote_end {
            match self.quoted_tag_end(from) {
                Ok(end) => return end,
                Err(Unclosed) => self.no_quote_end = true,
            }
        }
        let sign = self.file.as_bytes()[from..self.end].iter().position(|byte| matches!(byte, b'<' | b'>'))?;
        (self.file.as_bytes()[from + sign] == b'>').then_some(from + sign)
    }

    fn quoted_tag_end(&self, from: usize) -> Result<Option<usize>, Unclosed> {
        let mut quote = None;
        for (at, &byte) in self.file.as_bytes()[..self.end].iter().enumerate().skip(from) {
            match (quote, byte) {
                (None, b'>') => return Ok(Some(at)),
                (None, b'<') => return Ok(None),
                // A quotation mark that begins a value stands behind the sign that gives it.
                (None, b'"' | b'\'') if self.file[..at].trim_end().ends_with('=') => quote = Some(byte),
                (Some(open), _) if open == byte => quote = None,
                _ => {}
            }
        }
        if quote.is_some() { Err(Unclosed) } else { Ok(None) }
    }

    fn aside(&mut self, start: usize) -> Option<(Piece<'a>, Range<usize>)> {
        let kind = ASIDES.iter().position(|(open, _)| self.file[start..self.end].starts_with(open));
        let Some(kind) = kind else {
            let end = self.tag_end(start + 2)?;
            self.at = end + 1;
            return Some((Piece::Aside, start..self.at));
        };
        let (open, close) = ASIDES[kind];
        let inner = start + open.len();
        let length = (!self.no_aside_end[kind]).then(|| self.file[inner..self.end].find(close)).flatten();
        let Some(length) = length else {
            self.no_aside_end[kind] = true;
            self.at = inner;
            return Some((Piece::Aside, start..inner));
        };
        self.at = inner + length + close.len();
        Some(if open == "<![CDATA[" { (Piece::Verbatim, inner..inner + length) } else { (Piece::Aside, start..self.at) })
    }
}

fn is_name_end(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/' | b'<' | b'=')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces in short: names of tags, and text as it is.
    fn pieces(text: &str) -> Vec<String> {
        let mut pieces = Pieces::new(text, 0..text.len());
        let mut found = vec![];
        while let Some((piece, range)) = pieces.next() {
            found.push(match piece {
                Piece::Text => text[range].to_owned(),
                Piece::Verbatim => format!("!{}", &text[range]),
                Piece::Open(tag) => format!("<{}{}", tag.name.as_str(), if tag.empty { "/" } else { "" }),
                Piece::Close(name) => format!("/{}", name.as_str()),
                Piece::Aside => "?".to_owned(),
            });
        }
        found
    }

    #[test]
    fn tags_and_text() {
        assert_eq!(pieces("<p>He <b>went</b><br/>home</p>"), ["<p", "He ", "<b", "went", "/b", "<br/", "home", "/p"]);
        assert_eq!(pieces("<P class='a>b' x=\"1\">a</P >"), ["<p", "a", "/p"]);
        assert_eq!(pieces("<frus:attachment>a"), ["<attachment", "a"]);
        assert_eq!(
            pieces("<!-- a <b> -->x<![CDATA[1 < 2 <b>]]><?xml y?><!DOCTYPE html>z"),
            ["?", "x", "!1 < 2 <b>", "?", "?", "z"]
        );
    }

    #[test]
    fn what_is_no_tag_is_text() {
        assert_eq!(pieces("1 < 2 <3 << <>"), ["1 < 2 <3 << <>"]);
        assert_eq!(pieces("a <b"), ["a ", "<b"]);
        assert_eq!(pieces("<!-- never closed <b>x"), ["?", " never closed ", "<b", "x"]);
        assert_eq!(pieces("<p title=\"open>a</p>"), ["<p", "a", "/p"]);
        assert_eq!(pieces("<p it's>a"), ["<p", "a"]);
        assert_eq!(pieces("x<y and then <b>z"), ["x", "<y and then ", "<b", "z"]);
    }

    #[test]
    fn attributes() {
        let text = "<date when=\"1962-10-27\" From='x' bare checked=yes n = \"2\"/>";
        let Some((Piece::Open(tag), _)) = Pieces::new(text, 0..text.len()).next() else { panic!("a tag") };
        for (name, value) in [("when", "1962-10-27"), ("from", "x"), ("bare", ""), ("checked", "yes"), ("n", "2")] {
            assert_eq!(tag.attribute(name), Some(value), "{name}");
        }
        assert_eq!(tag.attribute("whe"), None);
    }
}
