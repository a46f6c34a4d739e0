//! Many accounts at once, in the library and as a program.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use rashomon::{Account, Comparer, Corpus, CorpusReport};
use serde_json::Value;

use crate::programs::{Ended, command, feed, run};

/// A folder of its own for each test, empty, and gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("rashomon-corpus-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("the folder for temporary files can be written");
        Folder(path)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).expect("the folder is there");
        path
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("the folder is there");
        let mut names: Vec<String> =
            entries.map(|entry| entry.expect("it can be read").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const WITNESSES: [(&str, &str); 5] = [
    ("baker", "The barge Marigold left Tarn Quay at six. The Marigold carried forty barrels of tar. Nobody was on deck."),
    ("cooper", "I saw the barge Marigold. The Marigold carried sixty barrels of tar. My brother mended the winch in March."),
    ("smith", "The barge Marigold carried sixty barrels of tar. The bridge was shut."),
    ("verger", "Easter was cold that year. The bell of Saint Anne was cast again, and the choir sang in the porch."),
    ("widow", "The barge Marigold carried forty barrels of tar. The bridge was open."),
];

fn witnesses() -> impl Iterator<Item = Account> {
    WITNESSES.into_iter().map(|(id, text)| Account::new(id, text).expect("it is short"))
}

fn corpus() -> Corpus {
    let mut corpus = Corpus::new(Comparer::new());
    witnesses().for_each(|account| corpus.add(account));
    corpus
}

#[test]
fn what_several_witnesses_say_of_one_matter_is_one_discrepancy() {
    let report = corpus().report();
    let cargo: Vec<_> = report.discrepancies.iter().filter(|found| found.finding.explanation.contains("barrels")).collect();
    assert_eq!(cargo.len(), 1, "{:#?}", report.discrepancies);
    let sides = &cargo[0].finding.sides;
    let mut accounts: Vec<&str> = sides.iter().map(|side| side.account.as_str()).collect();
    accounts.sort_unstable();
    assert_eq!(accounts, ["baker", "cooper", "smith", "widow"]);
    let says = |at: usize| if sides[at].quote.contains("forty") { 40 } else { 60 };
    assert_eq!(cargo[0].between.len(), 4, "each of two against each of two");
    assert!(cargo[0].between.iter().all(|one| says(one.sides.0) != says(one.sides.1) && one.score >= 0.5));
}

#[test]
fn statements_on_one_matter_are_one_group_and_others_in_none() {
    let report = corpus().report();
    let cargo = report.groups.iter().find(|group| group.claims[0].quote.contains("barrels")).expect("the cargo");
    let accounts: Vec<&str> = cargo.claims.iter().map(|claim| claim.account.as_str()).collect();
    assert_eq!(accounts, ["baker", "cooper", "smith", "widow"]);
    assert!(report.groups.iter().all(|group| group.claims.iter().all(|claim| claim.account != "verger")));
}

#[test]
fn the_best_counterparts_come_first() {
    let mut corpus = corpus();
    let found = corpus.ask("How many barrels of tar did the Marigold carry?", 3);
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|one| one.statement.quote.contains("tar")), "{found:#?}");
    assert!(found.is_sorted_by(|one, next| one.share >= next.share) && found[0].share <= 1.0);
    let quoted = |one: &rashomon::Counterpart| {
        let account = corpus.accounts().iter().find(|account| account.id() == one.statement.account).expect("it is there");
        account.text()[one.statement.span.range()] == one.statement.quote
    };
    assert!(found.iter().all(quoted));
    assert!(corpus.ask("", 3).is_empty() && corpus.ask("Zyzzyva qux.", 3).is_empty() && corpus.ask("tar", 0).is_empty());
}

#[test]
fn accounts_of_one_name_are_told_apart() {
    let mut corpus = Corpus::new(Comparer::new());
    for text in ["The gate was shut.", "The gate was open.", "The gate was painted."] {
        corpus.add(Account::new("porter", text).expect("it is short"));
    }
    let ids: Vec<&str> = corpus.accounts().iter().map(Account::id).collect();
    assert_eq!(ids, ["porter", "porter-2", "porter-3"]);
}

#[test]
fn one_by_one_or_all_at_once_makes_no_difference() {
    let folder = Folder::new("steps");
    let path = folder.0.join("kept");
    let mut corpus = Corpus::new(Comparer::new());
    for account in witnesses() {
        corpus.add(account);
        corpus.save(&path).expect("it can be written");
        corpus = Corpus::load(&path, Comparer::new()).expect("it was just saved");
    }
    assert_eq!(corpus.report(), self::corpus().report());
    assert_eq!(folder.names(), ["kept"], "nothing is left beside it");
}

#[test]
fn a_report_read_back_equals_itself() {
    let report = corpus().report();
    let text = serde_json::to_string(&report).expect("it is plain data");
    let again: CorpusReport = serde_json::from_str(&text).expect("it was just written");
    assert_eq!(report, again);
}

#[test]
fn other_settings_and_other_files_are_refused() {
    let folder = Folder::new("refused");
    let path = folder.0.join("kept");
    corpus().save(&path).expect("it can be written");
    let fault = |path: &Path, comparer: Comparer| Corpus::load(path, comparer).expect_err("it is refused").to_string();
    let strict = Comparer::builder().min_score(0.9).build().expect("it is in range");
    assert!(fault(&path, strict).contains("other settings"));
    assert!(fault(&folder.file("letter", "Dear Sir"), Comparer::new()).contains("is no index"));
    assert!(fault(&folder.0.join("nothing"), Comparer::new()).contains("nothing cannot be read"));
    let mut bytes = fs::read(&path).expect("it was just written");
    bytes[15] += 1;
    assert!(fault(&folder.file("newer", bytes), Comparer::new()).contains("another version"));
}

#[test]
fn what_cannot_be_written_leaves_what_was_there() {
    let folder = Folder::new("unwritable");
    let nowhere = folder.0.join("no such folder").join("kept");
    let fault = corpus().save(&nowhere).expect_err("there is no folder").to_string();
    assert!(fault.contains("cannot be written") && fault.contains("no such folder"), "{fault}");
    // A folder under the final name cannot be replaced by a file.
    let taken = folder.0.join("taken");
    fs::create_dir_all(taken.join("inside")).expect("it can be made");
    assert!(corpus().save(&taken).is_err());
    assert_eq!(folder.names(), ["taken"], "nothing half written is left");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever is changed in a saved corpus or cut off it, it is refused, and never read wrongly.
    #[test]
    fn damage_is_told(place in any::<prop::sample::Index>(), change in 1u8.., cut in any::<bool>()) {
        let folder = Folder::new("damage");
        let path = folder.0.join("kept");
        corpus().save(&path).expect("it can be written");
        let mut bytes = fs::read(&path).expect("it was just written");
        let at = place.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] ^= change }
        let fault = Corpus::load(folder.file("damaged", bytes), Comparer::new()).expect_err("it is refused").to_string();
        prop_assert!(fault.contains("damaged") || fault.contains("version") || fault.contains("is no index"), "{}", fault);
    }
}

fn lines(ended: &Ended) -> Vec<Value> {
    ended.out.lines().map(|line| serde_json::from_str(line).expect("every line is JSON")).collect()
}

fn folder_of_witnesses(name: &str) -> Folder {
    let folder = Folder::new(name);
    WITNESSES.iter().for_each(|(id, text)| drop(folder.file(&format!("{id}.txt"), text)));
    folder
}

#[test]
fn the_program_prints_a_line_for_each_discrepancy() {
    let folder = folder_of_witnesses("program");
    let ended = run("corpus", &[&folder.0]);
    assert_eq!((ended.status, ended.err.as_str()), (0, ""));
    let found = lines(&ended);
    assert!(found.iter().any(|one| one["kind"] == "numeric" && one["sides"].as_array().is_some_and(|sides| sides.len() == 4)));
    let grouped = run("corpus", &[folder.0.as_os_str(), "--groups".as_ref(), "--top=1".as_ref()]);
    assert!(lines(&grouped)[0]["kind"].is_string() && lines(&grouped)[1]["group"].is_string());
    assert_eq!(run("corpus", &[folder.0.as_os_str(), "--fail-on=0.5".as_ref()]).status, 1);
}

#[test]
fn voices_that_say_the_same_in_several_passages_are_explained_once() {
    let found = lines(&run("corpus", &[concat!(env!("CARGO_MANIFEST_DIR"), "/examples/accounts")]));
    let refused = found.iter().find(|one| one["kind"] == "commitment").expect("the diplomats disagree");
    assert!(refused["sides"].as_array().is_some_and(|sides| sides.len() > 2), "{refused}");
    let explanation = refused["explanation"].as_str().unwrap_or_default();
    assert_eq!(explanation.matches(" refuses").count(), 1, "{explanation}");
}

#[test]
fn accounts_may_come_as_lines() {
    let line = |id: &Value, text: &str| serde_json::json!({ "id": id, "text": text, "date": "1871-03-04" }).to_string();
    let input = WITNESSES.map(|(id, text)| line(&id.into(), text)).join("\n") + "\n\n" + &line(&7.into(), "Nothing of note.");
    let ended = feed("corpus", &["-"], input.as_bytes());
    assert_eq!((ended.status, ended.err.as_str()), (0, ""));
    assert!(!lines(&ended).is_empty());
}

#[test]
fn an_account_that_cannot_be_read_is_named_and_the_rest_goes_on() {
    let folder = folder_of_witnesses("faults");
    folder.file("latin.txt", b"caf\xe9");
    folder.file("more.jsonl", "{\"id\": \"a\", \"text\": \"The bridge was open.\"}\n{\"id\": \"b\"}\n");
    let missing = folder.0.join("missing.txt");
    let ended = run("corpus", &[&folder.0, &missing]);
    assert_eq!(ended.status, 2);
    assert!(!lines(&ended).is_empty(), "the others are compared");
    let told = ["latin.txt is not UTF-8", "more.jsonl, line 2: missing field `text`", "missing.txt cannot be read", "3 accounts"];
    assert!(told.iter().all(|told| ended.err.contains(told)), "{}", ended.err);
}

#[test]
fn an_index_changes_nothing_but_the_time() {
    let folder = folder_of_witnesses("index");
    let kept = Folder::new("index-kept");
    let index = kept.0.join("kept");
    let plain = run("corpus", &[folder.0.as_os_str(), "--groups".as_ref()]);
    let arguments = [folder.0.as_os_str(), "--groups".as_ref(), "--index".as_ref(), index.as_os_str()];
    assert_eq!(run("corpus", &arguments).out, plain.out, "made");
    assert_eq!(run("corpus", &arguments).out, plain.out, "used");
    folder.file("zither.txt", "The barge Marigold carried ninety barrels of tar.");
    let more = run("corpus", &arguments);
    assert_eq!(more.out, run("corpus", &[folder.0.as_os_str(), "--groups".as_ref()]).out, "with one more");
    folder.file("baker.txt", "The barge Marigold carried ninety barrels of tar.");
    let changed = run("corpus", &arguments);
    assert_eq!(changed.out, run("corpus", &[folder.0.as_os_str(), "--groups".as_ref()]).out, "with one changed");
    assert!(changed.err.contains("made anew") && changed.err.contains("baker"), "{}", changed.err);
    fs::write(&index, "nonsense").expect("it can be written");
    run("corpus", &arguments).refused_with(&["kept", "is no index"]);
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let folder = folder_of_witnesses("threads");
    let with = |threads: &str| {
        let mut command = command("corpus");
        command.arg(&folder.0).arg("examples/accounts").arg("--groups").env("RAYON_NUM_THREADS", threads);
        command.output().expect("the program runs").stdout
    };
    let one = with("1");
    assert!(!one.is_empty());
    assert!(["2", "3", "8"].iter().all(|threads| with(threads) == one));
}
