//! Actions: what the reader can do.

use crate::model::case::Case;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::quantity::Quantity;

/// What the reader can do.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Action {
    /// Sets an input, in its own unit; refused out of its range.
    Set(Input, f64),
    /// A finger lands on a slider, or a text is left: what is set next is a step of its own.
    Rest,
    /// The move under way was none: the finger scrolled the page.
    Cancel,
    /// Goes back to an input's default, or to no answer where there is none.
    Forget(Input),
    /// Takes an option, by rank; refused where there is none of that rank.
    Choose(Choice, u8),
    /// Goes back to a choice's default, or to no answer where there is none.
    ForgetChoice(Choice),
    /// Says that nobody knows; refused where it is no question.
    Doubt(Input),
    /// Says so of a choice; refused where it is no question.
    DoubtChoice(Choice),
    /// Tries a case on.
    Try(Case),
    /// Takes the reader's own numbers back.
    Back,
    /// Undoes the last step.
    Undo,
    /// Does again what was undone.
    Redo,
    /// Forgets everything that was set.
    Reset,
}

impl Action {
    /// The one number or choice that it changes.
    #[must_use]
    pub fn changed(self) -> Option<Quantity> {
        match self {
            Self::Set(input, _) | Self::Forget(input) | Self::Doubt(input) => Some(input.into()),
            Self::Choose(choice, _) | Self::ForgetChoice(choice) | Self::DoubtChoice(choice) => Some(choice.into()),
            _ => None,
        }
    }
}
