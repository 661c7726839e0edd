//! The result of `evaluate`: an assessment and its verdict as a plain tree, read off the vocabulary.

use super::tree::{Tree, object};
use crate::decision::check::{caps, warnings};
use crate::decision::verdict::decide;
use crate::model::assessment::Assessment;
use crate::model::choice::Choice;
use crate::model::quantity::{MONTHS, Quantity};
use crate::model::theme::{Course, Economics, InHouse, Plan, Score, Threshold, Timing};
use crate::model::unit::Unit;

/// The whole result, unrounded, missing numbers as null.
#[must_use]
pub fn result(assessment: &Assessment) -> Tree {
    let mut tree = Tree::object();
    tree.set("verdict", decide(assessment).key().into());
    tree.set(
        "caps",
        caps(assessment)
            .into_iter()
            .map(|limit| object([("code", limit.cap.key().into()), ("limit", limit.limit.into())]))
            .collect(),
    );
    tree.set("warnings", warnings(assessment).into_iter().map(|warning| warning.key()).collect());
    for quantity in Quantity::all().filter(|quantity| is_published(*quantity)) {
        tree.set(&quantity.key(), value(assessment, quantity));
    }
    tree
}

/// A quantity's value as the API gives it: a list for a curve, true or false for a flag.
#[must_use]
pub fn value(assessment: &Assessment, quantity: Quantity) -> Tree {
    if quantity.is_curve() {
        return (1..=MONTHS).map(|month| assessment.value_in(quantity, month)).collect();
    }
    match (quantity.unit(), quantity) {
        (Unit::Flag, _) => assessment.is(quantity).into(),
        (Unit::Option, Quantity::Choice(choice)) => option(choice, assessment.profile().option(choice)),
        _ => assessment.value(quantity).into(),
    }
}

/// An option as the API writes it.
#[must_use]
pub fn option(choice: Choice, rank: Option<u8>) -> Tree {
    match rank.and_then(|rank| choice.options().get(usize::from(rank))) {
        None => Tree::Null,
        Some(key) if choice.is_flag() => (*key == "true").into(),
        Some(key) => (*key).into(),
    }
}

/// Whether `evaluate` gives the quantity. The others are steps in between, given by `explain`.
#[must_use]
pub fn is_published(quantity: Quantity) -> bool {
    match quantity {
        Quantity::Input(_) | Quantity::Choice(_) | Quantity::Mark(_) | Quantity::Cap(_) | Quantity::Warning(_) => false,
        Quantity::Level(_) | Quantity::Signals(_) => true,
        Quantity::Threshold(word) => word != Threshold::TrackedShare,
        Quantity::Plan(word) => {
            !matches!(word, Plan::Rest | Plan::Room | Plan::VatFactor | Plan::FreedHours | Plan::Cramped)
        }
        Quantity::InHouse(word) => word != InHouse::FreedHours,
        Quantity::Economics(word) => {
            !matches!(word, Economics::RepeatFirstYear | Economics::RepeatSecondYear | Economics::RepeatThirdYear)
        }
        Quantity::Timing(word) => word == Timing::Horizon,
        Quantity::Score(word) => !matches!(word, Score::PaybackMark | Score::RatioMark | Score::PrudentMark),
        Quantity::Forecast(_, course) => matches!(
            course,
            Course::Customers
                | Course::Cash
                | Course::TimeValued
                | Course::Payback
                | Course::CashAtHorizon
                | Course::Trough
                | Course::Roi
        ),
    }
}
