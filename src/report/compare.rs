//! « Comparer »: up to three firms side by side, the answer, the key figures, the inputs that differ, the curves. A firm here
//! is the one in sight, or one that was pinned: its numbers are another profile's, and are words.

use super::answer::head;
use super::cash::end_amount;
use super::money::central_payback;
use super::table::{Row, Table};
use crate::chart::cash::months_shown;
use crate::chart::curves::CurvesChart;
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::Assessment;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Economics, Plan, Scenario, Score, Timing};
use crate::text::lang::text;
use crate::text::name;
use crate::text::number::{compact, decimal};
use crate::text::phrase::filled;

/// A firm to compare.
pub struct Side<'a> {
    /// What the reader calls it.
    pub name: &'a str,
    /// Its numbers.
    pub assessment: &'a Assessment,
}

/// Firms side by side.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct SideBySide {
    /// Their names, in order.
    pub names: Vec<String>,
    /// Their answers, from which looks may follow.
    pub verdicts: Vec<Verdict>,
    /// The answer and the key figures: a row each, a cell for each firm. The first column has no firm.
    pub figures: Table,
    /// The inputs and choices that differ.
    pub inputs: Table,
    /// That nothing differs; empty where something does.
    pub same: &'static str,
    /// Cumulated central cash of each, months 1 to 36, in euros.
    pub curves: Vec<Vec<f64>>,
    /// Months that a picture of them shows: until the money of each is back, if it comes back.
    pub months: usize,
}

/// What is written in a picture of curves, in the order of its own ticks and lines.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Labels {
    /// Beside each amount.
    pub amounts: Vec<String>,
    /// Under each month; nothing under the start.
    pub months: Vec<String>,
    /// At the end of each curve.
    pub ends: Vec<String>,
}

/// Puts firms side by side.
#[must_use]
pub fn side_by_side(sides: &[Side]) -> SideBySide {
    let row = |label: &str, cell: &dyn Fn(&Assessment) -> String| Row {
        name: label.into(),
        cells: sides.iter().map(|side| cell(side.assessment)).collect(),
    };
    let figure = |label: &str, quantity: Quantity| row(label, &|one| name::value(quantity, one.value(quantity)));
    let cash = |scenario| Quantity::Forecast(scenario, Course::CashAtHorizon);
    let figures = vec![
        row(text!("compare.row.answer"), &|one| head(one).into()),
        figure(text!("compare.row.score"), Score::Score.into()),
        figure(text!("provider.column.customers"), Plan::ExtraCustomers.into()),
        row(text!("provider.column.payback"), &central_payback),
        // Each firm has its own, on which the sums below are read.
        figure(text!("compare.row.horizon"), Timing::Horizon.into()),
        figure(text!("provider.column.cash"), cash(Scenario::Central)),
        figure(text!("compare.row.prudent"), cash(Scenario::Prudent)),
        figure(text!("compare.row.inHouse"), cash(Scenario::InHouse)),
        figure(text!("compare.row.cost"), Economics::IncrementalCac.into()),
    ];
    let inputs: Vec<Row> = differing(sides)
        .into_iter()
        .map(|key| row(&name::capital(&name::name(key)), &|one| name::value(key, one.value(key))))
        .collect();
    let table = |caption, rows| Table { caption, columns: vec![text!("compare.column.what")], rows, taken: None };
    SideBySide {
        names: sides.iter().map(|side| side.name.into()).collect(),
        verdicts: sides.iter().map(|side| decide(side.assessment)).collect(),
        same: if inputs.is_empty() { text!("compare.same") } else { "" },
        figures: table(text!("compare.caption"), figures),
        inputs: table(text!("compare.inputs.caption"), inputs),
        months: sides.iter().map(|side| months_shown(side.assessment).number()).max().unwrap_or(0),
        curves: sides.iter().map(|side| side.assessment.curve(Scenario::Central, Course::Cash)).collect(),
    }
}

/// What differs between any two, choices first, in the order of the declaration.
fn differing(sides: &[Side]) -> Vec<Quantity> {
    let all = Choice::ALL.iter().map(|one| Quantity::from(*one)).chain(Input::ALL.iter().map(|one| (*one).into()));
    let bits = |side: &Side, key: Quantity| side.assessment.value(key).map(f64::to_bits);
    all.filter(|key| {
        sides.windows(2).any(|pair| match pair {
            [one, other] => bits(one, *key) != bits(other, *key),
            _ => false,
        })
    })
    .collect()
}

impl SideBySide {
    /// The curves as far as the picture shows them.
    #[must_use]
    pub fn shown(&self) -> Vec<Vec<f64>> {
        self.curves.iter().map(|curve| curve.iter().take(self.months).copied().collect()).collect()
    }

    /// A firm's letter, by its rank: what it is called in the picture.
    #[must_use]
    pub fn letter(rank: usize) -> &'static str {
        ["A", "B", "C"].get(rank).copied().unwrap_or_default()
    }

    /// A firm's letter and name, by its rank.
    #[must_use]
    pub fn lettered(&self, rank: usize) -> String {
        [Self::letter(rank), " · ", self.names.get(rank).map_or("", String::as_str)].concat()
    }

    /// What is written in a picture of the curves.
    #[must_use]
    pub fn labels(&self, drawn: &CurvesChart) -> Labels {
        let month = |(month, _): &(usize, f64)| match month {
            0 => String::new(),
            month => filled(text!("chart.month.short"), &[("month", month.to_string())]),
        };
        let ends = drawn.lines.iter().enumerate();
        Labels {
            amounts: drawn.amounts.iter().map(|(amount, _)| compact(*amount)).collect(),
            months: drawn.months.iter().map(month).collect(),
            ends: ends.map(|(rank, line)| [Self::letter(rank), "\u{a0}: ", &end_amount(line.end)].concat()).collect(),
        }
    }

    /// The picture's message, for who cannot see it: where each curve ends.
    #[must_use]
    pub fn message(&self) -> String {
        let ends = self.shown().into_iter().enumerate().map(|(rank, curve)| {
            let cash = end_amount(curve.last().copied().unwrap_or(0.0));
            filled(text!("compare.cash.one"), &[("name", self.lettered(rank)), ("cash", cash)])
        });
        let ends = ends.collect::<Vec<_>>().join(", ");
        filled(text!("compare.cash.message"), &[("months", self.months.to_string()), ("ends", ends)])
    }

    /// The curves as a table: a row for each month, a cell for each firm.
    #[must_use]
    pub fn months(&self) -> Vec<Row> {
        let curves = self.shown();
        let row = |month: usize| Row {
            name: (month + 1).to_string(),
            cells: curves.iter().map(|curve| decimal(curve.get(month).copied().unwrap_or(0.0), 0)).collect(),
        };
        (0..self.months).map(row).collect()
    }
}
