//! Speech that goes on without a cue: "I told him that this was serious. We would have to act. There was little time."

use super::{
    clause, direct,
    quoted::{Quotation, blocks},
    reading::{Reading, Tokens},
    reported::{Report, verb_cue},
};
use crate::{
    lexicon::reporting::{Act, CLAUSE, QUOTE},
    syntax::{Rel, Tag, Upos},
};

/// In which time a clause stands, as far as it tells a narrated event from what was said about it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Time {
    /// "grows", "has grown", "will grow"
    Present,
    /// "would grow", "had grown", "was growing", "was large": what "grows" becomes in indirect speech
    Shifted,
    /// "grew"
    Event,
    /// No finite verb.
    None,
}

/// The reports of sentences that continue the speech of a sentence before them in their paragraph.
pub(super) fn reports(reading: &Reading<'_>, quotations: &[Quotation], reports: &[Report]) -> Vec<Report> {
    let last_in = last_reports(reading, reports);
    let mut found = vec![];
    for block in blocks(reading) {
        let mut speech = Running::default();
        let mut sentence = block.0;
        while sentence < block.1 {
            let tokens = reading.around(sentence);
            let own = last_in[reading.sentence(sentence) as usize];
            if let Some(own) = own.filter(|own| !nested(reading, &reports[*own], tokens, &speech)) {
                speech.begin(reading, reports, own, tokens);
            } else if let Some(from) = speech.from.filter(|from| speech.goes_on(reading, &reports[*from], tokens, quotations)) {
                found.push(continuation(reading, &reports[from], from, tokens));
            } else {
                speech = Running::default();
            }
            sentence = tokens.1;
        }
    }
    found
}

/// The speech that a paragraph is in the middle of.
#[derive(Default)]
struct Running {
    from: Option<usize>,
    /// The source of the last report, as written, and whether that source has been reported in the present tense here.
    source: String,
    present: bool,
    shifted: bool,
}

impl Running {
    /// A sentence with a cue of its own. The tenses of what the same source said before stay possible.
    fn begin(&mut self, reading: &Reading<'_>, reports: &[Report], own: usize, sentence: Tokens) {
        let report = &reports[own];
        let source = report.source.map(|(_, tokens)| reading.slice(tokens).to_lowercase()).unwrap_or_default();
        if source != self.source {
            *self = Running { source, ..Running::default() };
        }
        let time = content_time(reading, report);
        self.present |= time == Time::Present;
        self.shifted |= time == Time::Shifted;
        self.from = Some(own).filter(|_| can_carry(reading, report, sentence));
    }

    /// Whether a sentence without a cue continues the speech.
    fn goes_on(&self, reading: &Reading<'_>, report: &Report, sentence: Tokens, quotations: &[Quotation]) -> bool {
        let Some(root) = (sentence.0..sentence.1).find(|token| reading.rel(*token) == Rel::Root) else { return false };
        if begins_quotation(quotations, sentence) {
            return false;
        }
        let connective = matches!(
            reading.word(sentence.0),
            "but" | "and" | "now" | "so" | "yet" | "therefore" | "moreover" | "however" | "thus"
        );
        match sentence_time(reading, root, sentence) {
            _ if direct::asks(reading, sentence) => report.clausal,
            Time::Present => (self.present || connective) && !is_comment(reading, root, self.present),
            Time::Shifted => self.shifted,
            Time::Event | Time::None => false,
        }
    }
}

fn continuation(reading: &Reading<'_>, report: &Report, from: usize, sentence: Tokens) -> Report {
    let question = direct::asks(reading, sentence);
    let act = if question {
        Act::Ask
    } else if report.act == Act::Ask {
        Act::Assert
    } else {
        report.act
    };
    Report {
        content: vec![reading.trimmed(sentence)],
        carries: Some(from),
        question,
        act,
        clausal: true,
        negated: false,
        ..report.clone()
    }
}

/// For each sentence the outermost report whose cue stands in it, the last one where there are several.
fn last_reports(reading: &Reading<'_>, reports: &[Report]) -> Vec<Option<usize>> {
    let mut last: Vec<Option<usize>> = vec![None; reading.segments.sentences.len()];
    for (index, report) in reports.iter().enumerate() {
        let slot = &mut last[reading.sentence(report.cue.0) as usize];
        let outer = slot.is_none_or(|known: usize| {
            let known: &Report = &reports[known];
            let (mine, other) = (report.hull(), known.hull());
            let within = other.0 <= report.cue.0 && report.cue.0 < other.1;
            let around = mine.0 <= known.cue.0 && known.cue.0 < mine.1;
            around || (!within && report.cue.0 > known.cue.0)
        });
        if outer {
            *slot = Some(index);
        }
    }
    last
}

/// Whether the sentence's own report is itself part of speech that goes on: "Each side has said that ...". A cue of the
/// narrator's is in the narrative past; a cue that is not its sentence's main verb only names something in passing.
fn nested(reading: &Reading<'_>, own: &Report, sentence: Tokens, speech: &Running) -> bool {
    if speech.from.is_none() || own.direct || own.cue.0 >= sentence.1 {
        return false;
    }
    let possible = |time| match time {
        Time::Present => speech.present,
        Time::Shifted => speech.shifted,
        _ => false,
    };
    let main = is_main(reading, own.cue.0);
    let root = (sentence.0..sentence.1).find(|token| reading.rel(*token) == Rel::Root);
    let inserted = own.content.len() > 1;
    possible(time_of(reading, own.cue.0))
        || (!main && !inserted && root.is_some_and(|root| possible(sentence_time(reading, root, sentence))))
}

/// Whether the verb is the main one of its sentence.
fn is_main(reading: &Reading<'_>, verb: u32) -> bool {
    reading.rel(verb) == Rel::Root || (reading.rel(verb) == Rel::Conj && reading.rel(reading.head(verb)) == Rel::Root)
}

/// Only a clause that fills the end of its sentence is gone on with, and a quotation ends with its mark.
fn can_carry(reading: &Reading<'_>, report: &Report, sentence: Tokens) -> bool {
    let spoken = matches!(
        report.act,
        Act::Assert | Act::Ask | Act::Deny | Act::Warn | Act::Promise | Act::Demand | Act::Agree | Act::Request
    );
    let fills = reading.trimmed(sentence).1 <= report.hull().1 || report.content.len() > 1;
    let told = time_of(reading, report.cue.0) == Time::Event || reading.upos(report.cue.0) != Upos::Verb;
    spoken && fills && told && report.clausal && !report.direct && !report.negated
}

/// Whether a quotation that fills most of the sentence begins in it.
fn begins_quotation(quotations: &[Quotation], (start, end): Tokens) -> bool {
    let from = quotations.partition_point(|quotation| quotation.outer.0 < start);
    quotations[from..]
        .iter()
        .take_while(|quotation| quotation.outer.0 < end)
        .any(|quotation| (quotation.outer.1 - quotation.outer.0) * 2 > end - start)
}

/// The narrator's own view of what he tells: "I should say that ...", "This may explain ...".
fn is_comment(reading: &Reading<'_>, root: u32, present: bool) -> bool {
    if present {
        return false;
    }
    let doubtful = reading
        .children(root)
        .iter()
        .any(|child| matches!(reading.word(*child), "may" | "perhaps" | "probably" | "apparently" | "evidently"));
    let own = reading.child(root, &[Rel::Nsubj]).is_some_and(|subject| matches!(reading.word(subject), "i" | "my"));
    doubtful || own || verb_cue(reading, root).is_some_and(|(entry, _)| own && entry.takes(CLAUSE | QUOTE))
}

/// The time of the main verb of what was said.
fn content_time(reading: &Reading<'_>, report: &Report) -> Time {
    report.content.iter().map(|range| range_time(reading, *range)).find(|time| *time != Time::None).unwrap_or(Time::None)
}

fn range_time(reading: &Reading<'_>, range: Tokens) -> Time {
    let heads = (range.0..range.1).filter(|token| {
        let outside = !(range.0..range.1).contains(&reading.head(*token)) || reading.head(*token) == *token;
        outside && !reading.is_punct(*token)
    });
    let mut time = heads.map(|head| time_of(reading, head)).find(|time| *time != Time::None).unwrap_or(Time::None);
    if time == Time::None {
        time =
            (range.0..range.1).map(|token| time_of_word(reading, token)).find(|time| *time != Time::None).unwrap_or(Time::None);
    }
    // The past of what was said is shifted, too: "said the pilot died".
    if time == Time::Event { Time::Shifted } else { time }
}

/// The time of a sentence. A past that tells of no person's doing is a state: "There was little time left."
fn sentence_time(reading: &Reading<'_>, root: u32, (start, end): Tokens) -> Time {
    let time = time_of(reading, root);
    if time != Time::Event && time != Time::None {
        return time;
    }
    let state = matches!(reading.word(start), "there" | "this" | "that" | "it" | "these" | "those");
    let first = (start..end).map(|token| time_of_word(reading, token)).find(|time| *time != Time::None);
    let be = (start..end.min(start + 4)).any(|token| matches!(reading.word(token), "was" | "were" | "had"));
    if state && be || time == Time::None { first.unwrap_or(Time::None) } else { time }
}

/// The time of a clause by its first finite word.
fn time_of(reading: &Reading<'_>, head: u32) -> Time {
    let helper = reading
        .children(head)
        .iter()
        .copied()
        .find(|child| matches!(reading.rel(*child), Rel::Aux | Rel::Cop) && reading.tag(*child).is_finite());
    let Some(helper) = helper else { return time_of_verb(reading, head) };
    match reading.word(helper) {
        "did" if reading.rel(head) != Rel::Root || !clause::is_negated(reading, head) => Time::Event,
        _ => time_of_word(reading, helper),
    }
}

/// A state in the past is what a present state becomes in indirect speech; anything else in the past is an event.
fn time_of_verb(reading: &Reading<'_>, verb: u32) -> Time {
    match time_of_word(reading, verb) {
        Time::Shifted if !matches!(reading.word(verb), "was" | "were" | "had") => Time::Event,
        time => time,
    }
}

fn time_of_word(reading: &Reading<'_>, word: u32) -> Time {
    match (reading.tag(word), reading.word(word)) {
        (Tag::Md, "would" | "could" | "should" | "might" | "'d" | "’d" | "must") | (Tag::Vbd, _) => Time::Shifted,
        (Tag::Md | Tag::Vbz | Tag::Vbp, _) => Time::Present,
        _ => Time::None,
    }
}
