//! The words of the score and of its scale.

use super::answer::verdict_name;
use crate::decision::verdict::decide;
use crate::model::assessment::Assessment;
use crate::model::theme::Score;
use crate::text::lang::text;
use crate::text::name;
use crate::text::phrase::{Figure, Piece, filled};

/// The score in words.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct ScoreWords {
    /// The score as a figure.
    pub figure: Piece,
    /// The picture in a sentence, for who cannot see it.
    pub message: String,
}

/// The words of the score.
#[must_use]
pub fn score_words(assessment: &Assessment) -> ScoreWords {
    let score = name::value(Score::Score.into(), assessment.value(Score::Score));
    let words = [("score", score), ("verdict", verdict_name(decide(assessment)).into())];
    ScoreWords { figure: Figure::of(assessment, Score::Score.into()), message: filled(text!("score.scale"), &words) }
}
