//! What the method page says of units, values, sources and formulas.

use super::html::{capital, escaped, link};
use crate::model::assumption::Assumption;
use crate::model::formula::Formula;
use crate::model::operands::{Operand, named};
use crate::model::source::{Grade, Source};
use crate::model::theme::Scenario;
use crate::model::unit::Unit;
use crate::text::formula::in_names;
use crate::text::lang::{text, text_of};
use crate::text::name;

/// A unit in words.
#[must_use]
pub(super) fn unit(unit: Unit) -> &'static str {
    text(match unit {
        Unit::Euro => "method.unit.euro",
        Unit::EuroPerMonth => "method.unit.euroPerMonth",
        Unit::EuroPerYear => "method.unit.euroPerYear",
        Unit::EuroPerHour => "method.unit.euroPerHour",
        Unit::EuroPerCustomer => "method.unit.euroPerCustomer",
        Unit::EuroPerCustomerPerMonth => "method.unit.euroPerCustomerPerMonth",
        Unit::EuroPerContact => "method.unit.euroPerContact",
        Unit::Share => "method.unit.share",
        Unit::CustomerPerContact => "method.unit.conversion",
        Unit::Ratio => "method.unit.ratio",
        Unit::Count => "method.unit.count",
        Unit::Flag => "method.unit.flag",
        Unit::Level => "method.unit.level",
        Unit::Points => "method.unit.points",
        Unit::Months => "method.unit.months",
        Unit::ContactsPerMonth => "method.unit.contacts",
        Unit::CustomersPerMonth => "method.unit.customers",
        Unit::HoursPerWeek => "method.unit.hours",
        Unit::Option => "method.unit.option",
    })
}

/// A value with all of its unit: « 50 € par mois ».
#[must_use]
pub(super) fn amount(unit: Unit, value: f64) -> String {
    let per = match unit {
        Unit::EuroPerMonth | Unit::ContactsPerMonth | Unit::CustomersPerMonth => "method.per.month",
        Unit::EuroPerYear => "method.per.year",
        Unit::EuroPerHour => "method.per.hour",
        Unit::HoursPerWeek => "method.per.week",
        Unit::Points => "method.per.points",
        _ => return name::figure(unit, value),
    };
    [&name::figure(unit, value), " ", text(per)].concat()
}

/// A source with its grade, linked to the bibliography. A judgement is told by its grade alone: « hypothèse ».
#[must_use]
pub(super) fn source(source: Source) -> String {
    let (label, grade) = (text_of(&["source.", source.key()]), text_of(&["grade.", source.grade().key()]));
    let anchor = ["source.", source.key()].concat();
    match source.grade() {
        Grade::Judgement => format!("<span class=\"judged\">{}</span>", link(&anchor, grade)),
        Grade::Definition => link(&anchor, label),
        _ => format!("{} <span class=\"grade\">{}</span>", link(&anchor, &capital(label)), escaped(grade)),
    }
}

/// A formula in names; where it is told for several scenarios, without the name of the one it is taken from.
#[must_use]
pub(super) fn formula(formula: &Formula, scenario: Option<Scenario>) -> String {
    general(&in_names(formula), scenario).replace('—', text!("method.missing"))
}

/// Words of a formula in which each name leads to what it names.
#[must_use]
pub(super) fn linked(words: &str, formula: &Formula, scenario: Option<Scenario>) -> String {
    let mut names: Vec<(String, String)> = Vec::new();
    named(formula, &mut |operand| {
        names.push(match operand {
            Operand::Quantity(quantity) => (general(&name::name(quantity), scenario), quantity.key()),
            Operand::Assumption(Assumption::RAMP) => (text!("formula.ramp").into(), assumption_id(Assumption::RAMP)),
            Operand::Assumption(assumption) => (name::assumption(assumption).into(), assumption_id(assumption)),
        });
    });
    // A name may hold a shorter one.
    names.sort_by_key(|(name, _)| core::cmp::Reverse(name.len()));
    let mut told = String::new();
    let mut rest = words;
    while let Some(next) = rest.chars().next() {
        let inside_a_word = words[..words.len() - rest.len()].ends_with(char::is_alphanumeric);
        let whole = |name: &str| {
            let after = rest.strip_prefix(name);
            !inside_a_word && after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        };
        if let Some((name, id)) = names.iter().find(|(name, _)| whole(name)) {
            told.push_str(&link(id, name));
            rest = &rest[name.len()..];
        } else {
            told.push_str(&escaped(next.encode_utf8(&mut [0; 4])));
            rest = &rest[next.len_utf8()..];
        }
    }
    told
}

/// The anchor of an assumption.
#[must_use]
pub(super) fn assumption_id(assumption: Assumption) -> String {
    ["assumption.", assumption.key()].concat()
}

/// The words without the name of a scenario: « trésorerie cumulée (scénario) ».
fn general(words: &str, scenario: Option<Scenario>) -> String {
    let in_brackets = |name: &str| ["(", name, ")"].concat();
    match scenario {
        Some(scenario) => {
            words.replace(&in_brackets(text_of(&["scenario.", scenario.key()])), &in_brackets(text!("method.scenario")))
        }
        None => words.into(),
    }
}
