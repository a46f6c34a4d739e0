//! The participants of two claims part by part, and how the fillers fit.

use std::iter;

use super::Sides;
use super::naming;
use crate::claim::{Arg, Claim, Reading, Role, Words, antecedent};
use crate::lexicon::{Key, Kinship, is_common_noun};
use crate::speech::Person;
use crate::syntax::{Rel, Upos};

/// How two words in the same part fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Fit {
    /// The same word or the same person.
    Same,
    /// Words for the same thing, or a kind and its member; with how alike they are.
    Alike(f32),
    /// Opposite words.
    Opposed,
    /// Words that exclude each other (red, blue; Monday, Friday; two names).
    Exclusive,
    /// Neither alike nor opposed.
    Other,
    /// One is a pronoun or another word whose reference is not known.
    Unknown,
}

impl Fit {
    /// Whether both may well be the same thing.
    pub(crate) fn agrees(self) -> bool {
        matches!(self, Fit::Same) || matches!(self, Fit::Alike(alike) if alike >= 0.5)
    }
}

/// One part that both claims fill.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Slot {
    pub role: Role,
    pub left: u32,
    pub right: u32,
    pub fit: Fit,
}

impl Slot {
    /// Whether subject or object are surely not the same.
    pub(crate) fn is_at_odds(&self) -> bool {
        let central = matches!(self.role, Role::Subject | Role::Object);
        central && self.is_other()
    }

    /// Whether the fillers are surely not the same.
    pub(crate) fn is_other(&self) -> bool {
        matches!(self.fit, Fit::Exclusive | Fit::Opposed | Fit::Other)
    }
}

/// What a word refers to, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Entity {
    Person(Person),
    Nation(Key),
    Word(Key),
    Unknown,
}

/// The parts that both claims fill, each left filler with its best right one.
pub(crate) fn slots(sides: &Sides, a: &Claim, b: &Claim) -> Vec<Slot> {
    let mut slots = vec![];
    for left in &a.args {
        let best = b
            .args
            .iter()
            .filter(|right| right.role == left.role)
            .map(|right| slot(sides, left, right))
            .max_by(|x, y| rank(x.fit).total_cmp(&rank(y.fit)).then(y.right.cmp(&x.right)));
        slots.extend(best);
    }
    settle(sides, &mut slots);
    slots
}

/// "Ann and Lee came" says of either that she came: where one of several that share a part fits, the others are no obstacle.
fn settle(sides: &Sides, slots: &mut Vec<Slot>) {
    let settled: Vec<Slot> = slots.iter().copied().filter(|slot| slot.fit.agrees()).collect();
    let coordinated = |words: &Words, a: u32, b: u32| first_of_list(words, a) == first_of_list(words, b);
    slots.retain(|slot| {
        let beside = |other: &&Slot| {
            other.role == slot.role
                && coordinated(&sides.left.words, other.left, slot.left)
                && coordinated(&sides.right.words, other.right, slot.right)
        };
        slot.fit.agrees() || !settled.iter().any(|other| beside(&other))
    });
}

/// The first member of the list that a word stands in; itself where it stands in none.
fn first_of_list(words: &Words, at: u32) -> u32 {
    let mut at = at;
    for _ in 0..MOST_LISTED {
        if !matches!(words[at].rel, Rel::Conj | Rel::Appos | Rel::List) {
            break;
        }
        at = words[at].head;
    }
    at
}

/// Longer chains of list members are misread.
const MOST_LISTED: usize = 32;

fn slot(sides: &Sides, left: &Arg, right: &Arg) -> Slot {
    let pairs = referents(sides.left, left.head).flat_map(|x| referents(sides.right, right.head).map(move |y| (x, y)));
    let best = pairs.map(|(x, y)| fit(sides, x, y)).max_by(|x, y| rank(*x).total_cmp(&rank(*y))).unwrap_or(Fit::Unknown);
    Slot { role: left.role, left: left.head, right: right.head, fit: best }
}

/// What a participant may refer to: a relative pronoun stands for the noun its clause hangs on, or for one that this noun belongs to,
/// which parsers cannot always tell ("the letter in answer from the President, which was sent").
fn referents(reading: &Reading, at: u32) -> impl Iterator<Item = u32> {
    const NOUNS: usize = 3;
    let words = &reading.words;
    let first = if words[at].upos == Upos::Pron { antecedent(words, at) } else { at };
    let belongs = move |last: &u32| first != at && words[*last].rel == Rel::Nmod && words[*last].head != *last;
    iter::successors(Some(first), move |last| belongs(last).then(|| words[*last].head)).take(NOUNS)
}

/// Fillers that fit are preferred to those that do not.
fn rank(fit: Fit) -> f32 {
    match fit {
        Fit::Same => 2.0,
        Fit::Alike(alike) => 1.0 + alike,
        Fit::Opposed => 0.9,
        Fit::Exclusive => 0.8,
        Fit::Unknown => 0.5,
        Fit::Other => 0.0,
    }
}

/// How two words fit, as persons, as nations, or as words.
pub(crate) fn fit(sides: &Sides, a: u32, b: u32) -> Fit {
    match (entity(sides.left, a), entity(sides.right, b)) {
        (Entity::Unknown, _) | (_, Entity::Unknown) => Fit::Unknown,
        (Entity::Person(x), Entity::Person(y)) if sides.people.same(x, y) => Fit::Same,
        (Entity::Person(x), Entity::Person(y))
            if are_names(sides, a, b) && !have_two_surnames(sides, x, y) && sides.may_be_one(a, b) =>
        {
            Fit::Unknown
        }
        (Entity::Person(_), Entity::Person(_)) => Fit::Exclusive,
        (Entity::Nation(x), Entity::Nation(y)) => {
            // What is English is British, too.
            if x == y { Fit::Same } else { words(sides, a, b) }
        }
        (Entity::Person(_), Entity::Nation(_)) | (Entity::Nation(_), Entity::Person(_)) => Fit::Other,
        (Entity::Person(x), Entity::Word(_)) if is_author(sides.left, x) && sides.is_narrator(b, false) => Fit::Same,
        (Entity::Word(_), Entity::Person(y)) if is_author(sides.right, y) && sides.is_narrator(a, true) => Fit::Same,
        (Entity::Person(_), Entity::Word(_)) | (Entity::Word(_), Entity::Person(_)) if same_noun(sides, a, b) => Fit::Same,
        // A person may well be "the ambassador", or be reached through an office.
        (Entity::Person(_), _) | (_, Entity::Person(_)) => Fit::Unknown,
        _ => words(sides, a, b),
    }
}

/// Whether two participants may fit, which is sooner known than how they do.
pub(crate) fn may_be_one(sides: &Sides, a: u32, b: u32) -> bool {
    referents(sides.left, a).any(|x| referents(sides.right, b).any(|y| may_fit(sides, x, y)))
}

fn may_fit(sides: &Sides, a: u32, b: u32) -> bool {
    match (entity(sides.left, a), entity(sides.right, b)) {
        (Entity::Person(x), Entity::Person(y)) => sides.people.same(x, y),
        (Entity::Person(x), _) => is_author(sides.left, x) || same_noun(sides, a, b),
        (_, Entity::Person(y)) => is_author(sides.right, y) || same_noun(sides, a, b),
        (Entity::Unknown, _) | (_, Entity::Unknown) => false,
        _ => words(sides, a, b).agrees(),
    }
}

/// "David Holm" and "David Lind" are two, though they share a name.
fn have_two_surnames(sides: &Sides, x: Person, y: Person) -> bool {
    let (one, two) = (sides.left.speech.persons.profile(x), sides.right.speech.persons.profile(y));
    let shared = one.given.first().is_some_and(|given| two.given.first() == Some(given));
    let are_two = |a: String, b: String| !a.is_empty() && !b.is_empty() && !naming::alike(&a, &b);
    shared && are_two(naming::folded(&one.surname), naming::folded(&two.surname))
}

/// "the driver" in both, although one account tells his name.
fn same_noun(sides: &Sides, a: u32, b: u32) -> bool {
    let (left, right) = (&sides.left.words[a], &sides.right.words[b]);
    left.key == right.key && left.upos == Upos::Noun && right.upos == Upos::Noun
}

fn are_names(sides: &Sides, a: u32, b: u32) -> bool {
    sides.left.words[a].upos != Upos::Pron && sides.right.words[b].upos != Upos::Pron
}

fn is_author(reading: &Reading, person: Person) -> bool {
    reading.speech.persons.author == Some(person)
}

/// What a word of a reading refers to.
pub(crate) fn entity(reading: &Reading, at: u32) -> Entity {
    let at = antecedent(&reading.words, at);
    // Whom "we" takes in is seldom said.
    if matches!(reading.words.lemma(at), "we" | "us" | "our" | "ours") {
        return Entity::Unknown;
    }
    if let Some(person) = reading.speech.persons.at(at) {
        return Entity::Person(person);
    }
    let word = &reading.words[at];
    if matches!(word.upos, Upos::Pron | Upos::Det) {
        return Entity::Unknown;
    }
    if reading.words[at].nation {
        return Entity::Nation(word.key);
    }
    Entity::Word(word.key)
}

/// Whether the word is the name of somebody, some place or some nation.
pub(crate) fn is_name(reading: &Reading, at: u32) -> bool {
    reading.words[at].upos == Upos::Propn || reading.words[at].nation
}

/// How two words fit as words.
fn words(sides: &Sides, a: u32, b: u32) -> Fit {
    let (left, right) = (&sides.left.words[a], &sides.right.words[b]);
    if left.key == right.key {
        return Fit::Same;
    }
    let both_names = left.upos == Upos::Propn && right.upos == Upos::Propn;
    match sides.kinship(a, b) {
        Kinship::Same => Fit::Same,
        Kinship::Alike(alike) => Fit::Alike(alike),
        Kinship::Opposed => Fit::Opposed,
        Kinship::Exclusive => Fit::Exclusive,
        Kinship::None if both_names && sides.may_be_one(a, b) => Fit::Alike(ONE_NAME),
        // "The Senator" may be he who goes by a name on the other side.
        Kinship::None if both_names && (is_style(&sides.left.words, a) || is_style(&sides.right.words, b)) => Fit::Unknown,
        Kinship::None if both_names => Fit::Exclusive,
        // A name may well be that of the thing: "the U-2", "the plane".
        Kinship::None if (left.upos == Upos::Propn) != (right.upos == Upos::Propn) => Fit::Unknown,
        Kinship::None if matches!(left.upos, Upos::Num) || matches!(right.upos, Upos::Num) => Fit::Unknown,
        Kinship::None => Fit::Other,
    }
}

/// Whether a capital only honours what somebody is: "the Lord", "the Senator".
fn is_style(words: &Words, at: u32) -> bool {
    let known = words.child(at, Rel::Det).is_some_and(|det| words.lemma(det) == "the");
    known && words[at].left + 1 == at && words[at].right == at && is_common_noun(&words.lemma(at).to_lowercase())
}

/// Two forms of what may be one name.
const ONE_NAME: f32 = 0.8;

/// How the predicates of two claims fit: the best of the heads and the cores of their chains.
pub(crate) fn predicates(sides: &Sides, a: &Claim, b: &Claim) -> Fit {
    let inner = fit_predicate(sides, a.core(), b.core());
    let outer = fit_predicate(sides, a.head(), b.head());
    if rank(outer) > rank(inner) && a.chain.len() == 1 && b.chain.len() == 1 { outer } else { inner }
}

/// A light verb stands for its object or for what there is.
fn fit_predicate(sides: &Sides, a: u32, b: u32) -> Fit {
    let (a, b) = (carrier(sides.left, a), carrier(sides.right, b));
    match (sides.left.words[a].upos, sides.right.words[b].upos) {
        (Upos::Pron, _) | (_, Upos::Pron) => Fit::Unknown,
        _ => words(sides, a, b),
    }
}

/// The word that says what happens.
pub(crate) fn carrier(reading: &Reading, predicate: u32) -> u32 {
    let words = &reading.words;
    if !words[predicate].light {
        return predicate;
    }
    let object = words.child(predicate, Rel::Obj);
    object.or_else(|| words.child(predicate, Rel::Nsubj).filter(|_| words.lemma(predicate) == "be")).unwrap_or(predicate)
}
