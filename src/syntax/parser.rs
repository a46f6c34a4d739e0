//! From words to a tree: the encoder's vectors, then one greedy pass of moves.

use super::encoder::Encoder;
use super::features;
use super::kernel::Kernel;
use super::model::Model;
use super::net::{self, HIDDEN};
use super::tags::Rel;
use super::transition::{Move, NONE, State};
use super::tree::{Node, Tree};
use super::word;

/// Longer sentences are read in pieces of so many words, so that room for vectors stays small whatever the text is.
const PIECE: usize = 256;

/// A parser with its room to work in, to be used for many sentences.
#[derive(Debug)]
pub(crate) struct Parser<'a> {
    model: Model<'a>,
    kernel: Kernel,
    encoder: Encoder,
    state: State,
}

impl Default for Parser<'static> {
    fn default() -> Parser<'static> {
        Parser::new(Model::english())
    }
}

impl<'a> Parser<'a> {
    /// A parser with this model.
    pub(crate) fn new(model: Model<'a>) -> Parser<'a> {
        Parser { model, kernel: Kernel::detect(), encoder: Encoder::default(), state: State::default() }
    }

    /// Reads one sentence, given as the words of the treebank's kind (clitics apart: "do" "n't", "Kennedy" "'s"), into `tree`.
    pub(crate) fn parse(&mut self, words: &[&str], tree: &mut Tree) {
        tree.nodes.clear();
        let shouted = word::is_shouting(words);
        for piece in words.chunks(PIECE) {
            self.encoder.look_up(&self.model, piece, tree.nodes.is_empty(), shouted);
            self.kernel.run(Reading { parser: self, words: piece.len() });
            self.append(&mut tree.nodes);
        }
        tree.link();
    }

    #[inline(always)]
    fn attach(&mut self, len: usize) {
        self.state.reset(len);
        while !self.state.is_done() {
            let hidden = self.hidden();
            let step = self.choose(&hidden);
            let rel = self.label(step, &hidden);
            self.state.make(step, rel);
        }
    }

    /// The nodes of a piece. The root of any but the first hangs on the first.
    fn append(&self, nodes: &mut Vec<Node>) {
        let first = nodes.len() as u32;
        let top = nodes.iter().position(|node| node.rel == Rel::Root);
        for (word, &tag) in (0..).zip(&self.encoder.tags) {
            let (upos, tag) = self.model.pair(tag.into());
            let seen = self.state.seen(word);
            let (head, rel) = match (seen.head == self.state.root(), top) {
                (false, _) => (first + seen.head, seen.rel),
                (true, None) => (first + word, Rel::Root),
                (true, Some(top)) => (top as u32, Rel::Parataxis),
            };
            nodes.push(Node { upos, tag, rel, head });
        }
    }

    /// The hidden layer: the sum of what each word looked at and each fact gives.
    #[inline(always)]
    fn hidden(&self) -> [i16; HIDDEN] {
        let mut hidden = [0; HIDDEN];
        for (place, word) in features::places(&self.state).into_iter().enumerate() {
            match self.encoder.shares.get(word as usize) {
                Some(shares) if word != self.state.root() => net::add(&mut hidden, &shares.as_chunks::<HIDDEN>().0[place]),
                _ => self.add_fact(features::no_word(place, word != NONE), &mut hidden),
            }
        }
        for row in features::facts(&self.state) {
            self.add_fact(row, &mut hidden);
        }
        self.add_fact(features::ALWAYS, &mut hidden);
        net::bend(&mut hidden);
        hidden
    }

    fn add_fact(&self, row: u32, hidden: &mut [i16; HIDDEN]) {
        net::add_packed(hidden, &self.model.facts[row as usize]);
    }

    #[inline(always)]
    fn choose(&self, hidden: &[i16; HIDDEN]) -> Move {
        let legal = self.state.legal();
        let mut scores = [0; Move::ALL.len()];
        self.model.moves.times(self.kernel, hidden, &mut scores);
        for (score, legal) in scores.iter_mut().zip(legal) {
            *score = if legal { *score } else { i32::MIN };
        }
        Move::ALL[highest(&scores)]
    }

    #[inline(always)]
    fn label(&self, step: Move, hidden: &[i16; HIDDEN]) -> Rel {
        match self.state.arc(step) {
            None => Rel::Dep,
            Some((head, _)) if head == self.state.root() => Rel::Root,
            Some(_) => {
                let mut scores = [0; Rel::ALL.len()];
                self.model.labels(step == Move::Right).times(self.kernel, hidden, &mut scores);
                scores[Rel::Root as usize] = i32::MIN;
                Rel::from_index(highest(&scores))
            }
        }
    }
}

/// What remains to be done for words that were looked up.
struct Reading<'p, 'm> {
    parser: &'p mut Parser<'m>,
    words: usize,
}

impl pulp::NullaryFnOnce for Reading<'_, '_> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        let Reading { parser, words } = self;
        parser.encoder.encode(parser.kernel, &parser.model);
        parser.attach(words);
    }
}

/// Where the highest score stands; the first of equal ones.
#[inline(always)]
fn highest(scores: &[i32]) -> usize {
    let mut best = 0;
    for (i, &score) in scores.iter().enumerate() {
        if score > scores[best] {
            best = i;
        }
    }
    best
}
