//! What is being typed in the follow-up of a trial, as it is typed: a number counts once its text is left.

use crate::decision::pilot::actuals::Actuals;

pub use crate::decision::pilot::actuals::{Entry, Monthly, Once};
pub use crate::decision::pilot::trial::Step;

/// The texts that are no numbers of the trial yet.
#[derive(Clone, Default, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Followed(Vec<(Entry, String, bool)>);

impl Followed {
    /// A text that is being typed, or was left though it is no number; with whether it was left.
    #[must_use]
    pub fn text(&self, entry: Entry) -> Option<(&str, bool)> {
        self.0.iter().find(|(known, ..)| *known == entry).map(|(_, text, left)| (text.as_str(), *left))
    }

    /// A text changes under the hand.
    pub fn set(&mut self, entry: Entry, text: String) {
        self.drop(entry);
        self.0.push((entry, text, false));
    }

    /// The hand leaves a text that is no number.
    pub fn leave(&mut self, entry: Entry) {
        if let Some(known) = self.0.iter_mut().find(|(known, ..)| *known == entry) {
            known.2 = true;
        }
    }

    /// A text is a number by now, or was replaced.
    pub fn drop(&mut self, entry: Entry) {
        self.0.retain(|(known, ..)| *known != entry);
    }

    /// Forgets the texts of numbers that have changed, and those of a quarter that was left: they were replaced.
    pub fn keep_left(&mut self, before: &Actuals, now: &Actuals) {
        let is_same = before.is_second_quarter == now.is_second_quarter;
        self.0.retain(|(entry, ..)| is_same && before.number(*entry) == now.number(*entry));
    }
}
