//! All sets with both classes together, each weighing the same.

use rashomon::measure::Measures;
use serde::Serialize;

use super::sets::measures;
use crate::pairs::{JUDGES, JudgedSet, Judges, THRESHOLD};
use crate::table::Table;

/// The mean of each measure over the sets that hold contradictions and other pairs.
#[derive(Serialize)]
pub struct Macro {
    /// Over how many sets.
    sets: usize,
    pub measures: Judges<Measures>,
}

impl Macro {
    pub fn of(sets: &[JudgedSet]) -> Macro {
        let sets: Vec<&JudgedSet> = sets.iter().filter(|set| set.has_both_classes()).collect();
        let of_each: Vec<Judges<Measures>> =
            sets.iter().map(|set| set.judged.map(|judged| Measures::of(judged, THRESHOLD))).collect();
        let mean = |of: fn(&Judges<Measures>) -> Measures| Measures::mean(&of_each.iter().map(of).collect::<Vec<_>>());
        let measures = Judges {
            rashomon: mean(|of| of.rashomon),
            always_yes: mean(|of| of.always_yes),
            negation_word: mean(|of| of.negation_word),
            differing_number: mean(|of| of.differing_number),
        };
        Macro { sets: sets.len(), measures }
    }

    pub fn table(&self) -> Option<Table> {
        let row = |(name, of): (&str, Measures)| [vec![name.to_owned()], measures(&of).to_vec()].concat();
        (self.sets > 0).then(|| Table {
            title: "Macro averages",
            about: format!(
                "The mean of each measure over the {} sets that hold both classes, each weighing the same.",
                self.sets
            ),
            columns: vec!["judge", "P", "R", "F1", "AP", "AUC", "false alarms"],
            rows: JUDGES.list().into_iter().zip(self.measures.list()).map(row).collect(),
        })
    }
}
