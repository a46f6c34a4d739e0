//! What a number counts.

use crate::syntax::{Rel, Upos};

use super::super::amount::Amount;
use super::Reader;

/// How far after a number the noun may stand that it counts: "the three very tall young men".
const REACH: u32 = 5;

/// Words that end a noun phrase before it had a noun.
const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "above", "across", "after", "against", "ago", "all", "along", "also", "am", "among", "an", "and", "are",
    "around", "as", "at", "be", "because", "been", "before", "behind", "below", "beside", "between", "both", "but", "by", "can",
    "could", "did", "do", "does", "during", "each", "earlier", "for", "from", "had", "has", "have", "he", "her", "him", "his",
    "how", "however", "i", "if", "in", "inside", "into", "is", "it", "its", "just", "later", "like", "me", "might", "must", "my",
    "near", "no", "not", "now", "of", "off", "on", "only", "or", "our", "out", "outside", "over", "per", "she", "should",
    "since", "so", "some", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through",
    "to", "toward", "towards", "under", "until", "up", "upon", "us", "was", "we", "were", "what", "when", "where", "which",
    "while", "who", "will", "with", "within", "without", "would", "you", "your",
];

pub(super) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.binary_search(&word).is_ok()
}

impl Reader<'_> {
    /// The head of the noun phrase that the number ending before the atom `end` counts.
    pub(super) fn counted(&self, end: usize) -> Option<u32> {
        let token = self.atoms.get(end.checked_sub(1)?)?.token;
        let Some(node) = self.tree.nodes.get(token as usize) else { return self.word_counted(end) };
        // "the 300-strong force"
        if self.text(end) == "-" && self.text(end + 1) == "strong" {
            return self.noun_after(self.atoms[end + 1].token + 1);
        }
        let head = self.tree.nodes.get(node.head as usize)?;
        // "seven of the nine ships"
        if self.text(end) == "of" && matches!(self.text(end + 1), "the" | "these" | "those" | "its" | "his" | "her" | "their") {
            let whole = (token + 1..).zip(self.tree.nodes.iter().skip(token as usize + 1)).take(2 * REACH as usize);
            let hangs = |(at, part): &(u32, &crate::syntax::Node)| part.rel == Rel::Nmod && part.head == token && *at > token;
            return whole.into_iter().find(hangs).map(|(at, _)| at);
        }
        let modifies = matches!(node.rel, Rel::Nummod | Rel::Amod | Rel::Det) && node.head > token;
        if modifies && matches!(head.upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Sym) {
            return Some(node.head);
        }
        self.noun_after(token + 1)
    }

    /// What a number makes up that counts nothing after it: "a crowd of 5,000".
    pub(super) fn made_up(&self, amount: &Amount) -> Option<u32> {
        let of = amount.from.checked_sub(1).filter(|&at| self.text(at) == "of")?;
        let noun = self.atoms.get(of.checked_sub(1)?)?;
        self.tree.nodes.get(noun.token as usize).filter(|node| node.upos == Upos::Noun).map(|_| noun.token)
    }

    /// The first noun after, and the last of the nouns that it stands among.
    fn noun_after(&self, from: u32) -> Option<u32> {
        let tag = |token: u32| self.tree.nodes.get(token as usize).map(|node| node.upos);
        let mut first = None;
        for token in from..from.saturating_add(REACH) {
            match tag(token)? {
                Upos::Noun | Upos::Propn => {
                    first = Some(token);
                    break;
                }
                Upos::Adj | Upos::Num | Upos::Adv | Upos::Det => {}
                Upos::Adp if token == from => {}
                _ => break,
            }
        }
        let first = first?;
        (first..).take(REACH as usize).take_while(|token| matches!(tag(*token), Some(Upos::Noun | Upos::Propn))).last()
    }

    /// Without a tree: the word after, unless it is one that begins something else.
    pub(super) fn word_counted(&self, end: usize) -> Option<u32> {
        let at = end + usize::from(matches!(self.text(end), "-"));
        let at = if self.text(at) == "of" { at + 1 + usize::from(matches!(self.text(at + 1), "the" | "these")) } else { at };
        let atom = self.atoms.get(at).filter(|atom| atom.is_word() && !atom.text.starts_with('\''))?;
        (!is_function_word(&atom.text)).then_some(atom.token)
    }

    /// What is measured: "5 tons of grain", "a five-month siege".
    pub(super) fn counted_after_unit(&self, end: usize) -> Option<u32> {
        let hyphen = self.text(end.saturating_sub(2)) == "-";
        let of = self.text(end) == "of";
        if of || hyphen || self.text(end) == "-" { self.counted_from(end) } else { None }
    }

    fn counted_from(&self, end: usize) -> Option<u32> {
        match self.tree.nodes.is_empty() {
            true => self.word_counted(end),
            false => self.noun_after(self.atoms.get(end)?.token),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn function_words_are_sorted() {
        assert!(FUNCTION_WORDS.is_sorted_by(|a, b| a < b));
    }
}
