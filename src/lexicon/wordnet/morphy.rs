//! Base forms: WordNet's lists of irregular forms, and its rules of endings where the lists are silent.

use std::{borrow::Cow, cmp::Reverse};

use super::{Pos, find, senses_of, store::NET};

/// The endings of each part of speech, and what takes their place.
fn endings(pos: Pos) -> &'static [(&'static str, &'static str)] {
    match pos {
        Pos::Noun => {
            &[("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"), ("ies", "y")]
        }
        Pos::Verb => &[("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")],
        Pos::Adj => &[("er", ""), ("est", ""), ("er", "e"), ("est", "e"), ("ier", "y"), ("iest", "y")],
        Pos::Adv => &[],
    }
}

/// Endings before which a consonant may have been doubled: kidnapped, travelling.
fn doubling_endings(pos: Pos) -> &'static [&'static str] {
    match pos {
        Pos::Verb => &["ed", "ing"],
        Pos::Adj => &["er", "est"],
        Pos::Noun | Pos::Adv => &[],
    }
}

/// The base form of a word in lower case as one part of speech, or `None` if WordNet knows no such word.
///
/// Where a form has several readings, the most usual base form is taken: "found" is of find, though there is to found; "singing" of
/// sing, not singe; "days" of day and "older" of old, though both have a sense of their own, but "troops" and "means" stay.
pub(crate) fn base(form: &str, pos: Pos) -> Option<Cow<'_, str>> {
    let own = uses(form, pos);
    if let Some((count, irregular)) = irregular(form, pos)
        && own.is_none_or(|own| own <= count)
    {
        return Some(Cow::Owned(irregular));
    }
    // A verb that ends as a form does (to seed, to feed) is a chance likeness.
    let keeps = own.map(|own| if pos == Pos::Verb { own.min(1) * u32::MAX } else { own });
    match regular(form, pos).or_else(|| undoubled(form, pos)) {
        Some((count, regular)) if keeps.is_none_or(|keeps| keeps < count) => Some(regular),
        _ if own.is_some() => Some(Cow::Borrowed(form)),
        _ => first_word(form, pos),
    }
}

/// How often a lemma was tagged as one part of speech; `None` if it is no such word.
fn uses(lemma: &str, pos: Pos) -> Option<u32> {
    senses_of(find(lemma)?, pos).map(|sense| u32::from(sense.count)).reduce(|sum, count| sum + count)
}

/// The first of the words that the list has for a form: bases are of a base before they are of a basis.
fn irregular(form: &str, pos: Pos) -> Option<(u32, String)> {
    let base = NET.text(NET.bases(form).find(|record| record.pos == pos)?.lemma);
    Some((uses(&base, pos)?, base))
}

/// The most usual of the words to which the rules lead; of equals the first.
fn regular(form: &str, pos: Pos) -> Option<(u32, Cow<'_, str>)> {
    let candidates = endings(pos).iter().filter_map(|(ending, instead)| {
        let stem = form.strip_suffix(ending)?;
        let base = if instead.is_empty() { Cow::Borrowed(stem) } else { Cow::Owned(format!("{stem}{instead}")) };
        let count = uses(&base, pos)?;
        may_be_base(&base, form, pos).then_some((count, base))
    });
    candidates.min_by_key(|(count, _)| Reverse(*count))
}

/// Short words and words in -ss are not plurals, though "wa" (the state) and "glas" might be words; "outer" is no more than "out".
fn may_be_base(base: &str, form: &str, pos: Pos) -> bool {
    match pos {
        Pos::Noun => base.len() > 2 && !form.ends_with("ss"),
        Pos::Verb => base.len() > 2 || matches!(form, "goes" | "going" | "does" | "doing" | "being"),
        Pos::Adj | Pos::Adv => base.len() > 2 && form != "outer",
    }
}

fn undoubled(form: &str, pos: Pos) -> Option<(u32, Cow<'_, str>)> {
    doubling_endings(pos).iter().find_map(|ending| {
        let stem = form.strip_suffix(ending)?;
        let [.., before, last] = stem.as_bytes() else { return None };
        let doubled = before == last && last.is_ascii_lowercase() && !b"aeiou".contains(last);
        let base = doubled.then(|| &stem[..stem.len() - 1])?;
        Some((uses(base, pos)?, Cow::Borrowed(base)))
    })
}

/// Words of several words whose first one is inflected: heads of state, gave up.
fn first_word(form: &str, pos: Pos) -> Option<Cow<'_, str>> {
    let (first, rest) = form.split_once(' ')?;
    let whole = format!("{} {rest}", base(first, pos)?);
    uses(&whole, pos).map(|_| Cow::Owned(whole))
}
