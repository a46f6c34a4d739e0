//! The notes on design name files and crates: all of them must be there.

use std::fs;
use std::path::Path;

fn notes() -> String {
    fs::read_to_string("src/docs/design.md").expect("tests run in the root of the crate")
}

#[test]
fn every_file_that_is_named_exists() {
    let notes = notes();
    let quoted = notes.split('`').skip(1).step_by(2);
    let files: Vec<&str> = quoted.filter(|quoted| quoted.contains('/')).collect();
    assert!(files.len() > 20, "{files:?}");
    let missing: Vec<_> = files.iter().filter(|file| !Path::new(file).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_room_has_its_line() {
    let notes = notes();
    for entry in fs::read_dir("src").expect("the sources") {
        let path = entry.expect("the folder can be read").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let is_room = path.is_dir() && !["compare", "docs"].contains(&name.as_str());
        assert!(!is_room || notes.contains(&format!("| {name} |")), "{name}");
    }
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = fs::read_to_string("Cargo.toml").expect("the manifest");
    let notes = notes();
    let reasons: Vec<&str> = notes.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next()).collect();
    let has_reason = |name: &str| reasons.iter().any(|crates| crates.split([',', ' ']).any(|named| named == name));
    let mut section = "";
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        } else if section.ends_with("dependencies]")
            && let Some((name, _)) = line.split_once(" = ")
        {
            assert!(has_reason(name), "{name}");
        }
    }
}
