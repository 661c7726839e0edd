//! How strong a signal is.

use crate::model::assessment::Assessment;
use crate::model::quantity::Quantity;
use crate::model::theme::Indicator;
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// How strong a signal is.
    Level {
        /// Little need of help, or ready.
        Low = "0",
        /// In between.
        Middle = "1",
        /// Much need of help, or to be settled first.
        High = "2",
    }
}

impl Level {
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
