//! Leverage: which input weighs most on the cash.

use super::flip::{LEVERS, standing};
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::network::Model;
use crate::model::program::Columns;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Plan, Scenario};

/// What a tenth of an input does.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Leverage {
    /// The input.
    pub input: Input,
    /// A tenth less or more of it, whichever is better, within its range.
    pub to: f64,
    /// What central cash at the horizon gains, in euros.
    pub gain: f64,
}

/// The input of which a tenth, less or more, would bring most at the horizon: what holds the plan back. The budget is what
/// one decides, and is left out. None where nothing would bring a euro.
#[must_use]
pub fn leverage(here: &Assessment) -> Option<Leverage> {
    const CASH: Quantity = Quantity::Forecast(Scenario::Central, Course::CashAtHorizon);
    let mut columns = Columns::many(here.profile());
    let mut tried: Vec<(Input, f64)> = Vec::new();
    for input in LEVERS.into_iter().filter(|input| *input != Input::Budget) {
        let Some(current) = standing(here, input) else { continue };
        let field = input.field();
        tried.extend([0.9, 1.1].map(|times| (input, (current * times).clamp(field.min, field.max))));
    }
    // Each lane tries one.
    for input in LEVERS {
        let Some(current) = standing(here, input) else { continue };
        let of = |(its, value): &(Input, f64)| if *its == input { *value } else { current };
        columns.vary(input, &tried.iter().map(of).collect::<Vec<_>>());
    }
    columns.run(Model::get().needed_for(&[CASH]));
    let before = here.value(CASH)?;
    let gains = tried.iter().zip(columns.lanes(CASH, None));
    gains
        .map(|((input, to), cash)| Leverage { input: *input, to: *to, gain: cash - before })
        .filter(|one| one.gain >= 1.0)
        .max_by(|one, other| one.gain.total_cmp(&other.gain))
}

/// What leaves no way to a single customer more, whatever a tenth of any input does.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Brake {
    /// There are contacts, but nobody more can be served.
    Room,
    /// Tools and fees take the whole budget: nothing is left to look for customers.
    Fees,
}

/// What holds the plan by itself; none where nothing does, and where nothing is spent.
#[must_use]
pub fn brake(here: &Assessment) -> Option<Brake> {
    let is_above = |quantity: Quantity| here.value(quantity).is_some_and(|value| value > 0.0);
    if is_above(Plan::ExtraLeads.into()) && !is_above(Plan::Room.into()) {
        Some(Brake::Room)
    } else if is_above(Input::Budget.into()) && !is_above(Plan::Working.into()) {
        Some(Brake::Fees)
    } else {
        None
    }
}
