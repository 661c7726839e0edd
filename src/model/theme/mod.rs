//! The numbers that follow from others, one file a theme: its words with unit and visibility, the figures that it rests
//! on, its rules.

mod cap;
mod economics;
mod forecast;
mod gauge;
mod in_house;
mod indicator;
mod pilot;
mod plan;
mod score;
mod signals;
mod threshold;
mod timing;
mod warning;

pub use cap::{Cap, CapAssumption};
pub use economics::{Economics, EconomicsAssumption};
pub use forecast::{Course, ForecastAssumption, Scenario};
pub use gauge::{Gauge, GaugeAssumption};
pub use in_house::{InHouse, InHouseAssumption};
pub use indicator::{Asked, Indicator, IndicatorAssumption};
pub use pilot::{Pilot, PilotAssumption};
pub use plan::{Plan, PlanAssumption};
pub use score::{Score, ScoreAssumption};
pub use signals::{Signals, SignalsAssumption};
pub use threshold::{BaseThreshold, Threshold, ThresholdAssumption};
pub use timing::{Timing, TimingAssumption};
pub use warning::{Warning, WarningAssumption};
