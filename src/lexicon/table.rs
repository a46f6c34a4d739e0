//! The one reader of the static word tables: sorted arrays, found by binary search, ready without parsing.
//!
//! Most words of a text are in none of the tables. Where a table is asked about every word, a [`Sieve`] says so first.

/// A table of words and what they mean, sorted by word.
pub(crate) type Table<T> = [(&'static str, T)];

/// What the table says of the word.
pub(crate) fn find<T: Copy>(table: &Table<T>, word: &str) -> Option<T> {
    table.binary_search_by(|(entry, _)| (*entry).cmp(word)).ok().map(|at| table[at].1)
}

/// Whether a sorted list holds the word.
pub(crate) fn has(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// The marks that the words of a table leave by their length and their outer letters: a word whose mark is missing is not in
/// the table, which is known without comparing a letter (after Bloom, "Space/time trade-offs in hash coding", 1970).
/// Capitals do not matter.
pub(crate) struct Sieve([u64; ROOM]);

const ROOM: usize = 128;

impl Sieve {
    /// The sieve of an empty table.
    pub(crate) const EMPTY: Sieve = Sieve([0; ROOM]);

    /// The sieve of a table.
    pub(crate) const fn of<T>(table: &[(&str, T)]) -> Sieve {
        let (mut sieve, mut at) = (Sieve::EMPTY, 0);
        while at < table.len() {
            sieve = sieve.with(table[at].0);
            at += 1;
        }
        sieve
    }

    /// The sieve of a list.
    pub(crate) const fn of_list(list: &[&str]) -> Sieve {
        let (mut sieve, mut at) = (Sieve::EMPTY, 0);
        while at < list.len() {
            sieve = sieve.with(list[at]);
            at += 1;
        }
        sieve
    }

    /// The same sieve, which lets the word pass, too.
    pub(crate) const fn with(mut self, word: &str) -> Sieve {
        let mark = mark(word.as_bytes(), word.len());
        self.0[mark / 64] |= 1 << (mark % 64);
        self
    }

    /// The same sieve, which lets the first of several words pass, too.
    pub(crate) const fn with_first_of(mut self, words: &str) -> Sieve {
        let (bytes, mut end) = (words.as_bytes(), 0);
        while end < bytes.len() && bytes[end] != b' ' {
            end += 1;
        }
        let mark = mark(bytes, end);
        self.0[mark / 64] |= 1 << (mark % 64);
        self
    }

    /// A sieve that lets pass what either does.
    pub(crate) const fn or(mut self, other: &Sieve) -> Sieve {
        let mut at = 0;
        while at < ROOM {
            self.0[at] |= other.0[at];
            at += 1;
        }
        self
    }

    /// Whether the table may have the word; if not, it has not.
    pub(crate) fn passes(&self, word: &str) -> bool {
        let mark = mark(word.as_bytes(), word.len());
        self.0[mark / 64] >> (mark % 64) & 1 == 1 || !word.is_ascii()
    }
}

/// Where the first `length` bytes leave their mark.
const fn mark(bytes: &[u8], length: usize) -> usize {
    if length == 0 {
        return 0;
    }
    let second = bytes[if length > 1 { 1 } else { 0 }].to_ascii_lowercase();
    let (first, last) = (bytes[0].to_ascii_lowercase(), bytes[length - 1].to_ascii_lowercase());
    let outer = u32::from_le_bytes([first, second, last, length as u8]);
    // Knuth's multiplicative hash, of which the upper bits are well mixed.
    (outer.wrapping_mul(2_654_435_761) >> 19) as usize % (ROOM * 64)
}

/// Panics unless a list is fit to be searched: sorted, unique, lower case, nothing empty.
#[cfg(test)]
pub(crate) fn check<'a>(words: impl Iterator<Item = &'a str>) {
    let words: Vec<&str> = words.collect();
    assert!(!words.is_empty(), "an empty table");
    for pair in words.windows(2) {
        assert!(pair[0] < pair[1], "{:?} stands before {:?}", pair[0], pair[1]);
    }
    for word in words {
        assert!(!word.is_empty() && word.to_lowercase() == word && word.trim() == word, "{word:?}");
    }
}

#[cfg(test)]
mod tests {
    use super::Sieve;

    #[test]
    fn a_sieve_keeps_back_only_what_is_not_there() {
        const LIST: &[&str] = &["a", "apple", "pear", "préau", "zebra"];
        let sieve = Sieve::of_list(LIST).with_first_of("grape juice");
        assert!(LIST.iter().chain(&["Apple", "PEAR", "grape", "Été"]).all(|word| sieve.passes(word)));
        let others = ["", "b", "appel", "pears", "juice", "zebu", "the", "of", "and", "minister", "telegram"];
        assert!(others.iter().all(|word| !sieve.passes(word)), "so few marks leave room for these");
    }
}
