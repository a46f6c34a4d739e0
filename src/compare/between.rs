//! What two accounts of many say of each other.

use serde::{Deserialize, Serialize};

use super::{Comparer, order};
use crate::align::{Alignment, Pair};
use crate::claim::Reading;
use crate::discrepancy::Ground;
use crate::report::{Finding, Found};
use crate::score;

/// What two accounts say of each other, and which of their claims tell of the same thing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Between {
    pub discrepancies: Vec<Finding>,
    /// The numbers of the claims, in the order in which the accounts were given.
    pub links: Vec<(u32, u32)>,
}

/// From this comparability on two claims tell of the same thing.
const SAME: f64 = 0.5;
/// Two claims are each other's counterpart if neither has another with which it shares more than so much more.
const AS_GOOD: f32 = 0.05;

impl Comparer {
    /// Compares two accounts, as [`Comparer::compare`] does.
    pub(crate) fn between(&self, first: &Reading, second: &Reading) -> Between {
        let turned = order(first, second).is_gt();
        let (left, right) = if turned { (second, first) } else { (first, second) };
        let (found, alignment) = self.meet(left, right, turned);
        let links = links(&found, &alignment).map(|(a, b)| if turned { (b, a) } else { (a, b) }).collect();
        Between { discrepancies: found.discrepancies, links }
    }
}

/// The pairs that contradict or bear out each other, or surely tell of the same thing.
fn links(found: &Found, alignment: &Alignment) -> impl Iterator<Item = (u32, u32)> {
    let counterparts = |pair: &Pair| pair.rival <= AS_GOOD && score::comparability(pair, Ground::Event) >= SAME;
    let sure = (0..alignment.pairs.len()).filter(|&at| counterparts(&alignment.pairs[at]));
    let mut all: Vec<usize> = found.met.iter().copied().chain(sure).collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter().map(|at| (alignment.pairs[at].left as u32, alignment.pairs[at].right as u32))
}
