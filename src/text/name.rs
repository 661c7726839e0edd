//! Names of things, and values with their units.

use super::family;
use super::lang::text;
use super::number::{Written, money, part, plain};
use super::rounded::power_of_ten;
use crate::analysis::explanation::{Hypothesis, Subject};
use crate::model::assumption::Assumption;
use crate::model::choice::Choice;
use crate::model::quantity::Quantity;
use crate::model::theme::{Indicator, Score};
use crate::model::unit::Unit;

/// The name of a quantity: a noun phrase in lower case that can stand in a formula.
#[must_use]
pub fn name(quantity: Quantity) -> String {
    let quoted = |kind: &str, name: &str| [kind, name, text!("formula.unquote")].concat();
    match quantity {
        Quantity::Input(input) => family::INPUT.of(input),
        Quantity::Choice(choice) => family::CHOICE.of(choice),
        Quantity::BaseThreshold(base) => family::BASE_THRESHOLD.of(base),
        Quantity::Threshold(threshold) => family::THRESHOLD.of(threshold),
        Quantity::Plan(plan) => family::PLAN.of(plan),
        Quantity::InHouse(in_house) => family::IN_HOUSE.of(in_house),
        Quantity::Economics(economics) => family::ECONOMICS.of(economics),
        Quantity::Signals(signals) => family::SIGNALS.of(signals),
        Quantity::Timing(timing) => family::TIMING.of(timing),
        Quantity::Gauge(gauge) => family::GAUGE.of(gauge),
        Quantity::Score(score) => family::SCORE.of(score),
        Quantity::Pilot(pilot) => family::PILOT.of(pilot),
        Quantity::Level(indicator) => return quoted(text!("formula.level"), family::INDICATOR.of(indicator)),
        Quantity::Cap(cap) => return quoted(text!("formula.cap"), family::CAP.of(cap)),
        Quantity::Warning(warning) => return quoted(text!("formula.warning"), family::WARNING.of(warning)),
        Quantity::Forecast(scenario, course) => {
            return [family::COURSE.of(course), " (", family::SCENARIO.of(scenario), ")"].concat();
        }
    }
    .into()
}

/// The name of a quantity, in a month if it is a curve.
#[must_use]
pub fn subject(subject: Subject) -> String {
    let name = name(subject.quantity);
    match subject.month {
        None => name,
        Some(month) => [&name, ", ", text!("formula.month"), " ", &month.number().to_string()].concat(),
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

/// A heading inside a sentence. Headings start with a plain letter or À: the tables of all letters weigh 6 kB.
#[must_use]
pub fn lowered(heading: &str) -> String {
    let mut letters = heading.chars();
    letters.next().map_or_else(String::new, |first| {
        let first = if first == 'À' { 'à' } else { first.to_ascii_lowercase() };
        core::iter::once(first).chain(letters).collect()
    })
}

/// What a quantity is, in a line.
#[must_use]
pub fn meaning(quantity: Quantity) -> &'static str {
    match quantity {
        // A question says what it is about.
        Quantity::Input(input) => match Indicator::from_key(input.key()).filter(|_| input.is_question()) {
            Some(indicator) => family::INDICATOR_QUESTION.of(indicator),
            None => family::INPUT_MEANING.of(input),
        },
        Quantity::Choice(choice) => match Indicator::from_key(choice.key()) {
            Some(indicator) => family::INDICATOR_QUESTION.of(indicator),
            None => family::CHOICE_MEANING.of(choice),
        },
        Quantity::Level(indicator) => family::INDICATOR_QUESTION.of(indicator),
        Quantity::Cap(_) => text!("formula.cap.meaning"),
        Quantity::Warning(_) => text!("formula.warning.meaning"),
        Quantity::BaseThreshold(base) => family::BASE_THRESHOLD_MEANING.of(base),
        Quantity::Threshold(threshold) => family::THRESHOLD_MEANING.of(threshold),
        Quantity::Plan(plan) => family::PLAN_MEANING.of(plan),
        Quantity::InHouse(in_house) => family::IN_HOUSE_MEANING.of(in_house),
        Quantity::Economics(economics) => family::ECONOMICS_MEANING.of(economics),
        Quantity::Signals(signals) => family::SIGNALS_MEANING.of(signals),
        Quantity::Timing(timing) => family::TIMING_MEANING.of(timing),
        Quantity::Gauge(gauge) => family::GAUGE_MEANING.of(gauge),
        Quantity::Score(score) => family::SCORE_MEANING.of(score),
        Quantity::Pilot(pilot) => family::PILOT_MEANING.of(pilot),
        Quantity::Forecast(_, course) => family::COURSE_MEANING.of(course),
    }
}

/// The name of a pillar, in a sentence.
#[must_use]
pub fn pillar(pillar: Score) -> &'static str {
    match pillar {
        Score::Budget => text!("pillar.budget"),
        Score::Need => text!("pillar.need"),
        Score::Readiness => text!("pillar.readiness"),
        _ => text!("pillar.economics"),
    }
}

/// The name of an assumption.
#[must_use]
pub fn assumption(assumption: Assumption) -> &'static str {
    match assumption {
        Assumption::Economics(figure) => family::ECONOMICS_ASSUMPTION.of(figure),
        Assumption::Threshold(figure) => family::THRESHOLD_ASSUMPTION.of(figure),
        Assumption::Plan(figure) => family::PLAN_ASSUMPTION.of(figure),
        Assumption::InHouse(figure) => family::IN_HOUSE_ASSUMPTION.of(figure),
        Assumption::Timing(figure) => family::TIMING_ASSUMPTION.of(figure),
        Assumption::Forecast(figure) => family::FORECAST_ASSUMPTION.of(figure),
        Assumption::Indicator(figure) => family::INDICATOR_ASSUMPTION.of(figure),
        Assumption::Signals(figure) => family::SIGNALS_ASSUMPTION.of(figure),
        Assumption::Gauge(figure) => family::GAUGE_ASSUMPTION.of(figure),
        Assumption::Score(figure) => family::SCORE_ASSUMPTION.of(figure),
        Assumption::Cap(figure) => family::CAP_ASSUMPTION.of(figure),
        Assumption::Warning(figure) => family::WARNING_ASSUMPTION.of(figure),
        Assumption::Pilot(figure) => family::PILOT_ASSUMPTION.of(figure),
    }
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
    match choice {
        _ if usize::from(rank) >= choice.options().len() => "—",
        Choice::Activity => family::ACTIVITY.ranked(rank),
        Choice::Channel => family::CHANNEL.ranked(rank),
        Choice::UltraLocal => family::ULTRA_LOCAL.ranked(rank),
        Choice::Micro => family::MICRO.ranked(rank),
        Choice::VatRecoverable => family::VAT_RECOVERABLE.ranked(rank),
        Choice::Tracking => family::TRACKING.ranked(rank),
        Choice::ContactFile => family::CONTACT_FILE.ranked(rank),
    }
}

/// What an option is about, in a few words; empty where its name says it.
#[must_use]
pub fn option_words(choice: Choice, rank: u8) -> &'static str {
    match choice {
        Choice::Activity if usize::from(rank) < choice.options().len() => family::ACTIVITY_WORDS.ranked(rank),
        _ => "",
    }
}

/// A quantity's value with its unit; a dash when it is missing.
#[must_use]
pub fn value(quantity: Quantity, value: Option<f64>) -> String {
    value_to(quantity, value, 0).words
}

/// A quantity's value with its unit, to so many decimals where its unit would leave them out.
#[must_use]
pub fn value_to(quantity: Quantity, value: Option<f64>, digits: u8) -> Written {
    match (value, quantity) {
        (None, _) => Written::nothing(),
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank below ten")]
        (Some(rank), Quantity::Choice(choice)) => Written { words: option(choice, rank as u8).into(), value: rank },
        // What was typed is shown as it was typed, cents included.
        (Some(value), Quantity::Input(input)) => {
            let unit = input.field().unit;
            figure_to(unit, value, if is_money(unit) { digits.max(2) } else { digits })
        }
        (Some(value), _) => figure_to(quantity.unit(), value, digits),
    }
}

/// A number with its unit.
#[must_use]
pub fn figure(unit: Unit, value: f64) -> String {
    figure_to(unit, value, 0).words
}

/// A number with its unit, to so many decimals where its unit would leave them out.
#[must_use]
pub fn figure_to(unit: Unit, value: f64, digits: u8) -> Written {
    // A half that reckoning left a hair short is a half to whoever reckons by hand.
    let exact = value;
    let value = if digits == 0 { value * (1.0 + 1e-13) } else { value };
    let counted = |one: &str, many: &str| {
        // Nobody counts tenths of a hundred thousand.
        let least = u8::from(libm::fabs(value) < 1e5);
        let number = plain(value, digits.max(least));
        let word = if libm::fabs(number.value) < 2.0 { one } else { many };
        Written { words: [&number.words, "\u{a0}", word].concat(), ..number }
    };
    match unit {
        unit if is_money(unit) => money(value, digits),
        Unit::Share => part(value, digits.max(1)),
        // A share that can be a few thousandths.
        Unit::CustomerPerContact => part(value, digits.max(2)),
        Unit::Flag => {
            let (words, value) = if value > 0.5 { (text!("word.yes"), 1.0) } else { (text!("word.no"), 0.0) };
            Written { words: words.into(), value }
        }
        // The score is never shown better than it is.
        Unit::Points => {
            let scale = power_of_ten(usize::from(digits));
            plain(libm::floor(exact * scale) / scale, digits)
        }
        Unit::Months => counted(text!("unit.month.one"), text!("unit.month.many")),
        Unit::Contacts | Unit::ContactsPerMonth => counted(text!("unit.contact.one"), text!("unit.contact.many")),
        Unit::Customers | Unit::CustomersPerMonth => counted(text!("unit.customer.one"), text!("unit.customer.many")),
        Unit::HoursPerWeek => {
            let number = plain(value, digits.max(1));
            Written { words: [&number.words, "\u{a0}h"].concat(), ..number }
        }
        _ => plain(value, digits.max(2)),
    }
}

/// Whether a unit is written « € ».
const fn is_money(unit: Unit) -> bool {
    matches!(
        unit,
        Unit::Euro
            | Unit::EuroPerMonth
            | Unit::EuroPerYear
            | Unit::EuroPerHour
            | Unit::EuroPerCustomer
            | Unit::EuroPerCustomerPerMonth
            | Unit::EuroPerContact
    )
}
