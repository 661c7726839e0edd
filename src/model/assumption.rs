//! Assumptions: the figures inside formulas, each with its value, unit and source. The reader sees them all. They are
//! declared in the theme that rests on them (`theme/`).

use super::formula::Formula;
use super::source::Source;
use super::theme::{
    CapAssumption, EconomicsAssumption, ForecastAssumption, GaugeAssumption, InHouseAssumption, IndicatorAssumption,
    PilotAssumption, PlanAssumption, ScoreAssumption, SignalsAssumption, ThresholdAssumption, TimingAssumption,
    WarningAssumption,
};
use super::unit::Unit;

macro_rules! themes {
    ($($(#[$doc:meta])* $theme:ident($figures:ty),)+) => {
        /// A figure that a formula rests on.
        #[derive(Clone, Copy, PartialEq, Eq)]
        #[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
        pub enum Assumption { $($(#[$doc])* $theme($figures),)+ }

        impl Assumption {
            /// Every assumption, theme by theme.
            pub fn all() -> impl Iterator<Item = Self> {
                core::iter::empty()$(.chain(<$figures>::ALL.iter().map(|figure| Self::$theme(*figure))))+
            }

            /// The stable name, as the API and the texts write it.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$theme(figure) => figure.key(),)+ }
            }

            /// The figure; for [`Assumption::RAMP`], a table by channel and month, the months until cruise.
            #[must_use]
            pub const fn value(self) -> f64 {
                match self { $(Self::$theme(figure) => figure.value(),)+ }
            }

            /// What it counts.
            #[must_use]
            pub const fn unit(self) -> Unit {
                match self { $(Self::$theme(figure) => figure.unit(),)+ }
            }

            /// Where it comes from.
            #[must_use]
            pub const fn source(self) -> Source {
                match self { $(Self::$theme(figure) => figure.source(),)+ }
            }
        }

        $(impl From<$figures> for Assumption {
            fn from(figure: $figures) -> Self { Self::$theme(figure) }
        }

        impl From<$figures> for Formula {
            fn from(figure: $figures) -> Self { Self::Assumed(figure.into()) }
        })+

        super::formula::operators!($($figures),+);
    };
}

themes! {
    /// Of unit economics.
    Economics(EconomicsAssumption),
    /// Of the thresholds.
    Threshold(ThresholdAssumption),
    /// Of the plan.
    Plan(PlanAssumption),
    /// Of doing it oneself.
    InHouse(InHouseAssumption),
    /// Of the months that matter.
    Timing(TimingAssumption),
    /// Of the scenarios.
    Forecast(ForecastAssumption),
    /// Of the indicators.
    Indicator(IndicatorAssumption),
    /// Of their sums.
    Signals(SignalsAssumption),
    /// Of what the score and the caps are read off.
    Gauge(GaugeAssumption),
    /// Of the score.
    Score(ScoreAssumption),
    /// Of the caps.
    Cap(CapAssumption),
    /// Of the warnings.
    Warning(WarningAssumption),
    /// Of a trial.
    Pilot(PilotAssumption),
}

impl Assumption {
    /// The one that is a table: the share of the cruise effect that a channel reaches month by month.
    pub const RAMP: Self = Self::Forecast(ForecastAssumption::Ramp);
}
