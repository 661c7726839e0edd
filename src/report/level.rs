//! How strong a signal is, and what that means.

use crate::model::assessment::Assessment;
use crate::model::quantity::Quantity;
use crate::model::theme::Indicator;
use crate::text::lang::text_of;

/// How strong a signal is.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Level {
    /// Little need of help, or ready.
    Low,
    /// In between.
    Middle,
    /// Much need of help, or to be settled first.
    High,
}

impl Level {
    /// The name in style sheets and texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Low => "0",
            Self::Middle => "1",
            Self::High => "2",
        }
    }

    /// The level of an indicator; none while nobody knows.
    #[must_use]
    pub fn of(assessment: &Assessment, indicator: Indicator) -> Option<Self> {
        let level = assessment.value(Quantity::Level(indicator))?;
        Some(match level {
            level if level < 0.5 => Self::Low,
            level if level < 1.5 => Self::Middle,
            _ => Self::High,
        })
    }
}

/// What the level of an indicator means; empty while nobody knows.
#[must_use]
pub fn level_name(assessment: &Assessment, indicator: Indicator) -> &'static str {
    let side = if indicator.is_readiness() { "readiness" } else { "need" };
    Level::of(assessment, indicator).map_or("", |level| text_of(&["signal.", side, ".", level.key()]))
}
