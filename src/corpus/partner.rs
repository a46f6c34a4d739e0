//! Which earlier accounts an account is compared with: those that have most of its claims, and not more of them than it can afford.

use super::index::Index;
use crate::align::Signature;

/// So many counterparts of a claim speak for their accounts.
const COUNTERPARTS: usize = 16;
/// This part of what the last of them has does not count: what is shared so widely is the language, or a formula.
const COMMON: f32 = 0.9;
/// A counterpart has at least this share of what the claim tells.
const LEAST: f32 = 0.25;
/// Beside the first few, accounts with less in common than this part of what the first has are left aside.
const FEW: usize = 4;
const OF_BEST: f32 = 1.0 / 16.0;
/// Accounts of this many claims more than its own are afforded for each partner.
const ROOM: usize = 4_096;

/// The accounts before the one whose claims begin at `first` that have most in common with it, in their order.
pub(super) fn partners(index: &Index, signatures: &[Signature], first: u32, sizes: &[u32], most: usize) -> Vec<u32> {
    let mut votes = vec![0.0f32; sizes.len()];
    for signature in signatures {
        let hits = index.ask(signature, first, COUNTERPARTS);
        // What so many others share as well hardly speaks for any of them.
        let common = hits.get(COUNTERPARTS - 1).map_or(0.0, |last| COMMON * last.share * last.share);
        for hit in hits.iter().filter(|hit| hit.share >= LEAST) {
            // Two claims that are nearly one say more than several that share a word each.
            votes[index.place(hit.claim).account as usize] += hit.mass * (hit.share * hit.share - common);
        }
    }
    let mut voted: Vec<usize> = (0..votes.len()).filter(|&account| votes[account] > 0.0).collect();
    voted.sort_by(|&x, &y| votes[y].total_cmp(&votes[x]).then(x.cmp(&y)));
    let near = voted.iter().take_while(|&&account| votes[account] >= OF_BEST * votes[voted[0]]).count();
    voted.truncate(near.max(FEW));
    afforded(voted, signatures.len(), sizes, most)
}

/// The first ones, as far as all their claims together stay in step with the account's own: however long single accounts are, the cost
/// of a corpus grows with the number of its claims.
fn afforded(voted: Vec<usize>, own: usize, sizes: &[u32], most: usize) -> Vec<u32> {
    let mut left = most.saturating_mul(own + ROOM);
    let mut chosen: Vec<u32> = vec![];
    for account in voted {
        let size = sizes[account] as usize;
        if chosen.len() < most && size <= left {
            left -= size;
            chosen.push(account as u32);
        }
    }
    chosen.sort_unstable();
    chosen
}

#[cfg(test)]
mod tests {
    use super::super::index::Place;
    use super::*;
    use crate::lexicon::Key;
    use crate::source::Span;

    /// An index of accounts of one claim each, of which each tells these concepts.
    fn index(accounts: &[&[&str]]) -> Index {
        let mut index = Index::default();
        for (account, concepts) in (0..).zip(accounts) {
            index.add([Place { account, span: Span::new(0, 1) }], &[signature(concepts)]);
        }
        index
    }

    fn signature(concepts: &[&str]) -> Signature {
        concepts.iter().map(|concept| (Key::of(concept), 1.0)).collect()
    }

    #[test]
    fn a_formula_that_all_share_is_no_reason_to_compare() {
        let mut accounts: Vec<&[&str]> = vec![&["greet", "thank"]; 30];
        accounts[20] = &["greet", "mill", "fire", "night"];
        let asked = [signature(&["greet", "mill", "fire", "night"]), signature(&["greet", "thank"])];
        let chosen = partners(&index(&accounts), &asked, 30, &[1; 30], 16);
        assert!(chosen.contains(&20) && chosen.len() <= FEW, "{chosen:?}");
    }

    #[test]
    fn witnesses_who_all_say_the_same_are_compared() {
        let told = ["mill", "fire", "night"];
        let chosen = partners(&index(&[&told[..]; 40]), &[signature(&told)], 40, &[1; 40], 16);
        assert_eq!(chosen.len(), 16);
    }

    #[test]
    fn accounts_beyond_what_is_afforded_are_passed_over() {
        let sizes = [10, 2 * ROOM as u32 * 2, 20, 30];
        assert_eq!(afforded(vec![3, 1, 0, 2], 10, &sizes, 2), [0, 3], "the long one is passed over, and two are enough");
        assert_eq!(afforded(vec![1, 2], 3 * ROOM, &sizes, 1), [1], "a long account affords a long one");
        assert!(afforded(vec![], 10, &sizes, 2).is_empty());
    }
}
