//! How well the packed model reads a treebank, through the reader that everything else uses.

use super::treebank::Sentence;
use crate::syntax::model::Model;
use crate::syntax::{Parser, Tree, Upos};

/// How many passes are timed.
const PASSES: usize = 10;

/// Counts over a treebank.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figures {
    words: u32,
    upos: u32,
    tag: u32,
    heads: u32,
    labelled: u32,
    /// The same without punctuation marks.
    plain: u32,
    plain_heads: u32,
    plain_labelled: u32,
    seconds: f64,
}

/// Parses every sentence and compares. The speed is that of the fastest of several passes over all sentences.
pub fn evaluate(model: &[u8], sentences: &[Sentence]) -> Figures {
    let mut parser = Parser::new(Model::read(model));
    let mut tree = Tree::default();
    let mut figures = Figures { seconds: f64::INFINITY, ..Figures::default() };
    let forms: Vec<Vec<&str>> = sentences.iter().map(Sentence::forms).collect();
    for (sentence, forms) in sentences.iter().zip(&forms) {
        parser.parse(forms, &mut tree);
        figures.count(sentence, &tree);
    }
    for _ in 0..PASSES {
        let start = std::time::Instant::now();
        forms.iter().for_each(|forms| parser.parse(forms, &mut tree));
        figures.seconds = figures.seconds.min(start.elapsed().as_secs_f64());
    }
    figures
}

impl Figures {
    fn count(&mut self, gold: &Sentence, tree: &Tree) {
        for (i, node) in tree.nodes.iter().enumerate() {
            let head = tree.head(i).map_or(gold.len() as u32, |head| head as u32);
            let attached = u32::from(head == gold.heads[i]);
            let labelled = attached * u32::from(node.rel == gold.rels[i]);
            let plain = u32::from(gold.tags[i].0 != Upos::Punct);
            self.words += 1;
            self.upos += u32::from(node.upos == gold.tags[i].0);
            self.tag += u32::from(node.tag == gold.tags[i].1);
            self.heads += attached;
            self.labelled += labelled;
            self.plain += plain;
            self.plain_heads += plain * attached;
            self.plain_labelled += plain * labelled;
        }
    }

    /// Of 100 words, how many have the right part of speech.
    pub fn upos(&self) -> f64 {
        percent(self.upos, self.words)
    }

    /// Of 100 words, how many have the right head.
    pub fn uas(&self) -> f64 {
        percent(self.heads, self.words)
    }

    /// Of 100 words, how many have the right head and relation.
    pub fn las(&self) -> f64 {
        percent(self.labelled, self.words)
    }
}

fn percent(part: u32, whole: u32) -> f64 {
    100.0 * f64::from(part) / f64::from(whole.max(1))
}

impl std::fmt::Display for Figures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "words                {}", self.words)?;
        writeln!(f, "UPOS                 {:.2}", self.upos())?;
        writeln!(f, "XPOS                 {:.2}", percent(self.tag, self.words))?;
        writeln!(f, "UAS, LAS             {:.2} {:.2}", self.uas(), self.las())?;
        let plain = [self.plain_heads, self.plain_labelled].map(|part| percent(part, self.plain));
        writeln!(f, "without punctuation  {:.2} {:.2}", plain[0], plain[1])?;
        write!(f, "words per second     {:.0}", f64::from(self.words) / self.seconds.max(1e-9))
    }
}
