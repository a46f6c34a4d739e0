//! The tree of a sentence and the ways to walk it.

use super::tags::{Rel, Tag, Upos};

/// No word.
const NONE: u32 = u32::MAX;

/// One word of a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Node {
    pub upos: Upos,
    /// The finer tag: tense and form of verbs, number of nouns, degree of adjectives.
    pub tag: Tag,
    pub rel: Rel,
    /// The index of the governing word within the sentence; the root governs itself.
    pub head: u32,
}

/// The tree of one sentence: one root, no circle, every index in range.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tree {
    pub nodes: Vec<Node>,
    links: Vec<Link>,
    root: u32,
}

/// What makes the walks linear: child lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Link {
    first: u32,
    next: u32,
}

impl Tree {
    /// A tree over these nodes.
    ///
    /// # Panics
    ///
    /// If the heads are no tree.
    pub(crate) fn new(nodes: Vec<Node>) -> Tree {
        let mut tree = Tree { nodes, ..Tree::default() };
        tree.link();
        tree
    }

    /// Makes the links anew after the nodes have changed.
    pub(super) fn link(&mut self) {
        let len = self.nodes.len() as u32;
        self.links.clear();
        self.links.extend((0..len).map(|_| Link { first: NONE, next: NONE }));
        self.root = 0;
        // Backwards, so that each list of children comes out in order.
        for i in (0..len).rev() {
            let head = self.nodes[i as usize].head;
            if head == i {
                self.root = i;
            } else {
                self.links[i as usize].next = std::mem::replace(&mut self.links[head as usize].first, i);
            }
        }
        assert_eq!(self.below(self.root()).count(), self.nodes.len(), "heads form a tree");
    }

    /// The word that governs all others; 0 in an empty tree.
    pub(crate) fn root(&self) -> usize {
        self.root as usize
    }

    /// The word that governs this one, or none for the root.
    #[cfg(any(test, feature = "learn"))]
    pub(crate) fn head(&self, i: usize) -> Option<usize> {
        let head = self.nodes[i].head as usize;
        (head != i).then_some(head)
    }

    /// The words this one governs, from left to right.
    pub(crate) fn children(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        let mut next = self.links[i].first;
        std::iter::from_fn(move || {
            let child = next as usize;
            next = self.links.get(child)?.next;
            Some(child)
        })
    }

    /// The words of the subtree, heads before their children; the word itself comes first.
    pub(crate) fn below(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        let mut stack = Vec::new();
        if i < self.nodes.len() {
            stack.push(i as u32);
        }
        std::iter::from_fn(move || {
            let word = stack.pop()? as usize;
            let start = stack.len();
            stack.extend(self.children(word).map(|child| child as u32));
            stack[start..].reverse();
            Some(word)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(heads: &[u32]) -> Tree {
        let node = |&head| Node { upos: Upos::Noun, tag: Tag::Nn, rel: Rel::Dep, head };
        Tree::new(heads.iter().map(node).collect())
    }

    #[test]
    fn walks_agree() {
        // 1 governs 0 and 4; 4 governs 2 and 5; 2 governs 3.
        let tree = tree(&[1, 1, 4, 2, 1, 4]);
        assert_eq!(tree.root(), 1);
        assert_eq!(tree.children(1).collect::<Vec<_>>(), [0, 4]);
        assert_eq!(tree.below(1).collect::<Vec<_>>(), [1, 0, 4, 2, 3, 5]);
    }

    #[test]
    fn an_empty_tree_has_no_words() {
        let tree = tree(&[]);
        assert!(tree.nodes.is_empty() && tree.below(tree.root()).next().is_none());
    }

    #[test]
    #[should_panic(expected = "heads form a tree")]
    fn a_circle_is_no_tree() {
        tree(&[0, 2, 1]);
    }
}
