//! The questions that remain before a « oui » can be given.

use crate::model::assessment::Assessment;
use crate::model::quantity::Quantity;
use crate::model::theme::{CapAssumption, Indicator, ScoreAssumption, SignalsAssumption};

/// The questions that remain.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Questions {
    /// Questions that block by themselves and have no answer.
    pub blocking: Vec<Indicator>,
    /// Other questions without an answer.
    pub optional: Vec<Indicator>,
    /// How many of the optional ones must be answered besides, so that enough is known.
    pub optional_needed: usize,
}

impl Questions {
    /// The least number of answers that a « oui » still needs.
    #[must_use]
    pub fn needed(&self) -> usize {
        self.blocking.len() + self.optional_needed
    }
}

/// The questions that remain before a « oui » can be given.
#[must_use]
pub fn remaining(assessment: &Assessment) -> Questions {
    let unanswered = |indicator: &Indicator| assessment.value(Quantity::Level(*indicator)).is_none();
    let (blocking, optional): (Vec<_>, Vec<_>) = Indicator::ALL
        .iter()
        .copied()
        .filter(|indicator| indicator.is_asked())
        .filter(unanswered)
        .partition(|indicator| indicator.is_blocking());
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of ten questions")]
    let enough = libm::ceil(SignalsAssumption::QuestionsAsked.value() * answered_for_a_yes()) as usize;
    let asked = Indicator::ALL.iter().filter(|indicator| indicator.is_asked()).count();
    let answered = asked - blocking.len() - optional.len();
    let optional_needed = enough.saturating_sub(answered + blocking.len());
    Questions { blocking, optional, optional_needed }
}

/// The share of the questions from which too few answers no longer forbid a « oui », along the cap's slope.
fn answered_for_a_yes() -> f64 {
    let [few, enough] = [CapAssumption::AnsweredFew, CapAssumption::AnsweredEnough].map(CapAssumption::value);
    let [trial, yes] = [CapAssumption::LimitPilot.value(), ScoreAssumption::YesFrom.value()];
    few + (enough - few) * (yes - trial) / (ScoreAssumption::FullScore.value() - trial)
}
