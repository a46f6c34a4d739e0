//! Tables, as text and as Markdown.

use std::fmt::Write;

/// A table with a heading and a sentence on what it shows. The first column is words, the others are numbers.
pub struct Table {
    pub title: &'static str,
    pub about: String,
    pub columns: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

/// What stands where nothing can be told.
const NOTHING: &str = "–";

/// A share with three places.
pub fn share(value: Option<f64>) -> String {
    value.map_or(NOTHING.to_owned(), |value| format!("{value:.3}"))
}

impl Table {
    pub fn text(&self) -> String {
        let width = |at: usize| self.lines().map(|row| width(&row[at])).max().unwrap_or_default();
        let widths: Vec<usize> = (0..self.columns.len()).map(width).collect();
        let mut out = format!("{}\n", self.title);
        for line in wrapped(&self.about, 100) {
            let _ = writeln!(out, "{line}");
        }
        for row in self.lines() {
            let cells: Vec<String> =
                row.iter().zip(&widths).enumerate().map(|(at, (cell, w))| padded(cell, *w, at > 0)).collect();
            let _ = writeln!(out, "  {}", cells.join("  ").trim_end());
        }
        out
    }

    pub fn markdown(&self) -> String {
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let escaped = |row: Vec<String>| row.into_iter().map(|cell| cell.replace('|', "\\|")).collect();
        let mut lines = self.lines();
        let head = lines.next().map(|row| line(escaped(row))).unwrap_or_default();
        let rule = (0..self.columns.len()).map(|at| if at > 0 { "---:" } else { "---" }.to_owned());
        let body: String = lines.map(|row| line(escaped(row))).collect();
        let about = wrapped(&self.about, 130).join("\n");
        format!("## {}\n\n{about}\n\n{head}{}{body}", self.title, line(rule.collect()))
    }

    /// The names of the columns, and the rows.
    fn lines(&self) -> impl Iterator<Item = Vec<String>> {
        let head = self.columns.iter().map(|&name| name.to_owned()).collect();
        std::iter::once(head).chain(self.rows.iter().cloned())
    }
}

fn width(cell: &str) -> usize {
    cell.chars().count()
}

fn padded(cell: &str, to: usize, right: bool) -> String {
    let space = " ".repeat(to - width(cell));
    if right { space + cell } else { cell.to_owned() + &space }
}

/// The words in lines of at most so many characters, unless a word is longer.
fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().expect("there is one from the beginning");
        if line.is_empty() {
            line.push_str(word);
        } else if width(line) + 1 + width(word) <= columns {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}
