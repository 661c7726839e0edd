//! The money of the answer: when it comes back, what is lost if it goes badly.

use super::answer::is_without_budget;
use crate::model::assessment::Assessment;
use crate::model::month::Month;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Plan, Scenario, Timing};
use crate::text::lang::text;
use crate::text::name;
use crate::text::phrase::{Phrase, phrase};

const PAYBACK: Quantity = Quantity::Forecast(Scenario::Central, Course::Payback);

/// The sentence.
#[must_use]
pub fn money(assessment: &Assessment) -> Phrase {
    if is_without_budget(assessment) {
        return phrase(text!("answer.money.zero"), assessment, &[]);
    }
    let at_horizon = |scenario| assessment.forecast(scenario, Course::CashAtHorizon).unwrap_or(0.0);
    let horizon = assessment.value(Timing::Horizon).unwrap_or(0.0);
    let saves = is_saving(assessment);
    let payback = assessment.forecast(Scenario::Central, Course::Payback);
    let loses = payback.is_none() && at_horizon(Scenario::Central) < 0.0;
    let central = match payback {
        None if !loses => text!("answer.money.later"),
        // Where less is spent than today, there is nothing to repay.
        _ if saves && at_horizon(Scenario::Central) >= 0.0 => text!("answer.money.saved"),
        Some(month) if month > horizon => text!("answer.money.late"),
        Some(month) if month > 1.0 => text!("answer.money.payback"),
        Some(_) => text!("answer.money.first"),
        None if is_falling(assessment, Scenario::Central) => text!("answer.money.falling"),
        None => text!("answer.money.never"),
    };
    let outlook = if at_horizon(Scenario::Prudent) >= 0.0 {
        text!("answer.prudent.gain")
    } else if loses {
        // The loss of the central scenario has just been said.
        text!("answer.prudent.worse")
    } else {
        text!("answer.prudent.loss")
    };
    let mut sentence = phrase(central, assessment, &[]);
    sentence.extend(phrase(outlook, assessment, &[]));
    sentence
}

/// Whether no more is spent than today: there is nothing to repay then.
pub(super) fn is_saving(assessment: &Assessment) -> bool {
    assessment.value(Plan::MonthlyCost).is_some_and(|cost| cost <= 0.0)
}

/// The months until money is back, where it is in that month; that it never is, or that there is none to bring back.
pub(super) fn payback(assessment: &Assessment, month: Option<f64>) -> String {
    match month {
        _ if is_saving(assessment) => text!("provider.saves").into(),
        None => text!("provider.never").into(),
        month => name::value(PAYBACK, month),
    }
}

/// [`payback`] of the plan.
pub(super) fn central_payback(assessment: &Assessment) -> String {
    payback(assessment, assessment.value(PAYBACK))
}

/// Whether a scenario still loses money in the last month on which it is judged: a loss that grows is no advance.
#[must_use]
pub fn is_falling(assessment: &Assessment, scenario: Scenario) -> bool {
    let horizon = Month::of_value(assessment.value(Timing::Horizon).unwrap_or(0.0));
    let flow = assessment.value_in(Quantity::Forecast(scenario, Course::Flow), horizon);
    flow.is_some_and(|flow| flow < 0.0)
}
