//! Invented sentences and whose words they are: hits beside near-misses.

use super::{Told, told};

/// The chain of voices in which `words`, which stand once in the text, are said.
pub(super) fn chain(told: &Told, words: &str) -> String {
    told.speech.chain(told.speech.voice_at(token(told, words))).join(" > ")
}

/// The first token of `words`.
pub(super) fn token(told: &Told, words: &str) -> u32 {
    let at = told.text.find(words).unwrap_or_else(|| panic!("`{words}` is not in the text"));
    let index = told.segments.tokens.partition_point(|token| (token.span.end as usize) <= at);
    index as u32
}

/// Checks the chains of all rows and shows every one that fails.
fn check(rows: &[(&str, &str, &str)]) {
    let failed: Vec<String> = rows
        .iter()
        .filter_map(|(text, words, expected)| {
            let found = chain(&told(text), words);
            (found != *expected).then(|| format!("{text}\n    `{words}`: {found}, expected {expected}"))
        })
        .collect();
    assert!(failed.is_empty(), "{} of {} failed\n{}", failed.len(), rows.len(), failed.join("\n"));
}

#[test]
fn direct_speech_hangs_on_its_cue() {
    check(&[
        ("\"The bridge is closed,\" said Mr. Holm.", "The bridge", "author > Holm"),
        ("Mr. Holm said: \"The bridge is closed.\"", "The bridge", "author > Holm"),
        ("\"The bridge,\" Mr. Holm said, \"is closed.\"", "is closed", "author > Holm"),
        ("“The bridge is closed,” Mrs. Lind replied.", "The bridge", "author > Lind"),
        ("'The bridge is closed,' Mrs. Lind replied.", "The bridge", "author > Lind"),
        ("\"Is the bridge closed?\" asked Mrs. Lind.", "Is the", "author > Lind"),
        ("\"The bridge is closed,\" Mr. Holm, a carpenter from the village, told the reporter.", "The bridge", "author > Holm"),
        ("\"The bridge is closed,\" said Mr. Holm. \"Nobody can cross it.\"", "Nobody", "author > Holm"),
        ("\"The bridge is closed,\" said Mr. Holm. \"Nobody can cross it.\"", "said", "author"),
    ]);
}

#[test]
fn broken_marks_do_not_run_away() {
    check(&[
        ("\"We need time,' Mr. Holm said. The room was cold.", "The room", "author"),
        ("'We need time,\" Mr. Holm said, \"and money.\" The room was cold.", "The room", "author"),
        ("\"We need time, Mr. Holm said. \"We need \"real\" money,\" he added. The room was cold.", "The room", "author"),
        (
            "\"We need time,\" Mr. Holm said, \"and more money.\"\n\n\"The mill must work again. The road must be open.\"",
            "The mill",
            "author > Holm",
        ),
        (
            "Mr. Holm said: \"We need time. We need money.\n\n\"The mill must work again.\" The room was cold.",
            "The mill",
            "author > Holm",
        ),
    ]);
}

#[test]
fn quoted_words_are_no_speech() {
    check(&[
        ("The article \"A Bridge Too Far\" lay on the table.", "A Bridge", "author"),
        ("The so-called \"experts\" left the hall.", "experts", "author"),
        ("They lifted the \"quarantine\" on Monday.", "quarantine", "author"),
        ("He had read \"War and Peace\" twice.", "War", "author"),
    ]);
}

#[test]
fn indirect_speech_hangs_on_its_cue() {
    check(&[
        ("Mr. Holm said that the bridge was closed.", "the bridge", "author > Holm"),
        ("Mr. Holm said the bridge was closed.", "the bridge", "author > Holm"),
        ("The bridge, Mr. Holm said, was closed.", "was closed", "author > Holm"),
        ("The bridge was closed, Mr. Holm said.", "The bridge", "author > Holm"),
        ("According to Mr. Holm, the bridge was closed.", "the bridge", "author > Holm"),
        ("The bridge was closed, according to Mr. Holm.", "The bridge", "author > Holm"),
        ("His warning that the bridge would fall was ignored by the town.", "would fall", "author > His"),
        ("Mr. Holm repeated Mrs. Lind's claim that the bridge was closed.", "was closed", "author > Holm > Lind"),
        ("It was reported that the bridge was closed.", "the bridge", "author > unnamed"),
        ("The report said that the bridge was closed.", "the bridge", "author > The report"),
        ("Mr. Holm promised to open the bridge.", "to open", "author > Holm"),
        ("Mr. Holm pointed out that the bridge was closed.", "the bridge", "author > Holm"),
        ("Mr. Holm made it clear that the bridge was closed.", "the bridge", "author > Holm"),
        ("Mr. Holm asked whether the bridge was closed.", "the bridge", "author > Holm"),
    ]);
}

#[test]
fn what_only_looks_like_a_report_is_none() {
    check(&[
        ("The bridge, as you say, was closed.", "was closed", "author"),
        ("He was told to leave the town.", "leave", "author"),
        ("The committee found the money in the cellar.", "the money", "author"),
        ("He began to work on the bridge.", "work", "author"),
        ("She added two spoons of sugar.", "spoons", "author"),
        ("When the guests arrived, she smiled, and the music began.", "the music", "author"),
        ("The boats reported by the guards were found.", "were found", "author"),
    ]);
}

#[test]
fn reports_nest() {
    check(&[
        ("Mr. Holm said that Mrs. Lind had told him that the bridge was closed.", "the bridge", "author > Holm > Lind"),
        ("Mr. Holm said that he had reported that the bridge was closed.", "the bridge", "author > Holm"),
        ("\"Mrs. Lind denied that the bridge was closed,\" said Mr. Holm.", "the bridge", "author > Holm > Lind"),
        ("I told Mr. Holm that the bridge was closed.", "the bridge", "author"),
    ]);
}

#[test]
fn pronouns_find_the_partner() {
    check(&[
        ("I met Mr. Holm at noon. He said that the bridge was closed.", "the bridge", "author > Holm"),
        ("I told Mr. Holm that the mill was lost. He replied that the bridge was closed.", "the bridge", "author > Holm"),
        ("Mr. Holm met Mrs. Lind. She said that the bridge was closed.", "the bridge", "author > Lind"),
        ("Mr. Holm asked Mr. Berg about the road. He replied that the bridge was closed.", "the bridge", "author > Berg"),
    ]);
}

#[test]
fn speech_is_carried_on_and_ends() {
    check(&[
        (
            "Mr. Holm said that the bridge was closed. It would stay closed until May. Then he left the room.",
            "It would",
            "author > Holm",
        ),
        ("Mr. Holm said that the bridge was closed. It would stay closed until May. Then he left the room.", "he left", "author"),
        ("The bridge, Mr. Holm began, is closed. It will stay closed until May.", "It will", "author > Holm"),
        ("Mr. Holm said that the bridge was closed. He opened the door.", "He opened", "author"),
    ]);
}

#[test]
fn carried_speech_is_marked() {
    let told = told("I told Mr. Holm that the bridge was closed. We would have to act. There was little time.");
    let carried: Vec<bool> = told.speech.attributions.iter().map(|attribution| attribution.carried).collect();
    assert_eq!(carried, [false, true, true]);
    assert!(told.speech.attributions.iter().all(|attribution| attribution.own && attribution.addressee.is_some()));
}

#[test]
fn answers_know_their_question() {
    let told = told("I met Mr. Holm. \"And what about the bridge?\" I asked him.\n\n\"It is closed,\" replied Mr. Holm.");
    let answers: Vec<_> =
        told.speech.attributions.iter().map(|attribution| (attribution.question, attribution.answers)).collect();
    assert_eq!(answers, [(true, None), (false, Some(0))]);
}

#[test]
fn forms_of_a_name_are_one_person_and_others_stay_apart() {
    let told = told(
        "Ambassador Carl Stenberg arrived. Mr. Stenberg said that he was tired. President Lind met A. Lind. \
         A. Lind said that Stenbergh was late.",
    );
    let person = |words: &str| told.speech.persons.at(token(&told, words));
    assert!(person("Carl").is_some());
    assert_eq!(person("Carl"), person("Stenberg said"));
    assert_eq!(person("Carl"), person("he was"));
    assert_eq!(person("Carl"), person("Stenbergh"));
    assert_ne!(person("President Lind"), person("A. Lind said"));
}

#[test]
fn the_author_says_i_and_the_speaker_says_i_in_his_quotation() {
    let told = told("I met Mr. Holm. \"I am tired,\" he said to me. I left.\n\nA. BERG");
    let person =
        |words: &str| told.speech.persons.at(token(&told, words)).map(|person| told.speech.persons.profile(person).name.clone());
    assert_eq!(told.speech.author(), Some("A. Berg"));
    assert_eq!(person("I met").as_deref(), Some("A. Berg"));
    assert_eq!(person("I am").as_deref(), Some("Holm"));
    assert_eq!(person("me.").as_deref(), Some("A. Berg"));
}

#[test]
fn any_input_is_read() {
    for text in
        ["\"".repeat(10_000), "\" a ".repeat(10_000), "he said that ".repeat(3_000), "“‘".repeat(3_000), "\"a\n\n".repeat(3_000)]
    {
        let told = told(&text);
        assert_eq!(told.speech.chain(super::super::VoiceId::NARRATOR).len(), 1);
    }
}
