//! Who "the driver" is: the narrator of the other account, if he says there that he drove.

use super::kinships::Kinships;
use crate::claim::{Reading, Role};
use crate::lexicon::{Kinship, Lexicon};
use crate::syntax::{Rel, Upos};

/// What the narrators of two accounts say they did themselves.
#[derive(Debug)]
pub(super) struct Doers {
    left: Vec<u32>,
    right: Vec<u32>,
}

/// More kinds of deeds than this are a life, not an event.
const MOST: usize = 128;

impl Doers {
    pub(super) fn new(left: &Reading, right: &Reading) -> Doers {
        Doers { left: doings(left), right: doings(right) }
    }

    /// Whether a noun of the right account names the narrator of the left one by what he did.
    pub(super) fn is_left_narrator(
        &self,
        (kinships, lexicon): (&Kinships, &Lexicon),
        left: &Reading,
        (right, noun): (&Reading, u32),
    ) -> bool {
        let does = |&verb: &u32| is_kin(kinships.of(lexicon, (&left.words, verb), (&right.words, noun)));
        is_doer(right, noun) && self.left.iter().any(does)
    }

    /// The same the other way round.
    pub(super) fn is_right_narrator(
        &self,
        (kinships, lexicon): (&Kinships, &Lexicon),
        (left, noun): (&Reading, u32),
        right: &Reading,
    ) -> bool {
        let does = |&verb: &u32| is_kin(kinships.of(lexicon, (&left.words, noun), (&right.words, verb)));
        is_doer(left, noun) && self.right.iter().any(does)
    }
}

/// "Driver" and "drive" are derived from each other.
fn is_kin(kinship: Kinship) -> bool {
    const DERIVED: f32 = 0.5;
    matches!(kinship, Kinship::Alike(alike) if alike >= DERIVED)
}

/// The verbs of which the narrator is the subject, each once.
fn doings(reading: &Reading) -> Vec<u32> {
    let Some(author) = reading.speech.persons.author else { return vec![] };
    let own = |at: u32| reading.words.lemma(at) == "i" && reading.speech.persons.at(at) == Some(author);
    let mut found: Vec<u32> = vec![];
    for claim in &reading.claims {
        let verb = claim.core();
        let known = found.iter().any(|&other| reading.words[other].base == reading.words[verb].base);
        if found.len() < MOST && !known && reading.words[verb].upos == Upos::Verb && claim.arg(Role::Subject).is_some_and(own) {
            found.push(verb);
        }
    }
    found
}

/// Whether the noun is one for somebody who does something, and a known one: "the driver".
fn is_doer(reading: &Reading, noun: u32) -> bool {
    let words = &reading.words;
    let lemma = words.lemma(noun);
    let agent = ["er", "or", "ist", "ian", "ant"].iter().any(|ending| lemma.ends_with(ending));
    let known = words.child(noun, Rel::Det).is_some_and(|det| matches!(words.lemma(det), "the" | "this" | "that"));
    words[noun].upos == Upos::Noun && agent && known
}
