//! Learning the model of the `syntax` room from a treebank. Only with the feature `learn`.

mod evaluate;
mod perceptron;
mod random;
mod train;
mod treebank;

pub use evaluate::{Figures, evaluate};
pub use train::learn;
pub use treebank::{Sentence, read};
