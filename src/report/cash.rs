//! Cumulated cash, three scenarios and doing it oneself: the words of the picture, and the same as a table.

use super::table::{Row, Table};
use crate::chart::cash::{CashChart, falls_on, months_shown};
use crate::model::assessment::Assessment;
use crate::model::month::Month;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Scenario};
use crate::text::family;
use crate::text::lang::text;
use crate::text::number::{compact, decimal, euros, ordinal_month};
use crate::text::phrase::filled;

/// What stands along the axes of a picture, in the order of its own ticks.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Axes {
    /// Beside each amount.
    pub amounts: Vec<String>,
    /// Under each month; nothing under the start.
    pub months: Vec<String>,
}

/// The words along a picture's axes.
#[must_use]
pub fn axes(drawn: &CashChart) -> Axes {
    let month = |(month, _): &(usize, f64)| match month {
        0 => String::new(),
        month => filled(text!("chart.month.short"), &[("month", month.to_string())]),
    };
    Axes {
        amounts: drawn.amounts.iter().map(|(amount, _)| compact(*amount)).collect(),
        months: drawn.months.iter().map(month).collect(),
    }
}

/// What is said at a picture's marks.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Marks {
    /// Where the money has come back.
    pub payback: String,
    /// Where cash is lowest; or that the loss grows on, where it still falls.
    pub trough: String,
}

/// The words at a picture's marks.
#[must_use]
pub fn marks(assessment: &Assessment, drawn: &CashChart) -> Marks {
    let trough = assessment.forecast(Scenario::Central, Course::Trough).unwrap_or(0.0);
    let sentence = if drawn.falls_on { text!("chart.trough.falling") } else { text!("chart.trough") };
    Marks {
        payback: filled(text!("chart.payback"), &[("payback", payback_month(assessment))]),
        trough: filled(sentence, &[("trough", euros(trough))]),
    }
}

/// An amount at the end of a line.
#[must_use]
pub fn end_amount(value: f64) -> String {
    // In millions, euros would not fit there.
    if value.abs() < 999_999.5 { euros(value) } else { compact(value) }
}

/// The name of a line at its end.
#[must_use]
pub fn end_name(scenario: Scenario, narrow: bool) -> &'static str {
    if narrow && scenario == Scenario::InHouse { text!("chart.inHouse.short") } else { line_name(scenario) }
}

/// The name of a line.
#[must_use]
pub fn line_name(scenario: Scenario) -> &'static str {
    family::SCENARIO.of(scenario)
}

/// The picture's message, for who cannot see it: where each line ends, and when the money comes back.
#[must_use]
pub fn message(assessment: &Assessment) -> String {
    let last = months_shown(assessment);
    let end = |scenario| euros(cash_at(assessment, scenario, last));
    let ends = filled(
        text!("chart.name"),
        &[
            ("months", last.number().to_string()),
            ("central", end(Scenario::Central)),
            ("prudent", end(Scenario::Prudent)),
            ("favourable", end(Scenario::Favourable)),
            ("inHouse", end(Scenario::InHouse)),
        ],
    );
    [&ends, " ", &repaid(assessment)].concat()
}

fn repaid(assessment: &Assessment) -> String {
    let payback = assessment.forecast(Scenario::Central, Course::Payback);
    let cost = assessment.forecast(Scenario::Central, Course::CostAtHorizon);
    let sentence = match (payback, cost) {
        (None, _) => text!("chart.repaid.never"),
        (Some(_), Some(cost)) if cost <= 0.0 => text!("chart.repaid.zero"),
        (Some(month), _) if month < 2.0 => text!("chart.repaid.first"),
        _ => text!("chart.repaid.month"),
    };
    let mut said = filled(sentence, &[("payback", payback_month(assessment))]);
    if falls_on(assessment) {
        said.push(' ');
        said.push_str(text!("chart.falls"));
    }
    said
}

fn payback_month(assessment: &Assessment) -> String {
    let payback = assessment.forecast(Scenario::Central, Course::Payback);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a month, 36 at most")]
    let month = payback.unwrap_or(0.0) as u32;
    ordinal_month(month)
}

/// The same as a table: a row for each month that the picture shows, a column for each line.
#[must_use]
pub fn table(assessment: &Assessment) -> Table {
    let row = |month: Month| Row {
        name: month.number().to_string(),
        cells: Scenario::ALL.iter().map(|scenario| decimal(cash_at(assessment, *scenario, month), 0)).collect(),
    };
    let mut columns = vec![text!("chart.month")];
    columns.extend(Scenario::ALL.iter().map(|scenario| line_name(*scenario)));
    let rows = months_shown(assessment).and_before().map(row).collect();
    Table { caption: text!("chart.table.caption"), columns, rows, taken: None }
}

fn cash_at(assessment: &Assessment, scenario: Scenario, month: Month) -> f64 {
    assessment.value_in(Quantity::Forecast(scenario, Course::Cash), month).unwrap_or(0.0)
}
