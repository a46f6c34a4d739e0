//! The segments and trees of an account as one array of words, with the walks that the other files of the room share.

use crate::{
    lexicon::reporting,
    segment::Segments,
    source::{BlockKind, Span},
    syntax::{Rel, Tag, Tree, Upos},
};

/// A half-open range of token numbers.
pub(crate) type Tokens = (u32, u32);

/// How many steps a climb from head to head may take: trees of prose are shallow, and a limit keeps every walk linear.
const CLIMB: usize = 64;

#[derive(Clone, Copy)]
struct Word {
    upos: Upos,
    tag: Tag,
    rel: Rel,
    head: u32,
    sentence: u32,
    left: u32,
    right: u32,
    first_child: u32,
    children: u32,
}

/// How far a look around a word goes in a sentence: further than sentences are long, and short enough to keep text
/// without any full stop from costing its square.
const REACH: u32 = 300;

/// A view of one account that answers questions about its words.
pub(super) struct Reading<'a> {
    pub text: &'a str,
    pub segments: &'a Segments,
    lower: String,
    words: Vec<Word>,
    children: Vec<u32>,
}

impl<'a> Reading<'a> {
    /// Joins the parts; a word without a node governs itself.
    pub fn new(text: &'a str, segments: &'a Segments, trees: &[Tree]) -> Reading<'a> {
        let mut words = loose_words(segments.tokens.len());
        for (number, sentence) in segments.sentences.iter().enumerate() {
            let first = sentence.tokens.start;
            let nodes = trees.get(number).map_or(&[][..], |tree| &tree.nodes);
            for token in sentence.tokens.clone() {
                let word = &mut words[token as usize];
                word.sentence = number as u32;
                if let Some(node) = nodes.get((token - first) as usize) {
                    let head = first.saturating_add(node.head);
                    (word.upos, word.tag, word.rel) = (node.upos, node.tag, node.rel);
                    word.head = if sentence.tokens.contains(&head) { head } else { token };
                }
            }
        }
        let children = link(&mut words);
        measure(&mut words, &children);
        Reading { text, segments, lower: text.to_ascii_lowercase(), words, children }
    }

    /// The number of tokens.
    pub fn len(&self) -> u32 {
        self.words.len() as u32
    }

    /// The word as written.
    pub fn raw(&self, token: u32) -> &'a str {
        &self.text[self.segments.tokens[token as usize].span.range()]
    }

    /// The word in lower case.
    pub fn word(&self, token: u32) -> &str {
        &self.lower[self.segments.tokens[token as usize].span.range()]
    }

    /// The word in lower case, or nothing outside of the text.
    pub fn word_at(&self, token: Option<u32>) -> &str {
        token.filter(|token| *token < self.len()).map_or("", |token| self.word(token))
    }

    pub fn upos(&self, token: u32) -> Upos {
        self.words[token as usize].upos
    }

    pub fn tag(&self, token: u32) -> Tag {
        self.words[token as usize].tag
    }

    pub fn rel(&self, token: u32) -> Rel {
        self.words[token as usize].rel
    }

    pub fn head(&self, token: u32) -> u32 {
        self.words[token as usize].head
    }

    pub fn sentence(&self, token: u32) -> u32 {
        self.words[token as usize].sentence
    }

    /// The tokens of a sentence.
    pub fn tokens_of(&self, sentence: u32) -> Tokens {
        let tokens = &self.segments.sentences[sentence as usize].tokens;
        (tokens.start, tokens.end)
    }

    /// The tokens of the sentence in which `token` stands, or of its surroundings where the sentence has no end.
    pub fn around(&self, token: u32) -> Tokens {
        let (start, end) = self.tokens_of(self.sentence(token));
        (start.max(token.saturating_sub(REACH)), end.min(token.saturating_add(REACH)))
    }

    pub fn block(&self, token: u32) -> u32 {
        self.segments.sentences[self.sentence(token) as usize].block
    }

    /// Whether the sentence is the author's prose, and not apparatus, heading or signature.
    pub fn is_prose(&self, sentence: u32) -> bool {
        let block = self.segments.sentences[sentence as usize].block;
        self.segments.blocks.get(block as usize).is_none_or(|kind| *kind == BlockKind::Paragraph)
    }

    pub fn children(&self, token: u32) -> &[u32] {
        let word = &self.words[token as usize];
        &self.children[word.first_child as usize..(word.first_child + word.children) as usize]
    }

    /// The first child with one of the relations.
    pub fn child(&self, token: u32, rels: &[Rel]) -> Option<u32> {
        self.children(token).iter().copied().find(|child| rels.contains(&self.rel(*child)))
    }

    /// All tokens from the first to the last that `token` governs, itself included.
    pub fn subtree(&self, token: u32) -> Tokens {
        let word = &self.words[token as usize];
        (word.left, word.right + 1)
    }

    /// Whether a child in relation `rel` is written as one of `words`.
    pub fn has_child(&self, token: u32, rel: Rel, words: &[&str]) -> bool {
        self.children(token).iter().any(|child| self.rel(*child) == rel && words.contains(&self.word(*child)))
    }

    /// The preposition of a nominal.
    pub fn case(&self, token: u32) -> &str {
        self.child(token, &[Rel::Case]).map_or("", |case| self.word(case))
    }

    /// The heads of `token` from its own upwards to the root.
    pub fn ancestors(&self, token: u32) -> impl Iterator<Item = u32> {
        let mut current = token;
        std::iter::from_fn(move || {
            let head = self.head(current);
            (head != current).then(|| {
                current = head;
                head
            })
        })
        .take(CLIMB)
    }

    /// The bytes of a token range.
    pub fn span(&self, tokens: Tokens) -> Span {
        let all = &self.segments.tokens;
        all[tokens.0 as usize].span.join(all[tokens.1 as usize - 1].span)
    }

    /// The text of a token range, as written.
    pub fn slice(&self, tokens: Tokens) -> &'a str {
        &self.text[self.span(tokens).range()]
    }

    /// The range without punctuation at its ends; quotation marks that the range needs to be whole stay out, too.
    pub fn trimmed(&self, (mut start, mut end): Tokens) -> Tokens {
        while start < end && self.is_punct(start) {
            start += 1;
        }
        while start < end && self.is_punct(end - 1) {
            end -= 1;
        }
        (start, end)
    }

    pub fn is_punct(&self, token: u32) -> bool {
        self.upos(token) == Upos::Punct || self.raw(token).chars().all(|c| c.is_ascii_punctuation() || "“”‘’—–…«»".contains(c))
    }

    /// Whether the word begins with a capital letter.
    pub fn is_capital(&self, token: u32) -> bool {
        self.raw(token).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether the word is a verb or noun of answering.
    pub fn is_reply(&self, token: u32) -> bool {
        let word = self.word(token);
        reporting::verb(word).or_else(|| reporting::noun(word)).is_some_and(|entry| entry.has(reporting::REPLY))
    }

    /// The character before the token, if it stands in the text.
    pub fn char_before(&self, token: u32) -> Option<char> {
        self.text[..self.segments.tokens[token as usize].span.start as usize].chars().next_back()
    }

    /// The character after the token.
    pub fn char_after(&self, token: u32) -> Option<char> {
        self.text[self.segments.tokens[token as usize].span.end as usize..].chars().next()
    }
}

fn loose_words(count: usize) -> Vec<Word> {
    (0..count as u32)
        .map(|token| Word {
            upos: Upos::X,
            tag: Tag::Xx,
            rel: Rel::Root,
            head: token,
            sentence: 0,
            left: token,
            right: token,
            first_child: 0,
            children: 0,
        })
        .collect()
}

/// Lists the children of every word, in text order.
fn link(words: &mut [Word]) -> Vec<u32> {
    let governed = |words: &[Word], token: usize| words[token].head as usize != token;
    for token in 0..words.len() {
        if governed(words, token) {
            let head = words[token].head as usize;
            words[head].children += 1;
        }
    }
    let mut next = 0;
    for word in words.iter_mut() {
        (word.first_child, next) = (next, next + word.children);
        word.children = 0;
    }
    let mut children = vec![0; next as usize];
    for token in 0..words.len() {
        if governed(words, token) {
            let head = &mut words[words[token].head as usize];
            children[(head.first_child + head.children) as usize] = token as u32;
            head.children += 1;
        }
    }
    children
}

/// Finds how far every subtree reaches. Words on a cycle, which no parser should give, keep their own extent.
fn measure(words: &mut [Word], children: &[u32]) {
    let mut order: Vec<u32> = (0..words.len() as u32).filter(|token| words[*token as usize].head == *token).collect();
    let mut at = 0;
    while at < order.len() {
        let word = words[order[at] as usize];
        order.extend(&children[word.first_child as usize..(word.first_child + word.children) as usize]);
        at += 1;
    }
    for token in order.into_iter().rev() {
        let Word { head, left, right, .. } = words[token as usize];
        let above = &mut words[head as usize];
        (above.left, above.right) = (above.left.min(left), above.right.max(right));
    }
}
