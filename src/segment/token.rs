//! Where tokens begin and end, as in the treebank English EWT of Universal Dependencies: clitics and punctuation stand
//! apart, hyphens part words except after a prefix or inside a name, numbers and short forms keep their points.

use unicode_segmentation::UnicodeSegmentation;

use super::Token;
use super::abbreviations::{Class, class};
use crate::source::{Span, is_gap};

/// Cuts one piece of text into tokens.
pub(super) fn tokenise(text: &str, piece: Span, tokens: &mut Vec<Token>) {
    // What lies behind the piece is no part of it, and must not be looked at.
    let mut scanner = Scanner { text: &text[..piece.end as usize], floor: piece.start as usize, tokens };
    let mut at = piece.start as usize;
    while at < scanner.text.len() {
        at = scanner.next(at);
    }
}

struct Scanner<'t, 'v> {
    text: &'t str,
    /// Where the piece begins.
    floor: usize,
    tokens: &'v mut Vec<Token>,
}

impl Scanner<'_, '_> {
    fn emit(&mut self, start: usize, end: usize) {
        if start < end {
            self.tokens.push(Token { span: Span::new(start, end) });
        }
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    fn char(&self, at: usize) -> char {
        let byte = self.byte(at);
        if byte.is_ascii() { byte as char } else { self.text[at..].chars().next().unwrap_or('\0') }
    }

    fn before(&self, at: usize) -> Option<char> {
        self.text[self.floor..at].chars().next_back()
    }

    fn slice(&self, start: usize, end: usize) -> &str {
        &self.text[start..end]
    }

    /// Deals with what begins at `at`, and returns where to go on.
    fn next(&mut self, at: usize) -> usize {
        let c = self.char(at);
        if is_gap(c) {
            at + c.len_utf8()
        } else if is_word(c) {
            self.word(at)
        } else if c.is_ascii() {
            self.sign(at)
        } else {
            self.symbol(at, c)
        }
    }

    /// The end of the letters and digits that begin at `at`.
    fn core(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut end = at;
        loop {
            while end < bytes.len() && (bytes[end].is_ascii_alphanumeric() || bytes[end] == b'_') {
                end += 1;
            }
            if end == bytes.len() || bytes[end].is_ascii() {
                return end;
            }
            let c = self.char(end);
            if !(is_word(c) || is_extender(c)) {
                return end;
            }
            end += c.len_utf8();
        }
    }

    /// A word and what hangs on it.
    fn word(&mut self, at: usize) -> usize {
        let stop = self.core(at);
        if matches!(self.byte(stop), b' ' | b'\n' | b')' | 0) || self.byte(stop) == b',' && !self.byte(stop + 1).is_ascii_digit()
        {
            self.plain(at, stop);
            return stop;
        }
        if let Some(end) = self.address(at).or_else(|| self.initials(at, stop)) {
            self.emit(at, end);
            return end;
        }
        self.compound(at, stop)
    }

    /// A word that signs may join to further parts, from its first part on: "Moscow's", "1.9", "U-2".
    fn compound(&mut self, at: usize, first: usize) -> usize {
        let (mut start, mut stop) = (at, first);
        // The last part of a word of several parts: "9" in "1.9".
        let mut part = at;
        while stop < self.text.len() {
            let joiner = self.char(stop);
            let tail = stop + joiner.len_utf8();
            if matches!(joiner, '\'' | '’')
                && let Apostrophe::Clitic(from, end) = self.clitic(start, stop, tail)
            {
                self.plain(start, from);
                self.emit(from, end);
                if is_word(self.char(end)) {
                    return end;
                }
                (start, stop, part) = (end, end, end);
                continue;
            }
            if !self.joins(joiner, start, part, stop) {
                break;
            }
            part = tail;
            stop = match joiner {
                '[' => self.letters_in_brackets(tail).map_or(tail, |end| self.core(end)),
                _ => self.core(tail),
            };
        }
        self.close(start, stop)
    }

    /// Whether the sign at `stop` joins what follows to the word.
    fn joins(&self, joiner: char, start: usize, part: usize, stop: usize) -> bool {
        let tail = stop + joiner.len_utf8();
        match joiner {
            '\'' | '’' => matches!(self.clitic(start, stop, tail), Apostrophe::Inside),
            '.' => self.joins_point(part, stop, tail),
            ',' | ':' => self.joins_number(part, stop, tail, joiner),
            '-' | '‑' => self.joins_hyphen(start, part, stop, tail),
            // Some typesetters write "U–2" with a dash.
            '–' => self.joins_dash(start, stop, tail),
            '/' => self.joins_slash(part, stop, tail),
            '&' => self.joins_ampersand(part, stop, tail),
            '@' => is_word(self.char(tail)) && start < stop,
            '[' => self.letters_in_brackets(tail).is_some(),
            _ => false,
        }
    }

    /// The last part of a word, with the point of an abbreviation.
    fn close(&mut self, start: usize, stop: usize) -> usize {
        if start == stop {
            return stop;
        }
        if self.byte(stop) == b'.' && self.keeps_point(start, stop) {
            self.emit(start, stop + 1);
            return stop + 1;
        }
        self.plain(start, stop);
        stop
    }

    /// A word without signs inside it that could part it.
    fn plain(&mut self, start: usize, end: usize) {
        let word = self.slice(start, end);
        if !word.is_ascii() {
            return self.foreign(start, end);
        }
        let at = match word.as_bytes()[..] {
            [] => return,
            [digit, ..] if digit.is_ascii_digit() => start + before_unit(word),
            _ => start + before_contraction(word),
        };
        self.emit(start, at);
        self.emit(at, end);
    }

    /// A word with letters outside of ASCII; scripts that write no spaces are cut as Unicode says.
    fn foreign(&mut self, start: usize, end: usize) {
        let word = self.slice(start, end);
        if !word.chars().any(is_unspaced) {
            return self.emit(start, end);
        }
        let bounds: Vec<usize> = word.split_word_bound_indices().map(|(at, _)| start + at).chain([end]).collect();
        bounds.windows(2).for_each(|pair| self.emit(pair[0], pair[1]));
    }

    /// The end of an internet address that begins at `at`.
    fn address(&self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        let starts = ["http://", "https://", "www.", "mailto:", "ftp://"];
        if !matches!(self.byte(at), b'h' | b'w' | b'm' | b'f') || !starts.iter().any(|start| rest.starts_with(start)) {
            return None;
        }
        let length = rest.find(|c: char| is_gap(c) || "<>\"“”’»[]".contains(c)).unwrap_or(rest.len());
        Some(at + rest[..length].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']).len())
    }

    /// The end of letters with points between: "U.S.", "p.m", "N.S.", "Ph.D.".
    fn initials(&self, at: usize, stop: usize) -> Option<usize> {
        let first = self.slice(at, stop);
        let titled = first.len() == 2
            && first.as_bytes()[0].is_ascii_uppercase()
            && self.byte(stop + 1).is_ascii_uppercase()
            && self.byte(stop + 2) == b'.';
        if self.byte(stop) != b'.' || !(is_letter(first) || titled) {
            return None;
        }
        let mut end = stop + 1;
        let mut count = 1;
        loop {
            let next = self.core(end);
            if !is_letter(self.slice(end, next)) {
                break;
            }
            count += 1;
            end = next;
            if self.byte(next) != b'.' {
                break;
            }
            end += 1;
        }
        // A word may begin where the letters end: "B.Then".
        (count >= 2 && !is_word(self.char(end)) && self.byte(end) != b'.').then_some(end)
    }

    /// What an apostrophe inside or behind a word is.
    fn clitic(&self, start: usize, stop: usize, tail: usize) -> Apostrophe {
        let end = self.core(tail);
        let letters = self.slice(tail, end);
        if letters.is_empty() {
            return Apostrophe::Outside;
        }
        let word = self.slice(start, stop);
        let is = |form: &str| letters.eq_ignore_ascii_case(form);
        if is("t") && word.ends_with(['n', 'N']) {
            return Apostrophe::Clitic(stop - 1, end);
        }
        // "1960's" is the plural of a number.
        if word.bytes().all(|b| b.is_ascii_digit()) && is("s") {
            return Apostrophe::Inside;
        }
        if ["s", "m", "d", "ll", "ve", "re"].iter().any(|form| is(form)) {
            return Apostrophe::Clitic(stop, end);
        }
        if word.len() <= 2 || letters.len() <= 5 { Apostrophe::Inside } else { Apostrophe::Outside }
    }

    /// Whether a point inside a word joins: a decimal point, the point of a file's or a computer's name.
    fn joins_point(&self, part: usize, stop: usize, tail: usize) -> bool {
        let next = self.byte(tail);
        if next.is_ascii_digit() {
            // "1.5", and "F.3d", a series of law reports.
            let letter = stop - part == 1 && self.byte(part).is_ascii_uppercase();
            return part < stop && (letter || self.byte(stop - 1).is_ascii_digit());
        }
        next.is_ascii_alphabetic() && self.is_name_of_computer(tail)
    }

    /// Whether points part the names of a computer's address up to a known last one, or an "@" comes.
    fn is_name_of_computer(&self, tail: usize) -> bool {
        let window = &self.text.as_bytes()[tail..self.text.len().min(tail + 64)];
        let length = window.iter().position(|b| !(b.is_ascii_alphanumeric() || b"._-@%".contains(b))).unwrap_or(window.len());
        let name = &window[..length];
        if name.iter().take(length.saturating_sub(1)).any(|&b| b == b'@') {
            return true;
        }
        let name = name.strip_suffix(b".").unwrap_or(name);
        let last = name.rsplit(|&b| b == b'.').next().unwrap_or(name);
        LAST_NAMES.iter().any(|known| known.as_bytes() == last)
    }

    /// "1,100", "7:15": groups of digits.
    fn joins_number(&self, part: usize, stop: usize, tail: usize, joiner: char) -> bool {
        if part == stop || !self.byte(stop - 1).is_ascii_digit() {
            return false;
        }
        let digits = self.text.as_bytes()[tail..].iter().take(4).take_while(|b| b.is_ascii_digit()).count();
        if joiner == ':' { (1..=3).contains(&digits) } else { digits == 3 }
    }

    fn joins_hyphen(&self, start: usize, part: usize, stop: usize, tail: usize) -> bool {
        let end = self.core(tail);
        let (left, right) = (self.slice(part, stop), self.slice(tail, end));
        if left.is_empty() || right.is_empty() {
            return false;
        }
        if is_digits(left) && is_digits(right) {
            let more =
                part > start && self.byte(part - 1) == b'-' || self.byte(end) == b'-' && self.byte(end + 1).is_ascii_digit();
            // A telephone number, a date, a postcode; "4-5" and "1962-1968" are ranges of two numbers.
            return more || matches!((left.len(), right.len()), (3, 4) | (5, 4));
        }
        // "AM-11:00" and "GMT-08:00" are no names.
        let timed = self.byte(end) == b':' && self.byte(end + 1).is_ascii_digit();
        is_prefix(left) && start == part || (is_type(left, right) && !timed) || is_type_between(left, right, self.text, end)
    }

    fn joins_dash(&self, start: usize, stop: usize, tail: usize) -> bool {
        let end = self.core(tail);
        let apart = self.before(start).is_none_or(|c| !matches!(c, '°' | '.' | '–'));
        let decimal = self.byte(end) == b'.' && self.byte(end + 1).is_ascii_digit();
        apart && !decimal && is_type(self.slice(start, stop), self.slice(tail, end))
    }

    fn joins_slash(&self, part: usize, stop: usize, tail: usize) -> bool {
        let end = self.core(tail);
        let (left, right) = (self.slice(part, stop), self.slice(tail, end));
        if left.is_empty() || right.is_empty() {
            return false;
        }
        let digit = |word: &str| word.bytes().any(|b| b.is_ascii_digit());
        // "$13/day" is so much for each.
        if is_digits(left) && right.len() > 1 && right.bytes().all(|b| b.is_ascii_lowercase()) {
            return false;
        }
        digit(left) || digit(right) || (left.len() == 1 && (right.len() == 1 || right.eq_ignore_ascii_case("out")))
    }

    fn joins_ampersand(&self, part: usize, stop: usize, tail: usize) -> bool {
        let capitals = |word: &str| (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
        capitals(self.slice(part, stop)) && capitals(self.slice(tail, self.core(tail)))
    }

    /// The end of an editor's brackets around letters of a word, "ed]" in "walk[ed]", after the opening one.
    fn letters_in_brackets(&self, tail: usize) -> Option<usize> {
        let end = self.core(tail);
        (end > tail && self.byte(end) == b']').then_some(end + 1)
    }

    /// Whether the point behind a word is a part of it: "Mr.", "R.", "No. 5".
    fn keeps_point(&self, start: usize, stop: usize) -> bool {
        if self.byte(stop + 1) == b'.' {
            return false;
        }
        let word = self.slice(start, stop);
        let rest = self.text[stop + 1..].trim_start_matches(is_gap);
        let next = rest.chars().next();
        if is_letter(word) && word.chars().all(char::is_uppercase) {
            // "38 C." is a measure, "40 B. C." is none; "R. Civ. P. 12" is a series of short forms.
            let paired = rest.as_bytes().get(1) == Some(&b'.');
            return (paired || !self.follows_number(start)) && self.is_initial(word, rest)
                || next.is_some_and(|c| c.is_ascii_digit()) && self.follows_short_form();
        }
        match class(word) {
            None => false,
            Some(Class::Title) => next.is_some_and(|c| c.is_uppercase() || c == '[') || !word.starts_with(char::is_lowercase),
            Some(Class::Opening | Class::Closing) => self.is_long_enough(word, next),
            Some(Class::Number) => next.is_some_and(|c| c.is_ascii_digit()) || is_numeral(rest) || self.is_et_al(word, rest),
            Some(Class::Calendar) => next.is_some_and(|c| !c.is_lowercase()),
            Some(Class::Place) => next.is_some(),
            // "6 ft.", and "Ft. Worth".
            Some(Class::Measure) => self.follows_number(start) || word == "Ft",
        }
    }

    /// "Co." and "al." may be words; a sentence may end with "est." only where a capital stands before it.
    fn is_long_enough(&self, word: &str, next: Option<char>) -> bool {
        match word {
            "co" | "ave" | "est" | "al" | "corp" => next.is_some_and(|c| !c.is_uppercase()),
            "eg" | "ie" | "sq" | "resp" => next.is_some(),
            _ => true,
        }
    }

    fn is_et_al(&self, word: &str, rest: &str) -> bool {
        word == "et" && rest.starts_with("al")
    }

    /// Whether a capital letter with a point is the initial of a name.
    fn is_initial(&self, letter: &str, rest: &str) -> bool {
        let mut chars = rest.chars();
        let next = chars.next();
        if letter == "I" {
            return next.is_some_and(char::is_uppercase) && chars.next() == Some('.');
        }
        // Where a small letter follows, the point is no stop, whatever the letter is.
        next.is_some_and(|c| c.is_alphabetic() || c == ',')
    }

    fn follows_short_form(&self) -> bool {
        let last = self.tokens.last().map_or("", |last| &self.text[last.span.range()]);
        last.len() > 1 && last.ends_with('.') && !last.starts_with('.')
    }

    fn follows_number(&self, start: usize) -> bool {
        let last = self.tokens.last().filter(|last| (last.span.end as usize) <= start && last.span.start as usize >= self.floor);
        let number = |word: &str| {
            word.starts_with(|c: char| c.is_ascii_digit()) && word.bytes().all(|b| b.is_ascii_digit() || b".,".contains(&b))
        };
        last.is_some_and(|last| number(&self.text[last.span.range()]))
    }

    /// Punctuation in ASCII.
    fn sign(&mut self, at: usize) -> usize {
        let byte = self.byte(at);
        let end = match byte {
            b'-' if is_escaped_bracket(&self.text[at..]) => at + ESCAPED,
            b'.' => self.points(at),
            b'!' | b'?' => self.run(at, |b| matches!(b, b'!' | b'?')),
            b'-' | b'=' | b'*' | b'~' | b'#' | b'+' | b'<' | b'>' | b'`' | b'|' => self.run(at, |b| b == byte),
            b'\'' => return self.apostrophe(at, 1),
            b'[' => return self.open_bracket(at),
            b':' | b';' => self.emoticon(at).unwrap_or(at + 1),
            b'@' => {
                if is_word(self.char(at + 1)) && byte == b'@' {
                    self.core(at + 1)
                } else {
                    at + 1
                }
            }
            _ => at + 1,
        };
        self.emit(at, end);
        end
    }

    fn run(&self, at: usize, same: impl Fn(u8) -> bool) -> usize {
        at + self.text.as_bytes()[at..].iter().take_while(|&&b| same(b)).count()
    }

    /// Points in a row are one token, also with spaces between: "...", ". . ."; ".50" is a number.
    fn points(&self, at: usize) -> usize {
        if self.byte(at + 1).is_ascii_digit() && self.before(at).is_none_or(|c| is_gap(c) || "($".contains(c)) {
            return self.core(at + 1);
        }
        if self.text[at..].starts_with(". . .") {
            return at + 5 + 2 * usize::from(self.text[at + 5..].starts_with(" .") && self.byte(at + 7) != b'.');
        }
        self.run(at, |b| b == b'.')
    }

    /// An apostrophe that begins a word ("'em", "'60s"), a clitic written apart ("'s"), or a quotation mark.
    fn apostrophe(&mut self, at: usize, width: usize) -> usize {
        let tail = at + width;
        let end = self.core(tail);
        let word = self.slice(tail, end);
        let digits = word.strip_suffix('s').unwrap_or(word);
        let year = digits.len() == 2 && is_digits(digits) && self.byte(end) != b'-';
        let apart = self.before(at).is_none_or(is_gap);
        let clitic = ["s", "m", "d", "ll", "ve", "re"].contains(&word) && apart && is_gap(self.char(end));
        let short = ["em", "til", "cause", "bout", "tis", "twas", "n", "cos"].iter().any(|form| word.eq_ignore_ascii_case(form));
        if year || clitic || (short && apart) {
            self.emit(at, end);
            return end;
        }
        let stop = if width == 1 && self.byte(tail) == b'\'' { tail + 1 } else { tail };
        self.emit(at, stop);
        stop
    }

    /// A bracket, or a word that begins with a letter in brackets: "[T]he".
    fn open_bracket(&mut self, at: usize) -> usize {
        let end = match self.letters_in_brackets(at + 1) {
            Some(end) if is_word(self.char(end)) => self.core(end),
            _ => at + 1,
        };
        self.emit(at, end);
        end
    }

    /// ":)" and its like, where it stands apart.
    fn emoticon(&self, at: usize) -> Option<usize> {
        let nose = at + 1 + usize::from(self.byte(at + 1) == b'-');
        let end = nose + 1;
        (matches!(self.byte(nose), b')' | b'(' | b'D' | b'P' | b'O' | b'/') && (end >= self.text.len() || is_gap(self.char(end))))
            .then_some(end)
    }

    /// Signs outside of ASCII; an emoji is one with what modifies it.
    fn symbol(&mut self, at: usize, c: char) -> usize {
        let end = match c {
            '’' | '‘' => return self.apostrophe(at, c.len_utf8()),
            '…' => at + self.text[at..].chars().take_while(|&c| c == '…' || c == '.').map(char::len_utf8).sum::<usize>(),
            '—' | '–' | '―' => at + self.text[at..].chars().take_while(|&d| d == c).map(char::len_utf8).sum::<usize>(),
            _ => at + self.text[at..].graphemes(true).next().map_or(c.len_utf8(), str::len),
        };
        self.emit(at, end);
        end
    }
}

enum Apostrophe {
    /// Part of the word: "O'Rourke".
    Inside,
    /// Not part of it: the end of a quotation, of a plural's possessive.
    Outside,
    /// A clitic that begins and ends there.
    Clitic(usize, usize),
}

/// How long a bracket is as treebanks write it.
const ESCAPED: usize = 5;

/// "-LRB-" for "(": brackets as treebanks, and corpora that were made with their tools, write them.
fn is_escaped_bracket(text: &str) -> bool {
    ["-LRB-", "-RRB-", "-LSB-", "-RSB-"].iter().any(|bracket| text.starts_with(bracket))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Characters that are part of the word before them: combining signs, joiners, the soft hyphen.
fn is_extender(c: char) -> bool {
    matches!(
        c as u32,
        0xad | 0x300..=0x36f | 0x483..=0x489 | 0x591..=0x5bd | 0x5bf..=0x5c7 | 0x610..=0x61a | 0x64b..=0x65f | 0x670
            | 0x6d6..=0x6ed | 0x94d | 0x9cd | 0xa4d | 0xacd | 0xb4d | 0xbcd | 0xc4d | 0xccd | 0xd4d | 0xdca | 0xe47..=0xe4e
            | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff | 0x200c | 0x200d | 0x20d0..=0x20ff | 0xfe20..=0xfe2f
    )
}

/// Letters of scripts that put no spaces between words.
fn is_unspaced(c: char) -> bool {
    matches!(c as u32, 0xe01..=0xeff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x2e80..=0xa4cf | 0xf900..=0xfaff | 0x20000..=0x3ffff)
}

fn is_letter(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// Prefixes that the treebank does not part from their words.
const PREFIXES: [&str; 24] = [
    "anti", "arch", "co", "counter", "cross", "de", "e", "ex", "inter", "intra", "mid", "multi", "neo", "non", "over", "post",
    "pre", "pro", "psycho", "re", "semi", "socio", "sub", "un",
];

fn is_prefix(word: &str) -> bool {
    PREFIXES.iter().any(|prefix| prefix.eq_ignore_ascii_case(word))
}

/// "U-2", "B-52", "MiG-21": letters with a capital among them, and a number.
fn is_type(left: &str, right: &str) -> bool {
    let letters =
        left.len() <= 5 && left.bytes().all(|b| b.is_ascii_alphabetic()) && left.bytes().any(|b| b.is_ascii_uppercase());
    let digits = right.bytes().take_while(u8::is_ascii_digit).count();
    letters
        && digits > 0
        && right.len() - digits <= 1
        && (left.len() <= 3 || left.bytes().skip(1).any(|b| b.is_ascii_uppercase()))
}

/// "SS-N" in "SS-N-22".
fn is_type_between(left: &str, right: &str, text: &str, end: usize) -> bool {
    let capitals = |word: &str| word.len() <= 3 && word.bytes().all(|b| b.is_ascii_uppercase());
    let rest = &text.as_bytes()[end..];
    capitals(left) && capitals(right) && rest.first() == Some(&b'-') && rest.get(1).is_some_and(u8::is_ascii_digit)
}

/// The last names of computers' addresses and the kinds of files that running text names.
const LAST_NAMES: [&str; 34] = [
    "au", "ca", "co", "com", "csv", "de", "doc", "docx", "edu", "eu", "exe", "fr", "gif", "gov", "html", "info", "int", "io",
    "jpg", "js", "json", "mil", "net", "org", "pdf", "png", "py", "ru", "txt", "tv", "uk", "us", "xls", "zip",
];

/// Whether the text begins with a Roman numeral.
fn is_numeral(rest: &str) -> bool {
    let length = rest.bytes().take_while(|b| b"IVXLC".contains(b)).count();
    length > 0 && !rest[length..].starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '’')
        // "No. I did not" begins with a pronoun.
        && !(rest.starts_with("I ") && rest[2..].starts_with(char::is_lowercase))
}

/// Units and times of day that the treebank parts from the number before them: "7|pm", "5|km".
const UNITS: [&str; 26] = [
    "am", "bn", "cm", "ft", "g", "gb", "hr", "hrs", "k", "kb", "kg", "km", "kw", "lb", "lbs", "m", "mb", "mg", "mi", "min",
    "mins", "mm", "mph", "mw", "pm", "sec",
];

/// How long the number before a unit is; all of the word if there is no unit.
fn before_unit(word: &str) -> usize {
    let digits = word.bytes().take_while(|b| b.is_ascii_digit() || b".,:".contains(b)).count();
    let unit = &word[digits..];
    // "4G" and "3M" are names.
    let named = unit.len() == 1 && unit.bytes().all(|b| b.is_ascii_uppercase());
    if !named && UNITS.iter().any(|known| known.eq_ignore_ascii_case(unit)) { digits } else { word.len() }
}

/// Two words written as one, and the length of the first.
const CONTRACTIONS: [(&str, usize); 22] = [
    ("aint", 2),
    ("arent", 3),
    ("cannot", 3),
    ("cant", 2),
    ("couldnt", 5),
    ("didnt", 3),
    ("doesnt", 4),
    ("dont", 2),
    ("gimme", 3),
    ("gonna", 3),
    ("gotta", 3),
    ("hadnt", 3),
    ("hasnt", 3),
    ("havent", 4),
    ("isnt", 2),
    ("lemme", 3),
    ("shouldnt", 6),
    ("wanna", 3),
    ("wasnt", 3),
    ("werent", 4),
    ("wont", 2),
    ("wouldnt", 5),
];

/// How long the first of two words written as one is; all of the word if it is one.
fn before_contraction(word: &str) -> usize {
    let last = word.as_bytes()[word.len() - 1] | 0x20;
    if !(4..=8).contains(&word.len()) || !matches!(last, b't' | b'a' | b'e') {
        return word.len();
    }
    CONTRACTIONS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map_or(word.len(), |(_, length)| *length)
}
