//! Where text breaks, measured in the columns of a terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How many columns a character takes.
pub(super) fn width_of(c: char) -> usize {
    c.width().unwrap_or(0)
}

/// The text in lines of at most `width` columns, broken at blanks; a longer word is cut.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        for piece in pieces(word, width) {
            push(&mut lines, piece, width);
        }
    }
    lines
}

/// Puts the word at the end of the last line, or on a new one where it does not fit.
fn push(lines: &mut Vec<String>, word: &str, width: usize) {
    let last = lines.last_mut().expect("there is always a first line");
    if last.is_empty() {
        last.push_str(word);
    } else if last.width() + 1 + word.width() <= width {
        last.push(' ');
        last.push_str(word);
    } else {
        lines.push(word.to_owned());
    }
}

/// A word in pieces of at most `width` columns.
fn pieces(word: &str, width: usize) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (head, tail) = rest.split_at(fitting(rest, width));
        rest = tail;
        Some(head)
    })
}

/// How many bytes of the text fit into `width` columns; at least one character, so that every step gets on.
pub(super) fn fitting(text: &str, width: usize) -> usize {
    let mut used = 0;
    for (at, c) in text.char_indices() {
        used += width_of(c);
        if used > width && at > 0 {
            return at;
        }
    }
    text.len()
}

/// The text on one line of at most `width` columns, cut at a word, with an ellipsis where something is left out.
pub(super) fn shorten(text: &str, width: usize) -> String {
    let line = wrap(text, usize::MAX).remove(0);
    if line.width() <= width {
        return line;
    }
    let head = &line[..fitting(&line, width.saturating_sub(1))];
    let cut = head.rfind(' ').filter(|at| *at * 2 > head.len()).unwrap_or(head.len());
    format!("{}…", head[..cut].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_to_the_width_and_lose_no_word() {
        let text = "The letter went out through the embassy in Moscow. 日本語日本語日本語 incomprehensibilities";
        for width in 1..60 {
            let lines = wrap(text, width);
            assert!(lines.iter().all(|line| line.width() <= width.max(2)), "{width}: {lines:?}");
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(text));
        }
    }

    #[test]
    fn shortening_cuts_at_a_word() {
        assert_eq!(shorten("one  two\nthree", 40), "one two three");
        assert_eq!(shorten("one two three four", 12), "one two…");
        assert_eq!(shorten("unpronounceable", 6), "unpro…");
        assert_eq!(shorten("", 6), "");
    }
}
