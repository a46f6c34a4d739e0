//! Colours, for those who asked for them.

use anstyle::{AnsiColor, Style};

use crate::report::Severity;

/// Colours text, or leaves it as it is.
#[derive(Clone, Copy)]
pub(super) struct Paint {
    colour: bool,
}

impl Paint {
    pub fn new(colour: bool) -> Paint {
        Paint { colour }
    }

    pub fn bold(self, text: &str) -> String {
        self.styled(Style::new().bold(), text)
    }

    pub fn dim(self, text: &str) -> String {
        self.styled(Style::new().dimmed(), text)
    }

    /// Rules and light underlines.
    pub fn rule(self, text: &str) -> String {
        self.styled(AnsiColor::Blue.on_default(), text)
    }

    /// Heavy underlines.
    pub fn cue(self, text: &str) -> String {
        self.styled(AnsiColor::Red.on_default().bold(), text)
    }

    pub fn severity(self, severity: Severity, text: &str) -> String {
        let colour = match severity {
            Severity::High => AnsiColor::Red,
            Severity::Medium => AnsiColor::Yellow,
            Severity::Low => AnsiColor::Cyan,
        };
        self.styled(colour.on_default().bold(), text)
    }

    fn styled(self, style: Style, text: &str) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}

/// The word for a severity, as in the other formats.
pub(super) fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Low => "low",
        Severity::Medium => "medium",
        Severity::High => "high",
    }
}
