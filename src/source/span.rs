use serde::{Deserialize, Serialize};

/// A half-open range of bytes in the text of one account, always on character boundaries.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from two offsets that are known to fit.
    pub(crate) fn new(start: usize, end: usize) -> Span {
        debug_assert!(start <= end);
        Span { start: start as u32, end: end as u32 }
    }

    /// The bytes as a range, to slice the text with.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The number of bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `offset` lies inside; the end does not.
    pub fn contains(self, offset: usize) -> bool {
        self.range().contains(&offset)
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether every byte of `other` lies inside.
    pub fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl std::fmt::Debug for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn a_span_holds_its_start_and_not_its_end() {
        let span = Span::new(2, 5);
        assert!(span.contains(2) && span.contains(4) && !span.contains(5) && !span.contains(1));
        assert!(!Span::new(2, 2).contains(2), "nothing lies in an empty span");
    }

    #[test]
    fn spans_that_touch_do_not_overlap() {
        let (left, right) = (Span::new(0, 3), Span::new(3, 6));
        assert!(!left.overlaps(right) && !right.overlaps(left));
        assert!(left.join(right).covers(left) && left.join(right).overlaps(right));
        assert_eq!(left.join(right).len(), 6);
    }
}
