//! Who does it and to whom it is done change places.

use std::ops::Range;

use super::edit::{Change, Family};
use super::inflect::Form;
use super::prose::{Sentence, cased, small};
use super::tables::VERBS;
use super::words::verb_at;

/// Subject, object.
const PRONOUNS: &[(&str, &str)] = &[("i", "me"), ("he", "him"), ("she", "her"), ("we", "us"), ("they", "them")];
const TITLES: &[&str] =
    &["Mr.", "Mrs.", "Ms.", "Dr.", "Captain", "Sergeant", "Constable", "Colonel", "Aunt", "Uncle", "Sir", "Miss"];
/// Verbs that say the same when their sides change places, or of which the object is no one.
const SYMMETRICAL: &[&str] = &["meet", "marry", "leave", "see", "say", "agree"];

/// Who takes part, as a name or pronoun or "the captain".
#[derive(Clone, Debug)]
struct Party {
    words: Range<usize>,
    pronoun: Option<usize>,
}

/// The one exchange that the sentence allows, or two.
pub fn changes(sentence: &Sentence) -> Vec<Change> {
    let verbs = || VERBS.split_whitespace().filter(|base| !SYMMETRICAL.contains(base));
    let mut found: Vec<Change> = (1..sentence.words.len())
        .filter(|&at| verb_at(sentence, at, verbs()).is_some_and(|(_, form)| form == Form::Past))
        .filter_map(|at| around(sentence, at))
        .collect();
    found.extend((0..sentence.words.len()).filter_map(|at| from_to(sentence, at)));
    found
}

fn around(sentence: &Sentence, verb: usize) -> Option<Change> {
    let left = ending_at(sentence, verb)?;
    let right = starting_at(sentence, verb + 1)?;
    let (x, y) = (said(sentence, &right, true), said(sentence, &left, false));
    if x.eq_ignore_ascii_case(&y) || left.pronoun.is_some() && left.pronoun == right.pronoun {
        return None;
    }
    let x = if left.words.start == 0 { cased(&x, "X") } else { x };
    Some(Change { family: Family::Exchange, parts: vec![(sentence.range(left.words), x), (sentence.range(right.words), y)] })
}

/// The words for a party in the part of a subject or an object.
fn said(sentence: &Sentence, party: &Party, subject: bool) -> String {
    let words = &sentence.text[sentence.range(party.words.clone())];
    match party.pronoun {
        Some(0) if subject => "I".to_owned(),
        Some(which) => (if subject { PRONOUNS[which].0 } else { PRONOUNS[which].1 }).to_owned(),
        None => small(words),
    }
}

fn ending_at(sentence: &Sentence, end: usize) -> Option<Party> {
    let last = end.checked_sub(1)?;
    if sentence.words[last].closed {
        return None;
    }
    if let Some(which) = PRONOUNS.iter().position(|(subject, _)| *subject == sentence.low(last)) {
        return Some(Party { words: last..end, pronoun: Some(which) });
    }
    let start = if last > 0 && TITLES.contains(&sentence.at(last - 1)) { last - 1 } else { last };
    if is_name(sentence, last) && (start < last || sentence.words[start].opened) {
        return Some(Party { words: start..end, pronoun: None });
    }
    let placed = last > 0 && sentence.low(last - 1) == "the" && sentence.words[last - 1].opened;
    (placed && is_person(&sentence.low(last))).then(|| Party { words: last - 1..end, pronoun: None })
}

fn starting_at(sentence: &Sentence, start: usize) -> Option<Party> {
    let low = sentence.low(start);
    if let Some(which) = PRONOUNS.iter().position(|(_, object)| *object == low) {
        // "Her" may belong to what follows.
        let alone = low != "her"
            || sentence.words[start].closed
            || ["that", "a", "to", "the", "with"].contains(&sentence.after(start).as_str());
        return alone.then_some(Party { words: start..start + 1, pronoun: Some(which) });
    }
    let end = start + 1 + usize::from(TITLES.contains(&sentence.at(start)));
    let follows = |end: usize| {
        let words = ["that", "a", "to", "the", "in", "on", "at", "with", "and", "as", "for"];
        sentence.words.get(end - 1).is_some_and(|word| word.closed || words.contains(&sentence.low(end).as_str()))
    };
    if end <= sentence.words.len() && is_name(sentence, end - 1) && follows(end) {
        return Some(Party { words: start..end, pronoun: None });
    }
    let placed = low == "the" && start + 1 < sentence.words.len() && is_person(&sentence.low(start + 1)) && follows(start + 2);
    placed.then(|| Party { words: start..start + 2, pronoun: None })
}

fn is_name(sentence: &Sentence, at: usize) -> bool {
    super::tables::NAMES.lines().any(|line| !line.starts_with("place") && line.split(' ').any(|name| name == sentence.at(at)))
}

fn is_person(word: &str) -> bool {
    let people = "police captain chairman minister ambassador vicar magistrate officer sergeant manager owner secretary treasurer consul \
                  bishop miller squire engineer lawyer bank company government shopkeeper soldier landlord pilot mate teacher farmer men \
                  council society committee commission";
    people.split_whitespace().any(|person| person == word)
}

/// "From three to five": the ends change places.
fn from_to(sentence: &Sentence, at: usize) -> Option<Change> {
    let framed = sentence.low(at) == "from" && sentence.low(at + 2) == "to" && at + 3 < sentence.words.len();
    let open = |at: usize| !sentence.words[at].closed;
    if !framed || !open(at) || !open(at + 1) || !open(at + 2) {
        return None;
    }
    let telling = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '£');
    let (x, y) = (&sentence.words[at + 1], &sentence.words[at + 3]);
    let parts = vec![(x.range.clone(), y.text.to_owned()), (y.range.clone(), x.text.to_owned())];
    (telling(x.text) && telling(y.text)).then_some(Change { family: Family::Exchange, parts })
}
