//! Hearings: who asks and who answers.

use super::cases::{chain, token};
use super::{Told, told};

const HEARING: &str = "\
                                   40
 1                JANE DOE,
 2   having been first duly sworn, was examined as follows:
 3                DIRECT EXAMINATION
 4   BY MR. LIND:
 5        Q.   Where were you when the bridge went down?
 6        A.   I stood on the north bank.  Mr. Holm told me
 7   that the bridge was closed.
 8             It was cold that day.
 9        Q.   And you saw the light.
10        A.   Yes.  The light was red.
11             THE COURT:  The hall is too loud.
12             THE WITNESS:  The train was early.
13             MS. ROE:  Nobody objects.
14                CROSS-EXAMINATION
15   BY MS. ROE:
16        Q.   Did the guard wave?
17        A.   The guard slept.
";

/// What speaks in the passage that begins with `words`, what it is told in answer to, and whether it asks.
fn turn(told: &Told, words: &str) -> (String, Option<String>, bool) {
    let index = told.speech.attribution_at(token(told, words)).unwrap_or_else(|| panic!("{words} is nobody's"));
    let attribution = &told.speech.attributions[index as usize];
    let first = |index: u32| told.text[told.speech.attributions[index as usize].content[0].range()].to_owned();
    (chain(told, words), attribution.answers.map(first), attribution.question)
}

#[test]
fn examiner_and_witness_are_named_by_the_setting() {
    let told = told(HEARING);
    for (words, voices) in [
        ("Where were you", "author > Lind"),
        ("I stood", "author > Jane Doe"),
        ("the bridge was closed", "author > Jane Doe > Holm"),
        ("It was cold", "author > Jane Doe"),
        ("And you saw", "author > Lind"),
        ("The light was red", "author > Jane Doe"),
        ("The hall", "author > THE COURT"),
        ("The train", "author > Jane Doe"),
        ("Nobody objects", "author > Roe"),
        ("Did the guard", "author > Roe"),
        ("The guard slept", "author > Jane Doe"),
    ] {
        assert_eq!(chain(&told, words), voices, "{words}");
    }
}

#[test]
fn answers_lead_to_their_questions() {
    let told = told(HEARING);
    let (_, answers, asks) = turn(&told, "I stood");
    assert_eq!(answers.as_deref(), Some("Where were you when the bridge went down?"));
    assert!(!asks);
    let (_, answers, _) = turn(&told, "Yes.");
    assert_eq!(answers.as_deref(), Some("And you saw the light."), "a question by its label");
    assert!(turn(&told, "And you saw").2 && !turn(&told, "The light was red").2);
}

#[test]
fn turns_without_a_setting_and_without_numbered_lines() {
    let plain =
        told("Q. Where were you?\n\nA. The bridge was closed. I went home.\n\nQ. Who told you?\n\nA. Mr. Holm.\n\nHe left.");
    assert_eq!(chain(&plain, "The bridge"), "author > A.");
    assert_eq!(chain(&plain, "I went"), "author > A.");
    assert_eq!(chain(&plain, "Where were"), "author > Q.");
    assert_eq!(chain(&plain, "He left"), "author", "a paragraph without a label may be anybody's");
}

#[test]
fn what_stands_outside_of_every_turn_is_nobody_s_words() {
    let text = HEARING
        .replace(" 8             It was cold that day.", " 8             (Witness points.)")
        .replace(" 9        Q.   And you saw the light.", " 9             It was a cold day.")
        .replace("MS. ROE:  Nobody", "Ms. Dahl:  Nobody");
    let told = told(&text);
    assert_eq!(chain(&told, "It was a cold"), "author > Jane Doe", "a remark in brackets takes the word from nobody");
    assert_eq!(chain(&told, "Nobody objects"), "author > Dahl", "labels need not be in capitals");
    let read: Vec<&str> = told.segments.tokens.iter().map(|token| &told.text[token.span.range()]).collect();
    assert!(!read.contains(&"sworn") && !read.contains(&"points"), "the reporter's own words are not read: {read:?}");
}

#[test]
fn letters_that_are_no_labels() {
    for text in [
        "A. Brandt came home. The bridge was closed.",
        "Q. Where were you? The bridge was closed.",
        "A man came. The bridge was closed.",
    ] {
        assert_eq!(chain(&told(text), "The bridge"), "author", "{text}");
    }
}
