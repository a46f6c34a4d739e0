//! The picture of the terminal in the README: what the program shows today. With `RASHOMON_RENEW` set, it is made anew. That of the page
//! is made by `tests/suite/browser.rs`.

use std::fs;

use base64::Engine;
use rashomon::render::{self, TextOptions};
use rashomon::{Account, Comparer, Report};

use crate::programs::account;

const TERMINAL: &str = "gallery/terminal.svg";
const PAGE: &str = "gallery/page.png";
/// The pictures among the crate's docs, which hold all that they show.
const DOCS: &str = "src/docs/gallery.md";

fn accident() -> (Report, Vec<Account>) {
    let accounts =
        ["accident-driver", "accident-cyclist"].map(|name| Account::read(account(name)).expect("it comes with the crate"));
    (Comparer::new().compare(&accounts), accounts.into())
}

fn renews() -> bool {
    std::env::var_os("RASHOMON_RENEW").is_some()
}

#[test]
fn the_terminal_is_shown_as_it_is_today() {
    let (report, accounts) = accident();
    let text = render::text(&report, &accounts, &TextOptions::new().width(90).top(2).colour(true));
    let picture = anstyle_svg::Term::new().render_svg(&text);
    if renews() {
        fs::write(TERMINAL, &picture).expect("the folder is there");
    }
    let known = fs::read_to_string(TERMINAL).expect("the picture is checked in");
    assert!(known == picture, "{TERMINAL} is old: RASHOMON_RENEW=1 cargo test --test suite gallery");
}

#[test]
fn the_docs_show_the_same_pictures() {
    let bytes = |path: &str| fs::read(path).expect("the picture is checked in");
    let shown = |what: &str, kind: &str, path: &str| {
        format!("![{what}](data:image/{kind};base64,{})\n", base64::engine::general_purpose::STANDARD.encode(bytes(path)))
    };
    let docs = format!(
        "What the reports look like. `RASHOMON_RENEW=1 cargo test --test suite gallery` makes this page and the picture of the terminal, and\n\
         `RASHOMON_RENEW=1 cargo test --test suite the_page_is_pictured -- --ignored` that of the page.\n\n\
         # The page (`--format html`)\n\n{}\n# The terminal\n\n{}",
        shown("Two accounts side by side, with the passages of the findings marked and numbered", "png", PAGE),
        shown("The report on two accounts of an accident", "svg+xml", TERMINAL),
    );
    if renews() {
        fs::write(DOCS, &docs).expect("the folder is there");
    }
    let known = fs::read_to_string(DOCS).expect("the page is checked in");
    assert!(known == docs, "{DOCS} is old: RASHOMON_RENEW=1 cargo test --test suite gallery");
}
