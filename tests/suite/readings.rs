//! What is read of who and of what, by tables of cases in `tests/readings`: hits beside near-misses, and by name the gaps that are
//! known.

use std::fmt::Write;

use rashomon::{Account, AccountReading, Comparer, Referent};

/// The lines of a table, split into their columns.
fn table(name: &str) -> Vec<Vec<String>> {
    let path = format!("{}/tests/readings/{name}.tsv", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the table");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split('\t').map(|column| column.replace("\\n", "\n")).collect()).collect()
}

/// Where "word#2", the second such word, stands.
fn place(text: &str, word: &str) -> usize {
    let (word, count) = word.split_once('#').map_or((word, 1), |(word, count)| (word, count.parse().expect("a number")));
    let whole = |at: usize| {
        let letter = |c: char| c.is_alphanumeric();
        !text[..at].ends_with(letter) && !text[at + word.len()..].starts_with(letter)
    };
    let mut places = text.match_indices(word).map(|(at, _)| at).filter(|at| whole(*at));
    places.nth(count - 1).unwrap_or_else(|| panic!("{word} is not in {text}"))
}

fn read(author: &str, text: &str) -> AccountReading {
    let account = Account::new("account", text).expect("it is short");
    Comparer::new().read(&if author.is_empty() { account } else { account.with_author(author) })
}

/// What a passage stands for: the last word of it that stands for something.
fn meant(reading: &AccountReading, start: usize, end: usize) -> Option<&Referent> {
    let parts = reading.claims.iter().flat_map(|claim| &claim.participants).map(|part| (part.span, &part.referent));
    let all = reading.mentions.iter().map(|mention| (mention.span, &mention.referent)).chain(parts);
    let inside = all.filter(|(span, _)| span.start as usize >= start && span.end as usize <= end);
    inside.max_by_key(|(span, _)| span.start).map(|(_, referent)| referent)
}

/// The named cases that do not hold, with what was found.
fn failures(table: &[Vec<String>], found: impl Fn(&[String]) -> Option<String>) -> Vec<(String, String)> {
    table.iter().filter_map(|row| Some((row[0].clone(), found(row)?))).collect()
}

/// All cases hold but for the known gaps, and these are still gaps.
fn check(name: &str, least: usize, gaps: &[&str], found: impl Fn(&[String]) -> Option<String>) {
    let rows = table(name);
    assert!(rows.len() >= least, "{name} has {} cases", rows.len());
    let failed = failures(&rows, found);
    println!("{name}: {} of {} cases hold", rows.len() - failed.len(), rows.len());
    let mut wrong = String::new();
    for (case, why) in failed.iter().filter(|(case, _)| !gaps.contains(&case.as_str())) {
        let _ = writeln!(wrong, "{case}: {why}");
    }
    for gap in gaps.iter().filter(|gap| !failed.iter().any(|(case, _)| case == *gap)) {
        let _ = writeln!(wrong, "{gap}: holds now, and is no gap");
    }
    assert!(wrong.is_empty(), "{name}, {} of {} hold\n{wrong}", rows.len() - failed.len(), rows.len());
}

/// Cases that do not hold yet.
const WHO_GAPS: &[&str] = &["we-two-named"];

#[test]
fn words_stand_for_whom_they_should() {
    check("who", 140, WHO_GAPS, |row| {
        let [_, author, text, word, kind, name] = row else { panic!("{row:?}") };
        let reading = read(author.trim_start_matches('@'), text);
        let start = place(text, word);
        let end = start + word.split('#').next().map_or(0, str::len);
        let found = meant(&reading, start, end);
        let expected = (kind.as_str(), Some(name.as_str()).filter(|name| !name.is_empty()));
        let holds = found.is_some_and(|found| (found.kind.as_ref(), found.name.as_deref()) == expected);
        (!holds).then(|| format!("{text} | {word}: {found:?}, expected {kind} {name}"))
    });
}

/// Cases that do not hold yet.
const ABOUT_GAPS: &[&str] =
    &["own-noun", "own-noun-of-reporting-verb", "heading", "heading-next", "heading-second-paragraph", "heading-markdown-two"];

#[test]
fn claims_are_about_what_they_should() {
    check("about", 50, ABOUT_GAPS, |row| {
        let [_, text, word, with, without] = row else { panic!("{row:?}") };
        let reading = read("", text);
        let at = place(text, word) as u32;
        let around = |span: &rashomon::Span| span.start <= at && at < span.end;
        let claim =
            reading.claims.iter().filter(|claim| around(&claim.span)).min_by_key(|claim| claim.span.end - claim.span.start);
        let topic: Vec<String> = claim.map_or(vec![], |claim| claim.topic.iter().map(|word| word.to_lowercase()).collect());
        let has = |word: &str| topic.iter().any(|known| known == word);
        let mut wanted = with.split(' ').filter(|word| !word.is_empty());
        let mut unwanted = without.split(' ').filter(|word| !word.is_empty());
        let holds = claim.is_some() && wanted.all(has) && !unwanted.any(has);
        (!holds).then(|| format!("{text} | {word}: {topic:?}, expected {with}, not {without}"))
    });
}
