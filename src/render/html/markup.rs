//! Markup as it grows. Words get into it by one function, which escapes them.

use crate::render::clean::shown;

/// A page in the making.
#[derive(Debug, Default)]
pub(super) struct Markup(String);

impl Markup {
    /// Markup of this crate's own; never anything that was read.
    pub fn raw(&mut self, markup: &str) -> &mut Markup {
        self.0.push_str(markup);
        self
    }

    /// Words from anywhere, as the content of an element or in a quoted attribute: they can neither open nor close one.
    pub fn text(&mut self, words: &str) -> &mut Markup {
        for c in words.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                // The page keeps lines and tabs; what would turn or hide words becomes visible, as on a terminal.
                '\n' | '\t' => self.0.push(c),
                '\r' => {}
                _ => self.0.push(shown(c)),
            }
        }
        self
    }

    /// An element that holds only words, by its name and attributes.
    pub fn words(&mut self, element: &str, words: &str) -> &mut Markup {
        let name = element.split(' ').next().unwrap_or(element);
        self.raw(&format!("<{element}>")).text(words).raw(&format!("</{name}>"))
    }

    /// The finished markup.
    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn words_stay_words() {
        let mut markup = Markup::default();
        markup.words("p class=\"a\"", "<script>\"&'\u{202e}\0\r\n");
        assert_eq!(markup.finish(), "<p class=\"a\">&lt;script&gt;&quot;&amp;&#39;\u{fffd}␀\n</p>");
    }
}
