//! The session: the only state, its actions, and what each leads to.

use crate::model::case::Case;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use crate::model::quantity::Quantity;

/// What undo goes back to, and what a calculator that comes back goes on from.
#[derive(Clone, PartialEq)]
pub struct Moment {
    /// What is reckoned with.
    pub profile: Profile,
    /// The case that is tried on.
    pub case: Option<Case>,
    /// The reader's own profile, kept while a case is tried on.
    pub own: Profile,
}

/// What the reader has set, and how they came there.
#[derive(Clone)]
pub struct Session {
    now: Moment,
    /// What « revenir au départ » goes back to.
    start: Profile,
    past: Vec<Moment>,
    future: Vec<Moment>,
    /// The input that is being moved: a whole drag is undone at once.
    moving: Option<Input>,
}

/// What the reader can do.
#[derive(Clone, Copy, PartialEq)]
pub enum Action {
    /// Sets an input, in its own unit.
    Set(Input, f64),
    /// A finger lands on a slider, or a text is left: what is set next is undone by itself.
    Rest,
    /// The move under way was none: the finger scrolled the page.
    Cancel,
    /// Goes back to an input's default, or to « je ne sais pas » where there is none.
    Forget(Input),
    /// Takes an option, by rank.
    Choose(Choice, u8),
    /// Goes back to a choice's default, or to « je ne sais pas » where there is none.
    ForgetChoice(Choice),
    /// Tries a case on.
    Try(Case),
    /// Takes the reader's own numbers back.
    Back,
    /// Undoes the last change.
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
            Self::Set(input, _) | Self::Forget(input) => Some(input.into()),
            Self::Choose(choice, _) | Self::ForgetChoice(choice) => Some(choice.into()),
            _ => None,
        }
    }

    /// Whether all numbers may change at once: what was being typed is forgotten then.
    #[must_use]
    pub const fn replaces_all(self) -> bool {
        matches!(self, Self::Try(_) | Self::Back | Self::Undo | Self::Redo | Self::Reset)
    }
}

impl Session {
    /// A session that starts from a profile, and goes on from where the reader was.
    #[must_use]
    pub fn new(start: Profile, resumed: Option<Moment>) -> Self {
        Self {
            now: resumed.unwrap_or_else(|| Moment { profile: start.clone(), case: None, own: start.clone() }),
            start,
            past: Vec::new(),
            future: Vec::new(),
            moving: None,
        }
    }

    /// Where the reader is.
    #[must_use]
    pub const fn now(&self) -> &Moment {
        &self.now
    }

    /// What is reckoned with.
    #[must_use]
    pub const fn profile(&self) -> &Profile {
        &self.now.profile
    }

    /// The case that is tried on.
    #[must_use]
    pub const fn case(&self) -> Option<Case> {
        self.now.case
    }

    /// Whether anything differs from the start.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.now.profile != self.start
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Starts from another profile. What the reader has set stays, in what they may undo to as well.
    pub fn restart(&mut self, start: Profile) {
        let old = core::mem::replace(&mut self.start, start);
        for moment in self.past.iter_mut().chain([&mut self.now]).chain(&mut self.future) {
            moment.own = moment.own.rebased(&old, &self.start);
            moment.profile = match moment.case {
                None => moment.profile.rebased(&old, &self.start),
                Some(_) => moment.profile.clone().with_marks(self.start.marks()),
            };
        }
        self.moving = None;
    }

    /// Acts. What is out of range is refused: nothing changes.
    pub fn act(&mut self, action: Action) {
        let before = self.now.clone();
        match action {
            Action::Undo => {
                if let Some(moment) = self.past.pop() {
                    self.future.push(before);
                    self.now = moment;
                }
                self.moving = None;
                return;
            }
            Action::Redo => {
                if let Some(moment) = self.future.pop() {
                    self.past.push(before);
                    self.now = moment;
                }
                self.moving = None;
                return;
            }
            Action::Rest => {
                self.moving = None;
                return;
            }
            Action::Cancel => {
                if self.moving.take().is_some() {
                    self.now = self.past.pop().unwrap_or(before);
                }
                return;
            }
            Action::Set(input, value) if input.field().allows(value) => self.answer(input, Answer::Given(value)),
            Action::Choose(choice, rank) if usize::from(rank) < choice.options().len() => {
                self.now.profile = before.profile.clone().with_option(choice, Answer::Given(rank));
            }
            Action::Set(..) | Action::Choose(..) => {}
            Action::Forget(input) => self.answer(input, Answer::Assumed),
            Action::ForgetChoice(choice) => {
                self.now.profile = before.profile.clone().with_option(choice, Answer::Assumed);
            }
            Action::Try(case) => {
                let own = if before.case.is_none() { &before.profile } else { &before.own };
                let profile = case.profile().with_marks(self.start.marks());
                self.now = Moment { profile, case: Some(case), own: own.clone() };
            }
            Action::Back => self.now = Moment { profile: before.own.clone(), case: None, own: before.own.clone() },
            Action::Reset => self.now = Moment { profile: self.start.clone(), case: None, own: self.start.clone() },
        }
        let moving = match action {
            Action::Set(input, _) => Some(input),
            _ => None,
        };
        if self.now != before {
            if moving.is_none() || moving != self.moving {
                self.past.push(before);
            }
            self.future.clear();
        }
        self.moving = moving;
        // A move that comes back to where it started leaves nothing to undo.
        if self.past.last() == Some(&self.now) {
            self.past.pop();
            self.moving = None;
        }
    }

    fn answer(&mut self, input: Input, answer: Answer<f64>) {
        self.now.profile = self.now.profile.clone().with(input, answer);
    }
}
