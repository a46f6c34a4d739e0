//! How two words relate, with the senses in which they do.

use super::format::{Link, Tie};
use super::{Pos, Sense, SynsetId, WordId, find, senses_of, store::NET};

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
    /// Both are kinds of the same thing, not far above; see [`sibling`].
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
    /// One is formed from the other, within one part of speech: spy, spying.
    Derived,
    /// Adjectives of one family (satellites and their head), or verbs of one group.
    Similar,
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

/// Two words that are kinds of the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sibling {
    /// The thing of which both are kinds.
    pub parent: SynsetId,
    /// How far the parent stands below the root; the higher, the closer its kinds. Verbs have shallow trees: 0 is usual.
    pub depth: u8,
    /// How many synsets stand directly below the parent.
    pub size: u16,
    /// The senses, their share, and the steps: 2 for sisters, 3 and 4 where one or both are kinds of a sister.
    pub related: Relatedness,
}

/// How far up the hypernyms are followed: a dog is a carnivore in 2 steps and an animal in more, which says little.
const UP: u8 = 4;

/// How far siblings may stand below their parent: dogs and cats are two steps below carnivores.
const SIBLING_UP: u8 = 2;

/// Parents above this depth tie everything to everything (entity, object, artifact, event, person).
const SIBLING_DEPTH: u8 = 5;

/// Siblings of which one is not directly below the parent need a parent that is deeper by this much for each step.
const SIBLING_DEPTH_STEP: u8 = 1;

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
        Relation::Sibling => (12, 2),
    };
    most / (1 + u64::from(steps.saturating_sub(nearest)))
}

/// The relation of two base forms of one part of speech that says most, or `None` if they have none.
///
/// Look at the share before believing it: see the notes in the [module](super).
pub(crate) fn relation(a: &str, b: &str, pos: Pos) -> Option<Relatedness> {
    let all = relations(a, b, pos).into_iter();
    all.max_by_key(|related| strength(related.relation, related.steps) * (1 + u64::from(related.share)))
}

/// All relations of two base forms of one part of speech, each once, in the order of [`Relation`].
pub(crate) fn relations(a: &str, b: &str, pos: Pos) -> Vec<Relatedness> {
    let Some(pair) = Pair::of(a, b, pos) else { return vec![] };
    let mut found = pair.meetings();
    pair.antonyms(&mut found);
    pair.ties(&mut found);
    pair.family(&mut found);
    pair.derived(&mut found);
    pair.weigh(found)
}

/// Whether two base forms of one part of speech are opposites in some sense.
pub(crate) fn antonym(a: &str, b: &str, pos: Pos) -> Option<Relatedness> {
    let pair = Pair::of(a, b, pos)?;
    let mut found = vec![];
    pair.antonyms(&mut found);
    pair.weigh(found).into_iter().next()
}

/// Whether two base forms, nouns or verbs, are kinds of the same thing: red/blue, guitar/piano, Monday/Friday.
///
/// WordNet does not say whether siblings exclude each other, so callers must judge: a small family under a deep parent (weekdays 7,
/// chromatic colours) mostly does. Watch for
///
/// - roles of people, which one person can have together (they have no common parent deep enough, except in small families);
/// - near-synonyms that were given a synset each (assault/bombardment; jet/airliner);
/// - large families (`size` in the hundreds), which are lists of all that is so;
/// - verbs, whose siblings are mostly different ways of doing the same thing: one act may be both (walk, climb);
/// - rare senses: look at the share.
pub(crate) fn sibling(a: &str, b: &str, pos: Pos) -> Option<Sibling> {
    let pair = Pair::of(a, b, pos)?;
    let found = pair.meetings().into_iter().filter(|found| found.relation == Relation::Sibling).collect::<Vec<_>>();
    let parent = pair.best(&found)?.parent?;
    let related = pair.weigh(found).into_iter().next()?;
    Some(Sibling { parent, depth: parent.depth()?, size: parent.kinds(), related })
}

/// Whether a word is formed from another, in whichever direction: decide/decision, deny/denial, Cuban/Cuba, public/publicly.
///
/// A name counts with all the names of its place or person: American is of America and so of the United States.
pub(crate) fn derivations(a: &str, pos_a: Pos, b: &str, pos_b: Pos) -> bool {
    let (Some(a), Some(b)) = (find(a), find(b)) else { return false };
    let derived = |from: WordId, from_pos, to: WordId, to_pos| {
        let mut links = NET.links(from.0).filter(move |link| !link.antonym && (link.pos, link.to_pos) == (from_pos, to_pos));
        links.any(|link| link.to == to.0 || names_the_same(link, to))
    };
    derived(a, pos_a, b, pos_b) || derived(b, pos_b, a, pos_a)
}

/// Whether a link goes to a name of which the other word is another name.
fn names_the_same(link: Link, other: WordId) -> bool {
    let target = senses_of(WordId(link.to), link.to_pos).nth(usize::from(link.to_rank));
    target.is_some_and(|target| {
        target.capital && senses_of(other, link.to_pos).any(|sense| sense.capital && sense.synset == target.synset)
    })
}

/// Two words of one part of speech.
struct Pair {
    words: [WordId; 2],
    pos: Pos,
    senses: [Vec<Sense>; 2],
}

/// A pair of senses that have a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    relation: Relation,
    ranks: [u8; 2],
    steps: u8,
    parent: Option<SynsetId>,
}

impl Found {
    fn new(relation: Relation, ranks: [u8; 2], steps: u8) -> Self {
        Self { relation, ranks, steps, parent: None }
    }
}

/// A synset that is reached by going up from a sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Reached {
    synset: SynsetId,
    rank: u8,
    steps: u8,
}

impl Pair {
    fn of(a: &str, b: &str, pos: Pos) -> Option<Self> {
        let words = [find(a)?, find(b)?];
        let senses = words.map(|word| senses_of(word, pos).collect::<Vec<_>>());
        let known = senses.iter().all(|senses| !senses.is_empty());
        (known && words[0] != words[1]).then_some(Self { words, pos, senses })
    }

    /// The relations of the tree: where the ways up from both words meet, and how far that is from each.
    fn meetings(&self) -> Vec<Found> {
        let [from_a, from_b] = [self.ways_up(0), self.ways_up(1)];
        let mut found = vec![];
        for_each_meeting(&from_a, &from_b, |a, b| found.extend(self.meeting(a, b)));
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
        Some(Found { parent: Some(a.synset), ..Found::new(relation, [a.rank, b.rank], a.steps + b.steps) })
    }

    fn are_siblings(&self, a: Reached, b: Reached) -> bool {
        let (up, depth) = match self.pos {
            Pos::Noun => (SIBLING_UP, SIBLING_DEPTH + SIBLING_DEPTH_STEP * (a.steps + b.steps - 2)),
            // The trees of verbs are too shallow to ask for more.
            _ => (1, 0),
        };
        a.steps <= up && b.steps <= up && a.synset.depth().is_some_and(|known| known >= depth)
    }

    /// All that is reached from the senses of a word, sorted; a synset once for each sense, by the shortest way.
    fn ways_up(&self, side: usize) -> Vec<Reached> {
        let mut reached = vec![];
        for sense in &self.senses[side] {
            climb(Reached { synset: sense.synset, rank: sense.rank, steps: 0 }, &mut reached);
        }
        reached.sort_unstable();
        reached.dedup_by_key(|reached| (reached.synset, reached.rank));
        reached
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
        for a in &self.senses[0] {
            for (head_a, steps_a) in heads(a.synset) {
                for opposite in tied(head_a, Tie::Antonym) {
                    for b in &self.senses[1] {
                        let steps = heads(b.synset).find(|(head, _)| *head == opposite).map(|(_, steps_b)| 1 + steps_a + steps_b);
                        let lifted = Relation::Antonym { direct: false };
                        found.extend(steps.map(|steps| Found::new(lifted, [a.rank, b.rank], steps)));
                    }
                }
            }
        }
    }

    /// Entailments, causes and parts, in both directions.
    fn ties(&self, found: &mut Vec<Found>) {
        for (side, relations) in [
            (0, [Relation::Entails, Relation::Causes, Relation::PartOf]),
            (1, [Relation::EntailedBy, Relation::CausedBy, Relation::HasPart]),
        ] {
            for (tie, relation) in [Tie::Entails, Tie::Causes, Tie::Part].into_iter().zip(relations) {
                self.tied(side, tie, |ranks, steps| found.push(Found::new(relation, ranks, steps)));
            }
        }
    }

    /// Calls `then` for each pair of senses of which the one on `side` is tied to the other, with the steps beyond the first. A car
    /// has the wheels that every wheeled vehicle has.
    fn tied(&self, side: usize, tie: Tie, mut then: impl FnMut([u8; 2], u8)) {
        if (tie == Tie::Part) != (self.pos == Pos::Noun) {
            return;
        }
        let far = if tie == Tie::Part { PART_UP } else { 1 };
        let up = if tie == Tie::Part { PART_UP } else { 0 };
        let others = self.ways_up(1 - side);
        for from in &self.senses[side] {
            follow(from.synset, tie, far, 0, &mut |synset, steps| {
                for to in others.iter().filter(|to| to.synset == synset && to.steps <= up) {
                    then(if side == 0 { [from.rank, to.rank] } else { [to.rank, from.rank] }, steps + to.steps);
                }
            });
        }
    }

    /// Adjectives under one head, and verbs of one group.
    fn family(&self, found: &mut Vec<Found>) {
        for a in &self.senses[0] {
            for b in &self.senses[1] {
                let common = heads(a.synset).find_map(|(head, up)| {
                    let other = heads(b.synset).find(|(other, _)| *other == head)?;
                    Some(up + other.1)
                });
                let grouped = tied(a.synset, Tie::Group).any(|synset| synset == b.synset);
                let steps = if grouped { Some(1) } else { common.filter(|steps| *steps > 0) };
                found.extend(steps.map(|steps| Found::new(Relation::Similar, [a.rank, b.rank], steps - 1)));
            }
        }
    }

    fn derived(&self, found: &mut Vec<Found>) {
        found.extend(self.linked(false).map(|ranks| Found::new(Relation::Derived, ranks, 0)));
    }

    /// The ranks in which the very words are linked.
    fn linked(&self, antonym: bool) -> impl Iterator<Item = [u8; 2]> {
        let (to, pos) = (self.words[1].0, self.pos);
        let links = NET.links(self.words[0].0);
        let links = links.filter(move |link| link.to == to && link.antonym == antonym && (link.pos, link.to_pos) == (pos, pos));
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
            self.senses.iter().map(|senses| senses.iter().map(|sense| u64::from(sense.weight())).sum::<u64>()).product();
        let share = (weight * 100 / all).min(100) as u8;
        Some(Relatedness { relation: best.relation, sense_a: best.ranks[0], sense_b: best.ranks[1], share, steps: best.steps })
    }

    /// The pair of senses that says most; of equals the first.
    fn best(&self, found: &[Found]) -> Option<Found> {
        let says = |found: &Found| self.weight(found) * strength(found.relation, found.steps);
        found.iter().rev().max_by_key(|found| says(found)).copied()
    }

    fn weight(&self, found: &Found) -> u64 {
        let of = |side: usize| self.senses[side].get(usize::from(found.ranks[side])).map_or(0, |sense| u64::from(sense.weight()));
        of(0) * of(1)
    }
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
    let mut rest = from_b;
    for a in from_a {
        rest = &rest[rest.iter().position(|b| b.synset >= a.synset).unwrap_or(rest.len())..];
        for b in rest.iter().take_while(|b| b.synset == a.synset) {
            then(*a, *b);
        }
    }
}

/// The synsets to which one is tied.
fn tied(synset: SynsetId, tie: Tie) -> impl Iterator<Item = SynsetId> {
    NET.ties(synset.0).filter(move |record| record.tie == tie).map(|record| SynsetId(record.synset))
}

/// A synset, with 0 steps, and the heads on which it hangs, with 1.
fn heads(synset: SynsetId) -> impl Iterator<Item = (SynsetId, u8)> {
    std::iter::once((synset, 0)).chain(tied(synset, Tie::Satellite).map(|head| (head, 1)))
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
