//! A trial: its first day, and what came of it.

use super::actuals::{Actuals, Entry, Once};
use super::alarm::Alarm;
use crate::model::day::Day;

/// A trial, as far as the reader has told of it.
#[derive(Clone, Copy, Default, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Trial {
    /// Its first day; none while it is not known.
    pub start: Option<Day>,
    /// What came of the quarter at hand.
    pub actuals: Actuals,
}

/// What may be told of a trial.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Step {
    /// Its first day; none where it is not known any more.
    Start(Option<Day>),
    /// A number; none where it is not known any more. Refused out of its range.
    Number(Entry, Option<f64>),
    /// An alarm that was seen, or not.
    Alarm(Alarm, bool),
    /// Whether something that was promised was not delivered.
    Missing(bool),
    /// Its other quarter comes, with what the one that is left has lost.
    Turn(Option<f64>),
}

impl Trial {
    /// The trial once that is told.
    #[must_use]
    pub fn after(mut self, step: Step) -> Self {
        match step {
            Step::Start(start) => self.start = start,
            Step::Number(entry, value) => self.actuals = self.actuals.with(entry, value),
            Step::Alarm(alarm, is_seen) => self.actuals = self.actuals.seeing(alarm, is_seen),
            Step::Missing(missing) => self.actuals.deliverables_missing = missing,
            Step::Turn(loss) => return self.turned(loss),
        }
        self
    }

    /// The trial in its other quarter, of which nothing is known yet: what was counted before it stays, and what the quarter
    /// that is left has lost is carried over.
    fn turned(self, loss: Option<f64>) -> Self {
        let before = [Once::BaselineContacts, Once::BaselineCustomers].map(Entry::Once);
        let kept = before
            .into_iter()
            .fold(Actuals::default(), |actuals, entry| actuals.with(entry, self.actuals.number(entry)));
        let is_second = !self.actuals.is_second_quarter;
        let mut actuals = kept.with(Entry::Once(Once::CarriedLoss), loss.filter(|_| is_second));
        actuals.is_second_quarter = is_second;
        Self { actuals, ..self }
    }
}
