//! Whom to choose: what each way of having the work done would give this firm, when it does not fit, which one is advised.

pub mod variant;

pub mod prospect;

pub mod benefits;

pub mod misfit;

pub mod recommendation;
