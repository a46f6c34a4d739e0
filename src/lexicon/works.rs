//! Forms that a work has: what is a film is no album, though both may have one name.

/// A form of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Book,
    Film,
    Game,
    Music,
    Paper,
    Series,
    Stage,
}

use Form::{Book, Film, Game, Music, Paper, Series, Stage};

const FORMS: &[(&str, Form)] = &[
    ("album", Music),
    ("anthology", Book),
    ("biopic", Film),
    ("book", Book),
    ("film", Film),
    ("game", Game),
    ("magazine", Paper),
    ("memoir", Book),
    ("movie", Film),
    ("musical", Stage),
    ("newspaper", Paper),
    ("novel", Book),
    ("opera", Stage),
    ("poem", Book),
    ("series", Series),
    ("show", Series),
    ("sitcom", Series),
    ("song", Music),
    ("symphony", Music),
    ("videogame", Game),
];

/// The form that the base form of a noun names.
pub(crate) fn form(noun: &str) -> Option<Form> {
    super::table::find(FORMS, noun)
}

#[cfg(test)]
mod tests {
    use super::{FORMS, Form, form};

    #[test]
    fn forms_are_found() {
        super::super::table::check(FORMS.iter().map(|entry| entry.0));
        assert_eq!((form("movie"), form("drama")), (Some(Form::Film), None));
    }
}
