use super::told;
#[test]
fn debug() {
    let Some(path) = std::env::var_os("RASHOMON_DEBUG") else { return };
    for text in std::fs::read_to_string(path).unwrap_or_default().lines() {
        let told = told(&text.replace('¶', "\n\n"));
        let trees = crate::syntax::trees(told.account.text(), &told.segments);
        let r = super::super::reading::Reading::new(&told.account, &told.segments, &trees);
        println!("---- {text}");
        for t in 0..r.len() {
            print!("{t}:{}/{:?}/{:?}/{:?}>{} ", r.raw(t), r.upos(t), r.tag(t), r.rel(t), r.head(t));
        }
        println!();
        for a in &told.speech.attributions {
            let cut = |s: crate::source::Span| told.account.text()[s.range()].to_owned();
            println!("   {:?} cue {:?} src {:?} content {:?} voices {:?}", a.act, cut(a.cue), a.source.map(cut), a.content.iter().map(|s| cut(*s)).collect::<Vec<_>>(), told.speech.chain(a.voice));
        }
    }
}
