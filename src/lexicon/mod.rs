//! Room.

mod wordnet;
