//! Unit economics: what a customer brings, what one more costs.

use super::forecast::{Course, Scenario};
use super::plan::Plan;
use crate::model::choice::Channel;
use crate::model::condition::{Condition, above, all, any, at_least, at_most, below, chosen, known};
use crate::model::formula::Constant::{One, TwelveMonths, Zero};
use crate::model::formula::{Formula, exp, flag, max, sum_before, when};
use crate::model::input::Input;
use crate::model::quantity::Quantity;
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
        /// Orders of a customer in the first twelve months; e-mails win back an order.
        Orders = ("economics.orders", Count, Inner),
        /// Share of the customers who still buy a year later; an order won back is not a customer.
        Kept = ("economics.kept", Share, Inner),
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
        /// Margin of a customer's next orders, by month.
        Repeat = ("economics.repeat", EuroPerCustomerPerMonth, Inner),
        /// Cost of one more customer, at cruise.
        IncrementalCac = ("economics.incrementalCac", EuroPerCustomer, Published),
        /// Value of a customer over the cost of one more.
        LtvToCac = ("economics.ltvToCac", Ratio, Published),
        /// Cost of one more customer over the first year, set-up and ramp-up included.
        FirstYearCac = ("economics.firstYearCac", EuroPerCustomer, Published),
        /// What a customer has brought, less its cost, by month.
        CustomerBalance = ("economics.customerBalance", EuroPerCustomer, Inner),
        /// The month from which a customer has repaid its cost.
        CacPayback = ("economics.cacPayback", Months, Published),
        /// What a contact brings for each euro of its cost, without limit of time, fee and saturation left out.
        ContactRatio = ("economics.contactRatio", Ratio, Published),
        /// What the last euro that works brings over three years.
        MarginalRatio = ("economics.marginalRatio", Ratio, Published),
        /// Value brought for each euro spent.
        ValueRatio = ("economics.valueRatio", Ratio, Published),
        /// Sales without VAT that an ad euro must bring to pay itself.
        BreakEvenRoas = ("economics.breakEvenRoas", Ratio, Published),
        /// Sales without VAT that an ad euro must bring to pay itself, the fee and the tools.
        BreakEvenRoasWithFees = ("economics.breakEvenRoasWithFees", Ratio, Published),
        /// Sales with VAT that an ad euro must bring to pay itself: what ad accounts show.
        BreakEvenRoasTaxIncluded = ("economics.breakEvenRoasTaxIncluded", Ratio, Published),
        /// Customers a month that pay the cost within a year.
        BreakEvenCustomers = ("economics.breakEvenCustomers", CustomersPerMonth, Published),
        /// Contacts a month that pay the cost within a year.
        BreakEvenLeads = ("economics.breakEvenLeads", ContactsPerMonth, Published),
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
    /// Whether it has a value for each month.
    #[must_use]
    pub const fn is_curve(self) -> bool {
        matches!(self, Self::Repeat | Self::CustomerBalance)
    }

    /// How it follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::EffectiveMargin => (Definition, max(Input::Margin - Input::LevyRate, MarginFloor)),
            Self::MarginPerOrder => (Definition, Input::OrderValue * Self::EffectiveMargin),
            Self::Orders => (Judgement, when(already_known(), One, Input::OrdersPerYear)),
            Self::Kept => (Judgement, when(already_known(), Zero, Input::Retention)),
            Self::FirstYearMargin => (Definition, Self::MarginPerOrder * Self::Orders),
            Self::LifetimeValue => {
                let years = One + Self::Kept + Self::Kept * Self::Kept;
                (Judgement, Self::FirstYearMargin * years)
            }
            Self::RepeatFirstYear => (Judgement, Self::MarginPerOrder * (Self::Orders - One) / TwelveMonths),
            Self::RepeatSecondYear => (Judgement, retained() / TwelveMonths),
            Self::RepeatThirdYear => (Judgement, retained() * Self::Kept / TwelveMonths),
            Self::Repeat => {
                let two_years = at_most(Formula::Month, TwelveMonths + TwelveMonths);
                let later = when(two_years, Self::RepeatSecondYear, Self::RepeatThirdYear);
                (Judgement, when(at_most(Formula::Month, TwelveMonths), Self::RepeatFirstYear, later))
            }
            Self::IncrementalCac => {
                let has_one = all([above(Plan::ExtraCustomers, Zero), above(Plan::MonthlyCost, Zero)]);
                (Definition, when(has_one, Plan::MonthlyCost / Plan::ExtraCustomers, Formula::Missing))
            }
            Self::LtvToCac => (Definition, Self::LifetimeValue / Self::IncrementalCac),
            Self::FirstYearCac => (Definition, first_year_cac()),
            Self::CustomerBalance => {
                (Definition, Self::MarginPerOrder + sum_before(Self::Repeat) - Self::IncrementalCac)
            }
            Self::CacPayback => (Definition, Formula::LastingFrom(Self::CustomerBalance.into())),
            Self::ContactRatio => {
                let customer = Self::FirstYearMargin / (One - Self::Kept);
                (Judgement, customer * Input::ClosingRate / (Input::CostPerLead * Plan::VatFactor))
            }
            Self::MarginalRatio => (Judgement, marginal_ratio()),
            Self::ValueRatio => (Definition, value_ratio()),
            Self::BreakEvenRoas => (Definition, Plan::VatFactor / Self::EffectiveMargin),
            Self::BreakEvenRoasWithFees => {
                let spent = Plan::VatFactor * (Plan::Tools + Plan::Fee + Plan::Ads);
                let roas = spent / (Plan::Ads * Self::EffectiveMargin);
                (Definition, when(above(Plan::Ads, Zero), roas, Formula::Missing))
            }
            Self::BreakEvenRoasTaxIncluded => {
                (Definition, Plan::VatFactor * (One + Input::SalesVat) / Self::EffectiveMargin)
            }
            Self::BreakEvenCustomers => (Definition, Plan::MonthlyCost / Self::FirstYearMargin),
            Self::BreakEvenLeads => (Definition, Self::BreakEvenCustomers / Input::ClosingRate),
            Self::FirstOrderPaysBack => {
                let pays = at_least(Self::MarginPerOrder, Self::IncrementalCac);
                (Definition, flag(all([known(Self::IncrementalCac), pays])))
            }
        }
    }
}

/// E-mails go to people that the firm knows: what they win are orders that would not have come.
fn already_known() -> Condition {
    chosen([Channel::Email])
}

/// A year's margin of a customer, a year later.
fn retained() -> Formula {
    Economics::MarginPerOrder * Economics::Orders * Economics::Kept
}

/// All that is paid in twelve months, over the customers met within them, whose money comes a sales cycle later.
fn first_year_cac() -> Formula {
    let paid = || TwelveMonths * Plan::MonthlyCost + Plan::SetupCost;
    let won = Quantity::Forecast(Scenario::Central, Course::Won);
    let met = || Formula::At(won, Box::new(TwelveMonths + Input::SalesCycle));
    when(all([above(paid(), Zero), above(met(), Zero)]), paid() / met(), Formula::Missing)
}

/// What one euro more brings: fewer and fewer contacts as demand is used up, none that could not be served.
fn marginal_ratio() -> Formula {
    let served_in_full = at_least(Input::ClosingRate * Plan::ExtraLeads, Plan::Room);
    let nothing_more = any([served_in_full, at_most(Plan::Working, Zero)]);
    let still_to_win = exp((Zero - Plan::Working) / (Input::CostPerLead * Input::Demand));
    let customers = Input::ClosingRate * still_to_win / (Input::CostPerLead * Plan::VatFactor);
    let of_a_euro = One / (One + Input::ManagementShare);
    let that_works = when(at_most(Plan::ProportionalFee, Input::MinimumFee), One, of_a_euro);
    when(nothing_more, Zero, Economics::LifetimeValue * customers * that_works)
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
