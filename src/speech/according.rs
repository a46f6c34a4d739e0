//! "According to the minister, ...".

use super::{
    reading::{Reading, Tokens},
    reported::{Report, inside, is_break, is_stop, without},
};
use crate::lexicon::reporting;

/// What things happen or are ordered by, and nobody says: "according to plan", "according to size".
static MEASURES: &[&str] = &[
    "ability",
    "age",
    "circumstance",
    "circumstances",
    "custom",
    "degree",
    "grade",
    "height",
    "kind",
    "length",
    "merit",
    "need",
    "needs",
    "number",
    "order",
    "plan",
    "plans",
    "preference",
    "rank",
    "schedule",
    "season",
    "size",
    "taste",
    "type",
    "value",
    "weight",
    "whether",
];

/// "According to the minister, ..."
pub(super) fn according(reading: &Reading<'_>, token: u32) -> Option<Report> {
    let (first, last) = reading.around(token);
    if token + 2 >= last || reading.word(token + 1) != "to" {
        return None;
    }
    let source = according_source(reading, (token + 2, last));
    if (source.0..source.1).take(3).any(|token| MEASURES.binary_search(&reading.word(token)).is_ok()) {
        return None;
    }
    let head = (source.0..source.1).find(|token| !inside(source, reading.head(*token))).unwrap_or(source.0);
    let content = without(reading, (first, last), (token, source.1));
    let entry = reporting::verb("say")?;
    let mut report = (!content.is_empty()).then(|| Report::new((token, token + 2), entry, content))?;
    report.source = Some((head, source));
    Some(report)
}

/// From "to" to the next comma, stop or quotation mark, or to a verb that is not part of a clause about the source.
fn according_source(reading: &Reading<'_>, (start, last): Tokens) -> Tokens {
    let mut relative = false;
    let end = (start..last).find(|token| {
        relative |= matches!(reading.word(*token), "who" | "which" | "that" | "whom");
        let verb = !relative && *token > start && reading.tag(*token).is_finite();
        verb || is_break(reading, *token) || is_stop(reading, *token) || reading.raw(*token) == "“"
    });
    let range = reading.trimmed((start, end.unwrap_or(last)));
    if range.0 < range.1 { range } else { (start, start + 1) }
}
