//! Each set of pairs by itself.

use rashomon::measure::Measures;
use serde::Serialize;

use super::base_rates::{AtBaseRate, at_base_rates};
use super::kinds::{KindRow, rows};
use crate::pairs::{JudgedSet, Judges, THRESHOLD};
use crate::table::{Table, share};

/// The measures of one set.
#[derive(Serialize)]
pub struct SetRow {
    name: String,
    pairs: usize,
    contradictions: usize,
    /// Pairs whose label says neither yes nor no.
    left_out: usize,
    measures: Judges<Measures>,
    precision_at_base_rates: Judges<Vec<AtBaseRate>>,
    kinds: Vec<KindRow>,
}

impl SetRow {
    pub fn of(set: &JudgedSet) -> SetRow {
        let measures = set.judged.map(|judged| Measures::of(judged, THRESHOLD));
        SetRow {
            name: set.name.clone(),
            pairs: set.kinds.len(),
            contradictions: set.contradictions(),
            left_out: set.left_out,
            precision_at_base_rates: measures.map(at_base_rates),
            measures,
            kinds: rows(&[set]),
        }
    }

    pub fn table(sets: &[SetRow]) -> Option<Table> {
        let left_out: usize = sets.iter().map(|set| set.left_out).sum();
        let about = format!(
            "Pairs, the share of contradictions among them, and what comes of flagging what scores at least {THRESHOLD}: precision, recall, \
            F1; average precision and AUC of the scores; false alarms, the share of the other pairs that is flagged. Sets of one class \
            tell one measure. {left_out} pairs with other labels were left out."
        );
        (!sets.is_empty()).then(|| Table {
            title: "Sets",
            about,
            columns: vec!["set", "n", "share", "P", "R", "F1", "AP", "AUC", "false alarms"],
            rows: sets.iter().map(SetRow::row).collect(),
        })
    }

    fn row(&self) -> Vec<String> {
        let part = (self.pairs > 0).then(|| self.contradictions as f64 / self.pairs as f64);
        let mut cells = vec![self.name.clone(), self.pairs.to_string(), share(part)];
        cells.extend(measures(&self.measures.rashomon));
        cells
    }

    /// The measures that baselines can be told by, in groups: each ours first, then the baselines'.
    pub fn beside_baselines(sets: &[SetRow]) -> Option<Table> {
        (!sets.is_empty()).then(|| Table {
            title: "Beside the baselines, set by set",
            about: "Each measure for us, for a negation word on one side only (neg) and for a differing number (num); F1 and average \
                precision of always saying yes (yes) too, whose AUC is a half and whose false alarms are all."
                .to_owned(),
            columns: vec![
                "set", "F1", "yes", "neg", "num", "AP", "yes", "neg", "num", "AUC", "neg", "num", "false alarms", "neg", "num",
            ],
            rows: sets.iter().map(SetRow::beside).collect(),
        })
    }

    fn beside(&self) -> Vec<String> {
        let of_all = |measure: fn(&Measures) -> Option<f64>| self.measures.map(|of| share(measure(of)));
        let (f1, precision) = (of_all(|of| of.f1), of_all(|of| of.average_precision));
        let without_yes = |all: Judges<String>| [all.rashomon, all.negation_word, all.differing_number];
        let mut cells = vec![self.name.clone()];
        cells.extend(f1.list());
        cells.extend(precision.list());
        cells.extend(without_yes(of_all(|of| of.auc)));
        cells.extend(without_yes(of_all(|of| of.false_alarms)));
        cells
    }
}

/// The measures in the order of the columns.
pub fn measures(of: &Measures) -> [String; 6] {
    [of.precision, of.recall, of.f1, of.average_precision, of.auc, of.false_alarms].map(share)
}
