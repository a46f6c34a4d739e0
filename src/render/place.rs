//! From byte offsets to the lines that a reader counts.

use std::collections::HashMap;

use crate::source::{Account, Span};

/// The accounts of a report, ready to be asked for passages and line numbers.
pub(super) struct Places<'a> {
    known: HashMap<&'a str, Place<'a>>,
}

struct Place<'a> {
    text: &'a str,
    /// The offsets of the line feeds, so that a line number is one binary search.
    breaks: Vec<usize>,
}

impl<'a> Places<'a> {
    pub fn new(accounts: &'a [Account]) -> Places<'a> {
        let known = accounts
            .iter()
            .map(|account| (account.id(), Place { text: account.text(), breaks: breaks(account.text()) }))
            .collect();
        Places { known }
    }

    /// The text of the account, if `quote` really stands there in it. Reports can outlive the files they were made from.
    pub fn text(&self, account: &str, span: Span, quote: &str) -> Option<&'a str> {
        let text = self.known.get(account)?.text;
        (text.get(span.start as usize..span.end as usize) == Some(quote)).then_some(text)
    }

    /// `account:line`, or the account alone where the line cannot be known.
    pub fn name(&self, account: &str, span: Span, quote: &str) -> String {
        match self.line(account, span, quote) {
            Some(line) => format!("{account}:{line}"),
            None => account.to_owned(),
        }
    }

    /// The line on which the passage begins, counted from 1.
    fn line(&self, account: &str, span: Span, quote: &str) -> Option<usize> {
        self.text(account, span, quote)?;
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
            assert_eq!(places.name("a", span, quote), format!("a:{line}"), "{quote:?}");
        }
    }

    #[test]
    fn a_passage_that_is_not_there_has_no_line() {
        let accounts = [Account::new("a", "né").expect("short")];
        let places = Places::new(&accounts);
        for (id, span, quote) in
            [("a", Span::new(0, 1), "m"), ("a", Span::new(2, 9), "x"), ("a", Span::new(0, 2), "n"), ("b", Span::new(0, 1), "n")]
        {
            assert_eq!(places.name(id, span, quote), id);
        }
        // A report read from a file may hold a span that runs backwards.
        assert_eq!(places.name("a", Span { start: 3, end: 1 }, "né"), "a");
    }
}
