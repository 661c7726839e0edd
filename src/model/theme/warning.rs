//! Warnings: told without holding the score down.

use super::cap::oneself_better;
use super::plan::Plan;
use crate::model::choice::Activity;
use crate::model::condition::{Condition, above, all, below, known, not};
use crate::model::formula::Constant::{MonthsPerYear, Zero};
use crate::model::formula::{Formula, by_option, flag};
use crate::model::input::Input;
use crate::model::source::Source::{self, Judgement, SpendShare};
use crate::model::vocabulary::{assumptions, numbers};
use WarningAssumption::*;

numbers! {
    /// What is told without holding the score down.
    Warning {
        /// The budget weighs too much on the turnover.
        Unaffordable = ("unaffordable", Flag, Listed),
        /// Too few contacts to learn from in a quarter.
        MediaTooSmall = ("media_too_small", Flag, Listed),
        /// Doing it oneself would bring more, if one can.
        InHouseBetter = ("in_house_better", Flag, Listed),
    }
}

assumptions! {
    /// Where warnings begin.
    WarningAssumption {
        /// Share of turnover that marketing should not pass.
        RevenueShare = ("revenueShare", 0.10, Share, SpendShare),
        /// Share of turnover that marketing should not pass in an online shop.
        RevenueShareEcommerce = ("revenueShareEcommerce", 0.15, Share, SpendShare),
        /// Contacts a month under which nothing can be learnt in a quarter.
        LearningContacts = ("learningContacts", 10.0, ContactsPerMonth, Judgement),
        /// Orders a month under which nothing can be learnt in a quarter.
        LearningOrders = ("learningOrders", 10.0, CustomersPerMonth, Judgement),
    }
}

impl Warning {
    /// When it holds, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::Unaffordable => {
                let bearable = by_option(|activity| match activity {
                    Activity::Local | Activity::B2b => RevenueShare.into(),
                    Activity::Ecommerce => RevenueShareEcommerce.into(),
                });
                let yearly = Input::Budget * MonthsPerYear * Plan::VatFactor;
                warned(SpendShare, above(yearly, bearable * Input::AnnualRevenue))
            }
            Self::MediaTooSmall => {
                let enough = by_option(|activity| match activity {
                    Activity::Local | Activity::B2b => LearningContacts.into(),
                    Activity::Ecommerce => LearningOrders / Input::ClosingRate,
                });
                let too_small = below(Plan::Working, enough * Input::CostPerLead);
                warned(Judgement, all([above(Input::Budget, Zero), too_small]))
            }
            Self::InHouseBetter => warned(Judgement, all([not(known(Input::SkillGaps)), oneself_better()])),
        }
    }
}

fn warned(source: Source, holds: Condition) -> (Source, Formula) {
    (source, flag(holds))
}
