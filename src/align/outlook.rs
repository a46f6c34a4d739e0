//! What a claim tells by itself of how it can be compared, found once for each: whether it speaks in general or of one case, of how it was
//! at first or in the end, of what somebody only held, and whom and what it names.

use std::cell::OnceCell;

use super::naming::name_at;
use super::view::condition;
use crate::claim::time::Role as When;
use crate::claim::{Claim, Link, Reading, Role, Words};
use crate::lexicon::reporting::Act;
use crate::lexicon::title;
use crate::syntax::{Rel, Upos};

/// How one claim stands to what it tells.
#[derive(Debug, Default)]
pub(super) struct Outlook {
    /// It tells only what somebody believed, wished or denied.
    pub held: bool,
    /// It speaks of what is so in general: "nurses work at night".
    pub general: bool,
    /// It speaks of one case: "Nurse Bell did not work".
    pub of_one_case: bool,
    /// It tells how it was at first.
    pub early: bool,
    /// It tells how it was in the end.
    pub late: bool,
    /// The words that are names of persons or places, with those of its condition.
    pub name_words: Vec<u32>,
    /// The first words of its own names.
    pub names: Vec<u32>,
}

/// The outlooks of an account's claims.
#[derive(Debug)]
pub(super) struct Outlooks {
    known: Vec<OnceCell<Outlook>>,
}

impl Outlooks {
    pub(super) fn new(reading: &Reading) -> Outlooks {
        Outlooks { known: reading.claims.iter().map(|_| OnceCell::new()).collect() }
    }

    pub(super) fn of(&self, reading: &Reading, claim: usize) -> &Outlook {
        self.known[claim].get_or_init(|| outlook(reading, &reading.claims[claim]))
    }
}

fn outlook(reading: &Reading, claim: &Claim) -> Outlook {
    let is_name = |at: &u32| is_name(&reading.words, claim, *at);
    let mut name_words: Vec<u32> = claim.own.iter().copied().filter(is_name).collect();
    // The words of one name are one.
    let first = |&at: &u32| name_at(&reading.words, at).first().copied().unwrap_or(at);
    let mut names: Vec<u32> = name_words.iter().map(first).collect();
    names.dedup();
    name_words.extend(condition(reading, claim).filter(is_name));
    Outlook {
        held: is_only_held(reading, claim),
        general: is_general(reading, claim),
        of_one_case: is_one_case(reading, claim),
        early: stage(reading, claim, is_early),
        late: stage(reading, claim, is_late),
        name_words,
        names,
    }
}

fn is_name(words: &Words, claim: &Claim, at: u32) -> bool {
    let word = &words[at];
    word.upos == Upos::Propn && word.content && !claim.in_time(at) && !title::is_title(&words.lemma(at).to_lowercase())
}

/// Whether a claim is told only as what somebody believed, wished or denied.
fn is_only_held(reading: &Reading, claim: &Claim) -> bool {
    claim.attribution.map(|at| &reading.speech.attributions[at as usize]).is_some_and(|said| {
        let claims = matches!(reading.words.lemma(said.cue_token), "claim" | "allege" | "pretend" | "rumour" | "rumor");
        reading.words[said.cue_token].sentence == claim.sentence
            && !said.vouches
            && !said.direct
            && (claims || matches!(said.act, Act::Hold | Act::Wish | Act::Doubt | Act::Deny | Act::Misreport))
    })
}

/// Whether it speaks of what is so in general.
fn is_general(reading: &Reading, general: &Claim) -> bool {
    let Some(kind) = general.arg(Role::Subject) else { return false };
    let words = &reading.words;
    let bare = words[kind].upos == Upos::Noun
        && words.is_inflected(kind)
        && !words
            .children(kind)
            .any(|child| matches!(words[child].rel, Rel::Det | Rel::Nummod) || words[child].upos == Upos::Pron);
    let lasting =
        words.child(general.head(), Rel::Advmod).is_some_and(|at| matches!(words.lemma(at), "always" | "never" | "usually"));
    let bare = bare || matches!(words.lemma(kind), "whoever" | "anyone" | "anybody" | "everyone" | "everybody");
    let lasting = lasting || general.times.iter().any(|time| time.role == When::Frequency);
    general.link == Link::Main && (bare || lasting) && is_present(words, general.head())
}

/// Whether it speaks of one case.
fn is_one_case(reading: &Reading, case: &Claim) -> bool {
    let Some(one) = case.arg(Role::Subject) else { return false };
    let words = &reading.words;
    is_past(words, case.head())
        && (words[one].upos == Upos::Propn || words[one].upos == Upos::Det || words.child(one, Rel::Det).is_some())
}

/// Whether a predicate stands in the simple present.
fn is_present(words: &Words, head: u32) -> bool {
    let helpers: Vec<&str> =
        words.children(head).filter(|&at| matches!(words[at].rel, Rel::Aux | Rel::Cop)).map(|at| words.lemma(at)).collect();
    match words[head].upos {
        Upos::Verb => {
            !words.is_gerund(head)
                && (helpers.iter().all(|lemma| matches!(*lemma, "do" | "must" | "may" | "can")) && !is_past(words, head))
        }
        _ => words.child(head, Rel::Cop).is_some() && !is_past(words, head),
    }
}

/// Whether a predicate tells of the past by its form or by that of its helpers.
fn is_past(words: &Words, head: u32) -> bool {
    let helpers = words.children(head).filter(|&at| matches!(words[at].rel, Rel::Aux | Rel::Cop));
    let verb = (words[head].upos == Upos::Verb).then_some(head);
    helpers.chain(verb).any(|at| words.is_past_form(at))
}

fn stage(reading: &Reading, claim: &Claim, is: fn(&Words, u32) -> bool) -> bool {
    claim.own.iter().any(|&at| is(&reading.words, at))
}

fn is_early(words: &Words, at: u32) -> bool {
    let lemma = words.lemma(at);
    let before = at.checked_sub(1).map_or("", |before| words.lemma(before));
    matches!(lemma, "initially" | "originally" | "formerly" | "previously" | "once") && words[at].rel == Rel::Advmod
        || lemma == "then" && words[at].rel == Rel::Advmod && words[at].head < at
        || lemma == "still" && words[at].rel == Rel::Advmod
        || lemma == "have" && words[at].rel == Rel::Aux && words.is_past_form(at)
        || lemma == "first" && before == "at"
        || lemma == "use" && words[at].upos == Upos::Verb && words.is_past_form(at) && words.child(at, Rel::Xcomp).is_some()
}

fn is_late(words: &Words, at: u32) -> bool {
    let lemma = words.lemma(at);
    let before = at.checked_sub(1).map_or("", |before| words.lemma(before));
    matches!(
        lemma,
        "now" | "later" | "eventually" | "finally" | "subsequently" | "afterwards" | "today" | "nowadays" | "longer" | "anymore"
    ) || matches!(lemma, "last" | "length") && before == "at"
        || lemma == "end" && before == "the"
        || lemma == "go" && words.is_gerund(at) && words.child(at, Rel::Xcomp).is_some()
}
