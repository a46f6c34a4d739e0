//! The network while it is learnt: in floating point, with gradients. The reader's own is `crate::syntax::parser`.

use super::layer::{Layer, Trace};
use super::oracle;
use super::param::{Param, add, backward, best, forward, softmax};
use super::random::Random;
use crate::syntax::features::{self, ALWAYS, FACT_ROWS, INPUTS, PLACES, WORDS};
use crate::syntax::net::{BOTH, HIDDEN, INPUT, SHARES};
use crate::syntax::tags::Rel;
use crate::syntax::transition::{Move, NONE, State};

/// How much of each vector is left out at random while learning (Srivastava et al. 2014).
const DROP: Drop = Drop { input: 0.1, units: 0.1, hidden: 0.05 };

struct Drop {
    input: f32,
    units: f32,
    hidden: f32,
}

/// All weights.
pub(super) struct Network {
    pub(super) input: Param,
    pub(super) layers: [Layer; 2],
    pub(super) tags: Param,
    pub(super) tag_bias: Param,
    pub(super) shares: Param,
    pub(super) facts: Param,
    pub(super) moves: Param,
    pub(super) labels: Param,
    random: Random,
}

/// What should be read, with its features.
pub(super) struct Lesson {
    pub(super) rows: Vec<[u32; INPUTS]>,
    pub(super) tags: Vec<u32>,
    pub(super) heads: Vec<u32>,
    pub(super) rels: Vec<Rel>,
}

/// What was read.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) tags: Vec<u32>,
    pub(super) heads: Vec<u32>,
    pub(super) rels: Vec<Rel>,
}

/// The vectors of a sentence on their way up.
#[derive(Default)]
struct Pass {
    input: Vec<f32>,
    input_mask: Vec<f32>,
    traces: [Trace; 2],
    lower: Vec<f32>,
    lower_mask: Vec<f32>,
    upper: Vec<f32>,
    upper_mask: Vec<f32>,
    shares: Vec<f32>,
}

impl Network {
    pub(super) fn new(words: usize, tags: usize) -> Network {
        let mut random = Random::new(20);
        let random = &mut random;
        Network {
            input: Param::zero(WORDS + words, INPUT),
            layers: [Layer::new(INPUT, random), Layer::new(BOTH, random)],
            tags: Param::new(BOTH, tags, random),
            tag_bias: Param::zero(1, tags),
            shares: Param::new(BOTH, SHARES, random),
            facts: Param::zero(FACT_ROWS, HIDDEN),
            moves: Param::new(HIDDEN, Move::ALL.len(), random),
            labels: Param::new(HIDDEN, 2 * Rel::ALL.len(), random),
            random: random.clone(),
        }
    }

    pub(super) fn step(&mut self, rate: f32) {
        self.input.step_touched(4.0 * rate);
        self.layers.iter_mut().for_each(|layer| layer.step(rate));
        for param in [&mut self.tags, &mut self.tag_bias, &mut self.shares, &mut self.facts, &mut self.moves, &mut self.labels] {
            param.step(rate);
        }
    }

    /// A mask that leaves some numbers out and makes up for them in the others.
    fn mask(&mut self, len: usize, drop: f32, learning: bool) -> Vec<f32> {
        let scale = 1.0 / (1.0 - drop);
        let random = &mut self.random;
        (0..len)
            .map(|_| {
                if !learning {
                    1.0
                } else if random.unit() < drop {
                    0.0
                } else {
                    scale
                }
            })
            .collect()
    }

    fn up(&mut self, rows: &[[u32; INPUTS]], learning: bool) -> Pass {
        let len = rows.len();
        let mut pass = Pass { input: vec![0.0; len * INPUT], ..Pass::default() };
        for (word, sum) in rows.iter().zip(pass.input.chunks_exact_mut(INPUT)) {
            word.iter().for_each(|&row| add(sum, 1.0, self.input.row(row as usize)));
        }
        pass.input_mask = self.mask(len * INPUT, DROP.input, learning);
        times(&mut pass.input, &pass.input_mask);
        self.layers[0].forward(&pass.input, &mut pass.traces[0]);
        pass.lower_mask = self.mask(len * BOTH, DROP.units, learning);
        pass.lower = pass.traces[0].units.clone();
        times(&mut pass.lower, &pass.lower_mask);
        self.layers[1].forward(&pass.lower, &mut pass.traces[1]);
        pass.upper_mask = self.mask(len * BOTH, DROP.units, learning);
        pass.upper = pass.traces[1].units.clone();
        add(&mut pass.upper, 1.0, &pass.lower);
        times(&mut pass.upper, &pass.upper_mask);
        pass.shares = vec![0.0; len * SHARES];
        forward(&pass.upper, &self.shares, &mut pass.shares);
        pass
    }

    fn down(&mut self, rows: &[[u32; INPUTS]], pass: &Pass, mut upper: Vec<f32>, shares: &[f32]) {
        backward(&pass.upper, &mut self.shares, shares, &mut upper);
        times(&mut upper, &pass.upper_mask);
        let mut lower = upper.clone();
        self.layers[1].backward(&pass.lower, &pass.traces[1], &upper, &mut lower);
        times(&mut lower, &pass.lower_mask);
        let mut input = vec![0.0; rows.len() * INPUT];
        self.layers[0].backward(&pass.input, &pass.traces[0], &lower, &mut input);
        times(&mut input, &pass.input_mask);
        for (word, gradient) in rows.iter().zip(input.chunks_exact(INPUT)) {
            word.iter().for_each(|&row| add(self.input.touch(row as usize), 1.0, gradient));
        }
    }

    /// Reads a sentence.
    pub(super) fn read(&mut self, rows: &[[u32; INPUTS]]) -> Reading {
        let pass = self.up(rows, false);
        let mut reading = Reading::default();
        for upper in pass.upper.chunks_exact(BOTH) {
            reading.tags.push(best(&self.tag_scores(upper), |_| true) as u32);
        }
        let mut state = State::default();
        state.reset(rows.len());
        while !state.is_done() {
            let hidden = self.hidden(&state, &pass);
            let legal = state.legal();
            let step = Move::ALL[best(&self.move_scores(&hidden), |i| legal[i])];
            let rel = self.label(&state, step, &hidden);
            state.make(step, rel);
        }
        for word in 0..rows.len() as u32 {
            reading.heads.push(state.seen(word).head);
            reading.rels.push(state.seen(word).rel);
        }
        reading
    }

    fn tag_scores(&self, upper: &[f32]) -> Vec<f32> {
        let mut scores = self.tag_bias.weights.clone();
        forward(upper, &self.tags, &mut scores);
        scores
    }

    fn hidden(&self, state: &State, pass: &Pass) -> [f32; HIDDEN] {
        let mut hidden = [0.0; HIDDEN];
        for (place, word) in features::places(state).into_iter().enumerate() {
            match word_row(state, place, word) {
                Ok(word) => add(&mut hidden, 1.0, &pass.shares[word * SHARES + place * HIDDEN..][..HIDDEN]),
                Err(row) => add(&mut hidden, 1.0, self.facts.row(row)),
            }
        }
        for row in features::facts(state).into_iter().chain([ALWAYS]) {
            add(&mut hidden, 1.0, self.facts.row(row as usize));
        }
        hidden.map(|x| x.max(0.0))
    }

    fn move_scores(&self, hidden: &[f32]) -> [f32; 3] {
        let mut scores = [0.0; 3];
        forward(hidden, &self.moves, &mut scores);
        scores
    }

    fn label_scores(&self, step: Move, hidden: &[f32]) -> [f32; 2 * Rel::ALL.len()] {
        let mut scores = [0.0; 2 * Rel::ALL.len()];
        forward(hidden, &self.labels, &mut scores);
        let other = if step == Move::Left { Rel::ALL.len() } else { 0 };
        scores[other..][..Rel::ALL.len()].fill(f32::NEG_INFINITY);
        scores
    }

    fn label(&self, state: &State, step: Move, hidden: &[f32]) -> Rel {
        match state.arc(step) {
            None => Rel::Dep,
            Some((head, _)) if head == state.root() => Rel::Root,
            Some(_) => {
                let scores = self.label_scores(step, hidden);
                Rel::from_index(best(&scores, |i| i % Rel::ALL.len() != Rel::Root as usize) % Rel::ALL.len())
            }
        }
    }

    /// Learns from one sentence: adds to the gradients, and gives how many tags and moves it had right.
    pub(super) fn learn(&mut self, lesson: &Lesson, explore: f32) -> [usize; 2] {
        let pass = self.up(&lesson.rows, true);
        let mut upper = vec![0.0; pass.upper.len()];
        let tags = self.learn_tags(lesson, &pass, &mut upper);
        let mut shares = vec![0.0; pass.shares.len()];
        let moves = self.learn_moves(lesson, &pass, &mut shares, explore);
        self.down(&lesson.rows, &pass, upper, &shares);
        [tags, moves]
    }

    fn learn_tags(&mut self, lesson: &Lesson, pass: &Pass, gradient: &mut [f32]) -> usize {
        let mut right = 0;
        for (word, &tag) in lesson.tags.iter().enumerate() {
            let upper = &pass.upper[word * BOTH..][..BOTH];
            let mut scores = self.tag_scores(upper);
            right += usize::from(best(&scores, |_| true) == tag as usize);
            softmax(&mut scores, |_| true);
            scores[tag as usize] -= 1.0;
            add(&mut self.tag_bias.gradient, 1.0, &scores);
            backward(upper, &mut self.tags, &scores, &mut gradient[word * BOTH..][..BOTH]);
        }
        right
    }

    fn learn_moves(&mut self, lesson: &Lesson, pass: &Pass, shares: &mut [f32], explore: f32) -> usize {
        let (mut state, mut right) = (State::default(), 0);
        state.reset(lesson.rows.len());
        while !state.is_done() {
            let mut hidden = self.hidden(&state, pass);
            let mask = self.mask(HIDDEN, DROP.hidden, true);
            times(&mut hidden, &mask);
            let mut gradient = [0.0; HIDDEN];
            let (step, is_right) = self.learn_move(lesson, &state, &hidden, explore, &mut gradient);
            right += usize::from(is_right);
            let rel = self.learn_label(lesson, &state, step, &hidden, &mut gradient);
            for i in 0..HIDDEN {
                gradient[i] = if hidden[i] > 0.0 { gradient[i] * mask[i] } else { 0.0 };
            }
            self.spread(&state, &gradient, shares);
            state.make(step, rel);
        }
        right
    }

    /// All moves that lose no arc are right; the gradient raises their sum (Goldberg and Nivre 2013).
    fn learn_move(&mut self, lesson: &Lesson, state: &State, hidden: &[f32], explore: f32, gradient: &mut [f32]) -> (Move, bool) {
        let legal = state.legal();
        let costs = oracle::costs(state, &lesson.heads);
        let least = (0..3).filter(|&i| legal[i]).map(|i| costs[i]).min().expect("some move is legal");
        let is_good = |i: usize| legal[i] && costs[i] == least;
        let mut scores = self.move_scores(hidden);
        let mut wanted = scores;
        let (guess, gold) = (best(&scores, |i| legal[i]), best(&scores, is_good));
        softmax(&mut scores, |i| legal[i]);
        softmax(&mut wanted, is_good);
        add(&mut scores, -1.0, &wanted);
        backward(hidden, &mut self.moves, &scores, gradient);
        let step = if self.random.unit() < explore { guess } else { gold };
        (Move::ALL[step], guess == gold)
    }

    /// The relation is learnt wherever the arc is right, and guessed for the states that follow.
    fn learn_label(&mut self, lesson: &Lesson, state: &State, step: Move, hidden: &[f32], gradient: &mut [f32]) -> Rel {
        let rel = self.label(state, step, hidden);
        let Some((head, dependent)) = state.arc(step) else { return rel };
        if head != state.root() && lesson.heads[dependent as usize] == head {
            let mut scores = self.label_scores(step, hidden);
            softmax(&mut scores, |_| true);
            let first = if step == Move::Left { 0 } else { Rel::ALL.len() };
            scores[first + lesson.rels[dependent as usize] as usize] -= 1.0;
            backward(hidden, &mut self.labels, &scores, gradient);
        }
        rel
    }

    /// Hands the gradient of the hidden layer to the words and facts that it was summed from.
    fn spread(&mut self, state: &State, gradient: &[f32], shares: &mut [f32]) {
        for (place, word) in features::places(state).into_iter().enumerate() {
            match word_row(state, place, word) {
                Ok(word) => add(&mut shares[word * SHARES + place * HIDDEN..][..HIDDEN], 1.0, gradient),
                Err(row) => add(&mut self.facts.gradient[row * HIDDEN..][..HIDDEN], 1.0, gradient),
            }
        }
        for row in features::facts(state).into_iter().chain([ALWAYS]) {
            add(&mut self.facts.gradient[row as usize * HIDDEN..][..HIDDEN], 1.0, gradient);
        }
    }
}

/// The word of a place, or the row of facts that stands for its emptiness.
fn word_row(state: &State, place: usize, word: u32) -> Result<usize, usize> {
    if word == NONE || word == state.root() {
        return Err(features::no_word(place, word != NONE) as usize);
    }
    debug_assert!(place < PLACES);
    Ok(word as usize)
}

fn times(values: &mut [f32], mask: &[f32]) {
    values.iter_mut().zip(mask).for_each(|(value, mask)| *value *= mask);
}
