//! Characters of the input that must not reach a terminal as they are.

/// What stands in the output for `c`: a space for any white space, a visible sign for what would steer the terminal,
/// turn the direction of writing or hide, the character itself otherwise.
///
/// One character always gives one character, so that positions in an excerpt can be counted before or after.
pub(super) fn shown(c: char) -> char {
    match c {
        '\n' | '\r' | '\t' => ' ',
        '\0'..='\x1f' => char::from_u32(0x2400 + c as u32).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\x7f' => '␡',
        // Next line, and the line and paragraph separators: a break for some terminals, a blank for a reader.
        '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{80}'..='\u{9f}' => char::REPLACEMENT_CHARACTER,
        _ if reorders(c) || hides(c) => char::REPLACEMENT_CHARACTER,
        _ if c.is_whitespace() => ' ',
        _ => c,
    }
}

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9): they could show a quotation in
/// another order than the one in which it is written.
fn reorders(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters without a width of their own that carry no meaning in prose, and the tags that can smuggle text.
fn hides(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The text with every character as it may be shown.
pub(super) fn clean(text: &str) -> String {
    text.chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn steering_characters_become_visible() {
        assert_eq!(clean("a\x1b[31mb\x07\x7f"), "a␛[31mb␇␡");
        assert_eq!(clean("a\u{9b}31m"), "a\u{fffd}31m");
        assert_eq!(clean("\u{202e}dlrow\u{2069}\u{feff}"), "\u{fffd}dlrow\u{fffd}\u{fffd}");
    }

    #[test]
    fn prose_stays_as_it_is() {
        let prose = "„Ça va“ — naïve, 日本, e\u{301}, 👩\u{200d}🚒";
        assert_eq!(clean(prose), prose);
        assert_eq!(clean("one\ntwo\tthree\u{a0}four\u{2028}five"), "one two three four five");
    }
}
