//! What the method page says of units, values, sources and formulas.

use crate::model::assumption::Assumption;
use crate::model::formula::Formula;
use crate::model::operands::{Operand, named};
use crate::model::source::{Grade, Source};
use crate::model::theme::Scenario;
use crate::model::unit::Unit;
use crate::pages::anchor::link;
use crate::text::family;
use crate::text::formula::in_names;
use crate::text::lang::text;
use crate::text::name::{self, capital};
use maud::{Markup, html};

/// A value with all of its unit: « 50 € par mois ».
pub(super) fn amount(unit: Unit, value: f64) -> String {
    let per = match unit {
        Unit::EuroPerMonth | Unit::ContactsPerMonth | Unit::CustomersPerMonth => text!("method.per.month"),
        Unit::EuroPerYear => text!("method.per.year"),
        Unit::EuroPerHour => text!("method.per.hour"),
        Unit::HoursPerWeek => text!("method.per.week"),
        Unit::Points => text!("method.per.points"),
        _ => return name::figure(unit, value),
    };
    [&name::figure(unit, value), " ", per].concat()
}

/// A source with its grade, linked to the bibliography. Of a judgement that no source is beside only the grade is said:
/// « hypothèse ».
pub(super) fn source(source: Source) -> Markup {
    let (label, grade) = (family::SOURCE.of(source), family::GRADE.of(source.grade()));
    let anchor = source_id(source);
    match source.grade() {
        Grade::Judgement if source == Source::Judgement => html! { span class="judged" { (link(&anchor, grade)) } },
        Grade::Definition => link(&anchor, label),
        _ => html! { (link(&anchor, &capital(label))) " " span class="grade" { (grade) } },
    }
}

/// A formula in names; where it stands for several scenarios, without the name of the one it is taken from.
pub(super) fn formula(formula: &Formula, scenario: Option<Scenario>) -> String {
    general(&in_names(formula), scenario).replace('—', text!("method.missing"))
}

/// Words of a formula in which each name leads to what it names.
pub(super) fn linked(words: &str, formula: &Formula, scenario: Option<Scenario>) -> Markup {
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
    let name_at = |place: usize| {
        let rest = &words[place..];
        let inside_a_word = words[..place].ends_with(char::is_alphanumeric);
        let whole = |name: &str| {
            let after = rest.strip_prefix(name);
            !inside_a_word && after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        };
        names.iter().find(|(name, _)| whole(name))
    };
    // Names to link, and what stands between them.
    let (mut pieces, mut from, mut place): (Vec<(&str, Option<&str>)>, usize, usize) = (Vec::new(), 0, 0);
    while let Some(next) = words[place..].chars().next() {
        if let Some((name, id)) = name_at(place) {
            pieces.push((&words[from..place], None));
            pieces.push((name, Some(id)));
            place += name.len();
            from = place;
        } else {
            place += next.len_utf8();
        }
    }
    pieces.push((&words[from..], None));
    html! {
        @for (words, id) in pieces {
            @if let Some(id) = id { (link(id, words)) } @else { (words) }
        }
    }
}

/// The anchor of a source.
pub(super) fn source_id(source: Source) -> String {
    ["source.", source.key()].concat()
}

/// The anchor of an assumption.
pub(super) fn assumption_id(assumption: Assumption) -> String {
    ["assumption.", assumption.key()].concat()
}

/// The words without the name of a scenario: « trésorerie cumulée (scénario) ».
fn general(words: &str, scenario: Option<Scenario>) -> String {
    let in_brackets = |name: &str| ["(", name, ")"].concat();
    match scenario {
        Some(scenario) => {
            words.replace(&in_brackets(family::SCENARIO.of(scenario)), &in_brackets(text!("method.scenario")))
        }
        None => words.into(),
    }
}
