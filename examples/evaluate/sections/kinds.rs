//! What is flagged, by kind.

use rashomon::Kind;
use serde::Serialize;

use crate::pairs::{JudgedSet, THRESHOLD};
use crate::table::{Table, share};

/// How much of what a kind flags is right, over all sets.
#[derive(Serialize)]
#[serde(transparent)]
pub struct Kinds(Vec<KindRow>);

/// How much of what a kind flags is right.
#[derive(Serialize)]
pub struct KindRow {
    kind: &'static str,
    flagged: usize,
    right: usize,
    wrong: usize,
    precision: f64,
}

impl Kinds {
    pub fn of(sets: &[JudgedSet]) -> Kinds {
        Kinds(rows(&sets.iter().collect::<Vec<_>>()))
    }

    pub fn table(&self) -> Option<Table> {
        let row = |row: &KindRow| {
            let counts = [row.flagged, row.right, row.wrong].map(|count| count.to_string());
            [vec![row.kind.to_owned()], counts.to_vec(), vec![share(Some(row.precision))]].concat()
        };
        (!self.0.is_empty()).then(|| Table {
            title: "Kinds",
            about: "All flagged pairs of all sets by the kind of the strongest finding. As the sets differ in size and in their share of \
                contradictions, the counts tell which kinds work and fail, and not how precise a report is."
                .to_owned(),
            columns: vec!["kind", "flagged", "right", "wrong", "precision"],
            rows: self.0.iter().map(row).collect(),
        })
    }
}

/// One row for each kind that flags anything in the sets, in the order of the kinds.
pub fn rows(sets: &[&JudgedSet]) -> Vec<KindRow> {
    let kinds = Kind::ALL.iter().map(|kind| Some(*kind)).chain([None]);
    kinds.filter_map(|kind| row(sets, kind)).collect()
}

fn row(sets: &[&JudgedSet], kind: Option<Kind>) -> Option<KindRow> {
    let pairs = sets.iter().flat_map(|set| set.kinds.iter().zip(&set.judged.rashomon));
    let flagged = pairs.filter(|(of, (score, _))| **of == kind && *score >= THRESHOLD);
    let truths: Vec<bool> = flagged.map(|(_, (_, truth))| *truth).collect();
    let right = truths.iter().filter(|truth| **truth).count();
    (!truths.is_empty()).then(|| KindRow {
        kind: kind.map_or("none", Kind::name),
        flagged: truths.len(),
        right,
        wrong: truths.len() - right,
        precision: right as f64 / truths.len() as f64,
    })
}
