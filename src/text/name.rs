//! Names of things, and values with their units.

use super::lang::{text, text_of};
use super::number::{decimal, euros, percent, trimmed};
use crate::analysis::explanation::{Hypothesis, Subject};
use crate::model::assumption::Assumption;
use crate::model::choice::Choice;
use crate::model::quantity::Quantity;
use crate::model::theme::Score;
use crate::model::unit::Unit;

/// The name of a quantity: a noun phrase in lower case that can stand in a formula.
#[must_use]
pub fn name(quantity: Quantity) -> String {
    match quantity {
        Quantity::Input(input) => text_of(&["input.", input.key()]).into(),
        Quantity::Choice(choice) => text_of(&["choice.", choice.key()]).into(),
        Quantity::Level(indicator) => {
            [text("formula.level"), text_of(&["indicator.", indicator.key()]), text("formula.unquote")].concat()
        }
        Quantity::Cap(cap) => [text("formula.cap"), text_of(&["cap.", cap.key()]), text("formula.unquote")].concat(),
        Quantity::Warning(warning) => {
            [text("formula.warning"), text_of(&["warning.", warning.key()]), text("formula.unquote")].concat()
        }
        Quantity::Forecast(scenario, course) => {
            [text_of(&["course.", course.key()]), " (", text_of(&["scenario.", scenario.key()]), ")"].concat()
        }
        Quantity::BaseThreshold(_)
        | Quantity::Threshold(_)
        | Quantity::Plan(_)
        | Quantity::InHouse(_)
        | Quantity::Economics(_)
        | Quantity::Signals(_)
        | Quantity::Timing(_)
        | Quantity::Score(_) => text_of(&["quantity.", &quantity.key()]).into(),
    }
}

/// The name of a quantity, in a month if it is a curve.
#[must_use]
pub fn subject(subject: Subject) -> String {
    let name = name(subject.quantity);
    match subject.month {
        None => name,
        Some(month) => [&name, ", ", text("formula.month"), " ", &month.number().to_string()].concat(),
    }
}

/// A name at the head of a line.
#[must_use]
pub fn capital(name: &str) -> String {
    let mut letters = name.chars();
    // Names start with a plain letter or é: the tables of all letters weigh 6 kB.
    letters.next().map_or_else(String::new, |first| {
        let first = if first == 'é' { 'É' } else { first.to_ascii_uppercase() };
        core::iter::once(first).chain(letters).collect()
    })
}

/// A heading inside a sentence. Headings start with a plain letter: the tables of all letters weigh 6 kB.
#[must_use]
pub fn lowered(heading: &str) -> String {
    let mut letters = heading.chars();
    letters
        .next()
        .map_or_else(String::new, |first| core::iter::once(first.to_ascii_lowercase()).chain(letters).collect())
}

/// What a quantity is, in a line.
#[must_use]
pub fn meaning(quantity: Quantity) -> &'static str {
    match quantity {
        // A question says what it is about.
        Quantity::Input(input) if input.is_question() => text_of(&["indicator.", input.key(), ".question"]),
        Quantity::Choice(choice) if choice.is_question() => text_of(&["indicator.", choice.key(), ".question"]),
        Quantity::Input(input) => text_of(&["input.", input.key(), ".meaning"]),
        Quantity::Choice(choice) => text_of(&["choice.", choice.key(), ".meaning"]),
        Quantity::Level(indicator) => text_of(&["indicator.", indicator.key(), ".question"]),
        Quantity::Cap(_) => text("formula.cap.meaning"),
        Quantity::Warning(_) => text("formula.warning.meaning"),
        Quantity::Forecast(_, course) => text_of(&["course.", course.key(), ".meaning"]),
        _ => text_of(&["quantity.", &quantity.key(), ".meaning"]),
    }
}

/// The name of a pillar, in a sentence.
#[must_use]
pub fn pillar(pillar: Score) -> &'static str {
    text(match pillar {
        Score::Budget => "pillar.budget",
        Score::Need => "pillar.need",
        Score::Readiness => "pillar.readiness",
        _ => "pillar.economics",
    })
}

/// The name of an assumption.
#[must_use]
pub fn assumption(assumption: Assumption) -> &'static str {
    text_of(&["assumption.", assumption.key()])
}

/// The name of a hypothesis.
#[must_use]
pub fn hypothesis(hypothesis: Hypothesis) -> String {
    match hypothesis {
        Hypothesis::Assumption(figure) => assumption(figure).into(),
        Hypothesis::Input(input) => name(input.into()),
        Hypothesis::Choice(choice) => name(choice.into()),
    }
}

/// The name of an option.
#[must_use]
pub fn option(choice: Choice, rank: u8) -> &'static str {
    choice.options().get(usize::from(rank)).map_or("—", |option| text_of(&["option.", choice.key(), ".", option]))
}

/// A quantity's value with its unit; a dash when it is missing.
#[must_use]
pub fn value(quantity: Quantity, value: Option<f64>) -> String {
    match (value, quantity) {
        (None, _) => "—".into(),
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank below ten")]
        (Some(rank), Quantity::Choice(choice)) => option(choice, rank as u8).into(),
        // What was typed is told as it was typed, cents included.
        (Some(value), Quantity::Input(input)) if libm::fabs(value - libm::round(value)) > 0.004 => {
            match input.field().unit {
                Unit::Euro | Unit::EuroPerMonth | Unit::EuroPerYear | Unit::EuroPerCustomer => {
                    [&decimal(value, 2), "\u{a0}€"].concat()
                }
                unit => figure(unit, value),
            }
        }
        (Some(value), _) => figure(quantity.unit(), value),
    }
}

/// A number with its unit.
#[must_use]
pub fn figure(unit: Unit, value: f64) -> String {
    let counted = |digits: u8, word: &str| {
        let plural = if libm::fabs(value) < 2.0 { ".one" } else { ".many" };
        [&trimmed(value, digits), "\u{a0}", text_of(&["unit.", word, plural])].concat()
    };
    match unit {
        Unit::Euro
        | Unit::EuroPerMonth
        | Unit::EuroPerYear
        | Unit::EuroPerHour
        | Unit::EuroPerCustomer
        | Unit::EuroPerCustomerPerMonth
        | Unit::EuroPerContact => euros(value),
        Unit::Share => percent(value),
        // A share that can be a few thousandths.
        Unit::CustomerPerContact => [&trimmed(value * 100.0, 2), "\u{a0}%"].concat(),
        Unit::Ratio => trimmed(value, 2),
        Unit::Count | Unit::Level | Unit::Option => trimmed(value, 2),
        Unit::Flag => text(if value > 0.5 { "word.yes" } else { "word.no" }).into(),
        // The score is never told better than it is.
        Unit::Points => trimmed(libm::floor(value), 0),
        Unit::Months => counted(1, "month"),
        Unit::ContactsPerMonth => counted(1, "contact"),
        Unit::CustomersPerMonth => counted(1, "customer"),
        Unit::HoursPerWeek => [&trimmed(value, 1), "\u{a0}h"].concat(),
    }
}
