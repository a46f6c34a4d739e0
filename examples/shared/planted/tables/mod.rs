//! The words that edits are made of, chosen by thinking of English and of nothing else.

use super::inflect::Form;
use super::prose::Sentence;

/// Words that change places: adjectives and other words without forms, nouns, verbs; and the names that occur in the texts.
pub const ANTONYMS: &str = include_str!("antonyms.txt");
pub const SYNONYMS: &str = include_str!("synonyms.txt");
pub const NAMES: &str = include_str!("names.txt");
pub const VERBS: &str = include_str!("verbs.txt");

/// The lines of a table with its class, "adjective", in two columns.
pub fn rows<'a>(table: &'a str, class: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let line = move |line: &'a str| line.strip_prefix(class)?.strip_prefix(' ')?.split_once(" / ");
    table.lines().filter_map(line)
}

const BEFORE_ADJECTIVES: &[&str] = &[
    "the",
    "a",
    "an",
    "was",
    "were",
    "is",
    "are",
    "be",
    "been",
    "being",
    "very",
    "too",
    "so",
    "quite",
    "rather",
    "his",
    "her",
    "my",
    "their",
    "its",
    "our",
    "this",
    "that",
    "more",
    "less",
    "most",
    "of",
    "and",
    "or",
    "in",
    "with",
    "not",
    "seemed",
    "looked",
    "became",
    "another",
    "some",
    "any",
    "no",
    "first",
    "into",
    "considered",
];

/// Whether a word that may be an adjective is most likely one here.
pub fn is_adjective(sentence: &Sentence, at: usize) -> bool {
    BEFORE_ADJECTIVES.contains(&sentence.before(at).as_str())
}

const DETERMINERS: &[&str] = &[
    "the", "a", "an", "his", "her", "my", "their", "its", "our", "this", "these", "those", "of", "in", "at", "on", "by", "from",
    "with", "for", "some", "any", "no", "very", "too", "large", "small", "more", "less", "twelve", "second", "first", "new",
    "old",
];

/// Whether a word in the form of a verb is most likely one here.
pub fn is_verb(sentence: &Sentence, at: usize, form: Form) -> bool {
    let before = sentence.before(at);
    let follows = |words: &[&str]| words.contains(&before.as_str());
    let helped = follows(&["have", "has", "had", "was", "were", "been", "be", "is", "are", "being", "not", "never"]);
    match form {
        Form::Base => {
            follows(&["to", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "not", "cannot"])
        }
        Form::Third => follows(&["he", "she", "it", "who", "which"]),
        Form::Past => !before.is_empty() && !helped && !follows(DETERMINERS),
        Form::Participle => helped,
        Form::Gerund => follows(&["was", "were", "is", "are", "been", "am"]),
    }
}
