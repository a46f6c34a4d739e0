//! Whether two places of one sort are surely two.

use super::wordnet::{NounClass, Pos, Sense, SynsetId, find, senses};

/// From this depth on, what two places are both a kind of is a sort of place: rooms, shops, vehicles.
const SORT_DEPTH: u8 = 5;
/// So many steps up from either.
const UP: usize = 5;

/// Whether two nouns (base forms, compounds with blanks) name places of one sort in their most usual senses, and in no sense the same,
/// nor a kind and its member.
pub(crate) fn are_apart_places(a: &str, b: &str) -> bool {
    let (a, b) = (named(a), named(b));
    let (all_a, all_b) = (meant(&a), meant(&b));
    let Some((x, y)) = all_a.first().zip(all_b.first()) else { return false };
    let kin = all_a.iter().any(|x| {
        let above = way_up(*x);
        all_b.iter().any(|y| above.contains(y) || way_up(*y).contains(x))
    });
    !kin && is_place(*x) && x.noun_class() == y.noun_class() && have_sort(*x, *y)
}

/// The compound, if it is a word of its own, or its last word.
fn named(noun: &str) -> String {
    let last = noun.rsplit(' ').next().unwrap_or(noun);
    if find(noun).is_some() { noun.to_owned() } else { last.to_owned() }
}

fn meant(noun: &str) -> Vec<SynsetId> {
    senses(noun, Pos::Noun).filter(|sense: &Sense| !sense.capital).map(|sense| sense.synset).collect()
}

fn is_place(synset: SynsetId) -> bool {
    match synset.noun_class() {
        Some(NounClass::Location | NounClass::Object) => true,
        Some(NounClass::Artifact) => holds_people(synset),
        _ => false,
    }
}

/// Sorts of artifacts in or on which one is: not what is worn, held or tied.
const HOLDERS: &[&str] = &["structure", "area", "way", "conveyance", "facility", "furniture"];

fn holds_people(synset: SynsetId) -> bool {
    let artifact = |at: &SynsetId| at.noun_class() == Some(NounClass::Artifact);
    let holders: Vec<SynsetId> = HOLDERS.iter().flat_map(|sort| meant(sort)).filter(artifact).collect();
    let mut level = vec![synset];
    while !level.is_empty() {
        if level.iter().any(|at| holders.contains(at)) {
            return true;
        }
        level = level.iter().flat_map(|at| at.above()).filter(artifact).collect();
    }
    false
}

fn have_sort(a: SynsetId, b: SynsetId) -> bool {
    let above = way_up(a);
    way_up(b).iter().any(|sort| above.contains(sort) && sort.depth().is_some_and(|depth| depth >= SORT_DEPTH))
}

/// The synset and what stands above it, as far as it is near.
fn way_up(from: SynsetId) -> Vec<SynsetId> {
    let mut all = vec![from];
    let mut level = vec![from];
    for _ in 0..UP {
        level = level.iter().flat_map(|at| at.above()).collect();
        all.extend(&level);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::are_apart_places;

    #[test]
    fn places_of_one_sort_are_two() {
        for (a, b) in [("bedroom", "dining room"), ("kitchen", "garage"), ("bathroom", "bedroom"), ("library", "courtroom")] {
            assert!(are_apart_places(a, b) && are_apart_places(b, a), "{a}, {b}");
        }
    }

    #[test]
    fn kinds_and_members_and_words_for_one_thing_are_not() {
        for (a, b) in [
            ("building", "library"),
            ("car", "automobile"),
            ("house", "home"),
            ("room", "kitchen"),
            ("idea", "plan"),
            ("scarf", "veil"),
            ("string", "wire"),
        ] {
            assert!(!are_apart_places(a, b) && !are_apart_places(b, a), "{a}, {b}");
        }
    }
}
