//! Words that go with the names of persons: titles, offices, given names, and words that no person's name has.

/// What grammar tells of the sex of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Sex {
    /// "he"
    Male,
    /// "she"
    Female,
}

/// Whether `word` (lower case, without a full stop) is a form of address or an office that stands before a name.
pub(crate) fn is_title(word: &str) -> bool {
    is_address(word) || is_rank(word)
}

/// Whether `word` is a form of address, which says nothing about an office.
pub(crate) fn is_address(word: &str) -> bool {
    [MALE_ADDRESS, FEMALE_ADDRESS, ADDRESS].iter().any(|table| has(table, word))
}

/// Whether `word` is an office or a rank.
pub(crate) fn is_rank(word: &str) -> bool {
    has(RANKS, word)
}

/// Whether the noun stands for a human being.
pub(crate) fn is_human(noun: &str) -> bool {
    has(HUMAN, noun) || has(RANKS, noun) || noun.strip_suffix('s').is_some_and(|one| has(HUMAN, one) || has(RANKS, one))
}

/// Whether the noun stands for a relation of somebody: "his brother".
pub(crate) fn is_kin(noun: &str) -> bool {
    has(KIN, noun)
}

/// Whether a name with this word is the name of a body, a place or a document.
pub(crate) fn is_body(word: &str) -> bool {
    has(BODIES, word)
}

/// Whether the word has a capital for another reason than being a name of somebody.
pub(crate) fn is_no_name(word: &str) -> bool {
    has(NO_NAMES, word)
}

/// Whether the word is a known given name.
pub(crate) fn is_given(word: &str) -> bool {
    has(MALE, word) || has(FEMALE, word)
}

/// The sex that a title or a given name tells.
pub(crate) fn sex(word: &str) -> Option<Sex> {
    if has(MALE_ADDRESS, word) || has(MALE, word) {
        Some(Sex::Male)
    } else if has(FEMALE_ADDRESS, word) || has(FEMALE, word) {
        Some(Sex::Female)
    } else {
        None
    }
}

fn has(table: &[&str], word: &str) -> bool {
    table.binary_search(&word).is_ok()
}

/// Forms of address for men.
static MALE_ADDRESS: &[&str] = &[
    "baron", "brother", "count", "duke", "father", "herr", "king", "lord", "mister", "monsieur", "mr", "prince", "senor",
    "señor", "sir",
];

/// Forms of address for women.
static FEMALE_ADDRESS: &[&str] = &[
    "countess", "duchess", "frau", "lady", "madam", "madame", "miss", "mme", "mrs", "ms", "princess", "queen", "senora",
    "señora", "sister",
];

/// Forms of address that tell no sex.
static ADDRESS: &[&str] = &[
    "comrade", "constable", "doctor", "dr", "judge", "justice", "nurse", "officer", "prof", "professor", "rev", "reverend",
    "saint", "st",
];

/// Offices and ranks that stand before a name or, with the article, for the one who holds them.
static RANKS: &[&str] = &[
    "adm", "admiral", "adviser", "advisor", "amb", "ambassador", "archbishop", "attache", "attaché", "attorney", "bishop",
    "candidate", "capt", "captain", "cardinal", "chairman", "chairwoman", "chancellor", "chief", "cmdr", "coach", "col",
    "colonel", "commander", "commissioner", "congressman", "congresswoman", "consul", "councillor", "counsellor",
    "counselor", "cpl", "deputy", "detective", "director", "editor", "emperor", "envoy", "gen", "general", "gov", "governor",
    "hon", "imam", "insp", "inspector", "leader", "lieutenant", "lt", "maj", "major", "manager", "marshal", "mayor",
    "minister", "nominee", "pope", "premier", "pres", "president", "prosecutor", "pvt", "rabbi", "rep", "representative",
    "secretary", "sen", "senator", "sergeant", "sgt", "sheriff", "speaker", "superintendent", "supt", "tsar",
    "undersecretary", "vice-president", "whip",
];

/// Nouns for human beings.
static HUMAN: &[&str] = &[
    "adviser", "advisor", "aide", "ambassador", "analyst", "assistant", "attorney", "aunt", "author", "baker", "bishop",
    "boss", "boy", "brother", "candidate", "captain", "chairman", "chief", "child", "clerk", "client", "colleague",
    "colonel", "commander", "congressman", "constable", "cook", "correspondent", "cousin", "critic", "customer", "cyclist",
    "daughter", "defendant", "delegate", "detective", "diplomat", "director", "doctor", "driver", "economist", "editor",
    "emperor", "employee", "engineer", "envoy", "expert", "farmer", "father", "foreman", "friend", "general", "gentleman",
    "girl", "governor", "grandfather", "grandmother", "guard", "guest", "historian", "host", "husband", "insider",
    "inspector", "interviewee", "interviewer", "journalist", "judge", "juror", "kid", "king", "lady", "landlord", "lawmaker",
    "lawyer", "leader", "legislator", "man", "manager", "master", "mayor", "mechanic", "minister", "moderator", "monk",
    "mother", "neighbor", "neighbour", "nephew", "niece", "nun", "nurse", "officer", "official", "officials", "operative",
    "opponent", "owner", "passenger", "patient", "pedestrian", "people", "person", "physician", "pilot", "plaintiff",
    "politician", "pollster", "premier", "president", "priest", "prince", "princess", "professor", "prophet", "prosecutor",
    "queen", "reporter", "researcher", "resident", "sailor", "scientist", "secretary", "senator", "sergeant", "servant",
    "sister", "soldier", "son", "spokesman", "spokesperson", "spokeswoman", "staffer", "stranger", "strategist", "student",
    "supporter", "surgeon", "suspect", "teacher", "tenant", "tourist", "uncle", "veteran", "victim", "visitor", "voter",
    "waiter", "waitress", "wife", "witness", "woman", "worker", "writer",
];

/// Nouns for one's relations.
static KIN: &[&str] = &[
    "aunt", "boss", "brother", "colleague", "cousin", "daughter", "deputy", "father", "friend", "husband", "mother",
    "sister", "son", "uncle", "wife",
];

/// Words in the names of bodies, places and documents, which no person's name has.
static BODIES: &[&str] = &[
    "act", "administration", "agency", "airport", "archive", "army", "assembly", "association", "authority", "avenue",
    "bank", "bay", "board", "bridge", "bureau", "campaign", "caucus", "center", "centre", "charter", "church", "city",
    "club", "co", "college", "commission", "committee", "company", "conference", "congress", "convention", "corp",
    "corporation", "council", "county", "court", "daily", "department", "embassy", "federation", "force", "forces",
    "foundation", "front", "gazette", "government", "group", "herald", "hospital", "hotel", "house", "inc", "institute",
    "institution", "island", "journal", "kingdom", "kremlin", "lake", "league", "library", "llc", "ltd", "magazine",
    "ministry", "mountain", "museum", "nation", "nations", "navy", "network", "news", "ocean", "office", "organisation",
    "organization", "parliament", "party", "pentagon", "police", "post", "press", "project", "province", "republic",
    "resolution", "review", "river", "road", "school", "sea", "security", "senate", "service", "society", "state", "states",
    "street", "team", "telegraph", "times", "treaty", "tribune", "union", "university",
];

/// Capitalised words that begin no name.
static NO_NAMES: &[&str] = &[
    "american", "april", "august", "british", "chinese", "christian", "cuban", "december", "english", "february", "french",
    "friday", "german", "january", "july", "june", "march", "may", "monday", "november", "october", "russian", "saturday",
    "september", "soviet", "sunday", "thursday", "tuesday", "wednesday",
];

/// Given names of men.
static MALE: &[&str] = &[
    "abdul", "adam", "ahmed", "alan", "albert", "alex", "alexander", "alexei", "ali", "allen", "anatoly", "anders", "andre",
    "andreas", "andrei", "andrew", "andy", "anthony", "antonio", "arthur", "barack", "ben", "benjamin", "bernard", "bernie",
    "bill", "bob", "boris", "brad", "brandon", "brian", "bruce", "carl", "carlos", "cecil", "charles", "charlie", "chris",
    "christopher", "chuck", "clarence", "clark", "colin", "craig", "curtis", "cyrus", "dale", "dan", "daniel", "dave",
    "david", "dean", "denis", "dennis", "dick", "dmitri", "dmitry", "don", "donald", "doug", "douglas", "dwight", "earl",
    "ed", "eddie", "edgar", "edmund", "eduardo", "edward", "edwin", "elijah", "eric", "erik", "ernest", "eugene", "evan",
    "felix", "fidel", "francis", "francisco", "frank", "franklin", "fred", "frederick", "gabriel", "gary", "gene",
    "geoffrey", "george", "gerald", "gilbert", "glenn", "gordon", "graham", "greg", "gregory", "gustav", "guy", "hans",
    "harold", "harry", "hassan", "hector", "henrik", "henry", "herbert", "herman", "horace", "howard", "hugh", "hugo", "ian",
    "igor", "isaac", "ivan", "jack", "jacob", "jake", "james", "jan", "jared", "jason", "javier", "jay", "jeff", "jeffrey",
    "jens", "jeremiah", "jeremy", "jerome", "jerry", "jim", "jimmy", "joe", "joel", "john", "johnny", "jon", "jonathan",
    "jorge", "jose", "joseph", "josh", "joshua", "juan", "julian", "justin", "karl", "keith", "ken", "kenneth", "kevin",
    "klaus", "kurt", "kyle", "lance", "larry", "lars", "laurence", "lawrence", "leo", "leon", "leonard", "leonid", "leroy",
    "leslie", "lewis", "lloyd", "louis", "lucas", "ludwig", "luis", "luke", "lyndon", "magnus", "malcolm", "manuel", "marco",
    "marcus", "mario", "mark", "marshall", "martin", "marvin", "matt", "matthew", "maurice", "max", "maxwell", "michael",
    "miguel", "mike", "mikhail", "milton", "mitch", "mitt", "mohamed", "mohammed", "moses", "murray", "nathan", "neil",
    "nelson", "newt", "nicholas", "nick", "nigel", "nikita", "nikolai", "noah", "norman", "oleg", "oliver", "omar",
    "orville", "oscar", "otto", "owen", "pablo", "patrick", "paul", "pavel", "pedro", "pete", "peter", "phil", "philip",
    "phillip", "pierre", "ralph", "ramon", "randy", "raul", "ray", "raymond", "reginald", "rex", "ricardo", "richard",
    "rick", "rob", "robert", "roberto", "robin", "rodney", "roger", "roland", "ron", "ronald", "ross", "rowan", "roy",
    "rudolf", "rudy", "rupert", "russell", "sam", "samuel", "saul", "scott", "sean", "sebastian", "sergei", "seth", "shawn",
    "sidney", "simon", "solomon", "stanley", "stefan", "stephen", "steve", "steven", "stuart", "sven", "ted", "terry",
    "theodore", "thomas", "tim", "timothy", "toby", "todd", "tom", "tommy", "tony", "travis", "trevor", "tyler", "valentin",
    "vernon", "victor", "vincent", "vladimir", "wade", "wallace", "walter", "warren", "wayne", "wilbur", "wilfred", "will",
    "william", "willie", "winston", "wolfgang", "yuri", "yusuf", "zachary",
];

/// Given names of women.
static FEMALE: &[&str] = &[
    "abigail", "ada", "agnes", "alexandra", "alice", "alicia", "alison", "amanda", "amelia", "amy", "ana", "andrea",
    "angela", "anita", "ann", "anna", "anne", "annette", "annie", "antonia", "audrey", "barbara", "beatrice", "becky",
    "belinda", "bella", "bertha", "beth", "betty", "beverly", "bonnie", "brenda", "bridget", "brigitte", "camilla", "carla",
    "carmen", "carol", "carole", "caroline", "carolyn", "carrie", "catherine", "cathy", "cecilia", "celia", "charlotte",
    "chelsea", "cheryl", "christina", "christine", "cindy", "claire", "clara", "claudia", "colleen", "connie", "constance",
    "cora", "cristina", "cynthia", "daisy", "dana", "dawn", "debbie", "deborah", "debra", "denise", "diana", "diane",
    "dolores", "donna", "dora", "doris", "dorothy", "edith", "edna", "eileen", "elaine", "eleanor", "elena", "elisabeth",
    "eliza", "elizabeth", "ella", "ellen", "elsa", "elsie", "emily", "emma", "erica", "erin", "esther", "ethel", "eva",
    "eve", "evelyn", "fatima", "fiona", "florence", "frances", "frida", "gail", "georgia", "gertrude", "gina", "gladys",
    "gloria", "grace", "greta", "gwen", "hannah", "harriet", "hazel", "heather", "heidi", "helen", "helena", "hilary",
    "hilda", "hillary", "holly", "ida", "ines", "ingrid", "irene", "iris", "isabel", "isabella", "ivy", "jackie",
    "jacqueline", "jane", "janet", "janice", "jean", "jeanne", "jennifer", "jenny", "jessica", "jill", "joan", "joanna",
    "joanne", "josephine", "joyce", "juanita", "judith", "judy", "julia", "julie", "june", "karen", "karin", "kate",
    "katherine", "kathleen", "kathryn", "kathy", "katie", "kelly", "kim", "kimberly", "kirsten", "kristen", "laura",
    "lauren", "leah", "lena", "lillian", "linda", "lisa", "liz", "lois", "loretta", "lorraine", "louise", "lucia", "lucille",
    "lucy", "lydia", "lynn", "mabel", "madeleine", "madeline", "maggie", "marcia", "margaret", "maria", "marian", "marianne",
    "marie", "marilyn", "marion", "marjorie", "marlene", "martha", "mary", "matilda", "maureen", "megan", "melania",
    "melanie", "melinda", "melissa", "mercy", "michele", "michelle", "mildred", "minnie", "miriam", "moira", "mona",
    "monica", "muriel", "myra", "nancy", "naomi", "natalia", "natalie", "natasha", "nell", "nellie", "nina", "nora", "norma",
    "olga", "olive", "olivia", "pamela", "patricia", "patty", "paula", "pauline", "peggy", "penelope", "penny", "phyllis",
    "polly", "priscilla", "rachel", "rebecca", "regina", "renee", "rhonda", "rita", "roberta", "rosa", "rosalie", "rose",
    "rosemary", "ruby", "ruth", "sabrina", "sally", "samantha", "sandra", "sara", "sarah", "sharon", "sheila", "shirley",
    "sonia", "sophia", "sophie", "stella", "stephanie", "sue", "susan", "suzanne", "svetlana", "sylvia", "tamara", "tanya",
    "tara", "tatiana", "teresa", "thelma", "theresa", "tiffany", "tina", "tracy", "ursula", "valerie", "vanessa", "vera",
    "veronica", "victoria", "viola", "violet", "virginia", "vivian", "wanda", "wendy", "wilma", "yolanda", "yvonne", "zoe",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_unique_and_lower_case() {
        for table in [MALE_ADDRESS, FEMALE_ADDRESS, ADDRESS, RANKS, HUMAN, KIN, BODIES, NO_NAMES, MALE, FEMALE] {
            assert!(table.is_sorted_by(|a, b| a < b));
            assert!(table.iter().all(|word| *word == word.to_lowercase()));
        }
    }

    #[test]
    fn no_given_name_tells_both_sexes() {
        assert!(MALE.iter().all(|name| !has(FEMALE, name)));
    }

    #[test]
    fn titles_and_names_are_told_apart() {
        assert!(is_title("ambassador") && is_title("mr") && !is_title("table"));
        assert!(is_body("embassy") && !is_body("kennedy"));
        assert_eq!(sex("mrs"), Some(Sex::Female));
        assert_eq!(sex("president"), None);
    }
}
