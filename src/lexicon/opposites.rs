pub(crate) fn opposites_of(_: &str) -> impl Iterator<Item = &'static str> { std::iter::empty() }
pub(crate) fn opposed(_: &str, _: &str) -> bool { false }
