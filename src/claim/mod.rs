//! What is said: participants, predicate, topic, polarity, modality, commitment, condition, quantities, times. Knows one account.

mod alias;
mod amount;
mod antecedent;
mod atom;
mod binding;
mod clause;
mod commitment;
mod condition;
mod facet;
mod fact;
mod modality;
mod numeral;
mod order;
mod over;
mod participant;
mod phrasal;
#[cfg(test)]
mod phrases;
mod polarity;
pub(crate) mod quantity;
pub(crate) mod reference;
#[cfg(test)]
mod tables;
pub(crate) mod time;
mod topic;
mod words;

use std::collections::HashMap;
use std::ops::Range;

pub(crate) use binding::Binding;
pub(crate) use clause::Link;
pub(crate) use condition::Condition;
pub(crate) use fact::{About, Fact, Part as PartOfTime, Says};
pub(crate) use modality::Rung;
pub(crate) use order::Order;
pub(crate) use participant::{Arg, Role, antecedent, part};
pub(crate) use polarity::{Polarity, Sign};
pub(crate) use quantity::Quantity;
pub(crate) use time::Time;
pub(crate) use topic::Subject;
pub(crate) use words::{Word, Words, pos};

use crate::lexicon::commitment::Commitment;
use crate::lexicon::english;
use crate::lexicon::modality::{Certainty, Obligation};
use crate::segment::Segments;
use crate::source::{Account, Mark, MarkKind, Span, Wording};
use crate::speech::{Speech, VoiceId};
use crate::syntax::{Rel, Tree, Upos};

/// One statement: a clause and what was read off it.
#[derive(Clone, Debug)]
pub(crate) struct Claim {
    pub sentence: u32,
    pub link: Link,
    /// The predicates from the head of the clause inwards.
    pub chain: Vec<u32>,
    /// The words of the clause, without those of clauses inside it.
    pub own: Vec<u32>,
    pub span: Span,
    /// The clause together with its condition.
    pub whole: Span,
    pub voice: VoiceId,
    /// The attribution whose content the claim is part of.
    pub attribution: Option<u32>,
    pub args: Vec<Arg>,
    pub topic: Vec<Subject>,
    pub sign: Sign,
    pub certainty: Rung<Certainty>,
    pub obligation: Option<Rung<Obligation>>,
    pub commitment: Option<Rung<Commitment>>,
    pub condition: Option<Condition>,
    pub quantities: Vec<Quantity>,
    pub times: Vec<Time>,
    /// The other events by which it says when.
    pub orders: Vec<Order>,
    /// What it tells once for all of what it names.
    pub facts: Vec<Fact>,
    /// The times of the whole sentence: a term may stand beside what is due by it.
    pub sentence_times: Vec<Time>,
    /// Which events of the sentence are put at which times.
    pub bindings: Vec<Binding>,
    /// The words that name persons, in order.
    pub persons: Vec<u32>,
    /// Whether the source shows the passage as deleted.
    pub struck: bool,
    pub question: bool,
}

impl Claim {
    /// The word that heads the clause.
    pub(crate) fn head(&self) -> u32 {
        self.chain[0]
    }

    /// The innermost predicate: what the claim is about doing or being.
    pub(crate) fn core(&self) -> u32 {
        self.chain[self.chain.len() - 1]
    }

    /// Whether the word is part of an expression of time.
    pub(crate) fn in_time(&self, word: u32) -> bool {
        self.times.iter().any(|time| time.tokens.contains(&word))
    }

    /// Whether a word of the claim is itself affirmed: the sign of the claim, turned by a "not" or "no" on the word alone.
    pub(crate) fn polarity_at(&self, words: &Words, word: u32) -> Polarity {
        let own = if self.chain.contains(&word) { 0 } else { polarity::denials_of(words, word) };
        if polarity::is_put_instead(words, word, &self.chain) {
            return Polarity::Positive;
        }
        let counted = self.sign.cues.iter().any(|&cue| words[cue].head == word);
        if own % 2 == 1 && !counted { self.sign.polarity.turned() } else { self.sign.polarity }
    }

    /// Whether the word names a person, by a title or as a name that is no place.
    pub(crate) fn is_person(&self, words: &Words, word: u32) -> bool {
        words[word].upos == Upos::Propn && self.persons.binary_search(&word).is_ok()
    }

    /// The words that tell this claim from others.
    pub(crate) fn content<'a>(&'a self, words: &'a Words) -> impl Iterator<Item = u32> + 'a {
        self.own.iter().copied().filter(|&at| words[at].content)
    }

    /// Whether the claim tells what will, may or would be.
    pub(crate) fn is_prediction(&self, words: &Words) -> bool {
        self.chain.iter().any(|&at| {
            words
                .all_in(at, crate::syntax::Rel::Aux)
                .any(|aux| matches!(words.lemma(aux), "will" | "would" | "may" | "might" | "could" | "shall"))
        })
    }

    /// The deeds that its nouns name, with who takes part in them. Read when asked for, since no comparison looks at them.
    pub(crate) fn deeds(&self, words: &Words) -> Vec<(u32, Vec<Arg>)> {
        participant::deeds(words, &self.own)
    }

    /// The participant in that part.
    pub(crate) fn arg(&self, role: Role) -> Option<u32> {
        self.args.iter().find(|arg| arg.role == role).map(|arg| arg.head)
    }
}

/// An account as it was read.
#[derive(Clone, Debug)]
pub(crate) struct Reading<'a> {
    pub account: &'a Account,
    pub wording: Wording<'a>,
    pub segments: Segments,
    pub speech: Speech,
    pub words: Words,
    pub claims: Vec<Claim>,
    /// The short names that the account defines.
    pub aliases: Vec<alias::Alias>,
    /// Whether the text is in a language that is not read, so that nothing can be said to be missing in it.
    pub foreign: bool,
    /// What a reader should know before trusting the reading.
    pub warnings: Vec<String>,
}

impl Reading<'_> {
    /// The words of the account, which all spans of the reading point into.
    pub(crate) fn text(&self) -> &str {
        self.wording.text()
    }

    /// The claims of a sentence.
    pub(crate) fn claims_of(&self, sentence: u32) -> &[Claim] {
        let first = self.claims.partition_point(|claim| claim.sentence < sentence);
        let count = self.claims[first..].partition_point(|claim| claim.sentence == sentence);
        &self.claims[first..first + count]
    }

    /// A word as a report names it: names as they stand, other words by their base form.
    pub(crate) fn name_of(&self, word: u32) -> String {
        match self.words[word].upos {
            crate::syntax::Upos::Noun => self.words.lemma(word).to_owned(),
            _ => self.text()[self.words[word].span.range()].to_owned(),
        }
    }
}

/// Reads the claims of an account whose sentences, trees and voices are known.
pub(crate) fn extract<'a>(wording: Wording<'a>, segments: Segments, trees: &[Tree], speech: Speech) -> Reading<'a> {
    let text = wording.text();
    if !english::is_english(segments.tokens.iter().map(|token| &text[token.span.range()])) {
        return unread(wording, segments, speech);
    }
    let mut words = Words::new(text, &segments, trees);
    let aliases = alias::assign(text, &mut words);
    let facets = Facets::new(text, &segments, trees);
    let clauses = clause::clauses(&words, |at| opens_quotation(&words, &speech, at));
    let mut link_of = vec![None; words.len()];
    for clause in &clauses {
        link_of[clause.head as usize] = Some(clause.link);
    }
    let cues = cue_words(&speech);
    let struck = Struck::new(&segments.marks);
    let mut claims: Vec<Claim> = clauses
        .into_iter()
        .filter(|clause| says_something(&words, clause, &cues, &facets))
        .map(|clause| claim(&words, clause, &link_of, &speech, &facets, &struck))
        .collect();
    share_operators(&words, &mut claims);
    let asked = Asked::new(&claims);
    topic::assign(&words, &mut claims, |claim| asked.before(claim, &speech));
    binding::assign(&words, &mut claims);
    Reading { account: wording.account, wording, segments, speech, words, claims, aliases, foreign: false, warnings: vec![] }
}

/// An account in another language: what would be read off it would be guesses.
fn unread(wording: Wording<'_>, segments: Segments, mut speech: Speech) -> Reading<'_> {
    let warning = "This account does not seem to be in English, the only language that is read: no claims were read in it.";
    speech.attributions.clear();
    Reading {
        account: wording.account,
        wording,
        segments,
        speech,
        words: Words::default(),
        claims: vec![],
        aliases: vec![],
        foreign: true,
        warnings: vec![warning.to_owned()],
    }
}

/// Whether the word stands in a quotation and its governor does not.
fn opens_quotation(words: &Words, speech: &Speech, at: u32) -> bool {
    let direct = |at: u32| speech.attribution_at(at).filter(|&attribution| speech.attributions[attribution as usize].direct);
    let quotation = direct(at);
    words[at].upos != Upos::Punct
        && quotation.is_some()
        && words[at].head != at
        && (direct(words[at].head) != quotation || words[words[at].head].upos == Upos::Punct)
}

/// A clause says something that can be compared if it has a content word; a clause that only says whose words follow does when it
/// says when they fell.
fn says_something(words: &Words, clause: &clause::Clause, cues: &[u32], facets: &Facets) -> bool {
    if cues.binary_search(&clause.head).is_ok() && clause.chain.len() == 1 {
        let range = clause.own[0]..clause.own[clause.own.len() - 1] + 1;
        return !facets.times_in(clause, range).is_empty();
    }
    clause.own.iter().any(|&at| words[at].content)
}

/// The words that head the cues of reported clauses, in order.
fn cue_words(speech: &Speech) -> Vec<u32> {
    let reports = speech.attributions.iter().filter(|attribution| !attribution.carried && attribution.clausal);
    let mut cues: Vec<u32> = reports.map(|attribution| attribution.cue_token).collect();
    cues.sort_unstable();
    cues
}

fn claim(
    words: &Words,
    clause: clause::Clause,
    link_of: &[Option<Link>],
    speech: &Speech,
    facets: &Facets,
    struck: &Struck,
) -> Claim {
    let clause = without_cue(words, clause, speech);
    let span = extent(words, &clause);
    let condition = condition::condition_of(words, &clause, |at| link_of[at as usize]);
    let whole = condition.as_ref().map_or(span, |condition| span.join(condition.span));
    let certainty = modality::certainty_of(words, &clause);
    let depends = condition.as_ref().is_some_and(|condition| !condition.taken_up);
    let commitment = commitment::commitment_of(words, &clause, certainty.rung).map(|rung| weaken(rung, depends));
    let own = Range { start: clause.own.first().copied().unwrap_or(0), end: clause.own.last().map_or(0, |last| last + 1) };
    let times = facets.times_in(&clause, own.clone());
    let args = participants(words, &clause, speech);
    Claim {
        sentence: words[clause.head].sentence,
        link: clause.link,
        facts: fact::facts(words, &clause, &args, &times),
        args,
        topic: vec![],
        sign: polarity::sign(words, &clause),
        obligation: modality::obligation_of(words, &clause),
        certainty,
        commitment,
        condition,
        quantities: facets.quantities_in(&clause, own),
        orders: order::orders(words, &clause, &times),
        times,
        voice: speech.voice_at(clause.head),
        attribution: speech.attribution_at(clause.head),
        bindings: vec![],
        sentence_times: vec![],
        persons: clause.own.iter().copied().filter(|&at| speech.persons.at(at).is_some()).collect(),
        struck: struck.meets(span),
        question: is_question(words, &clause, speech),
        chain: clause.chain,
        own: clause.own,
        span,
        whole,
    }
}

/// Who takes part; neither those who say it nor the predicates themselves ("is certain to raise" has no "raise" as subject).
fn participants(words: &Words, clause: &clause::Clause, speech: &Speech) -> Vec<Arg> {
    let takes_part = |arg: &Arg| {
        !is_cue(words, clause.head, speech, arg.head) && (arg.role == Role::Predicate || !clause.chain.contains(&arg.head))
    };
    let is_person = |at: u32| speech.persons.at(at).is_some();
    participant::args(words, clause, is_person).into_iter().filter(takes_part).collect()
}

/// "According to the pilot, the ship sank": who says it and how is no part of what is said.
fn without_cue(words: &Words, mut clause: clause::Clause, speech: &Speech) -> clause::Clause {
    let (head, chain) = (clause.head, &clause.chain);
    clause.own.retain(|&at| chain.contains(&at) || !is_cue(words, head, speech, at));
    clause
}

/// Whether a word says who speaks the clause, or that somebody does.
fn is_cue(words: &Words, clause: u32, speech: &Speech, at: u32) -> bool {
    let Some(attribution) = speech.attribution_at(clause).map(|at| &speech.attributions[at as usize]) else { return false };
    let span = words[at].span;
    attribution.cue.covers(span) || attribution.source.is_some_and(|source| source.covers(span))
}

/// "would agree to keep the peace and not permit an invasion": a coordinated clause without a subject of its own stands under
/// the same condition and the same operators as the first; so does what is promised.
fn share_operators(words: &Words, claims: &mut [Claim]) {
    for at in 0..claims.len() {
        let head = claims[at].head();
        let promised = claims[at].commitment.is_some() && matches!(words[head].rel, Rel::Ccomp | Rel::Acl | Rel::Xcomp);
        let coordinated = words[head].rel == Rel::Conj && words.child(head, Rel::Nsubj).is_none();
        if !promised && !coordinated {
            continue;
        }
        let first = words[head].head;
        let Some(before) = (at.saturating_sub(4)..at).rev().find(|&before| claims[before].own.contains(&first)) else { continue };
        let (condition, commitment, obligation) =
            (claims[before].condition.clone(), claims[before].commitment.clone(), claims[before].obligation.clone());
        let claim = &mut claims[at];
        if let Some(condition) = condition.filter(|_| claim.condition.is_none()) {
            claim.whole = claim.whole.join(condition.span);
            claim.condition = Some(condition);
        }
        claim.commitment = claim.commitment.take().or(commitment);
        claim.obligation = claim.obligation.take().or(obligation);
    }
}

/// A readiness that depends on something is a conditional one.
fn weaken(mut rung: Rung<Commitment>, conditional: bool) -> Rung<Commitment> {
    if conditional && matches!(rung.rung, Commitment::Willing | Commitment::Promise) {
        rung.rung = Commitment::Conditional;
    }
    rung
}

/// From the first to the last word of the clause, without the marks of punctuation and the "and" around it.
fn extent(words: &Words, clause: &clause::Clause) -> Span {
    let bare = |at: &&u32| {
        !(matches!(words[**at].upos, Upos::Punct | Upos::Cconj) || words[**at].rel == Rel::Mark && words.lemma(**at) == "that")
    };
    let first = clause.own.iter().find(bare).copied().unwrap_or(clause.head);
    let last = clause.own.iter().rev().find(bare).copied().unwrap_or(clause.head);
    words.span(first, last)
}

/// A direct question, or the content of a verb of asking.
fn is_question(words: &Words, clause: &clause::Clause, speech: &Speech) -> bool {
    let mark = (clause.own.iter().rev().take(3)).any(|&at| words.lemma(at) == "?");
    mark || speech.attribution_at(clause.head).is_some_and(|at| speech.attributions[at as usize].question)
        && clause.link != Link::Relative
}

/// The passages that the source shows as deleted.
struct Struck {
    /// Where each begins, in order, and the furthest that it or any before it reaches.
    passages: Vec<(u32, u32)>,
}

impl Struck {
    /// Marks come in order.
    fn new(marks: &[Mark]) -> Struck {
        let mut reach = 0;
        let struck = marks.iter().filter(|mark| mark.kind == MarkKind::StruckOut);
        let passages = struck.map(|mark| {
            reach = reach.max(mark.span.end);
            (mark.span.start, reach)
        });
        Struck { passages: passages.collect() }
    }

    fn meets(&self, span: Span) -> bool {
        let before = self.passages.partition_point(|passage| passage.0 < span.end);
        before > 0 && self.passages[before - 1].1 > span.start
    }
}

/// The times and quantities of an account, numbered through like its words.
struct Facets {
    quantities: Vec<Quantity>,
    times: Vec<Time>,
}

impl Facets {
    fn new(text: &str, segments: &Segments, trees: &[Tree]) -> Facets {
        let mut facets = Facets { quantities: vec![], times: vec![] };
        let mut counts: HashMap<&str, bool> = HashMap::new();
        for (sentence, tree) in segments.sentences.iter().zip(trees) {
            let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
            let forms: Vec<&str> = segments.tokens[range].iter().map(|token| &text[token.span.range()]).collect();
            // Most sentences have no word that numbers or times are made of.
            if !forms.iter().any(|form| *counts.entry(form).or_insert_with(|| quantity::may_count(form))) {
                continue;
            }
            let base = sentence.tokens.start;
            let atoms = atom::atoms(&forms);
            let times = time::scan(&atoms, tree);
            facets.quantities.extend(quantity::beside(&times, &atoms, tree).into_iter().map(|quantity| quantity.moved(base)));
            facets.times.extend(times.into_iter().map(|(_, time)| time.moved(base)));
        }
        facets
    }

    fn times_in(&self, clause: &clause::Clause, range: Range<u32>) -> Vec<Time> {
        within(&self.times, range, |time| time.tokens.start)
            .filter(|time| clause.own.binary_search(&time.tokens.start).is_ok())
            .cloned()
            .collect()
    }

    fn quantities_in(&self, clause: &clause::Clause, range: Range<u32>) -> Vec<Quantity> {
        within(&self.quantities, range, |quantity| quantity.tokens.start)
            .filter(|quantity| clause.own.binary_search(&quantity.tokens.start).is_ok())
            .cloned()
            .collect()
    }
}

/// The items that start in the range, of a list in text order.
fn within<T>(items: &[T], range: Range<u32>, start: impl Fn(&T) -> u32) -> impl Iterator<Item = &T> {
    let first = items.partition_point(|item| start(item) < range.start);
    items[first..].iter().take_while(move |item| start(item) < range.end)
}

/// Which claims were asked in each question.
struct Asked {
    /// Claims by the attribution that they are content of, sorted.
    by_attribution: Vec<(u32, usize)>,
}

impl Asked {
    fn new(claims: &[Claim]) -> Asked {
        let mut by_attribution: Vec<(u32, usize)> =
            claims.iter().enumerate().filter_map(|(at, claim)| Some((claim.attribution?, at))).collect();
        by_attribution.sort_unstable();
        Asked { by_attribution }
    }

    /// The claims of the question that the claim answers.
    fn before(&self, claim: &Claim, speech: &Speech) -> Vec<usize> {
        let Some(question) = claim.attribution.and_then(|at| speech.attributions[at as usize].answers) else { return vec![] };
        let first = self.by_attribution.partition_point(|entry| entry.0 < question);
        self.by_attribution[first..].iter().take_while(|entry| entry.0 == question).map(|entry| entry.1).collect()
    }
}
