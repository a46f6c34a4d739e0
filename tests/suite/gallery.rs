//! The picture of the terminal in the README: what the program shows today. With `RASHOMON_RENEW` set, it is made anew. That of the page
//! is made by `tests/suite/browser.rs`.

use std::fs;

use rashomon::render::{self, TextOptions};
use rashomon::{Account, Comparer, Report};

use crate::programs::account;

const TERMINAL: &str = "gallery/terminal.svg";

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
