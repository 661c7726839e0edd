//! Rules: the formula of each quantity, and its source.

use super::formula::Formula;
use super::quantity::Quantity;
use super::source::Source;

/// How a quantity follows from others, and where that was read.
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Rule {
    /// What follows.
    pub quantity: Quantity,
    /// How it follows.
    pub formula: Formula,
    /// Where that was read.
    pub source: Source,
}

impl Rule {
    /// The rule of a quantity; none for what the reader or the embedding page gives. Each theme answers for its own words.
    pub(super) fn of(quantity: Quantity) -> Option<Self> {
        let (source, formula) = match quantity {
            Quantity::Input(_) | Quantity::Choice(_) | Quantity::BaseThreshold(_) => return None,
            Quantity::Threshold(word) => word.rule(),
            Quantity::Plan(word) => word.rule(),
            Quantity::InHouse(word) => word.rule(),
            Quantity::Economics(word) => word.rule(),
            Quantity::Level(word) => word.rule(),
            Quantity::Signals(word) => word.rule(),
            Quantity::Timing(word) => word.rule(),
            Quantity::Gauge(word) => word.rule(),
            Quantity::Score(word) => word.rule(),
            Quantity::Cap(word) => word.rule(),
            Quantity::Warning(word) => word.rule(),
            Quantity::Pilot(word) => word.rule(),
            Quantity::Forecast(scenario, course) => course.rule(scenario),
        };
        Some(Self { quantity, formula, source })
    }
}
