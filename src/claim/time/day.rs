//! A day as far as it is said: a partial date, weekdays, a distance from the day of speech.

use jiff::civil::Weekday;

/// A set of weekdays, which are in the order of the week, Monday first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Weekdays(u8);

impl Weekdays {
    /// The weekday of that number, Monday being 0.
    pub(crate) fn one(day: u8) -> Weekdays {
        Weekdays(1 << (day % 7))
    }

    pub(crate) fn of(day: Weekday) -> Weekdays {
        Weekdays::one(day.to_monday_zero_offset() as u8)
    }

    /// From one to another by way of those between, over the end of the week where need be.
    pub(crate) fn through(from: u8, to: u8) -> Weekdays {
        let days = (0..7).map(|step| (from + step) % 7);
        let mut set = Weekdays::one(to);
        for day in days.take_while(|day| *day != to % 7) {
            set = set.and(Weekdays::one(day));
        }
        set
    }

    pub(crate) fn and(self, other: Weekdays) -> Weekdays {
        Weekdays(self.0 | other.0)
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) fn overlaps(self, other: Weekdays) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) fn contains(self, day: Weekday) -> bool {
        self.overlaps(Weekdays::of(day))
    }

    /// The days, Monday being 0.
    pub(crate) fn days(self) -> impl Iterator<Item = u8> {
        (0..7).filter(move |day| self.0 & (1 << day) != 0)
    }
}

/// In which steps a day is shifted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Step {
    Day,
    /// To the next or the last of the weekdays, months or seasons that are named.
    Named,
    Week,
    Month,
    Year,
    Decade,
    Century,
}

/// Which day a shift starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Origin {
    /// The day of speech: "tomorrow".
    Speech,
    /// The day of the events told: "the next day".
    Narrative,
}

/// A distance from the day of speech or of the events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Shift {
    pub step: Step,
    pub by: i16,
    pub from: Origin,
}

/// A day, or as much of a date as is said. Ranges include both ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Day {
    /// Before the year 1, nought and less, as astronomers count.
    pub years: Option<(i16, i16)>,
    /// Past 12 in the year after: winter is 12 to 14.
    pub months: Option<(u8, u8)>,
    pub days: Option<(u8, u8)>,
    pub weekdays: Weekdays,
    pub shift: Option<Shift>,
}

impl Day {
    pub(super) fn shifted(step: Step, by: i16, from: Origin) -> Day {
        Day { shift: Some(Shift { step, by, from }), ..Day::default() }
    }

    pub(super) fn year(low: i16, high: i16) -> Day {
        Day { years: Some((low, high)), ..Day::default() }
    }

    /// Whether the other says nothing that this says already.
    pub(super) fn complements(&self, other: &Day) -> bool {
        let both = |one: bool, two: bool| one && two;
        !(both(self.years.is_some(), other.years.is_some())
            || both(self.months.is_some(), other.months.is_some())
            || both(self.days.is_some(), other.days.is_some())
            || both(!self.weekdays.is_empty(), !other.weekdays.is_empty())
            || both(self.shift.is_some(), other.shift.is_some()))
    }

    pub(super) fn with(&self, other: &Day) -> Day {
        Day {
            years: self.years.or(other.years),
            months: self.months.or(other.months),
            days: self.days.or(other.days),
            weekdays: self.weekdays.and(other.weekdays),
            shift: self.shift.or(other.shift),
        }
    }
}
