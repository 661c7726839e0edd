//! Fields: the unit, range, step and defaults of each input, declared once for the slider, the check,
//! the message, the API and the test generator.

use super::choice::Activity;
use super::input::Input;
use super::unit::Unit;

/// What an arrow key moves, and the grain of what is searched.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Step {
    /// A fixed amount.
    Fixed(f64),
    /// One unit of the second significant digit: 0.01 at 0.35, 10 at 180.
    TwoDigits,
}

impl Step {
    /// The step at a value above 0.
    #[must_use]
    pub fn at(self, value: f64) -> f64 {
        match self {
            Self::Fixed(step) => step,
            Self::TwoDigits => {
                let mut unit = 1.0;
                while unit * 10.0 <= value {
                    unit *= 10.0;
                }
                while unit > value && unit > 1e-9 {
                    unit /= 10.0;
                }
                unit / 10.0
            }
        }
    }
}

/// How a slider runs.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Scale {
    /// Equal steps.
    Linear,
    /// Equal ratios.
    Logarithmic,
}

/// The description of an input.
#[derive(Clone, Copy)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Field {
    /// What the number counts.
    pub unit: Unit,
    /// Least value allowed.
    pub min: f64,
    /// Greatest value allowed.
    pub max: f64,
    /// What an arrow key moves.
    pub step: Step,
    /// How the slider runs.
    pub scale: Scale,
    /// Whether only whole numbers are allowed.
    pub whole: bool,
    /// Whether null is an answer.
    pub nullable: bool,
    slider_ends: [f64; 3],
    defaults: [Option<f64>; 3],
}

impl Field {
    /// The default for an activity; none where nothing is assumed.
    #[must_use]
    pub const fn default(&self, activity: Activity) -> Option<f64> {
        let [local, ecommerce, b2b] = self.defaults;
        match activity {
            Activity::Local => local,
            Activity::Ecommerce => ecommerce,
            Activity::B2b => b2b,
        }
    }

    /// Where the slider ends for an activity, so that usual values can be told apart; typing goes on to `max`.
    #[must_use]
    pub const fn slider_end(&self, activity: Activity) -> f64 {
        let [local, ecommerce, b2b] = self.slider_ends;
        match activity {
            Activity::Local => local,
            Activity::Ecommerce => ecommerce,
            Activity::B2b => b2b,
        }
    }

    /// Whether nothing may be known: null is an answer, or some activity has no default.
    #[must_use]
    pub fn may_be_missing(&self) -> bool {
        self.nullable || self.defaults.iter().any(Option::is_none)
    }

    /// Whether a value is allowed.
    #[must_use]
    pub fn allows(&self, value: f64) -> bool {
        value >= self.min && value <= self.max && !(self.whole && libm::floor(value) < value)
    }

    const fn new(unit: Unit, range: [f64; 2], step: f64, defaults: [f64; 3]) -> Self {
        let [min, max] = range;
        let [local, ecommerce, b2b] = defaults;
        Self {
            unit,
            min,
            max,
            step: Step::Fixed(step),
            scale: Scale::Linear,
            whole: false,
            nullable: false,
            slider_ends: [max; 3],
            defaults: [Some(local), Some(ecommerce), Some(b2b)],
        }
    }

    const fn optional(unit: Unit, range: [f64; 2], step: f64) -> Self {
        Self { nullable: true, defaults: [None; 3], ..Self::new(unit, range, step, [0.0; 3]) }
    }

    const fn logarithmic(self) -> Self {
        Self { scale: Scale::Logarithmic, ..self }
    }

    const fn two_digits(self) -> Self {
        Self { step: Step::TwoDigits, ..self.logarithmic() }
    }

    const fn whole(self) -> Self {
        Self { whole: true, ..self }
    }

    const fn slider_to(self, end: f64) -> Self {
        self.slider_to_each([end; 3])
    }

    const fn slider_to_each(self, slider_ends: [f64; 3]) -> Self {
        Self { slider_ends, ..self }
    }
}

impl Input {
    /// The description of this input.
    #[must_use]
    pub const fn field(self) -> &'static Field {
        use Unit::{
            ContactsPerMonth, Count, CustomerPerContact, CustomersPerMonth, Euro, EuroPerContact, EuroPerCustomer,
            EuroPerHour, EuroPerMonth, EuroPerYear, HoursPerWeek, Months, Share,
        };
        match self {
            Self::Budget => const { &Field::new(EuroPerMonth, [0.0, 20_000.0], 50.0, [1000.0; 3]).slider_to(6000.0) },
            Self::Margin => const { &Field::new(Share, [0.05, 0.95], 0.01, [0.50, 0.45, 0.75]) },
            Self::LevyRate => const { &Field::new(Share, [0.0, 0.40], 0.001, [0.0; 3]) },
            Self::ClickableShare => const { &Field::new(Share, [0.0, 1.0], 0.05, [0.5, 0.9, 0.3]) },
            Self::OrderValue => {
                const { &Field::new(EuroPerCustomer, [1.0, 100_000.0], 1.0, [300.0, 68.0, 3000.0]).logarithmic() }
            }
            Self::OrdersPerYear => const { &Field::new(Count, [1.0, 52.0], 0.1, [1.2, 1.3, 1.2]).logarithmic() },
            Self::Retention => const { &Field::new(Share, [0.0, 0.95], 0.01, [0.30, 0.28, 0.50]) },
            Self::SalesCycle => const { &Field::new(Months, [0.0, 12.0], 0.5, [0.0, 0.0, 2.0]) },
            Self::CostPerLead => {
                const { &Field::new(EuroPerContact, [0.05, 2000.0], 0.001, [30.0, 0.35, 180.0]).two_digits() }
            }
            Self::ClosingRate => {
                const { &Field::new(CustomerPerContact, [0.001, 1.0], 0.001, [0.50, 0.02, 0.20]).logarithmic() }
            }
            Self::Demand => {
                const { &Field::new(ContactsPerMonth, [1.0, 1_000_000.0], 0.1, [80.0, 20_000.0, 40.0]).two_digits() }
            }
            Self::CurrentCustomers => {
                const {
                    &Field::new(CustomersPerMonth, [0.0, 100_000.0], 0.1, [5.0, 40.0, 1.0])
                        .slider_to_each([40.0, 400.0, 10.0])
                }
            }
            Self::CurrentAds => const { &Field::new(EuroPerMonth, [0.0, 20_000.0], 50.0, [0.0; 3]).slider_to(3000.0) },
            Self::CurrentTools => const { &Field::new(EuroPerMonth, [0.0, 5000.0], 5.0, [0.0; 3]).slider_to(500.0) },
            Self::MinimumFee => const { &Field::new(EuroPerMonth, [0.0, 5000.0], 10.0, [300.0; 3]).slider_to(2000.0) },
            Self::ManagementShare => const { &Field::new(Share, [0.0, 1.0], 0.01, [0.25; 3]) },
            Self::Tools => const { &Field::new(EuroPerMonth, [0.0, 5000.0], 5.0, [40.0; 3]).slider_to(500.0) },
            Self::Setup => const { &Field::new(Euro, [0.0, 50_000.0], 50.0, [400.0; 3]).slider_to(5000.0) },
            Self::Capacity => {
                const {
                    &Field::new(CustomersPerMonth, [0.0, 100_000.0], 1.0, [25.0, 1000.0, 5.0])
                        .slider_to_each([100.0, 4000.0, 20.0])
                }
            }
            Self::OwnerHours => const { &Field::new(HoursPerWeek, [0.0, 80.0], 0.5, [4.0; 3]).slider_to(40.0) },
            Self::OwnerHoursAfter => const { &Field::new(HoursPerWeek, [0.0, 80.0], 0.5, [1.0; 3]).slider_to(20.0) },
            Self::HourValue => {
                const { &Field::new(EuroPerHour, [0.0, 500.0], 1.0, [30.0, 25.0, 50.0]).slider_to(200.0) }
            }
            Self::Reuse => const { &Field::new(Share, [0.0, 1.0], 0.05, [0.5; 3]) },
            Self::AcceptedLoss => const { &Field::optional(Euro, [0.0, 100_000.0], 100.0).slider_to(20_000.0) },
            Self::AnnualRevenue => {
                const { &Field::optional(EuroPerYear, [0.0, 10_000_000.0], 1000.0).slider_to(1_000_000.0) }
            }
            Self::UnansweredShare => const { &Field::optional(Share, [0.0, 1.0], 0.01) },
            Self::PublishingRate => const { &Field::optional(Share, [0.0, 1.0], 0.05) },
            Self::ActiveChannels => const { &Field::optional(Count, [0.0, 20.0], 1.0).whole().slider_to(10.0) },
            Self::LeadTrend => const { &Field::optional(Share, [-1.0, 10.0], 0.01).slider_to(1.0) },
            Self::Occupancy => const { &Field::optional(Share, [0.0, 1.0], 0.01) },
            Self::SkillGaps => const { &Field::optional(Count, [0.0, 5.0], 1.0).whole() },
            Self::PostponedActions => const { &Field::optional(Count, [0.0, 50.0], 1.0).whole().slider_to(20.0) },
            Self::TopChannelShare => const { &Field::optional(Share, [0.0, 1.0], 0.05) },
        }
    }
}
