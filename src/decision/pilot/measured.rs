//! What the figures of a quarter measure, beside what was planned for it.

use super::actuals::{Actuals, Entry, Monthly, Once, QUARTER};
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::ramp::ramp;
use crate::model::theme::{Economics, PilotAssumption, Plan};

/// Customers more than before from which their cost is measured.
pub const ENOUGH_CUSTOMERS: f64 = 10.0;

/// What the figures measure; none where some are missing.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Measured {
    /// Contacts more than before that the quarter planned.
    pub planned: f64,
    /// Contacts before.
    pub before: Option<f64>,
    /// Contacts of the quarter.
    pub during: Option<f64>,
    /// Contacts more than before over those that were planned; none where none were.
    pub pacing: Option<f64>,
    /// Spreads by which contacts are above those of before.
    pub above_before: Option<f64>,
    /// Spreads by which contacts are above the plan.
    pub above_plan: Option<f64>,
    /// What was spent on top of what was spent before, in euros.
    pub extra_cost: Option<f64>,
    /// Customers more than before.
    pub extra_customers: Option<f64>,
    /// What starting has cost, in euros; 0 in the second quarter.
    pub set_up: f64,
    /// The share of the full pace that the quarter's customers have reached, 0 to 1.
    pub ripe: f64,
    /// What was carried over of the first quarter's loss, in euros.
    pub carried: f64,
    /// What a customer more has cost, in euros, once the ramp is allowed for; none where there is none more, where nothing
    /// but the start was paid for, and where no customer can have come of it yet. Below [`ENOUGH_CUSTOMERS`] it says little.
    pub cac: Option<f64>,
    /// What was lost, in euros, what was carried over included; below 0 where something was won.
    pub loss: Option<f64>,
}

impl Measured {
    /// Whether an effect is proved: contacts are above those of before by more than chance would have it.
    #[must_use]
    pub fn is_proved(&self) -> bool {
        self.above_before.is_some_and(|spreads| spreads >= PilotAssumption::Evidence.value())
    }

    /// Whether it is proved that contacts are below the plan.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.above_plan.is_some_and(|spreads| spreads <= -PilotAssumption::Evidence.value())
    }

    /// What a customer more has cost, where there are enough of them to say so.
    #[must_use]
    pub fn sound_cac(&self) -> Option<f64> {
        self.cac.filter(|_| self.extra_customers.is_some_and(|more| more >= ENOUGH_CUSTOMERS))
    }
}

/// Measures a quarter.
#[must_use]
pub fn measured(assessment: &Assessment, actuals: &Actuals) -> Measured {
    let value = |quantity: Quantity| assessment.value(quantity).unwrap_or(0.0);
    let reached = |delay: f64| {
        let channel = assessment.profile().channel();
        let first = if actuals.is_second_quarter { 4.0 } else { 1.0 };
        [0.0, 1.0, 2.0].map(|month| ramp(channel, first + month - delay)).iter().sum::<f64>()
    };
    let planned = value(Plan::ExtraLeads.into()) * reached(0.0);
    let before = actuals.number(Entry::Once(Once::BaselineContacts));
    let during = actuals.sum(Monthly::Contacts);
    let both = before.zip(during);
    let is_planned = planned > 0.0;
    let vat = value(Plan::VatFactor.into());
    let spent_before = 3.0 * (value(Plan::Replaced.into()) + value(Input::CurrentTools.into()));
    let extra_cost = actuals.sum(Monthly::Spend).map(|spend| (spend - spent_before) * vat);
    let baseline_customers = actuals.number(Entry::Once(Once::BaselineCustomers));
    let extra_customers = actuals.sum(Monthly::Customers).zip(baseline_customers).map(|(now, before)| now - before);
    let carried = actuals.number(Entry::Once(Once::CarriedLoss)).unwrap_or(0.0);
    let set_up = if actuals.is_second_quarter { 0.0 } else { value(Plan::SetupCost.into()) };
    let ripe = reached(value(Input::SalesCycle.into())) / QUARTER as f64;
    let shared = extra_cost.zip(extra_customers);
    Measured {
        planned,
        before,
        during,
        pacing: both.filter(|_| is_planned).map(|(before, during)| (during - before) / planned),
        above_before: both.map(|(before, during)| above_before(before, during)),
        above_plan: both
            .filter(|_| is_planned)
            .map(|(before, during)| (during - before - planned) / libm::sqrt(before + during.max(before + planned))),
        extra_cost,
        extra_customers,
        set_up,
        ripe,
        carried,
        cac: shared
            .filter(|(cost, more)| *more > 0.0 && *cost > set_up && ripe > 0.0)
            .map(|(cost, more)| (cost - set_up) / more * ripe),
        loss: shared.map(|(cost, more)| carried + cost - more.max(0.0) * value(Economics::MarginPerOrder.into())),
    }
}

/// The difference of two counts, in spreads: small counts jump by whole contacts, of which one is taken off.
fn above_before(before: f64, during: f64) -> f64 {
    let (difference, expected) = (during - before, during + before);
    if expected <= 0.0 {
        return 0.0;
    }
    let size = (libm::fabs(difference) - PilotAssumption::Continuity.value()).max(0.0) / libm::sqrt(expected);
    if difference < 0.0 { -size } else { size }
}
