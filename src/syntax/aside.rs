//! Asides: what stands in brackets, and the words between the two parts of an interrupted quotation, are read apart, so that
//! the sentence around them is read as if they were not there.

use std::ops::Range;

use super::{Node, Parser, Rel, Tree};
use crate::segment::Token;

/// Longer stretches between brackets or quotation marks are no asides.
const LONGEST: usize = 40;
/// The words between the parts of a quotation are few: "replied the minister at once".
const LONGEST_INTERRUPTION: usize = 14;

/// Reads a sentence and its asides.
pub(super) fn parse(parser: &mut Parser, tokens: &[Token], words: &[&str]) -> Tree {
    let asides = find(tokens, words);
    let inside = |at: usize| asides.iter().any(|aside| aside.range.contains(&at));
    let main: Vec<usize> = (0..words.len()).filter(|&at| asides.is_empty() || !inside(at)).collect();
    let mut tree = Tree::default();
    if asides.is_empty() || main.is_empty() {
        parser.parse(words, &mut tree);
        return tree;
    }
    let mut nodes: Vec<Option<Node>> = vec![None; words.len()];
    let root = place(parser, words, &main, &mut nodes);
    for aside in &asides {
        let members: Vec<usize> = aside.range.clone().collect();
        let top = place(parser, words, &members, &mut nodes);
        let host =
            if aside.bracketed { main.iter().rev().find(|&&at| at < aside.range.start).copied().unwrap_or(root) } else { root };
        if let Some(node) = &mut nodes[top] {
            node.head = host as u32;
            node.rel = Rel::Parataxis;
        }
    }
    Tree::new(nodes.into_iter().flatten().collect())
}

/// Parses some of the words by themselves and puts their nodes where they belong; gives their root.
fn place(parser: &mut Parser, words: &[&str], members: &[usize], nodes: &mut [Option<Node>]) -> usize {
    let forms: Vec<&str> = members.iter().map(|&at| words[at]).collect();
    let mut tree = Tree::default();
    parser.parse(&forms, &mut tree);
    for (node, &at) in tree.nodes.iter().zip(members) {
        nodes[at] = Some(Node { head: members[node.head as usize] as u32, ..*node });
    }
    members[tree.root()]
}

/// A stretch of tokens that is read apart.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Aside {
    range: Range<usize>,
    bracketed: bool,
}

/// The asides of a sentence, in order, none inside another.
fn find(tokens: &[Token], words: &[&str]) -> Vec<Aside> {
    let mut found = vec![];
    let mut at = 0;
    while at < words.len() {
        let aside = bracket(words, at).or_else(|| interruption(tokens, words, at));
        match aside.filter(|aside| found.last().is_none_or(|last: &Aside| last.range.end <= aside.range.start)) {
            Some(aside) => {
                at = aside.range.end;
                found.push(aside);
            }
            None => at += 1,
        }
    }
    found
}

/// "(...)" inside a sentence.
fn bracket(words: &[&str], at: usize) -> Option<Aside> {
    if words[at] != "(" || at == 0 {
        return None;
    }
    let window = &words[at + 1..words.len().min(at + LONGEST)];
    let end = at + 1 + window.iter().position(|&word| matches!(word, ")" | "("))?;
    (words[end] == ")" && end > at + 1 && end + 1 < words.len()).then_some(Aside { range: at..end + 1, bracketed: true })
}

/// The words between a closing quotation mark after a stop and the next opening one.
fn interruption(tokens: &[Token], words: &[&str], at: usize) -> Option<Aside> {
    if at == 0 || !closes(tokens, words, at) || !is_stop(words[at - 1]) {
        return None;
    }
    let window = at + 1..words.len().min(at + 2 + LONGEST_INTERRUPTION);
    let open = window.clone().find(|&next| opens(tokens, words, next))?;
    let plain = words[at + 1..open].iter().all(|word| !matches!(*word, ";" | "?" | "!"));
    // The stop before the mark belongs to the interruption too, unless it ends a question or a cry.
    let start = if words[at - 1] == "," { at - 1 } else { at };
    (plain && open > at + 2).then_some(Aside { range: start..open + 1, bracketed: false })
}

fn is_stop(word: &str) -> bool {
    matches!(word, "," | "--" | "—" | "–" | "?" | "!")
}

fn is_quote(word: &str) -> bool {
    matches!(word, "\"" | "'" | "“" | "”" | "‘" | "’" | "''" | "``" | "«" | "»")
}

/// A quotation mark that stands close to what comes before it, and apart from what follows.
fn closes(tokens: &[Token], words: &[&str], at: usize) -> bool {
    is_quote(words[at]) && touches(tokens, at - 1) && !touches(tokens, at)
}

/// A quotation mark that stands close to what follows, and apart from what comes before.
fn opens(tokens: &[Token], words: &[&str], at: usize) -> bool {
    is_quote(words[at]) && touches(tokens, at) && !touches(tokens, at - 1)
}

/// Whether a token and the next one stand together.
fn touches(tokens: &[Token], at: usize) -> bool {
    at + 1 < tokens.len() && tokens[at].span.end == tokens[at + 1].span.start
}
