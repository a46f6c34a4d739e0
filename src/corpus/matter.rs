//! Which claims of all accounts tell of the same thing: those that are linked, directly or over others.

use std::collections::BTreeMap;

/// The claims that are linked, group by group; each in order, and the groups in the order of their first claims.
pub(super) fn groups(links: impl Iterator<Item = (u32, u32)>) -> Vec<Vec<u32>> {
    let mut sets = Sets::default();
    links.for_each(|(a, b)| sets.join(a, b));
    let claims: Vec<u32> = sets.above.keys().copied().collect();
    let mut groups: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for claim in claims {
        groups.entry(sets.first(claim)).or_default().push(claim);
    }
    groups.into_values().collect()
}

/// Sets that can be joined; each is known by its lowest number.
#[derive(Debug, Default)]
pub(super) struct Sets {
    above: BTreeMap<u32, u32>,
}

impl Sets {
    /// The lowest number of the set in which a number is.
    pub fn first(&mut self, number: u32) -> u32 {
        let mut first = number;
        while let Some(&above) = self.above.get(&first).filter(|above| **above != first) {
            first = above;
        }
        // The way is shorter the next time.
        let mut at = number;
        while at != first {
            at = self.above.insert(at, first).unwrap_or(first);
        }
        self.above.insert(first, first);
        first
    }

    pub fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.first(a), self.first(b));
        self.above.insert(a.max(b), a.min(b));
    }
}

#[cfg(test)]
mod tests {
    use super::groups;

    #[test]
    fn what_is_linked_over_others_is_one_group() {
        let links = [(9, 4), (1, 2), (7, 9), (2, 30), (4, 7)];
        assert_eq!(groups(links.into_iter()), [vec![1, 2, 30], vec![4, 7, 9]]);
        assert!(groups([].into_iter()).is_empty());
    }
}
