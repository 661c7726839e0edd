//! « Je veux N clients de plus par mois », or to be repaid by some month: the budget that plans it, or why there is none.

use super::answer::verdict_name;
use crate::analysis::target::{Goal, Never, Reached, Target, reached};
use crate::decision::verdict::decide;
use crate::model::assessment::{Assessment, assess};
use crate::model::input::Input;
use crate::model::month::Month;
use crate::model::profile::Answer;
use crate::model::theme::{Course, Plan, Scenario};
use crate::text::entry::noun;
use crate::text::lang::text;
use crate::text::name::{self, lowered};
use crate::text::number::{ordinal_month, trimmed};
use crate::text::phrase::{Figure, Phrase, filled, phrase, wording};
use crate::text::reading;

/// What became of a wish.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Wished {
    /// Nothing was wished.
    Nothing,
    /// What was typed is no number that can be wished.
    Wrong(&'static str),
    /// What it takes, with the budget that plans it if one does.
    Told(Phrase, Option<f64>),
}

/// What is asked of the reader.
#[must_use]
pub fn label(goal: Goal) -> &'static str {
    match goal {
        Goal::Customers => text!("wish.customers"),
        Goal::Payback => text!("wish.payback"),
    }
}

/// What becomes of a wish as it was typed.
#[must_use]
pub fn wished(assessment: &Assessment, goal: Goal, typed: &str) -> Wished {
    if typed.trim().is_empty() {
        return Wished::Nothing;
    }
    let Some(number) = reading::number(typed).ok().filter(|number| *number > 0.0) else { return wrong(goal) };
    let target = match goal {
        Goal::Customers if number <= Input::Capacity.field().max => {
            Target { customers: Some(number), ..Target::default() }
        }
        Goal::Payback if number <= Month::LAST.value() && libm::floor(number) >= number => {
            Target { payback: Some(number), ..Target::default() }
        }
        _ => return wrong(goal),
    };
    match reached(assessment.profile(), target) {
        Reached::By(budget) => Wished::Told(by(assessment, goal, budget), Some(budget)),
        Reached::Never(never, soonest) => Wished::Told(because(assessment, never, soonest), None),
    }
}

fn wrong(goal: Goal) -> Wished {
    Wished::Wrong(match goal {
        Goal::Customers => text!("wish.wrong.customers"),
        Goal::Payback => text!("wish.wrong.payback"),
    })
}

fn by(assessment: &Assessment, goal: Goal, budget: f64) -> Phrase {
    let there = assess(&assessment.profile().clone().with(Input::Budget, Answer::Given(budget)));
    let sentence = match goal {
        Goal::Customers => text!("wish.by.customers"),
        Goal::Payback => text!("wish.by.payback"),
    };
    let extra = [
        ("budget", vec![Figure::budget(budget)]),
        ("found", wording(name::value(Plan::ExtraCustomers.into(), there.value(Plan::ExtraCustomers)))),
        ("month", wording(ordinal(there.forecast(Scenario::Central, Course::Payback).unwrap_or(0.0)))),
    ];
    let mut said = phrase(sentence, assessment, &extra);
    let answer = filled(text!("wish.answer"), &[("verdict", lowered(verdict_name(decide(&there))))]);
    said.extend(wording([" ", &answer].concat()));
    said
}

fn because(assessment: &Assessment, never: Never, soonest: Option<(f64, f64)>) -> Phrase {
    let (month, budget) = soonest.unwrap_or_default();
    let extra = [
        ("budget", vec![Figure::budget(budget)]),
        ("month", wording(ordinal(month))),
        ("name", wording(noun(Input::Demand, assessment.profile().activity()))),
        ("limit", wording(trimmed(Input::Budget.field().max, 0))),
    ];
    let sentence = match never {
        Never::Room => text!("wish.never.room"),
        Never::Demand => text!("wish.never.demand"),
        Never::Budget => text!("wish.never.budget"),
        Never::Slow => text!("wish.never.slow"),
        Never::Loss => text!("wish.never.loss"),
    };
    phrase(sentence, assessment, &extra)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a month, 36 at most")]
fn ordinal(month: f64) -> String {
    ordinal_month(month as u32)
}
