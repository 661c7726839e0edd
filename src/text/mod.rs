//! Words and figures.
pub mod number;
pub mod reading;
