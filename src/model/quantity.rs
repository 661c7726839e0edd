//! Quantities: anything that has a number and a name.

use super::choice::Choice;
use super::input::Input;
use super::theme::{
    Cap, Course, Economics, InHouse, Indicator, Mark, Plan, Scenario, Score, Signals, Threshold, Timing, Warning,
};
use super::unit::Unit;
use std::sync::OnceLock;

/// Months that a curve covers.
pub const MONTHS: usize = 36;

macro_rules! quantities {
    ($($(#[$doc:meta])* $variant:ident($theme:ty),)+) => {
        /// Anything that has a number and a name.
        #[derive(Clone, Copy, PartialEq, Eq)]
        #[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
        pub enum Quantity {
            $($(#[$doc])* $variant($theme),)+
            /// A scenario's number.
            Forecast(Scenario, Course),
        }

        $(impl From<$theme> for Quantity {
            fn from(word: $theme) -> Self { Self::$variant(word) }
        })+

        impl Quantity {
            /// The number of quantities.
            pub const COUNT: usize = Scenario::ALL.len() * Course::ALL.len() $(+ <$theme>::ALL.len())+;

            /// Every quantity, inputs first.
            pub fn all() -> impl Iterator<Item = Self> {
                (0..Self::COUNT).filter_map(Self::from_rank)
            }

            /// The quantity of that rank, if there is one.
            #[must_use]
            pub fn from_rank(rank: usize) -> Option<Self> {
                let rest = rank;
                $(
                    if let Some(word) = <$theme>::ALL.get(rest) { return Some(Self::$variant(*word)); }
                    let rest = rest - <$theme>::ALL.len();
                )+
                let scenario = Scenario::ALL.get(rest / Course::ALL.len())?;
                let course = Course::ALL.get(rest % Course::ALL.len())?;
                Some(Self::Forecast(*scenario, *course))
            }

            /// The rank in [`Quantity::all`].
            #[must_use]
            pub const fn rank(self) -> usize {
                match self {
                    $(Self::$variant(word) => {
                        const FIRST: usize = first_rank(Theme::$variant);
                        FIRST + word as usize
                    })+
                    Self::Forecast(scenario, course) => {
                        Self::COUNT - Scenario::ALL.len() * Course::ALL.len()
                            + scenario as usize * Course::ALL.len()
                            + course as usize
                    }
                }
            }
        }

        /// The themes, in the order of their ranks.
        #[derive(Clone, Copy)]
        enum Theme { $($variant,)+ }

        /// The rank of a theme's first word.
        const fn first_rank(theme: Theme) -> usize {
            let mut lengths: &[usize] = &[$(<$theme>::ALL.len(),)+];
            let mut before = theme as usize;
            let mut rank = 0;
            while let (Some((length, rest)), true) = (lengths.split_first(), before > 0) {
                rank += *length;
                lengths = rest;
                before -= 1;
            }
            rank
        }
    };
}

quantities! {
    /// A number that the reader sets.
    Input(Input),
    /// An option that the reader takes, by its rank.
    Choice(Choice),
    /// A threshold of the article.
    Mark(Mark),
    /// A threshold of this firm.
    Threshold(Threshold),
    /// What the budget buys.
    Plan(Plan),
    /// Doing it oneself.
    InHouse(InHouse),
    /// Unit economics.
    Economics(Economics),
    /// The level of an operational signal.
    Level(Indicator),
    /// What the signals add up to.
    Signals(Signals),
    /// The months that matter.
    Timing(Timing),
    /// The score and its pillars.
    Score(Score),
    /// The limit that a cap sets to the score: 100 when it does not bind.
    Cap(Cap),
    /// Whether a warning holds.
    Warning(Warning),
}

impl Quantity {
    /// The name in the API, the link and the texts.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            // The accepted loss of the assessment is the resolved one: the reader's own stands beside it.
            Self::Input(Input::AcceptedLoss) => "profile.acceptedLoss".into(),
            Self::Input(word) => word.key().into(),
            Self::Choice(word) => word.key().into(),
            Self::Mark(word) => word.key().into(),
            Self::Threshold(word) => word.key().into(),
            Self::Plan(word) => word.key().into(),
            Self::InHouse(word) => word.key().into(),
            Self::Economics(word) => word.key().into(),
            Self::Signals(word) => word.key().into(),
            Self::Timing(word) => word.key().into(),
            Self::Score(word) => word.key().into(),
            Self::Level(word) => ["indicators.levels.", word.key()].concat(),
            Self::Cap(word) => ["caps.", word.key()].concat(),
            Self::Warning(word) => ["warnings.", word.key()].concat(),
            Self::Forecast(scenario, course) => ["forecast.", scenario.key(), ".", course.key()].concat(),
        }
    }

    /// The quantity of that key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        static KEYS: OnceLock<Vec<(String, Quantity)>> = OnceLock::new();
        let keys = KEYS.get_or_init(|| Self::all().map(|quantity| (quantity.key(), quantity)).collect());
        keys.iter().find(|(known, _)| known == key).map(|(_, quantity)| *quantity)
    }

    /// Whether it has a value for each of the 36 months.
    #[must_use]
    pub const fn is_curve(self) -> bool {
        matches!(self, Self::Forecast(_, course) if course.is_curve())
    }

    /// What it counts.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Input(input) => input.field().unit,
            Self::Choice(_) => Unit::Option,
            Self::Mark(_) => Unit::EuroPerMonth,
            Self::Threshold(word) => threshold_unit(word),
            Self::Plan(word) => plan_unit(word),
            Self::InHouse(word) => in_house_unit(word),
            Self::Economics(word) => economics_unit(word),
            Self::Level(_) => Unit::Level,
            Self::Signals(_) => Unit::Share,
            Self::Timing(_) => Unit::Months,
            Self::Score(word) => score_unit(word),
            Self::Cap(_) => Unit::Points,
            Self::Warning(_) => Unit::Flag,
            Self::Forecast(_, course) => course_unit(course),
        }
    }
}

const fn threshold_unit(word: Threshold) -> Unit {
    match word {
        Threshold::TrackedShare => Unit::Share,
        Threshold::MarginFactor | Threshold::ChannelFactor | Threshold::AreaFactor | Threshold::Factor => Unit::Ratio,
        Threshold::First | Threshold::Second | Threshold::Third => Unit::EuroPerMonth,
        Threshold::Band | Threshold::BaseBand => Unit::Count,
    }
}

const fn plan_unit(word: Plan) -> Unit {
    match word {
        Plan::Tools | Plan::Rest | Plan::Management | Plan::Working | Plan::Ads | Plan::Fee | Plan::MonthlyCost => {
            Unit::EuroPerMonth
        }
        Plan::CurrentLeads | Plan::PlannedLeads | Plan::ExtraLeads => Unit::ContactsPerMonth,
        Plan::Room | Plan::ExtraCustomers => Unit::CustomersPerMonth,
        Plan::VatFactor => Unit::Ratio,
        Plan::SetupCost => Unit::Euro,
        Plan::FreedHours => Unit::HoursPerWeek,
        Plan::Cramped => Unit::Flag,
    }
}

const fn in_house_unit(word: InHouse) -> Unit {
    match word {
        InHouse::PlannedLeads | InHouse::ExtraLeads => Unit::ContactsPerMonth,
        InHouse::ExtraCustomers => Unit::CustomersPerMonth,
        InHouse::OwnerHours | InHouse::FreedHours => Unit::HoursPerWeek,
        InHouse::MonthlyCost => Unit::EuroPerMonth,
    }
}

const fn economics_unit(word: Economics) -> Unit {
    match word {
        Economics::EffectiveMargin => Unit::Share,
        Economics::MarginPerOrder
        | Economics::FirstYearMargin
        | Economics::LifetimeValue
        | Economics::IncrementalCac => Unit::EuroPerCustomer,
        Economics::RepeatFirstYear | Economics::RepeatSecondYear | Economics::RepeatThirdYear => {
            Unit::EuroPerCustomerPerMonth
        }
        Economics::LtvToCac | Economics::ValueRatio | Economics::BreakEvenRoas | Economics::BreakEvenRoasWithFees => {
            Unit::Ratio
        }
        Economics::BreakEvenCustomers => Unit::CustomersPerMonth,
        Economics::FirstOrderPaysBack => Unit::Flag,
    }
}

const fn score_unit(word: Score) -> Unit {
    match word {
        Score::AcceptedLoss => Unit::Euro,
        Score::Raw | Score::Score => Unit::Points,
        Score::PaybackMark
        | Score::RatioMark
        | Score::PrudentMark
        | Score::Economics
        | Score::Budget
        | Score::Need
        | Score::Readiness => Unit::Share,
    }
}

const fn course_unit(course: Course) -> Unit {
    match course {
        Course::Multiplier | Course::Ramp => Unit::Share,
        Course::Delay | Course::Payback => Unit::Months,
        Course::Leads => Unit::ContactsPerMonth,
        Course::Customers => Unit::CustomersPerMonth,
        Course::TimeValue | Course::Margin | Course::Cost | Course::Flow => Unit::EuroPerMonth,
        Course::Cash
        | Course::TimeValued
        | Course::CashAtHorizon
        | Course::TimeValuedAtHorizon
        | Course::CostAtHorizon
        | Course::Trough => Unit::Euro,
        Course::Roi => Unit::Ratio,
    }
}
