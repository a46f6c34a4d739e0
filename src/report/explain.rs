//! Why a finding is one, in plain sentences.

use crate::align::Sides;
use crate::claim::{Claim, Reading};
use crate::discrepancy::{Accord, Conflict, Kind, Reason};
use crate::lexicon::commitment::Commitment;
use crate::lexicon::modality::{Certainty, Obligation};

/// Explains a conflict between two claims.
pub(super) fn conflict(sides: &Sides, a: &Claim, b: &Claim, conflict: &Conflict) -> String {
    let (left, right) = (Teller::new(sides, sides.left, a), Teller::new(sides, sides.right, b));
    match &conflict.reason {
        Reason::Denied { affirmed_left } => {
            let (yes, no) = if *affirmed_left { (&left, &right) } else { (&right, &left) };
            format!("{} affirms what {} denies.", yes.name(), no.name())
        }
        Reason::Opposites { left: l, right: r } => {
            format!("{} has \"{}\" where {} has the opposite, \"{}\".", left.name(), left.word(*l), right.name(), right.word(*r))
        }
        Reason::Exclude { left: l, right: r } => {
            format!(
                "{} has \"{}\" where {} has \"{}\"; one thing cannot be both.",
                left.name(),
                left.word(*l),
                right.name(),
                right.word(*r)
            )
        }
        Reason::Entities { left: l, right: r } => {
            format!("{} names \"{}\" where {} names \"{}\".", left.name(), left.phrase(*l), right.name(), right.phrase(*r))
        }
        Reason::Differ { left: l, right: r } => differ(&left, &right, *l, *r),
        Reason::Numbers { left: l, right: r } => {
            format!("{} gives \"{}\" where {} gives \"{}\".", left.name(), left.words(*l), right.name(), right.words(*r))
        }
        Reason::Times { left: l, right: r } => {
            format!("{} puts it at \"{}\", {} at \"{}\".", left.name(), left.words(*l), right.name(), right.words(*r))
        }
        Reason::Exchanged { left: l, right: r } => format!(
            "Who did it and to whom it was done have changed places: \"{}\" and \"{}\" with {}, \"{}\" and \"{}\" with {}.",
            left.phrase(l.0),
            left.phrase(l.1),
            left.name(),
            right.phrase(r.0),
            right.phrase(r.1),
            right.name()
        ),
        Reason::ExchangedTimes { events, left: l, right: r, turned } => exchanged_times(&left, &right, *events, *l, *r, *turned),
        Reason::Obligations { left: l, right: r } => {
            format!("With {} it is {}; with {} it is {}.", left.name(), obligation(*l), right.name(), obligation(*r))
        }
        Reason::Certainties { left: l, right: r } => {
            format!("With {} it is {}; with {} it is {}.", left.name(), certainty(*l), right.name(), certainty(*r))
        }
        Reason::Commitments { left: l, right: r } => {
            format!("{} {}; {} {}.", left.name(), commitment(*l), right.name(), commitment(*r))
        }
        Reason::OneSided { left: on_left } => {
            let (with, without) = if *on_left { (&left, &right) } else { (&right, &left) };
            format!("{} makes it depend on a condition that {} leaves out.", with.name(), without.name())
        }
        Reason::Speakers => format!("The same is put in the mouth of {} here and of {} there.", left.name(), right.name()),
        Reason::Replaced => format!(
            "The later statement replaces the earlier one: {} and {} need not contradict each other.",
            left.name(),
            right.name()
        ),
    }
}

/// Explains a detail that one side tells otherwise, or alone.
fn differ(left: &Teller, right: &Teller, l: Option<u32>, r: Option<u32>) -> String {
    let only = |with: &Teller, at: u32, without: &Teller| {
        format!("{} has \"{}\", which {} does not.", with.name(), with.word(at), without.name())
    };
    match (l, r) {
        (Some(l), Some(r)) => {
            format!("{} has \"{}\" where {} has \"{}\"; both may be so.", left.name(), left.word(l), right.name(), right.word(r))
        }
        (Some(l), None) => only(left, l, right),
        (None, Some(r)) => only(right, r, left),
        (None, None) => format!("{} and {} tell it in other words.", left.name(), right.name()),
    }
}

/// Explains what two claims agree on.
pub(super) fn accord(sides: &Sides, a: &Claim, b: &Claim, accord: &Accord) -> String {
    let (left, right) = (Teller::new(sides, sides.left, a), Teller::new(sides, sides.right, b));
    let ends = |cues: &[u32]| (cues[0], cues[cues.len() - 1]);
    let what = match accord.kind {
        Kind::Numeric => "the same quantity",
        Kind::Temporal => "the same time",
        _ => return format!("{} and {} say the same.", left.name(), right.name()),
    };
    format!(
        "{} and {} give {what}: \"{}\" and \"{}\".",
        left.name(),
        right.name(),
        left.words(ends(&accord.cues.0)),
        right.words(ends(&accord.cues.1))
    )
}

fn exchanged_times(
    left: &Teller,
    right: &Teller,
    events: [u32; 2],
    l: [(u32, u32); 2],
    r: [(u32, u32); 2],
    turned: bool,
) -> String {
    let [first, second] = events.map(|event| left.word(event).to_owned());
    let order =
        if turned { " The order is turned round with them: what one makes the condition follows with the other." } else { "" };
    format!(
        "The two events have exchanged their times. With {}, {first} is at \"{}\" and {second} at \"{}\"; with {}, {first} is at \"{}\" and {second} at \"{}\".{order}",
        left.name(),
        left.words(l[0]),
        left.words(l[1]),
        right.name(),
        right.words(r[0]),
        right.words(r[1]),
    )
}

/// One side of a finding: whose words they are, and the words.
struct Teller<'a> {
    reading: &'a Reading<'a>,
    label: String,
}

impl<'a> Teller<'a> {
    /// The accounts tell two sides apart; within one account the voices do.
    fn new(sides: &Sides, reading: &'a Reading<'a>, claim: &Claim) -> Teller<'a> {
        let chain = reading.speech.chain(claim.voice);
        let voice = chain.join(" > ");
        let within = sides.left.account.id() == sides.right.account.id();
        let label = if within { voice } else { format!("{voice} ({})", reading.account.id()) };
        Teller { reading, label }
    }

    fn name(&self) -> &str {
        &self.label
    }

    fn word(&self, at: u32) -> &'a str {
        &self.reading.text()[self.reading.words[at].span.range()]
    }

    fn words(&self, (first, last): (u32, u32)) -> &'a str {
        &self.reading.text()[self.reading.words.span(first, last).range()]
    }

    /// The word with what belongs to it, unless that is long.
    fn phrase(&self, at: u32) -> &'a str {
        const LONG: usize = 60;
        let word = &self.reading.words[at];
        let whole = self.words((word.left, word.right));
        if whole.len() <= LONG { whole } else { self.word(at) }
    }
}

fn commitment(rung: Commitment) -> &'static str {
    match rung {
        Commitment::Refuse => "refuses",
        Commitment::Avoid => "puts it off",
        Commitment::Conditional => "is ready on a condition",
        Commitment::Willing => "is ready or sees nothing in the way",
        Commitment::Promise => "promises",
    }
}

fn obligation(rung: Obligation) -> &'static str {
    match rung {
        Obligation::Wished => "a wish",
        Obligation::Requested => "a request",
        Obligation::Advised => "advice",
        Obligation::Urged => "something that others press for",
        Obligation::Decided => "something already decided",
        Obligation::Demanded => "a demand",
    }
}

fn certainty(rung: Certainty) -> &'static str {
    match rung {
        Certainty::Impossible => "impossible",
        Certainty::Unlikely => "unlikely",
        Certainty::Possible => "only possible",
        Certainty::Likely => "likely",
        Certainty::Asserted => "said plainly",
        Certainty::Certain => "certain",
    }
}
