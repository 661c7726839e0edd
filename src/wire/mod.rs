//! What leaves and what comes in: the JS API's plain trees, and the reading of profiles.

pub mod tree;

mod misspelt;

pub mod attributes;
pub mod profile;
pub mod result;
pub mod settings;

pub mod comparison;
pub mod description;
pub mod explanation;

#[cfg(not(target_family = "wasm"))]
pub mod declarations;

#[cfg(not(target_family = "wasm"))]
pub mod manifest;
