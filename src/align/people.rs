//! Which persons of two accounts are one and the same.

use std::collections::BTreeMap;

use super::naming::folded;
use crate::claim::Reading;
use crate::lexicon::spelling;
use crate::speech::{Person, Profile};

/// For each person of the left account the same person in the right one.
#[derive(Clone, Debug, Default)]
pub(crate) struct People {
    right_of: Vec<Option<Person>>,
}

impl People {
    /// Matches the persons of two readings by name: each left one with the right one that fits best.
    pub(crate) fn new(left: &Reading, right: &Reading) -> People {
        let others = &right.speech.persons.list;
        let named = Named::new(others);
        let best = |profile: &Profile| {
            let scored = named.maybe(profile).into_iter().map(|at| (likeness(profile, &others[at]), at));
            let best = scored.filter(|(score, _)| *score > 0).max_by_key(|&(score, at)| (score, std::cmp::Reverse(at)));
            best.map(|(_, at)| Person(at as u32))
        };
        People { right_of: left.speech.persons.list.iter().map(best).collect() }
    }

    /// The persons of one account stand for themselves.
    pub(crate) fn within(reading: &Reading) -> People {
        People { right_of: (0..reading.speech.persons.list.len()).map(|at| Some(Person(at as u32))).collect() }
    }

    /// Whether a person of the left account is a person of the right one.
    pub(crate) fn same(&self, left: Person, right: Person) -> bool {
        self.right_of.get(left.0 as usize).copied().flatten() == Some(right)
    }
}

/// Persons by their surnames and titles, so that none is held against all others.
struct Named<'p> {
    /// Those whose surnames, as they compare, have a sound; each with the surname.
    surnames: BTreeMap<String, Vec<(String, usize)>>,
    /// Those without a surname, by their titles.
    nameless: BTreeMap<&'p str, Vec<usize>>,
    /// All by their titles.
    titled: BTreeMap<&'p str, Vec<usize>>,
}

impl<'p> Named<'p> {
    fn new(persons: &'p [Profile]) -> Named<'p> {
        let mut named = Named { surnames: BTreeMap::new(), nameless: BTreeMap::new(), titled: BTreeMap::new() };
        for (at, person) in persons.iter().enumerate() {
            if !person.surname.is_empty() {
                let surname = folded(&person.surname);
                for sound in spelling::sounds(&surname) {
                    named.surnames.entry(sound).or_default().push((surname.clone(), at));
                }
            }
            for title in &person.titles {
                named.titled.entry(title).or_default().push(at);
                if person.surname.is_empty() {
                    named.nameless.entry(title).or_default().push(at);
                }
            }
        }
        named
    }

    /// All whom the name may mean; of the others, none has a likeness.
    fn maybe(&self, profile: &Profile) -> Vec<usize> {
        let titles = if profile.surname.is_empty() { &self.titled } else { &self.nameless };
        let by_title = profile.titles.iter().filter_map(|title| titles.get(title.as_str())).flatten().copied();
        let mut found: Vec<usize> = by_title.collect();
        if !profile.surname.is_empty() {
            let surname = folded(&profile.surname);
            let sounds = spelling::sounds(&surname).into_iter().filter_map(|sound| self.surnames.get(&sound)).flatten();
            found.extend(sounds.filter(|(other, _)| same_surname(&surname, other)).map(|(_, person)| person));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// How well two names fit: 0 not at all, more for each part that agrees.
fn likeness(a: &Profile, b: &Profile) -> u32 {
    if a.surname.is_empty() || b.surname.is_empty() {
        return u32::from(shares_title(a, b)) * 2;
    }
    if !same_surname(&folded(&a.surname), &folded(&b.surname)) || contradicts(&a.given, &b.given) {
        return 0;
    }
    let given = a.given.iter().zip(&b.given).filter(|(a, b)| begins_alike(a, b)).count() as u32;
    let lone_name = a.given.is_empty() != b.given.is_empty();
    let title_clash = lone_name && !shares_title(a, b) && is_office(a) != is_office(b);
    if title_clash { 1 } else { 3 + 2 * given + u32::from(shares_title(a, b)) }
}

fn shares_title(a: &Profile, b: &Profile) -> bool {
    a.titles.iter().any(|title| b.titles.contains(title))
}

fn is_office(profile: &Profile) -> bool {
    !profile.titles.is_empty()
}

/// Equal, or so near that one is a misspelling of the other; both as they compare.
fn same_surname(a: &str, b: &str) -> bool {
    spelling::may_be_one(a, b)
}

/// Given names or initials that differ at the same place belong to two persons.
/// Given names of which neither first one is among the other's: who is called by a middle name has both.
fn contradicts(a: &[String], b: &[String]) -> bool {
    const INITIAL: usize = 2;
    let among = |first: &String, others: &[String]| others.iter().skip(1).any(|other| first.len() > INITIAL && first == other);
    a.first().zip(b.first()).is_some_and(|(x, y)| !begins_alike(x, y) && !among(x, b) && !among(y, a))
}

/// "r" and "robert".
fn begins_alike(a: &str, b: &str) -> bool {
    let bare = |name: &str| name.trim_end_matches('.').to_lowercase();
    let (a, b) = (bare(a), bare(b));
    a.starts_with(&b) || b.starts_with(&a) || spelling::may_be_one(&a, &b)
}
