//! Timing: over how many months the result is judged.

use super::forecast::{Course, Scenario};
use super::plan::Plan;
use crate::model::choice::{Activity, Channel};
use crate::model::condition::{Condition, all, any, below, chosen, not};
use crate::model::formula::Constant::OneMonth;
use crate::model::formula::{Formula, of, when};
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::source::Source::{self, Definition, Judgement, SeoDelay};
use crate::model::vocabulary::{assumptions, numbers};
use TimingAssumption::*;

numbers! {
    /// The months that matter.
    Timing {
        /// Months over which the result is judged.
        Horizon = ("forecast.horizon", Months, Published),
        /// Months until the first review, the sales cycle included.
        Review = ("forecast.review", Months, Inner),
        /// Months beyond which payback is slow.
        SlowPayback = ("forecast.slowPayback", Months, Inner),
        /// Contacts more than today that the first three months of a trial plan.
        TrialLeads = ("trialLeads", Contacts, Inner),
        /// Months that the trial lasts.
        TrialMonths = ("trialMonths", Months, Inner),
        /// What a start a month later costs at the horizon; negative where waiting saves.
        DelayCostOne = ("delayCost.1", Euro, Inner),
        /// What a start three months later costs at the horizon; negative where waiting saves.
        DelayCostThree = ("delayCost.3", Euro, Inner),
        /// What a start six months later costs at the horizon; negative where waiting saves.
        DelayCostSix = ("delayCost.6", Euro, Inner),
    }
}

assumptions! {
    /// Figures of the months that matter.
    TimingAssumption {
        /// Months over which the result is judged.
        ShortHorizon = ("shortHorizon", 12.0, Months, Judgement),
        /// Months over which the result is judged in local search.
        LocalSearchHorizon = ("localSearchHorizon", 18.0, Months, Judgement),
        /// Months over which the result is judged where the effect is slow.
        LongHorizon = ("longHorizon", 24.0, Months, Judgement),
        /// Months until the first review, and of a trial.
        ReviewMonths = ("reviewMonths", 3.0, Months, Judgement),
        /// Months until the first review, and of a trial, on slow channels.
        SlowReviewMonths = ("slowReviewMonths", 6.0, Months, Judgement),
        /// Months beyond which payback is slow.
        UsualSlowPayback = ("slowPayback", 6.0, Months, Judgement),
        /// Months beyond which payback is slow between firms, and in local search.
        SlowPaybackB2b = ("slowPaybackB2b", 9.0, Months, Judgement),
        /// Months beyond which payback is slow on slow channels.
        SlowPaybackContent = ("slowPaybackContent", 12.0, Months, Judgement),
        /// Contacts under which three months prove nothing.
        TrialContacts = ("trialContacts", 10.0, Contacts, Judgement),
        /// Orders under which three months prove nothing in an online shop.
        TrialOrders = ("trialOrders", 10.0, Customers, Judgement),
        /// Months of a start put off by a quarter.
        WaitThree = ("waitThree", 3.0, Months, Judgement),
        /// Months of a start put off by half a year.
        WaitSix = ("waitSix", 6.0, Months, Judgement),
    }
}

impl Timing {
    /// How it follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::Horizon => {
                let usual = when(local_search(), LocalSearchHorizon, ShortHorizon);
                (Judgement, when(any([between_firms(), content()]), LongHorizon, usual))
            }
            Self::Review => (SeoDelay, Input::SalesCycle + when(slow(), SlowReviewMonths, ReviewMonths)),
            Self::SlowPayback => {
                let usual = when(any([between_firms(), local_search()]), SlowPaybackB2b, UsualSlowPayback);
                (Judgement, when(content(), SlowPaybackContent, usual))
            }
            Self::TrialLeads => {
                let reached = |month: Formula| Formula::Ramp(Box::new(month));
                let months = [OneMonth.into(), OneMonth + OneMonth, ReviewMonths.into()].map(reached);
                let [first, second, third] = months;
                (Definition, Plan::ExtraLeads * (first + second + third) * OneMonth)
            }
            Self::TrialMonths => {
                let few_contacts = below(Self::TrialLeads, TrialContacts);
                let few_orders = below(Self::TrialLeads * Input::ClosingRate, TrialOrders);
                let visits = chosen([Activity::Ecommerce]);
                let too_few = any([all([visits.clone(), few_orders]), all([not(visits), few_contacts])]);
                (Judgement, when(any([slow(), too_few]), SlowReviewMonths, ReviewMonths))
            }
            Self::DelayCostOne => (Definition, lost(OneMonth)),
            Self::DelayCostThree => (Definition, lost(WaitThree)),
            Self::DelayCostSix => (Definition, lost(WaitSix)),
        }
    }
}

/// The cash of the last so many months up to the horizon, which a later start does not reach.
fn lost(months: impl Into<Formula>) -> Formula {
    let reached = Formula::At(Quantity::Forecast(Scenario::Central, Course::Cash), Box::new(Timing::Horizon - months));
    of(Scenario::Central, Course::CashAtHorizon) - reached
}

/// Channels on which three months show deliverables, not results.
fn slow() -> Condition {
    chosen([Channel::LocalSeo, Channel::SeoContent, Channel::OrganicSocial])
}

fn content() -> Condition {
    chosen([Channel::SeoContent, Channel::OrganicSocial])
}

fn local_search() -> Condition {
    chosen([Channel::LocalSeo])
}

fn between_firms() -> Condition {
    chosen([Activity::B2b])
}
