use super::*;

#[test]
fn dump() {
    for line in std::fs::read_to_string("/tmp/phrases.txt").unwrap_or_default().lines() {
        let words: Vec<&str> = line.split(' ').collect();
        println!("== {line}");
        for t in times(&words, &Tree::default()) {
            let d = t.day.map(|d| {
                format!(
                    "y{:?} m{:?} d{:?} w{:?} s{:?}",
                    d.years,
                    d.months,
                    d.days,
                    d.weekdays.days().collect::<Vec<_>>(),
                    d.shift.map(|s| (s.step, s.by, s.from))
                )
            });
            let c = t.clock.map(|c| {
                format!(
                    "{:02}:{:02}-{:02}:{:02}{}",
                    c.low / 60,
                    c.low % 60,
                    c.high / 60,
                    c.high % 60,
                    if c.either_half { "?" } else { "" }
                )
            });
            let l =
                t.length.map(|l| format!("{}..{} {} {:?}", l.low / l.unit.factor, l.high / l.unit.factor, l.unit.name, l.side));
            println!(
                "   T {:?} [{}] {:?} {:?} | {} | {} | {}",
                t.tokens,
                words[t.tokens.start as usize..t.tokens.end as usize].join(" "),
                t.role,
                t.approx,
                d.unwrap_or_default(),
                c.unwrap_or_default(),
                l.unwrap_or_default()
            );
        }
        for q in super::super::quantity::quantities(&words, &Tree::default()) {
            println!(
                "   Q [{}] {:?} {:?} {}..{} u={} per={} of={}",
                words[q.tokens.start as usize..q.tokens.end as usize].join(" "),
                q.role,
                q.approx,
                q.low,
                q.high,
                q.unit.map_or("", |u| u.name),
                q.per.map_or("", |u| u.name),
                q.counted.map_or("", |c| words[c as usize])
            );
        }
    }
}
