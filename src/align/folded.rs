//! Maps from keys, which are hashes already: it is enough to fold them into one number.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map from keys, or from pairs of them.
pub(super) type FoldedMap<K, V> = HashMap<K, V, BuildHasherDefault<Folded>>;

/// The number that a key is folded into.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Folded(u64);

impl Hasher for Folded {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u64(&mut self, number: u64) {
        // An odd number whose bits are spread evenly, so that all of them reach the upper ones.
        const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
        self.0 = (self.0.rotate_left(25) ^ number).wrapping_mul(SPREAD);
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(u64::from(number));
    }

    fn write_isize(&mut self, number: isize) {
        self.write_u64(number as u64);
    }
}
