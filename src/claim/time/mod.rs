//! When, how long and how often: the times of one sentence, each with the word that it modifies.
//!
//! A time is a day (a partial date, weekdays, or a shift from the day of speech), a clock, a length, or several of these
//! together: "at approximately 7:15 p.m. on Saturday, October 27th" is one time with a clock and a day. What is not said
//! stays open, so that "October 1962" and "27 October" can be compared by the month that both have.
//!
//! Not read: feasts ("Easter"), "now" and "then", dates before the year 1 other than years, and times of other calendars.

mod calendar;
mod clock;
mod day;
mod length;
mod part;
mod relative;
mod resolve;

use std::ops::Range;

use crate::lexicon::calendar::{month, part_of_day, season, weekday};
use crate::lexicon::numerals::numeral;
use crate::lexicon::table::{self, Sieve};
use crate::lexicon::units::{Dimension, Unit, unit};
use crate::lexicon::{calendar as names, numerals, units};
use crate::syntax::{Tree, Upos};

use super::amount::{Approx, approx_before};
use super::atom::{Atom, before, phrase, phrase_before, text};
use super::quantity::token_range;

pub(crate) use day::{Day, Step, Weekdays};
pub(crate) use resolve::{Dates, resolve};

/// How a time bounds what it modifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Role {
    /// At that time.
    At,
    /// Not later.
    By,
    /// Earlier; with a length, by so much.
    Before,
    /// Later; with a length, by so much.
    After,
    /// From then on.
    Since,
    /// Up to then.
    Until,
    /// In the course of a length, from its beginning to its end.
    Within,
    /// For so long.
    Duration,
    /// So long before speech.
    Ago,
    /// Once in so long.
    Frequency,
}

/// A time of the day in minutes from midnight; what passes midnight goes on past 1440.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Clock {
    pub low: u16,
    pub high: u16,
    /// Whether it may as well be twelve hours later: "a quarter of eight" does not say which half of the day.
    pub either_half: bool,
}

/// On which side of speech (or of the events told) a length lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Side {
    Unsaid,
    Past,
    Future,
}

/// A length of time in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Length {
    pub low: f64,
    pub high: f64,
    /// The unit it is given in, which says how exact it can be.
    pub unit: &'static Unit,
    pub side: Side,
}

/// A time, as read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Time {
    /// With its preposition and its words of approximation.
    pub tokens: Range<u32>,
    /// The word that it modifies.
    pub head: Option<u32>,
    pub role: Role,
    pub day: Option<Day>,
    pub clock: Option<Clock>,
    /// Beside a day it is the distance from it; a frequency has its period here.
    pub length: Option<Length>,
    pub approx: Approx,
}

/// A time without its place in the tree.
#[derive(Clone, Copy, Debug, Default)]
struct Piece {
    day: Option<Day>,
    clock: Option<Clock>,
    length: Option<Length>,
    role: Option<Role>,
    approx: Option<Approx>,
}

/// A piece, and the atom after its last.
type Reading = Option<(Piece, usize)>;

/// The times of a sentence, in its order.
#[cfg(test)]
pub(crate) fn times(words: &[&str], tree: &Tree) -> Vec<Time> {
    scan(&super::atom::atoms(words), tree).into_iter().map(|(_, time)| time).collect()
}

/// The times of a sentence, in its order, with the atoms that they take up.
pub(super) fn scan(atoms: &[Atom<'_>], tree: &Tree) -> Vec<(Range<usize>, Time)> {
    let (mut found, mut at, mut taken) = (Vec::new(), 0, 0);
    let mut since = None;
    while at < atoms.len() {
        let Some((piece, end)) = whole(atoms, tree, at) else {
            at = length::past_number(atoms, at);
            continue;
        };
        let (mut time, from) = framed(atoms, tree, piece, at, end, taken, since == Some(at));
        let end = bounded_after(atoms, &mut time, end);
        // "from January to May": the "to" after a beginning names the end.
        since = (time.role == Role::Since && text(atoms, end) == "to").then_some(end + 1);
        found.push((from..end, time));
        (at, taken) = (end, end);
    }
    found
}

/// A piece with those that it makes one time with: the day of a clock, the clock of a day.
fn whole(atoms: &[Atom<'_>], tree: &Tree, at: usize) -> Reading {
    let (mut piece, mut end) = piece(atoms, tree, at)?;
    while piece.length.is_none() {
        let next = past_link(atoms, end);
        let Some((more, after)) = self::piece(atoms, tree, next).filter(|(more, _)| piece.complements(more)) else { break };
        piece = piece.with(&more);
        end = after;
    }
    Some((piece, end))
}

/// Past the words that may stand between a clock and its day.
fn past_link(atoms: &[Atom<'_>], end: usize) -> usize {
    const LINKS: &[(&str, ())] = &[
        (",", ()),
        (", at", ()),
        (", on", ()),
        (", on the", ()),
        (", the", ()),
        ("at", ()),
        ("at about", ()),
        ("at around", ()),
        ("at approximately", ()),
        ("in", ()),
        ("in the", ()),
        ("of", ()),
        ("of the", ()),
        ("on", ()),
        ("on the", ()),
        ("the", ()),
    ];
    super::atom::phrase(atoms, end, LINKS).map_or(end, |(_, end)| end)
}

impl Piece {
    fn of_day(day: Day) -> Piece {
        Piece { day: Some(day), ..Piece::default() }
    }

    /// Whether the other says only what this leaves open.
    fn complements(&self, other: &Piece) -> bool {
        let days = match (self.day, other.day) {
            (Some(one), Some(two)) => one.complements(&two),
            _ => true,
        };
        let clocks = match (self.clock, other.clock) {
            (Some(one), Some(two)) => one.either_half && one.narrowed(two).is_some() || one.contains(two),
            _ => true,
        };
        other.length.is_none() && days && clocks
    }

    fn with(&self, other: &Piece) -> Piece {
        let day = match (self.day, other.day) {
            (Some(one), Some(two)) => Some(one.with(&two)),
            (one, two) => one.or(two),
        };
        let clock = match (self.clock, other.clock) {
            (Some(one), Some(two)) if one.contains(two) => Some(two),
            (Some(one), Some(two)) => one.narrowed(two),
            (one, two) => one.or(two),
        };
        Piece { day, clock, ..*self }
    }
}

impl Clock {
    /// Whether the other is a moment in the hours of this: "late on Monday, at 10 p.m."
    fn contains(self, other: Clock) -> bool {
        self.low < self.high && other.low == other.high && !other.either_half && (self.low..=self.high).contains(&other.low)
    }

    /// The half of the day in which the other lies: "seven o'clock in the evening".
    fn narrowed(self, part: Clock) -> Option<Clock> {
        let half = |shift: u16| Clock { low: self.low + shift, high: self.high + shift, either_half: false };
        let fits = |clock: &Clock| part.low <= clock.low && clock.high <= part.high && part.low < part.high;
        // Two at night is past the midnight in which the night began.
        [half(0), half(720), half(1440)].into_iter().find(fits).map(|clock| Clock {
            low: clock.low % 1440,
            high: clock.high % 1440,
            ..clock
        })
    }
}

/// The piece that begins at `at`, read as whatever takes up most.
fn piece(atoms: &[Atom<'_>], tree: &Tree, at: usize) -> Reading {
    if !may_begin(atoms, at) || (is_determiner(text(atoms, at)) && !is_timely(atoms, at + 1)) {
        return None;
    }
    let readings =
        [calendar::read(atoms, at), relative::read(atoms, at), clock::read(atoms, tree, at), length::read(atoms, tree, at)];
    readings.into_iter().flatten().fold(None, |best: Reading, next| match best {
        Some((_, end)) if end >= next.1 => best,
        _ => Some(next),
    })
}

/// Words that times begin with, besides numbers and the words of the calendar.
const BEGINNINGS: &[&str] = &[
    "'",
    "a",
    "a.d.",
    "ad",
    "an",
    "annually",
    "c.e.",
    "ce",
    "coming",
    "daily",
    "each",
    "early",
    "eighties",
    "every",
    "fall",
    "fifties",
    "following",
    "forties",
    "fortnightly",
    "hourly",
    "last",
    "late",
    "mid",
    "middle",
    "monthly",
    "next",
    "nightly",
    "nineties",
    "once",
    "past",
    "per",
    "preceding",
    "previous",
    "quarter",
    "same",
    "seventies",
    "several",
    "sixties",
    "that",
    "the",
    "thirties",
    "this",
    "thrice",
    "today",
    "tomorrow",
    "tonight",
    "tonite",
    "twenties",
    "twice",
    "weekly",
    "yearly",
    "yesterday",
    "’",
];

/// What the words leave that a time may begin with, and more.
static OPENERS: Sieve = Sieve::of_list(BEGINNINGS).or(&names::SIEVE).or(&numerals::SIEVE).or(&units::SIEVE);

/// Whether a time may begin here at all, which few words can. A number after a sign of money is part of something else.
fn may_begin(atoms: &[Atom<'_>], at: usize) -> bool {
    let Some(atom) = atoms.get(at) else { return false };
    if atom.digits().is_some() {
        return !matches!(before(atoms, at, 1), "$" | "£" | "€" | "¥" | "₹" | "#");
    }
    opens(&atom.text)
}

/// Whether the word, by itself, may begin a time.
fn opens(word: &str) -> bool {
    if !OPENERS.passes(word) && !word.ends_with('.') {
        return false;
    }
    let counts = || numeral(word).is_some() || month(word).is_some() || weekday(word).is_some();
    let names = || season(word).is_some() || part_of_day(word).is_some();
    let measures = || word.ends_with('s') && unit(word).is_some_and(|unit| unit.dimension == Dimension::Time);
    table::has(BEGINNINGS, word) || counts() || names() || measures()
}

/// Words that begin a time only with a word that names one soon after.
fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "'" | "a" | "an" | "each" | "every" | "last" | "next" | "past" | "same" | "several" | "that" | "the" | "this" | "’"
    )
}

/// Whether a word that can name a time stands among the next few.
fn is_timely(atoms: &[Atom<'_>], from: usize) -> bool {
    const NEXT: usize = 6;
    let end = atoms.len().min(from + NEXT);
    (from..end).any(|at| atoms[at].digits().is_some() || names_time(&atoms[at].text))
}

/// Whether a word can be what a time or a number is told by.
pub(super) fn names_time(word: &str) -> bool {
    let length = || unit(word).is_some_and(|unit| unit.dimension == Dimension::Time);
    !is_determiner(word) && (opens(word) || length())
}

const PREPOSITIONS: &[(&str, Role)] = &[
    ("after", Role::After),
    ("ahead of", Role::Before),
    ("as of", Role::At),
    ("as late as", Role::At),
    ("at the earliest on", Role::Since),
    ("at the latest by", Role::By),
    ("at the latest on", Role::By),
    ("beginning in", Role::Since),
    ("beginning on", Role::Since),
    ("by no later than", Role::By),
    ("ever since", Role::Since),
    ("immediately after", Role::After),
    ("immediately before", Role::Before),
    ("no earlier than", Role::Since),
    ("not after", Role::By),
    ("not before", Role::Since),
    ("not earlier than", Role::Since),
    ("on or after", Role::Since),
    ("on or before", Role::By),
    ("right after", Role::After),
    ("right before", Role::Before),
    ("starting in", Role::Since),
    ("starting on", Role::Since),
    ("up until", Role::Until),
    ("at", Role::At),
    ("at the", Role::At),
    ("before", Role::Before),
    ("between", Role::At),
    ("by", Role::By),
    ("by at least", Role::By),
    ("by the", Role::By),
    ("during", Role::At),
    ("each", Role::Frequency),
    ("every", Role::Frequency),
    ("on every", Role::Frequency),
    ("during the", Role::At),
    ("following", Role::After),
    ("from", Role::Since),
    ("from the", Role::Since),
    ("in", Role::At),
    ("in the", Role::At),
    ("no later than", Role::By),
    ("not later than", Role::By),
    ("of", Role::At),
    ("on", Role::At),
    ("on the", Role::At),
    ("only in", Role::At),
    ("prior to", Role::Before),
    ("since", Role::Since),
    ("since the", Role::Since),
    ("through", Role::Until),
    ("through the", Role::Until),
    ("throughout", Role::At),
    ("till", Role::Until),
    ("until", Role::Until),
    ("until after", Role::After),
    ("up to", Role::Until),
    ("within", Role::Within),
    ("within the", Role::Within),
    ("not until", Role::Since),
    ("long before", Role::Before),
    ("shortly before", Role::Before),
    ("just before", Role::Before),
    ("shortly after", Role::After),
    ("soon after", Role::After),
    ("long after", Role::After),
    ("just after", Role::After),
    ("before the", Role::Before),
    ("after the", Role::After),
    ("until the", Role::Until),
    ("after the year", Role::After),
    ("before the year", Role::Before),
    ("by the year", Role::By),
    ("in the year", Role::At),
    ("since the year", Role::Since),
    ("until the year", Role::Until),
];

/// The piece with its preposition, its approximation and its head; and where it begins.
fn framed(atoms: &[Atom<'_>], tree: &Tree, piece: Piece, at: usize, end: usize, taken: usize, closes: bool) -> (Time, usize) {
    let blur = |at: usize| approx_before(atoms, at).filter(|(_, from)| *from >= taken && piece.length.is_none());
    let (approx, from) = blur(at).map_or((None, at), |(approx, from)| (Some(approx), from));
    let preposition = phrase_before(atoms, from, PREPOSITIONS).filter(|(_, from)| *from >= taken);
    let approx = piece.approx.or(approx).unwrap_or(Approx::Exact);
    let (role, from) = match (piece.role, preposition) {
        (Some(role), _) => (role, length::opening(atoms, at).max(taken).min(at)),
        // "from Monday to Friday" is one set of days, not their beginning.
        (None, Some((Role::Since, from))) if is_joined(atoms, &piece, at, end) => (Role::At, from),
        (None, Some((role, from))) => (role, from),
        (None, None) if closes => (Role::Until, from),
        (None, None) => (bound(approx), from),
    };
    let tokens = token_range(atoms, from, end);
    let head = head(tree, &token_range(atoms, at, end), &tokens);
    let role = if piece.length.is_none() && is_denied(atoms, tree, head, from) { not_before(role) } else { role };
    let approx = if piece.length.is_none() && approx != Approx::Exact { Approx::About } else { approx };
    let Piece { day, clock, length, .. } = piece;
    (Time { tokens, head, role, day, clock, length, approx }, from)
}

/// What did not happen "until Monday" or "before Monday" happened from then on.
fn not_before(role: Role) -> Role {
    if matches!(role, Role::Until | Role::Before) { Role::Since } else { role }
}

/// Whether a "not" on the word that a time modifies stands shortly before the time.
fn is_denied(atoms: &[Atom<'_>], tree: &Tree, head: Option<u32>, from: usize) -> bool {
    const REACH: usize = 12;
    let denies = |atom: &&Atom| matches!(&*atom.text, "not" | "n't" | "never");
    let near = atoms[from.saturating_sub(REACH)..from].iter().filter(denies);
    head.is_some() && near.into_iter().any(|atom| tree.nodes.get(atom.token as usize).map(|node| node.head) == head)
}

/// Whether two days make it one: "Monday to Friday", "3 to 5 October".
fn is_joined(atoms: &[Atom<'_>], piece: &Piece, at: usize, end: usize) -> bool {
    let day = piece.day.unwrap_or_default();
    let joined = || (at..end).any(|at| matches!(text(atoms, at), "-" | "to" | "through"));
    day.weekdays.days().count() > 1 || day.days.is_some_and(|(low, high)| low < high) && joined()
}

/// "on Monday at the latest", "from Monday on": a bound that stands after its day; past its end.
fn bounded_after(atoms: &[Atom<'_>], time: &mut Time, end: usize) -> usize {
    const AFTER: &[(&str, Role)] = &[
        ("at the earliest", Role::Since),
        ("at the latest", Role::By),
        ("onward", Role::Since),
        ("onwards", Role::Since),
        ("or after", Role::Since),
        ("or before", Role::By),
        ("or earlier", Role::By),
        ("or later", Role::Since),
    ];
    let open = matches!(time.role, Role::At | Role::Since) && time.length.is_none();
    let Some((role, after)) = phrase(atoms, end, AFTER).filter(|_| open) else { return end };
    time.role = role;
    time.tokens.end = token_range(atoms, end, after).end;
    after
}

/// "under", "over" and "up to" before a day say where its bound lies.
fn bound(approx: Approx) -> Role {
    match approx {
        Approx::AtMost => Role::Until,
        _ => Role::At,
    }
}

/// Up the tree from the expression to the word that it modifies.
fn head(tree: &Tree, core: &Range<u32>, all: &Range<u32>) -> Option<u32> {
    let outside = |token: u32| tree.nodes.get(token as usize).is_some_and(|node| !core.contains(&node.head));
    let mut token = core.clone().find(|token| outside(*token))?;
    // Each step goes up once, and a tree is no deeper than it is long; a broken one ends with its length.
    for _ in 0..tree.nodes.len() {
        let up = tree.nodes.get(token as usize)?.head;
        let node = tree.nodes.get(up as usize)?;
        let carries = !matches!(node.upos, Upos::Adp | Upos::Punct | Upos::Num | Upos::Det | Upos::Part | Upos::Sconj);
        if carries && !all.contains(&up) {
            return Some(up);
        }
        if up == token {
            return None;
        }
        token = up;
    }
    None
}

#[cfg(test)]
pub(super) mod tests;
