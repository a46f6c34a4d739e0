//! Two accounts of the same scenes, as long as one likes, whose disagreements are known: a ledger of deeds, each in a sentence of its
//! own, with persons, places, days and figures; the second tells the scenes in another order, leaves some out, has some for itself,
//! and changes a fact in one of ten.

#![allow(dead_code, reason = "every bench uses a part of it")]

use std::ops::Range;

use rashomon::{Account, Report};

/// Two accounts, and the scenes that they tell otherwise, as byte ranges of their sentences.
pub struct Made {
    pub left: Account,
    pub right: Account,
    pub changed: Vec<(Range<usize>, Range<usize>)>,
}

/// A deed: past form, base form, and what it is done to.
const DEEDS: [(&str, &str, &str); 20] = [
    ("sold", "sell", "barrels of herring"),
    ("bought", "buy", "acres of woodland"),
    ("repaired", "repair", "fishing boats"),
    ("shipped", "ship", "crates of lemons"),
    ("planted", "plant", "apple trees"),
    ("slaughtered", "slaughter", "oxen"),
    ("printed", "print", "hymn books"),
    ("baptised", "baptise", "infants"),
    ("inspected", "inspect", "wells"),
    ("hired", "hire", "masons"),
    ("taught", "teach", "orphans"),
    ("arrested", "arrest", "smugglers"),
    ("painted", "paint", "altar panels"),
    ("burned", "burn", "tax ledgers"),
    ("measured", "measure", "church towers"),
    ("lent", "lend", "silver coins"),
    ("wove", "weave", "linen sheets"),
    ("stole", "steal", "copper kettles"),
    ("buried", "bury", "cholera victims"),
    ("photographed", "photograph", "lighthouses"),
];
const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const CALLINGS: [&str; 12] =
    ["Dr", "Captain", "Father", "Mrs", "Mr", "Professor", "Judge", "Sergeant", "Sister", "Alderman", "Count", "Lady"];
const SYLLABLES: [&str; 20] = [
    "bar", "den", "dor", "el", "gan", "hol", "ka", "lin", "mar", "ner", "or", "ros", "san", "tor", "ul", "vik", "wen", "tam",
    "ques", "fjo",
];

/// A scene, as numbers that choose its words.
#[derive(Clone, Copy)]
struct Scene {
    person: usize,
    calling: usize,
    deed: usize,
    count: usize,
    place: usize,
    day: usize,
    month: usize,
    year: usize,
    denied: bool,
}

/// Accounts of so many scenes each.
pub fn made(scenes: usize) -> Made {
    let mut random = Random(0x5eed);
    let all: Vec<Scene> = (0..scenes + scenes / 10).map(|_| scene(&mut random)).collect();
    // Nine in ten of each account's scenes are in the other too.
    let (ours, theirs) = (&all[..scenes], &all[scenes / 10..]);
    let mut told: Vec<(usize, Scene, bool)> =
        theirs.iter().enumerate().map(|(at, &scene)| (at + scenes / 10, scene, false)).collect();
    for told in told.iter_mut().filter(|told| told.0 < scenes && told.0 % 10 == 7) {
        (told.1, told.2) = (changed(told.1, &mut random), true);
    }
    shuffle(&mut told, &mut random);
    let (left, places) = written(ours.iter().copied());
    let (right, others) = written(told.iter().map(|told| told.1));
    let pairs = told.iter().zip(others).filter(|(told, _)| told.2);
    let changed = pairs.map(|(told, range)| (places[told.0].clone(), range)).collect();
    let account = |id: &str, text: String| Account::new(id, text).expect("it is not too long");
    Made { left: account("left", left), right: account("right", right), changed }
}

fn scene(random: &mut Random) -> Scene {
    Scene {
        person: random.below(SYLLABLES.len().pow(3)),
        calling: random.below(CALLINGS.len()),
        deed: random.below(DEEDS.len()),
        count: 12 + random.below(88),
        place: random.below(SYLLABLES.len().pow(3)),
        day: 1 + random.below(28),
        month: random.below(12),
        year: 1700 + random.below(200),
        denied: false,
    }
}

/// A fact of the scene told otherwise.
fn changed(scene: Scene, random: &mut Random) -> Scene {
    match random.below(4) {
        0 => Scene { count: 2 * scene.count + 1, ..scene },
        1 => Scene { denied: true, ..scene },
        2 => Scene { month: (scene.month + 1 + random.below(11)) % 12, ..scene },
        _ => Scene { year: scene.year + 3 + random.below(40), ..scene },
    }
}

/// Within blocks of forty, so that counterparts are not beside each other, and accounts still run parallel as a whole.
fn shuffle<T>(told: &mut [T], random: &mut Random) {
    for block in told.chunks_mut(40) {
        (1..block.len()).for_each(|at| block.swap(at, random.below(at + 1)));
    }
}

/// The scenes in paragraphs of five, and where each stands.
fn written(scenes: impl Iterator<Item = Scene>) -> (String, Vec<Range<usize>>) {
    let (mut text, mut places) = (String::new(), vec![]);
    for (at, scene) in scenes.enumerate() {
        let start = text.len();
        text.push_str(&sentence(&scene));
        places.push(start..text.len());
        text.push_str(if at % 5 == 4 { "\n\n" } else { " " });
    }
    (text, places)
}

fn sentence(scene: &Scene) -> String {
    let Scene { count, day, year, .. } = scene;
    let (past, base, things) = DEEDS[scene.deed];
    let verb = if scene.denied { format!("did not {base}") } else { past.to_owned() };
    let (calling, month) = (CALLINGS[scene.calling], MONTHS[scene.month]);
    let (person, place) = (name(scene.person), name(scene.place));
    format!("On {day} {month} {year}, {calling} {person} {verb} {count} {things} in {place}.")
}

fn name(number: usize) -> String {
    let many = SYLLABLES.len();
    let name = [number % many, number / many % many, number / many / many % many].map(|at| SYLLABLES[at]).concat();
    name[..1].to_uppercase() + &name[1..]
}

/// What a report found of the changes, and what it reported besides.
pub struct Found {
    pub of_changed: f64,
    pub wrong: usize,
}

/// Holds a report against what is known.
pub fn found(made: &Made, report: &Report) -> Found {
    let within = |inner: &Range<usize>, outer: &Range<usize>| outer.start <= inner.start && inner.end <= outer.end;
    let sides: Vec<_> =
        report.discrepancies.iter().map(|found| [found.sides[0].span.range(), found.sides[1].span.range()]).collect();
    let is_of = |sides: &[Range<usize>; 2], changed: &(Range<usize>, Range<usize>)| {
        within(&sides[0], &changed.0) && within(&sides[1], &changed.1)
    };
    let hit = made.changed.iter().filter(|changed| sides.iter().any(|sides| is_of(sides, changed))).count();
    let wrong = sides.iter().filter(|sides| !made.changed.iter().any(|changed| is_of(sides, changed))).count();
    Found { of_changed: hit as f64 / made.changed.len().max(1) as f64, wrong }
}

/// Numbers that look random and are the same in every run: a linear congruential generator (Knuth, 1997, 3.3.4).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % limit as u64) as usize
    }
}
