//! The score on its scale, the four answers marked.

use super::answer::verdict_name;
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::Assessment;
use crate::model::theme::{Score, ScoreAssumption};
use crate::text::lang::text;
use crate::text::name;
use crate::text::phrase::{Figure, Piece, filled};

/// The score on its scale from 0 to 100 points.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct ScoreScale {
    /// The answers along the scale, from worst to best.
    pub zones: Vec<Zone>,
    /// Where the score stands, in points.
    pub score: f64,
    /// The score as a figure.
    pub figure: Piece,
    /// The picture in a sentence, for who cannot see it.
    pub message: String,
}

/// An answer's part of the scale.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Zone {
    /// The answer.
    pub verdict: Verdict,
    /// The least score that gives it, in points.
    pub from: f64,
    /// Where the next answer starts, in points.
    pub to: f64,
    /// Whether the score stands in it.
    pub taken: bool,
}

/// The score on its scale.
#[must_use]
pub fn score_scale(assessment: &Assessment) -> ScoreScale {
    let verdict = decide(assessment);
    let score = assessment.value(Score::Score);
    let start = |zone: Verdict| match zone {
        Verdict::No => 0.0,
        Verdict::NotYet => ScoreAssumption::NotYetFrom.value(),
        Verdict::Pilot => ScoreAssumption::PilotFrom.value(),
        Verdict::Yes => ScoreAssumption::YesFrom.value(),
    };
    let end = |zone: Verdict| {
        let next = Verdict::ALL.iter().find(|next| **next > zone);
        next.map_or(ScoreAssumption::FullScore.value(), |next| start(*next))
    };
    let zone = |zone: Verdict| Zone { verdict: zone, from: start(zone), to: end(zone), taken: zone == verdict };
    let words = [("score", name::value(Score::Score.into(), score)), ("verdict", verdict_name(verdict).into())];
    ScoreScale {
        zones: Verdict::ALL.iter().map(|each| zone(*each)).collect(),
        score: score.unwrap_or(0.0),
        figure: Figure::of(assessment, Score::Score.into()),
        message: filled(text!("score.scale"), &words),
    }
}
