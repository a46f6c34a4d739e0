//! What the network looks at, as row numbers. Learner and reader share it, so that they cannot drift.

use super::lexicon::Entry;
use super::tags::Rel;
use super::transition::{NONE, State};
use super::word::Word;

/// How many rows of the input table each feature of a word has; the words themselves come after these.
const BUCKETS: [usize; 13] = [128, 1024, 4096, 4096, 128, 1024, 2048, 512, 256, 32, 16, 32, 4];

/// How many features a word has, the word itself included.
pub(crate) const INPUTS: usize = BUCKETS.len() + 1;

/// The first row of the words.
pub(crate) const WORDS: usize = {
    let (mut sum, mut i) = (0, 0);
    while i < BUCKETS.len() {
        sum += BUCKETS[i];
        i += 1;
    }
    sum
};

/// The rows of the input table that describe a word: `id` is its number in the vocabulary (0 if unknown), `entry` what the
/// dictionary says, `place` where it stands: 1 at the beginning of the sentence, 2 among capitals.
pub(crate) fn of_word(word: &Word, id: usize, entry: Entry, place: usize) -> [u32; INPUTS] {
    let numbers = [
        word.suffix[0] as usize,
        word.suffix[1] as usize,
        word.suffix[2] as usize,
        word.suffix[3] as usize,
        word.prefix[0] as usize,
        word.prefix[1] as usize,
        word.prefix[2] as usize,
        word.shape as usize,
        entry.class(),
        entry.noun(),
        entry.verb(),
        (word.shape as usize % 8) * 4 + place,
        place,
    ];
    let mut rows = [(WORDS + id) as u32; INPUTS];
    let mut first = 0;
    for ((row, number), size) in rows.iter_mut().zip(numbers).zip(BUCKETS) {
        *row = (first + number % size) as u32;
        first += size;
    }
    rows
}

/// How many words of a state are looked at.
pub(crate) const PLACES: usize = 4;

/// The words of a state that are looked at: three of the stack and the next one.
pub(crate) fn places(state: &State) -> [u32; PLACES] {
    [state.stack(0), state.buffer(0), state.stack(1), state.stack(2)]
}

/// How many facts of a state are looked at beside its words.
pub(crate) const FACTS: usize = 17;
/// How many values a fact can have.
const VALUES: usize = 40;
/// How many rows the table of facts has: every place can be empty or the root, too, and one row is always added.
pub(crate) const FACT_ROWS: usize = FACTS * VALUES + 2 * PLACES + 1;
/// The row that is always added.
pub(crate) const ALWAYS: u32 = (FACTS * VALUES + 2 * PLACES) as u32;

/// The row that stands for a place without a word, or for one that holds the root.
pub(crate) fn no_word(place: usize, is_root: bool) -> u32 {
    (FACTS * VALUES + 2 * place + usize::from(is_root)) as u32
}

/// The facts of a state: relations of the outer children, how many there are, distances (after Zhang and Nivre 2011).
pub(crate) fn facts(state: &State) -> [u32; FACTS] {
    let [top, next, second, third] = places(state);
    let [a, b, c] = [top, next, second].map(|word| state.seen(word));
    let rel = |child: u32| if child == NONE { Rel::ALL.len() as u32 } else { state.seen(child).rel as u32 };
    let count = |left: u32, right: u32| left.min(3) * 4 + right.min(3);
    let values = [
        rel(a.left[0]),
        rel(a.left[1]),
        rel(a.right[0]),
        rel(a.right[1]),
        rel(b.left[0]),
        rel(b.left[1]),
        rel(c.left[0]),
        rel(c.left[1]),
        rel(c.right[0]),
        rel(c.right[1]),
        rel(state.seen(third).right[0]),
        count(a.lefts, a.rights),
        count(b.lefts, state.depth().min(3) as u32),
        count(c.lefts, c.rights),
        distance(top, next),
        distance(second, top),
        distance(third, second),
    ];
    let mut rows = values;
    for (i, row) in rows.iter_mut().enumerate() {
        *row += (i * VALUES) as u32;
    }
    rows
}

/// How far apart two words are, in ever wider steps.
fn distance(from: u32, to: u32) -> u32 {
    match (from, to) {
        (NONE, _) | (_, NONE) => 0,
        _ => match to - from {
            near @ 0..=6 => near,
            7..=9 => 7,
            10..=14 => 8,
            _ => 9,
        },
    }
}
