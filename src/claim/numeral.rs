//! Reads one number, in digits or spelled out, from the atoms of a sentence: "1.5 million", "twenty-five hundred",
//! "two-thirds", "half a dozen", "27th". What it counts is the business of its callers.
//!
//! The crate text2num was tried and left out: it cuts "1.5 million" into two numbers, knows no ranges, dozens or halves, and
//! wants its own tokens, so that the places of its matches would have to be carried back to ours. What remains to be done by
//! hand is most of the work.

use crate::lexicon::numerals::{Numeral, numeral};

use super::atom::{Atom, Digits, before, text, touches};

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// With digits.
    Digits,
    /// In words.
    Words,
    /// As a place in an order.
    Ordinal,
    /// As a part of a whole.
    Fraction,
    /// As one of an order of magnitude: "dozens".
    Vague,
}

/// A number, as read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    pub low: f64,
    pub high: f64,
    /// The step to the next number of the same roundness: 100 for 1,100.
    pub grain: f64,
    /// The factor that a word such as "million" brought in; 1 without one.
    pub scale: f64,
    pub form: Form,
    /// The atom after the last.
    pub end: usize,
}

impl Number {
    fn new(value: f64, form: Form, end: usize) -> Number {
        Number { low: value, high: value, grain: grain(value), scale: 1.0, form, end }
    }

    /// The same number, so many times as large.
    pub(super) fn times(mut self, factor: f64) -> Number {
        self.low *= factor;
        self.high *= factor;
        self.grain *= factor;
        self.scale *= factor;
        self
    }

    pub(super) fn is_whole(&self) -> bool {
        self.low == self.high && self.low.fract() == 0.0
    }
}

/// The year that is read in pairs at `at`, "nineteen sixty-two", and its end.
pub(super) fn spelled_year(atoms: &[Atom<'_>], at: usize) -> Option<(i16, usize)> {
    let number = read(atoms, at).filter(|number| number.form == Form::Words && (1300.0..2100.0).contains(&number.low))?;
    let pairs = !atoms[at..number.end].iter().any(|atom| matches!(&*atom.text, "hundred" | "thousand" | "and" | "a"));
    (pairs && number.is_whole()).then_some((number.low as i16, number.end))
}

/// The place value of the last digit of a whole number that is not nought.
fn grain(value: f64) -> f64 {
    let mut step = 1.0;
    while value >= step * 10.0 && (value / (step * 10.0)).fract() == 0.0 && step < 1e15 {
        step *= 10.0;
    }
    step
}

/// The number that begins at `at`.
pub(super) fn read(atoms: &[Atom<'_>], at: usize) -> Option<Number> {
    match atoms.get(at)?.digits() {
        Some(digits) => Some(in_digits(atoms, at, digits)),
        None if is_no_number(atoms, at) => None,
        None => with_half(atoms, at).or_else(|| with_article(atoms, at)).or_else(|| spelled(atoms, at)),
    }
}

/// "The couple left", "he played the score", "the scores are known": nouns that are numbers only of something, or after a number.
fn is_no_number(atoms: &[Atom<'_>], at: usize) -> bool {
    let of = text(atoms, at + 1) == "of";
    match text(atoms, at) {
        "couple" => !of,
        "pair" | "pairs" | "score" => true,
        "scores" => !of,
        _ => false,
    }
}

fn in_digits(atoms: &[Atom<'_>], at: usize, digits: Digits) -> Number {
    let mut number = Number::new(digits.value, Form::Digits, at + 1);
    if digits.decimals > 0 {
        number.grain = 10_f64.powi(-i32::from(digits.decimals));
    }
    if is_ordinal_ending(atoms, at + 1) {
        return Number { form: Form::Ordinal, end: at + 2, ..number };
    }
    if let Some(part) = ratio(atoms, at) {
        return part;
    }
    if let Some(part) = mixed(atoms, at + 1) {
        let value = digits.value + part.low;
        return Number { end: part.end, ..Number::new(value, Form::Digits, at) };
    }
    let number = in_groups(atoms, number).or_else(|| with_comma(atoms, number)).unwrap_or(number);
    with_half_more(atoms, magnified(atoms, number))
}

/// "1 100 000", "20 000": thousands set apart by spaces. Two groups of digits may be two numbers, where the last is no "000".
fn in_groups(atoms: &[Atom<'_>], first: Number) -> Option<Number> {
    const MOST_GROUPS: usize = 4;
    let whole =
        |at: usize| atoms.get(at).filter(|atom| atom.plain().is_some()).and_then(|atom| atom.digits()).map(|digits| digits.whole);
    let is_group = |at: usize| whole(at) == Some(3) && !atoms[at].glued && !atoms.get(at + 1).is_some_and(|next| next.glued);
    let begins = whole(first.end - 1).is_some_and(|digits| digits <= 3) && first.low >= 1.0;
    let groups = (first.end..).take(MOST_GROUPS).take_while(|&at| begins && is_group(at)).count();
    let last = atoms.get((first.end + groups).checked_sub(1)?)?;
    let joined = groups > 1 || groups == 1 && last.form == "000";
    let value = |so_far: f64, at: usize| so_far * 1000.0 + f64::from(atoms[at].plain().unwrap_or(0));
    let value = (first.end..first.end + groups).fold(first.low, value);
    joined.then(|| Number::new(value, Form::Digits, first.end + groups))
}

/// "1,2 million", "0,5 %": a decimal comma, where what follows makes clear that it sets no two numbers apart.
fn with_comma(atoms: &[Atom<'_>], first: Number) -> Option<Number> {
    let joined = text(atoms, first.end) == "," && touches(atoms, first.end) && touches(atoms, first.end + 1);
    let part = atoms.get(first.end + 1).filter(|_| joined)?;
    let digits = part.digits().filter(|digits| digits.whole <= 2 && digits.decimals == 0 && !digits.grouped)?;
    let next = text(atoms, first.end + 2);
    let closes = matches!(numeral(next), Some(Numeral::Magnitude(_))) || matches!(next, "%" | "percent" | "per");
    let step = 10_f64.powi(-i32::from(digits.whole));
    (closes && first.low.fract() == 0.0)
        .then(|| Number { grain: step, ..Number::new(first.low + digits.value * step, Form::Digits, first.end + 2) })
}

fn is_ordinal_ending(atoms: &[Atom<'_>], at: usize) -> bool {
    atoms.get(at).is_some_and(|atom| atom.glued && matches!(&*atom.text, "st" | "nd" | "rd" | "th"))
}

/// "3/4", but not the first two of "3/4/62".
fn ratio(atoms: &[Atom<'_>], at: usize) -> Option<Number> {
    let (above, below) = (atoms.get(at)?.digits()?.value, f64::from(atoms.get(at + 2)?.plain()?));
    let lone = text(atoms, at + 1) == "/" && atoms[at + 1].glued && atoms[at + 2].glued && text(atoms, at + 3) != "/";
    let proper = lone && above < below && below <= 100.0 && before(atoms, at, 1) != "/";
    proper.then(|| Number::new(above / below, Form::Fraction, at + 3))
}

/// The fraction of "1 1/2" and "1½".
fn mixed(atoms: &[Atom<'_>], at: usize) -> Option<Number> {
    let digits = atoms.get(at)?.digits()?;
    if digits.whole == 0 && digits.value < 1.0 && !atoms[at].form.starts_with('.') {
        return Some(Number::new(digits.value, Form::Fraction, at + 1));
    }
    ratio(atoms, at)
}

/// "million" after digits, also as "25-hundred" and "5bn".
fn magnified(atoms: &[Atom<'_>], mut number: Number) -> Number {
    loop {
        let at = number.end + usize::from(text(atoms, number.end) == "-");
        let factor = match numeral(text(atoms, at)) {
            Some(Numeral::Hundred) => 100.0,
            Some(Numeral::Magnitude(factor)) => factor,
            Some(Numeral::Collective(12.0)) => 12.0,
            _ => return number,
        };
        number = Number { end: at + 1, ..number.times(factor) };
    }
}

/// "two and a half", "one-and-a-half", also before "million".
fn with_half_more(atoms: &[Atom<'_>], number: Number) -> Number {
    let mut at = number.end;
    for word in ["and", "a", "half"] {
        at += usize::from(text(atoms, at) == "-");
        if text(atoms, at) != word {
            return number;
        }
        at += 1;
    }
    let half = 0.5 * number.scale;
    let more = Number { low: number.low + half, high: number.high + half, grain: half, end: at, ..number };
    magnified(atoms, more)
}

/// "half a million", "half a dozen", "half an hour" (which leaves the hour), "half of".
fn with_half(atoms: &[Atom<'_>], at: usize) -> Option<Number> {
    const WHOLES: &[&str] = &["a", "all", "an", "her", "his", "its", "my", "of", "our", "that", "the", "their", "this"];
    // "the second half", "half empty": a part of nothing that is named.
    let after = at + 1 + usize::from(text(atoms, at + 1) == "-");
    if numeral(text(atoms, at))? != Numeral::Half || !WHOLES.contains(&text(atoms, after)) {
        return None;
    }
    let part = Number { grain: 0.1, ..Number::new(0.5, Form::Fraction, at + 1) };
    if !matches!(text(atoms, after), "a" | "an") {
        return Some(part);
    }
    let whole = spelled(atoms, after + 1).filter(|number| number.form == Form::Words);
    Some(whole.map_or(Number { form: Form::Words, end: after + 1, ..part }, |number| number.times(0.5)))
}

/// "a hundred", "a dozen", "a couple", "a third of".
fn with_article(atoms: &[Atom<'_>], at: usize) -> Option<Number> {
    if !matches!(text(atoms, at), "a" | "an") {
        return None;
    }
    let next = text(atoms, at + 1);
    match numeral(next).or_else(|| numeral(next.strip_suffix("-odd")?))? {
        Numeral::Collective(2.0 | 20.0) if next != "couple" && (next != "pair" || text(atoms, at + 2) != "of") => None,
        Numeral::Hundred | Numeral::Magnitude(_) | Numeral::Collective(_) => spelled(atoms, at + 1),
        Numeral::Half if text(atoms, at + 2) == "-" => None,
        Numeral::Half if numeral(text(atoms, at + 2)).is_some() => spelled(atoms, at + 2).map(|number| number.times(0.5)),
        Numeral::Part(below) | Numeral::Ordinal(below) if below > 2.0 && text(atoms, at + 2) == "of" => {
            Some(Number { grain: 0.01, ..Number::new(1.0 / below, Form::Fraction, at + 2) })
        }
        _ => None,
    }
}

/// What the last word of a spelled-out number was, which says what may follow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Small,
    Teen,
    Tens,
    Hundred,
    Magnitude,
}

/// A spelled-out number on its way.
struct Spelling {
    total: f64,
    current: f64,
    scale: f64,
    /// The last word of the rank of thousand or more: a greater one cannot follow.
    magnitude: f64,
    last: Last,
    end: usize,
}

/// "one and thirty": the older way to say thirty-one; not "between one and thirty".
fn inverted(atoms: &[Atom<'_>], at: usize) -> Option<Number> {
    let (Some(Numeral::Small(ones)), Some(Numeral::Tens(tens))) = (numeral(text(atoms, at)), numeral(text(atoms, at + 2))) else {
        return None;
    };
    let joined = text(atoms, at + 1) == "and" && !matches!(before(atoms, at, 1), "between" | "both" | "-" | "and" | "hundred");
    let ends = numeral(text(atoms, at + 3)).is_none() && text(atoms, at + 3) != "-";
    (joined && ends).then(|| Number::new(ones + tens, Form::Words, at + 3))
}

fn spelled(atoms: &[Atom<'_>], at: usize) -> Option<Number> {
    if let Some(number) = inverted(atoms, at) {
        return Some(number);
    }
    let mut spelling = Spelling { total: 0.0, current: 0.0, scale: 1.0, magnitude: f64::INFINITY, last: Last::Nothing, end: at };
    loop {
        let next = spelling.past_joiner(atoms);
        let Some(word) = numeral(text(atoms, next)) else { break };
        if let Some(number) = spelling.closed_by(word, atoms, next) {
            return Some(number);
        }
        if !spelling.take(word) {
            break;
        }
        spelling.end = next + 1;
    }
    (spelling.last != Last::Nothing).then(|| with_half_more(atoms, spelling.number(Form::Words)))
}

impl Spelling {
    fn value(&self) -> f64 {
        self.total + self.current
    }

    fn number(&self, form: Form) -> Number {
        Number { scale: self.scale, ..Number::new(self.value(), form, self.end) }
    }

    /// The atom after a hyphen, or after the "and" of "one hundred and fifty".
    fn past_joiner(&self, atoms: &[Atom<'_>]) -> usize {
        let joins = match text(atoms, self.end) {
            "-" => self.last != Last::Nothing,
            "and" => matches!(self.last, Last::Hundred | Last::Magnitude) && is_below_hundred(text(atoms, self.end + 1)),
            _ => false,
        };
        self.end + usize::from(joins)
    }

    /// Adds a word, where it may follow the last.
    fn take(&mut self, word: Numeral) -> bool {
        let open = matches!(self.last, Last::Nothing | Last::Hundred | Last::Magnitude);
        match word {
            Numeral::Small(value) if open || self.last == Last::Tens => self.add(value, Last::Small),
            Numeral::Teen(value) if open => self.add(value, Last::Teen),
            Numeral::Tens(value) if open => self.add(value, Last::Tens),
            // Years are read in pairs: "nineteen sixty-two".
            Numeral::Tens(value) | Numeral::Teen(value) if self.begins_year() => {
                self.current *= 100.0;
                self.add(value, if matches!(word, Numeral::Tens(_)) { Last::Tens } else { Last::Teen })
            }
            Numeral::Hundred if self.current < 100.0 => self.multiply(100.0, Last::Hundred),
            Numeral::Magnitude(factor) if self.current == 0.0 || factor < self.magnitude => {
                self.multiply(factor, Last::Magnitude)
            }
            Numeral::Collective(value) if self.last == Last::Nothing => self.add(value, Last::Small),
            Numeral::Collective(value) if self.last == Last::Small => self.multiply(value, Last::Magnitude),
            Numeral::Zero if self.last == Last::Nothing => self.add(0.0, Last::Small),
            _ => false,
        }
    }

    fn begins_year(&self) -> bool {
        self.total == 0.0 && (13.0..=20.0).contains(&self.current) && matches!(self.last, Last::Teen | Last::Tens)
    }

    fn add(&mut self, value: f64, last: Last) -> bool {
        self.current += value;
        self.last = last;
        true
    }

    fn multiply(&mut self, factor: f64, last: Last) -> bool {
        let counted = if self.last == Last::Nothing { 1.0 } else { self.current };
        self.scale = factor;
        self.last = last;
        match last {
            Last::Magnitude if counted > 0.0 => {
                (self.total, self.current, self.magnitude) = (self.total + counted * factor, 0.0, factor);
            }
            // "hundred thousand million": the word multiplies all before it.
            Last::Magnitude => (self.total, self.magnitude) = ((self.total * factor).min(1e30), factor),
            _ => self.current = counted * factor,
        }
        true
    }

    /// The number that an ordinal or a fraction closes: "twenty-first", "two-thirds", "hundreds of thousands".
    fn closed_by(&mut self, word: Numeral, atoms: &[Atom<'_>], at: usize) -> Option<Number> {
        match word {
            Numeral::Part(below) | Numeral::Ordinal(below) if self.is_numerator(word, atoms, at) => {
                let value = self.value() / below;
                Some(Number { grain: 0.01, ..Number::new(value, Form::Fraction, at + 1) })
            }
            Numeral::Ordinal(value) if self.last != Last::Small && self.last != Last::Teen => {
                self.add(value, Last::Small);
                self.end = at + 1;
                Some(self.number(Form::Ordinal))
            }
            Numeral::Vague(low, high) if self.last == Last::Nothing => Some(vague(atoms, at, low, high)),
            _ => None,
        }
    }

    /// "two thirds", "one third": the plural, or the singular after one.
    fn is_numerator(&self, word: Numeral, atoms: &[Atom<'_>], at: usize) -> bool {
        let plural = matches!(word, Numeral::Part(_)) && text(atoms, at).ends_with('s');
        let small = self.last == Last::Small && self.total == 0.0;
        small && (plural || (self.current == 1.0 && !matches!(word, Numeral::Ordinal(1.0 | 2.0))))
    }
}

fn is_below_hundred(word: &str) -> bool {
    matches!(numeral(word), Some(Numeral::Small(_) | Numeral::Teen(_) | Numeral::Tens(_) | Numeral::Ordinal(_)))
}

/// "dozens", "hundreds of thousands".
fn vague(atoms: &[Atom<'_>], at: usize, low: f64, high: f64) -> Number {
    let one = Number { low, high, grain: low, scale: 1.0, form: Form::Vague, end: at + 1 };
    match numeral(text(atoms, at + 2)) {
        Some(Numeral::Vague(more, _)) if text(atoms, at + 1) == "of" => Number { end: at + 3, ..one.times(more / 2.0) },
        _ => one,
    }
}

#[cfg(test)]
mod tests {
    use super::super::atom::atoms;
    use super::*;

    fn value(phrase: &str) -> Option<(f64, usize)> {
        let words: Vec<&str> = phrase.split(' ').collect();
        let atoms = atoms(&words);
        let number = read(&atoms, 0)?;
        Some(((number.low * 1e6).round() / 1e6, atoms.len() - number.end))
    }

    #[test]
    fn numbers_are_read_whole() {
        let cases = [
            ("1,100", 1100.0),
            ("1.5 million", 1.5e6),
            ("16.6 crore", 1.66e8),
            ("25-hundred", 2500.0),
            ("twenty-five hundred", 2500.0),
            ("twenty - five", 25.0),
            ("one hundred and fifty-seven", 157.0),
            ("two thousand and five", 2005.0),
            ("three million four hundred thousand", 3.4e6),
            ("nineteen sixty-two", 1962.0),
            ("twenty eighteen", 2018.0),
            ("a dozen", 12.0),
            ("two dozen", 24.0),
            ("half a dozen", 6.0),
            ("half a million", 5e5),
            ("a couple", 2.0),
            ("a hundred", 100.0),
            ("a half million", 5e5),
            ("two and a half million", 2.5e6),
            ("one-and-a-half", 1.5),
            ("1 1/2", 1.5),
            ("1½", 1.5),
            ("two-thirds", 0.666667),
            ("one third", 0.333333),
            ("three quarters", 0.75),
            ("3/4", 0.75),
            ("27th", 27.0),
            ("twenty-first", 21.0),
            ("two hundred and first", 201.0),
            ("hundreds of thousands", 200_000.0),
            ("dozens", 24.0),
            ("zero", 0.0),
            ("5bn", 5e9),
        ];
        for (phrase, expected) in cases {
            assert_eq!(value(phrase), Some((expected, 0)), "{phrase}");
        }
    }

    #[test]
    fn numbers_end_where_another_begins() {
        for (phrase, first, left) in
            [("five six", 5.0, 1), ("twenty , five", 20.0, 2), ("3/4/62", 3.0, 4), ("ten and five", 10.0, 2)]
        {
            assert_eq!(value(phrase), Some((first, left)), "{phrase}");
        }
        for phrase in ["a man", "a third man", "people", "-", "an eighth wonder"] {
            assert_eq!(value(phrase), None, "{phrase}");
        }
    }
}
