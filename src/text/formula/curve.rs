//! What a formula takes from curves, in words: sums over months, a value at a month.

use super::{ATOM, SUM, Writer};
use crate::model::formula::Formula;
use crate::model::month::Month;
use crate::model::quantity::Quantity;
use crate::model::unit::Unit;
use crate::text::lang::text;
use crate::text::name;

impl Writer<'_> {
    /// A sum over months: which months in names, their values in values.
    pub(super) fn sum(&self, curve: Quantity, from: usize, to: usize) -> (String, u8) {
        match self.values {
            Some((assessment, month)) => {
                let months: Vec<Month> = month.into_iter().flat_map(|month| month.window(from, to)).collect();
                let value = |at: &Month| name::value(curve, assessment.value_in(curve, *at));
                match months.as_slice() {
                    [] => ("0".into(), ATOM),
                    // A long sum shows its ends.
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

    /// What is read off a curve at a month.
    pub(super) fn on_curve(&self, word: &str, curve: Quantity, month: &Formula, whole: &Formula) -> (String, u8) {
        match self.values {
            Some(_) => (self.outcome(whole), ATOM),
            None => ([&name::name(curve), " ", word, " ", &self.write(month, ATOM)].concat(), SUM),
        }
    }

    /// What the formula comes to.
    pub(super) fn outcome(&self, formula: &Formula) -> String {
        let Some((assessment, month)) = self.values else { return String::new() };
        let unit = match formula {
            Formula::At(curve, _) | Formula::Lowest(curve, _) => curve.unit(),
            _ => Unit::Months,
        };
        assessment.outcome(formula, month).map_or_else(|| "—".into(), |value| name::figure(unit, value))
    }
}
