//! Whose words these are: a tree of voices with the narrator at its root, read off quotation marks and dependency trees.
//!
//! Reports are found first (`direct`, `reported`, `carried`), each with its cue, its content and the words for its source.
//! Then one walk through the text (`who`) decides whom the words for a source mean, and hangs each report on the voice in
//! whose speech its cue stands.
//!
//! Trees of real prose are wrong in places, so the words beside a cue ("that", a pronoun before the verb, a comma) count for
//! more than what the parser says, wherever both speak.
//!
//! On the marked half of PolNeAR (contents matched at intersection over union 0.5) it reaches precision 0.80, recall 0.56 and
//! F1 0.66, with the source right on 0.89 and the cue on 0.93 of the matches. To print these figures:
//!
//! ```text
//! RASHOMON_SHARED=../shared cargo test --release --lib attributions_are_found -- --ignored --nocapture
//! ```
//!
//! What it does not do: it knows no office holders and no places from outside of the text, "they" and "it" are
//! left to the room of claims, "we" stands for the one who says it, and a speaker whom only the sense of the words shows is not found. Free indirect
//! speech is carried on by tense alone and marked as less certain.

mod according;
mod author;
mod carried;
mod clause;
mod dashed;
mod dialogue;
mod direct;
mod extent;
mod labels;
mod nominal;
mod persons;
mod quoted;
mod reading;
mod reported;
mod roles;
mod sweep;
#[cfg(test)]
mod tests;
mod turns;
mod who;

use std::ops::Range;

use jiff::civil::Date;

pub(crate) use persons::{Person, Persons, Profile};

use crate::{
    lexicon::reporting::Act,
    segment::Segments,
    source::{Format, Span, Wording},
    syntax::Tree,
};
use reading::Reading;
use sweep::NONE;

/// The number of a voice within the account; 0 is the narrator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct VoiceId(pub u32);

impl VoiceId {
    /// The author of the account, speaking to its reader.
    pub const NARRATOR: VoiceId = VoiceId(0);
}

/// Somebody who speaks or thinks in the words of another voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Voice {
    /// The voice that reports this one; none for the narrator.
    pub parent: Option<VoiceId>,
    /// Who it is, where that is known.
    pub person: Option<Person>,
    /// The fullest name of the person, or the words of the text.
    pub name: String,
}

/// One report of words or thoughts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attribution {
    /// The words for the one who speaks.
    pub source: Option<Span>,
    /// The reporting words; for speech without any, the mark that opens the quotation or the cue that is carried on.
    pub cue: Span,
    /// The token that heads the cue.
    pub cue_token: u32,
    /// What is said, in text order: several spans where a cue stands inside.
    pub content: Vec<Span>,
    /// The same as tokens.
    pub tokens: Vec<Range<u32>>,
    pub act: Act,
    /// Whether the reporter's word vouches for the content.
    pub vouches: bool,
    /// The voice that speaks in the content. The narrator's own voice where the narrator is the speaker.
    pub voice: VoiceId,
    pub addressee: Option<Person>,
    /// Whether the content is a question.
    pub question: bool,
    /// The attribution whose question or statement this answers.
    pub answers: Option<u32>,
    /// In quotation marks.
    pub direct: bool,
    /// Without a cue of its own, so less certain.
    pub carried: bool,
    /// The attribution that this goes on with, for carried speech and for a quotation whose speaker only that one names.
    pub continues: Option<u32>,
    /// The speaker is the one who speaks already: "I think that ...", "I told him that ...".
    pub own: bool,
    /// The cue is negated: "never said".
    pub negated: bool,
    /// The content is a clause, and not only a phrase that names what is spoken of.
    pub clausal: bool,
    /// The sentence in which the cue stands; for carried speech, that of the content.
    pub sentence: u32,
    /// The attribution in whose content the cue stands.
    pub inside: Option<u32>,
}

/// Who speaks where in an account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Speech {
    pub voices: Vec<Voice>,
    /// In the order of their contents, outer ones first.
    pub attributions: Vec<Attribution>,
    pub persons: Persons,
    /// The date that heading or signature give.
    pub date: Option<Date>,
    voice_of: Vec<u32>,
    attribution_of: Vec<u32>,
}

impl Attribution {
    /// Whether this says what somebody says or thinks, and is not just a voice's "I think" or "we want".
    pub fn is_report(&self) -> bool {
        !(self.own && matches!(self.act, Act::Hold | Act::Wish | Act::Doubt))
    }
}

impl Speech {
    /// The voice that a token is in.
    pub fn voice_at(&self, token: u32) -> VoiceId {
        VoiceId(self.voice_of.get(token as usize).copied().unwrap_or(0))
    }

    /// The innermost attribution in whose content a token stands.
    pub fn attribution_at(&self, token: u32) -> Option<u32> {
        self.attribution_of.get(token as usize).copied().filter(|index| *index != NONE)
    }

    /// The voice of a number.
    pub fn voice(&self, voice: VoiceId) -> &Voice {
        &self.voices[voice.0 as usize]
    }

    /// The names from the narrator inwards. No two neighbours are one person.
    pub fn chain(&self, voice: VoiceId) -> Vec<&str> {
        let mut names = vec![];
        let mut at = Some(voice);
        while let Some(voice) = at.map(|voice| self.voice(voice)) {
            names.push(voice.name.as_str());
            at = voice.parent;
        }
        names.reverse();
        names
    }

    /// The author of the account, where known.
    pub fn author(&self) -> Option<&str> {
        self.persons.author.map(|person| self.persons.profile(person).name.as_str())
    }
}

/// Reads who says what in an account.
pub(crate) fn attribute(wording: &Wording<'_>, segments: &Segments, trees: &[Tree]) -> Speech {
    let reading = Reading::new(wording.text(), segments, trees);
    let quotations = quoted::quotations(&reading);
    let mut taken = vec![false; reading.len() as usize];
    let mut persons = Persons::default();
    name_author(wording, &mut persons);
    let mut reports = direct::reports(&reading, &quotations, &mut taken);
    reports.extend(turns::reports(&reading, wording.format == Format::Transcript, &mut persons));
    let indirect = reported::reports(&reading, &reports, &taken);
    reports.extend(indirect);
    let carried = carried::reports(&reading, &quotations, &reports);
    reports.extend(carried);
    persons::find(&reading, &mut persons);
    let mut speech = who::resolve(&reading, reports, persons);
    dialogue::answer(&reading, &mut speech);
    speech.date = wording.date().or_else(|| author::date(wording.text()));
    speech
}

/// Puts the author first among the persons, so that other forms of the name in the text lead there.
fn name_author(wording: &Wording<'_>, persons: &mut Persons) {
    // Whoever examines first has not written what a reporter took down.
    let took_down = wording.format == Format::Transcript;
    let guess = if took_down { author::Author::default() } else { author::guess(wording.text()) };
    let name = wording.author().map(str::to_owned).or(guess.name);
    let person = match (&name, &guess.office) {
        (Some(name), _) => persons.named(&name.split_whitespace().collect::<Vec<_>>()),
        (None, Some(office)) => Some(persons.holder(office, office)),
        (None, None) => None,
    };
    persons.author = person;
    if let Some(person) = person {
        persons.list[person.0 as usize].author = true;
        if let Some(office) = &guess.office {
            persons.entitle(person, office);
        }
    }
}
