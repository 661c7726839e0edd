//! The pillars of the score: which one costs the most points.

use crate::model::assessment::Assessment;
use crate::model::theme::{Score, ScoreAssumption};

/// The pillars and their weights.
const PILLARS: [(Score, ScoreAssumption); 4] = [
    (Score::Economics, ScoreAssumption::EconomicsWeight),
    (Score::Budget, ScoreAssumption::BudgetWeight),
    (Score::Need, ScoreAssumption::NeedWeight),
    (Score::Readiness, ScoreAssumption::ReadinessWeight),
];

/// The pillar that costs the most points of the score.
#[must_use]
pub fn weakest(assessment: &Assessment) -> Score {
    let lost =
        |(pillar, weight): &(Score, ScoreAssumption)| weight.value() * (1.0 - assessment.value(*pillar).unwrap_or(0.0));
    PILLARS
        .iter()
        .reduce(|worst, next| if lost(next) > lost(worst) { next } else { worst })
        .map_or(Score::Economics, |(pillar, _)| *pillar)
}
