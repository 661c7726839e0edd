//! Whether another answer is near: within two points of the score.

use super::check::caps;
use super::verdict::{Verdict, decide};
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::theme::{CapAssumption, Score, ScoreAssumption};

/// Points within which another answer is near.
const NEAR: f64 = 2.0;

/// Another answer that is near.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Close {
    /// The other answer.
    pub verdict: Verdict,
    /// Whether a limit stands in between that no small change moves.
    pub held: bool,
}

/// The other answer, if it is within two points. « Non » is neither near nor far: it is kept for plans of which no euro
/// pays, and no score leads to it.
#[must_use]
pub fn close(assessment: &Assessment) -> Option<Close> {
    // Without a budget there is nothing to judge.
    assessment.value(Input::Budget).filter(|budget| *budget > 0.0)?;
    let score = assessment.value(Score::Score)?;
    let verdict = decide(assessment);
    let bounds = [
        (ScoreAssumption::PilotFrom, Verdict::NotYet, Verdict::Pilot),
        (ScoreAssumption::YesFrom, Verdict::Pilot, Verdict::Yes),
    ];
    let plateaus = [CapAssumption::LimitNotYet, CapAssumption::LimitPilot].map(CapAssumption::value);
    let held = caps(assessment)
        .first()
        .is_some_and(|first| plateaus.iter().any(|flat| flat.to_bits() == first.limit.to_bits()));
    bounds.into_iter().find_map(|(bound, below, above)| {
        if libm::fabs(score - bound.value()) > NEAR {
            return None;
        }
        match verdict {
            here if here == below => Some(Close { verdict: above, held }),
            here if here == above => Some(Close { verdict: below, held: false }),
            _ => None,
        }
    })
}
