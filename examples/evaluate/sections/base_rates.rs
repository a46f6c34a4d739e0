//! What the precision would be where contradictions are rarer than in the sets.

use rashomon::measure::{Measures, precision_at};
use serde::Serialize;

use super::macros::Macro;
use crate::pairs::{JUDGES, Judges};
use crate::table::{Table, share};

/// The assumed shares of contradictions among all compared pairs: as in two accounts of one event, in a collection of disputed claims,
/// and in a test set.
const BASE_RATES: [f64; 3] = [0.03, 0.1, 0.5];

/// The precision at one share of contradictions.
#[derive(Clone, Copy, Serialize)]
pub struct AtBaseRate {
    base_rate: f64,
    precision: Option<f64>,
}

/// From the recall and the false alarms that were measured; nothing where either is not known.
pub fn at_base_rates(measured: &Measures) -> Vec<AtBaseRate> {
    let at = |base_rate| {
        let known = measured.recall.zip(measured.false_alarms);
        AtBaseRate { base_rate, precision: known.and_then(|(recall, alarms)| precision_at(base_rate, recall, alarms)) }
    };
    BASE_RATES.into_iter().map(at).collect()
}

/// From the macro averages.
#[derive(Serialize)]
#[serde(transparent)]
pub struct BaseRates(Judges<Vec<AtBaseRate>>);

impl BaseRates {
    pub fn of(averages: &Macro) -> BaseRates {
        BaseRates(averages.measures.map(at_base_rates))
    }

    pub fn table(&self) -> Option<Table> {
        let judges = JUDGES.list().into_iter().zip(self.0.clone().list());
        let row = |(name, rates): (&str, Vec<AtBaseRate>)| {
            std::iter::once(name.to_owned()).chain(rates.iter().map(|at| share(at.precision))).collect()
        };
        let known = self.0.rashomon.iter().any(|at| at.precision.is_some());
        known.then(|| Table {
            title: "Precision at assumed base rates",
            about: "What share of the flagged would be right if 3, 10 and 50 of a hundred compared pairs contradicted each other, from \
                the macro recall and false alarms above."
                .to_owned(),
            columns: vec!["judge", "3 %", "10 %", "50 %"],
            rows: judges.map(row).collect(),
        })
    }
}
