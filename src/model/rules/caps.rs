//! Caps: the checks that hold the score down. Each is the limit that it sets: full scale when it does not bind.

use crate::model::assumption::Assumption::{
    DataQualityFloor, FragileRatio, FullScore, LimitNo, LimitNotYet, LimitPilot, OccupancyStrong, OwnerHoursLimit,
    SkillsEnough, ThinRatio, UnansweredLimit,
};
use crate::model::choice::{Choice, Tracking};
use crate::model::condition::{Condition, above, all, any, at_least, at_most, below, equal, known, not};
use crate::model::formula::Constant::{One, Zero};
use crate::model::formula::{Formula, of, when};
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::rule::Rulebook;
use crate::model::source::Source::{Article, Judgement, ThreeToOne};
use crate::model::theme::{Cap, Course, Economics, InHouse, Plan, Scenario, Score, Signals, Threshold, Timing};

pub(super) fn state(book: &mut Rulebook) {
    for cap in Cap::ALL {
        let limit = match cap {
            Cap::ValueDestroyed => LimitNo,
            Cap::RatioThin
            | Cap::PaybackSlow
            | Cap::PrudentLossBeyondLimit
            | Cap::BlockerUnverified
            | Cap::DataQualityLow => LimitPilot,
            _ => LimitNotYet,
        };
        let source = match cap {
            Cap::BudgetBelowThreshold => Article,
            Cap::ValueDestroyed | Cap::RatioFragile | Cap::RatioThin => ThreeToOne,
            _ => Judgement,
        };
        book.state(Quantity::Cap(*cap), source, when(binds(*cap), limit, FullScore));
    }
}

/// When a cap binds.
fn binds(cap: Cap) -> Condition {
    let payback = Quantity::Forecast(Scenario::Central, Course::Payback);
    match cap {
        Cap::ValueDestroyed => all([
            at_least(Threshold::BaseBand, One),
            any([at_most(Input::Margin, Input::LevyRate), all([worth_less(), not(cramped())])]),
        ]),
        Cap::TrackingMissing => Condition::Chosen(Choice::Tracking, &[Tracking::None as u8]),
        Cap::CapacityFull => any([
            at_most(Input::Capacity, Input::CurrentCustomers),
            above(Input::Occupancy, OccupancyStrong),
            all([worth_less(), cramped()]),
        ]),
        Cap::LeadsUnanswered => above(Input::UnansweredShare, UnansweredLimit),
        Cap::BudgetBelowThreshold => at_most(Threshold::Band, Zero),
        Cap::PaybackBeyondHorizon => any([not(known(payback)), above(payback, Timing::Horizon)]),
        Cap::TroughBeyondLimit => above(Zero - of(Scenario::Central, Course::Trough), Score::AcceptedLoss),
        Cap::RatioFragile => all([
            below(Economics::ValueRatio, FragileRatio),
            not(below(Cap::ValueDestroyed, FullScore)),
            not(all([worth_less(), cramped()])),
        ]),
        Cap::InHouseBetter => all([at_most(Input::SkillGaps, SkillsEnough), oneself_better()]),
        Cap::RatioThin => all([at_least(Economics::ValueRatio, FragileRatio), below(Economics::ValueRatio, ThinRatio)]),
        Cap::PaybackSlow => all([at_most(payback, Timing::Horizon), above(payback, Timing::SlowPayback)]),
        Cap::PrudentLossBeyondLimit => above(Zero - of(Scenario::Prudent, Course::CashAtHorizon), Score::AcceptedLoss),
        Cap::BlockerUnverified => {
            any([not(known(Choice::Tracking)), not(known(Input::Occupancy)), not(known(Input::UnansweredShare))])
        }
        Cap::DataQualityLow => below(Signals::DataQuality, DataQualityFloor),
    }
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
