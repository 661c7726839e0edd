//! What leaves and what comes in: the JS API's plain trees, the reading of profiles, the link of a state and what is stored
//! of it, spreadsheets.

pub mod tree;

pub mod confidence;
mod misspelt;

pub mod attributes;
pub mod profile;
pub mod result;
pub mod settings;

pub mod link;
pub mod state;
pub mod store;

pub mod csv;

pub mod comparison;
pub mod description;
pub mod explanation;
pub mod sensitivity;
pub mod simulation;
pub mod target;

#[cfg(not(target_family = "wasm"))]
pub mod declarations;

#[cfg(not(target_family = "wasm"))]
pub mod manifest;
