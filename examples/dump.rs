//! Temporary.
use rashomon::*;
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let accs: Vec<Account> = args[1..].iter().map(|p| Account::new(std::path::Path::new(p).file_stem().unwrap().to_string_lossy(), std::fs::read_to_string(p).unwrap()).unwrap()).collect();
    if args[0] == "claims" {
        let r = Comparer::new().read(&accs[0]);
        for c in r.claims {
            println!("[{}..{}] {:?} | {} {} {} cond={:?}\n    \"{}\"\n    topic {:?} q {:?} t {:?}\n    {}", c.span.start, c.span.end, c.voices, c.polarity, c.modality, c.commitment, c.condition, c.quote.replace('\n', " "), c.topic, c.quantities.iter().map(|p| &p.quote).collect::<Vec<_>>(), c.times.iter().map(|p| &p.quote).collect::<Vec<_>>(), c.participants.iter().map(|p| format!("{}={}", p.role, p.name)).collect::<Vec<_>>().join("; "));
        }
        return;
    }
    let min: f64 = std::env::var("MIN").ok().and_then(|m| m.parse().ok()).unwrap_or(0.5);
    let c = Comparer::builder().min_score(min).build().unwrap();
    let r = if args[0] == "audit" { c.audit(&accs[0]) } else { c.compare(&accs) };
    let show = |f: &Finding| {
        println!("{:.3} comp {:.3} {} {} {:?}\n   {}", f.score, f.comparability, f.kind.name(), f.rule, f.topic, f.explanation);
        for s in &f.sides { println!("   {:?}: \"{}\"", s.voices, s.quote.replace('\n', " ")); }
        println!("   {}", f.evidence.iter().map(|e| format!("{} {:+.2}", e.name, e.weight)).collect::<Vec<_>>().join(", "));
    };
    println!("=== DISCREPANCIES {}", r.discrepancies.len());
    r.discrepancies.iter().take(30).for_each(show);
    println!("=== CORROBORATIONS {}", r.corroborations.len());
    r.corroborations.iter().take(15).for_each(show);
    println!("=== OMISSIONS {}", r.omissions.len());
    for o in r.omissions.iter().take(60) { println!("{:.2} {} \"{}\"", o.score, o.account, o.quote.replace('\n', " ")); }
    for m in r.marks.iter() { println!("{:?} {} \"{}\"", m.kind, m.account, m.quote.chars().take(80).collect::<String>()); }
}
