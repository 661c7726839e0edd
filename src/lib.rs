//! Seuil.
pub mod decision;
pub mod model;
pub mod text;
pub mod wire;
