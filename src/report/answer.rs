//! The answer, first: the verdict, then sentences with live numbers.

use super::budgets::budgets;
use crate::analysis::budget_range::BudgetRanges;
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::profile::Standing;
use crate::model::theme::{Course, Scenario, Timing};
use crate::text::family;
use crate::text::lang::text;
use crate::text::phrase::{Phrase, phrase, wording};

/// The answer.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Answer {
    /// The verdict, from which looks may follow.
    pub verdict: Verdict,
    /// The verdict in words, without a full stop.
    pub head: &'static str,
    /// When the money comes back, and what the prudent scenario says.
    pub money: Phrase,
    /// For which budgets it pays, or why for none.
    pub budgets: Phrase,
    /// The main numbers that it rests on, which the reader may not have set.
    pub basis: Phrase,
}

/// The answer for an assessment; `ranges` are those of its profile, none while they are being looked for.
#[must_use]
pub fn answer<'a>(assessment: &Assessment, ranges: impl Into<Option<&'a BudgetRanges>>) -> Answer {
    let verdict = decide(assessment);
    Answer {
        verdict,
        head: verdict_name(verdict),
        money: money(assessment),
        budgets: ranges
            .into()
            .map_or_else(|| wording(text!("answer.range.pending")), |known| budgets(assessment, known)),
        basis: basis(assessment),
    }
}

/// A verdict in words, as a heading has it.
#[must_use]
pub fn verdict_name(verdict: Verdict) -> &'static str {
    family::VERDICT.of(verdict)
}

/// Whether nothing is entrusted to anybody: there is nothing to repay then.
pub(super) fn is_without_budget(assessment: &Assessment) -> bool {
    assessment.value(Input::Budget).is_none_or(|budget| budget <= 0.0)
}

fn money(assessment: &Assessment) -> Phrase {
    if is_without_budget(assessment) {
        return phrase(text!("answer.money.zero"), assessment, &[]);
    }
    let at_horizon = |scenario| assessment.forecast(scenario, Course::CashAtHorizon).unwrap_or(0.0);
    let horizon = assessment.value(Timing::Horizon).unwrap_or(0.0);
    let payback = assessment.forecast(Scenario::Central, Course::Payback);
    let loses = payback.is_none() && at_horizon(Scenario::Central) < 0.0;
    let repaid = match payback {
        Some(month) if month > horizon => text!("answer.money.late"),
        Some(month) if month > 1.0 => text!("answer.money.payback"),
        Some(_) => text!("answer.money.first"),
        None if loses => text!("answer.money.never"),
        None => text!("answer.money.later"),
    };
    let outlook = if at_horizon(Scenario::Prudent) >= 0.0 {
        text!("answer.prudent.gain")
    } else if loses {
        // The loss of the central scenario has just been said.
        text!("answer.prudent.worse")
    } else {
        text!("answer.prudent.loss")
    };
    let mut sentence = phrase(repaid, assessment, &[]);
    sentence.extend(phrase(outlook, assessment, &[]));
    sentence
}

fn basis(assessment: &Assessment) -> Phrase {
    let profile = assessment.profile();
    let all_assumed = [Input::OrderValue, Input::CostPerLead, Input::ClosingRate]
        .iter()
        .all(|input| profile.standing(*input) == Standing::Assumed);
    let mut sentence = wording(if all_assumed { text!("answer.basis.assumed") } else { text!("answer.basis.given") });
    sentence.extend(phrase(family::ANSWER_BASIS.of(profile.activity()), assessment, &[]));
    sentence
}
