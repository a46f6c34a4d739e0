//! Dialogue with a dash before each speech, and no marks behind it.

use super::{
    quoted::Quotation,
    reading::{Reading, Tokens},
};
use crate::{
    lexicon::reporting::{self, QUOTE},
    syntax::{Tag, Upos},
};

/// How many words a speaker's name has before the verb.
const NAME: u32 = 4;

/// Whether the paragraphs with a dash are speech, and not a list: at least two, and a cue in one of them.
pub(super) fn is_dialogue(reading: &Reading<'_>, blocks: &[Tokens]) -> bool {
    let dashed = || blocks.iter().filter(|block| is_dashed(reading, **block));
    dashed().count() > 1 && dashed().any(|block| cue(reading, *block).is_some())
}

/// Whether a paragraph begins with a dash and a sentence.
pub(super) fn is_dashed(reading: &Reading<'_>, (start, end): Tokens) -> bool {
    start + 2 < end && matches!(reading.raw(start), "—" | "―" | "–" | "--") && reading.is_capital(start + 1)
}

/// The speech of one paragraph: what stands before its cue, and what stands behind it.
pub(super) fn quotations(reading: &Reading<'_>, block: Tokens, found: &mut Vec<Quotation>) {
    let (start, end) = block;
    let cue = cue(reading, block).unwrap_or((end, end));
    for (from, inner, to) in [(start, start + 1, cue.0), (cue.1, cue.1, end)] {
        if inner < to {
            found.push(Quotation {
                inner: (inner, to),
                outer: (from, to),
                block: reading.block(start),
                depth: 0,
                resumed: from != start,
            });
        }
    }
}

/// The first "said the man" or "the man said" behind a comma or a stop, with the mark that ends it.
fn cue(reading: &Reading<'_>, (start, end): Tokens) -> Option<Tokens> {
    let says = |token: u32| {
        matches!(reading.tag(token), Tag::Vbd | Tag::Vbz)
            && reporting::verb(reading.word(token)).is_some_and(|entry| entry.has(QUOTE))
    };
    let named = |token: &u32| matches!(reading.upos(*token), Upos::Propn | Upos::Pron | Upos::Noun | Upos::Det);
    let opens = |token: &u32| matches!(reading.raw(*token), "," | "?" | "!" | "…" | "...");
    let verb_from = |first: u32| {
        let name = (first..end.min(first + NAME)).take_while(named).count() as u32;
        Some(first + name).filter(|verb| *verb < end && says(*verb) && (name > 0 || named(&(verb + 1).min(end - 1))))
    };
    let (first, verb) = (start + 2..end).filter(opens).find_map(|mark| verb_from(mark + 1).map(|verb| (mark + 1, verb)))?;
    let stop = (verb..end).find(|token| matches!(reading.raw(*token), "." | "," | ";" | ":"));
    Some((first, stop.map_or(end, |stop| stop + 1)))
}
