//! Explanations as the JS API gives them: the rule read out in names and in values.

use super::result;
use super::tree::{Tree, object};
use crate::analysis::explanation::{Hypothesis, Subject, explain};
use crate::model::assessment::Assessment;
use crate::model::month::Month;
use crate::text::family;
use crate::text::formula::{in_names, in_values};
use crate::text::lang::text;
use crate::text::name;

/// What `explain()` gives.
#[must_use]
pub fn explanation(assessment: &Assessment, subject: Subject) -> Tree {
    let told = explain(assessment, subject);
    let quantity = subject.quantity;
    let value = if subject.month.is_some() { told.value.into() } else { result::value(assessment, quantity) };
    // A curve as a whole has no month: its formula is told in names, and in the values of its first month.
    let month = quantity.is_curve().then(|| subject.month.unwrap_or(Month::FIRST));
    let (formula, with_values) = match told.rule {
        Some(rule) => {
            let values = in_values(&rule.formula, Subject { quantity, month }, assessment);
            let whole = quantity.is_curve() && subject.month.is_none();
            let values = if whole {
                [text!("formula.month"), " 1", text!("formula.colon"), " ", &values].concat()
            } else {
                values
            };
            (in_names(&rule.formula), values)
        }
        None => (name::name(quantity), name::value(quantity, told.value)),
    };
    object([
        ("key", subject.key().into()),
        ("label", name::subject(subject).into()),
        ("unit", quantity.unit().key().into()),
        ("value", value),
        ("formula", formula.into()),
        ("withValues", with_values.into()),
        ("operands", told.operands.iter().map(|operand| operand.key()).collect()),
        (
            "source",
            object([
                ("key", told.source.key().into()),
                ("label", family::SOURCE.of(told.source).into()),
                ("grade", told.source.grade().key().into()),
                ("url", told.source.url().map_or(Tree::Null, Tree::from)),
            ]),
        ),
        ("standing", told.standing.key().into()),
        ("assumptions", told.hypotheses.iter().map(|hypothesis| hypothesis_key(*hypothesis)).collect()),
    ])
}

/// An assumption's own key, or the key of the input or choice whose default is taken.
fn hypothesis_key(hypothesis: Hypothesis) -> String {
    match hypothesis {
        Hypothesis::Assumption(assumption) => assumption.key().into(),
        Hypothesis::Input(input) => input.key().into(),
        Hypothesis::Choice(choice) => choice.key().into(),
    }
}
