//! A trial as sheets for a spreadsheet: what each month plans, and what came of it.

use super::follow::{entry_name, follow_report, once, quarter_month};
use super::pilot::{days, month_name, months_planned};
use super::sheet::{Cell, Sheet};
use crate::decision::pilot::actuals::{Entry, Monthly};
use crate::decision::pilot::trial::Trial;
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::month::Month;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Gauge, Pilot, Scenario};
use crate::text::date::date;
use crate::text::lang::text;
use crate::text::name::{capital, name};

/// The sheets of a trial.
#[must_use]
pub fn trial_sheets(assessment: &Assessment, trial: &Trial) -> Vec<Sheet> {
    let quarters = trial.quarters(assessment);
    let followed = quarters.iter().map(|quarter| follow(assessment, quarter));
    core::iter::once(plan(assessment, trial)).chain(followed).collect()
}

fn number(value: Option<f64>) -> Cell {
    value.map_or(Cell::Empty, Cell::Number)
}

fn plan(assessment: &Assessment, trial: &Trial) -> Sheet {
    let month = |rank: u8| {
        let at = Month::new(rank.into());
        let customers = Quantity::Forecast(Scenario::Central, Course::Customers);
        vec![
            month_name(trial.start, rank).into(),
            number(assessment.value_in(Pilot::Contacts.into(), at)),
            number(assessment.value_in(customers, at)),
            number(assessment.value(Input::Budget)),
        ]
    };
    let named = |quantity: Quantity| {
        let scale = if quantity == Pilot::Power.into() { 100.0 } else { 1.0 };
        let title = capital(&name(quantity));
        let title = if scale > 1.0 { [&title, " (%)"].concat() } else { title };
        vec![title.into(), number(assessment.value(quantity).map(|value| scale * value))]
    };
    let mut rows: Vec<Vec<Cell>> = (1..=months_planned(assessment)).map(month).collect();
    let told = [Pilot::Cost.into(), Gauge::AcceptedLoss.into(), Pilot::MinimumWorking.into(), Pilot::Power.into()];
    rows.extend(told.map(named));
    rows.extend(days(assessment, trial).into_iter().map(|(day, _, title, _)| vec![title.into(), date(day).into()]));
    let columns = [
        text!("pilot.column.month"),
        text!("pilot.column.contacts"),
        text!("pilot.column.customers"),
        text!("pilot.column.budget"),
    ];
    sheet(text!("pilot.targets"), columns.map(String::from).into(), rows)
}

fn follow(assessment: &Assessment, trial: &Trial) -> Sheet {
    let known = |entry: Entry| number(trial.actuals.number(entry));
    let monthly = |what: &Monthly| {
        let months = [0, 1, 2].map(|month| Entry::Monthly(*what, month));
        let [first, ..] = months;
        let mut row: Vec<Cell> = vec![entry_name(first).into()];
        row.extend(months.map(known));
        row
    };
    let counted = once(&trial.actuals).map(|entry| vec![entry_name(entry).into(), known(entry)]);
    let report = follow_report(assessment, trial);
    let measured = &report.measured;
    let mut rows: Vec<Vec<Cell>> = Monthly::ALL.iter().map(monthly).chain(counted).collect();
    let raised = report.alarms.iter().filter(|alarm| alarm.is_raised);
    rows.extend(raised.map(|alarm| vec![alarm.label.into(), alarm.severity.into()]));
    if trial.actuals.deliverables_missing {
        rows.push(vec![text!("follow.missing").into(), text!("word.yes").into()]);
    }
    let figures = [
        (text!("follow.table.pace"), measured.pacing.map(|pacing| 100.0 * pacing)),
        (text!("follow.table.loss"), measured.loss),
        (text!("follow.table.cac"), measured.cac),
    ];
    rows.extend(figures.map(|(name, value)| vec![name.into(), number(value)]));
    rows.push(vec![text!("follow.decision").into(), report.head.into()]);
    rows.extend(report.reasons.iter().map(|reason| vec![text!("follow.table.reason").into(), (*reason).into()]));
    let months = [0, 1, 2].map(|month| quarter_month(trial, month));
    let columns = core::iter::once(text!("sheet.name").to_owned()).chain(months).collect();
    sheet(text!("follow.table"), columns, rows)
}

/// A sheet whose rows have a cell for each column.
fn sheet(title: &str, columns: Vec<String>, mut rows: Vec<Vec<Cell>>) -> Sheet {
    rows.iter_mut().for_each(|row| row.resize(columns.len(), Cell::Empty));
    Sheet { title: title.into(), columns, rows }
}
