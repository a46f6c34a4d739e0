//! Verbs by what they do with their participants: giving and getting, calling by a name, going, and how something is done that is done
//! "by" no one.

use super::calendar;
use super::units::{Dimension, unit};

/// Verbs that give: what is given is their object, and who gets it their recipient.
const GIVING: &[&str] = &[
    "accord",
    "allot",
    "assign",
    "award",
    "bequeath",
    "bring",
    "cable",
    "deliver",
    "deny",
    "donate",
    "entrust",
    "feed",
    "forgive",
    "give",
    "grant",
    "hand",
    "issue",
    "leave",
    "lend",
    "loan",
    "mail",
    "offer",
    "owe",
    "pass",
    "pay",
    "permit",
    "present",
    "promise",
    "refuse",
    "remit",
    "render",
    "return",
    "sell",
    "send",
    "serve",
    "ship",
    "show",
    "supply",
    "surrender",
    "teach",
    "telegraph",
    "tell",
    "throw",
    "transfer",
    "transmit",
    "vouchsafe",
    "wire",
    "write",
];

/// Verbs that get something from somebody.
const GETTING: &[&str] = &[
    "accept",
    "acquire",
    "borrow",
    "buy",
    "collect",
    "confiscate",
    "earn",
    "extract",
    "gain",
    "get",
    "hear",
    "import",
    "inherit",
    "learn",
    "obtain",
    "order",
    "purchase",
    "receive",
    "rent",
    "rob",
    "seize",
    "steal",
    "take",
    "win",
    "withdraw",
];

/// Verbs that call their object something, or make it that.
const NAMING: &[&str] = &[
    "appoint",
    "baptize",
    "brand",
    "call",
    "choose",
    "christen",
    "consider",
    "crown",
    "declare",
    "deem",
    "designate",
    "dub",
    "elect",
    "entitle",
    "label",
    "name",
    "nickname",
    "nominate",
    "proclaim",
    "rename",
    "style",
    "term",
];

/// Verbs of going, whose "to" leads to a place.
const GOING: &[&str] = &[
    "advance",
    "climb",
    "come",
    "commute",
    "crawl",
    "cross",
    "drift",
    "drive",
    "emigrate",
    "escape",
    "flee",
    "flock",
    "fly",
    "go",
    "head",
    "hurry",
    "immigrate",
    "journey",
    "march",
    "migrate",
    "move",
    "proceed",
    "race",
    "retire",
    "retreat",
    "return",
    "ride",
    "run",
    "rush",
    "sail",
    "swim",
    "travel",
    "walk",
    "wander",
    "withdraw",
];

/// Nouns that tell by which means or in which way something is done, where they stand bare.
const MEANS: &[&str] = &[
    "accident",
    "air",
    "airmail",
    "balloting",
    "boat",
    "bus",
    "cable",
    "canoe",
    "car",
    "chance",
    "choice",
    "coincidence",
    "consent",
    "courier",
    "custom",
    "day",
    "decree",
    "default",
    "design",
    "dint",
    "ear",
    "email",
    "fax",
    "ferry",
    "foot",
    "force",
    "hand",
    "heart",
    "instinct",
    "land",
    "law",
    "letter",
    "lorry",
    "lot",
    "machine",
    "mail",
    "means",
    "messenger",
    "mistake",
    "moonlight",
    "nature",
    "night",
    "oversight",
    "phone",
    "plane",
    "post",
    "proxy",
    "radio",
    "rail",
    "reason",
    "road",
    "rote",
    "sea",
    "ship",
    "sight",
    "stealth",
    "surprise",
    "taxi",
    "telegram",
    "telegraph",
    "telephone",
    "train",
    "tram",
    "treaty",
    "truck",
    "virtue",
    "vote",
    "way",
    "wire",
];

/// Nouns of places beside which something may happen.
const BESIDES: &[&str] = &[
    "altar",
    "bank",
    "bay",
    "beach",
    "bed",
    "bedside",
    "canal",
    "coast",
    "creek",
    "desk",
    "door",
    "doorway",
    "entrance",
    "exit",
    "fence",
    "fireplace",
    "fireside",
    "gate",
    "grave",
    "graveside",
    "harbor",
    "harbour",
    "hearth",
    "highway",
    "lake",
    "lakeside",
    "path",
    "pier",
    "pond",
    "pool",
    "port",
    "railway",
    "river",
    "riverside",
    "road",
    "roadside",
    "seaside",
    "shore",
    "spring",
    "stream",
    "track",
    "wall",
    "waterside",
    "wayside",
    "window",
];

fn is_in(table: &[&str], lemma: &str) -> bool {
    table.binary_search(&lemma).is_ok()
}

/// Whether the verb gives its object to somebody.
pub(crate) fn gives(lemma: &str) -> bool {
    is_in(GIVING, lemma)
}

/// Whether the verb gets its object from somebody.
pub(crate) fn gets(lemma: &str) -> bool {
    is_in(GETTING, lemma)
}

/// Whether the verb says what its object is called or becomes.
pub(crate) fn names(lemma: &str) -> bool {
    is_in(NAMING, lemma)
}

/// Whether the verb says what its subject becomes.
pub(crate) fn becomes(lemma: &str) -> bool {
    matches!(lemma, "become" | "remain")
}

/// Whether the verb goes somewhere.
pub(crate) fn goes(lemma: &str) -> bool {
    is_in(GOING, lemma)
}

/// Whether a noun that stands bare after "by" says how something is done, as "hand" and "train" do.
pub(crate) fn is_means(lemma: &str) -> bool {
    is_in(MEANS, lemma)
}

/// Whether a noun after "by" names a place to be beside.
pub(crate) fn is_beside(lemma: &str) -> bool {
    is_in(BESIDES, lemma)
}

/// Whether a noun after "by" says until when: "the end", "noon", "Monday".
pub(crate) fn is_term(lemma: &str) -> bool {
    let named =
        || calendar::weekday(lemma).is_some() || calendar::month(lemma).is_some() || calendar::part_of_day(lemma).is_some();
    let measured = || unit(lemma).is_some_and(|unit| unit.dimension == Dimension::Time);
    matches!(lemma, "beginning" | "close" | "deadline" | "end" | "middle" | "time" | "tomorrow" | "tonight")
        || measured()
        || named()
}

/// Whether a noun after "by" says by how much, where a number stands before it.
pub(crate) fn is_extent(lemma: &str) -> bool {
    matches!(lemma, "%" | "half" | "percent" | "per" | "cent" | "point" | "third" | "quarter" | "vote") || unit(lemma).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [GIVING, GETTING, NAMING, GOING, MEANS, BESIDES] {
            assert!(table.is_sorted_by(|a, b| a < b), "{table:?}");
        }
    }

    #[test]
    fn terms_and_extents_are_neither_means_nor_places() {
        assert!(is_term("monday") && is_term("noon") && is_term("end") && is_extent("dollar"));
        assert!(!is_term("soldier") && !is_extent("soldier") && !is_means("soldier") && !is_beside("soldier"));
    }
}
