//! Alarms: what says that a trial goes wrong, and how grave it is. What the figures tell is told by them; the rest is asked.

use super::actuals::{Actuals, Entry, Monthly};
use super::measured::Measured;
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::theme::{Economics, Gauge, Pilot};
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// What says that a trial goes wrong.
    Alarm {
        /// A customer costs more than a third of what it brings.
        CacAboveThird = "cac_above_third",
        /// Ads without a contact more than before.
        NoContact = "no_contact",
        /// A customer costs more than it brings.
        CacAboveLtv = "cac_above_ltv",
        /// More is lost than was accepted.
        LossBeyondLimit = "loss_beyond_limit",
        /// The owner has as many hours as before.
        NoTimeGained = "no_time_gained",
        /// No report for a month.
        NoReport = "no_report",
        /// No report for two months.
        NoReportLong = "no_report_long",
        /// Access to the accounts is refused.
        NoAccountAccess = "no_account_access",
        /// Ads and fee are one sum.
        OpaqueFees = "opaque_fees",
        /// Reports without a figure that counts.
        VanityMetrics = "vanity_metrics",
        /// A first rank is promised.
        GuaranteedRank = "guaranteed_rank",
        /// Results are not measured any more.
        TrackingBroken = "tracking_broken",
        /// Most contacts are worth nothing.
        PoorLeads = "poor_leads",
        /// Answers come late.
        SlowProvider = "slow_provider",
        /// More is spent than was agreed.
        Overrun = "overrun",
        /// A contract that one does not leave.
        ContractTrap = "contract_trap",
        /// No customer more can be served.
        Full = "full",
    }
}

vocabulary! {
    /// How grave an alarm is.
    Severity {
        /// To be settled within a month.
        Renegotiate = "R",
        /// To stop.
        Stop = "S",
    }
}

/// Alarms to be settled that together are one to stop.
pub const MANY: usize = 3;
/// Contacts that were to come, of which none comes by chance one time in twenty.
const AWAITED: f64 = 3.0;
/// Share of the hours of before from which no time was gained.
const AS_MANY: f64 = 0.8;

impl Alarm {
    /// How grave it is.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::CacAboveLtv
            | Self::LossBeyondLimit
            | Self::NoReportLong
            | Self::NoAccountAccess
            | Self::GuaranteedRank
            | Self::ContractTrap => Severity::Stop,
            Self::CacAboveThird
            | Self::NoContact
            | Self::NoTimeGained
            | Self::NoReport
            | Self::OpaqueFees
            | Self::VanityMetrics
            | Self::TrackingBroken
            | Self::PoorLeads
            | Self::SlowProvider
            | Self::Overrun
            | Self::Full => Severity::Renegotiate,
        }
    }

    /// Whether it can not be raised by whatever comes: there are no ads, or too few contacts were planned for none of them to
    /// mean something; the owner had no hours to gain.
    #[must_use]
    pub fn is_moot(self, assessment: &Assessment, measured: &Measured) -> bool {
        match self {
            Self::NoContact => !assessment.profile().channel().is_paid() || measured.planned < AWAITED,
            Self::NoTimeGained => assessment.value(Input::OwnerHours).is_none_or(|hours| hours <= 0.0),
            _ => false,
        }
    }

    /// Whether the figures raise it; none where they do not tell, so that it is asked.
    #[must_use]
    pub fn told(self, assessment: &Assessment, actuals: &Actuals, measured: &Measured) -> Option<bool> {
        let worth = assessment.value(Economics::LifetimeValue).unwrap_or(0.0);
        match self {
            _ if self.is_moot(assessment, measured) => Some(false),
            Self::CacAboveThird => {
                let endless = assessment.value(Pilot::EndlessValue).unwrap_or(0.0);
                measured.sound_cac().map(|cac| cac > worth.max(endless) / 3.0)
            }
            Self::CacAboveLtv => measured.sound_cac().map(|cac| cac > worth),
            Self::NoContact => measured.before.zip(measured.during).map(|(before, during)| during <= before),
            Self::LossBeyondLimit => {
                let limit = assessment.value(Gauge::AcceptedLoss).unwrap_or(0.0);
                // What is put in until the first review is the limit of who states none: the same sum, added otherwise.
                measured.loss.map(|loss| loss > limit + 1e-9 * limit.max(1.0))
            }
            Self::NoTimeGained => {
                let before = assessment.value(Input::OwnerHours).unwrap_or(0.0);
                actuals.number(Entry::Monthly(Monthly::OwnerHours, 2)).map(|hours| hours >= AS_MANY * before)
            }
            Self::NoReport
            | Self::NoReportLong
            | Self::NoAccountAccess
            | Self::OpaqueFees
            | Self::VanityMetrics
            | Self::GuaranteedRank
            | Self::TrackingBroken
            | Self::PoorLeads
            | Self::SlowProvider
            | Self::Overrun
            | Self::ContractTrap
            | Self::Full => None,
        }
    }
}
