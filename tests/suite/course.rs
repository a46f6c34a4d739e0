//! Accounts that run beside each other: what they tell in the same place, and what only looks alike elsewhere.

use rashomon::{Account, Comparer, Report};

const SHEPHERD: &str = "On Sunday the pedlar came down to the village with his cart. He stopped at the mill and sold a kettle to the \
    miller. At the bridge he met a man from the salt works. They drank cider under the elm. Then he did not stop at the forge, for the \
    smith owed him money. In the evening he drove back over the pass.";
const NUN: &str = "The pedlar came down to the village on Sunday, and his cart was full. At the mill he stopped and sold the miller a \
    kettle. At the bridge he met two men from the salt works. Under the elm they drank cider. He did not stop at the forge then, since \
    the smith owed him money. He drove back over the pass in the evening.";

fn accounts() -> [Account; 2] {
    [("shepherd", SHEPHERD), ("nun", NUN)].map(|(id, text)| Account::new(id, text).expect("an account"))
}

fn compared(min_score: f64) -> Report {
    Comparer::builder().min_score(min_score).build().expect("a comparer").compare(&accounts())
}

#[test]
fn what_both_tell_twice_is_no_discrepancy() {
    let report = compared(0.5);
    assert!(report.discrepancies.is_empty(), "{:#?}", report.discrepancies);
}

#[test]
fn a_detail_is_shown_to_those_who_lower_the_bar() {
    let report = compared(0.0);
    let told = |quote: &str, word: &str| quote.contains(word);
    let found =
        report.discrepancies.iter().find(|found| told(&found.sides[0].quote, "a man") && told(&found.sides[1].quote, "two men"));
    let found = found.expect("one man against two");
    assert!(found.score < 0.5, "{}", found.score);
    assert!(!found.explanation.is_empty() && !found.evidence.is_empty());
}
