//! What was read in one account, for those who want to see it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{AccountSummary, MarkedPassage, compose};
use crate::claim::reference::{self, References};
use crate::claim::{Claim, Polarity, Reading, part};
use crate::source::Span;
use crate::speech;

/// What was read in one account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccountReading {
    /// The account in numbers.
    pub account: AccountSummary,
    /// Who says what, in text order.
    pub attributions: Vec<Attribution>,
    /// What somebody says within the words of somebody else, in text order.
    #[serde(default)]
    pub nested: Vec<Attribution>,
    /// The claims, in text order.
    pub claims: Vec<ClaimReading>,
    /// The words that stand for somebody or something known otherwise, and the pronouns that may, in text order.
    pub mentions: Vec<Mention>,
    /// The marks, in text order.
    pub marks: Vec<MarkedPassage>,
}

/// Words that are somebody's: who, by which cue, what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribution {
    /// Who, where that is said.
    pub source: Option<Span>,
    /// The word that says so ("said", "according to").
    pub cue: Span,
    /// What is said, from its first to its last word.
    pub content: Span,
    /// What is said without what stands between its parts, such as the cue.
    #[serde(default)]
    pub parts: Vec<Span>,
    /// What the speaker does: `assert`, `ask`, `deny`, `doubt`, `promise`, `refuse`, `demand`, `request`, `warn`, `agree`,
    /// `misreport`; or in mind only: `hold`, `wish`.
    #[serde(default)]
    pub class: String,
    /// Whether who uses this cue vouches for the content ("reveals", but not "claims").
    #[serde(default)]
    pub vouches: bool,
    /// Whether the cue is denied ("never said").
    #[serde(default)]
    pub negated: bool,
    /// Whether the words stand in quotation marks.
    #[serde(default)]
    pub direct: bool,
    /// Whether it is a question.
    #[serde(default)]
    pub question: bool,
    /// In whose words the content stands, the narrator first.
    #[serde(default)]
    pub voices: Vec<String>,
}

/// One claim and what was read off it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClaimReading {
    /// Where.
    #[serde(flatten)]
    pub span: Span,
    /// The exact words.
    pub quote: String,
    /// How the passage is cited, where the account tells pages: `12:5-9` by page and line, `p. 274` by page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<String>,
    /// Whose words these are, the narrator first.
    pub voices: Vec<String>,
    /// What it is about, what it names itself first.
    pub topic: Vec<String>,
    /// `positive` or `negative`.
    pub polarity: String,
    /// How sure: `impossible`, `unlikely`, `possible`, `likely`, `asserted`, `certain`; and how binding, after a comma:
    /// `wished`, `requested`, `advised`, `urged`, `decided`, `demanded`.
    pub modality: String,
    /// `refuse`, `avoid`, `conditional`, `willing`, `promise`, or `none`.
    pub commitment: String,
    /// The condition it depends on.
    pub condition: Option<Span>,
    /// The quantities it gives.
    pub quantities: Vec<Passage>,
    /// The times it gives.
    pub times: Vec<Passage>,
    /// Who and what takes part.
    pub participants: Vec<Participant>,
    /// The deeds that its nouns name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deeds: Vec<Deed>,
}

/// A few words of a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Where.
    #[serde(flatten)]
    pub span: Span,
    /// The exact words.
    pub quote: String,
}

/// A word and whom or what it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Where.
    #[serde(flatten)]
    pub span: Span,
    /// The exact word.
    pub quote: String,
    /// Whom or what it stands for.
    pub referent: Referent,
}

/// Whom or what a word stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referent {
    /// `person`, `group` (several named together), `nation` (a state, its government, people or capital), `organisation`, `side`
    /// (the one who says "we", and whoever is with them), `described` (known by its own words only) or `unresolved`.
    pub kind: Cow<'static, str>,
    /// The name, or the words for it; none where it is unresolved.
    pub name: Option<String>,
}

/// A participant of a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// `subject`, `object`, `recipient`, `predicate` or `oblique`.
    pub role: Cow<'static, str>,
    /// The part in what happens: `agent`, `patient`, `recipient`, `attribute` or `circumstance`.
    pub part: Cow<'static, str>,
    /// Who or what it is, where that is known.
    pub name: String,
    /// Where it is named.
    #[serde(flatten)]
    pub span: Span,
    /// The exact word.
    pub quote: String,
    /// Whom or what it stands for, or that this is not known.
    pub referent: Referent,
}

/// A deed that a noun of a claim names: the attack of "Holm's attack on Lind failed".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    /// The noun.
    pub name: String,
    /// Who takes part in it.
    pub participants: Vec<Participant>,
}

/// What was read, in plain data.
pub(crate) fn reading(reading: &Reading) -> AccountReading {
    let references = References::new(reading);
    AccountReading {
        account: compose::summary(reading),
        // What is said inside somebody's words belongs to those words.
        attributions: attributions(reading, |said| said.inside.is_none()),
        nested: attributions(reading, |said| said.inside.is_some()),
        claims: reading.claims.iter().map(|claim| read_claim(reading, &references, claim)).collect(),
        mentions: references
            .all()
            .filter(|(word, known)| is_telling(reading, *word, known))
            .map(|(word, known)| mention(reading, word, known))
            .collect(),
        marks: compose::marks(reading).collect(),
    }
}

/// The attributions of a kind; what is carried on has no cue of its own.
fn attributions(reading: &Reading, wanted: impl Fn(&speech::Attribution) -> bool) -> Vec<Attribution> {
    let said = reading.speech.attributions.iter().filter(|said| !said.carried && said.is_report() && wanted(said));
    said.map(|said| attribution(reading, said)).collect()
}

fn attribution(reading: &Reading, said: &speech::Attribution) -> Attribution {
    let place = |span| reading.wording.in_file(span);
    Attribution {
        source: said.source.map(place),
        cue: place(said.cue),
        content: place(said.content.iter().copied().reduce(Span::join).unwrap_or(said.cue)),
        parts: said.content.iter().copied().map(place).collect(),
        class: said.act.name().to_owned(),
        vouches: said.vouches,
        negated: said.negated,
        direct: said.direct,
        question: said.question,
        voices: reading.speech.chain(said.voice).into_iter().map(str::to_owned).collect(),
    }
}

fn read_claim(reading: &Reading, references: &References, claim: &Claim) -> ClaimReading {
    let obligation = claim.obligation.as_ref().map(|rung| format!(", {}", named(&rung.rung))).unwrap_or_default();
    let place = |span| reading.wording.in_file(span);
    ClaimReading {
        span: place(claim.span),
        quote: reading.wording.quote(claim.span).to_owned(),
        citation: reading.wording.citation(place(claim.span)),
        voices: reading.speech.chain(claim.voice).into_iter().map(str::to_owned).collect(),
        topic: claim.topic.iter().map(|subject| reading.name_of(subject.word)).collect(),
        polarity: if claim.sign.polarity == Polarity::Positive { "positive" } else { "negative" }.to_owned(),
        modality: format!("{}{obligation}", named(&claim.certainty.rung)),
        commitment: claim.commitment.as_ref().map_or("none".to_owned(), |rung| named(&rung.rung)),
        condition: claim.condition.as_ref().map(|condition| place(condition.span)),
        quantities: claim.quantities.iter().map(|quantity| passage(reading, &quantity.tokens)).collect(),
        times: times(claim).iter().map(|tokens| passage(reading, tokens)).collect(),
        participants: claim.args.iter().map(|arg| participant(reading, references, claim.core(), arg)).collect(),
        deeds: claim.deeds(&reading.words).iter().map(|(noun, args)| deed(reading, references, *noun, args)).collect(),
    }
}

/// The name of a rung, as it is serialised.
fn named<T: Serialize>(rung: &T) -> String {
    serde_json::to_value(rung).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn passage(reading: &Reading, tokens: &std::ops::Range<u32>) -> Passage {
    let span = reading.words.span(tokens.start, tokens.end - 1);
    Passage { span: reading.wording.in_file(span), quote: reading.wording.quote(span).to_owned() }
}

/// The times of a claim and the other events by which it says when, in text order.
fn times(claim: &Claim) -> Vec<std::ops::Range<u32>> {
    let orders = claim.orders.iter().map(|order| order.tokens.clone());
    let mut times: Vec<_> = claim.times.iter().map(|time| time.tokens.clone()).chain(orders).collect();
    times.sort_by_key(|tokens| (tokens.start, tokens.end));
    times
}

fn deed(reading: &Reading, references: &References, noun: u32, args: &[crate::claim::Arg]) -> Deed {
    let participants = args.iter().map(|arg| participant(reading, references, noun, arg)).collect();
    Deed { name: reading.name_of(noun), participants }
}

/// Whether a reader learns more than the word itself says.
fn is_telling(reading: &Reading, word: u32, known: &reference::Referent) -> bool {
    known.kind != reference::Kind::Described || reading.words[word].upos == crate::syntax::Upos::Pron
}

fn mention(reading: &Reading, word: u32, known: &reference::Referent) -> Mention {
    let span = reading.words[word].span;
    Mention { span: reading.wording.in_file(span), quote: reading.wording.quote(span).to_owned(), referent: referent(known) }
}

fn referent(known: &reference::Referent) -> Referent {
    Referent { kind: known.kind.name().into(), name: known.name.clone() }
}

/// A participant in what a predicate or a noun says.
fn participant(reading: &Reading, references: &References, predicate: u32, arg: &crate::claim::Arg) -> Participant {
    let span = reading.words[arg.head].span;
    let name = match reading.speech.persons.at(arg.head) {
        Some(person) => reading.speech.persons.profile(person).name.clone(),
        None => reading.name_of(arg.head),
    };
    let referent = match references.at(arg.head) {
        Some(known) => referent(known),
        None => Referent { kind: reference::Kind::Described.name().into(), name: Some(name.clone()) },
    };
    Participant {
        role: arg.role.name().into(),
        part: part(&reading.words, predicate, arg).into(),
        name,
        span: reading.wording.in_file(span),
        quote: reading.wording.quote(span).to_owned(),
        referent,
    }
}
