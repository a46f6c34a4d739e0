//! The one reader of the static word tables: sorted arrays, found by binary search, ready without parsing.

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
