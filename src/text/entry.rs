//! Entries: how an input is typed and shown in its field. A share is typed as euros out of 100.

use super::family;
use super::lang::text;
use super::name;
use super::number::{decimal, euros, percent, spoken, trimmed};
use super::phrase::filled;
use super::prices::Prices;
use super::reading::{Amount, Measure, Misread, Per, amount};
use crate::model::choice::{Activity, Choice};
use crate::model::input::Input;
use crate::model::situation::Situation;
use crate::model::unit::Unit;

/// What an input is called on its field; the words follow the activity where a contact is a visit or a request.
#[must_use]
pub fn label(input: Input, activity: Activity) -> String {
    match by_activity(input, activity) {
        Some(words) => words.into(),
        None if matches!(input, Input::Budget | Input::Margin) => family::FIELD_LABEL.of(input).into(),
        None => name::capital(&name::name(input.into())),
    }
}

/// The same as a noun within a sentence.
#[must_use]
pub fn noun(input: Input, activity: Activity) -> String {
    by_activity(input, activity).map_or_else(|| name::name(input.into()), name::lowered)
}

fn by_activity(input: Input, activity: Activity) -> Option<&'static str> {
    let words = match activity {
        Activity::Local => family::INPUT_LOCAL,
        Activity::Ecommerce => family::INPUT_ECOMMERCE,
        Activity::B2b => family::INPUT_B2B,
    };
    let differs = matches!(input, Input::OrderValue | Input::CostPerLead | Input::ClosingRate | Input::Demand);
    differs.then(|| words.of(input))
}

/// What an input counts, in a line.
#[must_use]
pub fn hint(input: Input) -> &'static str {
    match input {
        Input::Budget | Input::Margin => family::FIELD_HINT.of(input),
        _ => name::meaning(input.into()),
    }
}

/// What a choice is called on its field.
#[must_use]
pub fn choice_label(choice: Choice) -> String {
    match choice {
        Choice::Activity => text!("field.activity.label").into(),
        _ => name::capital(&name::name(choice.into())),
    }
}

/// What a choice is about, in a line.
#[must_use]
pub fn choice_hint(choice: Choice) -> &'static str {
    name::meaning(choice.into())
}

/// The sign after the field.
#[must_use]
pub fn unit(input: Input) -> &'static str {
    match input.field().unit {
        _ if input == Input::Margin => "€",
        Unit::Share | Unit::CustomerPerContact => "%",
        Unit::Months => text!("unit.month.many"),
        Unit::HoursPerWeek => "h",
        // The label says what is counted.
        Unit::ContactsPerMonth | Unit::CustomersPerMonth | Unit::Count => "",
        _ => "€",
    }
}

/// The number as it stands in the field.
#[must_use]
pub fn typed(input: Input, value: f64) -> String {
    let shown = value * scale(input);
    let even = |unit: f64| libm::fabs(shown * unit - libm::round(shown * unit)) < 0.005;
    match unit(input) {
        // A visit can cost 0,065 €.
        _ if shown < 1.0 && !even(100.0) => trimmed(shown, 3),
        // Cents go by two.
        "€" if !even(1.0) => decimal(shown, 2),
        _ => trimmed(shown, 2),
    }
}

/// The number as a screen reader says it: with its unit, without spaces between thousands.
#[must_use]
pub fn said(input: Input, value: f64) -> String {
    let shown = value * scale(input);
    let number = spoken(shown, if shown < 1.0 { 3 } else { 2 });
    match unit(input) {
        "" => number,
        unit => [&number, "\u{a0}", unit].concat(),
    }
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
    read_price(input, raw, Prices::WithoutTax)
}

/// Reads what was typed, with tax or without: the value without.
///
/// # Errors
/// A sentence that says what is allowed, as it is typed; both readings when there are two.
pub fn read_price(input: Input, raw: &str, prices: Prices) -> Result<f64, String> {
    let field = input.field();
    let times = prices.times();
    let sentence = |wrong: &str, extra: &[(&str, String)]| {
        let mut words = vec![
            ("min", prose(input, field.min * times)),
            ("max", prose(input, field.max * times)),
            ("example", typed(input, example(input) * times)),
            ("raw", raw.trim().chars().take(30).collect()),
        ];
        words.extend_from_slice(extra);
        filled(wrong, &words)
    };
    let priced = |amount: Amount| Some((amount.value, prices.divisor(&amount)?, amount));
    let read = amount(raw).and_then(|amount| priced(amount).ok_or(Misread::WithTax));
    let (number, divisor, amount) = read.map_err(|misread| match misread {
        Misread::Empty => sentence(text!("field.error.empty"), &[]),
        Misread::NotANumber => sentence(text!("field.error.nan"), &[]),
        Misread::WithTax => sentence(text!("field.error.tax"), &[]),
        Misread::Ambiguous { thousands, decimal } => sentence(
            // A reading that would be refused is named, but not advised.
            if [thousands, decimal].iter().all(|reading| field.allows(reading / scale(input) / times)) {
                text!("field.error.ambiguous")
            } else {
                text!("field.error.unclear")
            },
            &[
                ("thousands", trimmed(thousands, 3)),
                ("decimal", trimmed(decimal, 3)),
                ("thousandsPlain", spoken(thousands, 3)),
                ("decimalPlain", spoken(decimal, 2)),
            ],
        ),
    })?;
    if !fits(input, &amount) {
        return Err(sentence(text!("field.error.unit"), &[]));
    }
    let value = number / scale(input) / divisor;
    if field.allows(value) {
        return Ok(value);
    }
    if field.whole && value >= field.min && value <= field.max {
        return Err(sentence(text!("field.error.whole"), &[]));
    }
    let mut shown = prose(input, number / scale(input));
    // To the last digit when it rounds to what is allowed: 20 000,40 € is beyond 20 000 €.
    if [field.min, field.max].iter().any(|bound| prose(input, *bound * times) == shown) {
        shown = [&trimmed(number, 9), "\u{a0}", unit(input)].concat().trim_end().into();
    }
    Err(sentence(text!("field.error.range"), &[("value", shown)]))
}

/// Whether what an amount is said to count, and for how long, is what an input counts.
fn fits(input: Input, amount: &Amount) -> bool {
    let unit = input.field().unit;
    let is_share = matches!(unit, Unit::Share | Unit::CustomerPerContact);
    let counts = match amount.measure {
        None => true,
        Some(Measure::Percent) => is_share,
        Some(Measure::Months) => unit == Unit::Months,
        Some(Measure::Hours) => unit == Unit::HoursPerWeek,
        Some(Measure::Euros) => self::unit(input) == "€",
    };
    let lasts = match amount.per {
        None => true,
        Some(Per::Hour) => unit == Unit::EuroPerHour,
        Some(Per::Week) => unit == Unit::HoursPerWeek,
        Some(Per::Month) => matches!(unit, Unit::EuroPerMonth | Unit::ContactsPerMonth | Unit::CustomersPerMonth),
        Some(Per::Year) => unit == Unit::EuroPerYear,
    };
    counts && lasts
}

/// A margin over price as a « taux de marge », over cost, in percent: bought 30, sold 50, 40 % is 66.67 %.
#[must_use]
pub fn margin_over_cost(margin: f64) -> String {
    trimmed(margin / (1.0 - margin) * 100.0, 2)
}

/// A margin over price as a « taux de marge », with its sign: `66,67 %`.
#[must_use]
pub fn over_cost(margin: f64) -> String {
    [&margin_over_cost(margin), "\u{a0}%"].concat()
}

/// Reads a « taux de marge » in percent of the cost: the margin over price, to the hundredth that its own field has.
///
/// # Errors
/// A sentence that says what is allowed.
pub fn read_margin_over_cost(raw: &str) -> Result<f64, String> {
    let field = Input::Margin.field();
    let percent = amount(raw)
        .ok()
        .filter(|amount| matches!(amount.measure, None | Some(Measure::Percent)) && amount.per.is_none());
    let rate = percent.map_or(-1.0, |amount| amount.value) / 100.0;
    let exact = rate / (1.0 + rate);
    // 66.67 % is meant for 40 on 100, which it is to its last digit.
    let whole = libm::round(exact * 100.0) / 100.0;
    let margin = if margin_over_cost(whole) == trimmed(rate * 100.0, 2) { whole } else { exact };
    if rate > 0.0 && field.allows(margin) {
        return Ok(margin);
    }
    Err(filled(text!("margin.refused"), &[("min", over_cost(field.min)), ("max", over_cost(field.max))]))
}

/// The factor between what is typed and what is reckoned with.
#[must_use]
pub fn scale(input: Input) -> f64 {
    if matches!(input.field().unit, Unit::Share | Unit::CustomerPerContact) { 100.0 } else { 1.0 }
}

fn example(input: Input) -> f64 {
    let field = input.field();
    let usual = field.default(Situation::usual(Activity::Local));
    usual.unwrap_or(field.min)
}
