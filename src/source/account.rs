use std::path::Path;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Format;
use crate::error::Error;

/// One account of events: a text, its id, and what is known of its author and date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    id: String,
    text: String,
    author: Option<String>,
    date: Option<Date>,
    #[serde(default)]
    format: Option<Format>,
}

impl Account {
    /// An account from text.
    ///
    /// # Errors
    /// When the text is longer than `u32::MAX` bytes, since spans are 32 bits wide.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Result<Account, Error> {
        let (id, text) = (id.into(), text.into());
        if text.len() > u32::MAX as usize {
            return Err(Error::too_long(&id, text.len()));
        }
        Ok(Account { id, text, author: None, date: None, format: None })
    }

    /// The account in a file, called by the file's name without its extension.
    ///
    /// The text is kept as it is: a byte order mark, carriage returns and the like stay, so that offsets are offsets
    /// into the file.
    ///
    /// # Errors
    /// When the file cannot be read, is not UTF-8, or is longer than `u32::MAX` bytes.
    pub fn read(path: impl AsRef<Path>) -> Result<Account, Error> {
        let path = path.as_ref();
        let bytes = std::fs::read(path).map_err(|cause| Error::unreadable(path, cause))?;
        Account::from_bytes(path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy(), path, bytes)
    }

    /// The account in bytes that were read at `place`: a path, or whatever an error should call it ("standard input").
    ///
    /// # Errors
    /// When the bytes are not UTF-8, or more than `u32::MAX`.
    pub fn from_bytes(id: impl Into<String>, place: impl AsRef<Path>, bytes: Vec<u8>) -> Result<Account, Error> {
        let text = String::from_utf8(bytes).map_err(|fault| Error::not_utf8(place.as_ref(), fault.utf8_error().valid_up_to()))?;
        Account::new(id, text)
    }

    /// The same account under another name.
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Account {
        self.id = id.into();
        self
    }

    /// The same account with its author named: who "I" is in it. Guessed from heading and signature otherwise.
    #[must_use]
    pub fn with_author(mut self, author: impl Into<String>) -> Account {
        self.author = Some(author.into());
        self
    }

    /// The same account with its date, against which "tomorrow" and "on Friday" are resolved.
    #[must_use]
    pub fn with_date(mut self, date: Date) -> Account {
        self.date = Some(date);
        self
    }

    /// The same account with its format said. What the text looks like decides otherwise ([`Format::of`]). The text stays as it is,
    /// and so do the places in it: a format only says which of its bytes are words.
    ///
    /// ```
    /// use rashomon::{Account, Comparer, Format};
    ///
    /// let page = Account::new("page", "<p>The light was <b>red</b> &amp; the road wet.</p>")?.with_format(Format::Html);
    /// let claims = Comparer::new().read(&page).claims;
    /// assert_eq!(claims[0].quote, "The light was <b>red");
    /// # Ok::<(), rashomon::Error>(())
    /// ```
    #[must_use]
    pub fn with_format(mut self, format: Format) -> Account {
        self.format = Some(format);
        self
    }

    /// The name by which reports call the account.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The text exactly as it was given.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The author, where one was named.
    pub fn author(&self) -> Option<&str> {
        self.author.as_deref()
    }

    /// The date, where one was named.
    pub fn date(&self) -> Option<Date> {
        self.date
    }

    /// The format, where one was said.
    pub fn format(&self) -> Option<Format> {
        self.format
    }
}

#[cfg(test)]
mod tests {
    use super::Account;

    /// A file in the system's folder for such, which no other test of this process uses.
    fn file(name: &str, bytes: &[u8]) -> std::path::PathBuf {
        let path = std::env::temp_dir().join(format!("rashomon-{}-{name}", std::process::id()));
        std::fs::write(&path, bytes).expect("the folder for temporary files can be written");
        path
    }

    #[test]
    fn a_file_is_kept_byte_for_byte() {
        let text = "\u{feff}One.\r\nTwo.\0";
        let path = file("kept.v2.txt", text.as_bytes());
        let account = Account::read(&path).expect("it is UTF-8");
        assert_eq!(account.text(), text);
        assert!(account.id().ends_with("kept.v2"), "only the last extension goes: {}", account.id());
        std::fs::remove_file(path).expect("it was there");
    }

    #[test]
    fn errors_name_the_file_and_the_byte() {
        let path = file("latin1.txt", b"caf\xe9");
        let fault = Account::read(&path).expect_err("it is not UTF-8").to_string();
        assert!(fault.contains("latin1.txt") && fault.contains("byte 3"), "{fault}");
        std::fs::remove_file(path).expect("it was there");
        let fault = Account::read("/no/such/file.txt").expect_err("there is none").to_string();
        assert!(fault.contains("/no/such/file.txt"), "{fault}");
    }
}
