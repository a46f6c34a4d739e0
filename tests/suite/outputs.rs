//! The forms of a report agree with each other, and stay as they are until somebody changes them on purpose.

use std::fs;

use proptest::prelude::*;
use rashomon::render::{self, OutputFormat};
use rashomon::{Account, Comparer, Dismissals, Format, Report};
use serde_json::Value;

use crate::programs::{account, run};

fn compared(accounts: &[Account]) -> Report {
    Comparer::new().compare(accounts)
}

fn sample() -> (Report, Vec<Account>) {
    let accounts =
        ["accident-driver", "accident-cyclist"].map(|name| Account::read(account(name)).expect("it comes with the crate"));
    (compared(&accounts), accounts.into())
}

/// Accounts full of what is markup, a formula or a control character somewhere.
fn hostile() -> (Report, Vec<Account>) {
    let signs = "=1+1 @x <b>&amp;]]> | `a` *b* \"c\" 'd' \u{1b}[31m \u{202e} {{e}} \\f \u{0} -g ,h; $i$";
    let text =
        |light: &str| format!("=The light was {light}. {signs}\n\n-The gate was {light} {signs} and the light was {light}.");
    let accounts: Vec<Account> = [("=a|<b>\"&", "red"), ("-c, d\n", "green")]
        .map(|(id, light)| Account::new(id, text(light)).expect("it is short").with_author(signs).with_format(Format::Plain))
        .into();
    let report = compared(&accounts);
    assert!(!report.discrepancies.is_empty() && !report.omissions.is_empty());
    (report, accounts)
}

/// The ids of all findings, in the order of the report.
fn ids(report: &Report) -> Vec<String> {
    let findings = report.discrepancies.iter().chain(&report.corroborations).map(|found| &found.id);
    findings.chain(report.omissions.iter().map(|found| &found.id)).cloned().collect()
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("it is JSON")
}

fn texts(of: &Value, pointer: &str) -> Vec<String> {
    let all = of.as_array().expect("a list").iter();
    all.filter_map(|one| Some(one.pointer(pointer)?.as_str()?.to_owned())).collect()
}

fn after<'t>(text: &'t str, sign: &str, end: &str) -> Vec<&'t str> {
    text.split(sign).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

fn no_form_loses_a_finding(report: &Report, accounts: &[Account]) {
    let ids = ids(report);
    let write = |format: OutputFormat| format.write(report, accounts);
    let again: Report = serde_json::from_str(&write(OutputFormat::Json)).expect("it is a report");
    assert_eq!(&again, report, "a report read back equals itself");
    let lines: Vec<Value> = write(OutputFormat::Jsonl).lines().map(parsed).collect();
    assert_eq!(texts(&lines.into(), "/id"), ids, "jsonl");
    let mut table = csv_rows(&write(OutputFormat::Csv));
    assert_eq!(table.remove(0)[1], "id");
    assert_eq!(table.iter().map(|row| row[1].clone()).collect::<Vec<_>>(), ids, "csv");
    let annotations = parsed(&write(OutputFormat::Annotations));
    let named = texts(&annotations["first"]["items"], "/id");
    assert_eq!(named, ids.iter().map(|id| format!("urn:rashomon:finding:{id}")).collect::<Vec<_>>(), "annotations");
    let sarif = parsed(&write(OutputFormat::Sarif));
    assert_eq!(texts(&sarif["runs"][0]["results"], "/partialFingerprints/rashomon~1v1"), ids, "sarif");
    assert_eq!(after(&write(OutputFormat::Tei), "<app xml:id=\"", "\""), ids, "tei");
    let markdown = write(OutputFormat::Markdown);
    let html = write(OutputFormat::Html);
    for (letter, count) in [('d', report.discrepancies.len()), ('c', report.corroborations.len()), ('o', report.omissions.len())]
    {
        let missing = (1..=count).find(|number| !html.contains(&format!(" id=\"{letter}{number}\"")));
        assert_eq!(missing, None, "html, {letter}");
    }
    for id in &ids {
        assert!(markdown.contains(&format!("`{id}`")), "markdown has {id}");
    }
}

/// The cells of a table, read by the rules of RFC 4180.
fn csv_rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (vec![], vec![], String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    rows
}

#[test]
fn all_forms_tell_the_same_findings() {
    for (report, accounts) in [sample(), hostile()] {
        no_form_loses_a_finding(&report, &accounts);
        // Without the accounts, only what has to be counted in them is left out.
        no_form_loses_a_finding(&report, &[]);
    }
}

#[test]
fn scores_and_quotes_are_the_same_in_all() {
    let (report, accounts) = sample();
    let sarif = parsed(&render::sarif(&report, &accounts));
    let annotations = parsed(&render::annotations(&report, &accounts));
    let table = csv_rows(&render::csv(&report, &accounts));
    for (number, found) in report.discrepancies.iter().enumerate() {
        let result = &sarif["runs"][0]["results"][number];
        assert_eq!(result["properties"]["score"], found.score);
        assert_eq!(result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"], found.sides[0].quote.as_str());
        let targets = &annotations["first"]["items"][number]["target"];
        for (side, target) in found.sides.iter().zip(targets.as_array().expect("a list")) {
            let text: Vec<char> = accounts.iter().find(|one| one.id() == side.account).expect("given").text().chars().collect();
            let at = |name: &str| usize::try_from(target["selector"][0][name].as_u64().expect("a number")).expect("small");
            assert_eq!(text[at("start")..at("end")].iter().collect::<String>(), side.quote, "counted in code points");
            let words = &target["selector"][1];
            let around = ["prefix", "exact", "suffix"].map(|part| words[part].as_str().expect("text")).concat();
            assert!(text.iter().collect::<String>().contains(&around));
        }
        assert_eq!(table[number + 1][3], found.score.to_string());
        assert_eq!(table[number + 1][13], found.sides[0].quote);
    }
}

#[test]
fn no_cell_is_a_formula_and_no_sign_is_markup() {
    let (report, accounts) = hostile();
    for cell in csv_rows(&render::csv(&report, &accounts)).into_iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
    }
    let html = render::html(&report, &accounts);
    assert!(!html.contains("<b>&amp;") && !html.contains("<b>\"&"), "only the page's own");
    for text in [html, render::tei(&report), render::markdown(&report, &accounts)] {
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{0}']), "{text:?}");
    }
}

/// With `RASHOMON_RENEW` set, the files are written anew.
#[test]
fn every_form_is_as_it_was() {
    let (report, accounts) = sample();
    let mut changed = vec![];
    for format in OutputFormat::ALL {
        let path = format!("tests/golden/accident.{}", format.name());
        let today = format.write(&report, &accounts);
        if std::env::var_os("RASHOMON_RENEW").is_some() {
            fs::write(&path, &today).expect("the folder is there");
        }
        if fs::read_to_string(&path).ok() != Some(today) {
            changed.push(path);
        }
    }
    assert!(changed.is_empty(), "{changed:?} are no longer what is written: RASHOMON_RENEW=1 cargo test --test suite outputs");
}

#[test]
fn the_program_prints_every_form() {
    let files = [account("accident-driver"), account("accident-cyclist")];
    let (report, accounts) = sample();
    for format in OutputFormat::ALL.into_iter().filter(|format| *format != OutputFormat::Text) {
        let ended = run("compare", &[files[0].as_str(), &files[1], "--format", format.name()]);
        assert_eq!((ended.status, ended.out), (0, format.write(&report, &accounts)), "{}", format.name());
    }
    run("compare", &["--format=pdf"]).refused_with(&["pdf", "annotations"]);
}

#[test]
fn what_was_judged_is_left_out_and_counted() {
    let (report, _) = sample();
    let file = std::env::temp_dir().join(format!("rashomon-dismissed-{}", std::process::id()));
    let ids = ids(&report);
    fs::write(&file, format!("# seen\n{} two lights\n{}\n", ids[0], ids.last().expect("there are some")))
        .expect("it can be written");
    let files = [account("accident-driver"), account("accident-cyclist"), format!("--dismissed={}", file.display())];
    let rest: Report =
        serde_json::from_str(&run("compare", &[&files[..], &["--format=json".to_owned()]].concat()).out).expect("JSON");
    assert_eq!(self::ids(&rest), ids[1..ids.len() - 1]);
    assert_eq!(rest.dismissed, 2);
    assert!(run("compare", &files).out.contains("2 findings are left out"));
    fs::write(&file, "nonsense").expect("it can be written");
    run("compare", &files).refused_with(&["line 1", "nonsense"]);
    fs::remove_file(&file).expect("it was there");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is written before and behind in an account, the findings on the rest keep their ids.
    #[test]
    fn ids_survive_edits_elsewhere(before in "([A-Z][a-z]{2,8} slept\\. ){0,4}", behind in "( Rain fell on [A-Z][a-z]{3,8}\\.){0,4}") {
        let tell = |before: &str, behind: &str| {
            let text = format!("{before}\n\nThe light at Mill Lane was red. The driver stopped at once.\n\n{behind}");
            let other = "The light at Mill Lane was green. The driver did not stop at once.";
            let accounts = [("a", text.as_str()), ("b", other)].map(|(id, text)| Account::new(id, text).expect("it is short"));
            compared(&accounts).discrepancies.into_iter().map(|found| found.id).collect::<Vec<_>>()
        };
        let plain = tell("", "");
        prop_assert_eq!(plain.len(), 2);
        let edited = tell(&before, &behind);
        prop_assert!(plain.iter().all(|id| edited.contains(id)), "{:?} {:?}", plain, edited);
        let mut dismissals = Dismissals::new();
        plain.iter().for_each(|id| dismissals.dismiss(id.as_str(), "seen"));
        prop_assert_eq!(edited.iter().filter(|id| dismissals.note(id).is_none()).count(), edited.len() - 2);
    }
}
