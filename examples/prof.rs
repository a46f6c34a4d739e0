//! profile
use rashomon::stages::Rooms;
use rashomon::Account;
use std::time::Instant;
use unicode_segmentation::UnicodeSegmentation;
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let stage = std::env::args().nth(2).unwrap_or("all".into());
    let reps: usize = std::env::args().nth(3).map_or(5, |r| r.parse().unwrap());
    let account = Account::read(&path).unwrap();
    let rooms = Rooms::new(&account);
    let text = account.text();
    type F<'a> = Box<dyn FnMut() -> usize + 'a>;
    let mut stages: Vec<(&str, F)> = vec![
        ("floor", Box::new(|| text.unicode_words().count() + text.unicode_sentences().count())),
        ("source", Box::new(|| rooms.source())), ("segment", Box::new(|| rooms.segment())), ("syntax", Box::new(|| rooms.syntax())),
        ("speech", Box::new(|| rooms.speech())), ("claim", Box::new(|| rooms.claim()))];
    stages.retain(|(name, _)| stage == "all" || *name == "floor" || *name == stage);
    let mut best = vec![f64::MAX; stages.len()];
    for _ in 0..reps {
        for (i, (_, f)) in stages.iter_mut().enumerate() {
            let t = Instant::now(); std::hint::black_box(f()); best[i] = best[i].min(t.elapsed().as_secs_f64());
        }
    }
    let mut out = format!("{:24}", path);
    let mut total = 0.0;
    for (i, (name, _)) in stages.iter().enumerate() {
        let r = best[i] / best[0];
        if i > 0 { total += r; out += &format!(" {name} {r:5.2}"); } else { out += &format!(" floor {:6.2} ms", best[0] * 1e3); }
    }
    println!("{out}  total {total:5.2}");
}
