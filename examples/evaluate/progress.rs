//! How far it has come, on a terminal only.

use std::io::{IsTerminal, Write};

/// A line on standard error that is written over and over.
pub struct Progress {
    shown: bool,
    done: usize,
    all: usize,
}

impl Progress {
    /// So many steps are to come.
    pub fn new(all: usize) -> Progress {
        Progress { shown: std::io::stderr().is_terminal(), done: 0, all }
    }

    /// One step more.
    pub fn step(&mut self, what: &str) {
        const SELDOM: usize = 50;
        self.done += 1;
        if self.shown && self.done.is_multiple_of(SELDOM) {
            self.line(&format!("{} of {}: {what}", self.done, self.all));
        }
    }

    fn line(&self, text: &str) {
        // Progress that cannot be shown is no reason to stop.
        let _ = write!(std::io::stderr(), "\r\x1b[K{text}");
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            self.line("");
        }
    }
}
