//! Prose cut into sentences and words, by rules of its own: nothing here asks the library.

use std::ops::Range;

/// Abbreviations after which no sentence ends.
const ABBREVIATIONS: &[&str] = &["Mr.", "Mrs.", "Ms.", "Dr.", "St.", "E.", "a.m.", "p.m.", "U.S.", "No.", "Capt.", "Sgt."];

/// The sentences of a text, as byte ranges, and for each whether a paragraph begins with it.
pub fn sentences(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut found = vec![];
    let mut start = 0;
    for paragraph in text.split_inclusive("\n\n") {
        let end = start + paragraph.trim_end().len();
        let mut first = true;
        while let Some(range) = sentence(text, start..end) {
            start = range.end;
            found.push((range, first));
            first = false;
        }
        start = paragraph.as_ptr() as usize - text.as_ptr() as usize + paragraph.len();
    }
    found
}

/// The first sentence in the range.
fn sentence(text: &str, within: Range<usize>) -> Option<Range<usize>> {
    let part = text.get(within.clone())?;
    let start = within.start + (part.len() - part.trim_start().len());
    if start >= within.end {
        return None;
    }
    let ends = text[start..within.end].char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?'));
    let end = ends.map(|(at, _)| start + at + 1).find_map(|at| closed(text, start, at, within.end));
    Some(start..end.unwrap_or(within.end))
}

/// Where the sentence ends if it does so with the mark before `at`: a closing quotation mark belongs to it.
fn closed(text: &str, start: usize, at: usize, end: usize) -> Option<usize> {
    let at = if text[at..end].starts_with('"') { at + 1 } else { at };
    let rest = &text[at..end];
    let next = rest.trim_start().chars().next();
    let begins = next.is_none_or(|c| c.is_uppercase() || c.is_ascii_digit() || c == '"');
    let abbreviated = ABBREVIATIONS.iter().any(|word| text[start..at].ends_with(word));
    let spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
    (spaced && begins && !(abbreviated && next.is_some_and(|c| c.is_alphanumeric()))).then_some(at)
}

/// A word of a sentence, without the punctuation around it.
#[derive(Clone, Debug)]
pub struct Word<'a> {
    pub text: &'a str,
    /// In the sentence.
    pub range: Range<usize>,
    /// Whether punctuation or the end of the sentence follows.
    pub closed: bool,
    /// Whether punctuation or the beginning of the sentence goes before.
    pub opened: bool,
}

/// A sentence with its words.
#[derive(Clone, Debug)]
pub struct Sentence<'a> {
    pub text: &'a str,
    pub words: Vec<Word<'a>>,
}

impl<'a> Sentence<'a> {
    pub fn new(text: &'a str) -> Sentence<'a> {
        let mut words: Vec<Word> = vec![];
        let mut at = 0;
        for chunk in text.split_inclusive(' ') {
            words.extend(word(text, at, chunk.trim_end()));
            at += chunk.len();
        }
        let last = words.len().saturating_sub(1);
        for number in 0..words.len() {
            words[number].opened |= number == 0 || words[number - 1].closed;
            words[number].closed |= number == last;
        }
        Sentence { text, words }
    }

    /// The word, or nothing beyond the ends.
    pub fn at(&self, number: usize) -> &'a str {
        self.words.get(number).map_or("", |word| word.text)
    }

    /// The word in small letters, or nothing beyond the ends.
    pub fn low(&self, number: usize) -> String {
        self.at(number).to_lowercase()
    }

    /// The word before, in small letters; nothing where punctuation stands between.
    pub fn before(&self, number: usize) -> String {
        if number == 0 || self.words[number].opened { String::new() } else { self.low(number - 1) }
    }

    /// The word after, in small letters; nothing where punctuation stands between.
    pub fn after(&self, number: usize) -> String {
        if self.words[number].closed { String::new() } else { self.low(number + 1) }
    }

    /// Where several words stand.
    pub fn range(&self, words: Range<usize>) -> Range<usize> {
        self.words[words.start].range.start..self.words[words.end - 1].range.end
    }

    /// Whether the sentence has the word, in small letters.
    pub fn has(&self, wanted: &[&str]) -> bool {
        self.words.iter().any(|word| wanted.contains(&word.text.to_lowercase().as_str()))
    }
}

fn word<'a>(text: &'a str, at: usize, chunk: &'a str) -> Option<Word<'a>> {
    let inner = chunk.trim_start_matches(['"', '(']);
    let start = at + (chunk.len() - inner.len());
    let kept = ABBREVIATIONS.iter().any(|known| inner.trim_end_matches(['"', ',']).eq_ignore_ascii_case(known));
    let core =
        if kept { inner.trim_end_matches(['"', ',']) } else { inner.trim_end_matches(['"', ',', '.', ';', ':', '!', '?', ')']) };
    (!core.is_empty()).then(|| Word {
        text: &text[start..start + core.len()],
        range: start..start + core.len(),
        closed: core.len() < inner.len(),
        opened: inner.len() < chunk.len(),
    })
}

/// With the first letter as that of the model.
pub fn cased(word: &str, model: &str) -> String {
    let capital = model.chars().next().is_some_and(char::is_uppercase) && model != "I";
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if capital => first.to_uppercase().chain(letters).collect(),
        _ => word.to_owned(),
    }
}

/// Words that have a capital only where a sentence begins with them.
const COMMON: &[&str] = &[
    "the", "a", "an", "he", "she", "it", "we", "they", "my", "his", "her", "its", "our", "their", "this", "these", "two",
    "three", "in", "on", "at", "one", "some", "many", "most", "several", "strong", "work", "lectures",
];

/// With a small first letter, unless it may be a name.
pub fn small(words: &str) -> String {
    let first = words.split(' ').next().unwrap_or_default().to_lowercase();
    if COMMON.contains(&first.as_str()) { first.clone() + &words[first.len()..] } else { words.to_owned() }
}

/// "A" or "an" as the next word asks.
pub fn with_articles(text: &str) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    for at in 1..words.len() {
        let next = words[at].to_lowercase();
        let right = if begins_with_vowel(&next) { "an" } else { "a" };
        if matches!(words[at - 1].as_str(), "a" | "an" | "A" | "An") && next.chars().next().is_some_and(char::is_alphanumeric) {
            words[at - 1] = cased(right, &words[at - 1]);
        }
    }
    words.join(" ")
}

fn begins_with_vowel(word: &str) -> bool {
    let has = |beginnings: &[&str]| beginnings.iter().any(|beginning| word.starts_with(beginning));
    if has(&["one", "uni", "use", "usu", "eur"]) && !has(&["unin", "unim"]) {
        return false;
    }
    has(&["a", "e", "i", "o", "u", "hour", "honest", "honour", "8", "11", "18"]) && !(has(&["11", "18"]) && word.len() > 4)
}
