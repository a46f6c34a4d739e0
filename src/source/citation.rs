//! How a passage is cited: by page and line where the file numbers both, by page where it numbers pages.

use super::Span;

/// Where the pages and lines of a file begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Citations {
    /// In order: where a line begins, its page and its number on it.
    lines: Vec<(u32, u32, u32)>,
    /// In order: where a page begins, and what it is called.
    pages: Vec<(u32, String)>,
}

impl Citations {
    /// A numbered line begins.
    pub fn line(&mut self, at: usize, page: u32, line: u32) {
        self.lines.push((at as u32, page, line));
    }

    /// A page begins.
    pub fn page(&mut self, at: usize, name: &str) {
        self.pages.push((at as u32, name.to_owned()));
    }

    /// "12:5-9", "12:24-13:2"; "p. 274", "pp. 274-275"; nothing before the first page.
    pub fn of(&self, span: Span) -> Option<String> {
        let last = span.end.saturating_sub(1).max(span.start);
        self.lines_of(span.start, last).or_else(|| self.pages_of(span.start, last))
    }

    fn lines_of(&self, first: u32, last: u32) -> Option<String> {
        let line = |at: u32| Some(self.lines[self.lines.partition_point(|line| line.0 <= at).checked_sub(1)?]);
        let ((_, page, line), (_, last_page, last_line)) = (line(first)?, line(last)?);
        Some(match () {
            () if page != last_page => format!("{page}:{line}-{last_page}:{last_line}"),
            () if line != last_line => format!("{page}:{line}-{last_line}"),
            () => format!("{page}:{line}"),
        })
    }

    fn pages_of(&self, first: u32, last: u32) -> Option<String> {
        let page = |at: u32| Some(self.pages[self.pages.partition_point(|page| page.0 <= at).checked_sub(1)?].1.as_str());
        let (first, last) = (page(first)?, page(last)?);
        Some(if first == last { format!("p. {first}") } else { format!("pp. {first}-{last}") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cited_with_their_page_and_pages_alone() {
        let mut lines = Citations::default();
        for (at, page, line) in [(10, 12, 24), (20, 12, 25), (30, 13, 1)] {
            lines.line(at, page, line);
        }
        let cited = |start, end| lines.of(Span::new(start, end));
        assert_eq!(cited(12, 18).as_deref(), Some("12:24"));
        assert_eq!(cited(12, 20).as_deref(), Some("12:24"), "the end is not inside");
        assert_eq!(cited(12, 21).as_deref(), Some("12:24-25"));
        assert_eq!(cited(25, 40).as_deref(), Some("12:25-13:1"));
        assert_eq!(cited(2, 12), None);
        let mut pages = Citations::default();
        pages.page(5, "274");
        pages.page(50, "275");
        assert_eq!(pages.of(Span::new(6, 9)).as_deref(), Some("p. 274"));
        assert_eq!(pages.of(Span::new(6, 60)).as_deref(), Some("pp. 274-275"));
        assert_eq!(Citations::default().of(Span::new(6, 60)), None);
    }
}
