//! The aligned passages as a TEI parallel apparatus, for editions.

use std::collections::HashMap;
use std::fmt::Write;

use super::clean::clean;
use crate::report::{Finding, Report};

/// The report as a TEI P5 document: each account a `witness`, and each discrepancy and corroboration an `app` with a `rdg` for each side,
/// whose `type` says which of the two it is and whose `subtype` says the kind. An omission is an `app` in which the witnesses that have
/// nothing have an empty `rdg`.
pub fn tei(report: &Report) -> String {
    let witnesses: HashMap<&str, usize> =
        report.accounts.iter().zip(1..).map(|(account, number)| (account.id.as_str(), number)).collect();
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n");
    header(&mut text, report);
    text.push_str("  <text>\n    <body>\n");
    let sections =
        [("discrepancy", "Discrepancies", &report.discrepancies), ("corroboration", "Corroborations", &report.corroborations)];
    for (record, title, findings) in sections {
        let _ = writeln!(text, "      <div type=\"{record}\">\n        <head>{title}</head>");
        list(&mut text, findings.iter().map(|found| app(record, found, &witnesses)));
        text.push_str("      </div>\n");
    }
    text.push_str("      <div type=\"omission\">\n        <head>Omissions</head>\n");
    list(&mut text, report.omissions.iter().map(|found| {
        let wit = |id: &str| pointer(&witnesses, id);
        let lacking: Vec<String> = found.missing_from.iter().map(|id| wit(id)).collect();
        format!(
            "          <app xml:id=\"{}\" type=\"omission\">\n            <rdg wit=\"{}\">{}</rdg>\n            <rdg wit=\"{}\"/>\n            <note>{}</note>\n          </app>\n",
            escaped(&found.id),
            wit(&found.account),
            escaped(&found.quote),
            lacking.join(" "),
            escaped(&found.explanation)
        )
    }));
    text.push_str("      </div>\n    </body>\n  </text>\n</TEI>\n");
    text
}

/// A list of entries; a paragraph in its place where there are none, since TEI knows no empty list.
fn list(text: &mut String, apps: impl Iterator<Item = String>) {
    let apps: String = apps.collect();
    if apps.is_empty() {
        text.push_str("        <p>None.</p>\n");
    } else {
        let _ = write!(text, "        <listApp>\n{apps}        </listApp>\n");
    }
}

fn header(text: &mut String, report: &Report) {
    text.push_str(
        "  <teiHeader>\n    <fileDesc>\n      <titleStmt>\n        <title>What the accounts say of each other</title>\n",
    );
    text.push_str("      </titleStmt>\n      <publicationStmt>\n        <p>");
    let _ = write!(text, "Made by {} {}.", escaped(&report.tool.name), escaped(&report.tool.version));
    text.push_str("</p>\n      </publicationStmt>\n      <sourceDesc>\n        <listWit>\n");
    for (account, number) in report.accounts.iter().zip(1..) {
        let author = account.author.as_deref().map(|author| format!(", by {}", escaped(author))).unwrap_or_default();
        let _ = writeln!(text, "          <witness xml:id=\"w{number}\">{}{author}</witness>", escaped(&account.id));
    }
    text.push_str("        </listWit>\n      </sourceDesc>\n    </fileDesc>\n    <encodingDesc>\n");
    text.push_str(
        "      <variantEncoding method=\"parallel-segmentation\" location=\"internal\"/>\n    </encodingDesc>\n  </teiHeader>\n",
    );
}

fn pointer(witnesses: &HashMap<&str, usize>, account: &str) -> String {
    format!("#w{}", witnesses.get(account).copied().unwrap_or_default())
}

fn app(record: &str, found: &Finding, witnesses: &HashMap<&str, usize>) -> String {
    let mut app =
        format!("          <app xml:id=\"{}\" type=\"{record}\" subtype=\"{}\">\n", escaped(&found.id), found.kind.name());
    for side in &found.sides {
        let _ = writeln!(app, "            <rdg wit=\"{}\">{}</rdg>", pointer(witnesses, &side.account), escaped(&side.quote));
    }
    let _ = write!(app, "            <note>{} ({})</note>\n          </app>\n", escaped(&found.explanation), found.score);
    app
}

/// Text in an element or an attribute.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.split_inclusive('\n').map(|line| clean(line).trim_end().to_owned()).collect::<Vec<_>>().join("\n").chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // Not characters of XML.
            '\u{fffe}' | '\u{ffff}' => escaped.push(char::REPLACEMENT_CHARACTER),
            c => escaped.push(c),
        }
    }
    escaped
}
