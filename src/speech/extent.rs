//! Where what is reported ends: by the tree, and by the words at the border where the tree is wrong.

use super::{
    clause,
    quoted::is_mark,
    reading::{Reading, Tokens},
    reported::verb_cue,
};
use crate::{
    lexicon::reporting::{Act, CLAUSE, Entry, QUOTE},
    syntax::{Rel, Tag, Upos},
};

/// How far behind an "and" the verb of the second clause is looked for.
const SECOND: u32 = 10;

/// The clause goes to the end of the sentence where the cue is its main verb, and to the end of the cue's own clause
/// elsewhere; in both cases no further than to a verb that is joined to the cue. `least` is where the tree ends it.
pub(super) fn clause_end(reading: &Reading<'_>, verb: u32, start: u32, least: u32) -> u32 {
    if let Some(end) = subordinate_end(reading, verb, start) {
        return end;
    }
    let last = reading.around(verb).1;
    let own = reading.subtree(verb).1.max(least);
    // A clause of one word is a slip of the parser: the rest of the sentence hangs elsewhere.
    let whole = if is_leading(reading, verb) || own <= start + 1 { last } else { completed(reading, start, own, last) };
    let beyond = |child: &u32| reading.subtree(*child).0 > start + 1 && *child >= least;
    let own = reading.children(verb).iter().copied().filter(beyond).find(|child| stands_beside(reading, *child));
    let again = (start + 2..whole).find(|token| says_again(reading, verb, *token) || says_more(reading, verb, *token));
    let next = own
        .map(|child| reading.subtree(child).0)
        .into_iter()
        .chain(again.and_then(|token| joint_before(reading, token, start)))
        .min();
    next.map_or(whole, |next| before_joint(reading, next, start)).max(start + 1)
}

/// The same reporting word again, in the same form: "said A, and half said B".
fn says_again(reading: &Reading<'_>, verb: u32, token: u32) -> bool {
    reading.word(token) == reading.word(verb) && reading.tag(token) == reading.tag(verb)
}

/// The "and" or "but" within a few words before a verb.
fn joint_before(reading: &Reading<'_>, verb: u32, start: u32) -> Option<u32> {
    (start + 1..verb).rev().take(4).find(|token| matches!(reading.word(*token), "and" | "but" | "while"))
}

/// Whether the verb is the main one of its sentence, by the tree or by its subject, which opens the sentence.
fn is_leading(reading: &Reading<'_>, verb: u32) -> bool {
    let last_joined =
        || reading.children(reading.head(verb)).iter().all(|other| *other <= verb || reading.rel(*other) != Rel::Conj);
    if reading.rel(verb) == Rel::Root
        || (reading.rel(verb) == Rel::Conj && reading.rel(reading.head(verb)) == Rel::Root && last_joined())
    {
        return true;
    }
    let first = reading.around(verb).0;
    let subject = clause::subject(reading, verb).filter(|subject| *subject < verb);
    subject.is_some_and(|subject| {
        (first..verb).all(|token| token == subject || !reading.tag(token).is_finite() || reading.head(token) == verb)
            && !matches!(reading.rel(verb), Rel::Acl | Rel::Advcl)
    })
}

/// Whether a dependent of the cue is no part of what it reports: another verb, or a clause about how it was said.
fn stands_beside(reading: &Reading<'_>, child: u32) -> bool {
    let comma = reading.subtree(child).0.checked_sub(1).is_some_and(|before| reading.raw(before) == ",")
        || reading.raw(reading.subtree(child).0) == ",";
    match reading.rel(child) {
        Rel::Conj => is_second_act(reading, child, comma),
        Rel::Advcl => {
            comma && (reading.tag(child).is_gerund() || reading.has_child(child, Rel::Mark, &["as", "when", "after", "while"]))
        }
        Rel::Parataxis => {
            verb_cue(reading, child).is_some_and(|(entry, _)| entry.has(QUOTE)) && reading.child(child, &[Rel::Nsubj]).is_some()
        }
        Rel::Obl => comma && reading.case(child) == "according",
        _ => false,
    }
}

/// Whether a verb joined to the cue is another act of the narrative, and not the second half of what is said.
fn is_second_act(reading: &Reading<'_>, child: u32, comma: bool) -> bool {
    let that = reading.has_child(child, Rel::Mark, &["that"]);
    let cue = verb_cue(reading, child).is_some();
    let subject = reading.child(child, &[Rel::Nsubj]).is_some();
    !that && reading.tag(child) == reading.tag(reading.head(child)) && (cue || comma || !subject)
}

/// The place before the "and" or the comma that leads to `token`.
fn before_joint(reading: &Reading<'_>, token: u32, start: u32) -> u32 {
    let joint = |token: u32| reading.is_punct(token) || reading.upos(token) == Upos::Cconj;
    let mut end = token;
    while end > start + 1 && joint(end - 1) {
        end -= 1;
    }
    end
}

/// The range up to a comma behind which the same speaker is said to go on: ", adding that ...", ", according to ...".
pub(super) fn before_aside(reading: &Reading<'_>, (start, end): Tokens) -> Tokens {
    let stop = (start + 2..end).find(|token| goes_aside(reading, *token) || is_comment(reading, *token, end));
    reading.trimmed((start, stop.unwrap_or(end)))
}

/// "... would stay - a plan that many dislike": what the reporter calls what was said.
fn is_comment(reading: &Reading<'_>, token: u32, end: u32) -> bool {
    let dash = |token: u32| matches!(reading.raw(token), "—" | "–" | "--" | "-" | "―");
    dash(token) && token + 1 < end && matches!(reading.word(token + 1), "a" | "an") && !(token + 1..end).any(dash)
}

fn goes_aside(reading: &Reading<'_>, token: u32) -> bool {
    let before = (0..2).map(|back| reading.raw(token - 1 - back)).find(|raw| !matches!(*raw, "”" | "\"" | "''" | "’" | "'"));
    let gerund = || reading.tag(token).is_gerund() && verb_cue(reading, token).is_some_and(|(entry, _)| is_said(entry));
    matches!(before, Some("," | "—" | "–" | "--")) && (reading.word(token) == "according" || gerund())
}

/// Whether a verb tells of speech, and not only of thought.
fn is_said(entry: &Entry) -> bool {
    entry.takes(CLAUSE | QUOTE) && !matches!(entry.act, Act::Hold | Act::Wish | Act::Doubt)
}

/// A second act of speech with a pronoun as its subject: "said A, and he accused B".
fn says_more(reading: &Reading<'_>, verb: u32, token: u32) -> bool {
    reading.tag(token) == reading.tag(verb)
        && reading.tag(verb) == Tag::Vbd
        && matches!(reading.word(token - 1), "he" | "she" | "they" | "i")
        && matches!(reading.word(token - 2), "and" | "but")
        && verb_cue(reading, token).is_some_and(|(entry, _)| is_said(entry))
}

/// The end of a quotation that goes on with the clause: `would continue "to break barriers"`.
fn quoted_rest(reading: &Reading<'_>, end: u32, last: u32) -> Option<u32> {
    let opened = end + 1 < last && is_mark(reading.raw(end)) && reading.raw(end + 1).starts_with(char::is_lowercase);
    let close = opened.then(|| (end + 1..last).find(|token| is_mark(reading.raw(*token))))??;
    Some(close + 1)
}

/// Where the clause that opens a sentence with "while" or "when" ends, if the cue is in it.
fn subordinate_end(reading: &Reading<'_>, verb: u32, start: u32) -> Option<u32> {
    let (first, last) = reading.around(verb);
    let opens = matches!(reading.word(first), "while" | "although" | "though" | "when" | "after" | "because" | "since");
    let within = opens && start > verb && !(first..verb).any(|token| reading.raw(token) == ",");
    let finite = |from: u32, to: u32| (from..to).any(|token| reading.tag(token).is_finite());
    let subject = |token: u32| {
        matches!(reading.upos(token), Upos::Pron | Upos::Propn | Upos::Det | Upos::Noun) && !is_relative(reading, token)
    };
    within.then(|| {
        (start + 1..last.saturating_sub(1))
            .find(|comma| reading.raw(*comma) == "," && subject(comma + 1) && finite(start, *comma) && finite(*comma, last))
    })?
}

fn is_relative(reading: &Reading<'_>, token: u32) -> bool {
    matches!(reading.word(token), "who" | "which" | "that" | "whose" | "whom")
}

/// Lets content that lacks its verb, or the second half of "that A should stop and B should go", reach on.
fn completed(reading: &Reading<'_>, start: u32, end: u32, last: u32) -> u32 {
    let finite = |token: &u32| reading.tag(*token).is_finite();
    let end = quoted_rest(reading, end, last).unwrap_or(end);
    let next = (end..last).find(|token| !reading.is_punct(*token) || reading.raw(*token) == ",").unwrap_or(last);
    if next >= last {
        return end;
    }
    let opens = |token: &u32| matches!(reading.word(*token), "that" | "whether") && reading.upos(*token) == Upos::Sconj;
    let clause = (start..end).rev().find(opens).unwrap_or(start);
    let cut = finite(&next) && !(clause + 1..end).any(|token| finite(&token));
    let joined = || {
        let modal = (start..end).find(|token| reading.tag(*token) == Tag::Md)?;
        let second = (next + 1..last.min(next + SECOND)).find(finite)?;
        (reading.word(second) == reading.word(modal)).then_some(())
    };
    let second = reading.word(next) == "and" && joined().is_some();
    if cut || second { last } else { end }
}
