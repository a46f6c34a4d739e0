//! From a day as it is said to dates of the calendar, as far as an anchor allows.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::super::amount::Approx;
use super::day::{Day, Shift, Step, Weekdays};
use super::{Length, Role, Time};
use crate::lexicon::units::Dimension;

/// The first and the last date that a time may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Dates {
    pub first: Date,
    pub last: Date,
}

impl Dates {
    fn one(date: Date) -> Dates {
        Dates { first: date, last: date }
    }

    pub(crate) fn is_one(self) -> bool {
        self.first == self.last
    }
}

/// The dates of a time that is told on the day of the anchor. A weekday without a direction and a date without a year are
/// taken to be the ones nearest to the anchor.
pub(crate) fn resolve(time: &Time, anchor: Option<Date>) -> Option<Dates> {
    match (time.day, time.length) {
        (Some(day), _) => dates(&day, anchor),
        (None, Some(length)) if time.role == Role::Ago && time.approx == Approx::Exact => ago(&length, anchor?),
        _ => None,
    }
}

/// "two days ago", counted in days or weeks; longer units are too loose for a date.
fn ago(length: &Length, anchor: Date) -> Option<Dates> {
    const DAY: f64 = 86_400.0;
    let back = |seconds: f64| anchor.checked_sub(((seconds / DAY) as i64).days()).ok();
    let counted = length.unit.dimension == Dimension::Time && (DAY..=7.0 * DAY).contains(&length.unit.factor);
    let whole = counted && length.high < 1000.0 * DAY;
    whole.then(|| Some(Dates { first: back(length.high)?, last: back(length.low)? })).flatten()
}

/// The dates of a day.
pub(crate) fn dates(day: &Day, anchor: Option<Date>) -> Option<Dates> {
    if let Some(years) = day.years {
        return in_years(day, years);
    }
    let anchor = anchor?;
    match day.shift {
        Some(shift) if day.months.is_none() && day.weekdays.is_empty() => shifted(shift, anchor),
        shift if day.months.is_some() => nearest_year(day, shift, anchor),
        None if day.weekdays.is_empty() => nearest_month(day.days?, anchor),
        shift if !day.weekdays.is_empty() => nearest_weekday(day.weekdays, shift, anchor),
        _ => None,
    }
}

/// A date with its year; the whole year where no month is said.
fn in_years(day: &Day, (low, high): (i16, i16)) -> Option<Dates> {
    let (first, last) = day.months.unwrap_or((1, 12));
    let (from, to) = match (day.months, day.days) {
        (Some(_), Some(days)) => days,
        _ => (1, 31),
    };
    Some(Dates { first: clamped(low, first, from)?, last: clamped(high, last, to)? })
}

/// A date whose day may lie past the end of its month, and whose month past the end of its year.
fn clamped(year: i16, month: u8, day: u8) -> Option<Date> {
    let (year, month) = if month > 12 { (year.checked_add(1)?, month - 12) } else { (year, month) };
    let first = Date::new(year, i8::try_from(month).ok()?, 1).ok()?;
    Date::new(year, first.month(), i8::try_from(day).ok()?.min(first.days_in_month())).ok()
}

/// The year next to the anchor that the month falls into, or the one that a word such as "last" points to.
fn nearest_year(day: &Day, shift: Option<Shift>, anchor: Date) -> Option<Dates> {
    let year = |year: i16| in_years(day, (year, year));
    let near = [-1, 0, 1].into_iter().filter_map(|step| year(anchor.year().checked_add(step)?));
    let distance = |dates: &Dates| days_between(anchor, dates.first).abs();
    match shift.map(|shift| shift.by.signum()) {
        Some(1) => near.filter(|dates| dates.first > anchor).min_by_key(distance),
        Some(-1) => near.filter(|dates| dates.last < anchor).min_by_key(distance),
        _ => near.min_by_key(distance),
    }
}

/// "on the 27th": in the month in which that is nearest to the anchor.
fn nearest_month((low, high): (u8, u8), anchor: Date) -> Option<Dates> {
    let near = [-1, 0, 1].into_iter().filter_map(|step: i64| anchor.first_of_month().checked_add(step.months()).ok());
    let dates = near.filter_map(|month| {
        let on = |day: u8| clamped(month.year(), u8::try_from(month.month()).ok()?, day);
        Some(Dates { first: on(low)?, last: on(high)? })
    });
    dates.min_by_key(|dates| days_between(anchor, dates.first).abs())
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

fn nearest_weekday(set: Weekdays, shift: Option<Shift>, anchor: Date) -> Option<Dates> {
    let range = match shift.map(|shift| shift.by.signum()) {
        Some(1) => 1..=7,
        Some(-1) => -7..=-1,
        _ => -3..=3,
    };
    let days = range.filter_map(|by: i64| anchor.checked_add(by.days()).ok());
    let dates: Vec<Date> = days.filter(|date| set.contains(date.weekday())).collect();
    Some(Dates { first: *dates.first()?, last: *dates.last()? })
}

fn shifted(shift: Shift, anchor: Date) -> Option<Dates> {
    let by = i64::from(shift.by);
    match shift.step {
        Step::Day | Step::Named => Some(Dates::one(anchor.checked_add(by.days()).ok()?)),
        Step::Week => week(anchor.checked_add(by.weeks()).ok()?),
        Step::Month => {
            let month = anchor.checked_add(by.months()).ok()?;
            Some(Dates { first: month.first_of_month(), last: month.last_of_month() })
        }
        Step::Year => years(anchor, by.years(), 1),
        Step::Decade => years(anchor, (by * 10).years(), 10),
        Step::Century => years(anchor, (by * 100).years(), 100),
    }
}

fn week(day: Date) -> Option<Dates> {
    let first = day.checked_sub(i64::from(day.weekday().since(Weekday::Monday)).days()).ok()?;
    Some(Dates { first, last: first.checked_add(6.days()).ok()? })
}

fn years(anchor: Date, by: Span, length: i16) -> Option<Dates> {
    let year = anchor.checked_add(by).ok()?.year().div_euclid(length) * length;
    Some(Dates { first: clamped(year, 1, 1)?, last: clamped(year.checked_add(length - 1)?, 12, 31)? })
}
