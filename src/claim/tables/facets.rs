//! What whole sentences must be read as: their times, quantities and participants, each table a file with a row a sentence.

use super::super::{Arg, Claim, Order, Reading, Role, Words, antecedent, quantity, time};
use super::read;

/// A row of a table: whether it is known not to hold yet, and its fields.
struct Row {
    gap: bool,
    fields: Vec<String>,
}

fn rows(name: &str) -> Vec<Row> {
    let file = format!("{}/src/claim/cases/{name}.tsv", env!("CARGO_MANIFEST_DIR"));
    let table = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let row = |line: &str| {
        let (gap, line) = line.strip_prefix("gap\t").map_or((false, line), |line| (true, line));
        Row { gap, fields: line.split('\t').map(str::to_owned).collect() }
    };
    lines.map(row).collect()
}

/// Reads the first field of every row and shows each row whose last field is not what was read, and each gap that is none.
fn check(name: &str, at_least: usize, show: impl Fn(&Reading, &[String]) -> String) {
    let rows = rows(name);
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|row| {
            let expected = row.fields.last().map_or("", String::as_str);
            let found = read(&row.fields[0], |reading| show(reading, &row.fields));
            let tree = || read(&row.fields[0], tree);
            ((found == expected) == row.gap)
                .then(|| format!("{}\n    read {found}\n    not  {expected}\n    {}", row.fields.join(" | "), tree()))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows\n{}", wrong.len(), rows.len(), wrong.join("\n"));
    let held = rows.iter().filter(|row| !row.gap).count();
    println!("{name}: {held} of {} rows hold", rows.len());
    assert!(held >= at_least, "the table of {name} has lost rows");
}

fn form<'a>(reading: &'a Reading, word: u32) -> &'a str {
    &reading.wording.text()[reading.words[word].span.range()]
}

/// Every word with its part of speech, its relation and its governor.
fn tree(reading: &Reading) -> String {
    let words = &reading.words;
    let shown = |at: u32| {
        let word = &words[at];
        format!("{}/{:?}/{:?}>{}", form(reading, at), word.upos, word.rel, form(reading, word.head))
    };
    (0..words.len() as u32).map(shown).collect::<Vec<_>>().join(" ")
}

/// The facets of all claims with their places, in text order.
fn listed(mut facets: Vec<(u32, String)>) -> String {
    facets.sort_by_key(|facet| facet.0);
    facets.into_iter().map(|facet| facet.1).collect::<Vec<_>>().join("; ")
}

#[test]
fn times_stand_with_their_events() {
    check("times", 150, |reading, _| {
        let time = |claim: &Claim, time: &time::Time| {
            (time.tokens.start, format!("{} @ {}", time::tests::shown(time), form(reading, claim.core())))
        };
        listed(reading.claims.iter().flat_map(|claim| claim.times.iter().map(move |one| time(claim, one))).collect())
    });
}

#[test]
fn events_stand_in_their_order() {
    check("orders", 25, |reading, _| {
        let order = |claim: &Claim, order: &Order| {
            let role = format!("{:?}", order.role).to_lowercase();
            (order.event, format!("{role} {} @ {}", form(reading, order.event), form(reading, claim.core())))
        };
        listed(reading.claims.iter().flat_map(|claim| claim.orders.iter().map(move |one| order(claim, one))).collect())
    });
}

#[test]
fn quantities_stand_with_their_roles() {
    check("quantities", 150, |reading, _| {
        let forms: Vec<&str> = (0..reading.words.len() as u32).map(|word| form(reading, word)).collect();
        let quantities = reading.claims.iter().flat_map(|claim| &claim.quantities);
        listed(quantities.map(|one| (one.tokens.start, quantity::tests::shown(&forms, one))).collect())
    });
}

#[test]
fn participants_play_their_parts() {
    check("participants", 80, |reading, fields| {
        let word = (0..reading.words.len() as u32).find(|&word| form(reading, word) == fields[1]);
        let word = word.unwrap_or_else(|| panic!("{} has no such word", fields.join(" | ")));
        let claim = reading.claims.iter().find(|claim| claim.core() == word || claim.chain.contains(&word));
        match claim {
            Some(claim) => parts(reading, claim, &claim.args),
            None => {
                let deeds = reading
                    .claims
                    .iter()
                    .flat_map(|claim| claim.deeds(&reading.words).into_iter().map(move |deed| (claim, deed)));
                let deed = deeds.into_iter().find(|(_, deed)| deed.0 == word);
                deed.map(|(claim, deed)| parts(reading, claim, &deed.1)).unwrap_or_default()
            }
        }
    });
}

/// Participants in the order of their parts; no times.
fn parts(reading: &Reading, claim: &Claim, args: &[Arg]) -> String {
    let mut args: Vec<&Arg> = args.iter().filter(|arg| !claim.in_time(arg.head)).collect();
    args.sort_by_key(|arg| (order(arg.role), arg.head));
    let shown = args.iter().map(|arg| {
        let word = antecedent(&reading.words, arg.head);
        match arg.role {
            Role::Oblique(_) => format!("{} {}", case(&reading.words, arg.head), form(reading, word)),
            role => format!("{} {}", role.name(), form(reading, word)),
        }
    });
    shown.collect::<Vec<_>>().join(", ")
}

fn order(role: Role) -> u8 {
    match role {
        Role::Subject => 0,
        Role::Object => 1,
        Role::Recipient => 2,
        Role::Predicate => 3,
        Role::Oblique(_) => 4,
    }
}

fn case(words: &Words, word: u32) -> &str {
    words.child(word, crate::syntax::Rel::Case).map_or("", |case| words.lemma(case))
}

#[test]
fn dates_are_resolved_against_the_day_of_telling() {
    check("dates", 30, |reading, fields| {
        let anchor = fields[1].parse().ok();
        let mut times: Vec<&time::Time> = reading.claims.iter().flat_map(|claim| &claim.times).collect();
        times.sort_by_key(|time| time.tokens.start);
        let dates = times.first().and_then(|time| time::resolve(time, anchor));
        dates.map(|dates| format!("{} {}", dates.first, dates.last)).unwrap_or_default()
    });
}
