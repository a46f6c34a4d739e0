//! Turns of a hearing: "Q." and "A." stand for the examiner and the witness, whom the lines around them name.

use super::{
    direct,
    persons::{Person, Persons, key, ordinary_case},
    quoted::blocks,
    reading::{Reading, Tokens},
    reported::Report,
};
use crate::{
    lexicon::{reporting, title},
    source::is_speaker_label,
    syntax::Rel,
};

/// A line that names the examiner or the witness is not longer than this many bytes.
const SETTING: usize = 400;
/// A name has no more words than this.
const NAME: usize = 5;

/// Who speaks in a turn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Speaker {
    Examiner,
    Witness,
    /// Whom the label names: "THE COURT:".
    Named,
}

/// The label of a turn.
#[derive(Clone, Copy)]
struct Label {
    tokens: Tokens,
    speaker: Speaker,
}

/// Who examines whom.
#[derive(Default)]
struct Hearing {
    examiner: Option<Person>,
    witness: Option<Person>,
}

/// The reports that labelled turns make. Labels stand alone in a `transcript`, and before what is said elsewhere.
pub(super) fn reports(reading: &Reading<'_>, transcript: bool, persons: &mut Persons) -> Vec<Report> {
    let blocks = blocks(reading);
    let labels: Vec<Option<Label>> = blocks.iter().map(|block| label(reading, *block, transcript)).collect();
    let has = |speaker| labels.iter().flatten().any(|label| label.speaker == speaker);
    let asked = has(Speaker::Examiner) && has(Speaker::Witness);
    if !(transcript || asked) {
        return vec![];
    }
    let (mut hearing, mut reports) = (Hearing::default(), vec![]);
    let (mut open, mut end): (Option<Turn>, usize) = (None, 0);
    for (block, label) in blocks.into_iter().zip(labels) {
        let span = reading.span(block);
        for line in reading.text[end..span.start as usize].lines().filter(|line| !line.trim().is_empty()) {
            hearing.take(line, persons);
            // A remark in brackets does not take the word from anybody.
            open = open.filter(|_| line.starts_with('('));
        }
        end = span.end as usize;
        match label {
            Some(label) => open = Some(Turn { label, report: None }),
            None if hearing.take(reading.slice(block), persons) => open = None,
            None => {}
        }
        let said = (label.map_or(block.0, |label| label.tokens.1), block.1);
        if let Some(turn) = open.as_mut().filter(|_| said.0 < said.1) {
            turn.says(reading, &hearing, persons, said, &mut reports);
        }
        // Elsewhere than in a transcript, a paragraph without a label may be anybody's.
        open = open.filter(|_| transcript);
    }
    reports
}

/// A turn, and the report of what has been said in it so far.
struct Turn {
    label: Label,
    report: Option<usize>,
}

impl Turn {
    fn says(&mut self, reading: &Reading<'_>, hearing: &Hearing, persons: &mut Persons, said: Tokens, reports: &mut Vec<Report>) {
        if let Some(report) = self.report {
            reports[report].content.push(said);
            reports[report].question |= direct::asks(reading, said);
        } else if let Some(report) = self.label.report(reading, hearing, persons, said) {
            self.report = Some(reports.len());
            reports.push(report);
        }
    }
}

impl Label {
    fn report(self, reading: &Reading<'_>, hearing: &Hearing, persons: &mut Persons, said: Tokens) -> Option<Report> {
        let (verb, speaker, hearer) = match self.speaker {
            Speaker::Examiner => ("ask", hearing.examiner, hearing.witness),
            Speaker::Witness => ("answer", hearing.witness, hearing.examiner),
            Speaker::Named => ("say", titled(reading.slice(self.tokens), persons), None),
        };
        let (start, end) = reading.trimmed(self.tokens);
        let head = (start..end).find(|token| reading.rel(*token) == Rel::Root).unwrap_or(end.max(start + 1) - 1);
        let mut report = Report::new((head, head + 1), reporting::verb(verb)?, vec![said]);
        report.direct = true;
        report.question = self.speaker == Speaker::Examiner || direct::asks(reading, said);
        report.source = Some((head, (start, end.max(start + 1))));
        (report.speaker, report.hearer) = (speaker, hearer);
        Some(report)
    }
}

/// The label with which a block begins.
fn label(reading: &Reading<'_>, block: Tokens, transcript: bool) -> Option<Label> {
    let (first, end) = block;
    let raw = reading.raw(first);
    let point = |token: u32| token < end && matches!(reading.raw(token), "." | ":");
    let alone = first + 1 == end && transcript;
    if let Some(speaker) = lettered(raw.strip_suffix('.').unwrap_or(raw)).filter(|_| raw.len() == 2 || point(first + 1) || alone)
    {
        let tokens = (first, first + 1 + u32::from(raw.len() == 1 && !alone));
        return Some(Label { tokens, speaker });
    }
    let words = reading.slice(block);
    let witness = ["THE WITNESS:", "THE DEPONENT:"].iter().any(|label| words.eq_ignore_ascii_case(label));
    (transcript && is_speaker_label(words))
        .then_some(Label { tokens: block, speaker: if witness { Speaker::Witness } else { Speaker::Named } })
}

fn lettered(letter: &str) -> Option<Speaker> {
    match letter {
        "Q" => Some(Speaker::Examiner),
        "A" => Some(Speaker::Witness),
        _ => None,
    }
}

impl Hearing {
    /// Reads a line that is nobody's turn, and says whether it named somebody.
    fn take(&mut self, line: &str, persons: &mut Persons) -> bool {
        let line = line.trim().trim_end_matches(':');
        if line.len() > SETTING {
            return false;
        }
        let (examiner, witness) = (examiner(line), witness(line));
        if let Some(witness) = witness.and_then(|name| named(name, persons)) {
            (self.witness, self.examiner) = (Some(witness), None);
        }
        self.examiner = examiner.and_then(|name| named(name, persons)).or(self.examiner);
        examiner.is_some() || witness.is_some()
    }
}

/// "BY MR. LIND", "CROSS-EXAMINATION BY MS. ROE".
fn examiner(line: &str) -> Option<&str> {
    let of_examination = || line.split_once("EXAMINATION").and_then(|(_, rest)| rest.split_once("BY ")).map(|(_, name)| name);
    line.strip_prefix("BY ").or_else(of_examination)
}

/// "EXAMINATION OF JANE DOE", "JANE DOE, having been duly sworn, ...".
fn witness(line: &str) -> Option<&str> {
    for kind in ["EXAMINATION OF ", "TESTIMONY OF ", "DEPOSITION OF "] {
        if let Some((_, name)) = line.split_once(kind) {
            return Some(name.split(" BY ").next().unwrap_or(name));
        }
    }
    let (name, rest) = line.split_once(',')?;
    let sworn = ["sworn", "affirmed", "as a witness"].iter().any(|word| rest.contains(word));
    let shouted = !name.chars().any(char::is_lowercase);
    (sworn && shouted).then_some(name)
}

/// The person whom a label names with a title: "MS. ROE:", not "THE COURT:".
fn titled(label: &str, persons: &mut Persons) -> Option<Person> {
    let name = label.trim_end_matches(':');
    let first = name.split_whitespace().next()?;
    title::is_title(&key(first)).then(|| named(name, persons)).flatten()
}

/// The person of a name, which is usually in capitals.
fn named(name: &str, persons: &mut Persons) -> Option<Person> {
    // "MR." is no initial.
    let cased = |word: &str| match word.strip_suffix('.').filter(|title| title.len() > 1) {
        Some(title) => format!("{}.", ordinary_case(title)),
        None => ordinary_case(word),
    };
    let words: Vec<String> = name.split_whitespace().map(|word| cased(word.trim_matches(','))).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
    (1..=NAME).contains(&words.len()).then(|| persons.named(&words)).flatten()
}
