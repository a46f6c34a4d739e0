//! The forms of verbs, by rule and by a short list of those that have their own.

/// Base, past, participle.
const IRREGULAR: &[[&str; 3]] = &[
    ["become", "became", "become"],
    ["begin", "began", "begun"],
    ["break", "broke", "broken"],
    ["bring", "brought", "brought"],
    ["build", "built", "built"],
    ["buy", "bought", "bought"],
    ["catch", "caught", "caught"],
    ["choose", "chose", "chosen"],
    ["come", "came", "come"],
    ["cut", "cut", "cut"],
    ["do", "did", "done"],
    ["draw", "drew", "drawn"],
    ["drink", "drank", "drunk"],
    ["drive", "drove", "driven"],
    ["eat", "ate", "eaten"],
    ["fall", "fell", "fallen"],
    ["find", "found", "found"],
    ["fight", "fought", "fought"],
    ["forbid", "forbade", "forbidden"],
    ["forget", "forgot", "forgotten"],
    ["get", "got", "got"],
    ["give", "gave", "given"],
    ["go", "went", "gone"],
    ["grow", "grew", "grown"],
    ["hear", "heard", "heard"],
    ["hide", "hid", "hidden"],
    ["hold", "held", "held"],
    ["keep", "kept", "kept"],
    ["know", "knew", "known"],
    ["leave", "left", "left"],
    ["lend", "lent", "lent"],
    ["lose", "lost", "lost"],
    ["make", "made", "made"],
    ["meet", "met", "met"],
    ["pay", "paid", "paid"],
    ["put", "put", "put"],
    ["read", "read", "read"],
    ["rise", "rose", "risen"],
    ["run", "ran", "run"],
    ["say", "said", "said"],
    ["see", "saw", "seen"],
    ["sell", "sold", "sold"],
    ["send", "sent", "sent"],
    ["show", "showed", "shown"],
    ["shut", "shut", "shut"],
    ["sleep", "slept", "slept"],
    ["speak", "spoke", "spoken"],
    ["spend", "spent", "spent"],
    ["stand", "stood", "stood"],
    ["steal", "stole", "stolen"],
    ["take", "took", "taken"],
    ["teach", "taught", "taught"],
    ["tell", "told", "told"],
    ["tear", "tore", "torn"],
    ["think", "thought", "thought"],
    ["throw", "threw", "thrown"],
    ["understand", "understood", "understood"],
    ["weep", "wept", "wept"],
    ["win", "won", "won"],
    ["write", "wrote", "written"],
    ["withdraw", "withdrew", "withdrawn"],
    ["burst", "burst", "burst"],
    ["learn", "learned", "learned"],
    ["abandon", "abandoned", "abandoned"],
];

/// Regular verbs whose last letter is not doubled though it might be.
const DOUBLED: &[&str] = &["stop", "admit", "permit", "drop", "regret", "plan", "cast off", "fit", "beg", "commit", "prefer"];

/// Which form of a verb a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Base,
    Third,
    Past,
    Participle,
    Gerund,
}

/// All forms, of which past and participle may be the same.
pub const FORMS: &[Form] = &[Form::Base, Form::Third, Form::Past, Form::Participle, Form::Gerund];

/// The verb in the form; of a verb with a particle, "look for", the first word changes.
pub fn form(base: &str, form: Form) -> String {
    let (verb, rest) = base.split_once(' ').map_or((base, String::new()), |(verb, rest)| (verb, format!(" {rest}")));
    let own = IRREGULAR.iter().find(|forms| forms[0] == verb);
    let changed = match (form, own) {
        (Form::Base, _) => verb.to_owned(),
        (Form::Past, Some(forms)) => forms[1].to_owned(),
        (Form::Participle, Some(forms)) => forms[2].to_owned(),
        (Form::Third, _) => third(verb),
        (Form::Past | Form::Participle, None) => ended(verb, "ed"),
        (Form::Gerund, _) => ended(verb, "ing"),
    };
    changed + &rest
}

fn third(verb: &str) -> String {
    let hissing = ["s", "sh", "ch", "x", "z", "o"].iter().any(|ending| verb.ends_with(ending));
    match verb.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ if hissing => format!("{verb}es"),
        _ => format!("{verb}s"),
    }
}

fn ended(verb: &str, ending: &str) -> String {
    if DOUBLED.contains(&verb) || ["cut", "put", "get", "run", "win", "shut", "begin", "forget"].contains(&verb) {
        return format!("{verb}{}{ending}", &verb[verb.len() - 1..]);
    }
    match (verb.strip_suffix('e'), verb.strip_suffix('y')) {
        (Some(stem), _) if ending == "ed" || !stem.ends_with('e') => format!("{stem}{ending}"),
        (_, Some(stem)) if ending == "ed" && !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ied"),
        _ => format!("{verb}{ending}"),
    }
}
