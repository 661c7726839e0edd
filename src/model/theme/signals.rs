//! Signals: what the indicators' levels add up to.

use super::indicator::Indicator;
use crate::model::condition::known;
use crate::model::formula::Constant::One;
use crate::model::formula::{Formula, flag, when};
use crate::model::source::Source::{self, Judgement};
use crate::model::vocabulary::{assumptions, numbers};
use SignalsAssumption::*;

numbers! {
    /// What the signals add up to.
    Signals {
        /// Need for help, 0 to 1.
        Need = ("indicators.need", Share, Published),
        /// Readiness for help, 0 to 1.
        Readiness = ("indicators.readiness", Share, Published),
        /// Share of the questions answered.
        DataQuality = ("indicators.dataQuality", Share, Published),
    }
}

assumptions! {
    /// Figures of the sums.
    SignalsAssumption {
        /// The sum of the eight need signals at their strongest.
        NeedScale = ("needScale", 16.0, Count, Definition),
        /// The sum of the four readiness signals at their strongest.
        ReadinessScale = ("readinessScale", 8.0, Count, Definition),
        /// Questions asked about the firm.
        QuestionsAsked = ("questionsAsked", 10.0, Count, Definition),
    }
}

impl Signals {
    /// How it follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::Need => (Judgement, total(|one| !one.is_readiness(), cautious) / NeedScale),
            Self::Readiness => (Judgement, One - total(Indicator::is_readiness, cautious) / ReadinessScale),
            Self::DataQuality => (Judgement, total(Indicator::is_asked, |one| flag(known(one))) / QuestionsAsked),
        }
    }
}

/// The level, 1 when there is no answer.
fn cautious(indicator: Indicator) -> Formula {
    when(known(indicator), indicator, One)
}

fn total(counts: fn(Indicator) -> bool, part: fn(Indicator) -> Formula) -> Formula {
    let counted = Indicator::ALL.iter().copied().filter(|indicator| counts(*indicator));
    counted.map(part).reduce(|sum, next| sum + next).unwrap_or(Formula::Missing)
}
