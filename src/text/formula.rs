//! Formulas in words: in names, and in values of one assessment. Both are read off the formula that is executed.

use super::lang::text;
use super::name;
use super::number::{percent, trimmed};
use crate::model::assessment::Assessment;
use crate::model::assumption::Assumption;
use crate::model::condition::{Condition, Relation};
use crate::model::formula::{Constant, Formula, Operator};
use crate::model::month::Month;
use crate::model::quantity::Quantity;
use crate::model::ramp::ramp;
use crate::model::unit::Unit;

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
        let (written, strength) = self.part(formula);
        if strength < place { ["(", &written, ")"].concat() } else { written }
    }

    fn part(&self, formula: &Formula) -> (String, u8) {
        match formula {
            Formula::Constant(constant) => (constant_name(*constant), ATOM),
            Formula::Assumed(assumption) => (self.assumed(*assumption), ATOM),
            Formula::Of(quantity) => {
                let written = self.quantity(*quantity);
                // A negative value stands in parentheses inside a sum or a product.
                let strength = if written.starts_with('\u{2212}') { 0 } else { ATOM };
                (written, strength)
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
            Formula::When(branch) => self.when(&branch.0, &branch.1, &branch.2),
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

    /// The smallest or the greatest of many, told once however deep they are nested.
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

    fn when(&self, condition: &Condition, then: &Formula, otherwise: &Formula) -> (String, u8) {
        if let Some((assessment, month)) = self.values {
            let holds = assessment.holds(condition, month);
            let taken = if holds { then } else { otherwise };
            let verdict = if holds { text!("word.yes") } else { text!("word.no") };
            let asked = [text!("formula.if"), " ", &self.condition(condition, false), " (", verdict, ")"].concat();
            return ([&asked, text!("formula.colon"), " ", &self.write(taken, SUM)].concat(), 0);
        }
        let parts = [
            text!("formula.if"),
            " ",
            &self.condition(condition, false),
            text!("formula.colon"),
            " ",
            &self.write(then, SUM),
            "\u{202f}; ",
            text!("formula.else"),
            text!("formula.colon"),
            " ",
            &self.write(otherwise, 0),
        ];
        (parts.concat(), 0)
    }

    fn condition(&self, condition: &Condition, inside: bool) -> String {
        let joined = |parts: &[Condition], word: &str| {
            let parts: Vec<String> = parts.iter().map(|part| self.condition(part, true)).collect();
            let joined = parts.join(&[" ", word, " "].concat());
            if inside { ["(", &joined, ")"].concat() } else { joined }
        };
        match condition {
            Condition::Is(check) => {
                let relation = match check.1 {
                    Relation::Below => " < ",
                    Relation::AtMost => " ≤ ",
                    Relation::Above => " > ",
                    Relation::AtLeast => " ≥ ",
                    Relation::Equal => " = ",
                };
                [&self.write(&check.0, SUM), relation, &self.write(&check.2, SUM)].concat()
            }
            Condition::Known(quantity) => [&name::name(*quantity), " ", text!("formula.known")].concat(),
            Condition::Chosen(choice, ranks) => {
                let options: Vec<String> = ranks.iter().map(|rank| name::option(*choice, *rank).into()).collect();
                let or = [" ", text!("formula.or"), " "].concat();
                let told = [&name::name((*choice).into()), " = ", &options.join(&or)].concat();
                if inside && options.len() > 1 { ["(", &told, ")"].concat() } else { told }
            }
            Condition::All(parts) => joined(parts, text!("formula.and")),
            Condition::Any(parts) => joined(parts, text!("formula.or")),
            Condition::Not(part) if let Condition::Known(quantity) = &**part => {
                [&name::name(*quantity), " ", text!("formula.unknown")].concat()
            }
            Condition::Not(part) => [text!("formula.not"), " (", &self.condition(part, false), ")"].concat(),
        }
    }

    fn sum(&self, curve: Quantity, from: usize, to: usize) -> (String, u8) {
        match self.values {
            Some((assessment, month)) => {
                let months: Vec<Month> = month.into_iter().flat_map(|month| month.window(from, to)).collect();
                let value = |at: &Month| name::value(curve, assessment.value_in(curve, *at));
                match months.as_slice() {
                    [] => ("0".into(), ATOM),
                    // A long sum is told by its ends.
                    [first, second, _, .., last] if months.len() > 4 => {
                        (["(", &value(first), " + ", &value(second), " + … + ", &value(last), ")"].concat(), ATOM)
                    }
                    _ => (["(", &months.iter().map(value).collect::<Vec<_>>().join(" + "), ")"].concat(), ATOM),
                }
            }
            None => {
                let months = match (from, to) {
                    (0, _) => text!("formula.sofar").into(),
                    _ => [
                        text!("formula.window"),
                        " ",
                        &from.to_string(),
                        " ",
                        text!("formula.to"),
                        " ",
                        &to.to_string(),
                        " ",
                        text!("formula.before"),
                    ]
                    .concat(),
                };
                ([text!("formula.sum"), " (", &name::name(curve), ", ", &months, ")"].concat(), ATOM)
            }
        }
    }

    fn on_curve(&self, word: &str, curve: Quantity, month: &Formula, whole: &Formula) -> (String, u8) {
        match self.values {
            Some(_) => (self.outcome(whole), ATOM),
            None => ([&name::name(curve), " ", word, " ", &self.write(month, ATOM)].concat(), SUM),
        }
    }

    /// What the formula comes to.
    fn outcome(&self, formula: &Formula) -> String {
        let Some((assessment, month)) = self.values else { return String::new() };
        let unit = match formula {
            Formula::At(curve, _) | Formula::Lowest(curve, _) => curve.unit(),
            _ => Unit::Months,
        };
        assessment.outcome(formula, month).map_or_else(|| "—".into(), |value| name::figure(unit, value))
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
