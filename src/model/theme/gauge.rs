//! Gauges: what the score and the caps are read off, each a share of what it is held against.

use super::economics::Economics;
use super::forecast::{Course, Scenario};
use super::plan::Plan;
use super::timing::Timing;
use crate::model::choice::Activity;
use crate::model::condition::{Condition, above, all, any, at_least, at_most, below, equal, known};
use crate::model::formula::Constant::{MonthsPerYear, One, Zero};
use crate::model::formula::{Formula, by_option, flag, max, of, when};
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::source::Source::{self, Definition, Judgement, SpendShare};
use crate::model::vocabulary::{assumptions, numbers};
use GaugeAssumption::*;

numbers! {
    /// What the score and the caps are read off.
    Gauge {
        /// Customers a month more than today, could all be served.
        Wanted = ("gauges.wanted", CustomersPerMonth, Inner),
        /// Whether the plan would pay but cannot be served.
        Cramped = ("gauges.cramped", Flag, Inner),
        /// Whether it costs more than it brings because it cannot be served.
        Squeezed = ("gauges.squeezed", Flag, Inner),
        /// Whether no euro more can pay.
        Destroyed = ("gauges.destroyed", Flag, Inner),
        /// Greatest loss accepted, or what is put in until the first review.
        AcceptedLoss = ("acceptedLoss", Euro, Published),
        /// The deepest trough of the plan over the loss accepted; missing when that is 0.
        TroughOverLoss = ("gauges.troughOverLoss", Ratio, Inner),
        /// The loss of the prudent scenario over the loss accepted; missing when that is 0.
        PrudentOverLoss = ("gauges.prudentOverLoss", Ratio, Inner),
        /// Months from the horizon to the payback.
        PaybackLate = ("gauges.paybackLate", Months, Inner),
        /// Months from where payback is slow to the payback.
        PaybackSlow = ("gauges.paybackSlow", Months, Inner),
        /// What doing it oneself brings more, time valued.
        InHouseGap = ("gauges.inHouseGap", Euro, Inner),
        /// A difference that says nothing: a tenth of what is at stake.
        InHouseTie = ("gauges.inHouseTie", Euro, Inner),
        /// That gap over that difference; missing when nothing is at stake.
        InHouseLead = ("gauges.inHouseLead", Ratio, Inner),
        /// The budget's weight on the turnover, over what is bearable; missing when the turnover is 0 or not known.
        RevenueWeight = ("gauges.revenueWeight", Ratio, Inner),
    }
}

assumptions! {
    /// Figures of the gauges.
    GaugeAssumption {
        /// Share of what is at stake within which doing it oneself and entrusting it come to the same.
        TieShare = ("tieShare", 0.10, Share, Judgement),
        /// Share of turnover that marketing should not pass.
        RevenueShare = ("revenueShare", 0.10, Share, SpendShare),
        /// Share of turnover that marketing should not pass in an online shop.
        RevenueShareEcommerce = ("revenueShareEcommerce", 0.15, Share, SpendShare),
    }
}

impl Gauge {
    /// How it follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        let payback = Quantity::Forecast(Scenario::Central, Course::Payback);
        let time_valued = |scenario| of(scenario, Course::TimeValuedAtHorizon);
        match self {
            Self::Wanted => (Definition, Input::ClosingRate * Plan::ExtraLeads),
            Self::Cramped => {
                let pays = at_least(Economics::LifetimeValue * Self::Wanted, Plan::MonthlyCost);
                (Judgement, flag(all([above(Self::Wanted, Plan::Room), pays])))
            }
            Self::Squeezed => (Judgement, flag(all([worth_less(), equal(Self::Cramped, One)]))),
            Self::Destroyed => {
                let nothing_left = at_most(Input::Margin, Input::LevyRate);
                let costly = all([below(Economics::ContactRatio, One), above(Plan::MonthlyCost, Zero), worth_less()]);
                (Judgement, flag(all([above(Input::Budget, Zero), any([nothing_left, costly])])))
            }
            Self::AcceptedLoss => {
                let put_in = Timing::Review * max(Zero, Plan::MonthlyCost) + Plan::SetupCost;
                (Judgement, when(known(Input::AcceptedLoss), Input::AcceptedLoss, put_in))
            }
            Self::TroughOverLoss => (Definition, deepest() / Self::AcceptedLoss),
            Self::PrudentOverLoss => (Definition, prudent_loss() / Self::AcceptedLoss),
            Self::PaybackLate => (Definition, payback - Timing::Horizon),
            Self::PaybackSlow => (Definition, payback - Timing::SlowPayback),
            Self::InHouseGap => (Definition, time_valued(Scenario::InHouse) - time_valued(Scenario::Central)),
            Self::InHouseTie => {
                let spent = Timing::Horizon * size(Plan::MonthlyCost.into()) + Plan::SetupCost;
                let earned = max(size(time_valued(Scenario::Central)), size(time_valued(Scenario::InHouse)));
                (Judgement, TieShare * max(spent, earned))
            }
            Self::InHouseLead => (Definition, Self::InHouseGap / Self::InHouseTie),
            Self::RevenueWeight => {
                let bearable = by_option(|activity| match activity {
                    Activity::Local | Activity::B2b => RevenueShare.into(),
                    Activity::Ecommerce => RevenueShareEcommerce.into(),
                });
                let yearly = Input::Budget * MonthsPerYear * Plan::VatFactor;
                (SpendShare, when(at_most(Input::Budget, Zero), Zero, yearly / Input::AnnualRevenue / bearable))
            }
        }
    }
}

/// Each euro spent brings less than a euro.
fn worth_less() -> Condition {
    below(Economics::ValueRatio, One)
}

/// How far the plan's cash falls below 0 up to the horizon.
pub(super) fn deepest() -> Formula {
    Zero - of(Scenario::Central, Course::Trough)
}

/// What the prudent scenario has lost at the horizon.
pub(super) fn prudent_loss() -> Formula {
    Zero - of(Scenario::Prudent, Course::CashAtHorizon)
}

/// A number without its sign.
fn size(number: Formula) -> Formula {
    max(number.clone(), Zero - number)
}
