//! Numbers that follow from numbers: pure, total, silent. No words, no clock, no platform.

#![warn(clippy::indexing_slicing)]

pub mod unit;
pub mod visibility;
pub(crate) mod vocabulary;

pub mod choice;
pub mod input;
pub mod month;
pub mod situation;
pub mod theme;

pub mod confidence;
mod contacts;
pub mod dial;
pub mod field;
pub mod profile;

pub mod case;

pub mod source;

pub mod market;

pub mod assumption;
pub mod quantity;
pub mod ramp;

pub mod condition;
pub mod formula;
pub mod slope;

#[cfg(any(test, not(target_family = "wasm")))]
pub mod dimensions;
pub mod fold;
pub mod operands;

pub mod rule;

pub mod network;

pub mod program;

#[cfg(any(test, not(target_family = "wasm")))]
pub mod reach;

pub mod assessment;
