//! How much of a whole a quantifier speaks of, and how often an adverb says: as an interval of the proportion, so that "no"
//! against "some" and "never" against "often" are decided by whether the intervals meet.

/// What follows when the noun is narrowed or widened: "all dogs bark" holds of puppies, "some dogs bark" holds of animals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Monotone {
    /// Holds of more than it is said of.
    Up,
    /// Holds of less than it is said of.
    Down,
    /// Neither.
    Neither,
}

/// A quantifier or an adverb of frequency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Quantifier {
    /// The least part of the whole that it is true of.
    pub low: f32,
    /// The greatest, by what the word asserts and not by what it suggests: "some" is true where all are.
    pub high: f32,
    /// In its noun.
    pub noun: Monotone,
    /// In its predicate.
    pub predicate: Monotone,
}

use Monotone::{Down, Neither, Up};

/// More than none: the least that "some" asserts.
const ANY: f32 = 0.01;
/// Less than all.
const NOT_ALL: f32 = 0.99;

const fn entry(low: f32, high: f32, noun: Monotone, predicate: Monotone) -> Quantifier {
    Quantifier { low, high, noun, predicate }
}

static QUANTIFIERS: &[(&str, Quantifier)] = &[
    ("a bit of", entry(ANY, 1.0, Up, Up)),
    ("a couple of", entry(ANY, 1.0, Up, Up)),
    ("a few", entry(ANY, 1.0, Up, Up)),
    ("a fraction of", entry(ANY, 0.5, Neither, Neither)),
    ("a handful of", entry(ANY, 0.4, Neither, Neither)),
    ("a little", entry(ANY, 1.0, Up, Up)),
    ("a lot of", entry(0.3, 1.0, Neither, Up)),
    ("a majority of", entry(0.5, 1.0, Neither, Up)),
    ("a minority of", entry(ANY, 0.5, Neither, Neither)),
    ("a number of", entry(ANY, 1.0, Up, Up)),
    ("all", entry(1.0, 1.0, Down, Up)),
    ("almost all", entry(0.85, 1.0, Neither, Up)),
    ("almost no", entry(0.0, 0.1, Neither, Down)),
    ("almost none", entry(0.0, 0.1, Neither, Down)),
    ("any", entry(ANY, 1.0, Up, Up)),
    ("both", entry(1.0, 1.0, Down, Up)),
    ("each", entry(1.0, 1.0, Down, Up)),
    ("either", entry(ANY, 1.0, Up, Up)),
    ("every", entry(1.0, 1.0, Down, Up)),
    ("every single", entry(1.0, 1.0, Down, Up)),
    ("everybody", entry(1.0, 1.0, Down, Up)),
    ("everyone", entry(1.0, 1.0, Down, Up)),
    ("everything", entry(1.0, 1.0, Down, Up)),
    ("few", entry(0.0, 0.4, Neither, Down)),
    ("half", entry(0.4, 0.6, Neither, Neither)),
    ("hardly any", entry(0.0, 0.15, Neither, Down)),
    ("little", entry(0.0, 0.4, Neither, Down)),
    ("lots of", entry(0.3, 1.0, Neither, Up)),
    ("many", entry(0.3, 1.0, Neither, Up)),
    ("most", entry(0.5, 1.0, Neither, Up)),
    ("much", entry(0.3, 1.0, Neither, Up)),
    ("nearly all", entry(0.85, 1.0, Neither, Up)),
    ("neither", entry(0.0, 0.0, Down, Down)),
    ("no", entry(0.0, 0.0, Down, Down)),
    ("no one", entry(0.0, 0.0, Down, Down)),
    ("nobody", entry(0.0, 0.0, Down, Down)),
    ("none", entry(0.0, 0.0, Down, Down)),
    ("not a", entry(0.0, 0.0, Down, Down)),
    ("not a single", entry(0.0, 0.0, Down, Down)),
    ("not all", entry(0.0, NOT_ALL, Up, Down)),
    ("not any", entry(0.0, 0.0, Down, Down)),
    ("not every", entry(0.0, NOT_ALL, Up, Down)),
    ("not many", entry(0.0, 0.4, Neither, Down)),
    ("not one", entry(0.0, 0.0, Down, Down)),
    ("nothing", entry(0.0, 0.0, Down, Down)),
    ("only a few", entry(ANY, 0.4, Neither, Neither)),
    ("plenty of", entry(0.3, 1.0, Neither, Up)),
    ("several", entry(ANY, 1.0, Up, Up)),
    ("some", entry(ANY, 1.0, Up, Up)),
    ("somebody", entry(ANY, 1.0, Up, Up)),
    ("someone", entry(ANY, 1.0, Up, Up)),
    ("something", entry(ANY, 1.0, Up, Up)),
    ("the majority of", entry(0.5, 1.0, Neither, Up)),
    ("the whole", entry(1.0, 1.0, Down, Up)),
    ("very few", entry(0.0, 0.2, Neither, Down)),
    ("virtually all", entry(0.85, 1.0, Neither, Up)),
    ("virtually no", entry(0.0, 0.1, Neither, Down)),
    ("whole", entry(1.0, 1.0, Down, Up)),
];

static FREQUENCIES: &[(&str, Quantifier)] = &[
    ("all the time", entry(0.9, 1.0, Down, Up)),
    ("almost always", entry(0.85, 1.0, Neither, Up)),
    ("almost never", entry(0.0, 0.1, Neither, Down)),
    ("always", entry(1.0, 1.0, Down, Up)),
    ("at times", entry(ANY, 1.0, Up, Up)),
    ("commonly", entry(0.4, 1.0, Neither, Up)),
    ("constantly", entry(0.9, 1.0, Down, Up)),
    ("ever", entry(ANY, 1.0, Up, Up)),
    ("frequently", entry(0.4, 1.0, Neither, Up)),
    ("from time to time", entry(ANY, 0.6, Up, Neither)),
    ("generally", entry(0.6, 1.0, Neither, Up)),
    ("hardly ever", entry(0.0, 0.15, Neither, Down)),
    ("infrequently", entry(0.0, 0.3, Neither, Down)),
    ("invariably", entry(1.0, 1.0, Down, Up)),
    ("mostly", entry(0.5, 1.0, Neither, Up)),
    ("never", entry(0.0, 0.0, Down, Down)),
    ("normally", entry(0.6, 1.0, Neither, Up)),
    ("not always", entry(0.0, NOT_ALL, Up, Down)),
    ("not often", entry(0.0, 0.4, Neither, Down)),
    ("occasionally", entry(ANY, 0.5, Up, Neither)),
    ("often", entry(0.4, 1.0, Neither, Up)),
    ("rarely", entry(0.0, 0.2, Neither, Down)),
    ("regularly", entry(0.3, 1.0, Neither, Up)),
    ("scarcely", entry(0.0, 0.15, Neither, Down)),
    ("seldom", entry(0.0, 0.2, Neither, Down)),
    ("sometimes", entry(ANY, 1.0, Up, Up)),
    ("typically", entry(0.6, 1.0, Neither, Up)),
    ("usually", entry(0.6, 1.0, Neither, Up)),
];

fn look(table: &[(&str, Quantifier)], words: &str) -> Option<Quantifier> {
    let at = table.binary_search_by_key(&words, |entry| entry.0).ok()?;
    Some(table[at].1)
}

/// The quantifier of lower-case words, joined with single spaces.
pub(crate) fn quantifier(words: &str) -> Option<Quantifier> {
    look(QUANTIFIERS, words)
}

/// The adverb of frequency of lower-case words, joined with single spaces.
pub(crate) fn frequency(words: &str) -> Option<Quantifier> {
    look(FREQUENCIES, words)
}

/// The longest quantifier that begins at the token `at`, in any case of letters, with the number of its tokens.
pub(crate) fn quantifier_at(words: &[&str], at: usize) -> Option<(Quantifier, usize)> {
    longest(words, at, quantifier)
}

/// The longest adverb of frequency that begins at the token `at`, with the number of its tokens.
pub(crate) fn frequency_at(words: &[&str], at: usize) -> Option<(Quantifier, usize)> {
    longest(words, at, frequency)
}

/// The most words that an entry has, and the most letters that a word of one has.
const LONGEST: (usize, usize) = (4, 12);

fn longest(words: &[&str], at: usize, find: fn(&str) -> Option<Quantifier>) -> Option<(Quantifier, usize)> {
    let rest = words.get(at..)?;
    (1..=rest.len().min(LONGEST.0)).rev().find_map(|count| {
        let short = rest[..count].iter().all(|word| word.len() <= LONGEST.1);
        let found = short.then(|| find(&rest[..count].join(" ").to_lowercase())).flatten()?;
        Some((found, count))
    })
}

impl Quantifier {
    /// Whether no part of the whole makes both true.
    pub(crate) fn excludes(&self, other: &Quantifier) -> bool {
        self.low > other.high || other.low > self.high
    }

    /// The quantifier of the denial: not all for all, no for some.
    pub(crate) fn denied(&self) -> Quantifier {
        let turned = |side| match side {
            Up => Down,
            Down => Up,
            Neither => Neither,
        };
        let (low, high) = match (self.low, self.high) {
            (low, 1.0) => (0.0, (low - ANY).max(0.0)),
            (0.0, high) => ((high + ANY).min(1.0), 1.0),
            // What is neither below nor above is open at both ends.
            _ => (0.0, 1.0),
        };
        Quantifier { low, high, noun: turned(self.noun), predicate: turned(self.predicate) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_in_bounds() {
        for table in [QUANTIFIERS, FREQUENCIES] {
            assert!(table.is_sorted_by(|a, b| a.0 < b.0));
            assert!(table.iter().all(|(word, how)| *word == word.to_lowercase() && 0.0 <= how.low && how.low <= how.high));
            assert!(table.iter().all(|(words, _)| words.split(' ').count() <= LONGEST.0));
            assert!(table.iter().all(|(words, how)| how.high <= 1.0 && words.split(' ').all(|word| word.len() <= LONGEST.1)));
        }
    }

    #[test]
    fn exclusion() {
        let excludes = |a: &str, b: &str| {
            let find = |words: &str| quantifier(words).or_else(|| frequency(words)).expect("the table has it");
            find(a).excludes(&find(b))
        };
        for (a, b) in
            [("no", "some"), ("none", "all"), ("few", "most"), ("not all", "every"), ("never", "often"), ("rarely", "usually")]
        {
            assert!(excludes(a, b) && excludes(b, a), "{a} {b}");
        }
        for (a, b) in
            [("some", "all"), ("several", "many"), ("no", "few"), ("most", "all"), ("sometimes", "often"), ("not all", "some")]
        {
            assert!(!excludes(a, b) && !excludes(b, a), "{a} {b}");
        }
    }

    #[test]
    fn denial_turns_the_interval_round() {
        let high = |words: &str| quantifier(words).map(|how| how.denied().high);
        assert_eq!((high("some"), high("all"), high("no")), (Some(0.0), Some(NOT_ALL), Some(1.0)));
    }

    #[test]
    fn the_longest_words_win() {
        let count = |text: &str| quantifier_at(&text.split(' ').collect::<Vec<_>>(), 0).map(|(_, count)| count);
        assert_eq!(
            (count("Hardly any men"), count("A lot of men"), count("no one"), count("men")),
            (Some(2), Some(3), Some(2), None)
        );
    }
}
