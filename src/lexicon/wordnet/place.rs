//! Which places lie in which: Munich in Bavaria, Bavaria in Germany, Germany in Europe.

use super::format::Tie;
use super::store::NET;
use super::{NounClass, Pos, Sense, SynsetId, senses};

/// How many steps up are followed; a district of a town in a county of a state of a country of a continent needs six.
const FAR: usize = 6;

/// Whether two names are of places of which neither lies in the other; `None` where one of them is no place that is known.
pub(crate) fn are_apart(a: &str, b: &str) -> Option<bool> {
    let (one, two) = (places(a), places(b));
    if one.is_empty() || two.is_empty() {
        return None;
    }
    let holds = |inner: &[SynsetId], outer: &[SynsetId]| inner.iter().any(|&place| lies_in(place, outer));
    Some(!holds(&one, &two) && !holds(&two, &one))
}

/// The places that a name may mean, in lower case.
fn places(name: &str) -> Vec<SynsetId> {
    let is_place =
        |sense: &Sense| sense.capital && matches!(sense.synset.noun_class(), Some(NounClass::Location | NounClass::Object));
    senses(name, Pos::Noun).filter(is_place).map(|sense| sense.synset).collect()
}

/// Whether a place is one of the others or lies in one of them.
fn lies_in(place: SynsetId, others: &[SynsetId]) -> bool {
    let mut reached = vec![place];
    for _ in 0..=FAR {
        if reached.iter().any(|place| others.contains(place)) {
            return true;
        }
        let up = |place: &SynsetId| NET.ties(place.0).filter(|tie| tie.tie == Tie::Part).map(|tie| SynsetId(tie.synset));
        reached = reached.iter().flat_map(up).collect();
        reached.sort_unstable();
        reached.dedup();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::are_apart;

    #[test]
    fn places_lie_in_others_or_apart() {
        let inside = [
            ("munich", "germany"),
            ("germany", "europe"),
            ("boston", "massachusetts"),
            ("boston", "united states"),
            ("libya", "africa"),
            ("thames", "england"),
        ];
        for (a, b) in inside {
            assert_eq!((are_apart(a, b), are_apart(b, a)), (Some(false), Some(false)), "{a} {b}");
        }
        for (a, b) in
            [("munich", "hamburg"), ("libya", "europe"), ("texas", "california"), ("japan", "louisiana"), ("thailand", "china")]
        {
            assert_eq!((are_apart(a, b), are_apart(b, a)), (Some(true), Some(true)), "{a} {b}");
        }
        assert_eq!(are_apart("narnia", "germany"), None);
    }
}
