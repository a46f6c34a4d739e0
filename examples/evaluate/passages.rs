//! Files of passages: two tellings of one thing, verse by verse, with the verses that are known to disagree.

use std::collections::BTreeMap;

use rashomon::{Account, Comparer, Format, Side, Span};
use serde::Deserialize;
use serde_json::Value;

use crate::form::{self, refused};
use crate::shared::Stop;

/// The passages of one file in which something is catalogued.
pub struct Catalogue {
    pub name: String,
    pub pairs: Vec<PassagePair>,
}

/// Two passages, and where they are known to disagree.
pub struct PassagePair {
    pub a: Passage,
    pub b: Passage,
    pub items: Vec<Item>,
}

/// A text with the places of its verses.
pub struct Passage {
    text: String,
    pub verses: Vec<Span>,
}

/// A catalogued discrepancy: the verses that speak of it on each side, by their places among the verses of the passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    a: Vec<usize>,
    b: Vec<usize>,
}

#[derive(Deserialize)]
struct Line {
    a: Telling,
    b: Telling,
    evidence: Vec<Evidence>,
}

#[derive(Deserialize)]
struct Telling {
    verses: Vec<BTreeMap<String, Value>>,
}

#[derive(Deserialize)]
struct Evidence {
    a_verses: Vec<String>,
    b_verses: Vec<String>,
}

impl Catalogue {
    pub fn read(name: &str, place: &str, bytes: &[u8], text: &str) -> Result<Catalogue, Stop> {
        let mut pairs = vec![];
        for (number, line) in form::read::<Line>(place, bytes)? {
            if !line.evidence.is_empty() {
                pairs.push(PassagePair::of(&line, text).map_err(|why| refused(place, number, &why))?);
            }
        }
        Ok(Catalogue { name: name.to_owned(), pairs })
    }
}

impl PassagePair {
    fn of(line: &Line, text: &str) -> Result<PassagePair, String> {
        let (a, b) = (Passage::of(&line.a, text)?, Passage::of(&line.b, text)?);
        let mut items = vec![];
        for evidence in &line.evidence {
            let item = Item { a: places(&line.a, &evidence.a_verses), b: places(&line.b, &evidence.b_verses) };
            // Several catalogues tell of the same verses: that is one discrepancy.
            if !items.contains(&item) {
                items.push(item);
            }
        }
        Ok(PassagePair { a, b, items })
    }

    /// For each item, at which place of our list of discrepancies, the best first, it stands; the first place is 1.
    pub fn found_at(&self, comparer: &Comparer) -> Result<Vec<Option<usize>>, Stop> {
        let account = |id: &str, passage: &Passage| Ok::<_, Stop>(Account::new(id, &passage.text)?.with_format(Format::Plain));
        let report = comparer.compare(&[account("a", &self.a)?, account("b", &self.b)?]);
        let sides: Vec<&[Side]> = report.discrepancies.iter().map(|found| found.sides.as_slice()).collect();
        let shows = |item: &Item, sides: &[Side]| {
            let on = |id: &str, passage: &Passage, verses: &[usize]| {
                sides.iter().any(|side| side.account == id && passage.mostly_on(side.span, verses))
            };
            on("a", &self.a, &item.a) && on("b", &self.b, &item.b)
        };
        let place = |item: &Item| sides.iter().position(|sides| shows(item, sides)).map(|at| at + 1);
        Ok(self.items.iter().map(place).collect())
    }

    /// The same for the baseline: all pairs of a verse and a verse, those first whose words are most alike.
    pub fn found_by_words(&self) -> Vec<Option<usize>> {
        let (a, b) = (self.a.bags(), self.b.bags());
        let all = (0..a.len()).flat_map(|left| (0..b.len()).map(move |right| (left, right)));
        let mut ranked: Vec<(f64, usize, usize)> = all.map(|(left, right)| (cosine(&a[left], &b[right]), left, right)).collect();
        // Where words tell nothing, the order of the text is as good as any.
        ranked.sort_by(|x, y| y.0.total_cmp(&x.0));
        let shows = |item: &Item, &(_, left, right): &(f64, usize, usize)| item.a.contains(&left) && item.b.contains(&right);
        let place = |item: &Item| ranked.iter().position(|pair| shows(item, pair)).map(|at| at + 1);
        self.items.iter().map(place).collect()
    }
}

/// The verses of these names, by their places.
fn places(telling: &Telling, names: &[String]) -> Vec<usize> {
    let is_named = |verse: &BTreeMap<String, Value>| {
        verse.get("id").and_then(Value::as_str).is_some_and(|id| names.iter().any(|name| name == id))
    };
    telling.verses.iter().enumerate().filter(|(_, verse)| is_named(verse)).map(|(at, _)| at).collect()
}

impl Passage {
    /// The verses in one paragraph, as sentences may run on from one to the next.
    fn of(telling: &Telling, key: &str) -> Result<Passage, String> {
        let (mut text, mut verses) = (String::new(), vec![]);
        for verse in &telling.verses {
            let words = verse.get(key).and_then(Value::as_str).ok_or_else(|| format!("a verse has no text \"{key}\""))?;
            if !text.is_empty() {
                text.push(' ');
            }
            let start = offset(text.len())?;
            text.push_str(words);
            verses.push(Span { start, end: offset(text.len())? });
        }
        Ok(Passage { text, verses })
    }

    /// Whether at least half of the span lies on the verses: a sentence that only begins or ends there speaks of something else.
    fn mostly_on(&self, span: Span, verses: &[usize]) -> bool {
        let common = |verse: &Span| span.end.min(verse.end).saturating_sub(span.start.max(verse.start));
        let covered: u32 = verses.iter().map(|&at| common(&self.verses[at])).sum();
        covered > 0 && covered * 2 >= span.end - span.start
    }

    /// How often each verse has which words.
    fn bags(&self) -> Vec<BTreeMap<String, f64>> {
        self.verses.iter().map(|verse| bag(&self.text[verse.range()])).collect()
    }
}

fn offset(at: usize) -> Result<u32, String> {
    u32::try_from(at).map_err(|_| "the passage is too long".to_owned())
}

fn bag(text: &str) -> BTreeMap<String, f64> {
    let mut bag = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'').filter(|word| !word.is_empty()) {
        *bag.entry(word.to_lowercase()).or_insert(0.0) += 1.0;
    }
    bag
}

fn cosine(a: &BTreeMap<String, f64>, b: &BTreeMap<String, f64>) -> f64 {
    let product = |a: &BTreeMap<String, f64>, b: &BTreeMap<String, f64>| -> f64 {
        a.iter().filter_map(|(word, count)| Some(count * b.get(word)?)).sum()
    };
    let lengths = (product(a, a) * product(b, b)).sqrt();
    if lengths > 0.0 { product(a, b) / lengths } else { 0.0 }
}
