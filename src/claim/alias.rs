//! Short names that the account itself gives: "the International Grain Council (IGC)", "Acme Trading Corp. ("Acme")",
//! "Lind & Sons, hereinafter "the Seller"". From there on the short name stands for the long one.

use super::words::Words;

/// A short name and what it is short for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Alias {
    /// The word that is the short name; of several words, the last.
    pub short: String,
    /// The words of the long name.
    pub long: std::ops::Range<u32>,
    /// The first word after the definition.
    pub from: u32,
}

/// Longer names are lists.
const LONGEST: u32 = 10;
/// A contract defines a handful of short names.
const MOST: usize = 200;

/// The short names that the account defines, in text order, and lets the words that use them count as the long ones.
pub(crate) fn assign(text: &str, words: &mut Words) -> Vec<Alias> {
    let aliases = find(text, words);
    if aliases.is_empty() {
        return aliases;
    }
    for at in 0..words.len() as u32 {
        let form = form(text, words, at);
        if !form.starts_with(char::is_uppercase) {
            continue;
        }
        let known = aliases.iter().rev().find(|alias| alias.from <= at && alias.short == form);
        if let Some(alias) = known {
            let head = head_of(words, alias.long.clone());
            words.stand_for(at, head);
        }
    }
    aliases
}

/// The word of a name that governs the others; of a company its own name and not what kind of company it is.
pub(crate) fn head_of(words: &Words, name: std::ops::Range<u32>) -> u32 {
    let last = name.end - 1;
    name.clone().find(|&at| words[at].head == at || !name.contains(&words[at].head)).unwrap_or(last)
}

fn find(text: &str, words: &Words) -> Vec<Alias> {
    let mut found: Vec<Alias> = vec![];
    for at in 1..words.len() as u32 {
        let defined = match words.lemma(at) {
            "(" => in_brackets(text, words, at),
            "hereinafter" | "hereafter" => defined_after(text, words, at, at),
            _ => None,
        };
        found.extend(defined.filter(|alias| found.len() < MOST && found.last() != Some(alias)));
    }
    found
}

fn form<'t>(text: &'t str, words: &Words, at: u32) -> &'t str {
    &text[words[at].span.range()]
}

/// "Long Name (LN)", "LN (Long Name)", "Long Name ("Long")", "Long Name (hereinafter "the Buyer")".
fn in_brackets(text: &str, words: &Words, open: u32) -> Option<Alias> {
    let close = (open + 1..(open + LONGEST + 4).min(words.len() as u32)).find(|&at| words.lemma(at) == ")")?;
    let before = name_before(text, words, open)?;
    let inner: Vec<u32> = (open + 1..close).collect();
    let (&first, &last) = (inner.first()?, inner.last()?);
    if matches!(words.lemma(first), "hereinafter" | "hereafter" | "the") || is_mark(form(text, words, first)) {
        return defined_after(text, words, first, open).map(|alias| Alias { from: close, ..alias });
    }
    let letters = |name: std::ops::Range<u32>| initials(text, words, name);
    let plain = |at: u32| form(text, words, at).replace('.', "");
    if first == last && abbreviates(&plain(first), &letters(before.clone())) {
        return Some(Alias { short: form(text, words, first).to_owned(), long: before, from: close });
    }
    let lone = before.end - before.start == 1;
    let long = first..last + 1;
    (lone && first < last && abbreviates(&plain(before.start), &letters(long.clone()))).then(|| Alias {
        short: form(text, words, before.start).to_owned(),
        long,
        from: close,
    })
}

/// "hereinafter referred to as "the Buyer"", "("Acme")": a short name in quotation marks, or with a capital after "the".
fn defined_after(text: &str, words: &Words, from: u32, name_end: u32) -> Option<Alias> {
    let mut at = from;
    let mut marked = false;
    while (at as usize) < words.len() && at < from + LONGEST {
        let form = form(text, words, at);
        marked |= is_mark(form) || words.lemma(at) == "the";
        let passes = is_mark(form)
            || matches!(form, "hereinafter" | "hereafter" | "referred" | "called" | "known" | "to" | "as" | "the" | "The" | ",");
        if !passes {
            break;
        }
        at += 1;
    }
    let short = (at as usize) < words.len() && marked && form(text, words, at).starts_with(char::is_uppercase);
    let long = name_before(text, words, name_end).filter(|_| short)?;
    Some(Alias { short: form(text, words, at).to_owned(), long, from: at })
}

fn is_mark(form: &str) -> bool {
    matches!(form, "\"" | "'" | "``" | "''" | "“" | "”" | "‘" | "’")
}

/// The capitalised words right before a word, with "of", "and", "for", "the" between them; commas and articles before are no part.
fn name_before(text: &str, words: &Words, end: u32) -> Option<std::ops::Range<u32>> {
    let mut end = end;
    while end > 0 && matches!(words.lemma(end - 1), "," | "(") {
        end -= 1;
    }
    let capital = |at: u32| form(text, words, at).starts_with(char::is_uppercase);
    let joins = |at: u32| matches!(form(text, words, at), "of" | "and" | "for" | "the" | "&" | "on" | "in");
    let mut first = end;
    while first > 0 && end - first < LONGEST && words[first - 1].sentence == words[end - 1].sentence {
        let at = first - 1;
        let reaches = capital(at) || joins(at) && at > 0 && capital(at - 1) && first < end;
        if !reaches {
            break;
        }
        first = at;
    }
    while first < end && (joins(first) || form(text, words, first) == "The") {
        first += 1;
    }
    (first < end && capital(end - 1)).then_some(first..end)
}

/// The first letters of the words of a name that have a capital.
fn initials(text: &str, words: &Words, name: std::ops::Range<u32>) -> String {
    name.filter_map(|at| form(text, words, at).chars().next().filter(|first| first.is_uppercase())).collect()
}

/// At least two letters, and the same.
fn abbreviates(short: &str, initials: &str) -> bool {
    short.len() >= 2 && short == initials
}
