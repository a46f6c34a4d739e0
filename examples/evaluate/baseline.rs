//! What anybody could do without reading: the baselines that a detector has to beat.

/// Words that negate. Those that end in "n't" do too.
const NEGATIONS: &[&str] = &[
    "barely", "cannot", "hardly", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "nowhere", "scarcely",
    "without",
];

/// Whether one text has a negation word and the other has none.
pub fn negation_on_one_side(a: &str, b: &str) -> bool {
    negates(a) != negates(b)
}

fn negates(text: &str) -> bool {
    words(text).any(|word| NEGATIONS.contains(&word.as_str()) || word.ends_with("n't"))
}

/// Whether both texts have numbers, in digits or in words, and not the same ones.
pub fn numbers_differ(a: &str, b: &str) -> bool {
    let (a, b) = (numbers(a), numbers(b));
    !a.is_empty() && !b.is_empty() && a != b
}

/// The values of all numbers, sorted, each once.
fn numbers(text: &str) -> Vec<f64> {
    let mut found = vec![];
    let mut spelled = Spelled::default();
    for word in words(text) {
        if spelled.takes(&word) {
            continue;
        }
        found.extend(spelled.end());
        found.extend(in_digits(&word));
        // A word that does not go on with the number may begin the next one.
        spelled.takes(&word);
    }
    found.extend(spelled.end());
    found.sort_by(f64::total_cmp);
    found.dedup();
    found
}

/// The words in lower case. A comma or a point stays within a number, an apostrophe within a word; a hyphen parts.
fn words(text: &str) -> impl Iterator<Item = String> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | ',' | '.');
    let pieces = text.split(move |c: char| !inside(c)).flat_map(|piece| {
        let is_number = piece.starts_with(|c: char| c.is_ascii_digit());
        piece.split(move |c| !is_number && matches!(c, ',' | '.'))
    });
    pieces.filter(|piece| !piece.is_empty()).map(|piece| piece.to_lowercase().replace('’', "'"))
}

/// The number that a word begins with: "1,089.5", "5th".
fn in_digits(word: &str) -> Option<f64> {
    let end = word.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(word.len());
    let digits: String = word[..end].trim_end_matches(['.', ',']).chars().filter(|c| *c != ',').collect();
    digits.parse().ok()
}

/// A number in words as far as it has been read: what stands before "thousand" and the like, and the rest.
#[derive(Default)]
struct Spelled {
    thousands: f64,
    below: f64,
    last: Option<f64>,
}

impl Spelled {
    /// Takes a word that goes on with the number, or begins one. ("A hundred and two" reads as two numbers.)
    fn takes(&mut self, word: &str) -> bool {
        let Some(value) = value(word) else { return false };
        let fits = match self.last {
            None => true,
            Some(last) if value < 100.0 => last >= 100.0 || (value < 10.0 && (20.0..100.0).contains(&last)),
            Some(_) if value == 100.0 => (1.0..20.0).contains(&self.below),
            Some(last) => last < value,
        };
        if !fits {
            return false;
        }
        let times = if self.last.is_none() { 1.0 } else { self.below };
        if value < 100.0 {
            self.below += value;
        } else if value == 100.0 {
            self.below = times * value;
        } else {
            self.thousands += times * value;
            self.below = 0.0;
        }
        self.last = Some(value);
        true
    }

    /// The value of what has been read, and a new beginning.
    fn end(&mut self) -> Option<f64> {
        let ended = std::mem::take(self);
        ended.last.map(|_| ended.thousands + ended.below)
    }
}

fn value(word: &str) -> Option<f64> {
    const ONES: &[&str] = &[
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
    const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let place = |list: &[&str]| list.iter().position(|known| *known == word).map(|at| at as f64);
    place(ONES).or(place(TENS).map(|at| 20.0 + 10.0 * at)).or(match word {
        "hundred" => Some(100.0),
        "thousand" => Some(1000.0),
        "million" => Some(1e6),
        "billion" => Some(1e9),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negation_words() {
        for one in ["He did not go.", "He didn’t go.", "He DIDN'T.", "Nobody went.", "He left without her.", "He did n't go ."]
        {
            assert!(negation_on_one_side(one, "He went."), "{one}");
            assert!(!negation_on_one_side(one, "She never went."), "{one}");
        }
        assert!(!negation_on_one_side("He noted a knot.", "He went."));
    }

    #[test]
    fn numbers_in_digits_and_words() {
        assert_eq!(numbers("In 1,089 days, on the 5th, at 3.5."), [3.5, 5.0, 1089.0]);
        assert_eq!(numbers("twenty-two of three hundred five thousand, and nine"), [9.0, 22.0, 305_000.0]);
        assert_eq!(numbers("two twenty"), [2.0, 20.0]);
        assert_eq!(numbers("a hundred, a million two hundred"), [100.0, 1_000_200.0]);
        assert_eq!(numbers("none."), [0.0; 0]);
    }

    #[test]
    fn numbers_that_differ() {
        assert!(numbers_differ("Two men came.", "3 men came."));
        assert!(!numbers_differ("Two men came.", "2 men came."));
        assert!(!numbers_differ("Two men came.", "Men came."));
    }
}
