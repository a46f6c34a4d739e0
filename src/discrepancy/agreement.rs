//! How two readings of the same facet stand to each other, before anyone asks whether they are of the same event.

/// What keeps two readings apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Reason {
    /// Other numbers.
    Value,
    /// A number outside what the other allows: "more than 20" and 15.
    Bound,
    /// Ranges that overlap in part.
    Range,
    /// Another place in an order.
    Place,
    /// Another number in a name.
    Name,
    /// Another score of a game.
    Score,
    Year,
    Month,
    Day,
    Weekday,
    Clock,
    /// Before the point against after it.
    Order,
    /// Another length of time.
    Length,
    /// Another number of times in a period.
    Frequency,
}

/// How two readings stand to each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Agreement {
    /// They say the same.
    Same,
    /// Both can be true: one is rounder, vaguer, or part of the other.
    Compatible,
    /// Both cannot be true of one thing. The strength is 1 where no reader would hesitate.
    Conflict { strength: f32, reason: Reason },
    /// They answer different questions.
    Incomparable,
}

impl Agreement {
    pub(crate) fn conflict(strength: f32, reason: Reason) -> Agreement {
        Agreement::Conflict { strength: strength.clamp(0.0, 1.0), reason }
    }

    /// The strength of a conflict, nought without one.
    pub(crate) fn strength(self) -> f32 {
        match self {
            Agreement::Conflict { strength, .. } => strength,
            Agreement::Same | Agreement::Compatible | Agreement::Incomparable => 0.0,
        }
    }
}
