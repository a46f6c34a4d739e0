//! When two words count as the same word: a key of their base forms, the same in every account and every run.

use std::hash::Hasher;

use siphasher::sip::SipHasher13;

/// The identity of a base form, a nation, a number: equal keys, same word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Key(u64);

impl Key {
    /// The key of a word. Two different words share one with a probability of about 2^-64.
    pub(crate) fn of(word: &str) -> Key {
        let mut hasher = SipHasher13::new();
        hasher.write(word.as_bytes());
        Key(hasher.finish())
    }

    /// The number itself, for ids that must be stable.
    pub(crate) fn number(self) -> u64 {
        self.0
    }
}
