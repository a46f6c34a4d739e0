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

/// What makes the walks linear: child lists, and the first and last word below each word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Link {
    first: u32,
    next: u32,
    left: u32,
    right: u32,
    depth: u32,
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
        self.links.extend((0..len).map(|i| Link { first: NONE, next: NONE, left: i, right: i, depth: 0 }));
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
        self.spread();
    }

    /// Carries the edges of every subtree up to its head: heads before children, then back again.
    fn spread(&mut self) {
        let order: Vec<u32> = self.below(self.root()).map(|i| i as u32).collect();
        assert_eq!(order.len(), self.nodes.len(), "heads form a tree");
        for &i in order.iter().skip(1) {
            self.links[i as usize].depth = self.links[self.nodes[i as usize].head as usize].depth + 1;
        }
        for &i in order.iter().skip(1).rev() {
            let Link { left, right, .. } = self.links[i as usize];
            let head = &mut self.links[self.nodes[i as usize].head as usize];
            head.left = head.left.min(left);
            head.right = head.right.max(right);
        }
    }

    /// How many words the sentence has.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether the sentence has no word.
    pub(crate) fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The word that governs all others; 0 in an empty tree.
    pub(crate) fn root(&self) -> usize {
        self.root as usize
    }

    /// The word that governs this one, or none for the root.
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

    /// The first child with this relation.
    pub(crate) fn child(&self, i: usize, rel: Rel) -> Option<usize> {
        self.children(i).find(|&child| self.nodes[child].rel == rel)
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

    /// From the first word of the subtree to the one after its last.
    pub(crate) fn range(&self, i: usize) -> std::ops::Range<usize> {
        let link = &self.links[i];
        link.left as usize..link.right as usize + 1
    }

    /// How many steps lead up from this word to the root.
    pub(crate) fn depth(&self, i: usize) -> usize {
        self.links[i].depth as usize
    }

    /// This word and the ones above it, up to the root.
    pub(crate) fn ancestors(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(i), |&word| self.head(word))
    }

    /// Whether `word` is `top` or stands anywhere below it.
    pub(crate) fn is_descendant(&self, word: usize, top: usize) -> bool {
        self.range(top).contains(&word) && self.ancestors(word).any(|above| above == top)
    }

    /// The lowest word that has both below it.
    pub(crate) fn common(&self, a: usize, b: usize) -> usize {
        let (mut a, mut b) = (a, b);
        while a != b {
            if self.depth(a) >= self.depth(b) {
                a = self.nodes[a].head as usize;
            } else {
                b = self.nodes[b].head as usize;
            }
        }
        a
    }

    /// The words on the way from `a` to `b`, both included.
    pub(crate) fn path(&self, a: usize, b: usize) -> Vec<usize> {
        let top = self.common(a, b);
        let mut path: Vec<usize> = self.ancestors(a).take_while(|&word| word != top).collect();
        path.push(top);
        let turn = path.len();
        path.extend(self.ancestors(b).take_while(|&word| word != top));
        path[turn..].reverse();
        path
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
        assert_eq!(tree.range(4), 2..6);
        assert_eq!(tree.path(3, 0), [3, 2, 4, 1, 0]);
        assert_eq!(tree.path(3, 3), [3]);
        assert_eq!(tree.common(3, 5), 4);
        assert!(tree.is_descendant(3, 4) && !tree.is_descendant(4, 3) && !tree.is_descendant(0, 4));
        assert_eq!(tree.depth(3), 3);
    }

    #[test]
    fn an_empty_tree_has_no_words() {
        let tree = tree(&[]);
        assert!(tree.is_empty() && tree.below(tree.root()).next().is_none());
    }

    #[test]
    #[should_panic(expected = "heads form a tree")]
    fn a_circle_is_no_tree() {
        tree(&[0, 2, 1]);
    }
}
