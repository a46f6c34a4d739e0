//! A report in the forms in which people and programs read it. Knows nothing of how anything was found.

mod annotations;
mod clean;
mod csv;
mod excerpt;
mod html;
mod json;
mod jsonl;
mod layout;
mod markdown;
mod output;
mod paint;
mod place;
mod points;
mod sarif;
mod tei;
mod text;

pub use annotations::annotations;
pub use csv::csv;
pub use html::html;
pub use json::json;
pub use jsonl::jsonl;
pub use markdown::markdown;
pub use output::OutputFormat;
pub use sarif::sarif;
pub use tei::tei;
pub use text::{TextOptions, text};
