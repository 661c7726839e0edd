//! Decisions: ordered lists of checks, read off an assessment.

#![warn(clippy::indexing_slicing)]

pub mod check;
pub mod verdict;

pub mod pillar;
pub mod questions;
