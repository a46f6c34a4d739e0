//! WordNet 3.0, packed into the crate and read in place: which senses a word has, and how the senses of two words relate.
//!
//! | question | ask |
//! |---|---|
//! | is it a word, and what is its base form | [`find`], [`base`] |
//! | which senses has it, how common is each | [`senses`] |
//! | how do two words of one part of speech relate | [`Known::of`] each, then [`closest`] |
//! | is it the same word as another part of speech (invade, invasion; Cuban, Cuba) | [`Known::of`] each, then [`formed`] |
//! | what sort of thing or doing is it | [`SynsetId::noun_class`], [`class_of_verb`] |
//!
//! All words are given in lower case, with blanks within them: "soviet union". Words that are written with a capital (Turkey, March)
//! share a lemma with those that are not; [`Sense::capital`] tells them apart.
//!
//! # What callers must watch for
//!
//! Two words nearly always have *some* relation between *some* of their senses: "party" and "company" are synonyms when a few people
//! go on an outing. So a relation comes with the ranks of the senses that have it and with its share of the uses of both words
//! ([`Relatedness::share`]); gate on them. What holds of the very words (a direct antonym, a derivation) can be believed at ranks of 0
//! to 2 even where the share is a few percent, as senses are split finely (win/lose 6, open/closed 6); what goes by way of synsets
//! (synonyms, lifted antonyms, siblings) is worth little below about 5 percent (party/company 0, withdraw/remove 0). The shares rest on a small tagged corpus of the sixties to eighties and on the order of
//! the senses, and so are good for "usual" and "rare", not for more.
//!
//! Siblings exclude each other only in some families. Colours, days, instruments, rooms and countries do, each of one thing at one
//! time; roles of people (teacher, mother, spy) do not, nor do ways of doing (run, move away), nor wholes and parts that hang under
//! one heading; and some are near-synonyms that were given a synset each (prison/jail, city/town).
//!
//! What WordNet lacks: names after about 2000, function words, oppositions of conversation and of the course of events
//! (arrive/depart, confirm/deny, agree/refuse, before/after).
//!
//! WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. See `src/lexicon/data/LICENSE-WORDNET`.

mod class;
mod format;
mod morphy;
#[cfg(test)]
mod pack;
mod place;
mod relation;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use class::{NounClass, VerbClass, class_of_noun, class_of_verb};
pub(crate) use format::Pos;
pub(crate) use morphy::base;
pub(crate) use place::are_apart;
pub(crate) use relation::{Known, Relatedness, Relation, closest, formed};

use format::COUNTS;
use store::NET;

/// A lemma: a word or a fixed group of words, whatever its part of speech. Sorts as its text does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct WordId(u32);

/// A sense that one or more lemmas share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct SynsetId(u32);

impl SynsetId {
    /// Its number, which tells it from all other synsets.
    pub(crate) fn number(self) -> u32 {
        self.0
    }

    /// How many steps it stands below the root ("entity" for nouns); only synsets that have kinds know.
    pub(crate) fn depth(self) -> Option<u8> {
        NET.depth(self.0)
    }

    /// The synsets directly above it.
    pub(crate) fn above(self) -> impl Iterator<Item = Self> {
        let up = NET.ties(self.0).filter(|record| matches!(record.tie, format::Tie::Kind | format::Tie::Instance));
        up.map(|record| Self(record.synset))
    }
}

/// One sense of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sense {
    /// The sense, which other words may share.
    pub synset: SynsetId,
    /// 0 for the most usual sense of the word as this part of speech.
    pub rank: u8,
    /// About how often it was tagged in WordNet's corpus; 0 for most.
    pub count: u16,
    /// Written with a capital in this sense: Turkey, not turkey.
    pub capital: bool,
}

impl Sense {
    /// How much to expect this sense of its word: the tagged uses, and a little for each sense that was never seen, less for each
    /// that comes later. Only to be compared with the other senses of the same word.
    pub(crate) fn weight(&self) -> u32 {
        const USE: u32 = 24;
        USE * u32::from(self.count) + USE / (u32::from(self.rank) + 1) + 1
    }
}

/// The lemma with exactly this text, which must be in lower case.
pub(crate) fn find(lemma: &str) -> Option<WordId> {
    NET.lemma(lemma).map(WordId)
}

/// The senses of a lemma as one part of speech, the most usual first; none if it is no such word.
pub(crate) fn senses(lemma: &str, pos: Pos) -> impl Iterator<Item = Sense> + use<> {
    find(lemma).into_iter().flat_map(move |word| senses_of(word, pos))
}

fn senses_of(word: WordId, pos: Pos) -> impl Iterator<Item = Sense> + use<> {
    let of_pos = NET.senses(word.0).filter(move |record| NET.is(record.synset, pos));
    of_pos.zip(0..=u8::MAX).map(|(record, rank)| Sense {
        synset: SynsetId(record.synset),
        rank,
        count: COUNTS[usize::from(record.count)],
        capital: record.capital,
    })
}

/// The words formed with a word, in whichever part of speech: invasion for invade, invader.
pub(crate) fn formed_with(lemma: &str, pos: Pos) -> impl Iterator<Item = String> {
    let links = find(lemma).into_iter().flat_map(|word| NET.links(word.0));
    links.filter(move |link| !link.antonym && link.pos == pos).map(|link| NET.text(link.to))
}
