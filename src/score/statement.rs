//! How far two texts that somebody put side by side contradict each other: their strongest discrepancy, and what they have in common
//! and for themselves as wholes.

use super::clue::Clue;
use super::{Evidence, Scored, Sum, best_comparability, comparability, logistic, part, rounded};
use crate::align::{Alignment, Fit, Pair, Whole};
use crate::discrepancy::{Ground, Kind};

/// What two texts put side by side come to.
#[derive(Clone, Debug)]
pub(crate) struct Statement {
    pub score: f64,
    pub comparability: f64,
    pub kind: Option<Kind>,
    pub evidence: Vec<Evidence>,
}

/// From this score on there is a discrepancy.
const DISCREPANCY: f64 = 0.5;
/// Up to here, what has no name is as sure as its probability.
const LIKELY: f64 = 0.4;
/// From this probability on, texts as wholes contradict each other by words that can be pointed at; about one in six does not. Below,
/// the words stand too often in places that have nothing to do with each other.
const POINTED: f64 = 0.6;
/// They do where the shorter text has little else of its own: at least this share of its other words is in the longer.
const FRAMED: f32 = 0.7;
/// Below these log-odds a discrepancy says nothing.
const FAINTEST: f64 = -4.0;
/// Words of its own count up to so many.
const MOST_OWN: (usize, usize) = (6, 12);
/// A text nearly all of whose words the other has.
const NEARLY_ALL: f32 = 0.9;

/// Weighs two texts: by their strongest discrepancy, or as wholes where that makes it surer that they contradict each other; which only
/// words that can be pointed at make plain.
pub(crate) fn weigh_statement(alignment: &Alignment, conflicts: &[Scored], whole: &Whole) -> Statement {
    let best = strongest(conflicts);
    let comparability = best.map_or_else(|| best_comparability(&alignment.pairs), |best| best.comparability);
    let sum = seen(alignment, best, whole);
    let chance = logistic(sum.total());
    let pointed = if best.is_none() && chance >= POINTED && whole.frame >= FRAMED { pointed_at(&sum) } else { None };
    let kind = best.map(|best| best.conflict.kind).or(pointed);
    let score = rounded(if pointed.is_some() { chance } else { squeezed(chance) });
    match best.filter(|best| best.score >= score) {
        Some(best) => Statement { score: best.score, comparability, kind, evidence: best.evidence.clone() },
        None => Statement { score, comparability, kind, evidence: sum.evidence() },
    }
}

/// What words stand against each other, where they are what tells most: that can be pointed at, although no two clauses were found that
/// suit each other.
fn pointed_at(sum: &Sum) -> Option<Kind> {
    let adds = |seen: &(Clue, f64)| part(seen.0, seen.1);
    let most = sum.seen.iter().max_by(|x, y| adds(x).total_cmp(&adds(y)))?;
    match most.0 {
        Clue::OddDenialsOfSame => Some(Kind::Negation),
        Clue::OpposedWords => Some(Kind::Antonymy),
        Clue::RivalAdjectives => Some(Kind::Lexical),
        _ => None,
    }
}

/// What cannot be pointed at is no discrepancy, however likely it is: what is above [`LIKELY`] keeps its order below [`DISCREPANCY`].
fn squeezed(chance: f64) -> f64 {
    if chance <= LIKELY { chance } else { LIKELY + (DISCREPANCY - 1e-4 - LIKELY) * (chance - LIKELY) / (1.0 - LIKELY) }
}

/// What is seen in two texts as wholes, clue by clue; nothing where a discrepancy speaks for itself.
pub(crate) fn seen_in_statement(alignment: &Alignment, conflicts: &[Scored], whole: &Whole) -> Option<Vec<(Clue, f64)>> {
    let best = strongest(conflicts);
    let speaks = best.is_some_and(|best| best.score >= DISCREPANCY || best.conflict.kind == Kind::Superseded);
    (!speaks).then(|| seen(alignment, best, whole).seen)
}

fn strongest(conflicts: &[Scored]) -> Option<&Scored> {
    conflicts.iter().max_by(|x, y| x.score.total_cmp(&y.score))
}

fn seen(alignment: &Alignment, best: Option<&Scored>, whole: &Whole) -> Sum {
    let mut sum = Sum::default();
    let suited = suited(&alignment.pairs);
    sum.add(Clue::SideBySide, 1.0);
    if let Some(best) = best.filter(|best| best.conflict.kind != Kind::Superseded) {
        discrepancy(&mut sum, best);
    }
    denials(&mut sum, whole);
    shared(&mut sum, whole);
    own(&mut sum, whole);
    rivals(&mut sum, whole, suited.is_some_and(Pair::is_at_odds));
    scene(&mut sum, whole);
    if let Some(suited) = suited {
        participants(&mut sum, suited);
    }
    sum
}

fn discrepancy(sum: &mut Sum, best: &Scored) {
    let log_odds = (best.score.max(1e-4) / (1.0 - best.score).max(1e-4)).ln();
    sum.add(Clue::Strongest, (log_odds - FAINTEST).max(0.0));
    sum.add(Clue::Named, 1.0);
    let clue = match best.conflict.kind {
        Kind::Negation => Clue::Negation,
        Kind::Antonymy | Kind::Lexical => Clue::Opposites,
        Kind::Numeric | Kind::Temporal => Clue::Measure,
        Kind::Structural | Kind::Entity | Kind::Attribution => Clue::Binding,
        Kind::Modality | Kind::Commitment | Kind::Conditional | Kind::Superseded => Clue::Stance,
    };
    sum.add(clue, 1.0);
}

fn denials(sum: &mut Sum, whole: &Whole) {
    let (short, long) = whole.denials;
    // An opposite turns a statement round as a denial does.
    let odd = truth((short + long + whole.rivals.opposed) % 2 == 1);
    sum.add(Clue::DeniedOnBoth, truth(short > 0 && long > 0));
    sum.add(Clue::OddDenials, odd);
    sum.add(Clue::OddDenialsOfSame, odd * f64::from(whole.frame * whole.in_order.0 * whole.in_order.1));
}

fn shared(sum: &mut Sum, whole: &Whole) {
    sum.add(Clue::Shared, whole.shared.0.into());
    sum.add(Clue::SharedOfLonger, whole.shared.1.into());
    sum.add(Clue::SharedMore, truth(whole.shared.0 > NEARLY_ALL));
    sum.add(Clue::InOrder, whole.in_order.0.into());
}

fn own(sum: &mut Sum, whole: &Whole) {
    let (short, long) = whole.own;
    sum.add(Clue::OwnNothing, truth(short == 0));
    sum.add(Clue::OwnOne, truth(short == 1));
    sum.add(Clue::OwnWords, short.min(MOST_OWN.0) as f64);
    sum.add(Clue::OwnWordsOfLonger, long.min(MOST_OWN.1) as f64);
}

fn rivals(sum: &mut Sum, whole: &Whole, at_odds: bool) {
    let rivals = whole.rivals;
    // Opposites of which one is denied say the same; those of different things are none.
    let denied = (whole.denials.0 + whole.denials.1) % 2 == 1;
    for (clue, count) in [
        (Clue::RivalNouns, rivals.nouns),
        (Clue::RivalAdjectives, rivals.adjectives),
        (Clue::OpposedWords, if denied || at_odds { 0 } else { rivals.opposed }),
        (Clue::RivalModifiers, rivals.modifiers),
        (Clue::RivalParts, rivals.parts),
    ] {
        sum.add(clue, count.min(2) as f64 * f64::from(whole.frame * whole.frame));
    }
}

fn scene(sum: &mut Sum, whole: &Whole) {
    sum.add(Clue::OtherDeed, truth(whole.other_deed));
    sum.add(Clue::OtherPlace, truth(whole.other_place));
    sum.add(Clue::NumberDiffers, truth(whole.number_differs));
    sum.add(Clue::Alone, truth(whole.alone.0));
}

/// The claims that suit each other best.
fn suited(pairs: &[Pair]) -> Option<&Pair> {
    let suits = |pair: &Pair| comparability(pair, Ground::Event);
    pairs.iter().max_by(|x, y| suits(x).total_cmp(&suits(y)))
}

fn participants(sum: &mut Sum, suited: &Pair) {
    let exclusive = suited.slots.iter().filter(|slot| matches!(slot.fit, Fit::Exclusive | Fit::Opposed)).count();
    sum.add(Clue::ExclusiveParticipant, exclusive.min(2) as f64);
    sum.add(Clue::AtOdds, truth(suited.is_at_odds()));
}

fn truth(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}
