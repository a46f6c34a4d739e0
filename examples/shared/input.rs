//! From paths to accounts.

use std::ffi::OsStr;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use rashomon::Account;

use super::Stop;

/// The path that means standard input.
pub const STDIN: &str = "-";

/// Who "I" is in an account, as `--author ID=NAME` says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    id: String,
    name: String,
}

impl FromStr for Author {
    type Err = String;

    fn from_str(text: &str) -> Result<Author, String> {
        match text.split_once('=') {
            Some((id, name)) if !id.is_empty() && !name.trim().is_empty() => {
                Ok(Author { id: id.to_owned(), name: name.trim().to_owned() })
            }
            _ => Err("an author is given as ID=NAME".to_owned()),
        }
    }
}

/// The accounts at the paths, each with an id of its own, and with their authors where they were named.
pub fn read_accounts(paths: &[PathBuf], authors: &[Author]) -> Result<Vec<Account>, Stop> {
    if paths.iter().filter(|path| is_stdin(path)).count() > 1 {
        return Err(Stop("standard input can be read only once, but - is given more than once".to_owned()));
    }
    let mut accounts: Vec<Account> = vec![];
    for path in paths {
        let account = read(path)?;
        let id = free_id(account.id(), &accounts);
        accounts.push(account.with_id(id));
    }
    name_authors(accounts, authors)
}

/// The account at the path.
pub fn one_account(path: &Path, authors: &[Author]) -> Result<Account, Stop> {
    let mut accounts = read_accounts(&[path.to_owned()], authors)?;
    Ok(accounts.remove(0))
}

/// The two accounts that come with the crate.
pub fn sample(authors: &[Author]) -> Result<Vec<Account>, Stop> {
    let accounts = vec![
        Account::new("kennedy-retold", include_str!("../accounts/kennedy-retold.txt"))?,
        Account::new("dobrynin-retold", include_str!("../accounts/dobrynin-retold.txt"))?,
    ];
    name_authors(accounts, authors)
}

fn name_authors(accounts: Vec<Account>, authors: &[Author]) -> Result<Vec<Account>, Stop> {
    if let Some(stray) = authors.iter().find(|author| accounts.iter().all(|account| account.id() != author.id)) {
        let ids: Vec<&str> = accounts.iter().map(Account::id).collect();
        return Err(Stop(format!("--author names \"{}\", but the accounts are {}", stray.id, ids.join(", "))));
    }
    // The last one wins, as with other options that are given twice.
    let author_of = |id: &str| authors.iter().rev().find(|author| author.id == id);
    let named = accounts.into_iter().map(|account| match author_of(account.id()) {
        Some(author) => account.with_author(author.name.as_str()),
        None => account,
    });
    Ok(named.collect())
}

/// The id itself, or with the first number that makes it one that no other account has.
fn free_id(id: &str, others: &[Account]) -> String {
    let numbered = (2..).map(|n| format!("{id}-{n}"));
    let free = |id: &String| others.iter().all(|other| other.id() != id);
    std::iter::once(id.to_owned()).chain(numbered).find(free).expect("the numbers do not end")
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == OsStr::new(STDIN)
}

/// The account at the path, or on standard input.
fn read(path: &Path) -> Result<Account, Stop> {
    if !is_stdin(path) {
        return Ok(Account::read(path)?);
    }
    const PLACE: &str = "standard input";
    let bytes = read_stdin().map_err(|cause| Stop(format!("{PLACE} cannot be read: {cause}")))?;
    Ok(Account::from_bytes("stdin", PLACE, bytes)?)
}

fn read_stdin() -> std::io::Result<Vec<u8>> {
    let mut bytes = vec![];
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}
