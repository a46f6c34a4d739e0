//! A report in the forms in which people and programs read it. Knows nothing of how anything was found.

mod clean;
mod excerpt;
mod json;
mod layout;
mod paint;
mod place;
mod text;

pub use json::json;
pub use text::{TextOptions, text};
