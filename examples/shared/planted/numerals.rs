//! Numbers in words and in figures.

const SMALL: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: &[&str] = &["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS: &[&str] = &[
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
];

/// In words, up to 999,999.
pub fn spelled(number: u32) -> String {
    match number {
        0..20 => SMALL[number as usize].to_owned(),
        20..100 if number.is_multiple_of(10) => TENS[number as usize / 10].to_owned(),
        20..100 => format!("{}-{}", TENS[number as usize / 10], SMALL[number as usize % 10]),
        100..1000 if number.is_multiple_of(100) => format!("{} hundred", spelled(number / 100)),
        100..1000 => format!("{} hundred and {}", spelled(number / 100), spelled(number % 100)),
        _ if number.is_multiple_of(1000) => format!("{} thousand", spelled(number / 1000)),
        _ => format!("{} thousand {}", spelled(number / 1000), spelled(number % 1000)),
    }
}

/// A number of one word: "seven", "forty-eight".
pub fn word(text: &str) -> Option<u32> {
    (2..100).find(|&number| spelled(number) == text.to_lowercase())
}

/// An ordinal of one word.
pub fn ordinal(text: &str) -> Option<usize> {
    ORDINALS.iter().position(|word| *word == text.to_lowercase())
}

/// The ordinal of a small number.
pub fn nth(number: usize) -> &'static str {
    ORDINALS[number.min(ORDINALS.len() - 1)]
}

/// Figures, with commas between thousands: "1,089".
pub fn figures(text: &str) -> Option<u32> {
    let grouped = text.split(',').skip(1).all(|group| group.len() == 3);
    let plain = text.chars().all(|c| c.is_ascii_digit() || c == ',') && text.starts_with(|c: char| c.is_ascii_digit());
    if plain && grouped { text.replace(',', "").parse().ok() } else { None }
}

/// In figures, with commas from `1,000` on.
pub fn written(number: u32) -> String {
    if number < 1000 { number.to_string() } else { format!("{}{:03}", written(number / 1000) + ",", number % 1000) }
}

/// A year of the last centuries, in figures.
pub fn year(text: &str) -> Option<u32> {
    (text.len() == 4).then(|| text.parse().ok())?.filter(|year| (1500..2100).contains(year))
}
