//! What an editor says in square brackets.

use super::Reach;
use super::page;
use super::words::number;

/// What a pair of square brackets is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// What stands before the note is deleted: "[crossed out by hand--ed.]".
    Struck(Reach),
    /// The words inside are deleted: "[deleted: two ships]".
    StruckInside,
    /// Something is withheld: "[2 lines not declassified]".
    Redacted,
    /// Words put in to be read: "[their system]".
    Inserted,
    /// Words of the editor's that are no part of the sentence: "[sic]".
    Aside,
    /// "[Page 274]"
    Page,
    /// "[12]"
    Reference,
    /// Letters of a word: "[T]he".
    Letters,
    /// No editor's brackets.
    Plain,
}

/// What the brackets around `content` are for, which stand between the two characters given.
pub(super) fn sense(content: &str, before: Option<char>, after: Option<char>) -> Sense {
    let trimmed = content.trim();
    if trimmed.is_empty() {
        return if content.len() >= 2 { Sense::Redacted } else { Sense::Plain };
    }
    if trimmed.chars().all(|c| ".…*-–—_█■▇▓ ".contains(c)) {
        return Sense::Redacted;
    }
    if is_reference(trimmed, before, after) {
        return Sense::Reference;
    }
    if trimmed.chars().all(char::is_alphabetic) && [before, after].iter().any(|c| c.is_some_and(char::is_alphabetic)) {
        return Sense::Letters;
    }
    if page::is_page_words(trimmed) {
        return Sense::Page;
    }
    let lower = trimmed.to_lowercase().replace(['-', '–', '—'], " ");
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).collect();
    editorial(&lower, &words).unwrap_or(if is_aside(&lower, &words) { Sense::Aside } else { Sense::Inserted })
}

/// Numbers, also with a caret or "note" before them, an encyclopedia's demands, and a letter behind a word.
fn is_reference(content: &str, before: Option<char>, after: Option<char>) -> bool {
    let digits = content.strip_prefix('^').unwrap_or(content);
    let numbers = |text: &str| {
        text.split([',', '-', '–', ' ']).filter(|part| !part.is_empty()).all(|part| part.len() <= 3 && number(part).is_some())
    };
    if numbers(digits) {
        return true;
    }
    let named = |(name, rest): (&str, &str)| {
        name == "Footnote:" || ["note", "nb", "n", "fn", "ref", "lower", "footnote"].contains(&name) && numbers(rest)
    };
    if content.split_once(' ').is_some_and(named) || WANTED.contains(&content.to_lowercase().as_str()) {
        return true;
    }
    let glued = before.is_some_and(|c| !c.is_whitespace());
    let letter = content.len() == 1 && content.bytes().all(|b| b.is_ascii_lowercase());
    letter && glued && !after.is_some_and(char::is_alphanumeric)
}

/// What an encyclopedia's readers ask for.
const WANTED: [&str; 12] = [
    "according to whom?",
    "better source needed",
    "by whom?",
    "citation needed",
    "clarification needed",
    "dubious",
    "edit",
    "failed verification",
    "page needed",
    "verification needed",
    "when?",
    "who?",
];

/// A deletion or a redaction.
fn editorial(lower: &str, words: &[&str]) -> Option<Sense> {
    let known = words.iter().filter(|word| is_editorial(word)).count();
    let all = known == words.len();
    let most = known * 2 > words.len();
    let measured = words.iter().any(|word| is_measure(word) && !word.starts_with("sentence") && !word.starts_with("paragraph"));
    let (erased, deleted) = (has_phrase(lower, &ERASED), has_word(words, &["deleted", "deletion", "cancelled", "canceled"]));
    if (erased && most) || (deleted && all && !(measured && counted(words).is_some()) && !has_word(words, &CONTENT)) {
        return Some(Sense::Struck(reach(words)));
    }
    if (erased || deleted) && lower.split_once(':').is_some_and(|(label, _)| label.split(' ').count() <= 2) {
        return Some(Sense::StruckInside);
    }
    let withheld =
        has_word(words, &WITHHELD) || has_phrase(lower, &["whited out", "blacked out", "blotted out", "not declassified"]);
    let absent = has_word(words, &["omitted", "missing", "deleted", "blank", "classified", "torn", "censored", "obscured"]);
    let exempt = words.first() == Some(&"b") && words.len() <= 4 && words[1..].iter().all(|word| word.len() <= 1);
    let only_measured = all && measured && counted(words).is_some();
    if (withheld && most) || (absent && all) || (exempt && words.len() >= 2) || only_measured {
        return Some(Sense::Redacted);
    }
    None
}

/// What an editor calls text that is not there: "[name deleted]".
const CONTENT: [&str; 8] = ["expletive", "name", "names", "number", "portion", "section", "text", "words"];

/// Signs of deletion that are rarely said of anything but writing.
const ERASED: [&str; 9] = [
    "crossed out",
    "crossed through",
    "lined out",
    "scratched out",
    "scored out",
    "stricken",
    "strikethrough",
    "struck out",
    "struck through",
];

/// Words that say that text cannot be read.
const WITHHELD: [&str; 13] = [
    "blackened",
    "declassified",
    "excised",
    "expunged",
    "illegible",
    "inaudible",
    "indecipherable",
    "indistinct",
    "redacted",
    "sanitized",
    "unintelligible",
    "unreadable",
    "withheld",
];

/// Words that editors use of the text itself, beside numbers.
const EDITORIAL: [&str; 78] = [
    "a",
    "about",
    "above",
    "all",
    "an",
    "and",
    "approximately",
    "are",
    "as",
    "been",
    "by",
    "character",
    "crossed",
    "deletion",
    "document",
    "ed",
    "editor",
    "entire",
    "entry",
    "expletive",
    "few",
    "fewer",
    "first",
    "following",
    "from",
    "further",
    "half",
    "hand",
    "handwriting",
    "handwritten",
    "has",
    "have",
    "here",
    "in",
    "ink",
    "is",
    "it",
    "last",
    "less",
    "lined",
    "manuscript",
    "marginal",
    "more",
    "name",
    "names",
    "next",
    "not",
    "note",
    "number",
    "of",
    "on",
    "one",
    "original",
    "out",
    "part",
    "pencil",
    "pen",
    "portion",
    "preceding",
    "previous",
    "quarter",
    "remainder",
    "rest",
    "scored",
    "scratched",
    "several",
    "some",
    "source",
    "struck",
    "text",
    "than",
    "that",
    "the",
    "this",
    "through",
    "typescript",
    "was",
    "were",
];

fn is_editorial(word: &str) -> bool {
    EDITORIAL.contains(&word)
        || is_measure(word)
        || count(word).is_some()
        || WITHHELD.contains(&word)
        || word.chars().all(|c| c.is_ascii_digit())
        || ["blacked", "blank", "blotted", "canceled", "cancelled", "censored", "classified", "deleted", "missing", "obscured"]
            .contains(&word)
        || ["omitted", "security", "stricken", "strikethrough", "torn", "whited"].contains(&word)
}

/// A unit in which text is measured.
fn is_measure(word: &str) -> bool {
    let units = ["letter", "line", "page", "paragraph", "passage", "phrase", "section", "sentence", "word"];
    units.contains(&word.strip_suffix('s').unwrap_or(word))
}

fn has_word(words: &[&str], known: &[&str]) -> bool {
    words.iter().any(|word| known.contains(word))
}

fn has_phrase(lower: &str, known: &[&str]) -> bool {
    known.iter().any(|phrase| lower.contains(phrase))
}

/// The first number among the words.
fn counted(words: &[&str]) -> Option<u32> {
    words.iter().find_map(|word| count(word))
}

fn count(word: &str) -> Option<u32> {
    let names = ["half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    names.iter().position(|name| *name == word).map(|at| at as u32).or_else(|| number(word))
}

/// How far back a note of deletion reaches.
fn reach(words: &[&str]) -> Reach {
    if words.iter().any(|word| word.starts_with("paragraph")) {
        return Reach::Paragraph;
    }
    Reach::Sentences(counted(words).unwrap_or(1).max(1))
}

/// Words of the editor's own, a sound on a tape, a time stamp, an address.
fn is_aside(lower: &str, words: &[&str]) -> bool {
    let first = words.first().copied().unwrap_or_default();
    let sounds = [
        "applause",
        "cheering",
        "cheers",
        "crosstalk",
        "laughing",
        "laughs",
        "laughter",
        "music",
        "pause",
        "sigh",
        "sighs",
        "silence",
    ];
    let openings = [
        "cf",
        "ed",
        "editor",
        "editor's",
        "editorial",
        "editors",
        "emphasis",
        "italics",
        "nb",
        "note",
        "sic",
        "see",
        "signed",
        "trans",
        "translator",
        "translator's",
    ];
    let stamped = lower.contains(|c: char| c.is_ascii_digit())
        && lower.contains(':')
        && !lower.contains(|c: char| c.is_alphabetic() && !"apm".contains(c));
    openings.contains(&first)
        || matches!(words.last(), Some(&("ed" | "sic" | "eds")))
        || (words.len() <= 3 && has_word(words, &sounds))
        || lower.starts_with("http")
        || stamped
        || ["x", "✓"].contains(&lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(content: &str) -> Sense {
        sense(content, Some(' '), Some(' '))
    }

    #[test]
    fn deletions() {
        let one = Sense::Struck(Reach::Sentences(1));
        for content in ["crossed out by hand--ed.", "struck out", "deleted", "Crossed out", "struck through in the original"] {
            assert_eq!(apart(content), one, "{content}");
        }
        assert_eq!(apart("preceding two sentences crossed out"), Sense::Struck(Reach::Sentences(2)));
        assert_eq!(apart("this paragraph was crossed out"), Sense::Struck(Reach::Paragraph));
        assert_eq!(apart("deleted: two ships"), Sense::StruckInside);
        assert_eq!(apart("who struck out against his captors"), Sense::Inserted);
        assert_eq!(apart("2 lines deleted"), Sense::Redacted);
    }

    #[test]
    fn redactions() {
        for content in [
            "one-and-a-half lines whited out",
            "2 lines not declassified",
            "redacted",
            "illegible",
            "...",
            "…",
            "█████",
            "name redacted",
            "1 line of source text not declassified",
            "less than 1 line not declassified",
            "two words omitted",
            "(b)(6)",
            "    ",
            "expletive deleted",
            "remainder of document missing",
            "inaudible",
        ] {
            assert_eq!(apart(content), Sense::Redacted, "{content}");
        }
        for content in ["the missing ship", "he omitted it", "classified papers", "lines of trenches", "one", "b"] {
            assert_eq!(apart(content), Sense::Inserted, "{content}");
        }
    }

    #[test]
    fn insertions_and_asides() {
        for content in ["their system", "of the situation", "He asked him", "1962", "October 27", "Note the date"] {
            assert!(matches!(apart(content), Sense::Inserted | Sense::Aside), "{content}");
        }
        for content in ["sic", "Sic!", "Ed. note: he was ill", "laughter", "10:32", "emphasis added", "the Secretary--ed."] {
            assert_eq!(apart(content), Sense::Aside, "{content}");
        }
    }

    #[test]
    fn references_pages_and_letters() {
        assert_eq!(apart("12"), Sense::Reference);
        assert_eq!(apart("2, 3"), Sense::Reference);
        assert_eq!(apart("note 4"), Sense::Reference);
        assert_eq!(apart("citation needed"), Sense::Reference);
        assert_eq!(sense("a", Some('.'), Some(' ')), Sense::Reference);
        assert_eq!(apart("a"), Sense::Inserted, "an article put in");
        assert_eq!(apart("Page 274"), Sense::Page);
        assert_eq!(sense("T", Some(' '), Some('h')), Sense::Letters);
        assert_eq!(sense("ed", Some('k'), Some(' ')), Sense::Letters);
        assert_eq!(apart(""), Sense::Plain);
    }
}
