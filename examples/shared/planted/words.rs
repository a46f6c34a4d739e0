//! Words that a table puts in the place of others.

use super::edit::{Change, Family};
use super::inflect::{FORMS, Form, form};
use super::prose::{Sentence, cased};
use super::tables::{is_adjective, is_verb, rows};

/// The verb of which the word is a form, and which form that is, where it is used as a verb.
pub fn verb_at<'a>(sentence: &Sentence, at: usize, mut verbs: impl Iterator<Item = &'a str>) -> Option<(&'a str, Form)> {
    let low = sentence.low(at);
    let found = |base: &'a str| {
        let mut forms = FORMS.iter().filter(|found| form(base, **found) == low && is_verb(sentence, at, **found));
        forms.next().map(|form| (base, *form))
    };
    verbs.find_map(found)
}

/// All that the table can put in the place of words of the sentence.
pub fn replaced(sentence: &Sentence, table: &str, family: Family) -> Vec<Change> {
    let mut found = vec![];
    for (old, new) in rows(table, "word") {
        found.extend(phrase(sentence, old, new, family));
    }
    for at in 0..sentence.words.len() {
        let low = sentence.low(at);
        let change = |new: &str| {
            let old = &sentence.words[at];
            Change::one(family, old.range.clone(), cased(new, old.text))
        };
        if is_adjective(sentence, at) {
            found.extend(rows(table, "adjective").filter(|(old, _)| *old == low).map(|(_, new)| change(new)));
        }
        found.extend(rows(table, "noun").filter_map(|(old, new)| Some(change(&noun(sentence, at, old, new)?))));
        for (old, new) in rows(table, "verb") {
            if let Some((_, found_form)) = verb_at(sentence, at, std::iter::once(old)) {
                found.push(change(&form(new, found_form)));
            }
        }
    }
    found
}

/// One or more words without forms.
fn phrase(sentence: &Sentence, old: &str, new: &str, family: Family) -> Vec<Change> {
    let count = old.split(' ').count();
    let starts = (0..sentence.words.len().saturating_sub(count - 1)).filter(|&at| {
        let inner_open = (at..at + count - 1).all(|at| !sentence.words[at].closed);
        inner_open && old.split(' ').enumerate().all(|(number, word)| sentence.low(at + number) == word)
    });
    // "Before" and "after" of clauses, "open" of a door: what stands alone is no such word.
    let fits = |at: &usize| count > 1 || !sentence.words[*at].closed || old.ends_with("ly") || old.ends_with("doors");
    let change = |at: usize| Change::one(family, sentence.range(at..at + count), cased(new, sentence.at(at)));
    starts.filter(fits).map(change).collect()
}

/// The noun of the other in the number in which it stands, after a word that goes before nouns.
fn noun(sentence: &Sentence, at: usize, old: &str, new: &str) -> Option<String> {
    const BEFORE: &[&str] = &[
        "the", "a", "an", "his", "her", "my", "their", "its", "our", "this", "two", "three", "of", "other", "new", "old",
        "another",
    ];
    let low = sentence.low(at);
    let plural = |word: &str| form(word, Form::Third);
    let placed = BEFORE.contains(&sentence.before(at).as_str()) && sentence.at(at) == low;
    if !placed {
        return None;
    }
    if low == old { Some(new.to_owned()) } else { (low == plural(old)).then(|| plural(new)) }
}
