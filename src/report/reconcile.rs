//! What, if it were so, would let both sides of a conflict stand.

use crate::align::{Pair, Voices};
use crate::discrepancy::{Conflict, Kind};

/// Ways in which both sides could be true.
pub(super) fn ways(pair: &Pair, conflict: &Conflict) -> Vec<String> {
    let mut ways: Vec<&str> = vec![];
    match conflict.kind {
        Kind::Commitment => ways.push("the two statements were made at different moments, or of different parts of the matter"),
        Kind::Modality => ways.push("one account gives the words and the other what it took them to mean"),
        Kind::Numeric => ways.push("the numbers count different things, or one is rounded"),
        Kind::Temporal => ways.push("the times are those of different stages of the event"),
        Kind::Entity => ways.push("both are names of one thing, or both took part"),
        Kind::Conditional => ways.push("the condition was understood without being said"),
        Kind::Attribution => ways.push("both said it"),
        Kind::Structural => ways.push("the statements are of two different events or proposals"),
        Kind::Superseded => ways.push("the later statement corrects the earlier"),
        Kind::Negation | Kind::Antonymy | Kind::Lexical => {
            ways.push("the statements are of different occasions or different things")
        }
    }
    if pair.voices == Voices::Mixed {
        ways.push("one side only reports what somebody claimed");
    }
    ways.into_iter().map(str::to_owned).collect()
}
