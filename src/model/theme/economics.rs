//! Unit economics: what a customer brings, what one more costs.

use super::plan::Plan;
use crate::model::condition::{above, all, at_least, at_most, below, known};
use crate::model::formula::Constant::{One, TwelveMonths, Zero};
use crate::model::formula::{Formula, flag, max, when};
use crate::model::input::Input;
use crate::model::source::Source::{self, Definition, Judgement};
use crate::model::vocabulary::{assumptions, numbers};
use EconomicsAssumption::*;

numbers! {
    /// Unit economics.
    Economics {
        /// What is really left of the price, contributions deducted.
        EffectiveMargin = ("economics.effectiveMargin", Share, Published),
        /// Margin of an order.
        MarginPerOrder = ("economics.marginPerOrder", EuroPerCustomer, Published),
        /// Margin of a customer's first year.
        FirstYearMargin = ("economics.firstYearMargin", EuroPerCustomer, Published),
        /// Margin of a customer over three years.
        LifetimeValue = ("economics.lifetimeValue", EuroPerCustomer, Published),
        /// Margin a month of a customer's next orders, first year.
        RepeatFirstYear = ("economics.repeatMargin[0]", EuroPerCustomerPerMonth, Inner),
        /// Margin a month of a customer's orders, second year.
        RepeatSecondYear = ("economics.repeatMargin[1]", EuroPerCustomerPerMonth, Inner),
        /// Margin a month of a customer's orders, third year.
        RepeatThirdYear = ("economics.repeatMargin[2]", EuroPerCustomerPerMonth, Inner),
        /// Cost of one more customer.
        IncrementalCac = ("economics.incrementalCac", EuroPerCustomer, Published),
        /// Value of a customer over the cost of one more.
        LtvToCac = ("economics.ltvToCac", Ratio, Published),
        /// Value brought for each euro spent.
        ValueRatio = ("economics.valueRatio", Ratio, Published),
        /// Sales that an ad euro must bring to pay itself.
        BreakEvenRoas = ("economics.breakEvenRoas", Ratio, Published),
        /// Sales that an ad euro must bring to pay itself and the fee.
        BreakEvenRoasWithFees = ("economics.breakEvenRoasWithFees", Ratio, Published),
        /// Customers a month that pay the cost within a year.
        BreakEvenCustomers = ("economics.breakEvenCustomers", CustomersPerMonth, Published),
        /// Whether the first order pays the customer's cost.
        FirstOrderPaysBack = ("economics.firstOrderPaysBack", Flag, Published),
    }
}

assumptions! {
    /// Figures of unit economics.
    EconomicsAssumption {
        /// Least effective margin that is reckoned with.
        MarginFloor = ("marginFloor", 0.01, Share, Judgement),
    }
}

impl Economics {
    /// How it follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::EffectiveMargin => (Definition, max(Input::Margin - Input::LevyRate, MarginFloor)),
            Self::MarginPerOrder => (Definition, Input::OrderValue * Self::EffectiveMargin),
            Self::FirstYearMargin => (Definition, Self::MarginPerOrder * Input::OrdersPerYear),
            Self::LifetimeValue => {
                let years = One + Input::Retention + Input::Retention * Input::Retention;
                (Judgement, Self::FirstYearMargin * years)
            }
            Self::RepeatFirstYear => (Judgement, Self::MarginPerOrder * (Input::OrdersPerYear - One) / TwelveMonths),
            Self::RepeatSecondYear => (Judgement, retained() / TwelveMonths),
            Self::RepeatThirdYear => (Judgement, retained() * Input::Retention / TwelveMonths),
            Self::IncrementalCac => {
                let has_one = all([above(Plan::ExtraCustomers, Zero), above(Plan::MonthlyCost, Zero)]);
                (Definition, when(has_one, Plan::MonthlyCost / Plan::ExtraCustomers, Formula::Missing))
            }
            Self::LtvToCac => (Definition, Self::LifetimeValue / Self::IncrementalCac),
            Self::ValueRatio => (Definition, value_ratio()),
            Self::BreakEvenRoas => (Definition, One / Self::EffectiveMargin),
            Self::BreakEvenRoasWithFees => {
                let roas = (Plan::Fee + Plan::Ads) / (Plan::Ads * Self::EffectiveMargin);
                (Definition, when(above(Plan::Ads, Zero), roas, Formula::Missing))
            }
            Self::BreakEvenCustomers => (Definition, Plan::MonthlyCost / Self::FirstYearMargin),
            Self::FirstOrderPaysBack => {
                let pays = at_least(Self::MarginPerOrder, Self::IncrementalCac);
                (Definition, flag(all([known(Self::IncrementalCac), pays])))
            }
        }
    }
}

/// A year's margin of a customer, a year later.
fn retained() -> Formula {
    Economics::MarginPerOrder * Input::OrdersPerYear * Input::Retention
}

/// What customers won bring for what they cost; what is saved for what customers given up would have brought.
fn value_ratio() -> Formula {
    let nothing_to_earn_back = all([at_most(Plan::MonthlyCost, Zero), at_least(Plan::ExtraCustomers, Zero)]);
    let gains = above(Plan::ExtraCustomers, Zero);
    let saves = all([below(Plan::ExtraCustomers, Zero), below(Plan::MonthlyCost, Zero)]);
    let earned = Economics::LifetimeValue * Plan::ExtraCustomers / Plan::MonthlyCost;
    let saved = (Zero - Plan::MonthlyCost) / (Economics::LifetimeValue * (Zero - Plan::ExtraCustomers));
    when(nothing_to_earn_back, Formula::Missing, when(gains, earned, when(saves, saved, Zero)))
}
