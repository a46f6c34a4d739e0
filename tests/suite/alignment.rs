//! What is lost by not holding all claims against all, and by not looking at every pair closely: as good as nothing.

use rashomon::stages::Readings;
use rashomon::{Account, Comparer};

use crate::made::made;

/// Two accounts of one event, from the examples and made ones.
fn accounts() -> Vec<[Account; 2]> {
    let example = |id: &str| {
        let path = format!("{}/examples/accounts/{id}.txt", env!("CARGO_MANIFEST_DIR"));
        Account::new(id, std::fs::read_to_string(path).expect("it is there")).expect("it is an account")
    };
    let pairs = [("kennedy-retold", "dobrynin-retold"), ("accident-driver", "accident-cyclist")];
    let examples = pairs.map(|(one, other)| [example(one), example(other)]);
    let ledgers = [40, 300].map(made).map(|made| [made.left, made.right]);
    examples.into_iter().chain(ledgers).collect()
}

#[test]
fn candidates_hold_what_all_pairs_would_choose() {
    const LEAST: f64 = 0.99;
    for [left, right] in accounts() {
        let readings = Readings::new(&left, &right);
        let (counterparts, kept) = readings.kept(&readings.align(), 100);
        let name = left.id();
        assert!(counterparts > 0, "{name}: none of the claims has a counterpart");
        assert!(kept as f64 >= LEAST * counterparts as f64, "{name}: {kept} of {counterparts} counterparts are candidates");
    }
}

#[test]
fn pairs_that_need_no_closer_look_would_not_be_reported() {
    const BAR: f64 = 0.5;
    // Below the usual bar every pair is looked at closely.
    let thorough = Comparer::builder().min_score(BAR - 0.01).build().expect("it is a score");
    for accounts in accounts() {
        let (quick, whole) = (Comparer::new().compare(&accounts), thorough.compare(&accounts));
        let name = accounts[0].id();
        assert!(!quick.discrepancies.is_empty(), "{name}");
        let clear: Vec<_> = whole.discrepancies.into_iter().filter(|found| found.score >= BAR).collect();
        assert_eq!(quick.discrepancies, clear, "{name}");
        assert_eq!(quick.corroborations, whole.corroborations, "{name}");
    }
}
