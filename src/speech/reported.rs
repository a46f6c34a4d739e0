//! Indirect speech: a reporting verb, noun or adjective and the clause or phrase that it governs.

use super::{
    according::according,
    clause,
    extent::{before_aside, clause_end},
    nominal::by_noun,
    persons::Person,
    reading::{Reading, Tokens},
};
use crate::{
    lexicon::{
        reporting::{self, Act, CLAUSE, Entry, INF, NOUN, PREP, QUOTE, REPLY, TELL, VOUCH},
        title,
    },
    syntax::{Rel, Tag, Upos},
};

/// How far from the cue a clause is looked for where the tree shows none.
const NEAR: u32 = 7;
/// How far from the cue the word "that" is looked for: "told a committee of the upper house on Thursday that".
const FAR: u32 = 12;
/// How long the clause may be that is put into what it reports: ", the minister said on Monday,".
const INSERTED: u32 = 10;

/// Somebody's words or thoughts, as one cue reports them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Report {
    /// The tokens of the cue.
    pub cue: Tokens,
    pub act: Act,
    pub vouches: bool,
    /// Whether the cue says that it answers.
    pub reply: bool,
    /// The head of the source, and its whole phrase.
    pub source: Option<(u32, Tokens)>,
    /// The speaker, where the setting tells who that is, and the one spoken to.
    pub speaker: Option<Person>,
    pub hearer: Option<Person>,
    pub addressee: Option<u32>,
    /// In text order, without overlap; never empty.
    pub content: Vec<Tokens>,
    pub negated: bool,
    pub question: bool,
    /// In quotation marks.
    pub direct: bool,
    /// A whole clause, and not only a phrase that names what is spoken of.
    pub clausal: bool,
    /// An infinitive: something to be done.
    pub infinitive: bool,
    /// The report that this goes on with, without a cue of its own.
    pub carries: Option<usize>,
    /// The report whose speaker this quotation, which has no cue, is by.
    pub continues: Option<usize>,
}

impl Report {
    pub fn new(cue: Tokens, entry: &Entry, content: Vec<Tokens>) -> Report {
        Report {
            cue,
            act: entry.act,
            vouches: entry.has(VOUCH),
            reply: entry.has(REPLY),
            source: None,
            speaker: None,
            hearer: None,
            addressee: None,
            content,
            negated: false,
            question: entry.act == Act::Ask,
            direct: false,
            clausal: true,
            infinitive: false,
            carries: None,
            continues: None,
        }
    }

    /// From the first to the last token of the content.
    pub fn hull(&self) -> Tokens {
        (self.content[0].0, self.content[self.content.len() - 1].1)
    }
}

/// The entry of a verb token and the tokens of its cue, with a particle that belongs to it.
pub(super) fn verb_cue(reading: &Reading<'_>, token: u32) -> Option<(&'static Entry, Tokens)> {
    if !matches!(reading.upos(token), Upos::Verb) {
        return None;
    }
    let end = reading.around(token).1;
    let word = reading.word(token);
    let at = |offset: u32| reading.word_at(Some(token + offset).filter(|next| *next < end));
    if let Some(entry) = reporting::phrase(word, at(1)) {
        return Some((entry, (token, token + 2)));
    }
    if word == "let" && at(1) == "it" && at(2) == "be" && at(3) == "known" {
        return reporting::phrase("let", "know").map(|entry| (entry, (token, token + 4)));
    }
    let parted = at(1) == "it" || clause::can_hear(reading, (token + 1).min(end - 1));
    if parted && let Some(entry) = reporting::phrase(word, at(2)).filter(|entry| entry.has(CLAUSE)) {
        return Some((entry, (token, token + 3)));
    }
    reporting::verb(word).map(|entry| (entry, (token, token + 1)))
}

/// All indirect reports of the account but those whose cue `taken` says to introduce a quotation. What is reported inside
/// of a quotation ends with it.
pub(super) fn reports(reading: &Reading<'_>, quoted: &[Report], taken: &[bool]) -> Vec<Report> {
    let walls = walls(reading, quoted);
    let free = (0..reading.len()).filter(|token| !taken[*token as usize]);
    free.filter_map(|token| report(reading, token).and_then(|report| within(reading, report, walls[token as usize]))).collect()
}

/// For each token the quotation in which it stands; the whole text for the others.
fn walls(reading: &Reading<'_>, quoted: &[Report]) -> Vec<Tokens> {
    let mut walls = vec![(0, reading.len()); reading.len() as usize];
    for &(start, end) in quoted.iter().flat_map(|report| &report.content) {
        for wall in &mut walls[start as usize..end as usize] {
            // Of quotations in quotations, which are few, the inner one counts.
            if end - start < wall.1 - wall.0 {
                *wall = (start, end);
            }
        }
    }
    walls
}

fn within(reading: &Reading<'_>, mut report: Report, wall: Tokens) -> Option<Report> {
    for range in &mut report.content {
        *range = reading.trimmed((range.0.max(wall.0), range.1.min(wall.1).max(range.0.max(wall.0))));
    }
    report.content.retain(|(start, end)| start < end);
    (!report.content.is_empty()).then_some(report)
}

fn report(reading: &Reading<'_>, token: u32) -> Option<Report> {
    match reading.upos(token) {
        Upos::Verb if reading.word(token) == "according" => according(reading, token),
        Upos::Verb => by_participle(reading, token).or_else(|| by_verb(reading, token)),
        Upos::Noun => by_noun(reading, token),
        Upos::Adj => by_adjective(reading, token).or_else(|| impersonal(reading, token)),
        _ if reading.word(token) == "according" => according(reading, token),
        _ => None,
    }
}

fn by_verb(reading: &Reading<'_>, verb: u32) -> Option<Report> {
    let (entry, cue) = verb_cue(reading, verb)?;
    if clause::is_bare_participle(reading, verb) || is_imperative(reading, verb) || reading.rel(verb) == Rel::Amod {
        return None;
    }
    if is_courtesy(reading, verb) || is_own_assertion(reading, verb, entry) || is_transition(reading, verb) {
        return None;
    }
    let mut found = opening_gerund(reading, verb, cue, entry)
        .or_else(|| inserted(reading, verb, entry))
        .or_else(|| as_clause(reading, verb, entry))
        .or_else(|| governed(reading, verb, cue, entry))
        .or_else(|| infinitive(reading, verb, entry))
        .or_else(|| directed(reading, verb, entry))
        .or_else(|| beside(reading, verb, cue, entry))
        .or_else(|| nominal_content(reading, verb, cue, entry))
        .or_else(|| misreported(reading, verb, entry))?;
    found.cue = cue;
    found.source = found.source.or_else(|| speaker_of(reading, verb));
    if !is_whole(reading, verb, &found) {
        return None;
    }
    found.addressee =
        clause::addressee(reading, verb, entry).filter(|head| !found.content.iter().any(|part| inside(*part, *head)));
    // "went to see whether" finds out, and says nothing.
    if entry.act == Act::Hold && matches!(reading.word(found.hull().0), "whether" | "if") {
        return None;
    }
    // "He was told to leave" says nothing of what anybody told.
    if found.source.is_none() && found.infinitive && entry.takes(TELL | INF) {
        return None;
    }
    found.negated = clause::is_negated(reading, verb);
    found.act = act(reading, verb, entry, &found);
    Some(found)
}

/// The name straight before a verb in the active, where the tree gives it no subject.
fn name_before(reading: &Reading<'_>, verb: u32) -> Option<(u32, Tokens)> {
    let first = reading.around(verb).0;
    let start = (first..verb).rev().take_while(|token| reading.upos(*token) == Upos::Propn).last()?;
    (reading.tag(verb) == Tag::Vbd).then_some((verb - 1, (start, verb)))
}

/// Whose words a verb reports: its subject, or the nearest word that can stand for one where the tree gives none.
fn speaker_of(reading: &Reading<'_>, verb: u32) -> Option<(u32, Tokens)> {
    let subject = clause::subject(reading, verb).or_else(|| inverted_subject(reading, verb)).filter(|head| *head != verb);
    let phrase = |head: u32| (head, clause::phrase(reading, head, verb));
    let sure = subject.filter(|head| clause::can_hear(reading, *head) || !is_afterthought(reading, verb));
    sure.map(phrase)
        .or_else(|| name_before(reading, verb))
        .or_else(|| shared_subject(reading, verb))
        .or_else(|| subject.map(phrase))
}

/// "He bowed and said that ...", "he left, adding that ...": the subject that a joined verb has in common with the first
/// one of its sentence.
fn shared_subject(reading: &Reading<'_>, verb: u32) -> Option<(u32, Tokens)> {
    let first = reading.around(verb).0;
    let joined = verb > first && matches!(reading.word(verb - 1), "and" | "but") && reading.tag(verb).is_finite();
    let subject = |token: &u32| reading.rel(*token) == Rel::Nsubj && clause::can_hear(reading, *token);
    let head = (joined || is_afterthought(reading, verb)).then(|| (first..verb).find(subject))??;
    Some((head, clause::phrase(reading, head, verb)))
}

/// ", adding that ...": a gerund behind a comma.
fn is_afterthought(reading: &Reading<'_>, verb: u32) -> bool {
    verb > reading.around(verb).0 && reading.tag(verb).is_gerund() && reading.is_punct(verb - 1)
}

/// "Saying that the bridge was closed, the mayor left."
fn opening_gerund(reading: &Reading<'_>, verb: u32, cue: Tokens, entry: &Entry) -> Option<Report> {
    let (first, last) = reading.around(verb);
    let opens = verb == first && reading.tag(verb).is_gerund() && entry.has(CLAUSE);
    let start = opens.then(|| complementizer(reading, cue.1, last))??;
    let finite = |range: Tokens| (range.0..range.1).any(|token| reading.tag(token).is_finite());
    let comma = (start + 2..last).find(|token| reading.raw(*token) == "," && finite((start, *token)))?;
    let subject = (comma + 1..last).find(|token| reading.rel(*token) == Rel::Nsubj && clause::is_nominal(reading, *token))?;
    let mut report = finite((comma, last)).then(|| Report::new(cue, entry, vec![(start, comma)]))?;
    report.source = Some((subject, clause::phrase(reading, subject, comma)));
    Some(report)
}

/// "It was alleged that ...", where the participle was taken for an adjective.
fn impersonal(reading: &Reading<'_>, word: u32) -> Option<Report> {
    let (first, last) = reading.around(word);
    let entry = reporting::verb(reading.word(word)).filter(|entry| entry.has(CLAUSE) && reading.word(word).ends_with("ed"))?;
    let told = word >= first + 2
        && reading.word(word - 2) == "it"
        && matches!(reading.word(word - 1), "is" | "was" | "'s" | "’s")
        && reading.word_at(Some(word + 1)) == "that";
    let range = reading.trimmed((word + 1, last));
    (told && has_verb(reading, range)).then(|| Report::new((word, word + 1), entry, vec![range]))
}

/// "was convinced that": a participle that says what its subject holds.
fn by_participle(reading: &Reading<'_>, verb: u32) -> Option<Report> {
    let stative = reading.tag(verb) == Tag::Vbn && reporting::adjective(reading.word(verb)).is_some();
    let agent = || reading.children(verb).iter().any(|child| reading.case(*child) == "by");
    (stative && clause::is_passive(reading, verb) && !agent()).then(|| by_adjective(reading, verb))?
}

/// What another only knows, or is to know, the speaker says himself: "as the town knows", "he should understand that".
fn is_own_assertion(reading: &Reading<'_>, verb: u32, entry: &Entry) -> bool {
    if entry.act != Act::Hold || !entry.has(VOUCH) {
        return false;
    }
    let first = reading.around(verb).0.max(verb.saturating_sub(INSERTED));
    let helper = (first..verb).rev().find(|token| reading.upos(*token) != Upos::Adv || reading.word(*token) == "better");
    let bidden = helper.is_some_and(|helper| matches!(reading.word(helper), "should" | "must" | "better"));
    let nominal = |token: &u32| is_insertion_word(reading, *token) && reading.word(*token) != "as";
    let before = (first..verb).rev().find(|token| !nominal(token));
    let known = before.is_some_and(|before| {
        reading.word(before) == "as" && (before == first || reading.is_punct(before - 1)) && before + 1 < verb
    });
    bidden || known
}

/// "Having said that, ...": looks back on speech and reports none.
fn is_transition(reading: &Reading<'_>, verb: u32) -> bool {
    let next = |offset: u32| reading.word_at(Some(verb + offset));
    reading.word_at(verb.checked_sub(1)) == "having" && next(1) == "that" && next(2) == ","
}

/// Whether a report has what its kind needs: a phrase as content needs a speaker of its own, and an infinitive or gerund
/// without anybody to speak ("it goes without saying that") reports nobody.
fn is_whole(reading: &Reading<'_>, verb: u32, report: &Report) -> bool {
    let own = |head: u32| clause::can_hear(reading, head) || (reading.rel(head) == Rel::Nsubj && reading.head(head) == verb);
    match report.source {
        Some((head, _)) => report.clausal || own(head),
        None => report.clausal && (clause::is_passive(reading, verb) || !matches!(reading.tag(verb), Tag::Vb | Tag::Vbg)),
    }
}

/// "as you know": said to please, not to report.
fn is_courtesy(reading: &Reading<'_>, verb: u32) -> bool {
    let subject = verb.checked_sub(1).map_or("", |before| reading.word(before));
    matches!(subject, "you" | "we" | "i")
        && verb >= 2
        && reading.word(verb - 2) == "as"
        && reading.sentence(verb - 2) == reading.sentence(verb)
}

/// What is wrong in a report makes it a misreport, whatever verb it has.
fn act(reading: &Reading<'_>, verb: u32, entry: &Entry, report: &Report) -> Act {
    match report.act {
        Act::Assert if wrong_word(reading, verb).is_some() => Act::Misreport,
        Act::Assert | Act::Ask if is_mandative(reading, report.hull()) => {
            if entry.word == "insist" {
                Act::Demand
            } else {
                Act::Request
            }
        }
        act => act,
    }
}

/// Whether the clause says what is to be: "that the bridge be closed".
fn is_mandative(reading: &Reading<'_>, (start, end): Tokens) -> bool {
    let verbal = |token: &u32| reading.tag(*token).is_finite() || reading.tag(*token) == Tag::Vb;
    let first = (start..end).find(verbal);
    reading.word(start) == "that" && first.is_some_and(|first| reading.word(first) == "be" && reading.word(first - 1) != "to")
}

/// The adverb beside a verb that says that the report is wrong.
fn wrong_word(reading: &Reading<'_>, verb: u32) -> Option<u32> {
    let (first, last) = reading.around(verb);
    let beside = (verb.saturating_sub(1).max(first)..last.min(verb + 2)).find(|token| reporting::wrongly(reading.word(*token)));
    beside.or_else(|| reading.children(verb).iter().copied().find(|child| reporting::wrongly(reading.word(*child))))
}

/// "reported inaccurately the talk": the object is what stands behind, even if the parser hangs it elsewhere.
fn misreported(reading: &Reading<'_>, verb: u32, entry: &Entry) -> Option<Report> {
    let adverb = (entry.act == Act::Assert).then(|| wrong_word(reading, verb))??;
    let range = reading.trimmed((verb.max(adverb) + 1, reading.around(verb).1));
    let mut report = (range.0 < range.1).then(|| Report::new((verb, verb + 1), entry, vec![range]))?;
    report.clausal = false;
    Some(report)
}

pub(super) fn inside(range: Tokens, token: u32) -> bool {
    (range.0..range.1).contains(&token)
}

fn is_imperative(reading: &Reading<'_>, verb: u32) -> bool {
    reading.tag(verb) == Tag::Vb
        && reading.child(verb, &[Rel::Nsubj, Rel::Aux, Rel::Mark]).is_none()
        && matches!(reading.rel(verb), Rel::Root | Rel::Parataxis)
}

/// The subject behind the verb where the parser took it for an object: ", said the minister".
fn inverted_subject(reading: &Reading<'_>, verb: u32) -> Option<u32> {
    let after_comma =
        verb.checked_sub(1).is_some_and(|before| reading.is_punct(before) && reading.sentence(before) == reading.sentence(verb));
    let object = reading.child(verb, &[Rel::Obj])?;
    (after_comma && object > verb && clause::can_hear(reading, object)).then_some(object)
}

/// "The crisis, he said, grows worse."; "The crisis grows worse, he said."
fn inserted(reading: &Reading<'_>, verb: u32, entry: &Entry) -> Option<Report> {
    if is_conditional(reading, verb) {
        return None;
    }
    let perfect = reading.tag(verb) == Tag::Vbn && reading.has_child(verb, Rel::Aux, &["has", "have", "had"]);
    if !entry.takes(CLAUSE | QUOTE) || !(reading.tag(verb).is_finite() || perfect) {
        return None;
    }
    let (first, last) = reading.around(verb);
    let left = insertion_start(reading, verb, first)?;
    let right = insertion_end(reading, verb, last)?;
    let vague = matches!(reading.word_at(Some(left + 2)), "you" | "we" | "i" | "it");
    if reading.word(left + 1) == "as" && vague {
        return None;
    }
    let has_subject = (left + 1..verb).chain(verb + 1..right).any(|token| is_subject_word(reading, token));
    let before = reading.trimmed((first, left));
    let after = if right < last { reading.trimmed((right, last)) } else { (last, last) };
    let ends = after.0 >= after.1;
    let good =
        has_subject && before.0 < before.1 && if ends { is_statement(reading, before) } else { goes_on(reading, before, after) };
    let mut content = vec![before];
    if !ends {
        content.push(after);
    }
    let mut report = good.then(|| Report::new((verb, verb + 1), entry, content))?;
    report.source = clause::speaker(reading, (left + 1, right), verb, verb + 1);
    Some(report)
}

/// Whether the verb stands in a clause that only sets a condition or a time.
fn is_conditional(reading: &Reading<'_>, verb: u32) -> bool {
    let words = ["if", "unless", "when", "because", "although", "though", "since", "while", "until", "before", "after"];
    [Rel::Mark, Rel::Advmod].into_iter().any(|rel| reading.has_child(verb, rel, &words))
}

/// The comma or dash before the inserted clause.
fn insertion_start(reading: &Reading<'_>, verb: u32, first: u32) -> Option<u32> {
    let low = first.max(verb.saturating_sub(INSERTED));
    let stop = (low..verb).rev().find(|token| !is_insertion_word(reading, *token))?;
    is_inset(reading, stop).then_some(stop)
}

/// The comma, dash or end behind it.
fn insertion_end(reading: &Reading<'_>, verb: u32, last: u32) -> Option<u32> {
    let high = last.min(verb + 1 + INSERTED);
    match (verb + 1..high).find(|token| !is_insertion_word(reading, *token) && reading.upos(*token) != Upos::Adp) {
        Some(stop) => (is_inset(reading, stop) || is_stop(reading, stop)).then_some(stop),
        None => (high == last).then_some(last),
    }
}

fn is_insertion_word(reading: &Reading<'_>, token: u32) -> bool {
    use Upos::{Adj, Adv, Aux, Det, Noun, Num, Part, Pron, Propn};
    matches!(reading.upos(token), Adj | Adv | Aux | Det | Noun | Num | Part | Pron | Propn)
        && !matches!(reading.word(token), "who" | "which" | "that" | "what" | "to" | "when" | "how" | "why" | "where")
}

fn is_subject_word(reading: &Reading<'_>, token: u32) -> bool {
    reading.rel(token) == Rel::Nsubj || matches!(reading.upos(token), Upos::Pron | Upos::Propn)
}

/// A mark that sets a clause off from the one around it.
fn is_inset(reading: &Reading<'_>, token: u32) -> bool {
    is_break(reading, token) && !matches!(reading.raw(token), "-" | ";")
}

pub(super) fn is_break(reading: &Reading<'_>, token: u32) -> bool {
    matches!(reading.raw(token), "," | "—" | "–" | "--" | "-" | "(" | ")" | ";")
}

pub(super) fn is_stop(reading: &Reading<'_>, token: u32) -> bool {
    matches!(reading.raw(token), "." | "!" | "?" | ":" | "\"" | "”")
}

/// Whether the words before a clause at the end can be what it reports: a main clause of its own.
fn is_statement(reading: &Reading<'_>, range: Tokens) -> bool {
    let subordinate = ["when", "after", "before", "as", "while", "since", "because", "although", "though", "once", "until"];
    (range.0..range.1).any(|token| reading.tag(token).is_finite())
        && (range.0..range.1).any(|token| reading.rel(token) == Rel::Nsubj)
        && (!subordinate.contains(&reading.word(range.0)) || (range.0..range.1).any(|token| reading.raw(token) == ","))
}

/// Whether the words around an inserted clause are one statement, and not two clauses beside it.
fn goes_on(reading: &Reading<'_>, before: Tokens, after: Tokens) -> bool {
    let finite = |range: Tokens| (range.0..range.1).any(|token| reading.tag(token).is_finite());
    let new_clause = matches!(reading.upos(after.0), Upos::Cconj) && !finite(before);
    let joined = matches!(reading.word(after.0), "and" | "but" | "who" | "which" | "so")
        && !(finite(before) && is_statement(reading, before));
    let gerund = reading.tag(after.0).is_gerund() || reading.tag(after.0) == Tag::Vbn;
    (finite(before) || finite(after)) && !new_clause && !joined && !gerund
}

/// "as the minister said": what is said is the clause above. "As you know" reports nobody.
fn as_clause(reading: &Reading<'_>, verb: u32, entry: &Entry) -> Option<Report> {
    let marked = reading.rel(verb) == Rel::Advcl
        && reading.children(verb).iter().any(|child| *child < verb && reading.word(*child) == "as");
    let subject = marked.then(|| reading.child(verb, &[Rel::Nsubj]))??;
    if matches!(reading.word(subject), "you" | "we" | "i" | "it")
        || reading.child(verb, &[Rel::Ccomp, Rel::Obj, Rel::Xcomp]).is_some()
    {
        return None;
    }
    let content = without(reading, reading.subtree(reading.head(verb)), reading.subtree(verb));
    (entry.takes(CLAUSE | QUOTE) && !content.is_empty()).then(|| Report::new((verb, verb + 1), entry, content))
}

/// What is left of a range without another, at both sides.
pub(super) fn without(reading: &Reading<'_>, whole: Tokens, part: Tokens) -> Vec<Tokens> {
    [(whole.0, part.0.min(whole.1)), (part.1.max(whole.0), whole.1)]
        .into_iter()
        .filter(|(start, end)| start < end)
        .map(|range| reading.trimmed(range))
        .filter(|(start, end)| start < end)
        .collect()
}

/// The clause that the tree gives to the verb: "said that ...".
fn governed(reading: &Reading<'_>, verb: u32, cue: Tokens, entry: &Entry) -> Option<Report> {
    if !entry.has(CLAUSE) {
        return None;
    }
    if is_said_of(reading, verb, entry) {
        return None;
    }
    let clause = |child: &u32| match reading.rel(*child) {
        Rel::Ccomp => is_finite(reading, *child) || !reading.has_child(*child, Rel::Mark, &["to"]),
        Rel::Csubj => clause::is_passive(reading, verb),
        Rel::Advcl | Rel::Acl => *child > verb && reading.has_child(*child, Rel::Mark, &["that", "whether"]),
        Rel::Parataxis => {
            *child > verb
                && reading.tag(verb).is_finite()
                && entry.has(QUOTE)
                && !is_conditional(reading, verb)
                && reading.child(verb, &[Rel::Ccomp]).is_none()
                && is_finite(reading, *child)
        }
        _ => false,
    };
    let child = reading.children(verb).iter().copied().find(clause)?;
    let range = reading.subtree(child);
    let range = if child < verb {
        (range.0, range.1.min(cue.0))
    } else {
        let start = complementizer(reading, cue.1, reading.around(verb).1)
            .unwrap_or_else(|| with_subject(reading, verb, entry, (cue.1, range.0)));
        before_aside(reading, (start, clause_end(reading, verb, start, range.1.max(start + 1))))
    };
    let range = reading.trimmed(range);
    has_verb(reading, range).then(|| Report::new(cue, entry, vec![range]))
}

/// Whether a passive is about its subject, and not about a clause: "it was said that", but not "he was considered".
fn is_said_of(reading: &Reading<'_>, verb: u32, entry: &Entry) -> bool {
    let subject = reading.child(verb, &[Rel::Nsubj, Rel::Expl]);
    let personal = subject.map_or(matches!(reading.rel(verb), Rel::Acl | Rel::Xcomp), |subject| reading.word(subject) != "it");
    personal && clause::is_passive(reading, verb) && !entry.has(TELL) && entry.act != Act::Ask
}

/// Whether a clause can be in the range: a finite verb, or the bare form after "demand that".
fn has_verb(reading: &Reading<'_>, (start, end): Tokens) -> bool {
    (start..end).any(|token| reading.tag(token).is_finite() || reading.tag(token) == Tag::Vb)
}

/// Where a clause without "that" begins: right behind the cue if a subject can stand there, whatever the parser hangs where.
fn with_subject(reading: &Reading<'_>, verb: u32, entry: &Entry, (from, start): Tokens) -> u32 {
    use Upos::{Adj, Det, Noun, Num, Pron, Propn};
    let first = from < start && matches!(reading.upos(from), Adj | Det | Noun | Num | Pron | Propn);
    let when = first
        && (title::is_no_name(reading.word(from)) || matches!(reading.word(from), "last" | "this" | "next" | "late" | "early"));
    let before = clause::subject(reading, verb).is_some_and(|subject| subject < verb);
    let unbroken = !(from..start).any(|token| is_break(reading, token));
    if first && !when && before && unbroken && !entry.takes(TELL) && entry.act != Act::Ask { from } else { start.max(from) }
}

fn is_finite(reading: &Reading<'_>, clause: u32) -> bool {
    reading.tag(clause).is_finite() || reading.children(clause).iter().any(|child| reading.tag(*child).is_finite())
}

/// Where the tree shows no clause, the words beside the cue do: "that" and its like, or a subject and its verb.
fn beside(reading: &Reading<'_>, verb: u32, cue: Tokens, entry: &Entry) -> Option<Report> {
    let (_, last) = reading.around(verb);
    let clausal = entry.has(CLAUSE) && !is_said_of(reading, verb, entry);
    let start = clausal.then(|| clause_start(reading, verb, cue.1, last, entry))??;
    let end = clause_end(reading, verb, start, start + 1);
    let range = before_aside(reading, (start, end));
    has_verb(reading, range).then(|| Report::new(cue, entry, vec![range]))
}

/// "that" or "whether" near behind the cue: the clause begins there, whatever the parser hangs where.
fn complementizer(reading: &Reading<'_>, from: u32, last: u32) -> Option<u32> {
    let window = last.min(from + FAR);
    let gap = (from..window).take_while(|token| !reading.tag(*token).is_finite() && !is_stop(reading, *token));
    // "repeated the claim that": the clause is the noun's.
    let gap = gap.take_while(|token| reading.upos(*token) != Upos::Noun || reporting::noun(reading.word(*token)).is_none());
    gap.into_iter().find(|token| match reading.word(*token) {
        "that" => {
            reading.upos(*token) == Upos::Sconj || reading.rel(*token) == Rel::Mark || opens_clause(reading, *token + 1, last)
        }
        "whether" => true,
        _ => false,
    })
}

/// Whether a clause begins at the token: then a "that" before it is no pointing word.
fn opens_clause(reading: &Reading<'_>, token: u32, last: u32) -> bool {
    token < last
        && (matches!(reading.upos(token), Upos::Pron | Upos::Det | Upos::Sconj | Upos::Propn)
            || matches!(reading.word(token), "in" | "there" | "if" | "," | "any" | "no"))
}

fn clause_start(reading: &Reading<'_>, verb: u32, from: u32, last: u32, entry: &Entry) -> Option<u32> {
    if let Some(start) = complementizer(reading, from, last) {
        return Some(start);
    }
    let opens = |token: u32| match reading.word(token) {
        "if" | "what" | "how" | "why" | "who" | "where" | "when" | "which" => {
            entry.act == Act::Ask || (token == from && entry.has(TELL))
        }
        _ => false,
    };
    let window = last.min(from + NEAR);
    let gap = (from..window).take_while(|token| reading.upos(*token) != Upos::Verb && !is_stop(reading, *token));
    if let Some(start) = gap.into_iter().find(|token| opens(*token)) {
        return Some(start);
    }
    let told = |token: &u32| {
        matches!(reading.word(*token), "he" | "she" | "they" | "we" | "i" | "there")
            && *token > from
            && *token + 1 < last
            && reading.tag(*token + 1).is_finite()
    };
    if let Some(start) =
        entry.has(TELL).then(|| (from..window).take_while(|token| is_nominal_word(reading, *token)).find(told)).flatten()
    {
        return Some(start);
    }
    let bare = from < last && matches!(reading.upos(from), Upos::Pron | Upos::Det | Upos::Propn | Upos::Noun);
    let finite = || {
        (from + 1..last).take_while(|token| !reading.is_punct(*token)).any(|token| {
            reading.tag(token).is_finite() && !matches!(reading.word_at(token.checked_sub(1)), "who" | "which" | "that" | "and")
        })
    };
    let says = !entry.takes(NOUN) || matches!(entry.word, "say" | "claim");
    (bare && says && !entry.has(TELL) && reading.tag(verb).is_finite() && finite()).then_some(from)
}

/// "promised to come", "asked him to come", "denied having come".
fn infinitive(reading: &Reading<'_>, verb: u32, entry: &Entry) -> Option<Report> {
    let passive = clause::is_passive(reading, verb);
    let allowed = entry.has(INF) || entry.act == Act::Ask || passive && entry.has(CLAUSE);
    let child = allowed.then(|| reading.children(verb).iter().copied().find(|child| is_infinitive(reading, verb, *child)))??;
    let (start, end) = reading.subtree(child);
    let mut content = vec![before_aside(reading, (start.max(verb + 1), end))];
    if passive && !entry.has(TELL) && !entry.has(INF) {
        let subject = reading.child(verb, &[Rel::Nsubj]).map(|subject| clause::phrase(reading, subject, verb));
        content.splice(0..0, subject.filter(|range| range.1 <= verb));
    }
    content.retain(|(start, end)| start < end);
    (!content.is_empty()).then(|| to_be_done(verb, entry, content))
}

/// The report of something to be done: who asks or tells somebody to do it requests or demands it.
fn to_be_done(verb: u32, entry: &Entry, content: Vec<Tokens>) -> Report {
    let mut report = Report::new((verb, verb + 1), entry, content);
    report.act = match entry.act {
        Act::Ask => Act::Request,
        Act::Assert if entry.has(TELL) => Act::Demand,
        act => act,
    };
    (report.question, report.infinitive) = (false, true);
    report
}

/// "ordered the guards to close it": somebody and "to" behind the verb, whatever the tree hangs where.
fn directed(reading: &Reading<'_>, verb: u32, entry: &Entry) -> Option<Report> {
    let moves = (entry.has(TELL | INF) || entry.act == Act::Ask) && !clause::is_passive(reading, verb);
    let last = reading.around(verb).1;
    let window = last.min(verb + 1 + NEAR);
    let to = moves.then(|| {
        (verb + 1..window)
            .take_while(|token| is_nominal_word(reading, *token) || reading.word(*token) == "to")
            .find(|token| reading.word(*token) == "to" && reading.tag(last.min(*token + 2) - 1) == Tag::Vb)
    })??;
    let heard = (verb + 1..to).any(|token| clause::can_hear(reading, token));
    let range = before_aside(reading, (to, reading.subtree(to + 1).1.max(to + 2).min(last)));
    heard.then(|| to_be_done(verb, entry, vec![range]))
}

/// Whether the word can stand in a plain noun phrase.
fn is_nominal_word(reading: &Reading<'_>, token: u32) -> bool {
    use Upos::{Adj, Det, Noun, Num, Part, Pron, Propn};
    matches!(reading.upos(token), Adj | Det | Noun | Num | Part | Pron | Propn) || reading.word(token) == "of"
}

/// Whether a dependent of the verb is a clause without a subject: "to come", "having come".
fn is_infinitive(reading: &Reading<'_>, verb: u32, child: u32) -> bool {
    let to = reading.has_child(child, Rel::Mark, &["to"]);
    let having = reading.has_child(child, Rel::Aux, &["having"]);
    let hangs = match reading.rel(child) {
        Rel::Xcomp => true,
        Rel::Advcl | Rel::Ccomp | Rel::Acl => to || having,
        _ => false,
    };
    let says = matches!(reading.upos(child), Upos::Verb | Upos::Aux | Upos::Adj | Upos::Noun);
    child > verb && hangs && says && (to || having || reading.tag(child).is_gerund())
}

/// Whether a dependent of the verb is a noun that stands for what was said.
fn is_named_content(reading: &Reading<'_>, verb: u32, child: u32, cue: Tokens, entry: &Entry) -> bool {
    if child < cue.1 || reading.upos(child) == Upos::Pron {
        return false;
    }
    let passive = clause::is_passive(reading, verb);
    match reading.rel(child) {
        Rel::Obj => entry.has(NOUN) && !passive && !(entry.act == Act::Ask && clause::can_hear(reading, child)),
        Rel::Obl => {
            let case = reading.case(child);
            (entry.has(PREP) && matches!(case, "about" | "of" | "against" | "for" | "on"))
                || (entry.takes(CLAUSE) && case == "about")
                || (entry.has(NOUN) && cue.1 - cue.0 > 1 && !passive)
        }
        _ => false,
    }
}

/// "denied the charge", "asked about the price", "warned of floods".
fn nominal_content(reading: &Reading<'_>, verb: u32, cue: Tokens, entry: &Entry) -> Option<Report> {
    // "asked the guard about the road": the parser may hang the question on the guard.
    let asked_about = || {
        let warns = entry.has(TELL | PREP);
        let object =
            reading.child(verb, &[Rel::Obj, Rel::Iobj]).filter(|object| (entry.act == Act::Ask || warns) && *object > verb)?;
        let about = |case: &str| case == "about" || warns && entry.act != Act::Ask && matches!(case, "of" | "against");
        let heard = entry.act == Act::Ask || clause::can_hear(reading, object);
        let named = |child: &u32| reading.rel(*child) == Rel::Nmod && about(reading.case(*child));
        heard.then(|| reading.children(object).iter().copied().find(named))?
    };
    let named = |child: &u32| is_named_content(reading, verb, *child, cue, entry);
    let child = reading.children(verb).iter().copied().find(named).or_else(asked_about)?;
    let (start, end) = reading.subtree(child);
    let (start, end) = (start.max(cue.1), stretched(reading, verb, end));
    let dash = (start..end).find(|token| matches!(reading.raw(*token), "--" | "—" | "–"));
    let range = before_aside(reading, (start, dash.unwrap_or(end.max(start))));
    let mut report = (range.0 < range.1).then(|| Report::new(cue, entry, vec![range]))?;
    report.clausal = false;
    Some(report)
}

/// Takes in what the verb says of its object: "called it A FARCE", "accused him OF THEFT".
fn stretched(reading: &Reading<'_>, verb: u32, end: u32) -> u32 {
    let mut end = end;
    for child in reading.children(verb) {
        let (start, stop) = reading.subtree(*child);
        if start == end && matches!(reading.rel(*child), Rel::Obl | Rel::Xcomp | Rel::Advcl | Rel::Obj) {
            end = stop;
        }
    }
    end
}

/// "He was sure that ..."
fn by_adjective(reading: &Reading<'_>, adjective: u32) -> Option<Report> {
    let entry = reporting::adjective(reading.word(adjective))?;
    let clause = reading.children(adjective).iter().copied().find(|child| {
        *child > adjective
            && (reading.rel(*child) == Rel::Ccomp
                || reading.rel(*child) == Rel::Advcl && reading.has_child(*child, Rel::Mark, &["that"]))
    })?;
    let (start, end) = reading.subtree(clause);
    let range = reading.trimmed((start.max(adjective + 1), end));
    let source = clause::subject(reading, adjective).or_else(|| clause::surface_subject(reading, adjective))?;
    let mut report = (range.0 < range.1).then(|| Report::new((adjective, adjective + 1), entry, vec![range]))?;
    report.source = Some((source, clause::phrase(reading, source, adjective)));
    report.negated = clause::is_negated(reading, adjective);
    Some(report)
}
