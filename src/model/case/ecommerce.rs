//! Online shops.

use crate::model::choice::{Activity, Channel, ContactFile, Tracking};
use crate::model::input::Input;
use crate::model::profile::Profile;

/// An online shop with a good margin that runs its own ads.
pub(super) fn natural_cosmetics_shop() -> Profile {
    Profile::default()
        .choosing(Activity::Ecommerce)
        .choosing(Channel::SearchAds)
        .choosing(Tracking::Complete)
        .choosing(ContactFile::Crm)
        .given(&[
            (Input::Budget, 2000.0),
            (Input::Margin, 0.6),
            (Input::ClickableShare, 1.0),
            (Input::OrderValue, 62.0),
            (Input::OrdersPerYear, 1.5),
            (Input::Retention, 0.35),
            (Input::CostPerLead, 0.42),
            (Input::ClosingRate, 0.0235),
            (Input::Demand, 20000.0),
            (Input::CurrentCustomers, 40.0),
            (Input::CurrentAds, 700.0),
            (Input::CurrentTools, 40.0),
            (Input::Tools, 60.0),
            (Input::Setup, 500.0),
            (Input::Capacity, 300.0),
            (Input::OwnerHours, 8.0),
            (Input::OwnerHoursAfter, 1.5),
            (Input::HourValue, 25.0),
            (Input::AcceptedLoss, 4500.0),
            (Input::UnansweredShare, 0.03),
            (Input::PublishingRate, 0.5),
            (Input::ActiveChannels, 4.0),
            (Input::LeadTrend, 0.0),
            (Input::Occupancy, 0.6),
            (Input::SkillGaps, 3.0),
            (Input::PostponedActions, 4.0),
            (Input::TopChannelShare, 0.6),
        ])
}

/// An online shop with a thin margin.
pub(super) fn electronics_shop_thin_margin() -> Profile {
    Profile::default()
        .choosing(Activity::Ecommerce)
        .choosing(Channel::SearchAds)
        .choosing(Tracking::Complete)
        .choosing(ContactFile::Spreadsheet)
        .given(&[
            (Input::Budget, 2800.0),
            (Input::Margin, 0.18),
            (Input::ClickableShare, 1.0),
            (Input::OrderValue, 115.0),
            (Input::OrdersPerYear, 1.15),
            (Input::Retention, 0.15),
            (Input::CostPerLead, 0.45),
            (Input::ClosingRate, 0.015),
            (Input::Demand, 30000.0),
            (Input::CurrentCustomers, 30.0),
            (Input::CurrentAds, 500.0),
            (Input::Tools, 0.0),
            (Input::Setup, 600.0),
            (Input::Capacity, 500.0),
            (Input::OwnerHours, 6.0),
            (Input::OwnerHoursAfter, 2.0),
            (Input::HourValue, 22.0),
            (Input::AcceptedLoss, 4000.0),
            (Input::UnansweredShare, 0.08),
            (Input::PublishingRate, 0.6),
            (Input::ActiveChannels, 3.0),
            (Input::LeadTrend, 0.0),
            (Input::Occupancy, 0.7),
            (Input::SkillGaps, 2.0),
            (Input::PostponedActions, 3.0),
            (Input::TopChannelShare, 0.6),
        ])
}
