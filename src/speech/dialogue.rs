//! Which speech answers which: a question, or a statement to which somebody replies.

use super::{Attribution, Speech, reading::Reading};
use crate::lexicon::reporting::Act;

/// An answer comes at most this many paragraphs after its question.
const BLOCKS: u32 = 2;

/// Links each answer with what it answers, and what its speaker goes on to say in the same paragraph with the same.
pub(super) fn answer(reading: &Reading<'_>, speech: &mut Speech) {
    let order: Vec<usize> = by_cue(&speech.attributions);
    let mut previous: Option<usize> = None;
    for index in order {
        let attribution = &speech.attributions[index];
        if matches!(attribution.act, Act::Hold | Act::Wish | Act::Doubt) || !attribution.clausal && !attribution.question {
            continue;
        }
        if let Some(before) = previous {
            let answers = answered(reading, speech, before, index);
            speech.attributions[index].answers = answers;
        }
        previous = Some(index);
    }
}

/// The attributions that stand in no other, in the order in which they are told.
fn by_cue(attributions: &[Attribution]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..attributions.len()).filter(|index| attributions[*index].inside.is_none()).collect();
    order.sort_by_key(|index| (attributions[*index].tokens[0].start, *index));
    order
}

fn answered(reading: &Reading<'_>, speech: &Speech, before: usize, index: usize) -> Option<u32> {
    let (question, own) = (&speech.attributions[before], &speech.attributions[index]);
    let block = |attribution: &Attribution| reading.block(attribution.tokens[0].start);
    if question.voice == own.voice {
        return question.answers.filter(|_| block(question) == block(own));
    }
    let replies = reading.is_reply(own.cue_token);
    let near = block(question) + BLOCKS >= block(own);
    (near && (question.question || replies) && (!own.question || replies)).then_some(before as u32)
}
