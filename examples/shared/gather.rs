//! From folders and files of many accounts to accounts; what cannot be read is named, and the rest goes on.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use rashomon::Account;
use serde::Deserialize;

use super::Stop;
use super::input::{Known, is_stdin, read_stdin, say_what_is_known};

/// What was found.
#[derive(Debug, Default)]
pub struct Gathered {
    /// In the order of the paths, of the names in each folder, and of the lines in each file; each with an id of its own.
    pub accounts: Vec<Account>,
    /// For each account that could not be read, one sentence.
    pub faults: Vec<String>,
}

/// A line of a file of accounts.
#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    text: String,
    author: Option<String>,
    date: Option<jiff::civil::Date>,
}

/// Reads all accounts at the paths.
pub fn gather(paths: &[PathBuf], known: &Known) -> Result<Gathered, Stop> {
    let mut gathered = Gathered::default();
    for path in paths {
        gathered.take(path);
    }
    let mut ids = HashSet::new();
    let accounts = gathered.accounts.into_iter().map(|account| with_own_id(account, &mut ids)).collect();
    Ok(Gathered { accounts: say_what_is_known(accounts, known)?, faults: gathered.faults })
}

/// The account under its id, or with the first number that makes it one that no account before it has.
fn with_own_id(account: Account, ids: &mut HashSet<String>) -> Account {
    if ids.insert(account.id().to_owned()) {
        return account;
    }
    let numbered = (2..).map(|number| format!("{}-{number}", account.id()));
    let free = numbered.into_iter().find(|id| !ids.contains(id)).expect("the numbers do not end");
    ids.insert(free.clone());
    account.with_id(free)
}

impl Gathered {
    fn take(&mut self, path: &Path) {
        if is_stdin(path) {
            match read_stdin() {
                Ok(bytes) => self.take_lines("standard input", &bytes),
                Err(cause) => self.faults.push(format!("standard input cannot be read: {cause}")),
            }
        } else if path.is_dir() {
            self.take_folder(path);
        } else if path.extension().is_some_and(|extension| extension == "jsonl") {
            match std::fs::read(path) {
                Ok(bytes) => self.take_lines(&path.display().to_string(), &bytes),
                Err(cause) => self.faults.push(format!("{} cannot be read: {cause}", path.display())),
            }
        } else {
            match Account::read(path) {
                Ok(account) => self.accounts.push(account),
                Err(fault) => self.faults.push(fault.to_string()),
            }
        }
    }

    /// What is in a folder and the folders in it, in the order of the names.
    fn take_folder(&mut self, folder: &Path) {
        let entries = std::fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
        let mut paths: Vec<PathBuf> = match entries {
            Ok(paths) => paths,
            Err(cause) => return self.faults.push(format!("{} cannot be read: {cause}", folder.display())),
        };
        paths.sort();
        let hidden = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        paths.iter().filter(|path| !hidden(path)).for_each(|path| self.take(path));
    }

    /// The accounts in a file of one a line.
    fn take_lines(&mut self, place: &str, bytes: &[u8]) {
        for (number, line) in (1..).zip(bytes.split(|&byte| byte == b'\n')) {
            if line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            match account(line) {
                Ok(account) => self.accounts.push(account),
                Err(fault) => self.faults.push(format!("{place}, line {number}: {fault}")),
            }
        }
    }
}

fn account(line: &[u8]) -> Result<Account, Stop> {
    let Line { id, text, author, date } = serde_json::from_slice(line)?;
    let id = match id {
        serde_json::Value::String(id) => id,
        other => other.to_string(),
    };
    let account = Account::new(id, text)?;
    let account = author.into_iter().fold(account, |account, author| account.with_author(author));
    Ok(date.into_iter().fold(account, |account, date| account.with_date(date)))
}
