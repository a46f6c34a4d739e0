//! Which units are headings, by their looks.

use super::unit::{Role, Unit};
use super::words::{ends_with_stop, is_capitals, is_title, words};

/// A line that is marked as a heading: "# Title", "**Title**".
pub(super) fn is_marked(line: &str) -> bool {
    is_hashed(line) || is_bold(line)
}

fn is_hashed(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    (1..=6).contains(&(line.len() - rest.len())) && rest.starts_with(' ')
}

/// A line between two signs of bold type, and not so long that it is a paragraph set in bold.
fn is_bold(text: &str) -> bool {
    let inner = text.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
    inner.is_some_and(|inner| !inner.is_empty() && !inner.contains("**") && inner.len() <= 200 && words(inner).count() <= 25)
}

/// What stands around a unit, as far as it tells whether the unit is a heading.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    /// No prose came before the unit.
    pub at_head: bool,
    /// Most of the document is written in capitals, so that capitals say nothing.
    pub capitals: bool,
}

/// Whether a unit looks like a heading. That something follows it is for the caller to see to.
pub(super) fn looks_like_heading(unit: &Unit<'_>, setting: Setting) -> bool {
    let text = unit.text;
    if unit.role != Role::Text || unit.bullet.is_some() || text.len() > 200 {
        return false;
    }
    if is_marked(text) {
        return true;
    }
    is_classified(text)
        || is_salutation(text)
        || (setting.at_head && (is_telegram_number(text) || is_field(text)))
        || (!setting.capitals
            && is_capitals(text)
            && !ends_with_stop(text.trim_end_matches(','))
            && !starts_speech(text)
            && !has_turn(text))
        || is_title_line(text)
}

/// A short line in title case without a stop, that no speaker says.
fn is_title_line(text: &str) -> bool {
    text.len() <= 130
        && words(text).count() <= 16
        && is_title(text)
        && !ends_with_stop(text)
        && !starts_speech(text)
        && !has_turn(text)
}

/// "Bob: Fine Thanks" is a turn of a dialogue, "Chapter One: The Sea" may be, too; "For Harriman:" is not.
fn has_turn(text: &str) -> bool {
    text.split_once(": ").is_some_and(|(label, _)| label.split(' ').count() <= 2)
}

fn starts_speech(text: &str) -> bool {
    text.starts_with(['"', '“', '\'', '‘', '«', '„'])
}

/// "TOP SECRET", also with words about copies after it.
fn is_classified(text: &str) -> bool {
    let levels =
        ["TOP SECRET", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "RESTRICTED", "EYES ONLY", "LIMITED OFFICIAL USE", "STRICTLY"];
    text.len() <= 80 && !ends_with_stop(text) && levels.iter().any(|level| text.starts_with(level))
}

/// "Dear Sir,", "To Whom It May Concern:", "Mr. President:".
fn is_salutation(text: &str) -> bool {
    let addressed = [
        "Dear ",
        "My dear ",
        "My Dear ",
        "To whom it may concern",
        "To Whom It May Concern",
        "Gentlemen",
        "Mr. ",
        "Madam",
        "Sir",
    ];
    text.len() <= 60
        && text.ends_with([',', ':'])
        && words(text).count() <= 7
        && addressed.iter().any(|start| text.starts_with(start))
}

/// "259261/Todel 1359. For Harriman from the Secretary.": a number that no prose would begin with.
fn is_telegram_number(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    text.len() <= 120 && digits >= 3 && (rest.starts_with('/') || (digits >= 4 && rest.starts_with(". ")))
}

/// A field of a memorandum's or a letter's head: "From: the Secretary".
fn is_field(text: &str) -> bool {
    let names =
        ["from", "to", "cc", "bcc", "date", "sent", "subject", "re", "via", "ref", "reference", "attn", "place", "participants"];
    let Some((name, _)) = text.split_once(':') else { return false };
    text.len() <= 160 && names.iter().any(|known| name.trim_matches('*').eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::super::{line, unit};
    use super::*;

    fn is_heading(text: &str) -> bool {
        let units = unit::group(text, &line::read(text, 0..text.len()));
        units.len() == 1 && looks_like_heading(&units[0], Setting { at_head: true, capitals: false })
    }

    #[test]
    fn headings() {
        for text in [
            "# What happened",
            "**October 27, 1962**",
            "CIPHERED TELEGRAM",
            "TOP SECRET Making Copies Prohibited Copy No. I",
            "98. Telegram From the Department of State to the Embassy in France1",
            "259261/Todel 1359. For Harriman and Bunker from the Secretary.",
            "For Harriman:",
            "Washington, D.C.",
            "October 30, 1962",
            "Dear Mr. Smith,",
            "Subject: what the pilot saw",
            "MEMORANDUM FOR THE SECRETARY OF STATE FROM THE ATTORNEY GENERAL",
        ] {
            assert!(is_heading(text), "{text}");
        }
    }

    #[test]
    fn lines_that_are_no_headings() {
        for text in [
            "A man is playing a guitar",
            "Caddell continued:",
            "He said:",
            "MR. SMITH: I DID NOT SEE IT",
            "STOP!",
            "1962 was a bad year.",
            "“Never Again”",
            "- Flour",
            "It was **not** there",
            "Dear me, what a day it was",
            "#hashtags are not headings",
            "Rule of Law: an essay on how it came about and who paid the price for it.",
        ] {
            assert!(!is_heading(text), "{text}");
        }
    }
}
