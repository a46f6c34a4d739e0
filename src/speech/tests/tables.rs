//! Tables of cases: voices of invented sentences and dialogues, cues with their class, and the voices of the real accounts.

use std::path::Path;

use super::{Told, told};
use crate::{source::Account, speech::Attribution};

/// Rows that do not hold, by their text: found wrong, and not yet mended.
const GAPS: &[&str] = &[];

/// The rows of a table without its comments, cut at tabs.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// The chain of voices at a byte.
fn chain_at(told: &Told, byte: usize) -> String {
    let token = told.segments.tokens.partition_point(|token| (token.span.end as usize) <= byte);
    told.speech.chain(told.speech.voice_at(token as u32)).join(" > ")
}

fn report(name: &str, count: usize, faults: &[String]) {
    println!("{name}: {} of {count} hold", count - faults.len());
    assert!(faults.is_empty(), "{name}: {} of {count} failed\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn voices_are_heard() {
    let (mut faults, mut count) = (vec![], 0);
    for row in rows(include_str!("cases/voices.tsv")) {
        let [kind, text, words, expected] = row[..] else { panic!("four columns, not {row:?}") };
        let text = text.replace('¶', "\n\n");
        let at = text.find(words).unwrap_or_else(|| panic!("`{words}` is not in {text}"));
        let found = chain_at(&told(&text), at);
        count += 1;
        if (found == expected) == GAPS.contains(&row[1]) {
            faults.push(format!("{kind}\t{text}\n    `{words}`: {found}, expected {expected}"));
        }
    }
    assert!(count >= 120);
    report("voices", count, &faults);
}

#[test]
fn cues_have_their_class() {
    let (mut faults, mut count) = (vec![], 0);
    for row in rows(include_str!("cases/cues.tsv")) {
        let [class, vouches, text, cue] = row[..] else { panic!("four columns, not {row:?}") };
        let found = cue_of(text, cue);
        count += 1;
        if (found == format!("{class} {vouches}")) == GAPS.contains(&text) {
            faults.push(format!("{text}\n    `{cue}`: {found}, expected {class} {vouches}"));
        }
    }
    assert!(count >= 60);
    report("cues", count, &faults);
}

/// The class of the attribution with a cue in `words`, and whether it vouches.
fn cue_of(text: &str, words: &str) -> String {
    let told = told(text);
    let at = text.find(words).expect("the cue is in the sentence");
    let touches = |one: &&Attribution| (one.cue.start as usize) < at + words.len() && at < one.cue.end as usize;
    let found = told.speech.attributions.iter().find(touches);
    found.map_or("none no".to_owned(), |one| format!("{} {}", one.act.name(), if one.vouches { "yes" } else { "no" }))
}

/// A dialogue without its braces, and who is said to speak from which byte on.
fn unbraced(passage: &str) -> (String, Vec<(usize, &str)>) {
    let (mut text, mut speakers) = (String::new(), vec![]);
    for (number, part) in passage.split('{').enumerate() {
        let Some((speaker, words)) = part.split_once('}').filter(|_| number > 0) else {
            text.push_str(part);
            continue;
        };
        speakers.push((text.len(), speaker));
        text.push_str(words);
    }
    (text, speakers)
}

#[test]
fn dialogue_of_novels_has_its_speakers() {
    let (mut faults, mut count) = (vec![], 0);
    let passages = include_str!("cases/novels.txt").split("\n== ").skip(1);
    for passage in passages {
        let (name, dialogue) = passage.split_once('\n').expect("a passage has a name");
        let (text, speakers) = unbraced(dialogue);
        let told = told(&text);
        for (at, speaker) in speakers {
            let word = at + text[at..].find(char::is_alphabetic).unwrap_or(0);
            let found = chain_at(&told, word);
            let last = found.rsplit(" > ").next().unwrap_or_default();
            let wanted = if speaker == "-" { "author" } else { speaker };
            count += 1;
            if !last.ends_with(wanted) {
                faults
                    .push(format!("{name}: {:?}: {found}, expected {wanted}", &text[at..].chars().take(30).collect::<String>()));
            }
        }
    }
    report("novels", count, &faults);
}

#[test]
fn the_real_accounts_hang_on_the_right_voices() {
    let Some(folder) = std::env::var_os("RASHOMON_SHARED") else {
        println!("left out: RASHOMON_SHARED names no folder, so the voices of the real accounts are not looked at");
        return;
    };
    let (mut faults, mut count) = (vec![], 0);
    let mut open: Option<(&str, Told)> = None;
    for row in rows(include_str!("cases/accounts.tsv")) {
        let [id, byte, words, expected] = row[..] else { panic!("four columns, not {row:?}") };
        if open.as_ref().is_none_or(|(known, _)| *known != id) {
            let path = Path::new(&folder).join("accounts").join(id).with_extension("txt");
            open = Some((id, super::read(Account::read(path).expect("a real document"))));
        }
        let told = &open.as_ref().expect("an account is open").1;
        let byte: usize = byte.parse().expect("a number");
        let here = told.text[byte..].split_whitespace().take(words.split(' ').count()).collect::<Vec<_>>().join(" ");
        assert!(here.starts_with(words), "{id} has `{here}` and no `{words}` at {byte}");
        let found = chain_at(told, byte);
        count += 1;
        if found != expected {
            faults.push(format!("{id} {byte} `{words}`: {found}, expected {expected}"));
        }
    }
    report("accounts", count, &faults);
}
