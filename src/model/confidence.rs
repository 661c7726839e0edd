//! Confidence: how well the uncertain inputs are known.

use super::input::Input;
use super::theme::ForecastAssumption;
use super::vocabulary::vocabulary;

vocabulary! {
    /// How well an input is known.
    Confidence {
        /// « Sûr »: measured.
        Known = "known",
        /// « Estimé »: what is taken where nobody says.
        Estimated = "estimated",
        /// « Au jugé »: a guess.
        Guess = "guess",
    }
}

/// The inputs that are uncertain, in the order of their draws.
pub const UNCERTAIN: [Input; 7] = [
    Input::CostPerLead,
    Input::ClosingRate,
    Input::OrderValue,
    Input::Margin,
    Input::OrdersPerYear,
    Input::Retention,
    Input::Demand,
];

impl Confidence {
    /// What the input is multiplied by where it is passed one time in ten.
    #[must_use]
    pub const fn spread(self) -> f64 {
        match self {
            Self::Known => ForecastAssumption::KnownSpread.value(),
            Self::Estimated => ForecastAssumption::EstimatedSpread.value(),
            Self::Guess => ForecastAssumption::GuessSpread.value(),
        }
    }
}

/// How well each uncertain input is known.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Confidences([Confidence; UNCERTAIN.len()]);

impl Default for Confidences {
    fn default() -> Self {
        Self([Confidence::Estimated; UNCERTAIN.len()])
    }
}

impl Confidences {
    /// How well an input is known; none for one that is not uncertain.
    #[must_use]
    pub fn of(&self, input: Input) -> Option<Confidence> {
        self.iter().find(|(its, _)| *its == input).map(|(_, confidence)| confidence)
    }

    /// The same, but for one input. Nothing changes for one that is not uncertain.
    #[must_use]
    pub fn with(mut self, input: Input, confidence: Confidence) -> Self {
        for (its, place) in UNCERTAIN.iter().zip(&mut self.0) {
            if *its == input {
                *place = confidence;
            }
        }
        self
    }

    /// Those of which something else than what is taken anyway was said.
    pub fn said(&self) -> impl Iterator<Item = (Input, Confidence)> + '_ {
        self.iter().filter(|(_, confidence)| *confidence != Confidence::Estimated)
    }

    /// Each uncertain input, and how well it is known.
    pub fn iter(&self) -> impl Iterator<Item = (Input, Confidence)> + '_ {
        UNCERTAIN.into_iter().zip(self.0)
    }
}
