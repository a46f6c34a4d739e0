//! What a claim is about: its own nouns, and what it inherits from the question it answers, from what it points back to, and
//! from its paragraph.

use super::Claim;
use super::words::Words;
use crate::lexicon::Key;
use crate::lexicon::function::points_back;
use crate::syntax::{Rel, Upos};

/// One thing a claim is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Subject {
    pub key: Key,
    /// The word that names it.
    pub word: u32,
    /// 1 for what the claim names itself, less for what it inherits.
    pub weight: f32,
}

/// What the question asked about is nearly as good as said.
const FROM_QUESTION: f32 = 0.9;
/// "this issue" stands for what was spoken of just before.
const FROM_POINTER: f32 = 0.7;
/// A bargain or a matter named again is taken to be the same one.
const FROM_NAMESAKE: f32 = 0.7;
/// The sentence before sets the scene.
const FROM_NEIGHBOUR: f32 = 0.3;
/// Fainter subjects are dropped.
const FAINTEST: f32 = 0.1;
/// A claim is about a handful of things.
const MOST_SUBJECTS: usize = 12;
/// A namesake is looked for this many claims back.
const NAMESAKE_WINDOW: usize = 60;

/// Gives every claim its topic; `question` tells which claims were asked before a claim answered them.
pub(crate) fn assign(words: &Words, claims: &mut [Claim], question: impl Fn(&Claim) -> Vec<usize>) {
    let mut focus = Focus::default();
    for at in 0..claims.len() {
        let mut topic = own(words, &claims[at]);
        let asked = question(&claims[at]);
        for &asked in asked.iter().filter(|&&asked| asked != at && asked < at) {
            inherit(&mut topic, &claims[asked].topic, FROM_QUESTION);
        }
        // A claim that names nothing leans on what came before, as one that points back does.
        let leans = refers_back(words, &claims[at]) || topic.iter().all(|subject| claims[at].is_person(words, subject.word));
        if leans {
            inherit(&mut topic, &focus.subjects(), FROM_POINTER);
        }
        focus.move_on(words, &claims[at], &topic);
        if let Some(namesake) = namesake(words, claims, at) {
            inherit(&mut topic, &claims[namesake].topic, FROM_NAMESAKE);
        }
        if at > 0 && claims[at - 1].sentence == claims[at].sentence {
            inherit(&mut topic, &claims[at - 1].topic, FROM_NEIGHBOUR);
        }
        let before = previous(claims, at);
        if let Some(before) = before {
            inherit(&mut topic, &claims[before].topic, if leans { FROM_POINTER } else { FROM_NEIGHBOUR });
        }
        settle(&mut topic);
        claims[at].topic = topic;
    }
}

/// What has been spoken of most, and most lately: what "this issue" is likely to mean.
#[derive(Default)]
struct Focus {
    /// Sorted by key.
    salience: Vec<Subject>,
    sentence: u32,
}

/// With each sentence, what was spoken of before counts for so much less.
const FADING: f32 = 0.8;
/// What is out of mind.
const FORGOTTEN: f32 = 0.2;
/// "This issue" means one of a few things.
const MOST_IN_FOCUS: usize = 4;

impl Focus {
    /// Takes in what a claim names itself or was asked about; persons take part in everything and are no topic.
    fn move_on(&mut self, words: &Words, claim: &Claim, topic: &[Subject]) {
        if claim.sentence != self.sentence {
            self.sentence = claim.sentence;
            self.salience.iter_mut().for_each(|subject| subject.weight *= FADING);
            self.salience.retain(|subject| subject.weight >= FORGOTTEN);
        }
        let names_topic = |subject: &&Subject| subject.weight >= FROM_QUESTION && !claim.is_person(words, subject.word);
        for subject in topic.iter().filter(names_topic) {
            match self.salience.binary_search_by(|known| known.key.cmp(&subject.key)) {
                Ok(known) => self.salience[known].weight += 1.0,
                Err(place) => self.salience.insert(place, Subject { weight: 1.0, ..*subject }),
            }
        }
    }

    /// The things most in mind, the first with weight 1.
    fn subjects(&self) -> Vec<Subject> {
        let mut all = self.salience.clone();
        all.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.word.cmp(&b.word)));
        all.truncate(MOST_IN_FOCUS);
        let most = all.first().map_or(1.0, |subject| subject.weight);
        all.iter_mut().for_each(|subject| subject.weight /= most);
        all
    }
}

/// The nouns of the claim itself; times and numbers are facets of their own, and shells stand for something else.
fn own(words: &Words, claim: &Claim) -> Vec<Subject> {
    let names = |at: u32| {
        let word = &words[at];
        matches!(word.upos, Upos::Noun | Upos::Propn) && !word.shell && !word.bargain && !claim.in_time(at)
            || word.upos == Upos::Adj && word.nation
    };
    claim.own.iter().copied().filter(|&at| names(at)).map(|word| Subject { key: words[word].key, word, weight: 1.0 }).collect()
}

fn inherit(topic: &mut Vec<Subject>, from: &[Subject], weight: f32) {
    let faded = from.iter().map(|subject| Subject { weight: subject.weight * weight, ..*subject });
    topic.extend(faded.filter(|subject| subject.weight >= FAINTEST));
}

/// Each thing once, with its greatest weight; the weightiest first, then in text order.
fn settle(topic: &mut Vec<Subject>) {
    topic.retain(|subject| subject.weight >= FAINTEST);
    topic.sort_by(|a, b| a.key.cmp(&b.key).then(b.weight.total_cmp(&a.weight)).then(a.word.cmp(&b.word)));
    topic.dedup_by_key(|subject| subject.key);
    topic.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.word.cmp(&b.word)));
    topic.truncate(MOST_SUBJECTS);
}

/// The claim of the sentence before, in the same paragraph or at the end of the one before.
fn previous(claims: &[Claim], at: usize) -> Option<usize> {
    (0..at).rev().take(8).find(|&before| claims[before].sentence < claims[at].sentence)
}

/// An earlier claim that names the same bargain or matter, when the claim names nothing more telling.
fn namesake(words: &Words, claims: &[Claim], at: usize) -> Option<usize> {
    let vague = |word: &u32| {
        words[*word].upos == Upos::Noun && (words[*word].bargain || words[*word].shell && is_determined(words, *word))
    };
    let names: Vec<Key> = claims[at].own.iter().filter(|word| vague(word)).map(|&word| words[word].key).collect();
    if names.is_empty() {
        return None;
    }
    (0..at).rev().take(NAMESAKE_WINDOW).find(|&before| {
        claims[before].sentence < claims[at].sentence
            && claims[before].own.iter().any(|&word| words[word].upos == Upos::Noun && names.contains(&words[word].key))
    })
}

/// Whether the noun has a word with it that points back ("this issue", "the matter").
fn is_determined(words: &Words, noun: u32) -> bool {
    words.all_in(noun, Rel::Det).any(|det| points_back(words.lemma(det)))
}

/// "this issue", "such a step", "that would be hard": the claim leans on the one before.
fn refers_back(words: &Words, claim: &Claim) -> bool {
    claim.own.iter().any(|&at| {
        let shell = words[at].shell && is_determined(words, at);
        let pronoun =
            words[at].upos == Upos::Pron && matches!(words.lemma(at), "it" | "this" | "that" | "these" | "those" | "they");
        shell || pronoun && words[at].rel != Rel::Mark && words[at].rel != Rel::Expl
    })
}
