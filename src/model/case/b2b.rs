//! Services between firms.

use crate::model::choice::{Activity, Channel, ContactFile, Micro, Tracking};
use crate::model::input::Input;
use crate::model::profile::Profile;

/// A consultant who counts on content alone.
pub(super) fn hr_consultant_seo_only() -> Profile {
    Profile::default()
        .choosing(Activity::B2b)
        .choosing(Channel::SeoContent)
        .choosing(Tracking::Complete)
        .choosing(ContactFile::Spreadsheet)
        .given(&[
            (Input::Budget, 1640.0),
            (Input::Margin, 0.75),
            (Input::ClickableShare, 0.4),
            (Input::OrderValue, 3200.0),
            (Input::OrdersPerYear, 1.2),
            (Input::Retention, 0.45),
            (Input::CostPerLead, 208.0),
            (Input::ClosingRate, 0.2),
            (Input::Demand, 40.0),
            (Input::CurrentCustomers, 0.7),
            (Input::MinimumFee, 450.0),
            (Input::Tools, 40.0),
            (Input::Setup, 1200.0),
            (Input::Capacity, 4.0),
            (Input::OwnerHours, 6.0),
            (Input::OwnerHoursAfter, 2.0),
            (Input::HourValue, 55.0),
            (Input::AcceptedLoss, 6000.0),
            (Input::UnansweredShare, 0.08),
            (Input::PublishingRate, 0.6),
            (Input::ActiveChannels, 3.0),
            (Input::LeadTrend, 0.0),
            (Input::Occupancy, 0.7),
            (Input::SkillGaps, 3.0),
            (Input::PostponedActions, 3.0),
            (Input::TopChannelShare, 0.6),
        ])
}

/// The same consultant with ads.
pub(super) fn hr_consultant_ads() -> Profile {
    Profile::default()
        .choosing(Activity::B2b)
        .choosing(Channel::SearchAds)
        .choosing(Tracking::Complete)
        .choosing(ContactFile::Spreadsheet)
        .given(&[
            (Input::Budget, 1640.0),
            (Input::Margin, 0.75),
            (Input::ClickableShare, 0.4),
            (Input::OrderValue, 3200.0),
            (Input::OrdersPerYear, 1.2),
            (Input::Retention, 0.45),
            (Input::CostPerLead, 260.0),
            (Input::ClosingRate, 0.2),
            (Input::Demand, 40.0),
            (Input::CurrentCustomers, 0.7),
            (Input::MinimumFee, 450.0),
            (Input::Tools, 40.0),
            (Input::Setup, 800.0),
            (Input::Capacity, 4.0),
            (Input::OwnerHours, 6.0),
            (Input::OwnerHoursAfter, 2.0),
            (Input::HourValue, 55.0),
            (Input::AcceptedLoss, 6000.0),
            (Input::UnansweredShare, 0.08),
            (Input::PublishingRate, 0.6),
            (Input::ActiveChannels, 3.0),
            (Input::LeadTrend, 0.0),
            (Input::Occupancy, 0.7),
            (Input::SkillGaps, 3.0),
            (Input::PostponedActions, 3.0),
            (Input::TopChannelShare, 0.6),
        ])
}

/// A coach who measures nothing.
pub(super) fn coach_without_tracking() -> Profile {
    Profile::default()
        .choosing(Activity::B2b)
        .choosing(Channel::OrganicSocial)
        .choosing(Micro::Yes)
        .choosing(Tracking::None)
        .choosing(ContactFile::None)
        .given(&[
            (Input::Budget, 350.0),
            (Input::Margin, 0.95),
            (Input::ClickableShare, 0.2),
            (Input::OrderValue, 60.0),
            (Input::OrdersPerYear, 5.0),
            (Input::Retention, 0.2),
            (Input::SalesCycle, 0.0),
            (Input::CostPerLead, 10.0),
            (Input::ClosingRate, 0.2),
            (Input::Demand, 60.0),
            (Input::CurrentCustomers, 3.0),
            (Input::MinimumFee, 200.0),
            (Input::Tools, 0.0),
            (Input::Setup, 0.0),
            (Input::Capacity, 10.0),
            (Input::OwnerHours, 5.0),
            (Input::OwnerHoursAfter, 1.5),
            (Input::HourValue, 20.0),
            (Input::Reuse, 0.3),
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
