//! Texts that nobody would call prose: nothing panics, nothing is lost, and the cost keeps in step with the size.

use std::time::{Duration, Instant};

use rashomon::{Account, Report, audit, compare};

use crate::programs::{Scratch, account, feed, run};

fn compared(a: &str, b: &str) -> Report {
    let report = compare(&named("a", a), &named("b", b));
    crate::laws::sound(&report, &[("a", a), ("b", b)]);
    report
}

fn named(id: &str, text: &str) -> Account {
    Account::new(id, text).expect("it is short enough")
}

/// A text by itself, beside itself and beside a sample account.
fn survives(text: &str) {
    let sample = std::fs::read_to_string(account("accident-driver")).expect("it comes with the crate");
    let begin: String = text.chars().take(80).collect();
    assert!(compared(text, text).discrepancies.is_empty(), "{begin:?} contradicts itself");
    compared(text, &sample);
    crate::laws::sound(&audit(&named("a", text)), &[("a", text)]);
}

#[test]
fn hardly_any_text() {
    for text in ["", " ", "\n\n\n", "Yes", "no", ".", "?!", "\u{feff}", "\0", "[", "~~", "1", "—"] {
        survives(text);
    }
}

#[test]
fn no_punctuation() {
    survives("i saw him on monday he did not stop the light was red then he left");
}

#[test]
fn signs_that_are_no_words() {
    survives("\u{feff}The light was red.\r\nHe did not stop.\r\n\r\nI saw it.\r\n");
    survives("The light\0was red. \0\0 He did\u{7}not stop.\u{1b}[31m");
    survives("قال الشاهد إن الضوء كان أحمر. The light was red. האור היה אדום.\u{202e}desrever\u{202c}");
    survives("The 🚗 did not stop 👩‍👩‍👧‍👦. 🇨🇺🇹🇷 The light was 🔴! e\u{301}te\u{301}\u{301}\u{301}");
    survives(&"\u{301}".repeat(2000));
}

#[test]
fn unbalanced_and_nested_marks_by_the_thousand() {
    for mark in ["\"", "'", "“", "”", "(", ")", "[", "]", "~~", "<del>", "*", "«", "[1]", "\n\n"] {
        survives(&mark.repeat(3000));
        survives(&format!("He said {mark}it was red. ").repeat(300));
    }
    survives(&format!("{}the light was red{}", "“‘".repeat(1000), "’”".repeat(1000)));
    survives(&"He said that she said that ".repeat(500));
}

#[test]
fn invalid_utf8_is_told_by_file_and_byte() {
    let scratch = Scratch::new("bad-input");
    let bad = scratch.file("latin1.txt", b"The caf\xe9 was closed.");
    for program in ["compare", "audit", "claims"] {
        let arguments = if program == "compare" { vec![bad.clone(), account("accident-driver")] } else { vec![bad.clone()] };
        run(program, &arguments).refused_with(&["latin1.txt", "byte 7"]);
    }
    let told = Account::read(&bad).expect_err("it is not UTF-8").to_string();
    assert!(run("audit", &[&bad]).err.contains(&told), "programs and library say the same");
    feed("audit", &["-"], b"ab\xff").refused_with(&["standard input", "byte 2"]);
}

/// How long a text of that many parts takes.
fn time(text: impl Fn(usize) -> String, parts: usize) -> Duration {
    let (text, start) = (text(parts), Instant::now());
    compared(&text, &text);
    start.elapsed()
}

/// Four times the text may take four times as long, and more on a busy machine; sixteen times would be the square.
#[track_caller]
fn in_step(what: &str, text: impl Fn(usize) -> String, parts: usize) {
    let small = time(&text, parts).max(Duration::from_millis(40));
    // Whatever else the machine does, it seldom does it twice.
    let large = time(&text, 4 * parts).min(time(&text, 4 * parts));
    assert!(large <= 9 * small, "{what}: {parts} parts take {small:?}, four times as many {large:?}");
}

#[test]
fn cost_keeps_in_step_with_the_size() {
    in_step("one word", |parts| "light ".repeat(parts), 2000);
    in_step("one sentence, many times", |parts| "The driver did not stop at the red light. ".repeat(parts), 60);
    in_step("one long sentence", |parts| "the driver saw 3 cars on Monday and ".repeat(parts), 100);
    in_step("one long word", |parts| "light".repeat(parts), 2000);
    in_step("names", |parts| (0..parts).map(|n| format!("Mr. {}ton spoke. ", word(n))).collect(), 60);
    in_step("deletions", |parts| "~~He left.~~ He stayed. ".repeat(parts), 60);
    in_step("quotations", |parts| "“I left,” he said. ".repeat(parts), 60);
    in_step("brackets", |parts| "[".repeat(parts), 4000);
}

/// A name of its own for each number.
fn word(number: usize) -> String {
    let letter = |at: u32| char::from(b'a' + (number / 26usize.pow(at) % 26) as u8);
    format!("{}{}{}", letter(0).to_uppercase(), letter(1), letter(2))
}
