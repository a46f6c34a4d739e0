//! Learning the tagger and the parser from a treebank.

use super::perceptron::{Perceptron, best};
use super::random::Random;
use super::treebank::Sentence;
use crate::syntax::features::{self, Known};
use crate::syntax::model::MOVES;
use crate::syntax::tags::{Rel, Tag, Upos};
use crate::syntax::transition::{Move, State};
use crate::syntax::word::{self, Word};

const TAGGER_ROWS: usize = 1 << 15;
const MOVE_ROWS: usize = 1 << 17;
const LABEL_ROWS: usize = 1 << 14;

/// Learns a model and gives its bytes. `tell` hears how it goes.
pub fn learn(sentences: &[Sentence], rounds: usize, mut tell: impl FnMut(&str)) -> Vec<u8> {
    let pairs = pairs(sentences);
    let words: Vec<Vec<Word>> = sentences.iter().map(words).collect();
    let mut tagger = Perceptron::new(TAGGER_ROWS, pairs.len());
    let mut guesses: Vec<Vec<u32>> = vec![vec![]; sentences.len()];
    let mut random = Random::new(1);
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    for round in 0..rounds {
        random.shuffle(&mut order);
        let right: usize = order.iter().map(|&i| tag(&mut tagger, &sentences[i], &words[i], &pairs, &mut guesses[i])).sum();
        tell(&format!("tagger, round {}: {right} right", round + 1));
    }
    let mut parser = Parser {
        moves: Perceptron::new(MOVE_ROWS, MOVES),
        labels: Perceptron::new(LABEL_ROWS, Rel::COUNT),
        random: Random::new(2),
    };
    for round in 0..rounds {
        random.shuffle(&mut order);
        let right: usize = order.iter().map(|&i| parser.sentence(&sentences[i], &words[i], &guesses[i], round > 0)).sum();
        tell(&format!("parser, round {}: {right} moves right", round + 1));
    }
    pack(&pairs, [tagger.pack(), parser.moves.pack(), parser.labels.pack()])
}

fn pack(pairs: &[(Upos, Tag)], parts: [Vec<u8>; 3]) -> Vec<u8> {
    let pairs: Vec<u8> = pairs.iter().flat_map(|&(upos, tag)| [upos as u8, tag as u8]).collect();
    let lengths = [pairs.len(), parts[0].len(), parts[1].len(), parts[2].len()];
    let mut bytes: Vec<u8> = lengths.iter().flat_map(|&length| (length as u32).to_le_bytes()).collect();
    bytes.extend(pairs);
    bytes.extend(parts.concat());
    bytes
}

fn words(sentence: &Sentence) -> Vec<Word> {
    let forms: Vec<&str> = sentence.forms.iter().map(String::as_str).collect();
    let shouted = word::is_shouting(&forms);
    forms.iter().map(|form| Word::read(form, shouted, &mut Vec::new())).collect()
}

/// The pairs of tags worth telling apart, the commonest first.
fn pairs(sentences: &[Sentence]) -> Vec<(Upos, Tag)> {
    let mut counts = std::collections::BTreeMap::new();
    for &pair in sentences.iter().flat_map(|sentence| &sentence.tags) {
        *counts.entry(pair).or_insert(0) += 1;
    }
    let mut pairs: Vec<_> = counts.into_iter().filter(|&(_, count)| count >= 10).collect();
    pairs.sort_by_key(|&(pair, count)| (std::cmp::Reverse(count), pair));
    pairs.into_iter().map(|(pair, _)| pair).collect()
}

/// A pair too rare to be told apart counts as the commonest one with the same part of speech.
fn number(pairs: &[(Upos, Tag)], pair: (Upos, Tag)) -> usize {
    let exact = pairs.iter().position(|&known| known == pair);
    exact.or_else(|| pairs.iter().position(|known| known.0 == pair.0)).unwrap_or(0)
}

fn tag(tagger: &mut Perceptron, sentence: &Sentence, words: &[Word], pairs: &[(Upos, Tag)], guesses: &mut Vec<u32>) -> usize {
    let (mut before, mut seen, mut right) = ([254, 254], Vec::new(), 0);
    let mut scores = vec![0.0; pairs.len()];
    guesses.clear();
    for i in 0..words.len() {
        features::of_tagger(words, i, before, &mut seen);
        tagger.score(&seen, &mut scores);
        let (guess, gold) = (best(&scores, |_| true), number(pairs, sentence.tags[i]));
        tagger.update(&seen, gold, guess);
        right += usize::from(guess == gold);
        guesses.push(guess as u32);
        before = [guess as u32, before[0]];
    }
    right
}

struct Parser {
    moves: Perceptron,
    labels: Perceptron,
    random: Random,
}

impl Parser {
    fn sentence(&mut self, sentence: &Sentence, words: &[Word], tags: &[u32], explore: bool) -> usize {
        let mut known: Vec<Known> = words.iter().zip(tags).map(|(&word, &tag)| Known { word, tag }).collect();
        known.push(Known { tag: 251, ..Known::default() });
        let (mut state, mut seen, mut right) = (State::default(), Vec::new(), 0);
        state.reset(sentence.len());
        while !state.is_done() {
            features::of_parser(&state, &known, &mut seen);
            let mut scores = [0.0; MOVES];
            self.moves.score(&seen, &mut scores);
            let legal = state.legal();
            let costs = costs(&state, &sentence.heads);
            let least = (0..MOVES).filter(|&i| legal[i]).map(|i| costs[i]).min().expect("some move is legal");
            let guess = best(&scores, |i| legal[i]);
            let gold = best(&scores, |i| legal[i] && costs[i] == least);
            self.moves.update(&seen, gold, guess);
            right += usize::from(gold == guess);
            let follow = if explore && self.random.unit() < 0.9 { guess } else { gold };
            let step = Move::ALL[follow];
            let rel = self.label(&state, step, sentence, &mut seen);
            state.make(step, rel);
        }
        right
    }

    fn label(&mut self, state: &State, step: Move, sentence: &Sentence, seen: &mut [u32]) -> Rel {
        let Some((head, dependent)) = state.arc(step) else { return Rel::Dep };
        if head == state.root() {
            return Rel::Root;
        }
        features::toward(step, seen);
        let mut scores = [0.0; Rel::COUNT];
        self.labels.score(seen, &mut scores);
        let guess = best(&scores, |i| i != Rel::Root as usize);
        if sentence.heads[dependent as usize] == head {
            self.labels.update(seen, sentence.rels[dependent as usize] as usize, guess);
        }
        Rel::from_index(guess)
    }
}

/// How many arcs of the gold tree each move puts out of reach (Goldberg and Nivre 2013).
fn costs(state: &State, heads: &[u32]) -> [u32; MOVES] {
    let (top, next) = (state.stack(0), state.buffer(0));
    let root = state.root();
    let gold = |word: u32| heads.get(word as usize).copied();
    let free = |word: u32| word != root && state.seen(word).head == crate::syntax::transition::NONE;
    let mut costs = [0; MOVES];
    // Shifting the next word takes it from all heads on the stack but the top, and from all its children there.
    for word in (0..next).filter(|&word| free(word)) {
        costs[0] += u32::from(gold(word) == Some(next));
        costs[0] += u32::from(gold(next) == Some(word) && word != top);
    }
    if top == crate::syntax::transition::NONE {
        return costs;
    }
    let waiting = (next..root).filter(|&word| gold(word) == Some(top)).count() as u32;
    let head = heads[top as usize];
    costs[1] = waiting + u32::from(head > next && head != crate::syntax::transition::NONE);
    costs[1] += u32::from(head == state.stack(1));
    costs[2] = waiting + u32::from(head >= next);
    costs
}
