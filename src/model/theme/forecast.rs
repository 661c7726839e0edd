//! Forecast: 36 months in three scenarios, and doing it oneself.

use super::economics::Economics;
use super::in_house::InHouse;
use super::plan::{Plan, served};
use super::timing::Timing;
use crate::model::condition::{Condition, above, at_most, below};
use crate::model::formula::Constant::{MonthsPerYear, One, OneMonth, WeeksPerYear, Zero};
use crate::model::formula::{Formula, min, of, sum_over, when};
use crate::model::input::Input;
use crate::model::quantity::{MONTHS, Quantity};
use crate::model::source::Source::{self, Definition, Judgement};
use crate::model::vocabulary::{assumptions, numbers, vocabulary};
use ForecastAssumption::*;

vocabulary! {
    /// A course of events.
    Scenario {
        /// Less than planned, later.
        Prudent = "prudent",
        /// As planned.
        Central = "central",
        /// More than planned.
        Favourable = "favourable",
        /// Doing it oneself.
        InHouse = "inHouse",
    }
}

numbers! {
    /// A number of a scenario, by month or in all.
    Course {
        /// Share of the plan that is reached.
        Multiplier = ("multiplier", Share, Inner),
        /// Months lost.
        Delay = ("delay", Months, Inner),
        /// Value a month of the hours freed.
        TimeValue = ("timeValue", EuroPerMonth, Inner),
        /// Share of the cruise effect, by month.
        Ramp = ("ramp", Share, Inner),
        /// Contacts more than today, by month.
        Leads = ("leads", ContactsPerMonth, Inner),
        /// Customers more than today, by month.
        Customers = ("customers", CustomersPerMonth, Published),
        /// Customers more than today so far, by month.
        Won = ("won", Customers, Inner),
        /// Margin more than today, by month.
        Margin = ("margin", EuroPerMonth, Inner),
        /// Cost more than today, by month.
        Cost = ("cost", EuroPerMonth, Inner),
        /// Margin less cost, by month.
        Flow = ("flow", EuroPerMonth, Inner),
        /// Cumulated cash, by month.
        Cash = ("cash", Euro, Published),
        /// Cumulated cash and the value of the hours freed, by month.
        TimeValued = ("timeValued", Euro, Published),
        /// First month from which the cash stays positive.
        Payback = ("payback", Months, Published),
        /// Cash at the horizon.
        CashAtHorizon = ("cashAtHorizon", Euro, Published),
        /// Cash and value of time at the horizon.
        TimeValuedAtHorizon = ("timeValuedAtHorizon", Euro, Inner),
        /// Cost up to the horizon.
        CostAtHorizon = ("costAtHorizon", Euro, Inner),
        /// Lowest cash up to the horizon, 0 at most.
        Trough = ("trough", Euro, Published),
        /// Gain for each euro spent up to the horizon.
        Roi = ("roi", Ratio, Published),
    }
}

assumptions! {
    /// Figures of the scenarios.
    ForecastAssumption {
        /// Share of the plan reached in the prudent scenario.
        PrudentShare = ("prudentShare", 0.60, Share, Judgement),
        /// Share of the plan reached in the favourable scenario.
        FavourableShare = ("favourableShare", 1.30, Share, Judgement),
        /// Months lost in the prudent scenario.
        PrudentDelay = ("prudentDelay", 1.0, Months, Judgement),
        /// The share of the cruise effect that a channel reaches month by month: a table ([`crate::model::ramp`]), whose
        /// length in months stands here.
        Ramp = ("ramp", 12.0, Months, SeoDelay),
        /// By how much an input that is known may be passed, one time in ten: the ninetieth percentile over the median.
        KnownSpread = ("knownSpread", 1.10, Ratio, Judgement),
        /// The same for an input that is estimated.
        EstimatedSpread = ("estimatedSpread", 1.25, Ratio, Judgement),
        /// The same for an input that is a guess.
        GuessSpread = ("guessSpread", 1.60, Ratio, Judgement),
        /// Months by which everything may come sooner or later.
        DelaySpread = ("delaySpread", 0.5, Months, Judgement),
    }
}

impl Course {
    /// Whether it has a value for each month.
    #[must_use]
    pub const fn is_curve(self) -> bool {
        match self {
            Self::Ramp
            | Self::Leads
            | Self::Customers
            | Self::Won
            | Self::Margin
            | Self::Cost
            | Self::Flow
            | Self::Cash
            | Self::TimeValued => true,
            Self::Multiplier
            | Self::Delay
            | Self::TimeValue
            | Self::Payback
            | Self::CashAtHorizon
            | Self::TimeValuedAtHorizon
            | Self::CostAtHorizon
            | Self::Trough
            | Self::Roi => false,
        }
    }

    /// How it follows in a scenario, and where that was read.
    pub(in crate::model) fn rule(self, scenario: Scenario) -> (Source, Formula) {
        let its = |course| of(scenario, course);
        let curve = |course| Quantity::Forecast(scenario, course);
        let horizon = || Box::new(Formula::from(Timing::Horizon));
        match self {
            Self::Multiplier => (Judgement, multiplier(scenario)),
            Self::Delay => (Judgement, delay(scenario)),
            Self::TimeValue => {
                let freed = scenario.by_plan(Plan::FreedHours, InHouse::FreedHours);
                let put_to_use = when(above(freed.clone(), Zero), Input::Reuse, One);
                (Judgement, freed * WeeksPerYear / MonthsPerYear * Input::HourValue * put_to_use)
            }
            Self::Ramp => {
                let month_of_effect = Formula::Month - Input::SalesCycle - its(Self::Delay);
                (Judgement, Formula::Ramp(Box::new(month_of_effect)))
            }
            Self::Leads => (Judgement, leads(scenario)),
            Self::Customers => (Definition, served(its(Self::Leads))),
            Self::Won => (Definition, sum_over(scenario, Self::Customers, 0, MONTHS)),
            Self::Margin => (Definition, margin(scenario)),
            Self::Cost => {
                let set_up = when(first_month(), Plan::SetupCost / OneMonth, Zero);
                (Definition, scenario.by_plan(Plan::MonthlyCost + set_up, InHouse::MonthlyCost))
            }
            Self::Flow => (Definition, its(Self::Margin) - its(Self::Cost)),
            Self::Cash => (Definition, sum_over(scenario, Self::Flow, 0, MONTHS)),
            Self::TimeValued => (Judgement, its(Self::Cash) + Formula::Month * its(Self::TimeValue)),
            Self::Payback => (Definition, Formula::LastingFrom(curve(Self::Cash))),
            Self::CashAtHorizon => (Definition, Formula::At(curve(Self::Cash), horizon())),
            Self::TimeValuedAtHorizon => (Definition, Formula::At(curve(Self::TimeValued), horizon())),
            Self::CostAtHorizon => {
                let planned = Timing::Horizon * Plan::MonthlyCost + Plan::SetupCost;
                (Definition, scenario.by_plan(planned, Timing::Horizon * InHouse::MonthlyCost))
            }
            Self::Trough => (Definition, min(Zero, Formula::Lowest(curve(Self::Cash), horizon()))),
            Self::Roi => {
                let gained = its(Self::CashAtHorizon) / its(Self::CostAtHorizon);
                (Definition, when(above(its(Self::CostAtHorizon), Zero), gained, Formula::Missing))
            }
        }
    }
}

impl Scenario {
    /// The plan's formula, or that of doing it oneself.
    fn by_plan(self, plan: impl Into<Formula>, in_house: impl Into<Formula>) -> Formula {
        match self {
            Self::Prudent | Self::Central | Self::Favourable => plan.into(),
            Self::InHouse => in_house.into(),
        }
    }
}

fn multiplier(scenario: Scenario) -> Formula {
    match scenario {
        Scenario::Prudent => PrudentShare.into(),
        Scenario::Favourable => FavourableShare.into(),
        Scenario::Central | Scenario::InHouse => One.into(),
    }
}

/// Where less is won than today, a delay would be a gain: the prudent scenario has none.
fn delay(scenario: Scenario) -> Formula {
    match scenario {
        Scenario::Prudent => when(below(PrudentShare * Plan::PlannedLeads, Plan::CurrentLeads), Zero, PrudentDelay),
        Scenario::Central | Scenario::Favourable | Scenario::InHouse => Zero.into(),
    }
}

/// What is had today is certain: the scenarios weigh on what is planned alone. The account is taken over without a break.
fn leads(scenario: Scenario) -> Formula {
    let planned = scenario.by_plan(Plan::PlannedLeads, InHouse::PlannedLeads);
    (of(scenario, Course::Multiplier) * planned - Plan::CurrentLeads) * of(scenario, Course::Ramp)
}

/// What new customers bring at once, and what those of the last 36 months bring again.
fn margin(scenario: Scenario) -> Formula {
    of(scenario, Course::Customers) * Economics::MarginPerOrder
        + sum_over(scenario, Course::Customers, 1, 12) * Economics::RepeatFirstYear
        + sum_over(scenario, Course::Customers, 13, 24) * Economics::RepeatSecondYear
        + sum_over(scenario, Course::Customers, 25, 36) * Economics::RepeatThirdYear
}

fn first_month() -> Condition {
    at_most(Formula::Month, OneMonth)
}
