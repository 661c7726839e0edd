//! Caps: the checks that hold the score down. Each is the limit that it sets: full scale when it does not bind. Most are
//! slopes, so that a small change of the figures never throws the answer about.

use super::economics::Economics;
use super::gauge::{Gauge, deepest, prudent_loss};
use super::plan::Plan;
use super::score::ScoreAssumption::FullScore;
use super::signals::Signals;
use super::threshold::Threshold;
use crate::model::choice::{Choice, Tracking};
use crate::model::condition::{Condition, above, all, any, at_least, at_most, chosen, equal, known, not};
use crate::model::formula::Constant::{One, Zero};
use crate::model::formula::{Formula, when};
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::slope::slope;
use crate::model::source::Source::{self, AnswerSpeed, Article, Judgement, SpendShare};
use crate::model::vocabulary::{assumptions, numbers};
use CapAssumption::*;

numbers! {
    /// What can hold the score down, in the order in which ties are told.
    Cap {
        /// No euro more can pay.
        ValueDestroyed = ("value_destroyed", Points, Listed),
        /// Nothing is measured.
        TrackingMissing = ("tracking_missing", Points, Listed),
        /// No more customers can be served.
        CapacityFull = ("capacity_full", Points, Listed),
        /// Requests stay without an answer.
        LeadsUnanswered = ("leads_unanswered", Points, Listed),
        /// The budget is under the first threshold.
        BudgetBelowThreshold = ("budget_below_threshold", Points, Listed),
        /// It does not pay back in time.
        PaybackBeyondHorizon = ("payback_beyond_horizon", Points, Listed),
        /// The cash falls below what the owner accepts to lose.
        TroughBeyondLimit = ("trough_beyond_limit", Points, Listed),
        /// Value over cost is fragile.
        RatioFragile = ("ratio_fragile", Points, Listed),
        /// Doing it oneself brings as much, or more.
        InHouseBetter = ("in_house_better", Points, Listed),
        /// The budget weighs too much on the turnover.
        Unaffordable = ("unaffordable", Points, Listed),
        /// Value over cost is thin.
        RatioThin = ("ratio_thin", Points, Listed),
        /// It pays back, but slowly.
        PaybackSlow = ("payback_slow", Points, Listed),
        /// The prudent scenario loses more than the owner accepts.
        PrudentLossBeyondLimit = ("prudent_loss_beyond_limit", Points, Listed),
        /// A question that can block has no answer.
        BlockerUnverified = ("blocker_unverified", Points, Listed),
        /// Too few questions are answered.
        DataQualityLow = ("data_quality_low", Points, Listed),
    }
}

assumptions! {
    /// The limits that caps set, and where they bind.
    CapAssumption {
        /// Limit of the score under a « non ».
        LimitNo = ("limitNo", 19.0, Points, Judgement),
        /// Limit of the score under a « pas encore ».
        LimitNotYet = ("limitNotYet", 39.0, Points, Judgement),
        /// Limit of the score under a « pilote ».
        LimitPilot = ("limitPilot", 59.0, Points, Judgement),
        /// Occupancy from which it holds back.
        OccupancyHeld = ("occupancyHeld", 0.90, Share, Judgement),
        /// Occupancy from which it forbids.
        OccupancyForbidding = ("occupancyForbidding", 0.98, Share, Judgement),
        /// Requests without an answer from which they hold back.
        UnansweredHeld = ("unansweredHeld", 0.20, Share, AnswerSpeed),
        /// Requests without an answer from which they forbid.
        UnansweredForbidding = ("unansweredForbidding", 0.40, Share, Judgement),
        /// Share of the first threshold up to which a budget is too small.
        BudgetShort = ("budgetShort", 0.80, Ratio, Judgement),
        /// Months after the limit over which a payback goes from slow to too late.
        PaybackSpan = ("paybackSpan", 3.0, Months, Judgement),
        /// A trough over the loss accepted that forbids.
        TroughForbidding = ("troughForbidding", 1.25, Ratio, Judgement),
        /// A prudent loss over the loss accepted that leaves a trial only.
        PrudentHeld = ("prudentHeld", 1.5, Ratio, Judgement),
        /// Value over cost up to which the plan is fragile.
        FragileRatio = ("fragileRatio", 1.5, Ratio, Judgement),
        /// Value over cost up to which the plan deserves a trial only.
        ThinRatio = ("thinRatio", 2.0, Ratio, Judgement),
        /// Value over cost from which the plan is solid.
        SolidRatio = ("solidRatio", 2.5, Ratio, Judgement),
        /// Weight on the turnover, over what is bearable, from which it holds back.
        WeightHeld = ("weightHeld", 1.5, Ratio, Judgement),
        /// Weight on the turnover, over what is bearable, that leaves a trial only.
        WeightHeavy = ("weightHeavy", 2.5, Ratio, Judgement),
        /// Weight on the turnover, over what is bearable, that forbids.
        WeightForbidding = ("weightForbidding", 4.0, Ratio, Judgement),
        /// Share of the questions answered up to which a trial is all that can be said.
        AnsweredFew = ("answeredFew", 0.4, Share, Judgement),
        /// Share of the questions answered from which enough is known.
        AnsweredEnough = ("answeredEnough", 0.8, Share, Judgement),
    }
}

impl Cap {
    /// How the limit that it sets follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::ValueDestroyed => held(Judgement, LimitNo, equal(Gauge::Destroyed, One)),
            Self::TrackingMissing => held(Judgement, LimitNotYet, chosen([Tracking::None])),
            Self::CapacityFull => {
                let no_room = all([at_most(Plan::Capacity, Input::CurrentCustomers), above(Gauge::Wanted, Zero)]);
                let busy = where_known(
                    Input::Occupancy,
                    slope(Input::Occupancy, [free(OccupancyHeld), (OccupancyForbidding.into(), LimitNotYet.into())]),
                );
                (Judgement, when(any([equal(Gauge::Squeezed, One), no_room]), LimitNotYet, busy))
            }
            Self::LeadsUnanswered => {
                let knots = [free(UnansweredHeld), (UnansweredForbidding.into(), LimitNotYet.into())];
                (AnswerSpeed, where_known(Input::UnansweredShare, slope(Input::UnansweredShare, knots)))
            }
            Self::BudgetBelowThreshold => {
                (Article, slope(Threshold::Reached, [(BudgetShort.into(), LimitNotYet.into()), free(One)]))
            }
            Self::PaybackBeyondHorizon => {
                let knots = [(Zero.into(), LimitPilot.into()), (PaybackSpan.into(), LimitNotYet.into())];
                let late = when(at_most(Gauge::PaybackLate, Zero), FullScore, slope(Gauge::PaybackLate, knots));
                (Judgement, when(known(Gauge::PaybackLate), late, LimitNotYet))
            }
            Self::TroughBeyondLimit => {
                // A limit that nobody stated does not forbid.
                let end = || when(known(Input::AcceptedLoss), LimitNotYet, LimitPilot);
                (Judgement, over(Gauge::TroughOverLoss, deepest(), TroughForbidding, end()))
            }
            Self::RatioFragile => {
                let fragile = at_most(Economics::ValueRatio, FragileRatio);
                let said_already = any([equal(Gauge::Destroyed, One), equal(Gauge::Squeezed, One)]);
                held(Judgement, LimitNotYet, all([fragile, not(said_already)]))
            }
            Self::InHouseBetter => (Judgement, when(above(Input::Budget, Zero), in_house_better(), FullScore)),
            Self::Unaffordable => (SpendShare, unaffordable()),
            Self::RatioThin => {
                let knots = [
                    (FragileRatio.into(), LimitNotYet.into()),
                    (ThinRatio.into(), LimitPilot.into()),
                    free(SolidRatio),
                ];
                let not_fragile = above(Economics::ValueRatio, FragileRatio);
                (Judgement, when(not_fragile, slope(Economics::ValueRatio, knots), FullScore))
            }
            Self::PaybackSlow => {
                let knots = [free(Zero), (PaybackSpan.into(), LimitPilot.into())];
                let in_time = at_most(Gauge::PaybackLate, Zero);
                (Judgement, when(in_time, where_known(Gauge::PaybackSlow, slope(Gauge::PaybackSlow, knots)), FullScore))
            }
            Self::PrudentLossBeyondLimit => {
                (Judgement, over(Gauge::PrudentOverLoss, prudent_loss(), PrudentHeld, LimitPilot.into()))
            }
            Self::BlockerUnverified => {
                let open =
                    [not(known(Choice::Tracking)), not(known(Input::Occupancy)), not(known(Input::UnansweredShare))];
                held(Judgement, LimitPilot, any(open))
            }
            Self::DataQualityLow => {
                let knots = [(AnsweredFew.into(), LimitPilot.into()), free(AnsweredEnough)];
                (Judgement, slope(Signals::DataQuality, knots))
            }
        }
    }
}

/// A limit where a condition binds, full scale elsewhere.
fn held(source: Source, limit: CapAssumption, binds: Condition) -> (Source, Formula) {
    (source, when(binds, limit, FullScore))
}

/// A knot at which nothing is held.
fn free(at: impl Into<Formula>) -> (Formula, Formula) {
    (at.into(), FullScore.into())
}

/// What nobody knows sets no limit.
fn where_known(what: impl Into<Quantity> + Copy, limit: Formula) -> Formula {
    when(known(what), limit, FullScore)
}

/// A loss over the loss accepted: free up to that, `end` at so many times as much. Where no loss is accepted, any is
/// beyond all limits.
fn over(share: Gauge, lost: Formula, most: CapAssumption, end: Formula) -> Formula {
    let without_limit = when(above(lost, Zero), end.clone(), FullScore);
    when(known(share), slope(share, [free(One), (most.into(), end)]), without_limit)
}

/// A draw leaves a trial, a clear lead forbids.
fn in_house_better() -> Formula {
    let knots = [free(Zero - One), (Zero.into(), LimitPilot.into()), (One.into(), LimitNotYet.into())];
    let at_no_stake = when(above(Gauge::InHouseGap, Zero), LimitNotYet, LimitPilot);
    let at_no_stake = when(at_least(Gauge::InHouseGap, Zero), at_no_stake, FullScore);
    when(known(Gauge::InHouseLead), slope(Gauge::InHouseLead, knots), at_no_stake)
}

/// With a turnover of 0, any budget weighs without end.
fn unaffordable() -> Formula {
    let knots =
        [free(WeightHeld), (WeightHeavy.into(), LimitPilot.into()), (WeightForbidding.into(), LimitNotYet.into())];
    let endless = when(known(Gauge::RevenueWeight), slope(Gauge::RevenueWeight, knots), LimitNotYet);
    when(known(Input::AnnualRevenue), endless, FullScore)
}
