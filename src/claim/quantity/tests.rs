use super::*;
use crate::claim::phrases;
use crate::syntax::{Node, Rel, Tag, Tree, Upos};

/// A quantity in a few words: role, approximation, number, unit, what is counted.
pub(in crate::claim) fn shown(words: &[&str], quantity: &Quantity) -> String {
    let number = |value: f64| (value * 1000.0).round() / 1000.0;
    let (low, high) = (number(quantity.low), number(quantity.high));
    let mut parts = vec![format!("{:?}", quantity.role).to_lowercase()];
    if quantity.approx != Approx::Exact {
        parts.push(format!("{:?}", quantity.approx).to_lowercase());
    }
    parts.push(if low == high { low.to_string() } else { format!("{low}..{high}") });
    parts.extend(quantity.unit.map(|unit| unit.name.to_owned()));
    parts.extend(quantity.per.map(|unit| format!("per {}", unit.name)));
    parts.extend(quantity.counted.map(|token| format!("of {}", words[token as usize])));
    parts.join(" ")
}

fn read(phrase: &str) -> String {
    let words: Vec<&str> = phrase.split(' ').collect();
    quantities(&words, &Tree::default()).iter().map(|quantity| shown(&words, quantity)).collect::<Vec<_>>().join("; ")
}

fn check(cases: &[(&str, &str)]) {
    phrases::check(cases, read);
}

#[test]
fn quantities_are_read_with_their_role() {
    check(&[
        ("four or five months", "measure 4..5 month"),
        ("we need 4-5 months", "measure 4..5 month"),
        ("only 2-3 people know", "count 2..3 of people"),
        ("one of our U-2 's", "reference 2"),
        ("See Document 95", "reference 95"),
        ("12 or possibly 24 hours", "measure 12..24 hour"),
        ("about twice", "measure about 2 time"),
        ("twenty-five hundred people", "count 2500 of people"),
        ("twenty - five ships", "count 25 of ships"),
        ("one hundred and fifty-seven men", "count 157 of men"),
        ("1,100 men", "count 1100 of men"),
        ("about 1,100 men", "count about 1100 of men"),
        ("1.5 million dollars", "money 1500000 dollar"),
        ("a dozen eggs", "count 12 of eggs"),
        ("two dozen eggs", "count 24 of eggs"),
        ("half a million soldiers", "count 500000 of soldiers"),
        ("a couple of days", "measure 2 day"),
        ("two-thirds of the crew", "fraction 0.667 of crew"),
        ("a third of the men", "fraction 0.333 of men"),
        ("three quarters of the fleet", "fraction 0.75 of fleet"),
        ("half of them", "fraction 0.5"),
        ("between 3 and 5 men", "count 3..5 of men"),
        ("from 10 to 20 boats", "count 10..20 of boats"),
        ("4 or 5 million people", "count 4000000..5000000 of people"),
        ("some 200 people", "count about 200 of people"),
        ("nearly 40 ships", "count about 40 of ships"),
        ("almost fifty", "count about 50"),
        ("roughly 30", "count about 30"),
        ("over 180 countries", "count morethan 180 of countries"),
        ("at least two people", "count atleast 2 of people"),
        ("no fewer than 12 ships", "count atleast 12 of ships"),
        ("up to 6 men", "count atmost 6 of men"),
        ("more than 20 men", "count morethan 20 of men"),
        ("less than a hundred videos", "count lessthan 100 of videos"),
        ("upwards of 50", "count morethan 50"),
        ("50 or more ships", "count atleast 50 of ships"),
        ("50+ ships", "count atleast 50 of ships"),
        ("500 or so men", "count about 500 of men"),
        ("twenty-odd men", "count about 20 of men"),
        ("dozens of people", "count about 24..120 of people"),
        ("hundreds of thousands of people", "count about 200000..1000000 of people"),
        ("several hundred ships", "count about 300..900 of ships"),
        ("the first man", "ordinal 1 of man"),
        ("the 27th day", "ordinal 27 of day"),
        ("a second time", "ordinal 2 of time"),
        ("his twenty-first birthday", "ordinal 21 of birthday"),
        ("zero casualties", "count 0 of casualties"),
        ("no casualties", "count 0 of casualties"),
        ("5 km", "measure 5 kilometer"),
        ("5,000 metres", "measure 5000 meter"),
        ("30 miles per hour", "measure 30 mile per hour"),
        ("100 square miles", "measure 100 square mile"),
        ("6 feet 2 inches", "measure 6.167 foot"),
        ("a 6-foot-2 man", "measure 6.167 foot of man"),
        ("20 degrees Celsius", "measure 20 celsius"),
        ("70 °F", "measure 70 fahrenheit"),
        ("5 kg of flour", "measure 5 kilogram of flour"),
        ("a five-month siege", "measure 5 month of siege"),
        ("$ 5 a day", "money 5 dollar per day"),
        ("more than $ 1.5 million", "money morethan 1500000 dollar"),
        ("$ 5-10 million", "money 5000000..10000000 dollar"),
        ("£20m", "money 20000000 sterling"),
        ("US$ 300", "money 300 dollar"),
        ("20 euros", "money 20 euro"),
        ("five cents", "money 5 cent"),
        ("50 %", "percent 50"),
        ("fifty per cent", "percent 50"),
        ("0.5 percent", "percent 0.5"),
        ("three percentage points", "percent 3"),
        ("she is 12 years old", "age 12 year"),
        ("a five-year-old boy", "age 5 year"),
        ("at the age of 12", "age 12 year"),
        ("aged 5", "age 5 year"),
        ("2-1", "score 2..1"),
        ("won 2-3", "score 2..3"),
        ("555-1234", "reference 555..1234"),
        ("No. 5", "reference 5"),
        ("Chapter 5", "reference 5"),
        ("page 13 of the book", "reference 13"),
        ("World War II", "reference 2"),
        ("Henry VIII", "reference 8"),
        ("Louis XIV", "reference 14"),
        ("Volume IV", "reference 4"),
        ("T2", "reference 2"),
        ("MiG-21", "reference 21"),
        ("in 3D", "reference 3"),
        ("a rating of 2.5/10", "fraction 0.25"),
        ("batted .343", "count 0.343"),
        ("in 1962", "year 1962"),
        ("before 2008", "year lessthan 2008"),
        ("around 1700 the family moved", "year about 1700"),
        ("around 1500 people", "count about 1500 of people"),
        ("in nineteen sixty-two", "year 1962"),
        ("at 7:15 p.m.", "clock 1155"),
        ("16.6 crore", "count 166000000"),
        ("three times", "measure 3 time"),
        ("one man", "count 1 of man"),
        ("only one of the members", "count 1 of members"),
        ("the second half", "ordinal 2 of half"),
    ]);
}

#[test]
fn near_misses_are_no_quantities() {
    check(&[
        ("one of them", ""),
        ("no one came", ""),
        ("no longer", ""),
        ("no doubt", ""),
        ("at one point", ""),
        ("one day he came", ""),
        ("the one who left", ""),
        ("each one", ""),
        ("at first he came", ""),
        ("told him first that", ""),
        ("wait a second", ""),
        ("half empty", ""),
        ("I", ""),
        ("Vitamin C", ""),
    ]);
}

fn node(upos: Upos, rel: Rel, head: u32) -> Node {
    Node { upos, tag: Tag::Nn, rel, head }
}

#[test]
fn the_tree_says_what_is_counted() {
    // three(0) very(1) young(2) men(3) came(4)
    let nodes = vec![
        node(Upos::Num, Rel::Nummod, 3),
        node(Upos::Adv, Rel::Advmod, 2),
        node(Upos::Adj, Rel::Amod, 3),
        node(Upos::Noun, Rel::Nsubj, 4),
        node(Upos::Verb, Rel::Root, 4),
    ];
    let found = quantities(&["three", "very", "young", "men", "came"], &Tree::new(nodes));
    assert_eq!(found.iter().map(|one| one.counted).collect::<Vec<_>>(), [Some(3)]);
}

#[test]
fn the_tree_tells_an_adverb_from_an_ordinal() {
    // told(0) him(1) first(2) things(3): the adverb belongs to the verb
    let tree = |rel, head| {
        Tree::new(vec![
            node(Upos::Verb, Rel::Root, 0),
            node(Upos::Pron, Rel::Iobj, 0),
            node(if rel == Rel::Advmod { Upos::Adv } else { Upos::Adj }, rel, head),
            node(Upos::Noun, Rel::Obj, 0),
        ])
    };
    let words = ["told", "him", "first", "things"];
    assert_eq!(quantities(&words, &tree(Rel::Advmod, 0)).len(), 0);
    assert_eq!(quantities(&words, &tree(Rel::Amod, 3)).len(), 1);
}

#[test]
fn any_text_is_read_in_time_and_within_bounds() {
    let long = "7".repeat(1 << 20);
    let chain = "hundred ".repeat(3_000) + &"one and a half - ".repeat(1_500) + &"4 - 5 to 6 or 7 . ".repeat(1_500);
    let mut words: Vec<&str> = chain.split(' ').collect();
    words.push(&long);
    words.extend(["\u{130}", "½", "Ⅷ", "٣", "-", "--", "1/0", "0/0", "$", "1e9", "9999999999999999999999999999999999"]);
    let tree = Tree::default();
    for quantity in quantities(&words, &tree) {
        assert!(quantity.low.is_finite() && quantity.high.is_finite());
        assert!(quantity.tokens.start < quantity.tokens.end && quantity.tokens.end as usize <= words.len());
    }
}
