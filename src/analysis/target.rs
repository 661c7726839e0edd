//! Targets: the least budget that plans so many customers, or that is repaid by some month.

use super::lever::sweep;
use crate::model::assessment::assess;
use crate::model::dial::Dial;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Plan, Scenario};
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// Why no budget reaches a target.
    Never {
        /// So many customers could not be served.
        Room = "room",
        /// The channel does not bring so many contacts.
        Demand = "demand",
        /// It would take more than the greatest budget.
        Budget = "budget",
        /// Budgets are repaid, but later.
        Slow = "slow",
        /// No budget is repaid within the months of the forecast.
        Loss = "loss",
    }
}

vocabulary! {
    /// What can be wanted.
    Goal {
        /// Customers more than today a month, once at cruise.
        Customers = "customers",
        /// The month by which the plan is repaid.
        Payback = "payback",
    }
}

/// What is wanted, of the plan as it is expected.
#[derive(Clone, Copy, Default, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Target {
    /// Customers more than today a month, once at cruise.
    pub customers: Option<f64>,
    /// The month by which the plan is repaid.
    pub payback: Option<f64>,
}

/// What became of a target.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Reached {
    /// The least budget of the grid above 0 that reaches it, in euros a month.
    By(f64),
    /// No budget does; where one that brings the customers is repaid at all, the soonest month and the least such budget.
    Never(Never, Option<(f64, f64)>),
}

const CUSTOMERS: Quantity = Quantity::Plan(Plan::ExtraCustomers);
const PAYBACK: Quantity = Quantity::Forecast(Scenario::Central, Course::Payback);

/// Looks for the least budget that reaches a target, everything else as in the profile, whose own budget plays no part. What
/// wins no customer is not repaid by them.
#[must_use]
pub fn reached(profile: &Profile, target: Target) -> Reached {
    let mut budgets = Dial::new(Input::Budget, profile.activity()).grid();
    budgets.retain(|budget| *budget > 0.0);
    let (mut found, mut soonest, mut plans_them): (Option<f64>, Option<(f64, f64)>, bool) = (None, None, false);
    sweep(profile, Input::Budget, &budgets, &[CUSTOMERS, PAYBACK], &mut |budget, outcome| {
        let (customers, payback) = (outcome(CUSTOMERS), outcome(PAYBACK));
        if target.customers.is_some_and(|wanted| customers < wanted) {
            return;
        }
        plans_them = true;
        let pays = customers > 0.0 && !payback.is_nan();
        if pays && soonest.is_none_or(|(month, _)| payback < month) {
            soonest = Some((payback, budget));
        }
        if target.payback.is_none_or(|wanted| pays && payback <= wanted) {
            found.get_or_insert(budget);
        }
    });
    match (found, soonest) {
        (Some(budget), _) => Reached::By(budget),
        _ if !plans_them => Reached::Never(missing(profile, target.customers.unwrap_or(0.0)), None),
        (None, Some(_)) => Reached::Never(Never::Slow, soonest),
        (None, None) => Reached::Never(Never::Loss, None),
    }
}

/// Why so many customers are planned by no budget.
fn missing(profile: &Profile, wanted: f64) -> Never {
    let most = assess(&profile.clone().with(Input::Budget, Answer::Given(Input::Budget.field().max)));
    let value = |quantity: Quantity| most.value(quantity).unwrap_or(0.0);
    let contacts = value(Input::Demand.into()) - value(Plan::CurrentLeads.into());
    if wanted > value(Plan::Room.into()) {
        Never::Room
    } else if wanted >= value(Input::ClosingRate.into()) * contacts {
        Never::Demand
    } else {
        Never::Budget
    }
}
