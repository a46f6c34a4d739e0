//! What can be seen of a word without a dictionary: its letters, ends, beginning and shape, as numbers.

/// The numbers of one word. Each is a hash, fixed for ever: the packed model depends on it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Word {
    /// The folded letters.
    pub form: u32,
    /// The last one to four letters.
    pub suffix: [u32; 4],
    /// The first one to three letters.
    pub prefix: [u32; 3],
    /// Upper case, lower case, digits and signs in their order.
    pub shape: u32,
}

/// Mixes a number into a hash (the multiplication of Knuth's TAOCP 6.4, then the high half folded in).
pub(crate) fn mix(hash: u32, value: u32) -> u32 {
    let product = u64::from(hash ^ value.rotate_left(15)).wrapping_add(0x9E37_79B9).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    (product ^ (product >> 32)) as u32
}

/// Typographic signs and their plain forms are one; so are upper and lower case, and all digits.
pub(crate) fn fold(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{201B}' | '`' | '\u{B4}' => '\'',
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{AB}' | '\u{BB}' => '"',
        '\u{2010}'..='\u{2015}' => '-',
        '\u{2026}' => '.',
        '0'..='9' => '0',
        'A'..='Z' => c.to_ascii_lowercase(),
        'a'..='z' => c,
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Whether a sentence is set in capitals, so that they tell nothing of its words.
pub(crate) fn is_shouting(words: &[&str]) -> bool {
    let letters = |word: &&&str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
    let long = words.iter().filter(letters).count();
    let upper = words.iter().filter(letters).filter(|word| word.bytes().all(|b| b.is_ascii_uppercase())).count();
    upper >= 3 && upper * 10 >= long * 7
}

/// Where a word stands: 1 at the beginning of the sentence, 2 among capitals, 3 both.
pub(crate) fn place(i: usize, shouted: bool) -> usize {
    usize::from(i == 0) + 2 * usize::from(shouted)
}

impl Word {
    /// Reads a word; `letters` is room to work in. `shouted` sets its capitals aside.
    pub(crate) fn read(text: &str, shouted: bool, letters: &mut Vec<char>) -> Word {
        letters.clear();
        letters.extend(text.chars().map(fold));
        let ends = |n: usize| hash(n as u32, &letters[letters.len().saturating_sub(n)..]);
        let starts = |n: usize| hash(n as u32 + 8, &letters[..n.min(letters.len())]);
        Word {
            form: hash(0, letters),
            suffix: [ends(1), ends(2), ends(3), ends(4)],
            prefix: [starts(1), starts(2), starts(3)],
            shape: shape(text, shouted),
        }
    }
}

fn hash(seed: u32, letters: &[char]) -> u32 {
    letters.iter().fold(mix(seed, letters.len().min(20) as u32), |hash, &c| mix(hash, c as u32))
}

/// The kinds of characters in their order, runs cut to two, eight kinds at most.
fn shape(text: &str, shouted: bool) -> u32 {
    let (mut hash, mut last, mut run, mut total) = (7, 0, 0, 0);
    for c in text.chars() {
        let kind = kind(c, shouted);
        run = if kind == last { run + 1 } else { 1 };
        last = kind;
        if run <= 2 && total < 8 {
            hash = mix(hash, kind);
            total += 1;
        }
    }
    hash
}

fn kind(c: char, shouted: bool) -> u32 {
    match c {
        'a'..='z' => 1,
        'A'..='Z' if shouted => 1,
        'A'..='Z' => 2,
        '0'..='9' => 3,
        _ if c.is_uppercase() && !shouted => 2,
        _ if c.is_alphabetic() => 1,
        _ => fold(c) as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Word {
        Word::read(text, false, &mut Vec::new())
    }

    #[test]
    fn plain_and_typographic_signs_are_one() {
        assert_eq!(read("\u{2019}s").form, read("'s").form);
        assert_eq!(read("\u{201C}").shape, read("\"").shape);
        assert_ne!(read("it").form, read("at").form);
    }

    #[test]
    fn case_is_in_the_shape_alone() {
        assert_eq!(read("Treaty").form, read("treaty").form);
        assert_ne!(read("Treaty").shape, read("treaty").shape);
        assert_eq!(Word::read("TREATY", true, &mut Vec::new()).shape, read("treaty").shape);
    }

    #[test]
    fn headings_shout_and_acronyms_do_not() {
        assert!(is_shouting(&["MEMORANDUM", "FOR", "THE", "RECORD"]));
        assert!(!is_shouting(&["The", "USA", "and", "the", "USSR", "met"]));
    }
}
