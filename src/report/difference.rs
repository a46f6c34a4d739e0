//! In which words two nearly identical passages differ.

use std::ops::Range;

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices, diff_ratio};
use unicode_segmentation::UnicodeSegmentation;

use super::{Side, WordDifference};
use crate::source::Span;

/// From this share of words in common on, in the same order, two passages are nearly identical. With less, so many words
/// differ that marking them would point at everything.
const NEAR_IDENTICAL: f32 = 0.6;
/// Passages of more words than this are not compared word by word: the cost may grow with the square of their length.
const MOST_WORDS: usize = 400;

/// The places in which the words of two nearly identical sides differ, in text order; none for other sides.
pub(super) fn differences(sides: &[Side]) -> Vec<WordDifference> {
    let [left, right] = sides else { return vec![] };
    let (Some(left), Some(right)) = (Passage::new(left), Passage::new(right)) else { return vec![] };
    let ops = capture_diff_slices(Algorithm::Myers, &left.words, &right.words);
    if diff_ratio(&ops, left.words.len(), right.words.len()) < NEAR_IDENTICAL {
        return vec![];
    }
    let differ = |op: &&DiffOp| op.tag() != DiffTag::Equal;
    ops.iter()
        .filter(differ)
        .map(|op| WordDifference { left: left.span(op.old_range()), right: right.span(op.new_range()) })
        .collect()
}

/// The words of one side, as they are compared, and where they stand.
struct Passage {
    words: Vec<String>,
    spans: Vec<Span>,
}

impl Passage {
    /// The words between white space and punctuation, unless there are none, or too many.
    fn new(side: &Side) -> Option<Passage> {
        let start = side.span.start as usize;
        let found = side.quote.unicode_word_indices().take(MOST_WORDS + 1);
        let (words, spans): (Vec<_>, Vec<_>) =
            found.map(|(at, word)| (folded(word), Span::new(start + at, start + at + word.len()))).unzip();
        (1..=MOST_WORDS).contains(&words.len()).then_some(Passage { words, spans })
    }

    /// From the first of the words to the last.
    fn span(&self, words: Range<usize>) -> Option<Span> {
        self.spans[words].iter().copied().reduce(Span::join)
    }
}

/// A capital at the beginning of a sentence and the shape of an apostrophe make no other word.
fn folded(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A passage that stands a little way into its account.
    const BEFORE: &str = "Été. ";

    fn side(quote: &str) -> Side {
        let start = BEFORE.len();
        let span = Span::new(start, start + quote.len());
        Side { account: "a".into(), span, quote: quote.into(), voices: vec![], cues: vec![], citation: None }
    }

    /// The differing words of both sides, `-` where one side has none.
    fn differing(a: &str, b: &str) -> Vec<[String; 2]> {
        let (left, right) = (format!("{BEFORE}{a}"), format!("{BEFORE}{b}"));
        let words = |text: &str, span: Option<Span>| span.map_or("-", |span| &text[span.range()]).to_owned();
        let found = differences(&[side(a), side(b)]);
        found.iter().map(|found| [words(&left, found.left), words(&right, found.right)]).collect()
    }

    #[test]
    fn a_word_instead_of_another() {
        assert_eq!(differing("The light was red", "the light was dark green,"), [["red", "dark green"]]);
    }

    #[test]
    fn a_word_on_one_side_only() {
        assert_eq!(differing("He did not stop", "He did stop at once"), [["not", "-"], ["-", "at once"]]);
    }

    #[test]
    fn capitals_blanks_and_apostrophes_make_no_difference() {
        assert!(differing("Don't stop,\r\n Anna", "don’t  stop: anna").is_empty());
    }

    #[test]
    fn passages_in_other_words_are_left_alone() {
        assert!(differing("There could be no deal", "He sees no obstacle to it").is_empty());
        assert!(differing("", "").is_empty() && differing("...", "Yes").is_empty());
    }

    #[test]
    fn three_sides_are_left_alone() {
        assert!(differences(&[side("He left"), side("He left"), side("He stayed")]).is_empty());
    }

    #[test]
    fn long_passages_are_left_alone() {
        let words = |count: usize| "word ".repeat(count - 1) + "end";
        assert_eq!(differing(&words(MOST_WORDS), &words(MOST_WORDS).replace("end", "stop")), [["end", "stop"]]);
        assert!(differing(&words(MOST_WORDS + 1), &words(MOST_WORDS)).is_empty());
    }

    /// Words that return, others, and characters of several bytes.
    fn passage() -> impl Strategy<Value = String> {
        let word = prop_oneof![4 => "(the|light|was|red|not)", 1 => "\\PC{1,4}"];
        proptest::collection::vec(word, 0..12).prop_map(|words| words.join(" "))
    }

    proptest! {
        #[test]
        fn differences_lie_in_their_sides_in_order(a in passage(), b in passage()) {
            let (left, right) = (side(&a), side(&b));
            let found = differences(&[left.clone(), right.clone()]);
            let lefts: Vec<Span> = found.iter().filter_map(|found| found.left).collect();
            let rights: Vec<Span> = found.iter().filter_map(|found| found.right).collect();
            for (side, spans) in [(left, lefts), (right, rights)] {
                let text = format!("{BEFORE}{}", side.quote);
                prop_assert!(spans.iter().all(|span| side.span.covers(*span) && text.get(span.range()).is_some()));
                prop_assert!(spans.windows(2).all(|two| two[0].end <= two[1].start));
            }
            prop_assert!(found.iter().all(|found| found.left.or(found.right).is_some()));
        }
    }
}
