//! Catalogued discrepancies in passages: how near the top of the list they stand.

use rashomon::Comparer;
use serde::Serialize;

use crate::passages::{Catalogue, PassagePair};
use crate::shared::Stop;
use crate::table::{Table, share};

/// Each file of passages, and all together.
#[derive(Serialize)]
pub struct Passages {
    /// Which text of the verses was compared.
    text: String,
    files: Vec<PassageRow>,
    all: PassageRow,
}

/// The catalogued discrepancies of one file.
#[derive(Default, Serialize)]
struct PassageRow {
    name: String,
    catalogued: usize,
    rashomon: Found,
    similar_words: Found,
}

/// Which share of the catalogued discrepancies is found how near the top.
#[derive(Clone, Copy, Default, Serialize)]
struct Found {
    first: Option<f64>,
    within_three: Option<f64>,
    anywhere: Option<f64>,
}

/// At which place each catalogued discrepancy stands.
type Places = Vec<Option<usize>>;

impl Passages {
    pub fn of(catalogues: &[Catalogue], text: &str, comparer: &Comparer) -> Result<Passages, Stop> {
        let (mut ours, mut words, mut files) = (vec![], vec![], vec![]);
        for catalogue in catalogues {
            let found: Result<Vec<Places>, Stop> = catalogue.pairs.iter().map(|pair| pair.found_at(comparer)).collect();
            let by_words: Vec<Places> = catalogue.pairs.iter().map(PassagePair::found_by_words).collect();
            let (found, by_words) = (found?.concat(), by_words.concat());
            files.push(PassageRow::of(&catalogue.name, &found, &by_words));
            ours.extend(found);
            words.extend(by_words);
        }
        Ok(Passages { text: text.to_owned(), files, all: PassageRow::of("all", &ours, &words) })
    }

    pub fn table(&self) -> Option<Table> {
        let several = if self.files.len() > 1 { Some(&self.all) } else { None };
        (self.all.catalogued > 0).then(|| Table {
            title: "Passages",
            about: format!(
                "Catalogued discrepancies (text {}), and the share found at the first place of the list of discrepancies, among the first \
                three, and anywhere; beside what comes of ranking verse pairs by the similarity of their words. One is found where at \
                least half of the passage on each side lies on the catalogued verses.",
                self.text
            ),
            columns: vec!["file", "n", "first", "within 3", "anywhere", "by words", "within 3", "anywhere"],
            rows: self.files.iter().chain(several).map(PassageRow::row).collect(),
        })
    }
}

impl PassageRow {
    fn of(name: &str, ours: &Places, words: &Places) -> PassageRow {
        PassageRow { name: name.to_owned(), catalogued: ours.len(), rashomon: Found::of(ours), similar_words: Found::of(words) }
    }

    fn row(&self) -> Vec<String> {
        let found = [self.rashomon, self.similar_words].map(|found| [found.first, found.within_three, found.anywhere]);
        let shares = found.concat().into_iter().map(share);
        [self.name.clone(), self.catalogued.to_string()].into_iter().chain(shares).collect()
    }
}

impl Found {
    fn of(places: &Places) -> Found {
        let within = |most: usize| {
            let count = places.iter().flatten().filter(|place| **place <= most).count();
            (!places.is_empty()).then(|| count as f64 / places.len() as f64)
        };
        Found { first: within(1), within_three: within(3), anywhere: within(usize::MAX) }
    }
}
