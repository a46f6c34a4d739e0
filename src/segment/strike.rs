//! Which passages an editor's notes of deletion strike out.

use super::{Segments, Sentence};
use crate::source::{Layout, Mark, MarkKind, Reach, Span, Strike};

/// The marks of the passages that are struck out, each with its note.
pub(super) fn passages(text: &str, layout: &Layout, segments: &Segments) -> Vec<Mark> {
    layout.strikes.iter().map(|strike| Mark { span: passage(text, segments, *strike), kind: MarkKind::StruckOut }).collect()
}

fn passage(text: &str, segments: &Segments, strike: Strike) -> Span {
    // The sentences that begin before the note; the last of them may go on behind it.
    let before = segments.sentences.partition_point(|sentence| sentence.span.start < strike.note.start);
    let Some(last) = before.checked_sub(1) else { return strike.note };
    let sentence = &segments.sentences[last];
    let start = match strike.reach {
        _ if sentence.span.end > strike.note.start => word_before(segments, sentence, strike.note),
        Reach::Paragraph => first_of_block(segments, last).span.start,
        Reach::Sentences(count) => {
            let first = (last + 1).saturating_sub(count as usize);
            // A note reaches no further than its paragraph, unless it stands in one of its own.
            let limit = first_of_block(segments, last).span.start;
            segments.sentences[first].span.start.max(limit)
        }
    };
    debug_assert!(text.is_char_boundary(start as usize));
    Span { start, end: strike.note.end }
}

/// In the middle of a sentence nothing tells how much is struck out; at least the word before the note is.
fn word_before(segments: &Segments, sentence: &Sentence, note: Span) -> u32 {
    let tokens = &segments.tokens[sentence.tokens.start as usize..sentence.tokens.end as usize];
    let before = tokens.partition_point(|token| token.span.start < note.start);
    before.checked_sub(1).map_or(note.start, |at| tokens[at].span.start)
}

fn first_of_block(segments: &Segments, at: usize) -> &Sentence {
    let block = segments.sentences[at].block;
    let first = segments.sentences[..=at].partition_point(|sentence| sentence.block < block);
    &segments.sentences[first]
}
