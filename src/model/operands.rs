//! The operands fold: what a formula follows from, read off without running it.

use super::assumption::Assumption;
use super::choice::Choice;
use super::condition::Condition;
use super::formula::Formula;
use super::quantity::Quantity;

/// Something that a formula names.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Operand {
    /// A quantity.
    Quantity(Quantity),
    /// An assumption.
    Assumption(Assumption),
}

/// Calls `visit` with each quantity that the formula names, in reading order, repeats included.
pub fn operands(formula: &Formula, visit: &mut dyn FnMut(Quantity)) {
    named(formula, &mut |operand| {
        if let Operand::Quantity(quantity) = operand {
            visit(quantity);
        }
    });
}

/// Calls `visit` with each quantity and assumption that the formula names, in reading order, repeats included.
pub fn named(formula: &Formula, visit: &mut dyn FnMut(Operand)) {
    match formula {
        Formula::Constant(_) | Formula::Missing | Formula::Month => {}
        Formula::Assumed(assumption) => visit(Operand::Assumption(*assumption)),
        Formula::Of(quantity) | Formula::LastingFrom(quantity) | Formula::SumOver { curve: quantity, .. } => {
            visit(Operand::Quantity(*quantity));
        }
        Formula::Binary(_, pair) | Formula::Round(pair) => {
            named(&pair.0, visit);
            named(&pair.1, visit);
        }
        Formula::Clamp(three) => three.iter().for_each(|part| named(part, visit)),
        Formula::Apply(_, inner) => named(inner, visit),
        Formula::When(branch) => {
            named_in(&branch.0, visit);
            named(&branch.1, visit);
            named(&branch.2, visit);
        }
        Formula::ByOption(choice, options) => {
            visit(Operand::Quantity((*choice).into()));
            options.iter().for_each(|option| named(option, visit));
        }
        Formula::Ramp(month) => {
            visit(Operand::Assumption(Assumption::RAMP));
            visit(Operand::Quantity(Choice::Channel.into()));
            named(month, visit);
        }
        Formula::At(curve, month) | Formula::Lowest(curve, month) => {
            visit(Operand::Quantity(*curve));
            named(month, visit);
        }
    }
}

/// Calls `visit` with each quantity and assumption that the condition names, in reading order, repeats included.
pub fn named_in(condition: &Condition, visit: &mut dyn FnMut(Operand)) {
    match condition {
        Condition::Is(check) => {
            named(&check.0, visit);
            named(&check.2, visit);
        }
        Condition::Known(quantity) => visit(Operand::Quantity(*quantity)),
        Condition::Chosen(choice, _) => visit(Operand::Quantity((*choice).into())),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| named_in(part, visit)),
        Condition::Not(inner) => named_in(inner, visit),
    }
}
