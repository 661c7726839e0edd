//! A trial: its first day, and what came of it.

use super::actuals::{Actuals, Entry, Once};
use super::alarm::Alarm;
use super::measured::measured;
use crate::model::assessment::Assessment;
use crate::model::day::Day;

/// A trial, as far as the reader has told of it.
#[derive(Clone, Copy, Default, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Trial {
    /// Its first day; none while it is not known.
    pub start: Option<Day>,
    /// What came of the quarter at hand.
    pub actuals: Actuals,
    /// What came of the other one, but for what is counted once, which stands with the quarter at hand.
    pub other: Actuals,
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

    /// The trial in its other quarter, while the one that is left is kept aside. What is counted once stays; what the first
    /// quarter has lost, where that is known, is carried over to the second.
    fn turned(self, loss: Option<f64>) -> Self {
        let once = |from: &Actuals, to: Actuals| {
            Once::ALL.iter().map(|what| Entry::Once(*what)).fold(to, |to, entry| to.with(entry, from.number(entry)))
        };
        let is_second = !self.actuals.is_second_quarter;
        let mut actuals = once(&self.actuals, self.other);
        if loss.is_some() && is_second {
            actuals = actuals.with(Entry::Once(Once::CarriedLoss), loss);
        }
        actuals.is_second_quarter = is_second;
        let mut other = once(&Actuals::NONE, self.actuals);
        other.is_second_quarter = false;
        Self { actuals, other, ..self }
    }

    /// What is judged: in the first quarter nothing was carried over, whatever the second knows.
    #[must_use]
    pub fn at_hand(&self) -> Actuals {
        if self.actuals.is_second_quarter {
            self.actuals
        } else {
            self.actuals.with(Entry::Once(Once::CarriedLoss), None)
        }
    }

    /// Its quarters of which something is told, in order, each as it stands once it is at hand; the one at hand in any case.
    #[must_use]
    pub fn quarters(self, assessment: &Assessment) -> Vec<Self> {
        if self.other == Actuals::NONE {
            return vec![self];
        }
        let mut both = vec![self, self.turned(measured(assessment, &self.at_hand()).loss)];
        both.sort_by_key(|quarter| quarter.actuals.is_second_quarter);
        both
    }
}
