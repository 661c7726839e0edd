//! What a month of the trial makes of the indicators that an activity follows.

use super::actuals::{Actuals, Entry, Monthly, Once};
use crate::decision::grid::Measure;
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::theme::{Economics, Plan};

/// An indicator in a month of the quarter, counted from 0; none where the follow-up does not tell it.
#[must_use]
pub fn reached(assessment: &Assessment, actuals: &Actuals, measure: Measure, month: usize) -> Option<f64> {
    let value = |quantity: Quantity| assessment.value(quantity).unwrap_or(0.0);
    let seen = |what| actuals.number(Entry::Monthly(what, month));
    let before = |what| actuals.number(Entry::Once(what)).map(|quarter| quarter / 3.0);
    let more = |what, once| Some(seen(what)? - before(once)?);
    let contacts = || more(Monthly::Contacts, Once::BaselineContacts);
    let customers = || more(Monthly::Customers, Once::BaselineCustomers);
    let cost = || {
        let spent_before = value(Plan::Replaced.into()) + value(Input::CurrentTools.into());
        Some((seen(Monthly::Spend)? - spent_before) * value(Plan::VatFactor.into()))
    };
    let over = |top: Option<f64>, bottom: Option<f64>| Some(top? / bottom.filter(|bottom| *bottom > 0.0)?);
    match measure {
        Measure::Contacts => contacts(),
        Measure::ContactCost => over(cost(), contacts()),
        Measure::CustomerCost => over(cost(), customers()),
        Measure::ValueRatio => over(Some(value(Economics::LifetimeValue.into())), over(cost(), customers())),
        Measure::AllReturn => {
            let sold = seen(Monthly::Customers)? * value(Input::OrderValue.into());
            over(Some(sold), seen(Monthly::Spend))
        }
        Measure::Occupancy => over(seen(Monthly::Customers), assessment.value(Plan::Capacity)),
        Measure::AdReturn
        | Measure::Payback
        | Measure::Margin
        | Measure::Unanswered
        | Measure::Tracking
        | Measure::ContactFile => None,
    }
}
