use super::*;
use crate::source::lay_out;

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
