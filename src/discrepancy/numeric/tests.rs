use super::compare_quantities;
use crate::claim::quantity::{Quantity, quantities};
use crate::discrepancy::agreement::Agreement;
use crate::syntax::Tree;

fn one(phrase: &str) -> Quantity {
    let words: Vec<&str> = phrase.split(' ').collect();
    quantities(&words, &Tree::default()).into_iter().next().expect("every phrase of the table has a quantity")
}

fn shown(a: &str, b: &str) -> String {
    match compare_quantities(&one(a), &one(b)) {
        Agreement::Same => "same".into(),
        Agreement::Compatible => "compatible".into(),
        Agreement::Incomparable => "incomparable".into(),
        Agreement::Conflict { strength, .. } => if strength >= 0.7 { "conflict" } else { "mild" }.into(),
    }
}

#[test]
fn two_quantities() {
    let cases = [
        ("4-5 months", "four or five months", "same"),
        ("about 1,100 men", "1,089 men", "compatible"),
        ("1,100 men", "1,089 men", "compatible"),
        ("1,100 men", "1,300 men", "conflict"),
        ("1.5 million people", "1,489,000 people", "compatible"),
        ("more than 20 men", "15 men", "conflict"),
        ("more than 20 men", "30 men", "compatible"),
        ("more than 20 men", "20 men", "mild"),
        ("at least 20 men", "20 men", "compatible"),
        ("more than 20 men", "more than 30 men", "compatible"),
        ("less than 20 men", "more than 30 men", "conflict"),
        ("up to 6 men", "four men", "compatible"),
        ("up to 6 men", "8 men", "conflict"),
        ("two men", "three men", "conflict"),
        ("two men", "2 men", "same"),
        ("no men", "three men", "conflict"),
        ("no men", "zero men", "same"),
        ("4-5 men", "4 men", "compatible"),
        ("4-5 men", "7 men", "conflict"),
        ("4-6 men", "5-8 men", "mild"),
        ("dozens of men", "40 men", "compatible"),
        ("dozens of men", "3 men", "conflict"),
        ("hundreds of men", "dozens of men", "conflict"),
        ("several hundred men", "450 men", "compatible"),
        ("a dozen men", "12 men", "same"),
        ("20 men", "18 men", "conflict"),
        ("1,089 men", "1,090 men", "mild"),
        ("5 km", "5,000 metres", "same"),
        ("5 miles", "8 km", "compatible"),
        ("5 miles", "5 km", "conflict"),
        ("5 kg", "5 km", "incomparable"),
        ("60 mph", "97 km/h", "compatible"),
        ("20 degrees Celsius", "68 °F", "same"),
        ("20 degrees Celsius", "20 degrees Fahrenheit", "conflict"),
        ("90 minutes", "one and a half hours", "same"),
        ("four weeks", "one month", "compatible"),
        ("four weeks", "three months", "conflict"),
        ("$ 5 million", "5 million dollars", "same"),
        ("$ 5 million", "£ 5 million", "incomparable"),
        ("$ 5 a day", "$ 35 a week", "same"),
        ("$ 5 a day", "$ 5 a week", "conflict"),
        ("$ 5 a day", "$ 5", "incomparable"),
        ("50 %", "half of them", "same"),
        ("99 %", "69 %", "conflict"),
        ("two-thirds of them", "67 %", "compatible"),
        ("12 years old", "a twelve-year-old boy", "same"),
        ("12 years old", "13 years old", "conflict"),
        ("12 years old", "12 years", "incomparable"),
        ("the first man", "the third man", "conflict"),
        ("the first man", "the 1st man", "same"),
        ("the first man", "one man", "incomparable"),
        ("page 13 of it", "page 14 of it", "conflict"),
        ("page 13 of it", "13 men", "incomparable"),
        ("in 1962", "in 1963", "conflict"),
        ("in 1962", "1,962 men", "incomparable"),
        ("around 1700 the town", "in 1702", "compatible"),
        ("won 2-1", "lost 1-2", "compatible"),
        ("2-1", "3-1", "conflict"),
        ("Henry VIII", "Henry VII", "conflict"),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(a, b, expected)| shown(a, b) != *expected || shown(b, a) != *expected)
        .map(|(a, b, expected)| format!("{a} | {b}: {} / {} and not {expected}", shown(a, b), shown(b, a)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_quantity_agrees_with_itself() {
    for phrase in ["about 5 men", "4-5 km", "more than $ 5 a day", "2-1", "the first man", "in 1962", "dozens of men"] {
        assert_eq!(compare_quantities(&one(phrase), &one(phrase)), Agreement::Same, "{phrase}");
    }
}
