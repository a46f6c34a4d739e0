//! Planted edits: facts changed in copies of prose, and how many of the changes a comparison finds.

use std::path::Path;

use serde::Serialize;

use crate::planted::{self, Count, Family, Outcome};
use crate::shared::Stop;
use crate::table::{Table, share};

/// How many copies are made of each text.
const COPIES: usize = 3;
/// Where the drawing of edits starts; another number plants others.
const SEED: u64 = 1;

/// What was planted and found; empty where no texts were given.
#[derive(Default, Serialize)]
#[serde(transparent)]
pub struct Planted(Option<Figures>);

#[derive(Serialize)]
struct Figures {
    recall: f64,
    precision: f64,
    flagged_rewordings: f64,
    #[serde(flatten)]
    outcome: Outcome,
}

impl Planted {
    /// Plants edits in the texts of a folder, and compares each copy with its original.
    pub fn of(folder: Option<&Path>) -> Result<Planted, Stop> {
        let Some(folder) = folder else { return Ok(Planted::default()) };
        let texts = planted::texts(folder).map_err(|cause| Stop(format!("{} cannot be read: {cause}", folder.display())))?;
        let outcome = planted::measure(&texts, COPIES, SEED)?;
        let (recall, precision, flagged_rewordings) = (outcome.recall(), outcome.precision(), outcome.flagged());
        Ok(Planted(Some(Figures { recall, precision, flagged_rewordings, outcome })))
    }

    pub fn table(&self) -> Option<Table> {
        let figures = self.0.as_ref()?;
        let outcome = &figures.outcome;
        let row = |what: &str, (family, count): (&Family, &Count)| {
            let part = count.reported as f64 / count.planted.max(1) as f64;
            vec![format!("{what}: {}", name(*family)), count.planted.to_string(), count.reported.to_string(), share(Some(part))]
        };
        let facts = outcome.facts.iter().map(|entry| row("changed", entry));
        let rewordings = outcome.rewordings.iter().map(|entry| row("reworded", entry));
        Some(Table {
            title: "Planted edits",
            about: format!(
                "Copies of prose in which facts were changed and other sentences reworded, dropped and moved: how many of either were \
                reported as discrepancies. Of the changes {:.3} were found (recall); {:.3} of what was reported touches a change \
                (precision); {:.3} of the rewordings were flagged.",
                figures.recall, figures.precision, figures.flagged_rewordings
            ),
            columns: vec!["edit", "planted", "reported", "share"],
            rows: facts.chain(rewordings).collect(),
        })
    }
}

fn name(family: Family) -> String {
    serde_json::to_value(family).ok().and_then(|name| Some(name.as_str()?.replace('_', " "))).unwrap_or_default()
}
