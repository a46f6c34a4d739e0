//! How sure a claim is, and how binding on somebody.

use super::clause::Clause;
use super::over;
use super::polarity::negators;
use super::words::Words;
use crate::lexicon::modality::{Certainty, Obligation, certainty, is_getting, obligation};
use crate::syntax::{Rel, Upos};

/// A rung on a ladder, and the words it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rung<T> {
    pub rung: T,
    pub cues: Vec<u32>,
}

/// How sure the clause is; plain statements are `Asserted`.
pub(crate) fn certainty_of(words: &Words, clause: &Clause) -> Rung<Certainty> {
    let mut found = Rung { rung: Certainty::Asserted, cues: vec![] };
    for &at in &clause.chain {
        for cue in certainty_cues(words, at, clause) {
            found.meet(words, cue, at);
        }
    }
    if let Some(above) = over::judged(words, clause.head) {
        found.meet(words, above, above);
    } else if let Some(doubt) = over::no_doubt(words, clause.core()).filter(|_| found.cues.is_empty()) {
        found = Rung { rung: Certainty::Certain, cues: vec![doubt] };
    }
    found
}

/// The auxiliaries, adverbs and predicates that lend certainty at one step of the chain.
fn certainty_cues(words: &Words, at: u32, clause: &Clause) -> Vec<u32> {
    let lends = |child: u32| match words[child].rel {
        Rel::Aux => certainty(words.lemma(child)).is_some(),
        Rel::Advmod | Rel::Obl => words[child].upos == Upos::Adv && certainty(words.lemma(child)).is_some(),
        _ => false,
    };
    let mut cues: Vec<u32> = words.children(at).filter(|&child| lends(child)).collect();
    let governs =
        at != clause.core() || words.children(at).any(|child| matches!(words[child].rel, Rel::Ccomp | Rel::Csubj | Rel::Expl));
    if governs && certainty(words.lemma(at)).is_some() && words[at].upos != Upos::Aux {
        cues.push(at);
    }
    cues
}

impl Rung<Certainty> {
    /// Takes the weakest of several cues; a denied possibility is an impossibility.
    fn meet(&mut self, words: &Words, cue: u32, at: u32) {
        let Some(mut rung) = certainty(words.lemma(cue)) else { return };
        // "Could not help laughing", "could not resist": nothing is impossible there but not doing it.
        if words[cue].rel == Rel::Aux && matches!(words.lemma(at), "help" | "resist" | "wait") {
            return;
        }
        let denied = !negators(words, at).is_empty();
        if denied && cue == at && rung <= Certainty::Unlikely {
            rung = undenied(words.lemma(cue), rung);
        } else if denied && rung == Certainty::Possible && is_root_possibility(words.lemma(cue)) {
            rung = Certainty::Impossible;
        } else if denied && matches!(rung, Certainty::Likely | Certainty::Certain) && cue == at {
            rung = Certainty::Unlikely;
        }
        if self.cues.is_empty() || rung < self.rung {
            self.rung = rung;
        }
        self.cues.push(cue);
    }
}

/// "not impossible" is possible, "not unlikely" likely, and where there is no doubt there is certainty.
fn undenied(lemma: &str, rung: Certainty) -> Certainty {
    match rung {
        _ if lemma.starts_with("doubt") => Certainty::Certain,
        Certainty::Impossible => Certainty::Possible,
        _ => Certainty::Likely,
    }
}

/// "cannot" rules out, "may not" does not.
fn is_root_possibility(lemma: &str) -> bool {
    matches!(lemma, "can" | "could" | "possible" | "conceivable" | "chance" | "possibility" | "way")
}

/// How binding the clause is, where it binds at all.
pub(crate) fn obligation_of(words: &Words, clause: &Clause) -> Option<Rung<Obligation>> {
    let mut found: Option<Rung<Obligation>> = None;
    for (step, &at) in clause.chain.iter().enumerate() {
        let governs = step + 1 < clause.chain.len();
        for (rung, cue) in auxiliary(words, at).into_iter().chain(semi_modal(words, at, governs)).chain(named(words, at)) {
            match &mut found {
                Some(found) => found.cues.push(cue),
                None => found = Some(Rung { rung, cues: vec![cue] }),
            }
        }
    }
    if found.as_ref().is_some_and(|found| found.rung == Obligation::Demanded) && is_own_need(words, clause) {
        return None;
    }
    found.or_else(|| governed(words, clause))
}

/// "we have to decide" says what the speakers must do themselves; "we have to have an answer" demands it of others.
fn is_own_need(words: &Words, clause: &Clause) -> bool {
    let first_person = |at: u32| words.child(at, Rel::Nsubj).is_some_and(|subject| matches!(words.lemma(subject), "i" | "we"));
    clause.chain.iter().any(|&at| first_person(at)) && !is_getting(words.lemma(clause.core()))
}

/// "must", "should", "had better".
fn auxiliary(words: &Words, at: u32) -> Vec<(Obligation, u32)> {
    let mut found = vec![];
    for child in words.children(at) {
        let lemma = words.lemma(child);
        // "Should they come, ..." asks nothing of anybody.
        let inverted = words.child(at, Rel::Nsubj).is_some_and(|subject| child < subject);
        if words[child].rel == Rel::Aux && !inverted && matches!(lemma, "must" | "should" | "shall" | "ought") {
            found.extend(obligation(lemma).map(|rung| (rung, child)));
        }
        if words[child].rel == Rel::Advmod && lemma == "well" && had_before(words, child) {
            found.push((Obligation::Demanded, child));
        }
    }
    found
}

/// The "had" of "had better", one word earlier.
fn had_before(words: &Words, better: u32) -> bool {
    better > 0 && words.lemma(better - 1) == "have"
}

/// "have to", "need to", "be going to", "want to", and the predicates that the table holds.
fn semi_modal(words: &Words, at: u32, governs: bool) -> Option<(Obligation, u32)> {
    if !governs {
        return asks_for(words, at).then(|| obligation(words.lemma(at)).map(|rung| (rung, at))).flatten();
    }
    let denied = negators(words, at).len() % 2 == 1;
    match words.lemma(at) {
        // What one need not do one may leave; what one is not allowed to do one must leave.
        "have" | "need" | "necessary" | "oblige" | "obliged" | "require" | "compel" if denied => None,
        "allow" | "permit" => denied.then_some((Obligation::Demanded, at)),
        "ban" | "bar" | "forbidden" | "prohibit" => Some((Obligation::Demanded, at)),
        "suppose" if words.child(at, Rel::Aux).is_some_and(|aux| words.lemma(aux) == "be") => Some((Obligation::Advised, at)),
        "have" | "need" => Some((Obligation::Demanded, at)),
        "go" => Some((Obligation::Decided, at)),
        lemma => obligation(lemma).map(|rung| (rung, at)),
    }
}

/// "requests a reply", "asked for an answer", "demanded their withdrawal": a thing is wanted, not a person spoken to.
fn asks_for(words: &Words, at: u32) -> bool {
    let thing = |child: u32| words[child].upos == Upos::Noun;
    words[at].upos == Upos::Verb
        && words.children(at).any(|child| match words[child].rel {
            Rel::Obj => thing(child) && words.lemma(at) != "ask",
            Rel::Obl => thing(child) && words.child(child, Rel::Case).is_some_and(|case| words.lemma(case) == "for"),
            _ => false,
        })
}

/// A request or a demand named by a noun: the subject, or what the subject is said to be.
fn named(words: &Words, at: u32) -> Option<(Obligation, u32)> {
    let binding = |word: u32| (words[word].upos == Upos::Noun).then(|| obligation(words.lemma(word))).flatten();
    let predicates = words.child(at, Rel::Cop).is_some()
        || words.lemma(at) == "be"
        || words[at].rel == Rel::Root
        || words.child(at, Rel::Nsubj).is_some();
    if predicates {
        let candidates = std::iter::once(at).chain(words.children(at).filter(|&child| {
            matches!(words[child].rel, Rel::Nsubj | Rel::Appos | Rel::Parataxis | Rel::Dep)
                || words[child].rel == Rel::Obl && (words.lemma(at) == "be" || words.child(child, Rel::Case).is_none())
        }));
        for word in candidates {
            if let Some(rung) = binding(word)
                && negators(words, word).is_empty()
                && (word != at || negators(words, at).is_empty())
            {
                return Some((rung, word));
            }
        }
    }
    None
}

/// What is asked, wished or demanded: the rung lies with the governing verb or noun.
fn governed(words: &Words, clause: &Clause) -> Option<Rung<Obligation>> {
    let head = &words[clause.head];
    if !matches!(head.rel, Rel::Xcomp | Rel::Ccomp | Rel::Acl) || head.head == clause.head {
        return None;
    }
    let governor = asked(words, clause.head).unwrap_or(head.head);
    let rung = obligation(words.lemma(governor))?;
    let open = is_open(words, clause.head) || is_subjunctive(words, clause.head) || rung != Obligation::Requested;
    (open && words.lemma(governor) != "resolve").then(|| Rung { rung, cues: vec![governor] })
}

/// "Asked the tenant to leave": the infinitive may hang on the one who is asked.
fn asked(words: &Words, head: u32) -> Option<u32> {
    let person = words[head].head;
    let to = over::is_to(words, head);
    let hangs = words[head].rel == Rel::Acl && matches!(words[person].rel, Rel::Obj | Rel::Iobj);
    (to && hangs && words[words[person].head].upos == Upos::Verb).then(|| words[person].head)
}

/// "That the road be closed", "that he leave": a bare verb after "that" is asked for and not told.
fn is_subjunctive(words: &Words, head: u32) -> bool {
    let that = words.child(head, Rel::Mark).is_some_and(|mark| words.lemma(mark) == "that");
    let bare = |at: u32| words.lemma(at) == "be" && !words.is_inflected(at);
    that && words.children(head).any(|child| matches!(words[child].rel, Rel::Aux | Rel::Cop) && bare(child))
}

/// Whether a complement leaves its truth open to be brought about: an infinitive, a bare verb, or "if he would".
fn is_open(words: &Words, head: u32) -> bool {
    words.children(head).any(|child| matches!(words.lemma(child), "to" | "would" | "should" | "could" | "will"))
        && !words.all_in(head, Rel::Obj).any(|child| matches!(words.lemma(child), "what" | "who"))
}
