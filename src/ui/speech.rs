//! What a screen reader hears after a change, put into words once the hand rests.

use crate::analysis::uncertainty::Odds;
use crate::model::assessment::Assessment;
use crate::model::quantity::Quantity;
use crate::report::odds::pays;
use crate::report::status::{news, status};
use crate::text::phrase::plain;
use std::rc::Rc;
use yew::AttrValue;

/// What there is to hear.
pub enum Speech {
    /// An action was done, about this one number or choice.
    Action(Option<Quantity>),
    /// Inputs are known better or worse: the chance that it pays.
    Chance,
    /// What was done that changes no number.
    Done(AttrValue),
    /// What is wrong with what was typed.
    Error(AttrValue),
}

impl Speech {
    /// The sentence, by what is assessed now and what was when something was heard last; none if the hand came back to
    /// where it started.
    pub(super) fn sentence(
        self,
        unheard: &mut Option<Rc<Assessment>>,
        now: &Assessment,
        odds: Option<&Odds>,
    ) -> Option<AttrValue> {
        match self {
            Self::Done(said) | Self::Error(said) => Some(said),
            Self::Chance => {
                let answer = Self::Action(None).sentence(unheard, now, None);
                let chance = odds.map(|odds| AttrValue::from(plain(&pays(now, odds))));
                match (answer, chance) {
                    (Some(answer), Some(chance)) => Some([&*answer, " ", &*chance].concat().into()),
                    (answer, chance) => answer.or(chance),
                }
            }
            Self::Action(quantity) => {
                let before = unheard.take().filter(|before| **before != *now)?;
                Some(news(&status(&before), now, quantity).into())
            }
        }
    }
}
