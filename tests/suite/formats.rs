//! One account in every format: the same is read, and everything points into the file as it is.

use rashomon::render::{self, TextOptions};
use rashomon::{Account, AccountReading, Comparer, Format};
use serde_json::{Value, json};

use crate::programs::{Scratch, account, run};

const PLAIN: &str = "\
THE NIGHT OF THE FLOOD

The water rose by two feet in one hour. Nobody at the mill slept that night.

Anna Brandt said that the gate was closed at noon. The miller didn’t open it until Monday, & the council knew.
";

const MARKDOWN: &str = "\
# THE NIGHT OF THE FLOOD

The water rose by **two feet** in one hour. *Nobody* at [the mill](http://mill.example/a_b) slept that night.

Anna Brandt said that the gate was closed at noon. The miller didn&rsquo;t open it
until Monday, &amp; the council knew.
";

const HTML: &str = "<!DOCTYPE html>
<html><head><style>p { color: red }</style></head><body>
<h1>THE NIGHT OF THE FLOOD</h1>
<p>The water rose by <b>two</b> feet in one
   hour. <em>No</em>body at <a href='x'>the mill</a> slept that night.</p>
<p>Anna Brandt said that the gate was closed at noon.<!-- no --> The miller didn&#8217;t open it until Monday, &amp; the council knew.</p>
</body></html>
";

const TEI: &str = "<?xml version='1.0'?>
<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><title>Floods</title></teiHeader><text><body>
<head>THE NIGHT OF THE FLOOD<note n='1'>From the town's archive.</note></head>
<p>The water rose by two feet in one hour. Nobody at the mill<note n='2'>It stands no more.</note> slept that
night.</p><p><persName>Anna Brandt</persName> said that the gate was closed at noon. The miller didn&#x2019;t open it until<pb n='5'/> Monday,
&amp; the council knew.</p></body></text></TEI>
";

const TRANSCRIPT: &str = "\
                                                          4
 1               THE NIGHT OF THE FLOOD
 2        The water rose by two feet in one hour. Nobody at
 3   the mill slept that night.
 4        Anna Brandt said that the gate was closed at noon.
 5   The miller didn’t open it until
                                                          5
 1   Monday, & the council knew.
";

fn versions() -> [(Format, &'static str); 5] {
    [
        (Format::Plain, PLAIN),
        (Format::Markdown, MARKDOWN),
        (Format::Html, HTML),
        (Format::Tei, TEI),
        (Format::Transcript, TRANSCRIPT),
    ]
}

fn read(format: Format, text: &str) -> AccountReading {
    Comparer::new().read(&Account::new("flood", text).expect("short").with_format(format))
}

/// What the claims say, without where they stand.
fn said(reading: &AccountReading) -> Vec<Value> {
    let names = |claim: &rashomon::ClaimReading| -> Vec<String> {
        claim.participants.iter().map(|participant| format!("{} {}", participant.role, participant.name)).collect()
    };
    let said = reading.claims.iter().map(|claim| {
        json!([claim.voices, claim.topic, claim.polarity, claim.modality, claim.commitment, claim.quantities.len(), names(claim)])
    });
    said.collect()
}

#[test]
fn every_format_says_the_same() {
    let plain = read(Format::Plain, PLAIN);
    assert_eq!(plain.account.sentences, 4);
    for (format, text) in versions() {
        let reading = read(format, text);
        assert_eq!(reading.account.sentences, plain.account.sentences, "{format:?}");
        assert_eq!(said(&reading), said(&plain), "{format:?}");
    }
}

#[test]
fn formats_are_found() {
    for (format, text) in versions() {
        assert_eq!(Format::of(text), format, "{text}");
    }
}

#[test]
fn quotes_are_slices_of_the_file() {
    for (format, text) in versions() {
        // As Windows writes it, and with a byte order mark.
        let marked = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        for text in [text, &marked] {
            let reading = read(format, text);
            assert!(reading.claims.len() >= 4, "{format:?}");
            for claim in &reading.claims {
                assert_eq!(claim.quote, text[claim.span.range()], "{format:?}");
                for passage in claim.quantities.iter().chain(&claim.times) {
                    assert_eq!(passage.quote, text[passage.span.range()], "{format:?}");
                }
            }
            assert!(reading.marks.iter().all(|mark| mark.quote == text[mark.span.range()]), "{format:?}");
        }
    }
}

#[test]
fn only_what_has_pages_is_cited() {
    let cited =
        |format, text| -> Vec<Option<String>> { read(format, text).claims.into_iter().map(|claim| claim.citation).collect() };
    assert!(cited(Format::Plain, PLAIN).iter().all(Option::is_none));
    assert!(cited(Format::Html, HTML).iter().all(Option::is_none));
    let lines = cited(Format::Transcript, TRANSCRIPT);
    assert_eq!(lines.first().cloned().flatten().as_deref(), Some("4:2"));
    assert!(lines.contains(&Some("4:2-3".to_owned())) && lines.contains(&Some("4:5-5:1".to_owned())), "{lines:?}");
    let pages = cited(Format::Tei, TEI);
    assert!(pages.last().is_some_and(|page| page.as_deref() == Some("p. 5")), "{pages:?}");
}

const PAGE: &str = "<p>The light was <em>green</em> at the crossing &mdash; I saw it.</p><p>We went on.</p>";

const DEPOSITION: &str = "\
                              12
 1                 JANE DOE,
 2   having been duly sworn, testified as follows:
 3   BY MR. LIND:
 4        Q.   What did you see?
 5        A.   The light was red
 6   at the crossing.
 7        Q.   And then?
 8        A.   They went on.
";

#[test]
fn a_report_cites_the_lines_and_shows_no_markup() {
    let accounts = [Account::new("page", PAGE).expect("short"), Account::new("deposition", DEPOSITION).expect("short")];
    let report = rashomon::compare(&accounts[0], &accounts[1]);
    let found = &report.discrepancies[0];
    let [page, deposition] = found.sides.as_slice() else { panic!("two sides") };
    assert_eq!(page.quote, "The light was <em>green</em> at the crossing");
    assert_eq!(page.citation, None);
    assert_eq!(deposition.quote, "The light was red\n 6   at the crossing");
    assert_eq!(deposition.citation.as_deref(), Some("12:5-6"));
    assert_eq!(deposition.voices.last().map(String::as_str), Some("Jane Doe"));
    for (side, text) in [(page, PAGE), (deposition, DEPOSITION)] {
        assert_eq!(side.quote, text[side.span.range()]);
        let cues: Vec<&str> = side.cues.iter().map(|cue| &text[cue.range()]).collect();
        assert!(cues.contains(&"green") || cues.contains(&"red"), "{cues:?}");
    }
    let text = render::text(&report, &accounts, &TextOptions::new());
    assert!(text.contains("─ deposition:12:5-6  "), "{text}");
    assert!(text.contains("─ page:1") && text.contains("The light was green at the crossing — I saw it."), "{text}");
    assert!(!text.contains("<em>") && !text.contains(" 6   at"), "{text}");
}

#[test]
fn a_format_can_be_said() {
    let scratch = Scratch::new("formats");
    let files = [scratch.file("page.html", PAGE.as_bytes()), scratch.file("deposition.txt", DEPOSITION.as_bytes())];
    let compare = |more: &[&str]| {
        let mut arguments: Vec<&str> = files.iter().map(String::as_str).collect();
        arguments.extend(["--format", "json"]);
        arguments.extend(more);
        run("compare", &arguments)
    };
    let looked = compare(&[]).json();
    assert_eq!(looked["discrepancies"][0]["sides"][1]["citation"], "12:5-6");
    assert_eq!(compare(&["--input", "deposition=transcript"]).json(), looked);
    assert_eq!(compare(&["--input", "plain", "--input", "deposition=transcript", "--input", "page=html"]).json(), looked);
    let plain = compare(&["--input", "plain"]);
    assert!(!plain.out.contains("citation"), "a plain text has no pages to cite");
    compare(&["--input", "word"]).refused_with(&["word", "transcript", "markdown", "html", "tei"]);
    compare(&["--input", "nobody=html"]).refused_with(&["--input", "nobody", "deposition"]);
    let claims = run("claims", &[files[1].as_str(), "--input", "transcript"]);
    assert!(claims.out.contains("deposition:12:5-6"), "{}", claims.out);
}

#[test]
fn a_plain_text_is_read_as_it_was() {
    let text = |name| std::fs::read_to_string(account(name)).expect("it comes with the crate");
    for name in ["kennedy-retold", "dobrynin-retold", "rusk-retold", "accident-driver", "accident-cyclist"] {
        let found = Account::new(name, text(name)).expect("short");
        assert_eq!(Format::of(found.text()), Format::Plain, "{name}");
    }
    let found = Account::new("rusk", text("rusk-retold")).expect("short");
    let said = found.clone().with_format(Format::Plain);
    assert_eq!(render::json(&rashomon::audit(&found)), render::json(&rashomon::audit(&said)));
}
