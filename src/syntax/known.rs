//! The input vectors of words that were looked up before: a text says most of its words again and again.

use std::hash::Hasher;

use siphasher::sip::SipHasher13;

use super::net::INPUT;

/// How many words are kept; a word in the slot of another takes its place.
const SLOTS: usize = 4096;

/// A word in its place in the sentence; two share one with a probability of about 2^-64, and none is 0.
pub(crate) type Name = u64;

/// Words and their vectors, each in the slot that its name says.
#[derive(Debug, Default)]
pub(crate) struct Known {
    slots: Vec<(Name, [i16; INPUT])>,
}

impl Known {
    /// The name of a word at the beginning of a sentence, among capitals, or elsewhere.
    pub(crate) fn name(text: &str, place: usize) -> Name {
        let mut hasher = SipHasher13::new();
        hasher.write(text.as_bytes());
        hasher.write_u8(place as u8);
        hasher.finish() | 1
    }

    /// The vector of that word, from its slot or else from `look_up`.
    pub(crate) fn get(&mut self, name: Name, look_up: impl FnOnce() -> [i16; INPUT]) -> [i16; INPUT] {
        if self.slots.is_empty() {
            self.slots = vec![(0, [0; INPUT]); SLOTS];
        }
        let slot = &mut self.slots[(name >> 32) as usize % SLOTS];
        if slot.0 != name {
            *slot = (name, look_up());
        }
        slot.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_looked_up_once_until_another_takes_its_slot() {
        let mut known = Known::default();
        let (name, other) = (Known::name("treaty", 0), Known::name("treaty", 1));
        assert_ne!(name, other);
        assert_eq!(known.get(name, || [7; INPUT]), [7; INPUT]);
        assert_eq!(known.get(name, || panic!("it is known")), [7; INPUT]);
        let rival = name ^ 2;
        assert_eq!(known.get(rival, || [5; INPUT]), [5; INPUT]);
        assert_eq!(known.get(name, || [9; INPUT]), [9; INPUT]);
    }
}
