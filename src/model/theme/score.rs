//! Score: four pillars, held down by the caps.

use super::cap::Cap;
use super::economics::Economics;
use super::forecast::{Course, Scenario};
use super::gauge::Gauge;
use super::signals::Signals;
use super::threshold::Threshold;
use super::timing::Timing;
use crate::model::condition::{at_least, at_most, equal, known};
use crate::model::formula::Constant::{One, OneMonth, Zero};
use crate::model::formula::{Formula, max, min, of, share, when};
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::source::Source::{self, Definition, Judgement};
use crate::model::vocabulary::{assumptions, numbers};
use ScoreAssumption::*;

numbers! {
    /// The score and its pillars.
    Score {
        /// What payback earns, 0 to 1.
        PaybackPoints = ("pillars.paybackMark", Share, Inner),
        /// What value over cost earns, 0 to 1.
        RatioPoints = ("pillars.ratioMark", Share, Inner),
        /// What the prudent scenario earns, 0 to 1.
        PrudentPoints = ("pillars.prudentMark", Share, Inner),
        /// Economic pillar.
        Economics = ("pillars.economics", Share, Published),
        /// Budget pillar.
        Budget = ("pillars.budget", Share, Published),
        /// Need pillar.
        Need = ("pillars.need", Share, Published),
        /// Readiness pillar.
        Readiness = ("pillars.readiness", Share, Published),
        /// The score before what holds it down.
        Raw = ("rawScore", Points, Published),
        /// The score.
        Score = ("score", Points, Published),
    }
}

assumptions! {
    /// Figures of the score.
    ScoreAssumption {
        /// Weight of payback in the economic pillar.
        PaybackWeight = ("paybackWeight", 0.4, Share, Judgement),
        /// Weight of value over cost in the economic pillar.
        RatioWeight = ("ratioWeight", 0.3, Share, Judgement),
        /// Weight of the prudent scenario in the economic pillar.
        PrudentWeight = ("prudentWeight", 0.3, Share, Judgement),
        /// A payback that earns all there is to earn.
        FastPayback = ("fastPayback", 3.0, Months, Judgement),
        /// A value over cost that earns all there is to earn.
        HealthyRatio = ("healthyRatio", 3.0, Ratio, ThreeToOne),
        /// Where the budget starts to earn, as a share of the first threshold.
        BudgetStart = ("budgetStart", 0.5, Share, Judgement),
        /// Full scale of the score.
        FullScore = ("fullScore", 100.0, Points, Definition),
        /// Weight of the economic pillar.
        EconomicsWeight = ("economicsWeight", 0.50, Share, Judgement),
        /// Weight of the budget pillar.
        BudgetWeight = ("budgetWeight", 0.15, Share, Judgement),
        /// Weight of the need pillar.
        NeedWeight = ("needWeight", 0.15, Share, Judgement),
        /// Weight of the readiness pillar.
        ReadinessWeight = ("readinessWeight", 0.20, Share, Judgement),
        /// The score from which the answer is « pas encore ».
        NotYetFrom = ("notYetFrom", 20.0, Points, Judgement),
        /// The score from which the answer is the pilot.
        PilotFrom = ("pilotFrom", 40.0, Points, Judgement),
        /// The score from which the answer is « oui ».
        YesFrom = ("yesFrom", 60.0, Points, Judgement),
    }
}

impl Score {
    /// How it follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::PaybackPoints => {
                let payback = Quantity::Forecast(Scenario::Central, Course::Payback);
                let left = Timing::Horizon + OneMonth - payback;
                let most = Timing::Horizon + OneMonth - FastPayback;
                (Judgement, when(known(payback), share(left / most), Zero))
            }
            Self::RatioPoints => {
                let earned = share((Economics::ValueRatio - One) / (HealthyRatio - One));
                (Judgement, when(known(Economics::ValueRatio), earned, One))
            }
            Self::PrudentPoints => {
                let cash = || of(Scenario::Prudent, Course::CashAtHorizon);
                let bearable = share(One + cash() / Gauge::AcceptedLoss);
                let loses = when(at_most(Gauge::AcceptedLoss, Zero), Zero, bearable);
                (Judgement, when(at_least(cash(), Zero), One, loses))
            }
            Self::Economics => (
                Judgement,
                PaybackWeight * Self::PaybackPoints
                    + RatioWeight * Self::RatioPoints
                    + PrudentWeight * Self::PrudentPoints,
            ),
            Self::Budget => {
                let start = || BudgetStart * Threshold::First;
                (Judgement, share((Input::Budget - start()) / (Threshold::Second - start())))
            }
            Self::Need => (Definition, Signals::Need.into()),
            Self::Readiness => (Definition, Signals::Readiness.into()),
            Self::Raw => {
                let pillars = EconomicsWeight * Self::Economics
                    + BudgetWeight * Self::Budget
                    + NeedWeight * Self::Need
                    + ReadinessWeight * Self::Readiness;
                (Judgement, FullScore * pillars)
            }
            Self::Score => {
                let held: Formula = Cap::ALL.iter().fold(Self::Raw.into(), |held, cap| min(held, *cap));
                let floor = when(equal(Gauge::Destroyed, One), Zero, NotYetFrom);
                (Judgement, max(held, floor))
            }
        }
    }
}
