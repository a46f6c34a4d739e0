//! The pieces that numbers and times are read from. A tokeniser may leave "twenty-five", "27th", "4-5", "$5m" and "27/X-62"
//! whole or cut them in any way; cut to the same pieces here, one reader does for all.

use std::borrow::Cow;

/// What an atom is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    /// Digits.
    Number(Digits),
    /// Letters, with the points and apostrophes between them.
    Word,
    /// One other character; "--" for a dash that joins nothing.
    Sign,
}

/// A number in digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Digits {
    pub value: f64,
    /// How many digits stand before the decimal point.
    pub whole: u8,
    /// How many stand after it.
    pub decimals: u8,
    /// Whether commas set the thousands apart.
    pub grouped: bool,
}

/// A piece of a token.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Atom<'a> {
    /// In lower case, with one hyphen for all of them and one apostrophe.
    pub text: Cow<'a, str>,
    /// As it stands.
    pub form: &'a str,
    pub token: u32,
    pub shape: Shape,
    /// Whether it stands in the same token as the atom before.
    pub glued: bool,
}

impl Atom<'_> {
    pub(super) fn digits(&self) -> Option<Digits> {
        match self.shape {
            Shape::Number(digits) => Some(digits),
            Shape::Word | Shape::Sign => None,
        }
    }

    /// A whole number in plain digits, as dates and clocks have them.
    pub(super) fn plain(&self) -> Option<u32> {
        let digits = self.digits().filter(|digits| !digits.grouped && digits.decimals == 0 && digits.whole <= 9)?;
        Some(digits.value as u32)
    }

    pub(super) fn is_word(&self) -> bool {
        self.shape == Shape::Word
    }

    pub(super) fn is_capital(&self) -> bool {
        self.form.starts_with(char::is_uppercase)
    }
}

/// Longer runs of digits are no amounts that anyone compares.
const MOST_DIGITS: usize = 30;

/// The tokens of a sentence, cut into atoms.
pub(super) fn atoms<'a>(words: &[&'a str]) -> Vec<Atom<'a>> {
    let mut atoms = Vec::with_capacity(words.len() + 8);
    for (token, word) in words.iter().enumerate() {
        cut(word, token as u32, &mut atoms);
    }
    atoms
}

fn cut<'a>(word: &'a str, token: u32, atoms: &mut Vec<Atom<'a>>) {
    if let Some(text) = bracket(word) {
        return atoms.push(Atom { text: Cow::Borrowed(text), form: word, token, shape: Shape::Sign, glued: false });
    }
    let (mut rest, mut glued, mut dotted) = (word, false, false);
    while let Some(first) = rest.chars().next() {
        let (length, shape) = match decimals(rest).filter(|_| !glued) {
            Some(decimals) => decimals,
            None => measure(rest, first, dotted),
        };
        let (form, tail) = rest.split_at(length);
        atoms.push(Atom { text: folded(form, shape), form, token, shape, glued });
        // Between two points stands no decimal fraction: "27.10.1962".
        dotted = form == ".";
        (rest, glued) = (tail, true);
    }
}

/// Brackets as treebanks write them.
fn bracket(word: &str) -> Option<&'static str> {
    match word {
        "-LRB-" | "-LSB-" => Some("("),
        "-RRB-" | "-RSB-" => Some(")"),
        _ => None,
    }
}

/// ".343", at the beginning of a token.
fn decimals(text: &str) -> Option<(usize, Shape)> {
    let count = text.strip_prefix('.').map(run).filter(|count| (1..=MOST_DIGITS).contains(count))?;
    let value = text[..count + 1].parse().ok()?;
    Some((count + 1, Shape::Number(Digits { value, whole: 0, decimals: count as u8, grouped: false })))
}

/// The length in bytes of the atom that `text` begins with, and its shape.
fn measure(text: &str, first: char, dotted: bool) -> (usize, Shape) {
    if first.is_ascii_digit() {
        return digits(text, dotted);
    }
    if let Some(value) = vulgar(first) {
        return (first.len_utf8(), Shape::Number(Digits { value, whole: 0, decimals: 2, grouped: false }));
    }
    if is_letter(first) || (is_apostrophe(first) && text.chars().nth(1).is_some_and(is_letter)) {
        return (letters(text), Shape::Word);
    }
    if text.starts_with("--") {
        return (text.bytes().take_while(|byte| *byte == b'-').count(), Shape::Sign);
    }
    (first.len_utf8(), Shape::Sign)
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !c.is_ascii_digit()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

fn letters(text: &str) -> usize {
    text.find(|c: char| !(is_letter(c) || is_apostrophe(c) || c == '.')).unwrap_or(text.len())
}

fn run(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Digits, with thousands set apart by commas and with one decimal point: "1,100", "1.5". The points of "27.10.1962" are signs.
fn digits(text: &str, after_point: bool) -> (usize, Shape) {
    let whole = run(text);
    let mut end = whole;
    while end > 0 && whole <= 3 && text[end..].starts_with(',') && run(&text[end + 1..]) == 3 {
        end += 4;
    }
    let grouped = end > whole;
    let point = text[end..].strip_prefix('.').map_or(0, run);
    let dotted = after_point || (point > 0 && text[end + 1 + point..].strip_prefix('.').is_some_and(|tail| run(tail) > 0));
    let decimals = if dotted { 0 } else { point };
    if decimals > 0 {
        end += 1 + decimals;
    }
    if end > MOST_DIGITS {
        return (end, Shape::Sign);
    }
    let plain: String = text[..end].chars().filter(|c| *c != ',').collect();
    let value = plain.parse().unwrap_or(0.0);
    let whole = plain.len() - if decimals > 0 { decimals + 1 } else { 0 };
    (end, Shape::Number(Digits { value, whole: whole as u8, decimals: decimals as u8, grouped }))
}

fn vulgar(c: char) -> Option<f64> {
    Some(match c {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅛' => 0.125,
        _ => return None,
    })
}

fn folded(form: &str, shape: Shape) -> Cow<'_, str> {
    match (shape, form) {
        (Shape::Sign, "–" | "‐" | "‑" | "−" | "‒") => Cow::Borrowed("-"),
        (Shape::Sign, "—" | "―") => Cow::Borrowed("--"),
        (Shape::Sign, text) if text.starts_with("--") => Cow::Borrowed("--"),
        (Shape::Word, text) if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) => Cow::Borrowed(text),
        (Shape::Word, text) => Cow::Owned(text.to_lowercase().replace('’', "'")),
        (_, text) => Cow::Borrowed(text),
    }
}

/// The text of the atom there, or nothing past either end.
pub(super) fn text<'a>(atoms: &'a [Atom<'_>], at: usize) -> &'a str {
    atoms.get(at).map_or("", |atom| &atom.text)
}

/// Whether the atom follows the one before it without a space, whatever tokens they are in.
pub(super) fn touches(atoms: &[Atom<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| atoms.get(before));
    before.zip(atoms.get(at)).is_some_and(|(before, atom)| before.form.as_bytes().as_ptr_range().end == atom.form.as_ptr())
}

/// The text of the atom before, or nothing.
pub(super) fn before<'a>(atoms: &'a [Atom<'_>], at: usize, back: usize) -> &'a str {
    at.checked_sub(back).map_or("", |at| text(atoms, at))
}

/// Whether a name with a word for a street follows: "10 Downing Street", "1600 Pennsylvania Avenue".
pub(super) fn is_street(atoms: &[Atom<'_>], at: usize) -> bool {
    const STREETS: &[&str] = &[
        "ave",
        "ave.",
        "avenue",
        "blvd",
        "blvd.",
        "boulevard",
        "crescent",
        "drive",
        "lane",
        "place",
        "rd",
        "rd.",
        "road",
        "row",
        "square",
        "st",
        "st.",
        "street",
        "terrace",
    ];
    const LONGEST: usize = 4;
    let names = atoms.iter().skip(at).take(LONGEST).take_while(|atom| atom.is_word() && atom.is_capital());
    names.skip(1).any(|atom| STREETS.binary_search(&&*atom.text).is_ok())
}

/// Whether the words of `phrase` stand from `at` on.
pub(super) fn starts(atoms: &[Atom<'_>], at: usize, phrase: &str) -> Option<usize> {
    // Most phrases fail at their first word, which is seen without looking for where it ends.
    if !phrase.starts_with(text(atoms, at)) {
        return None;
    }
    let mut end = at;
    for word in phrase.split(' ') {
        if text(atoms, end) != word {
            return None;
        }
        end += 1;
    }
    Some(end)
}

/// The longest of the phrases that stands from `at` on, with its value and its end.
pub(super) fn phrase<T: Copy>(atoms: &[Atom<'_>], at: usize, phrases: &[(&str, T)]) -> Option<(T, usize)> {
    let fits = phrases.iter().filter_map(|(phrase, value)| Some((*value, starts(atoms, at, phrase)?)));
    fits.max_by_key(|(_, end)| *end)
}

/// The longest of the phrases that ends before `at`, with its value and its beginning.
pub(super) fn phrase_before<T: Copy>(atoms: &[Atom<'_>], at: usize, phrases: &[(&str, T)]) -> Option<(T, usize)> {
    // Backwards, since most phrases fail at their last word.
    let last = before(atoms, at, 1);
    let begin = |phrase: &str| {
        let mut from = phrase.ends_with(last).then_some(at)?;
        for word in phrase.rsplit(' ') {
            from = from.checked_sub(1).filter(|from| text(atoms, *from) == word)?;
        }
        Some(from)
    };
    let fits = phrases.iter().filter_map(|(phrase, value)| Some((*value, begin(phrase)?)));
    fits.min_by_key(|(_, from)| *from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_up(word: &str) -> Vec<String> {
        atoms(&[word]).iter().map(|atom| atom.text.to_string()).collect()
    }

    #[test]
    fn tokens_are_cut_alike_however_they_are_joined() {
        let cases: [(&str, &[&str]); 16] = [
            ("-LRB-", &["("]),
            (".343", &[".343"]),
            ("4-5", &["4", "-", "5"]),
            ("4–5", &["4", "-", "5"]),
            ("twenty-five", &["twenty", "-", "five"]),
            ("27th", &["27", "th"]),
            ("$1,100.50", &["$", "1,100.50"]),
            ("27/X-62", &["27", "/", "x", "-", "62"]),
            ("27.10.1962", &["27", ".", "10", ".", "1962"]),
            ("7:15", &["7", ":", "15"]),
            ("p.m.", &["p.m."]),
            ("o’clock", &["o'clock"]),
            ("---", &["--"]),
            ("1,2", &["1", ",", "2"]),
            ("5.", &["5", "."]),
            ("", &[]),
        ];
        for (word, parts) in cases {
            assert_eq!(cut_up(word), parts, "{word}");
        }
    }

    #[test]
    fn a_megabyte_of_digits_is_no_number() {
        let long = "7".repeat(1 << 20);
        let atoms = atoms(&[&long]);
        assert_eq!((atoms.len(), atoms[0].shape), (1, Shape::Sign));
    }
}
