//! Learning the model: from sentences to packed bytes.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::Path;

use super::lexicon::{self, Vocabulary};
use super::network::{Lesson, Network};
use super::pack::pack;
use super::random::Random;
use super::treebank::Sentence;
use crate::syntax::features;
use crate::syntax::lexicon::Entry;
use crate::syntax::tags::{Tag, Upos};
use crate::syntax::word::{self, Word};

/// How many sentences are read between two steps.
const BATCH: usize = 4;
/// How far the weights go at the first step; it falls evenly to almost nothing.
const RATE: f32 = 0.002;
/// How often a pair of tags must occur to be told apart.
const PAIR: u32 = 8;

/// What is known before learning begins.
pub(super) struct Knowledge {
    pub(super) vocabulary: Vocabulary,
    pub(super) dictionary: BTreeMap<u32, u16>,
    pub(super) pairs: Vec<(Upos, Tag)>,
}

/// Learns a model and gives its bytes. `tell` hears how it goes, with figures on `check` after every round.
///
/// # Errors
///
/// If the files of WordNet in the folder `wordnet` cannot be read.
pub fn learn(
    sentences: &[Sentence],
    check: &[Sentence],
    wordnet: &Path,
    rounds: usize,
    mut tell: impl FnMut(&str),
) -> Result<Vec<u8>, String> {
    let knowledge =
        Knowledge { vocabulary: lexicon::vocabulary(sentences), dictionary: lexicon::wordnet(wordnet)?, pairs: pairs(sentences) };
    let (words, forms) = (knowledge.vocabulary.counts.len(), knowledge.dictionary.len());
    tell(&format!("{words} words, {forms} forms in the dictionary, {} tags", knowledge.pairs.len()));
    let mut network = Network::new(words, knowledge.pairs.len());
    let mut lessons: Vec<Lesson> = sentences.iter().map(|sentence| knowledge.lesson(sentence)).collect();
    let checks: Vec<Lesson> = check.iter().map(|sentence| knowledge.lesson(sentence)).collect();
    let words_of: Vec<Vec<u32>> = lessons.iter().map(|lesson| lesson.rows.iter().map(|rows| last(rows)).collect()).collect();
    let mut random = Random::new(10);
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    let steps = rounds * lessons.len();
    for round in 0..rounds {
        random.shuffle(&mut order);
        let mut right = [0, 0];
        for (done, &i) in order.iter().enumerate() {
            knowledge.forget(&mut lessons[i], &words_of[i], &mut random);
            let explore = if round == 0 { 0.0 } else { 0.9 };
            let [tags, moves] = network.learn(&lessons[i], explore);
            right = [right[0] + tags, right[1] + moves];
            if (done + 1) % BATCH == 0 {
                let left = 1.0 - (round * lessons.len() + done) as f32 / steps as f32;
                network.step(RATE * left.max(0.01));
            }
        }
        tell(&format!(
            "round {}: {} tags and {} moves right; {}",
            round + 1,
            right[0],
            right[1],
            figures(&mut network, &knowledge, &checks)
        ));
    }
    Ok(pack(&knowledge, &network))
}

fn last(rows: &[u32]) -> u32 {
    rows[rows.len() - 1]
}

fn figures(network: &mut Network, knowledge: &Knowledge, lessons: &[Lesson]) -> String {
    let (mut words, mut upos, mut tags, mut heads, mut labelled) = (0, 0, 0, 0, 0);
    for lesson in lessons {
        let reading = network.read(&lesson.rows);
        for i in 0..lesson.rows.len() {
            let head = reading.heads[i] == lesson.heads[i];
            words += 1;
            tags += usize::from(reading.tags[i] == lesson.tags[i]);
            upos += usize::from(knowledge.pairs[reading.tags[i] as usize].0 == knowledge.pairs[lesson.tags[i] as usize].0);
            heads += usize::from(head);
            labelled += usize::from(head && reading.rels[i] == lesson.rels[i]);
        }
    }
    let percent = |part: usize| 100.0 * part as f32 / words.max(1) as f32;
    format!("UPOS {:.2} tags {:.2} UAS {:.2} LAS {:.2}", percent(upos), percent(tags), percent(heads), percent(labelled))
}

impl Knowledge {
    fn lesson(&self, sentence: &Sentence) -> Lesson {
        let forms = sentence.forms();
        let shouted = word::is_shouting(&forms);
        let rows = |(i, form): (usize, &&str)| {
            let word = Word::read(form, shouted, &mut Vec::new());
            let id = self.vocabulary.ids.get(&word.form).copied().unwrap_or(0);
            let entry = Entry(self.dictionary.get(&word.form).copied().unwrap_or(0));
            features::of_word(&word, id.into(), entry, word::place(i, shouted))
        };
        Lesson {
            rows: forms.iter().enumerate().map(rows).collect(),
            tags: sentence.tags.iter().map(|&pair| number(&self.pairs, pair)).collect(),
            heads: sentence.heads.clone(),
            rels: sentence.rels.clone(),
        }
    }

    /// Rare words are now and then taken for unknown, so that the network learns to read those by what can be seen of them.
    fn forget(&self, lesson: &mut Lesson, words: &[u32], random: &mut Random) {
        for (rows, &word) in lesson.rows.iter_mut().zip(words) {
            let count = self.vocabulary.counts[word as usize - features::WORDS] as f32;
            let forgotten = random.unit() < 0.5 / (0.5 + count);
            rows[features::INPUTS - 1] = if forgotten { features::WORDS as u32 } else { word };
        }
    }
}

/// The pairs of tags worth telling apart, the commonest first.
fn pairs(sentences: &[Sentence]) -> Vec<(Upos, Tag)> {
    let mut counts = BTreeMap::new();
    for &pair in sentences.iter().flat_map(|sentence| &sentence.tags) {
        *counts.entry(pair).or_insert(0) += 1;
    }
    let mut pairs: Vec<_> = counts.into_iter().filter(|&(_, count)| count >= PAIR).collect();
    pairs.sort_by_key(|&(pair, count)| (Reverse(count), pair));
    pairs.into_iter().map(|(pair, _)| pair).collect()
}

/// A pair too rare to be told apart counts as the commonest one with the same part of speech.
fn number(pairs: &[(Upos, Tag)], pair: (Upos, Tag)) -> u32 {
    let exact = pairs.iter().position(|&known| known == pair);
    exact.or_else(|| pairs.iter().position(|known| known.0 == pair.0)).unwrap_or(0) as u32
}
