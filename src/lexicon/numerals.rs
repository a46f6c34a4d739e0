//! Words that name numbers.

use super::table::Sieve;

/// What part a word plays in a spelled-out number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Numeral {
    /// Nought.
    Zero,
    /// One to nine.
    Small(f64),
    /// Ten to nineteen.
    Teen(f64),
    /// Twenty to ninety.
    Tens(f64),
    /// Hundred.
    Hundred,
    /// Thousand, million and so on.
    Magnitude(f64),
    /// Dozen, couple, pair: a number that takes an article or a number.
    Collective(f64),
    /// First, twenty-first.
    Ordinal(f64),
    /// Thirds, quarters: the denominator. The singular of most is an ordinal.
    Part(f64),
    /// Half.
    Half,
    /// Hundreds, dozens: the least and the most that a reader would take it for.
    Vague(f64, f64),
}

use Numeral::{Collective, Half, Hundred, Magnitude, Ordinal, Part, Small, Teen, Tens, Vague, Zero};

static NUMERALS: &[(&str, Numeral)] = &[
    ("billion", Magnitude(1e9)),
    ("billions", Vague(2e9, 1e12)),
    ("billionth", Ordinal(1e9)),
    ("bn", Magnitude(1e9)),
    ("couple", Collective(2.0)),
    ("crore", Magnitude(1e7)),
    ("crores", Magnitude(1e7)),
    ("dozen", Collective(12.0)),
    ("dozens", Vague(24.0, 120.0)),
    ("eight", Small(8.0)),
    ("eighteen", Teen(18.0)),
    ("eighteenth", Ordinal(18.0)),
    ("eighth", Ordinal(8.0)),
    ("eighths", Part(8.0)),
    ("eightieth", Ordinal(80.0)),
    ("eighty", Tens(80.0)),
    ("eleven", Teen(11.0)),
    ("eleventh", Ordinal(11.0)),
    ("fifteen", Teen(15.0)),
    ("fifteenth", Ordinal(15.0)),
    ("fifth", Ordinal(5.0)),
    ("fifths", Part(5.0)),
    ("fiftieth", Ordinal(50.0)),
    ("fifty", Tens(50.0)),
    ("first", Ordinal(1.0)),
    ("five", Small(5.0)),
    ("fortieth", Ordinal(40.0)),
    ("forty", Tens(40.0)),
    ("four", Small(4.0)),
    ("fourteen", Teen(14.0)),
    ("fourteenth", Ordinal(14.0)),
    ("fourth", Ordinal(4.0)),
    ("fourths", Part(4.0)),
    ("half", Half),
    ("halves", Part(2.0)),
    ("hundred", Hundred),
    ("hundreds", Vague(200.0, 1000.0)),
    ("hundredth", Ordinal(100.0)),
    ("lakh", Magnitude(1e5)),
    ("lakhs", Magnitude(1e5)),
    ("million", Magnitude(1e6)),
    ("millions", Vague(2e6, 1e9)),
    ("millionth", Ordinal(1e6)),
    ("mln", Magnitude(1e6)),
    ("mn", Magnitude(1e6)),
    ("nine", Small(9.0)),
    ("nineteen", Teen(19.0)),
    ("nineteenth", Ordinal(19.0)),
    ("ninetieth", Ordinal(90.0)),
    ("ninety", Tens(90.0)),
    ("ninth", Ordinal(9.0)),
    ("ninths", Part(9.0)),
    ("nought", Zero),
    ("one", Small(1.0)),
    ("pair", Collective(2.0)),
    ("pairs", Collective(2.0)),
    ("quarter", Part(4.0)),
    ("quarters", Part(4.0)),
    ("score", Collective(20.0)),
    ("scores", Vague(40.0, 200.0)),
    ("second", Ordinal(2.0)),
    ("seven", Small(7.0)),
    ("seventeen", Teen(17.0)),
    ("seventeenth", Ordinal(17.0)),
    ("seventh", Ordinal(7.0)),
    ("sevenths", Part(7.0)),
    ("seventieth", Ordinal(70.0)),
    ("seventy", Tens(70.0)),
    ("six", Small(6.0)),
    ("sixteen", Teen(16.0)),
    ("sixteenth", Ordinal(16.0)),
    ("sixth", Ordinal(6.0)),
    ("sixths", Part(6.0)),
    ("sixtieth", Ordinal(60.0)),
    ("sixty", Tens(60.0)),
    ("ten", Teen(10.0)),
    ("tens", Vague(20.0, 100.0)),
    ("tenth", Ordinal(10.0)),
    ("tenths", Part(10.0)),
    ("third", Ordinal(3.0)),
    ("thirds", Part(3.0)),
    ("thirteen", Teen(13.0)),
    ("thirteenth", Ordinal(13.0)),
    ("thirtieth", Ordinal(30.0)),
    ("thirty", Tens(30.0)),
    ("thousand", Magnitude(1e3)),
    ("thousands", Vague(2e3, 1e5)),
    ("thousandth", Ordinal(1e3)),
    ("three", Small(3.0)),
    ("trillion", Magnitude(1e12)),
    ("trillions", Vague(2e12, 1e15)),
    ("twelfth", Ordinal(12.0)),
    ("twelve", Teen(12.0)),
    ("twentieth", Ordinal(20.0)),
    ("twenty", Tens(20.0)),
    ("two", Small(2.0)),
    ("zero", Zero),
];

/// What number words leave.
pub(crate) static SIEVE: Sieve = Sieve::of(NUMERALS);

/// The part that a lower-case word plays in a number.
pub(crate) fn numeral(word: &str) -> Option<Numeral> {
    if !SIEVE.passes(word) {
        return None;
    }
    let at = NUMERALS.binary_search_by_key(&word, |entry| entry.0).ok()?;
    Some(NUMERALS[at].1)
}

/// The value of a Roman numeral in capitals, written as Romans did: "IV" and never "IIII".
pub(crate) fn roman(word: &str) -> Option<u16> {
    const STEPS: [(&str, u16); 13] = [
        ("M", 1000),
        ("CM", 900),
        ("D", 500),
        ("CD", 400),
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    if word.is_empty() || word.len() > 15 {
        return None;
    }
    let (mut rest, mut value) = (word, 0);
    for (digits, worth) in STEPS {
        while let Some(tail) = rest.strip_prefix(digits) {
            (rest, value) = (tail, value + worth);
        }
    }
    // Writing the value anew tells "IV" from "IIII" and "IX" from "VIV".
    let (mut left, mut anew) = (value, String::new());
    for (digits, worth) in STEPS {
        while left >= worth {
            left -= worth;
            anew.push_str(digits);
        }
    }
    (rest.is_empty() && anew == word).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted_and_lower_case() {
        assert!(NUMERALS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(NUMERALS.iter().all(|entry| entry.0.chars().all(|c| c.is_ascii_lowercase())));
    }

    #[test]
    fn roman_numerals() {
        let cases = [("IV", Some(4)), ("X", Some(10)), ("XIV", Some(14)), ("VIII", Some(8)), ("MCMLXII", Some(1962))];
        for (word, value) in cases {
            assert_eq!(roman(word), value, "{word}");
        }
        for word in ["IIII", "VX", "", "ABC", "IM", "iv", "VIV"] {
            assert_eq!(roman(word), None, "{word}");
        }
    }
}
