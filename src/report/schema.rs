//! The shape of the JSON report, for programs that load it.

use super::Report;

/// The JSON Schema (draft 2020-12) of a [`Report`] as JSON, made from its types. The same text is checked in as
/// `schema/report.schema.json`.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Report);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::schema;

    const FILE: &str = "schema/report.schema.json";

    /// With `RASHOMON_RENEW` set, the file is written anew.
    #[test]
    fn the_file_and_the_types_agree() {
        if std::env::var_os("RASHOMON_RENEW").is_some() {
            std::fs::create_dir_all("schema").expect("tests run in the root of the crate");
            std::fs::write(FILE, schema()).expect("tests run in the root of the crate");
        }
        let written = std::fs::read_to_string(FILE).expect("the schema is checked in");
        assert!(written == schema(), "{FILE} is not what the types say: RASHOMON_RENEW=1 cargo test --lib schema");
    }
}
