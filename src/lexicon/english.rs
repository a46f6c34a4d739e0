//! Whether words are English: by the commonest function words, and where those are few, by whether the words are known at all.

use std::borrow::Cow;

use super::table::has;
use super::wordnet::{self, Pos};

/// So few words tell nothing.
const FEWEST: usize = 20;
/// What more words would say is known by then.
const ENOUGH: usize = 2000;
/// How far into a text its language is looked for, signs and names included.
const LOOKED_AT: usize = 3 * ENOUGH;
/// In English prose a third of the words and more are in the table; in others a few by chance.
const LEAST_COMMON: f64 = 0.12;
/// Notes and telegrams leave such words out, but what stays is in the dictionary; of other languages it has half by chance.
const LEAST_KNOWN: f64 = 0.75;

/// Whether a text of these words is read as English. Names tell nothing of a language, so words with a capital do not count,
/// unless most are written in capitals throughout.
pub(crate) fn is_english<'t>(words: impl Iterator<Item = &'t str> + Clone) -> bool {
    let words = words.take(LOOKED_AT);
    if is_mostly(words.clone().flat_map(str::chars).filter(|c| c.is_alphabetic()), |c| !is_latin(c)) {
        return false;
    }
    let words = words.filter(|word| word.chars().all(char::is_alphabetic));
    let shouted = is_mostly(words.clone(), |word| word.len() > 1 && !word.contains(char::is_lowercase));
    let counts = |word: &&str| shouted || word.starts_with(char::is_lowercase);
    let sample: Vec<Cow<'_, str>> = words.filter(counts).take(ENOUGH).map(lower).collect();
    let is_common = |word: &str| has(COMMON, word);
    sample.len() < FEWEST || share(sample.iter(), is_common) >= LEAST_COMMON || {
        let long = sample.iter().filter(|word| word.len() > SHORT || is_common(word));
        share(long, |word| is_common(word) || is_known(word)) >= LEAST_KNOWN
    }
}

fn is_mostly<T>(items: impl Iterator<Item = T>, holds: impl Fn(T) -> bool) -> bool {
    let (held, all) = items.fold((0, 0), |(held, all), item| (held + usize::from(holds(item)), all + 1));
    held * 2 > all
}

fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// The share of the words that are so; of none, none.
fn share<'w>(words: impl Iterator<Item = &'w Cow<'w, str>>, holds: impl Fn(&str) -> bool) -> f64 {
    let (held, all) = words.fold((0.0, 0.0), |(held, all), word| (held + f64::from(u8::from(holds(word))), all + 1.0));
    held / f64::max(all, 1.0)
}

/// Latin letters with and without marks on them.
fn is_latin(c: char) -> bool {
    matches!(c, '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' | '\u{FB00}'..='\u{FB06}')
}

/// Words of one and two letters are in the dictionary as signs and abbreviations, and many languages have the same ones ("in", "a").
const SHORT: usize = 2;

fn is_known(word: &str) -> bool {
    [Pos::Noun, Pos::Verb, Pos::Adj, Pos::Adv].iter().any(|pos| wordnet::base(word, *pos).is_some())
}

/// The commonest words, old and new, without those that other languages write alike ("a", "in", "on", "no", "an", "me", "so").
const COMMON: &[&str] = &[
    "about", "after", "also", "and", "any", "are", "at", "be", "because", "been", "before", "but", "by", "could", "did", "each",
    "for", "from", "had", "has", "hath", "have", "her", "his", "how", "if", "into", "is", "it", "its", "many", "more", "must",
    "my", "not", "of", "only", "other", "our", "over", "saith", "shall", "she", "should", "some", "than", "that", "the", "thee",
    "their", "them", "then", "there", "these", "they", "this", "those", "thou", "thy", "to", "unto", "up", "upon", "us", "very",
    "was", "we", "were", "what", "when", "where", "which", "while", "who", "will", "with", "would", "ye", "you", "your",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::check;

    #[test]
    fn table_is_sorted() {
        check(COMMON.iter().copied());
    }

    #[test]
    fn nothing_and_little_count_as_english() {
        assert!(is_english(std::iter::empty()));
        assert!(is_english(["Bonjour", "tout", "le", "monde"].into_iter()));
        assert!(!is_english(["Да", "нет"].into_iter()));
    }
}
