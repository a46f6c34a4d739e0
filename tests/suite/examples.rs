//! The example programs, from outside: arguments, streams, exit statuses and the fields they print.

use std::io::Read;
use std::path::Path;

use serde_json::Value;

use crate::programs::{Ended, Scratch, account, command, feed, run};

const REPORTING: &[&str] = &["compare", "audit"];

fn driver_and_cyclist() -> [String; 2] {
    [account("accident-driver"), account("accident-cyclist")]
}

#[test]
fn help_has_examples() {
    for program in ["compare", "audit", "corpus", "score", "claims", "evaluate"] {
        let ended = run(program, &["--help"]);
        assert_eq!((ended.status, ended.err.as_str()), (0, ""), "{program}");
        assert!(ended.out.contains("Examples:"), "{program}");
        assert!(ended.out.contains("Exit status:"), "{program}");
    }
}

#[test]
fn without_files_the_samples_are_compared() {
    let bare: [&str; 0] = [];
    let ended = run("compare", &bare);
    assert_eq!(ended.status, 0, "{}", ended.err);
    assert!(ended.out.contains("kennedy-retold") && ended.out.contains("dobrynin-retold"));
    let named = run("compare", &[account("kennedy-retold"), account("dobrynin-retold")]);
    assert_eq!(ended.out, named.out, "the samples in the program are the files in the folder");
}

#[test]
fn reports_have_the_fields_that_scripts_read() {
    for (names, program) in [(vec!["accident-driver", "accident-cyclist"], "compare"), (vec!["rusk-retold"], "audit")] {
        let paths: Vec<String> = names.iter().map(|name| account(name)).collect();
        let report = run(program, &[paths, vec!["--format".into(), "json".into()]].concat()).json();
        check_report(&report, |id| std::fs::read_to_string(account(id)).expect("a sample"));
        let ids: Vec<&str> = items(&report, "accounts").iter().map(|account| text(account, "id")).collect();
        assert_eq!(ids, names);
    }
}

#[test]
fn real_documents_give_sound_reports() {
    let Some(shared) = std::env::var_os("RASHOMON_SHARED") else {
        println!("left out: RASHOMON_SHARED names no folder, so the real documents are not read");
        return;
    };
    let path = |id: &str| Path::new(&shared).join("accounts").join(id).with_extension("txt").to_string_lossy().into_owned();
    let read = |id: &str| std::fs::read_to_string(path(id)).expect("a real document");
    let cuba = [path("kennedy-memo-1962"), path("dobrynin-cable-1962"), "--format=json".into()];
    check_report(&run("compare", &cuba).json(), read);
    check_report(&run("audit", &[path("rusk-telegram-1968"), "--format=json".into()]).json(), read);
}

/// Checks names, types and ranges, and that every quotation stands where the report says.
fn check_report(report: &Value, read: impl Fn(&str) -> String) {
    assert_eq!(report["schema"], 1);
    for name in ["name", "version", "lexicon"] {
        assert!(!text(&report["tool"], name).is_empty());
    }
    check_ids(report);
    for account in items(report, "accounts") {
        assert!(account["author"].is_null() || account["author"].is_string(), "{account}");
        assert_eq!(account["bytes"], read(text(account, "id")).len());
        assert!(account["sentences"].is_u64() && account["claims"].is_u64());
    }
    for list in ["discrepancies", "corroborations"] {
        check_findings(items(report, list), &read);
    }
    for omission in items(report, "omissions") {
        check_passage(omission, &read);
        probability(omission, "score");
        assert!(!items(omission, "missing_from").is_empty() && !text(omission, "explanation").is_empty());
    }
    for mark in items(report, "marks") {
        check_passage(mark, &read);
        assert!(MARKS.contains(&text(mark, "kind")), "{mark}");
    }
}

const MARKS: &[&str] = &["struck_out", "redacted", "inserted", "page", "footnote", "heading"];

/// No two accounts and no two entries share an id, and whatever names an account names one of them.
fn check_ids(report: &Value) {
    let accounts: Vec<&str> = items(report, "accounts").iter().map(|account| text(account, "id")).collect();
    let findings = ["discrepancies", "corroborations"].map(|list| items(report, list)).concat();
    let mut ids: Vec<&str> = findings.iter().chain(items(report, "omissions")).map(|entry| text(entry, "id")).collect();
    ids.extend(&accounts);
    assert!((1..ids.len()).all(|at| !ids[..at].contains(&ids[at])), "{ids:?}");
    let sides = findings.iter().flat_map(|found| items(found, "sides"));
    for named in sides.chain(items(report, "omissions")).chain(items(report, "marks")) {
        assert!(accounts.contains(&text(named, "account")), "{named}");
    }
}

fn check_findings(findings: &[Value], read: &impl Fn(&str) -> String) {
    assert!(findings.is_sorted_by_key(|found| std::cmp::Reverse((probability(found, "score") * 1e6) as u64)));
    for found in findings {
        assert!(rashomon::Kind::from_name(text(found, "kind")).is_some(), "{found}");
        assert!(["low", "medium", "high"].contains(&text(found, "severity")));
        probability(found, "comparability");
        assert!(!text(found, "id").is_empty() && !text(found, "rule").is_empty() && !text(found, "explanation").is_empty());
        items(found, "topic");
        items(found, "reconcilable_if");
        assert!(items(found, "evidence").iter().all(|item| item["name"].is_string() && item["weight"].is_f64()));
        assert!(items(found, "sides").len() >= 2, "{found}");
        for side in items(found, "sides") {
            check_passage(side, read);
            assert!(!items(side, "voices").is_empty(), "{side}");
            let source = read(text(side, "account"));
            let in_text = |cue| source.get(span(cue).0..span(cue).1).is_some();
            assert!(items(side, "cues").iter().all(in_text), "{side}");
        }
        for (side, name) in [(0, "left"), (1, "right")] {
            let (start, end) = span(&items(found, "sides")[side]);
            let spans = items(found, "differences").iter().filter(|it| !it[name].is_null()).map(|it| span(&it[name]));
            assert!(spans.into_iter().all(|words| start <= words.0 && words.1 <= end), "{found}");
        }
    }
}

/// The quotation is the slice, and not empty.
fn check_passage(passage: &Value, read: &impl Fn(&str) -> String) {
    let (start, end) = span(passage);
    let source = read(text(passage, "account"));
    assert_eq!(source.get(start..end), Some(text(passage, "quote")), "{passage}");
    assert!(start < end, "{passage}");
}

fn span(value: &Value) -> (usize, usize) {
    let offset = |name: &str| value[name].as_u64().unwrap_or_else(|| panic!("no {name} in {value}")) as usize;
    (offset("start"), offset("end"))
}

fn items<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().unwrap_or_else(|| panic!("no list {name} in {value}"))
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_else(|| panic!("no text {name} in {value}"))
}

fn probability(value: &Value, name: &str) -> f64 {
    let number = value[name].as_f64().unwrap_or_else(|| panic!("no number {name} in {value}"));
    assert!((0.0..=1.0).contains(&number), "{value}");
    number
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for format in ["text", "json"] {
        let runs = [(); 2].map(|()| run("compare", &["--format", format]).out);
        assert_eq!(runs[0], runs[1]);
        assert!(runs[0].ends_with('\n') && !runs[0].contains('\x1b'), "no colour in a pipe");
    }
}

#[test]
fn standard_input_is_an_account() {
    let [driver, cyclist] = driver_and_cyclist();
    let bytes = std::fs::read(&cyclist).expect("a sample");
    let ended = feed("compare", &[&driver, "-", "--author", "stdin=Joanna Pryce", "--format", "json"], &bytes);
    let report = ended.json();
    assert_eq!(report["accounts"][1]["id"], "stdin");
    assert_eq!(report["accounts"][1]["author"], "Joanna Pryce");
    assert_eq!(report["accounts"][1]["bytes"], bytes.len());
    run("compare", &["-", "-"]).refused_with(&["standard input"]);
}

#[test]
fn accounts_get_names_of_their_own() {
    let scratch = Scratch::new("names");
    let paths = ["a/note.txt", "b/note.md", "c/note-2.txt"].map(|name| scratch.file(name, b"He left at six."));
    let report = run("compare", &[&paths[0], &paths[1], &paths[2], "--format", "json"]).json();
    let ids: Vec<&str> = items(&report, "accounts").iter().map(|account| text(account, "id")).collect();
    assert_eq!(ids, ["note", "note-2", "note-2-2"]);
}

#[test]
fn accounts_of_one_name_are_told_apart_everywhere() {
    let scratch = Scratch::new("twins");
    let green = scratch.file("a/note.txt", b"The light was green. The driver stopped at once.");
    let red = scratch.file("b/note.txt", b"The light was red. The driver did not stop at once.");
    let report = run("compare", &[&green, &red, "--author", "note-2=Ann Lee", "--format", "json"]).json();
    let read = |id: &str| std::fs::read_to_string(if id == "note" { &green } else { &red }).expect("written just now");
    check_report(&report, read);
    assert_eq!(report["accounts"][1]["author"], "Ann Lee");
    for found in items(&report, "discrepancies") {
        assert_eq!([&found["sides"][0]["account"], &found["sides"][1]["account"]], ["note", "note-2"]);
    }
    assert!(!items(&report, "discrepancies").is_empty());
}

#[test]
fn places_count_the_bytes_of_the_file() {
    let scratch = Scratch::new("bytes");
    let marked = scratch.file("marked.txt", "\u{feff}Café.\r\nThe light was green.\r\n".as_bytes());
    let plain = scratch.file("plain.txt", b"The light was red.");
    let report = run("compare", &[&marked, &plain, "--format", "json"]).json();
    let read = |id: &str| std::fs::read_to_string(scratch.path(&format!("{id}.txt"))).expect("written just now");
    check_report(&report, read);
    assert_eq!(span(&report["discrepancies"][0]["sides"][0]), (11, 30), "the mark at the beginning and each \\r count");
}

#[test]
fn sides_of_an_audit_are_two_passages() {
    let report = run("audit", &[account("rusk-retold"), "--format=json".into()]).json();
    assert_eq!(items(&report, "accounts").len(), 1);
    let found = items(&report, "discrepancies");
    assert!(found.iter().all(|found| span(&found["sides"][0]) != span(&found["sides"][1])));
    let misreport = found.iter().find(|found| found["kind"] == "structural").expect("the days are exchanged");
    assert_ne!(misreport["sides"][0]["voices"], misreport["sides"][1]["voices"]);
}

#[test]
fn authors_are_taken_from_the_arguments() {
    let [driver, cyclist] = driver_and_cyclist();
    let report = run("compare", &[&driver, &cyclist, "--author", "accident-driver=M. H.", "--format", "json"]).json();
    assert_eq!(report["accounts"][0]["author"], "M. H.");
    run("compare", &["--author", "nobody=X"]).refused_with(&["nobody", "kennedy-retold"]);
    run("compare", &["--author", "kennedy-retold"]).refused_with(&["ID=NAME"]);
}

#[test]
fn results_go_to_a_file() {
    let scratch = Scratch::new("out");
    let path = scratch.path("report.json");
    let ended = run("compare", &["--format", "json", "--out", &path]);
    assert_eq!((ended.status, ended.out.as_str()), (0, ""), "{}", ended.err);
    assert_eq!(std::fs::read_to_string(&path).expect("written"), run("compare", &["--format", "json"]).out);
    let nowhere = scratch.path("no/such/folder/report.json");
    run("compare", &["--out", &nowhere]).refused_with(&["report.json", "cannot be written"]);
}

#[test]
fn failing_on_request_follows_the_report() {
    let report = run("compare", &["--format", "json"]).json();
    let best = items(&report, "discrepancies").first().map(|found| probability(found, "score"));
    for limit in [0.0, 0.5, 0.9, 1.0] {
        let expected = i32::from(best.is_some_and(|best| best >= limit));
        let ended = run("compare", &["--fail-on".to_owned(), limit.to_string(), "--top".to_owned(), "0".to_owned()]);
        assert_eq!(ended.status, expected, "{limit}: what is shown makes no difference\n{}", ended.err);
    }
}

#[test]
fn the_best_of_each_list() {
    let report = run("compare", &["--format", "json"]).json();
    let top = run("compare", &["--format", "json", "--top", "1"]).json();
    for list in ["discrepancies", "corroborations", "omissions"] {
        assert_eq!(items(&top, list), &items(&report, list)[..items(&report, list).len().min(1)]);
    }
    assert_eq!(top["marks"], report["marks"]);
}

#[test]
fn a_higher_bar_lets_fewer_through() {
    let report = run("compare", &["--format", "json", "--min-score", "0.8"]).json();
    assert!(items(&report, "discrepancies").iter().all(|found| probability(found, "score") >= 0.8));
}

#[test]
fn bad_usage_is_refused_in_one_sentence() {
    let [driver, _] = driver_and_cyclist();
    run("compare", &[&driver]).refused_with(&["two or more"]);
    for program in REPORTING {
        for format in ["jsonl2", "yaml", "TEXT"] {
            run(program, &[&driver, "--format", format]).refused_with(&[format, "--format"]);
        }
        for option in ["--min-score", "--fail-on"] {
            for value in ["1.5", "-1", "nan", "inf", "high"] {
                run(program, &[&driver, &format!("{option}={value}")]).refused_with(&[option, "0 to 1"]);
            }
        }
        run(program, &[&driver, "--top", "few"]).refused_with(&["--top"]);
        run(program, &[&driver, "--frobnicate"]).refused_with(&["--frobnicate"]);
    }
    let bare: [&str; 0] = [];
    run("audit", &bare).refused_with(&["FILE"]);
    run("claims", &bare).refused_with(&["FILE"]);
    run("claims", &[&driver, "--format", "yaml"]).refused_with(&["yaml", "--format"]);
    run("audit", &[&driver, &driver]).refused_with(&["accident-driver"]);
    for program in ["claims", "score"] {
        run(program, &["--frobnicate"]).refused_with(&["--frobnicate"]);
    }
}

#[test]
fn unreadable_input_is_named() {
    let scratch = Scratch::new("input");
    let [driver, _] = driver_and_cyclist();
    let latin = scratch.file("latin.txt", b"caf\xe9 at noon");
    let missing = scratch.path("missing.txt");
    let folder = scratch.path("");
    for (path, words) in
        [(&latin, ["latin.txt", "byte 3"]), (&missing, ["missing.txt", "cannot be read"]), (&folder, ["input", "cannot be read"])]
    {
        run("compare", &[&driver, path]).refused_with(&words);
        run("audit", &[path]).refused_with(&words);
        run("claims", &[path]).refused_with(&words);
    }
    feed("audit", &["-"], b"\xff").refused_with(&["standard input", "byte 0"]);
    // A name that would clear the screen is told without doing so.
    run("audit", &["no\x1b[2Jsuch"]).refused_with(&["such"]);
    assert!(!run("audit", &["no\x1b[2Jsuch"]).err.contains('\x1b'));
}

#[test]
fn any_text_is_an_account() {
    let scratch = Scratch::new("any");
    let empty = scratch.file("empty.txt", b"");
    let odd = scratch.file("odd.txt", "\u{feff}\0\x1b[2J\r\n\u{202e}No.\u{2028}Yes. \u{1f469}\u{200d}\u{1f692}".as_bytes());
    for format in ["text", "json"] {
        for ended in [run("compare", &[&empty, &odd, "--format", format]), run("claims", &[&odd, "--format", format])] {
            assert_eq!(ended.status, 0, "{}", ended.err);
            assert!(!ended.out.contains('\x1b'));
        }
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    let pairs = "{\"a\":\"He left.\",\"b\":\"He stayed.\"}\n".repeat(3000);
    for (program, arguments) in
        [("compare", vec!["--format", "json"]), ("score", vec![]), ("claims", vec!["examples/accounts/rusk-retold.txt"])]
    {
        let mut child = command(program).args(arguments).spawn().expect("the program starts");
        drop(child.stdout.take());
        let mut stdin = child.stdin.take().expect("it is piped");
        // The program may be gone before it has read everything: that is what is tested.
        let _ = std::io::Write::write_all(&mut stdin, pairs.as_bytes());
        drop(stdin);
        let mut told = String::new();
        child.stderr.take().expect("it is piped").read_to_string(&mut told).expect("UTF-8");
        let status = child.wait().expect("the program ends");
        assert_eq!((status.code(), told.as_str()), (Some(0), ""), "{program}");
    }
}

fn answers(ended: &Ended) -> Vec<Value> {
    assert_eq!(ended.status, 0, "{}", ended.err);
    ended.out.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

#[test]
fn scores_keep_the_order_of_their_pairs() {
    let input = "{\"id\": 7, \"a\": \"He left at six.\", \"b\": \"He left at seven.\", \"label\": \"yes\"}\n\
                 {\"id\": {\"n\": 1}, \"a\": \"\", \"b\": \"\"}\n\
                 {\"a\": \"One.\", \"b\": \"Two.\"}";
    let plain = answers(&feed("score", &["-"], input.as_bytes()));
    let ids: Vec<Value> = plain.iter().map(|answer| answer["id"].clone()).collect();
    assert_eq!(ids, [serde_json::json!(7), serde_json::json!({"n": 1}), Value::Null]);
    for answer in &plain {
        probability(answer, "score");
        probability(answer, "comparability");
        assert!(answer["kind"].is_null() || rashomon::Kind::from_name(text(answer, "kind")).is_some());
        assert!(answer.get("input").is_none());
    }
    let full = answers(&feed("score", &["--pass-through"], input.as_bytes()));
    assert_eq!(full[0]["input"], serde_json::json!({"label": "yes"}));
    assert_eq!(full[0]["score"], plain[0]["score"]);
}

#[test]
fn a_bad_line_stops_nothing() {
    let input = b"{\"id\":1,\"a\":\"x\",\"b\":\"y\"}\nnot json\n\n{\"a\":\"x\"}\n[1]\n{\"a\":\"x\",\"b\":2}\n\xff\xfe\n{\"id\":8,\"a\":\"x\",\"b\":\"y\"}\n";
    let answers = answers(&feed("score", &["-"], input));
    assert_eq!(answers.len(), 8);
    assert_eq!((&answers[0]["id"], &answers[7]["id"]), (&Value::from(1), &Value::from(8)));
    for (at, answer) in answers.iter().enumerate().take(7).skip(1) {
        assert_eq!(answer["line"], at + 1);
        assert!(!text(answer, "error").is_empty());
    }
    assert_eq!(answers[1]["error"], "not JSON: expected ident at byte 1");
    assert_eq!(answers[6]["error"], "not UTF-8: byte 0 begins no character");
    run("score", &["no/such/file.jsonl"]).refused_with(&["no/such/file.jsonl"]);
    run("score", &["examples"]).refused_with(&["line 1 of examples"]);
}

#[test]
fn several_sentences_score_as_their_strongest_discrepancy() {
    let input = "{\"a\": \"The light was red.\", \"b\": \"The light was green.\"}\n\
                 {\"a\": \"The weather was fine. The light was red.\", \"b\": \"It was late. The light was green.\"}";
    let answers = answers(&feed("score", &["-"], input.as_bytes()));
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0]["kind"], "lexical");
}

#[test]
fn words_of_ones_own_are_read_from_a_file() {
    let scratch = Scratch::new("lexicon");
    let (good, bad) = (scratch.path("good.tsv"), scratch.path("bad.tsv"));
    std::fs::write(&good, "# aboard\nexclusive\talfin\tbrendel\n").expect("it can be written");
    std::fs::write(&bad, "exclusive\tport\n").expect("it can be written");
    let input = b"{\"a\": \"The boat lies on the alfin side.\", \"b\": \"The boat lies on the brendel side.\"}\n";
    let score = |arguments: &[&str]| answers(&feed("score", arguments, input))[0]["score"].as_f64().expect("a number");
    assert!(score(&["--lexicon", &good]) >= 0.5 && score(&["-"]) < 0.5);
    run("score", &["--lexicon", &bad]).refused_with(&["bad.tsv", "line 1"]);
}

#[test]
fn claims_have_the_fields_that_scripts_read() {
    let path = account("rusk-retold");
    let reading = run("claims", &[&path, "--format", "json"]).json();
    let read = |_: &str| std::fs::read_to_string(account("rusk-retold")).expect("a sample");
    assert_eq!(reading["account"]["id"], "rusk-retold");
    for claim in items(&reading, "claims") {
        let (start, end) = span(claim);
        assert_eq!(read("").get(start..end), Some(text(claim, "quote")));
        for name in ["voices", "topic", "quantities", "times", "participants"] {
            items(claim, name);
        }
        for name in ["polarity", "modality", "commitment"] {
            text(claim, name);
        }
        assert!(claim.get("condition").is_some());
    }
    for attribution in items(&reading, "attributions") {
        span(&attribution["cue"]);
        span(&attribution["content"]);
        text(attribution, "class");
        assert!(attribution["vouches"].is_boolean());
        assert_eq!(items(attribution, "voices")[0], "Rusk");
        assert!(attribution["source"].is_null() || span(&attribution["source"]).1 > 0);
    }
    items(&reading, "marks").iter().for_each(|mark| check_passage(mark, &read));
    assert!(run("claims", &[&path]).out.starts_with("rusk-retold: "));
}
