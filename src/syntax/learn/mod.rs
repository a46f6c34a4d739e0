//! Learning the model of the `syntax` room from a treebank. Only with the feature `learn`.

mod evaluate;
mod layer;
mod lexicon;
mod network;
mod oracle;
mod pack;
mod param;
mod random;
mod train;
mod treebank;

pub use evaluate::{Figures, evaluate};
pub use train::learn;
pub use treebank::{Sentence, read};
