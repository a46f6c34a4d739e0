//! The accounts of the shared folder, shown for reading.

use std::{fs, path::PathBuf};

use super::{Told, read};
use crate::source::Account;

pub(super) fn shared(path: &str) -> Option<PathBuf> {
    std::env::var_os("RASHOMON_SHARED").map(|root| PathBuf::from(root).join(path))
}

/// Prints every attribution with its chain of voices.
fn show(told: &Told) {
    let Told { account, segments, speech } = told;
    println!("author {:?} date {:?}", speech.author(), speech.date);
    for person in &speech.persons.list {
        println!("  person {} {:?} titles {:?}", person.name, person.forms, person.titles);
    }
    for sentence in &segments.sentences {
        let first = sentence.tokens.start;
        println!("\n[{}] {}", speech.chain(speech.voice_at(first)).join(" > "), sentence.span.range().len());
        println!("  {}", &account.text()[sentence.span.range()]);
        let number = sentence.tokens.start;
        for (index, a) in speech.attributions.iter().enumerate() {
            if !(sentence.tokens.contains(&a.cue_token) && !a.carried
                || a.carried && a.tokens[0].start >= number && a.tokens[0].start < sentence.tokens.end)
            {
                continue;
            }
            let text = |span: crate::source::Span| account.text()[span.range()].to_owned();
            println!(
                "    #{index} {:?}{}{}{}{} [{}] -> {:?} src={:?} cue={:?} ans={:?} in={:?}\n        {:?}",
                a.act,
                if a.direct { " direct" } else { "" },
                if a.question { " question" } else { "" },
                if a.carried { " carried" } else { "" },
                if a.negated { " negated" } else { "" },
                speech.chain(a.voice).join(" > "),
                a.addressee.map(|p| speech.persons.profile(p).name.clone()),
                a.source.map(text),
                text(a.cue),
                a.answers,
                a.inside,
                a.content.iter().map(|span| text(*span)).collect::<Vec<_>>(),
            );
        }
        let names: Vec<String> = sentence
            .tokens
            .clone()
            .filter_map(|t| {
                speech.persons.at(t).map(|p| {
                    format!("{}={}", &account.text()[segments.tokens[t as usize].span.range()], speech.persons.profile(p).name)
                })
            })
            .collect();
        println!("    who: {}", names.join(", "));
        if std::env::var_os("RASHOMON_TREE").is_some() {
            let tokens = &segments.tokens[first as usize..sentence.tokens.end as usize];
            let forms: Vec<&str> = tokens.iter().map(|token| &account.text()[token.span.range()]).collect();
            let tree = crate::syntax::parse(&forms);
            let nodes =
                tree.nodes.iter().enumerate().map(|(i, n)| format!("{i}:{}/{:?}/{:?}->{}", forms[i], n.tag, n.rel, n.head));
            println!("    tree: {}", nodes.collect::<Vec<_>>().join(" "));
        }
    }
}

#[test]
#[ignore = "prints for reading"]
fn show_account() {
    let Some(path) = std::env::var_os("RASHOMON_SHOW") else { return };
    let text = fs::read_to_string(&path).expect("the account can be read");
    show(&read(Account::new("shown", text).expect("an account is short enough")));
}
