//! Organisations that the world knows by more than one name: "UN", "U.N." and "United Nations".

/// An organisation, by its place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct OrganisationId(u16);

impl OrganisationId {
    /// The full name, in lower case.
    pub(crate) fn name(self) -> &'static str {
        ORGANISATIONS[usize::from(self.0)]
    }
}

use super::table::Sieve;

/// The most words that a name has.
const LONGEST: usize = 8;

/// The organisation that lower-case words name, joined with single spaces.
pub(crate) fn organisation(name: &str) -> Option<OrganisationId> {
    if !WHOLE.passes(name) {
        return None;
    }
    let at = NAMES.binary_search_by_key(&name, |entry| entry.0).ok()?;
    let id = ORGANISATIONS.binary_search(&NAMES[at].1).ok()?;
    Some(OrganisationId(id as u16))
}

/// The organisation that is named from the token `at` on, by the longest name, with the number of its tokens. Abbreviations
/// are in capitals: "sec" and "fed" are none, and WHO is too often a pronoun to be listed.
pub(crate) fn organisation_at(words: &[&str], at: usize) -> Option<(OrganisationId, usize)> {
    let first = words.get(at)?;
    let name = if first.eq_ignore_ascii_case("the") { words.get(at + 1)? } else { first };
    if !name.starts_with(char::is_uppercase) || !FIRSTS.passes(first) {
        return None;
    }
    let end = words.len().min(at + LONGEST);
    let find = |count: usize| {
        let short = count == 1 && first.len() <= 4 && !first.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '.');
        let fits = !short && words[at..at + count].iter().all(|word| word.len() <= 20);
        let name = fits.then(|| words[at..at + count].join(" ").to_lowercase())?;
        Some((organisation(&name)?, count))
    };
    (1..=end - at).rev().find_map(find)
}

static ORGANISATIONS: &[&str] = &[
    "african union",
    "al qaeda",
    "amnesty international",
    "arab league",
    "association of southeast asian nations",
    "bank of england",
    "british broadcasting corporation",
    "central committee",
    "central intelligence agency",
    "commonwealth of nations",
    "communist party of the soviet union",
    "council of europe",
    "democratic party",
    "department of defense",
    "department of justice",
    "department of state",
    "drug enforcement administration",
    "european central bank",
    "european commission",
    "european court of human rights",
    "european economic community",
    "european parliament",
    "european union",
    "federal bureau of investigation",
    "federal reserve",
    "food and agriculture organization",
    "food and drug administration",
    "gestapo",
    "greenpeace",
    "group of seven",
    "group of twenty",
    "hamas",
    "hezbollah",
    "house of commons",
    "house of lords",
    "house of representatives",
    "international atomic energy agency",
    "international court of justice",
    "international criminal court",
    "international labour organization",
    "international monetary fund",
    "international olympic committee",
    "interpol",
    "irish republican army",
    "islamic state",
    "joint chiefs of staff",
    "kgb",
    "knesset",
    "kuomintang",
    "labour party",
    "league of nations",
    "mi5",
    "mi6",
    "national aeronautics and space administration",
    "national archives and records administration",
    "national basketball association",
    "national football league",
    "national liberation front",
    "national security agency",
    "national security council",
    "north atlantic council",
    "north atlantic treaty organization",
    "organisation for economic co-operation and development",
    "organisation for security and co-operation in europe",
    "organization of african unity",
    "organization of american states",
    "organization of the petroleum exporting countries",
    "palestine liberation organization",
    "politburo",
    "red army",
    "red crescent",
    "red cross",
    "republican party",
    "royal air force",
    "royal navy",
    "scotland yard",
    "secret service",
    "securities and exchange commission",
    "senate",
    "supreme court",
    "taliban",
    "unesco",
    "unhcr",
    "unicef",
    "united nations",
    "united nations general assembly",
    "united nations security council",
    "warsaw pact",
    "white house",
    "world bank",
    "world health organization",
    "world trade organization",
];

static WHOLE: Sieve = Sieve::of(NAMES);

/// The first words of the names.
static FIRSTS: Sieve = {
    let (mut sieve, mut at) = (Sieve::EMPTY, 0);
    while at < NAMES.len() {
        sieve = sieve.with_first_of(NAMES[at].0);
        at += 1;
    }
    sieve
};

static NAMES: &[(&str, &str)] = &[
    ("a.u.", "african union"),
    ("african union", "african union"),
    ("al qaeda", "al qaeda"),
    ("al qaida", "al qaeda"),
    ("al-qaeda", "al qaeda"),
    ("al-qaida", "al qaeda"),
    ("amnesty international", "amnesty international"),
    ("arab league", "arab league"),
    ("asean", "association of southeast asian nations"),
    ("association of southeast asian nations", "association of southeast asian nations"),
    ("atlantic alliance", "north atlantic treaty organization"),
    ("au", "african union"),
    ("bank of england", "bank of england"),
    ("bbc", "british broadcasting corporation"),
    ("british broadcasting corporation", "british broadcasting corporation"),
    ("british commonwealth", "commonwealth of nations"),
    ("c.i.a.", "central intelligence agency"),
    ("central committee", "central committee"),
    ("central intelligence agency", "central intelligence agency"),
    ("cia", "central intelligence agency"),
    ("common market", "european economic community"),
    ("commonwealth of nations", "commonwealth of nations"),
    ("communist party of the soviet union", "communist party of the soviet union"),
    ("council of europe", "council of europe"),
    ("cpsu", "communist party of the soviet union"),
    ("dea", "drug enforcement administration"),
    ("defense department", "department of defense"),
    ("democratic party", "democratic party"),
    ("democrats", "democratic party"),
    ("department of defense", "department of defense"),
    ("department of justice", "department of justice"),
    ("department of state", "department of state"),
    ("dod", "department of defense"),
    ("doj", "department of justice"),
    ("drug enforcement administration", "drug enforcement administration"),
    ("e.u.", "european union"),
    ("ecb", "european central bank"),
    ("echr", "european court of human rights"),
    ("eec", "european economic community"),
    ("eu", "european union"),
    ("european central bank", "european central bank"),
    ("european commission", "european commission"),
    ("european court of human rights", "european court of human rights"),
    ("european economic community", "european economic community"),
    ("european parliament", "european parliament"),
    ("european union", "european union"),
    ("f.b.i.", "federal bureau of investigation"),
    ("fao", "food and agriculture organization"),
    ("fbi", "federal bureau of investigation"),
    ("fda", "food and drug administration"),
    ("fed", "federal reserve"),
    ("federal bureau of investigation", "federal bureau of investigation"),
    ("federal reserve", "federal reserve"),
    ("food and agriculture organization", "food and agriculture organization"),
    ("food and drug administration", "food and drug administration"),
    ("g20", "group of twenty"),
    ("g7", "group of seven"),
    ("general assembly", "united nations general assembly"),
    ("gestapo", "gestapo"),
    ("gop", "republican party"),
    ("greenpeace", "greenpeace"),
    ("group of seven", "group of seven"),
    ("group of twenty", "group of twenty"),
    ("hamas", "hamas"),
    ("hezbollah", "hezbollah"),
    ("hizbollah", "hezbollah"),
    ("hizbullah", "hezbollah"),
    ("house of commons", "house of commons"),
    ("house of lords", "house of lords"),
    ("house of representatives", "house of representatives"),
    ("i.m.f.", "international monetary fund"),
    ("i.r.a.", "irish republican army"),
    ("iaea", "international atomic energy agency"),
    ("icc", "international criminal court"),
    ("icj", "international court of justice"),
    ("icrc", "red cross"),
    ("ilo", "international labour organization"),
    ("imf", "international monetary fund"),
    ("international atomic energy agency", "international atomic energy agency"),
    ("international bank for reconstruction and development", "world bank"),
    ("international committee of the red cross", "red cross"),
    ("international court of justice", "international court of justice"),
    ("international criminal court", "international criminal court"),
    ("international labor organization", "international labour organization"),
    ("international labour organization", "international labour organization"),
    ("international monetary fund", "international monetary fund"),
    ("international olympic committee", "international olympic committee"),
    ("interpol", "interpol"),
    ("ioc", "international olympic committee"),
    ("ira", "irish republican army"),
    ("irish republican army", "irish republican army"),
    ("isil", "islamic state"),
    ("isis", "islamic state"),
    ("islamic state", "islamic state"),
    ("jcs", "joint chiefs of staff"),
    ("joint chiefs", "joint chiefs of staff"),
    ("joint chiefs of staff", "joint chiefs of staff"),
    ("justice department", "department of justice"),
    ("k.g.b.", "kgb"),
    ("kgb", "kgb"),
    ("kmt", "kuomintang"),
    ("knesset", "knesset"),
    ("kuomintang", "kuomintang"),
    ("labour party", "labour party"),
    ("league of arab states", "arab league"),
    ("league of nations", "league of nations"),
    ("metropolitan police", "scotland yard"),
    ("mi5", "mi5"),
    ("mi6", "mi6"),
    ("n.a.t.o.", "north atlantic treaty organization"),
    ("n.l.f.", "national liberation front"),
    ("nara", "national archives and records administration"),
    ("nasa", "national aeronautics and space administration"),
    ("national aeronautics and space administration", "national aeronautics and space administration"),
    ("national archives", "national archives and records administration"),
    ("national archives and records administration", "national archives and records administration"),
    ("national basketball association", "national basketball association"),
    ("national football league", "national football league"),
    ("national liberation front", "national liberation front"),
    ("national security agency", "national security agency"),
    ("national security council", "national security council"),
    ("nato", "north atlantic treaty organization"),
    ("nato council", "north atlantic council"),
    ("nba", "national basketball association"),
    ("nfl", "national football league"),
    ("nlf", "national liberation front"),
    ("north atlantic council", "north atlantic council"),
    ("north atlantic treaty organization", "north atlantic treaty organization"),
    ("nsa", "national security agency"),
    ("nsc", "national security council"),
    ("o.a.s.", "organization of american states"),
    ("oas", "organization of american states"),
    ("oau", "organization of african unity"),
    ("oecd", "organisation for economic co-operation and development"),
    ("opec", "organization of the petroleum exporting countries"),
    ("organisation for economic co-operation and development", "organisation for economic co-operation and development"),
    ("organisation for security and co-operation in europe", "organisation for security and co-operation in europe"),
    ("organization of african unity", "organization of african unity"),
    ("organization of american states", "organization of american states"),
    ("organization of the petroleum exporting countries", "organization of the petroleum exporting countries"),
    ("osce", "organisation for security and co-operation in europe"),
    ("p.l.o.", "palestine liberation organization"),
    ("palestine liberation organization", "palestine liberation organization"),
    ("pentagon", "department of defense"),
    ("plo", "palestine liberation organization"),
    ("politburo", "politburo"),
    ("raf", "royal air force"),
    ("red army", "red army"),
    ("red crescent", "red crescent"),
    ("red cross", "red cross"),
    ("republican party", "republican party"),
    ("republicans", "republican party"),
    ("royal air force", "royal air force"),
    ("royal navy", "royal navy"),
    ("scotland yard", "scotland yard"),
    ("sec", "securities and exchange commission"),
    ("secret service", "secret service"),
    ("securities and exchange commission", "securities and exchange commission"),
    ("security council", "united nations security council"),
    ("senate", "senate"),
    ("state department", "department of state"),
    ("supreme court", "supreme court"),
    ("taliban", "taliban"),
    ("the fed", "federal reserve"),
    ("the pentagon", "department of defense"),
    ("the state department", "department of state"),
    ("the white house", "white house"),
    ("u.n.", "united nations"),
    ("u.n. security council", "united nations security council"),
    ("u.s. senate", "senate"),
    ("un", "united nations"),
    ("un general assembly", "united nations general assembly"),
    ("un security council", "united nations security council"),
    ("unesco", "unesco"),
    ("unhcr", "unhcr"),
    ("unicef", "unicef"),
    ("united nations", "united nations"),
    ("united nations children 's fund", "unicef"),
    ("united nations educational , scientific and cultural organization", "unesco"),
    ("united nations general assembly", "united nations general assembly"),
    ("united nations organization", "united nations"),
    ("united nations security council", "united nations security council"),
    ("uno", "united nations"),
    ("us senate", "senate"),
    ("viet cong", "national liberation front"),
    ("vietcong", "national liberation front"),
    ("w.t.o.", "world trade organization"),
    ("warsaw pact", "warsaw pact"),
    ("warsaw treaty organization", "warsaw pact"),
    ("white house", "white house"),
    ("world bank", "world bank"),
    ("world court", "international court of justice"),
    ("world health organisation", "world health organization"),
    ("world health organization", "world health organization"),
    ("world trade organization", "world trade organization"),
    ("wto", "world trade organization"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table;

    #[test]
    fn tables_are_sorted_lower_case_and_closed() {
        table::check(ORGANISATIONS.iter().copied());
        table::check(NAMES.iter().map(|entry| entry.0));
        assert!(NAMES.iter().all(|entry| entry.0.split(' ').count() <= LONGEST));
        assert!(NAMES.iter().all(|entry| ORGANISATIONS.binary_search(&entry.1).is_ok()));
        assert!(ORGANISATIONS.iter().all(|name| organisation(name).is_some()));
    }

    #[test]
    fn no_name_is_also_a_nation() {
        assert!(NAMES.iter().all(|entry| super::super::nations::nation(entry.0).is_none()));
    }

    #[test]
    fn names_are_found_among_words() {
        let cases: [(&str, Option<(&str, usize)>); 7] = [
            ("UN Charter", Some(("united nations", 1))),
            ("United Nations supervision", Some(("united nations", 2))),
            ("NATO Council", Some(("north atlantic council", 2))),
            ("the Pentagon", Some(("department of defense", 2))),
            ("Sec", None),
            ("un", None),
            ("Senate", Some(("senate", 1))),
        ];
        for (text, expected) in cases {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(organisation_at(&words, 0).map(|(id, count)| (id.name(), count)), expected, "{text}");
        }
    }
}
