//! The tables of the packed model that turn a word's hash into what is known of it.

use super::word::mix;

/// What the dictionary says of a word: its possible classes and forms, and the fields of its commonest senses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry(pub u16);

impl Entry {
    /// Which set of classes the word may belong to; 0 for a word that the dictionary has not.
    pub(crate) fn class(self) -> usize {
        usize::from(self.0 & 127)
    }

    /// The lexicographers' field of its commonest sense as a noun (Miller 1998), or 0.
    pub(crate) fn noun(self) -> usize {
        usize::from(self.0 >> 7 & 31)
    }

    /// The field of its commonest sense as a verb, or 0.
    pub(crate) fn verb(self) -> usize {
        usize::from(self.0 >> 12)
    }
}

/// A hash table in the packed model: slots of a check and a value, two bytes each; value 0 marks an empty slot.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table<'a> {
    slots: &'a [u8],
}

impl<'a> Table<'a> {
    /// The table in these bytes; the number of slots is a power of two, and at least one is empty.
    pub(crate) fn new(slots: &'a [u8]) -> Table<'a> {
        Table { slots }
    }

    /// The value of that hash, or 0. Two words may be taken for each other, once in some ten thousand.
    pub(crate) fn find(&self, hash: u32) -> u16 {
        let (mut slot, check) = place(hash, self.slots.len() / 4);
        loop {
            let Some(&[a, b, c, d]) = self.slots.get(4 * slot..4 * slot + 4) else { return 0 };
            let value = u16::from_le_bytes([c, d]);
            if value == 0 || u16::from_le_bytes([a, b]) == check {
                return value;
            }
            slot = (slot + 1) & (self.slots.len() / 4 - 1);
        }
    }
}

/// Where the search for a hash begins, and the check that it must find.
pub(crate) fn place(hash: u32, slots: usize) -> (usize, u16) {
    (hash as usize & (slots - 1), mix(hash, 77) as u16)
}
