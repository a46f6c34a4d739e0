//! What WordNet says of pairs and forms that were looked up by hand, and whether the file is what the packer makes.

use std::{env, fs, path::PathBuf};

use super::{
    Pos::{self, Adj, Adv, Noun, Verb},
    Relation::{self, Causes, Derived, Entails, HasKind, HasPart, KindOf, PartOf, SameHead, Sibling, Similar, Synonym},
    *,
};

const OPPOSITE: Relation = Relation::Antonym { direct: true };
const LIFTED: Relation = Relation::Antonym { direct: false };

/// Two base forms, and how they relate, in the senses of which ranks.
type Case = (Pos, &'static str, &'static str, Option<(Relation, u8, u8)>);

const PAIRS: &[Case] = &[
    (Noun, "communism", "communist", Some((Derived, 0, 0))),
    (Noun, "gun", "rifle", Some((HasKind, 0, 0))),
    (Noun, "building", "hospital", Some((HasKind, 0, 0))),
    (Noun, "accident", "collision", Some((HasKind, 0, 1))),
    (Noun, "table", "desk", Some((HasKind, 1, 0))),
    (Noun, "hour", "minute", Some((HasPart, 0, 0))),
    (Noun, "house", "room", Some((HasPart, 0, 0))),
    (Noun, "letter", "character", Some((KindOf, 1, 7))),
    (Noun, "missile", "weapon", Some((KindOf, 0, 0))),
    (Noun, "ship", "vessel", Some((KindOf, 0, 1))),
    (Noun, "knife", "weapon", Some((KindOf, 1, 0))),
    (Noun, "note", "letter", Some((KindOf, 1, 0))),
    (Noun, "murder", "killing", Some((KindOf, 0, 1))),
    (Noun, "street", "road", Some((KindOf, 0, 0))),
    (Noun, "proposal", "offer", Some((KindOf, 1, 1))),
    (Noun, "missile", "rocket", Some((KindOf, 0, 0))),
    (Noun, "man", "person", Some((KindOf, 0, 0))),
    (Noun, "ambassador", "diplomat", Some((KindOf, 0, 0))),
    (Noun, "friend", "enemy", Some((LIFTED, 1, 3))),
    (Noun, "brother", "sister", Some((OPPOSITE, 0, 0))),
    (Noun, "man", "woman", Some((OPPOSITE, 0, 0))),
    (Noun, "day", "night", Some((OPPOSITE, 3, 0))),
    (Noun, "victory", "defeat", Some((OPPOSITE, 0, 0))),
    (Noun, "war", "peace", Some((OPPOSITE, 1, 0))),
    (Noun, "death", "birth", Some((OPPOSITE, 0, 1))),
    (Noun, "mother", "father", Some((OPPOSITE, 0, 0))),
    (Noun, "left", "right", Some((OPPOSITE, 0, 1))),
    (Noun, "beginning", "end", Some((OPPOSITE, 1, 1))),
    (Noun, "success", "failure", Some((OPPOSITE, 0, 1))),
    (Noun, "majority", "minority", Some((OPPOSITE, 0, 1))),
    (Noun, "increase", "decrease", Some((OPPOSITE, 1, 0))),
    (Noun, "boy", "girl", Some((OPPOSITE, 0, 1))),
    (Noun, "husband", "wife", Some((OPPOSITE, 0, 0))),
    (Noun, "question", "answer", Some((OPPOSITE, 0, 2))),
    (Noun, "dead", "living", Some((OPPOSITE, 0, 1))),
    (Noun, "king", "queen", Some((OPPOSITE, 0, 1))),
    (Noun, "finger", "hand", Some((PartOf, 0, 0))),
    (Noun, "wheel", "car", Some((PartOf, 0, 0))),
    (Noun, "havana", "cuba", Some((PartOf, 0, 0))),
    (Noun, "rome", "italy", Some((PartOf, 0, 0))),
    (Noun, "iron", "steel", Some((PartOf, 0, 0))),
    (Noun, "nose", "face", Some((PartOf, 0, 0))),
    (Noun, "hand", "arm", Some((PartOf, 0, 0))),
    (Noun, "red", "blue", Some((Sibling, 0, 0))),
    (Noun, "dog", "cat", Some((Sibling, 0, 0))),
    (Noun, "guitar", "piano", Some((Sibling, 0, 0))),
    (Noun, "kitchen", "bedroom", Some((Sibling, 0, 0))),
    (Noun, "monday", "friday", Some((Sibling, 0, 0))),
    (Noun, "cuba", "turkey", Some((Sibling, 0, 1))),
    (Noun, "table", "chair", Some((Sibling, 1, 0))),
    (Noun, "minister", "ambassador", Some((Sibling, 2, 0))),
    (Noun, "car", "truck", Some((Sibling, 0, 0))),
    (Noun, "north", "south", Some((Sibling, 0, 0))),
    (Noun, "january", "march", Some((Sibling, 0, 0))),
    (Noun, "lieutenant", "captain", Some((Sibling, 0, 0))),
    (Noun, "hour", "year", Some((Sibling, 2, 0))),
    (Noun, "apple", "orange", Some((Sibling, 0, 0))),
    (Noun, "paris", "london", Some((Sibling, 0, 0))),
    (Noun, "russia", "china", Some((Sibling, 0, 0))),
    (Noun, "gold", "silver", Some((Sibling, 0, 1))),
    (Noun, "mile", "kilometer", Some((Sibling, 0, 0))),
    (Noun, "spring", "autumn", Some((Sibling, 0, 0))),
    (Noun, "east", "west", Some((Sibling, 0, 1))),
    (Noun, "pistol", "rifle", Some((Sibling, 0, 0))),
    (Noun, "house", "hospital", Some((Sibling, 0, 0))),
    (Noun, "city", "town", Some((Sibling, 0, 0))),
    (Noun, "bus", "train", Some((Sibling, 0, 0))),
    (Noun, "evening", "morning", Some((Sibling, 0, 0))),
    (Noun, "submarine", "destroyer", Some((Sibling, 0, 0))),
    (Noun, "prison", "jail", Some((Sibling, 0, 0))),
    (Noun, "party", "company", Some((Synonym, 2, 6))),
    (Noun, "president", "chairman", Some((Synonym, 3, 0))),
    (Noun, "truce", "armistice", Some((Synonym, 0, 0))),
    (Noun, "doctor", "physician", Some((Synonym, 0, 0))),
    (Noun, "soviet union", "russia", Some((Synonym, 0, 0))),
    (Noun, "america", "united states", Some((Synonym, 0, 0))),
    (Noun, "treaty", "pact", Some((Synonym, 0, 0))),
    (Noun, "wood", "forest", Some((Synonym, 1, 0))),
    (Noun, "car", "automobile", Some((Synonym, 0, 0))),
    (Noun, "teacher", "mother", None),
    (Noun, "table", "letter", None),
    (Noun, "truth", "lie", None),
    (Noun, "minister", "secretary", None),
    (Noun, "meeting", "conversation", None),
    (Noun, "spy", "spying", None),
    (Noun, "soldier", "army", None),
    (Noun, "senator", "senate", None),
    (Noun, "spy", "teacher", None),
    (Noun, "monday", "week", None),
    (Noun, "doctor", "lawyer", None),
    (Noun, "bread", "butter", None),
    (Noun, "attack", "defense", None),
    (Noun, "table", "idea", None),
    (Noun, "letter", "telegram", None),
    (Noun, "letter", "message", None),
    (Noun, "kennedy", "khrushchev", None),
    (Noun, "church", "state", None),
    (Noun, "crisis", "problem", None),
    (Noun, "red", "dog", None),
    (Noun, "bank", "river", None),
    (Noun, "bank", "shore", None),
    (Noun, "missile", "bomber", None),
    (Noun, "soldier", "civilian", None),
    (Noun, "communist", "capitalist", None),
    (Noun, "rifle", "apple", None),
    (Noun, "guerrilla", "soldier", None),
    (Verb, "kill", "die", Some((Causes, 0, 0))),
    (Verb, "show", "see", Some((Causes, 3, 0))),
    (Verb, "teach", "learn", Some((Causes, 0, 0))),
    (Verb, "snore", "sleep", Some((Entails, 0, 0))),
    (Verb, "buy", "pay", Some((Entails, 0, 0))),
    (Verb, "attack", "bomb", Some((HasKind, 0, 0))),
    (Verb, "order", "command", Some((HasKind, 0, 1))),
    (Verb, "come", "go", Some((KindOf, 0, 0))),
    (Verb, "murder", "kill", Some((KindOf, 0, 0))),
    (Verb, "shoot", "kill", Some((KindOf, 1, 0))),
    (Verb, "whisper", "speak", Some((KindOf, 0, 0))),
    (Verb, "limp", "walk", Some((KindOf, 0, 0))),
    (Verb, "advance", "retreat", Some((LIFTED, 0, 0))),
    (Verb, "confirm", "contradict", Some((LIFTED, 0, 3))),
    (Verb, "enter", "leave", Some((LIFTED, 0, 4))),
    (Verb, "accept", "reject", Some((OPPOSITE, 0, 0))),
    (Verb, "deny", "admit", Some((OPPOSITE, 0, 0))),
    (Verb, "increase", "decrease", Some((OPPOSITE, 0, 0))),
    (Verb, "buy", "sell", Some((OPPOSITE, 0, 0))),
    (Verb, "begin", "end", Some((OPPOSITE, 0, 1))),
    (Verb, "win", "lose", Some((OPPOSITE, 0, 1))),
    (Verb, "arrive", "leave", Some((OPPOSITE, 0, 0))),
    (Verb, "rise", "fall", Some((OPPOSITE, 0, 1))),
    (Verb, "open", "close", Some((OPPOSITE, 0, 0))),
    (Verb, "give", "take", Some((OPPOSITE, 2, 7))),
    (Verb, "love", "hate", Some((OPPOSITE, 0, 0))),
    (Verb, "remember", "forget", Some((OPPOSITE, 0, 1))),
    (Verb, "succeed", "fail", Some((OPPOSITE, 0, 1))),
    (Verb, "attack", "defend", Some((OPPOSITE, 0, 1))),
    (Verb, "sit", "stand", Some((OPPOSITE, 0, 0))),
    (Verb, "push", "pull", Some((OPPOSITE, 0, 0))),
    (Verb, "include", "exclude", Some((OPPOSITE, 1, 0))),
    (Verb, "hide", "show", Some((OPPOSITE, 0, 3))),
    (Verb, "strengthen", "weaken", Some((OPPOSITE, 0, 0))),
    (Verb, "walk", "run", Some((Sibling, 0, 10))),
    (Verb, "know", "believe", Some((Sibling, 5, 0))),
    (Verb, "withdraw", "remove", Some((Synonym, 11, 0))),
    (Verb, "say", "tell", Some((Synonym, 0, 0))),
    (Verb, "say", "deny", None),
    (Verb, "arrive", "depart", None),
    (Verb, "confirm", "deny", None),
    (Verb, "agree", "refuse", None),
    (Verb, "withdraw", "deploy", None),
    (Verb, "ask", "answer", None),
    (Verb, "stay", "leave", None),
    (Verb, "live", "die", None),
    (Verb, "promise", "threaten", None),
    (Adj, "temporary", "permanent", Some((LIFTED, 0, 0))),
    (Adj, "public", "secret", Some((LIFTED, 0, 6))),
    (Adj, "big", "small", Some((LIFTED, 0, 0))),
    (Adj, "drunk", "sober", Some((LIFTED, 0, 0))),
    (Adj, "moist", "arid", Some((LIFTED, 0, 0))),
    (Adj, "legal", "unlawful", Some((LIFTED, 0, 4))),
    (Adj, "wounded", "unhurt", Some((LIFTED, 0, 0))),
    (Adj, "strong", "feeble", Some((LIFTED, 0, 0))),
    (Adj, "quick", "slow", Some((LIFTED, 0, 0))),
    (Adj, "open", "closed", Some((OPPOSITE, 1, 0))),
    (Adj, "alive", "dead", Some((OPPOSITE, 0, 0))),
    (Adj, "hot", "cold", Some((OPPOSITE, 0, 0))),
    (Adj, "military", "civilian", Some((OPPOSITE, 2, 0))),
    (Adj, "true", "false", Some((OPPOSITE, 0, 0))),
    (Adj, "possible", "impossible", Some((OPPOSITE, 0, 0))),
    (Adj, "good", "bad", Some((OPPOSITE, 0, 0))),
    (Adj, "old", "new", Some((OPPOSITE, 1, 0))),
    (Adj, "old", "young", Some((OPPOSITE, 0, 0))),
    (Adj, "guilty", "innocent", Some((OPPOSITE, 0, 0))),
    (Adj, "rich", "poor", Some((OPPOSITE, 0, 1))),
    (Adj, "wet", "dry", Some((OPPOSITE, 0, 0))),
    (Adj, "tall", "short", Some((OPPOSITE, 0, 2))),
    (Adj, "long", "short", Some((OPPOSITE, 0, 0))),
    (Adj, "black", "white", Some((OPPOSITE, 0, 0))),
    (Adj, "safe", "dangerous", Some((OPPOSITE, 0, 0))),
    (Adj, "formal", "informal", Some((OPPOSITE, 0, 0))),
    (Adj, "armed", "unarmed", Some((OPPOSITE, 0, 0))),
    (Adj, "fast", "slow", Some((OPPOSITE, 0, 0))),
    (Adj, "right", "wrong", Some((OPPOSITE, 1, 0))),
    (Adj, "right", "left", Some((OPPOSITE, 0, 0))),
    (Adj, "male", "female", Some((OPPOSITE, 0, 0))),
    (Adj, "foreign", "domestic", Some((OPPOSITE, 0, 0))),
    (Adj, "red", "blue", Some((SameHead, 0, 0))),
    (Adj, "red", "green", Some((SameHead, 0, 0))),
    (Adj, "large", "huge", Some((Similar, 0, 0))),
    (Adj, "ready", "willing", Some((Similar, 2, 0))),
    (Adj, "secret", "private", Some((Synonym, 4, 3))),
    (Adj, "ill", "sick", Some((Synonym, 0, 0))),
    (Adj, "happy", "sad", None),
    (Adj, "boiling", "freezing", None),
    (Adj, "sick", "healthy", None),
    (Adj, "afraid", "brave", None),
    (Adj, "political", "military", None),
    (Adv, "always", "never", Some((LIFTED, 0, 0))),
    (Adv, "quickly", "slowly", Some((OPPOSITE, 0, 0))),
    (Adv, "publicly", "privately", Some((OPPOSITE, 0, 0))),
    (Adv, "early", "late", Some((OPPOSITE, 1, 0))),
    (Adv, "up", "down", Some((OPPOSITE, 0, 0))),
    (Adv, "publicly", "secretly", None),
];

fn relation(a: &str, b: &str, pos: Pos) -> Option<Relatedness> {
    closest(&Known::of(a, pos)?, &Known::of(b, pos)?)
}

#[test]
fn pairs_relate_as_they_stand_in_wordnet() {
    let mut faults = vec![];
    for &(pos, a, b, expected) in PAIRS {
        let found = relation(a, b, pos).map(|related| (related.relation, related.sense_a, related.sense_b));
        if found != expected {
            faults.push(format!("{a}/{b}: {found:?}, not {expected:?}"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn relations_mirror() {
    for &(pos, a, b, _) in PAIRS {
        assert_eq!(relation(a, b, pos), relation(b, a, pos).map(Relatedness::mirrored), "{a}/{b}");
    }
}

#[test]
fn a_word_has_no_relation_to_itself_or_to_no_word() {
    for (a, b) in [("missile", "missile"), ("missile", "xyzzy"), ("", "missile"), ("Missile", "weapon"), ("rather", "missile")] {
        assert_eq!(relation(a, b, Noun), None, "{a}/{b}");
    }
}

#[test]
fn relations_of_rare_senses_have_small_shares() {
    for (a, b, pos) in [("letter", "character", Noun), ("party", "company", Noun), ("hour", "year", Noun), ("give", "take", Verb)]
    {
        assert!(relation(a, b, pos).expect("they are related").share <= 1, "{a}/{b}");
    }
    for (a, b, pos) in [("monday", "friday", Noun), ("treaty", "pact", Noun), ("temporary", "permanent", Adj)] {
        assert!(relation(a, b, pos).expect("they are related").share > 85, "{a}/{b}");
    }
}

fn derived(a: &str, pos_a: Pos, b: &str, pos_b: Pos) -> bool {
    Known::of(a, pos_a).zip(Known::of(b, pos_b)).is_some_and(|(a, b)| formed(&a, &b))
}

#[test]
fn words_are_derived_across_parts_of_speech() {
    for (a, pos_a, b, pos_b) in [
        ("decide", Verb, "decision", Noun),
        ("deny", Verb, "denial", Noun),
        ("invade", Verb, "invasion", Noun),
        ("withdraw", Verb, "withdrawal", Noun),
        ("refuse", Verb, "refusal", Noun),
        ("agree", Verb, "agreement", Noun),
        ("bomb", Verb, "bombing", Noun),
        ("arrive", Verb, "arrival", Noun),
        ("die", Verb, "death", Noun),
        ("cuban", Adj, "cuba", Noun),
        ("turkish", Adj, "turkey", Noun),
        ("soviet", Adj, "soviet union", Noun),
        ("american", Adj, "united states", Noun),
        ("american", Adj, "america", Noun),
        ("presidential", Adj, "president", Noun),
        ("publicly", Adv, "public", Adj),
        ("important", Adj, "importance", Noun),
        ("communism", Noun, "communist", Noun),
    ] {
        assert!(derived(a, pos_a, b, pos_b), "{a}/{b}");
        assert!(derived(b, pos_b, a, pos_a), "{b}/{a}");
    }
    for (a, pos_a, b, pos_b) in [
        ("decide", Verb, "denial", Noun),
        ("invade", Verb, "invasion", Verb),
        ("invade", Verb, "occupation", Noun),
        ("cuban", Adj, "turkey", Noun),
        ("hot", Adj, "cold", Adj),
        ("xyzzy", Verb, "decision", Noun),
        ("decide", Verb, "", Noun),
    ] {
        assert!(!derived(a, pos_a, b, pos_b), "{a}/{b}");
    }
}

#[test]
fn forms_have_bases() {
    let mut faults = vec![];
    for (pos, forms) in FORMS {
        for pair in forms.split(';') {
            let (form, expected) = pair.trim().split_once(' ').expect("a form and its base");
            let expected = (expected != "-").then_some(expected).map(|base| base.replace('_', " "));
            let form = form.replace('_', " ");
            let found = base(&form, *pos).map(|base| base.into_owned());
            if found != expected {
                faults.push(format!("{form}: {found:?}, not {expected:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Forms and their bases; a bar where there is none.
const FORMS: &[(Pos, &str)] = &[
    (
        Noun,
        "bases base; missiles missile; missile missile; men man; women woman; children child; mice mouse; feet foot; geese goose",
    ),
    (
        Noun,
        "crises crisis; analyses analysis; criteria criterion; phenomena phenomenon; lives life; leaves leaf; wives wife; knives knife",
    ),
    (Noun, "countries country; allies ally; monkeys monkey; boxes box; churches church; buses bus; potatoes potato; taxes tax"),
    (
        Noun,
        "days day; hours hour; talks talk; states state; troops troops; means means; news news; physics physics; glass glass; gas gas",
    ),
    (Noun, "people people; data data; aircraft aircraft; series series; bombing bombing; policemen policeman; handfuls handful"),
    (
        Noun,
        "prime_ministers prime_minister; heads_of_state head_of_state; attorneys_general attorney_general; runners-up runner-up",
    ),
    (Noun, "dobrynin -; xyzzies -; was -; this -; is -; Missiles -; zs -; zss -; é -; _ -; of_state -"),
    (
        Verb,
        "were be; was be; is be; been be; am be; has have; had have; does do; did do; doing do; went go; goes go; going go; said say",
    ),
    (Verb, "shot shoot; found find; felt feel; saw see; left leave; lay lie; lied lie; lying lie; met meet; died die; dying die"),
    (
        Verb,
        "withdrew withdraw; fell fall; thought think; sought seek; brought bring; struck strike; bore bear; wound wind; won win",
    ),
    (
        Verb,
        "denied deny; carries carry; hoped hope; planned plan; singing sing; seed seed; feed feed; passes pass; watched watch",
    ),
    (
        Verb,
        "travelled travel; kidnapped kidnap; referred refer; panicked panic; gave_up give_up; took_off take_off; bombing bomb",
    ),
    (Verb, "could -; xyzzied -; missiles -; ing -; ed -; abcdef -"),
    (
        Adj,
        "better good; best good; worse bad; worst bad; older old; oldest old; larger large; happiest happy; bigger big; thinner thin",
    ),
    (Adj, "red red; outer outer; proper proper; clever clever; former former; other other; fewer few; dobryniner -"),
    (Adv, "better well; best well; quickly quickly; harder hard; dogs -"),
];

fn usual_class(noun: &str) -> Option<NounClass> {
    senses(noun, Noun).next()?.synset.noun_class()
}

#[test]
fn nouns_and_verbs_have_classes() {
    for (noun, class) in [
        ("ambassador", NounClass::Person),
        ("person", NounClass::Person),
        ("cuba", NounClass::Location),
        ("london", NounClass::Location),
        ("turkey", NounClass::Animal),
        ("missile", NounClass::Artifact),
        ("invasion", NounClass::Act),
        ("accident", NounClass::Event),
        ("promise", NounClass::Communication),
        ("idea", NounClass::Cognition),
        ("committee", NounClass::Group),
        ("monday", NounClass::Time),
        ("deadline", NounClass::Time),
        ("dollar", NounClass::Quantity),
        ("dozen", NounClass::Quantity),
        ("fear", NounClass::Feeling),
        ("river", NounClass::Object),
        ("entity", NounClass::Top),
    ] {
        assert_eq!(usual_class(noun), Some(class), "{noun}");
    }
    assert_eq!(usual_class("deny"), None);
    for (verb, class) in [
        ("deny", VerbClass::Communication),
        ("increase", VerbClass::Change),
        ("go", VerbClass::Motion),
        ("doubt", VerbClass::Cognition),
        ("contain", VerbClass::Stative),
        ("give", VerbClass::Possession),
        ("rain", VerbClass::Weather),
    ] {
        assert_eq!(class_of_verb(verb), Some(class), "{verb}");
    }
}

#[test]
fn senses_come_most_usual_first() {
    let turkey: Vec<_> = senses("turkey", Noun).collect();
    assert_eq!(turkey.iter().map(|sense| sense.rank).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
    assert_eq!(turkey.iter().position(|sense| sense.capital), Some(1));
    assert!(senses("say", Verb).next().expect("it is a verb").count >= 1000);
    assert_eq!(senses("missile", Verb).count() + senses("Missile", Noun).count() + senses("", Noun).count(), 0);
}

/// Every number is a lemma that is found again, and all links and ties lead to something.
#[test]
fn every_lemma_is_found_and_has_senses() {
    let mut before = String::new();
    let mut number = 0;
    for lemma in (0..LEMMAS).map(WordId) {
        let text = NET.text(lemma.0);
        assert!(before < text && !text.contains(|letter: char| letter.is_ascii_uppercase()), "{text}");
        assert_eq!(find(&text), Some(lemma), "{text}");
        let own = Pos::ALL.map(|pos| senses_of(lemma, pos).count());
        assert!(own.iter().sum::<usize>() > 0, "{text}");
        assert!(NET.links(lemma.0).all(|link| link.from == lemma.0 && link.to < LEMMAS && own[link.pos as usize] > 0), "{text}");
        before = text;
        number += own.iter().sum::<usize>();
    }
    assert_eq!(number, 206_941, "the senses of the four index files");
    for near in ["", " ", "\u{0}", "missil", "missilee", "zzzz", "Ünion", "soviet  union", "soviet_union", &"a".repeat(300)] {
        assert_eq!(find(near), None, "{near:?}");
    }
}

#[test]
fn every_synset_has_a_place() {
    let synsets = 117_659;
    let of = |pos| (0..synsets).filter(|synset| NET.is(*synset, pos)).count();
    assert_eq!(Pos::ALL.map(of), [82_115, 13_767, 18_156, 3_621]);
    let ties: usize = (0..synsets).map(|synset| NET.ties(synset).filter(|record| record.synset < synsets).count()).sum();
    assert!(ties > 140_000);
    let inner = (0..synsets).filter(|synset| NET.depth(*synset).is_some_and(|depth| depth < 20));
    assert!(inner.count() > 19_000);
}

proptest::proptest! {
    #[test]
    fn any_text_has_an_answer(text in "\\PC{0,12}", word in "[a-z]{1,9}(s|ed|ing|er|est|men)", other in "[a-z]{1,4}") {
        for pos in Pos::ALL {
            for form in [&text, &word, &other] {
                if let Some(base) = base(form, pos) {
                    assert!(senses(&base, pos).next().is_some(), "{form} {base}");
                }
            }
            if let Some(related) = relation(&other, &word, pos) {
                assert!(related.share <= 100 && usize::from(related.sense_a) < senses(&other, pos).count());
            }
        }
    }
}

const LEMMAS: u32 = 147_306;

/// The folder of WordNet's own files: the one that is named, or where Debian has them.
fn dict_folder() -> Option<PathBuf> {
    let folder = env::var_os("RASHOMON_WORDNET").map_or_else(|| "/usr/share/wordnet".into(), PathBuf::from);
    folder.join("data.noun").exists().then_some(folder)
}

#[test]
fn the_file_is_what_the_packer_makes() {
    let Some(folder) = dict_folder() else {
        println!("left out: no WordNet files (name their folder in RASHOMON_WORDNET)");
        return;
    };
    let packed = pack::pack(&folder).expect("the files are WordNet's");
    let shipped = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lexicon/data/wordnet.bin")).expect("the file is shipped");
    assert!(packed == shipped, "run `cargo run --example pack_wordnet -- {}`", folder.display());
}
