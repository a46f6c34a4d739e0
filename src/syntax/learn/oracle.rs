//! What a move costs: how many arcs of the right tree it puts out of reach (Goldberg and Nivre 2013).

use crate::syntax::transition::{Move, NONE, State};

/// The cost of every move, in the order of [`Move::ALL`].
pub(super) fn costs(state: &State, heads: &[u32]) -> [u32; Move::ALL.len()] {
    let (top, next, root) = (state.stack(0), state.buffer(0), state.root());
    let gold = |word: u32| heads.get(word as usize).copied();
    let mut costs = [0; Move::ALL.len()];
    // Shifted, the next word can no longer get a head from the stack but its top, nor a child from all of it.
    for word in (0..state.depth()).map(|depth| state.stack(depth)) {
        costs[0] += u32::from(gold(word) == Some(next));
        costs[0] += u32::from(gold(next) == Some(word) && word != top);
    }
    if top == NONE {
        return costs;
    }
    // Taken from the stack, the top gets no more children from the buffer, and no head but the one it is given.
    let waiting = (next..root).filter(|&word| gold(word) == Some(top)).count() as u32;
    let head = heads[top as usize];
    costs[1] = waiting + u32::from(head > next) + u32::from(head == state.stack(1));
    costs[2] = waiting + u32::from(head >= next);
    costs
}
