//! Charts: data become shapes in plain numbers. No words, no platform.

pub mod scale;

pub mod path;

pub mod cash;
pub mod curves;
pub mod lever;
pub mod ruler;
pub mod score;
