//! The state: where the reader is, what they started from, and what leads from one to the other.

use super::action::Action;
use super::drafts::Drafts;
use super::history::History;
use super::moment::Moment;
use super::pins::Pinning;
use super::promised::Promised;
use super::wish::Wish;
use crate::model::confidence::Confidences;
use crate::model::input::Input;
use crate::model::profile::Profile;
use crate::wire::state::State;

/// Stands for one profile of one session: whatever was reckoned for another revision is of the past.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Revision(u32);

/// What the reader has set, and how they came there.
#[derive(Clone)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Session {
    now: Moment,
    /// What « revenir au départ » goes back to.
    start: Profile,
    history: History,
    drafts: Drafts,
    /// What a provider promised.
    pub promised: Promised,
    /// What the reader would like to reach.
    pub wish: Wish,
    revision: Revision,
    /// When something was done last.
    acted: f64,
}

impl Session {
    /// A session that starts from a profile, and goes on from where the reader was.
    #[must_use]
    pub fn new(start: Profile, resumed: Option<Moment>) -> Self {
        Self {
            now: resumed.unwrap_or_else(|| Moment::new(&start)),
            start,
            history: History::default(),
            drafts: Drafts::default(),
            promised: Promised::default(),
            wish: Wish::default(),
            revision: Revision::default(),
            acted: 0.0,
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

    /// Changes whenever the profile does, or how well it is known, and only then.
    #[must_use]
    pub const fn revision(&self) -> Revision {
        self.revision
    }

    /// What can be undone and done again.
    #[must_use]
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// What was being typed and is given up.
    #[must_use]
    pub const fn drafts(&self) -> &Drafts {
        &self.drafts
    }

    /// Whether anything that is reckoned with differs from the start.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.now.profile != self.start || self.now.confidences != Confidences::default()
    }

    /// Acts, at once after what was done before. What is refused changes nothing.
    pub fn act(&mut self, action: Action) {
        self.act_at(action, self.acted);
    }

    /// Acts at a time, in milliseconds since whenever: changes far apart are steps of their own ([`APART`]).
    ///
    /// [`APART`]: super::history::APART
    pub fn act_at(&mut self, action: Action, at: f64) {
        self.acted = at;
        self.drafts.note(action);
        let moment = match action {
            Action::Grasp(input) => return self.history.grasp(input),
            Action::Release => return self.history.release(),
            Action::Rest => return self.history.rest(),
            Action::Undo => self.history.undo(&self.now),
            Action::Redo => self.history.redo(&self.now),
            Action::Cancel(input) => self.history.cancel(input),
            _ => Some(self.now.after(action, &self.start)).filter(|moment| {
                let moved = action.moved();
                let moves = *moment != self.now;
                if moves {
                    self.history.note(self.now.clone(), moment, moved, at);
                } else {
                    self.history.stay_on(moved);
                }
                moves
            }),
        };
        if let Some(moment) = moment {
            self.go(moment);
        }
    }

    /// Goes to a state that has come in, by a link or out of the store, on the thresholds of the page. It is a step as any
    /// other: undoing it leads back to where the reader was, « revenir au départ » to where the page starts.
    pub fn open(&mut self, state: &State) {
        let moment = Moment::of(state, &self.start);
        if moment == self.now {
            return;
        }
        self.history.note(self.now.clone(), &moment, None, self.acted);
        Input::ALL.iter().for_each(|input| self.drafts.give_up(*input));
        self.go(moment);
    }

    /// Does something with the pins, at a time as in [`Session::act_at`]: always a step of its own. What is refused changes
    /// nothing.
    pub fn pin_at(&mut self, pinning: &Pinning, at: f64) {
        self.acted = at;
        let moment = self.now.pinned(pinning);
        if moment == self.now {
            return self.history.stay_on(None);
        }
        self.history.note(self.now.clone(), &moment, None, at);
        // A profile that is loaded replaces whatever was being typed.
        let is_loaded = moment.profile != self.now.profile;
        self.go(moment);
        if is_loaded {
            Input::ALL.iter().for_each(|input| self.drafts.give_up(*input));
        }
    }

    /// Starts from another profile. What the reader has set stays, in what they may undo to as well, and so does what is
    /// being typed, but for what the host replaces.
    pub fn restart(&mut self, start: Profile) {
        let old = core::mem::replace(&mut self.start, start);
        let before = self.now.profile.clone();
        let rebased = |moment: &Moment| moment.rebased(&old, &self.start);
        let now = rebased(&self.now);
        self.history.rewrite(&now, rebased);
        self.go(now);
        for input in Input::ALL.iter().filter(|input| before.answer(**input) != self.now.profile.answer(**input)) {
            self.drafts.give_up(*input);
        }
    }

    fn go(&mut self, moment: Moment) {
        if moment.profile != self.now.profile || moment.confidences != self.now.confidences {
            self.revision.0 = self.revision.0.wrapping_add(1);
        }
        self.now = moment;
    }
}
