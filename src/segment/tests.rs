use proptest::prelude::*;

use super::*;
use crate::source::{MarkKind, is_gap, lay_out};

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

/// The text cut before each sentence but the first: what stands between sentences goes to the one before it.
fn tiles(segments: &Segments, text_len: usize) -> Vec<Span> {
    let cuts = segments.sentences.iter().skip(1).map(|sentence| sentence.span.start as usize);
    let mut from = 0;
    cuts.chain([text_len]).map(|to| Span::new(std::mem::replace(&mut from, to), to)).collect()
}

/// The text with "|" between its sentences.
fn with_bounds(text: &str, segments: &Segments) -> String {
    let tiles = tiles(segments, text.len());
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

/// The folder with the real accounts; without it the tests that need it say so and pass.
fn account(name: &str) -> Option<String> {
    let Ok(folder) = std::env::var("RASHOMON_SHARED") else {
        println!("left out, since RASHOMON_SHARED names no folder: {name}");
        return None;
    };
    let path = std::path::Path::new(&folder).join("accounts").join(name);
    Some(std::fs::read_to_string(path).expect("the folder holds the account"))
}

/// The first and the last words of each sentence, as they stand in the text.
fn check_ends(text: &str, expected: &str) {
    let segments = read(text);
    let found = sentences(text, &segments);
    let expected: Vec<_> = expected.lines().map(|line| line.trim().split_once(" .. ").expect("two ends")).collect();
    for (sentence, (first, last)) in found.iter().zip(&expected) {
        assert!(sentence.starts_with(first) && sentence.ends_with(last), "not {first} .. {last}, but {sentence}");
    }
    assert_eq!(found.len(), expected.len());
}

fn check_marks(text: &str, expected: &[(MarkKind, &str, &str)]) {
    let marks = read(text).marks;
    let marks: Vec<_> = marks.iter().filter(|mark| mark.kind != MarkKind::Heading).collect();
    for (mark, (kind, first, last)) in marks.iter().zip(expected) {
        let quote = &text[mark.span.range()];
        assert!(mark.kind == *kind && quote.starts_with(first) && quote.ends_with(last), "{:?} {quote}", mark.kind);
    }
    assert_eq!(marks.len(), expected.len());
}

#[test]
fn kennedy_memo() {
    let Some(text) = account("kennedy-memo-1962.txt") else { return };
    check_ends(&text, include_str!("cases/kennedy-memo-1962.txt"));
    check_marks(&text, &[(MarkKind::StruckOut, "If some time elapsed", "[crossed out by hand--ed.]")]);
    let layout = lay_out(&text);
    let kinds = |kind| layout.blocks.iter().filter(|block| block.kind == kind).count();
    assert_eq!(kinds(BlockKind::Paragraph), 9);
    assert_eq!(kinds(BlockKind::Apparatus), 9);
    let last = layout.blocks.last().expect("it has blocks");
    assert_eq!((last.kind, &text[last.span().range()]), (BlockKind::Signature, "RFK: amn"));
}

#[test]
fn dobrynin_cable() {
    let Some(text) = account("dobrynin-cable-1962.txt") else { return };
    check_ends(&text, include_str!("cases/dobrynin-cable-1962.txt"));
    let expected = [
        (MarkKind::Inserted, "[their", "system]"),
        (MarkKind::Inserted, "[of", "situation]"),
        (MarkKind::Inserted, "[He", "him]"),
        (MarkKind::Redacted, "[one-and-a-half", "whited out]"),
    ];
    check_marks(&text, &expected);
    let layout = lay_out(&text);
    let last = layout.blocks.last().expect("it has blocks");
    assert_eq!((last.kind, &text[last.span().range()]), (BlockKind::Signature, "27/X-62 A. DOBRYNIN"));
    let cut = layout.blocks.iter().filter(|block| text[block.span().range()].contains("\n\n"));
    assert_eq!(cut.count(), 2, "two paragraphs are cut by pages");
}

#[test]
fn rusk_telegram() {
    let Some(text) = account("rusk-telegram-1968.txt") else { return };
    check_ends(&text, include_str!("cases/rusk-telegram-1968.txt"));
    let expected = [
        (MarkKind::Footnote, "1", "1"),
        (MarkKind::Footnote, "2", "2"),
        (MarkKind::Page, "[Page 274]", ""),
        (MarkKind::Footnote, "3", "3"),
        (MarkKind::Footnote, "4", "4"),
        (MarkKind::Footnote, "1. Source:", "Saigon."),
        (MarkKind::Footnote, "2. See", "95."),
        (MarkKind::Footnote, "3. See", "107."),
        (MarkKind::Footnote, "4. See", "103."),
    ];
    check_marks(&text, &expected);
    let layout = lay_out(&text);
    let signed = layout.blocks.iter().find(|block| block.kind == BlockKind::Signature);
    assert_eq!(signed.map(|block| &text[block.span().range()]), Some("Rusk"));
}

/// The struck-out passage of a text, and all sentences of it.
fn struck(text: &str) -> (&str, usize) {
    let segments = read(text);
    let mark = segments.marks.iter().find(|mark| mark.kind == MarkKind::StruckOut).expect("something is struck out");
    (&text[mark.span.range()], segments.sentences.len())
}

#[test]
fn a_note_of_deletion_strikes_out_what_it_says() {
    assert_eq!(struck("One went. Two came. [crossed out]"), ("Two came. [crossed out]", 2));
    assert_eq!(struck("One went. Two came. [crossed out] Three."), ("Two came. [crossed out]", 3));
    let two = "Nil. One went. Two came. [previous two sentences struck out]";
    assert_eq!(struck(two), ("One went. Two came. [previous two sentences struck out]", 3));
    let paragraph = "Nil.\n\nOne went. Two came. [paragraph crossed out]";
    assert_eq!(struck(paragraph), ("One went. Two came. [paragraph crossed out]", 3));
    assert_eq!(struck("One went. Two came.\n\n[crossed out]"), ("Two came.\n\n[crossed out]", 2));
    assert_eq!(struck("He saw her leave [crossed out] go."), ("leave [crossed out]", 1));
    assert_eq!(struck("[crossed out] One went."), ("[crossed out]", 1));
}

#[test]
fn letters_in_brackets_are_read_with_their_word() {
    let text = "He said [t]he ship walk[ed] in.";
    let segments = read(text);
    let forms: Vec<_> = segments.tokens.iter().map(|token| token.form(text).into_owned()).collect();
    assert_eq!(forms, ["He", "said", "the", "ship", "walked", "in", "."]);
}

proptest! {
    #[test]
    fn laws_of_segments(text in prop_oneof![".{0,200}", crate::source::signs(), "[A-Za-z'.,\" -]{0,120}"]) {
        let layout = lay_out(&text);
        let segments = split(&text, &layout);
        let tokens = &segments.tokens;
        prop_assert!(tokens.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "tokens overlap");
        prop_assert!(tokens.iter().all(|token| text.get(token.span.range()).is_some_and(|word| !word.is_empty())));
        // Every sign of a paragraph is in one token, since tokens do not overlap, and every token is in a paragraph.
        let count = |spans: &mut dyn Iterator<Item = Span>| -> usize {
            spans.map(|span| text[span.range()].chars().filter(|&c| !is_gap(c)).count()).sum()
        };
        let read = layout.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph);
        let pieces = count(&mut read.flat_map(|block| block.pieces.iter().copied()));
        prop_assert_eq!(count(&mut tokens.iter().map(|token| token.span)), pieces);
        // Sentences follow each other and hold all tokens.
        let mut next = 0;
        for sentence in &segments.sentences {
            prop_assert_eq!(sentence.tokens.start, next);
            prop_assert!(sentence.tokens.start < sentence.tokens.end);
            next = sentence.tokens.end;
        }
        prop_assert_eq!(next as usize, tokens.len());
        let tiles = tiles(&segments, text.len());
        let whole: String = tiles.iter().map(|tile| &text[tile.range()]).collect();
        prop_assert_eq!(whole, text);
    }
}

/// Texts that could take long, each made of `size` bytes or so.
fn pathological(size: usize) -> Vec<(&'static str, String)> {
    let fill = |part: &str| part.repeat(size / part.len());
    vec![
        ("one sentence", fill("and so it went on ")),
        ("one word", fill("a")),
        ("quotes", fill("\"")),
        ("quotes and stops", fill(".\" ")),
        ("single quotes", fill("'a")),
        ("open brackets", fill("[")),
        ("open round brackets", fill("(a ")),
        ("nested brackets", fill("(") + &fill(")")),
        ("bold", fill("**")),
        ("strikes", fill("~~")),
        ("tags", fill("<s>")),
        ("stops", fill(". ")),
        ("points", fill(".")),
        ("initials", fill("A.")),
        ("names of computers", fill("aa.")),
        ("mail", fill("a@")),
        ("hyphens", fill("a-")),
        ("digits", fill("1,234")),
        ("notes", fill("1. a\n")),
        ("references", fill("word1 ") + "\n\n1. a"),
        ("short lines", fill("A\n")),
        ("labels", fill("Date:\n\n")),
        ("page breaks", fill("\u{c}")),
        ("zeros", fill("\0")),
        ("returns", fill("\r")),
        ("marks of order", fill("\u{feff}")),
        ("right to left", fill("שלום. ")),
        ("emoji", fill("👩‍👩‍👧")),
        ("combining", fill("\u{301}")),
        ("no spaces", fill("他来了。")),
        ("links", fill("[a](")),
        ("deletions", fill("A. [crossed out] ")),
        ("deleted paragraphs", fill("A b. [paragraph crossed out] ")),
        ("bullets", fill("- ")),
        ("quotations", fill("> a\n")),
        ("unfinished", fill("and it was then that the eldest of them rose\n\n")),
    ]
}

#[test]
fn time_grows_with_the_text() {
    let once = |text: &str| {
        let start = std::time::Instant::now();
        std::hint::black_box(read(text));
        start.elapsed()
    };
    for ((name, small), (_, large)) in pathological(4_000).iter().zip(&pathological(64_000)) {
        // Sixteen times the text: linear takes sixteen times as long, quadratic 256 times.
        let floor = std::time::Duration::from_millis(1);
        // What else the machine does can only slow one down: once in five is enough.
        let is_linear = || once(large) < once(small).max(floor) * 90;
        assert!((0..5).any(|_| is_linear()), "{name}: {:?}, then {:?}", once(small), once(large));
    }
}

#[test]
#[ignore = "prints a measurement; run alone, optimised"]
fn speed() {
    use unicode_segmentation::UnicodeSegmentation;
    let Some(text) = account("rusk-telegram-1968.txt") else { return };
    let text = text.repeat(400);
    let rate = |job: &dyn Fn() -> usize| {
        let start = std::time::Instant::now();
        std::hint::black_box(job());
        text.len() as f64 / 1e6 / start.elapsed().as_secs_f64()
    };
    let layout = lay_out(&text);
    println!("words  {:6.1} MB/s", rate(&|| text.unicode_word_indices().count()));
    println!("layout {:6.1} MB/s", rate(&|| lay_out(&text).blocks.len()));
    println!("split  {:6.1} MB/s", rate(&|| split(&text, &layout).tokens.len()));
}
