//! Each format on documents of its own: which words are read, as what, which are not, and where everything stands.

use super::*;
use crate::source::layout::BlockKind;
use crate::source::{Mark, MarkKind};

/// The blocks of a text, as "P: words" (H a heading, A apparatus, S a signature), and its marks, as "page: words of the file".
fn read_as(format: Format, text: &str) -> (Vec<String>, Vec<String>) {
    let account = Account::new("a", text).expect("short").with_format(format);
    let (wording, layout) = read(&account);
    let blocks = layout.blocks.iter().map(|block| {
        let sign = match block.kind {
            BlockKind::Paragraph => 'P',
            BlockKind::Heading => 'H',
            BlockKind::Apparatus => 'A',
            BlockKind::Signature => 'S',
        };
        let words: Vec<&str> = block.pieces.iter().map(|piece| &wording.text()[piece.range()]).collect();
        format!("{sign}: {}", words.join("|"))
    });
    let blocks = blocks.collect();
    let mut marks: Vec<Mark> = layout.marks.iter().map(|mark| Mark { span: wording.in_file(mark.span), ..*mark }).collect();
    marks.extend(&wording.left_out);
    marks.sort_unstable();
    let name =
        |kind: MarkKind| serde_json::to_value(kind).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default();
    (blocks, marks.iter().map(|mark| format!("{}: {}", name(mark.kind), &text[mark.span.range()])).collect())
}

fn blocks(format: Format, text: &str) -> Vec<String> {
    read_as(format, text).0
}

/// The marks that are not headings.
fn marks(format: Format, text: &str) -> Vec<String> {
    read_as(format, text).1.into_iter().filter(|mark| !mark.starts_with("heading")).collect()
}

/// Every run of the copy stands for what it should: words are found where they come from.
fn has_its_words(format: Format, text: &str, words: &str) -> bool {
    let account = Account::new("a", text).expect("short").with_format(format);
    let (wording, _) = read(&account);
    let at = wording.text().find(words).unwrap_or_else(|| panic!("{words:?} is not in {:?}", wording.text()));
    let span = wording.in_file(crate::source::Span::new(at, at + words.len()));
    wording.of_file(span) == crate::source::Span::new(at, at + words.len()) && &text[span.range()] == words
}

mod html {
    use super::*;

    const HTML: Format = Format::Html;

    #[test]
    fn blocks_part_paragraphs_and_inline_elements_do_not() {
        let text = "<html><head><title>The Flood</title><style>p > b {}</style></head><body><h1>The night</h1>\n<p>The water <em>rose</em>\n  by two f<b>ee</b>t.</p><p>Nobody slept.<div>We waited.</div></body></html>";
        assert_eq!(
            blocks(HTML, text),
            ["H: The Flood", "H: The night", "P: The water rose by two feet.", "P: Nobody slept.", "P: We waited."]
        );
        assert!(has_its_words(HTML, text, "Nobody slept."));
    }

    #[test]
    fn entities_are_their_characters() {
        let text =
            "<p>Smith &amp; Sons didn&#8217;t pay &pound;5 &mdash; AT&T did, co&shy;operating &unknown; & so on &lt;b&gt;.</p>";
        assert_eq!(blocks(HTML, text), ["P: Smith & Sons didn’t pay £5 — AT&T did, cooperating &unknown; & so on <b>."]);
    }

    #[test]
    fn what_is_no_prose_is_not_read() {
        let text = "<body><script>if (a < b) { say('<p>no</p>'); }</script><nav><ul><li>Home</li></ul></nav><p>He came.</p><!-- <p>no</p> --><svg><text>no</text></svg>";
        assert_eq!(blocks(HTML, text), ["P: He came."]);
    }

    #[test]
    fn cells_items_and_quotations_are_paragraphs() {
        let text = "<table><caption>Losses</caption><tr><th>ship</th><td>It sank at dawn.</td></tr></table><ul><li>One came back.<li>Two did not.</ul><blockquote>We were cold.</blockquote>";
        let expected =
            ["H: Losses", "P: ship", "P: It sank at dawn.", "P: One came back.", "P: Two did not.", "P: We were cold."];
        assert_eq!(blocks(HTML, text), expected);
    }

    #[test]
    fn lines_of_the_text_s_own_are_kept() {
        let text = "<p>He left at noon.<br>She stayed.<br/><br/>Nobody came back until the\n evening.</p><pre>He wrote this.\n\nIt is\nan old letter.</pre>";
        let expected = [
            "P: He left at noon.",
            "P: She stayed.",
            "P: Nobody came back until the evening.",
            "P: He wrote this.",
            "P: It is\nan old letter.",
        ];
        assert_eq!(blocks(HTML, text), expected);
    }

    #[test]
    fn deletions_and_insertions() {
        let text = "<p>He saw <del>two</del> <ins>three</ins> ships. <s>They were ours.</s> He left.</p>";
        assert_eq!(blocks(HTML, text), ["P: He saw three ships. They were ours. He left."]);
        assert_eq!(marks(HTML, text), ["struck_out: <del>two</del>", "inserted: three", "struck_out: They were ours."]);
        assert_eq!(blocks(HTML, "<p>He <s>never came back.<p>She did."), ["P: He never came back.", "P: She did."], "left open");
        assert!(marks(HTML, "<p>He <s>never came back.<p>She did.").is_empty());
    }

    #[test]
    fn raised_numbers_refer_to_notes_unless_they_are_powers_and_endings() {
        let text = "<p>It was late.<sup>1</sup> On the 27<sup>th</sup> he had 10<sup>6</sup> of them, 5 m<sup>2</sup> each<sup>[a]</sup>.</p>";
        assert_eq!(blocks(HTML, text), ["P: It was late. On the 27th he had 106 of them, 5 m2 each."]);
        assert_eq!(marks(HTML, text), ["footnote: <sup>1</sup>", "footnote: <sup>[a]</sup>"]);
    }

    #[test]
    fn a_page_says_who_wrote_it_and_when() {
        let text = "<html><head><meta name=author content=\"Ann Lee\"><meta content='2021-05-03T10:00' name='date'></head><body><p>I was there.</p>";
        let account = Account::new("a", text).expect("short");
        let (wording, _) = read(&account);
        assert_eq!(wording.author(), Some("Ann Lee"));
        assert_eq!(wording.date(), Some(jiff::civil::date(2021, 5, 3)));
        for admin in ["admin", "The Daily Post 24", "x", ""] {
            let text = format!("<html><head><meta name=\"author\" content=\"{admin}\"></head><p>I was there.</p>");
            let account = Account::new("a", text).expect("short");
            assert_eq!(read(&account).0.author(), None, "{admin}");
        }
    }

    #[test]
    fn broken_markup_loses_no_words() {
        for (text, expected) in [
            ("<p>1 < 2 and <b>3 > 2", "P: 1 < 2 and 3 > 2"),
            ("<p class=\"open>He came.</p>", "P: He came."),
            ("<p>He <b><i>came</b></i> home.</span>", "P: He came home."),
            ("<p>He came. <!-- never closed", "P: He came. never closed"),
            ("</div></p>He came.<p", "P: He came.<p"),
            ("<nav><p>He came.", "P: He came."),
        ] {
            assert_eq!(blocks(HTML, text), [expected], "{text}");
        }
    }
}

mod tei {
    use super::*;

    const TEI: Format = Format::Tei;

    const DOCUMENT: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>Papers</title><editor role="primary">Edith Tor</editor></titleStmt></fileDesc></teiHeader>
<text><body>
<pb n="273" facs="0301" xml:id="pg_273"/>
<div type="document" n="98" xml:id="d98">
<head>98. Telegram From the Legation in Ruritania<note n="1" xml:id="d98fn1" type="source">Source: Archives, Box 4. <p>Drafted by Lee.</p></note></head>
<opener><dateline rendition="#right"><placeName>Strelsau</placeName>, <date when="1912-10-27T20:00:00-05:00">October 27, 1912</date>.</dateline></opener>
<list type="participants"><item><persName>The King</persName> spoke first.</item></list>
<p>The <gloss target="#t1">Minister</gloss> said that there would be no<note n="2">See <ref target="#d4">Document 4</ref>.</note> deal. He had <del>three</del> <supplied>four</supplied> months &amp; no more<pb n="274" facs="0302"/>
time. [<hi rend="italic">2 lines not declassified</hi>] <gap reason="illegible"/>He <choice><sic>wsa</sic><corr>was</corr></choice> tired.</p>
<closer><signed><persName>Black Michael</persName></signed></closer>
</div></body></text></TEI>"##;

    #[test]
    fn a_document_of_a_volume() {
        let expected = [
            "H: 98. Telegram From the Legation in Ruritania",
            "H: Strelsau, October 27, 1912.",
            "P: The King spoke first.",
            "P: The Minister said that there would be no deal. He had four months & no more time. | He was tired.",
            "S: Black Michael",
        ];
        assert_eq!(blocks(TEI, DOCUMENT), expected);
        let expected = [
            "page: <pb n=\"273\" facs=\"0301\" xml:id=\"pg_273\"/>",
            "footnote: <note n=\"1\" xml:id=\"d98fn1\" type=\"source\">Source: Archives, Box 4. <p>Drafted by Lee.</p></note>",
            "footnote: <note n=\"2\">See <ref target=\"#d4\">Document 4</ref>.</note>",
            "struck_out: <del>three</del>",
            "inserted: four",
            "page: <pb n=\"274\" facs=\"0302\"/>",
            "redacted: [<hi rend=\"italic\">2 lines not declassified</hi>]",
            "redacted: <gap reason=\"illegible\"/>",
        ];
        assert_eq!(marks(TEI, DOCUMENT), expected);
    }

    #[test]
    fn pages_are_cited_and_the_date_is_known() {
        let account = Account::new("a", DOCUMENT).expect("short");
        let (wording, _) = read(&account);
        let cited = |words: &str| {
            let at = DOCUMENT.find(words).expect("it is there");
            wording.citation(crate::source::Span::new(at, at + words.len()))
        };
        assert_eq!(cited("said that").as_deref(), Some("p. 273"));
        assert_eq!(cited("tired").as_deref(), Some("p. 274"));
        assert_eq!(cited("no more<pb n=\"274\" facs=\"0302\"/>\ntime").as_deref(), Some("pp. 273-274"));
        assert_eq!(cited("Papers"), None, "before the first page");
        assert_eq!(wording.date(), Some(jiff::civil::date(1912, 10, 27)));
        assert_eq!(wording.author(), None, "who edits a volume did not write what is in it");
    }

    #[test]
    fn the_header_names_the_author_of_a_document_alone() {
        let text = |inner: &str| {
            format!(
                "<TEI><teiHeader><fileDesc><titleStmt>{inner}</titleStmt></fileDesc></teiHeader><text><p>I came.</p></text></TEI>"
            )
        };
        for (inner, author) in [
            ("<author>Ann Lee</author>", Some("Ann Lee")),
            ("<author><persName>Ann Lee</persName></author>", Some("Ann Lee")),
            ("<author>Ann Lee</author><editor>Bo Dan</editor>", None),
            ("<author>Ann Lee</author><author>Bo Dan</author>", None),
            ("<editor>Bo Dan</editor>", None),
        ] {
            let account = Account::new("a", text(inner)).expect("short");
            assert_eq!(read(&account).0.author(), author, "{inner}");
        }
    }

    #[test]
    fn cdata_is_text_and_instructions_are_not() {
        let text = "<TEI><text><p>It was <![CDATA[5 < 6 &amp;]]> to him<?page 3?>.<!-- no --></p><table><row><cell>A ship</cell><cell>sank there.</cell></row></table></text></TEI>";
        assert_eq!(blocks(TEI, text), ["P: It was 5 < 6 &amp; to him.", "P: A ship", "P: sank there."]);
    }

    #[test]
    fn broken_markup_loses_no_words() {
        assert_eq!(
            blocks(TEI, "<TEI><p>He came.<note>See there. <p>She left."),
            ["P: He came.", "P: See there.", "P: She left."]
        );
        assert_eq!(blocks(TEI, "<TEI><p>He <hi>came</p></TEI></p>"), ["P: He came"]);
    }
}

mod markdown {
    use super::*;

    const MARKDOWN: Format = Format::Markdown;

    #[test]
    fn signs_are_no_words() {
        let text = "# The *night*\n\nThe **water** rose by\n_two_ [feet](http://x.org/a_b). See `flood.txt` &amp; \\*more\\*.\n\n> We were\n> cold.\n\n1. One came back.\n2. Two did not.\n\n- a [ref][r]\n- b\n\n[r]: http://x.org \"no\"\n";
        let expected = [
            "H: The night",
            "P: The water rose by two feet. See flood.txt & *more*.",
            "P: We were cold.",
            "P: One came back.",
            "P: Two did not.",
            "P: a ref",
            "P: b",
        ];
        assert_eq!(blocks(MARKDOWN, text), expected);
        assert!(has_its_words(MARKDOWN, text, "One came back."));
    }

    #[test]
    fn notes_code_tables_and_metadata() {
        let text = "---\nauthor: Ann Lee\ndate: 2021-05-03\n---\n\nHe came.[^1] She ~~left~~ stayed. ~~He slept.~~\n\n```\nlet x = 1;\n```\n\n| who | what |\n|-----|------|\n| the cook | He lied. |\n\n[^1]: At noon.\n";
        assert_eq!(
            blocks(MARKDOWN, text),
            ["P: He came. She stayed. He slept.", "P: who", "P: what", "P: the cook", "P: He lied."]
        );
        let expected = ["footnote: [^1]", "struck_out: ~~left~~", "struck_out: He slept.", "footnote: [^1]: At noon."];
        assert_eq!(marks(MARKDOWN, text), expected);
        let account = Account::new("a", text).expect("short").with_format(MARKDOWN);
        assert_eq!(read(&account).0.author(), Some("Ann Lee"));
        assert_eq!(read(&account).0.date(), Some(jiff::civil::date(2021, 5, 3)));
    }

    #[test]
    fn html_among_it() {
        let text = "<div align=\"center\">\n<h2>The flood</h2>\n</div>\n\nHe saw <del>two</del> <b>three</b> ships.<br>They left.\n\n<!-- no -->\n\n<script>\nno();\n</script>\n\nShe\\\nstayed.\n";
        assert_eq!(blocks(MARKDOWN, text), ["H: The flood", "P: He saw three ships.", "P: They left.", "P: She\nstayed."]);
        assert_eq!(marks(MARKDOWN, text), ["struck_out: <del>two</del>"]);
    }
}

mod transcripts {
    use super::*;

    const PAGES: &str = "\
                                                              12
 1                  JANE DOE,
 2   having been first duly sworn, testified as follows:
 3                  DIRECT EXAMINATION
 4   BY MR. LIND:
 5        Q.   Ms. Doe, where were you when the bridge
 6   went down?
 7        A.   I stood on the north bank.
 8
 9        Q.   Was the light on?
10        A.   It was not.  I had seen it go out an hour

     Lind & Roe Reporting
\u{c}                                                              13
 1   before.
 2             THE COURT:  Speak up, please.
 3             (Witness nods.)
 4             THE WITNESS:  It was out.
 5   BY MR. LIND:
 6        Q.   Who told you?
";

    #[test]
    fn lines_run_on_over_pages() {
        let expected = [
            "H: JANE DOE, having been first duly sworn, testified as follows:",
            "H: DIRECT EXAMINATION",
            "H: BY MR. LIND:",
            "P: Q.",
            "P: Ms. Doe, where were you when the bridge went down?",
            "P: A.",
            "P: I stood on the north bank.",
            "P: Q.",
            "P: Was the light on?",
            "P: A.",
            "P: It was not.  I had seen it go out an hour before.",
            "P: THE COURT:",
            "P: Speak up, please.",
            "H: (Witness nods.)",
            "P: THE WITNESS:",
            "P: It was out.",
            "H: BY MR. LIND:",
            "P: Q.",
            "P: Who told you?",
        ];
        assert_eq!(blocks(Format::of(PAGES), PAGES), expected);
        let marks = read_as(Format::Transcript, PAGES).1;
        assert_eq!(marks.iter().filter(|mark| mark.starts_with("page")).count(), 18, "sixteen lines and two pages: {marks:?}");
        assert!(marks.contains(&"heading: Lind & Roe Reporting".to_owned()));
    }

    #[test]
    fn passages_are_cited_by_page_and_line() {
        let account = Account::new("a", PAGES).expect("short");
        let (wording, _) = read(&account);
        let cited = |from: &str, to: &str| {
            let (start, end) = (PAGES.find(from).expect("there"), PAGES.find(to).expect("there"));
            wording.citation(crate::source::Span::new(start, end + to.len()))
        };
        assert_eq!(cited("Ms. Doe", "went down?").as_deref(), Some("12:5-6"));
        assert_eq!(cited("I stood", "north bank.").as_deref(), Some("12:7"));
        assert_eq!(cited("I had seen", "before.").as_deref(), Some("12:10-13:1"));
        assert_eq!(cited("Who told", "you?").as_deref(), Some("13:6"));
    }

    #[test]
    fn pages_numbered_at_the_foot_or_not_at_all() {
        let page = |first: &str, n: &str| {
            format!("1  Q. {first}\n2  A. I did.\n3  Q. Why?\n4  A. I was told.\n5  Q. Who told you?\n{n}\n")
        };
        let text = format!("{}{}", page("Did you go?", "Page 7"), page("Did you stay?", "Page 8"));
        let account = Account::new("a", text.as_str()).expect("short");
        assert_eq!(Format::of(&text), Format::Transcript);
        let cited = |text: &str, words: &str| {
            let account = Account::new("a", text).expect("short");
            let at = text.find(words).expect("there");
            read(&account).0.citation(crate::source::Span::new(at, at + words.len()))
        };
        assert_eq!(cited(account.text(), "Did you go?").as_deref(), Some("7:1"));
        assert_eq!(cited(account.text(), "Did you stay?").as_deref(), Some("8:1"));
        let bare = format!("{}{}", page("Did you go?", ""), page("Did you stay?", ""));
        assert_eq!(cited(&bare, "Did you stay?"), None);
        // The number of a page may be that of a line that would be next.
        let text = format!("5\n{}6\n{}", page("Did you go?", ""), page("Did you stay?", ""));
        assert_eq!(cited(&text, "Did you stay?").as_deref(), Some("6:1"));
        // An excerpt begins in the middle of a page, and has unlabelled columns.
        let text = "Page 4\n\n20      Q     Did you go?\n21      A     I did not.\n22      Q     Why?\n23      A     I was\n24  ill.\n25      Q     Is that so?\n\nPage 5\n\n1       A     It is.\n";
        assert_eq!(Format::of(text), Format::Transcript);
        assert_eq!(cited(text, "I was\n24  ill.").as_deref(), Some("4:23-24"));
        assert_eq!(cited(text, "It is.").as_deref(), Some("5:1"));
    }
}

mod detection {
    use super::*;

    #[test]
    fn formats_are_found_by_looking() {
        for (text, format) in [
            ("<!DOCTYPE html><p>Hello", Format::Html),
            ("\u{feff}\r\n <HTML><body>Hello", Format::Html),
            ("<!-- saved --><p>One.</p><p>Two.</p>", Format::Html),
            ("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html><p>a</p></html>", Format::Html),
            ("<?xml version=\"1.0\"?>\n<!-- x --><TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text/></TEI>", Format::Tei),
            ("<div xmlns=\"http://www.tei-c.org/ns/1.0\"><p>a</p></div>", Format::Tei),
            (
                "<div type=\"document\"><head>T<note n=\"1\">x</note></head><p><persName>Lee</persName> came.</p></div>",
                Format::Tei,
            ),
            ("# Title\n\nSee [this](http://x.org).\n", Format::Markdown),
            ("Title\n=====\n\n- one\n- two\n\nSee [it](a.html) and **that**.\n", Format::Markdown),
            ("<p align=\"center\">x</p>\n\n# Title\n\nText.\n", Format::Markdown),
        ] {
            assert_eq!(Format::of(text), format, "{text}");
        }
    }

    #[test]
    fn false_friends_are_plain() {
        for text in [
            "",
            "\u{feff}",
            "He was < 5 years old and > 3.",
            "<b>Note</b> that he came.",
            "<ann@example.org> wrote:\n\n> I came.\n",
            "<p>One tag and no more.",
            "<Bob> hi\n<Ann> hello, where were you?\n<Bob> out\n",
            "<?xml version=\"1.0\"?><invoice><sum>5</sum></invoice>",
            "# One heading\n\nAnd prose after it.\n",
            "Buy\n* milk\n* eggs *fresh*\n",
            "> He wrote that\n> he came.\n\nDid he?\n",
            "**October 27, 1962**\n\nHe came.\n\n- one\n- two\n",
            "Q: Where were you?\nA: At home.\nQ: Alone?\nA: Yes.\n",
            "Q. Where were you?\nA. At home.\n",
            "1. Where were you?\n2. At home.\n3. With whom?\n4. Alone.\n5. Why?\n6. So.\n",
            "1 In the beginning it was dark.\n2 And then it was light.\n3 And they saw it.\n4 And it was good.\n5 And it was day.\n6 And they slept.\n",
            "1\n\n1 In the beginning it was dark,\n2 And then it was light;\n3 And they saw it.\n\n2\n\n1 And they slept.\n2 And then they woke,\n3 And so on.\n",
            "1) Q. Why?\n2) A. So.\n3) Q. Who?\n4) A. He.\n5) Q. When?\n",
            "10 ships left.\n12 came back.\n3 were lost.\n25 men drowned.\n1 was saved.\n",
            "[Page 3]\n\nHe came [see note](sic) and left.\n",
        ] {
            assert_eq!(Format::of(text), Format::Plain, "{text}");
        }
    }

    #[test]
    fn names_lead_back_to_formats() {
        for format in Format::ALL {
            assert_eq!(format.name().parse::<Format>().ok(), Some(*format));
        }
        let fault = "word".parse::<Format>().expect_err("none").to_string();
        assert!(fault.contains("\"word\"") && Format::ALL.iter().all(|format| fault.contains(format.name())), "{fault}");
    }

    #[test]
    fn what_is_said_goes_before_what_is_seen() {
        let page = Account::new("a", "<p>He came.</p><p>He left.</p>").expect("short");
        assert_eq!(read(&page).0.text(), "He came.\n\nHe left.\n\n");
        let plain = page.clone().with_format(Format::Plain);
        assert_eq!(read(&plain).0.text(), page.text());
        let said = Account::new("a", "no line has a number").expect("short").with_format(Format::Transcript);
        assert_eq!(read(&said).0.text(), said.text(), "read as it stands");
    }
}

mod any_text {
    use proptest::prelude::*;

    use super::*;
    use crate::source::Span;

    /// Every place in the copy is one in the file, on the bounds of characters, and leads back to it.
    fn holds_its_places(format: Format, text: &str) {
        let account = Account::new("a", text).expect("short").with_format(format);
        let (wording, layout) = read(&account);
        let mut first = 0;
        for block in &layout.blocks {
            // A paragraph may go on after a heading that interrupts it, so that blocks come in the order in which they begin.
            let mut last = first;
            for piece in &block.pieces {
                let file = wording.in_file(*piece);
                assert!(text.get(file.range()).is_some(), "{format:?} {file:?} in {text:?}");
                assert!(file.start >= last, "{format:?}: blocks come in the order of the file: {text:?}");
                assert!(wording.of_file(file).covers(*piece), "{format:?} {piece:?} leads to {file:?} in {text:?}");
                assert!(wording.text().get(wording.of_file(file).range()).is_some());
                last = file.start;
            }
            first = block.pieces.first().map_or(first, |piece| wording.in_file(*piece).start);
        }
        for mark in
            layout.marks.iter().map(|mark| wording.in_file(mark.span)).chain(wording.left_out.iter().map(|mark| mark.span))
        {
            assert!(text.get(mark.range()).is_some(), "{format:?} {mark:?} in {text:?}");
            let _ = wording.citation(mark);
        }
        for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
            let back = wording.of_file(Span::new(at, text.len()));
            assert!(wording.text().get(back.range()).is_some(), "{format:?} {at} in {text:?}");
        }
    }

    /// Pieces of which marked-up texts are made.
    fn piece() -> impl Strategy<Value = String> {
        let known = [
            "<p>",
            "</p>",
            "<del>",
            "</del>",
            "<note>",
            "</note>",
            "<h1>",
            "</h1>",
            "<pb n=\"4\"/>",
            "<hi rend=\"superscript\">",
            "</hi>",
            "<sup>",
            "</sup>",
            "1",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<q>",
            "</q>",
            "<br>",
            "<pre>",
            "</pre>",
            "<ins>",
            "</ins>",
            "<script>",
            "</script>",
            "<li>",
            "<signed>",
            "&amp;",
            "&#8217;",
            "&",
            "<",
            ">",
            "\"",
            "# ",
            "**",
            "~~",
            "`",
            "[a](b)",
            "[^1]",
            "[^1]: ",
            "> ",
            "- ",
            "| a | b |\n|---|---|\n",
            "\n",
            "\r\n",
            "\n\n",
            "\u{c}",
            "\n 1  Q. ",
            "\n 2  A. ",
            "\n 3  ",
            "12\n",
            "(",
            ")",
            "BY MR. LIND:",
            "THE COURT:",
            "He came home. ",
            "She slept, ",
            "né ",
            "\u{feff}",
            "\u{ad}",
            "[2 lines deleted]",
            "---\n",
        ];
        prop_oneof![4 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,3}"]
    }

    proptest! {
        #[test]
        fn places_hold_in_any_format(pieces in proptest::collection::vec(piece(), 0..24)) {
            let text = pieces.concat();
            for format in Format::ALL {
                holds_its_places(*format, &text);
            }
            prop_assert!(Format::ALL.contains(&Format::of(&text)));
        }

        #[test]
        fn a_plain_text_is_read_where_it_stands(text in "[a-z .#*<>0-9\n-]{0,80}") {
            let account = Account::new("a", text.as_str()).expect("short").with_format(Format::Plain);
            let (wording, layout) = read(&account);
            prop_assert!(std::ptr::eq(wording.text(), account.text()), "no copy is made");
            prop_assert_eq!(layout, crate::source::lay_out(&text));
        }
    }

    /// Texts that cost a careless reader the square of their length, or its stack.
    #[test]
    fn hostile_texts_are_read_in_step_with_their_length() {
        const MANY: usize = 200_000;
        let hostile = [
            "<".repeat(1_000_000),
            "<a ".repeat(MANY),
            "<a \"".repeat(MANY),
            "<a b=\"".repeat(MANY),
            "<a b='<a b=\"".repeat(MANY),
            "<!--".repeat(MANY),
            "<![CDATA[".repeat(MANY),
            "<?".repeat(MANY),
            "</p".repeat(MANY),
            "<note>".repeat(MANY),
            "<note>a</p>".repeat(MANY),
            "<del>a".repeat(MANY),
            "<q>".repeat(MANY),
            "<script>".repeat(MANY),
            "</".repeat(MANY),
            "&".repeat(MANY),
            "&amp".repeat(MANY),
            "&#".repeat(MANY),
            format!("{}He came.{}", "<div>".repeat(10_000), "</div>".repeat(10_000)),
            format!("{}He came.{}", "<del>".repeat(10_000), "</del>".repeat(10_000)),
            format!("{}He came.", "> ".repeat(10_000)),
            format!("{}He came.", "- ".repeat(10_000)),
            format!("{}He came.{}", "[".repeat(10_000), "]".repeat(10_000)),
            format!("{}He came.", "*a ".repeat(50_000)),
            "~~a ".repeat(50_000),
            "`a ``".repeat(50_000),
            "a\n".repeat(MANY),
            " 1 a\n".repeat(MANY),
            "1\n".repeat(MANY),
            " ".repeat(1_000_000),
            "(\n".repeat(MANY),
        ];
        for text in &hostile {
            for format in Format::ALL {
                let account = Account::new("a", text.as_str()).expect("short").with_format(*format);
                let started = std::time::Instant::now();
                let _ = read(&account);
                let took = started.elapsed().as_secs();
                assert!(took < 20, "{format:?} took {took} s on {:?}", &text[..text.len().min(40)]);
            }
            let _ = Format::of(text);
        }
    }
}
