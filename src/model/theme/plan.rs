//! Plan: what the budget buys. The fixed part of the fee answers « à partir de quel budget », saturation « jusqu'à ».

use super::in_house::InHouse;
use crate::model::choice::{Activity, Channel, VatRecoverable};
use crate::model::condition::{Condition, at_most, chosen, known};
use crate::model::formula::Constant::{One, Zero};
use crate::model::formula::{Formula, by_option, clamp, exp, max, min, when};
use crate::model::input::Input;
use crate::model::source::Source::{self, Definition, Judgement, ManagementPrice, ManagementRate, Vat};
use crate::model::vocabulary::{assumptions, numbers};
use PlanAssumption::*;

numbers! {
    /// What the budget buys.
    Plan {
        /// Tools paid out of the budget.
        Tools = ("plan.tools", EuroPerMonth, Published),
        /// What is left of the budget after tools.
        Rest = ("plan.rest", EuroPerMonth, Inner),
        /// What steering takes in proportion to what works.
        ProportionalFee = ("plan.proportionalFee", EuroPerMonth, Inner),
        /// What steering costs.
        Management = ("plan.management", EuroPerMonth, Published),
        /// What works for the channel.
        Working = ("plan.working", EuroPerMonth, Published),
        /// What goes to ads.
        Ads = ("plan.ads", EuroPerMonth, Published),
        /// What goes to the provider.
        Fee = ("plan.fee", EuroPerMonth, Published),
        /// Today's ads that the plan replaces.
        Replaced = ("plan.replaced", EuroPerMonth, Inner),
        /// Customers a month that can be served: what the reader says, or what is usual.
        Capacity = ("plan.capacity", CustomersPerMonth, Published),
        /// Contacts a month that the ads replaced bring.
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
    }
}

assumptions! {
    /// Figures of the plan.
    PlanAssumption {
        /// VAT that cannot be recovered.
        VatRate = ("vatRate", 0.20, Share, Vat),
        /// Customers a month that a local firm can serve.
        UsualCapacity = ("usualCapacity", 25.0, CustomersPerMonth, Judgement),
        /// Customers a month that an online shop can serve.
        UsualCapacityEcommerce = ("usualCapacityEcommerce", 1000.0, CustomersPerMonth, Judgement),
        /// Customers a month that a firm that sells to firms can serve.
        UsualCapacityB2b = ("usualCapacityB2b", 5.0, CustomersPerMonth, Judgement),
        /// What can be served, over what is served today.
        CapacityOverToday = ("capacityOverToday", 1.5, Ratio, Judgement),
    }
}

impl Plan {
    /// How it follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::Tools => (Definition, min(Input::Tools, Input::Budget)),
            Self::Rest => (Definition, Input::Budget - Self::Tools),
            Self::ProportionalFee => {
                (ManagementRate, Input::ManagementShare / (One + Input::ManagementShare) * Self::Rest)
            }
            Self::Management => (ManagementPrice, min(Self::Rest, max(Input::MinimumFee, Self::ProportionalFee))),
            Self::Working => (Definition, Self::Rest - Self::Management),
            Self::Ads => (Definition, when(paid(), Self::Working, Zero)),
            Self::Fee => (Definition, Self::Rest - Self::Ads),
            Self::Replaced => (Definition, when(paid(), Input::CurrentAds, Zero)),
            Self::Capacity => {
                let usual = by_option(|activity| match activity {
                    Activity::Local => UsualCapacity.into(),
                    Activity::Ecommerce => UsualCapacityEcommerce.into(),
                    Activity::B2b => UsualCapacityB2b.into(),
                });
                let usual = max(usual, CapacityOverToday * Input::CurrentCustomers);
                (Judgement, when(known(Input::Capacity), Input::Capacity, usual))
            }
            Self::CurrentLeads => {
                let won = Input::CurrentCustomers / Input::ClosingRate;
                (Judgement, min(contacts(useful(Self::Replaced)), won))
            }
            Self::PlannedLeads => (Judgement, contacts(Self::Working)),
            Self::ExtraLeads => (Definition, Self::PlannedLeads - Self::CurrentLeads),
            Self::Room => (Definition, max(Self::Capacity, Input::CurrentCustomers) - Input::CurrentCustomers),
            Self::ExtraCustomers => (Definition, served(Self::ExtraLeads)),
            Self::VatFactor => {
                let factor = by_option(|recovered| match recovered {
                    VatRecoverable::No => One + VatRate,
                    VatRecoverable::Yes => One.into(),
                });
                (Vat, factor)
            }
            Self::MonthlyCost => (Definition, (Input::Budget - Self::Replaced - Input::CurrentTools) * Self::VatFactor),
            Self::SetupCost => (Definition, unless_idle(Input::Setup * Self::VatFactor)),
            Self::FreedHours => (Definition, unless_idle(Input::OwnerHours - Input::OwnerHoursAfter)),
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

/// What is left of a spend once the waste of running it oneself is off.
pub(super) fn useful(spend: impl Into<Formula>) -> Formula {
    (One - InHouse::Waste) * spend
}

/// The contacts that a working spend brings: dearer and dearer as demand is used up.
pub(super) fn contacts(working: impl Into<Formula>) -> Formula {
    Input::Demand * (One - exp((Zero - working) / (Input::CostPerLead * Input::Demand)))
}

/// The customers that contacts become: no fewer than all of today's lost, no more than can be served.
pub(super) fn served(leads: impl Into<Formula>) -> Formula {
    clamp(Input::ClosingRate * leads, Zero - Input::CurrentCustomers, Plan::Room)
}
