//! Words that report what somebody says or thinks, what act they name, and what may stand as their content.

use super::table::Sieve;

/// What a speaker does with the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Act {
    /// Puts it forward as so.
    Assert,
    /// Asks whether or what.
    Ask,
    /// Says that it is not so.
    Deny,
    /// Holds it to be uncertain or unlikely.
    Doubt,
    /// Binds oneself to it, for good or ill.
    Promise,
    /// Declines to do it.
    Refuse,
    /// Requires it of another.
    Demand,
    /// Asks it of another, who may say no.
    Request,
    /// Puts it forward as a danger.
    Warn,
    /// Admits it or consents to it.
    Agree,
    /// Is said to have reported it wrongly.
    Misreport,
    /// Believes, expects or knows it, without saying so.
    Hold,
    /// Hopes or wants it.
    Wish,
}

impl Act {
    /// The name that is printed.
    pub fn name(self) -> &'static str {
        match self {
            Act::Assert => "assert",
            Act::Ask => "ask",
            Act::Deny => "deny",
            Act::Doubt => "doubt",
            Act::Promise => "promise",
            Act::Refuse => "refuse",
            Act::Demand => "demand",
            Act::Request => "request",
            Act::Warn => "warn",
            Act::Agree => "agree",
            Act::Misreport => "misreport",
            Act::Hold => "hold",
            Act::Wish => "wish",
        }
    }
}

/// Takes a finite clause: "said that ...", "asked whether ...".
pub(crate) const CLAUSE: u16 = 1;
/// Takes an infinitive or a gerund: "promised to ...", "denied having ...".
pub(crate) const INF: u16 = 2;
/// Takes a noun phrase as content: "denied the charge".
pub(crate) const NOUN: u16 = 4;
/// Can introduce a quotation: `"...," she quipped`.
pub(crate) const QUOTE: u16 = 8;
/// Takes its content with a preposition: "warned of ...", "a request for ...".
pub(crate) const PREP: u16 = 16;
/// Who uses the word of another vouches for the content: "reveal", not "claim".
pub(crate) const VOUCH: u16 = 32;
/// The act answers another.
pub(crate) const REPLY: u16 = 64;
/// The object is the one addressed: "told him".
pub(crate) const TELL: u16 = 128;

/// One reporting word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The base form, in lower case.
    pub word: &'static str,
    /// The act it names.
    pub act: Act,
    flags: u16,
}

impl Entry {
    /// Whether all of `flags` hold.
    pub fn has(&self, flags: u16) -> bool {
        self.flags & flags == flags
    }

    /// Whether any of `flags` holds.
    pub fn takes(&self, flags: u16) -> bool {
        self.flags & flags != 0
    }
}

const fn row(word: &'static str, act: Act, flags: u16) -> Entry {
    Entry { word, act, flags }
}

/// The entry of a verb in any of its forms, which is given in lower case.
pub(crate) fn verb(form: &str) -> Option<&'static Entry> {
    by_base(form, |base| VERB_SIEVE.passes(base).then(|| find(VERBS, base)).flatten())
}

/// The entry of a verb with its particle, of which only the verb is inflected.
pub(crate) fn phrase(verb: &str, particle: &str) -> Option<&'static Entry> {
    by_base(verb, |base| {
        if !HEADS.passes(base) {
            return None;
        }
        PHRASES
            .binary_search_by(|entry| {
                let (head, tail) = entry.word.split_once(' ').unwrap_or((entry.word, ""));
                head.cmp(base).then(tail.cmp(particle))
            })
            .ok()
            .map(|index| &PHRASES[index])
    })
}

/// The entry of a noun, singular or plural.
pub(crate) fn noun(form: &str) -> Option<&'static Entry> {
    let find = |word: &str| NOUN_SIEVE.passes(word).then(|| find(NOUNS, word)).flatten();
    find(form).or_else(|| {
        let stem = form.strip_suffix('s')?;
        find(stem).or_else(|| find(&format!("{}y", stem.strip_suffix("ie")?)))
    })
}

/// The entry of an adjective.
pub(crate) fn adjective(form: &str) -> Option<&'static Entry> {
    find(ADJECTIVES, form)
}

/// Whether an adverb says that a report is wrong.
pub(crate) fn wrongly(form: &str) -> bool {
    WRONGLY.binary_search(&form).is_ok()
}

/// Whether the verb gives voice to the noun that is its object: "raised the point that ...".
pub(crate) fn voices_its_object(form: &str) -> bool {
    by_base(form, |base| LIGHT.binary_search(&base).ok()).is_some()
}

fn find(table: &'static [Entry], word: &str) -> Option<&'static Entry> {
    table.binary_search_by(|entry| entry.word.cmp(word)).ok().map(|index| &table[index])
}

/// Tries the bases a form can have until one is known. Only the known bases decide, so no general stemmer is needed.
fn by_base<T>(form: &str, known: impl Fn(&str) -> Option<T>) -> Option<T> {
    if IRREGULAR_SIEVE.passes(form)
        && let Ok(index) = IRREGULAR.binary_search_by(|(past, _)| (*past).cmp(form))
    {
        return known(IRREGULAR[index].1);
    }
    known(form).or_else(|| ["s", "d", "ed", "es", "ing"].iter().find_map(|ending| unsuffixed(form, ending, &known)))
}

fn unsuffixed<T>(form: &str, ending: &str, known: &impl Fn(&str) -> Option<T>) -> Option<T> {
    let stem = form.strip_suffix(ending).filter(|stem| stem.len() > 1)?;
    known(stem)
        .or_else(|| if ending == "ing" { known(&format!("{stem}e")) } else { None })
        .or_else(|| known(&format!("{}y", stem.strip_suffix('i')?)))
        .or_else(|| known(undoubled(stem)?))
}

/// The stem without the second of two equal letters at its end: "begg" gives "beg".
fn undoubled(stem: &str) -> Option<&str> {
    let (last, before) = (stem.bytes().last()?, stem.bytes().rev().nth(1)?);
    (last == before && last.is_ascii_alphabetic()).then(|| &stem[..stem.len() - 1])
}

static VERB_SIEVE: Sieve = sieve(VERBS);
static NOUN_SIEVE: Sieve = sieve(NOUNS);
static IRREGULAR_SIEVE: Sieve = Sieve::of(IRREGULAR);
/// The verbs of the phrases.
static HEADS: Sieve = {
    let (mut sieve, mut at) = (Sieve::EMPTY, 0);
    while at < PHRASES.len() {
        sieve = sieve.with_first_of(PHRASES[at].word);
        at += 1;
    }
    sieve
};

const fn sieve(table: &[Entry]) -> Sieve {
    let (mut sieve, mut at) = (Sieve::EMPTY, 0);
    while at < table.len() {
        sieve = sieve.with(table[at].word);
        at += 1;
    }
    sieve
}

static WRONGLY: &[&str] =
    &["erroneously", "falsely", "inaccurately", "incorrectly", "misleadingly", "mistakenly", "untruthfully", "wrongly"];

static LIGHT: &[&str] = &[
    "advance",
    "bear",
    "carry",
    "convey",
    "deliver",
    "express",
    "extend",
    "give",
    "have",
    "issue",
    "make",
    "offer",
    "pass",
    "put",
    "raise",
    "reiterate",
    "relay",
    "renew",
    "repeat",
    "send",
    "stress",
    "submit",
    "transmit",
    "underline",
    "utter",
    "voice",
];

/// Verbs, in their base form.
static VERBS: &[Entry] = &[
    row("accept", Act::Agree, CLAUSE | NOUN),
    row("accuse", Act::Assert, NOUN | PREP | QUOTE),
    row("acknowledge", Act::Agree, CLAUSE | NOUN | QUOTE | PREP | VOUCH),
    row("add", Act::Assert, CLAUSE | QUOTE),
    row("admit", Act::Agree, CLAUSE | NOUN | QUOTE | PREP | VOUCH),
    row("advise", Act::Assert, CLAUSE | QUOTE | TELL | INF),
    row("affirm", Act::Assert, CLAUSE),
    row("agree", Act::Agree, CLAUSE | INF | QUOTE | PREP),
    row("alert", Act::Warn, CLAUSE | QUOTE | TELL | PREP | INF),
    row("allege", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("allude", Act::Assert, PREP),
    row("announce", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("answer", Act::Assert, CLAUSE | QUOTE | REPLY),
    row("anticipate", Act::Hold, CLAUSE | NOUN | INF),
    row("appeal", Act::Request, CLAUSE | PREP | QUOTE),
    row("applaud", Act::Assert, NOUN | PREP | QUOTE),
    row("approve", Act::Agree, CLAUSE | NOUN),
    row("argue", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("articulate", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("ascertain", Act::Hold, CLAUSE | VOUCH),
    row("ask", Act::Ask, CLAUSE | QUOTE | NOUN | PREP | TELL),
    row("assert", Act::Assert, CLAUSE | QUOTE),
    row("assume", Act::Hold, CLAUSE),
    row("assure", Act::Assert, CLAUSE | QUOTE | TELL | INF),
    row("attack", Act::Assert, NOUN | PREP | QUOTE),
    row("attest", Act::Assert, CLAUSE),
    row("aver", Act::Assert, CLAUSE | QUOTE),
    row("bark", Act::Assert, QUOTE),
    row("beam", Act::Assert, QUOTE),
    row("beg", Act::Request, INF | CLAUSE | QUOTE | TELL),
    row("begin", Act::Assert, QUOTE),
    row("believe", Act::Hold, CLAUSE),
    row("bellow", Act::Assert, QUOTE),
    row("bemoan", Act::Assert, NOUN | PREP | QUOTE),
    row("beseech", Act::Request, INF | CLAUSE | QUOTE | TELL),
    row("blame", Act::Assert, NOUN | PREP | QUOTE),
    row("blast", Act::Assert, NOUN | PREP | QUOTE),
    row("blurt", Act::Assert, QUOTE),
    row("boast", Act::Assert, NOUN | PREP | QUOTE),
    row("boom", Act::Assert, QUOTE),
    row("brag", Act::Assert, NOUN | PREP | QUOTE),
    row("brand", Act::Assert, NOUN),
    row("brief", Act::Assert, CLAUSE | QUOTE | TELL | INF),
    row("broadcast", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("calculate", Act::Assert, CLAUSE),
    row("call", Act::Assert, NOUN),
    row("caution", Act::Warn, CLAUSE | QUOTE | TELL | PREP | INF),
    row("certify", Act::Assert, CLAUSE),
    row("chant", Act::Assert, QUOTE),
    row("characterise", Act::Assert, NOUN),
    row("characterize", Act::Assert, NOUN),
    row("charge", Act::Assert, NOUN | PREP | QUOTE),
    row("chide", Act::Assert, QUOTE),
    row("chuckle", Act::Assert, QUOTE),
    row("cite", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("claim", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("clarify", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("command", Act::Demand, CLAUSE | INF | TELL | QUOTE),
    row("commend", Act::Assert, NOUN | PREP | QUOTE),
    row("comment", Act::Assert, CLAUSE | QUOTE),
    row("commit", Act::Promise, CLAUSE | INF),
    row("communicate", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("compel", Act::Demand, INF | TELL),
    row("complain", Act::Assert, NOUN | PREP | QUOTE),
    row("concede", Act::Agree, CLAUSE | NOUN | QUOTE | VOUCH),
    row("conclude", Act::Assert, CLAUSE | QUOTE),
    row("concur", Act::Agree, PREP | CLAUSE),
    row("condemn", Act::Assert, NOUN | PREP | QUOTE),
    row("confess", Act::Agree, CLAUSE | NOUN | QUOTE | PREP | VOUCH),
    row("confirm", Act::Assert, CLAUSE | QUOTE | NOUN | VOUCH),
    row("congratulate", Act::Assert, NOUN | PREP | QUOTE),
    row("conjecture", Act::Hold, CLAUSE),
    row("consider", Act::Hold, CLAUSE | NOUN | INF),
    row("contend", Act::Assert, CLAUSE | QUOTE),
    row("continue", Act::Assert, QUOTE),
    row("contradict", Act::Deny, NOUN | CLAUSE),
    row("convey", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("convince", Act::Request, INF | CLAUSE | QUOTE | TELL),
    row("counter", Act::Assert, CLAUSE | QUOTE | REPLY),
    row("criticise", Act::Assert, NOUN | PREP | QUOTE),
    row("criticize", Act::Assert, NOUN | PREP | QUOTE),
    row("croak", Act::Assert, QUOTE),
    row("crow", Act::Assert, QUOTE),
    row("cry", Act::Assert, QUOTE),
    row("deadpan", Act::Assert, QUOTE),
    row("decide", Act::Hold, CLAUSE | INF),
    row("declare", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("decline", Act::Refuse, INF | NOUN),
    row("decry", Act::Assert, NOUN | PREP | QUOTE),
    row("deem", Act::Hold, CLAUSE),
    row("defend", Act::Assert, NOUN | PREP | QUOTE),
    row("demand", Act::Demand, CLAUSE | INF | NOUN | QUOTE),
    row("demonstrate", Act::Assert, CLAUSE | VOUCH),
    row("denounce", Act::Assert, NOUN | PREP | QUOTE),
    row("deny", Act::Deny, CLAUSE | NOUN | INF | QUOTE),
    row("depict", Act::Assert, NOUN),
    row("deplore", Act::Assert, CLAUSE | NOUN | VOUCH),
    row("deride", Act::Assert, NOUN | PREP | QUOTE),
    row("describe", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("desire", Act::Wish, INF | NOUN),
    row("detail", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("determine", Act::Assert, CLAUSE | VOUCH),
    row("direct", Act::Demand, CLAUSE | INF | TELL | QUOTE),
    row("disagree", Act::Deny, CLAUSE | PREP),
    row("disavow", Act::Deny, NOUN | CLAUSE),
    row("disclaim", Act::Deny, NOUN | CLAUSE),
    row("disclose", Act::Assert, CLAUSE | QUOTE | NOUN | VOUCH),
    row("discover", Act::Hold, CLAUSE | VOUCH),
    row("dismiss", Act::Deny, NOUN | CLAUSE),
    row("disprove", Act::Deny, NOUN | CLAUSE),
    row("dispute", Act::Deny, NOUN | CLAUSE),
    row("distort", Act::Misreport, CLAUSE | NOUN),
    row("doubt", Act::Doubt, CLAUSE | NOUN),
    row("drawl", Act::Assert, QUOTE),
    row("dream", Act::Hold, CLAUSE | PREP),
    row("dub", Act::Assert, NOUN),
    row("elaborate", Act::Assert, CLAUSE | QUOTE),
    row("emphasise", Act::Assert, CLAUSE | QUOTE),
    row("emphasize", Act::Assert, CLAUSE | QUOTE),
    row("encourage", Act::Request, INF | CLAUSE | QUOTE | TELL),
    row("endorse", Act::Agree, CLAUSE | NOUN),
    row("enquire", Act::Ask, CLAUSE | QUOTE | NOUN | PREP),
    row("entreat", Act::Request, INF | CLAUSE | QUOTE | TELL),
    row("establish", Act::Assert, CLAUSE | VOUCH),
    row("estimate", Act::Assert, CLAUSE),
    row("exclaim", Act::Assert, CLAUSE | QUOTE),
    row("exhort", Act::Request, INF | CLAUSE | QUOTE | TELL),
    row("expect", Act::Hold, CLAUSE | NOUN | INF),
    row("explain", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("fear", Act::Hold, CLAUSE | NOUN | INF),
    row("feel", Act::Hold, CLAUSE),
    row("find", Act::Assert, CLAUSE | VOUCH),
    row("finish", Act::Assert, QUOTE),
    row("forbid", Act::Demand, INF | TELL),
    row("force", Act::Demand, INF | TELL),
    row("forecast", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("foresee", Act::Hold, CLAUSE | VOUCH),
    row("forget", Act::Hold, CLAUSE | VOUCH),
    row("garble", Act::Misreport, CLAUSE | NOUN),
    row("gasp", Act::Assert, QUOTE),
    row("gloat", Act::Assert, NOUN | PREP | QUOTE),
    row("grant", Act::Agree, CLAUSE | NOUN),
    row("grill", Act::Ask, NOUN | PREP | QUOTE),
    row("grin", Act::Assert, QUOTE),
    row("groan", Act::Assert, QUOTE),
    row("growl", Act::Assert, QUOTE),
    row("guarantee", Act::Promise, CLAUSE | INF),
    row("guess", Act::Hold, CLAUSE),
    row("gush", Act::Assert, QUOTE),
    row("hail", Act::Assert, NOUN | PREP | QUOTE),
    row("hear", Act::Hold, CLAUSE),
    row("hint", Act::Assert, CLAUSE),
    row("hiss", Act::Assert, QUOTE),
    row("hope", Act::Wish, CLAUSE | INF | PREP),
    row("hypothesize", Act::Assert, CLAUSE),
    row("illustrate", Act::Assert, CLAUSE),
    row("imagine", Act::Hold, CLAUSE),
    row("implore", Act::Request, INF | CLAUSE | QUOTE | TELL),
    row("imply", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("indicate", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("inform", Act::Assert, CLAUSE | QUOTE | TELL | INF),
    row("inquire", Act::Ask, CLAUSE | QUOTE | NOUN | PREP),
    row("insinuate", Act::Assert, CLAUSE),
    row("insist", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("instruct", Act::Demand, CLAUSE | INF | TELL | QUOTE),
    row("intend", Act::Wish, INF | NOUN),
    row("interject", Act::Assert, QUOTE),
    row("interrogate", Act::Ask, NOUN | PREP | QUOTE),
    row("interrupt", Act::Assert, QUOTE),
    row("intimate", Act::Assert, CLAUSE),
    row("intone", Act::Assert, QUOTE),
    row("invite", Act::Request, INF | CLAUSE | QUOTE | TELL),
    row("joke", Act::Assert, CLAUSE | QUOTE),
    row("know", Act::Hold, CLAUSE | VOUCH),
    row("label", Act::Assert, NOUN),
    row("lambast", Act::Assert, NOUN | PREP | QUOTE),
    row("lament", Act::Assert, NOUN | PREP | QUOTE),
    row("laud", Act::Assert, NOUN | PREP | QUOTE),
    row("laugh", Act::Assert, QUOTE),
    row("learn", Act::Hold, CLAUSE | VOUCH),
    row("long", Act::Wish, CLAUSE | INF | PREP),
    row("maintain", Act::Assert, CLAUSE | QUOTE),
    row("mention", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("mischaracterise", Act::Misreport, CLAUSE | NOUN),
    row("mischaracterize", Act::Misreport, CLAUSE | NOUN),
    row("misconstrue", Act::Misreport, CLAUSE | NOUN),
    row("misinform", Act::Misreport, CLAUSE | NOUN),
    row("misinterpret", Act::Misreport, CLAUSE | NOUN),
    row("mislead", Act::Misreport, CLAUSE | NOUN),
    row("misquote", Act::Misreport, CLAUSE | NOUN),
    row("misremember", Act::Misreport, CLAUSE | NOUN),
    row("misreport", Act::Misreport, CLAUSE | NOUN),
    row("misrepresent", Act::Misreport, CLAUSE | NOUN),
    row("misstate", Act::Misreport, CLAUSE | NOUN),
    row("mistrust", Act::Doubt, CLAUSE | NOUN),
    row("moan", Act::Assert, QUOTE),
    row("mock", Act::Assert, NOUN | PREP | QUOTE),
    row("mumble", Act::Assert, QUOTE),
    row("murmur", Act::Assert, QUOTE),
    row("muse", Act::Assert, CLAUSE | QUOTE),
    row("mutter", Act::Assert, QUOTE),
    row("nod", Act::Assert, QUOTE),
    row("note", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("notice", Act::Hold, CLAUSE | VOUCH),
    row("notify", Act::Assert, CLAUSE | QUOTE | TELL | INF),
    row("object", Act::Deny, CLAUSE | PREP | QUOTE),
    row("observe", Act::Assert, CLAUSE | QUOTE),
    row("offer", Act::Promise, INF | NOUN),
    row("opine", Act::Assert, CLAUSE | QUOTE),
    row("oppose", Act::Deny, NOUN),
    row("order", Act::Demand, CLAUSE | INF | TELL | QUOTE),
    row("outline", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("perceive", Act::Hold, CLAUSE | VOUCH),
    row("persuade", Act::Request, INF | CLAUSE | QUOTE | TELL),
    row("petition", Act::Request, INF | CLAUSE | QUOTE | TELL),
    row("plan", Act::Wish, INF | NOUN),
    row("plead", Act::Request, CLAUSE | PREP | QUOTE),
    row("pledge", Act::Promise, CLAUSE | INF | NOUN | QUOTE),
    row("portray", Act::Assert, NOUN),
    row("posit", Act::Assert, CLAUSE),
    row("post", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("postulate", Act::Assert, CLAUSE),
    row("praise", Act::Assert, NOUN | PREP | QUOTE),
    row("pray", Act::Wish, CLAUSE | INF | PREP),
    row("predict", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("prefer", Act::Wish, INF | NOUN),
    row("press", Act::Ask, NOUN | PREP | QUOTE),
    row("presume", Act::Hold, CLAUSE),
    row("probe", Act::Ask, NOUN | PREP | QUOTE),
    row("proceed", Act::Assert, QUOTE),
    row("proclaim", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("profess", Act::Assert, CLAUSE),
    row("project", Act::Assert, CLAUSE),
    row("promise", Act::Promise, CLAUSE | INF | NOUN | QUOTE),
    row("propose", Act::Request, CLAUSE | INF | NOUN),
    row("protest", Act::Deny, CLAUSE | PREP | QUOTE),
    row("prove", Act::Assert, CLAUSE | VOUCH),
    row("publish", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("purport", Act::Assert, CLAUSE),
    row("query", Act::Ask, CLAUSE | QUOTE | NOUN | PREP),
    row("question", Act::Ask, CLAUSE | QUOTE | NOUN | PREP),
    row("quip", Act::Assert, CLAUSE | QUOTE),
    row("quiz", Act::Ask, NOUN | PREP | QUOTE),
    row("quote", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("rant", Act::Assert, NOUN | PREP | QUOTE),
    row("read", Act::Assert, QUOTE),
    row("reaffirm", Act::Assert, CLAUSE),
    row("realise", Act::Hold, CLAUSE | VOUCH),
    row("realize", Act::Hold, CLAUSE | VOUCH),
    row("reason", Act::Assert, CLAUSE | QUOTE),
    row("rebuff", Act::Deny, NOUN | CLAUSE),
    row("rebut", Act::Deny, NOUN | CLAUSE),
    row("recall", Act::Assert, CLAUSE | QUOTE | VOUCH),
    row("recite", Act::Assert, QUOTE),
    row("reckon", Act::Assert, CLAUSE),
    row("recognise", Act::Hold, CLAUSE | VOUCH),
    row("recognize", Act::Hold, CLAUSE | VOUCH),
    row("recommend", Act::Request, CLAUSE | INF | NOUN),
    row("recount", Act::Assert, CLAUSE | QUOTE),
    row("refer", Act::Assert, PREP),
    row("reflect", Act::Assert, CLAUSE | QUOTE),
    row("refuse", Act::Refuse, INF | NOUN),
    row("refute", Act::Deny, NOUN | CLAUSE),
    row("regard", Act::Hold, CLAUSE | NOUN | INF),
    row("regret", Act::Hold, CLAUSE | VOUCH),
    row("reiterate", Act::Assert, CLAUSE | QUOTE),
    row("reject", Act::Deny, NOUN | CLAUSE),
    row("rejoin", Act::Assert, CLAUSE | QUOTE | REPLY),
    row("relay", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("remark", Act::Assert, CLAUSE | QUOTE),
    row("remember", Act::Hold, CLAUSE | VOUCH),
    row("remind", Act::Assert, CLAUSE | QUOTE | TELL | INF | VOUCH),
    row("repeat", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("reply", Act::Assert, CLAUSE | QUOTE | REPLY),
    row("report", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("repudiate", Act::Deny, NOUN | CLAUSE),
    row("request", Act::Request, CLAUSE | INF | NOUN | QUOTE | TELL),
    row("resent", Act::Hold, CLAUSE | VOUCH),
    row("resolve", Act::Hold, CLAUSE | INF),
    row("respond", Act::Assert, CLAUSE | QUOTE | REPLY),
    row("restate", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("resume", Act::Assert, QUOTE),
    row("retort", Act::Assert, CLAUSE | QUOTE | REPLY),
    row("return", Act::Assert, QUOTE | REPLY),
    row("reveal", Act::Assert, CLAUSE | QUOTE | NOUN | VOUCH),
    row("ridicule", Act::Assert, NOUN | PREP | QUOTE),
    row("roar", Act::Assert, QUOTE),
    row("rule", Act::Assert, CLAUSE),
    row("say", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("scoff", Act::Assert, QUOTE),
    row("scold", Act::Assert, QUOTE),
    row("scream", Act::Assert, QUOTE),
    row("see", Act::Hold, CLAUSE | VOUCH),
    row("seek", Act::Request, INF | PREP | NOUN),
    row("sense", Act::Hold, CLAUSE | VOUCH),
    row("shout", Act::Assert, QUOTE),
    row("show", Act::Assert, CLAUSE | VOUCH),
    row("shrug", Act::Assert, QUOTE),
    row("sigh", Act::Assert, QUOTE),
    row("signal", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("sing", Act::Assert, QUOTE),
    row("slam", Act::Assert, NOUN | PREP | QUOTE),
    row("smile", Act::Assert, QUOTE),
    row("snap", Act::Assert, QUOTE),
    row("sneer", Act::Assert, QUOTE),
    row("sob", Act::Assert, QUOTE),
    row("speak", Act::Assert, PREP),
    row("specify", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("speculate", Act::Assert, CLAUSE | QUOTE),
    row("stammer", Act::Assert, QUOTE),
    row("state", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("stipulate", Act::Assert, CLAUSE),
    row("stress", Act::Assert, CLAUSE | QUOTE),
    row("stutter", Act::Assert, QUOTE),
    row("suggest", Act::Assert, CLAUSE),
    row("summarise", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("summarize", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("support", Act::Agree, CLAUSE | NOUN),
    row("suppose", Act::Hold, CLAUSE),
    row("surmise", Act::Hold, CLAUSE),
    row("suspect", Act::Doubt, CLAUSE | NOUN),
    row("swear", Act::Assert, CLAUSE),
    row("talk", Act::Assert, PREP),
    row("tease", Act::Assert, QUOTE),
    row("tell", Act::Assert, CLAUSE | QUOTE | TELL | INF),
    row("testify", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("thank", Act::Assert, NOUN | PREP | QUOTE),
    row("theorize", Act::Assert, CLAUSE | QUOTE),
    row("think", Act::Hold, CLAUSE),
    row("threaten", Act::Promise, INF | CLAUSE | NOUN | QUOTE),
    row("tweet", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("underline", Act::Assert, CLAUSE | QUOTE),
    row("underscore", Act::Assert, CLAUSE | QUOTE),
    row("understand", Act::Hold, CLAUSE | VOUCH),
    row("undertake", Act::Promise, CLAUSE | INF),
    row("urge", Act::Request, INF | CLAUSE | QUOTE | TELL),
    row("vent", Act::Assert, NOUN | PREP | QUOTE),
    row("view", Act::Hold, CLAUSE | NOUN | INF),
    row("vow", Act::Promise, CLAUSE | INF | NOUN | QUOTE),
    row("want", Act::Wish, INF | NOUN),
    row("warn", Act::Warn, CLAUSE | QUOTE | TELL | PREP | INF),
    row("whisper", Act::Assert, QUOTE),
    row("wish", Act::Wish, CLAUSE | INF | PREP),
    row("wonder", Act::Ask, CLAUSE | QUOTE | NOUN | PREP),
    row("worry", Act::Hold, CLAUSE | PREP),
    row("write", Act::Assert, CLAUSE | QUOTE | NOUN),
    row("yell", Act::Assert, QUOTE),
];

/// Verbs with their particle or fixed object, both in the base form.
static PHRASES: &[Entry] = &[
    row("agree to", Act::Agree, NOUN),
    row("allude to", Act::Assert, NOUN),
    row("ask about", Act::Ask, NOUN),
    row("ask for", Act::Request, NOUN),
    row("back down", Act::Agree, QUOTE),
    row("blurt out", Act::Assert, CLAUSE | QUOTE),
    row("break in", Act::Assert, QUOTE),
    row("bring up", Act::Assert, NOUN),
    row("burst out", Act::Assert, QUOTE),
    row("call for", Act::Demand, NOUN),
    row("call on", Act::Demand, NOUN | INF),
    row("call out", Act::Assert, QUOTE),
    row("call upon", Act::Demand, NOUN | INF),
    row("chime in", Act::Assert, QUOTE),
    row("come back", Act::Assert, QUOTE | REPLY),
    row("complain about", Act::Assert, NOUN),
    row("complain of", Act::Assert, NOUN),
    row("cry out", Act::Assert, CLAUSE | QUOTE),
    row("cut in", Act::Assert, QUOTE),
    row("find out", Act::Hold, CLAUSE | VOUCH),
    row("fire back", Act::Assert, QUOTE | REPLY),
    row("give assurances", Act::Promise, CLAUSE),
    row("give notice", Act::Warn, CLAUSE),
    row("go on", Act::Assert, QUOTE),
    row("hit back", Act::Assert, QUOTE | REPLY),
    row("hold out", Act::Assert, CLAUSE),
    row("inquire about", Act::Ask, NOUN),
    row("insist on", Act::Demand, NOUN),
    row("jump in", Act::Assert, QUOTE),
    row("lash out", Act::Assert, QUOTE),
    row("lay out", Act::Assert, CLAUSE | NOUN),
    row("let know", Act::Assert, CLAUSE),
    row("make clear", Act::Assert, CLAUSE),
    row("make known", Act::Assert, CLAUSE),
    row("make plain", Act::Assert, CLAUSE),
    row("object to", Act::Deny, NOUN),
    row("pipe up", Act::Assert, QUOTE),
    row("play down", Act::Assert, NOUN),
    row("point out", Act::Assert, CLAUSE | QUOTE | NOUN | VOUCH),
    row("point to", Act::Assert, NOUN),
    row("push back", Act::Assert, QUOTE | REPLY),
    row("put in", Act::Assert, QUOTE),
    row("read out", Act::Assert, NOUN | QUOTE),
    row("refer to", Act::Assert, NOUN),
    row("rule out", Act::Deny, NOUN),
    row("set out", Act::Assert, CLAUSE | NOUN),
    row("shoot back", Act::Assert, QUOTE | REPLY),
    row("shout out", Act::Assert, QUOTE),
    row("snap back", Act::Assert, QUOTE | REPLY),
    row("speak of", Act::Assert, PREP),
    row("speak out", Act::Assert, QUOTE),
    row("speak up", Act::Assert, QUOTE),
    row("spell out", Act::Assert, CLAUSE | NOUN),
    row("sum up", Act::Assert, QUOTE | NOUN),
    row("swear off", Act::Refuse, NOUN),
    row("take note", Act::Hold, CLAUSE),
    row("throw in", Act::Assert, QUOTE),
    row("turn down", Act::Refuse, NOUN),
    row("warn against", Act::Warn, NOUN),
    row("warn of", Act::Warn, NOUN),
    row("write back", Act::Assert, CLAUSE | QUOTE | REPLY),
];

/// Nouns that name an act of speech or of mind.
static NOUNS: &[Entry] = &[
    row("account", Act::Assert, CLAUSE),
    row("accusation", Act::Assert, CLAUSE),
    row("acknowledgement", Act::Agree, CLAUSE),
    row("acknowledgment", Act::Agree, CLAUSE),
    row("admission", Act::Agree, CLAUSE),
    row("advice", Act::Request, CLAUSE | INF | PREP),
    row("agreement", Act::Agree, CLAUSE),
    row("allegation", Act::Assert, CLAUSE),
    row("announcement", Act::Assert, CLAUSE),
    row("answer", Act::Assert, CLAUSE | REPLY),
    row("appeal", Act::Request, CLAUSE | INF | PREP),
    row("argument", Act::Assert, CLAUSE),
    row("assertion", Act::Assert, CLAUSE),
    row("assessment", Act::Assert, CLAUSE),
    row("assumption", Act::Hold, CLAUSE),
    row("assurance", Act::Promise, CLAUSE | INF),
    row("awareness", Act::Hold, CLAUSE | VOUCH),
    row("belief", Act::Hold, CLAUSE),
    row("boast", Act::Assert, CLAUSE),
    row("caution", Act::Warn, CLAUSE | PREP),
    row("charge", Act::Assert, CLAUSE),
    row("claim", Act::Assert, CLAUSE),
    row("command", Act::Demand, CLAUSE | INF | PREP),
    row("comment", Act::Assert, CLAUSE),
    row("commitment", Act::Promise, CLAUSE | INF),
    row("complaint", Act::Assert, CLAUSE),
    row("concern", Act::Hold, CLAUSE),
    row("concession", Act::Agree, CLAUSE),
    row("conclusion", Act::Assert, CLAUSE),
    row("confession", Act::Agree, CLAUSE),
    row("confirmation", Act::Assert, CLAUSE | VOUCH),
    row("contention", Act::Assert, CLAUSE),
    row("conviction", Act::Hold, CLAUSE),
    row("criticism", Act::Assert, CLAUSE),
    row("declaration", Act::Assert, CLAUSE),
    row("demand", Act::Demand, CLAUSE | INF | PREP),
    row("denial", Act::Deny, CLAUSE),
    row("desire", Act::Wish, CLAUSE | INF),
    row("directive", Act::Demand, CLAUSE | INF | PREP),
    row("disclosure", Act::Assert, CLAUSE | VOUCH),
    row("discovery", Act::Hold, CLAUSE | VOUCH),
    row("distortion", Act::Misreport, CLAUSE),
    row("doubt", Act::Doubt, CLAUSE),
    row("estimate", Act::Assert, CLAUSE),
    row("expectation", Act::Hold, CLAUSE),
    row("explanation", Act::Assert, CLAUSE),
    row("fear", Act::Hold, CLAUSE),
    row("feeling", Act::Hold, CLAUSE),
    row("finding", Act::Assert, CLAUSE),
    row("forecast", Act::Assert, CLAUSE),
    row("guarantee", Act::Promise, CLAUSE | INF),
    row("hint", Act::Assert, CLAUSE),
    row("hope", Act::Wish, CLAUSE | INF),
    row("idea", Act::Assert, CLAUSE),
    row("implication", Act::Assert, CLAUSE),
    row("impression", Act::Hold, CLAUSE),
    row("indication", Act::Assert, CLAUSE),
    row("inquiry", Act::Ask, CLAUSE | PREP),
    row("insinuation", Act::Assert, CLAUSE),
    row("insistence", Act::Assert, CLAUSE),
    row("instruction", Act::Demand, CLAUSE | INF | PREP),
    row("intention", Act::Wish, CLAUSE | INF),
    row("invitation", Act::Request, CLAUSE | INF | PREP),
    row("judgement", Act::Hold, CLAUSE),
    row("judgment", Act::Hold, CLAUSE),
    row("knowledge", Act::Hold, CLAUSE | VOUCH),
    row("letter", Act::Assert, CLAUSE),
    row("message", Act::Assert, CLAUSE),
    row("misquotation", Act::Misreport, CLAUSE),
    row("misrepresentation", Act::Misreport, CLAUSE),
    row("misstatement", Act::Misreport, CLAUSE),
    row("news", Act::Assert, CLAUSE),
    row("note", Act::Assert, CLAUSE),
    row("notion", Act::Assert, CLAUSE),
    row("objection", Act::Deny, CLAUSE),
    row("observation", Act::Assert, CLAUSE),
    row("offer", Act::Promise, CLAUSE | INF),
    row("opinion", Act::Hold, CLAUSE),
    row("order", Act::Demand, CLAUSE | INF | PREP),
    row("petition", Act::Request, CLAUSE | INF | PREP),
    row("plea", Act::Request, CLAUSE | INF | PREP),
    row("pledge", Act::Promise, CLAUSE | INF),
    row("point", Act::Assert, CLAUSE),
    row("prediction", Act::Assert, CLAUSE),
    row("promise", Act::Promise, CLAUSE | INF),
    row("proposal", Act::Request, CLAUSE | INF | PREP),
    row("proposition", Act::Assert, CLAUSE),
    row("protest", Act::Deny, CLAUSE),
    row("query", Act::Ask, CLAUSE | PREP),
    row("question", Act::Ask, CLAUSE | PREP),
    row("quip", Act::Assert, CLAUSE),
    row("realisation", Act::Hold, CLAUSE | VOUCH),
    row("realization", Act::Hold, CLAUSE | VOUCH),
    row("recognition", Act::Hold, CLAUSE | VOUCH),
    row("recommendation", Act::Request, CLAUSE | INF | PREP),
    row("refusal", Act::Refuse, CLAUSE | INF),
    row("rejection", Act::Deny, CLAUSE),
    row("remark", Act::Assert, CLAUSE),
    row("reminder", Act::Assert, CLAUSE | VOUCH),
    row("reply", Act::Assert, CLAUSE | REPLY),
    row("report", Act::Assert, CLAUSE),
    row("request", Act::Request, CLAUSE | INF | PREP),
    row("requirement", Act::Demand, CLAUSE | INF | PREP),
    row("response", Act::Assert, CLAUSE | REPLY),
    row("retort", Act::Assert, CLAUSE | REPLY),
    row("revelation", Act::Assert, CLAUSE | VOUCH),
    row("rumor", Act::Assert, CLAUSE),
    row("rumour", Act::Assert, CLAUSE),
    row("scepticism", Act::Doubt, CLAUSE),
    row("skepticism", Act::Doubt, CLAUSE),
    row("statement", Act::Assert, CLAUSE),
    row("story", Act::Assert, CLAUSE),
    row("suggestion", Act::Assert, CLAUSE),
    row("suspicion", Act::Doubt, CLAUSE),
    row("testimony", Act::Assert, CLAUSE),
    row("theme", Act::Assert, QUOTE),
    row("theory", Act::Assert, CLAUSE),
    row("thought", Act::Hold, CLAUSE),
    row("threat", Act::Promise, CLAUSE | INF),
    row("topic", Act::Assert, QUOTE),
    row("ultimatum", Act::Demand, CLAUSE | INF | PREP),
    row("understanding", Act::Hold, CLAUSE),
    row("undertaking", Act::Promise, CLAUSE | INF),
    row("view", Act::Hold, CLAUSE),
    row("vow", Act::Promise, CLAUSE | INF),
    row("warning", Act::Warn, CLAUSE | PREP),
    row("wish", Act::Wish, CLAUSE | INF),
    row("word", Act::Assert, CLAUSE),
    row("worry", Act::Hold, CLAUSE),
];

/// Adjectives that govern a clause: "sure that ...".
static ADJECTIVES: &[Entry] = &[
    row("adamant", Act::Hold, CLAUSE),
    row("afraid", Act::Hold, CLAUSE),
    row("aware", Act::Hold, CLAUSE | VOUCH),
    row("certain", Act::Hold, CLAUSE),
    row("concerned", Act::Hold, CLAUSE),
    row("confident", Act::Hold, CLAUSE),
    row("convinced", Act::Hold, CLAUSE),
    row("doubtful", Act::Doubt, CLAUSE),
    row("fearful", Act::Hold, CLAUSE),
    row("hopeful", Act::Wish, CLAUSE),
    row("mindful", Act::Hold, CLAUSE | VOUCH),
    row("optimistic", Act::Hold, CLAUSE),
    row("persuaded", Act::Hold, CLAUSE),
    row("pessimistic", Act::Hold, CLAUSE),
    row("positive", Act::Hold, CLAUSE),
    row("satisfied", Act::Hold, CLAUSE),
    row("skeptical", Act::Doubt, CLAUSE),
    row("sure", Act::Hold, CLAUSE),
    row("worried", Act::Hold, CLAUSE),
];

/// Irregular forms of the verbs above.
static IRREGULAR: &[(&str, &str)] = &[
    ("began", "begin"),
    ("begun", "begin"),
    ("besought", "beseech"),
    ("bore", "bear"),
    ("broke", "break"),
    ("broken", "break"),
    ("brought", "bring"),
    ("came", "come"),
    ("dreamt", "dream"),
    ("felt", "feel"),
    ("forbade", "forbid"),
    ("forbidden", "forbid"),
    ("forgot", "forget"),
    ("forgotten", "forget"),
    ("found", "find"),
    ("gave", "give"),
    ("given", "give"),
    ("gone", "go"),
    ("heard", "hear"),
    ("held", "hold"),
    ("knew", "know"),
    ("known", "know"),
    ("laid", "lay"),
    ("learnt", "learn"),
    ("made", "make"),
    ("misled", "mislead"),
    ("proven", "prove"),
    ("said", "say"),
    ("sang", "sing"),
    ("saw", "see"),
    ("seen", "see"),
    ("sent", "send"),
    ("shot", "shoot"),
    ("shown", "show"),
    ("sought", "seek"),
    ("spelt", "spell"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("sung", "sing"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("taken", "take"),
    ("thought", "think"),
    ("threw", "throw"),
    ("thrown", "throw"),
    ("told", "tell"),
    ("took", "take"),
    ("understood", "understand"),
    ("undertaken", "undertake"),
    ("undertook", "undertake"),
    ("went", "go"),
    ("written", "write"),
    ("wrote", "write"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_unique_and_lower_case() {
        for table in [VERBS, PHRASES, NOUNS, ADJECTIVES] {
            assert!(table.is_sorted_by(|a, b| key(a.word) < key(b.word)));
            assert!(table.iter().all(|entry| entry.word == entry.word.to_lowercase() && entry.flags != 0));
        }
        for table in [WRONGLY, LIGHT] {
            assert!(table.is_sorted_by(|a, b| a < b));
        }
        assert!(IRREGULAR.is_sorted_by(|a, b| a.0 < b.0));
        assert!(VERBS.len() + NOUNS.len() >= 200);
    }

    /// The order in which a phrase is looked up: by verb, then by particle.
    fn key(word: &str) -> (&str, &str) {
        word.split_once(' ').unwrap_or((word, ""))
    }

    #[test]
    fn every_irregular_form_leads_to_an_entry() {
        for (past, base) in IRREGULAR {
            let known =
                find(VERBS, base).is_some() || PHRASES.iter().any(|entry| key(entry.word).0 == *base) || LIGHT.contains(base);
            assert!(known, "{past} leads to {base}, which is in no table");
        }
    }

    #[test]
    fn forms_are_found_by_their_base() {
        for (form, base) in [
            ("said", "say"),
            ("says", "say"),
            ("replied", "reply"),
            ("begged", "beg"),
            ("arguing", "argue"),
            ("denies", "deny"),
            ("stressed", "stress"),
            ("told", "tell"),
            ("realized", "realize"),
            ("admitted", "admit"),
            ("warns", "warn"),
        ] {
            assert_eq!(verb(form).map(|entry| entry.word), Some(base), "{form}");
        }
        assert_eq!(phrase("pointed", "out").map(|entry| entry.word), Some("point out"));
        assert_eq!(noun("warnings").map(|entry| entry.word), Some("warning"));
        assert_eq!(noun("replies").map(|entry| entry.word), Some("reply"));
        assert!(verb("saddle").is_none() && verb("sadly").is_none() && noun("table").is_none());
    }

    #[test]
    fn who_reveals_vouches_and_who_claims_does_not() {
        assert!(verb("discovered").is_some_and(|entry| entry.has(VOUCH)));
        assert!(verb("claimed").is_some_and(|entry| !entry.has(VOUCH)));
    }
}
