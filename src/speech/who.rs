//! Whom the words for a speaker mean: one walk through the text that resolves sources, addressees and pronouns, and hangs
//! every report on the tree of voices.

use super::{
    Attribution, Speech, Voice, VoiceId, clause,
    persons::{Person, Persons},
    reading::{Reading, Tokens},
    reported::Report,
    sweep::{self, NONE, Nesting},
};
use crate::{
    lexicon::{
        reporting::Act,
        title::{self, Sex},
    },
    syntax::{Rel, Tag, Upos},
};

/// How many mentions back a pronoun may look.
const MENTIONS: usize = 30;
/// How many sentences back.
const SENTENCES: u32 = 8;
/// How many reports back the dialogue that is going on reaches.
const TURNS: usize = 12;
/// How many reports back the last turn of a conversation can be, when others are told within it.
const LAST_TURNS: usize = 64;

// The weights of salience, in steps of the first: how much a mention loses with each sentence. They order the
// preferences that grammars of English name (Lappin and Leass 1994): subject before object before the rest, the
// narrative before what is said in it, the partners of a conversation before those it is about.
const DISTANCE: i32 = 2;
const SUBJECT: i32 = 4;
const OBJECT: i32 = 3;
const NARRATED: i32 = 4;
const PARTNER: i32 = 3;
/// Inside indirect speech the one spoken to, or else the speaker, is the first whom "he" can mean.
const ADDRESSED: i32 = 7;
const SPEAKING: i32 = 6;
/// Who has just spoken seldom replies to himself.
const SELF_REPLY: i32 = -8;

/// What the text calls a speaker of whom it says nothing.
const UNNAMED: &str = "unnamed";

/// Whom "he" can mean: a person who is known, or one whom only a noun tells of ("the driver").
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whom {
    Person(Person),
    Noun(u32),
}

#[derive(Clone, Copy)]
struct Mention {
    whom: Whom,
    sentence: u32,
    weight: i32,
}

/// A report once its people are known.
#[derive(Clone, Copy)]
struct Turn {
    voice: VoiceId,
    speaker: Option<Person>,
    addressee: Option<Person>,
    /// The report in whose content the cue stands.
    around: u32,
    /// The quotation whose speaker is "I": this report, one around it, or none for the narrator.
    frame: u32,
}

struct Walk<'s, 'a> {
    reading: &'s Reading<'a>,
    reports: &'s mut [Report],
    persons: Persons,
    nesting: Nesting,
    voices: Vec<Voice>,
    /// For each report, once the walk has reached it.
    turns: Vec<Option<Turn>>,
    /// The reports reached so far that are speech, in order.
    spoken: Vec<u32>,
    mentions: Vec<Mention>,
    at: u32,
}

/// Resolves all reports and pronouns.
pub(super) fn resolve(reading: &Reading<'_>, reports: Vec<Report>, persons: Persons) -> Speech {
    let mut reports = in_order(reports);
    let nesting = sweep::nest(&reports, reading.len());
    let narrator = Voice {
        parent: None,
        person: persons.author,
        name: persons.author.map_or("author".to_owned(), |person| persons.profile(person).name.clone()),
    };
    let turns = vec![None; reports.len()];
    let mut walk = Walk {
        reading,
        reports: &mut reports,
        persons,
        nesting,
        voices: vec![narrator],
        turns,
        spoken: vec![],
        mentions: vec![],
        at: 0,
    };
    for report in 0..walk.reports.len() {
        walk.reach(report);
    }
    walk.advance(reading.len());
    walk.finish()
}

/// Sorts the reports by the place where the walk must know them, outer ones first; what they carry on follows the order.
fn in_order(reports: Vec<Report>) -> Vec<Report> {
    let mut order: Vec<usize> = (0..reports.len()).collect();
    order.sort_by_key(|index| {
        let (start, end) = reports[*index].hull();
        (anchor(&reports[*index]), std::cmp::Reverse(end - start), *index)
    });
    let mut place = vec![0; order.len()];
    for (new, old) in order.iter().enumerate() {
        place[*old] = new;
    }
    let mut reports: Vec<Option<Report>> = reports.into_iter().map(Some).collect();
    let take =
        |old: usize| reports[old].take().map(|report| Report { carries: report.carries.map(|from| place[from]), ..report });
    order.into_iter().filter_map(take).collect()
}

/// The first token of a report, be it of its source, its cue or its content.
fn anchor(report: &Report) -> u32 {
    let own = report.hull().0;
    if report.carries.is_some() {
        return own;
    }
    let source = report.source.map_or(own, |(_, tokens)| tokens.0);
    own.min(report.cue.0).min(source)
}

impl Walk<'_, '_> {
    /// Comes to a report: reads on to it, then finds its people and its voice.
    fn reach(&mut self, index: usize) {
        self.advance(anchor(&self.reports[index]));
        let turn = match self.reports[index].carries.and_then(|from| self.turns[from]) {
            Some(from) => Turn { frame: self.frame_of(index, from.around), ..from },
            None => self.turn(index),
        };
        self.turns[index] = Some(turn);
        if self.reports[index].carries.is_none() && !matches!(self.reports[index].act, Act::Hold | Act::Wish | Act::Doubt) {
            self.spoken.push(index as u32);
        }
    }

    fn turn(&mut self, index: usize) -> Turn {
        let around = self.enclosing(index);
        let parent = self.turn_of(around).map_or(VoiceId::NARRATOR, |turn| turn.voice);
        if self.reports[index].direct && self.reports[index].source.is_none() {
            self.guess_speaker(index, around);
        }
        let told = self.reports[index].speaker;
        let named =
            |walk: &mut Self| walk.reports[index].source.and_then(|(head, tokens)| walk.source(index, head, tokens, around));
        let speaker = told.or_else(|| named(self));
        let addressee = self.reports[index].addressee.and_then(|head| self.person_of(head, around, speaker));
        let voice = self.hang(index, parent, speaker);
        let addressee = addressee.or(self.reports[index].hearer).or_else(|| self.partner(index, speaker, around));
        Turn { voice, speaker, addressee, around, frame: self.frame_of(index, around) }
    }

    /// The innermost report in whose content the cue stands and that the walk has reached.
    fn enclosing(&self, index: usize) -> u32 {
        let cue = self.reports[index].cue.0;
        let allowed = |report: u32| report as usize != index && self.turns[report as usize].is_some();
        self.nesting.around(cue, allowed).unwrap_or(NONE)
    }

    fn turn_of(&self, report: u32) -> Option<Turn> {
        self.turns.get(report as usize).copied().flatten()
    }

    fn frame_of(&self, index: usize, around: u32) -> u32 {
        if self.reports[index].direct { index as u32 } else { self.turn_of(around).map_or(NONE, |turn| turn.frame) }
    }

    /// The person whom "I" means in a report: the speaker of the quotation, or the author.
    fn first_person(&self, around: u32) -> Option<Person> {
        match self.turn_of(around).map_or(NONE, |turn| turn.frame) {
            NONE => self.persons.author,
            frame => self.turn_of(frame)?.speaker,
        }
    }

    fn second_person(&self, around: u32) -> Option<Person> {
        self.turn_of(self.turn_of(around)?.frame)?.addressee
    }

    /// The person of a source phrase: of its head, or of a name that stands beside the head as its equal.
    fn source(&mut self, index: usize, head: u32, tokens: Tokens, around: u32) -> Option<Person> {
        if let Some(person) = self.pronoun_source(index, head, around) {
            return Some(person);
        }
        let beside = || {
            (tokens.0..tokens.1).filter(|token| {
                self.reading.head(*token) == head
                    && matches!(self.reading.rel(*token), Rel::Flat | Rel::Appos | Rel::Compound)
                    && (self.reading.rel(*token) != Rel::Compound || title::is_human(self.reading.word(head)))
            })
        };
        self.persons.at(head).or_else(|| beside().find_map(|token| self.persons.at(token)))
    }

    fn pronoun_source(&mut self, index: usize, head: u32, around: u32) -> Option<Person> {
        let kind = pronoun(self.reading, head)?;
        let person = match kind {
            Pronoun::First => self.first_person(around),
            Pronoun::Second => self.second_person(around),
            Pronoun::Third(sex) => self.third_person(head, sex, around, Some(index)),
        }?;
        self.persons.set(head, person);
        Some(person)
    }

    /// The person of a word, whatever it is.
    fn person_of(&mut self, token: u32, around: u32, not: Option<Person>) -> Option<Person> {
        if let Some(person) = self.persons.at(token) {
            return Some(person);
        }
        let person = match pronoun(self.reading, token)? {
            Pronoun::First => self.first_person(around),
            Pronoun::Second => self.second_person(around),
            Pronoun::Third(sex) => self.third_person(token, sex, around, None).filter(|person| Some(*person) != not),
        }?;
        self.persons.set(token, person);
        Some(person)
    }

    /// The other one of the conversation that a speaker is in: the last who spoke or was spoken to.
    fn partner(&self, index: usize, speaker: Option<Person>, around: u32) -> Option<Person> {
        let report = &self.reports[index];
        if !report.clausal || matches!(report.act, Act::Hold | Act::Wish | Act::Doubt) || speaker.is_none() {
            return None;
        }
        let told = report.direct || reading_past(self.reading, report.cue.0);
        if !told {
            return None;
        }
        let near = |turn: &u32| self.reading.block(self.reports[*turn as usize].cue.0) + 4 > self.reading.block(report.cue.0);
        let turns = self.spoken.iter().rev().take(TURNS).take_while(|turn| near(turn));
        let mut people = turns.filter_map(|turn| self.turn_of(*turn)).filter(|turn| turn.around == around);
        people
            .find_map(|turn| [turn.speaker, turn.addressee].into_iter().flatten().find(|person| Some(*person) != speaker))
            .or_else(|| {
                self.persons
                    .author
                    .filter(|author| around == NONE && report.direct && Some(*author) != speaker && self.meets(*author))
            })
    }

    /// Whether the author has lately been spoken of as "I" or "me", and so is there.
    fn meets(&self, author: Person) -> bool {
        self.mentions.iter().rev().take(MENTIONS).any(|mention| mention.whom == Whom::Person(author))
    }

    /// Free-standing quotations: who asked waits for the answer, who alternates goes on alternating, and anybody else goes on.
    fn guess_speaker(&mut self, index: usize, around: u32) {
        let before: Vec<u32> = self.turns_before(around).take(3).collect();
        let Some(last) = before.first().copied() else { return };
        let here = self.reading.block(self.reports[index].cue.0);
        if self.block_of(last) + 3 < here {
            return;
        }
        let apart = self.block_of(last) != here;
        let other = before
            .iter()
            .copied()
            .find(|other| self.block_of(*other) != self.block_of(last) && self.speaker(*other) != self.speaker(last));
        let report = &self.reports[last as usize];
        let source = if report.question && apart {
            other.and_then(|other| self.reports[other as usize].source).or_else(|| self.hearer(last))
        } else if let Some(other) = other.filter(|other| apart && self.alternates(*other, last, here)) {
            self.reports[other as usize].source
        } else {
            let from = report.continues.unwrap_or(last as usize);
            let source = report.source;
            self.reports[index].continues = Some(from);
            source
        };
        self.reports[index].source = source;
    }

    /// The reports that are speech in the same surroundings, the last one first.
    fn turns_before(&self, around: u32) -> impl Iterator<Item = u32> {
        self.spoken.iter().rev().copied().filter(move |turn| self.turn_of(*turn).is_some_and(|turn| turn.around == around))
    }

    /// The paragraph in which a report ends.
    fn block_of(&self, report: u32) -> u32 {
        let report = &self.reports[report as usize];
        self.reading.block(report.cue.0.max(report.hull().1 - 1))
    }

    /// The words for the one to whom a report is addressed.
    fn hearer(&self, report: u32) -> Option<(u32, Tokens)> {
        let report = &self.reports[report as usize];
        report.addressee.map(|head| (head, clause::phrase(self.reading, head, report.cue.0)))
    }

    /// Whether two speeches right before a third are a conversation: the last one answers, or has no cue either.
    fn alternates(&self, other: u32, last: u32, here: u32) -> bool {
        let (first, second) = (&self.reports[other as usize], &self.reports[last as usize]);
        let near = self.block_of(last) + 1 == here && self.block_of(other) + 1 >= self.reading.block(second.hull().0);
        let dashed = matches!(self.reading.raw(second.hull().0), "—" | "―" | "–" | "--");
        let answers = dashed || second.reply || first.question || second.cue == (second.hull().0, second.hull().0 + 1);
        near && answers && first.direct && second.direct
    }

    fn speaker(&self, report: u32) -> Option<Person> {
        self.turn_of(report)?.speaker
    }

    /// The voice of a report. Who speaks in his own speech keeps his voice.
    fn hang(&mut self, index: usize, parent: VoiceId, speaker: Option<Person>) -> VoiceId {
        let report = &self.reports[index];
        let above = &self.voices[parent.0 as usize];
        if (speaker.is_some() && speaker == above.person)
            || (report.source.is_none() && !report.clausal)
            || self.is_own(index, parent)
        {
            return parent;
        }
        let name = match (speaker, report.source) {
            (Some(person), _) => self.persons.profile(person).name.clone(),
            (None, Some((head, tokens))) => self.words_for(head, tokens),
            (None, None) => UNNAMED.to_owned(),
        };
        if speaker.is_none() && name == above.name {
            return parent;
        }
        let same = |voice: &Voice| voice.parent == Some(parent) && voice.person == speaker && voice.name == name;
        let from = self.voices.len().saturating_sub(256);
        if let Some(known) = self.voices[from..].iter().position(same) {
            return VoiceId((from + known) as u32);
        }
        self.voices.push(Voice { parent: Some(parent), person: speaker, name });
        VoiceId(self.voices.len() as u32 - 1)
    }

    /// What the text calls a speaker without a name: the words for the source, or those for the noun that "he" stands for.
    fn words_for(&self, head: u32, tokens: Tokens) -> String {
        // What follows the noun says more of what happened there than of who it is.
        let phrase =
            self.persons.noun_at(head).map(|noun| (clause::phrase(self.reading, noun, self.reading.head(noun)).0, noun + 1));
        shown(self.reading.slice(phrase.unwrap_or(tokens)))
    }

    /// Whether the source is "I" or "we" although nobody knows who that is.
    fn is_own(&self, index: usize, parent: VoiceId) -> bool {
        let first = self.reports[index].source.is_some_and(|(head, _)| pronoun(self.reading, head) == Some(Pronoun::First));
        let around = self.enclosing(index);
        let frame = self.turn_of(around).map_or(VoiceId::NARRATOR, |turn| match turn.frame {
            NONE => VoiceId::NARRATOR,
            frame => self.turn_of(frame).map_or(VoiceId::NARRATOR, |turn| turn.voice),
        });
        first && frame == parent
    }

    /// Reads on to a token, and resolves the pronouns on the way.
    fn advance(&mut self, to: u32) {
        while self.at < to {
            let token = self.at;
            self.at += 1;
            let around = self.nesting.around(token, |report| self.turns[report as usize].is_some()).unwrap_or(NONE);
            let person = self.person_of(token, around, None);
            if let Some(person) = person {
                self.title(token, person);
                self.mention(token, Whom::Person(person), around);
            } else if self.is_somebody(token) {
                self.mention(token, Whom::Noun(token), around);
            }
        }
    }

    /// "you, as the Attorney General": the one spoken to holds the office.
    fn title(&mut self, token: u32, person: Person) {
        if !matches!(self.reading.word(token), "you" | "he" | "she" | "him" | "her" | "i") {
            return;
        }
        let next = |offset: u32| self.reading.word_at(Some(token + offset));
        let comma = u32::from(next(1) == ",");
        if next(1 + comma) == "as"
            && let Some(office) = self.persons.resolve((token + 2 + comma, self.reading.len().min(token + 4 + comma)))
        {
            self.persons.merge(office, person);
        }
    }

    /// Whether the word is a noun for one human being who takes part in something: "the driver", not "the driver's seat".
    fn is_somebody(&self, token: u32) -> bool {
        self.reading.upos(token) == Upos::Noun
            && matches!(self.reading.rel(token), Rel::Nsubj | Rel::Obj | Rel::Iobj | Rel::Obl)
            && title::is_human(self.reading.word(token))
            && !self.reading.tag(token).is_plural()
            && !self.reading.has_child(token, Rel::Det, &["no", "any", "every", "each", "neither"])
    }

    fn mention(&mut self, token: u32, whom: Whom, around: u32) {
        let (head, rel) = (self.reading.head(token), self.reading.rel(token));
        let same = self.persons.at(head).map(Whom::Person) == Some(whom);
        let inner = same && matches!(rel, Rel::Flat | Rel::Compound | Rel::Nmod | Rel::Det);
        if inner {
            return;
        }
        let role = match rel {
            Rel::Nsubj => SUBJECT,
            Rel::Obj | Rel::Iobj => OBJECT,
            Rel::Obl if matches!(self.reading.case(token), "to" | "with") => OBJECT,
            _ => 0,
        };
        let narrated = if around == NONE { NARRATED } else { 0 };
        self.mentions.push(Mention { whom, sentence: self.reading.sentence(token), weight: role + narrated });
    }

    /// The person whom "he", "she" means; where it is one whom only a noun tells of, the noun is noted.
    fn third_person(&mut self, token: u32, sex: Option<Sex>, around: u32, source_of: Option<usize>) -> Option<Person> {
        match self.third(token, sex, around, source_of)? {
            Whom::Person(person) => Some(person),
            Whom::Noun(noun) => {
                self.persons.note_noun(token, noun);
                None
            }
        }
    }

    /// The most salient one whom "he", "she" can mean.
    fn third(&self, token: u32, sex: Option<Sex>, around: u32, source_of: Option<usize>) -> Option<Whom> {
        let excluded = self.excluded(token, around);
        let subject = self.subject_of(token);
        let possible = |whom: Whom| {
            let (known, out) = match whom {
                Whom::Person(person) => (self.persons.profile(person).sex, excluded.contains(&Some(person))),
                Whom::Noun(noun) => (title::sex_of_noun(self.reading.word(noun)), subject == Some(noun)),
            };
            !out && (sex.is_none() || known.is_none() || known == sex)
        };
        let here = self.reading.sentence(token);
        let window = self.mentions.iter().rev().take(MENTIONS).take_while(|mention| mention.sentence + SENTENCES >= here);
        let last = self.last_turn(around);
        let mut best: Option<(i32, Whom)> = None;
        let mut named = false;
        for mention in window.filter(|mention| possible(mention.whom)) {
            let standing = match mention.whom {
                Whom::Person(person) => self.standing(person, (around, last), source_of),
                // A mere noun steps back before one who was named after it.
                Whom::Noun(_) if named => continue,
                Whom::Noun(_) => 0,
            };
            named |= matches!(mention.whom, Whom::Person(_));
            let distance = here.saturating_sub(mention.sentence) as i32 * DISTANCE;
            let score = mention.weight - distance + standing;
            // The nearest of equals stays: the window runs backwards.
            if best.is_none_or(|(known, _)| score > known) {
                best = Some((score, mention.whom));
            }
        }
        best.map(|(_, whom)| whom)
    }

    /// The subject of the verb whose object the word is.
    fn subject_of(&self, token: u32) -> Option<u32> {
        let below = matches!(self.reading.rel(token), Rel::Obj | Rel::Iobj | Rel::Obl);
        below.then(|| clause::subject(self.reading, self.reading.head(token))).flatten()
    }

    /// Who cannot be meant: the one who says "I", in a quotation the one called "you", and the subject of the same verb.
    fn excluded(&self, token: u32, around: u32) -> [Option<Person>; 3] {
        let subject = self.subject_of(token).and_then(|subject| self.persons.at(subject));
        [self.first_person(around), self.second_person(around), subject]
    }

    /// What was said last in the same report, or by the narrator.
    fn last_turn(&self, around: u32) -> Option<Turn> {
        let mut turns = self.spoken.iter().rev().take(LAST_TURNS).filter_map(|turn| self.turn_of(*turn));
        turns.find(|turn| turn.around == around)
    }

    /// What a person's part in the conversation adds, which goes on after a last turn.
    fn standing(&self, person: Person, (around, last): (u32, Option<Turn>), source_of: Option<usize>) -> i32 {
        let mut score = 0;
        if let Some(turn) = self.turn_of(around) {
            let me = self.first_person(around);
            if turn.addressee == Some(person) && turn.speaker == me {
                score += ADDRESSED;
            } else if turn.speaker == Some(person) {
                score += SPEAKING;
            }
        }
        if let Some(last) = last {
            let replies = source_of.is_some_and(|index| self.reports[index].reply);
            if replies && last.speaker == Some(person) {
                score += SELF_REPLY;
            } else if last.speaker == Some(person) || last.addressee == Some(person) {
                score += PARTNER;
            }
        }
        score
    }

    /// Puts the attributions together.
    fn finish(self) -> Speech {
        let attributions = (0..self.reports.len()).map(|index| self.attribution(index)).collect();
        let voice = |report: &u32| self.turn_of(*report).map_or(0, |turn| turn.voice.0);
        Speech {
            voice_of: self.nesting.inner.iter().map(voice).collect(),
            attribution_of: self.nesting.inner.clone(),
            attributions,
            voices: self.voices,
            persons: self.persons,
            date: None,
        }
    }

    fn attribution(&self, index: usize) -> Attribution {
        let (report, reading) = (&self.reports[index], self.reading);
        let turn = self.turns[index];
        let from = if report.carries.is_some() { report.hull().0 } else { report.cue.0 };
        Attribution {
            source: report.source.map(|(_, tokens)| reading.span(tokens)),
            cue: reading.span(report.continues.map_or(report.cue, |from| self.reports[from].cue)),
            cue_token: report.cue.0,
            content: report.content.iter().map(|tokens| reading.span(*tokens)).collect(),
            tokens: report.content.iter().map(|(start, end)| *start..*end).collect(),
            act: report.act,
            vouches: report.vouches,
            voice: turn.map_or(VoiceId::NARRATOR, |turn| turn.voice),
            addressee: turn.and_then(|turn| turn.addressee),
            question: report.question,
            answers: None,
            direct: report.direct,
            carried: report.carries.is_some(),
            continues: report.carries.map(|from| from as u32).or(report.continues.map(|from| from as u32)),
            own: turn
                .is_some_and(|turn| self.turn_of(turn.around).map_or(VoiceId::NARRATOR, |around| around.voice) == turn.voice)
                && report.source.is_some(),
            negated: report.negated,
            clausal: report.clausal,
            sentence: reading.sentence(from),
            inside: turn.map(|turn| turn.around).filter(|around| *around != NONE),
        }
    }
}

/// Whether the cue tells of something said in the past; "I should say" is said to the reader.
fn reading_past(reading: &Reading<'_>, cue: u32) -> bool {
    matches!(reading.tag(cue), Tag::Vbd | Tag::Vbn | Tag::Vbg) || reading.upos(cue) != Upos::Verb
}

/// The words of the text with single spaces.
fn shown(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pronoun {
    First,
    Second,
    Third(Option<Sex>),
}

/// The person of a personal or possessive pronoun that can stand for one human being, or for a group with the speaker.
fn pronoun(reading: &Reading<'_>, token: u32) -> Option<Pronoun> {
    if reading.upos(token) == Upos::Propn || reading.tag(token) == Tag::Cd {
        return None;
    }
    match reading.word(token) {
        "i" if reading.raw(token) == "I" => Some(Pronoun::First),
        "me" | "my" | "mine" | "myself" | "we" | "us" | "our" | "ours" | "ourselves" if reading.raw(token) != "US" => {
            Some(Pronoun::First)
        }
        "you" | "your" | "yours" | "yourself" => Some(Pronoun::Second),
        "he" | "him" | "his" | "himself" => Some(Pronoun::Third(Some(Sex::Male))),
        "she" | "her" | "hers" | "herself" => Some(Pronoun::Third(Some(Sex::Female))),
        _ => None,
    }
}
