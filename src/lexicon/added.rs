//! A caller's own words, read from a text.

use std::str::FromStr;

use super::Lexicon;
use crate::error::Error;

impl FromStr for Lexicon {
    type Err = Error;

    /// Reads a line for each pair of words: the relation (`synonym`, `opposite`, `exclusive` or `kind`), a tab, a base form, a tab,
    /// another. Blank lines and lines that begin with `#` say nothing.
    ///
    /// ```
    /// let lexicon: rashomon::Lexicon = "# aboard ship\nexclusive\tport\tstarboard\nkind\tketch\tboat\n".parse()?;
    /// assert_eq!(lexicon, rashomon::Lexicon::new().exclusive("port", "starboard").kind("ketch", "boat"));
    /// # Ok::<(), rashomon::Error>(())
    /// ```
    ///
    /// # Errors
    /// When a line has another form, or names no relation; the error tells which.
    fn from_str(text: &str) -> Result<Lexicon, Error> {
        let lines = text.lines().zip(1usize..).filter(|(line, _)| !line.trim().is_empty() && !line.starts_with('#'));
        lines.into_iter().try_fold(Lexicon::new(), |lexicon, (line, number)| with_line(lexicon, line, number))
    }
}

fn with_line(lexicon: Lexicon, line: &str, number: usize) -> Result<Lexicon, Error> {
    let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
    match cells[..] {
        [_, a, b] if a.is_empty() || b.is_empty() => Err(Error::bad_word(number, line)),
        ["synonym", a, b] => Ok(lexicon.synonym(a, b)),
        ["opposite", a, b] => Ok(lexicon.opposite(a, b)),
        ["exclusive", a, b] => Ok(lexicon.exclusive(a, b)),
        ["kind", a, b] => Ok(lexicon.kind(a, b)),
        _ => Err(Error::bad_word(number, line)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_line_is_named() {
        for (text, line) in [("synonym\tchopper", "line 1"), ("# x\n\nlike\ta\tb", "line 3"), ("opposite\ta\t\n", "line 1")] {
            let told = text.parse::<Lexicon>().expect_err("it is wrong").to_string();
            assert!(told.contains(line), "{told}");
        }
    }
}
