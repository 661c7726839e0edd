//! Unit economics: what a customer brings, what one more costs.

use crate::model::assumption::Assumption::MarginFloor;
use crate::model::condition::{above, all, at_least, at_most, below, known};
use crate::model::formula::Constant::{One, TwelveMonths, Zero};
use crate::model::formula::{Formula, flag, max, when};
use crate::model::input::Input;
use crate::model::rule::Rulebook;
use crate::model::source::Source::{Definition, Judgement};
use crate::model::theme::{Economics, Plan};

pub(super) fn margins(book: &mut Rulebook) {
    let retained = || Economics::MarginPerOrder * Input::OrdersPerYear * Input::Retention;
    book.state(Economics::EffectiveMargin, Definition, max(Input::Margin - Input::LevyRate, MarginFloor));
    book.state(Economics::MarginPerOrder, Definition, Input::OrderValue * Economics::EffectiveMargin);
    book.state(Economics::FirstYearMargin, Definition, Economics::MarginPerOrder * Input::OrdersPerYear);
    book.state(
        Economics::LifetimeValue,
        Judgement,
        Economics::FirstYearMargin * (One + Input::Retention + Input::Retention * Input::Retention),
    );
    book.state(
        Economics::RepeatFirstYear,
        Judgement,
        Economics::MarginPerOrder * (Input::OrdersPerYear - One) / TwelveMonths,
    );
    book.state(Economics::RepeatSecondYear, Judgement, retained() / TwelveMonths);
    book.state(Economics::RepeatThirdYear, Judgement, retained() * Input::Retention / TwelveMonths);
}

pub(super) fn ratios(book: &mut Rulebook) {
    let gains = || above(Plan::ExtraCustomers, Zero);
    book.state(
        Economics::IncrementalCac,
        Definition,
        when(
            all([gains(), above(Plan::MonthlyCost, Zero)]),
            Plan::MonthlyCost / Plan::ExtraCustomers,
            Formula::Missing,
        ),
    );
    book.state(Economics::LtvToCac, Definition, Economics::LifetimeValue / Economics::IncrementalCac);

    let nothing_to_earn_back = all([at_most(Plan::MonthlyCost, Zero), at_least(Plan::ExtraCustomers, Zero)]);
    let saves = all([below(Plan::ExtraCustomers, Zero), below(Plan::MonthlyCost, Zero)]);
    let saved = (Zero - Plan::MonthlyCost) / (Economics::LifetimeValue * (Zero - Plan::ExtraCustomers));
    let earned = Economics::LifetimeValue * Plan::ExtraCustomers / Plan::MonthlyCost;
    book.state(
        Economics::ValueRatio,
        Definition,
        when(nothing_to_earn_back, Formula::Missing, when(gains(), earned, when(saves, saved, Zero))),
    );

    book.state(Economics::BreakEvenRoas, Definition, One / Economics::EffectiveMargin);
    book.state(
        Economics::BreakEvenRoasWithFees,
        Definition,
        when(
            above(Plan::Ads, Zero),
            (Plan::Fee + Plan::Ads) / (Plan::Ads * Economics::EffectiveMargin),
            Formula::Missing,
        ),
    );
    book.state(Economics::BreakEvenCustomers, Definition, Plan::MonthlyCost / Economics::FirstYearMargin);
    book.state(
        Economics::FirstOrderPaysBack,
        Definition,
        flag(all([known(Economics::IncrementalCac), at_least(Economics::MarginPerOrder, Economics::IncrementalCac)])),
    );
}
