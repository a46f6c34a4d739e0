//! Building the word tables of the model: the vocabulary from the treebank, classes and fields from WordNet's files.

use std::collections::BTreeMap;
use std::path::Path;

use super::treebank::Sentence;
use crate::syntax::lexicon::{Entry, place};
use crate::syntax::word::Word;

/// How often a word must occur to be known by itself.
const KNOWN: u32 = 2;

/// The words of the treebank that are known by themselves, by the hash of their folded letters.
#[derive(Default)]
pub(super) struct Vocabulary {
    pub(super) ids: BTreeMap<u32, u16>,
    pub(super) counts: Vec<u32>,
}

/// Numbers the words from 1, the commonest first; 0 stands for all others.
pub(super) fn vocabulary(sentences: &[Sentence]) -> Vocabulary {
    let mut counts = BTreeMap::new();
    for form in sentences.iter().flat_map(|sentence| &sentence.forms) {
        *counts.entry(hash(form)).or_insert(0u32) += 1;
    }
    let mut known: Vec<(u32, u32)> = counts.into_iter().filter(|&(_, count)| count >= KNOWN).collect();
    known.sort_by_key(|&(hash, count)| (std::cmp::Reverse(count), hash));
    known.truncate(usize::from(u16::MAX));
    let ids = known.iter().enumerate().map(|(i, &(hash, _))| (hash, i as u16 + 1)).collect();
    let counts = std::iter::once(0).chain(known.iter().map(|&(_, count)| count)).collect();
    Vocabulary { ids, counts }
}

fn hash(form: &str) -> u32 {
    Word::read(form, false, &mut Vec::new()).form
}

/// Lays hashes and values out as a [`crate::syntax::lexicon::Table`].
pub(super) fn table(values: &BTreeMap<u32, u16>) -> Vec<u8> {
    let slots = (values.len() * 5 / 4 + 1).next_power_of_two();
    let mut bytes = vec![0; 4 * slots];
    for (&hash, &value) in values {
        let (mut slot, check) = place(hash, slots);
        while bytes[4 * slot + 2..4 * slot + 4] != [0, 0] {
            slot = (slot + 1) & (slots - 1);
        }
        bytes[4 * slot..4 * slot + 2].copy_from_slice(&check.to_le_bytes());
        bytes[4 * slot + 2..4 * slot + 4].copy_from_slice(&value.to_le_bytes());
    }
    bytes
}

/// The ways a word can be in the dictionary, one bit each.
const NOUN: u16 = 1;
const NAME: u16 = 2;
const PLURAL: u16 = 4;
const VERB: u16 = 8;
const THIRD: u16 = 16;
const PAST: u16 = 32;
const GERUND: u16 = 64;
const ADJECTIVE: u16 = 128;
const ADVERB: u16 = 256;
const DEGREE: u16 = 512;

/// What is gathered of one form.
#[derive(Clone, Copy, Default)]
struct Facts {
    class: u16,
    noun: u16,
    verb: u16,
}

type Forms = BTreeMap<String, Facts>;

/// Reads WordNet's `index.*`, `data.*` and `*.exc` (wndb(5WN)) and gives every form it can make of their single words.
///
/// # Errors
///
/// Names the file that cannot be read.
pub(super) fn wordnet(folder: &Path) -> Result<BTreeMap<u32, u16>, String> {
    let mut forms = Forms::new();
    for (part, first_field) in [("noun", 2), ("verb", 28), ("adj", 0), ("adv", 0)] {
        let data = read(folder, &format!("data.{part}"))?;
        for line in read(folder, &format!("index.{part}"))?.lines().filter(|line| !line.starts_with(' ')) {
            add_lemma(&mut forms, part, first_field, line, &data);
        }
    }
    for part in ["noun", "verb", "adj", "adv"] {
        for line in read(folder, &format!("{part}.exc"))?.lines() {
            add_exception(&mut forms, part, line);
        }
    }
    Ok(number(&forms))
}

fn read(folder: &Path, name: &str) -> Result<String, String> {
    let path = folder.join(name);
    let bytes = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The first synset of a lemma is its commonest sense; its data line gives the field and the spelling.
fn add_lemma(forms: &mut Forms, part: &str, first_field: u16, line: &str, data: &str) {
    let cells: Vec<&str> = line.split_whitespace().collect();
    let lemma = cells[0];
    let senses: usize = cells[2].parse().unwrap_or(1);
    let Some(offset) = cells.len().checked_sub(senses).and_then(|i| cells.get(i)?.parse::<usize>().ok()) else { return };
    if lemma.contains('_') || !lemma.chars().any(char::is_alphabetic) {
        return;
    }
    let synset = data.get(offset..).and_then(|rest| rest.lines().next()).unwrap_or("");
    let field: u16 = synset.split(' ').nth(1).and_then(|field| field.parse().ok()).unwrap_or(0);
    let is_name = synset.split(' ').any(|word| word.starts_with(char::is_uppercase) && word.eq_ignore_ascii_case(lemma));
    let field = field.saturating_sub(first_field);
    match part {
        "noun" => add_noun(forms, lemma, is_name, field),
        "verb" => add_verb(forms, lemma, field),
        "adj" => add_adjective(forms, lemma),
        _ => add(forms, lemma, Facts { class: ADVERB, ..Facts::default() }),
    }
}

/// A field is kept from the first that gives one: a lemma before a form of another.
fn add(forms: &mut Forms, form: &str, facts: Facts) {
    let known = forms.entry(form.to_owned()).or_default();
    known.class |= facts.class;
    known.noun = if known.noun == 0 { facts.noun } else { known.noun };
    known.verb = if known.verb == 0 { facts.verb } else { known.verb };
}

fn add_noun(forms: &mut Forms, lemma: &str, is_name: bool, field: u16) {
    let noun = field + 1;
    if is_name {
        return add(forms, lemma, Facts { class: NAME, noun, verb: 0 });
    }
    add(forms, lemma, Facts { class: NOUN, noun, verb: 0 });
    add(forms, &with_s(lemma), Facts { class: PLURAL, noun, verb: 0 });
}

fn add_verb(forms: &mut Forms, lemma: &str, field: u16) {
    let verb = field.min(15);
    let [past, gerund] = past_and_gerund(lemma);
    for (form, class) in [(lemma, VERB), (&with_s(lemma), THIRD), (&past, PAST), (&gerund, GERUND)] {
        add(forms, form, Facts { class, noun: 0, verb });
    }
}

fn add_adjective(forms: &mut Forms, lemma: &str) {
    add(forms, lemma, Facts { class: ADJECTIVE, ..Facts::default() });
    if lemma.len() <= 6 {
        let stem = past_and_gerund(lemma)[0].trim_end_matches('d').to_owned();
        for ending in ["r", "st"] {
            add(forms, &format!("{stem}{ending}"), Facts { class: DEGREE, ..Facts::default() });
        }
    }
}

/// `went go`: the first word is an irregular form of the others.
fn add_exception(forms: &mut Forms, part: &str, line: &str) {
    let Some((form, lemma)) = line.split_once(' ') else { return };
    let Some(&known) = forms.get(lemma.split(' ').next().unwrap_or(lemma)) else { return };
    if form.contains('_') {
        return;
    }
    let class = match part {
        "noun" => PLURAL,
        "verb" if form.ends_with("ing") => GERUND,
        "verb" => PAST,
        _ => DEGREE,
    };
    let noun = if part == "noun" { known.noun } else { 0 };
    let verb = if part == "verb" { known.verb } else { 0 };
    add(forms, form, Facts { class, noun, verb });
}

fn is_vowel(c: char) -> bool {
    "aeiou".contains(c)
}

fn with_s(lemma: &str) -> String {
    let mut ends = lemma.chars().rev();
    match (ends.next(), ends.next()) {
        (Some('y'), Some(before)) if !is_vowel(before) => format!("{}ies", &lemma[..lemma.len() - 1]),
        (Some('s' | 'x' | 'z'), _) | (Some('h'), Some('c' | 's')) => format!("{lemma}es"),
        _ => format!("{lemma}s"),
    }
}

/// A short stem doubles its last letter; the exception list has the longer ones.
fn past_and_gerund(lemma: &str) -> [String; 2] {
    let ends: Vec<char> = lemma.chars().rev().take(3).collect();
    let cut = |n: usize| lemma.char_indices().rev().nth(n - 1).map_or("", |(i, _)| &lemma[..i]);
    match ends[..] {
        ['e', 'e', ..] => [format!("{lemma}d"), format!("{lemma}ing")],
        ['e', ..] => [format!("{lemma}d"), format!("{}ing", cut(1))],
        ['y', before, ..] if !is_vowel(before) => [format!("{}ied", cut(1)), format!("{lemma}ing")],
        [last, middle, first]
            if lemma.len() <= 4 && !is_vowel(last) && !"wxy".contains(last) && is_vowel(middle) && !is_vowel(first) =>
        {
            [format!("{lemma}{last}ed"), format!("{lemma}{last}ing")]
        }
        _ => [format!("{lemma}ed"), format!("{lemma}ing")],
    }
}

/// The sets of classes, numbered by how common they are; those beyond what seven bits hold count as the plainest.
fn number(forms: &Forms) -> BTreeMap<u32, u16> {
    let mut counts = BTreeMap::new();
    for facts in forms.values() {
        *counts.entry(facts.class).or_insert(0u32) += 1;
    }
    let mut sets: Vec<(u16, u32)> = counts.into_iter().collect();
    sets.sort_by_key(|&(class, count)| (std::cmp::Reverse(count), class));
    sets.truncate(126);
    let numbers: BTreeMap<u16, u16> = sets.iter().enumerate().map(|(i, &(class, _))| (class, i as u16 + 1)).collect();
    forms
        .iter()
        .map(|(form, facts)| {
            let class = numbers.get(&facts.class).copied().unwrap_or(127);
            let entry = Entry(class | facts.noun.min(31) << 7 | facts.verb << 12);
            (hash(form), entry.0)
        })
        .collect()
}
