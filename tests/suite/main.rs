//! What holds for the crate as a whole, and for the programs that come with it.

mod api;
mod examples;
mod kinds;
mod programs;
mod readme;
mod rooms;
