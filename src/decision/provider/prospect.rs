//! What a provider would give: customers, delay, cash, read off the engine run with its fee and its hours.

use super::variant::variant;
use crate::model::assessment::{Assessment, assess};
use crate::model::input::Input;
use crate::model::market::Provider;
use crate::model::profile::Profile;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, InHouse, Plan, Scenario, Timing};

/// Weeks in a month.
pub(super) const WEEKS: f64 = 52.0 / 12.0;

/// What a provider would give for the reader's budget.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Prospect {
    /// Customers a month more than today, at cruise.
    pub customers: f64,
    /// First month from which the cash stays positive; none within 36 months.
    pub payback: Option<f64>,
    /// Cash at the horizon, in euros.
    pub cash: f64,
    /// Cash and the value of the owner's hours at the horizon, in euros: what providers are compared by.
    pub time_valued: f64,
    /// What it takes of the budget for its work, ads and tools left out, in euros a month.
    pub fee: f64,
    /// Whether something is left to work once it is paid; else it is out of reach.
    pub is_reached: bool,
    /// Owner's hours a week that it frees; negative where it asks for more.
    pub freed: f64,
}

/// What a provider would give; none where the engine does not know what it does.
#[must_use]
pub fn prospect(profile: &Profile, provider: Provider) -> Option<Prospect> {
    let assessment = assess(&variant(profile, provider)?);
    let value = |quantity: Quantity| assessment.value(quantity);
    let course = |course| Quantity::Forecast(course_of(provider), course);
    let [customers, freed] = match provider.is_in_house() {
        true => [InHouse::ExtraCustomers.into(), InHouse::FreedHours.into()],
        false => [Plan::ExtraCustomers.into(), Plan::FreedHours.into()],
    };
    let fee = match provider {
        Provider::InHouse | Provider::Training => None,
        // Others do what it decides.
        Provider::SharedDirector => value(Plan::Management.into()),
        _ => value(Plan::Fee.into()),
    };
    Some(Prospect {
        customers: value(customers).unwrap_or(0.0),
        payback: value(course(Course::Payback)),
        cash: value(course(Course::CashAtHorizon)).unwrap_or(0.0),
        time_valued: worth(provider, &|quantity| value(quantity).unwrap_or(0.0)),
        fee: fee.unwrap_or(0.0),
        is_reached: value(working(provider)).is_some_and(|works| works > 0.0),
        freed: value(freed).unwrap_or(0.0) - lessons(&assessment, provider),
    })
}

/// The scenario that tells of a provider.
#[must_use]
pub const fn course_of(provider: Provider) -> Scenario {
    if provider.is_in_house() { Scenario::InHouse } else { Scenario::Central }
}

/// What is left to work once such a provider is paid.
#[must_use]
pub const fn working(provider: Provider) -> Quantity {
    match provider.is_in_house() {
        true => Quantity::InHouse(InHouse::Working),
        false => Quantity::Plan(Plan::Working),
    }
}

/// What [`worth`] reads.
#[must_use]
pub const fn worth_reads(provider: Provider) -> [Quantity; 2] {
    [Quantity::Forecast(course_of(provider), Course::TimeValuedAtHorizon), Quantity::Timing(Timing::Horizon)]
}

/// Cash and the value of the owner's hours at the horizon, in euros, read off a provider's variant. The hours of a course are
/// not in the engine's.
#[must_use]
pub fn worth(provider: Provider, outcome: &dyn Fn(Quantity) -> f64) -> f64 {
    let [time_valued, horizon] = worth_reads(provider).map(outcome);
    match (provider, provider.market().owner_hours) {
        (Provider::Training, Some(hours)) if outcome(Input::Budget.into()) > 0.0 => {
            time_valued - horizon * hours.value * WEEKS * outcome(Input::HourValue.into())
        }
        _ => time_valued,
    }
}

/// Hours a week that a course takes.
fn lessons(assessment: &Assessment, provider: Provider) -> f64 {
    let has_budget = assessment.value(Input::Budget).is_some_and(|budget| budget > 0.0);
    let hours = provider.market().owner_hours.filter(|_| provider == Provider::Training && has_budget);
    hours.map_or(0.0, |hours| hours.value)
}
