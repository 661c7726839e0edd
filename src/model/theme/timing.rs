//! Timing: over how many months the result is judged.

use crate::model::choice::{Activity, Channel};
use crate::model::condition::{Condition, any, chosen};
use crate::model::formula::{Formula, when};
use crate::model::source::Source::{self, Judgement, SeoDelay};
use crate::model::vocabulary::{assumptions, numbers};
use TimingAssumption::*;

numbers! {
    /// The months that matter.
    Timing {
        /// Months over which the result is judged.
        Horizon = ("forecast.horizon", Months, Published),
        /// Months until the first review.
        Review = ("forecast.review", Months, Inner),
        /// Months beyond which payback is slow.
        SlowPayback = ("forecast.slowPayback", Months, Inner),
    }
}

assumptions! {
    /// Figures of the months that matter.
    TimingAssumption {
        /// Months over which the result is judged.
        ShortHorizon = ("shortHorizon", 12.0, Months, Judgement),
        /// Months over which the result is judged where the effect is slow.
        LongHorizon = ("longHorizon", 24.0, Months, Judgement),
        /// Months until the first review.
        ReviewMonths = ("reviewMonths", 3.0, Months, Judgement),
        /// Months until the first review on slow channels.
        SlowReviewMonths = ("slowReviewMonths", 6.0, Months, Judgement),
        /// Months beyond which payback is slow.
        UsualSlowPayback = ("slowPayback", 6.0, Months, Judgement),
        /// Months beyond which payback is slow between firms.
        SlowPaybackB2b = ("slowPaybackB2b", 9.0, Months, Judgement),
        /// Months beyond which payback is slow on slow channels.
        SlowPaybackContent = ("slowPaybackContent", 12.0, Months, Judgement),
    }
}

impl Timing {
    /// How it follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::Horizon => (Judgement, when(any([between_firms(), content()]), LongHorizon, ShortHorizon)),
            Self::Review => {
                let slow = chosen([Channel::LocalSeo, Channel::SeoContent, Channel::OrganicSocial]);
                (SeoDelay, when(slow, SlowReviewMonths, ReviewMonths))
            }
            Self::SlowPayback => {
                let usual = when(between_firms(), SlowPaybackB2b, UsualSlowPayback);
                (Judgement, when(content(), SlowPaybackContent, usual))
            }
        }
    }
}

fn content() -> Condition {
    chosen([Channel::SeoContent, Channel::OrganicSocial])
}

fn between_firms() -> Condition {
    chosen([Activity::B2b])
}
