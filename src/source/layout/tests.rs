use proptest::prelude::*;

use super::*;

/// A document, the kind of each block by its first letter, and the marks that are not headings.
struct Case {
    name: &'static str,
    text: &'static str,
    blocks: &'static str,
    marks: &'static [(MarkKind, &'static str)],
}

use MarkKind::{Footnote, Inserted, Page, Redacted, StruckOut};

const CASES: &[Case] = &[
    Case { name: "one_claim", text: "A man is playing a guitar", blocks: "P", marks: &[] },
    Case { name: "one_claim_in_title_case", text: "Ravens Beat Browns", blocks: "P", marks: &[] },
    Case { name: "one_claim_in_capitals", text: "THE SHIP SANK", blocks: "P", marks: &[] },
    Case { name: "nothing", text: " \r\n\t\u{feff}", blocks: "", marks: &[] },
    Case { name: "claims_on_lines", text: "A man plays.\nA woman sings.", blocks: "PP", marks: &[] },
    Case {
        name: "title_and_text",
        text: "The Fire at the Mill\n\nThe mill burned on Monday. Nobody was hurt.",
        blocks: "HP",
        marks: &[],
    },
    Case { name: "marked_title", text: "# what happened\nThe mill burned.", blocks: "HP", marks: &[] },
    Case { name: "underlined_title", text: "what happened\n=====\nThe mill burned.", blocks: "HP", marks: &[] },
    Case {
        name: "headline_that_is_a_sentence",
        text: "Mill burns, nobody hurt, says owner.\n\nThe mill burned on Monday.",
        blocks: "PP",
        marks: &[],
    },
    Case {
        name: "byte_order_mark",
        text: "\u{feff}MEMORANDUM\r\n\r\nThe mill burned.\r\nNobody was hurt.\r\n",
        blocks: "HPP",
        marks: &[],
    },
    Case {
        name: "cue_before_a_quotation",
        text: "The owner continued:\n\n\"The mill was old. It burned.\"",
        blocks: "PP",
        marks: &[],
    },
    Case {
        name: "letter",
        text: "Dear Mr. Boyle,\n\nThe mill burned on Monday. I saw it.\n\nYours sincerely,\n\nAnn Alder\nSecretary",
        blocks: "HPSSS",
        marks: &[],
    },
    Case {
        name: "memorandum",
        text: "TO: The Secretary\nFROM: Ann Alder\nSUBJECT: the fire at the mill\nDATE: 3 May 1961\n\nThe mill burned on Monday.",
        blocks: "HHHHP",
        marks: &[],
    },
    Case {
        name: "dialogue",
        text: "Q. Did you see the fire?\nA. I did.\nQ. When?\nMR. BOYLE: Objection.",
        blocks: "PPPP",
        marks: &[],
    },
    Case {
        name: "chat",
        text: "[10:32] Ann: the mill burns\n[10:33] Bob: Oh No\n[10:34] Ann: come here",
        blocks: "PPP",
        marks: &[(Inserted, "[10:32]"), (Inserted, "[10:33]"), (Inserted, "[10:34]")],
    },
    Case { name: "list", text: "They lost:\n\n- flour\n- two horses\n- the roof", blocks: "PPPP", marks: &[] },
    Case {
        name: "numbered_list_at_the_end_is_no_notes",
        text: "They asked for three things in October 21.\n\n1. Bread.\n2. Wine.\n3. Peace.",
        blocks: "PPPP",
        marks: &[],
    },
    Case {
        name: "notes",
        text: "The mill in Avon1 burned.2 A U-2 and a B-52 flew over the F4 road on October 21.\n\n1. See the map.\n2. In 1962.",
        blocks: "PAA",
        marks: &[(Footnote, "1"), (Footnote, "2"), (Footnote, "1. See the map."), (Footnote, "2. In 1962.")],
    },
    Case { name: "numbers_without_notes", text: "The mill in Avon1 burned.2 It rose by 1.5 percent.", blocks: "P", marks: &[] },
    Case {
        name: "note_at_the_foot_of_a_page",
        text: "The council had heard of the fire at Avon,1 and it was then that the eldest\n\n1. See the map of 1961.\n\n- 12 -\n\nof them rose to speak.",
        blocks: "PA",
        marks: &[(Footnote, "1"), (Footnote, "1. See the map of 1961."), (Page, "- 12 -")],
    },
    Case {
        name: "running_head",
        text: "The council had heard of the fire, and it was then that the eldest\n\n12 THE MILL\n\nof them rose to speak.",
        blocks: "PH",
        marks: &[],
    },
    Case {
        name: "page_that_cuts_nothing",
        text: "The council had heard of the fire at the mill on Monday.\n\nPage 3 of 9\n\nThe eldest rose to speak.",
        blocks: "PP",
        marks: &[(Page, "Page 3 of 9")],
    },
    Case {
        name: "form_feed",
        text: "The council had heard of the fire, and it was then that\u{c}the eldest rose.",
        blocks: "P",
        marks: &[(Page, "\u{c}")],
    },
    Case {
        name: "lone_numbers_that_rise",
        text: "The mill burned.\n\n11\n\nNobody was hurt.\n\n12\n\nIt rained.",
        blocks: "PPP",
        marks: &[(Page, "11"), (Page, "12")],
    },
    Case { name: "a_lone_number", text: "How many came?\n\n42\n\nThat is all.", blocks: "PPP", marks: &[] },
    Case {
        name: "brackets",
        text: "He [the miller] saw [sic] it [2 lines not declassified] and [T]hen left.[3] Gone [...] home.",
        blocks: "P",
        marks: &[
            (Inserted, "[the miller]"),
            (Inserted, "[sic]"),
            (Redacted, "[2 lines not declassified]"),
            (Inserted, "[T]"),
            (Footnote, "[3]"),
            (Redacted, "[...]"),
        ],
    },
    Case {
        name: "blackened",
        text: "The agent ████ met ■■■ in May.",
        blocks: "P",
        marks: &[(Redacted, "████"), (Redacted, "■■■")],
    },
    Case {
        name: "raised_references",
        text: "The mill burned.¹² It covered 30 km² and 10⁶ grains† fell.",
        blocks: "P",
        marks: &[(Footnote, "¹²"), (Footnote, "†")],
    },
    Case {
        name: "struck_in_markdown",
        text: "It left on ~~Monday~~ Tuesday. ~~Nobody saw it.~~ It was ~ 5 metres long.",
        blocks: "P",
        marks: &[(StruckOut, "~~Monday~~"), (StruckOut, "~~Nobody saw it.~~")],
    },
    Case {
        name: "star_note",
        text: "The mill burned.* Nobody was hurt.\n\n* The author was there.",
        blocks: "PA",
        marks: &[(Footnote, "*"), (Footnote, "The author was there.")],
    },
    Case {
        name: "section_of_notes",
        text: "The mill burned[1] on Monday.\n\nNotes\n\n[1] Alder, p. 3.\n[2] Boyle, p. 4.",
        blocks: "PHAA",
        marks: &[(Footnote, "[1]"), (Footnote, "[1] Alder, p. 3."), (Footnote, "[2] Boyle, p. 4.")],
    },
    Case {
        name: "archive",
        text: "**Citation:**\n\nA memorandum, 1961.\n<https://a.example.org/1>\n\n**Summary:**\n\nAlder on the fire.\n\n**Contents:**\n\nTranscript\n\nThe mill burned on Monday.",
        blocks: "AAAAAAAP",
        marks: &[],
    },
    Case { name: "one_label_is_no_archive", text: "Summary:\n\nThe mill burned on Monday.", blocks: "HP", marks: &[] },
    Case {
        name: "hard_wrapped",
        text: "The council had heard of the fire at the mill on the\nMonday before, when Alder and Boyle came down from the\nhill.",
        blocks: "P",
        marks: &[],
    },
    Case {
        name: "quoted_mail",
        text: "Ann wrote this to all of us:\n\n> The mill burned on the Monday before, when all of us had\n> gone to the fair.\n\nI did not.",
        blocks: "PPP",
        marks: &[],
    },
    Case {
        name: "numbered_lines",
        text: "1  Q. Where were you on the afternoon of the\n2  3 May 1961?\n3  A. At home.\n4  MR. BOYLE: Objection.",
        blocks: "PPP",
        marks: &[(Page, "1"), (Page, "2"), (Page, "3"), (Page, "4")],
    },
    Case { name: "two_lines_with_numbers", text: "1 ship sank.\n2 ships came home.", blocks: "PP", marks: &[] },
    Case {
        name: "examination",
        text: "BY MR. SMITH:\nQ. Where were you?\nA. At home.\n\n                    12\n\nQ. When?",
        blocks: "HPPP",
        marks: &[(Page, "12")],
    },
    Case {
        name: "copyright",
        text: "The mill burned.\n\nCopyright 2003 The Avon Times. All rights reserved.",
        blocks: "PA",
        marks: &[],
    },
    Case { name: "reference_with_page", text: "It burned.[4]:23 He left.", blocks: "P", marks: &[(Footnote, "[4]:23")] },
    Case { name: "link", text: "The [mill](http://a.example.org) burned.", blocks: "P", marks: &[] },
];

fn kinds(layout: &Layout) -> String {
    let letter = |block: &Block| match block.kind {
        BlockKind::Paragraph => 'P',
        BlockKind::Heading => 'H',
        BlockKind::Apparatus => 'A',
        BlockKind::Signature => 'S',
    };
    layout.blocks.iter().map(letter).collect()
}

#[test]
fn documents() {
    let mut faults = vec![];
    for case in CASES {
        let layout = lay_out(case.text);
        let marks: Vec<_> = layout.marks.iter().filter(|mark| mark.kind != MarkKind::Heading).collect();
        let marks: Vec<_> = marks.iter().map(|mark| (mark.kind, &case.text[mark.span.range()])).collect();
        if kinds(&layout) != case.blocks || marks != case.marks {
            faults.push(format!("{}: {} {marks:?}", case.name, kinds(&layout)));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Text in which the signs that layout looks at are frequent.
pub(crate) fn signs() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("\n"),
        Just("\r\n"),
        Just("\n\n"),
        Just(" "),
        Just("["),
        Just("]"),
        Just("**"),
        Just("~~"),
        Just("1. "),
        Just("# "),
        Just("crossed out"),
        Just("2"),
        Just("."),
        Just("\""),
        Just("Mr."),
        Just("the end"),
        Just("Avon"),
        Just("\u{c}"),
        Just("- "),
        Just("\u{feff}"),
        Just("█"),
        Just("’"),
        Just("…"),
        Just("("),
        Just(")"),
        Just("é"),
        Just("👍🏽"),
        Just("Notes"),
        Just(":"),
        Just("<s>"),
        Just("> "),
        Just("נ"),
        Just("---"),
        Just("3."),
        Just("†"),
        Just("*"),
        Just("'"),
        Just("n't"),
        Just("@a.com"),
    ];
    proptest::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn spans_lie_in_order_and_on_characters(text in prop_oneof![".{0,200}", signs()]) {
        let layout = lay_out(&text);
        for span in layout.marks.iter().map(|mark| mark.span).chain(layout.strikes.iter().map(|strike| strike.note)) {
            prop_assert!(text.get(span.range()).is_some_and(|quote| !quote.is_empty()));
        }
        for block in &layout.blocks {
            prop_assert!(block.pieces.windows(2).all(|pair| pair[0].end <= pair[1].start));
            prop_assert!(block.pieces.iter().all(|piece| text.get(piece.range()).is_some()));
        }
        prop_assert!(layout.marks.is_sorted());
    }

    #[test]
    fn plain_prose_is_all_paragraph(text in "[a-z]{1,9}( [a-z]{1,9}){4,30}\\.") {
        let layout = lay_out(&text);
        prop_assert_eq!(kinds(&layout), "P");
        prop_assert_eq!(layout.blocks[0].span(), Span::new(0, text.len()));
    }
}
