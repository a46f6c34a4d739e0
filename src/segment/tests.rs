use proptest::prelude::*;

use super::*;
use crate::source::{is_gap, lay_out};

fn read(text: &str) -> Segments {
    split(text, &lay_out(text))
}

/// The tokens of a sentence or of all, as they are written.
fn forms<'t>(text: &'t str, tokens: &[Token]) -> Vec<&'t str> {
    tokens.iter().map(|token| &text[token.span.range()]).collect()
}

fn sentences<'t>(text: &'t str, segments: &Segments) -> Vec<&'t str> {
    segments.sentences.iter().map(|sentence| &text[sentence.span.range()]).collect()
}

/// The text with "|" between its sentences.
fn with_bounds(text: &str, segments: &Segments) -> String {
    let tiles = segments.tiles(text.len());
    let bound = |tile: &str| if tile.ends_with(' ') { " | " } else { "|" };
    let parts = tiles.iter().map(|tile| &text[tile.range()]).map(|tile| tile.trim_end().to_owned() + bound(tile));
    let joined: String = parts.collect();
    joined.trim_end_matches([' ', '|']).to_owned()
}

/// The lines of a case table, cut at their tabs.
fn cases(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter(|line| !line.starts_with("# ")).map(|line| line.split_once('\t').expect("a case has a tab"))
}

#[test]
fn sentence_cases() {
    let mut faults = vec![];
    let mut count = 0;
    for (name, paragraph) in cases(include_str!("cases/sentences.txt")) {
        count += 1;
        let text = paragraph.replace(" | ", " ").replace('|', "");
        let segments = read(&text);
        let found = with_bounds(&text, &segments);
        if found != paragraph {
            faults.push(format!("{name}\n   not: {found}\n   but: {paragraph}"));
        }
    }
    assert!(faults.is_empty(), "{} of {count}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn token_cases() {
    let mut faults = vec![];
    for (text, expected) in cases(include_str!("cases/tokens.txt")) {
        let found = forms(text, &read(text).tokens).join(" ");
        if found != expected {
            faults.push(format!("not: {found}\nbut: {expected}"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn dump() {
    let Ok(path) = std::env::var("DUMP") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let layout = lay_out(&text);
    let segments = split(&text, &layout);
    for block in &layout.blocks {
        println!("{:?} {:?}", block.kind, block.pieces.iter().map(|p| &text[p.range()]).collect::<Vec<_>>());
    }
    for mark in &segments.marks {
        println!("{:?} {:?}", mark.kind, &text[mark.span.range()]);
    }
    for sentence in &segments.sentences {
        let tokens = &segments.tokens[sentence.tokens.start as usize..sentence.tokens.end as usize];
        println!("{:2} {}", sentence.block, tokens.iter().map(|t| &text[t.span.range()]).collect::<Vec<_>>().join(" "));
    }
}
