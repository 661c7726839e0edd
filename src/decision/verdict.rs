//! The verdict: the answer that a score gives.

use crate::model::assessment::Assessment;
use crate::model::theme::{Score, ScoreAssumption};

/// The answer, from worst to best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Verdict {
    /// « Non »: each customer would cost more than it brings.
    No,
    /// « Pas encore »: something has to be prepared first.
    NotYet,
    /// « Oui, par un pilote de 3 mois ».
    Pilot,
    /// « Oui »; the way to begin is still the pilot.
    Yes,
}

impl Verdict {
    /// The verdicts, from worst to best.
    pub const ALL: [Self; 4] = [Self::No, Self::NotYet, Self::Pilot, Self::Yes];

    /// The name in the API and the texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::NotYet => "not_yet",
            Self::Pilot => "pilot",
            Self::Yes => "yes",
        }
    }

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
