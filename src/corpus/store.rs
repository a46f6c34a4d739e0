//! A corpus as a file. It begins with its own name, the version of its layout, the length and a hash of all that follows, so that what
//! is cut, changed or of another version is told at once and never read wrongly.

use std::fs::{self, File};
use std::hash::Hasher;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use siphasher::sip::SipHasher13;

use super::index::Stored;
use super::{Corpus, Summary};
use crate::compare::{Between, Comparer};
use crate::error::Error;
use crate::source::Account;

/// What every such file begins with.
const NAME: &[u8; 15] = b"rashomon corpus";
/// The version of the layout.
const LAYOUT: u8 = 1;
/// Name, layout, length and hash.
const HEAD: usize = NAME.len() + 1 + 8 + 8;

/// What is stored.
#[derive(Serialize, Deserialize)]
struct Content {
    /// The version of this crate, since another one may read and judge otherwise.
    made_by: String,
    /// The settings with which the accounts were compared.
    settings: String,
    most_partners: usize,
    accounts: Vec<Account>,
    read: Vec<Summary>,
    index: Stored,
    /// Pairs of accounts, and what they say of each other as JSON, whose shape is the report's.
    judged: Vec<(u32, u32, String)>,
}

/// Writes the corpus to a file beside the final one, and then gives it the final name.
pub(super) fn save(corpus: &Corpus, path: &Path) -> Result<(), Error> {
    let unwritable = |cause| Error::unwritable(path, cause);
    let bytes = bytes(corpus).map_err(unwritable)?;
    let beside = beside(path);
    let written = write(&beside, &bytes).and_then(|()| fs::rename(&beside, path));
    written.map_err(|cause| {
        // What is half written is of no use; if it cannot be removed either, the first cause tells more.
        let _ = fs::remove_file(&beside);
        unwritable(cause)
    })
}

/// A name in the same folder that no other process uses.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.part", std::process::id()))
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    // A name must not outlive what it names, should the machine stop.
    file.sync_all()
}

fn bytes(corpus: &Corpus) -> std::io::Result<Vec<u8>> {
    let judged = corpus.judged.iter().map(|(later, earlier, between)| Ok((*later, *earlier, serde_json::to_string(between)?)));
    let content = Content {
        made_by: made_by(),
        settings: settings(&corpus.comparer),
        most_partners: corpus.most_partners,
        accounts: corpus.accounts.clone(),
        read: corpus.read.clone(),
        index: corpus.index.stored(),
        judged: judged.collect::<Result<_, serde_json::Error>>()?,
    };
    let mut bytes = vec![0; HEAD];
    bytes = postcard::to_extend(&content, bytes).map_err(std::io::Error::other)?;
    let (length, hash) = ((bytes.len() - HEAD) as u64, hash(&bytes[HEAD..]));
    let (name, rest) = bytes.split_at_mut(NAME.len());
    name.copy_from_slice(NAME);
    rest[0] = LAYOUT;
    rest[1..9].copy_from_slice(&length.to_le_bytes());
    rest[9..17].copy_from_slice(&hash.to_le_bytes());
    Ok(bytes)
}

fn made_by() -> String {
    format!("{} {}", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"))
}

fn settings(comparer: &Comparer) -> String {
    format!("{comparer:?}")
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = SipHasher13::new();
    hasher.write(bytes);
    hasher.finish()
}

/// Reads a corpus, and checks all that it says of itself.
pub(super) fn load(path: &Path, comparer: Comparer) -> Result<Corpus, Error> {
    let bytes = fs::read(path).map_err(|cause| Error::unreadable(path, cause))?;
    let content = content(&bytes).map_err(|fault| Error::bad_index(path, fault))?;
    if content.made_by != made_by() {
        return Err(Error::bad_index(path, "was made by another version"));
    }
    if content.settings != settings(&comparer) {
        return Err(Error::bad_index(path, "was made with other settings"));
    }
    corpus(content, comparer).ok_or_else(|| Error::bad_index(path, DAMAGED))
}

const DAMAGED: &str = "is damaged";

fn content(bytes: &[u8]) -> Result<Content, &'static str> {
    let rest = bytes.strip_prefix(NAME).ok_or("is no index of a corpus")?;
    let (&layout, rest) = rest.split_first().ok_or(DAMAGED)?;
    if layout != LAYOUT {
        return Err("was made by another version");
    }
    let (length, rest) = rest.split_first_chunk::<8>().ok_or(DAMAGED)?;
    let (sum, rest) = rest.split_first_chunk::<8>().ok_or(DAMAGED)?;
    if u64::from_le_bytes(*length) != rest.len() as u64 || u64::from_le_bytes(*sum) != hash(rest) {
        return Err(DAMAGED);
    }
    postcard::from_bytes(rest).map_err(|_| DAMAGED)
}

/// The corpus, if its parts fit each other.
fn corpus(content: Content, comparer: Comparer) -> Option<Corpus> {
    let judged: Option<Vec<(u32, u32, Between)>> = content
        .judged
        .into_iter()
        .map(|(later, earlier, between)| Some((later, earlier, serde_json::from_str(&between).ok()?)))
        .collect();
    let mut corpus = Corpus::new(comparer).most_partners(content.most_partners);
    content.accounts.into_iter().for_each(|account| corpus.add(account));
    corpus.read = content.read;
    corpus.index = content.index.index()?;
    corpus.judged = judged?;
    (corpus.read.len() == corpus.accounts.len()).then_some(corpus)
}
