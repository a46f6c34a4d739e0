//! What holds for the crate as a whole, and for the programs that come with it.

mod api;
mod bad_input;
mod comparability;
mod corpus;
mod course;
mod design;
mod evaluate;
mod examples;
mod floors;
mod formats;
mod kinds;
mod language;
mod laws;
mod narrator;
mod planted;
mod programs;
mod readings;
mod readme;
mod real;
mod renaming;
mod rooms;
