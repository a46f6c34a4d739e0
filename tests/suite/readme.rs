//! The README shows what the program prints today, and the commands that it promises.

use std::fs;

use crate::programs::run;

/// The fence of the block that shows a report; the line after it is the command.
const FENCE: &str = "```text\n$ cargo run --release --example ";

/// With this set, the block is written anew instead of being compared. To be read before it is committed.
const RENEW: &str = "RASHOMON_RENEW";

#[test]
fn the_picture_is_what_the_program_prints() {
    let readme = fs::read_to_string("README.md").expect("tests run in the root of the crate");
    let (before, rest) = readme.split_once(FENCE).expect("the README shows a report");
    let (command, rest) = rest.split_once('\n').expect("the command has a line");
    let (shown, after) = rest.split_once("```\n").expect("the block ends");
    let mut words = command.split_whitespace().filter(|word| *word != "--");
    let ended = run(words.next().expect("an example"), &words.collect::<Vec<_>>());
    assert_eq!(ended.status, 0, "{}", ended.err);
    if std::env::var_os(RENEW).is_some() {
        fs::write("README.md", format!("{before}{FENCE}{command}\n{}```\n{after}", ended.out)).expect("it can be written");
    } else {
        assert_eq!(shown, ended.out, "the report has changed: read it, and run the tests once with {RENEW}=1");
    }
}

#[test]
fn two_commands_are_enough() {
    let readme = fs::read_to_string("README.md").expect("tests run in the root of the crate");
    for command in ["cargo run --release --example compare", "cargo test"] {
        assert!(readme.lines().any(|line| line == command), "{command}");
    }
}

#[test]
fn every_example_is_named() {
    let readme = fs::read_to_string("README.md").expect("tests run in the root of the crate");
    for entry in fs::read_dir("examples").expect("examples come with the crate") {
        let path = entry.expect("the folder can be read").path();
        if path.extension().is_some_and(|extension| extension == "rs") || path.join("main.rs").exists() {
            let name = path.file_stem().expect("a file").to_string_lossy();
            assert!(readme.contains(&format!("`{name}")), "{name}");
        }
    }
}
