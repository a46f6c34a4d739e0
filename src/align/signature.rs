//! What a claim is found by among very many: its words and what they are related to, without how telling each is, since that depends on
//! all the others.

use super::candidate::strengths;
use super::concept::Concepts;
use super::view::{Frequencies, Views};
use crate::claim::Reading;
use crate::lexicon::{Key, Lexicon};

/// The concepts of a claim, the strongest first, each with how well the claim stands for it, from 0 to 1.
pub(crate) type Signature = Vec<(Key, f32)>;

/// Concepts that a claim stands for less than this hardly help to find it.
const LEAST: f32 = 0.5;
/// So many concepts of a claim are kept: a claim of ten words has about thirty.
const MOST: usize = 48;

/// The signature of every claim of an account.
pub(crate) fn signatures(reading: &Reading, lexicon: &Lexicon) -> Vec<Signature> {
    let mut concepts = Concepts::new(lexicon);
    let views = Views::new(reading, &Frequencies::default(), &mut concepts);
    views.content.iter().zip(&views.topic).map(|(content, topic)| signature(strengths(content, topic))).collect()
}

fn signature(mut all: Signature) -> Signature {
    all.retain(|concept| concept.1 >= LEAST);
    all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    all.truncate(MOST);
    all
}
