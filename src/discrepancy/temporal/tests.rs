use jiff::civil::Date;

use super::compare_times;
use crate::claim::time::{Time, times};
use crate::discrepancy::agreement::Agreement;
use crate::syntax::Tree;

fn one(phrase: &str) -> Time {
    let words: Vec<&str> = phrase.split(' ').collect();
    times(&words, &Tree::default()).into_iter().next().expect("every phrase of the table has a time")
}

fn shown(a: &str, b: &str, anchors: (Option<Date>, Option<Date>)) -> &'static str {
    match compare_times(&one(a), &one(b), anchors) {
        Agreement::Same => "same",
        Agreement::Compatible => "compatible",
        Agreement::Incomparable => "incomparable",
        Agreement::Conflict { strength, .. } => {
            if strength >= 0.7 {
                "conflict"
            } else {
                "mild"
            }
        }
    }
}

fn check(cases: &[(&str, &str, &str)], anchor: Option<Date>) {
    let both = (anchor, anchor);
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(a, b, expected)| shown(a, b, both) != *expected || shown(b, a, both) != *expected)
        .map(|(a, b, expected)| format!("{a} | {b}: {} / {} and not {expected}", shown(a, b, both), shown(b, a, both)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn two_times_without_an_anchor() {
    check(
        &[
            ("on Monday", "on Friday", "conflict"),
            ("on Monday", "on Monday", "same"),
            ("on Friday", "on Friday or Saturday", "compatible"),
            ("on Monday", "on Friday or Saturday", "conflict"),
            ("on the preceding Friday", "on Friday", "same"),
            ("October 1962", "27 October 1962", "compatible"),
            ("27 October 1962", "October 27 , 1962", "same"),
            ("27/X-62", "October 27th , 1962", "same"),
            ("27 October 1962", "28 October 1962", "conflict"),
            ("in October", "in November", "conflict"),
            ("in 1962", "in 1963", "conflict"),
            ("in 1962", "in the 1960s", "compatible"),
            ("in 1972", "in the 1960s", "conflict"),
            ("in 1962", "in the 20th century", "compatible"),
            ("in the 19th century", "in the 20th century", "conflict"),
            ("in 1962", "October 27", "incomparable"),
            ("on Saturday", "27 October 1962", "compatible"),
            ("on Monday", "27 October 1962", "conflict"),
            ("on Saturday", "October 27", "incomparable"),
            ("Saturday , 27 October 1962", "27 October 1962", "same"),
            ("in the summer of 1969", "July 1969", "compatible"),
            ("in the summer of 1969", "December 1969", "conflict"),
            ("in early October", "October 25", "conflict"),
            ("around 1700", "in 1702", "compatible"),
            ("around 1700", "in 1760", "conflict"),
            ("at 7:45 p.m.", "Late tonight", "mild"),
            ("at 7:15 p.m.", "at 7:15 p.m.", "same"),
            ("at 7:15 p.m.", "at 9:30 p.m.", "conflict"),
            ("at 7:15 p.m.", "at approximately 7:20 p.m.", "compatible"),
            ("at a quarter of eight", "at 7:45 p.m.", "compatible"),
            ("at a quarter of eight", "at 19:45", "compatible"),
            ("at half past six", "at 7:45 p.m.", "conflict"),
            ("at night", "in the morning", "compatible"),
            ("at night", "at noon", "mild"),
            ("at night", "at 2 a.m.", "compatible"),
            ("at noon", "at midnight", "conflict"),
            ("in the evening", "at 7:15 p.m.", "compatible"),
            ("tomorrow", "yesterday", "conflict"),
            ("tomorrow", "tomorrow", "same"),
            ("tomorrow", "the next day", "same"),
            ("today", "tomorrow", "mild"),
            ("last week", "next week", "conflict"),
            ("by tomorrow", "within the next day", "same"),
            ("by at least tomorrow", "within the next day", "same"),
            ("by tomorrow", "within the next 24 hours", "same"),
            ("by tomorrow", "within the next week", "conflict"),
            ("within the next 12 or possibly 24 hours", "by tomorrow", "same"),
            ("four or five months", "4-5 months", "same"),
            ("four or five months", "five months", "compatible"),
            ("four or five months", "six months", "conflict"),
            ("for more than two weeks", "for ten days", "conflict"),
            ("for more than two weeks", "for a month", "compatible"),
            ("for four weeks", "for a month", "compatible"),
            ("for two hours", "for 120 minutes", "same"),
            ("for years", "for six months", "conflict"),
            ("for three days", "on Friday", "incomparable"),
            ("two weeks ago", "three weeks ago", "conflict"),
            ("two weeks ago", "14 days ago", "same"),
            ("three days before", "three days after", "conflict"),
            ("three days later", "four days later", "conflict"),
            ("three days ago", "three days later", "incomparable"),
            ("twice a week", "once a week", "conflict"),
            ("every day", "daily", "same"),
            ("every day", "on Friday", "incomparable"),
            ("every Friday", "every Monday", "conflict"),
            ("before 2008", "in 2006", "compatible"),
            ("before 2008", "in 2009", "conflict"),
            ("after 2002", "in 2001", "conflict"),
            ("after 2002", "in 2005", "compatible"),
            ("before 2008", "after 2008", "conflict"),
            ("before 2008", "after 2005", "compatible"),
            ("before 2005", "after 2008", "conflict"),
            ("before noon", "at 11 a.m.", "compatible"),
            ("before noon", "at 3 p.m.", "conflict"),
            ("by Friday", "on Friday", "incomparable"),
            ("since 1990", "since 1995", "conflict"),
            ("since 1990", "until 1995", "incomparable"),
            ("from 1991 to 1995", "from 1991 to 1997", "same"),
            ("as of 20 March", "as of 20 March", "same"),
        ],
        None,
    );
}

#[test]
fn two_times_with_an_anchor() {
    // A Saturday.
    check(
        &[
            ("tomorrow", "on Sunday", "compatible"),
            ("tomorrow", "on Monday", "conflict"),
            ("tomorrow", "October 28", "same"),
            ("tomorrow", "October 29", "conflict"),
            ("yesterday", "26 October 1962", "same"),
            ("on Saturday", "October 27", "compatible"),
            ("on Friday", "October 27", "conflict"),
            ("last year", "in 1961", "same"),
            ("last year", "in 1962", "conflict"),
            ("this year", "27 October 1962", "compatible"),
            ("tonight", "October 27", "compatible"),
            ("by Friday", "on Thursday", "compatible"),
            ("by Friday", "on Saturday", "conflict"),
            ("before October 28", "tomorrow", "mild"),
            ("before October 28", "yesterday", "compatible"),
        ],
        Some(jiff::civil::date(1962, 10, 27)),
    );
}

#[test]
fn tellers_of_different_days() {
    let anchors = (Some(jiff::civil::date(1962, 10, 27)), Some(jiff::civil::date(1962, 10, 28)));
    assert_ne!(shown("tomorrow", "today", anchors), "conflict");
    assert_eq!(shown("tomorrow", "tomorrow", anchors), "conflict");
}

#[test]
fn a_time_agrees_with_itself() {
    for phrase in
        ["tonight", "at about 7 p.m.", "next Friday", "for years", "by tomorrow", "twice a week", "in the winter", "44 BC"]
    {
        assert_eq!(shown(phrase, phrase, (None, None)), "same", "{phrase}");
    }
}
