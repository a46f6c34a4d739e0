//! The copy of a text: most sentences as they were, some reworded, some gone, some elsewhere, and in a few another fact.

use std::ops::Range;

use super::edit::{Change, Family};
use super::prose::{Sentence, sentences};
use super::random::Random;
use super::{fact, harmless};

/// What was done to a sentence, and where it stands in both texts, in bytes.
#[derive(Clone, Debug)]
pub struct Edit {
    pub family: Family,
    pub original: Range<usize>,
    pub copy: Range<usize>,
}

/// A copy with its edits.
#[derive(Clone, Debug, Default)]
pub struct Copy {
    pub text: String,
    pub edits: Vec<Edit>,
}

/// So many sentences of a hundred have another fact; of the others so many are reworded, left out, or put elsewhere.
const CHANGED: usize = 12;
const REWORDED: usize = 45;
const DROPPED: usize = 6;
const MOVED: usize = 5;

/// A sentence on its way into the copy.
struct Passage {
    original: Range<usize>,
    text: String,
    begins: bool,
    families: Vec<Family>,
}

/// The copy that the numbers decide. Of the families of edits those come first that have been used least so far.
pub fn copy(text: &str, random: &mut Random, used: &mut Vec<Family>) -> Copy {
    let mut passages: Vec<Passage> = vec![];
    for (original, begins) in sentences(text) {
        if !random.percent(DROPPED) {
            passages.push(passage(text, original, begins, random, used));
        }
    }
    for at in 0..passages.len().saturating_sub(4) {
        let to = at + 1 + random.below(3);
        if random.percent(MOVED) && !passages[at..=to].iter().any(|passage| passage.begins) {
            passages[at..=to].rotate_left(1);
        }
    }
    written(passages)
}

fn passage(text: &str, original: Range<usize>, begins: bool, random: &mut Random, used: &mut Vec<Family>) -> Passage {
    let mut passage = Passage { text: text[original.clone()].to_owned(), original, begins, families: vec![] };
    let is_changed = random.percent(CHANGED);
    // A heading, "Tuesday", states nothing.
    let stated = passage.text.split(' ').count() > 3;
    if is_changed && stated {
        let sentence = Sentence::new(&passage.text);
        let changes = fact::changes(&sentence, random);
        passage.take(&changes, random, used);
    }
    // A changed sentence is now and then reworded too.
    if random.percent(if is_changed { 25 } else { REWORDED }) {
        let changes = harmless::changes(&Sentence::new(&passage.text));
        passage.take(&changes, random, used);
    }
    passage
}

impl Passage {
    /// One of the changes, of the family that has been used least.
    fn take(&mut self, changes: &[Change], random: &mut Random, used: &mut Vec<Family>) {
        let times = |family: Family| used.iter().filter(|known| **known == family).count();
        let Some(least) = changes.iter().map(|change| times(change.family)).min() else { return };
        let fit: Vec<&Change> = changes.iter().filter(|change| times(change.family) == least).collect();
        if let Some(change) = random.pick(&fit) {
            self.text = change.applied(&self.text);
            self.families.push(change.family);
            used.push(change.family);
        }
    }
}

fn written(passages: Vec<Passage>) -> Copy {
    let mut copy = Copy::default();
    for passage in passages {
        if !copy.text.is_empty() {
            copy.text.push_str(if passage.begins { "\n\n" } else { " " });
        }
        let start = copy.text.len();
        copy.text.push_str(&passage.text);
        let place = start..copy.text.len();
        copy.edits.extend(passage.families.iter().map(|family| Edit {
            family: *family,
            original: passage.original.clone(),
            copy: place.clone(),
        }));
    }
    copy
}
