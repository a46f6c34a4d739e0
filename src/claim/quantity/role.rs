//! Which role a number plays, from the words around it.

use crate::lexicon::calendar::month;
use crate::lexicon::numerals::roman;
use crate::lexicon::table::Sieve;
use crate::lexicon::units::named;
use crate::syntax::{Rel, Upos};

use super::super::amount::{Amount, Approx};
use super::super::atom::{before, is_street, touches};
use super::super::numeral::{Form, spelled_year};
use super::counted::is_function_word;
use super::{Quantity, Reader, Role, plain};

/// Words after which a number is a name.
const NAMED: &[&str] = &[
    "act",
    "apartment",
    "article",
    "box",
    "bus",
    "case",
    "channel",
    "chapter",
    "clause",
    "copy",
    "document",
    "figure",
    "flight",
    "footnote",
    "formula",
    "gate",
    "grade",
    "highway",
    "interstate",
    "issue",
    "item",
    "level",
    "line",
    "lot",
    "model",
    "note",
    "number",
    "page",
    "pages",
    "paragraph",
    "phase",
    "platform",
    "psalm",
    "resolution",
    "room",
    "route",
    "rule",
    "scene",
    "season",
    "section",
    "step",
    "table",
    "track",
    "type",
    "version",
    "vol",
    "vol.",
    "volume",
    "ward",
    "zone",
];

/// Words of games, among which two numbers with a hyphen are a score.
const GAMES: &[&str] = &[
    "beat", "beaten", "beating", "defeat", "defeated", "draw", "drew", "game", "games", "goal", "goals", "lose", "losing",
    "loss", "lost", "match", "score", "scored", "series", "tie", "tied", "victory", "win", "winning", "won",
];

/// Nouns in the plural without an s.
const PLURALS: &[&str] = &["children", "fish", "men", "people", "personnel", "police", "sheep", "women"];

static GAMES_SIEVE: Sieve = Sieve::of_list(GAMES);

pub(super) fn is_game(word: &str) -> bool {
    GAMES_SIEVE.passes(word) && GAMES.binary_search(&word).is_ok()
}

type Reading = Option<(Quantity, usize)>;

impl Reader<'_> {
    /// "no" before a noun: nought of it.
    pub(super) fn no(&self, at: usize) -> Reading {
        let atom = self.atoms.get(at).filter(|atom| atom.text == "no")?;
        let counted = match self.tree.nodes.get(atom.token as usize) {
            Some(node) => (node.rel == Rel::Det && node.head > atom.token).then_some(node.head)?,
            None => self.word_counted(at + 1)?,
        };
        const SAYINGS: &[&str] = &["doubt", "fewer", "later", "less", "longer", "matter", "more", "one", "way"];
        if SAYINGS.contains(&self.text(at + 1)) {
            return None;
        }
        let tokens = self.tokens(at, at + 1);
        Some((Quantity { counted: Some(counted), ..plain(tokens, 0.0, 0.0) }, at + 1))
    }

    /// "Henry VIII", "World War II", "Volume IV". A lone I or V after a name is more often an initial.
    pub(super) fn roman(&self, at: usize) -> Reading {
        let atom = self.atoms.get(at).filter(|atom| atom.is_word() && atom.is_capital() && !atom.glued)?;
        let value = roman(atom.form.strip_suffix('.').unwrap_or(atom.form))?;
        let previous = self.atoms.get(at.checked_sub(1)?)?;
        let named = NAMED.contains(&&*previous.text) || matches!(&*previous.text, "no" | "no." | "war");
        let after_name = previous.is_word() && previous.is_capital() && !is_function_word(&previous.text);
        (named || (after_name && atom.form.len() > 1)).then(|| {
            let value = f64::from(value);
            (Quantity { role: Role::Reference, ..plain(self.tokens(at, at + 1), value, value) }, at + 1)
        })
    }

    /// "twice": two times.
    pub(super) fn twice(&self, at: usize) -> Reading {
        let value = match self.text(at) {
            "twice" => 2.0,
            "thrice" => 3.0,
            _ => return None,
        };
        let (approx, from) = super::super::amount::approx_before(self.atoms, at).unwrap_or((Approx::Exact, at));
        let quantity = plain(self.tokens(from, at + 1), value, value);
        Some((Quantity { approx, role: Role::Measure, unit: named("time"), ..quantity }, at + 1))
    }

    /// "2-1"; the greater first, or in the company of words of games.
    pub(super) fn score(&self, amount: &Amount, at: usize) -> Reading {
        let (first, sign, second) = (self.atoms.get(at)?, self.atoms.get(at + 1)?, self.atoms.get(at + 2)?);
        let (left, right) = (first.plain()?, second.plain()?);
        let joined = sign.text == "-" && (self.text(at + 3) != "-") && before(self.atoms, at, 1) != "-";
        let fits = joined && left < 200 && right < 200 && (left >= right || self.is_game) && amount.scales_nothing();
        let tokens = self.tokens(at, at + 3);
        let quantity = plain(tokens, f64::from(left), f64::from(right));
        fits.then_some((Quantity { role: Role::Score, ..quantity }, at + 3))
    }

    /// "No. 5", "Document 95", "U-2", "555-1234".
    pub(super) fn reference(&self, amount: &Amount, at: usize) -> Reading {
        if amount.form != Form::Digits && amount.form != Form::Words {
            return None;
        }
        let end = self.code_end(at).or_else(|| self.is_named(amount, at).then_some(amount.end))?;
        let from = at - self.glued_before(at);
        let quantity = plain(self.tokens(from, end), amount.low, amount.high);
        Some((Quantity { role: Role::Reference, ..quantity }, end))
    }

    /// The end of a chain of digits that no reader of amounts would join, such as a telephone number.
    fn code_end(&self, at: usize) -> Option<usize> {
        let mut end = at + 1;
        while self.text(end) == "-" && self.atoms.get(end + 1).is_some_and(|atom| atom.glued && atom.digits().is_some()) {
            end += 2;
        }
        // "3D", "2nd" having been read before.
        let lettered = self.atoms.get(at + 1).is_some_and(|atom| atom.glued && atom.is_word() && !self.is_unit(at + 1));
        if lettered {
            return Some(at + 2);
        }
        let digits = |at: usize| self.atoms.get(at).and_then(|atom| atom.digits()).filter(|digits| !digits.grouped);
        // Three and four digits make a telephone number; else it is a range.
        let telephone = || Some(digits(at)?.whole == 3 && digits(at + 2)?.whole == 4);
        (end >= at + 5 || (end == at + 3 && telephone() == Some(true))).then_some(end)
    }

    fn is_unit(&self, at: usize) -> bool {
        let text = self.text(at);
        matches!(text, "s" | "'s" | "k" | "m" | "b" | "bn" | "mn" | "st" | "nd" | "rd" | "th") || self.unit_at(at).is_some()
    }

    fn is_named(&self, amount: &Amount, at: usize) -> bool {
        let (previous, sign) = (before(self.atoms, at, 1), before(self.atoms, at, 2));
        let number = matches!(previous, "#" | "no." | "nos.") || (previous == "." && sign == "no");
        // "No 5" with a capital, for "no 5 people" is a denial.
        let bare = previous == "no" && self.atoms[at - 1].is_capital() && self.atoms[at].digits().is_some();
        if self.glued_before(at) > 0 || number || bare {
            return true;
        }
        // "in case five people come", "the page two men tore out": what follows is counted.
        let counts = match self.tree.nodes.get(self.atoms[amount.end - 1].token as usize) {
            Some(node) => node.rel == Rel::Nummod && node.head > self.atoms[amount.end - 1].token,
            None => self.text(amount.end) != "of" && self.word_counted(amount.end).is_some(),
        };
        // "the number 12 bus", "10 Downing Street"
        let numbered = previous == "number" && sign == "the" && self.text(amount.end) != "of";
        let address = self.atoms[at].digits().is_some() && amount.from == at && is_street(self.atoms, amount.end);
        numbered || address || !counts && (NAMED.binary_search(&previous).is_ok() || self.follows_name(amount, at))
    }

    /// How many atoms of the same token stand before: two in "U-2", one in "T2".
    fn glued_before(&self, at: usize) -> usize {
        let glued = |at: usize| touches(self.atoms, at);
        let word = |back: usize| at.checked_sub(back).is_some_and(|at| self.atoms[at].is_word());
        let capital = |back: usize| at.checked_sub(back).is_some_and(|at| self.atoms[at].is_capital());
        match (glued(at), before(self.atoms, at, 1)) {
            (true, "-") if word(2) && capital(2) && glued(at - 1) => 2,
            (true, _) if word(1) && capital(1) => 1,
            _ => 0,
        }
    }

    /// "Apollo 11", "East 17": digits after a name, and nothing for them to count.
    fn follows_name(&self, amount: &Amount, at: usize) -> bool {
        let Some(previous) = at.checked_sub(1).map(|at| &self.atoms[at]) else { return false };
        let name = previous.is_word() && previous.is_capital() && !is_function_word(&previous.text);
        let inside = at > 1 || self.tree.nodes.get(previous.token as usize).is_some_and(|node| node.upos == Upos::Propn);
        let small = !amount.is_range && amount.low < 1000.0 && amount.form == Form::Digits && amount.low.fract() == 0.0;
        name && inside && small && amount.from == at && month(&previous.text).is_none() && self.atoms[at].digits().is_some()
    }

    /// "aged 5", "at the age of 12".
    pub(super) fn aged(&self, amount: &Amount, at: usize) -> Reading {
        let (one, two) = (before(self.atoms, amount.from, 1), before(self.atoms, amount.from, 2));
        let cue = matches!(one, "aged" | "age" | "ages") || (one == "of" && matches!(two, "age" | "ages"));
        let cue = cue || self.is_age_in_commas(amount, at) || self.turned(amount);
        (cue && amount.high < 150.0 && amount.form != Form::Ordinal)
            .then(|| (Quantity { role: Role::Age, unit: named("year"), ..self.quantity(amount, amount.end) }, amount.end))
    }

    /// "Mrs. Lind, 40, opened the door".
    fn is_age_in_commas(&self, amount: &Amount, at: usize) -> bool {
        let digits = self.atoms[at].digits().is_some_and(|digits| digits.whole == 2 && digits.decimals == 0);
        let commas = before(self.atoms, at, 1) == "," && self.text(amount.end) == ",";
        let name = at.checked_sub(2).map(|at| &self.atoms[at]);
        let named = name.is_some_and(|name| {
            let proper = self.tree.nodes.get(name.token as usize).is_some_and(|node| node.upos == Upos::Propn);
            proper && name.is_capital() && month(&name.text).is_none() && !name.form.ends_with('.')
        });
        digits && commas && named && amount.from == at && amount.end == at + 1
    }

    /// "she turned 40".
    fn turned(&self, amount: &Amount) -> bool {
        let verb = matches!(before(self.atoms, amount.from, 1), "turned" | "turning" | "turns");
        let closed = self.atoms.get(amount.end).is_none_or(|next| !next.is_word() || matches!(&*next.text, "in" | "on" | "last"));
        verb && closed && !amount.is_range && amount.low >= 1.0
    }

    /// "the first man", "27th"; not "he said first", nor "at first".
    pub(super) fn ordinal(&self, amount: &Amount, at: usize) -> Option<Quantity> {
        const DETERMINERS: &[&str] = &["a", "an", "every", "her", "his", "its", "my", "our", "s", "the", "their", "this", "your"];
        let previous = before(self.atoms, at, 1).trim_start_matches('\'');
        let begins = self.atoms[at].token == 0;
        let last = self.atoms[amount.end - 1].token;
        let adverb = self.tree.nodes.get(last as usize).is_some_and(|node| node.rel == Rel::Advmod || node.upos == Upos::Adv);
        let counted = self.counted(amount.end);
        let digits = self.atoms[at].digits().is_some();
        let modifies = counted.is_some() && previous != "at";
        let stands = digits || DETERMINERS.contains(&previous) || (modifies && (!adverb || begins));
        // "wait a second": the article asks for something to count.
        let moment = matches!(previous, "a" | "an") && counted.is_none();
        (stands && !moment && (!adverb || digits)).then(|| Quantity {
            role: Role::Ordinal,
            counted,
            approx: Approx::Exact,
            ..self.quantity(amount, amount.end)
        })
    }

    /// Four digits in plain writing that count nothing.
    pub(super) fn is_year(&self, amount: &Amount) -> bool {
        let atom = &self.atoms[amount.end - 1];
        let plain = atom.plain().is_some_and(|value| (1000..2100).contains(&value)) && atom.digits().is_some();
        let spelled = !plain && spelled_year(self.atoms, amount.from).is_some_and(|(_, end)| end == amount.end);
        let bounded = matches!(amount.approx, Approx::MoreThan | Approx::LessThan | Approx::AtLeast | Approx::AtMost);
        (plain || spelled) && !bounded && !self.counts_many(amount.end)
    }

    /// Whether a noun in the plural follows.
    fn counts_many(&self, end: usize) -> bool {
        let next = self.text(end);
        next == "of" || PLURALS.contains(&next) || (next.ends_with('s') && next.len() > 3 && !is_function_word(next))
    }

    /// "one day" that is no length, "one time" that is no number of times.
    pub(super) fn is_once(&self, at: usize) -> bool {
        const FRAMED: &[&str] =
            &["about", "every", "exactly", "for", "in", "just", "least", "only", "or", "per", "than", "within"];
        const AFTER: &[&str] = &["after", "ago", "before", "earlier", "later", "or"];
        let loose = matches!(self.text(at + 1), "day" | "night" | "time" | "occasion" | "point");
        let framed = FRAMED.contains(&before(self.atoms, at, 1)) || AFTER.contains(&self.text(at + 2));
        self.text(at) == "one" && loose && !framed
    }

    /// "one" that counts nothing: "one of them", "no one", "one day", "at one point".
    pub(super) fn is_pronoun(&self, amount: &Amount, at: usize) -> bool {
        if self.text(at) != "one" || amount.end != at + 1 || amount.is_range {
            return false;
        }
        const AFTER: &[&str] = &["another", "day", "may", "might", "must", "point", "should", "who"];
        let (previous, next) = (before(self.atoms, at, 1), self.text(at + 1));
        if previous == "the" && matches!(next, "hand" | "side") {
            return true;
        }
        let only = matches!(previous, "just" | "only" | "exactly") || amount.from < at;
        let counts = self.counted(amount.end).is_some() || self.atoms.get(at + 1).is_none();
        let indefinite = matches!(previous, "no" | "any" | "every" | "each" | "some");
        indefinite || (!only && (next == "of" || AFTER.contains(&next) || !counts))
    }
}

impl Amount {
    /// Whether no word such as "million" enlarged it.
    fn scales_nothing(&self) -> bool {
        self.high < 200.0
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::numeral::read;
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(GAMES.is_sorted() && PLURALS.is_sorted() && NAMED.is_sorted_by(|a, b| a < b));
        assert!(NAMED.iter().all(|word| read(&super::super::super::atom::atoms(&[*word]), 0).is_none()));
    }
}
