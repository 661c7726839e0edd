//! An assessment as sheets: what was given and what was assumed, every number with its formula and its source, the months.

use super::answer::head;
use super::sheet::{Cell, Sheet};
use super::trace::trace;
use crate::analysis::explanation::{Subject, explain};
use crate::model::assessment::Assessment;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::month::Month;
use crate::model::profile::Standing;
use crate::model::quantity::Quantity;
use crate::model::source::Source;
use crate::model::theme::{Gauge, Plan};
use crate::model::unit::Unit;
use crate::text::family;
use crate::text::formula::{in_names, in_values};
use crate::text::lang::text;
use crate::text::name;
use crate::text::unit::unit;

/// The sheets of an assessment.
#[must_use]
pub fn ledger(assessment: &Assessment) -> Vec<Sheet> {
    vec![given(assessment), results(assessment), months(assessment)]
}

/// What the reader gave, what is assumed for the rest and where that was read.
fn given(assessment: &Assessment) -> Sheet {
    let profile = assessment.profile();
    let row = |quantity: Quantity, standing: Standing, source: Source| {
        let told = trace(standing);
        // A number of the reader's comes from the reader.
        let source = if standing == Standing::Assumed { family::SOURCE.of(source).into() } else { Cell::Empty };
        vec![
            title(quantity),
            cell(assessment, resolved(quantity), None),
            unit(quantity.unit()).into(),
            told.into(),
            source,
        ]
    };
    let choices = Choice::ALL.iter().map(|one| row((*one).into(), profile.option_standing(*one), Source::Judgement));
    let inputs = Input::ALL
        .iter()
        .map(|one| row((*one).into(), profile.standing(*one), one.field().default_source(profile.situation())));
    Sheet {
        title: text!("sheet.given").into(),
        columns: columns([
            text!("sheet.name"),
            text!("sheet.value"),
            text!("sheet.unit"),
            text!("sheet.origin"),
            text!("sheet.source"),
        ]),
        rows: choices.chain(inputs).collect(),
    }
}

/// Every number that is published, with its formula and its source.
fn results(assessment: &Assessment) -> Sheet {
    let mut answer = vec![text!("sheet.answer").into(), head(assessment).into()];
    answer.resize(7, Cell::Empty);
    let row = |quantity: Quantity| {
        let found = explain(assessment, Subject::whole(quantity));
        let formula = found.rule.map(|rule| &rule.formula);
        let values = formula.map(|formula| in_values(formula, found.subject, assessment));
        vec![
            title(quantity),
            cell(assessment, quantity, None),
            unit(quantity.unit()).into(),
            formula.map_or(Cell::Empty, |formula| in_names(formula).into()),
            values.map_or(Cell::Empty, Cell::from),
            family::SOURCE.of(found.source).into(),
            family::GRADE.of(found.source.grade()).into(),
        ]
    };
    Sheet {
        title: text!("sheet.results").into(),
        columns: columns([
            text!("sheet.name"),
            text!("sheet.value"),
            text!("sheet.unit"),
            text!("sheet.formula"),
            text!("sheet.values"),
            text!("sheet.source"),
            text!("sheet.grade"),
        ]),
        rows: core::iter::once(answer).chain(numbers().map(row)).collect(),
    }
}

/// What follows from what is given, and is one number.
pub(super) fn numbers() -> impl Iterator<Item = Quantity> {
    let is_given = |quantity: &Quantity| matches!(quantity, Quantity::Input(_) | Quantity::Choice(_));
    Quantity::published().filter(move |quantity| !quantity.is_curve() && !is_given(quantity))
}

/// The curves, month by month.
fn months(assessment: &Assessment) -> Sheet {
    let curves: Vec<Quantity> = Quantity::published().filter(|quantity| quantity.is_curve()).collect();
    let named = |curve: &Quantity| [&name::capital(&name::name(*curve)), " (", unit(curve.unit()), ")"].concat();
    let row = |month: Month| {
        let values = curves.iter().map(|curve| cell(assessment, *curve, Some(month)));
        core::iter::once(Cell::Number(month.value())).chain(values).collect()
    };
    Sheet {
        title: text!("sheet.months").into(),
        columns: core::iter::once(text!("sheet.month").into()).chain(curves.iter().map(named)).collect(),
        rows: Month::all().map(row).collect(),
    }
}

/// The number that is reckoned with: left empty, the capacity and the accepted loss have rules of their own.
pub(super) fn resolved(quantity: Quantity) -> Quantity {
    match quantity {
        Quantity::Input(Input::Capacity) => Plan::Capacity.into(),
        Quantity::Input(Input::AcceptedLoss) => Gauge::AcceptedLoss.into(),
        other => other,
    }
}

fn columns<const N: usize>(names: [&str; N]) -> Vec<String> {
    names.map(String::from).into()
}

fn title(quantity: Quantity) -> Cell {
    name::capital(&name::name(quantity)).into()
}

/// A value as its unit is written: a share in parts of a hundred, an option and a yes or no in words.
fn cell(assessment: &Assessment, quantity: Quantity, month: Option<Month>) -> Cell {
    let Some(value) = assessment.value_in(quantity, month) else { return Cell::Empty };
    match quantity.unit() {
        Unit::Share | Unit::CustomerPerContact => Cell::Number(100.0 * value),
        Unit::Flag | Unit::Option => name::value(quantity, Some(value)).into(),
        _ => Cell::Number(value),
    }
}
