//! What the level of a signal means.

pub use crate::decision::level::Level;
use crate::model::assessment::Assessment;
use crate::model::theme::Indicator;
use crate::text::family;

/// What the level of an indicator means; empty while nobody knows.
#[must_use]
pub fn level_name(assessment: &Assessment, indicator: Indicator) -> &'static str {
    let side = if indicator.is_readiness() { family::READINESS_LEVEL } else { family::NEED_LEVEL };
    Level::of(assessment, indicator).map_or("", |level| side.of(level))
}
