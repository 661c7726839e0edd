//! The grid: the indicators that each activity follows, with their bounds in that activity's own terms, and where the firm
//! stands today. Bounds are judgement, but for those that follow from the margin and from three to one.

use crate::model::assessment::Assessment;
use crate::model::choice::{Activity, Choice};
use crate::model::input::Input;
use crate::model::profile::Standing;
use crate::model::quantity::Quantity;
use crate::model::source::Source;
use crate::model::theme::{Course, Economics, Indicator, IndicatorAssumption, Plan, Scenario};
use crate::model::unit::Unit;
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// What is followed.
    Measure {
        /// What a customer costs, against the margin of a first order.
        CustomerCost = "customer_cost",
        /// What a contact costs, against the same.
        ContactCost = "contact_cost",
        /// Contacts a month that the plan adds, against those that repay it.
        Contacts = "contacts",
        /// Sales for a euro of ads.
        AdReturn = "ad_return",
        /// All sales for a euro of marketing.
        AllReturn = "all_return",
        /// What a customer brings in three years over what it costs.
        ValueRatio = "value_ratio",
        /// Months until the plan is repaid.
        Payback = "payback",
        /// What is left of the price.
        Margin = "margin",
        /// Share of the capacity that is used.
        Occupancy = "occupancy",
        /// Requests without an answer within 48 hours.
        Unanswered = "unanswered",
        /// Whether results are measured.
        Tracking = "tracking",
        /// How contacts are filed.
        ContactFile = "contact_file",
    }
}

vocabulary! {
    /// How a measure stands.
    Light {
        /// Well.
        Green = "green",
        /// To watch.
        Amber = "amber",
        /// To be settled first.
        Red = "red",
    }
}

/// Where the bounds stand.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Bounds {
    /// Green up to the first, red above the second.
    UpTo(f64, f64),
    /// Green from the first on, red below the second.
    From(f64, f64),
    /// Green below the first, red above the second.
    Below(f64, f64),
    /// By the options of a choice, from red to green.
    Options(Choice),
    /// None can be told: what they follow from is missing.
    Missing,
}

/// A measure of the firm.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Reading {
    /// What is followed.
    pub measure: Measure,
    /// What it counts.
    pub unit: Unit,
    /// Its value; none where something is missing.
    pub value: Option<f64>,
    /// The number of the model that it is; else one that rests on the same inputs.
    pub quantity: Quantity,
    /// Whether it is that very number.
    pub is_quantity: bool,
    /// Where the bounds stand.
    pub bounds: Bounds,
    /// How it stands; none where it has no value.
    pub light: Option<Light>,
    /// Where the bounds come from.
    pub source: Source,
}

/// What an activity follows, what matters most first.
#[must_use]
pub const fn measures(activity: Activity) -> &'static [Measure] {
    use Measure::{
        AdReturn, AllReturn, ContactCost, ContactFile, Contacts, CustomerCost, Margin, Occupancy, Payback, Tracking,
        Unanswered, ValueRatio,
    };
    match activity {
        Activity::Local => &[CustomerCost, ContactCost, Contacts, Payback, Occupancy, Unanswered, Tracking],
        Activity::Ecommerce => &[AdReturn, AllReturn, CustomerCost, ValueRatio, Payback, Margin, Tracking],
        Activity::B2b => &[ValueRatio, Payback, Contacts, ContactCost, Occupancy, Unanswered, Tracking, ContactFile],
    }
}

/// Customers kept below which an order that loses money is red.
pub const LOYAL: f64 = 0.30;
/// Margin of a first order that a customer may cost, to be green.
const HALF: f64 = 0.5;
/// What is above need, to be green.
const AMPLE: f64 = 1.3;
/// Margin below which a shop needs more than four euros of sales for each of ads.
const THIN_MARGIN: f64 = 0.25;
/// Margin from which a shop has room.
const FAIR_MARGIN: f64 = 0.40;

/// All that the firm's activity follows.
#[must_use]
pub fn readings(assessment: &Assessment) -> Vec<Reading> {
    measures(assessment.profile().activity()).iter().map(|measure| reading(assessment, *measure)).collect()
}

/// One measure of the firm.
#[must_use]
pub fn reading(assessment: &Assessment, measure: Measure) -> Reading {
    let value = |quantity: Quantity| assessment.value(quantity);
    let known = |quantity: Quantity| value(quantity).unwrap_or(0.0);
    let activity = assessment.profile().activity();
    let order = known(Economics::MarginPerOrder.into());
    let of = |quantity: Quantity, bounds: Bounds, source: Source| Reading {
        measure,
        unit: quantity.unit(),
        value: value(quantity),
        quantity,
        is_quantity: true,
        bounds,
        light: None,
        source,
    };
    let near = |number: Option<f64>, quantity: Quantity, bounds: Bounds| Reading {
        value: number,
        is_quantity: false,
        ..of(quantity, bounds, Source::Definition)
    };
    let least = known(Economics::BreakEvenRoas.into());
    let reading = match measure {
        // A shop lives on what comes after the first order, a trade on the first job.
        Measure::CustomerCost => {
            let (green, red) = match activity {
                Activity::Ecommerce => (order, known(Economics::FirstYearMargin.into())),
                Activity::Local | Activity::B2b => (HALF * order, order),
            };
            of(Economics::IncrementalCac.into(), Bounds::UpTo(green, red), Source::Judgement)
        }
        Measure::ContactCost => {
            let closing = known(Input::ClosingRate.into());
            // Between firms a customer is worth more than a first mission: a third of it, a half at most.
            let (worth, green, red) = match activity {
                Activity::B2b => (known(Economics::LifetimeValue.into()), 1.0 / 3.0, HALF),
                Activity::Local | Activity::Ecommerce => (order, HALF, 1.0),
            };
            // What it costs is told without VAT; what is not recovered is paid too.
            let worth = worth * closing / known(Plan::VatFactor.into());
            let (green, red) = (green * worth, red * worth);
            of(Input::CostPerLead.into(), Bounds::UpTo(green, red), Source::Judgement)
        }
        Measure::Contacts => {
            let needed = known(Economics::BreakEvenLeads.into()).max(0.0);
            let bounds = Bounds::From(AMPLE * needed, needed);
            of(Plan::ExtraLeads.into(), bounds, Source::Judgement)
        }
        Measure::AdReturn => {
            let ads = known(Plan::Ads.into());
            let sales =
                known(Plan::PlannedLeads.into()) * known(Input::ClosingRate.into()) * known(Input::OrderValue.into());
            let with_fees = known(Economics::BreakEvenRoasWithFees.into());
            near(
                (ads > 0.0).then(|| sales / ads),
                Economics::ValueRatio.into(),
                Bounds::From(with_fees.max(AMPLE * least), least),
            )
        }
        Measure::AllReturn => {
            let budget = known(Input::Budget.into());
            let customers = known(Input::CurrentCustomers.into()) + known(Plan::ExtraCustomers.into());
            let sales = customers * known(Input::OrderValue.into());
            near(
                (budget > 0.0).then(|| sales / budget),
                Economics::ValueRatio.into(),
                Bounds::From(AMPLE * least, least),
            )
        }
        Measure::ValueRatio => of(Economics::LtvToCac.into(), Bounds::From(3.0, 2.0), Source::ThreeToOne),
        Measure::Payback => {
            let (green, red) = match activity {
                Activity::B2b => (9.0, 15.0),
                Activity::Local | Activity::Ecommerce => (6.0, 12.0),
            };
            let payback = Quantity::Forecast(Scenario::Central, Course::Payback);
            of(payback, Bounds::UpTo(green, red), Source::Judgement)
        }
        Measure::Margin => of(Input::Margin.into(), Bounds::From(FAIR_MARGIN, THIN_MARGIN), Source::Judgement),
        Measure::Occupancy => signal(
            of(Input::Occupancy.into(), Bounds::Missing, Source::Judgement),
            [IndicatorAssumption::OccupancyWatch, IndicatorAssumption::OccupancyStrong],
        ),
        Measure::Unanswered => signal(
            of(Input::UnansweredShare.into(), Bounds::Missing, Source::AnswerSpeed),
            [IndicatorAssumption::UnansweredWatch, IndicatorAssumption::UnansweredStrong],
        ),
        Measure::Tracking => of(Choice::Tracking.into(), Bounds::Options(Choice::Tracking), Source::Judgement),
        Measure::ContactFile => of(Choice::ContactFile.into(), Bounds::Options(Choice::ContactFile), Source::Judgement),
    };
    Reading { light: light(assessment, &reading), ..reading }
}

/// A signal, green below its first bound and red above its second.
fn signal(reading: Reading, bounds: [IndicatorAssumption; 2]) -> Reading {
    let [watch, strong] = bounds.map(IndicatorAssumption::value);
    Reading { bounds: Bounds::Below(watch, strong), ..reading }
}

fn light(assessment: &Assessment, reading: &Reading) -> Option<Light> {
    let budget = assessment.value(Input::Budget).unwrap_or(0.0);
    if reading.measure == Measure::Payback && reading.value.is_none() && budget > 0.0 {
        return Some(Light::Red);
    }
    let value = reading.value?;
    let profile = assessment.profile();
    let of = |is_green: bool, is_red: bool| match (is_green, is_red) {
        (true, _) => Light::Green,
        (false, true) => Light::Red,
        (false, false) => Light::Amber,
    };
    let light = match reading.bounds {
        Bounds::UpTo(green, red) => of(value <= green, value > red),
        Bounds::From(green, red) => of(value >= green, value < red),
        Bounds::Below(green, red) => of(value < green, value > red),
        Bounds::Options(_) => of(value > 1.5, value < 0.5),
        Bounds::Missing => return None,
    };
    // What repeats may pay for a first order that does not: customers who stay, or repeats that the reader vouches for.
    let is_excused = match reading.measure {
        Measure::CustomerCost if profile.activity() == Activity::Local => {
            profile.value(Input::Retention).is_some_and(|kept| kept >= LOYAL)
        }
        Measure::AdReturn => {
            profile.standing(Input::Retention) == Standing::Given
                && assessment.value(Economics::LtvToCac).is_some_and(|ratio| ratio >= 1.0)
        }
        _ => false,
    };
    Some(if light == Light::Red && is_excused { Light::Amber } else { light })
}

/// The question that a missing value would answer, if it is one.
#[must_use]
pub const fn asked(measure: Measure) -> Option<Indicator> {
    match measure {
        Measure::Occupancy => Some(Indicator::Occupancy),
        Measure::Unanswered => Some(Indicator::UnansweredShare),
        Measure::Tracking => Some(Indicator::Tracking),
        Measure::ContactFile => Some(Indicator::ContactFile),
        _ => None,
    }
}
