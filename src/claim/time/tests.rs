use super::day::Origin;
use super::*;
use crate::claim::phrases;
use crate::syntax::{Node, Rel, Tag, Tree};

/// A time in a few words: role, day, clock, length, approximation.
pub(in crate::claim) fn shown(time: &Time) -> String {
    let mut parts = vec![format!("{:?}", time.role).to_lowercase()];
    parts.extend(time.day.map(|day| shown_day(&day)).filter(|day| !day.is_empty()));
    parts.extend(time.clock.map(shown_clock));
    parts.extend(time.length.map(|length| shown_length(&length)));
    if time.approx != Approx::Exact {
        parts.push(format!("{:?}", time.approx).to_lowercase());
    }
    parts.join(" ")
}

fn range<T: PartialEq + std::fmt::Display>((low, high): (T, T)) -> String {
    if low == high { low.to_string() } else { format!("{low}..{high}") }
}

fn shown_day(day: &Day) -> String {
    const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let weekdays: Vec<&str> = day.weekdays.days().map(|day| NAMES[usize::from(day)]).collect();
    let mut parts = vec![];
    parts.extend(day.years.map(|years| format!("y{}", range(years))));
    parts.extend(day.months.map(|months| format!("m{}", range(months))));
    parts.extend(day.days.map(|days| format!("d{}", range(days))));
    parts.extend((!weekdays.is_empty()).then(|| weekdays.join("|")));
    parts.extend(day.shift.map(|shift| {
        let told = if shift.from == Origin::Narrative { " then" } else { "" };
        format!("{:?}{:+}{told}", shift.step, shift.by).to_lowercase()
    }));
    parts.join(" ")
}

fn shown_clock(clock: Clock) -> String {
    let minute = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let half = if clock.either_half { "?" } else { "" };
    range((minute(clock.low), minute(clock.high))) + half
}

fn shown_length(length: &Length) -> String {
    let number = |value: f64| (value / length.unit.factor * 100.0).round() / 100.0;
    let side = match length.side {
        Side::Unsaid => "",
        Side::Past => " past",
        Side::Future => " future",
    };
    format!("{} {}{side}", range((number(length.low), number(length.high))), length.unit.name)
}

fn read(phrase: &str) -> String {
    let words: Vec<&str> = phrase.split(' ').collect();
    times(&words, &Tree::default()).iter().map(shown).collect::<Vec<_>>().join("; ")
}

fn check(cases: &[(&str, &str)]) {
    phrases::check(cases, read);
}

#[test]
fn times_are_read_whole() {
    check(&[
        ("at approximately 7:15 p.m. on Saturday , October 27th", "at m10 d27 sat 19:15 about"),
        ("at a quarter of eight", "at 07:45?"),
        ("in the last two hours", "within 2 hour past"),
        ("within the next 12 or possibly 24 hours", "within 12..24 hour future"),
        ("by at least tomorrow", "by day+1 about"),
        ("by the next day", "by day+1 then"),
        ("Late tonight O. Holm invited me", "at day+0 21:30..24:00"),
        ("within the next day ( Sunday )", "within day+1 then; at sun"),
        ("sent on October 26", "at m10 d26"),
        ("27/X-62", "at y1962 m10 d27"),
        ("27 / X - 62", "at y1962 m10 d27"),
        ("on the preceding Friday or Saturday", "at fri|sat named-1 then"),
        ("two or three days before an established date", "before 2..3 day"),
        ("if the bombing were stopped on Monday there could be a meeting on Friday or Saturday", "at mon; at fri|sat"),
        ("the October 21 meeting in Paris", "at m10 d21"),
        ("the retreat to a week", "duration 1 week"),
        ("a few weeks", "duration 2..6 week about"),
        ("weeks or months", "duration 2..52.18 week about"),
        ("Scali had yesterday with an adviser", "at day-1"),
        ("four or five months", "duration 4..5 month"),
        ("4-5 months", "duration 4..5 month"),
        ("4 - 5 months", "duration 4..5 month"),
        ("October 27 , 1962", "at y1962 m10 d27"),
        ("27 October 1962", "at y1962 m10 d27"),
        ("the 27th of October , 1962", "at y1962 m10 d27"),
        ("1962-10-27", "at y1962 m10 d27"),
        ("10/27/62", "at y1962 m10 d27"),
        ("27.10.1962", "at y1962 m10 d27"),
        ("31/12/1999", "at y1999 m12 d31"),
        ("October 1962", "at y1962 m10"),
        ("Oct. 27", "at m10 d27"),
        ("October 3-5", "at m10 d3..5"),
        ("12-14 October", "at m10 d12..14"),
        ("mid-October 1962", "at y1962 m10 d10..22"),
        ("early October", "at m10 d1..13"),
        ("late 1962", "at y1962 m8..12"),
        ("spring 1968", "at y1968 m3..5"),
        ("the summer of 1969", "at y1969 m6..8"),
        ("in the winter", "at m12..14"),
        ("in the 1980s", "at y1980..1989"),
        ("in the '80s", "at y1980..1989"),
        ("the late 1960s", "at y1965..1969"),
        ("the eighties", "at y1980..1989"),
        ("the 19th century", "at y1801..1900"),
        ("in the 5th century BC", "at y-499..-400"),
        ("in 44 BC", "at y-43"),
        ("AD 79", "at y79"),
        ("in 1962", "at y1962"),
        ("in nineteen sixty-two", "at y1962"),
        ("born ( 1960 )", "at y1960"),
        ("from 1991 to 1995", "since y1991; until y1995"),
        ("between 1991 and 1995", "at y1991..1995"),
        ("the 2017–18 season", "at y2017..2018"),
        ("1939-1945", "at y1939..1945"),
        ("from 10 January 1957 to 19 October 1963", "since y1957 m1 d10; until y1963 m10 d19"),
        ("between May and July", "at m5..7"),
        ("since 1990", "since y1990"),
        ("until Friday", "until fri"),
        ("before 2008", "before y2008"),
        ("after May 5", "after m5 d5"),
        ("as of 20 March", "at m3 d20"),
        ("no later than noon on Friday", "by fri 12:00"),
        ("Monday , July 11 , 2011", "at y2011 m7 d11 mon"),
        ("from Monday to Friday", "at mon|tue|wed|thu|fri"),
        ("every Friday", "frequency fri"),
        ("Friday evening", "at fri 17:00..23:00"),
        ("next Friday", "at fri named+1"),
        ("last week", "at week-1"),
        ("this year", "at year+0"),
        ("last October", "at m10 named-1"),
        ("last night", "at day-1 19:00..29:00"),
        ("yesterday evening", "at day-1 17:00..23:00"),
        ("tomorrow morning", "at day+1 04:30..12:00"),
        ("the day after tomorrow", "at day+2"),
        ("the day before", "at day-1 then"),
        ("the following year", "at year+1 then"),
        ("the same day", "at day+0 then"),
        ("on the 27th .", "at d27"),
        ("at noon", "at 12:00"),
        ("before noon", "before 12:00"),
        ("at midnight", "at 24:00"),
        ("at night", "at 19:00..29:00"),
        ("in the morning", "at 04:30..12:00"),
        ("in the evening of October 27", "at m10 d27 17:00..23:00"),
        ("on the evening of 27 October", "at m10 d27 17:00..23:00"),
        ("seven o'clock in the evening", "at 19:00"),
        ("half past six", "at 06:30?"),
        ("ten minutes to nine", "at 08:50?"),
        ("quarter past ten p.m.", "at 22:15"),
        ("at eight .", "at 08:00?"),
        ("at 8.30 pm", "at 20:30"),
        ("5 am", "at 05:00"),
        ("at 19:45", "at 19:45"),
        ("0730 hours", "at 07:30"),
        ("12:30 a.m.", "at 00:30"),
        ("7-8 p.m.", "at 19:00..20:00"),
        ("from 9 a.m. to 5 p.m.", "since 09:00; until 17:00"),
        ("within two days", "within 2 day"),
        ("in two days", "within 2 day"),
        ("for three years", "duration 3 year"),
        ("for years", "duration 2..12 year about"),
        ("for more than two weeks", "duration 2 week morethan"),
        ("about six hours", "duration 6 hour about"),
        ("two and a half hours", "duration 2.5 hour"),
        ("a year and a half", "duration 1.5 year"),
        ("half an hour", "duration 0.5 hour"),
        ("six weeks or so", "duration 6 week about"),
        ("two weeks ago", "ago 2 week past"),
        ("three days later", "after 3 day"),
        ("an hour later", "after 1 hour"),
        ("a two-day visit", "duration 2 day"),
        ("10 days before", "before 10 day"),
        ("over the past 45 to 55 million years", "within 45000000..55000000 year past"),
        ("twice a week", "frequency 0.5 week"),
        ("three times per year", "frequency 0.33 year"),
        ("every two weeks", "frequency 2 week"),
        ("daily", "frequency 1 day"),
        ("once a month", "frequency 1 month"),
        ("each year", "frequency 1 year"),
        ("wait a second", "duration 1 second"),
    ]);
}

#[test]
fn near_misses_are_no_times() {
    check(&[
        ("he may march in may", ""),
        ("on the march", ""),
        ("the march began", ""),
        ("a second time", ""),
        ("the sun rose", ""),
        ("Friday Night Lights aired", ""),
        ("Ruby Tuesday", ""),
        ("Saturday Night Live", ""),
        ("April Smith left", ""),
        ("October Revolution", ""),
        ("I am 5", ""),
        ("the Ambassador", ""),
        ("at one point", ""),
        ("one of them", ""),
        ("the first", ""),
        ("one day he came", ""),
        ("by 2000 people", ""),
        ("around 1500 people", ""),
        ("more than 1950 died", ""),
        ("five years old", ""),
        ("a five-year-old boy", ""),
        ("good night", ""),
        ("the night sky", ""),
        ("a quarter of eight apples", ""),
        ("a ten to six majority", ""),
        ("$ 1999", ""),
        ("No. 1999", ""),
        ("2-1", ""),
        ("a Week 13 game", ""),
        ("3:1", ""),
        ("a day to remember", ""),
    ]);
}

#[test]
fn beginnings_are_sorted() {
    assert!(BEGINNINGS.is_sorted_by(|a, b| a < b));
}

fn node(upos: Upos, rel: Rel, head: u32) -> Node {
    Node { upos, tag: Tag::Nn, rel, head }
}

#[test]
fn each_time_hangs_on_its_own_event() {
    // if(0) bombing(1) stops(2) on(3) Monday(4) meetings(5) start(6) on(7) Friday(8)
    let words = ["if", "bombing", "stops", "on", "Monday", "meetings", "start", "on", "Friday"];
    let nodes = vec![
        node(Upos::Sconj, Rel::Mark, 2),
        node(Upos::Noun, Rel::Nsubj, 2),
        node(Upos::Verb, Rel::Advcl, 6),
        node(Upos::Adp, Rel::Case, 4),
        node(Upos::Propn, Rel::Obl, 2),
        node(Upos::Noun, Rel::Nsubj, 6),
        node(Upos::Verb, Rel::Root, 6),
        node(Upos::Adp, Rel::Case, 8),
        node(Upos::Propn, Rel::Obl, 6),
    ];
    let heads: Vec<_> = times(&words, &Tree::new(nodes)).iter().map(|time| time.head).collect();
    assert_eq!(heads, [Some(2), Some(6)]);
}

#[test]
fn any_text_is_read_in_time_and_within_bounds() {
    let long = "7".repeat(1 << 20);
    let chain = "hundred ".repeat(3_000) + &"October 27 , at 7:15 - ".repeat(1_500) + &"1/2/3/4 99:99 half past ".repeat(1_500);
    let mut words: Vec<&str> = chain.split(' ').collect();
    words.push(&long);
    words.extend([
        "'",
        "s",
        "10/27/62/",
        "27/X-",
        "1962-13-45",
        "the",
        "last",
        "in",
        "the",
        "0s",
        "0000s",
        "9999-10-10",
        "BC",
        "1",
        "BC",
    ]);
    for time in times(&words, &Tree::default()) {
        assert!(time.tokens.start < time.tokens.end && time.tokens.end as usize <= words.len());
        let anchors = [None, Some(jiff::civil::Date::MIN), Some(jiff::civil::Date::MAX)];
        assert!(anchors.iter().all(|anchor| resolve(&time, *anchor).is_none_or(|dates| dates.first <= dates.last)));
    }
}

#[test]
fn days_resolve_against_their_anchor() {
    // A Saturday.
    let anchor = jiff::civil::date(1962, 10, 27);
    let cases = [
        ("tomorrow", "1962-10-28 1962-10-28"),
        ("yesterday", "1962-10-26 1962-10-26"),
        ("by the next day", "1962-10-28 1962-10-28"),
        ("on Monday", "1962-10-29 1962-10-29"),
        ("on Friday or Saturday", "1962-10-26 1962-10-27"),
        ("next Friday", "1962-11-02 1962-11-02"),
        ("last Friday", "1962-10-26 1962-10-26"),
        ("the preceding Saturday", "1962-10-20 1962-10-20"),
        ("last week", "1962-10-15 1962-10-21"),
        ("next month", "1962-11-01 1962-11-30"),
        ("last year", "1961-01-01 1961-12-31"),
        ("on January 5", "1963-01-05 1963-01-05"),
        ("last October", "1961-10-01 1961-10-31"),
        ("October 1962", "1962-10-01 1962-10-31"),
        ("in the winter of 1962", "1962-12-01 1963-02-28"),
        ("in the 1980s", "1980-01-01 1989-12-31"),
    ];
    for (phrase, expected) in cases {
        let words: Vec<&str> = phrase.split(' ').collect();
        let dates = times(&words, &Tree::default()).first().and_then(|time| resolve(time, Some(anchor)));
        let shown = dates.map(|dates| format!("{} {}", dates.first, dates.last)).unwrap_or_default();
        assert_eq!(shown, expected, "{phrase}");
    }
}
