//! Where the default of an input was read.

use super::choice::Activity;
use super::input::Input;
use super::source::Source;

/// Where the default of an input was read, for an activity.
#[must_use]
pub const fn default_source(input: Input, activity: Activity) -> Source {
    match (input, activity) {
        (Input::OrderValue, Activity::Ecommerce) => Source::OnlineOrder,
        (Input::Retention, Activity::Ecommerce) => Source::RepeatPurchase,
        (Input::SalesCycle, Activity::B2b) => Source::SalesCycle,
        (Input::CostPerLead, Activity::Local | Activity::B2b) => Source::LeadCost,
        (Input::ClosingRate, Activity::Ecommerce) => Source::VisitConversion,
        (Input::ClosingRate, Activity::Local | Activity::B2b) => Source::LeadClosing,
        (Input::MinimumFee | Input::ManagementShare, _) => Source::ManagementPrice,
        (Input::HourValue, _) => Source::OwnerIncome,
        (Input::LevyRate, _) => Source::Contributions,
        _ => Source::Judgement,
    }
}
