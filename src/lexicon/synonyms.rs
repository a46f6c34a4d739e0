//! Words that tell of the same event in other words, where WordNet keeps them apart or ties them by a rare sense only.
//!
//! Base forms, in groups; a word may stand in several. What is listed is what two witnesses of one event would exchange freely.

use std::sync::LazyLock;

/// The groups that a base form stands in, by number, in order.
pub(crate) fn groups(word: &str) -> impl Iterator<Item = usize> {
    let from = MEMBERS.partition_point(|(member, _)| *member < word);
    MEMBERS[from..].iter().take_while(move |(member, _)| *member == word).map(|(_, group)| *group)
}

/// Every word with its group, sorted: the table below is written for people, this one is searched.
static MEMBERS: LazyLock<Vec<(&'static str, usize)>> = LazyLock::new(|| {
    let members = |(number, group): (usize, &'static &[&'static str])| group.iter().map(move |word| (*word, number));
    let mut all: Vec<_> = GROUPS.iter().enumerate().flat_map(members).collect();
    all.sort_unstable();
    all
});

static GROUPS: &[&[&str]] = &[
    &["accord", "agreement", "bargain", "compromise", "deal", "settlement"],
    &["acknowledge", "admit", "concede", "confess"],
    &["aid", "assist", "assistance", "help"],
    &["aircraft", "airplane", "jet", "plane"],
    &["announce", "declare", "proclaim"],
    &["answer", "reply", "respond", "response", "retort"],
    &["apprehend", "arrest", "detain"],
    &["arrive", "come", "reach"],
    &["ask", "inquire", "query"],
    &["assault", "attack", "strike"],
    &["assurance", "guarantee", "pledge", "promise", "vow"],
    &["automobile", "car", "vehicle"],
    &["begin", "commence", "start"],
    &["blaze", "fire"],
    &["bring", "convey", "deliver", "pass", "transmit"],
    &["build", "construct", "erect"],
    &["buy", "purchase"],
    &["cease", "end", "halt", "stop"],
    &["collide", "crash", "hit", "strike"],
    &["collision", "crash"],
    &["communicate", "convey", "inform", "notify", "tell"],
    &["dead", "death", "die", "kill", "perish"],
    &["decline", "refuse", "reject"],
    &["demolish", "destroy", "wreck"],
    &["depart", "go", "leave"],
    &["discharge", "fire", "shoot"],
    &["discuss", "talk"],
    &["deliver", "dispatch", "forward", "mail", "send", "transmit"],
    &["dismantle", "eliminate", "remove", "withdraw"],
    &["dismiss", "fire", "sack"],
    &["employ", "hire"],
    &["error", "mistake"],
    &["fetch", "get", "obtain", "receive"],
    &["fix", "mend", "repair"],
    &["escape", "flee"],
    &["follow", "pursue"],
    &["glance", "look", "watch"],
    &["hurt", "injure", "wound"],
    &["job", "position", "post"],
    &["know", "understand"],
    &["meet", "meeting", "talk"],
    &["men", "people", "persons"],
    &["kill", "murder"],
    &["notice", "observe", "see", "spot"],
    &["phone", "ring", "telephone"],
    &["quit", "resign"],
    &["removal", "withdrawal"],
    &["respond", "retaliate", "retaliatory"],
    &["return", "withdraw"],
    &["resolve", "settle", "solve"],
    &["cry", "shout", "yell"],
    &["control", "supervision"],
    &["rob", "steal"],
    &["seize", "take"],
    &["attempt", "try"],
    &["below", "beneath", "under"],
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::check;

    #[test]
    fn groups_are_sorted() {
        for group in GROUPS {
            check(group.iter().copied());
        }
    }

    fn alike(a: &str, b: &str) -> bool {
        groups(a).any(|group| groups(b).any(|other| other == group))
    }

    #[test]
    fn one_event_in_two_words() {
        assert!(alike("transmit", "send"));
        assert!(alike("die", "dead"));
        assert!(!alike("send", "receive"));
        assert!(!alike("begin", "end"));
    }
}
