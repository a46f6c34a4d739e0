//! Whether our scores mean what they say.

use rashomon::measure::{Bin, Judged, Reliability};
use serde::Serialize;

use crate::pairs::JudgedSet;
use crate::table::{Table, share};

const BINS: usize = 10;

/// Our scores against the observed share of contradictions, each set weighing the same.
#[derive(Serialize)]
#[serde(transparent)]
pub struct Calibration(Reliability);

impl Calibration {
    pub fn of(sets: &[JudgedSet]) -> Calibration {
        let lists: Vec<&[Judged]> = sets.iter().map(|set| set.judged.rashomon.as_slice()).collect();
        Calibration(Reliability::of(&lists, BINS))
    }

    pub fn table(&self) -> Option<Table> {
        let row = |bin: &Bin| {
            let range = format!("{:.1} to {:.1}", bin.from, bin.to);
            vec![range, bin.pairs.to_string(), share(Some(bin.weight)), share(bin.mean_score), share(bin.observed)]
        };
        self.0.error.map(|error| Table {
            title: "Reliability",
            about: format!(
                "The score against the share of contradictions that was observed, each set weighing the same. The two lie {error:.3} apart \
                on average."
            ),
            columns: vec!["score", "pairs", "weight", "mean score", "observed"],
            rows: self.0.bins.iter().map(row).collect(),
        })
    }
}
