//! The sections of an evaluation, a file each: what is measured, and its table.

mod base_rates;
mod calibration;
mod kinds;
mod macros;
mod passages;
mod planted;
mod sets;

pub use base_rates::BaseRates;
pub use calibration::Calibration;
pub use kinds::Kinds;
pub use macros::Macro;
pub use passages::Passages;
pub use planted::Planted;
pub use sets::SetRow;
