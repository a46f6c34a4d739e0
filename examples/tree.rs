//! Temporary.
fn main() { rashomon::debug_trees(&std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap()); }
