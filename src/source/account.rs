use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::error::Error;

/// One account of events: a text, its id, and what is known of its author and date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    id: String,
    text: String,
    author: Option<String>,
    date: Option<Date>,
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
        Ok(Account { id, text, author: None, date: None })
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
}
