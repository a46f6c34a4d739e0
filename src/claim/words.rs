//! The words of an account with their base forms and their places in the trees: one flat table that the readers of facets share.

use std::collections::HashMap;

use crate::lexicon::polarity::{self, Implies};
use crate::lexicon::wordnet::{self, Pos};
use crate::lexicon::{self, Key};
use crate::segment::Segments;
use crate::source::Span;
use crate::syntax::{Rel, Tree, Upos};

/// One word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub key: Key,
    /// The key of the base form itself, where the nation that it names has one for all its names.
    pub base: Key,
    lemma: (u32, u32),
    pub span: Span,
    pub upos: Upos,
    pub rel: Rel,
    /// The governing word; the root governs itself.
    pub head: u32,
    pub sentence: u32,
    /// The first and last word of the subtree.
    pub left: u32,
    pub right: u32,
    first_child: u32,
    next_sibling: u32,
    /// Whether the word tells one statement from another, as opposed to building its structure.
    pub content: bool,
    /// Whether the word names a nation, its people, its capital, or says that something is of it.
    pub nation: bool,
    /// Whether the word says little by itself and leaves what happens to its object.
    pub light: bool,
    /// Whether the word announces that something stated before is replaced.
    pub revises: bool,
    /// Whether the word denies something, wherever it stands.
    pub denies: bool,
    /// Whether the noun is a shell for something said before ("this issue", "such a step").
    pub shell: bool,
    /// Whether the word names a bargain.
    pub bargain: bool,
    inflected: bool,
    gerund: bool,
    past: bool,
}

/// What a form says by itself as a part of speech, looked up once for all its words.
#[derive(Clone, Copy, Debug)]
struct Form {
    lemma: (u32, u32),
    key: Key,
    base: Key,
    nation: bool,
    light: bool,
    revises: bool,
    denies: bool,
    shell: bool,
    bargain: bool,
    inflected: bool,
    /// Whether it tells one statement from another as a word of its kind.
    telling: bool,
    ends_in_ing: bool,
    past: bool,
}

const NONE: u32 = u32::MAX;

/// All words of an account, numbered through.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    all: Vec<Word>,
    lemmas: String,
}

impl Words {
    /// Reads base forms and tree places.
    pub(crate) fn new(text: &str, segments: &Segments, trees: &[Tree]) -> Words {
        let mut words = Words { all: Vec::with_capacity(segments.tokens.len()), lemmas: String::new() };
        let mut forms: HashMap<(&str, Upos), Form> = HashMap::new();
        for (number, (sentence, tree)) in segments.sentences.iter().zip(trees).enumerate() {
            let base = sentence.tokens.start;
            for (token, node) in
                segments.tokens[sentence.tokens.start as usize..sentence.tokens.end as usize].iter().zip(&tree.nodes)
            {
                let form = &text[token.span.range()];
                let known = *forms.entry((form, node.upos)).or_insert_with(|| words.look_up(form, node.upos));
                words.push(known, token.span, (node.upos, node.rel, base + node.head), number as u32);
            }
            words.name(text, sentence.tokens.start as usize..sentence.tokens.end as usize);
            words.link(sentence.tokens.start as usize..sentence.tokens.end as usize);
            words.join_particles(sentence.tokens.start..sentence.tokens.end);
        }
        words
    }

    fn push(&mut self, known: Form, span: Span, (upos, rel, head): (Upos, Rel, u32), sentence: u32) {
        let at = self.all.len() as u32;
        let content = known.telling && is_telling_as(upos, rel);
        self.all.push(Word {
            key: known.key,
            base: known.base,
            lemma: known.lemma,
            span,
            upos,
            rel,
            head,
            sentence,
            left: at,
            right: at,
            first_child: NONE,
            next_sibling: NONE,
            content,
            nation: known.nation,
            light: known.light,
            revises: known.revises,
            denies: known.denies,
            shell: known.shell,
            bargain: known.bargain,
            inflected: known.inflected,
            gerund: upos == Upos::Verb && known.ends_in_ing,
            past: matches!(upos, Upos::Verb | Upos::Aux) && known.past,
        });
    }

    /// Looks up what a form says as that part of speech.
    fn look_up(&mut self, form: &str, upos: Upos) -> Form {
        let lemma = lexicon::lemma(form, pos(upos).filter(|_| upos != Upos::Propn));
        let start = self.lemmas.len() as u32;
        self.lemmas.push_str(&lemma);
        // China and Turkey are nations, "china" and "turkey" are not.
        let small = form.starts_with(char::is_lowercase);
        let nation = lexicon::is_nation(&lemma) && !(small && upos == Upos::Noun && is_also_common(&lemma));
        Form {
            lemma: (start, self.lemmas.len() as u32),
            key: if nation { lexicon::key(&lemma) } else { Key::of(&lemma) },
            base: Key::of(&lemma),
            nation,
            light: lexicon::function::is_light(&lemma),
            revises: lexicon::revision::announces(&lemma),
            denies: denies(&lemma),
            shell: lexicon::function::is_shell(&lemma),
            bargain: lexicon::commitment::is_bargain(&lemma),
            inflected: !form.eq_ignore_ascii_case(&lemma),
            telling: is_telling(&lemma, upos),
            ends_in_ing: ends_in_ing(form) && !lemma.ends_with("ing"),
            past: is_past(form, &lemma),
        }
    }

    /// Gives names of nations and organisations one word that stands for all of theirs: the one that governs the others.
    fn name(&mut self, text: &str, range: std::ops::Range<usize>) {
        let forms: Vec<&str> = self.all[range.clone()].iter().map(|word| &text[word.span.range()]).collect();
        let mut at = 0;
        while at < forms.len() {
            let Some((name, count)) = lexicon::proper_name(&forms, at) else {
                at += 1;
                continue;
            };
            let tokens = range.start + at..range.start + at + count;
            let outside = |word: usize| !tokens.contains(&(self.all[word].head as usize)) || self.all[word].head as usize == word;
            let head = tokens.clone().rev().find(|&word| outside(word)).unwrap_or(tokens.end - 1);
            let start = self.lemmas.len() as u32;
            self.lemmas.push_str(&name);
            for word in tokens {
                self.all[word].content = word == head;
            }
            self.all[head].lemma = (start, self.lemmas.len() as u32);
            self.all[head].key = lexicon::key(&name);
            self.all[head].base = Key::of(&name);
            self.all[head].nation = lexicon::is_nation(&name);
            // A name is none of these.
            let word = &mut self.all[head];
            (word.light, word.revises, word.denies, word.shell, word.bargain) = (false, false, false, false, false);
            at += count;
        }
    }

    /// Links heads to children, and finds the extent of every subtree.
    fn link(&mut self, range: std::ops::Range<usize>) {
        for at in range.clone().rev() {
            let head = self.all[at].head as usize;
            if head != at {
                self.all[at].next_sibling = self.all[head].first_child;
                self.all[head].first_child = at as u32;
            }
        }
        // Children before parents, without recursion: a walk from the root, read backwards.
        let mut order: Vec<u32> = range.clone().filter(|&at| self.all[at].head as usize == at).map(|at| at as u32).collect();
        let mut next = 0;
        while next < order.len() {
            order.extend(self.children(order[next]));
            next += 1;
        }
        for &at in order.iter().rev() {
            let Word { head, left, right, .. } = self.all[at as usize];
            let parent = &mut self.all[head as usize];
            parent.left = parent.left.min(left);
            parent.right = parent.right.max(right);
        }
    }

    /// Reads "turned down" as "rejected": the verb takes the base form of the one verb that says the same.
    fn join_particles(&mut self, range: std::ops::Range<u32>) {
        for at in range {
            let Some(meant) = super::phrasal::meant(self, at) else { continue };
            let start = self.lemmas.len() as u32;
            self.lemmas.push_str(meant);
            let end = self.lemmas.len() as u32;
            let word = &mut self.all[at as usize];
            (word.lemma, word.key, word.base) = ((start, end), lexicon::key(meant), Key::of(meant));
            (word.light, word.content, word.denies) = (false, true, denies(meant));
        }
    }

    /// Lets a word count as another: a short name as the long one.
    pub(crate) fn stand_for(&mut self, at: u32, other: u32) {
        let (key, base) = (self[other].key, self[other].base);
        let word = &mut self.all[at as usize];
        (word.key, word.base) = (key, base);
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    /// The first word that begins at a place in the text or after it.
    pub(crate) fn first_from(&self, start: u32) -> u32 {
        self.all.partition_point(|word| word.span.start < start) as u32
    }

    pub(crate) fn lemma(&self, at: u32) -> &str {
        let (start, end) = self[at].lemma;
        &self.lemmas[start as usize..end as usize]
    }

    /// The dependents of a word, in text order.
    pub(crate) fn children(&self, at: u32) -> impl Iterator<Item = u32> + '_ {
        let first = self[at].first_child;
        std::iter::successors((first != NONE).then_some(first), |&child| {
            let next = self[child].next_sibling;
            (next != NONE).then_some(next)
        })
    }

    /// The first dependent in that relation.
    pub(crate) fn child(&self, at: u32, rel: Rel) -> Option<u32> {
        self.children(at).find(|&child| self[child].rel == rel)
    }

    /// The dependents in that relation.
    pub(crate) fn all_in(&self, at: u32, rel: Rel) -> impl Iterator<Item = u32> + '_ {
        self.children(at).filter(move |&child| self[child].rel == rel)
    }

    /// Whether the form differs from the base form.
    pub(crate) fn is_inflected(&self, at: u32) -> bool {
        self[at].inflected
    }

    /// Whether the verb stands in its -ing form.
    pub(crate) fn is_gerund(&self, at: u32) -> bool {
        self[at].gerund
    }

    /// Whether the verb stands in a form of the past: "was", "did", "went", "stopped".
    pub(crate) fn is_past_form(&self, at: u32) -> bool {
        self[at].past
    }

    /// The span from one word to another.
    pub(crate) fn span(&self, first: u32, last: u32) -> Span {
        self[first].span.join(self[last].span)
    }
}

impl std::ops::Index<u32> for Words {
    type Output = Word;

    fn index(&self, at: u32) -> &Word {
        &self.all[at as usize]
    }
}

/// Whether a noun has a meaning in which it is written without a capital.
fn is_also_common(noun: &str) -> bool {
    wordnet::senses(noun, Pos::Noun).any(|sense| !sense.capital)
}

/// The part of speech as WordNet has it.
pub(crate) fn pos(upos: Upos) -> Option<Pos> {
    match upos {
        Upos::Noun | Upos::Propn => Some(Pos::Noun),
        Upos::Verb | Upos::Aux => Some(Pos::Verb),
        Upos::Adj => Some(Pos::Adj),
        Upos::Adv => Some(Pos::Adv),
        _ => None,
    }
}

fn denies(lemma: &str) -> bool {
    polarity::negates(lemma) || polarity::is_none(lemma) || polarity::implies(lemma) == Some(Implies::No)
}

/// Whether a word of that kind tells one statement from another, as opposed to building its structure.
fn is_telling(lemma: &str, upos: Upos) -> bool {
    match upos {
        Upos::Noun | Upos::Propn | Upos::Num | Upos::Sym => true,
        Upos::Verb => !lexicon::function::is_light(lemma),
        Upos::Adj | Upos::Adv => !lexicon::function::is_filler(lemma) && !polarity::negates(lemma),
        Upos::X => lemma.chars().any(char::is_alphanumeric),
        _ => false,
    }
}

/// Whether it does so in its place in the tree.
fn is_telling_as(upos: Upos, rel: Rel) -> bool {
    match upos {
        Upos::Verb => !matches!(rel, Rel::Aux | Rel::Cop | Rel::Case),
        Upos::Adj | Upos::Adv => rel != Rel::Mark,
        _ => true,
    }
}

/// Whether a form of a verb is one of the past; other inflected forms end in -s or -ing, but for those of "be".
fn is_past(form: &str, lemma: &str) -> bool {
    let ending = form.len().checked_sub(3).map(|at| &form.as_bytes()[at..]).unwrap_or_default();
    match lemma {
        "be" => form.eq_ignore_ascii_case("was") || form.eq_ignore_ascii_case("were") || form.eq_ignore_ascii_case("been"),
        _ => {
            !form.eq_ignore_ascii_case(lemma)
                && !form.ends_with(['s', 'S'])
                && !ending.eq_ignore_ascii_case(b"ing")
                && !form.starts_with(['\'', '’'])
        }
    }
}

fn ends_in_ing(form: &str) -> bool {
    form.len() > 4 && form.as_bytes()[form.len() - 3..].eq_ignore_ascii_case(b"ing")
}
