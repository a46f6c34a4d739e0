//! The persons of an account: who is named, under which names, and which mention means whom.

use std::collections::BTreeMap;

use super::{
    reading::{Reading, Tokens},
    roles,
};
use crate::{
    lexicon::{
        self, organisations, reporting, spelling,
        title::{self, Sex},
    },
    syntax::{Rel, Upos},
};

/// A name is no longer than this many words.
const NAME: u32 = 8;

/// How many offices are joined to persons: each costs a walk over the text.
const MERGES: usize = 16;
/// Among how many persons a name is looked for: more are only in lists, and would make the search slow.
const PERSONS: usize = 400;

/// The number of a person within the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Person(pub u32);

/// What is known of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Profile {
    /// The fullest form of the name, in ordinary case.
    pub name: String,
    /// All forms that occur, in order of first use.
    pub forms: Vec<String>,
    /// In lower case; empty for one who is only known by an office.
    pub surname: String,
    /// Given names and initials, in lower case, without full stops.
    pub given: Vec<String>,
    /// Titles and offices, in lower case.
    pub titles: Vec<String>,
    pub sex: Option<Sex>,
    /// Whether the account is this person's.
    pub author: bool,
}

/// The persons of an account, and who is meant by each token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Persons {
    pub list: Vec<Profile>,
    pub author: Option<Person>,
    merged: usize,
    /// For each token the person that it names or stands for; `u32::MAX` for none.
    pub(super) of_token: Vec<u32>,
    /// The persons by the first letter of their surname, and of the first of their given names: where a name is looked for.
    by_letter: BTreeMap<char, Vec<u32>>,
    /// The pronouns that stand for one whom only a noun tells of, each with that noun.
    nouns: BTreeMap<u32, u32>,
}

impl Persons {
    /// The profile of a person.
    pub fn profile(&self, person: Person) -> &Profile {
        &self.list[person.0 as usize]
    }

    /// The person whom a token names or stands for.
    pub fn at(&self, token: u32) -> Option<Person> {
        self.of_token.get(token as usize).filter(|person| **person != u32::MAX).map(|person| Person(*person))
    }

    /// The noun for which a pronoun stands, where that noun is all that is known of the person: "he", the driver.
    pub fn noun_at(&self, token: u32) -> Option<u32> {
        self.nouns.get(&token).copied()
    }

    pub(super) fn note_noun(&mut self, token: u32, noun: u32) {
        self.nouns.insert(token, noun);
    }

    /// The person whom a mention means: its tokens are looked at from the last, where English has the surname.
    pub fn resolve(&self, mention: Tokens) -> Option<Person> {
        (mention.0..mention.1).rev().find_map(|token| self.at(token))
    }

    pub(super) fn set(&mut self, token: u32, person: Person) {
        self.of_token[token as usize] = person.0;
    }

    /// The person with this full or partial name; a new one where nobody fits.
    pub(super) fn named(&mut self, words: &[&str]) -> Option<Person> {
        let name = Name::read(words)?;
        if let Some(known) = self.matching(&name, false) {
            self.take(known, &name);
            return Some(known);
        }
        Some(self.add(&name))
    }

    /// The one person who holds an office, or has held it in the text last; a new one where nobody does.
    pub(super) fn holder(&mut self, office: &str, surface: &str) -> Person {
        let holds = |profile: &Profile| profile.titles.iter().any(|title| title == office);
        let from = self.list.len().saturating_sub(PERSONS);
        let exact = self.list[from..].iter().rposition(holds).map(|at| from + at);
        let exact = exact.or_else(|| self.holder_of_any(office, from));
        if let Some(index) = exact.or_else(|| self.only_holder(office, from)) {
            let person = &mut self.list[index];
            note(&mut person.forms, surface);
            return Person(index as u32);
        }
        self.list.push(Profile {
            name: surface.to_owned(),
            forms: vec![surface.to_owned()],
            titles: vec![office.to_owned()],
            ..Profile::default()
        });
        Person(self.list.len() as u32 - 1)
    }

    /// "the ambassador" where there is one whom the text calls "the Soviet ambassador".
    fn only_holder(&self, office: &str, from: usize) -> Option<usize> {
        let mut holders = (from..self.list.len()).filter(|&at| self.list[at].titles.iter().any(|title| ends_in(title, office)));
        holders.next().filter(|_| holders.next().is_none())
    }

    /// "the Secretary of State" where there is a "Secretary Rusk", of whom the text does not say that he is secretary of what.
    fn holder_of_any(&self, office: &str, from: usize) -> Option<usize> {
        let (base, _) = office.split_once(" of ")?;
        let of_other = |title: &String| title.strip_prefix(base).is_some_and(|rest| rest.starts_with(" of "));
        let open = |profile: &Profile| profile.titles.iter().any(|title| title == base) && !profile.titles.iter().any(of_other);
        self.list[from..].iter().rposition(open).map(|at| from + at)
    }

    /// Gives a person an office that the text says is theirs.
    pub(super) fn entitle(&mut self, person: Person, office: &str) {
        note(&mut self.list[person.0 as usize].titles, office);
    }

    /// Makes one who was known by an office only the same as another person.
    pub(super) fn merge(&mut self, office: Person, person: Person) {
        let nameless = office != person && self.list[office.0 as usize].surname.is_empty();
        if !nameless || self.merged >= MERGES {
            return;
        }
        self.merged += 1;
        let (titles, forms) = (self.list[office.0 as usize].titles.clone(), self.list[office.0 as usize].forms.clone());
        titles.iter().for_each(|title| self.entitle(person, title));
        forms.iter().for_each(|form| note(&mut self.list[person.0 as usize].forms, form));
        self.list[office.0 as usize].titles.clear();
        self.of_token.iter_mut().filter(|known| **known == office.0).for_each(|known| *known = person.0);
    }

    /// Tells apart in name who shares a surname: "President Kennedy" where there is another Kennedy.
    fn tell_apart(&mut self) {
        for index in 0..self.list.len() {
            let one = &self.list[index];
            let shared = || self.list.iter().take(PERSONS).filter(|other| other.surname == one.surname).count() > 1;
            if !one.surname.is_empty() && one.given.is_empty() && !one.titles.is_empty() && index < PERSONS && shared() {
                let titled = one.forms.iter().find(|form| form.split_whitespace().count() > 1).cloned();
                self.list[index].name = titled.unwrap_or_else(|| self.list[index].name.clone());
            }
        }
    }

    fn add(&mut self, name: &Name) -> Person {
        let person = Person(self.list.len() as u32);
        self.list.push(Profile { surname: name.surname.clone(), ..Profile::default() });
        self.enter(person, &name.surname);
        self.take(person, name);
        person
    }

    /// Takes in another form of a person's name.
    fn take(&mut self, person: Person, name: &Name) {
        let profile = &mut self.list[person.0 as usize];
        let was_given = profile.given.len();
        profile.take(name);
        if was_given == 0
            && let Some(given) = profile.given.first().cloned()
        {
            self.enter(person, &given);
        }
    }

    fn enter(&mut self, person: Person, word: &str) {
        if let Some(letter) = word.chars().next() {
            self.by_letter.entry(letter).or_default().push(person.0);
        }
    }

    /// The persons to whom a surname or a bare given name may belong, the latest first; a person may come twice.
    fn candidates(&self, word: &str) -> impl Iterator<Item = Person> {
        let known = word.chars().next().and_then(|letter| self.by_letter.get(&letter));
        known.map_or(&[][..], Vec::as_slice).iter().rev().map(|&person| Person(person))
    }

    /// Whether one of the first persons has the surname, or a spelling of it.
    fn knows(&self, surname: &str) -> bool {
        let same = |person: Person| same_surname(&self.profile(person).surname, surname);
        self.candidates(surname).any(|person| (person.0 as usize) < PERSONS && same(person))
    }

    /// The latest person whom the name fits. `apart` keeps a bare title from joining one who goes by initials.
    fn matching(&self, name: &Name, apart: bool) -> Option<Person> {
        let from = self.list.len().saturating_sub(PERSONS);
        let fitting = |person: &Person| person.0 as usize >= from && self.profile(*person).fits(name, apart);
        let fits: Vec<Person> = self.candidates(&name.surname).filter(fitting).collect();
        let exact = |person: &Person| name.given.iter().any(|given| self.profile(*person).given.contains(given));
        let exact = fits.iter().copied().filter(exact).max();
        exact.or_else(|| fits.into_iter().max())
    }
}

impl Profile {
    /// Whether `name` can be another form of this person's name.
    fn fits(&self, name: &Name, apart: bool) -> bool {
        let by_given_name = name.given.is_empty() && name.titles.is_empty() && self.given.first() == Some(&name.surname);
        by_given_name
            || (same_surname(&self.surname, &name.surname)
                && given_names_agree(&self.given, &name.given)
                && !(self.sex.is_some() && name.sex().is_some() && self.sex != name.sex())
                && !(apart && self.differs_in_style(name)))
    }

    /// Whether one is always called by initials and the other by an office: a writer who does that tells two persons apart.
    fn differs_in_style(&self, name: &Name) -> bool {
        let initials = |given: &[String]| given.first().is_some_and(|given| given.chars().count() == 1);
        let ranked = |titles: &[String]| titles.iter().any(|title| !title::is_address(title));
        (initials(&self.given) && name.given.is_empty() && ranked(&name.titles))
            || (initials(&name.given) && self.given.is_empty() && ranked(&self.titles))
    }

    fn take(&mut self, name: &Name) {
        for given in name.given.iter().filter(|given| **given != self.surname) {
            note(&mut self.given, given);
        }
        for title in &name.titles {
            note(&mut self.titles, title);
        }
        self.sex = self.sex.or(name.sex());
        note(&mut self.forms, &name.surface);
        if name.fullness() > fullness(&self.name) {
            self.name = name.bare.clone();
        }
    }
}

/// Whether the longer title is the office with the name of a nation before it, or with what it is over behind it; a vice president
/// is no president.
fn ends_in(title: &str, office: &str) -> bool {
    if title.strip_prefix(office).is_some_and(|rest| rest.starts_with(" of ")) {
        return true;
    }
    let before = title.strip_suffix(office).and_then(|before| before.strip_suffix(' '));
    before.is_some_and(|before| before.split(' ').all(lexicon::is_nation))
}

/// How much of a name a form gives: words count more than initials.
fn fullness(name: &str) -> usize {
    name.split_whitespace().map(|word| if word.len() > 2 && !word.ends_with('.') { 3 } else { 1 }).sum()
}

fn note(list: &mut Vec<String>, word: &str) {
    if !list.iter().any(|known| known == word) {
        list.push(word.to_owned());
    }
}

fn same_surname(a: &str, b: &str) -> bool {
    !a.is_empty() && spelling::may_be_one(a, b)
}

/// Whether two lists of given names can be one person's: the first of each agree, or one begins the other.
fn given_names_agree(a: &[String], b: &[String]) -> bool {
    match (a.first(), b.first()) {
        (Some(a), Some(b)) => a.starts_with(b.as_str()) || b.starts_with(a.as_str()) || spelling::may_be_one(a, b),
        _ => true,
    }
}

/// One form of a name, taken apart.
struct Name {
    surface: String,
    bare: String,
    surname: String,
    given: Vec<String>,
    titles: Vec<String>,
}

impl Name {
    /// Takes a name apart; none where nothing but titles is left.
    fn read(words: &[&str]) -> Option<Name> {
        let shouted = words.iter().all(|word| !word.chars().any(char::is_lowercase)) && words.iter().any(|word| word.len() > 3);
        let shown: Vec<String> =
            words.iter().map(|word| if shouted { ordinary_case(word) } else { (*word).to_owned() }).collect();
        let rank = shown.iter().take_while(|word| title::is_title(&key(word))).count();
        let bare = &shown[rank..];
        let (last, first) = bare.split_last()?;
        let mut titles: Vec<String> = shown[..rank].iter().map(|word| key(word)).collect();
        if titles.len() > 1 {
            titles.push(titles.join(" "));
        }
        Some(Name {
            surface: shown.join(" "),
            bare: bare.join(" "),
            surname: key(last),
            given: first.iter().flat_map(|word| given_parts(word)).collect(),
            titles,
        })
    }

    fn sex(&self) -> Option<Sex> {
        self.titles.iter().chain(self.given.first()).find_map(|word| title::sex(word))
    }

    fn fullness(&self) -> usize {
        fullness(&self.bare)
    }
}

/// A word in lower case, without full stops.
pub(super) fn key(word: &str) -> String {
    word.chars().filter(|c| *c != '.').flat_map(char::to_lowercase).collect()
}

/// "N.S." gives "n" and "s"; "Robert" gives "robert".
fn given_parts(word: &str) -> Vec<String> {
    let parts = word.split('.').filter(|part| !part.is_empty());
    parts.map(key).collect()
}

/// "DOBRYNIN" as "Dobrynin"; initials stay.
pub(super) fn ordinary_case(word: &str) -> String {
    if word.contains('.') || word.chars().count() < 2 {
        return word.to_owned();
    }
    let mut chars = word.chars();
    chars.next().into_iter().chain(chars.flat_map(char::to_lowercase)).collect()
}

/// A mention found in the text.
#[derive(Clone, Copy)]
struct Mention {
    tokens: Tokens,
    /// Where an office before the name begins: "Secretary of State" before "Colin Powell".
    from: u32,
    /// Nothing but titles: "the President".
    office: bool,
    /// A title, an initial or a known given name shows that it is a person.
    certain: bool,
}

/// Finds the persons named in the prose of the account and marks their mentions.
pub(super) fn find(reading: &Reading<'_>, persons: &mut Persons) {
    persons.of_token = vec![u32::MAX; reading.len() as usize];
    let mentions = mentions(reading);
    let confirmed = confirmed(reading, &mentions);
    let bare = bare_surnames(reading, &mentions);
    let mut names = Namesakes::default();
    for mention in mentions.iter().filter(|mention| !mention.office) {
        let words: Vec<&str> = (mention.tokens.0..mention.tokens.1).map(|token| reading.raw(token)).collect();
        let Some(name) = Name::read(&words) else { continue };
        if !mention.certain && !confirmed.contains_key(&name.surname) && !persons.knows(&name.surname) {
            continue;
        }
        if names.is_ambiguous(persons, &name, reading.sentence(mention.tokens.0)) {
            continue;
        }
        let apart = !bare.contains_key(&name.surname);
        let person = match persons.matching(&name, apart) {
            Some(known) => {
                persons.take(known, &name);
                known
            }
            None => persons.add(&name),
        };
        (mention.from..mention.tokens.1).for_each(|token| persons.set(token, person));
        if mention.from < mention.tokens.0 {
            persons.entitle(person, &reading.slice((mention.from, mention.tokens.0)).to_lowercase());
        }
        names.note(person, reading.sentence(mention.tokens.0), &name);
    }
    appositions(reading, &mentions, persons);
    offices(reading, &mentions, persons);
    roles::assign(reading, persons);
    persons.tell_apart();
}

/// Who was last called by more than a surname that others have, too.
#[derive(Default)]
struct Namesakes {
    /// By surname, the last two persons and the sentences in which each was named in full.
    last: BTreeMap<String, [Option<(Person, u32)>; 2]>,
}

impl Namesakes {
    /// How many sentences back a full name still disturbs.
    const NEAR: u32 = 3;

    fn note(&mut self, person: Person, sentence: u32, name: &Name) {
        if name.given.is_empty() {
            return;
        }
        let last = self.last.entry(name.surname.clone()).or_default();
        if last[0].is_some_and(|(known, _)| known != person) {
            last[1] = last[0];
        }
        last[0] = Some((person, sentence));
    }

    /// Whether a bare surname can mean either of two whose given names have just been told apart.
    fn is_ambiguous(&self, persons: &Persons, name: &Name, sentence: u32) -> bool {
        let bare = name.given.is_empty() && name.titles.is_empty();
        let Some([Some(one), Some(two)]) = self.last.get(&name.surname).filter(|_| bare) else { return false };
        let near = |(_, named): &(Person, u32)| named + Self::NEAR >= sentence;
        let known = |person: Person| !persons.profile(person).given.is_empty();
        one.0 != two.0 && near(one) && near(two) && known(one.0) && known(two.0)
    }
}

/// Marks who holds an office: "the President". After the names, so that a name that comes later can tell.
fn offices(reading: &Reading<'_>, mentions: &[Mention], persons: &mut Persons) {
    for mention in mentions.iter().filter(|mention| mention.office) {
        let surface = reading.slice(mention.tokens);
        let office = office_key(reading, mention.tokens);
        let surface = surface.strip_prefix("The ").map_or(surface.to_owned(), |rest| format!("the {rest}"));
        let person = persons.holder(&office, &surface);
        (mention.tokens.0..mention.tokens.1).for_each(|token| persons.set(token, person));
    }
}

/// The words of an office without the article.
fn office_key(reading: &Reading<'_>, (start, end): Tokens) -> String {
    let over = end + 1;
    let named = over < reading.len()
        && reading.word(end) == "of"
        && reading.is_capital(over)
        && reading.sentence(over) == reading.sentence(start);
    let end = if named { over + 1 } else { end };
    let words: Vec<String> = (start..end).map(|token| key(reading.raw(token))).filter(|word| word != "the").collect();
    words.join(" ")
}

/// "R. Kennedy, the Attorney General," gives the office to the name.
fn appositions(reading: &Reading<'_>, mentions: &[Mention], persons: &mut Persons) {
    for office in mentions.iter().filter(|mention| mention.office) {
        if let Some(person) = roles::holder(reading, persons, office.tokens) {
            persons.entitle(person, &office_key(reading, office.tokens));
        }
    }
    for pair in mentions.windows(2) {
        let [name, office] = pair else { continue };
        let between = reading.word_at(Some(name.tokens.1));
        if !name.office && office.office && between == "," && office.tokens.0 == name.tokens.1 + 1 {
            let key = office_key(reading, office.tokens);
            if let Some(person) = persons.resolve(name.tokens) {
                persons.entitle(person, &key);
            }
        }
    }
}

/// All mentions in text order.
fn mentions(reading: &Reading<'_>) -> Vec<Mention> {
    let mut found = vec![];
    for sentence in 0..reading.segments.sentences.len() as u32 {
        if reading.is_prose(sentence) {
            mentions_of_sentence(reading, reading.tokens_of(sentence), &mut found);
        }
    }
    found
}

fn mentions_of_sentence(reading: &Reading<'_>, (start, end): Tokens, found: &mut Vec<Mention>) {
    let mut at = start;
    while at < end {
        let name = || name_at(reading, at, (start, end));
        let mention = name_after_office(reading, at, (start, end)).or_else(name).or_else(|| office_at(reading, at, end));
        at = mention.map_or(at + 1, |mention| mention.tokens.1);
        found.extend(mention);
    }
}

/// "Secretary of State Colin Powell", "Chief of Staff Ann Lee": an office with what it is over, straight before the name.
fn name_after_office(reading: &Reading<'_>, start: u32, sentence: Tokens) -> Option<Mention> {
    const LONGEST: u32 = 3;
    let of = start + 1;
    let is_office = of + 2 < sentence.1 && reading.word(of) == "of" && title::is_rank(&key(reading.raw(start)));
    if !is_office || !reading.is_capital(of + 1) {
        return None;
    }
    let name =
        (of + 2..sentence.1.min(of + 2 + LONGEST)).find_map(|at| name_at(reading, at, sentence).filter(|name| !name.office))?;
    let between = (of + 1..name.tokens.0).all(|token| reading.is_capital(token) && !title::is_given(&key(reading.raw(token))));
    (between && name.certain).then_some(Mention { from: start, ..name })
}

/// A run of capitalised words that can be the name of a person.
fn name_at(reading: &Reading<'_>, start: u32, sentence: Tokens) -> Option<Mention> {
    let mut end = start;
    while end < sentence.1
        && end < start + NAME
        && (is_name_word(reading, end, sentence.0) || is_particle(reading, end, start, sentence.1))
    {
        end += 1;
    }
    if end == start {
        return None;
    }
    let words: Vec<String> = (start..end).map(|token| key(reading.raw(token))).collect();
    let titles = words.iter().take_while(|word| title::is_title(word)).count();
    if words.iter().skip(titles).any(|word| title::is_body(word) || title::is_no_name(word)) {
        return None;
    }
    if titles == words.len() {
        return (words.iter().any(|word| title::is_rank(word)) && !is_plural(reading, end - 1)).then_some(Mention {
            tokens: (start, end),
            from: start,
            office: true,
            certain: true,
        });
    }
    let initial = (start..end).any(|token| is_initial(reading.raw(token)));
    let certain = titles > 0 || (initial && words.len() > 1) || (words.len() > 1 && title::is_given(&words[0]));
    Some(Mention { tokens: (start, end), from: start, office: false, certain })
}

fn is_plural(reading: &Reading<'_>, token: u32) -> bool {
    reading.tag(token).is_plural()
}

/// Whether the word can be part of a name. At the head of a sentence the tag must say so, since every word has a capital there.
fn is_name_word(reading: &Reading<'_>, token: u32, first: u32) -> bool {
    let raw = reading.raw(token);
    if is_initial(raw) {
        return raw != "I";
    }
    if !reading.is_capital(token) {
        return false;
    }
    let word = key(raw);
    let shaped = reading.is_capital(token) && raw.chars().all(|c| c.is_alphabetic() || ".'’-".contains(c)) && raw.len() > 1;
    let named = title::is_title(&word) || title::is_given(&word);
    let acronym =
        word.len() <= 5 && raw.len() > 1 && raw.chars().all(char::is_uppercase) && !named && !all_capital(reading, token);
    shaped
        && !acronym
        && (reading.upos(token) == Upos::Propn || named || (token > first && matches!(reading.upos(token), Upos::Noun | Upos::X)))
}

/// Whether the word before or after is in capitals, too: then capitals do not make an acronym.
fn all_capital(reading: &Reading<'_>, token: u32) -> bool {
    let shouted = |token: Option<u32>| {
        token.filter(|token| *token < reading.len()).is_some_and(|token| {
            let raw = reading.raw(token);
            raw.chars().all(|c| c.is_uppercase() || c == '.') && raw.len() > 1
        })
    };
    shouted(token.checked_sub(1)) || shouted(Some(token + 1))
}

/// "van", "de" between two words of a name.
fn is_particle(reading: &Reading<'_>, token: u32, start: u32, end: u32) -> bool {
    token > start
        && token + 1 < end
        && matches!(reading.raw(token), "de" | "van" | "von" | "der" | "bin" | "al" | "da" | "di" | "la" | "le" | "du")
        && reading.is_capital(token + 1)
}

/// "R.", "N.S."
pub(super) fn is_initial(raw: &str) -> bool {
    raw.contains('.')
        && raw.len() <= 8
        && raw.split_terminator('.').all(|part| part.len() == 1 && part.chars().all(char::is_uppercase))
}

/// "the president", "the Soviet ambassador".
fn office_at(reading: &Reading<'_>, start: u32, end: u32) -> Option<Mention> {
    if !matches!(reading.word(start), "the" | "our" | "your") {
        return None;
    }
    let head = (start + 1..end.min(start + 4)).find(|token| title::is_rank(&key(reading.raw(*token))))?;
    if !matches!(reading.upos(head), Upos::Noun | Upos::Propn)
        && reading.upos(head + 1 - u32::from(head + 1 >= end)) != Upos::Propn
    {
        return None;
    }
    let plain = (start + 1..head).all(|token| matches!(reading.upos(token), Upos::Adj | Upos::Propn | Upos::Noun));
    let last = (head + 1..end.min(head + 3)).take_while(|token| title::is_rank(&key(reading.raw(*token)))).last().unwrap_or(head);
    let compound = reading.word_at(Some(last + 1).filter(|next| *next < end));
    let named = Some(last + 1).filter(|next| *next < end).is_some_and(|next| reading.upos(next) == Upos::Propn);
    let owns = matches!(compound, "'s" | "’s");
    let modifier = reading.rel(last) == Rel::Compound;
    (plain && !named && (owns || !modifier) && !is_plural(reading, last)).then_some(Mention {
        tokens: (start, last + 1),
        from: start,
        office: true,
        certain: true,
    })
}

/// The surnames that some use shows to be a person's: by a title, an initial, a given name, or by speaking.
fn confirmed(reading: &Reading<'_>, mentions: &[Mention]) -> BTreeMap<String, ()> {
    let mut confirmed = BTreeMap::new();
    let mut places = BTreeMap::new();
    for mention in mentions.iter().filter(|mention| !mention.office) {
        let last = mention.tokens.1 - 1;
        if is_place_use(reading, mention.tokens.0) {
            places.insert(key(reading.raw(last)), ());
        }
        if mention.certain || speaks(reading, last) && !is_no_person(reading, mention.tokens) {
            confirmed.insert(key(reading.raw(last)), ());
        }
    }
    confirmed.retain(|name, ()| !places.contains_key(name));
    confirmed
}

/// "Moscow rejected the offer", "the U.N. said": what speaks here is a state or a body, unless other words make it a person.
fn is_no_person(reading: &Reading<'_>, (start, end): Tokens) -> bool {
    let last = key(reading.raw(end - 1));
    let whole = reading.slice((start, end)).to_lowercase();
    lexicon::is_nation(&last)
        || lexicon::is_nation(&whole)
        || organisations::organisation(&whole).is_some()
        || (start..end).all(|token| is_initial(reading.raw(token)))
}

/// "in Moscow": nobody is told in, at or into somebody.
fn is_place_use(reading: &Reading<'_>, first: u32) -> bool {
    let before = reading.word_at(first.checked_sub(1));
    matches!(before, "in" | "into" | "at" | "near" | "inside" | "outside")
}

/// Whether the name is the subject of a reporting verb, or has a reporting noun: "Harriman's comment".
fn speaks(reading: &Reading<'_>, token: u32) -> bool {
    let around =
        (token..=token).chain(reading.ancestors(token).take_while(|head| *head + NAME > token && *head < token + NAME).take(2));
    around.into_iter().any(|word| {
        let head = reading.head(word);
        match reading.rel(word) {
            Rel::Nsubj => {
                reporting::verb(reading.word(head)).is_some_and(|entry| entry.takes(reporting::CLAUSE | reporting::QUOTE))
            }
            Rel::Nmod => reporting::noun(reading.word(head)).is_some() && reading.case(word).starts_with(['\'', '’']),
            _ => false,
        }
    })
}

/// The surnames that occur without anything before them.
fn bare_surnames(reading: &Reading<'_>, mentions: &[Mention]) -> BTreeMap<String, ()> {
    let alone = mentions.iter().filter(|mention| !mention.office && mention.tokens.1 == mention.tokens.0 + 1);
    alone.map(|mention| (key(reading.raw(mention.tokens.0)), ())).collect()
}
