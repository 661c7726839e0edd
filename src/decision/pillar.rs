//! The pillars of the score: which one costs the most points.

use crate::model::assessment::Assessment;
use crate::model::assumption::Assumption;
use crate::model::theme::Score;

/// The pillars and their weights.
const PILLARS: [(Score, Assumption); 4] = [
    (Score::Economics, Assumption::EconomicsWeight),
    (Score::Budget, Assumption::BudgetWeight),
    (Score::Need, Assumption::NeedWeight),
    (Score::Readiness, Assumption::ReadinessWeight),
];

/// The pillar that costs the most points of the score.
#[must_use]
pub fn weakest(assessment: &Assessment) -> Score {
    let lost =
        |(pillar, weight): &(Score, Assumption)| weight.value() * (1.0 - assessment.value(*pillar).unwrap_or(0.0));
    PILLARS
        .iter()
        .reduce(|worst, next| if lost(next) > lost(worst) { next } else { worst })
        .map_or(Score::Economics, |(pillar, _)| *pillar)
}
