//! Warnings: told without holding the score down.

use super::economics::Economics;
use super::gauge::Gauge;
use super::plan::Plan;
use crate::model::choice::{Activity, Micro};
use crate::model::condition::{Condition, above, all, any, at_least, at_most, below, chosen};
use crate::model::formula::Constant::{MonthsPerYear, One, Zero};
use crate::model::formula::{Formula, by_option, flag, max};
use crate::model::input::Input;
use crate::model::source::Source::{self, Judgement, SpendShare, Vat};
use crate::model::vocabulary::{assumptions, numbers};
use WarningAssumption::*;

numbers! {
    /// What is told without holding the score down.
    Warning {
        /// The budget weighs too much on the turnover.
        Unaffordable = ("unaffordable", Flag, Listed),
        /// Too few contacts to learn from in a quarter.
        MediaTooSmall = ("media_too_small", Flag, Listed),
        /// The last euros bring less than they cost.
        Overspent = ("overspent", Flag, Listed),
        /// The turnover would pass the ceiling under which no VAT is due.
        FranchiseCeiling = ("franchise_ceiling", Flag, Listed),
    }
}

assumptions! {
    /// Where warnings begin.
    WarningAssumption {
        /// Contacts a month under which nothing can be learnt in a quarter.
        LearningContacts = ("learningContacts", 10.0, ContactsPerMonth, Judgement),
        /// Orders a month under which nothing can be learnt in a quarter.
        LearningOrders = ("learningOrders", 10.0, CustomersPerMonth, Judgement),
        /// Turnover up to which services are sold without VAT.
        ServicesCeiling = ("servicesCeiling", 37500.0, EuroPerYear, Vat),
        /// Turnover up to which goods are sold without VAT.
        GoodsCeiling = ("goodsCeiling", 85000.0, EuroPerYear, Vat),
    }
}

impl Warning {
    /// When it holds, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::Unaffordable => {
                let endless = all([at_most(Input::AnnualRevenue, Zero), above(Input::Budget, Zero)]);
                warned(SpendShare, any([above(Gauge::RevenueWeight, One), endless]))
            }
            Self::MediaTooSmall => {
                let too_small = below(Plan::Working, learning_spend());
                warned(Judgement, all([above(Input::Budget, Zero), too_small]))
            }
            Self::Overspent => {
                let last_euros = below(Economics::MarginalRatio, One);
                let all_told = at_least(Economics::ValueRatio, One);
                warned(Judgement, all([above(Input::Budget, Zero), last_euros, all_told]))
            }
            Self::FranchiseCeiling => {
                let ceiling = by_option(|activity| match activity {
                    Activity::Local | Activity::B2b => ServicesCeiling.into(),
                    Activity::Ecommerce => GoodsCeiling.into(),
                });
                let sold = MonthsPerYear * max(Zero, Plan::ExtraCustomers) * Input::OrderValue;
                let passes = above(Input::AnnualRevenue + sold, ceiling);
                warned(Vat, all([chosen([Micro::Yes]), passes]))
            }
        }
    }
}

/// What must work a month for a quarter to teach anything. An online shop counts orders: its contacts are visits.
pub(super) fn learning_spend() -> Formula {
    let enough = by_option(|activity| match activity {
        Activity::Local | Activity::B2b => LearningContacts.into(),
        Activity::Ecommerce => LearningOrders / Input::ClosingRate,
    });
    enough * Input::CostPerLead
}

fn warned(source: Source, holds: Condition) -> (Source, Formula) {
    (source, flag(holds))
}
