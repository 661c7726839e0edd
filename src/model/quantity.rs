//! Quantities: anything that has a number and a name.

use super::choice::Choice;
use super::formula::Formula;
use super::input::Input;
pub use super::month::MONTHS;
use super::theme::{
    BaseThreshold, Cap, Course, Economics, Gauge, InHouse, Indicator, Pilot, Plan, Scenario, Score, Signals, Threshold,
    Timing, Warning,
};
use super::unit::Unit;
use super::visibility::Visibility;
use std::sync::OnceLock;

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
        }

        impl From<$theme> for Formula {
            fn from(word: $theme) -> Self { Self::Of(word.into()) }
        })+

        super::formula::operators!($($theme),+);

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

            /// The theme that it belongs to.
            #[must_use]
            pub(super) const fn theme(self) -> Theme {
                match self {
                    $(Self::$variant(_) => Theme::$variant,)+
                    Self::Forecast(..) => Theme::Forecast,
                }
            }
        }

        /// The themes, in the order of their ranks.
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub(super) enum Theme { $($variant,)+ Forecast }

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
    /// A threshold before any shift.
    BaseThreshold(BaseThreshold),
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
    /// What the score and the caps are read off.
    Gauge(Gauge),
    /// The score and its pillars.
    Score(Score),
    /// The limit that a cap sets to the score: 100 when it does not bind.
    Cap(Cap),
    /// Whether a warning holds.
    Warning(Warning),
    /// A trial of three months.
    Pilot(Pilot),
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
            Self::BaseThreshold(word) => word.key().into(),
            Self::Threshold(word) => word.key().into(),
            Self::Plan(word) => word.key().into(),
            Self::InHouse(word) => word.key().into(),
            Self::Economics(word) => word.key().into(),
            Self::Signals(word) => word.key().into(),
            Self::Timing(word) => word.key().into(),
            Self::Gauge(word) => word.key().into(),
            Self::Score(word) => word.key().into(),
            Self::Pilot(word) => word.key().into(),
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

    /// Every quantity that `evaluate` gives under its key.
    pub fn published() -> impl Iterator<Item = Self> {
        static PUBLISHED: OnceLock<Vec<Quantity>> = OnceLock::new();
        let is_published = |quantity: &Self| quantity.visibility() == Visibility::Published;
        PUBLISHED.get_or_init(|| Self::all().filter(is_published).collect()).iter().copied()
    }

    /// Whether it has a value for each of the 36 months.
    #[must_use]
    pub const fn is_curve(self) -> bool {
        match self {
            Self::Economics(word) => word.is_curve(),
            Self::Pilot(word) => word.is_curve(),
            Self::Forecast(_, course) => course.is_curve(),
            _ => false,
        }
    }

    /// What it counts.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Input(input) => input.field().unit,
            Self::Choice(_) => Unit::Option,
            Self::BaseThreshold(word) => word.unit(),
            Self::Threshold(word) => word.unit(),
            Self::Plan(word) => word.unit(),
            Self::InHouse(word) => word.unit(),
            Self::Economics(word) => word.unit(),
            Self::Level(word) => word.unit(),
            Self::Signals(word) => word.unit(),
            Self::Timing(word) => word.unit(),
            Self::Gauge(word) => word.unit(),
            Self::Score(word) => word.unit(),
            Self::Cap(word) => word.unit(),
            Self::Warning(word) => word.unit(),
            Self::Pilot(word) => word.unit(),
            Self::Forecast(_, course) => course.unit(),
        }
    }

    /// Who gets to see it.
    #[must_use]
    pub const fn visibility(self) -> Visibility {
        match self {
            Self::Input(_) | Self::Choice(_) => Visibility::Inner,
            Self::BaseThreshold(word) => word.visibility(),
            Self::Threshold(word) => word.visibility(),
            Self::Plan(word) => word.visibility(),
            Self::InHouse(word) => word.visibility(),
            Self::Economics(word) => word.visibility(),
            Self::Level(word) => word.visibility(),
            Self::Signals(word) => word.visibility(),
            Self::Timing(word) => word.visibility(),
            Self::Gauge(word) => word.visibility(),
            Self::Score(word) => word.visibility(),
            Self::Cap(word) => word.visibility(),
            Self::Warning(word) => word.visibility(),
            Self::Pilot(word) => word.visibility(),
            Self::Forecast(_, course) => course.visibility(),
        }
    }
}
