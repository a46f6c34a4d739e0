//! The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011), with the root as last word of the buffer
//! (Ballesteros and Nivre 2013): three moves, two per word, always a tree with one root.

use super::tags::Rel;

/// No word: an empty place, or a head that is not yet known.
pub(crate) const NONE: u32 = u32::MAX;

/// One step of the parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Move {
    /// The next word goes on the stack.
    Shift,
    /// The next word governs the top of the stack.
    Left,
    /// The second word of the stack governs the top.
    Right,
}

impl Move {
    /// Every move, in the order of its number.
    pub(crate) const ALL: [Move; 3] = [Move::Shift, Move::Left, Move::Right];
}

/// What is known of a word so far.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen {
    pub head: u32,
    pub rel: Rel,
    /// The outermost and the next to outermost child on either side.
    pub left: [u32; 2],
    pub right: [u32; 2],
    /// How many children on either side.
    pub lefts: u32,
    pub rights: u32,
}

const UNSEEN: Seen = Seen { head: NONE, rel: Rel::Dep, left: [NONE; 2], right: [NONE; 2], lefts: 0, rights: 0 };

/// The state of a parse. The root of the tree is the word after the last one.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    stack: Vec<u32>,
    next: u32,
    len: u32,
    words: Vec<Seen>,
}

impl State {
    /// Begins a sentence of that many words.
    pub(crate) fn reset(&mut self, len: usize) {
        self.stack.clear();
        self.words.clear();
        self.words.resize(len + 1, UNSEEN);
        self.len = len as u32;
        self.next = 0;
    }

    /// The word at that depth of the stack, or [`NONE`].
    pub(crate) fn stack(&self, depth: usize) -> u32 {
        self.stack.len().checked_sub(depth + 1).map_or(NONE, |i| self.stack[i])
    }

    /// How many words are on the stack.
    pub(crate) fn depth(&self) -> usize {
        self.stack.len()
    }

    /// The word that many places ahead in the buffer, the root being the last of them, or [`NONE`].
    pub(crate) fn buffer(&self, ahead: usize) -> u32 {
        let word = self.next as usize + ahead;
        if word <= self.len as usize { word as u32 } else { NONE }
    }

    /// The number that stands for the root.
    pub(crate) fn root(&self) -> u32 {
        self.len
    }

    /// What is known of this word.
    pub(crate) fn seen(&self, word: u32) -> Seen {
        self.words.get(word as usize).copied().unwrap_or(UNSEEN)
    }

    /// Whether all words have their heads.
    pub(crate) fn is_done(&self) -> bool {
        self.stack.is_empty() && self.next == self.len
    }

    /// Which moves can be made. Only one word may remain when the root takes it, so that no tree has two.
    pub(crate) fn legal(&self) -> [bool; 3] {
        let ahead = self.next < self.len;
        [ahead, !self.stack.is_empty() && (ahead || self.stack.len() == 1), self.stack.len() >= 2]
    }

    /// The arc that a move makes: head and dependent.
    pub(crate) fn arc(&self, step: Move) -> Option<(u32, u32)> {
        match step {
            Move::Shift => None,
            Move::Left => Some((self.next, self.stack(0))),
            Move::Right => Some((self.stack(1), self.stack(0))),
        }
    }

    /// Makes a move, which must be legal; `rel` labels the arc of [`Move::Left`] and [`Move::Right`].
    pub(crate) fn make(&mut self, step: Move, rel: Rel) {
        let Some((head, dependent)) = self.arc(step) else {
            self.stack.push(self.next);
            self.next += 1;
            return;
        };
        self.stack.pop();
        let word = &mut self.words[dependent as usize];
        word.head = head;
        word.rel = rel;
        self.adopt(head, dependent);
    }

    /// Children come from the inside out, so the newest is the outermost.
    fn adopt(&mut self, head: u32, child: u32) {
        let word = &mut self.words[head as usize];
        if child < head {
            word.left = [child, word.left[0]];
            word.lefts += 1;
        } else {
            word.right = [child, word.right[0]];
            word.rights += 1;
        }
    }
}
