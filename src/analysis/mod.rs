//! Readings of the model: why a number is what it is, what a budget would change.

pub mod explanation;

pub mod lever;

pub mod budget_range;
