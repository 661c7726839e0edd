//! Local firms.

use crate::model::choice::{Activity, Channel, ContactFile, Tracking, UltraLocal};
use crate::model::input::Input;
use crate::model::profile::Profile;

/// A plumber who works in one town.
pub(super) fn plumber_one_town() -> Profile {
    Profile::default()
        .choosing(Activity::Local)
        .choosing(Channel::SearchAds)
        .choosing(Tracking::Complete)
        .choosing(ContactFile::Crm)
        .given(&[
            (Input::Budget, 880.0),
            (Input::Margin, 0.5),
            (Input::ClickableShare, 0.5),
            (Input::OrderValue, 420.0),
            (Input::OrdersPerYear, 1.25),
            (Input::Retention, 0.35),
            (Input::CostPerLead, 38.0),
            (Input::ClosingRate, 0.5),
            (Input::Demand, 60.0),
            (Input::CurrentCustomers, 5.0),
            (Input::MinimumFee, 250.0),
            (Input::Tools, 30.0),
            (Input::Setup, 350.0),
            (Input::Capacity, 16.0),
            (Input::OwnerHours, 3.0),
            (Input::OwnerHoursAfter, 1.0),
            (Input::HourValue, 40.0),
            (Input::Reuse, 0.7),
            (Input::AcceptedLoss, 2500.0),
            (Input::UnansweredShare, 0.04),
            (Input::PublishingRate, 0.4),
            (Input::ActiveChannels, 3.0),
            (Input::LeadTrend, 0.0),
            (Input::Occupancy, 0.7),
            (Input::SkillGaps, 3.0),
            (Input::PostponedActions, 3.0),
            (Input::TopChannelShare, 0.6),
        ])
}

/// A grocer of one neighbourhood.
pub(super) fn neighbourhood_grocer() -> Profile {
    Profile::default()
        .choosing(Activity::Local)
        .choosing(Channel::LocalSeo)
        .choosing(UltraLocal::Yes)
        .choosing(Tracking::Partial)
        .choosing(ContactFile::Spreadsheet)
        .given(&[
            (Input::Budget, 1100.0),
            (Input::Margin, 0.3),
            (Input::ClickableShare, 0.05),
            (Input::OrderValue, 24.0),
            (Input::OrdersPerYear, 6.0),
            (Input::Retention, 0.5),
            (Input::CostPerLead, 25.0),
            (Input::ClosingRate, 0.6),
            (Input::Demand, 120.0),
            (Input::CurrentCustomers, 20.0),
            (Input::Tools, 0.0),
            (Input::Setup, 900.0),
            (Input::Capacity, 80.0),
            (Input::OwnerHours, 4.0),
            (Input::OwnerHoursAfter, 1.0),
            (Input::HourValue, 17.0),
            (Input::Reuse, 0.3),
            (Input::AcceptedLoss, 2000.0),
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

/// A salon that is fully booked.
pub(super) fn beauty_salon_full_diary() -> Profile {
    Profile::default()
        .choosing(Activity::Local)
        .choosing(Channel::LocalSeo)
        .choosing(UltraLocal::Yes)
        .choosing(Tracking::Complete)
        .choosing(ContactFile::Spreadsheet)
        .given(&[
            (Input::Budget, 680.0),
            (Input::Margin, 0.75),
            (Input::ClickableShare, 0.3),
            (Input::OrderValue, 55.0),
            (Input::OrdersPerYear, 5.0),
            (Input::Retention, 0.6),
            (Input::CostPerLead, 12.0),
            (Input::ClosingRate, 0.6),
            (Input::Demand, 60.0),
            (Input::CurrentCustomers, 9.0),
            (Input::Tools, 30.0),
            (Input::Setup, 600.0),
            (Input::Capacity, 11.0),
            (Input::OwnerHours, 3.0),
            (Input::OwnerHoursAfter, 1.0),
            (Input::HourValue, 30.0),
            (Input::UnansweredShare, 0.08),
            (Input::PublishingRate, 0.6),
            (Input::ActiveChannels, 3.0),
            (Input::LeadTrend, 0.0),
            (Input::Occupancy, 0.99),
            (Input::SkillGaps, 2.0),
            (Input::PostponedActions, 3.0),
            (Input::TopChannelShare, 0.6),
        ])
}
