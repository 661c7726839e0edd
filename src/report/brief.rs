//! The answer in short form: in sight while one sets the numbers.

use super::answer::{head, is_without_budget};
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::Assessment;
use crate::model::theme::{Course, Plan, Scenario};
use crate::text::lang::text;
use crate::text::phrase::{Phrase, phrase};

/// The answer in short form.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Brief {
    /// The verdict, from which looks may follow.
    pub verdict: Verdict,
    /// The verdict in words, without a full stop.
    pub head: &'static str,
    /// How many customers it brings, and when the money comes back.
    pub effects: Phrase,
}

/// The verdict, the customers, the delay.
#[must_use]
pub fn brief(assessment: &Assessment) -> Brief {
    let verdict = decide(assessment);
    Brief { verdict, head: head(assessment), effects: effects(assessment) }
}

fn effects(assessment: &Assessment) -> Phrase {
    if is_without_budget(assessment) {
        return phrase(text!("brief.zero"), assessment, &[]);
    }
    let more = assessment.value(Plan::ExtraCustomers).is_none_or(|customers| customers >= 0.0);
    let customers = if more { text!("brief.more") } else { text!("brief.fewer") };
    let saves = assessment.forecast(Scenario::Central, Course::CostAtHorizon).is_some_and(|cost| cost <= 0.0);
    let delay = match assessment.forecast(Scenario::Central, Course::Payback) {
        Some(_) if saves => text!("brief.saves"),
        Some(_) => text!("brief.repaid"),
        None => text!("brief.never"),
    };
    let mut said = phrase(customers, assessment, &[]);
    said.extend(phrase(delay, assessment, &[]));
    said
}
