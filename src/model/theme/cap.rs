//! Caps: the checks that hold the score down. Each is the limit that it sets: full scale when it does not bind.

use super::economics::Economics;
use super::forecast::{Course, Scenario};
use super::in_house::InHouse;
use super::indicator::IndicatorAssumption::OccupancyStrong;
use super::plan::Plan;
use super::score::{Score, ScoreAssumption::FullScore};
use super::signals::Signals;
use super::threshold::Threshold;
use super::timing::Timing;
use crate::model::choice::{Choice, Tracking};
use crate::model::condition::{Condition, above, all, any, at_least, at_most, below, chosen, equal, known, not};
use crate::model::formula::Constant::{One, Zero};
use crate::model::formula::{Formula, of, when};
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::source::Source::{self, Article, Judgement, ThreeToOne};
use crate::model::vocabulary::{assumptions, numbers};
use CapAssumption::*;

numbers! {
    /// What can hold the score down, in the order in which ties are told.
    Cap {
        /// Each customer costs more than it brings.
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
        /// Doing it oneself brings more.
        InHouseBetter = ("in_house_better", Points, Listed),
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
        /// Requests without an answer that block.
        UnansweredLimit = ("unansweredLimit", 0.30, Share, AnswerSpeed),
        /// Value over cost under which the plan is fragile.
        FragileRatio = ("fragileRatio", 1.5, Ratio, ThreeToOne),
        /// Value over cost under which the plan is thin.
        ThinRatio = ("thinRatio", 2.0, Ratio, ThreeToOne),
        /// Missing skills up to which one can do it oneself.
        SkillsEnough = ("skillsEnough", 1.0, Count, Judgement),
        /// Hours a week that an owner can give at most.
        OwnerHoursLimit = ("ownerHoursLimit", 15.0, HoursPerWeek, Judgement),
        /// Share of the questions that must be answered.
        DataQualityFloor = ("dataQualityFloor", 0.5, Share, Judgement),
    }
}

impl Cap {
    /// How the limit that it sets follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        let payback = Quantity::Forecast(Scenario::Central, Course::Payback);
        match self {
            Self::ValueDestroyed => {
                let worthless = any([at_most(Input::Margin, Input::LevyRate), all([worth_less(), not(cramped())])]);
                held(ThreeToOne, LimitNo, all([at_least(Threshold::BaseBand, One), worthless]))
            }
            Self::TrackingMissing => held(Judgement, LimitNotYet, chosen([Tracking::None])),
            Self::CapacityFull => {
                let full = at_most(Input::Capacity, Input::CurrentCustomers);
                let busy = above(Input::Occupancy, OccupancyStrong);
                held(Judgement, LimitNotYet, any([full, busy, all([worth_less(), cramped()])]))
            }
            Self::LeadsUnanswered => held(Judgement, LimitNotYet, above(Input::UnansweredShare, UnansweredLimit)),
            Self::BudgetBelowThreshold => held(Article, LimitNotYet, at_most(Threshold::Band, Zero)),
            Self::PaybackBeyondHorizon => {
                held(Judgement, LimitNotYet, any([not(known(payback)), above(payback, Timing::Horizon)]))
            }
            Self::TroughBeyondLimit => {
                let lost = Zero - of(Scenario::Central, Course::Trough);
                held(Judgement, LimitNotYet, above(lost, Score::AcceptedLoss))
            }
            Self::RatioFragile => {
                let fragile = below(Economics::ValueRatio, FragileRatio);
                let destroyed = below(Self::ValueDestroyed, FullScore);
                let squeezed = all([worth_less(), cramped()]);
                held(ThreeToOne, LimitNotYet, all([fragile, not(destroyed), not(squeezed)]))
            }
            Self::InHouseBetter => {
                let able = at_most(Input::SkillGaps, SkillsEnough);
                held(Judgement, LimitNotYet, all([able, oneself_better()]))
            }
            Self::RatioThin => {
                let solid = at_least(Economics::ValueRatio, FragileRatio);
                held(ThreeToOne, LimitPilot, all([solid, below(Economics::ValueRatio, ThinRatio)]))
            }
            Self::PaybackSlow => {
                let in_time = at_most(payback, Timing::Horizon);
                held(Judgement, LimitPilot, all([in_time, above(payback, Timing::SlowPayback)]))
            }
            Self::PrudentLossBeyondLimit => {
                let lost = Zero - of(Scenario::Prudent, Course::CashAtHorizon);
                held(Judgement, LimitPilot, above(lost, Score::AcceptedLoss))
            }
            Self::BlockerUnverified => {
                let open =
                    [not(known(Choice::Tracking)), not(known(Input::Occupancy)), not(known(Input::UnansweredShare))];
                held(Judgement, LimitPilot, any(open))
            }
            Self::DataQualityLow => held(Judgement, LimitPilot, below(Signals::DataQuality, DataQualityFloor)),
        }
    }
}

/// A limit where a condition binds, full scale elsewhere.
fn held(source: Source, limit: CapAssumption, binds: Condition) -> (Source, Formula) {
    (source, when(binds, limit, FullScore))
}

/// Each euro spent brings less than a euro.
fn worth_less() -> Condition {
    below(Economics::ValueRatio, One)
}

/// It would pay but cannot be served.
fn cramped() -> Condition {
    equal(Plan::Cramped, One)
}

/// Doing it oneself brings more, time valued, and takes hours that an owner can find.
pub(super) fn oneself_better() -> Condition {
    let result = |scenario| -> Formula { of(scenario, Course::TimeValuedAtHorizon) };
    all([above(result(Scenario::InHouse), result(Scenario::Central)), at_most(InHouse::OwnerHours, OwnerHoursLimit)])
}
