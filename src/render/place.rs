//! From byte offsets to the lines that a reader counts.

use std::collections::HashMap;

use crate::source::{self, Account, Span, Wording};

/// The accounts of a report, ready to be asked for passages and line numbers.
pub(super) struct Places<'a> {
    known: HashMap<&'a str, Place<'a>>,
}

struct Place<'a> {
    wording: Wording<'a>,
    /// The offsets of the line feeds, so that a line number is one binary search.
    breaks: Vec<usize>,
}

impl<'a> Places<'a> {
    pub fn new(accounts: &'a [Account]) -> Places<'a> {
        let known = accounts
            .iter()
            .map(|account| (account.id(), Place { wording: source::wording(account), breaks: breaks(account.text()) }))
            .collect();
        Places { known }
    }

    /// The wording of the account, if `quote` really stands there in its text. Reports can outlive the files they were made from.
    pub fn wording(&self, account: &str, span: Span, quote: &str) -> Option<&Wording<'a>> {
        let wording = &self.known.get(account)?.wording;
        (wording.account.text().get(span.start as usize..span.end as usize) == Some(quote)).then_some(wording)
    }

    /// The words of the quote without the markup between them; all of it where no words are known.
    pub fn words<'q>(&'q self, account: &str, span: Span, quote: &'q str) -> &'q str {
        let known = self.wording(account, span, quote).and_then(|wording| wording.text().get(wording.of_file(span).range()));
        known.filter(|words| !words.is_empty()).unwrap_or(quote)
    }

    /// `account:12:5-9` or `account, p. 274` as the account is cited, or else `account:line`, or the account alone where the line cannot
    /// be known.
    pub fn name(&self, account: &str, span: Span, quote: &str, citation: Option<&str>) -> String {
        match (citation, self.line(account, span, quote)) {
            (Some(pages), _) if pages.starts_with('p') => format!("{account}, {pages}"),
            (Some(lines), _) => format!("{account}:{lines}"),
            (None, Some(line)) => format!("{account}:{line}"),
            (None, None) => account.to_owned(),
        }
    }

    /// The line on which the passage begins, counted from 1.
    fn line(&self, account: &str, span: Span, quote: &str) -> Option<usize> {
        self.wording(account, span, quote)?;
        let place = self.known.get(account)?;
        Some(1 + place.breaks.partition_point(|at| *at < span.start as usize))
    }
}

fn breaks(text: &str) -> Vec<usize> {
    text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one() {
        let accounts = [Account::new("a", "one\ntwo\r\n\nfour").expect("short")];
        let places = Places::new(&accounts);
        for (quote, line) in [("one", 1), ("two", 2), ("four", 4), ("\n\n", 2)] {
            let start = accounts[0].text().find(quote).expect("it is there");
            let span = Span::new(start, start + quote.len());
            assert_eq!(places.name("a", span, quote, None), format!("a:{line}"), "{quote:?}");
        }
    }

    #[test]
    fn pages_are_told_as_they_are_cited() {
        let accounts = [Account::new("a", "one").expect("short")];
        let places = Places::new(&accounts);
        let name = |citation| places.name("a", Span::new(0, 3), "one", Some(citation));
        assert_eq!((name("12:5-9"), name("p. 274")), ("a:12:5-9".to_owned(), "a, p. 274".to_owned()));
    }

    #[test]
    fn a_passage_that_is_not_there_has_no_line() {
        let accounts = [Account::new("a", "né").expect("short")];
        let places = Places::new(&accounts);
        for (id, span, quote) in
            [("a", Span::new(0, 1), "m"), ("a", Span::new(2, 9), "x"), ("a", Span::new(0, 2), "n"), ("b", Span::new(0, 1), "n")]
        {
            assert_eq!(places.name(id, span, quote, None), id);
        }
        // A report read from a file may hold a span that runs backwards.
        assert_eq!(places.name("a", Span { start: 3, end: 1 }, "né", None), "a");
    }
}
