//! What frames the text: headings before it, archive labels about it, the signature under it.

use super::heading::{Setting, looks_like_heading};
use super::unit::{Role, Unit, is_address};
use super::words::{ends_sentence, ends_with_stop, is_capitals, is_title, number, words};
use super::{Mark, MarkKind};
use crate::source::Span;

/// Gives every unit its role.
pub(super) fn classify(units: &mut [Unit<'_>]) {
    number_pages(units);
    label(units);
    fields(units);
    head(units);
    sign(units);
    if units.iter().all(|unit| unit.role != Role::Text) {
        unframe(units);
    }
}

/// The marks of the units that are no prose.
pub(super) fn marks(units: &[Unit<'_>]) -> impl Iterator<Item = Mark> {
    units.iter().filter_map(|unit| {
        let kind = match unit.role {
            Role::Text => return None,
            Role::Page => MarkKind::Page,
            Role::Note => MarkKind::Footnote,
            Role::Rule | Role::Heading | Role::Apparatus | Role::Signature => MarkKind::Heading,
        };
        Some(Mark { span: Span::new(unit.start(), unit.end()), kind })
    })
}

/// A frame frames something: where there is no prose, the lines that looked like headings are it.
fn unframe(units: &mut [Unit<'_>]) {
    for unit in units {
        if matches!(unit.role, Role::Heading | Role::Signature) {
            unit.role = Role::Text;
        }
    }
}

/// A number alone is a page number if it interrupts a sentence or if such numbers rise through the document.
fn number_pages(units: &mut [Unit<'_>]) {
    let lone: Vec<(usize, u32)> = units
        .iter()
        .enumerate()
        .filter(|(_, unit)| unit.role == Role::Text && unit.blank_before && unit.blank_after)
        .filter_map(|(at, unit)| Some((at, number(unit.text)?)))
        .collect();
    let rising = lone.len() >= 2 && lone.windows(2).all(|pair| pair[1].1 == pair[0].1 + 1);
    for (at, _) in lone {
        let interrupts = at > 0 && units[at - 1].text.len() > 60 && !ends_sentence(units[at - 1].text);
        if rising || interrupts {
            units[at].role = Role::Page;
        }
    }
}

/// What archives write before a document.
const LABELS: [&str; 34] = [
    "abstract",
    "accessed",
    "author",
    "citation",
    "collection",
    "contents",
    "contributor",
    "copyright",
    "creator",
    "credits",
    "date",
    "description",
    "document",
    "document date",
    "format",
    "full text",
    "identifier",
    "keywords",
    "language",
    "original archive",
    "original language",
    "people mentioned",
    "persons",
    "provenance",
    "provided by",
    "publisher",
    "rights",
    "source",
    "subjects",
    "summary",
    "tags",
    "title",
    "transcript",
    "translation",
];

/// The labels after which the document itself begins.
const OPENING: [&str; 5] = ["contents", "full text", "transcript", "translation", "document"];

/// Archive front matter: at least two known labels, and what stands after each.
fn label(units: &mut [Unit<'_>]) {
    for unit in units.iter_mut().filter(|unit| unit.role == Role::Text) {
        if is_address(unit.text) || is_copyright(unit.text) {
            unit.role = Role::Apparatus;
        }
    }
    let labels: Vec<usize> =
        (0..units.len()).filter(|&at| units[at].role == Role::Text && label_of(units[at].text).is_some()).collect();
    if labels.len() < 2 {
        return;
    }
    for at in labels {
        let (name, alone) = label_of(units[at].text).expect("it was found above");
        units[at].role = Role::Apparatus;
        let Some(next) = units.get_mut(at + 1).filter(|next| alone && next.role == Role::Text) else { continue };
        let opening = OPENING.iter().any(|known| name.eq_ignore_ascii_case(known));
        if !opening || (next.text.len() <= 60 && !ends_with_stop(next.text)) {
            next.role = Role::Apparatus;
        }
    }
}

fn is_copyright(text: &str) -> bool {
    let named = text.strip_prefix("Copyright ").is_some_and(|rest| rest.starts_with(['©', '(', '1', '2']));
    (text.starts_with('©') || named) && text.len() <= 200
}

/// The known label a unit consists of or begins with, and whether it stands alone.
fn label_of(text: &str) -> Option<(&str, bool)> {
    let (name, rest) = text.split_once(':')?;
    let name = name.trim_matches(['*', ' ', '#']);
    let known = LABELS.iter().any(|label| label.eq_ignore_ascii_case(name));
    // "Date:" with words after it is a field of the document's own head.
    known.then_some((name, rest.trim_matches(['*', ' ']).is_empty())).filter(|(_, alone)| *alone || text.starts_with("**"))
}

/// The fields of a form before the prose, whatever they are called: at least two lines of "Label: value".
fn fields(units: &mut [Unit<'_>]) {
    let before_prose = units.iter().take_while(|unit| unit.role != Role::Text || unit.text.len() < LONG).count();
    if before_prose == units.len() {
        return;
    }
    let found: Vec<usize> = (0..before_prose).filter(|&at| units[at].role == Role::Text && is_labelled(units[at].text)).collect();
    let many = found.len() >= 2 && found.windows(2).any(|pair| pair[0] + 1 == pair[1]);
    for at in found.into_iter().filter(|_| many) {
        units[at].role = Role::Heading;
    }
}

/// "Taken at: Northgate Police Station": a short label and a short value that is no sentence. "Q: Where were you?" is a turn of talk.
fn is_labelled(text: &str) -> bool {
    let Some((label, value)) = text.split_once(':') else { return false };
    let (label, value) = (label.trim(), value.trim());
    let named = label.len() >= 3 && label.len() <= 30 && label.starts_with(char::is_uppercase) && !is_capitals(label);
    named
        && label.split_whitespace().count() <= 3
        && label.chars().all(|c| c.is_alphabetic() || c == ' ')
        && !value.is_empty()
        && value.len() <= 80
        && !value.ends_with(['.', '?', '!', '”', '"', ','])
}

/// Headings: what looks like one and has something after it.
fn head(units: &mut [Unit<'_>]) {
    let capitals = mostly_capitals(units);
    let Some(last) = units.iter().rposition(|unit| unit.role == Role::Text) else { return };
    let mut at_head = true;
    for at in 0..last {
        underline(units, at);
        if units[at].role == Role::Text && looks_like_heading(&units[at], Setting { at_head, capitals }) {
            units[at].role = Role::Heading;
        }
        at_head &= units[at].role != Role::Text || units[at].text.len() < LONG;
    }
}

/// A unit of so many bytes is prose, and no field of a letter's head stands after it.
const LONG: usize = 120;

/// A short line with a line of "===" or "---" right under it is a heading.
fn underline(units: &mut [Unit<'_>], at: usize) {
    let ruled = !units[at].blank_after && units.get(at + 1).is_some_and(|next| next.role == Role::Rule);
    if ruled && units[at].role == Role::Text && units[at].text.len() <= 80 && !ends_with_stop(units[at].text) {
        units[at].role = Role::Heading;
    }
}

fn mostly_capitals(units: &[Unit<'_>]) -> bool {
    let bytes = |of: &dyn Fn(&&Unit<'_>) -> bool| -> usize { units.iter().filter(of).map(|unit| unit.text.len()).sum() };
    bytes(&|unit| is_capitals(unit.text)) * 2 > bytes(&|_| true)
}

/// The signature: up to four short lines at the end that look like names, after prose that ended.
fn sign(units: &mut [Unit<'_>]) {
    let mut signed = vec![];
    for at in (0..units.len()).rev() {
        match units[at].role {
            Role::Text if signed.len() < 4 && is_signature(&units[at]) => signed.push(at),
            // Below a signature there may be notes and an archive's lines, never a heading.
            Role::Heading if signed.len() < 4 && !signed.is_empty() && is_signature(&units[at]) => signed.push(at),
            Role::Text => {
                if ends_sentence(units[at].text) || units[at].text.len() >= LONG {
                    signed.iter().for_each(|&at| units[at].role = Role::Signature);
                }
                return;
            }
            Role::Heading => return,
            _ => {}
        }
    }
}

fn is_signature(unit: &Unit<'_>) -> bool {
    let text = unit.text;
    if text.len() > 60 || words(text).count() > 8 || text.starts_with(['"', '“', '#']) || !text.contains(char::is_alphabetic) {
        return false;
    }
    is_typist(text)
        || is_farewell(text)
        || (is_title(text) && !ends_with_stop(text) && !text.contains(": ") && !text.ends_with(':'))
}

/// "RFK: amn", "JFK/el": the initials of who dictated and who typed.
fn is_typist(text: &str) -> bool {
    let Some((author, typist)) = text.split_once([':', '/']) else { return false };
    let typist = typist.trim_start();
    (2..=5).contains(&author.len())
        && author.bytes().all(|b| b.is_ascii_uppercase())
        && (1..=4).contains(&typist.len())
        && typist.bytes().all(|b| b.is_ascii_alphabetic())
}

fn is_farewell(text: &str) -> bool {
    let starts =
        ["Sincerely", "Yours", "Respectfully", "Best regards", "Regards", "Faithfully", "Very truly", "Love,", "Cordially"];
    text.len() <= 40 && text.ends_with(',') && starts.iter().any(|start| text.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_short_labels_with_short_values() {
        for field in ["Taken at: Northgate Station, 15 May 2023", "Occupation: nurse", "Statement of: Ann Lee"] {
            assert!(is_labelled(field), "{field}");
        }
        let prose = [
            "Q: Where were you?",
            "MR. LEE: I was at home",
            "He said one thing: he would not go",
            "Ward: I never saw the man before that day.",
            "Note:",
            "The rules are as follows: nobody leaves",
        ];
        for line in prose {
            assert!(!is_labelled(line), "{line}");
        }
    }
}
