//! A comparison as the JS API gives it: both results, and what makes them differ.

use super::result::{option, result};
use super::tree::{Tree, object};
use crate::analysis::comparison::{Comparison, Part};
use crate::model::quantity::Quantity;

/// What `compare()` gives.
#[must_use]
pub fn comparison(compared: &Comparison) -> Tree {
    object([
        ("before", result(&compared.before)),
        ("after", result(&compared.after)),
        ("parts", Tree::List(compared.parts.iter().map(part).collect())),
    ])
}

fn part(part: &Part) -> Tree {
    let value = |value: Option<f64>| match part.key {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank below ten")]
        Quantity::Choice(choice) => option(choice, value.map(|rank| rank as u8)),
        _ => value.into(),
    };
    object([
        ("key", part.key.key().into()),
        ("from", value(part.from)),
        ("to", value(part.to)),
        ("cash", part.cash.into()),
    ])
}
