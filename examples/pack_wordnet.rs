//! Packs the files of WordNet 3.0 (Debian's `wordnet-base` has them in /usr/share/wordnet) into `src/lexicon/data/wordnet.bin`.

use std::{fs, io, path::PathBuf};

use clap::Parser;

// The layout is the library's own, so that what packs and what reads cannot drift apart.
#[allow(dead_code, reason = "the library reads what is written here")]
#[path = "../src/lexicon/wordnet/format.rs"]
mod format;
#[path = "../src/lexicon/wordnet/pack.rs"]
mod pack;

/// Packs the files of WordNet 3.0 for the library to read in place
#[derive(Parser)]
struct Arguments {
    /// The folder with the files data.noun, index.noun, noun.exc, cntlist.rev and so on
    folder: PathBuf,
    /// The file to write
    #[arg(long, default_value = "src/lexicon/data/wordnet.bin")]
    out: PathBuf,
}

fn main() -> io::Result<()> {
    let arguments = Arguments::parse();
    let bytes = pack::pack(&arguments.folder)?;
    fs::write(&arguments.out, &bytes)?;
    println!("{}: {} bytes", arguments.out.display(), bytes.len());
    Ok(())
}
