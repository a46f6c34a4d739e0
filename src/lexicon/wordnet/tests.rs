//! What WordNet says of pairs and forms that were looked up by hand, and whether the file is what the packer makes.

use std::{env, fs, path::PathBuf};

use super::*;

/// The folder of WordNet's own files: the one that is named, or where Debian has them.
fn dict_folder() -> Option<PathBuf> {
    let folder = env::var_os("RASHOMON_WORDNET").map_or_else(|| "/usr/share/wordnet".into(), PathBuf::from);
    folder.join("data.noun").exists().then_some(folder)
}

#[test]
fn the_file_is_what_the_packer_makes() {
    let Some(folder) = dict_folder() else {
        println!("left out: no WordNet files (name their folder in RASHOMON_WORDNET)");
        return;
    };
    let packed = pack::pack(&folder).expect("the files are WordNet's");
    let shipped = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lexicon/data/wordnet.bin")).expect("the file is shipped");
    assert!(packed == shipped, "run `cargo run --example pack_wordnet -- {}`", folder.display());
}
