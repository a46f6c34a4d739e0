//! Where sentences begin and end.
//!
//! A sentence ends after a stop and the quotes and brackets that close behind it, if what follows can begin another:
//! not where a short form's point is no stop, not where the words that report a quotation follow it ("...?" I asked),
//! not behind the number of a list item, and not inside brackets that stand in the middle of a sentence.

use std::ops::Range;

use super::Token;
use super::abbreviations::{Class, class, is_reporting, is_starter};

/// Finds the sentences among the tokens of one block.
pub(super) fn split(text: &str, tokens: &[Token], block: Range<usize>, small: bool) -> Vec<Range<usize>> {
    let view = View { text, tokens, end: block.end, small };
    let brackets = view.brackets(block.clone());
    let mut sentences = vec![];
    let (mut first, mut at, mut closed) = (block.start, block.start, block.start);
    while at < block.end {
        let close = brackets[at - block.start];
        // Brackets that begin a sentence hold sentences; others are a part of one.
        if close > at && at > first && close - at <= ASIDE {
            closed = closed.max(close);
        }
        at += 1;
        if at <= closed || !view.is_stop(at - 1) {
            continue;
        }
        // What closes behind a stop is passed over with it: looking at each part of it anew would take long.
        let next = view.after_closers(at - 1);
        if view.is_boundary(first, at - 1, next) {
            sentences.push(first..next);
            first = next;
        }
        at = next;
    }
    if first < block.end {
        sentences.push(first..block.end);
    }
    sentences.into_iter().flat_map(cut).collect()
}

/// More tokens than this without a stop are a table or a stream of words, not a sentence. They are cut, as what is asked of a whole
/// sentence (does it say this elsewhere?) costs as much as it is long.
const LONGEST: usize = 500;

/// A sentence, or the pieces of one that is too long.
fn cut(sentence: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    sentence.clone().step_by(LONGEST).map(move |from| from..sentence.end.min(from + LONGEST))
}

/// Brackets of more tokens may have been left open by mistake and must not hold sentences together.
const ASIDE: usize = 80;

/// Whether most sentences of the text begin small, as in a chat.
pub(super) fn begins_small(text: &str, tokens: &[Token]) -> bool {
    let (mut small, mut large) = (0, 0);
    for three in tokens.windows(3) {
        let [before, stop, next] = [three[0], three[1], three[2]].map(|token| &text[token.span.range()]);
        // A short form with its point does not tell, nor does a single letter.
        let word = before.len() > 1 && before.ends_with(char::is_lowercase);
        if word && matches!(stop, "." | "?" | "!") && three[1].span.end < three[2].span.start {
            match next.chars().next() {
                Some(c) if c.is_lowercase() => small += 1,
                Some(c) if c.is_uppercase() => large += 1,
                _ => {}
            }
        }
    }
    let first = tokens.first().map_or("", |token| &text[token.span.range()]);
    (small >= 3 && small > large * 2) || (small >= 1 && large == 0 && first.starts_with(char::is_lowercase))
}

struct View<'t> {
    text: &'t str,
    tokens: &'t [Token],
    end: usize,
    small: bool,
}

impl View<'_> {
    fn word(&self, at: usize) -> &str {
        &self.text[self.tokens[at].span.range()]
    }

    fn first_char(&self, at: usize) -> char {
        self.word(at).chars().next().unwrap_or('\0')
    }

    /// Whether white space stands before a token.
    fn is_apart(&self, at: usize) -> bool {
        at == 0 || self.tokens[at - 1].span.end < self.tokens[at].span.start
    }

    /// For each opening round bracket of the block, the token that closes it; zero for all else.
    fn brackets(&self, block: Range<usize>) -> Vec<usize> {
        let mut closes = vec![0; block.len()];
        let mut open = vec![];
        for at in block.clone() {
            match self.word(at) {
                "(" => open.push(at),
                ")" => {
                    if let Some(opened) = open.pop() {
                        closes[opened - block.start] = at;
                    }
                }
                _ => {}
            }
        }
        closes
    }

    /// Whether a sentence may end with a token.
    fn is_stop(&self, at: usize) -> bool {
        let word = self.word(at);
        match word.as_bytes()[word.len() - 1] {
            b'.' | b'!' | b'?' => true,
            byte => !byte.is_ascii() && word.ends_with(['…', '。', '！', '？', '؟', '।', '॥', '۔', '‼', '⁉']),
        }
    }

    /// Whether the stop `at` ends the sentence that began with `first`, so that `next` begins another.
    fn is_boundary(&self, first: usize, at: usize, next: usize) -> bool {
        if next >= self.end || self.is_item_number(first, at) {
            return false;
        }
        let quoted = (at + 1..next).any(|closer| is_quote(self.word(closer)));
        let word = self.word(at);
        let ends = if word.starts_with("..") || word.ends_with('…') || word.starts_with(". ") {
            self.ellipsis_ends(at, next)
        } else if word.len() > 1 && word.ends_with('.') {
            self.short_form_ends(first, at, next)
        } else {
            self.stop_ends(at, next, quoted)
        };
        ends && !(quoted && self.is_reported(first, at, next))
    }

    /// The first token behind a stop that closes nothing the sentence opened.
    fn after_closers(&self, at: usize) -> usize {
        let mut next = at + 1;
        while next < self.end && (self.closes(next) || self.is_more_stop(next)) {
            next += 1;
        }
        next
    }

    /// Whether a token is a quotation mark or a bracket that closes.
    fn closes(&self, at: usize) -> bool {
        match self.word(at) {
            ")" | "]" | "}" | "”" | "’" | "»" | "''" | "”’" => true,
            // Those that look alike on both sides close where no space stands before them, or none behind would open.
            "\"" | "'" | "*" => {
                !self.is_apart(at) || at + 1 == self.end || (self.is_apart(at + 1) && self.is_apart(at) && self.is_loose(at))
            }
            _ => false,
        }
    }

    /// A quotation mark with spaces on both sides closes, if text before it is written so (" text . " next").
    fn is_loose(&self, at: usize) -> bool {
        at >= 2 && self.is_apart(at - 1)
    }

    /// A stop that belongs to the one before it: the points of an omission behind a full stop.
    fn is_more_stop(&self, at: usize) -> bool {
        let word = self.word(at);
        self.is_stop(at) && word.bytes().all(|b| !b.is_ascii_alphanumeric()) && !word.starts_with(|c: char| c.is_alphanumeric())
    }

    /// Whether the stop belongs to the number or letter of a list item at the sentence's beginning: "1.", "Q.".
    fn is_item_number(&self, first: usize, at: usize) -> bool {
        let name = match at - first {
            0 => self.word(at).trim_end_matches('.'),
            1 => self.word(first),
            _ => return false,
        };
        let digits = name.len() <= 3 && name.bytes().all(|b| b.is_ascii_digit());
        let letter = name.len() == 1 && name.bytes().all(|b| b.is_ascii_alphabetic());
        let numeral = name.len() <= 5 && name.bytes().all(|b| b"IVXL".contains(&b));
        self.word(at).ends_with('.') && !name.is_empty() && (digits || letter || numeral)
    }

    /// Whether the tokens from `at` can begin a sentence.
    fn begins(&self, at: usize) -> bool {
        let mut at = at;
        let limit = self.end.min(at + OPENERS);
        while at + 1 < limit && is_opener(self.word(at)) {
            at += 1;
        }
        if is_opener(self.word(at)) {
            return false;
        }
        let c = self.first_char(at);
        if c.is_lowercase() {
            // "(a) Three were for it."
            let lettered =
                self.word(at).len() == 1 && at > 0 && self.word(at - 1) == "(" && at + 1 < self.end && self.word(at + 1) == ")";
            return lettered || self.small || self.is_brand(at);
        }
        c.is_alphanumeric()
            || !(c.is_ascii_punctuation() || matches!(c, '—' | '–' | '…'))
            || matches!(c, '$' | '#' | '@' | '*' | '[' | '<')
    }

    /// "iPhone", "eBay": a small letter and a capital.
    fn is_brand(&self, at: usize) -> bool {
        self.word(at).chars().nth(1).is_some_and(char::is_uppercase)
    }

    /// A full stop, a question mark or an exclamation mark.
    fn stop_ends(&self, at: usize, next: usize, quoted: bool) -> bool {
        if self.begins(next) {
            return self.is_apart(next) || self.is_run_on(at, next);
        }
        // "Really? yes, really." but not: "Really?" he asked, and not: Yahoo! said.
        !quoted && self.word(at).starts_with('?') && next == at + 1 && self.first_char(next).is_lowercase() && self.asks_alone(at)
    }

    /// Whether a question of one word is answered after it.
    fn asks_alone(&self, at: usize) -> bool {
        at == 0 || (self.is_stop_before(at) && self.first_char(at - 1).is_uppercase())
    }

    fn is_stop_before(&self, at: usize) -> bool {
        at < 2 || self.is_stop(at - 2)
    }

    /// Whether a space was left out behind a stop: "He left.Then he came back."
    fn is_run_on(&self, at: usize, next: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        let long = before.chars().count() >= 2 || !before.starts_with(char::is_alphanumeric) || next > at + 1;
        let capital = self.first_char(next).is_uppercase() || is_opener(self.word(next)) || !self.first_char(next).is_ascii();
        long && capital && !before.contains(['.', '/'])
    }

    /// Points of omission end a sentence if a space and a capital follow and no space stands before them.
    fn ellipsis_ends(&self, at: usize, next: usize) -> bool {
        let first = self.word(next);
        if !self.begins(next) || !self.is_apart(next) {
            return false;
        }
        let full = self.word(at).len() == 4 && self.word(at).bytes().all(|b| b == b'.');
        if full || next > at + 1 {
            return true;
        }
        let capital = first.starts_with(char::is_uppercase) || is_opener(first);
        // "I ... I think": a pause, not an end.
        (capital && !self.is_apart(at) && !first.starts_with('I')) || is_starter(first) && first != "I"
    }

    /// Whether the point of a short form ends the sentence, too.
    fn short_form_ends(&self, first: usize, at: usize, next: usize) -> bool {
        if !self.begins(next) || !self.is_apart(next) {
            return false;
        }
        let word = self.word(at);
        let name = &word[..word.len() - 1];
        let follower = self.word(next);
        let starts = is_starter(follower) || is_opener(follower) && is_starter(self.word((next + 1).min(self.end - 1)));
        if next > at + 1 {
            return true;
        }
        match class(name) {
            // "She saw the dr. He was out."
            Some(Class::Title) => starts && name.starts_with(char::is_lowercase),
            Some(Class::Opening | Class::Number) => false,
            Some(Class::Calendar) => !self.first_char(next).is_ascii_digit() && starts,
            Some(Class::Closing) if name.eq_ignore_ascii_case("etc") => true,
            Some(Class::Closing | Class::Place) => starts,
            Some(Class::Measure) => self.first_char(next).is_uppercase(),
            None if is_time_of_day(name) => !is_time_qualifier(follower) && !self.first_char(next).is_ascii_digit(),
            // "Vitamin C. The doctor", but "John F. The" is no name.
            None if name.chars().count() == 1 => starts && follower != "A" && follower != "I" && at > first + 1,
            None => starts,
        }
    }

    /// Whether a verb of saying leads to another quotation: Alder answered, "No."
    fn introduces(&self, verb: usize) -> bool {
        let limit = self.end.saturating_sub(1).min(verb + HEARERS);
        (verb + 1..limit).any(|at| matches!(self.word(at), "," | ":") && is_opener(self.word(at + 1)))
    }

    /// Whether all of the sentence up to the stop is one quotation, which nothing has reported yet.
    fn is_one_quotation(&self, first: usize, at: usize) -> bool {
        is_opener(self.word(first)) && !(first + 1..at).any(|at| is_quote(self.word(at)))
    }

    /// Whether words that report the quotation follow it: "...?" I asked R. Kennedy.
    fn is_reported(&self, first: usize, at: usize, next: usize) -> bool {
        if self.first_char(next).is_lowercase() {
            return true;
        }
        if self.word(at).ends_with('.') && self.word(at).len() == 1 {
            return false;
        }
        let subject = self.word(next);
        if is_starter(subject) && subject != "I" {
            return false;
        }
        let limit = self.end.min(next + SUBJECT);
        for verb in next..limit {
            let word = self.word(verb);
            if is_reporting(word) {
                return !self.introduces(verb) || self.is_one_quotation(first, at);
            }
            if !(word == "I" || word.starts_with(char::is_uppercase)) {
                return false;
            }
        }
        false
    }
}

/// So many tokens may stand between a verb of saying and the comma before what is said: "told them all".
const HEARERS: usize = 4;

/// So many tokens name the one who speaks: "Attorney General Robert F. Kennedy".
const SUBJECT: usize = 6;

/// So many quotation marks and brackets may stand before a sentence's first word.
const OPENERS: usize = 4;

fn is_quote(word: &str) -> bool {
    matches!(word, "\"" | "'" | "”" | "’" | "»" | "''" | "“")
}

fn is_opener(word: &str) -> bool {
    matches!(word, "\"" | "'" | "“" | "‘" | "«" | "„" | "``" | "(" | "[" | "{" | "¿" | "¡" | "--" | "—" | "–" | "-" | "*" | "''")
}

fn is_time_of_day(name: &str) -> bool {
    ["a.m", "p.m"].iter().any(|time| time.eq_ignore_ascii_case(name))
}

/// What makes a time of day more exact.
fn is_time_qualifier(word: &str) -> bool {
    const WORDS: [&str; 23] = [
        "BST", "CET", "CST", "Central", "EDT", "EST", "ET", "Eastern", "Friday", "GMT", "MST", "Monday", "Moscow", "Mountain",
        "PDT", "PST", "PT", "Pacific", "Saturday", "Sunday", "Thursday", "Tuesday", "UTC",
    ];
    WORDS.contains(&word)
        || matches!(word, "E.T." | "P.T." | "C.T." | "E.S.T." | "E.D.T." | "G.M.T.")
        || word == "Wednesday"
        || class(word.trim_end_matches('.')) == Some(Class::Calendar)
}
