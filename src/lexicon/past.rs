//! Past forms that no ending shows, to tell a narrated event from a state or a present view.

/// Whether `form` (lower case) is a simple past: regular by its ending, irregular by the list.
pub(crate) fn is_past(form: &str) -> bool {
    (form.len() > 3 && form.ends_with("ed") && !form.ends_with("eed")) || PAST.binary_search(&form).is_ok()
}

static PAST: &[&str] = &[
    "ate", "awoke", "beat", "became", "began", "bent", "bit", "blew", "bore", "bought", "bound", "broke", "brought", "built", "burst",
    "came", "caught", "chose", "clung", "crept", "dealt", "did", "drank", "drew", "drove", "fed", "fell", "felt", "fled", "flew",
    "flung", "forbade", "forgave", "forgot", "fought", "found", "froze", "gave", "got", "grew", "had", "heard", "held", "hid", "hung",
    "kept", "knelt", "knew", "laid", "lay", "leant", "leapt", "learnt", "led", "left", "lent", "lit", "lost", "made", "meant", "met",
    "misled", "mistook", "overcame", "overheard", "paid", "ran", "rang", "rode", "rose", "said", "sang", "sank", "sat", "saw", "sent",
    "shone", "shook", "shot", "shrank", "slept", "slid", "slung", "sold", "sought", "spent", "spoke", "spun", "stole", "stood",
    "struck", "stuck", "stung", "swam", "swept", "swore", "swung", "taught", "thought", "threw", "told", "took", "tore", "undertook",
    "understood", "was", "went", "wept", "were", "withdrew", "withheld", "withstood", "woke", "won", "wore", "wound", "wrote",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted_unique_and_lower_case() {
        assert!(PAST.is_sorted_by(|a, b| a < b));
        assert!(PAST.iter().all(|form| *form == form.to_lowercase()));
    }

    #[test]
    fn past_and_present_are_told_apart() {
        assert!(is_past("raised") && is_past("gave") && !is_past("need") && !is_past("gives"));
    }
}
