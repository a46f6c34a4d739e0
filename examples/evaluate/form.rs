//! JSON Lines: which form a file has, and its lines one by one.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::shared::Stop;

/// What a file may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Pairs of statements with a label.
    Pairs,
    /// Pairs of passages, verse by verse, with what is known to differ.
    Passages,
}

/// The form of a file, by its first line that is not empty; `None` for any other form.
pub fn of(place: &str, bytes: &[u8]) -> Result<Option<Form>, Stop> {
    let Some((number, line)) = lines(bytes).next() else { return Ok(None) };
    let first: Value = parsed(place, number, line)?;
    let both = |is: fn(&Value) -> bool| ["a", "b"].iter().all(|side| is(&first[*side]));
    Ok(if both(Value::is_string) && first.get("label").is_some() {
        Some(Form::Pairs)
    } else if both(|side| side["verses"].is_array()) && first["evidence"].is_array() {
        Some(Form::Passages)
    } else {
        None
    })
}

/// The lines that are not empty, with their numbers.
fn lines(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let numbered = bytes.split(|byte| *byte == b'\n').enumerate().map(|(at, line)| (at + 1, line));
    numbered.filter(|(_, line)| !line.iter().all(u8::is_ascii_whitespace))
}

/// Every line as what it should hold, with its number.
pub fn read<T: DeserializeOwned>(place: &str, bytes: &[u8]) -> Result<Vec<(usize, T)>, Stop> {
    lines(bytes).map(|(number, line)| Ok((number, parsed(place, number, line)?))).collect()
}

fn parsed<T: DeserializeOwned>(place: &str, number: usize, line: &[u8]) -> Result<T, Stop> {
    let text = std::str::from_utf8(line)
        .map_err(|error| refused(place, number, &format!("not UTF-8: byte {} begins no character", error.valid_up_to())))?;
    serde_json::from_str(text).map_err(|error| refused(place, number, &told(&error)))
}

/// A line that cannot be used, in one sentence.
pub fn refused(place: &str, number: usize, why: &str) -> Stop {
    Stop(format!("line {number} of {place} cannot be read: {why}"))
}

/// What is wrong and at which byte of the line; which line it is, is told beside it.
fn told(error: &serde_json::Error) -> String {
    let all = error.to_string();
    let what = all.split(" at line ").next().unwrap_or_default();
    format!("{what} at byte {}", error.column().saturating_sub(1))
}
