//! Whom and what the words of an account stand for: persons, nations, organisations, groups, things, or nobody that is known.
//!
//! Persons are known from the speech room. Here the rest follows in one walk through the text: kin ("his wife"), governments and
//! peoples, short names, "the commission" for the one commission that was named, "they" and "it". A reference that has two
//! good candidates stays unresolved: a wrong one does more harm than none.

use std::collections::BTreeMap;

use super::alias::Alias;
use super::antecedent::{Candidates, Number};
use super::words::Words;
use super::{Reading, alias};
use crate::lexicon::collective::{is_company, speaks_for_nation};
use crate::lexicon::{nations, organisations, title};
use crate::speech::Person;
use crate::syntax::{Rel, Upos};

/// What kind of reference a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One human being.
    Person,
    /// Several that are named together.
    Group,
    /// A state, its government, its people or its capital.
    Nation,
    /// A body with a name.
    Organisation,
    /// Whoever is on the side of the one who says "we".
    Side,
    /// Only these words tell who or what it is.
    Described,
    /// Somebody or something that is not known.
    Unresolved,
}

impl Kind {
    /// The name by which reports call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Group => "group",
            Kind::Nation => "nation",
            Kind::Organisation => "organisation",
            Kind::Side => "side",
            Kind::Described => "described",
            Kind::Unresolved => "unresolved",
        }
    }
}

/// Whom or what a word stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Referent {
    pub kind: Kind,
    /// Its name, or the words for it; none where it is unresolved.
    pub name: Option<String>,
}

impl Referent {
    fn new(kind: Kind, name: impl Into<String>) -> Referent {
        Referent { kind, name: Some(name.into()) }
    }

    fn unresolved() -> Referent {
        Referent { kind: Kind::Unresolved, name: None }
    }
}

/// What every noun, name and pronoun of an account stands for.
#[derive(Clone, Debug, Default)]
pub(crate) struct References {
    of: BTreeMap<u32, Referent>,
}

impl References {
    /// Walks through an account.
    pub(crate) fn new(reading: &Reading) -> References {
        let mut walk = Walk {
            reading,
            text: reading.wording.text(),
            candidates: Candidates::default(),
            kin: vec![],
            bodies: BTreeMap::new(),
            of: BTreeMap::new(),
        };
        (0..reading.words.len() as u32).for_each(|at| walk.reach(at));
        References { of: walk.of }
    }

    /// What a word stands for; none where it is neither a noun nor a pronoun.
    pub(crate) fn at(&self, word: u32) -> Option<&Referent> {
        self.of.get(&word)
    }

    /// All words that stand for somebody or something, in text order.
    pub(crate) fn all(&self) -> impl Iterator<Item = (u32, &Referent)> {
        self.of.iter().map(|(&word, referent)| (word, referent))
    }
}

/// Kin that was spoken of: whose, which, and who it is.
struct Kinsman {
    owner: String,
    noun: String,
    referent: Referent,
}

struct Walk<'r, 'a> {
    reading: &'r Reading<'a>,
    text: &'r str,
    candidates: Candidates,
    kin: Vec<Kinsman>,
    /// Bodies by the last word of their names; none where several have it.
    bodies: BTreeMap<String, Option<String>>,
    of: BTreeMap<u32, Referent>,
}

/// More kin than this is a family tree.
const MOST_KIN: usize = 64;

impl Walk<'_, '_> {
    fn words(&self) -> &Words {
        &self.reading.words
    }

    fn form(&self, at: u32) -> &str {
        &self.text[self.words()[at].span.range()]
    }

    fn reach(&mut self, at: u32) {
        let referent = match self.words()[at].upos {
            Upos::Pron | Upos::Det => self.pronoun(at),
            Upos::Noun | Upos::Propn => self.nominal(at),
            Upos::Adj | Upos::X if self.words()[at].nation && is_participant(self.words(), at) => self.nominal(at),
            _ => None,
        };
        let Some(referent) = referent else { return };
        if matches!(self.words()[at].upos, Upos::Noun | Upos::Propn | Upos::Adj | Upos::X) {
            self.candidates.offer(self.reading, at, &referent);
        }
        self.of.insert(at, referent);
    }

    fn pronoun(&mut self, at: u32) -> Option<Referent> {
        let form = self.form(at);
        if form == "US" {
            return Some(self.nation(at, "u.s."));
        }
        let lower = form.to_lowercase();
        match lower.as_str() {
            "i" | "me" | "my" | "mine" | "myself" => Some(self.first(at)),
            "we" | "us" | "our" | "ours" | "ourselves" => Some(self.side(at)),
            "you" | "your" | "yours" | "yourself" | "he" | "him" | "his" | "himself" | "she" | "her" | "hers" | "herself" => {
                Some(self.known(at))
            }
            "they" | "them" | "their" | "theirs" | "themselves" => Some(self.candidates.find(self.reading, at, Number::Plural)),
            "it" | "its" | "itself" => Some(self.candidates.find(self.reading, at, Number::Singular)),
            _ => None,
        }
    }

    /// "I": the person who speaks, or what the text calls the one who speaks.
    fn first(&self, at: u32) -> Referent {
        let speech = &self.reading.speech;
        if let Some(person) = speech.persons.at(at) {
            return self.person(person);
        }
        let mut around = speech.attribution_at(at);
        while let Some(report) = around.map(|report| &speech.attributions[report as usize]) {
            if report.direct {
                return match report.source {
                    Some(source) => Referent::new(Kind::Described, self.described_source(source)),
                    None => Referent::unresolved(),
                };
            }
            around = report.inside;
        }
        Referent::new(Kind::Person, speech.voice(crate::speech::VoiceId::NARRATOR).name.clone())
    }

    /// The head of the words for a speaker.
    fn described_source(&self, source: crate::source::Span) -> String {
        let words = self.words();
        let inside = |&at: &u32| source.covers(words[at].span);
        let from = words.first_from(source.start);
        let head = (from..words.len() as u32).take_while(inside).find(|&at| words[at].upos == Upos::Noun);
        head.map_or_else(|| self.text[source.range()].to_owned(), |head| words.lemma(head).to_owned())
    }

    /// "we": those whom the speaker has named together with himself, or else the speaker's side.
    fn side(&self, at: u32) -> Referent {
        if let Some(group) = self.candidates.with_speaker(self.reading, at) {
            return Referent::new(Kind::Group, group);
        }
        let speaker = self.first(at);
        Referent { kind: if speaker.name.is_some() { Kind::Side } else { Kind::Unresolved }, ..speaker }
    }

    /// A pronoun that the speech room has resolved, or not.
    fn known(&self, at: u32) -> Referent {
        let persons = &self.reading.speech.persons;
        match (persons.at(at), persons.noun_at(at)) {
            (Some(person), _) => self.person(person),
            (None, Some(noun)) => self.of.get(&noun).cloned().unwrap_or_else(Referent::unresolved),
            (None, None) => Referent::unresolved(),
        }
    }

    fn person(&self, person: Person) -> Referent {
        Referent::new(Kind::Person, self.reading.speech.persons.profile(person).name.clone())
    }

    /// A noun or name that is not only part of another.
    fn nominal(&mut self, at: u32) -> Option<Referent> {
        let words = &self.reading.words;
        let alias = self.alias(at);
        if let Some(alias) = alias {
            let long = alias.long.clone();
            return Some(self.body(long));
        }
        if let Some(person) = self.reading.speech.persons.at(at) {
            return Some(self.person(person));
        }
        if matches!(words[at].rel, Rel::Flat | Rel::Compound | Rel::Goeswith | Rel::Fixed) && !words[at].nation {
            return None;
        }
        let noun = words.lemma(at).to_owned();
        Some(match () {
            () if title::is_kin(&noun) && words[at].upos == Upos::Noun => self.kinsman(at, &noun),
            () if words[at].nation => self.nation(at, &noun),
            () if speaks_for_nation(&noun) && self.nation_of(at).is_some() => {
                let name = self.nation_of(at).unwrap_or_default();
                self.nation(at, &name)
            }
            () if organisations::organisation(&noun).is_some() => {
                Referent::new(Kind::Organisation, organisations::organisation(&noun).map_or("", |known| known.name()))
            }
            () => self.named_or_described(at, noun),
        })
    }

    /// The definition of the short name that the word is.
    fn alias(&self, at: u32) -> Option<&Alias> {
        let form = self.form(at);
        let known = |alias: &&Alias| alias.from <= at + 1 && alias.short == form && !alias.long.contains(&at);
        self.reading.aliases.iter().rev().find(known).filter(|_| form.starts_with(char::is_uppercase))
    }

    /// The body or person of a long name.
    fn body(&self, long: std::ops::Range<u32>) -> Referent {
        let head = alias::head_of(self.words(), long.clone());
        match self.of.get(&head) {
            Some(known) if known.kind != Kind::Described => known.clone(),
            _ => Referent::new(Kind::Organisation, self.slice(long.start, long.end - 1)),
        }
    }

    fn slice(&self, first: u32, last: u32) -> String {
        self.text[self.words().span(first, last).range()].split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn nation(&self, at: u32, lemma: &str) -> Referent {
        match nations::nation(lemma) {
            Some(nation) => Referent::new(Kind::Nation, nation.id.name()),
            None => Referent::new(Kind::Described, self.form(at)),
        }
    }

    /// The nation of a government: "the Cuban government", "the government of Cuba".
    fn nation_of(&self, noun: u32) -> Option<String> {
        let words = self.words();
        let of = |at: u32| {
            words[at].nation
                && matches!(words[at].rel, Rel::Amod | Rel::Compound | Rel::Nmod)
                && (words[at].rel != Rel::Nmod
                    || at < noun
                    || words.child(at, Rel::Case).is_some_and(|case| words.lemma(case) == "of"))
        };
        words.children(noun).find(|&at| of(at)).map(|at| words.lemma(at).to_owned())
    }

    /// "his wife", "Kennedy's brother", "the wife of Peter Lind": who it is, or whose kin.
    fn kinsman(&mut self, at: u32, noun: &str) -> Referent {
        let words = &self.reading.words;
        let named = words
            .children(at)
            .find(|&child| matches!(words[child].rel, Rel::Appos | Rel::Flat) || words[child].rel == Rel::Compound && child > at);
        let next = at + 1;
        let beside =
            (next as usize) < words.len() && words[next].upos == Upos::Propn && words[next].sentence == words[at].sentence;
        let named = named.or_else(|| beside.then_some(next)).and_then(|child| self.name_of_one(child));
        let owner = words.children(at).find(|&child| is_owner(words, child, at));
        let Some(owner) = owner else {
            return named.unwrap_or_else(|| Referent::new(Kind::Described, noun));
        };
        let pronoun = words[owner].upos == Upos::Pron;
        let Some(owner) = self.owner(owner) else {
            let nobody = || if pronoun { Referent::unresolved() } else { Referent::new(Kind::Described, noun) };
            return named.unwrap_or_else(nobody);
        };
        if let Some(known) = self.kin.iter().find(|known| known.owner == owner && known.noun == noun) {
            return known.referent.clone();
        }
        let referent = named.unwrap_or_else(|| Referent::new(Kind::Person, format!("{owner}'s {noun}")));
        if self.kin.len() < MOST_KIN && !self.plural(at) {
            self.kin.push(Kinsman { owner, noun: noun.to_owned(), referent: referent.clone() });
        }
        referent
    }

    fn plural(&self, at: u32) -> bool {
        self.words()[at].upos == Upos::Noun && self.words().is_inflected(at)
    }

    /// Whose kin it is; an owner after the noun has not been reached yet.
    fn owner(&mut self, at: u32) -> Option<String> {
        let referent = match self.of.get(&at).cloned() {
            Some(known) => Some(known),
            None => self.pronoun(at).or_else(|| self.nominal(at)),
        };
        let human = matches!(self.words()[at].upos, Upos::Pron) || title::is_human(self.words().lemma(at));
        let is_one = |referent: &Referent| match referent.kind {
            Kind::Person | Kind::Side => true,
            Kind::Described => human || self.words()[at].upos == Upos::Propn,
            _ => false,
        };
        referent.filter(is_one).and_then(|referent| referent.name)
    }

    /// The person of a name beside a noun.
    fn name_of_one(&self, at: u32) -> Option<Referent> {
        if let Some(person) = self.reading.speech.persons.at(at) {
            return Some(self.person(person));
        }
        (self.words()[at].upos == Upos::Propn).then(|| Referent::new(Kind::Person, self.form(at)))
    }

    /// A body by its name, "the commission" for the one that was named, or something that only its words tell of.
    fn named_or_described(&mut self, at: u32, noun: String) -> Referent {
        let (first, last) = self.name_around(at);
        if first == last && self.words()[at].upos == Upos::Propn && self.is_shared(&noun) {
            return Referent::unresolved();
        }
        let bodily = |at: u32| {
            let word = self.form(at).trim_end_matches('.').to_lowercase();
            title::is_body(&word) || is_company(&word)
        };
        if first < last && self.form(at).starts_with(char::is_uppercase) && (bodily(last) || bodily(at)) {
            let name = self.slice(first, last);
            self.note_body(last, &name);
            return Referent::new(Kind::Organisation, name);
        }
        let definite =
            self.words().child(at, Rel::Det).is_some_and(|det| matches!(self.words().lemma(det), "the" | "this" | "that"));
        let bare =
            self.words().children(at).all(|child| !matches!(self.words()[child].rel, Rel::Amod | Rel::Compound | Rel::Nmod));
        let key = if is_company(&noun) || noun == "firm" { "company".to_owned() } else { noun.to_lowercase() };
        if let Some(Some(name)) = self.bodies.get(&key).filter(|_| definite && bare && !self.plural(at)) {
            return Referent::new(Kind::Organisation, name.clone());
        }
        let name = if self.words()[at].upos == Upos::Propn { self.slice(first.min(at), last.max(at)) } else { noun };
        Referent::new(Kind::Described, name)
    }

    /// Whether several persons have the surname.
    fn is_shared(&self, surname: &str) -> bool {
        const ENOUGH: usize = 400;
        let persons = self.reading.speech.persons.list.iter().take(ENOUGH);
        persons.filter(|person| person.surname.eq_ignore_ascii_case(surname)).count() > 1
    }

    /// The capitalised words around a word, in its phrase.
    fn name_around(&self, at: u32) -> (u32, u32) {
        let words = self.words();
        let part = |word: u32| {
            words[word].sentence == words[at].sentence
                && self.form(word).starts_with(char::is_uppercase)
                && self.form(word) != "The"
                && (words[word].head == at || words[words[word].head].head == at || words[at].head == word)
        };
        let mut first = at;
        while first > 0 && part(first - 1) {
            first -= 1;
        }
        let mut last = at;
        while (last as usize) + 1 < words.len() && part(last + 1) {
            last += 1;
        }
        (first, last)
    }

    fn note_body(&mut self, last: u32, name: &str) {
        let word = self.form(last).trim_end_matches('.').to_lowercase();
        let key = if is_company(&word) { "company".to_owned() } else { word };
        let known = self.bodies.entry(key).or_insert_with(|| Some(name.to_owned()));
        if known.as_deref() != Some(name) {
            *known = None;
        }
    }
}

/// Whether a word takes part in a clause, rather than telling more of another noun.
fn is_participant(words: &Words, at: u32) -> bool {
    matches!(words[at].rel, Rel::Nsubj | Rel::Obj | Rel::Iobj | Rel::Obl | Rel::Conj | Rel::Root)
}

/// "his", "Kennedy's", "of Kennedy".
fn is_owner(words: &Words, child: u32, noun: u32) -> bool {
    let case = words.child(child, Rel::Case).map(|case| words.lemma(case));
    let possessive = words[child].upos == Upos::Pron && child < noun || matches!(case, Some("'s" | "’s" | "'" | "’"));
    matches!(words[child].rel, Rel::Nmod | Rel::Det) && (possessive || case == Some("of"))
}
