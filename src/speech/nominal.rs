//! Indirect speech under a noun: "his warning that ...", "the view is that ...", "the request for a reply".

use super::{
    clause,
    reading::{Reading, Tokens},
    reported::{Report, inside, is_stop},
};
use crate::{
    lexicon::reporting::{self, Act, Entry, INF, NOUN, PREP},
    syntax::{Rel, Tag, Upos},
};

/// How far behind its noun a clause that the tree hangs elsewhere is looked for.
const NEAR: u32 = 12;

/// "his warning that ...", "the request for a reply".
pub(super) fn by_noun(reading: &Reading<'_>, noun: u32) -> Option<Report> {
    let entry = reporting::noun(reading.word(noun))?;
    let (range, clausal) = noun_clause(reading, noun, entry)
        .map(|range| (range, true))
        .or_else(|| noun_phrase(reading, noun, entry).map(|range| (range, false)))?;
    let mut report = Report::new((noun, noun + 1), entry, vec![range]);
    report.source = noun_source(reading, noun)
        .filter(|head| !inside(range, *head))
        .map(|head| (head, unpossessed(reading, clause::phrase(reading, head, noun))));
    report.clausal = clausal;
    let asked = matches!(entry.act, Act::Request | Act::Demand);
    (clausal || asked || report.source.is_some()).then_some(report)
}

/// The phrase without the mark of the possessive.
fn unpossessed(reading: &Reading<'_>, (start, end): Tokens) -> Tokens {
    let marked = end > start + 1 && reading.tag(end - 1) == Tag::Pos;
    (start, end - u32::from(marked))
}

fn noun_clause(reading: &Reading<'_>, noun: u32, entry: &Entry) -> Option<Tokens> {
    let is_clause = |child: &u32| {
        let that = reading.has_child(*child, Rel::Mark, &["that", "whether"]);
        let to = entry.has(INF) && reading.has_child(*child, Rel::Mark, &["to"]);
        *child > noun
            && matches!(reading.rel(*child), Rel::Acl | Rel::Ccomp | Rel::Appos | Rel::Parataxis | Rel::Xcomp)
            && (that || to)
    };
    let child = reading.children(noun).iter().copied().find(is_clause).or_else(|| predicate(reading, noun));
    let found = child.map(|child| reading.subtree(child)).or_else(|| that_clause(reading, noun));
    let (start, end) = found
        .or_else(|| is_that(reading, noun))
        .or_else(|| after_colon(reading, noun))
        .or_else(|| to_clause(reading, noun, entry))?;
    let range = reading.trimmed((start.max(noun + 1), end));
    (range.0 < range.1).then_some(range)
}

/// "The view of the town is that ...", "the point they were making was that ...", whatever the tree hangs where.
fn is_that(reading: &Reading<'_>, noun: u32) -> Option<Tokens> {
    let last = reading.around(noun).1;
    let window = last.min(noun + NEAR);
    let be = (noun + 1..window).find(|token| {
        matches!(reading.word(*token), "is" | "was" | "'s" | "’s") && reading.word_at(Some(*token + 1)) == "that"
    })?;
    let relative = |token: u32| reading.rel(token) == Rel::Acl || matches!(reading.word(token), "who" | "which" | "that");
    let plain = (noun + 1..be).all(|token| {
        !is_stop(reading, token)
            && !reading.is_punct(token)
            && reading.upos(token) != Upos::Cconj
            && reading.upos(token) != Upos::Sconj
    });
    let verbs = (noun + 1..be).any(|token| reading.tag(token).is_finite());
    let clause = !verbs || (noun + 1..be).any(relative);
    let finite = (be + 2..last).any(|token| reading.tag(token).is_finite());
    let subject = reading.rel(noun) == Rel::Nsubj || !verbs;
    (plain && clause && subject && finite && be + 3 < last).then_some((be + 1, last))
}

/// "made one point: the bridge was not safe"
fn after_colon(reading: &Reading<'_>, noun: u32) -> Option<Tokens> {
    let last = reading.around(noun).1;
    let opened = reading.word_at(Some(noun + 1)) == ":" && noun + 3 < last;
    let told = opened && matches!(reading.rel(noun), Rel::Obj | Rel::Obl | Rel::Nmod);
    let clause = || {
        let finite = (noun + 2..last).any(|token| reading.tag(token).is_finite());
        let subject = (noun + 2..last).any(|token| reading.rel(token) == Rel::Nsubj);
        finite && subject && !matches!(reading.raw(noun + 2), "\"" | "“" | "''" | "‘" | "'")
    };
    (told && clause() && speaker_above(reading, noun).is_some()).then_some((noun + 2, last))
}

/// The person or people who do what the clause of a noun says.
fn speaker_above(reading: &Reading<'_>, noun: u32) -> Option<u32> {
    let verb = reading.ancestors(noun).find(|head| reading.upos(*head) == Upos::Verb)?;
    clause::subject(reading, verb).filter(|subject| clause::can_hear(reading, *subject))
}

/// "his appeal in a letter to the king to show mercy": the infinitive behind what tells more of the noun.
fn to_clause(reading: &Reading<'_>, noun: u32, entry: &Entry) -> Option<Tokens> {
    use Upos::{Adj, Adp, Det, Noun, Num, Part, Pron, Propn};
    let last = reading.around(noun).1;
    let plain = |token: &u32| matches!(reading.upos(*token), Adj | Adp | Det | Noun | Num | Part | Pron | Propn);
    let window = last.min(noun + NEAR);
    let to = (noun + 1..window)
        .take_while(plain)
        .find(|token| reading.word(*token) == "to" && *token + 1 < last && reading.tag(*token + 1) == Tag::Vb)?;
    let asked = entry.has(INF) && matches!(entry.act, Act::Request | Act::Demand | Act::Promise) && to > noun + 1;
    (asked && owner(reading, noun).is_some()).then(|| (to, reading.subtree(to + 1).1.max(to + 2)))
}

/// The one whose word it is by a possessive.
fn owner(reading: &Reading<'_>, noun: u32) -> Option<u32> {
    reading.children(noun).iter().copied().find(|child| {
        let possessive = reading.tag(*child) == Tag::Prps || reading.case(*child).starts_with(['\'', '’']);
        *child < noun && reading.rel(*child) == Rel::Nmod && possessive
    })
}

/// The clause that "that" opens right behind the noun, where the tree hangs it elsewhere.
fn that_clause(reading: &Reading<'_>, noun: u32) -> Option<Tokens> {
    let last = reading.around(noun).1;
    if noun + 2 >= last || reading.word(noun + 1) != "that" {
        return None;
    }
    let that = noun + 1;
    let verb = Some(reading.head(that)).filter(|head| *head > that)?;
    // "the claim that he made" lacks the object that the clause of a report has.
    let has = |rels: &[Rel]| reading.children(verb).iter().any(|child| *child != that && rels.contains(&reading.rel(*child)));
    let whole = has(&[Rel::Nsubj]) && has(&[Rel::Obj, Rel::Ccomp, Rel::Xcomp, Rel::Cop, Rel::Obl, Rel::Aux]);
    (whole || reading.rel(that) == Rel::Mark).then(|| (that, reading.subtree(verb).1))
}

/// "His view is that ..."
fn predicate(reading: &Reading<'_>, noun: u32) -> Option<u32> {
    let verb = reading.head(noun);
    let be = matches!(reading.word(verb), "is" | "was" | "'s" | "’s");
    (reading.rel(noun) == Rel::Nsubj && be).then(|| reading.child(verb, &[Rel::Ccomp]))?.filter(|child| *child > verb)
}

fn noun_phrase(reading: &Reading<'_>, noun: u32, entry: &Entry) -> Option<Tokens> {
    let child = entry.has(PREP).then(|| {
        reading.children(noun).iter().copied().find(|child| {
            *child > noun
                && reading.rel(*child) == Rel::Nmod
                && (matches!(reading.case(*child), "for" | "about") || entry.act == Act::Warn)
        })
    })??;
    let range = reading.trimmed(reading.subtree(child));
    (range.0 < range.1).then_some(range)
}

/// Whose word it is: by a possessive, a name before it, "of", or the subject of a verb that gives voice to its object.
fn noun_source(reading: &Reading<'_>, noun: u32) -> Option<u32> {
    let before = |child: &u32| *child < noun && reading.rel(*child) == Rel::Compound && reading.upos(*child) == Upos::Propn;
    let behind = |child: &u32| {
        *child > noun
            && reading.rel(*child) == Rel::Nmod
            && matches!(reading.case(*child), "of" | "by" | "from")
            && clause::can_hear(reading, *child)
    };
    let children = || reading.children(noun).iter().copied();
    let verb = reading.head(noun);
    let gives_voice = || {
        let word = reading.word(verb);
        (matches!(reading.rel(noun), Rel::Obj | Rel::Iobj)
            && (reporting::voices_its_object(word)
                || reporting::verb(word).is_some_and(|entry| entry.has(NOUN) && entry.act == Act::Assert)))
        .then(|| clause::subject(reading, verb))?
    };
    let made = || {
        let clause = children().find(|child| *child > noun && reading.rel(*child) == Rel::Acl)?;
        reporting::voices_its_object(reading.word(clause)).then(|| clause::subject(reading, clause))?.filter(|head| *head != noun)
    };
    let colon = || (reading.word_at(Some(noun + 1)) == ":").then(|| speaker_above(reading, noun))?;
    owner(reading, noun)
        .or_else(|| children().find(behind))
        .or_else(|| children().find(before))
        .or_else(gives_voice)
        .or_else(made)
        .or_else(colon)
        .or_else(|| misread_verb(reading, noun))
}

/// "But the mayor claims that ...": a verb that was taken for a noun, and what stands before it for a part of its name.
fn misread_verb(reading: &Reading<'_>, noun: u32) -> Option<u32> {
    let before = noun.checked_sub(1).filter(|before| reading.sentence(*before) == reading.sentence(noun))?;
    let capital = before > reading.around(noun).0 && reading.is_capital(before);
    let named = reading.upos(before) == Upos::Propn || capital || clause::can_hear(reading, before);
    let verbal = reading.word(noun).ends_with('s') && reading.word_at(Some(noun + 1)) == "that";
    (named && verbal && reporting::verb(reading.word(noun)).is_some()).then_some(before)
}
