//! The pictures in the README: what the programs show today. With `RASHOMON_RENEW` set, they are made anew; the page's picture by the
//! ignored test, which needs Chromium.

use std::fs;
use std::process::Command;

use rashomon::render::{self, TextOptions};
use rashomon::{Account, Comparer, Report};

use crate::programs::account;

const TERMINAL: &str = "gallery/terminal.svg";
const PAGE: &str = "gallery/page.png";

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
#[ignore = "needs Chromium"]
fn the_page_can_be_pictured() {
    let (report, accounts) = accident();
    let folder = std::env::temp_dir().join(format!("rashomon-gallery-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("the folder for temporary files can be written");
    let (page, picture) = (folder.join("report.html"), folder.join("page.png"));
    fs::write(&page, render::html(&report, &accounts)).expect("the folder is there");
    let shot = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--window-size=1000,1100", "--hide-scrollbars"])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("--screenshot={}", picture.display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("chromium is installed: apt-get install chromium");
    let bytes = fs::read(&picture).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&shot.stderr)));
    assert!(bytes.len() > 20_000, "there is something to see");
    if renews() {
        fs::write(PAGE, bytes).expect("the folder is there");
    }
    fs::remove_dir_all(folder).expect("it was there");
}
