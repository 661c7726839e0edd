//! The answer, first: the verdict, then sentences with live numbers, customers before euros.

use super::budgets::budgets;
use super::customers::customers;
use super::doubt::doubt;
use super::money::money;
use super::oneself::oneself;
use crate::analysis::budget_range::BudgetRanges;
use crate::decision::close::{Close, close};
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::profile::Standing;
use crate::model::theme::{Timing, TimingAssumption};
use crate::text::family;
use crate::text::lang::text;
use crate::text::name::lowered;
use crate::text::phrase::{Phrase, filled, phrase, wording};

/// The answer.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Answer {
    /// The verdict, from which looks may follow.
    pub verdict: Verdict,
    /// The verdict in words, without a full stop.
    pub head: &'static str,
    /// Which other answer is near, if one is; empty elsewhere.
    pub close: String,
    /// The customers that it takes, and those that are planned.
    pub customers: Phrase,
    /// When the money comes back, and what is lost if it goes badly.
    pub money: Phrase,
    /// What doing it oneself would give.
    pub oneself: Phrase,
    /// For which budgets it pays, or why for none.
    pub budgets: Phrase,
    /// What to check first where a result is too good to be usual; empty elsewhere.
    pub doubt: Phrase,
    /// The main numbers that it rests on, which the reader may not have set.
    pub basis: Phrase,
}

/// The answer for an assessment; `ranges` are those of its profile, none while they are being looked for.
#[must_use]
pub fn answer<'a>(assessment: &Assessment, ranges: impl Into<Option<&'a BudgetRanges>>) -> Answer {
    let verdict = decide(assessment);
    Answer {
        verdict,
        head: head(assessment),
        close: close(assessment).map_or_else(String::new, near),
        customers: customers(assessment),
        money: money(assessment),
        oneself: oneself(assessment),
        budgets: ranges
            .into()
            .map_or_else(|| wording(text!("answer.range.pending")), |known| budgets(assessment, known)),
        doubt: doubt(assessment),
        basis: basis(assessment),
    }
}

/// The verdict of an assessment, as a heading has it: a trial says how long it lasts.
#[must_use]
pub fn head(assessment: &Assessment) -> &'static str {
    let is_long =
        assessment.value(Timing::TrialMonths).is_some_and(|months| months > TimingAssumption::ReviewMonths.value());
    match decide(assessment) {
        Verdict::Pilot if is_long => text!("answer.trial.long"),
        Verdict::Pilot => text!("answer.trial.short"),
        verdict => verdict_name(verdict),
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

fn near(other: Close) -> String {
    let sentence = if other.held { text!("answer.close.held") } else { text!("answer.close") };
    filled(sentence, &[("verdict", lowered(verdict_name(other.verdict)))])
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
