//! What a formula takes from curves, in words: sums over months, a value at a month.

use super::{ATOM, MINUS, PRODUCT, Part, SUM, Writer, named};
use crate::model::formula::Formula;
use crate::model::month::Month;
use crate::model::quantity::Quantity;
use crate::model::unit::Unit;
use crate::text::lang::text;
use crate::text::name;

/// Numbers of a sum that a short formula lists; the total tells of more.
const FEW: usize = 3;

impl Writer<'_> {
    /// A sum over months: which months in names, their values in values.
    pub(super) fn sum(&self, curve: Quantity, from: usize, to: usize) -> Part {
        let Some(values) = self.values else { return named(self.summed(curve, from, to), ATOM) };
        let months: Vec<Month> = values.month.into_iter().flat_map(|month| month.window(from, to)).collect();
        // Months alike are told together: 9 × 1,6.
        let mut runs: Vec<(u8, Part)> = Vec::new();
        for month in &months {
            let part = self.value_in(curve, Some(*month));
            match runs.last_mut() {
                Some((count, last)) if last.words == part.words => *count += 1,
                _ => runs.push((1, part)),
            }
        }
        if self.is_short && runs.len() > FEW {
            let total = months.iter().filter_map(|month| values.assessment.value_in(curve, *month)).sum();
            return self.number(curve.unit(), Some(total));
        }
        let strength = match runs.as_slice() {
            [] | [(1, _)] => ATOM,
            [_] => PRODUCT,
            _ => SUM,
        };
        let (mut words, mut sum) = (String::new(), 0.0);
        for (count, part) in &runs {
            let size = part.words.strip_prefix(MINUS);
            words.push_str(match (words.is_empty(), size.is_none()) {
                (true, true) => "",
                (true, false) => "−",
                (false, true) => " + ",
                (false, false) => " − ",
            });
            if *count > 1 {
                words.push_str(&[&count.to_string(), " × "].concat());
            }
            words.push_str(size.unwrap_or(&part.words));
            sum += f64::from(*count) * part.value;
        }
        Part::new(if words.is_empty() { "0".into() } else { words }, strength, sum)
    }

    /// Which months are summed.
    fn summed(&self, curve: Quantity, from: usize, to: usize) -> String {
        let curve = name::name(curve);
        if (from, to) == (1, 1) {
            return [&curve, " ", text!("formula.earlier")].concat();
        }
        let months = match from {
            0 => text!("formula.sofar").into(),
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
        [text!("formula.sum"), " (", &curve, ", ", &months, ")"].concat()
    }

    /// What is read off a curve at a month.
    pub(super) fn on_curve(&self, word: &str, curve: Quantity, month: &Formula, whole: &Formula) -> Part {
        match self.values {
            Some(_) => self.outcome(whole),
            None => named([&name::name(curve), " ", word, " ", &self.write(month, ATOM)].concat(), SUM),
        }
    }

    /// What the formula comes to.
    pub(super) fn outcome(&self, formula: &Formula) -> Part {
        let unit = match formula {
            Formula::At(curve, _) | Formula::Lowest(curve, _) => curve.unit(),
            _ => Unit::Months,
        };
        self.number(unit, self.values.and_then(|values| values.assessment.outcome(formula, values.month)))
    }
}
