//! Checks: what holds the score down, and what is worth a warning.

use crate::model::assessment::Assessment;
use crate::model::quantity::Quantity;
use crate::model::theme::{Cap, ScoreAssumption, Warning};

/// A cap that binds, and the limit that it sets to the score.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Limit {
    /// The cap.
    pub cap: Cap,
    /// The greatest score that it leaves, in points.
    pub limit: f64,
}

/// The caps that bind, lowest limit first, ties in the order of their declaration.
#[must_use]
pub fn caps(assessment: &Assessment) -> Vec<Limit> {
    let mut binding: Vec<Limit> = Vec::new();
    for cap in Cap::ALL {
        let limit = assessment.value(Quantity::Cap(*cap)).unwrap_or(ScoreAssumption::FullScore.value());
        if limit < ScoreAssumption::FullScore.value() {
            let place = binding.iter().position(|known| known.limit > limit).unwrap_or(binding.len());
            binding.insert(place, Limit { cap: *cap, limit });
        }
    }
    binding
}

/// The warnings that hold.
#[must_use]
pub fn warnings(assessment: &Assessment) -> Vec<Warning> {
    Warning::ALL.iter().copied().filter(|warning| assessment.is(*warning)).collect()
}
