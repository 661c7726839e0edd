//! Conditions in words, and the branch that they choose.

use super::{ATOM, SUM, Writer};
use crate::model::condition::{Condition, Relation};
use crate::model::formula::Formula;
use crate::model::quantity::Quantity;
use crate::text::lang::text;
use crate::text::name;

impl Writer<'_> {
    /// In names both branches, in values the condition and the branch that was taken.
    pub(super) fn when(&self, condition: &Condition, then: &Formula, otherwise: &Formula) -> (String, u8) {
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

    /// Straight lines from knot to knot, in names.
    pub(super) fn slope(&self, quantity: Quantity, knots: &[(&Formula, &Formula)]) -> (String, u8) {
        let told = |(at, number): &(&Formula, &Formula)| {
            [&self.write(at, 0), text!("formula.colon"), " ", &self.write(number, 0)].concat()
        };
        let told: Vec<String> = knots.iter().map(told).collect();
        let by = [text!("formula.slope"), " ", &name::name(quantity), " ("].concat();
        ([by, told.join("\u{202f}; "), ")".into()].concat(), ATOM)
    }

    /// A condition in words; `inside` another one, a list of several gets parentheses.
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
