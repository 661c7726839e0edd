//! What a screen reader hears after a change, put into words once the hand rests.

use crate::model::assessment::Assessment;
use crate::model::quantity::Quantity;
use crate::report::status::{news, status};
use std::rc::Rc;
use yew::AttrValue;

/// What there is to hear.
pub enum Speech {
    /// An action was done.
    Action {
        /// What was assessed before it.
        before: Rc<Assessment>,
        /// The one number or choice that it is about.
        quantity: Option<Quantity>,
    },
    /// What is wrong with what was typed.
    Error(AttrValue),
}

impl Speech {
    /// The sentence, by what is assessed now.
    pub(super) fn sentence(self, now: &Assessment) -> AttrValue {
        match self {
            Self::Error(error) => error,
            Self::Action { before, quantity } => {
                let set = quantity.filter(|_| *before != *now);
                news(&status(&before), now, set).into()
            }
        }
    }
}
