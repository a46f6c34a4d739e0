//! From bytes to lines and columns, for people.

/// Where each line of a text begins.
#[derive(Clone, Debug)]
pub(crate) struct Lines<'t> {
    text: &'t str,
    starts: Vec<u32>,
}

impl<'t> Lines<'t> {
    /// Finds the line starts of `text`, in one pass.
    pub fn new(text: &'t str) -> Lines<'t> {
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at as u32 + 1)).collect();
        Lines { text, starts }
    }

    /// The line and the column of a byte, both counted from one; columns count characters.
    ///
    /// An offset past the end, or inside a character, counts as the nearest place before it that is neither.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.starts.partition_point(|&start| start as usize <= offset);
        let start = self.starts[line - 1] as usize;
        (line, self.text[start..offset].chars().count() + 1)
    }

    /// The number of lines; a text that ends with a line break has an empty last one.
    pub fn count(&self) -> usize {
        self.starts.len()
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn positions_count_from_one_and_in_characters() {
        let lines = Lines::new("ab\nçd\r\n\nx");
        assert_eq!(lines.position(0), (1, 1));
        assert_eq!(lines.position(2), (1, 3), "the line break belongs to the line it ends");
        assert_eq!(lines.position(3), (2, 1));
        assert_eq!(lines.position(5), (2, 2), "two bytes, one column");
        assert_eq!(lines.position(8), (3, 1));
        assert_eq!(lines.position(9), (4, 1));
        assert_eq!(lines.count(), 4);
    }

    #[test]
    fn offsets_that_are_no_place_go_back_to_one() {
        let lines = Lines::new("ç");
        assert_eq!(lines.position(1), (1, 1));
        assert_eq!(lines.position(99), (1, 2));
        assert_eq!(Lines::new("").position(0), (1, 1));
    }
}
