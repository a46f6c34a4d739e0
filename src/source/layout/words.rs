//! What a line looks like: capitals, stops, dates. No more language than a typesetter needs.

/// Words that titles write small.
const SMALL: [&str; 30] = [
    "a", "al", "an", "and", "as", "at", "but", "by", "de", "del", "der", "du", "for", "from", "in", "into", "la", "le", "nor",
    "of", "on", "or", "over", "per", "the", "to", "upon", "via", "von", "with",
];

/// The words of a line without the punctuation around them.
pub(super) fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).filter(|word| !word.is_empty())
}

/// Whether every word that a title writes large is written large, and there is one.
pub(super) fn is_title(line: &str) -> bool {
    let mut large = 0;
    for word in words(line) {
        let first = word.chars().next().unwrap_or_default();
        if first.is_uppercase() {
            large += 1;
        } else if first.is_lowercase() && !(large > 0 && SMALL.contains(&word)) {
            return false;
        }
    }
    large > 0
}

/// Whether the line has letters, at least two, and none is small.
pub(super) fn is_capitals(line: &str) -> bool {
    !line.chars().any(char::is_lowercase) && line.chars().filter(|c| c.is_uppercase()).take(2).count() == 2
}

/// Whether the line begins with a small letter.
pub(super) fn starts_small(line: &str) -> bool {
    line.trim_start_matches(['(', '[', '"', '“', '‘', '\'', '*', '_']).chars().next().is_some_and(char::is_lowercase)
}

/// The line without closing quotes, brackets, emphasis, and the number of a note behind its stop.
pub(super) fn without_closers(line: &str) -> &str {
    let closers = ['"', '\'', '”', '’', '»', ')', ']', '*', '_', '~', ' '];
    let line = line.trim_end_matches(closers);
    let before = line.trim_end_matches(|c: char| c.is_ascii_digit() || "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(c)).trim_end_matches(closers);
    if before.ends_with(['.', '!', '?']) && line.len() - before.len() <= 6 { before } else { line }
}

/// Whether a sentence may end with the line.
pub(in crate::source) fn ends_sentence(line: &str) -> bool {
    without_closers(line).ends_with(['.', '!', '?', '…', '。', '！', '？', ':', '؟', '।'])
}

/// Whether the line ends with a stop that is not the point of an initial ("Washington, D.C.").
pub(super) fn ends_with_stop(line: &str) -> bool {
    let line = without_closers(line);
    let Some(before) = line.strip_suffix('.') else { return line.ends_with(['!', '?', '…', ';', ',', '。']) };
    let letter = |c: Option<char>| c.is_some_and(char::is_uppercase);
    let mut back = before.chars().rev();
    !(letter(back.next()) && back.next().is_none_or(|c| c == '.' || c == ' '))
}

/// The number a string of decimal digits says, if it is short enough to count something.
pub(super) fn number(digits: &str) -> Option<u32> {
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_write_small_only_what_is_small() {
        assert!(is_title("Telegram From the Department of State to the Embassy"));
        assert!(is_title("October 30, 1962"));
        assert!(is_title("For Harriman:"));
        assert!(!is_title("A man is playing a guitar"));
        assert!(!is_title("Caddell continued:"));
        assert!(!is_title("of the People"), "a title does not begin small");
        assert!(!is_title("1962"));
    }

    #[test]
    fn an_initial_is_no_stop() {
        assert!(!ends_with_stop("Washington, D.C."));
        assert!(!ends_with_stop("Robert F."));
        assert!(ends_with_stop("He left."));
        assert!(ends_with_stop("“He left.”3"));
        assert!(ends_with_stop("BY NASA."), "a word of capitals is no initial");
        assert!(!ends_with_stop("They met on May 3"));
    }
}
