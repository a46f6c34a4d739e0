//! Two quantities: whether both can be right about the same thing.
//!
//! "About 1,100" and 1,089 can; so can "more than 20" and 30, "4-5" and "four or five", 5 km and 5,000 m, half and 50 %.
//! Whether they count the same thing is not asked here.

use crate::claim::quantity::{Approx, Quantity, Role};
use crate::discrepancy::agreement::{Agreement, Reason};
use crate::discrepancy::strength;

/// How far "about" reaches to either side, as a part of the number: a tenth, as readers take it.
const ABOUT: f64 = 0.1;
/// How far a rounder number may lie from the exact one.
const ROUNDED: f64 = 0.1;
/// What conversion between units may cost: 5 miles for 8 km is no disagreement.
const CONVERTED: f64 = 0.03;
/// The same between months, weeks and days, which are no whole multiples of each other.
const LOOSELY_CONVERTED: f64 = 0.1;

/// What the number is in the base unit, with the ends that its approximation gives it.
#[derive(Clone, Copy, Debug)]
struct Scope {
    low: f64,
    high: f64,
    /// Whether the ends themselves are left out: "more than 20".
    open: bool,
}

/// How two quantities stand to each other.
pub(crate) fn compare_quantities(a: &Quantity, b: &Quantity) -> Agreement {
    let Some((a, b)) = in_one_measure(a, b) else { return Agreement::Incomparable };
    match a.role {
        Role::Score => scores(&a, &b),
        Role::Reference => exactly(&a, &b, Reason::Name),
        Role::Ordinal => exactly(&a, &b, Reason::Place),
        Role::Year => amounts(&a, &b, Reason::Year),
        Role::Clock => Agreement::Incomparable,
        _ => amounts(&a, &b, Reason::Value),
    }
}

/// Both in one role and one base unit, where they have one.
fn in_one_measure(a: &Quantity, b: &Quantity) -> Option<(Quantity, Quantity)> {
    let parts = |role| matches!(role, Role::Percent | Role::Fraction);
    let roles = a.role == b.role || (parts(a.role) && parts(b.role));
    let dimensions = a.unit.map(|unit| unit.dimension) == b.unit.map(|unit| unit.dimension);
    let rates = a.per.map(|unit| unit.dimension) == b.per.map(|unit| unit.dimension);
    (roles && dimensions && rates).then(|| (in_base(a), in_base(b)))
}

fn in_base(quantity: &Quantity) -> Quantity {
    let scale = |value: f64| {
        let value = quantity.unit.map_or(value, |unit| unit.base(value));
        let value = quantity.per.map_or(value, |unit| value / unit.factor);
        if quantity.role == Role::Fraction { value * 100.0 } else { value }
    };
    let (low, high) = (scale(quantity.low), scale(quantity.high));
    let grain = scale(quantity.low + quantity.grain) - low;
    Quantity { low, high, grain, ..quantity.clone() }
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

fn scores(a: &Quantity, b: &Quantity) -> Agreement {
    let straight = same(a.low, b.low) && same(a.high, b.high);
    // The loser's side gives its own goals first.
    let turned = same(a.low, b.high) && same(a.high, b.low);
    match (straight, turned) {
        (true, _) => Agreement::Same,
        (_, true) => Agreement::Compatible,
        _ => Agreement::conflict(strength::EXACT_NUMBERS, Reason::Score),
    }
}

fn exactly(a: &Quantity, b: &Quantity, reason: Reason) -> Agreement {
    match same(a.low, b.low) && same(a.high, b.high) {
        true => Agreement::Same,
        false => Agreement::conflict(strength::EXACT_NUMBERS, reason),
    }
}

fn amounts(a: &Quantity, b: &Quantity, reason: Reason) -> Agreement {
    let equal = same(a.low, b.low) && same(a.high, b.high);
    if equal && a.approx == b.approx {
        return Agreement::Same;
    }
    let (one, two) = (scope(a), scope(b));
    if !one.meets(&two) {
        return if is_rounded(a, b) { Agreement::Compatible } else { apart(a, b, reason) };
    }
    let partial = one.straddles(&two) && is_plain(a) && is_plain(b);
    if partial { Agreement::conflict(strength::RANGES_OVERLAP, Reason::Range) } else { Agreement::Compatible }
}

fn is_plain(quantity: &Quantity) -> bool {
    quantity.approx == Approx::Exact
}

fn scope(quantity: &Quantity) -> Scope {
    let Quantity { low, high, .. } = *quantity;
    let blur = |value: f64| value.abs() * if quantity.role == Role::Year { 0.003 } else { ABOUT };
    match quantity.approx {
        Approx::Exact => Scope { low, high, open: false },
        Approx::About => Scope { low: low - blur(low), high: high + blur(high), open: false },
        Approx::AtLeast => Scope { low, high: f64::INFINITY, open: false },
        Approx::AtMost => Scope { low: f64::NEG_INFINITY, high, open: false },
        Approx::MoreThan => Scope { low: high, high: f64::INFINITY, open: true },
        Approx::LessThan => Scope { low: f64::NEG_INFINITY, high: low, open: true },
    }
}

impl Scope {
    fn meets(&self, other: &Scope) -> bool {
        let (low, high) = (self.low.max(other.low), self.high.min(other.high));
        let touches = low.is_finite() && high.is_finite() && same(low, high);
        if touches { !self.leaves_out(low) && !other.leaves_out(low) } else { low < high }
    }

    /// Whether the value is an end that does not count.
    fn leaves_out(&self, value: f64) -> bool {
        let end = if self.low.is_finite() { self.low } else { self.high };
        self.open && same(end, value)
    }

    /// Whether both have something that the other leaves out.
    fn straddles(&self, other: &Scope) -> bool {
        let inside = |one: &Scope, two: &Scope| one.low >= two.low && one.high <= two.high;
        !inside(self, other) && !inside(other, self)
    }
}

/// Whether one is the other in rounder figures, or in another unit.
fn is_rounded(a: &Quantity, b: &Quantity) -> bool {
    if !is_plain(a) && !is_plain(b) && (is_bound(a) || is_bound(b)) {
        return false;
    }
    let converted = a.unit.is_some() && a.unit.map(|unit| unit.name) != b.unit.map(|unit| unit.name);
    let loose = a.unit.is_some_and(|unit| unit.is_loose()) || b.unit.is_some_and(|unit| unit.is_loose());
    let margin = if loose { LOOSELY_CONVERTED } else { CONVERTED };
    // Two-thirds is 67 %.
    let parts = a.role != b.role && (a.low - b.low).abs() <= a.grain.max(b.grain) / 2.0;
    (converted && apartness(a, b) <= margin) || parts || rounds_to(a, b) || rounds_to(b, a)
}

fn is_bound(quantity: &Quantity) -> bool {
    !matches!(quantity.approx, Approx::Exact | Approx::About)
}

/// Whether the exact number rounds to the rounder one. Tens are exact enough to be meant: 20 is no rounding of 18.
fn rounds_to(round: &Quantity, exact: &Quantity) -> bool {
    let coarse = round.grain > exact.grain * 1.5 && round.low == round.high && exact.low == exact.high;
    let enough = round.grain >= 100.0 || exact.grain < 1.0 || (round.role == Role::Percent && round.grain >= 10.0);
    let near = (round.low - exact.low).abs() <= round.grain / 2.0;
    let exempt = matches!(round.role, Role::Year | Role::Age) || is_bound(round) || is_bound(exact);
    coarse && enough && near && !exempt && apartness(round, exact) <= ROUNDED
}

/// How far apart, as a part of the least that the greater may be.
fn apartness(a: &Quantity, b: &Quantity) -> f64 {
    let gap = (a.low - b.high).max(b.low - a.high).max(0.0);
    let size = a.low.abs().max(b.low.abs());
    if size > 0.0 { gap / size } else { 0.0 }
}

/// The conflict of numbers that cannot both be right; the nearer they lie, the likelier a slip or a rounding.
fn apart(a: &Quantity, b: &Quantity, reason: Reason) -> Agreement {
    let far = apartness(a, b);
    if is_bound(a) != is_bound(b) && (is_plain(a) || is_plain(b)) && reason != Reason::Year {
        return Agreement::conflict(beyond(far), Reason::Bound);
    }
    let exact = is_plain(a) && is_plain(b);
    let reason = if is_bound(a) || is_bound(b) { Reason::Bound } else { reason };
    let strength = match strength::NUMBERS_APART.iter().find(|step| far < step.0) {
        _ if reason == Reason::Year => strength::NUMBERS_OF_YEARS,
        Some((_, strength)) => *strength,
        None => strength::NUMBERS_FAR_APART,
    };
    Agreement::conflict(if exact || far > 0.5 { strength } else { strength * strength::ESTIMATED }, reason)
}

/// How plain it is that a number does not keep a bound, by how far beyond it lies.
fn beyond(far: f64) -> f32 {
    if far == 0.0 {
        return strength::ON_BOUND;
    }
    let step = strength::BEYOND_BOUND.iter().find(|step| far < step.0);
    step.map_or(strength::NUMBERS_FAR_APART, |step| step.1)
}
