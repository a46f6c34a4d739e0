//! From words to a tree: one greedy pass for tags, one for heads and relations.

use super::features::{self, Known};
use super::linear::best;
use super::model::{MOVES, Model};
use super::tags::{Rel, Tag, Upos};
use super::transition::{Move, State};
use super::tree::{Node, Tree};
use super::word::{self, Word};

/// A parser with its room to work in, to be used for many sentences.
#[derive(Debug)]
pub(crate) struct Parser {
    model: Model<'static>,
    letters: Vec<char>,
    words: Vec<Word>,
    known: Vec<Known>,
    features: Vec<u32>,
    scores: Vec<i32>,
    state: State,
}

impl Default for Parser {
    fn default() -> Parser {
        Parser::new(Model::english())
    }
}

impl Parser {
    /// A parser with this model.
    pub(crate) fn new(model: Model<'static>) -> Parser {
        Parser {
            model,
            letters: Vec::new(),
            words: Vec::new(),
            known: Vec::new(),
            features: Vec::new(),
            scores: Vec::new(),
            state: State::default(),
        }
    }

    /// Reads one sentence into `tree`.
    pub(crate) fn parse(&mut self, words: &[&str], tree: &mut Tree) {
        tree.nodes.clear();
        self.read(words);
        self.tag();
        self.attach();
        for i in 0..words.len() {
            let seen = self.state.seen(i as u32);
            let (upos, tag) = self.model.pair(self.known[i].tag as usize);
            let is_root = seen.head == self.state.root();
            let head = if is_root { i as u32 } else { seen.head };
            tree.nodes.push(Node { upos, tag, rel: if is_root { Rel::Root } else { seen.rel }, head });
        }
        tree.link();
    }

    fn read(&mut self, words: &[&str]) {
        let shouted = word::is_shouting(words);
        self.words.clear();
        let letters = &mut self.letters;
        self.words.extend(words.iter().map(|text| Word::read(text, shouted, letters)));
    }

    fn tag(&mut self) {
        self.known.clear();
        self.scores.resize(self.model.tags(), 0);
        let mut before = [254, 254];
        for i in 0..self.words.len() {
            features::of_tagger(&self.words, i, before, &mut self.features);
            self.model.tagger.score(&self.features, &mut self.scores);
            let tag = best(&self.scores, |_| true) as u32;
            self.known.push(Known { word: self.words[i], tag });
            before = [tag, before[0]];
        }
        self.known.push(Known { tag: 251, ..Known::default() });
    }

    fn attach(&mut self) {
        self.state.reset(self.words.len());
        while !self.state.is_done() {
            features::of_parser(&self.state, &self.known, &mut self.features);
            let step = self.choose();
            let rel = self.label(step);
            self.state.make(step, rel);
        }
    }

    fn choose(&mut self) -> Move {
        let legal = self.state.legal();
        let mut scores = [0; MOVES];
        self.model.moves.score(&self.features, &mut scores);
        Move::ALL[best(&scores, |i| legal[i])]
    }

    fn label(&mut self, step: Move) -> Rel {
        let Some((head, _)) = self.state.arc(step) else { return Rel::Dep };
        if head == self.state.root() {
            return Rel::Root;
        }
        features::toward(step, &mut self.features);
        let mut scores = [0; Rel::COUNT];
        self.model.labels.score(&self.features, &mut scores);
        Rel::from_index(best(&scores, |i| i != Rel::Root as usize))
    }
}

/// Reads one sentence, given as the words of the treebank's kind (clitics apart: "do" "n't", "Kennedy" "'s").
pub(crate) fn parse(words: &[&str]) -> Tree {
    let mut tree = Tree::default();
    Parser::default().parse(words, &mut tree);
    tree
}
