//! The score on its scale: the parts of the four answers, and where the score stands.

use super::scale::Scale;
use crate::decision::verdict::Verdict;
use crate::model::assessment::Assessment;
use crate::model::theme::{Score, ScoreAssumption};

/// The scale in plain numbers.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct ScoreScale {
    /// Width in pixels.
    pub width: f64,
    /// The answers from worst to best: where the part of each starts and ends.
    pub zones: Vec<(Verdict, [f64; 2])>,
    /// The answer whose part the score stands in.
    pub taken: Verdict,
    /// Where the score stands.
    pub score: f64,
}

/// Draws the scale for a width in pixels.
#[must_use]
pub fn score_scale(assessment: &Assessment, width: f64) -> ScoreScale {
    let full = ScoreAssumption::FullScore.value();
    let across = Scale::new([0.0, full], [0.0, width]);
    let start = |verdict: Verdict| match verdict {
        Verdict::No => 0.0,
        Verdict::NotYet => ScoreAssumption::NotYetFrom.value(),
        Verdict::Pilot => ScoreAssumption::PilotFrom.value(),
        Verdict::Yes => ScoreAssumption::YesFrom.value(),
    };
    let next = Verdict::ALL.iter().skip(1).map(|next| start(*next)).chain([full]);
    let zones = Verdict::ALL.iter().zip(next).map(|(one, end)| (*one, [start(*one), end].map(|at| across.place(at))));
    let score = assessment.value(Score::Score).unwrap_or(0.0);
    ScoreScale { width, zones: zones.collect(), taken: Verdict::of_score(score), score: across.place(score) }
}
