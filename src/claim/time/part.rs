//! Parts of a period: "early October", "the second half of the 18th century", "late on Monday".

use super::super::atom::{Atom, phrase, text};
use super::Clock;
use super::day::Day;

/// Which part of a period: "early", "mid-", "late", "the second half of".
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    Early,
    Middle,
    Late,
    FirstHalf,
    SecondHalf,
}

const PARTS: &[(&str, Part)] = &[
    ("early", Part::Early),
    ("early in", Part::Early),
    ("early on", Part::Early),
    ("late", Part::Late),
    ("late in", Part::Late),
    ("late on", Part::Late),
    ("mid", Part::Middle),
    ("mid -", Part::Middle),
    ("middle", Part::Middle),
    ("the beginning of", Part::Early),
    ("the close of", Part::Late),
    ("the end of", Part::Late),
    ("the first half of", Part::FirstHalf),
    ("the middle of", Part::Middle),
    ("the second half of", Part::SecondHalf),
    ("the start of", Part::Early),
];

pub(super) fn part_of_period(atoms: &[Atom<'_>], at: usize) -> (usize, Part) {
    let (part, next) = phrase(atoms, at, PARTS).unwrap_or((Part::Whole, at));
    (next + usize::from(next > at && text(atoms, next) == "the"), part)
}

impl Part {
    /// "late on Monday": the hours of a single day.
    pub(super) fn of_day(self, day: &Day) -> Option<Clock> {
        let single = !day.weekdays.is_empty() || day.days.is_some_and(|(low, high)| low == high);
        let (low, high) = match self {
            Part::Early => (0, 600),
            Part::Late => (1020, 1440),
            _ => return None,
        };
        single.then_some(Clock { low, high, either_half: false })
    }

    /// From where to where it reaches in so many equal steps, both ends included.
    fn steps(self, low: i16, high: i16, tenth: i16) -> (i16, i16) {
        match self {
            Part::Whole => (low, high),
            Part::Early | Part::FirstHalf => (low, high - tenth * 5),
            Part::Middle => (low + tenth * 3, high - tenth * 3),
            Part::Late | Part::SecondHalf => (low + tenth * 5, high),
        }
    }
}

/// The part of a decade, of a year or of a month.
pub(super) fn narrowed(day: Day, part: Part) -> Day {
    match (day.years, day.months) {
        _ if part == Part::Whole || day.days.is_some() => day,
        (_, Some((low, high))) if low == high => Day { days: Some(third(1, 31, part)), ..day },
        (Some((low, high)), None) if low == high => Day { months: Some(third(1, 12, part)), ..day },
        (Some((low, high)), None) => {
            let (low, high) = part.steps(low, high, (high - low + 1) / 10);
            Day::year(low, high)
        }
        _ => day,
    }
}

/// A third with margins, since nobody agrees where "early" ends.
fn third(low: u8, high: u8, part: Part) -> (u8, u8) {
    let length = high - low;
    match part {
        Part::Early => (low, low + length * 2 / 5),
        Part::Middle => (low + length * 3 / 10, high - length * 3 / 10),
        Part::Late => (high - length * 2 / 5, high),
        Part::FirstHalf => (low, low + length / 2),
        Part::SecondHalf => (low + length / 2 + 1, high),
        Part::Whole => (low, high),
    }
}
