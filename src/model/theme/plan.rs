//! Plan: what the budget buys. The fixed part of the fee answers « à partir de quel budget », saturation « jusqu'à ».

use super::economics::Economics;
use crate::model::choice::{Channel, VatRecoverable};
use crate::model::condition::{Condition, above, all, at_least, at_most, chosen};
use crate::model::formula::Constant::{One, Zero};
use crate::model::formula::{Formula, by_option, clamp, exp, flag, max, min, when};
use crate::model::input::Input;
use crate::model::source::Source::{self, AdWaste, Definition, Judgement, ManagementPrice, Vat};
use crate::model::vocabulary::{assumptions, numbers};
use PlanAssumption::*;

numbers! {
    /// What the budget buys.
    Plan {
        /// Tools paid out of the budget.
        Tools = ("plan.tools", EuroPerMonth, Published),
        /// What is left of the budget after tools.
        Rest = ("plan.rest", EuroPerMonth, Inner),
        /// What steering costs.
        Management = ("plan.management", EuroPerMonth, Published),
        /// What works for the channel.
        Working = ("plan.working", EuroPerMonth, Published),
        /// What goes to ads.
        Ads = ("plan.ads", EuroPerMonth, Published),
        /// What goes to the provider.
        Fee = ("plan.fee", EuroPerMonth, Published),
        /// Contacts a month that today's ads bring.
        CurrentLeads = ("plan.currentLeads", ContactsPerMonth, Published),
        /// Contacts a month of the plan, at cruise.
        PlannedLeads = ("plan.plannedLeads", ContactsPerMonth, Published),
        /// Contacts a month more than today.
        ExtraLeads = ("plan.extraLeads", ContactsPerMonth, Published),
        /// Customers a month that can be served on top of today's.
        Room = ("plan.room", CustomersPerMonth, Inner),
        /// Customers a month more than today.
        ExtraCustomers = ("plan.extraCustomers", CustomersPerMonth, Published),
        /// 1, or 1 and VAT when it is not recovered.
        VatFactor = ("plan.vatFactor", Ratio, Inner),
        /// Cost a month on top of today's.
        MonthlyCost = ("plan.monthlyCost", EuroPerMonth, Published),
        /// One-off cost.
        SetupCost = ("plan.setupCost", Euro, Published),
        /// Owner's hours a week that are freed.
        FreedHours = ("plan.freedHours", HoursPerWeek, Inner),
        /// Whether the plan would pay but cannot be served.
        Cramped = ("plan.cramped", Flag, Inner),
    }
}

assumptions! {
    /// Figures of the plan.
    PlanAssumption {
        /// Share of the ads that is lost when the owner runs them.
        SelfRunWaste = ("selfRunWaste", 0.25, Share, AdWaste),
        /// VAT that cannot be recovered.
        VatRate = ("vatRate", 0.20, Share, Vat),
    }
}

impl Plan {
    /// How it follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::Tools => (Definition, min(Input::Tools, Input::Budget)),
            Self::Rest => (Definition, Input::Budget - Self::Tools),
            Self::Management => {
                let asked = max(Input::MinimumFee, Input::ManagementShare * Self::Rest);
                (ManagementPrice, min(Self::Rest, asked))
            }
            Self::Working => (Definition, Self::Rest - Self::Management),
            Self::Ads => (Definition, when(paid(), Self::Working, Zero)),
            Self::Fee => (Definition, Self::Rest - Self::Ads),
            Self::CurrentLeads => {
                let won = Input::CurrentCustomers / Input::ClosingRate;
                (AdWaste, min(contacts(useful(Input::CurrentAds)), won))
            }
            Self::PlannedLeads => (Judgement, contacts(Self::Working)),
            Self::ExtraLeads => (Definition, Self::PlannedLeads - Self::CurrentLeads),
            Self::Room => (Definition, max(Input::Capacity, Input::CurrentCustomers) - Input::CurrentCustomers),
            Self::ExtraCustomers => (Definition, served(Self::ExtraLeads)),
            Self::VatFactor => {
                let factor = by_option(|recovered| match recovered {
                    VatRecoverable::No => One + VatRate,
                    VatRecoverable::Yes => One.into(),
                });
                (Vat, factor)
            }
            Self::MonthlyCost => {
                (Definition, (Input::Budget - Input::CurrentAds - Input::CurrentTools) * Self::VatFactor)
            }
            Self::SetupCost => (Definition, unless_idle(Input::Setup * Self::VatFactor)),
            Self::FreedHours => (Definition, unless_idle(Input::OwnerHours - Input::OwnerHoursAfter)),
            Self::Cramped => {
                let wanted = || Input::ClosingRate * Self::ExtraLeads;
                let pays =
                    at_least(Economics::LifetimeValue * Input::ClosingRate * Self::ExtraLeads, Self::MonthlyCost);
                (Judgement, flag(all([above(wanted(), Self::Room), pays])))
            }
        }
    }
}

/// 0 when nothing is spent.
pub(super) fn unless_idle(value: impl Into<Formula>) -> Formula {
    when(at_most(Input::Budget, Zero), Zero, value)
}

/// A channel on which one pays for each visit.
pub(super) fn paid() -> Condition {
    chosen([Channel::SearchAds, Channel::SocialAds, Channel::Marketplace])
}

/// What is left of an ad spend once the waste of running it oneself is off.
pub(super) fn useful(spend: impl Into<Formula>) -> Formula {
    (One - SelfRunWaste) * spend
}

/// The contacts that a working spend brings: dearer and dearer as demand is used up.
pub(super) fn contacts(working: impl Into<Formula>) -> Formula {
    Input::Demand * (One - exp((Zero - working) / (Input::CostPerLead * Input::Demand)))
}

/// The customers that contacts become: no fewer than all of today's lost, no more than can be served.
pub(super) fn served(leads: impl Into<Formula>) -> Formula {
    clamp(Input::ClosingRate * leads, Zero - Input::CurrentCustomers, Plan::Room)
}
