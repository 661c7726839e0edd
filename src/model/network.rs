//! The network of rules: all of them, in an order in which each follows from earlier ones.

use super::operands::operands;
use super::quantity::{Quantity, Theme};
use super::rule::Rule;
use std::sync::OnceLock;

/// All the rules, in an order in which each follows from earlier ones.
pub struct Model {
    rules: Vec<Rule>,
    rank_to_rule: Vec<Option<usize>>,
}

impl Model {
    /// The one model, built at first use.
    pub fn get() -> &'static Self {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(Self::build)
    }

    /// The rules, each after those that it follows from.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The rule of a quantity; none for what the reader gives.
    #[must_use]
    pub fn rule(&self, quantity: Quantity) -> Option<&Rule> {
        let position = self.rank_to_rule.get(quantity.rank()).copied().flatten()?;
        self.rules.get(position)
    }

    /// The rules that some quantities need, in order.
    #[must_use]
    pub fn needed_for(&self, targets: &[Quantity]) -> Vec<&Rule> {
        let mut wanted: Vec<bool> = vec![false; self.rank_to_rule.len()];
        let mark = |wanted: &mut Vec<bool>, quantity: Quantity| {
            if let Some(place) = wanted.get_mut(quantity.rank()) {
                *place = true;
            }
        };
        for target in targets {
            mark(&mut wanted, *target);
        }
        let mut needed: Vec<&Rule> = Vec::new();
        for rule in self.rules.iter().rev() {
            if wanted.get(rule.quantity.rank()) == Some(&true) {
                operands(&rule.formula, &mut |quantity| mark(&mut wanted, quantity));
                needed.push(rule);
            }
        }
        needed.reverse();
        needed
    }

    fn build() -> Self {
        let stated = THEMES.iter().flat_map(|theme| Quantity::all().filter(|quantity| quantity.theme() == *theme));
        let rules = sorted(stated.filter_map(Rule::of).collect());
        let mut rank_to_rule = vec![None; Quantity::COUNT];
        for (position, rule) in rules.iter().enumerate() {
            if let Some(place) = rank_to_rule.get_mut(rule.quantity.rank()) {
                *place = Some(position);
            }
        }
        Self { rules, rank_to_rule }
    }
}

/// The themes whose numbers follow from others, from what a customer brings to what is advised: an explanation lists its
/// hypotheses in this order.
const THEMES: [Theme; 13] = [
    Theme::Economics,
    Theme::Threshold,
    Theme::Plan,
    Theme::InHouse,
    Theme::Timing,
    Theme::Forecast,
    Theme::Level,
    Theme::Signals,
    Theme::Gauge,
    Theme::Score,
    Theme::Cap,
    Theme::Warning,
    Theme::Pilot,
];

/// Puts each rule after those that it follows from, and otherwise keeps the order. Rules in a circle, which a test
/// forbids, are left out.
fn sorted(mut waiting: Vec<Rule>) -> Vec<Rule> {
    let mut pending = vec![false; Quantity::COUNT];
    for rule in &waiting {
        if let Some(place) = pending.get_mut(rule.quantity.rank()) {
            *place = true;
        }
    }
    let mut placed: Vec<Rule> = Vec::with_capacity(waiting.len());
    let is_ready = |rule: &Rule, pending: &[bool]| {
        let mut ready = true;
        operands(&rule.formula, &mut |quantity| ready &= pending.get(quantity.rank()) != Some(&true));
        ready
    };
    while let Some(next) = waiting.iter().position(|rule| is_ready(rule, &pending)) {
        let rule = waiting.remove(next);
        if let Some(place) = pending.get_mut(rule.quantity.rank()) {
            *place = false;
        }
        placed.push(rule);
    }
    placed
}
