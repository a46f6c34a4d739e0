//! What an edit is: words of a sentence put in the place of others.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Families of edits that change a fact, and of rewordings that change none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    Number,
    Weekday,
    Month,
    Year,
    Date,
    Clock,
    NegationIn,
    NegationOut,
    Antonym,
    Exchange,
    Person,
    Place,
    Modality,
    Commitment,
    Contraction,
    Numeral,
    Synonym,
    Abbreviation,
    Spelling,
    DateFormat,
    Voice,
    Adverbial,
    Report,
    That,
}

impl Family {
    /// Those that change a fact.
    pub const FACTS: &[Family] = &[
        Family::Number,
        Family::Weekday,
        Family::Month,
        Family::Year,
        Family::Date,
        Family::Clock,
        Family::NegationIn,
        Family::NegationOut,
        Family::Antonym,
        Family::Exchange,
        Family::Person,
        Family::Place,
        Family::Modality,
        Family::Commitment,
    ];

    /// Those that change none.
    pub const REWORDINGS: &[Family] = &[
        Family::Contraction,
        Family::Numeral,
        Family::Synonym,
        Family::Abbreviation,
        Family::Spelling,
        Family::DateFormat,
        Family::Voice,
        Family::Adverbial,
        Family::Report,
        Family::That,
    ];
}

/// What could be changed in a sentence: new words for some of its ranges, which do not overlap.
#[derive(Clone, Debug)]
pub struct Change {
    pub family: Family,
    pub parts: Vec<(Range<usize>, String)>,
}

impl Change {
    /// New words in one place.
    pub fn one(family: Family, place: Range<usize>, words: impl Into<String>) -> Change {
        Change { family, parts: vec![(place, words.into())] }
    }

    /// The sentence with the change in it.
    pub fn applied(&self, sentence: &str) -> String {
        let mut parts = self.parts.clone();
        parts.sort_by_key(|(place, _)| place.start);
        let mut text = String::new();
        let mut at = 0;
        for (place, words) in parts {
            text.push_str(&sentence[at..place.start]);
            text.push_str(&words);
            at = place.end;
        }
        text.push_str(&sentence[at..]);
        super::prose::with_articles(&text)
    }
}
