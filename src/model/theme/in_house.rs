//! In-house: doing it oneself. On a paid channel all the money works, a part of it wasted; on the others the owner does
//! the work, in the hours that are left.

use super::plan::{Plan, contacts, paid, served, unless_idle, useful};
use crate::model::condition::{at_least, at_most};
use crate::model::formula::Constant::{MonthsPerYear, One, WeeksPerYear, Zero};
use crate::model::formula::{Formula, max, min, when};
use crate::model::input::Input;
use crate::model::source::Source::{self, Definition, Judgement};
use crate::model::vocabulary::{assumptions, numbers};
use InHouseAssumption::*;

numbers! {
    /// Doing it oneself.
    InHouse {
        /// Share of what works that an owner wastes.
        Waste = ("plan.inHouse.waste", Share, Published),
        /// Hours a week that the work asks for.
        HoursAsked = ("plan.inHouse.hoursAsked", HoursPerWeek, Inner),
        /// Share of these hours that the owner can find.
        Fits = ("plan.inHouse.fits", Share, Inner),
        /// Hours a week that the owner gives to it.
        Hours = ("plan.inHouse.hours", HoursPerWeek, Inner),
        /// What works, before waste.
        Working = ("plan.inHouse.working", EuroPerMonth, Published),
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
        /// Owner's hours a week that are freed: none, or fewer, since it takes time.
        FreedHours = ("plan.inHouse.freedHours", HoursPerWeek, Inner),
    }
}

assumptions! {
    /// Figures of doing it oneself.
    InHouseAssumption {
        /// Share wasted by an owner who lacks a skill or none.
        WasteSkilled = ("wasteSkilled", 0.15, Share, Judgement),
        /// Share wasted by an owner who lacks a few skills, or does not say.
        WasteUsual = ("wasteUsual", 0.25, Share, AdWaste),
        /// Share wasted by an owner who lacks nearly all skills.
        WasteUnskilled = ("wasteUnskilled", 0.40, Share, Judgement),
        /// Missing skills up to which an owner wastes little.
        SkillsEnough = ("skillsEnough", 1.0, Count, Judgement),
        /// Missing skills from which an owner wastes much.
        SkillsShort = ("skillsShort", 4.0, Count, Judgement),
        /// Hours a week to run one's own ads.
        SelfRunHours = ("selfRunHours", 3.0, HoursPerWeek, Judgement),
        /// What an hour of work is worth when one does it instead of buying it.
        SelfWorkRate = ("selfWorkRate", 50.0, EuroPerHour, Judgement),
        /// Hours a week that an owner can give to marketing at most.
        OwnerHoursLimit = ("ownerHoursLimit", 15.0, HoursPerWeek, Judgement),
    }
}

impl InHouse {
    /// How it follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::Waste => {
                let usual = when(at_least(Input::SkillGaps, SkillsShort), WasteUnskilled, WasteUsual);
                (Judgement, when(at_most(Input::SkillGaps, SkillsEnough), WasteSkilled, usual))
            }
            Self::HoursAsked => {
                let new_to_the_owner = SelfRunHours * max(Zero, One - Input::CurrentAds / Plan::Rest);
                let ads = when(at_most(Plan::Rest, Zero), Zero, new_to_the_owner);
                (Judgement, when(paid(), ads, Plan::Working / SelfWorkRate * MonthsPerYear / WeeksPerYear))
            }
            Self::Fits => {
                let found = min(One, max(Zero, OwnerHoursLimit - Input::OwnerHours) / Self::HoursAsked);
                let work = when(at_most(Self::HoursAsked, Zero), One, found);
                (Judgement, when(paid(), One, work))
            }
            Self::Hours => (Definition, Self::HoursAsked * Self::Fits),
            Self::Working => (Definition, when(paid(), Plan::Rest, Plan::Working * Self::Fits)),
            Self::PlannedLeads => (Judgement, contacts(useful(Self::Working))),
            Self::ExtraLeads => (Definition, Self::PlannedLeads - Plan::CurrentLeads),
            Self::ExtraCustomers => (Definition, served(Self::ExtraLeads)),
            Self::OwnerHours => (Definition, Input::OwnerHours + Self::Hours),
            Self::MonthlyCost => {
                let tools = (Plan::Tools - Input::CurrentTools) * Plan::VatFactor;
                (Definition, when(paid(), Plan::MonthlyCost, tools))
            }
            Self::FreedHours => (Definition, unless_idle(Input::OwnerHours - Self::OwnerHours)),
        }
    }
}
