pub(crate) fn exclusive(_: &str, _: &str) -> Option<&'static str> { None }
