//! Direct speech: which quotations are somebody's words, and which cue before, inside or after them says whose.

use super::{
    clause,
    labels::{labels, leave_out_asides},
    quoted::{Quotation, is_mark},
    reading::{Reading, Tokens},
    reported::{Report, verb_cue},
};
use crate::{
    lexicon::reporting::{self, Act, CLAUSE, Entry, QUOTE, TELL},
    syntax::{Rel, Tag, Upos},
};

/// How many tokens before a quotation its cue is looked for.
const BEFORE: u32 = 18;
/// How many tokens after it.
const AFTER: u32 = 26;
/// How many tokens behind a verb its subject ends.
const SPEAKER: u32 = 9;
/// A shorter quotation without a cue is a title or a word kept at a distance.
const UTTERANCE: u32 = 3;

/// The reports that quotations make, the cue verbs of which are marked in `taken`.
pub(super) fn reports(reading: &Reading<'_>, quotations: &[Quotation], taken: &mut [bool]) -> Vec<Report> {
    let mut finder = Finder { reading, quotations, reports: vec![], by_verb: vec![u32::MAX; reading.len() as usize], last: None };
    for index in 0..quotations.len() {
        finder.read(index);
    }
    for (token, report) in finder.by_verb.iter().enumerate() {
        taken[token] |= *report != u32::MAX;
    }
    let mut reports = finder.reports;
    labels(reading, &mut reports);
    reports.iter_mut().for_each(|report| leave_out_asides(reading, report));
    reports
}

struct Finder<'s, 'a> {
    reading: &'s Reading<'a>,
    quotations: &'s [Quotation],
    reports: Vec<Report>,
    /// For each verb the report of which it is the cue.
    by_verb: Vec<u32>,
    /// The last quotation outside of others that is speech, and its report.
    last: Option<(usize, usize)>,
}

/// A cue and the phrase of its subject.
struct Cue {
    entry: &'static Entry,
    tokens: Tokens,
    source: Option<(u32, Tokens)>,
}

impl Finder<'_, '_> {
    fn read(&mut self, index: usize) {
        let quotation = self.quotations[index];
        let report = self.cued(&quotation).or_else(|| self.uncued(&quotation));
        if let Some(report) = report
            && quotation.depth == 0
        {
            self.last = Some((index, report));
        }
    }

    /// The report to which a quotation belongs by a cue.
    fn cued(&mut self, quotation: &Quotation) -> Option<usize> {
        if self.is_title(quotation) {
            return None;
        }
        let before = self.cue_before(quotation);
        let used = before.as_ref().is_some_and(|cue| self.by_verb[cue.tokens.0 as usize] != u32::MAX);
        let (start, end) = quotation.inner;
        let final_word = (start..end).rev().find(|token| !is_mark(self.reading.raw(*token))).unwrap_or(start);
        let ends_open = matches!(self.reading.raw(final_word), "," | "?" | "!" | "—" | "–" | "--" | "-")
            || matches!(self.reading.word_at(Some(quotation.outer.1)), "," | "―" | "—" | "–" | "--");
        let after = (ends_open && (before.is_none() || used)).then(|| self.cue_after(quotation)).flatten();
        let cue = if used && after.is_none() { before } else { after.or(before) };
        Some(self.attach(cue?, quotation))
    }

    /// Adds the quotation to the report of the cue, which it begins if there is none yet.
    fn attach(&mut self, cue: Cue, quotation: &Quotation) -> usize {
        let known = self.by_verb[cue.tokens.0 as usize];
        if known != u32::MAX {
            return self.extend(known as usize, quotation);
        }
        let mut report = Report::new(cue.tokens, cue.entry, vec![(self.clause_start(quotation, &cue), quotation.outer.1)]);
        report.direct = true;
        report.question = asks(self.reading, quotation.inner);
        if report.question && report.act == Act::Demand {
            report.act = Act::Ask;
        }
        report.addressee = clause::addressee(self.reading, cue.tokens.0, cue.entry)
            .or_else(|| self.heard_behind(&cue))
            .filter(|head| cue.source.is_none_or(|(_, source)| !super::reported::inside(source, *head)));
        report.source = cue.source;
        report.negated = clause::is_negated(self.reading, cue.tokens.0);
        self.by_verb[cue.tokens.0 as usize] = self.reports.len() as u32;
        self.reports.push(report);
        self.reports.len() - 1
    }

    /// The name or pronoun right behind the verb, if the speaker stands before it: `"...?" she asked Mrs. Lind.`
    fn heard_behind(&self, cue: &Cue) -> Option<u32> {
        let (reading, (verb, behind)) = (self.reading, cue.tokens);
        let tells = cue.entry.has(TELL) && cue.source.is_some_and(|(head, _)| head < verb);
        let name = |token: &u32| {
            matches!(reading.upos(*token), Upos::Propn | Upos::Pron) && reading.sentence(*token) == reading.sentence(verb)
        };
        let last = tells.then(|| (behind..reading.len().min(behind + SPEAKER)).take_while(name).last())??;
        clause::can_hear(reading, last).then_some(last)
    }

    /// Where the content begins: a quotation that goes on with a clause in the reporter's words has its cue in common with it
    /// (`The plan was "a danger," he said`).
    fn clause_start(&self, quotation: &Quotation, cue: &Cue) -> u32 {
        let (reading, open) = (self.reading, quotation.outer.0);
        let first = reading.around(open).0;
        let before = open.saturating_sub(1).max(first);
        let small = quotation.outer.0 < quotation.inner.0
            && reading.raw(quotation.inner.0).starts_with(char::is_lowercase)
            && cue.tokens.0 >= quotation.outer.1;
        let plain =
            |token: u32| !is_mark(reading.raw(token)) && !verb_cue(reading, token).is_some_and(|(entry, _)| entry.has(QUOTE));
        let joins = first < open && reading.block(before) == quotation.block && !matches!(reading.raw(before), ":" | ";");
        if small && joins && (first..open).all(plain) { first } else { open }
    }

    /// A name that a preposition, an article or an owner leads in is a title: `on "The Morning Show," he said ...`
    fn is_title(&self, quotation: &Quotation) -> bool {
        let (reading, (start, end)) = (self.reading, quotation.inner);
        let Some(before) = quotation.outer.0.checked_sub(1).filter(|_| quotation.outer.0 < start) else { return false };
        let led = matches!(reading.upos(before), Upos::Adp | Upos::Det) || reading.tag(before) == Tag::Pos;
        led && reading.block(before) == quotation.block
            && reading.is_capital(start)
            && !(start..end).any(|token| reading.tag(token).is_finite())
    }

    fn extend(&mut self, report: usize, quotation: &Quotation) -> usize {
        let content = &mut self.reports[report].content;
        if content.last().is_none_or(|last| last.1 <= quotation.outer.0) {
            content.push(quotation.outer);
        }
        self.reports[report].question |= asks(self.reading, quotation.inner);
        report
    }

    /// A quotation without a cue: the last speaker goes on, or somebody speaks whom only the dialogue tells.
    fn uncued(&mut self, quotation: &Quotation) -> Option<usize> {
        if quotation.depth > 0 {
            return None;
        }
        if let Some((previous, report)) = self.last
            && self.goes_on(&self.quotations[previous], quotation)
        {
            return Some(self.extend(report, quotation));
        }
        if !self.is_utterance(quotation) {
            return None;
        }
        if let Some((previous, report)) = self.last
            && self.follows_on(&self.quotations[previous], quotation)
        {
            return Some(self.extend(report, quotation));
        }
        let entry = reporting::verb("say")?;
        let mark = (quotation.outer.0, quotation.outer.0 + 1);
        let mut report = Report::new(mark, entry, vec![quotation.outer]);
        (report.direct, report.question) = (true, asks(self.reading, quotation.inner));
        report.source = self.neighbour(quotation);
        self.reports.push(report);
        Some(self.reports.len() - 1)
    }

    /// Whether a quotation is a sentence of its own: it begins where a sentence can, has a capital and a verb.
    fn is_utterance(&self, quotation: &Quotation) -> bool {
        let (start, end) = quotation.inner;
        let reading = self.reading;
        let first = quotation.outer.0;
        let at_start = quotation.resumed
            || first.checked_sub(1).is_none_or(|before| {
                reading.block(before) != quotation.block
                    || matches!(reading.raw(before), "." | "!" | "?" | ":" | "”" | "\"" | "''" | "...")
            });
        let finite = (start..end).any(|token| reading.tag(token).is_finite());
        let whole = matches!(reading.raw(end - 1), "." | "!" | "?" | "," | "…" | "...") || quotation.outer.1 == end;
        let word = (start..end).find(|token| !reading.is_punct(*token)).unwrap_or(start);
        at_start && end - start >= UTTERANCE && (quotation.resumed || reading.is_capital(word)) && (finite || whole)
    }

    /// Whether nothing but the cue of the one before stands between two quotations of one paragraph.
    fn follows_on(&self, previous: &Quotation, quotation: &Quotation) -> bool {
        if quotation.resumed {
            return true;
        }
        let (start, end) = (previous.outer.1, quotation.outer.0);
        let told = |token: u32| self.by_verb[token as usize] == u32::MAX && self.reading.tag(token) == Tag::Vbd;
        let one_sentence = start < end && self.reading.sentence(start) == self.reading.sentence(end - 1);
        previous.block == quotation.block && start <= end && (one_sentence || !(start..end).any(told))
    }

    /// `"..." returned she; "..."`: nothing but a cue and a semicolon or dash in between.
    fn goes_on(&self, previous: &Quotation, quotation: &Quotation) -> bool {
        let (start, end) = (previous.outer.1, quotation.outer.0);
        let marked = start < end && matches!(self.reading.raw(end - 1), ";" | "—" | "–" | "--");
        marked
            && previous.block == quotation.block
            && end - start <= SPEAKER
            && (start..end).any(|token| self.by_verb[token as usize] != u32::MAX)
    }

    /// The subject of the sentence before or after in the same paragraph: `He turned to me. "Go home."`
    fn neighbour(&self, quotation: &Quotation) -> Option<(u32, Tokens)> {
        let before = quotation.outer.0.checked_sub(1)?;
        if self.reading.block(before) != quotation.block {
            return None;
        }
        let (start, end) = self.reading.around(before);
        let root = (start..end.min(quotation.outer.0)).find(|token| self.reading.rel(*token) == Rel::Root)?;
        let subject = clause::subject(self.reading, root).filter(|subject| clause::can_hear(self.reading, *subject))?;
        Some((subject, clause::phrase(self.reading, subject, root)))
    }

    /// `He said, "..."`; `He turned to me and asked: "..."`
    fn cue_before(&self, quotation: &Quotation) -> Option<Cue> {
        let reading = self.reading;
        let last = quotation.outer.0.checked_sub(1)?;
        // "The minister went on:" can be a paragraph of its own.
        let led_in =
            reading.block(last) == quotation.block || (reading.raw(last) == ":" && reading.block(last) + 1 == quotation.block);
        if !led_in || matches!(reading.raw(last), "." | "!" | "?" | ";") {
            return None;
        }
        let low = reading.around(last).0.max(last.saturating_sub(BEFORE));
        let stops = |token: &u32| matches!(reading.raw(*token), "\"" | "“" | "”" | "''");
        let open = (low..=last).rev().take_while(|token| !stops(token));
        let (entry, tokens) = open
            .into_iter()
            .find_map(|token| {
                verb_cue(reading, token).or_else(|| self.mistagged(token, last)).filter(|(entry, _)| entry.has(QUOTE))
            })
            .or_else(|| self.colon(last, low))?;
        let joined =
            matches!(reading.raw(last), "," | ":" | "—" | "–" | "--" | "-") || tokens.1 > last || self.is_addressed(tokens, last);
        let source = self.source_before(tokens, last);
        let whole = quotation.inner.1 - quotation.inner.0 >= 2 || reading.raw(last) == ":";
        (joined && whole && self.stands_free(quotation, last)).then_some(Cue { entry, tokens, source })
    }

    /// Whose words a cue before a quotation leads in: its subject, the name behind it, or the one before a mere colon.
    fn source_before(&self, cue: Tokens, last: u32) -> Option<(u32, Tokens)> {
        let reading = self.reading;
        if cue.0 == last {
            let first = reading.around(last).0.max(last.saturating_sub(BEFORE));
            let subject = || (first..last).find(|token| reading.rel(*token) == Rel::Nsubj && clause::is_nominal(reading, *token));
            return self.named_before(last).or_else(|| subject().map(|head| (head, clause::phrase(reading, head, last))));
        }
        let subject = clause::subject(reading, cue.0).filter(|subject| *subject <= last);
        let behind = || (cue.1 < last).then(|| clause::speaker(reading, (cue.1, last), cue.0, cue.1))?;
        let first = reading.around(cue.0).0;
        let above = || (first..cue.0).find(|token| reading.rel(*token) == Rel::Nsubj && clause::can_hear(reading, *token));
        let phrase = |subject: u32| (subject, clause::phrase(reading, subject, cue.0));
        subject.map(phrase).or_else(behind).or_else(|| above().map(phrase))
    }

    /// A past form right before the comma that leads to a quotation is a verb, whatever the tagger says.
    fn mistagged(&self, token: u32, last: u32) -> Option<(&'static Entry, Tokens)> {
        let word = self.reading.word(token);
        let entry = (token + 1 == last && word.ends_with("ed")).then(|| reporting::verb(word))??;
        Some((entry, (token, token + 1)))
    }

    /// A colon can be the cue by itself: `The minister was blunt: "..."`
    fn colon(&self, last: u32, low: u32) -> Option<(&'static Entry, Tokens)> {
        let subject = || (low..last).any(|token| self.reading.rel(token) == Rel::Nsubj);
        let cue = self.reading.raw(last) == ":" && (self.named_before(last).is_some() || subject());
        cue.then(|| reporting::verb("say").map(|entry| (entry, (last, last + 1))))?
    }

    /// The name that stands alone before a colon: `Mayor Ann Lee: "..."`, `More from Ann Lee: "..."`
    fn named_before(&self, colon: u32) -> Option<(u32, Tokens)> {
        let reading = self.reading;
        let first = reading.around(colon).0.max(colon.saturating_sub(SPEAKER));
        let start = (first..colon).rev().take_while(|token| reading.upos(*token) == Upos::Propn).last()?;
        let led = start == first || matches!(reading.word(start - 1), "from" | "by") || reading.is_punct(start - 1);
        led.then_some((colon - 1, (start, colon)))
    }

    /// Whether only the one addressed stands between the verb and the quotation: `he told me "..."`
    fn is_addressed(&self, cue: Tokens, last: u32) -> bool {
        (cue.1..=last).all(|token| matches!(self.reading.upos(token), Upos::Pron | Upos::Propn | Upos::Adv | Upos::Det))
    }

    /// After a verb without a comma, a quotation that begins small is part of the clause: `called it "a farce"`.
    fn stands_free(&self, quotation: &Quotation, last: u32) -> bool {
        let (start, end) = quotation.inner;
        let finite = || (start..end).any(|token| self.reading.tag(token).is_finite());
        let stopped = || matches!(self.reading.raw(end - 1), "." | "!" | "?" | ",");
        matches!(self.reading.raw(last), "," | ":" | "—" | "–" | "--" | "-")
            || (self.reading.is_capital(start) && (finite() || stopped()))
    }

    /// `"...," he said`; `"...?" asked the minister`
    fn cue_after(&self, quotation: &Quotation) -> Option<Cue> {
        let reading = self.reading;
        let end = quotation.outer.1;
        if let Some(cue) = self.signed(end) {
            return Some(cue);
        }
        let start = end + u32::from(reading.word_at(Some(end)) == ",");
        let verb = self.verb_after(start, quotation.block)?;
        let (entry, tokens) = verb_cue(reading, verb)
            .or_else(|| reporting::verb(reading.word(verb)).map(|entry| (entry, (verb, verb + 1))))
            .filter(|(entry, _)| entry.takes(QUOTE | CLAUSE))?;
        (!clause::is_passive(reading, verb)).then(|| {
            let last = reading.around(verb).1.min(tokens.1 + SPEAKER).max(tokens.1);
            Cue { entry, tokens, source: clause::speaker(reading, (start, last), verb, tokens.1) }
        })
    }

    /// `"..." — Ann Lee, baker`: a dash and a name, and no verb.
    fn signed(&self, dash: u32) -> Option<Cue> {
        let reading = self.reading;
        let start = dash + 1;
        if start >= reading.len() || !matches!(reading.raw(dash), "―" | "—" | "–" | "--") || reading.upos(start) != Upos::Propn
        {
            return None;
        }
        let last = reading.around(start).1.min(start + SPEAKER);
        let name = (start..last).take_while(|token| reading.upos(*token) == Upos::Propn).last()? + 1;
        let alone = !(start..last).any(|token| reading.tag(token).is_finite());
        let entry = reporting::verb("say")?;
        alone.then_some(Cue { entry, tokens: (dash, dash + 1), source: Some((name - 1, (start, name))) })
    }

    /// The first verb behind a quotation, which must be a cue; a relative clause about the speaker is passed over.
    fn verb_after(&self, start: u32, block: u32) -> Option<u32> {
        let reading = self.reading;
        let mut relative = false;
        for token in start..reading.len().min(start + AFTER) {
            if reading.block(token) != block
                || is_barrier(reading, token)
                || (token == start && reading.upos(token) == Upos::Cconj)
            {
                return None;
            }
            relative |= matches!(reading.word(token), "who" | "which" | "whose");
            relative &= reading.raw(token) != ",";
            if self.is_cue_word(token, start) && !relative {
                return Some(token);
            }
            let other = reading.tag(token).is_finite() && reading.upos(token) == Upos::Verb;
            if !relative && (other || reading.upos(token) == Upos::Sconj) {
                return None;
            }
        }
        None
    }

    /// A verb right behind the quotation counts whatever the tagger says, since inversion misleads it.
    fn is_cue_word(&self, token: u32, start: u32) -> bool {
        let reading = self.reading;
        let named = |token: u32| matches!(reading.upos(token), Upos::Propn | Upos::Pron);
        let present = || {
            let stopped = matches!(reading.word_at(Some(token + 1)), "." | ",");
            token > start
                && named(token - 1)
                && stopped
                && reading.word(token).ends_with('s')
                && reading.upos(token) == Upos::Noun
        };
        let verbal = reading.upos(token) == Upos::Verb || (token == start && reading.word(token).ends_with("ed")) || present();
        let known = || verb_cue(reading, token).is_some() || reporting::verb(reading.word(token)).is_some();
        verbal && known() && reading.tag(token) != Tag::Vbg
    }
}

/// Whether no cue of a quotation lies beyond the token.
fn is_barrier(reading: &Reading<'_>, token: u32) -> bool {
    matches!(reading.raw(token), "\"" | "“" | "”" | "." | "!" | "?" | ";" | ":" | "''" | "—")
}

/// Whether the words end in a question.
pub(super) fn asks(reading: &Reading<'_>, (start, end): Tokens) -> bool {
    (start..end).rev().take(3).any(|token| reading.raw(token).ends_with('?'))
}
