//! What leaves and what comes in: the JS API's plain trees, the reading of profiles and spreadsheets.

pub mod tree;

mod misspelt;

pub mod attributes;
pub mod profile;
pub mod result;
pub mod settings;

pub mod csv;

pub mod description;
pub mod explanation;

#[cfg(not(target_family = "wasm"))]
pub mod declarations;

#[cfg(not(target_family = "wasm"))]
pub mod manifest;
