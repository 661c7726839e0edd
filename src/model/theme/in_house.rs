//! In-house: doing it oneself with the same working spend, a quarter of it wasted, no fee.

use super::plan::{Plan, contacts, paid, served, unless_idle, useful};
use crate::model::condition::{above, all, at_most};
use crate::model::formula::Constant::{MonthsPerYear, WeeksPerYear, Zero};
use crate::model::formula::{Formula, when};
use crate::model::input::Input;
use crate::model::source::Source::{self, AdWaste, Definition, Judgement};
use crate::model::vocabulary::{assumptions, numbers};
use InHouseAssumption::*;

numbers! {
    /// Doing it oneself with the same working spend.
    InHouse {
        /// Contacts a month, at cruise.
        PlannedLeads = ("plan.inHouse.plannedLeads", ContactsPerMonth, Published),
        /// Contacts a month more than today.
        ExtraLeads = ("plan.inHouse.extraLeads", ContactsPerMonth, Published),
        /// Customers a month more than today.
        ExtraCustomers = ("plan.inHouse.extraCustomers", CustomersPerMonth, Published),
        /// Owner's hours a week.
        OwnerHours = ("plan.inHouse.ownerHours", HoursPerWeek, Published),
        /// Cost a month on top of today's.
        MonthlyCost = ("plan.inHouse.monthlyCost", EuroPerMonth, Published),
        /// Owner's hours a week that are freed: negative, since it takes time.
        FreedHours = ("plan.inHouse.freedHours", HoursPerWeek, Inner),
    }
}

assumptions! {
    /// Figures of doing it oneself.
    InHouseAssumption {
        /// Hours a week to run one's own ads.
        SelfRunHours = ("selfRunHours", 3.0, HoursPerWeek, Judgement),
        /// What an hour of work is worth when one does it instead of buying it.
        SelfWorkRate = ("selfWorkRate", 50.0, EuroPerHour, Judgement),
    }
}

impl InHouse {
    /// How it follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::PlannedLeads => (AdWaste, contacts(useful(Plan::Working))),
            Self::ExtraLeads => (Definition, Self::PlannedLeads - Plan::CurrentLeads),
            Self::ExtraCustomers => (Definition, served(Self::ExtraLeads)),
            Self::OwnerHours => {
                let newcomer = all([at_most(Input::CurrentAds, Zero), above(Plan::Working, Zero)]);
                let own_work = Plan::Working / SelfWorkRate * MonthsPerYear / WeeksPerYear;
                (Judgement, Input::OwnerHours + when(paid(), when(newcomer, SelfRunHours, Zero), own_work))
            }
            Self::MonthlyCost => {
                let spent = Plan::Ads + Plan::Tools - Input::CurrentAds - Input::CurrentTools;
                (Definition, spent * Plan::VatFactor)
            }
            Self::FreedHours => (Definition, unless_idle(Input::OwnerHours - Self::OwnerHours)),
        }
    }
}
