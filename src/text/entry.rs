//! Entries: how an input is typed and shown in its field. A share is typed as euros out of 100.

use super::lang::text_of;
use super::name;
use super::number::{decimal, euros, percent, spoken, trimmed};
use super::phrase::filled;
use super::reading::{Misread, number};
use crate::model::input::Input;
use crate::model::unit::Unit;

/// The number as it stands in the field.
#[must_use]
pub fn typed(input: Input, value: f64) -> String {
    let shown = value * scale(input);
    // Cents go by two.
    if libm::fabs(shown - libm::round(shown)) < 0.005 { decimal(shown, 0) } else { decimal(shown, 2) }
}

/// The number as a screen reader says it: with its unit, without spaces between thousands.
#[must_use]
pub fn said(input: Input, value: f64) -> String {
    let unit = text_of(&["field.", input.key(), ".unit"]);
    [&spoken(value * scale(input), 2), "\u{a0}", unit].concat()
}

/// The number as prose has it.
#[must_use]
pub fn prose(input: Input, value: f64) -> String {
    match input.field().unit {
        Unit::Share if input != Input::Margin => percent(value),
        _ if input == Input::Margin => euros(value * scale(input)),
        _ => name::value(input.into(), Some(value)),
    }
}

/// Reads what was typed.
///
/// # Errors
/// A sentence that says what is allowed, both readings when there are two.
pub fn read(input: Input, raw: &str) -> Result<f64, String> {
    let field = input.field();
    let sentence = |key: &str, extra: &[(&str, String)]| {
        let mut words = vec![
            ("min", prose(input, field.min)),
            ("max", prose(input, field.max)),
            ("example", typed(input, example(input))),
            ("raw", raw.trim().chars().take(30).collect()),
        ];
        words.extend_from_slice(extra);
        filled(text_of(&["field.error.", key]), &words)
    };
    let value = number(raw).map_err(|misread| match misread {
        Misread::Empty => sentence("empty", &[]),
        Misread::NotANumber => sentence("nan", &[]),
        Misread::Ambiguous { thousands, decimal } => sentence(
            // A reading that would be refused is told, but not advised.
            if [thousands, decimal].iter().all(|reading| field.allows(reading / scale(input))) {
                "ambiguous"
            } else {
                "unclear"
            },
            &[
                ("thousands", trimmed(thousands, 3)),
                ("decimal", trimmed(decimal, 3)),
                ("thousandsPlain", spoken(thousands, 3)),
                ("decimalPlain", spoken(decimal, 2)),
            ],
        ),
    })?;
    let value = value / scale(input);
    if field.allows(value) {
        return Ok(value);
    }
    let mut told = prose(input, value);
    // To the last digit when it rounds to what is allowed: 20 000,40 € is beyond 20 000 €.
    if [field.min, field.max].iter().any(|bound| prose(input, *bound) == told) {
        told = [&trimmed(value * scale(input), 9), "\u{a0}", text_of(&["field.", input.key(), ".unit"])].concat();
    }
    Err(sentence("range", &[("value", told)]))
}

/// The factor between what is typed and what is reckoned with.
#[must_use]
pub fn scale(input: Input) -> f64 {
    if input.field().unit == Unit::Share { 100.0 } else { 1.0 }
}

fn example(input: Input) -> f64 {
    let field = input.field();
    let usual = field.default(crate::model::choice::Activity::Local);
    usual.unwrap_or(field.min)
}
