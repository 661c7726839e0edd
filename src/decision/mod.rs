//! Decisions: ordered lists of checks, read off an assessment.

#![warn(clippy::indexing_slicing)]

pub mod band;
pub mod check;
pub mod level;
pub mod verdict;

pub mod close;
pub mod plausible;

pub mod pillar;
pub mod questions;

pub mod provider;

pub mod grid;

pub mod pilot;
