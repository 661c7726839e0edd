//! The verdict: the answer that a score gives.

use crate::model::assessment::Assessment;
use crate::model::theme::{Score, ScoreAssumption};
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// The answer, from worst to best.
    #[derive(PartialOrd, Ord)]
    Verdict {
        /// « Non »: at these prices no euro more can pay.
        No = "no",
        /// « Pas encore »: something has to be prepared first.
        NotYet = "not_yet",
        /// « Oui, à l’essai ».
        Pilot = "pilot",
        /// « Oui »; the way to begin is still the pilot.
        Yes = "yes",
    }
}

impl Verdict {
    /// Whether outsourcing is advised.
    #[must_use]
    pub const fn is_favourable(self) -> bool {
        matches!(self, Self::Pilot | Self::Yes)
    }

    /// The answer that a score gives, in points.
    #[must_use]
    pub fn of_score(score: f64) -> Self {
        if score >= ScoreAssumption::YesFrom.value() {
            Self::Yes
        } else if score >= ScoreAssumption::PilotFrom.value() {
            Self::Pilot
        } else if score >= ScoreAssumption::NotYetFrom.value() {
            Self::NotYet
        } else {
            Self::No
        }
    }
}

/// The answer for an assessment.
#[must_use]
pub fn decide(assessment: &Assessment) -> Verdict {
    Verdict::of_score(assessment.value(Score::Score).unwrap_or(0.0))
}
