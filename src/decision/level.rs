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
    /// The level of an indicator, which follows from how many of its two bounds it passes; none while nobody knows.
    #[must_use]
    pub fn of(assessment: &Assessment, indicator: Indicator) -> Option<Self> {
        let signals = assessment.value(Quantity::Level(indicator))?;
        Self::ALL.iter().copied().rfind(|level| f64::from(*level as u8) <= signals)
    }
}
