use crate::lexicon::commitment::Commitment;
use crate::lexicon::modality::{Certainty, Obligation};

/// Why a conflict is one, as far as the report tells it in words; word numbers are left and right.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reason {
    /// One affirms what the other denies.
    Denied { affirmed_left: bool },
    /// Opposite words in the same place.
    Opposites { left: u32, right: u32 },
    /// Words that exclude each other in the same place.
    Exclude { left: u32, right: u32 },
    /// Different numbers.
    Numbers { left: (u32, u32), right: (u32, u32) },
    /// Different times.
    Times { left: (u32, u32), right: (u32, u32) },
    /// Subject and object have changed places.
    Exchanged { left: (u32, u32), right: (u32, u32) },
    /// Two events have exchanged their times; `turned` when their order is turned round too.
    ExchangedTimes { events: [u32; 2], left: [(u32, u32); 2], right: [(u32, u32); 2], turned: bool },
    /// Another person, place or thing.
    Entities { left: u32, right: u32 },
    /// A detail that is told otherwise, or by one side only.
    Differ { left: Option<u32>, right: Option<u32> },
    /// Another degree of obligation.
    Obligations { left: Obligation, right: Obligation },
    /// Another degree of certainty.
    Certainties { left: Certainty, right: Certainty },
    /// Another degree of commitment.
    Commitments { left: Commitment, right: Commitment },
    /// A condition that only one side has.
    OneSided { left: bool },
    /// Another speaker.
    Speakers,
    /// The later statement replaces the earlier.
    Replaced,
}
