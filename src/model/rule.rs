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

/// Collects rules as the files of `rules/` state them.
#[derive(Default)]
pub struct Rulebook(Vec<Rule>);

impl Rulebook {
    /// States a rule.
    pub fn state(&mut self, quantity: impl Into<Quantity>, source: Source, formula: impl Into<Formula>) {
        self.0.push(Rule { quantity: quantity.into(), formula: formula.into(), source });
    }

    /// The rules, as they were stated.
    #[must_use]
    pub fn into_rules(self) -> Vec<Rule> {
        self.0
    }
}
