//! What holds for the crate as a whole, and for the programs that come with it.

mod alignment;
mod api;
mod bad_input;
mod browser;
mod comparability;
mod corpus;
mod course;
mod design;
mod evaluate;
mod examples;
mod floors;
mod formats;
mod gallery;
mod kinds;
mod language;
mod laws;
mod long;
mod narrator;
mod outputs;
mod planted;
mod programs;
mod readings;
mod readme;
mod real;
mod renaming;
mod rooms;

#[path = "../../benches/shared/made.rs"]
mod made;
