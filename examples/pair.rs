//! Temporary.
use rashomon::*;
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let read = |p: &str| Account::new(std::path::Path::new(p).file_stem().unwrap().to_string_lossy(), std::fs::read_to_string(p).unwrap()).unwrap();
    debug_pair(&read(&args[0]), &read(&args[1]), &args[2], &args[3], args[0] == args[1]);
}
