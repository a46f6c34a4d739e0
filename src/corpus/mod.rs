//! Many accounts at once. Each is read once and compared with the few others that have most in common with it, so that the cost grows
//! with the number of claims; what is found is put together over all witnesses.
//!
//! An account is asked only of those before it: the report on accounts that were added one by one, with a saved index in between, is
//! the same as the report on all of them at once.

mod index;
mod matter;
mod merge;
mod partner;
mod store;

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};

use crate::align::{Signature, signatures};
use crate::claim::Reading;
use crate::compare::{Between, Comparer, parallel, read};
use crate::error::Error;
use crate::report::{self, AccountSummary, Finding, Note};
use crate::source::{Account, Format, Span};
use index::{Index, Place};

/// Accounts that are compared among themselves.
///
/// ```
/// use rashomon::{Account, Comparer, Corpus};
///
/// let mut corpus = Corpus::new(Comparer::new());
/// corpus.add(Account::new("driver", "The light at Mill Lane was green when the van came.")?);
/// corpus.add(Account::new("cyclist", "The light at Mill Lane was red when the van came.")?);
/// corpus.add(Account::new("porter", "The light at Mill Lane was red when the van came.")?);
/// let report = corpus.report();
/// assert_eq!(report.discrepancies.len(), 1);
/// assert_eq!(report.discrepancies[0].finding.sides.len(), 3);
/// # Ok::<(), rashomon::Error>(())
/// ```
#[derive(Debug)]
pub struct Corpus {
    comparer: Comparer,
    most_partners: usize,
    accounts: Vec<Account>,
    ids: HashSet<String>,
    /// Of the accounts that have been read: all but the last few.
    read: Vec<Summary>,
    index: Index,
    /// What pairs of accounts say of each other, the later account first.
    judged: Vec<(u32, u32, Between)>,
}

/// An account that was read.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Summary {
    account: AccountSummary,
    notes: Vec<Note>,
    /// The number of its first claim.
    first: u32,
}

/// What many accounts say of each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorpusReport {
    /// The accounts that were read, in the order in which they were added.
    pub accounts: Vec<AccountSummary>,
    /// How many pairs of accounts were compared: each account with those before it that have most in common with it.
    pub compared: usize,
    /// Where accounts contradict each other, best first; what several witnesses say of one matter is one of them.
    pub discrepancies: Vec<CorpusFinding>,
    /// The statements of several accounts that tell of the same thing, in the order of the first ones.
    pub groups: Vec<Group>,
    /// What a reader should know before trusting the report.
    pub notes: Vec<Note>,
}

/// A discrepancy between two or more accounts, with all its sides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorpusFinding {
    /// The finding; its score, reason and evidence are those of the two sides that contradict each other most surely.
    #[serde(flatten)]
    pub finding: Finding,
    /// Which of the sides contradict which.
    pub between: Vec<Opposition>,
}

/// Two sides that contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opposition {
    /// Their numbers among the sides, from 0.
    pub sides: (usize, usize),
    /// How probable it is that both cannot be true, from 0 to 1.
    pub score: f64,
}

/// Statements of several accounts that tell of the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Stable across runs.
    pub id: String,
    /// The statements, in the order of the accounts.
    pub claims: Vec<Statement>,
}

/// One statement of one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The account's id.
    pub account: String,
    /// Where.
    #[serde(flatten)]
    pub span: Span,
    /// The exact words.
    pub quote: String,
}

/// A statement that has something in common with one that was asked about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Counterpart {
    /// The statement.
    #[serde(flatten)]
    pub statement: Statement,
    /// The share of what was asked that it tells too, rare words counting more, from 0 to 1.
    pub share: f64,
}

/// How far a corpus has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// So much of it is done.
    pub done: usize,
    /// So much there is to do.
    pub all: usize,
}

/// What a corpus is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It reads accounts.
    Reading,
    /// It compares pairs of accounts.
    Comparing,
}

/// So many bytes of text are held as they were read; of more, an account may have to be read again for a later one.
const BLOCK: usize = 32 << 20;

impl Corpus {
    /// An empty corpus, whose accounts are compared as the comparer compares them.
    pub fn new(comparer: Comparer) -> Corpus {
        let (accounts, read, judged) = (vec![], vec![], vec![]);
        Corpus { comparer, most_partners: 16, accounts, ids: HashSet::new(), read, index: Index::default(), judged }
    }

    /// With how many earlier accounts each is compared at the most; 16 unless set. Those that have most in common with it are chosen.
    #[must_use]
    pub fn most_partners(mut self, partners: usize) -> Corpus {
        self.most_partners = partners;
        self
    }

    /// Adds an account. One whose id is taken gets another, by a number behind it. It is read when something is asked of the corpus.
    pub fn add(&mut self, account: Account) {
        let account = if self.ids.contains(account.id()) {
            let numbered = (2_u64..).map(|number| format!("{}-{number}", account.id()));
            let free = numbered.into_iter().find(|id| !self.ids.contains(id)).unwrap_or_default();
            account.with_id(free)
        } else {
            account
        };
        self.ids.insert(account.id().to_owned());
        self.accounts.push(account);
    }

    /// How many accounts there are.
    pub fn len(&self) -> usize {
        self.accounts.len()
    }

    /// Whether there is no account.
    pub fn is_empty(&self) -> bool {
        self.accounts.is_empty()
    }

    /// The accounts, with the ids by which the report calls them.
    pub fn accounts(&self) -> &[Account] {
        &self.accounts
    }

    /// Reads the accounts that were added, and compares them.
    pub fn update(&mut self) {
        self.update_with(&|_| {});
    }

    /// The same, telling how far it is; what is told comes from several threads.
    pub fn update_with(&mut self, progress: &(dyn Fn(Progress) + Sync)) {
        while self.read.len() < self.accounts.len() {
            let waiting = &self.accounts[self.read.len()..];
            let mut bytes = 0;
            let fits = |account: &&Account| {
                bytes += account.text().len();
                bytes <= BLOCK
            };
            let block = waiting.iter().take_while(fits).count().max(1);
            self.take_in(block, progress);
        }
    }

    /// Reads the next accounts and compares them with those before.
    fn take_in(&mut self, block: usize, progress: &(dyn Fn(Progress) + Sync)) {
        let before = self.read.len();
        let block = &self.accounts[before..before + block];
        let counter = Counter::new(Stage::Reading, before, self.accounts.len(), progress);
        let lexicon = self.comparer.lexicon();
        let readings: Vec<(Reading, Vec<Signature>)> = parallel::map(block, |account| {
            let reading = read(account);
            let signatures = signatures(&reading, lexicon);
            counter.count();
            (reading, signatures)
        });
        for (reading, signatures) in &readings {
            let account = self.read.len() as u32;
            self.read.push(Summary {
                account: report::summary(reading),
                notes: report::notes(reading),
                first: self.index.len() as u32,
            });
            let place = |span: Span| Place { account, span: reading.wording.in_file(span) };
            self.index.add(reading.claims.iter().map(|claim| place(claim.span)), signatures);
        }
        let pairs = self.pairs(before, &readings);
        let again: Vec<OnceLock<Reading>> = (0..before).map(|_| OnceLock::new()).collect();
        let of = |account: u32| match (account as usize).checked_sub(before) {
            Some(new) => &readings[new].0,
            None => again[account as usize].get_or_init(|| read(&self.accounts[account as usize])),
        };
        let counter = Counter::new(Stage::Comparing, 0, pairs.len(), progress);
        let judged = parallel::map(&pairs, |&(later, earlier)| {
            let between = self.comparer.between(of(later), of(earlier));
            counter.count();
            between
        });
        self.judged.extend(pairs.into_iter().zip(judged).map(|((later, earlier), between)| (later, earlier, between)));
    }

    /// Each of the new accounts with those that it is compared with.
    fn pairs(&self, before: usize, readings: &[(Reading, Vec<Signature>)]) -> Vec<(u32, u32)> {
        let sizes: Vec<u32> = self.read.iter().map(|summary| summary.account.claims as u32).collect();
        let numbers: Vec<usize> = (0..readings.len()).collect();
        let partners = parallel::map(&numbers, |&number| {
            let first = self.read[before + number].first;
            partner::partners(&self.index, &readings[number].1, first, &sizes[..before + number], self.most_partners)
        });
        let pairs = numbers.iter().zip(partners);
        pairs.flat_map(|(number, partners)| partners.into_iter().map(move |other| ((before + number) as u32, other))).collect()
    }

    /// What the accounts say of each other.
    pub fn report(&mut self) -> CorpusReport {
        self.update();
        let found: Vec<&Finding> = self.judged.iter().flat_map(|(_, _, between)| &between.discrepancies).collect();
        CorpusReport {
            accounts: self.read.iter().map(|summary| summary.account.clone()).collect(),
            compared: self.judged.len(),
            discrepancies: merge::merged(&found),
            groups: matter::groups(self.links()).into_iter().map(|claims| self.group(&claims)).collect(),
            notes: self.read.iter().flat_map(|summary| summary.notes.iter().cloned()).collect(),
        }
    }

    /// The claims that tell of the same thing, two by two, by their numbers over all accounts.
    fn links(&self) -> impl Iterator<Item = (u32, u32)> {
        self.judged.iter().flat_map(|(later, earlier, between)| {
            let (later, earlier) = (self.read[*later as usize].first, self.read[*earlier as usize].first);
            between.links.iter().map(move |(a, b)| (later + a, earlier + b))
        })
    }

    fn group(&self, claims: &[u32]) -> Group {
        let claims: Vec<Statement> = claims.iter().map(|&claim| self.statement(claim)).collect();
        let words: Vec<String> = claims.iter().map(|claim| format!("{}\n{}", claim.account, claim.quote)).collect();
        Group { id: report::stable_id("g", &words.join("\n")), claims }
    }

    fn statement(&self, claim: u32) -> Statement {
        let Place { account, span } = self.index.place(claim);
        let account = &self.accounts[account as usize];
        Statement { account: account.id().to_owned(), span, quote: account.text()[span.range()].to_owned() }
    }

    /// The statements in all accounts that have most in common with one, best first; at most so many. What is asked is no part of the
    /// corpus. Its cost does not grow with the corpus: of words that very many statements hold, only the rarer ones are looked up.
    pub fn ask(&mut self, statement: &str, most: usize) -> Vec<Counterpart> {
        self.update();
        let Ok(asked) = Account::new("", statement) else { return vec![] };
        let asked = asked.with_format(Format::Plain);
        let end = self.index.len() as u32;
        let mut best: HashMap<u32, f32> = HashMap::new();
        for signature in signatures(&read(&asked), self.comparer.lexicon()) {
            for hit in self.index.ask(&signature, end, most) {
                let share = best.entry(hit.claim).or_default();
                *share = share.max(hit.share);
            }
        }
        let mut best: Vec<(u32, f32)> = best.into_iter().collect();
        best.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        best.truncate(most);
        let counterpart = |(claim, share)| Counterpart {
            statement: self.statement(claim),
            // Four digits, as in the scores.
            share: (f64::from(share) * 1e4).round() / 1e4,
        };
        best.into_iter().map(counterpart).collect()
    }

    /// Saves the corpus with all that was read and found: loaded again, nothing of it has to be read or compared anew.
    ///
    /// The file appears under its name only when it is whole: until then, and if anything goes wrong, what was there before stays.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save(&mut self, path: impl AsRef<Path>) -> Result<(), Error> {
        self.update();
        store::save(self, path.as_ref())
    }

    /// Loads a corpus that was saved, to be compared with the same settings.
    ///
    /// # Errors
    /// When the file cannot be read, is no such file, is damaged, or was made by another version or with other settings.
    pub fn load(path: impl AsRef<Path>, comparer: Comparer) -> Result<Corpus, Error> {
        store::load(path.as_ref(), comparer)
    }
}

/// Counts what is done, on whatever thread.
struct Counter<'p> {
    stage: Stage,
    done: AtomicUsize,
    all: usize,
    progress: &'p (dyn Fn(Progress) + Sync),
}

impl<'p> Counter<'p> {
    fn new(stage: Stage, done: usize, all: usize, progress: &'p (dyn Fn(Progress) + Sync)) -> Counter<'p> {
        Counter { stage, done: AtomicUsize::new(done), all, progress }
    }

    fn count(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        (self.progress)(Progress { stage: self.stage, done, all: self.all });
    }
}
