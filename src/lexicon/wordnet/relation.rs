//! How two words relate, with the senses in which they do.

use super::format::{Link, Tie};
use super::{NounClass, Pos, Sense, SynsetId, WordId, find, senses_of, store::NET};

/// How the first word relates to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Relation {
    /// They share a sense.
    Synonym,
    /// They are opposites: these very words if `direct` (hot, cold), else by way of a synonym or, for adjectives, of the head
    /// adjective to which one is similar (secret is similar to private, which is the opposite of public).
    Antonym {
        /// WordNet gives these very words.
        direct: bool,
    },
    /// The first is a kind or an instance of the second.
    KindOf,
    /// The second is a kind or an instance of the first.
    HasKind,
    /// Both are kinds of the same thing, not far above.
    Sibling,
    /// Doing the first entails doing the second: snore, sleep.
    Entails,
    /// Doing the second entails doing the first.
    EntailedBy,
    /// The first brings the second about: kill, die.
    Causes,
    /// The second brings the first about.
    CausedBy,
    /// The first is a part, a member or a substance of the second.
    PartOf,
    /// The second is a part, a member or a substance of the first.
    HasPart,
    /// One is formed from the other, within one part of speech: communism, communist.
    Derived,
    /// One adjective is a satellite of the other (huge, large), or both are verbs of one group.
    Similar,
    /// Adjectives that are satellites of one head. Most are near-synonyms (huge, enormous), some exclude each other (red, blue are
    /// both chromatic): look whether they are siblings as nouns.
    SameHead,
}

/// A relation between two words, and the senses in which it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Relatedness {
    /// How the first word relates to the second.
    pub relation: Relation,
    /// The rank of the first word's sense, 0 for its most usual; where several pairs of senses have the relation, of the usual pair.
    pub sense_a: u8,
    /// The rank of the second word's sense.
    pub sense_b: u8,
    /// Of a hundred uses of both words, how many are in senses that have the relation.
    pub share: u8,
    /// How far apart they are: 0 for synonyms and direct ties, else the steps up and down, or those by way of synonyms and heads.
    pub steps: u8,
}

impl Relation {
    /// How the second word relates to the first.
    pub(crate) fn mirrored(self) -> Self {
        match self {
            Self::KindOf => Self::HasKind,
            Self::HasKind => Self::KindOf,
            Self::Entails => Self::EntailedBy,
            Self::EntailedBy => Self::Entails,
            Self::Causes => Self::CausedBy,
            Self::CausedBy => Self::Causes,
            Self::PartOf => Self::HasPart,
            Self::HasPart => Self::PartOf,
            Self::Synonym | Self::Antonym { .. } | Self::Sibling | Self::Derived | Self::Similar | Self::SameHead => self,
        }
    }
}

impl Relatedness {
    /// The same, seen from the second word.
    pub(crate) fn mirrored(self) -> Self {
        Self { relation: self.relation.mirrored(), sense_a: self.sense_b, sense_b: self.sense_a, ..self }
    }
}

/// How far up the hypernyms are followed: a dog is a carnivore in 2 steps and an animal in more, which says little.
const UP: u8 = 4;

/// How far siblings may stand below their parent: dogs and cats are two steps below carnivores.
const SIBLING_UP: u8 = 2;

/// Parents above this depth tie everything to everything (entity, object, artifact, event, person).
const SIBLING_DEPTH: u8 = 5;

/// Siblings of which one is not directly below the parent need a parent that is deeper by this much for each step.
const SIBLING_DEPTH_STEP: u8 = 1;

/// Times and units need no more than this: morning and evening hang right under "time period", or under its day.
const SIBLING_DEPTH_OF_MEASURES: u8 = 4;

/// Names need no more than this, as two names are two things under whatever heading: seas, peoples, persons.
const SIBLING_DEPTH_OF_NAMES: u8 = 3;

/// How many holonyms are followed: Havana, Cuba, West Indies.
const PART_UP: u8 = 3;

/// How much each relation says, to choose between the ones that two words have: this, times the share of the uses that have it.
///
/// Opposites and synonyms say most; a sibling says least, as half of all nouns have some sibling sense. A step away halves it or worse.
fn strength(relation: Relation, steps: u8) -> u64 {
    let (most, nearest) = match relation {
        Relation::Synonym | Relation::Antonym { direct: true } => (48, 0),
        Relation::Antonym { direct: false } => (32, 1),
        Relation::KindOf | Relation::HasKind => (24, 1),
        Relation::Entails | Relation::EntailedBy | Relation::Causes | Relation::CausedBy => (20, 0),
        Relation::PartOf | Relation::HasPart => (16, 0),
        Relation::Derived | Relation::Similar => (16, 0),
        Relation::SameHead => (8, 0),
        Relation::Sibling => (6, 2),
    };
    most / (1 + u64::from(steps.saturating_sub(nearest)))
}

/// The relation of two words of one part of speech that says most, or `None` if they have none.
///
/// Look at the share before believing it: see the notes in the [module](super). `closest(b, a)` is its mirror image.
pub(crate) fn closest(a: &Known, b: &Known) -> Option<Relatedness> {
    let pair = Pair::of(a, b)?;
    let says = |related: &Relatedness| strength(related.relation, related.steps) * (1 + u64::from(related.share));
    pair.relations().into_iter().max_by_key(says).map(|related| pair.as_asked(related))
}

/// Whether a word is formed from another, in whichever direction: decide/decision, deny/denial, Cuban/Cuba, public/publicly.
///
/// A name counts with all the names of its place or person: American is of America and so of the United States.
pub(crate) fn formed(a: &Known, b: &Known) -> bool {
    a.leads_to(b) || b.leads_to(a)
}

/// The sense of a link's target, if it is a name.
fn named(link: &Link) -> Option<SynsetId> {
    let target = senses_of(WordId(link.to), link.to_pos).nth(usize::from(link.to_rank))?;
    target.capital.then_some(target.synset)
}

/// A word as one part of speech, with where its senses lead.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    word: WordId,
    pos: Pos,
    senses: Vec<Sense>,
    /// The heads of adjectives with 1 step, and the senses themselves with none; sorted.
    heads: Vec<Reached>,
    /// All that is reached by going up from the senses; sorted.
    ways_up: Vec<Reached>,
    /// What the senses are parts of, entail and cause.
    ties: Vec<(Tie, Reached)>,
    /// The opposites of the heads, in the order of the heads.
    opposites: Vec<Reached>,
    /// The verbs of one group with the heads, in the order of the heads.
    groups: Vec<Reached>,
    /// The words to which this very word is linked, with the sense of those that are names.
    links: Vec<(Link, Option<SynsetId>)>,
}

impl Known {
    /// The base form, if it is a word of that part of speech.
    pub(crate) fn of(lemma: &str, pos: Pos) -> Option<Self> {
        let word = find(lemma)?;
        let senses: Vec<_> = senses_of(word, pos).collect();
        if senses.is_empty() {
            return None;
        }
        let links = NET.links(word.0).filter(|link| link.pos == pos).map(|link| (link, named(&link))).collect();
        let (heads, ways_up, ties) = (heads(&senses, pos), ways_up(&senses), ties(&senses, pos));
        let opposites = tied_to(&heads, Tie::Antonym);
        let groups = if pos == Pos::Verb { tied_to(&heads, Tie::Group) } else { vec![] };
        Some(Self { word, pos, heads, ways_up, ties, opposites, groups, links, senses })
    }

    fn leads_to(&self, other: &Self) -> bool {
        let names = |name: SynsetId| other.senses.iter().any(|sense| sense.capital && sense.synset == name);
        let mut formed = self.links.iter().filter(|(link, _)| !link.antonym && link.to_pos == other.pos);
        formed.any(|(link, name)| link.to == other.word.0 || name.is_some_and(names))
    }
}

/// Two words of one part of speech, the one with the lower number first: which of equals is taken must not depend on who is asked
/// about whom.
struct Pair<'k> {
    pos: Pos,
    /// They were asked about in the other order.
    swapped: bool,
    words: [&'k Known; 2],
}

/// A pair of senses that have a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    relation: Relation,
    ranks: [u8; 2],
    steps: u8,
}

impl Found {
    fn new(relation: Relation, ranks: [u8; 2], steps: u8) -> Self {
        Self { relation, ranks, steps }
    }
}

/// A synset that is reached by going up from a sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Reached {
    synset: SynsetId,
    rank: u8,
    steps: u8,
}

impl<'k> Pair<'k> {
    fn of(a: &'k Known, b: &'k Known) -> Option<Self> {
        let swapped = b.word < a.word;
        let words = if swapped { [b, a] } else { [a, b] };
        (a.word != b.word && a.pos == b.pos).then_some(Self { pos: a.pos, swapped, words })
    }

    fn as_asked(&self, related: Relatedness) -> Relatedness {
        if self.swapped { related.mirrored() } else { related }
    }

    fn relations(&self) -> Vec<Relatedness> {
        let mut found = self.meetings();
        self.antonyms(&mut found);
        self.ties(&mut found);
        self.family(&mut found);
        self.derived(&mut found);
        self.weigh(found)
    }

    /// The relations of the tree: where the ways up from both words meet, and how far that is from each.
    fn meetings(&self) -> Vec<Found> {
        let mut found = vec![];
        for_each_meeting(&self.words[0].ways_up, &self.words[1].ways_up, |a, b| found.extend(self.meeting(a, b)));
        let kin: Vec<_> = found.iter().filter(|found| found.relation != Relation::Sibling).map(|found| found.ranks).collect();
        // The children of a child are no siblings of that child.
        found.retain(|found| found.relation != Relation::Sibling || !kin.contains(&found.ranks));
        found
    }

    fn meeting(&self, a: Reached, b: Reached) -> Option<Found> {
        let relation = match (a.steps, b.steps) {
            (0, 0) => Relation::Synonym,
            (_, 0) => Relation::KindOf,
            (0, _) => Relation::HasKind,
            _ if self.are_siblings(a, b) => Relation::Sibling,
            _ => return None,
        };
        Some(Found::new(relation, [a.rank, b.rank], a.steps + b.steps))
    }

    fn are_siblings(&self, a: Reached, b: Reached) -> bool {
        if self.pos != Pos::Noun {
            // The trees of verbs are too shallow to ask for depth.
            return (a.steps, b.steps) == (1, 1);
        }
        let enough = match a.synset {
            parent if is_measure(parent) => SIBLING_DEPTH_OF_MEASURES,
            _ if self.are_names([a.rank, b.rank]) => SIBLING_DEPTH_OF_NAMES,
            _ => SIBLING_DEPTH + SIBLING_DEPTH_STEP * (a.steps + b.steps - 2),
        };
        a.steps.max(b.steps) <= SIBLING_UP && a.synset.depth().is_some_and(|depth| depth >= enough)
    }

    /// Whether both senses are of single things, as Cuba is a country.
    fn are_names(&self, ranks: [u8; 2]) -> bool {
        let mut senses = self.words.iter().zip(ranks).map(|(word, rank)| word.senses[usize::from(rank)]);
        senses.all(|sense| tied(sense.synset, Tie::Instance).next().is_some())
    }

    fn antonyms(&self, found: &mut Vec<Found>) {
        let before = found.len();
        found.extend(self.linked(true).map(|ranks| Found::new(Relation::Antonym { direct: true }, ranks, 0)));
        // What is said of these very words needs no detour.
        if found.len() == before {
            self.lifted_antonyms(found);
        }
    }

    /// Opposites by way of synonyms (1 step) and of heads (1 more for each).
    fn lifted_antonyms(&self, found: &mut Vec<Found>) {
        for a in &self.words[0].opposites {
            for b in self.words[1].heads.iter().filter(|b| b.synset == a.synset) {
                found.push(Found::new(Relation::Antonym { direct: false }, [a.rank, b.rank], 1 + a.steps + b.steps));
            }
        }
    }

    /// Entailments and causes of verbs, parts of nouns; in both directions.
    fn ties(&self, found: &mut Vec<Found>) {
        let ties: &[_] = match self.pos {
            Pos::Verb => &[
                (Tie::Entails, [Relation::Entails, Relation::EntailedBy]),
                (Tie::Causes, [Relation::Causes, Relation::CausedBy]),
            ],
            Pos::Noun => &[(Tie::Part, [Relation::PartOf, Relation::HasPart])],
            Pos::Adj | Pos::Adv => &[],
        };
        for (tie, [forth, back]) in ties {
            self.tied(0, *tie, |from, to, steps| found.push(Found::new(*forth, [from, to], steps)));
            self.tied(1, *tie, |from, to, steps| found.push(Found::new(*back, [to, from], steps)));
        }
    }

    /// Calls `then` with the ranks for each sense of a word that is tied to one of the other, and the steps beyond the tie.
    ///
    /// A car has the wheels that every wheeled vehicle has; but the morning of a day is not one of an evening.
    fn tied(&self, side: usize, tie: Tie, mut then: impl FnMut(u8, u8, u8)) {
        let others = &self.words[1 - side].ways_up;
        for (_, from) in self.words[side].ties.iter().filter(|tied| tied.0 == tie) {
            let up = if tie == Tie::Part && !is_measure(from.synset) { PART_UP } else { 0 };
            let first = others.partition_point(|other| other.synset < from.synset);
            for to in others[first..].iter().take_while(|to| to.synset == from.synset).filter(|to| to.steps <= up) {
                then(from.rank, to.rank, from.steps + to.steps);
            }
        }
    }

    /// Adjectives under one head, and verbs of one group.
    fn family(&self, found: &mut Vec<Found>) {
        for_each_meeting(&self.words[0].heads, &self.words[1].heads, |a, b| match a.steps + b.steps {
            0 => {}
            1 => found.push(Found::new(Relation::Similar, [a.rank, b.rank], 0)),
            _ => found.push(Found::new(Relation::SameHead, [a.rank, b.rank], 0)),
        });
        self.grouped(found);
    }

    fn grouped(&self, found: &mut Vec<Found>) {
        for a in &self.words[0].groups {
            let same = self.words[1].heads.iter().filter(|b| b.synset == a.synset);
            found.extend(same.map(|b| Found::new(Relation::Similar, [a.rank, b.rank], 0)));
        }
    }

    fn derived(&self, found: &mut Vec<Found>) {
        found.extend(self.linked(false).map(|ranks| Found::new(Relation::Derived, ranks, 0)));
    }

    /// The ranks in which the very words are linked.
    fn linked(&self, antonym: bool) -> impl Iterator<Item = [u8; 2]> {
        let (to, pos) = (self.words[1].word.0, self.pos);
        let links = self.words[0].links.iter().map(|(link, _)| link);
        let links = links.filter(move |link| link.to == to && link.antonym == antonym && link.to_pos == pos);
        links.map(|link| [link.rank, link.to_rank])
    }

    /// Puts together what was found of each relation.
    fn weigh(&self, mut found: Vec<Found>) -> Vec<Relatedness> {
        found.sort_unstable();
        found.dedup_by_key(|found| (found.relation, found.ranks));
        let groups = found.chunk_by(|one, other| one.relation == other.relation);
        groups.filter_map(|group| self.related(group)).collect()
    }

    fn related(&self, group: &[Found]) -> Option<Relatedness> {
        let best = self.best(group)?;
        let weight: u64 = group.iter().map(|found| self.weight(found)).sum();
        let all: u64 =
            self.words.iter().map(|word| word.senses.iter().map(|sense| u64::from(sense.weight())).sum::<u64>()).product();
        let share = (weight * 100 / all).min(100) as u8;
        Some(Relatedness { relation: best.relation, sense_a: best.ranks[0], sense_b: best.ranks[1], share, steps: best.steps })
    }

    /// The pair of senses that says most; of equals the first.
    fn best(&self, found: &[Found]) -> Option<Found> {
        let says = |found: &Found| self.weight(found) * strength(found.relation, found.steps);
        found.iter().rev().max_by_key(|found| says(found)).copied()
    }

    fn weight(&self, found: &Found) -> u64 {
        let of = |side: usize| {
            self.words[side].senses.get(usize::from(found.ranks[side])).map_or(0, |sense| u64::from(sense.weight()))
        };
        of(0) * of(1)
    }
}

fn is_measure(synset: SynsetId) -> bool {
    matches!(synset.noun_class(), Some(NounClass::Time | NounClass::Quantity))
}

/// All that is reached by going up from senses, sorted.
fn ways_up(senses: &[Sense]) -> Vec<Reached> {
    let mut reached = vec![];
    for sense in senses {
        climb(Reached { synset: sense.synset, rank: sense.rank, steps: 0 }, &mut reached);
    }
    reached.sort_unstable();
    // By more than one way, the shortest counts.
    reached.dedup_by_key(|reached| (reached.synset, reached.rank));
    reached
}

/// Adds what stands above a synset, and itself.
fn climb(from: Reached, reached: &mut Vec<Reached>) {
    reached.push(from);
    if from.steps < UP {
        for synset in from.synset.above() {
            climb(Reached { synset, steps: from.steps + 1, ..from }, reached);
        }
    }
}

/// Calls `then` for each two that reached the same synset.
fn for_each_meeting(from_a: &[Reached], from_b: &[Reached], mut then: impl FnMut(Reached, Reached)) {
    let (mut i, mut j) = (0, 0);
    while let (Some(a), Some(b)) = (from_a.get(i), from_b.get(j)) {
        // Nearly always they differ, and which comes first is as good as random: sums are cheaper than a jump guessed wrongly.
        if a.synset != b.synset {
            i += usize::from(a.synset < b.synset);
            j += usize::from(a.synset > b.synset);
            continue;
        }
        from_b[j..].iter().take_while(|b| b.synset == a.synset).for_each(|b| then(*a, *b));
        i += 1;
    }
}

/// The synsets to which one is tied.
fn tied(synset: SynsetId, tie: Tie) -> impl Iterator<Item = SynsetId> {
    NET.ties(synset.0).filter(move |record| record.tie == tie).map(|record| SynsetId(record.synset))
}

/// What some synsets are tied to, by their ranks and steps.
fn tied_to(from: &[Reached], tie: Tie) -> Vec<Reached> {
    from.iter().flat_map(|from| tied(from.synset, tie).map(|synset| Reached { synset, ..*from })).collect()
}

/// The senses, with 0 steps, and the heads on which they hang, with 1; sorted.
fn heads(senses: &[Sense], pos: Pos) -> Vec<Reached> {
    let mut heads: Vec<_> = senses.iter().map(|sense| Reached { synset: sense.synset, rank: sense.rank, steps: 0 }).collect();
    if pos == Pos::Adj {
        let hang = |own: &Reached| tied(own.synset, Tie::Satellite).map(|synset| Reached { synset, steps: 1, ..*own }).collect();
        let more: Vec<Vec<_>> = heads.iter().map(hang).collect();
        heads.extend(more.into_iter().flatten());
    }
    heads.sort_unstable();
    heads
}

/// What the senses are parts of, entail and cause, in the order of the senses.
fn ties(senses: &[Sense], pos: Pos) -> Vec<(Tie, Reached)> {
    let kinds: &[(Tie, u8)] = match pos {
        Pos::Verb => &[(Tie::Entails, 1), (Tie::Causes, 1)],
        Pos::Noun => &[(Tie::Part, PART_UP)],
        Pos::Adj | Pos::Adv => &[],
    };
    let mut found = vec![];
    for &(tie, far) in kinds {
        for from in senses {
            follow(from.synset, tie, far, 0, &mut |synset, steps| found.push((tie, Reached { synset, rank: from.rank, steps })));
        }
    }
    found
}

/// Calls `then` for each synset that is reached by ties of one sort, with the steps beyond the first.
fn follow(from: SynsetId, tie: Tie, far: u8, steps: u8, then: &mut impl FnMut(SynsetId, u8)) {
    if steps < far {
        for synset in tied(from, tie) {
            then(synset, steps);
            follow(synset, tie, far, steps + 1, then);
        }
    }
}
