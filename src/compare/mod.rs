//! The pipeline, written out once: two or more accounts in, a report out.

mod between;
pub(crate) mod parallel;
mod sift;
#[doc(hidden)]
pub mod stages;

pub(crate) use between::Between;

use crate::align::{self, Alignment, Beside, Pair, People, Sides};
use crate::claim::{self, Reading};
use crate::discrepancy::{self, Conflict, Kind};
use crate::error::Error;
use crate::lexicon::Lexicon;
use crate::report::{self, AccountReading, Evidence, Found, Report};
use crate::score::{self, Agreed, Scored};
use crate::source::{self, Account, Format};
use crate::{segment, speech, syntax};

/// Compares two accounts with the usual settings.
///
/// ```
/// use rashomon::{Account, compare};
///
/// let a = Account::new("driver", "I stopped at the crossing. The light was red.")?;
/// let b = Account::new("cyclist", "The driver did not stop at the crossing. The light was green.")?;
/// let report = compare(&a, &b);
/// assert!(!report.discrepancies.is_empty());
/// # Ok::<(), rashomon::Error>(())
/// ```
pub fn compare(a: &Account, b: &Account) -> Report {
    Comparer::new().compare(&[a.clone(), b.clone()])
}

/// Compares an account with itself: what its voices say of each other, and what it says in two ways.
pub fn audit(account: &Account) -> Report {
    Comparer::new().audit(account)
}

/// Compares accounts with settings of your own.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparer {
    min_score: f64,
    min_comparability: f64,
    kinds: Vec<Kind>,
    lexicon: Lexicon,
    align: align::Options,
}

impl Default for Comparer {
    fn default() -> Comparer {
        Comparer {
            min_score: DISCREPANCY,
            min_comparability: 0.35,
            kinds: Kind::ALL.to_vec(),
            lexicon: Lexicon::new(),
            align: align::Options::default(),
        }
    }
}

/// Settings for a [`Comparer`].
#[derive(Clone, Debug, Default)]
pub struct ComparerBuilder {
    comparer: Comparer,
}

impl ComparerBuilder {
    /// The lowest score of a discrepancy that is reported, from 0 to 1; 0.5 unless set.
    #[must_use]
    pub fn min_score(mut self, score: f64) -> ComparerBuilder {
        self.comparer.min_score = score;
        self
    }

    /// The lowest comparability of two passages that are looked at, from 0 to 1; 0.35 unless set.
    #[must_use]
    pub fn min_comparability(mut self, comparability: f64) -> ComparerBuilder {
        self.comparer.min_comparability = comparability;
        self
    }

    /// Only these kinds; all unless set.
    #[must_use]
    pub fn only(mut self, kinds: &[Kind]) -> ComparerBuilder {
        self.comparer.kinds.retain(|kind| kinds.contains(kind));
        self
    }

    /// All kinds but this one.
    #[must_use]
    pub fn without(mut self, kind: Kind) -> ComparerBuilder {
        self.comparer.kinds.retain(|other| *other != kind);
        self
    }

    /// Words and relations of your own, beside the built-in ones.
    #[must_use]
    pub fn lexicon(mut self, lexicon: Lexicon) -> ComparerBuilder {
        self.comparer.lexicon = lexicon;
        self
    }

    /// How many counterparts of each claim are looked at, at least 1; 48 unless set.
    #[must_use]
    pub fn most_candidates(mut self, candidates: usize) -> ComparerBuilder {
        self.comparer.align.most_candidates = candidates;
        self
    }

    /// The comparer.
    ///
    /// # Errors
    /// When a gate is not a number from 0 to 1, or no candidate is to be looked at.
    pub fn build(self) -> Result<Comparer, Error> {
        let comparer = self.comparer;
        for (name, value) in [("min_score", comparer.min_score), ("min_comparability", comparer.min_comparability)] {
            if !(0.0..=1.0).contains(&value) {
                return Err(Error::out_of_range(name, value));
            }
        }
        if comparer.align.most_candidates == 0 {
            return Err(Error::out_of_range("most_candidates", 0.0));
        }
        Ok(comparer)
    }
}

/// How far two short texts contradict each other.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct PairScore {
    /// The score of the strongest discrepancy, from 0 to 1.
    pub score: f64,
    /// How probable it is that the two speak of the same thing, from 0 to 1.
    pub comparability: f64,
    /// The kind of the strongest discrepancy, if any was seen.
    pub kind: Option<Kind>,
    /// What the score is made of, in log-odds. The logistic function of their sum is the score; where nothing can be named in which
    /// the two differ, probabilities above 0.4 are squeezed into 0.4 to 0.5, since only what can be pointed at is a discrepancy.
    pub evidence: Vec<Evidence>,
}

/// Reads an account: each room in its order.
pub(crate) fn read(account: &Account) -> Reading<'_> {
    let (wording, layout) = source::read(account);
    let segments = segment::split(wording.text(), &layout);
    let trees = syntax::trees(wording.text(), &segments);
    let speech = speech::attribute(&wording, &segments, &trees);
    claim::extract(wording, segments, &trees, speech)
}

/// Reads several accounts: each is read by itself, and they come back in their order.
pub(crate) fn read_all(accounts: &[Account]) -> Vec<Reading<'_>> {
    parallel::map(accounts, read)
}

impl Comparer {
    /// With the usual settings.
    pub fn new() -> Comparer {
        Comparer::default()
    }

    /// To change settings.
    pub fn builder() -> ComparerBuilder {
        ComparerBuilder::default()
    }

    /// Compares two or more accounts, each with each other.
    pub fn compare(&self, accounts: &[Account]) -> Report {
        let readings: Vec<Reading> = read_all(accounts);
        let mut draft = report::Draft::new(&readings);
        for (a, b) in pairs(&readings) {
            self.compare_two(&readings, a, b, &mut draft);
        }
        draft.finish(&readings)
    }

    /// Compares two of the readings, always in the same order whichever was given first.
    fn compare_two(&self, readings: &[Reading], a: usize, b: usize, draft: &mut report::Draft) {
        let turned = order(&readings[a], &readings[b]).is_gt();
        let (left, right) = if turned { (b, a) } else { (a, b) };
        let (found, alignment) = self.meet(&readings[left], &readings[right], turned);
        draft.add((left, right), &alignment, found);
    }

    /// What two readings say of each other; `turned` when the right one was given first.
    fn meet(&self, left: &Reading, right: &Reading, turned: bool) -> (Found, Alignment) {
        let people = People::new(left, right);
        let sides = Sides::new(left, right, &people, &self.lexicon);
        let alignment = align::align(&sides, false, &self.align, self.worth(&sides));
        let conflicts = self.conflicts(&sides, &alignment, self.may_dispute(&sides, &alignment));
        let accords = accords(&sides, &alignment, &conflicts, |_| true);
        let mut reported = self.reported(conflicts);
        reported.extend(self.differences(&sides, &alignment));
        let found = report::findings(&sides, turned, &alignment, reported, accords);
        (found, alignment)
    }

    /// Which pairs of claims may be reported, as far as their words alone tell; all, where differences of sentences are looked for.
    fn worth(&self, sides: &Sides) -> impl Fn(&Pair) -> bool {
        move |pair| self.min_score < DISCREPANCY || score::may_count(sides, pair, self.min_comparability)
    }

    /// What sentences that stand beside each other tell otherwise. It never passes the usual bar, and so is looked for below it only;
    /// where they stand makes them comparable, so that they need not pass the other gate.
    fn differences(&self, sides: &Sides, alignment: &Alignment) -> Vec<Scored> {
        if self.min_score >= DISCREPANCY {
            return vec![];
        }
        let found = alignment.beside.iter().filter_map(|beside| self.difference(sides, alignment, beside));
        found.filter(|scored| scored.score >= self.min_score).collect()
    }

    /// In what two sentences differ, shown by those of their claims that are most comparable.
    fn difference(&self, sides: &Sides, alignment: &Alignment, beside: &Beside) -> Option<Scored> {
        let conflict =
            discrepancy::differ(sides, &alignment.pairs, beside).filter(|conflict| self.kinds.contains(&conflict.kind))?;
        let stated = |pair: &&usize| {
            let (a, b) = sides.claims(&alignment.pairs[**pair]);
            a.question == b.question
        };
        let comparable =
            |&number: &usize| (number, score::comparability(&alignment.pairs[number].as_of(beside), conflict.ground));
        let shown = beside.pairs.iter().filter(stated).map(comparable).max_by(|x, y| x.1.total_cmp(&y.1).then(y.0.cmp(&x.0)));
        shown.map(|(number, comparability)| score::weigh_difference(beside, number, comparability, conflict))
    }

    /// Compares an account with itself.
    pub fn audit(&self, account: &Account) -> Report {
        let readings = [read(account)];
        let people = People::within(&readings[0]);
        let sides = Sides::new(&readings[0], &readings[0], &people, &self.lexicon);
        let alignment = align::align(&sides, true, &self.align, self.worth(&sides));
        let conflicts = self.conflicts(&sides, &alignment, self.may_dispute(&sides, &alignment));
        let mut draft = report::Draft::new(&readings);
        let found = report::findings(&sides, false, &alignment, self.reported(conflicts), vec![]);
        draft.add((0, 0), &alignment, found);
        draft.finish(&readings)
    }

    /// How far two short texts contradict each other that are put side by side as counterparts, by their strongest discrepancy and by
    /// what they have in common as wholes. The same whichever is given first.
    pub fn score(&self, a: &str, b: &str) -> PairScore {
        let statement = self.side_by_side(a, b, score::weigh_statement);
        statement.map_or_else(PairScore::default, |statement| PairScore {
            score: statement.score,
            comparability: statement.comparability,
            kind: statement.kind,
            evidence: statement.evidence,
        })
    }

    /// What two texts put side by side have to be weighed by; nothing where one is no text.
    fn side_by_side<T>(&self, a: &str, b: &str, weigh: impl FnOnce(&Alignment, &[Scored], &align::Whole) -> T) -> Option<T> {
        // Always in one order, so that the score is the same whichever text is given first.
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        // A statement is a line or two of words; one that happens to begin with a sign of markup is no page.
        let (a, b) = (plain("a", a)?, plain("b", b)?);
        let (left, right) = (read(&a), read(&b));
        let people = People::new(&left, &right);
        let sides = Sides::new(&left, &right, &people, &self.lexicon);
        let alignment = align::align(&sides, false, &self.align, |_| true);
        Some(weigh(&alignment, &self.conflicts(&sides, &alignment, |_| true), &align::whole(&sides)))
    }

    /// The words and relations of the caller's own.
    pub(crate) fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// What is read in an account.
    pub fn read(&self, account: &Account) -> AccountReading {
        report::reading(&read(account))
    }

    /// Which pairs may be reported as contradictions; all, where what falls short of one is looked for as well.
    fn may_dispute(&self, sides: &Sides, alignment: &Alignment) -> impl Fn(&Pair) -> bool {
        let in_copies = |pair: &Pair| alignment.variants.has(sides, pair);
        move |pair| self.min_score < DISCREPANCY || in_copies(pair) || score::may_dispute(sides, pair, self.min_comparability)
    }

    /// All conflicts of the kinds that are on, for each pair that may be disputed the one that tells most.
    fn conflicts(&self, sides: &Sides, alignment: &Alignment, disputed: impl Fn(&Pair) -> bool) -> Vec<Scored> {
        let mut found = vec![];
        for (number, pair) in alignment.pairs.iter().enumerate().filter(|(_, pair)| disputed(pair)) {
            found.extend(score::strongest(self.weighed(sides, alignment, number, pair)));
        }
        let found = sift::without_common(found, sides, alignment);
        let found = sift::without_both(found, sides, alignment);
        sift::without_better(found, sides, alignment)
    }

    /// The conflicts of a pair, and what was changed in its sentences where these are nearly one.
    fn weighed(&self, sides: &Sides, alignment: &Alignment, number: usize, pair: &Pair) -> Vec<Scored> {
        let (a, b) = sides.claims(pair);
        let is_asked = |conflict: &Conflict| self.kinds.contains(&conflict.kind);
        let weigh = |pair: &Pair, conflict: Conflict| score::weigh(sides, number, pair, conflict);
        let conflicts = discrepancy::detect(sides, pair).into_iter().filter(is_asked);
        let mut found: Vec<Scored> = conflicts.map(|conflict| weigh(pair, conflict)).collect();
        if let Some(variant) = alignment.variants.of(a.sentence, b.sentence) {
            // Who speaks in one and the same sentence is seldom told in it, and what stands before may be left out.
            found.retain(|scored| scored.conflict.kind != Kind::Attribution);
            let changed = discrepancy::changed(sides, pair, variant).filter(is_asked);
            found.extend(changed.map(|conflict| weigh(&variant.lent(pair), conflict)));
        }
        found
    }

    /// The conflicts that pass both gates.
    fn reported(&self, conflicts: Vec<Scored>) -> Vec<Scored> {
        let passes = |scored: &Scored| scored.score >= self.min_score && scored.comparability >= self.min_comparability;
        conflicts.into_iter().filter(passes).collect()
    }
}

/// A short text as an account.
fn plain(id: &str, text: &str) -> Option<Account> {
    Account::new(id, text).ok().map(|account| account.with_format(Format::Plain))
}

/// What the claims agree on, where they do not contradict each other; only of the pairs asked for.
fn accords(sides: &Sides, alignment: &Alignment, conflicts: &[Scored], asked: impl Fn(usize) -> bool) -> Vec<Agreed> {
    let mut against = vec![0.0; alignment.pairs.len()];
    for conflict in conflicts {
        against[conflict.pair] = conflict.score;
    }
    let accord = |(number, pair)| {
        let accord = discrepancy::corroborate(sides, pair)?;
        Some(score::weigh_accord(number, pair, accord, against[number]))
    };
    // What is told of two things agrees on nothing, whatever figures they share.
    let of_one = alignment.pairs.iter().enumerate().filter(|(_, pair)| !pair.apart);
    of_one.filter(|(number, _)| asked(*number)).filter_map(accord).collect()
}

/// From this score on a finding is called a discrepancy.
const DISCREPANCY: f64 = 0.5;

/// All pairs of readings.
fn pairs(readings: &[Reading]) -> impl Iterator<Item = (usize, usize)> {
    let all = readings.len();
    (0..all).flat_map(move |a| (a + 1..all).map(move |b| (a, b)))
}

/// An order that does not depend on which account was given first.
fn order(a: &Reading, b: &Reading) -> std::cmp::Ordering {
    (a.account.id(), a.account.text()).cmp(&(b.account.id(), b.account.text()))
}
