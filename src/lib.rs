//! Seuil.
pub mod analysis;
pub mod chart;
pub mod decision;
pub mod embed;
pub mod model;
pub mod text;
#[cfg(feature = "widget")]
pub mod ui;
pub mod wire;
