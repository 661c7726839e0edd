//! Forecast: 36 months in three scenarios, and doing it oneself.

use super::plan::{paid, served};
use crate::model::assumption::Assumption::{FavourableShare, PrudentDelay, PrudentShare};
use crate::model::condition::{Condition, above, all, at_most, below};
use crate::model::formula::Constant::{MonthsPerYear, One, OneMonth, WeeksPerYear, Zero};
use crate::model::formula::{Formula, min, of, sum_over, when};
use crate::model::input::Input;
use crate::model::quantity::{MONTHS, Quantity};
use crate::model::rule::Rulebook;
use crate::model::source::Source::{Definition, Judgement};
use crate::model::theme::{Course, Economics, InHouse, Plan, Scenario, Timing};

pub(super) fn state(book: &mut Rulebook) {
    for scenario in Scenario::ALL {
        pace(book, *scenario);
        months(book, *scenario);
        totals(book, *scenario);
    }
}

/// How much of the plan comes, how late, and what the hours freed are worth.
fn pace(book: &mut Rulebook, scenario: Scenario) {
    // On a paid channel with fewer contacts than today, less of the plan is better: the two outer scenarios change places.
    let shrinking = || all([paid(), below(Plan::ExtraLeads, Zero)]);
    let (multiplier, delay) = match scenario {
        Scenario::Prudent => (when(shrinking(), FavourableShare, PrudentShare), when(shrinking(), Zero, PrudentDelay)),
        Scenario::Favourable => {
            (when(shrinking(), PrudentShare, FavourableShare), when(shrinking(), PrudentDelay, Zero))
        }
        Scenario::Central | Scenario::InHouse => (One.into(), Zero.into()),
    };
    let mut state = |course, formula: Formula| book.state(Quantity::Forecast(scenario, course), Judgement, formula);
    state(Course::Multiplier, multiplier);
    state(Course::Delay, delay);

    let freed: Formula = by_plan(scenario, Plan::FreedHours, InHouse::FreedHours);
    let put_to_use = when(above(freed.clone(), Zero), Input::Reuse, One);
    state(Course::TimeValue, freed * WeeksPerYear / MonthsPerYear * Input::HourValue * put_to_use);
}

/// The curves, month by month.
fn months(book: &mut Rulebook, scenario: Scenario) {
    let its = |course| of(scenario, course);
    let month_of_effect = Formula::Month - Input::SalesCycle - its(Course::Delay);
    let planned: Formula = by_plan(scenario, Plan::PlannedLeads, InHouse::PlannedLeads);
    let extra: Formula = by_plan(scenario, Plan::ExtraLeads, InHouse::ExtraLeads);
    // On an unpaid channel the ads stop once their last contacts have bought, and the new channel starts from nothing.
    let lost = when(above(Formula::Month, Input::SalesCycle), Plan::CurrentLeads, Zero);
    let leads = when(
        paid(),
        its(Course::Multiplier) * extra * its(Course::Ramp),
        its(Course::Multiplier) * planned * its(Course::Ramp) - lost,
    );
    let margin = its(Course::Customers) * Economics::MarginPerOrder
        + sum_over(scenario, Course::Customers, 1, 12) * Economics::RepeatFirstYear
        + sum_over(scenario, Course::Customers, 13, 24) * Economics::RepeatSecondYear
        + sum_over(scenario, Course::Customers, 25, 36) * Economics::RepeatThirdYear;
    let set_up = when(first_month(), Plan::SetupCost / OneMonth, Zero);
    let cost = match scenario {
        Scenario::InHouse => InHouse::MonthlyCost.into(),
        _ => Plan::MonthlyCost + set_up,
    };
    let cumulated = sum_over(scenario, Course::Flow, 0, MONTHS);

    let mut state = |course, source, formula| book.state(Quantity::Forecast(scenario, course), source, formula);
    state(Course::Ramp, Judgement, Formula::Ramp(Box::new(month_of_effect)));
    state(Course::Leads, Judgement, leads);
    state(Course::Customers, Definition, served(its(Course::Leads)));
    state(Course::Margin, Definition, margin);
    state(Course::Cost, Definition, cost);
    state(Course::Flow, Definition, its(Course::Margin) - its(Course::Cost));
    state(Course::Cash, Definition, cumulated);
    state(Course::TimeValued, Judgement, its(Course::Cash) + Formula::Month * its(Course::TimeValue));
}

/// What the curves come to.
fn totals(book: &mut Rulebook, scenario: Scenario) {
    let cash = Quantity::Forecast(scenario, Course::Cash);
    let time_valued = Quantity::Forecast(scenario, Course::TimeValued);
    let horizon = || Box::new(Formula::from(Timing::Horizon));
    let its = |course| of(scenario, course);
    let mut state = |course, formula| book.state(Quantity::Forecast(scenario, course), Definition, formula);
    state(Course::Payback, Formula::LastingFrom(cash));
    state(Course::CashAtHorizon, Formula::At(cash, horizon()));
    state(Course::TimeValuedAtHorizon, Formula::At(time_valued, horizon()));
    state(
        Course::CostAtHorizon,
        match scenario {
            Scenario::InHouse => Timing::Horizon * InHouse::MonthlyCost,
            _ => Timing::Horizon * Plan::MonthlyCost + Plan::SetupCost,
        },
    );
    state(Course::Trough, min(Zero, Formula::Lowest(cash, horizon())));
    state(
        Course::Roi,
        when(
            above(its(Course::CostAtHorizon), Zero),
            its(Course::CashAtHorizon) / its(Course::CostAtHorizon),
            Formula::Missing,
        ),
    );
}

fn by_plan(scenario: Scenario, plan: Plan, in_house: InHouse) -> Formula {
    match scenario {
        Scenario::InHouse => in_house.into(),
        _ => plan.into(),
    }
}

fn first_month() -> Condition {
    at_most(Formula::Month, OneMonth)
}
