//! Formulas in words: in names, and in values of one assessment. Both are read off the formula that is executed.

mod condition;
mod curve;

use super::lang::text;
use super::name;
use super::number::{percent, trimmed};
use crate::model::assessment::Assessment;
use crate::model::assumption::Assumption;
use crate::model::formula::{Constant, Formula, Operator};
use crate::model::month::Month;
use crate::model::quantity::Quantity;
use crate::model::ramp::ramp;
use crate::model::slope::knots;

/// The formula in names.
#[must_use]
pub fn in_names(formula: &Formula) -> String {
    Writer { values: None }.write(formula, 0)
}

/// The formula in values: only the branch that was taken.
#[must_use]
pub fn in_values(formula: &Formula, assessment: &Assessment, month: Option<Month>) -> String {
    Writer { values: Some((assessment, month)) }.write(formula, 0)
}

/// Binding strengths: a part that binds less than its place asks gets parentheses.
const SUM: u8 = 1;
const PRODUCT: u8 = 2;
const ATOM: u8 = 3;

struct Writer<'a> {
    values: Option<(&'a Assessment, Option<Month>)>,
}

impl Writer<'_> {
    fn write(&self, formula: &Formula, place: u8) -> String {
        let (words, strength) = self.part(formula);
        if strength < place { ["(", &words, ")"].concat() } else { words }
    }

    fn part(&self, formula: &Formula) -> (String, u8) {
        match formula {
            Formula::Constant(constant) => (constant_name(*constant), ATOM),
            Formula::Assumed(assumption) => (self.assumed(*assumption), ATOM),
            Formula::Of(quantity) => {
                let words = self.quantity(*quantity);
                // A negative value stands in parentheses inside a sum or a product.
                let strength = if words.starts_with('\u{2212}') { 0 } else { ATOM };
                (words, strength)
            }
            Formula::Binary(operator, pair) => self.binary(*operator, &pair.0, &pair.1),
            Formula::Clamp(parts) => {
                let [value, low, high] = &**parts;
                let limits = [value, low, high].map(|part| self.write(part, 0));
                let [value, low, high] = limits;
                let between = [" ", text!("formula.clamp"), " "].concat();
                let and = [" ", text!("formula.and"), " "].concat();
                (["(", &value, ")", &between, &low, &and, &high].concat(), SUM)
            }
            Formula::Exp(inner) => (["exp(", &self.write(inner, 0), ")"].concat(), ATOM),
            Formula::Round(pair) => {
                let rounded = [" ", text!("formula.round"), " "].concat();
                ([self.write(&pair.0, SUM), rounded, self.write(&pair.1, 0)].concat(), 0)
            }
            Formula::When(branch) => match knots(formula).filter(|_| self.values.is_none()) {
                Some((quantity, knots)) => self.slope(quantity, &knots),
                None => self.when(&branch.0, &branch.1, &branch.2),
            },
            Formula::Missing => ("—".into(), ATOM),
            Formula::ByOption(choice, options) => match self.values {
                Some((assessment, _)) => {
                    let taken = assessment.profile().option(*choice).and_then(|rank| options.get(usize::from(rank)));
                    taken.map_or_else(|| ("—".into(), ATOM), |option| self.part(option))
                }
                None => {
                    let listed: Vec<String> = options
                        .iter()
                        .zip(0_u8..)
                        .map(|(option, rank)| {
                            [name::option(*choice, rank), text!("formula.colon"), " ", &self.write(option, 0)].concat()
                        })
                        .collect();
                    let by = [text!("formula.byOption"), " ", &name::name((*choice).into()), " ("].concat();
                    ([by, listed.join("\u{202f}; "), ")".into()].concat(), ATOM)
                }
            },
            Formula::Ramp(month) => match self.values {
                Some((assessment, at)) => {
                    let reached = assessment.outcome(month, at).map(|at| ramp(assessment.profile().channel(), at));
                    (reached.map_or_else(|| "—".into(), percent), ATOM)
                }
                None => ([text!("formula.ramp"), " (", &self.write(month, 0), ")"].concat(), ATOM),
            },
            Formula::Month => (self.month(), ATOM),
            Formula::SumOver { curve, from, to } => self.sum(*curve, *from, *to),
            Formula::At(curve, month) => self.on_curve(text!("formula.at"), *curve, month, formula),
            Formula::Lowest(curve, month) => self.on_curve(text!("formula.lowest"), *curve, month, formula),
            Formula::LastingFrom(curve) => match self.values {
                Some(_) => (self.outcome(formula), ATOM),
                None => ([text!("formula.lasting"), " ", &name::name(*curve), " ≥ 0"].concat(), 0),
            },
        }
    }

    fn binary(&self, operator: Operator, left: &Formula, right: &Formula) -> (String, u8) {
        // 0 − x is how a formula says the opposite of x.
        if operator == Operator::Minus && matches!(left, Formula::Constant(Constant::Zero)) {
            return (["−", &self.write(right, PRODUCT)].concat(), PRODUCT);
        }
        let (sign, strength, after) = match operator {
            Operator::Plus => (" + ", SUM, SUM),
            Operator::Minus => (" − ", SUM, PRODUCT),
            Operator::Times => (" × ", PRODUCT, PRODUCT),
            Operator::Over => (" ÷ ", PRODUCT, ATOM),
            Operator::Min | Operator::Max => return self.extreme(operator, left, right),
        };
        ([&self.write(left, strength), sign, &self.write(right, after)].concat(), strength)
    }

    /// The smallest or the greatest of many, listed once however deep they are nested.
    fn extreme(&self, operator: Operator, left: &Formula, right: &Formula) -> (String, u8) {
        let mut parts = Vec::new();
        self.gather(operator, left, &mut parts);
        self.gather(operator, right, &mut parts);
        let word = if operator == Operator::Min { text!("formula.min") } else { text!("formula.max") };
        ([word, " (", &parts.join("\u{202f}; "), ")"].concat(), ATOM)
    }

    fn gather(&self, operator: Operator, formula: &Formula, parts: &mut Vec<String>) {
        match formula {
            Formula::Binary(inner, pair) if *inner == operator => {
                self.gather(operator, &pair.0, parts);
                self.gather(operator, &pair.1, parts);
            }
            _ => parts.push(self.write(formula, 0)),
        }
    }

    fn assumed(&self, assumption: Assumption) -> String {
        match self.values {
            Some(_) => name::figure(assumption.unit(), assumption.value()),
            None => name::assumption(assumption).into(),
        }
    }

    fn quantity(&self, quantity: Quantity) -> String {
        match self.values {
            Some((assessment, month)) => {
                let value = assessment.value_in(quantity, month);
                match (quantity, value) {
                    // A yes or a no counts for 1 or 0.
                    (Quantity::Choice(choice), Some(value)) if choice.is_flag() => trimmed(value, 0),
                    _ => name::value(quantity, value),
                }
            }
            None => name::name(quantity),
        }
    }

    fn month(&self) -> String {
        match self.values {
            Some((_, Some(month))) => month.number().to_string(),
            _ => text!("formula.month").into(),
        }
    }
}

fn constant_name(constant: Constant) -> String {
    trimmed(constant.value(), 0)
}
