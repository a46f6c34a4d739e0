//! `evaluate`, on invented pairs whose measures can be reckoned by hand.

use serde_json::{Value, json};

use crate::programs::{Ended, Scratch, feed, run};

#[path = "../../examples/evaluate/baseline.rs"]
mod baseline;

const CASES: &str = "tests/cases/evaluate";

fn evaluated(arguments: &[&str]) -> Ended {
    let ended = run("evaluate", &[&[CASES, "--text", "plain"], arguments].concat());
    assert_eq!(ended.status, 0, "{}", ended.err);
    ended
}

fn figures() -> Value {
    evaluated(&["--format", "json"]).json()
}

fn set<'a>(figures: &'a Value, name: &str) -> &'a Value {
    let sets = figures["sets"].as_array().expect("a list");
    sets.iter().find(|set| set["name"] == name).unwrap_or_else(|| panic!("no set {name} in {figures}"))
}

/// Checks precision, recall, F1, average precision, AUC and false alarms, in this order.
#[track_caller]
fn measures_are(of: &Value, wanted: [Option<f64>; 6]) {
    let names = ["precision", "recall", "f1", "average_precision", "auc", "false_alarms"];
    for (name, wanted) in names.into_iter().zip(wanted) {
        let near = match (of[name].as_f64(), wanted) {
            (Some(told), Some(wanted)) => (told - wanted).abs() < 1e-9,
            (None, None) => of[name].is_null(),
            _ => false,
        };
        assert!(near, "{name} is not {wanted:?} in {of}");
    }
}

#[test]
fn measures_as_reckoned_by_hand() {
    let figures = figures();
    // One pair that is flagged stands there four times, once as neutral; one that is not, four times, once as a contradiction. Of the
    // sixteen comparisons nine are won, one is lost and six are ties. Three of the upper four are right, and four of all eight.
    let lights = &set(&figures, "lights");
    assert_eq!((&lights["pairs"], &lights["contradictions"], &lights["left_out"]), (&json!(8), &json!(4), &json!(2)));
    let average = (3.0 * 0.75 + 0.5) / 4.0;
    let wanted = [0.75, 0.75, 0.75, average, 12.0 / 16.0, 0.25].map(Some);
    measures_are(&lights["measures"]["rashomon"], wanted);
    measures_are(&set(&figures, "counts")["measures"]["rashomon"], [1.0, 1.0, 1.0, 1.0, 1.0, 0.0].map(Some));
    let wanted = [0.875, 0.875, 0.875, f64::midpoint(average, 1.0), 0.875, 0.125].map(Some);
    assert_eq!(figures["macro"]["sets"], 2, "sets of one class have no part in it");
    measures_are(&figures["macro"]["measures"]["rashomon"], wanted);
}

#[test]
fn baselines_as_reckoned_by_hand() {
    let figures = figures();
    let counts = &set(&figures, "counts")["measures"];
    measures_are(&counts["always_yes"], [0.5, 1.0, 2.0 / 3.0, 0.5, 0.5, 1.0].map(Some));
    // "Not" is a hit and "nobody" a false alarm.
    measures_are(&counts["negation_word"], [0.5, 0.5, 0.5, 0.5, 0.5, 0.5].map(Some));
    // Two lamps and three are a hit; 20 and twenty are the same; the gate is missed, and ranks with the two others.
    measures_are(&counts["differing_number"], [1.0, 0.5, 2.0 / 3.0, (1.0 + 0.5) / 2.0, 0.75, 0.0].map(Some));
    measures_are(&set(&figures, "lights")["measures"]["negation_word"], [0.0, 0.0, 0.0, 0.5, 0.5, 0.0].map(Some));
}

#[test]
fn sets_of_one_class_tell_one_measure() {
    let figures = figures();
    measures_are(&set(&figures, "more/agreeing")["measures"]["rashomon"], [None, None, None, None, None, Some(0.25)]);
    measures_are(&set(&figures, "more/opposed")["measures"]["rashomon"], [None, Some(0.5), None, None, None, None]);
}

#[test]
fn precision_at_other_base_rates_follows_from_recall_and_false_alarms() {
    let figures = figures();
    let at = |of: &Value, place: usize| of["rashomon"][place]["precision"].as_f64();
    let expected = |recall: f64, alarms: f64| Some(0.1 * recall / (0.1 * recall + 0.9 * alarms));
    assert_eq!(figures["base_rates"]["rashomon"][1]["base_rate"], 0.1);
    let near =
        |told: Option<f64>, wanted: Option<f64>| told.zip(wanted).is_some_and(|(told, wanted)| (told - wanted).abs() < 1e-9);
    assert!(near(at(&figures["base_rates"], 1), expected(0.875, 0.125)));
    assert!(near(at(&set(&figures, "lights")["precision_at_base_rates"], 1), expected(0.75, 0.25)));
    assert_eq!(at(&set(&figures, "more/opposed")["precision_at_base_rates"], 1), None, "its false alarms are not known");
}

#[test]
fn kinds_and_bins_count_every_pair() {
    let figures = figures();
    let sum = |rows: &Value, name: &str| rows.as_array().expect("rows").iter().map(|row| row[name].as_u64()).sum::<Option<u64>>();
    assert_eq!([sum(&figures["kinds"], "flagged"), sum(&figures["kinds"], "right")], [Some(8), Some(6)]);
    let bins = &figures["reliability"]["bins"];
    assert_eq!((bins.as_array().map(Vec::len), sum(bins, "pairs")), (Some(10), Some(18)));
    let kinds = &set(&figures, "counts")["kinds"];
    assert_eq!(sum(kinds, "wrong"), Some(0), "{kinds}");
}

#[test]
fn catalogued_discrepancies_are_ranked() {
    let passages = &figures()["passages"];
    assert_eq!((&passages["text"], &passages["files"][0]["catalogued"]), (&json!("plain"), &json!(2)), "one stands there twice");
    // The number of ships comes first for us. Verses with the same words do for the baseline, which has the watchers third.
    let found = |judge: &str| ["first", "within_three", "anywhere"].map(|place| passages["all"][judge][place].as_f64());
    assert_eq!(found("rashomon"), [Some(0.5); 3]);
    assert_eq!(found("similar_words"), [Some(0.0), Some(1.0), Some(1.0)]);
}

#[test]
fn text_markdown_and_json_tell_the_same() {
    let (figures, text, markdown) = (figures(), evaluated(&[]), evaluated(&["--format", "markdown"]));
    let lights = set(&figures, "lights");
    let told = ["precision", "recall", "f1", "average_precision", "auc", "false_alarms"];
    let cells = told.map(|name| format!("{:.3}", lights["measures"]["rashomon"][name].as_f64().expect("a number")));
    let row = |out: &str| {
        let line = out.lines().find(|line| line.trim_start_matches("| ").trim_start().starts_with("lights")).expect("a row");
        line.split([' ', '|']).filter(|cell| !cell.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let wanted = [vec!["lights".to_owned(), "8".to_owned(), "0.500".to_owned()], cells.to_vec()].concat();
    assert_eq!((row(&text.out), row(&markdown.out)), (wanted.clone(), wanted));
    let titles = |out: &str| out.lines().filter(|line| line.starts_with("## ")).count();
    assert_eq!((titles(&markdown.out), titles(&text.out)), (7, 0));
    assert_eq!(evaluated(&["--format", "json"]).out, evaluated(&["--format", "json"]).out);
}

#[test]
fn samples_go_through_the_whole_file() {
    let figures = evaluated(&["--sample", "2", "--format", "json"]).json();
    // The first and the fifth of the lights: a contradiction, and the false alarm.
    let lights = set(&figures, "lights");
    assert_eq!((&lights["pairs"], &figures["sample"]), (&json!(2), &json!(2)));
    measures_are(&lights["measures"]["rashomon"], [0.5, 1.0, 2.0 / 3.0, 0.5, 0.5, 1.0].map(Some));
}

#[test]
fn what_has_neither_form_is_passed_over() {
    let ended = evaluated(&["--format", "json"]);
    assert!(ended.err.lines().count() == 1 && ended.err.contains("voices.jsonl"), "{}", ended.err);
    assert!(!ended.out.contains("voices"));
}

#[test]
fn a_file_and_standard_input_are_sets_too() {
    let file = format!("{CASES}/lights.jsonl");
    let of_file = run("evaluate", &[&file, "--format", "json"]).json();
    let of_stdin = feed("evaluate", &["-", "--format", "json"], &std::fs::read(&file).expect("it comes with the crate")).json();
    assert_eq!((&of_file["sets"][0]["name"], &of_stdin["sets"][0]["name"]), (&json!("lights"), &json!("stdin")));
    assert_eq!(of_file["macro"], of_stdin["macro"]);
    assert!(of_file["passages"]["files"].as_array().is_some_and(Vec::is_empty));
}

#[test]
fn what_cannot_be_read_is_told_by_file_and_line() {
    const PAIR: &str = "{\"id\": 1, \"a\": \"It rained.\", \"b\": \"It was dry.\", \"label\": \"contradiction\"}\n";
    let scratch = Scratch::new("evaluate");
    let refused = |name: &str, bytes: &[u8], words: &[&str]| {
        let path = scratch.file(&format!("{name}/pairs.jsonl"), bytes);
        run("evaluate", &[scratch.path(name)]).refused_with(&[&[path.as_str()], words].concat());
    };
    refused("cut", format!("{PAIR}\n{{\"a\": \"It").as_bytes(), &["line 3", "byte"]);
    refused("unlabelled", format!("{PAIR}{{\"a\": \"It rained.\", \"b\": \"It did.\"}}").as_bytes(), &["line 2", "label"]);
    refused("latin1", &[PAIR.as_bytes(), b"{\"a\": \"caf\xe9\"}"].concat(), &["line 2", "byte 10"]);
    let verses =
        json!({"a": {"verses": [{"id": "1", "kjv": "x"}]}, "b": {"verses": []}, "evidence": [{"a_verses": [], "b_verses": []}]});
    refused("verses", verses.to_string().as_bytes(), &["line 1", "bsb"]);
    run("evaluate", &[scratch.path("nowhere")]).refused_with(&["nowhere"]);
    refused("prose", b"It rained.\n", &["line 1", "byte"]);
    scratch.file("empty/notes.txt", b"nothing");
    scratch.file("empty/voices.jsonl", b"{\"text\": \"It rained.\"}\n");
    run("evaluate", &[scratch.path("empty")]).refused_with(&["empty", "no labelled pairs"]);
    run("evaluate", &[CASES, "--sample", "0"]).refused_with(&["--sample"]);
    let none: [&str; 0] = [];
    run("evaluate", &none).refused_with(&["DIRECTORY"]);
}
