//! Who wrote the account and when, as its heading and its signature tell.

use jiff::civil::Date;

use super::persons::{is_initial, key, ordinary_case};
use crate::lexicon::title;

/// How many lines at the top are looked at.
const TOP: usize = 40;
/// How many lines at the bottom are looked at.
const BOTTOM: usize = 12;
/// A line of a heading or a signature is not longer than this many bytes.
const LINE: usize = 160;
/// A signature is not longer than this many words.
const SIGNATURE: usize = 5;

/// What the frame of the text tells of its author.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Author {
    pub name: Option<String>,
    /// An office without the article, in lower case: "attorney general".
    pub office: Option<String>,
}

/// Reads the author off the lines around the text: a name in the heading goes before one at the end.
pub(super) fn guess(text: &str) -> Author {
    let top: Vec<&str> = lines(text).take(TOP).filter(|line| line.len() <= LINE).collect();
    // A short text ends where it begins: its heading is no signature.
    let begun = lines(text).position(is_prose).unwrap_or(0);
    let after = lines(text).count() - begun;
    let bottom: Vec<&str> = lines_backwards(text).take(BOTTOM.min(after)).filter(|line| line.len() <= LINE).collect();
    let mut author = Author::default();
    for line in &top {
        match sender(line) {
            Some(Sender::Name(name)) => author.name = author.name.or(Some(name)),
            Some(Sender::Office(office)) => author.office = author.office.or(Some(office)),
            None => {}
        }
    }
    author.name = author.name.or_else(|| bottom.iter().find_map(|line| signature(line)));
    author
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(plain).filter(|line| !line.is_empty())
}

fn lines_backwards(text: &str) -> impl Iterator<Item = &str> {
    text.lines().rev().map(plain).filter(|line| !line.is_empty())
}

/// Whether a line is part of what is told, and of no heading or signature: it is long, or ends a sentence of some words.
fn is_prose(line: &str) -> bool {
    line.len() > LINE || (line.ends_with(['.', '!', '?', '"', '”']) && line.split_whitespace().count() > SIGNATURE)
}

/// A line without the marks of a heading or of emphasis.
fn plain(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_whitespace() || "*#_=".contains(c))
}

enum Sender {
    Name(String),
    Office(String),
}

/// The one whom a line of the heading names as the writer.
fn sender(line: &str) -> Option<Sender> {
    let folded = line.to_ascii_lowercase();
    let labelled =
        ["from:", "by:", "author:", "by ", "statement of ", "testimony of ", "diary of ", "account of ", "deposition of "]
            .iter()
            .find_map(|label| folded.starts_with(label).then(|| &line[label.len()..]));
    let titled = || {
        [", memorandum", ", letter", ", telegram", ", diary", ", statement", ", report"]
            .iter()
            .find_map(|kind| folded.find(kind).map(|at| &line[..at]))
    };
    let from = || folded.rfind(" from ").map(|at| &line[at + 6..]);
    labelled.or_else(titled).or_else(from).and_then(who)
}

/// Reads the words as an office or a name.
fn who(words: &str) -> Option<Sender> {
    let words: Vec<&str> = words.split_whitespace().map(|word| word.trim_matches(|c: char| ",;:()\"“”".contains(c))).collect();
    let mut keys: Vec<String> = words.iter().map(|word| key(word)).collect();
    let article = keys.first().is_some_and(|word| word == "the");
    keys.drain(..usize::from(article));
    if !keys.is_empty() && keys.len() <= 3 && keys.iter().all(|word| title::is_rank(word)) {
        return Some(Sender::Office(keys.join(" ")));
    }
    (!article && is_name(&words)).then(|| Sender::Name(shown(&words)))
}

/// The name in a line of a signature, which may begin with a date.
fn signature(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().skip_while(|word| word.starts_with(|c: char| c.is_ascii_digit())).collect();
    let signed = ["signed", "(signed)", "/s/", "signed:"];
    let words: Vec<&str> = words.into_iter().skip_while(|word| signed.contains(&word.to_ascii_lowercase().as_str())).collect();
    if let Some(initials) = words.first().and_then(|word| typist(word)) {
        return Some(initials);
    }
    is_name(&words).then(|| shown(&words))
}

/// "RFK:" before the typist's initials, as initials.
fn typist(word: &str) -> Option<String> {
    let initials = word.split_once(':')?.0;
    ((2..=4).contains(&initials.len()) && initials.bytes().all(|byte| byte.is_ascii_uppercase())).then(|| initials.to_owned())
}

/// Whether the words look like the name of a person and nothing else.
fn is_name(words: &[&str]) -> bool {
    let shaped = |word: &&str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || ".'’-,".contains(c)) && word.len() > 1
    };
    let known = |word: &&str| title::is_body(&key(word)) || title::is_no_name(&key(word));
    let ends_open = words.last().is_some_and(|word| !word.ends_with('.') || is_initial(word));
    (1..=SIGNATURE).contains(&words.len())
        && words.iter().all(|word| shaped(word) || is_initial(word))
        && ends_open
        && !words.iter().any(known)
        && words.iter().any(|word| !is_initial(word) && !title::is_title(&key(word)))
        // A title in capitals has the shape of a name.
        && !words.iter().any(|word| matches!(key(word).as_str(), "and" | "at" | "for" | "in" | "of" | "on" | "the"))
}

fn shown(words: &[&str]) -> String {
    let shouted = !words.iter().any(|word| word.chars().any(char::is_lowercase));
    let words: Vec<String> = words.iter().map(|word| if shouted { ordinary_case(word) } else { (*word).to_owned() }).collect();
    words.join(" ")
}

/// The date of the account: the last line of the heading that holds nothing but a date, or the date of the signature.
pub(super) fn date(text: &str) -> Option<Date> {
    let prose = lines(text).take(TOP).position(|line| line.len() > LINE).unwrap_or(TOP);
    let heading = lines(text).take(prose.min(TOP)).filter_map(whole_line_date).last();
    heading
        .or_else(|| lines_backwards(text).take(BOTTOM).find_map(|line| read_date(&line.split_whitespace().collect::<Vec<_>>())))
}

fn whole_line_date(line: &str) -> Option<Date> {
    let words: Vec<&str> = line.split_whitespace().collect();
    (words.len() <= 5).then(|| read_date(&words[words.len().saturating_sub(3)..]).or_else(|| read_date(&words)))?
}

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// "October 30, 1962", "30 October 1962", "1962-10-30", "30/X-62" at the head of the words.
fn read_date(words: &[&str]) -> Option<Date> {
    let word = |at: usize| words.get(at).map(|word| word.trim_matches(|c: char| ",.".contains(c)).to_ascii_lowercase());
    let first = word(0)?;
    if let Ok(date) = first.parse::<Date>() {
        return Some(date);
    }
    if let Some(date) = roman_date(&first) {
        return Some(date);
    }
    let (second, third) = (word(1)?, word(2)?);
    let (month, day) = match month(&first) {
        Some(month) => (month, second),
        None => (month(&second)?, first),
    };
    let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()?;
    Date::new(year(&third)?, month, day).ok()
}

fn month(word: &str) -> Option<i8> {
    let index = MONTHS.iter().position(|month| *month == word || (word.len() == 3 && month.starts_with(word)))?;
    Some(index as i8 + 1)
}

/// "27/x-62": day, month in Roman numerals, year of the last century where it has two digits.
fn roman_date(word: &str) -> Option<Date> {
    let mut parts = word.split(['/', '-', '.']);
    let (day, month, last) = (parts.next()?, parts.next()?, parts.next()?);
    let month = ROMAN.iter().position(|roman| *roman == month)? as i8 + 1;
    Date::new(year(last)?, month, day.parse().ok()?).ok()
}

fn year(word: &str) -> Option<i16> {
    let year: i16 = word.parse().ok()?;
    match word.len() {
        2 => Some(1900 + year),
        3..=4 => Some(year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frame_names_the_author() {
        for (text, name, office) in [
            (
                "MEMORANDUM FOR THE MAYOR FROM THE CHIEF INSPECTOR\n\nI met him.\n\nJ. PORTER",
                Some("J. Porter"),
                Some("chief inspector"),
            ),
            ("Anna B. Lind, Memorandum for the files\n\nI met him.", Some("Anna B. Lind"), None),
            ("From: Carl Stone\nTo: Ann Lee\n\nI met him.", Some("Carl Stone"), None),
            ("I met him.\n\n3/IV-71 O. HOLM", Some("O. Holm"), None),
            ("I met him and left.\n\nHe laughed.", None, None),
            ("We saw nothing in\nLondon.", None, None),
            ("Report\n\nThe accident\n\nMr. Holm said that it was late on Monday.", None, None),
            ("Report\n\nMr. Holm said that it was late on Monday.\n\nO. Holm", Some("O. Holm"), None),
        ] {
            let author = guess(text);
            assert_eq!((author.name.as_deref(), author.office.as_deref()), (name, office), "{text}");
        }
    }

    #[test]
    fn dates_are_read_off_heading_and_signature() {
        let day = |year, month, day| Date::new(year, month, day).ok();
        assert_eq!(date("March 3, 1971\n\nI met him."), day(1971, 3, 3));
        assert_eq!(date("Oslo, 3 March 1971\n\nI met him."), day(1971, 3, 3));
        assert_eq!(date("I met him.\n\n3/IV-71 O. HOLM"), day(1971, 4, 3));
        assert_eq!(date("I met him on Monday."), None);
    }
}
