//! What leaves and what comes in: the JS API's plain trees, and the reading of profiles.

pub mod tree;

pub mod result;

pub mod profile;
