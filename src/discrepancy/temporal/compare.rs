//! Two times: whether the same event can have been at both.
//!
//! "October 1962" and 27 October 1962 can be one; Monday and Friday cannot; "by tomorrow" and "within the next day" set the
//! same term. A weekday and a date meet where the date has its year or an anchor gives it one.

use jiff::civil::Date;

use crate::claim::quantity::Approx;
use crate::claim::time::{Clock, Dates, Day, Length, Role, Side, Step, Time, Weekdays, resolve};
use crate::discrepancy::agreement::{Agreement, Reason};
use crate::discrepancy::strength;

const DAY: f64 = 86_400.0;

/// How two times stand to each other; the anchors are the days on which they are told.
pub(crate) fn compare_times(a: &Time, b: &Time, anchors: (Option<Date>, Option<Date>)) -> Agreement {
    if let Some(agreement) = terms(a, b) {
        return agreement;
    }
    match (a.role, b.role) {
        // "every Friday" has no length of its own.
        (Role::Frequency, Role::Frequency) if a.day.is_some() && b.day.is_some() => alike(a, b, anchors),
        (Role::Frequency, Role::Frequency) => lengths(a, b, Reason::Frequency),
        (Role::Duration, Role::Duration) => lengths(a, b, Reason::Length),
        (Role::Frequency | Role::Duration, _) | (_, Role::Frequency | Role::Duration) => Agreement::Incomparable,
        _ if a.length.is_some() || b.length.is_some() => distances(a, b),
        _ => points(a, b, anchors),
    }
}

/// The days within which something is due, counted from now: "by tomorrow", "within the next 24 hours".
fn term(time: &Time) -> Option<f64> {
    if !matches!(time.role, Role::By | Role::Within | Role::Until | Role::Before) || time.clock.is_some() {
        return None;
    }
    if let Some(length) = time.length {
        let ahead = time.role == Role::Within && length.side != Side::Past;
        return ahead.then_some(length.high / DAY);
    }
    let shift = time.day?.shift.filter(|shift| shift.by > 0)?;
    let days = match shift.step {
        Step::Day => 1.0,
        Step::Week => 7.0,
        Step::Month => 30.4,
        Step::Year => 365.0,
        Step::Named | Step::Decade | Step::Century => return None,
    };
    Some(days * f64::from(shift.by))
}

/// Two terms, of which one at least is given as a distance from now.
fn terms(a: &Time, b: &Time) -> Option<Agreement> {
    let (one, two) = (term(a)?, term(b)?);
    let ratio = one.max(two) / one.min(two).max(1e-9);
    Some(match ratio {
        ratio if ratio < 1.05 => Agreement::Same,
        // A range of terms, or one that is roughly the other.
        ratio if ratio < 1.25 || holds(a, two) || holds(b, one) => Agreement::Compatible,
        ratio if ratio < 3.0 => Agreement::conflict(strength::NEAR_TERMS, Reason::Length),
        _ => Agreement::conflict(strength::FAR_TERMS, Reason::Length),
    })
}

/// Whether the range of a length holds so many days.
fn holds(time: &Time, days: f64) -> bool {
    time.length.is_some_and(|length| length.low / DAY <= days * 1.05 && days <= length.high / DAY * 1.05)
}

/// Two lengths that answer the same question.
fn lengths(a: &Time, b: &Time, reason: Reason) -> Agreement {
    let (Some(one), Some(two)) = (a.length, b.length) else { return Agreement::Incomparable };
    let equal = close(one.low, two.low) && close(one.high, two.high);
    if equal && a.approx == b.approx {
        return Agreement::Same;
    }
    let ((low, high), (from, to)) = (reach(&one, a.approx), reach(&two, b.approx));
    if low <= to && from <= high {
        return Agreement::Compatible;
    }
    let converted = one.unit.name != two.unit.name;
    let ratio = from.max(low) / to.min(high).max(1e-9);
    match ratio {
        ratio if ratio <= if converted { 1.15 } else { 1.0 } => Agreement::Compatible,
        ratio if ratio < 1.3 => Agreement::conflict(strength::NEAR_LENGTHS, reason),
        _ => Agreement::conflict(strength::OTHER_LENGTHS, reason),
    }
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * a.abs().max(b.abs())
}

/// What a length may be with its approximation. Touching a bound that is left out is let pass: nobody measures so well.
fn reach(length: &Length, approx: Approx) -> (f64, f64) {
    let (low, high) = (length.low, length.high);
    match approx {
        Approx::Exact => (low, high),
        Approx::About => (low * 0.85, high * 1.15),
        Approx::AtLeast => (low, f64::INFINITY),
        Approx::AtMost => (0.0, high),
        Approx::MoreThan => (high * 1.000_001, f64::INFINITY),
        Approx::LessThan => (0.0, low * 0.999_999),
    }
}

/// Lengths that lead away from a point: "two weeks ago", "three days before".
fn distances(a: &Time, b: &Time) -> Agreement {
    match (a.role, b.role) {
        (Role::Before, Role::After) | (Role::After, Role::Before) => opposed(a, b),
        (one, two) if one == two && sides_agree(a, b) => lengths(a, b, Reason::Length),
        (Role::Ago, Role::Within) => within(b, a),
        (Role::Within, Role::Ago) => within(a, b),
        _ => Agreement::Incomparable,
    }
}

fn opposed(a: &Time, b: &Time) -> Agreement {
    let both = a.length.is_some() && b.length.is_some();
    if both { Agreement::conflict(strength::OPPOSITE_DISTANCES, Reason::Order) } else { Agreement::Incomparable }
}

fn sides_agree(a: &Time, b: &Time) -> bool {
    let side = |time: &Time| time.length.map_or(Side::Unsaid, |length| length.side);
    side(a) == side(b) || side(a) == Side::Unsaid || side(b) == Side::Unsaid
}

/// "in the last two hours" against "three hours ago".
fn within(whole: &Time, point: &Time) -> Agreement {
    match (whole.length, point.length) {
        (Some(whole), Some(point)) if whole.side == Side::Past => match point.low <= whole.high * 1.1 {
            true => Agreement::Compatible,
            false => Agreement::conflict(strength::LONGER_AGO, Reason::Length),
        },
        _ => Agreement::Incomparable,
    }
}

/// How the roles of two points bear on each other.
enum Bearing {
    /// Both name the same point.
    Alike,
    /// The first is a bound, and the second lies before it or should.
    Below,
    /// The first is a bound, and the second lies after it or should.
    Above,
    /// They name a beginning and an end.
    Unlike,
    /// One lies before, the other after.
    Opposed,
}

fn bearing(a: Role, b: Role) -> Bearing {
    use Role::{After, At, Before, By, Since, Until, Within};
    match (a, b) {
        (Before, After) | (After, Before) => Bearing::Opposed,
        (a, b) if a == b => Bearing::Alike,
        (At, Within) | (Within, At) => Bearing::Alike,
        (By | Before, At | Within) => Bearing::Below,
        (After, At | Within) => Bearing::Above,
        (By, Before) | (Before, By) | (By | Before, Until) | (Until, By | Before) => Bearing::Alike,
        // What goes on until Friday began at another point than Friday.
        (Since, After) | (After, Since) => Bearing::Alike,
        _ => Bearing::Unlike,
    }
}

fn points(a: &Time, b: &Time, anchors: (Option<Date>, Option<Date>)) -> Agreement {
    let at = |role| matches!(role, Role::At | Role::Within);
    if at(a.role) && matches!(b.role, Role::By | Role::Before | Role::After) {
        return points(b, a, (anchors.1, anchors.0));
    }
    match bearing(a.role, b.role) {
        Bearing::Alike => alike(a, b, anchors),
        Bearing::Below => bounded(a, b, anchors, true),
        Bearing::Above => bounded(a, b, anchors, false),
        Bearing::Opposed => crossed(a, b, anchors),
        Bearing::Unlike => Agreement::Incomparable,
    }
}

/// Day by day and clock by clock; what only one of them says does not count.
fn alike(a: &Time, b: &Time, anchors: (Option<Date>, Option<Date>)) -> Agreement {
    let days = match (a.day, b.day) {
        (Some(one), Some(two)) => Some(compare_days((&one, a, anchors.0), (&two, b, anchors.1))),
        _ => None,
    };
    let clocks = match (a.clock, b.clock) {
        (Some(one), Some(two)) => Some(compare_clocks(one, two, blurred(a, b))),
        _ => None,
    };
    let exact =
        a.approx == b.approx && a.role == b.role && a.day.is_some() == b.day.is_some() && a.clock.is_some() == b.clock.is_some();
    let joint = match (days, clocks) {
        (Some(Agreement::Conflict { strength, reason }), _) => Agreement::conflict(strength, reason),
        // On days that cannot be compared, clocks say nothing.
        (Some(Agreement::Incomparable), _) => Agreement::Incomparable,
        (_, Some(clocks @ Agreement::Conflict { .. })) => clocks,
        (Some(Agreement::Same), Some(Agreement::Same)) => Agreement::Same,
        (Some(Agreement::Same), None) | (None, Some(Agreement::Same)) => Agreement::Same,
        (None, None) => Agreement::Incomparable,
        _ => Agreement::Compatible,
    };
    if joint == Agreement::Same && !exact { Agreement::Compatible } else { joint }
}

fn blurred(a: &Time, b: &Time) -> bool {
    a.approx != Approx::Exact || b.approx != Approx::Exact
}

/// A bound against a point on which something was.
fn bounded(bound: &Time, point: &Time, anchors: (Option<Date>, Option<Date>), below: bool) -> Agreement {
    let Some(order) = order(bound, point, anchors) else { return Agreement::Incomparable };
    // A whole year or month as a bound may be passed within itself.
    let kept = if below { order.second_first <= order.first_last } else { order.second_last >= order.first_first };
    match (kept, order.touches && matches!(bound.role, Role::Before | Role::After)) {
        (true, false) => Agreement::Compatible,
        (true, true) => Agreement::conflict(strength::ON_THE_BOUND, Reason::Order),
        (false, _) => Agreement::conflict(strength::OUT_OF_BOUND, Reason::Order),
    }
}

/// Before one point against after another.
fn crossed(a: &Time, b: &Time, anchors: (Option<Date>, Option<Date>)) -> Agreement {
    let (early, late, anchors) = if a.role == Role::Before { (a, b, anchors) } else { (b, a, (anchors.1, anchors.0)) };
    match order(early, late, anchors) {
        Some(order) if order.second_last < order.first_last && !order.touches => Agreement::Compatible,
        Some(_) => Agreement::conflict(strength::BEFORE_AGAINST_AFTER, Reason::Order),
        None => Agreement::Incomparable,
    }
}

/// Two times as intervals on one line, in minutes.
struct Order {
    first_first: i64,
    first_last: i64,
    second_first: i64,
    second_last: i64,
    /// Whether both are the same interval.
    touches: bool,
}

fn order(a: &Time, b: &Time, anchors: (Option<Date>, Option<Date>)) -> Option<Order> {
    let ((first_first, first_last), (second_first, second_last)) = lines(a, b, anchors)?;
    let touches = (first_first, first_last) == (second_first, second_last);
    Some(Order { first_first, first_last, second_first, second_last, touches })
}

type Line = (i64, i64);

/// Both on the line of dates, or of shifts, or of one day, whichever they share.
fn lines(a: &Time, b: &Time, anchors: (Option<Date>, Option<Date>)) -> Option<(Line, Line)> {
    if let (Some(one), Some(two)) = (resolve(a, anchors.0), resolve(b, anchors.1)) {
        return Some((line(one, a.clock), line(two, b.clock)));
    }
    match (a.day, b.day) {
        (None, None) => {
            let minutes = |clock: Clock| (i64::from(clock.low), i64::from(clock.high));
            let sure = |clock: &Clock| !clock.either_half;
            Some((a.clock.filter(sure).map(minutes)?, b.clock.filter(sure).map(minutes)?))
        }
        (Some(one), Some(two)) => by_part(&one, &two),
        _ => None,
    }
}

fn line(dates: Dates, clock: Option<Clock>) -> Line {
    let minute = |date: Date| date.to_datetime(jiff::civil::Time::midnight());
    let epoch = jiff::civil::date(1970, 1, 1).to_datetime(jiff::civil::Time::midnight());
    let since = |date: Date| minute(date).duration_since(epoch).as_mins();
    let (low, high) =
        clock.filter(|clock| !clock.either_half).map_or((0, 1439), |clock| (i64::from(clock.low), i64::from(clock.high)));
    (since(dates.first) + low, since(dates.last) + high)
}

/// The order of months and of shifts, where no year gives dates.
fn by_part(a: &Day, b: &Day) -> Option<(Line, Line)> {
    if let (Some(one), Some(two)) = (a.shift, b.shift) {
        let alike = one.step == two.step && one.step != Step::Named;
        return alike.then(|| ((one.by.into(), one.by.into()), (two.by.into(), two.by.into())));
    }
    let months = (a.months?, b.months?);
    let days = (a.days.unwrap_or((1, 31)), b.days.unwrap_or((1, 31)));
    let line = |(from, to): (u8, u8), (first, last): (u8, u8)| {
        (i64::from(from) * 32 + i64::from(first), i64::from(to) * 32 + i64::from(last))
    };
    Some((line(months.0, days.0), line(months.1, days.1)))
}

/// A day with what is known of its telling.
type Told<'a> = (&'a Day, &'a Time, Option<Date>);

/// Two days by every part that both have.
fn compare_days(a: Told<'_>, b: Told<'_>) -> Agreement {
    if let Some(agreement) = compare_shifts(a, b) {
        return agreement;
    }
    let (one, two) = (completed(a), completed(b));
    let year = if blurred(a.1, b.1) { strength::OTHER_ROUGH_YEAR } else { strength::OTHER_YEAR };
    let years = parts(one.years, two.years, year, Reason::Year, near_years);
    let months = parts(one.months, two.months, strength::OTHER_MONTH, Reason::Month, |_| 1.0);
    let days = match one.months.is_some() == two.months.is_some() {
        true => parts(one.days, two.days, strength::OTHER_DAY, Reason::Day, |_| 1.0),
        false => None,
    };
    // Nobody works out the weekday of a date that both give.
    let told_day = !a.0.weekdays.is_empty() && !b.0.weekdays.is_empty();
    let same_date = [years, months, days].iter().all(|part| *part == Some(Agreement::Same));
    let weekdays = compare_weekdays(one.weekdays, two.weekdays).filter(|_| told_day || !same_date);
    let found = [years, months, days, weekdays].into_iter().flatten();
    let told = a.0 == b.0 && a.0.shift.is_none();
    found.reduce(worse).map_or(Agreement::Incomparable, |agreement| match agreement {
        Agreement::Compatible if told => Agreement::Same,
        Agreement::Same if !covers_same(&one, &two) => Agreement::Compatible,
        agreement => agreement,
    })
}

/// The conflict of the larger part of a date wins, then what is less than the same.
fn worse(a: Agreement, b: Agreement) -> Agreement {
    match (a, b) {
        (Agreement::Conflict { .. }, _) => a,
        (_, Agreement::Conflict { .. }) => b,
        (Agreement::Same, Agreement::Same) => Agreement::Same,
        _ => Agreement::Compatible,
    }
}

/// Whether both say the same parts of a date. A weekday beside a whole date adds nothing.
fn covers_same(a: &Day, b: &Day) -> bool {
    let parts = |day: &Day| (day.years.is_some(), day.months.is_some(), day.days.is_some());
    parts(a) == parts(b) && (a.days.is_some() || a.weekdays.is_empty() == b.weekdays.is_empty())
}

/// What the nearness of two years leaves of the strength.
fn near_years(gap: i32) -> f32 {
    if gap <= 1 { strength::NEXT_YEAR } else { 1.0 }
}

/// One part of two dates.
fn parts<T: Copy + PartialOrd + Into<i32>>(
    a: Option<(T, T)>,
    b: Option<(T, T)>,
    strength: f32,
    reason: Reason,
    weight: fn(i32) -> f32,
) -> Option<Agreement> {
    let ((low, high), (from, to)) = (a?, b?);
    if low == from && high == to {
        return Some(Agreement::Same);
    }
    if low <= to && from <= high {
        return Some(Agreement::Compatible);
    }
    let gap = (low.into() - to.into()).max(from.into() - high.into());
    Some(Agreement::conflict(strength * weight(gap), reason))
}

fn compare_weekdays(a: Weekdays, b: Weekdays) -> Option<Agreement> {
    match (a, b) {
        (a, b) if a.is_empty() || b.is_empty() => None,
        (a, b) if a == b => Some(Agreement::Same),
        (a, b) if a.overlaps(b) => Some(Agreement::Compatible),
        _ => Some(Agreement::conflict(strength::OTHER_DAY, Reason::Weekday)),
    }
}

/// Two shifts from the same day, or from days that nobody knows.
fn compare_shifts(a: Told<'_>, b: Told<'_>) -> Option<Agreement> {
    let (one, two) = (a.0.shift?, b.0.shift?);
    let apart = a.2.is_some() && b.2.is_some() && a.2 != b.2;
    if apart || one.step == Step::Named || two.step == Step::Named {
        return None;
    }
    if one.step != two.step {
        return (a.2.is_none() || b.2.is_none()).then_some(Agreement::Incomparable);
    }
    Some(match one.by == two.by {
        true if one.from == two.from || one.by != 0 => Agreement::Same,
        true => Agreement::Compatible,
        // What is a day ahead of speech may be the day itself in a later telling.
        false if one.from != two.from => Agreement::conflict(strength::OTHER_DAY_UNANCHORED, Reason::Day),
        // Without the days of telling, one's yesterday may be the other's today.
        false if a.2.is_none() && b.2.is_none() && one.by.signum() * two.by.signum() >= 0 => {
            Agreement::conflict(strength::OTHER_DAY_UNANCHORED, Reason::Day)
        }
        false => Agreement::conflict(strength::OTHER_DAY, Reason::Day),
    })
}

/// A day with the date that its anchor gives it, and the weekday that its date gives it.
fn completed((day, time, anchor): Told<'_>) -> Day {
    let shifted = day.shift.is_some() || (day.years.is_none() && day.months.is_some());
    let dates = resolve(time, anchor);
    let mut full = Day { years: day.years.map(|years| widened(years, day, time.approx)), ..*day };
    if let Some(dates) = dates.filter(|_| shifted && day.years.is_none()) {
        full = with_dates(full, dates);
    }
    if let Some(dates) = dates.filter(|dates| dates.is_one() && full.weekdays.is_empty()) {
        full.weekdays = Weekdays::of(dates.first.weekday());
    }
    full
}

/// "Around 1700" is some years to either side, the more the longer ago.
fn widened((low, high): (i16, i16), day: &Day, approx: Approx) -> (i16, i16) {
    const NOW: i16 = 2030;
    if approx == Approx::Exact || day.months.is_some() {
        return (low, high);
    }
    let margin = ((NOW - low) / 60).clamp(1, 20);
    (low - margin, high + margin)
}

fn with_dates(mut day: Day, dates: Dates) -> Day {
    let (first, last) = (dates.first, dates.last);
    day.years = Some((first.year(), last.year()));
    if first.year() == last.year() && (first.month(), last.month()) != (1, 12) {
        day.months = Some((first.month().unsigned_abs(), last.month().unsigned_abs()));
        if first.month() == last.month() && (first.day() != 1 || last != last.last_of_month()) {
            day.days = Some((first.day().unsigned_abs(), last.day().unsigned_abs()));
        }
    }
    day
}

/// How many minutes lie between two clocks, in whichever halves of the day bring them nearest.
fn gap(a: Clock, b: Clock) -> u16 {
    let halves = |clock: Clock| if clock.either_half { vec![0, 720] } else { vec![0] };
    let mut least = u16::MAX;
    for one in halves(a) {
        for two in halves(b) {
            // A night goes on past midnight, and the small hours belong to it.
            for (left, right) in [(0, 0), (1440, 0), (0, 1440)] {
                let (low, high) = (a.low + one + left, a.high + one + left);
                let (from, to) = (b.low + two + right, b.high + two + right);
                least = least.min(from.saturating_sub(high).max(low.saturating_sub(to)));
            }
        }
    }
    least
}

fn compare_clocks(a: Clock, b: Clock, blurred: bool) -> Agreement {
    let vague = |clock: Clock| clock.high > clock.low;
    let gap = gap(a, b);
    let tolerance = if blurred { 20 } else { 0 };
    if gap <= tolerance {
        let equal = a.low == b.low && a.high == b.high && a.either_half == b.either_half;
        return if equal { Agreement::Same } else { Agreement::Compatible };
    }
    let soft = if vague(a) || vague(b) { strength::VAGUE_CLOCK } else { 1.0 };
    let step = strength::CLOCKS_APART.iter().find(|step| gap <= step.0);
    let strength = step.map_or(strength::CLOCKS_FAR_APART, |step| step.1);
    Agreement::conflict(strength * soft, Reason::Clock)
}
