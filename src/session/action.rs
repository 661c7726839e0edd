//! Actions: what the reader can do.

use crate::model::case::Case;
use crate::model::choice::Choice;
use crate::model::confidence::Confidence;
use crate::model::input::Input;
use crate::model::quantity::Quantity;

/// What the reader can do.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Action {
    /// Sets an input, in its own unit; refused out of its range.
    Set(Input, f64),
    /// A text is emptied: there is no answer. As with a number that is set, the hand is still on the input.
    Empty(Input),
    /// A finger or a button goes down on an input's slider, or its text is begun: until it is released, what is set is one step.
    Grasp(Input),
    /// It is released.
    Release,
    /// The hand leaves, or says that it is done: what is set next is a step of its own.
    Rest,
    /// What the hand has set on an input since it is there was nothing: the finger scrolled the page, the text that began
    /// so is no number.
    Cancel(Input),
    /// Says which tax is in the reader's prices, as a share of the price without it: the average sale that was given stays
    /// what it is with tax. Refused out of the tax's range.
    Tax(f64),
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
    /// Says how well an uncertain input is known.
    Trust(Input, Confidence),
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
    /// The input that a hand is on to do it: more of the same may follow.
    pub(super) fn moved(self) -> Option<Input> {
        match self {
            Self::Set(input, _) | Self::Empty(input) => Some(input),
            _ => None,
        }
    }

    /// Whether it only says where the hand is: nothing changes.
    #[must_use]
    pub const fn is_still(self) -> bool {
        matches!(self, Self::Grasp(_) | Self::Release | Self::Rest)
    }

    /// The one number or choice that it changes.
    #[must_use]
    pub fn changed(self) -> Option<Quantity> {
        match self {
            Self::Set(input, _)
            | Self::Empty(input)
            | Self::Forget(input)
            | Self::Doubt(input)
            | Self::Cancel(input) => Some(input.into()),
            Self::Tax(_) => Some(Input::SalesVat.into()),
            Self::Choose(choice, _) | Self::ForgetChoice(choice) | Self::DoubtChoice(choice) => Some(choice.into()),
            _ => None,
        }
    }
}
