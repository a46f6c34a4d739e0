//! The measure on attributions that others marked in news.
//!
//! It reads some 200 articles, so it is run by itself, with optimisation, with the shared data at hand:
//! `RASHOMON_SHARED=../shared cargo test --release --lib attributions_are_found -- --ignored --nocapture`.
//! With `RASHOMON_VERBOSE=1` it prints every hit and miss.

use std::fs;

use serde_json::Value;

use super::{Told, read};
use crate::source::{Account, Span};
use crate::speech::{Attribution, Speech};

// What the reading must at least reach. A little below the measured figures, which stand in the docs of the room: a
// floor holds what was reached, and a change that costs more than a slip of rounding has to say why.
const PRECISION: f64 = 0.78;
const F1: f64 = 0.645;
const SOURCE: f64 = 0.875;
const CUE: f64 = 0.915;

/// Contents that share this part of their characters are the same.
const SAME: f64 = 0.5;

#[derive(Default)]
struct Counts {
    gold: usize,
    found: usize,
    matched: usize,
    source: usize,
    cue: usize,
}

struct Marked {
    source: Vec<Span>,
    cue: Vec<Span>,
    content: Vec<Span>,
}

#[test]
#[ignore = "needs the shared data"]
fn attributions_are_found() {
    let Some(folder) = std::env::var_os("RASHOMON_SHARED") else { return };
    let path = std::path::Path::new(&folder).join("eval/attribution/polnear.jsonl");
    let data = fs::read_to_string(path).expect("the set can be read");
    let verbose = std::env::var_os("RASHOMON_VERBOSE").is_some();
    let mut counts = Counts::default();
    for line in data.lines() {
        let document: Value = serde_json::from_str(line).expect("a line is JSON");
        measure(&document, &mut counts, verbose);
    }
    let (precision, recall) = (ratio(counts.matched, counts.found), ratio(counts.matched, counts.gold));
    println!("gold {} found {} matched {}", counts.gold, counts.found, counts.matched);
    let f1 = 2.0 * precision * recall / (precision + recall);
    let (source, cue) = (ratio(counts.source, counts.matched), ratio(counts.cue, counts.matched));
    println!("precision {precision:.3} recall {recall:.3} F1 {f1:.3}");
    println!("source {source:.3} cue {cue:.3}");
    for (name, found, floor) in
        [("precision", precision, PRECISION), ("F1", f1, F1), ("source", source, SOURCE), ("cue", cue, CUE)]
    {
        assert!(found >= floor, "{name} fell to {found:.3}, below {floor}");
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn measure(document: &Value, counts: &mut Counts, verbose: bool) {
    let text = document["text"].as_str().unwrap_or_default();
    let told = read(Account::new("news", text).expect("news are short"));
    let gold = marked(document, text);
    let mut left: Vec<bool> = vec![true; gold.len()];
    let mut candidates: Vec<(f64, usize, usize)> = vec![];
    let found: Vec<Attribution> = exported(&told.speech);
    for (index, attribution) in found.iter().enumerate() {
        for (other, gold) in gold.iter().enumerate() {
            candidates.push((overlap(&attribution.content, &gold.content), index, other));
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut free: Vec<bool> = vec![true; found.len()];
    for (_, index, other) in candidates.into_iter().filter(|candidate| candidate.0 >= SAME) {
        if free[index] && left[other] {
            (free[index], left[other]) = (false, false);
            counts.matched += 1;
            let source: Vec<Span> = found[index].source.into_iter().collect();
            let right = touches(&source, &gold[other].source);
            counts.source += usize::from(right);
            let heard = touches(&[found[index].cue], &gold[other].cue);
            counts.cue += usize::from(heard);
            if verbose && !heard {
                println!(
                    "CUE\t{:?}\t{:?}\t{:?}",
                    words(text, &[found[index].cue]),
                    words(text, &gold[other].cue),
                    words(text, &gold[other].content)
                );
            }
            if verbose && !right {
                println!(
                    "SOURCE\t{:?}\t{:?}\t{:?}",
                    words(text, &source),
                    words(text, &gold[other].source),
                    words(text, &gold[other].content)
                );
            }
        }
    }
    if verbose {
        report(&told, text, &free, &left, &gold);
    }
    counts.gold += gold.len();
    counts.found += found.len();
}

/// The attributions as others would mark them: with what continues them, and without "I think".
fn exported(speech: &Speech) -> Vec<Attribution> {
    let mut whole = speech.attributions.clone();
    let joined = std::env::var_os("RASHOMON_JOINED").is_some();
    for index in 0..whole.len() {
        if !joined {
            break;
        }
        if let Some(from) = whole[index].continues.filter(|_| !whole[index].carried) {
            let content = whole[index].content.clone();
            whole[from as usize].content.extend(content);
        }
    }
    let all = std::env::var_os("RASHOMON_NESTED").is_some();
    whole.retain(|attribution| {
        !attribution.carried
            && (!joined || attribution.continues.is_none())
            && (all || attribution.inside.is_none())
            && attribution.is_report()
    });
    whole
}

fn report(told: &Told, text: &str, free: &[bool], left: &[bool], gold: &[Marked]) {
    let found = exported(&told.speech);
    for (attribution, free) in found.iter().zip(free) {
        let kind = match (attribution.direct, attribution.clausal) {
            (true, _) => "direct",
            (_, true) => "clause",
            _ => "noun",
        };
        let inside = attribution
            .inside
            .map_or("top", |outer| if told.speech.attributions[outer as usize].direct { "quoted" } else { "nested" });
        let source = if attribution.source.is_some() { "source" } else { "none" };
        let (cue, content) = (words(text, &[attribution.cue]), words(text, &attribution.content));
        let verdict = if *free { "FALSE" } else { "TRUE" };
        println!(
            "{verdict}\t{kind}\t{inside}\t{:?}\t{source}\t{cue}\t{:?}\t{content:?}",
            attribution.act,
            attribution.source.map(|span| words(text, &[span]))
        );
    }
    for (gold, _) in gold.iter().zip(left).filter(|(_, left)| **left) {
        println!("MISSED\t{}\t{:?}\t{:?}", words(text, &gold.cue), words(text, &gold.source), words(text, &gold.content));
    }
}

fn words(text: &str, spans: &[Span]) -> String {
    spans.iter().map(|span| &text[span.range()]).collect::<Vec<_>>().join(" | ")
}

fn marked(document: &Value, text: &str) -> Vec<Marked> {
    let bytes: Vec<usize> = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
    let spans = |value: &Value| -> Vec<Span> {
        let parts = value.as_array().into_iter().flatten().filter_map(|part| part["spans"].as_array()).flatten();
        let offset = |value: &Value| bytes[value.as_u64().unwrap_or(0) as usize];
        parts.map(|span| Span::new(offset(&span[0]), offset(&span[1]))).collect()
    };
    let attributions = document["attributions"].as_array().into_iter().flatten();
    attributions
        .map(|one| Marked { source: spans(&one["source"]), cue: spans(&one["cue"]), content: spans(&one["content"]) })
        .collect()
}

fn length(spans: &[Span]) -> usize {
    spans.iter().map(|span| span.len()).sum()
}

fn shared_length(a: &[Span], b: &[Span]) -> usize {
    let pair = |a: &Span, b: &Span| (a.end.min(b.end) as usize).saturating_sub(a.start.max(b.start) as usize);
    a.iter().flat_map(|a| b.iter().map(move |b| pair(a, b))).sum()
}

fn overlap(a: &[Span], b: &[Span]) -> f64 {
    let both = shared_length(a, b);
    ratio(both, length(a) + length(b) - both)
}

fn touches(a: &[Span], b: &[Span]) -> bool {
    if a.is_empty() || b.is_empty() { a.is_empty() && b.is_empty() } else { shared_length(a, b) > 0 }
}
