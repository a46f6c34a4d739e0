//! What a reader has judged already, and need not be shown again.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::Report;
use crate::error::Error;

/// The findings that a reader has judged, by their ids, each with a note: why it is none, or where it was settled.
///
/// Read from text: a line for each finding with its id, a blank or tab, and the note, which may be left out. Empty lines, and lines that
/// begin with `#`, say nothing.
///
/// ```
/// use rashomon::{Account, Comparer, Dismissals};
///
/// let accounts = [Account::new("a", "The light was red.")?, Account::new("b", "The light was green.")?];
/// let report = Comparer::new().compare(&accounts);
/// let judged = format!("# the crossing\n{} two lights, see the map\n", report.discrepancies[0].id);
/// let dismissals: Dismissals = judged.parse()?;
/// let rest = report.without(&dismissals);
/// assert!(rest.discrepancies.is_empty());
/// assert_eq!(rest.dismissed, 1);
/// # Ok::<(), rashomon::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dismissals {
    notes: BTreeMap<String, String>,
}

impl Dismissals {
    /// None.
    pub fn new() -> Dismissals {
        Dismissals::default()
    }

    /// Dismisses a finding by its id, with a note.
    pub fn dismiss(&mut self, id: impl Into<String>, note: impl Into<String>) {
        self.notes.insert(id.into(), note.into());
    }

    /// The note on a finding, if it is dismissed.
    pub fn note(&self, id: &str) -> Option<&str> {
        self.notes.get(id).map(String::as_str)
    }
}

impl FromStr for Dismissals {
    type Err = Error;

    /// # Errors
    /// When a line does not begin with the id of a finding.
    fn from_str(text: &str) -> Result<Dismissals, Error> {
        let mut dismissals = Dismissals::new();
        let lines = (1..).zip(text.lines().map(str::trim)).filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        for (number, line) in lines {
            let (id, note) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
            if !is_id(id) {
                return Err(Error::bad_dismissal(number, line));
            }
            dismissals.dismiss(id, note.trim());
        }
        Ok(dismissals)
    }
}

/// A letter for the section, sixteen digits of a hash, and perhaps a number.
fn is_id(id: &str) -> bool {
    let mut parts = id.split('-');
    let section = parts.next().is_some_and(|section| ["d", "c", "o"].contains(&section));
    let hash = parts.next().is_some_and(|hash| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
    section && hash && parts.next().is_none_or(|number| number.parse::<u32>().is_ok()) && parts.next().is_none()
}

impl Report {
    /// The report without what is dismissed; how much that is stands in it.
    #[must_use]
    pub fn without(mut self, dismissals: &Dismissals) -> Report {
        let all = |report: &Report| report.discrepancies.len() + report.corroborations.len() + report.omissions.len();
        let before = all(&self);
        self.discrepancies.retain(|found| dismissals.note(&found.id).is_none());
        self.corroborations.retain(|found| dismissals.note(&found.id).is_none());
        self.omissions.retain(|found| dismissals.note(&found.id).is_none());
        self.dismissed += before - all(&self);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_begin_with_no_id_are_named() {
        let text = "d-0123456789abcdef seen\n\n# all\no-0123456789abcdef-2\nc-0123456789ABCDEF\tboth";
        let dismissals: Dismissals = text.parse().expect("all are ids");
        assert_eq!(dismissals.note("d-0123456789abcdef"), Some("seen"));
        assert_eq!(dismissals.note("o-0123456789abcdef-2"), Some(""));
        for wrong in ["d-01234567", "x-0123456789abcdef", "seen it", "d-0123456789abcdef-x", "d-0123456789abcdef-1-1"] {
            let fault = format!("\n{wrong}").parse::<Dismissals>().expect_err(wrong).to_string();
            assert!(fault.contains("line 2") && fault.contains(wrong), "{fault}");
        }
    }
}
