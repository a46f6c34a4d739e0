//! Data flows one way: a room may use only the rooms before it, and asks them by their own names.

use std::fs;
use std::path::Path;

/// The rooms in the order in which data passes through them.
const ORDER: &[&str] = &[
    "error",
    "source",
    "lexicon",
    "segment",
    "syntax",
    "speech",
    "claim",
    "align",
    "discrepancy",
    "score",
    "report",
    "render",
    "compare",
    "corpus",
    "measure",
];

/// What rendering may know besides the report: where a passage is, and what a kind is called.
const KNOWN_TO_RENDER: &[&str] = &["report", "render", "source", "discrepancy"];

#[test]
fn data_flows_one_way() {
    let mut faults = vec![];
    for_each_file(Path::new("src"), &mut |path, text| {
        let modules = modules(path);
        let Some(room) = modules.first().filter(|room| *room != "lib") else { return };
        let code = without_comments(text);
        let used = rooms_used(&code);
        faults.extend(used.iter().filter(|used| !may_use(room, used)).map(|used| format!("{}: uses {used}", path.display())));
        if climbs_out(&code, modules.len()) {
            faults.push(format!("{}: reaches another room by super::", path.display()));
        }
    });
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// A name that is no room is a re-export of the crate root, which does not say on which room a line leans: never allowed.
fn may_use(room: &str, used: &str) -> bool {
    let here = rank(room).unwrap_or_else(|| panic!("the room {room} has no place in the order"));
    let backwards = rank(used).is_some_and(|there| there <= here);
    backwards && (room != "render" || KNOWN_TO_RENDER.contains(&used))
}

fn rank(room: &str) -> Option<usize> {
    ORDER.iter().position(|name| *name == room)
}

/// `src/render/text/tests.rs` is `["render", "text", "tests"]`.
fn modules(path: &Path) -> Vec<String> {
    let inside = path.strip_prefix("src").expect("only src is read").with_extension("");
    let names = inside.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
    names.filter(|name| name != "mod").collect()
}

/// Whether a chain of `super::` reaches the crate root, from a file at this depth.
fn climbs_out(code: &str, depth: usize) -> bool {
    let mut inline = 0;
    code.lines().any(|line| {
        match line.trim_end() {
            opened if opened.ends_with('{') && !opened.starts_with(' ') && opened.contains("mod ") => inline = 1,
            "}" => inline = 0,
            _ => {}
        }
        line.contains(&"super::".repeat(depth + inline))
    })
}

fn without_comments(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default().to_owned() + "\n").collect()
}

/// The first names of every path that begins with `crate::`, of each path in a list of braces.
fn rooms_used(code: &str) -> Vec<&str> {
    let paths = code.split("crate::").skip(1);
    paths.flat_map(|path| path.strip_prefix('{').map_or_else(|| vec![path], heads)).filter_map(first_name).collect()
}

/// The items of a list up to its closing brace, each with what follows it; lists within the list belong to the item
/// before them.
fn heads(list: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut heads = vec![list];
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(&list[at + 1..]),
            _ => {}
        }
    }
    heads
}

/// The name at the beginning, if there is one: a comma may end a list.
fn first_name(path: &str) -> Option<&str> {
    let path = path.trim_start();
    let end = path.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(path.len());
    (end > 0).then_some(&path[..end])
}

fn for_each_file(folder: &Path, read: &mut impl FnMut(&Path, &str)) {
    let entries = fs::read_dir(folder).expect("tests run in the root of the crate");
    for path in entries.map(|entry| entry.expect("the folder can be read").path()) {
        if path.is_dir() {
            for_each_file(&path, read);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            read(&path, &fs::read_to_string(&path).expect("sources are UTF-8"));
        }
    }
}

#[test]
fn every_form_of_import_is_read() {
    let code = without_comments(
        "use crate::align::Pair; // crate::corpus
        use crate::{
            claim::{Claim, polarity::{self, Polarity}},
            report as _, source::Span,
        };
        pub(crate) fn weigh() -> crate::score::Weight {}",
    );
    assert_eq!(rooms_used(&code), ["align", "claim", "report", "source", "score"]);
}

#[test]
fn planted_faults_are_found() {
    assert!(!may_use("source", "segment"), "forward");
    assert!(!may_use("claim", "Span"), "through the crate root");
    assert!(!may_use("render", "claim"), "rendering knows only reports");
    assert!(may_use("report", "discrepancy") && may_use("claim", "claim"));
    assert!(climbs_out("use super::score;", 1) && climbs_out("use super::super::super::score;", 3));
    assert!(!climbs_out("use super::super::Page;", 3));
    let tested = |line: &str| format!("mod tests {{\n    {line}\n}}\n");
    assert!(!climbs_out(&tested("use super::*;"), 1) && climbs_out(&tested("use super::super::score;"), 1));
    assert!(climbs_out(&(tested("") + "use super::score;"), 1));
}
