//! Which claims speak of the same thing, and how alike they are in each respect. Knows nothing of disagreement.

mod apart;
mod candidate;
mod concept;
mod course;
mod doers;
mod exhaustive;
mod folded;
mod gathered;
mod kinships;
mod naming;
mod outlook;
mod people;
mod signature;
mod slot;
mod variant;
mod view;
mod whole;

pub(crate) use candidate::Options;
pub(crate) use course::Beside;
pub(crate) use exhaustive::exhaustive;
pub(crate) use naming::{is_mentioned, name_at};
pub(crate) use people::People;
pub(crate) use signature::{Signature, signatures};
pub(crate) use slot::{Fit, Slot, carrier, fit, is_name, may_be_one};
pub(crate) use variant::{Variant, Variants};
pub(crate) use whole::{Whole, whole};

use jiff::civil::Date;

use crate::claim::{Claim, Reading, Words};
use crate::lexicon::{Kinship, Lexicon};
use crate::speech::Person;
use crate::syntax::Upos;
use concept::Concepts;
use doers::Doers;
use gathered::Gathered;
use kinships::Kinships;
use naming::Names;
use outlook::Outlooks;
use view::{Frequencies, Looked, Overlap, Views};

/// How the voices of two claims stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voices {
    /// Both are told by the narrators as what happened.
    Narrated,
    /// Both are what one and the same person said.
    SameSpeaker,
    /// They are what different persons said.
    OtherSpeaker,
    /// One is told as what happened, the other is what somebody said.
    Mixed,
    /// Who speaks is not known on one side.
    Unknown,
}

/// Two claims that may speak of the same thing.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub left: usize,
    pub right: usize,
    /// The share of each claim's words that the other has too, weighted by how telling they are.
    pub content: (f32, f32),
    /// What the claims have in common, as a sum of what it tells.
    pub content_mass: f32,
    /// What the topics share, as a sum of what it tells.
    pub topic_mass: f32,
    pub voices: Voices,
    /// Whether both answer a question, or both do not.
    pub answers: (bool, bool),
    /// Whether passages beside these two say the same: the accounts run parallel here.
    pub anchored: bool,
    /// Among how many others each claim had to be met, as the natural logarithm of how many times longer than usual the longer account
    /// is; 0 for accounts of usual length.
    pub crowd: f32,
    /// How much more of its words one of the claims shares with another claim of the other side, from 0 to 1: then this is not its
    /// counterpart.
    pub rival: f32,
    /// Whether they rather speak of two things, since more than one thing tells them apart.
    pub apart: bool,
    /// How much each claim tells, over how many words.
    pub told: [(f32, usize); 2],
    /// How the predicates fit.
    pub predicate: Fit,
    /// Whether the parts that the words fill have been looked at.
    pub looked: bool,
    /// The participants of both, part by part.
    pub slots: Vec<Slot>,
    /// For each word of the left claim that has a like word in the right one: both, and how alike.
    pub words: Vec<(u32, u32, f32)>,
}

impl Pair {
    /// Looks at the parts that the words fill.
    fn look_at_parts(&mut self, sides: &Sides) {
        let (a, b) = sides.claims(self);
        self.looked = true;
        self.slots = slot::slots(sides, a, b);
        self.predicate = predicate(sides, self);
    }

    /// Looks at who speaks, and whether there are two things.
    fn look_around(&mut self, sides: &Sides) {
        let (a, b) = sides.claims(self);
        self.voices = voices(sides, a, b);
        let outlooks = (sides.outlooks.0.of(sides.left, self.left), sides.outlooks.1.of(sides.right, self.right));
        self.apart = apart::are_apart(sides, (a, b), outlooks, self.predicate, &self.slots, &self.words, self.voices);
        if self.apart && !std::ptr::eq(sides.left, sides.right) {
            self.rival = self.rival.max(APART);
        }
    }

    /// The words by which both claims say the same thing happens or is: the left predicate with the word on the right that is
    /// most like it, whatever its place there.
    pub(crate) fn like_predicates(&self, sides: &Sides) -> Option<(u32, u32)> {
        const VERY_LIKE: f32 = 0.8;
        let (a, b) = sides.claims(self);
        let (left, right) = (carrier(sides.left, a.core()), carrier(sides.right, b.core()));
        let aligned = |&&(x, y, alike): &&(u32, u32, f32)| alike >= VERY_LIKE && (x == left || y == right);
        match self.words.iter().find(aligned) {
            Some(&(x, y, _)) => Some((x, y)),
            None => self.predicate.agrees().then_some((left, right)),
        }
    }

    /// The pair as comparable as its sentences are, which stand beside each other: there is no better counterpart for either.
    pub(crate) fn as_of(&self, beside: &Beside) -> Pair {
        let mut pair = self.clone();
        pair.content = (pair.content.0.max(beside.shares.0), pair.content.1.max(beside.shares.1));
        (pair.rival, pair.crowd, pair.apart, pair.anchored) = (0.0, 0.0, false, beside.on_course);
        pair
    }

    /// Whether subject or object are surely not the same, so that what is said of them cannot be compared.
    pub(crate) fn is_at_odds(&self) -> bool {
        self.slots.iter().any(Slot::is_at_odds)
    }
}

/// As if a counterpart elsewhere shared so much more: what is told of two things has none here.
const APART: f32 = 1.0;

/// Two readings side by side; the second is the first again when an account is compared with itself.
pub(crate) struct Sides<'a> {
    pub left: &'a Reading<'a>,
    pub right: &'a Reading<'a>,
    pub people: &'a People,
    pub lexicon: &'a Lexicon,
    kinships: Kinships,
    names: (Names, Names),
    outlooks: (Outlooks, Outlooks),
    doers: Doers,
    crowd: f32,
}

/// So many claims an account of a few pages has. Of twice as many, twice as many are alike by chance.
const USUAL_CLAIMS: f32 = 150.0;

impl<'a> Sides<'a> {
    pub(crate) fn new(left: &'a Reading<'a>, right: &'a Reading<'a>, people: &'a People, lexicon: &'a Lexicon) -> Sides<'a> {
        Sides {
            left,
            right,
            people,
            lexicon,
            kinships: Kinships::default(),
            names: <_>::default(),
            outlooks: (Outlooks::new(left), Outlooks::new(right)),
            doers: Doers::new(left, right),
            crowd: (left.claims.len().max(right.claims.len()) as f32 / USUAL_CLAIMS).max(1.0).ln(),
        }
    }

    /// How a word of the left reading and one of the right relate.
    pub(crate) fn kinship(&self, a: u32, b: u32) -> Kinship {
        self.kinships.of(self.lexicon, (&self.left.words, a), (&self.right.words, b))
    }

    /// Whether a name of the left account and one of the right may be those of one thing.
    pub(crate) fn may_be_one(&self, a: u32, b: u32) -> bool {
        naming::are_alike(&self.names.0.at(&self.left.words, a), &self.names.1.at(&self.right.words, b))
    }

    /// Whether a noun of one account ("the driver") names the narrator of the other, who says there that he did it.
    pub(crate) fn is_narrator(&self, noun: u32, noun_left: bool) -> bool {
        let table = (&self.kinships, self.lexicon);
        if noun_left {
            self.doers.is_right_narrator(table, (self.left, noun), self.right)
        } else {
            self.doers.is_left_narrator(table, self.left, (self.right, noun))
        }
    }

    /// The days on which the two accounts are told.
    pub(crate) fn dates(&self) -> (Option<Date>, Option<Date>) {
        (self.left.speech.date, self.right.speech.date)
    }

    pub(crate) fn claims(&self, pair: &Pair) -> (&'a Claim, &'a Claim) {
        (&self.left.claims[pair.left], &self.right.claims[pair.right])
    }
}

/// What two readings have in common.
#[derive(Clone, Debug)]
pub(crate) struct Alignment {
    pub pairs: Vec<Pair>,
    /// For each claim the share of its words that its best counterpart has, left and right.
    pub covered: (Vec<f32>, Vec<f32>),
    /// The sentences that have something in common; none where an account is compared with itself.
    pub beside: Vec<Beside>,
    /// The sentences that both have nearly word by word.
    pub variants: Variants,
}

/// Aligns the claims of two readings; with `within` set, the claims of one reading among themselves. Of the pairs whose words have
/// something in common, those for which `worth` holds are looked at closely and kept. It holds the sooner, the less speaks against a
/// pair: what other pairs tell of it may only make it worth less, but for an anchor.
pub(crate) fn align(sides: &Sides, within: bool, options: &Options, worth: impl Fn(&Pair) -> bool) -> Alignment {
    let mut concepts = Concepts::new(sides.lexicon);
    let readings: Vec<&Reading> = if within { vec![sides.left] } else { vec![sides.left, sides.right] };
    let frequencies = Frequencies::count(&readings);
    let left = Views::new(sides.left, &frequencies, &mut concepts);
    let right = if within { left.clone() } else { Views::new(sides.right, &frequencies, &mut concepts) };
    let candidates = candidate::candidates(&left, &right, within, options);
    let mut gathered = Gathered::new(sides, within, frequencies);
    let mut overlaps = (Overlap::default(), Overlap::default());
    let sentence = |candidate: &(u32, u32)| sides.left.claims[candidate.0 as usize].sentence;
    for of_sentence in candidates.chunk_by(|one, other| sentence(one) == sentence(other)) {
        let mut pairs = Vec::with_capacity(of_sentence.len());
        for of_one in of_sentence.chunk_by(|one, other| one.0 == other.0) {
            let a = of_one[0].0 as usize;
            let looked_at = (Looked::at(&left.content[a]), Looked::at(&left.topic[a]));
            for b in of_one.iter().map(|candidate| candidate.1 as usize) {
                looked_at.0.overlap(&right.content[b], &mut overlaps.0);
                looked_at.1.overlap(&right.topic[b], &mut overlaps.1);
                pairs.push(pair(sides, (&left, a), (&right, b), &overlaps));
            }
        }
        gathered.take_in(sentence(&of_sentence[0]), pairs, &worth);
    }
    drop((left, right, candidates));
    gathered.finish(worth)
}

/// Two claims by their words alone.
fn pair(sides: &Sides, (left, a): (&Views, usize), (right, b): (&Views, usize), (content, topic): &(Overlap, Overlap)) -> Pair {
    let (claim_a, claim_b) = (&sides.left.claims[a], &sides.right.claims[b]);
    let terms = left.content[a].terms.iter().zip(&content.left).filter(|(_, (alike, _))| *alike > 0.0);
    let words: Vec<(u32, u32, f32)> =
        terms.map(|(term, &(alike, other))| (term.word, right.content[b].terms[usize::from(other)].word, alike)).collect();
    Pair {
        left: a,
        right: b,
        content: content.shares(&left.content[a], &right.content[b]),
        content_mass: content.shared_mass(&left.content[a], &right.content[b]),
        topic_mass: topic.shared_mass(&left.topic[a], &right.topic[b]),
        voices: Voices::Unknown,
        answers: (answers(sides.left, claim_a), answers(sides.right, claim_b)),
        anchored: false,
        crowd: sides.crowd,
        rival: 0.0,
        apart: false,
        told: [&left.content[a], &right.content[b]].map(|view| (view.mass, view.terms.len())),
        predicate: Fit::Unknown,
        looked: false,
        slots: vec![],
        words,
    }
}

/// How the predicates fit; what one side says something is may stand beside the predicate on the other ("a request, and not an ultimatum").
pub(crate) fn predicate(sides: &Sides, pair: &Pair) -> Fit {
    const SAME_NOUN: f32 = 0.95;
    let ((a, b), words) = (sides.claims(pair), &pair.words);
    let plain = slot::predicates(sides, a, b);
    let nominal = |words: &Words, at: u32| words[at].upos == Upos::Noun;
    let (left, right) = (a.core(), b.core());
    let beside = |&(x, y, alike): &(u32, u32, f32)| {
        alike >= SAME_NOUN
            && (x == left && nominal(&sides.left.words, x) && sides.right.words[y].head == right
                || y == right && nominal(&sides.right.words, y) && sides.left.words[x].head == left)
    };
    if !matches!(plain, Fit::Same | Fit::Opposed) && words.iter().any(beside) { Fit::Alike(SAME_NOUN) } else { plain }
}

/// Who speaks in each claim, seen over both accounts: the same, if the innermost speaker of one is among the speakers of the other.
fn voices(sides: &Sides, a: &Claim, b: &Claim) -> Voices {
    let (left, right) = (speakers(sides.left, a), speakers(sides.right, b));
    match (left.last(), right.last()) {
        (None, None) => Voices::Narrated,
        (None, _) | (_, None) => Voices::Mixed,
        (Some(None), _) | (_, Some(None)) => Voices::Unknown,
        (Some(Some(x)), Some(Some(y))) => {
            let same = right.iter().flatten().any(|other| sides.people.same(*x, *other))
                || left.iter().flatten().any(|other| sides.people.same(*other, *y));
            if same { Voices::SameSpeaker } else { Voices::OtherSpeaker }
        }
    }
}

/// Those who speak or think a claim within the account, the outermost first, as far as they are known; the narrator only where he
/// tells what he said.
fn speakers(reading: &Reading, claim: &Claim) -> Vec<Option<Person>> {
    let mut speakers = vec![];
    let mut at = claim.attribution;
    while let Some(attribution) = at.map(|at| &reading.speech.attributions[at as usize]) {
        // "A report that ..." has nobody to speak it; the next one out does.
        if attribution.source.is_some() || attribution.inside.is_none() {
            speakers.push(reading.speech.voice(attribution.voice).person);
        }
        at = attribution.inside;
    }
    speakers.reverse();
    speakers
}

fn answers(reading: &Reading, claim: &Claim) -> bool {
    claim.attribution.is_some_and(|at| reading.speech.attributions[at as usize].answers.is_some())
}
