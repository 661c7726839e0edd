//! Conditions in words, and the branch that they choose.

use super::{ATOM, Part, SUM, Writer, named};
use crate::model::condition::{Condition, Relation};
use crate::model::formula::Formula;
use crate::model::quantity::Quantity;
use crate::text::lang::text;
use crate::text::name;

impl Writer<'_> {
    /// In names both branches, in values the condition and the branch that was taken.
    pub(super) fn when(&self, condition: &Condition, then: &Formula, otherwise: &Formula) -> Part {
        let asked = [text!("formula.if"), " ", &self.condition(condition, false)].concat();
        let colon = [text!("formula.colon"), " "].concat();
        if let Some(values) = self.values {
            let holds = values.assessment.holds(condition, values.month);
            let taken = self.part(if holds { then } else { otherwise }).held(SUM);
            let verdict = if holds { text!("word.yes") } else { text!("word.no") };
            return Part { words: [&asked, " (", verdict, ")", &colon, &taken.words].concat(), strength: 0, ..taken };
        }
        let mut words = [asked.as_str(), &colon, &self.write(then, SUM)].concat();
        if !self.is_short {
            words = [&words, "\u{202f}; ", text!("formula.else"), &colon, &self.write(otherwise, 0)].concat();
        }
        named(words, 0)
    }

    /// Straight lines from knot to knot, in names.
    pub(super) fn slope(&self, quantity: Quantity, knots: &[(&Formula, &Formula)]) -> Part {
        let told = |(at, number): &(&Formula, &Formula)| {
            [&self.write(at, 0), text!("formula.colon"), " ", &self.write(number, 0)].concat()
        };
        let told: Vec<String> = knots.iter().map(told).collect();
        let by = [text!("formula.slope"), " ", &name::name(quantity), " ("].concat();
        named([by, told.join("\u{202f}; "), ")".into()].concat(), ATOM)
    }

    /// A condition in words; `inside` another one, a list of several gets parentheses.
    fn condition(&self, condition: &Condition, inside: bool) -> String {
        let joined = |parts: &[Condition], word: &str| {
            let parts: Vec<String> = parts.iter().map(|part| self.condition(part, inside || parts.len() > 1)).collect();
            let joined = parts.join(&[" ", word, " "].concat());
            if inside && parts.len() > 1 { ["(", &joined, ")"].concat() } else { joined }
        };
        match condition {
            Condition::Is(check) => {
                let (left, right) = (self.part(&check.0).held(SUM), self.part(&check.2).held(SUM));
                if let Some(values) = self.values
                    && check.1.holds(left.value, right.value) != values.assessment.holds(condition, values.month)
                {
                    values.is_sound.set(false);
                }
                let relation = match check.1 {
                    Relation::Below => " < ",
                    Relation::AtMost => " ≤ ",
                    Relation::Above => " > ",
                    Relation::AtLeast => " ≥ ",
                    Relation::Equal => " = ",
                };
                [&left.words, relation, &right.words].concat()
            }
            Condition::Known(quantity) => [&name::name(*quantity), " ", text!("formula.known")].concat(),
            Condition::Chosen(choice, ranks) => {
                let options: Vec<String> = ranks.iter().map(|rank| name::option(*choice, *rank).into()).collect();
                let or = [" ", text!("formula.or"), " "].concat();
                let chosen = [&name::name((*choice).into()), " = ", &options.join(&or)].concat();
                if inside && options.len() > 1 { ["(", &chosen, ")"].concat() } else { chosen }
            }
            Condition::All(parts) => joined(parts, text!("formula.and")),
            Condition::Any(parts) => joined(parts, text!("formula.or")),
            Condition::Not(part) if let Condition::Known(quantity) = &**part => {
                [&name::name(*quantity), " ", text!("formula.unknown")].concat()
            }
            Condition::Not(part) => [text!("formula.not"), " (", &self.condition(part, false), ")"].concat(),
        }
    }
}
