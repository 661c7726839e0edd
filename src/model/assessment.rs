//! Assessments: every quantity's value for a profile. Total: it never fails, and a number is missing only where
//! a formula says so or a divisor is 0.

use super::condition::Condition;
use super::fold;
use super::formula::Formula;
use super::month::Month;
use super::profile::Profile;
use super::program::Columns;
use super::quantity::Quantity;
use super::theme::{Course, Scenario};

/// How many profiles were assessed, for tests of what is reckoned in a frame; nothing published has it.
#[cfg(feature = "faults")]
pub static ASSESSED: core::sync::atomic::AtomicU32 = core::sync::atomic::AtomicU32::new(0);

/// Every quantity's value for a profile.
pub struct Assessment {
    profile: Profile,
    values: Columns,
}

/// Assesses a profile.
#[must_use]
pub fn assess(profile: &Profile) -> Assessment {
    #[cfg(feature = "faults")]
    ASSESSED.fetch_add(1, core::sync::atomic::Ordering::Relaxed);
    Assessment { profile: profile.clone(), values: Columns::assessed(profile) }
}

impl Assessment {
    /// What was assessed.
    #[must_use]
    pub const fn profile(&self) -> &Profile {
        &self.profile
    }

    /// A scalar's value; none when it is missing.
    #[must_use]
    pub fn value(&self, quantity: impl Into<Quantity>) -> Option<f64> {
        self.value_in(quantity.into(), None)
    }

    /// A scenario's scalar; none when it is missing.
    #[must_use]
    pub fn forecast(&self, scenario: Scenario, course: Course) -> Option<f64> {
        self.value(Quantity::Forecast(scenario, course))
    }

    /// A curve's value in a month, or a scalar's in any; none when it is missing.
    #[must_use]
    pub fn value_in(&self, quantity: Quantity, month: impl Into<Option<Month>>) -> Option<f64> {
        let value = self.values.get(quantity, month, 0);
        (!value.is_nan()).then_some(value)
    }

    /// What a formula gives with these values, in a month if it names a curve; none when it is missing.
    #[must_use]
    pub fn outcome(&self, formula: &Formula, month: Option<Month>) -> Option<f64> {
        let value = fold::value(formula, month, &|quantity, month| self.values.get(quantity, month, 0));
        (!value.is_nan()).then_some(value)
    }

    /// Whether a condition holds with these values, in a month if it names a curve.
    #[must_use]
    pub fn holds(&self, condition: &Condition, month: Option<Month>) -> bool {
        fold::holds(condition, month, &|quantity, month| self.values.get(quantity, month, 0))
    }

    /// A scenario's curve, months 1 to 36.
    #[must_use]
    pub fn curve(&self, scenario: Scenario, course: Course) -> Vec<f64> {
        let quantity = Quantity::Forecast(scenario, course);
        Month::all().map(|month| self.value_in(quantity, month).unwrap_or(0.0)).collect()
    }

    /// Whether a flag holds.
    #[must_use]
    pub fn is(&self, quantity: impl Into<Quantity>) -> bool {
        self.value(quantity).is_some_and(|value| value > 0.5)
    }
}

impl PartialEq for Assessment {
    /// An assessment follows from its profile, and from nothing else.
    fn eq(&self, other: &Self) -> bool {
        self.profile == other.profile
    }
}
