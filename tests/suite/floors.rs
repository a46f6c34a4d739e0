//! How good the scores are on real pairs, held above a floor, measure by measure. Ignored, as they take minutes without optimisation;
//! `.ci/run` runs them in release mode. They need the folder that `RASHOMON_SHARED` names, and the examples built.

use std::path::Path;

use serde_json::Value;

use crate::programs::run;

/// At most so many pairs of each set: enough for a share to be known within three points.
const SAMPLE: &str = "300";

/// The prose in which edits are planted.
const PLANTED: &str = "--planted=tests/planted/texts";

/// Whether a figure may not be lower or not be higher.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Bound {
    AtLeast(f64),
    AtMost(f64),
}
use Bound::{AtLeast, AtMost};

/// The sets by name, or "macro" for the averages or "passages"; the measure; and its bound.
const FLOORS: &[(&str, &str, Bound)] = &[
    ("macro", "auc", AtLeast(0.70)),
    ("macro", "average_precision", AtLeast(0.58)),
    ("macro", "f1", AtLeast(0.335)),
    ("macro", "false_alarms", AtMost(0.022)),
    ("sick", "f1", AtLeast(0.77)),
    ("breaking_nli", "recall", AtLeast(0.71)),
    ("breaking_nli", "precision", AtLeast(0.97)),
    ("rte3_3way", "f1", AtLeast(0.18)),
    ("snli_test", "auc", AtLeast(0.77)),
    ("fever_symmetric", "auc", AtLeast(0.75)),
    ("mnli_high_overlap", "f1", AtLeast(0.70)),
    ("med", "false_alarms", AtMost(0.01)),
    ("monli", "false_alarms", AtMost(0.01)),
    ("help_conj_disj", "false_alarms", AtMost(0.01)),
    ("verse_translations", "false_alarms", AtMost(0.021)),
    ("msrp_news_paraphrase", "false_alarms", AtMost(0.028)),
    ("passages", "first", AtLeast(0.18)),
    ("passages", "within_three", AtLeast(0.47)),
    ("planted", "recall", AtLeast(0.92)),
    ("planted", "precision", AtLeast(0.97)),
    ("planted", "flagged_rewordings", AtMost(0.01)),
];

/// The figure in what `evaluate` printed.
fn figure(figures: &Value, place: &str, measure: &str) -> Option<f64> {
    let of = match place {
        "macro" => &figures["macro"]["measures"]["rashomon"],
        "passages" => &figures["passages"]["all"]["rashomon"],
        "planted" => &figures["planted"],
        set => {
            let is_it = |of: &&Value| of["name"].as_str().is_some_and(|name| name.rsplit('/').next() == Some(set));
            &figures["sets"].as_array()?.iter().find(is_it)?["measures"]["rashomon"]
        }
    };
    of[measure].as_f64()
}

fn holds(figure: f64, bound: Bound) -> bool {
    match bound {
        AtLeast(floor) => figure >= floor,
        AtMost(ceiling) => figure <= ceiling,
    }
}

#[test]
#[ignore = "takes minutes: run with --release -- --ignored, as .ci/run does"]
fn detection_is_as_good_as_it_was() {
    let Some(shared) = std::env::var_os("RASHOMON_SHARED") else {
        println!("left out: RASHOMON_SHARED names no folder, so the scores are not measured on real pairs");
        return;
    };
    let folder = Path::new(&shared).join("eval");
    let figures =
        run("evaluate", &[folder.as_os_str(), "--sample".as_ref(), SAMPLE.as_ref(), PLANTED.as_ref(), "--format=json".as_ref()])
            .json();
    let mut fallen = vec![];
    for &(place, measure, bound) in FLOORS {
        let told = figure(&figures, place, measure).unwrap_or_else(|| panic!("{place} tells no {measure}"));
        println!("{place} {measure} {told:.3}, {bound:?}");
        if !holds(told, bound) {
            fallen.push(format!("{place} {measure} is {told:.3}, not {bound:?}"));
        }
    }
    assert!(fallen.is_empty(), "\n{}", fallen.join("\n"));
}

/// What stands before the tables in the page on evaluation.
const BEFORE_TABLES: &str = "--planted tests/planted/texts $RASHOMON_SHARED/eval`:\n\n";

/// With this set, the tables are written anew instead of being compared. To be read before they are committed.
const RENEW: &str = "RASHOMON_RENEW";

#[test]
#[ignore = "takes minutes, and is for whoever changes the page: run it by name with --release -- --ignored"]
fn the_page_shows_todays_figures() {
    const PAGE: &str = "src/docs/evaluation.md";
    let Some(shared) = std::env::var_os("RASHOMON_SHARED") else { return };
    let page = std::fs::read_to_string(PAGE).expect("tests run in the root of the crate");
    let (before, shown) = page.split_once(BEFORE_TABLES).expect("the page names the command");
    let folder = Path::new(&shared).join("eval");
    let tables = run("evaluate", &["--format=markdown".as_ref(), PLANTED.as_ref(), folder.as_os_str()]).out;
    if std::env::var_os(RENEW).is_some() {
        std::fs::write(PAGE, format!("{before}{BEFORE_TABLES}{tables}")).expect("it can be written");
    } else {
        assert_eq!(shown, tables, "the figures have changed: read them, and run this test once with {RENEW}=1");
    }
}

#[test]
fn a_figure_at_its_bound_holds() {
    assert!(holds(0.5, AtLeast(0.5)) && holds(0.5, AtMost(0.5)));
    assert!(!holds(0.499, AtLeast(0.5)) && !holds(0.501, AtMost(0.5)));
}
