//! Rewordings that change no fact.

use super::edit::{Change, Family};
use super::fact::{MONTHS, is_of_time};
use super::inflect::{Form, form};
use super::numerals::{figures, spelled, word, written, year};
use super::prose::{Sentence, cased, small};
use super::tables::{NAMES, SYNONYMS, VERBS};
use super::words::{replaced, verb_at};

/// All that could be reworded.
pub fn changes(sentence: &Sentence) -> Vec<Change> {
    let mut found = replaced(sentence, SYNONYMS, Family::Synonym);
    for at in 0..sentence.words.len() {
        found.extend(table(sentence, at));
        found.extend(numeral(sentence, at));
        found.extend(date(sentence, at));
        found.extend(report(sentence, at));
    }
    found.extend(passive(sentence));
    found.extend(adverbial(sentence));
    found
}

/// Two or one words, and how else they are written.
const WRITTEN: &[(Family, &str, &str)] = &[
    (Family::Contraction, "did not", "didn't"),
    (Family::Contraction, "was not", "wasn't"),
    (Family::Contraction, "were not", "weren't"),
    (Family::Contraction, "is not", "isn't"),
    (Family::Contraction, "do not", "don't"),
    (Family::Contraction, "does not", "doesn't"),
    (Family::Contraction, "had not", "hadn't"),
    (Family::Contraction, "has not", "hasn't"),
    (Family::Contraction, "have not", "haven't"),
    (Family::Contraction, "could not", "couldn't"),
    (Family::Contraction, "would not", "wouldn't"),
    (Family::Contraction, "cannot", "can't"),
    (Family::Contraction, "will not", "won't"),
    (Family::Contraction, "i will", "I'll"),
    (Family::Contraction, "i am", "I'm"),
    (Family::Contraction, "he will", "he'll"),
    (Family::Contraction, "it is", "it's"),
    (Family::Contraction, "they will", "they'll"),
    (Family::Contraction, "we are", "we're"),
    (Family::Contraction, "we have", "we've"),
    (Family::Contraction, "she is", "she's"),
    (Family::Abbreviation, "mr.", "Mister"),
    (Family::Abbreviation, "mr.", "Mr"),
    (Family::Abbreviation, "mrs.", "Mrs"),
    (Family::Abbreviation, "dr.", "Doctor"),
    (Family::Abbreviation, "captain", "Capt."),
    (Family::Abbreviation, "sergeant", "Sgt."),
    (Family::Abbreviation, "constable", "PC"),
    (Family::Abbreviation, "colonel", "Col."),
    (Family::Abbreviation, "kg", "kilograms"),
    (Family::Abbreviation, "kilograms", "kg"),
    (Family::Abbreviation, "kilometres", "km"),
    (Family::Abbreviation, "centimetres", "cm"),
    (Family::Abbreviation, "metres", "m"),
    (Family::Abbreviation, "grams", "g"),
    (Family::Abbreviation, "feet", "ft"),
    (Family::Abbreviation, "street", "St."),
    (Family::Abbreviation, "road", "Rd."),
    (Family::Abbreviation, "per cent", "percent"),
    (Family::Abbreviation, "a.m.", "am"),
    (Family::Abbreviation, "p.m.", "pm"),
    (Family::Abbreviation, "half an hour", "thirty minutes"),
    (Family::Abbreviation, "twelve months", "a year"),
    (Family::Spelling, "grey", "gray"),
    (Family::Spelling, "metres", "meters"),
    (Family::Spelling, "kilometres", "kilometers"),
    (Family::Spelling, "centimetres", "centimeters"),
    (Family::Spelling, "litres", "liters"),
    (Family::Spelling, "harbour", "harbor"),
    (Family::Spelling, "neighbour", "neighbor"),
    (Family::Spelling, "theatre", "theater"),
    (Family::Spelling, "jeweller", "jeweler"),
    (Family::Spelling, "programme", "program"),
    (Family::Spelling, "recognised", "recognized"),
    (Family::Spelling, "baptised", "baptized"),
    (Family::Spelling, "waggon", "wagon"),
    (Family::Spelling, "drily", "dryly"),
];

fn table(sentence: &Sentence, at: usize) -> Vec<Change> {
    let reads = |old: &str| {
        let count = old.split(' ').count();
        let joined = (at..at + count - 1).all(|at| !sentence.words[at].closed) && at + count <= sentence.words.len();
        joined && old.split(' ').enumerate().all(|(number, word)| sentence.low(at + number) == word)
    };
    let named = |old: &str| {
        !matches!(old, "captain" | "sergeant" | "constable" | "colonel" | "street" | "road") || is_title(sentence, at)
    };
    let rows = WRITTEN.iter().filter(|(_, old, _)| reads(old) && named(old));
    let range = |old: &str| sentence.range(at..at + old.split(' ').count());
    rows.map(|(family, old, new)| Change::one(*family, range(old), cased(new, sentence.at(at)))).collect()
}

fn is_title(sentence: &Sentence, at: usize) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let street = matches!(sentence.low(at).as_str(), "street" | "road");
    capital(sentence.at(at)) && if street { true } else { !sentence.words[at].closed && capital(sentence.at(at + 1)) }
}

/// "Twelve" and 12, "£85" and "85 pounds".
fn numeral(sentence: &Sentence, at: usize) -> Option<Change> {
    let text = sentence.at(at);
    let place = sentence.words[at].range.clone();
    if sentence.after(at) == "o'clock" && at > 0 {
        return Some(Change::one(Family::Numeral, place, word(text)?.to_string()));
    }
    if is_of_time(sentence, at) || year(text).is_some() {
        return None;
    }
    if let Some(number) = word(text).filter(|_| at > 0 && !sentence.words[at].opened) {
        return Some(Change::one(Family::Numeral, place, number.to_string()));
    }
    if let Some(sum) = text.strip_prefix('£').and_then(figures) {
        return Some(Change::one(Family::Numeral, place, format!("{} pounds", written(sum))));
    }
    let number = figures(text).filter(|number| *number > 1)?;
    Some(Change::one(Family::Numeral, place, cased(&spelled(number), if at == 0 { "X" } else { "x" })))
}

/// "3 March 1962", "March 3, 1962" and "the 3rd of March 1962".
fn date(sentence: &Sentence, at: usize) -> Option<Change> {
    let day = figures(sentence.at(at)).filter(|day| (1..32).contains(day))?;
    let month = sentence.at(at + 1);
    if !MONTHS.contains(&month) || sentence.words[at].closed {
        return None;
    }
    let dated = !sentence.words[at + 1].closed && year(sentence.at(at + 2)).is_some();
    let (words, end) =
        if dated { (format!("{month} {day}, {}", sentence.at(at + 2)), at + 3) } else { (format!("{month} {day}"), at + 2) };
    Some(Change::one(Family::DateFormat, sentence.range(at..end), words))
}

/// "Said that he" and "said he", "said" and "stated".
fn report(sentence: &Sentence, at: usize) -> Vec<Change> {
    let mut found = vec![];
    let low = sentence.low(at);
    let place = sentence.words[at].range.clone();
    let that = sentence.after(at) == "that";
    if ["said", "stated", "reported", "added", "claimed", "believes", "think", "thought", "remember", "believe"]
        .contains(&low.as_str())
        && that
    {
        let gap = place.end..sentence.words[at + 1].range.end;
        found.push(Change::one(Family::That, gap, ""));
    }
    if ["he", "she", "they", "it", "i"].contains(&sentence.after(at).as_str()) && low == "said" && at > 0 {
        found.push(Change::one(Family::That, place.end..place.end, " that"));
    }
    let others = [
        ("said", "stated", true),
        ("stated", "said", true),
        ("answered", "replied", true),
        ("replied", "answered", true),
        ("added", "said also", true),
    ];
    found.extend(
        others
            .iter()
            .filter(|(old, _, needs)| *old == low && *needs == that)
            .map(|(_, new, _)| Change::one(Family::Report, place.clone(), *new)),
    );
    found
}

fn is_name(word: &str) -> bool {
    NAMES.split_whitespace().any(|name| name == word.trim_end_matches("'s"))
}

const SMALL: &[&str] = &[
    "and", "but", "or", "that", "who", "which", "because", "when", "while", "before", "after", "if", "to", "than", "as", "so",
    "where",
];

/// "A lorry damaged the wall" and "the wall was damaged by a lorry".
fn passive(sentence: &Sentence) -> Option<Change> {
    let verb = (1..sentence.words.len()).find(|&at| verb_at(sentence, at, VERBS.split_whitespace()).is_some())?;
    let (base, found) = verb_at(sentence, verb, VERBS.split_whitespace())?;
    let plain = found == Form::Past
        && !sentence.has(SMALL)
        && (0..verb).all(|at| !sentence.words[at].closed)
        && !sentence.text.contains('"');
    let first = ["the", "a", "an", "mr.", "mrs.", "dr.", "sir", "my", "his", "her"].contains(&sentence.low(0).as_str())
        || is_name(sentence.at(0));
    let preposition =
        |at: usize| ["in", "on", "at", "from", "with", "by", "for", "of", "into"].contains(&sentence.low(at).as_str());
    let bare = verb <= 3 && !(0..verb).any(preposition);
    if !plain
        || !first
        || !bare
        || ["talk", "cost", "walk", "come", "go", "run", "stand", "rise", "fall", "stay", "look"].contains(&base)
    {
        return None;
    }
    let determined = ["the", "a", "an"].contains(&sentence.low(verb + 1).as_str());
    let end = (verb + 2..sentence.words.len()).find(|&at| sentence.words[at].closed || preposition(at + 1)).map(|at| at + 1)?;
    let inner = end - (verb + 1);
    (determined && (2..=4).contains(&inner) && (verb..end - 1).all(|at| !sentence.words[at].closed)).then(|| {
        let object = &sentence.text[sentence.range(verb + 1..end)];
        let subject = small(&sentence.text[sentence.range(0..verb)]);
        let were = if sentence.at(end - 1).ends_with('s') && !sentence.at(end - 1).ends_with("ss") { "were" } else { "was" };
        let words = format!("{} {were} {} by {subject}", cased(object, "X"), form(base, Form::Participle));
        Change::one(Family::Voice, sentence.range(0..end), words)
    })
}

/// "In 1855 a fire broke out" and "a fire broke out in 1855".
fn adverbial(sentence: &Sentence) -> Option<Change> {
    let count = sentence.words.len();
    if sentence.has(SMALL) || sentence.text.contains(['"', ',', ';']) || !(5..16).contains(&count) {
        return None;
    }
    let timed = |at: usize| {
        let word = sentence.at(at);
        year(word).is_some()
            || super::fact::DAYS.contains(&word)
            || MONTHS.contains(&word)
            || ["morning", "evening", "night", "afternoon", "week"].contains(&word)
    };
    let opens = |at: usize| ["in", "on", "at"].contains(&sentence.low(at).as_str());
    let end = sentence.words[count - 1].range.end;
    let ends = (1..=4).find(|&at| timed(at)).filter(|_| opens(0));
    if let Some(last) = ends.filter(|last| !timed(last + 1) && last + 3 < count && figures(sentence.at(last + 1)).is_none()) {
        let phrase = small(&sentence.text[sentence.range(0..last + 1)]);
        let rest = &sentence.text[sentence.range(last + 1..count)];
        return Some(Change::one(Family::Adverbial, 0..end, format!("{} {phrase}", cased(rest, "X"))));
    }
    let start = (count.saturating_sub(4)..count - 1).rev().find(|&at| opens(at) && at > 2)?;
    timed(count - 1).then(|| {
        let rest = small(&sentence.text[sentence.range(0..start)]);
        Change::one(Family::Adverbial, 0..end, format!("{}, {rest}", cased(&sentence.text[sentence.range(start..count)], "X")))
    })
}
