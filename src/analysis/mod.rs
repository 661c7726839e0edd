//! Readings of the model: why a number is what it is, what a budget would change.

pub mod explanation;
mod ground;

pub mod lever;
pub mod shortening;

pub mod budget_range;

pub mod overtaking;

pub mod flip;

pub mod zero;

pub mod leverage;

pub mod target;

mod normal;
pub mod sequence;

pub mod draws;

pub mod uncertainty;

pub mod comparison;

pub mod promise;
