//! The session: the only state, its actions, its reducer.

use crate::model::case::Case;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use std::rc::Rc;
use yew::Reducible;

/// What the reader has set.
#[derive(Clone, PartialEq)]
pub struct Session {
    /// What is reckoned with.
    pub profile: Profile,
    /// The case that is tried on.
    pub case: Option<Case>,
    /// The reader's own profile, kept while a case is tried on.
    own: Profile,
    /// What « revenir au départ » goes back to.
    start: Profile,
}

/// What the reader can do.
pub enum Action {
    /// Sets an input, in its own unit.
    Set(Input, f64),
    /// Takes an option, by rank.
    Choose(Choice, u8),
    /// Tries a case on.
    Try(Case),
    /// Takes the reader's own numbers back.
    Back,
    /// Forgets everything that was set.
    Reset,
}

impl Session {
    /// A session that starts from a profile.
    #[must_use]
    pub fn new(start: Profile) -> Self {
        Self { profile: start.clone(), case: None, own: start.clone(), start }
    }

    /// Whether anything differs from the start.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.profile != self.start
    }
}

impl Reducible for Session {
    type Action = Action;

    /// The same `Rc` when nothing changes, so that nothing is drawn again. What is out of range is refused.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = match action {
            Action::Set(input, value) if input.field().allows(value) => {
                Self { profile: self.profile.clone().with(input, Answer::Given(value)), ..(*self).clone() }
            }
            Action::Choose(choice, rank) if usize::from(rank) < choice.options().len() => {
                Self { profile: self.profile.clone().with_option(choice, Answer::Given(rank)), ..(*self).clone() }
            }
            Action::Set(..) | Action::Choose(..) => return self,
            Action::Try(case) => {
                let own = if self.case.is_some() { self.own.clone() } else { self.profile.clone() };
                Self { profile: case.profile(), case: Some(case), own, start: self.start.clone() }
            }
            Action::Back => Self { profile: self.own.clone(), case: None, ..(*self).clone() },
            Action::Reset => Self::new(self.start.clone()),
        };
        if next == *self { self } else { Rc::new(next) }
    }
}
