//! Who the other account calls "the driver": the narrator who drove, and nobody else.

use rashomon::{Account, Comparer};

/// How surely the narrator who drove and somebody in the other account are compared.
fn comparability(other: &str) -> f64 {
    let own = Account::new("own", "I drove the van along the quay. I stopped at the gate.").expect("it is short");
    let own = own.with_author("Martin Hale");
    let text = format!("It was late. {other} did not stop at the gate.");
    let seen = Account::new("seen", text).expect("it is short").with_author("Joanna Pryce");
    let comparer = Comparer::builder().min_score(0.0).min_comparability(0.0).build().expect("the gates are in range");
    let found = comparer.compare(&[own, seen]).discrepancies;
    found.iter().map(|finding| finding.comparability).fold(0.0, f64::max)
}

#[test]
fn the_driver_is_the_one_who_drove() {
    let driver = comparability("The driver");
    assert!(driver >= 0.5, "{driver}");
    for other in ["The baker", "The drum", "A driver"] {
        assert!(comparability(other) < driver, "{other} is taken for the narrator");
    }
}
