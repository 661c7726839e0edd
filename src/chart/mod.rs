//! Charts: data become shapes in plain numbers, and colours that can be read. No words, no platform.

pub mod scale;

pub mod path;

pub mod colour;
pub mod paper;

pub mod cash;
pub mod ruler;
pub mod slider;
