//! The session: the only state, its actions, and what each leads to.

use crate::model::case::Case;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};

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

    /// The session after an action. What is out of range is refused: nothing changes.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Set(input, value) if input.field().allows(value) => {
                next.profile = next.profile.with(input, Answer::Given(value));
            }
            Action::Choose(choice, rank) if usize::from(rank) < choice.options().len() => {
                next.profile = next.profile.with_option(choice, Answer::Given(rank));
            }
            Action::Set(..) | Action::Choose(..) => {}
            Action::Try(case) => {
                if next.case.is_none() {
                    next.own = next.profile;
                }
                next.profile = case.profile();
                next.case = Some(case);
            }
            Action::Back => {
                next.profile = next.own.clone();
                next.case = None;
            }
            Action::Reset => next = Self::new(next.start),
        }
        next
    }
}
