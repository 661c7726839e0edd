//! The result of `evaluate`: an assessment and its verdict as a plain tree, read off the vocabulary.

use super::tree::{Tree, object};
use crate::decision::check::{caps, warnings};
use crate::decision::verdict::decide;
use crate::model::assessment::Assessment;
use crate::model::choice::Choice;
use crate::model::month::Month;
use crate::model::quantity::Quantity;
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
    for quantity in Quantity::published() {
        tree.set(&quantity.key(), value(assessment, quantity));
    }
    tree
}

/// A quantity's value as the API gives it: a list for a curve, true or false for a flag.
#[must_use]
pub fn value(assessment: &Assessment, quantity: Quantity) -> Tree {
    if quantity.is_curve() {
        return Month::all().map(|month| assessment.value_in(quantity, month)).collect();
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
