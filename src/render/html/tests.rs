use sha2::{Digest, Sha256};

use super::*;
use crate::discrepancy::Kind;
use crate::report::{AccountSummary, Finding, Severity, Side, Tool};
use crate::source::Span;

#[test]
fn the_sums_are_those_of_style_and_script() {
    for (told, content) in [(STYLE_SUM, STYLE), (SCRIPT_SUM, SCRIPT)] {
        assert_eq!(told, base64(&Sha256::digest(content)), "the page would forbid its own style or script");
    }
}

/// The form in which a page writes a sum.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let groups = bytes.chunks(3).map(|group| {
        let bits = (0..3).fold(0usize, |bits, at| bits << 8 | usize::from(group.get(at).copied().unwrap_or(0)));
        let letter = |at: usize| if at <= group.len() { char::from(LETTERS[bits >> (18 - 6 * at) & 63]) } else { '=' };
        (0..4).map(letter).collect::<String>()
    });
    groups.collect()
}

/// A report of `number` findings that all lie on the same words.
fn heap(number: usize, accounts: &[Account]) -> Report {
    let side = |account: &Account| Side {
        account: account.id().to_owned(),
        span: Span::new(0, account.text().len()),
        quote: account.text().to_owned(),
        voices: vec![],
        cues: vec![],
        citation: None,
    };
    let finding = |at: usize| Finding {
        id: format!("d-{at}"),
        kind: Kind::Lexical,
        score: 0.9,
        comparability: 0.8,
        severity: Severity::High,
        rule: "rule".to_owned(),
        explanation: "<img src=x onerror=alert(1)>".to_owned(),
        topic: vec![],
        evidence: vec![],
        reconcilable_if: vec![],
        sides: accounts.iter().map(side).collect(),
        differences: vec![],
    };
    let summary =
        |account: &Account| AccountSummary { id: account.id().to_owned(), author: None, bytes: 0, sentences: 1, claims: 1 };
    Report {
        schema: 1,
        tool: Tool { name: "t".to_owned(), version: "0".to_owned(), lexicon: "l".to_owned() },
        accounts: accounts.iter().map(summary).collect(),
        discrepancies: (0..number).map(finding).collect(),
        corroborations: vec![],
        omissions: vec![],
        marks: vec![],
        notes: vec![],
        dismissed: 0,
    }
}

fn two() -> [Account; 2] {
    [("a\"><b>", "The light was <script>red</script>."), ("b", "The light was green.")]
        .map(|(id, text)| Account::new(id, text).expect("it is short").with_format(crate::source::Format::Plain))
}

#[test]
fn nothing_that_was_read_becomes_markup() {
    let accounts = two();
    let page = html(&heap(1, &accounts), &accounts);
    assert_eq!(page.matches("<script").count(), 1);
    assert!(!page.contains("<img") && !page.contains("a\"><b>"));
    assert!(page.contains("&lt;script&gt;red"));
}

#[test]
fn the_page_grows_with_the_findings_even_where_all_lie_on_one_passage() {
    let accounts = two();
    let length = |number| html(&heap(number, &accounts), &accounts).len();
    let (one, many) = (length(501) - length(1), length(5001) - length(1));
    assert!(many < 11 * one, "{one} bytes for 500 findings, {many} for 5000");
}

#[test]
fn every_link_inside_the_page_leads_somewhere() {
    let accounts = two();
    let page = html(&heap(3, &accounts), &accounts);
    let targets: Vec<&str> = page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(targets.len() > 10);
    for target in targets {
        assert_eq!(page.matches(&format!(" id=\"{target}\"")).count(), 1, "{target}");
    }
}
