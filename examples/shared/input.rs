//! From paths to accounts.

use std::ffi::OsStr;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::Args;
use rashomon::{Account, Dismissals, Format, Lexicon};

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

/// The format of one account or of all, as `--input` says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputFormat {
    id: Option<String>,
    format: Format,
}

impl FromStr for InputFormat {
    type Err = rashomon::Error;

    fn from_str(text: &str) -> Result<InputFormat, rashomon::Error> {
        // An id may hold the sign itself, a format never does.
        Ok(match text.rsplit_once('=') {
            Some((id, format)) => InputFormat { id: Some(id.to_owned()), format: format.parse()? },
            None => InputFormat { id: None, format: text.parse()? },
        })
    }
}

/// What a caller can say of the accounts.
#[derive(Args, Clone, Debug, Default)]
pub struct Known {
    /// Say who "I" is in an account (it is guessed from the heading and the signature otherwise)
    #[arg(long = "author", value_name = "ID=NAME")]
    authors: Vec<Author>,

    /// Say the format of all accounts or of one: plain, transcript, markdown, html or tei (it is found by looking otherwise)
    #[arg(long = "input", value_name = "FORMAT|ID=FORMAT")]
    formats: Vec<InputFormat>,
}

/// Words of the caller's own.
#[derive(Args, Clone, Debug, Default)]
pub struct OwnWords {
    /// Take words of your own from FILE: lines of a relation (synonym, opposite, exclusive or kind) and two base forms, with tabs between
    #[arg(long, value_name = "FILE")]
    lexicon: Option<PathBuf>,
}

impl OwnWords {
    /// The lexicon in the file; the built-in one where none is given.
    pub fn lexicon(&self) -> Result<Lexicon, Stop> {
        parsed(self.lexicon.as_deref())
    }
}

/// What the caller has judged already.
#[derive(Args, Clone, Debug, Default)]
pub struct Judged {
    /// Leave out the findings whose ids stand in FILE: a line each, with the id and a note
    #[arg(long, value_name = "FILE")]
    dismissed: Option<PathBuf>,
}

impl Judged {
    /// The dismissals in the file; none where no file is given.
    pub fn dismissals(&self) -> Result<Dismissals, Stop> {
        parsed(self.dismissed.as_deref())
    }
}

/// What the text of a file says; nothing where no file is given.
fn parsed<T: Default + FromStr<Err = rashomon::Error>>(path: Option<&Path>) -> Result<T, Stop> {
    let Some(path) = path else { return Ok(T::default()) };
    let text = std::fs::read_to_string(path).map_err(|cause| Stop(format!("{} cannot be read: {cause}", path.display())))?;
    text.parse().map_err(|error: rashomon::Error| Stop(format!("{}: {error}", path.display())))
}

/// The accounts at the paths, each with an id of its own, and with what is known of them.
pub fn read_accounts(paths: &[PathBuf], known: &Known) -> Result<Vec<Account>, Stop> {
    if paths.iter().filter(|path| is_stdin(path)).count() > 1 {
        return Err(Stop("standard input can be read only once, but - is given more than once".to_owned()));
    }
    let mut accounts: Vec<Account> = vec![];
    for path in paths {
        let account = read(path)?;
        let id = free_id(account.id(), &accounts);
        accounts.push(account.with_id(id));
    }
    say_what_is_known(accounts, known)
}

/// The account at the path.
pub fn one_account(path: &Path, known: &Known) -> Result<Account, Stop> {
    let mut accounts = read_accounts(&[path.to_owned()], known)?;
    Ok(accounts.remove(0))
}

/// The two accounts that come with the crate.
pub fn sample(known: &Known) -> Result<Vec<Account>, Stop> {
    let accounts = vec![
        Account::new("kennedy-retold", include_str!("../accounts/kennedy-retold.txt"))?,
        Account::new("dobrynin-retold", include_str!("../accounts/dobrynin-retold.txt"))?,
    ];
    say_what_is_known(accounts, known)
}

/// The accounts with what the caller says of them.
pub fn say_what_is_known(accounts: Vec<Account>, known: &Known) -> Result<Vec<Account>, Stop> {
    let authors = known.authors.iter().map(|author| ("--author", author.id.as_str()));
    let formats = known.formats.iter().filter_map(|input| Some(("--input", input.id.as_deref()?)));
    if let Some((option, stray)) = authors.chain(formats).find(|(_, id)| accounts.iter().all(|account| account.id() != *id)) {
        let ids: Vec<&str> = accounts.iter().map(Account::id).collect();
        return Err(Stop(format!("{option} names \"{stray}\", but the accounts are {}", ids.join(", "))));
    }
    // The last one wins, as with other options that are given twice; but what is said of one account goes before what is said of all.
    let author_of = |id: &str| known.authors.iter().rev().find(|author| author.id == id);
    let of_one = |id: &str| known.formats.iter().rev().find(|input| input.id.as_deref() == Some(id));
    let of_all = known.formats.iter().rev().find(|input| input.id.is_none());
    let told = accounts.into_iter().map(|account| {
        let format = of_one(account.id()).or(of_all).map(|input| input.format);
        let account = match author_of(account.id()) {
            Some(author) => account.with_author(author.name.as_str()),
            None => account,
        };
        format.into_iter().fold(account, Account::with_format)
    });
    Ok(told.collect())
}

/// The id itself, or with the first number that makes it one that no other account has.
fn free_id(id: &str, others: &[Account]) -> String {
    let numbered = (2..).map(|n| format!("{id}-{n}"));
    let free = |id: &String| others.iter().all(|other| other.id() != id);
    std::iter::once(id.to_owned()).chain(numbered).find(free).expect("the numbers do not end")
}

/// Whether the path means standard input.
pub fn is_stdin(path: &Path) -> bool {
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

/// All bytes of standard input.
pub fn read_stdin() -> std::io::Result<Vec<u8>> {
    let mut bytes = vec![];
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}
