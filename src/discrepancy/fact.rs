//! Facts that are told of one thing once for all and cannot both be: where it lies, what it is, who made it, when it began.
//!
//! "A town in Bavaria" against "the town lies in Saxony"; "(born 1950)" against "was born in 1960". Not a contradiction: Munich and
//! Bavaria, English and British, a painter and a poet, two makers of which one side names both.

use super::temporal::compare_times;
use super::{Agreement, Conflict, Ground, Kind, Reason, strength};
use crate::align::{Fit, Pair, Sides, fit, is_mentioned, name_at};
use crate::claim::{About, Claim, Fact, Link, PartOfTime, Polarity, Reading, Says, Time, Words};
use crate::lexicon::modality::Certainty;
use crate::lexicon::wordnet::{self, NounClass, class_of_noun};
use crate::lexicon::works;
use crate::syntax::{Rel, Upos};

/// A disagreement between two facts: its kind, the rule, how plain it is.
struct Found {
    rule: &'static str,
    strength: f32,
    cues: (Vec<u32>, Vec<u32>),
    reason: Reason,
}

/// Another place, nation, kind or maker of one thing.
pub(super) fn entity(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    first(sides, pair, Kind::Entity, other_thing)
}

/// Another time of what happens once to one thing.
pub(super) fn temporal(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    first(sides, pair, Kind::Temporal, other_time)
}

/// Another place among things of its kind.
pub(super) fn numeric(sides: &Sides, pair: &Pair) -> Option<Conflict> {
    first(sides, pair, Kind::Numeric, other_rank)
}

type Compare = fn(&Sides, &Pair, &Fact, &Fact) -> Option<Found>;

/// The first two facts of one thing that cannot both be.
fn first(sides: &Sides, pair: &Pair, kind: Kind, compare: Compare) -> Option<Conflict> {
    let (a, b) = sides.claims(pair);
    met(sides, a, b).filter(|(x, y, _)| !is_agreed(sides, pair, x, y)).find_map(|(x, y, ground)| {
        let Found { rule, strength, cues, reason } = compare(sides, pair, x, y)?;
        Some(Conflict { kind, rule, strength, ground, cues, reason })
    })
}

/// The facts of both claims that are told of one thing in one respect, with the ground on which it is one.
fn met<'s>(sides: &Sides<'s>, a: &'s Claim, b: &'s Claim) -> impl Iterator<Item = (&'s Fact, &'s Fact, Ground)> {
    let told = !a.facts.is_empty() && !b.facts.is_empty() && is_told(a) && is_told(b);
    let all = a.facts.iter().filter(move |_| told).flat_map(|x| b.facts.iter().map(move |y| (x, y)));
    let respect = all.filter(|(x, y)| about_one(sides, x.about, y.about));
    respect.filter_map(|(x, y)| Some((x, y, identity(sides, x.of, y.of)?)))
}

/// Whether both claims tell facts of one thing in one respect, which needs nothing but their words.
pub(crate) fn tell_of_one(sides: &Sides, pair: &Pair) -> bool {
    let (a, b) = sides.claims(pair);
    met(sides, a, b).next().is_some()
}

/// Whether a claim is told as what is so.
fn is_told(claim: &Claim) -> bool {
    let certain = matches!(claim.certainty.rung, Certainty::Asserted | Certainty::Certain);
    claim.sign.polarity == Polarity::Positive && certain && claim.link != Link::Condition && claim.condition.is_none()
}

fn about_one(sides: &Sides, a: About, b: About) -> bool {
    match (a, b) {
        (About::Deed(x), About::Deed(y)) => fit(sides, x, y).agrees(),
        _ => a == b,
    }
}

/// On what ground two words name one thing: surely, or perhaps, where one is a pronoun.
fn identity(sides: &Sides, a: u32, b: u32) -> Option<Ground> {
    let name = |reading: &Reading, at: u32| reading.words[at].upos == Upos::Propn;
    let named = name(sides.left, a) || name(sides.right, b);
    match fit(sides, a, b) {
        fit if fit.agrees() && named => Some(Ground::Binding),
        fit if fit.agrees() => Some(Ground::Event),
        // Names that share a part, such as one with and one without a middle name.
        Fit::Unknown if name(sides.left, a) && name(sides.right, b) => Some(Ground::Binding),
        Fit::Unknown => Some(Ground::Event),
        _ => None,
    }
}

/// Whether one of the sides tells a second time that agrees: of what is told twice, either may be meant.
fn is_agreed(sides: &Sides, pair: &Pair, x: &Fact, y: &Fact) -> bool {
    let (a, b) = sides.claims(pair);
    let (Says::Time(..), Says::Time(..)) = (x.says, y.says) else { return false };
    let time = |claim: &Claim, fact: &Fact| match fact.says {
        Says::Time(number, part) => claim.times.get(usize::from(number)).map(|time| part_of(time, part)),
        _ => None,
    };
    let agrees = |left: Option<Time>, right: Option<Time>| {
        let agreement = left.zip(right).map(|(left, right)| compare_times(&left, &right, sides.dates()));
        matches!(agreement, Some(Agreement::Same | Agreement::Compatible))
    };
    let told_by = |fact: &Fact, other: &Fact| fact.about == other.about && fact.of == other.of;
    a.facts.iter().filter(|fact| told_by(fact, x)).any(|fact| agrees(time(a, fact), time(b, y)))
        || b.facts.iter().filter(|fact| told_by(fact, y)).any(|fact| agrees(time(a, x), time(b, fact)))
}

fn other_thing(sides: &Sides, pair: &Pair, x: &Fact, y: &Fact) -> Option<Found> {
    let (rule, strength, left, right) = match (x.says, y.says) {
        (Says::Place(left), Says::Place(right)) if is_elsewhere(sides, pair, left, right) => {
            ("entity.place", strength::OTHER_PLACE, left, right)
        }
        (Says::Nation(left), Says::Nation(right)) if is_of_other_nation(sides, pair, left, right) => {
            ("entity.nation", strength::OTHER_NATION, left, right)
        }
        (Says::Kind(left), Says::Kind(right)) if are_unlike(sides, left, right) => {
            ("entity.kind", strength::OTHER_KIND, left, right)
        }
        (Says::Doer(left), Says::Doer(right)) if is_other_maker(sides, pair, left, right) => {
            ("entity.maker", strength::OTHER_MAKER, left, right)
        }
        _ => return None,
    };
    Some(Found { rule, strength, cues: (vec![left], vec![right]), reason: Reason::Entities { left, right } })
}

/// The words of both sentences, for what else they name.
fn sentences<'s>(sides: &'s Sides, pair: &Pair) -> (impl Iterator<Item = u32> + use<'s>, impl Iterator<Item = u32> + use<'s>) {
    let (a, b) = sides.claims(pair);
    let own =
        |reading: &'s Reading, sentence: u32| reading.claims_of(sentence).iter().flat_map(|claim| claim.own.iter().copied());
    (own(sides.left, a.sentence), own(sides.right, b.sentence))
}

/// Whether neither place lies in the other, and no place that the other sentence names makes them meet.
fn is_elsewhere(sides: &Sides, pair: &Pair, left: u32, right: u32) -> bool {
    let (one, two) = (full_name(&sides.left.words, left), full_name(&sides.right.words, right));
    if wordnet::are_apart(&one, &two) != Some(true) || !matches!(fit(sides, left, right), Fit::Exclusive | Fit::Other) {
        return false;
    }
    let (here, there) = sentences(sides, pair);
    let meets = |words: &Words, at: u32, name: &str| {
        words[at].upos == Upos::Propn && words[at].content && wordnet::are_apart(&full_name(words, at), name) == Some(false)
    };
    let (mut here, mut there) = (here, there);
    !there.any(|at| meets(&sides.right.words, at, &one)) && !here.any(|at| meets(&sides.left.words, at, &two))
}

/// The whole name of which a word is part, in lower case.
fn full_name(words: &Words, at: u32) -> String {
    if words[at].nation {
        return words.lemma(at).to_owned();
    }
    let name = name_at(words, at);
    let first = name.first().copied().unwrap_or(at);
    let ahead = first.checked_sub(1).filter(|&before| words[before].sentence == words[at].sentence);
    let ahead =
        ahead.filter(|&before| matches!(words.lemma(before), "new" | "north" | "south" | "east" | "west" | "saint" | "st."));
    let parts: Vec<&str> = ahead.into_iter().chain(name).map(|at| words.lemma(at)).collect();
    parts.join(" ")
}

/// Whether two nations are different ones, and neither sentence names that of the other.
fn is_of_other_nation(sides: &Sides, pair: &Pair, left: u32, right: u32) -> bool {
    let (mut here, mut there) = sentences(sides, pair);
    let agrees = |x: u32, y: u32| fit(sides, x, y).agrees();
    fit(sides, left, right) == Fit::Exclusive
        && !there.any(|at| sides.right.words[at].nation && agrees(left, at))
        && !here.any(|at| sides.left.words[at].nation && agrees(at, right))
}

/// Whether no one thing can be of both kinds: a person, an animal, a plant, food, a place, a group, a work of one form or another.
fn are_unlike(sides: &Sides, left: u32, right: u32) -> bool {
    let (one, two) = (sides.left.words.lemma(left), sides.right.words.lemma(right));
    let works = works::form(one).zip(works::form(two)).is_some_and(|(one, two)| one != two);
    let realms = realm(one).zip(realm(two)).is_some_and(|(one, two)| are_apart(one, two));
    (works || realms) && !fit(sides, left, right).agrees()
}

/// What sorts of thing nobody takes for each other.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Realm {
    Animal,
    Dish,
    Group,
    Person,
    Place,
    Plant,
    Work,
}

fn realm(noun: &str) -> Option<Realm> {
    if works::form(noun).is_some() {
        return Some(Realm::Work);
    }
    Some(match class_of_noun(noun)? {
        NounClass::Person => Realm::Person,
        NounClass::Animal => Realm::Animal,
        NounClass::Plant => Realm::Plant,
        NounClass::Food => Realm::Dish,
        NounClass::Location => Realm::Place,
        NounClass::Group => Realm::Group,
        _ => return None,
    })
}

/// A town is its people, too, a plant and an animal may be eaten, and a group may be a person's name for itself.
fn are_apart(one: Realm, two: Realm) -> bool {
    use Realm::{Animal, Dish, Group, Person, Place, Plant, Work};
    let pair = (one.min(two), one.max(two));
    one != two && !matches!(pair, (Group, Person | Place | Work) | (Animal, Dish | Group) | (Dish, Plant))
}

/// Whether another made it, and neither sentence names both.
fn is_other_maker(sides: &Sides, pair: &Pair, left: u32, right: u32) -> bool {
    let (here, there) = sentences(sides, pair);
    let named = sides.left.words[left].upos == Upos::Propn && sides.right.words[right].upos == Upos::Propn;
    named
        && fit(sides, left, right) == Fit::Exclusive
        && !is_mentioned(sides.left, left, sides.right, there)
        && !is_mentioned(sides.right, right, sides.left, here)
}

fn other_time(sides: &Sides, pair: &Pair, x: &Fact, y: &Fact) -> Option<Found> {
    let (a, b) = sides.claims(pair);
    let (Says::Time(i, part), Says::Time(j, other)) = (x.says, y.says) else { return None };
    let (left, right) = (part_of(a.times.get(usize::from(i))?, part), part_of(b.times.get(usize::from(j))?, other));
    let strength = compare_times(&left, &right, sides.dates()).strength();
    (strength > 0.0).then(|| Found {
        rule: "temporal.fact",
        strength,
        cues: (left.tokens.clone().collect(), right.tokens.clone().collect()),
        reason: Reason::Times {
            left: (left.tokens.start, left.tokens.end - 1),
            right: (right.tokens.start, right.tokens.end - 1),
        },
    })
}

/// The time, or the end of it that is meant.
fn part_of(time: &Time, part: PartOfTime) -> Time {
    let mut time = time.clone();
    if let Some(day) = &mut time.day {
        day.years = day.years.map(|(low, high)| match part {
            PartOfTime::Whole => (low, high),
            PartOfTime::Beginning => (low, low),
            PartOfTime::End => (high, high),
        });
    }
    time
}

/// "The largest" against "the second largest" of one kind, in one part of the world as far as both say which.
fn other_rank(sides: &Sides, pair: &Pair, x: &Fact, y: &Fact) -> Option<Found> {
    let (Says::Rank(left, one), Says::Rank(right, two)) = (x.says, y.says) else { return None };
    let (left_noun, right_noun) = (sides.left.words[left].head, sides.right.words[right].head);
    let kinds = fit(sides, left_noun, right_noun);
    let same = one != two && sides.left.words[left].base == sides.right.words[right].base && kinds.agrees();
    let (here, there) = (realm_of(&sides.left.words, left_noun), realm_of(&sides.right.words, right_noun));
    let apart = here.zip(there).is_some_and(|(here, there)| !fit(sides, here, there).agrees());
    (same && !apart && !ranks_elsewhere(sides, pair, x, y)).then(|| Found {
        rule: "numeric.rank",
        strength: if here.is_some() == there.is_some() { strength::OTHER_RANK } else { strength::OTHER_RANK_OF_SOME },
        cues: (vec![left], vec![right]),
        reason: Reason::Exclude { left, right },
    })
}

/// "in Spain", "of the planets": among what a rank is one.
fn realm_of(words: &Words, noun: u32) -> Option<u32> {
    words.all_in(noun, Rel::Nmod).find(|&child| {
        words.child(child, Rel::Case).is_some_and(|case| matches!(words.lemma(case), "in" | "of" | "on" | "'s" | "among"))
    })
}

/// Whether one side ranks its subject a second time, and so that both can be.
fn ranks_elsewhere(sides: &Sides, pair: &Pair, x: &Fact, y: &Fact) -> bool {
    let (a, b) = sides.claims(pair);
    let rank = |fact: &Fact| if let Says::Rank(_, place) = fact.says { Some(place) } else { None };
    let has = |claim: &Claim, place: Option<u16>| claim.facts.iter().any(|fact| rank(fact).is_some() && rank(fact) == place);
    has(a, rank(y)) || has(b, rank(x))
}
