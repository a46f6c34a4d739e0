//! Edits that change a fact.

use super::edit::{Change, Family};
use super::inflect::{Form, form};
use super::numerals::{figures, nth, ordinal, spelled, word, written, year};
use super::prose::{Sentence, cased};
use super::random::Random;
use super::tables::{ANTONYMS, NAMES, VERBS};
use super::words::{replaced, verb_at};

pub const DAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
pub const MONTHS: &[&str] =
    &["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// All that could be changed.
pub fn changes(sentence: &Sentence, random: &mut Random) -> Vec<Change> {
    let mut found = vec![];
    for at in 0..sentence.words.len() {
        found.extend(times(sentence, at, random));
        found.extend(number(sentence, at, random));
        found.extend(name(sentence, at, random));
        found.extend(negation(sentence, at));
        found.extend(modality(sentence, at));
    }
    found.extend(replaced(sentence, ANTONYMS, Family::Antonym));
    found.extend(super::exchange::changes(sentence));
    found
}

fn another<'a>(list: &[&'a str], but: &str, random: &mut Random) -> Option<&'a str> {
    let others: Vec<&str> = list.iter().copied().filter(|other| *other != but).collect();
    random.pick(&others).copied()
}

fn one(sentence: &Sentence, at: usize, family: Family, words: &str) -> Option<Change> {
    let old = &sentence.words[at];
    Some(Change::one(family, old.range.clone(), cased(words, old.text)))
}

fn times(sentence: &Sentence, at: usize, random: &mut Random) -> Option<Change> {
    let text = sentence.at(at);
    let dated = at > 0 && figures(sentence.at(at - 1)).is_some() || figures(sentence.at(at + 1)).is_some();
    if DAYS.contains(&text) {
        return one(sentence, at, Family::Weekday, another(DAYS, text, random)?);
    }
    let in_month = ["in", "since", "until", "before", "of"].contains(&sentence.before(at).as_str());
    if MONTHS.contains(&text) && (dated || in_month) {
        return one(sentence, at, Family::Month, another(MONTHS, text, random)?);
    }
    if let Some(number) = year(text) {
        return one(sentence, at, Family::Year, &(number - 1 - random.below(12) as u32).to_string());
    }
    let number = figures(text);
    if number.is_some_and(|day| day < 32) && MONTHS.contains(&sentence.at(at + 1)) {
        let day = (number? + 2 + random.below(20) as u32) % 28 + 1;
        return one(sentence, at, Family::Date, &day.to_string());
    }
    clock(sentence, at, random)
}

fn clock(sentence: &Sentence, at: usize, random: &mut Random) -> Option<Change> {
    let text = sentence.at(at);
    if let Some((hour, minutes)) = text.split_once(':') {
        let later = hour.parse::<usize>().ok()? % 9 + 2 + random.below(2);
        return one(sentence, at, Family::Clock, &format!("{later}:{minutes}"));
    }
    let hour = word(text).filter(|hour| *hour <= 12)?;
    let past = sentence.before(at) == "past";
    let said = past || sentence.after(at) == "o'clock";
    let other = spelled((hour + 1 + random.below(4) as u32) % 10 + 2);
    (said && other != text).then(|| one(sentence, at, Family::Clock, &other))?
}

/// Whether the number at the place is one of a time, an address or a name.
pub fn is_of_time(sentence: &Sentence, at: usize) -> bool {
    let (before, after) = (sentence.before(at), sentence.after(at));
    let month = |word: &str| MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word));
    let clock = ["a.m.", "p.m.", "o'clock"].contains(&after.as_str());
    let hour =
        ["past", "to", "at", "from", "until", "till", "before", "shortly", "about", "after", "by", "and", "camp", "pipe", "six"];
    let short = ["", "in", "he", "the", "and"].contains(&after.as_str()) && hour.contains(&before.as_str());
    clock
        || month(&before)
        || month(&after)
        || short
        || after == "past"
        || (["minutes", "quarter"].contains(&after.as_str()) && { ["past", "to"].contains(&sentence.low(at + 2).as_str()) })
}

fn number(sentence: &Sentence, at: usize, random: &mut Random) -> Option<Change> {
    let text = sentence.at(at);
    if is_of_time(sentence, at) || year(text).is_some() {
        return None;
    }
    if let Some(place) = ordinal(text).filter(|place| (2..12).contains(place)) {
        return one(sentence, at, Family::Number, nth((place + random.below(8)) % 10 + 2)).filter(|_| place < 3);
    }
    let other = |number: u32, random: &mut Random| match random.below(4) {
        0 => number * 2,
        1 => number + 1 + number / 8,
        2 => number + 3 + number / 4,
        _ => number * 3,
    };
    if let Some(number) = word(text) {
        return one(sentence, at, Family::Number, &spelled(other(number, random)));
    }
    let signs = text.len() - text.trim_start_matches(['£', '$']).len();
    let number = figures(&text[signs..]).filter(|number| *number > 1)?;
    one(sentence, at, Family::Number, &format!("{}{}", &text[..signs], written(other(number, random))))
}

fn name(sentence: &Sentence, at: usize, random: &mut Random) -> Option<Change> {
    let text = sentence.at(at);
    let possessive = text.strip_suffix("'s");
    let bare = possessive.unwrap_or(text);
    let (class, names) =
        NAMES.lines().filter_map(|line| line.split_once(' ')).find(|(_, names)| names.split(' ').any(|name| name == bare))?;
    let family = if class == "place" { Family::Place } else { Family::Person };
    let names: Vec<&str> = names.split(' ').filter(|name| !sentence.text.contains(name)).collect();
    let other = another(&names, bare, random)?;
    one(sentence, at, family, &format!("{other}{}", if possessive.is_some() { "'s" } else { "" }))
}

const AUXILIARIES: &[&str] = &[
    "was", "were", "is", "are", "had", "has", "have", "can", "could", "will", "would", "may", "might", "must", "should", "did",
    "does",
];

fn negation(sentence: &Sentence, at: usize) -> Option<Change> {
    let open = ["if", "whether", "unless", "until", "who", "asked", "why"];
    let low = sentence.low(at);
    if sentence.text.ends_with('?') || sentence.words[..at].iter().any(|word| open.contains(&word.text.to_lowercase().as_str())) {
        return None;
    }
    if low == "not" || low == "cannot" || low == "never" {
        return denied_no_more(sentence, at);
    }
    let after = sentence.after(at);
    if ["not", "never", "no", "none", "nobody", "neither"].contains(&after.as_str()) || sentence.words[at].closed {
        return None;
    }
    if AUXILIARIES.contains(&low.as_str()) {
        let perfect = ["had", "has", "have"].contains(&low.as_str());
        let participle = after.ends_with("ed") || VERBS.split_whitespace().any(|base| form(base, Form::Participle) == after);
        let word = if low == "can" { "cannot".to_owned() } else { format!("{} not", sentence.at(at)) };
        return (!perfect || participle || after == "been").then(|| one(sentence, at, Family::NegationIn, &word))?;
    }
    let (base, found) = verb_at(sentence, at, VERBS.split_whitespace())?;
    let subject = at > 0 && (sentence.before(at) != "and" && sentence.before(at) != "to");
    (found == Form::Past && subject).then(|| one(sentence, at, Family::NegationIn, &format!("did not {base}")))?
}

fn denied_no_more(sentence: &Sentence, at: usize) -> Option<Change> {
    if sentence.low(at) == "cannot" {
        return one(sentence, at, Family::NegationOut, "can");
    }
    if sentence.words[at].opened
        || sentence.words[at].closed
        || sentence.low(at) == "never" && !AUXILIARIES.contains(&sentence.before(at).as_str())
    {
        return None;
    }
    let before = sentence.before(at);
    let support = ["did", "does", "do"].contains(&before.as_str());
    if !support {
        let place = sentence.words[at - 1].range.end..sentence.words[at].range.end;
        return AUXILIARIES.contains(&before.as_str()).then(|| Change::one(Family::NegationOut, place, ""));
    }
    let wanted = if before == "did" {
        Form::Past
    } else if before == "does" {
        Form::Third
    } else {
        Form::Base
    };
    let verb = form(&sentence.after(at), wanted);
    Some(Change::one(Family::NegationOut, sentence.range(at - 1..at + 2), verb))
        .filter(|_| VERBS.split_whitespace().any(|base| base == sentence.after(at)))
}

/// Modal verbs and others that change places.
const MODALS: &[(&str, &str)] = &[
    ("may", "will"),
    ("might", "will"),
    ("will", "may"),
    ("must", "may"),
    ("should", "must"),
    ("could", "must"),
    ("can", "must"),
];
const COMMITMENTS: &[(&str, &str)] = &[
    ("demand", "request"),
    ("ask", "order"),
    ("order", "ask"),
    ("refuse", "agree"),
    ("agree", "refuse"),
    ("promise", "refuse"),
    ("offer", "refuse"),
    ("advise", "forbid"),
    ("insist", "suggest"),
];

fn modality(sentence: &Sentence, at: usize) -> Option<Change> {
    let low = sentence.low(at);
    if let Some((_, other)) = MODALS.iter().find(|(word, _)| *word == low).filter(|_| sentence.words[at].text == low) {
        return one(sentence, at, Family::Modality, other);
    }
    let (base, found) = verb_at(sentence, at, COMMITMENTS.iter().map(|(base, _)| *base))?;
    let other = COMMITMENTS.iter().find(|(word, _)| *word == base)?.1;
    let to_do = (sentence.after(at) == "to" || sentence.low(at + 2) == "to") && sentence.low(at + 1) != "by";
    let family = if matches!(base, "ask" | "order" | "demand" | "insist") { Family::Modality } else { Family::Commitment };
    (to_do || matches!(base, "demand" | "insist")).then(|| one(sentence, at, family, &form(other, found)))?
}
