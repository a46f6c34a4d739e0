//! All sections together: what is printed.

use std::path::Path;

use rashomon::Comparer;
use serde::Serialize;

use crate::folder::Found;
use crate::pairs::{JudgedSet, THRESHOLD};
use crate::passages::Catalogue;
use crate::progress::Progress;
use crate::sections::{BaseRates, Calibration, Kinds, Macro, Passages, Planted, SetRow};
use crate::shared::Stop;
use crate::table::Table;

/// What was measured. The fields are those of the JSON; each section knows its own tables. A further section is a file in `sections`, a
/// field here, and a line in `tables`.
#[derive(Serialize)]
pub struct Evaluation {
    schema: u32,
    tool: Tool,
    threshold: f64,
    /// At most how many pairs of each set were taken, if not all.
    #[serde(skip_serializing_if = "Option::is_none")]
    sample: Option<usize>,
    sets: Vec<SetRow>,
    #[serde(rename = "macro")]
    averages: Macro,
    base_rates: BaseRates,
    kinds: Kinds,
    reliability: Calibration,
    passages: Passages,
    planted: Planted,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

impl Evaluation {
    /// Judges everything that was found.
    pub fn of(found: Found, most: usize, text: &str, prose: Option<&Path>) -> Result<Evaluation, Stop> {
        let all = found.pairs.iter().map(|set| set.len(most)).sum();
        let (comparer, mut progress) = (Comparer::new(), Progress::new(all));
        let sets = found.pairs.iter().map(|set| JudgedSet::of(set, most, &comparer, &mut progress));
        let sets: Vec<JudgedSet> = sets.collect();
        let averages = Macro::of(&sets);
        Ok(Evaluation {
            schema: 1,
            tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
            threshold: THRESHOLD,
            sample: (most < usize::MAX).then_some(most),
            base_rates: BaseRates::of(&averages),
            averages,
            kinds: Kinds::of(&sets),
            reliability: Calibration::of(&sets),
            passages: passages(&found.passages, text)?,
            planted: Planted::of(prose)?,
            sets: sets.iter().map(SetRow::of).collect(),
        })
    }

    /// The sections with something to show, in order.
    fn tables(&self) -> Vec<Table> {
        let mut tables = vec![];
        tables.extend(SetRow::table(&self.sets));
        tables.extend(self.averages.table());
        tables.extend(SetRow::beside_baselines(&self.sets));
        tables.extend(self.base_rates.table());
        tables.extend(self.kinds.table());
        tables.extend(self.reliability.table());
        tables.extend(self.passages.table());
        tables.extend(self.planted.table());
        tables
    }

    pub fn text(&self) -> String {
        let tables: Vec<String> = self.tables().iter().map(Table::text).collect();
        tables.join("\n")
    }

    pub fn markdown(&self) -> String {
        let tables: Vec<String> = self.tables().iter().map(Table::markdown).collect();
        tables.join("\n")
    }

    pub fn json(&self) -> String {
        serde_json::to_string_pretty(self).expect("measures are numbers and names") + "\n"
    }
}

fn passages(catalogues: &[Catalogue], text: &str) -> Result<Passages, Stop> {
    // Everything that is seen, however unsure: what is asked is which comes first.
    let comparer = Comparer::builder().min_score(0.0).min_comparability(0.0).build()?;
    Passages::of(catalogues, text, &comparer)
}
